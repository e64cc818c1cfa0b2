import { officeFactPaths } from './office-fact-paths.ts'

/** How a fact is written down, and so which filters fit it. */
export type FactType = 'text' | 'date' | 'datetime' | 'money' | 'number' | 'flag'
export type FactEntry =
  | { readonly label: string; readonly type: FactType }
  | { readonly label: string; readonly type: 'list'; readonly fields: Readonly<Record<string, FactType>> }

const t = (label: string): FactEntry => ({ label, type: 'text' })
const d = (label: string): FactEntry => ({ label, type: 'date' })
const at = (label: string): FactEntry => ({ label, type: 'datetime' })
const m = (label: string): FactEntry => ({ label, type: 'money' })
const n = (label: string): FactEntry => ({ label, type: 'number' })
const is = (label: string): FactEntry => ({ label, type: 'flag' })
const list = (label: string, fields: Readonly<Record<string, FactType>>): FactEntry => ({
  label,
  type: 'list',
  fields,
})
const opinions = (label: string): FactEntry =>
  list(label, { role: 'text', opinion: 'text', name: 'text', date: 'date' })
const goods = (label: string): FactEntry =>
  list(label, { name: 'text', specification: 'text', quantity: 'text', condition: 'text' })

const seizedGoods = (label: string): FactEntry =>
  list(label, { name: 'text', specification: 'text', quantity: 'text', condition: 'text', relation: 'text' })

/**
 * Every fact a paper may ask for. A definition that names anything else is refused when it is loaded.
 * The first segment is the group: `inspection`, `interview`, `photos`, `copy`, `preservation`, `correction`,
 * `statement`, `service` and `demand` speak of the one record the paper is about.
 */
// biome-ignore format: one fact a line reads as the table it is
export const factPaths: Readonly<Record<string, FactEntry>> = {
  'agency.name': t('办案机构名称'), 'agency.fullName': t('行政机关全称'), 'agency.address': t('行政机关地址'),
  'agency.phone': t('行政机关联系电话'), 'agency.prefix': t('机关代字'),
  'agency.reconsiderationAuthority': t('行政复议机关'), 'agency.court': t('有管辖权的人民法院'),
  'agency.bankName': t('罚款代收机构'), 'agency.bankAddress': t('罚款代收机构地址'), 'agency.bankAccount': t('罚款缴款账户'),

  'caseFile.number': t('案号'), 'caseFile.name': t('案件名称'), 'caseFile.cause': t('案由'),
  'caseFile.registeredOn': d('登记日期'), 'caseFile.filedOn': d('立案日期'), 'caseFile.closedOn': d('结案日期'),
  'caseFile.archiveNumber': t('归档号'),

  'clue.source': t('案件来源'), 'clue.receivedAt': at('线索接收时间'), 'clue.anonymous': is('是否匿名'),
  'clue.reporter': t('举报人'), 'clue.reporterPhone': t('举报人联系电话'), 'clue.externalNumber': t('来件编号'),
  'clue.content': t('线索内容'), 'clue.place': t('线索发生地点'), 'clue.foundOn': d('发现日期'),
  'clue.suspect': t('涉嫌违法的人'), 'clue.opinion': t('初步处理意见'), 'clue.registeredBy': t('登记人'),

  'party.isPerson': is('当事人是否自然人'), 'party.isSoleTrader': is('当事人是否个体工商户'), 'party.name': t('当事人姓名（名称）'),
  'party.idKind': t('当事人证件类型'), 'party.idNumber': t('当事人证件号码'), 'party.sex': t('当事人性别'),
  'party.bornOn': d('当事人出生日期'), 'party.address': t('当事人住址（住所）'), 'party.phone': t('当事人联系电话'),
  'party.legalRepresentative': t('法定代表人（负责人、经营者）'), 'party.representativeTitle': t('法定代表人（负责人）职务'),

  'officers.lead.name': t('主办执法人员'), 'officers.lead.certificate': t('主办执法人员执法证号'),
  'officers.support.name': t('协办执法人员'), 'officers.support.certificate': t('协办执法人员执法证号'),

  'item.code': t('事项编码'), 'item.name': t('执法事项'), 'item.lawTitle': t('所依据的法律名称'),
  'item.violationBasis': t('违反的条款'), 'item.penaltyBasis': t('处罚依据条款'), 'item.fineText': t('罚则内容'), 'item.comparison': t('新旧规定的比较'),

  'act.place': t('违法行为发生地点'), 'act.from': d('违法行为开始日期'), 'act.until': d('违法行为终了日期'),

  'verification.checkedAt': at('核查时间'), 'verification.findings': t('核查情况'),
  'filing.summary': t('案情摘要'), 'filing.grounds': t('立案理由和依据'), 'filing.proposedOn': d('报请立案日期'),
  'filing.opinions': opinions('立案审批意见'),

  'inspection.startedAt': at('检查开始时间'), 'inspection.endedAt': at('检查结束时间'), 'inspection.place': t('检查地点'),
  'inspection.findings': t('现场情况'), 'inspection.certificateShown': is('检查时出示执法证件'),
  'inspection.rightsTold': is('检查时告知权利'), 'inspection.partyPresent': is('当事人是否在场'),
  'inspection.witnessName': t('检查见证人'), 'inspection.witnessId': t('检查见证人证件号码'),
  'inspection.refused': is('是否拒绝签名'), 'inspection.signatureNote': t('签名情况说明'), 'inspection.attachments': t('附图、照片'),

  'interview.startedAt': at('询问开始时间'), 'interview.endedAt': at('询问结束时间'), 'interview.place': t('询问地点'),
  'interview.personName': t('被询问人'), 'interview.personRelation': t('被询问人与案件的关系'),
  'interview.personId': t('被询问人证件号码'), 'interview.certificateShown': is('询问时出示执法证件'),
  'interview.rightsTold': is('询问时告知权利义务'), 'interview.qa': list('询问内容', { question: 'text', answer: 'text' }),
  'interview.corrections': list('核对后的更正', { turn: 'text', before: 'text', after: 'text' }), 'interview.corrected': is('核对后是否有更正'),
  'interview.readBack': is('笔录是否经核对'), 'interview.readOut': is('笔录是否向被询问人宣读'), 'interview.readAt': at('笔录核对时间'),
  'interview.reader': t('宣读人'), 'interview.signedAt': at('被询问人签名时间'), 'interview.witness': t('询问笔录见证人'),
  'interview.refused': is('被询问人是否拒绝签名'), 'interview.signatureNote': t('签名情况说明'),

  'photos.takenAt': at('拍摄时间'), 'photos.place': t('拍摄地点'), 'photos.shows': t('证明对象'), 'photos.takenBy': t('拍摄人'),
  'photos.files': list('照片（视听资料）清单', { name: 'text', size: 'text', sha256: 'text' }),
  'copy.title': t('证据名称'), 'copy.origin': t('证据出处'), 'copy.provider': t('证据提供人'), 'copy.pages': n('页数'),
  'copy.takenOn': d('提取日期'),

  'preservation.number': t('登记保存文号'), 'preservation.reason': t('先行登记保存理由'),
  'preservation.proposedOn': d('报请日期'), 'preservation.opinions': opinions('先行登记保存审批意见'),
  'preservation.items': goods('登记保存物品清单'), 'preservation.at': at('登记保存时间'),
  'preservation.from': d('登记保存起始日期'), 'preservation.until': d('登记保存届满日期'),
  'preservation.place': t('登记保存地点'), 'preservation.keeping': t('登记保存方式'),
  'preservation.certificateShown': is('登记保存时出示执法证件'), 'preservation.witnessName': t('登记保存见证人'),
  'preservation.refused': is('当事人是否拒绝签名'), 'preservation.signatureNote': t('签名情况说明'),
  'preservation.outcome': t('处理方式'), 'preservation.outcomeNote': t('处理情况说明'), 'preservation.disposedOn': d('处理决定日期'),
  'preservation.disposalNumber': t('登记保存处理文号'),

  'correction.title': t('责令文书的名称'), 'correction.number': t('责令改正文号'), 'correction.issuedOn': d('责令改正日期'), 'correction.demand': t('改正内容'),
  'correction.correctBy': d('改正期限'), 'correction.consequence': t('逾期不改正的后果'),
  'correction.recheckedAt': at('复查时间'), 'correction.corrected': is('是否已改正'), 'correction.findings': t('复查情况'),
  'correction.certificateShown': is('复查时出示执法证件'),

  'elements.subject': t('违法主体'), 'elements.act': t('违法行为'), 'elements.time': t('违法时间'), 'elements.place': t('违法地点'),
  'elements.result': t('违法结果'), 'elements.circumstances': t('违法情节'),
  'evidence.list': list('证据清单', { kind: 'text', title: 'text', proves: 'text' }),
  'discretion.tier': t('裁量等次'), 'discretion.tierText': t('裁量基准内容'), 'discretion.reason': t('裁量理由'),
  'discretion.fineFen': m('裁量罚款数额'), 'discretion.mitigation': t('从轻、减轻情节'),
  'discretion.grounds': t('从轻、减轻情形的事实和证据'), 'discretion.aboveMiddleReason': t('高于幅度中间值的理由'), 'discretion.found': t('认定的裁量情节'),
  'discretion.proposedTier': t('推荐的裁量等次'), 'discretion.standard': t('裁量基准的来源'), 'discretion.departure': t('逸脱裁量基准的理由'),

  'report.course': t('调查经过'), 'report.facts': t('违法事实'), 'report.opinion': t('处理建议'), 'report.reason': t('处罚或者不予处罚的理由'), 'report.concludedOn': d('调查终结日期'),
  'report.opinions': opinions('调查报告审查意见'),
  'firstReview.opinion': t('法制初审意见'), 'firstReview.reviewer': t('法制初审人'), 'firstReview.reviewedOn': d('法制初审日期'),
  'review.points': list('法制审核要点', { title: 'text', result: 'text' }), 'review.conclusion': t('法制审核结论'),
  'review.opinion': t('法制审核意见'), 'review.reviewer': t('法制审核人'), 'review.qualification': t('法制审核人资格'),
  'review.reviewedOn': d('法制审核日期'), 'review.submittedOn': d('送审日期'),

  'notice.title': t('处罚告知书名称'),
  'notice.number': t('处罚告知文号'), 'notice.issuedOn': d('处罚告知日期'), 'notice.proposedPenalty': t('拟作出的处罚'),
  'notice.fineFen': m('拟罚款数额'), 'notice.statementDays': n('陈述申辩期限（工作日）'), 'notice.servedOn': d('处罚告知送达日期'), 'notice.replacesNumber': t('此前送达的告知书文号'),
  'statement.made': is('当事人是否陈述申辩'), 'statement.waived': is('当事人是否放弃陈述申辩'), 'statement.at': at('陈述申辩时间'),
  'statement.form': t('陈述申辩方式'), 'statement.content': t('陈述申辩内容'), 'statement.attachments': t('陈述申辩提交的证据'),
  'recheck.points': list('陈述申辩复核要点', { claim: 'text', adopted: 'flag', reason: 'text' }),
  'recheck.conclusion': t('复核结论'), 'recheck.opinions': opinions('复核审批意见'), 'recheck.recheckedOn': d('复核日期'),

  'hearing.offered': is('是否告知听证权利'), 'hearing.requestDays': n('要求听证的期限（工作日）'), 'hearing.requestUntil': d('要求听证届满日期'),
  'hearing.requested': is('当事人是否要求听证'), 'hearing.requestedOn': d('要求听证日期'), 'hearing.requestForm': t('要求听证的方式'),
  'hearing.request': t('听证要求的内容'), 'hearing.waived': is('当事人是否放弃听证'), 'hearing.waivedOn': d('放弃听证日期'),
  'hearing.withdrawn': is('当事人是否撤回听证要求'), 'hearing.withdrawnOn': d('撤回听证要求日期'), 'hearing.held': is('听证是否举行完毕'),
  'hearing.ended': is('听证是否终止'), 'hearing.refused': is('是否不予听证'), 'hearing.refusedOn': d('不予听证日期'),
  'hearing.refusalNumber': t('不予听证通知书文号'), 'hearing.refusalAskedOn': d('提出听证要求日期'), 'hearing.refusalGround': t('不予听证的理由'),
  'hearing.refusalReason': t('不予听证的说明'), 'hearing.number': t('听证通知书文号'), 'hearing.announcementNumber': t('听证公告文号'),
  'hearing.issuedOn': d('听证通知日期'), 'hearing.at': at('听证时间'), 'hearing.place': t('听证地点'), 'hearing.public': is('听证是否公开'),
  'hearing.closedReason': t('听证不公开的理由'), 'hearing.closedNote': t('听证不公开的说明'), 'hearing.putOffFrom': at('原定听证时间'),
  'hearing.putOffReason': t('听证延期的理由'), 'hearing.presider': t('听证主持人'), 'hearing.presiderTitle': t('听证主持人职务'),
  'hearing.recorder': t('听证记录员'), 'hearing.recorderTitle': t('听证记录员职务'), 'hearing.announcedOn': d('听证公告日期'),
  'hearing.announcedAt': t('听证公告地点'), 'hearing.agents': list('听证代理人', { name: 'text', idMasked: 'text', relation: 'text' }),
  'hearing.authority': t('代理权限'), 'hearing.startedAt': at('听证开始时间'), 'hearing.endedAt': at('听证结束时间'), 'hearing.heldOn': d('听证举行日期'),
  'hearing.heldAt': t('听证举行地点'), 'hearing.rightsTold': is('是否告知听证权利义务'), 'hearing.attendance': t('当事人到场情况'),
  'hearing.present': list('听证参加人', { name: 'text', capacity: 'text' }), 'hearing.presidedBy': t('主持听证的人员'), 'hearing.recordedBy': t('记录听证的人员'),
  'hearing.outcome': t('听证结果'), 'hearing.completed': is('本次听证是否举行完毕'), 'hearing.officersCase': t('调查人员意见'), 'hearing.examination': t('举证质证情况'),
  'hearing.defence': t('当事人申辩'), 'hearing.lastStatement': t('当事人最后陈述'), 'hearing.absenceNote': t('缺席或者退出的经过'),
  'hearing.signatureRefused': is('听证笔录是否拒签'), 'hearing.signatureNote': t('听证笔录签名情况'), 'hearing.attachments': t('听证附件'),
  'hearing.officersView': t('调查人员的观点'), 'hearing.partyView': t('当事人的观点'), 'hearing.findings': t('听证主持人的认定'),
  'hearing.advice': t('听证建议'), 'hearing.suggestion': t('处理建议说明'), 'hearing.reportedOn': d('听证报告日期'), 'hearing.reportedBy': t('听证报告人'),

  'discussion.at': at('集体讨论时间'), 'discussion.place': t('集体讨论地点'), 'discussion.presider': t('主持人'),
  'discussion.presiderPost': t('主持人职务'), 'discussion.recorder': t('记录人'),
  'discussion.members': list('参加讨论的负责人', { name: 'text', post: 'text', opinion: 'text' }),
  'discussion.absent': list('缺席人员', { name: 'text', post: 'text' }),
  'discussion.attendees': list('列席人员', { name: 'text', capacity: 'text' }),
  'discussion.briefing': t('承办人汇报'), 'discussion.conclusion': t('讨论结论'), 'discussion.held': is('是否经集体讨论'),

  'decision.number': t('处罚决定文号'), 'decision.decidedOn': d('处罚决定日期'), 'decision.penaltyText': t('处罚内容'),
  'decision.fineFen': m('罚款数额'), 'decision.facts': t('认定的违法事实'), 'decision.evidence': t('证据'),
  'decision.reasons': t('处罚理由和裁量说明'), 'decision.orders': t('责令事项'), 'decision.payWithinDays': n('缴款期限（日）'),
  'decision.opinions': opinions('处罚决定审批意见'), 'decision.servedOn': d('处罚决定送达日期'),

  'service.addressee': t('受送达人'), 'service.documents': list('送达文书', { title: 'text', number: 'text' }), 'service.method': t('送达方式'),
  'service.place': t('送达地点'), 'service.at': at('送达时间'), 'service.recipient': t('收件人'),
  'service.relation': t('收件人与受送达人的关系'), 'service.isLeft': is('是否留置送达'), 'service.isPostal': is('是否邮寄送达'), 'service.isElectronic': is('是否电子送达'), 'service.throughBody': t('受委托或者转交的单位'),
  'service.witnessName': t('送达见证人'), 'service.witnessNote': t('见证人单位或者住址'), 'service.refusalReason': t('拒收事由'),
  'service.postalNumber': t('邮寄单号'), 'service.servers': list('送达人', { name: 'text', certificate: 'text' }),
  'addressConfirmation.address': t('送达地址'), 'addressConfirmation.recipient': t('收件人'),
  'addressConfirmation.phone': t('收件人联系电话'), 'addressConfirmation.electronicConsent': is('是否同意电子送达'),
  'addressConfirmation.electronicAddress': t('电子送达地址'), 'addressConfirmation.signedOn': d('送达地址确认日期'),

  'payment.receipts': list('缴款凭证', { kind: 'text', receiptNumber: 'text', amountFen: 'money', paidOn: 'date', bank: 'text' }),
  'payment.finePaidFen': m('已缴罚款'), 'payment.surchargePaidFen': m('已缴加处罚款'), 'payment.lastPaidOn': d('缴清日期'),
  'demand.number': t('催告文号'), 'demand.issuedOn': d('催告日期'), 'demand.asOf': d('加处罚款计算截止日期'),
  'demand.unpaidFen': m('未缴罚款'), 'demand.surchargeFen': m('加处罚款'), 'demand.totalFen': m('应缴合计'),
  'demand.payWithin': t('催告履行期限'), 'demand.dueOn': d('缴款届满日期'),
  'call.number': t('询问通知文号'), 'call.personName': t('被通知询问的人'), 'call.at': at('通知询问的时间'), 'call.place': t('通知询问的地点'),
  'call.bring': t('应当携带的材料'), 'call.contact': t('询问联系人'), 'call.issuedOn': d('询问通知日期'),
  'materials.number': t('限期提供材料文号'), 'materials.from': t('提供材料的单位或者个人'), 'materials.list': list('材料目录', { name: 'text' }),
  'materials.dueOn': d('提供材料的期限'), 'materials.issuedOn': d('限期提供材料日期'),
  'stop.number': t('责令停止文号'), 'stop.demand': t('停止违法行为的要求'), 'stop.issuedOn': d('责令停止日期'),
  'sample.takenAt': at('抽样时间'), 'sample.place': t('抽样地点'), 'sample.items': goods('样品清单'), 'sample.method': t('抽样方法'),
  'sample.sealing': t('封样情况'), 'sample.certificateShown': is('抽样时出示执法证件'), 'sample.witnessName': t('抽样见证人'),
  'sample.refused': is('抽样时是否拒绝签名'), 'sample.signatureNote': t('抽样签名情况说明'), 'sample.takenBy': t('抽样人'),
  'electronic.startedAt': at('电子数据提取开始时间'), 'electronic.endedAt': at('电子数据提取结束时间'), 'electronic.place': t('电子数据提取地点'),
  'electronic.device': t('电子数据所在设备'), 'electronic.method': t('电子数据提取方法'), 'electronic.findings': t('电子数据提取情况'),
  'electronic.certificateShown': is('提取时出示执法证件'), 'electronic.witnessName': t('电子数据提取见证人'), 'electronic.refused': is('提取时是否拒绝签名'),
  'electronic.signatureNote': t('电子数据签名情况说明'), 'electronic.files': list('电子数据清单', { name: 'text', size: 'text', sha256: 'text' }),
  'appraisal.number': t('鉴定委托文号'), 'appraisal.periodNumber': t('鉴定期间告知文号'), 'appraisal.resultNumber': t('鉴定结果告知文号'),
  'appraisal.kind': t('委托的种类'), 'appraisal.matter': t('委托事项'), 'appraisal.institution': t('受委托机构'), 'appraisal.qualification': t('机构资质'),
  'appraisal.samples': t('送检样品'), 'appraisal.startsOn': d('鉴定期间起始日期'), 'appraisal.until': d('鉴定期间届满日期'),
  'appraisal.entrustedOn': d('委托日期'), 'appraisal.conclusion': t('鉴定结论'), 'appraisal.receivedOn': d('收到结果日期'), 'appraisal.toldOn': d('告知结果日期'),
  'assistance.number': t('协助调查文号'), 'assistance.agency': t('协助机关'), 'assistance.matter': t('协助事项'), 'assistance.basis': t('请求协助的依据'),
  'assistance.replyBy': d('请求答复的日期'), 'assistance.issuedOn': d('协助调查函日期'),
  'recusal.number': t('回避决定文号'), 'recusal.applicant': t('回避申请人'), 'recusal.appliedOn': d('申请回避日期'), 'recusal.against': t('被申请回避的人员'),
  'recusal.reason': t('申请回避的理由'), 'recusal.granted': is('是否同意回避'), 'recusal.opinion': t('回避决定的理由'), 'recusal.replacement': t('接替人员'),
  'recusal.decidedBy': t('决定人'), 'recusal.decidedOn': d('回避决定日期'),
  'extension.order': t('第几次延长'), 'extension.level': t('批准的层级'), 'extension.days': n('延长的天数'), 'extension.ground': t('延长的事由'),
  'extension.reason': t('延长的理由'), 'extension.proposedOn': d('报请延长日期'), 'extension.dueBefore': d('原办案期限届满日'),
  'extension.dueAfter': d('延长后的届满日'), 'extension.discussed': is('延长是否经集体讨论'), 'extension.discussedAt': at('讨论延长的时间'),
  'extension.discussedIn': t('讨论延长的地点'), 'extension.members': t('讨论延长的负责人'), 'extension.discussion': t('讨论延长的结论'),
  'extension.opinions': opinions('延长办案期限审批意见'),
  'halt.kind': t('报请事项'), 'halt.ground': t('中止（恢复、终止）的事由'), 'halt.reason': t('中止（恢复、终止）的理由'), 'halt.proof': t('证明材料'),
  'halt.proposedOn': d('报请日期'), 'halt.effectiveOn': d('中止（恢复、终止）日期'), 'halt.suspendedOn': d('此前中止的日期'),
  'halt.opinions': opinions('中止（恢复、终止）调查审批意见'),
  'deferral.number': t('延期（分期）缴纳文号'), 'deferral.kind': t('申请的方式'), 'deferral.byInstalments': is('是否分期缴纳'),
  'deferral.appliedOn': d('申请延期（分期）缴纳日期'), 'deferral.grounds': t('经济困难的情况'), 'deferral.proof': t('困难证明材料'),
  'deferral.plan': list('缴纳计划', { part: 'number', amountFen: 'money', dueOn: 'date' }), 'deferral.totalFen': m('延期（分期）缴纳的罚款'),
  'deferral.opinions': opinions('延期（分期）缴纳审批意见'), 'deferral.granted': is('是否批准延期（分期）缴纳'), 'deferral.answer': t('对申请的答复'),
  'deferral.consequence': t('逾期不缴的后果'), 'deferral.decidedOn': d('延期（分期）缴纳决定日期'), 'deferral.inForce': is('延期（分期）缴纳是否有效'), 'deferral.ended': is('是否取消延期（分期）缴纳'),
  'deferral.endReason': t('取消延期（分期）缴纳的理由'), 'deferral.restDueOn': d('余款缴纳期限'), 'deferral.restFen': m('余款数额'),
  'summary.number': t('当场处罚决定书文号'), 'summary.at': at('作出当场处罚决定的时间'), 'summary.decidedOn': d('作出当场处罚决定的日期'),
  'summary.place': t('当场处罚地点'), 'summary.facts': t('当场认定的违法事实'), 'summary.penaltyText': t('当场处罚内容'),
  'summary.fineFen': m('当场处罚罚款数额'), 'summary.reason': t('当场处罚理由'), 'summary.statement': t('当场陈述申辩情况'),
  'summary.refused': is('当事人是否拒绝签收'), 'summary.signature': t('当场签收情况'), 'summary.signedAt': at('当场签名时间'),
  'summary.collected': is('是否当场收缴'), 'summary.groundArticle': t('当场收缴所依据的条款'), 'summary.receiptNumber': t('当场收缴票据号码'),
  'collection.number': t('收缴罚款的决定书文号'), 'collection.fineFen': m('当场收缴的罚款'), 'collection.at': at('当场收缴的时间'),
  'collection.place': t('当场收缴的地点'), 'collection.ground': t('当场收缴的情形'), 'collection.groundArticle': t('当场收缴所依据的条款'),
  'collection.reason': t('当场收缴的理由'), 'collection.receiptNumber': t('当场收缴票据号码'), 'collection.signature': t('当事人签收情况'),

  'closing.summary': t('结案情况'), 'closing.performance': t('履行情况'), 'closing.remedies': t('行政复议、行政诉讼情况'),
  'closing.opinions': opinions('结案审批意见'), 'closing.proposedOn': d('报请结案日期'),
  'closing.ending': t('结案方式'), 'closing.result': t('处理结果'),
  'archive.number': t('归档号'), 'archive.retention': t('保管期限'), 'archive.count': n('卷内文件件数'), 'archive.pages': n('卷内文件页数'),
  'archive.remarks': t('卷内情况说明'), 'archive.keeper': t('立卷人'), 'archive.checker': t('检查人'), 'archive.archivedOn': d('归档日期'),
  'nonFiling.ground': t('不予立案的情形'), 'nonFiling.basis': t('不予立案的依据'), 'nonFiling.reason': t('不予立案的理由'),
  'nonFiling.proposedOn': d('报请不予立案日期'), 'nonFiling.opinions': opinions('不予立案审批意见'),
  'complainant.name': t('署名举报人'), 'complainant.phone': t('署名举报人电话'), 'complainant.number': t('处理结果告知文号'),
  'complainant.result': t('处理结果'), 'complainant.reason': t('处理理由'), 'complainant.toldOn': d('告知日期'),
  'noPenalty.proposed': is('是否拟不予处罚'), 'noPenalty.ground': t('不予处罚的情形'), 'noPenalty.basis': t('不予处罚的依据'), 'noPenalty.reason': t('不予处罚的理由'),
  'noPenalty.facts': t('查明的事实'), 'noPenalty.evidence': t('证据'), 'noPenalty.found': is('是否有违法行为'),
  'noPenalty.education': t('教育的内容'), 'noPenalty.guardianOrder': t('责令监护人的内容'),
  'noPenalty.leniency': list('参照的不予处罚情形', { condition: 'text', legalBasis: 'text' }), 'noPenalty.asked': t('违法记录查询日期'),
  'noPenalty.number': t('不予处罚决定文号'), 'noPenalty.decidedOn': d('不予处罚决定日期'),
  'pledge.at': at('承诺书签署时间'), 'pledge.violation': t('告知的违法行为'), 'pledge.promise': t('承诺内容'), 'pledge.correctBy': d('改正期限'),
  'pledge.refused': is('是否拒绝签署'),
  'education.at': at('教育时间'), 'education.content': t('教育内容'), 'education.response': t('当事人的表示'),
  'transfer.isCrime': is('是否涉嫌犯罪'), 'transfer.receiver': t('接收机关'), 'transfer.crime': t('涉嫌罪名'), 'transfer.team': t('专案组'),
  'transfer.facts': t('移送案情'), 'transfer.reason': t('移送理由'), 'transfer.basis': t('移送依据'), 'transfer.proposedOn': d('报请移送日期'),
  'transfer.number': t('移送文号'), 'transfer.approvedOn': d('批准移送日期'), 'transfer.opinions': opinions('移送审批意见'),
  'transfer.materials': list('移送材料', { name: 'text', note: 'text' }), 'transfer.goods': goods('涉案物品清单'),
  'cancellation.ground': t('撤案情形'), 'cancellation.reason': t('撤案理由'), 'cancellation.goodsNote': t('涉案财物处理'),
  'cancellation.proposedOn': d('报请撤案日期'), 'cancellation.opinions': opinions('撤案审批意见'),
  'jurisdiction.number': t('指定管辖文号'), 'jurisdiction.superior': t('共同的上一级行政机关'), 'jurisdiction.ourUnit': t('办案机关'),
  'jurisdiction.otherUnit': t('争议的另一方'), 'jurisdiction.kind': t('争议的种类'), 'jurisdiction.arisenOn': d('争议发生日期'),
  'jurisdiction.situation': t('争议情况'), 'jurisdiction.grounds': t('办案机关的意见'), 'jurisdiction.consulted': t('协商情况'),
  'jurisdiction.reported': is('是否报请指定'), 'jurisdiction.reportedOn': d('报请指定日期'), 'jurisdiction.designated': t('指定管辖的机关'),
  'jurisdiction.staysHere': is('是否指定办案机关管辖'), 'jurisdiction.reason': t('指定管辖的理由'), 'jurisdiction.designatedOn': d('指定管辖日期'),
  'publicNotice.number': t('送达公告文号'), 'publicNotice.addressee': t('公告的受送达人'), 'publicNotice.documents': list('公告送达的文书', { title: 'text', number: 'text' }),
  'publicNotice.ground': t('公告送达的原因'), 'publicNotice.tried': t('未成的送达方式'), 'publicNotice.course': t('公告送达的经过'), 'publicNotice.summary': t('文书的主要内容'),
  'publicNotice.publishOn': d('公告发布日期'), 'publicNotice.publishIn': t('公告载体'), 'publicNotice.until': d('公告期满日'),
  'disposal.goods': goods('处理的罚没物品'), 'disposal.method': t('处理方式'), 'disposal.basis': t('处理的依据'), 'disposal.course': t('处理经过'),
  'disposal.receiver': t('接收（承办）单位'), 'disposal.proceedsFen': m('拍卖所得款项'), 'disposal.disposedOn': d('处理日期'),
  'disposal.supervisor': t('监督人'), 'disposal.officers': t('处理人员'), 'disposal.rest': t('其余物品的情况'),
  'seizure.number': t('查封（扣押）决定书文号'), 'seizure.kind': t('强制措施的种类'), 'seizure.object': t('强制措施的对象'), 'seizure.wherefrom': t('查封、扣押的地点'),
  'seizure.goods': seizedGoods('拟查封、扣押的物品'), 'seizure.items': seizedGoods('查封、扣押的物品'), 'seizure.basis': t('查封、扣押的依据'), 'seizure.basisLevel': t('依据的层级'),
  'seizure.reason': t('查封、扣押的理由'), 'seizure.days': n('查封、扣押的天数'), 'seizure.proposedOn': d('报请查封、扣押日期'), 'seizure.decidedOn': d('决定查封、扣押日期'),
  'seizure.opinions': opinions('查封、扣押审批意见'), 'seizure.isUrgent': is('是否当场实施'), 'seizure.urgency': t('紧急情况'), 'seizure.reportedAt': at('当场实施后的报告时间'),
  'seizure.reportedTo': t('接受报告的负责人'), 'seizure.lateReason': t('逾期报告的原因'), 'seizure.approvedAt': at('批准查封、扣押的时间'),
  'seizure.from': d('查封、扣押开始日期'), 'seizure.until': d('查封、扣押期限届满日'), 'seizure.startedAt': at('实施开始时间'), 'seizure.endedAt': at('实施结束时间'),
  'seizure.place': t('实施地点'), 'seizure.keptAt': t('存放地点'), 'seizure.certificateShown': is('实施时是否出示证件'), 'seizure.rightsTold': is('是否当场告知权利'),
  'seizure.partyPresent': is('当事人是否到场'), 'seizure.statement': t('当场的陈述和申辩'), 'seizure.findings': t('实施情况'), 'seizure.witnessName': t('见证人'),
  'seizure.witnessId': t('见证人证件号码'), 'seizure.refused': is('当事人是否拒绝签名'), 'seizure.signatureNote': t('签名情况'), 'seizure.receivedBy': t('决定书和清单的签收人'),
  'seizure.footage': t('音像记录情况'), 'seizure.extensionNumber': t('延长查封（扣押）期限文号'), 'seizure.extensionDays': n('延长的天数'), 'seizure.extensionReason': t('延长的理由'),
  'seizure.extendedOn': d('批准延长日期'), 'seizure.dueBefore': d('原期限届满日'), 'seizure.extendedUntil': d('延长后的期限届满日'), 'seizure.custodyNumber': t('委托保管文号'),
  'seizure.keeper': t('保管人'), 'seizure.custodyPlace': t('保管地点'), 'seizure.duties': t('保管要求'), 'seizure.entrustedOn': d('委托保管日期'),
  'seizure.disposalNumber': t('查封（扣押）财物处理文号'), 'seizure.liftNumber': t('解除查封（扣押）文号'), 'seizure.handOverNumber': t('物品移送告知文号'), 'seizure.outcome': t('处理方式'),
  'seizure.lifts': is('是否解除'), 'seizure.endReason': t('处理的理由'), 'seizure.endBasis': t('处理的依据'), 'seizure.liftReason': t('解除的理由'), 'seizure.liftBasis': t('解除的依据'),
  'seizure.receiver': t('接收机关'), 'seizure.collection': t('领取方式'), 'seizure.endedOn': d('处理决定日期'),

  'duty.number': t('催告书文号'), 'duty.orderNumber': t('责令改正通知书文号'), 'duty.orderedOn': d('责令改正日期'), 'duty.demand': t('应当履行的义务'), 'duty.orderTitle': t('责令文书的名称'), 'duty.demolition': is('是否限期拆除'),
  'duty.correctBy': d('责令改正的期限'), 'duty.findings': t('复查的情况'), 'duty.demandedOn': d('催告日期'), 'duty.performBy': d('催告的履行期限'), 'duty.manner': t('履行的方式'),
  'duty.defences': t('催告后的陈述、申辩'), 'substitute.number': t('代履行决定书文号'), 'substitute.reminderNumber': t('代履行催告书文号'), 'substitute.harm': t('不履行的后果'),
  'substitute.harmFacts': t('后果的具体情形'), 'substitute.reason': t('代履行的理由'), 'substitute.manner': t('代履行的方式'), 'substitute.object': t('代履行的标的'),
  'substitute.place': t('代履行的地点'), 'substitute.from': at('决定的代履行开始时间'), 'substitute.until': at('决定的代履行结束时间'), 'substitute.budgetFen': m('代履行费用预算'),
  'substitute.budgetBasis': t('费用预算的依据'), 'substitute.performer': t('代履行人'), 'substitute.urgency': t('夜间、节假日代履行的紧急情况'), 'substitute.timeFault': t('属于夜间、节假日的情形'),
  'substitute.proposedOn': d('报请代履行日期'), 'substitute.decidedOn': d('决定代履行日期'), 'substitute.remindedOn': d('再次催告日期'),
  'substitute.performFrom': at('告知的代履行开始时间'), 'substitute.performUntil': at('告知的代履行结束时间'), 'substitute.opinions': opinions('代履行审批意见'),
  'redress.number': t('纠错决定书文号'), 'redress.kind': t('纠错的方式'), 'redress.isClerical': is('是否补正笔误'), 'redress.isChange': is('是否变更'), 'redress.isRevoke': is('是否撤销'),
  'redress.isUnlawful': is('是否确认违法'), 'redress.originalNumber': t('原决定书文号'), 'redress.originalOn': d('原决定日期'), 'redress.originalPenalty': t('原处罚内容'), 'redress.source': t('错误由谁指出'),
  'redress.foundOn': d('发现错误的日期'), 'redress.finding': t('查明的错误'), 'redress.mended': t('纠正后的内容'), 'redress.basis': t('纠正的依据'), 'redress.changesFine': is('是否改变罚款'),
  'redress.fineFen': m('变更后的罚款'), 'redress.remake': is('是否重新办理'), 'redress.consequence': t('纠正后的处理'), 'redress.proposedOn': d('报请纠错日期'), 'redress.decidedOn': d('批准纠错日期'),
  'redress.discussion': t('纠错的集体讨论'), 'redress.opinions': opinions('纠错审批意见'),
  'carriedOut.performer': t('实际代履行人'), 'carriedOut.object': t('实施代履行的标的'), 'carriedOut.on': d('登记代履行日期'), 'carriedOut.startedAt': at('代履行开始时间'),
  'carriedOut.endedAt': at('代履行结束时间'), 'carriedOut.place': t('实施代履行的地点'), 'carriedOut.supervisor': t('到场监督的工作人员'), 'carriedOut.partyPresent': is('代履行时当事人是否到场'),
  'carriedOut.course': t('代履行的经过'), 'carriedOut.result': t('代履行的结果'), 'carriedOut.costFen': m('代履行费用'), 'carriedOut.costBasis': t('代履行费用的计算'),
  'carriedOut.witnessName': t('代履行见证人'), 'carriedOut.witnessId': t('代履行见证人证件号码'), 'carriedOut.refused': is('代履行时当事人是否拒绝签名'),
  'carriedOut.signatureNote': t('代履行签名情况'), 'carriedOut.footage': t('代履行音像记录情况'), 'clearance.number': t('立即代履行事后通知书文号'),
  'clearance.object': t('清除的物品'), 'clearance.where': t('清除的场所'), 'clearance.whyAtOnce': t('需要立即清除的情形'), 'clearance.urgency': t('夜间、节假日清除的紧急情况'), 'clearance.agreedBy': t('批准夜间、节假日清除的负责人'),

  'enforcementHalt.number': t('中止（恢复、终结）执行通知书文号'), 'enforcementHalt.kind': t('中止、恢复或者终结执行'), 'enforcementHalt.suspends': is('是否中止执行'),
  'enforcementHalt.resumes': is('是否恢复执行'), 'enforcementHalt.ends': is('是否终结执行'), 'enforcementHalt.article': t('中止、终结执行的条文'), 'enforcementHalt.ground': t('中止、终结执行的事由'),
  'enforcementHalt.facts': t('中止、终结执行的具体情况'), 'enforcementHalt.suspendedOn': d('中止执行日期'), 'enforcementHalt.fineFen': m('尚未履行的罚款'), 'enforcementHalt.surchargeFen': m('尚未履行的加处罚款'),
  'enforcementHalt.approvedOn': d('批准中止、终结执行日期'), 'enforcementHalt.opinions': opinions('中止、终结执行审批意见'),
  'court.number': t('强制执行申请书文号'), 'court.court': t('受理申请的人民法院'), 'court.competence': t('管辖的理由'), 'court.propertyPlace': t('不动产所在地'),
  'court.asOf': d('申请数额的截止日期'), 'court.principalFen': m('申请执行的罚款'), 'court.surchargeFen': m('申请执行的加处罚款'), 'court.totalFen': m('申请执行的合计'),
  'court.otherDuty': t('申请执行的其他义务'), 'court.facts': t('申请书所述违法事实'), 'court.penalty': t('申请书所述处罚内容'), 'court.reasons': t('申请执行的理由'), 'court.subject': t('申请强制执行标的情况'), 'court.urgentReason': t('申请立即执行的紧急情况'),
  'court.lateReason': t('逾期申请的正当理由'), 'court.remediesEndedOn': d('复议、起诉期限届满日'), 'court.remediesBecause': t('届满的期限'), 'court.until': d('申请期限届满日'),
  'court.contested': t('被申请人的救济情况'), 'court.demandNumber': t('申请所依据的催告书文号'), 'court.demandServedOn': d('申请所依据的催告书送达日期'),
  'court.demandStatements': t('对催告的陈述申辩'), 'court.materials': list('提交法院的材料', { name: 'text', note: 'text' }), 'court.signedBy': t('签批申请的负责人'), 'court.approvedOn': d('签批申请日期'),
  'demolition.noticeNumber': t('责令限期拆除事先告知书文号'), 'demolition.number': t('责令限期拆除决定书文号'), 'demolition.building': t('违法建设'), 'demolition.place': t('违法建设的位置'),
  'demolition.area': t('违法建设的面积'), 'demolition.byTown': is('是否由乡、镇人民政府拆除'), 'demolition.basis': t('限期拆除的依据'), 'demolition.ground': t('违法建设的情形'), 'demolition.facts': t('违法建设的事实'),
  'demolition.finding': t('规划主管部门的认定意见'), 'demolition.findingBy': t('出具认定意见的机关'), 'demolition.toldOn': d('告知拟限期拆除日期'), 'demolition.defences': t('对限期拆除的陈述、申辩'),
  'demolition.demand': t('拆除的要求'), 'demolition.demolishBy': d('拆除的期限'), 'demolition.orderReason': t('限期拆除的理由'), 'demolition.orderedOn': d('责令限期拆除日期'),
  'demolition.announcementNumber': t('强制拆除公告文号'), 'demolition.announcedOn': d('公告日期'), 'demolition.selfBy': d('公告的自行拆除期限'), 'demolition.postedAt': at('公告张贴时间'),
  'demolition.postedWhere': t('公告张贴地点'), 'demolition.findings': t('逾期复查的情况'), 'demolition.demandNumber': t('拆除催告书文号'), 'demolition.demandedOn': d('催告拆除日期'),
  'demolition.performBy': d('催告拆除的期限'), 'demolition.demandDefences': t('催告拆除后的陈述、申辩'), 'demolition.remediesEndOn': d('复议、起诉期限届满日'), 'demolition.mandated': is('是否经政府责成'),
  'demolition.mandateWords': t('责成决定'), 'demolition.mandateGovernment': t('责成的人民政府'), 'demolition.mandateNumber': t('责成决定文号'), 'demolition.mandateOn': d('责成决定日期'),
  'demolition.mandatedTo': t('被责成的部门'), 'demolition.enforcementNumber': t('行政强制执行决定书文号'), 'demolition.reason': t('强制拆除的理由'), 'demolition.manner': t('强制拆除的方式'),
  'demolition.workPlace': t('强制拆除的地点'), 'demolition.from': at('决定的拆除开始时间'), 'demolition.until': at('决定的拆除结束时间'), 'demolition.workProposedOn': d('报请强制拆除日期'),
  'demolition.decidedOn': d('决定强制拆除日期'), 'demolition.opinions': opinions('强制拆除审批意见'),
  'demolished.startedAt': at('拆除开始时间'), 'demolished.endedAt': at('拆除结束时间'), 'demolished.place': t('实施拆除的地点'), 'demolished.presider': t('拆除现场负责人'),
  'demolished.partyPresent': is('拆除时当事人是否到场'), 'demolished.course': t('拆除的经过'), 'demolished.result': t('拆除的结果'), 'demolished.nothingInside': is('是否没有物品'),
  'demolished.things': goods('屋内物品清单'), 'demolished.thingsTo': t('屋内物品的去向'), 'demolished.costFen': m('拆除费用'), 'demolished.costBasis': t('拆除费用的计算'),
  'demolished.witnessName': t('拆除见证人'), 'demolished.refused': is('拆除时当事人是否拒绝签名'), 'demolished.signatureNote': t('拆除签名情况'),
  'answer.number': t('答复书文号'), 'answer.name': t('答复的举报人'), 'answer.done': t('办理的情况'), 'answer.result': t('答复的处理结果'), 'answer.answeredOn': d('答复日期'),
  'majorFiling.number': t('备案表文号'), 'majorFiling.supervisor': t('备案机关'), 'majorFiling.grounds': t('应当备案的情形'), 'majorFiling.summary': t('案件主要情况'),
  'majorFiling.penalty': t('备案的处罚内容'), 'majorFiling.reviewed': t('备案所附法制审核意见'), 'majorFiling.discussed': t('备案所附集体讨论结论'), 'majorFiling.filedOn': d('报送备案日期'),
  'archive.documents': list('卷内文件', { title: 'text', number: 'text', date: 'date', pages: 'text', note: 'text' }),
}

/** The Chinese name of a fact; an unknown path is its own name. */
/** What any paper may name, of a case or of none. */
export const everyFactPath: typeof factPaths = { ...factPaths, ...officeFactPaths }

export const labelOfFact = (path: string): string => everyFactPath[path]?.label ?? path

/** How a fact is written down; an unknown path is a text. */
export const factType = (path: string): FactEntry['type'] => factPaths[path]?.type ?? 'text'

/** The group a fact belongs to: what a stale paper is compared by. */
export const groupOfFact = (path: string): string => path.split('.')[0] ?? path
