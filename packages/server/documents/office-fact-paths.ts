import type { FactEntry, FactType } from './fact-paths.ts'

const one =
  (type: FactType) =>
  (label: string): FactEntry => ({ label, type })
const t = one('text')
const d = one('date')
const at = one('datetime')
const n = one('number')
const is = one('flag')
const list = (label: string, fields: Readonly<Record<string, FactType>>): FactEntry => ({
  label,
  type: 'list',
  fields,
})

/** Facts of papers that belong to no case: `visit` speaks of a 行政检查, `guidance` of a 一次性告知单. `agency` is shared with cases. */
// biome-ignore format: one fact a line reads as the table it is
export const officeFactPaths: Readonly<Record<string, FactEntry>> = {
  'visit.number': t('行政检查通知书文号'), 'visit.resultNumber': t('行政检查结果告知书文号'), 'visit.kind': t('检查的类别'), 'visit.isJoint': is('是否联合检查'),
  'visit.isEnterprise': is('检查对象是否企业'), 'visit.isPlanned': is('是否计划检查'), 'visit.subject': t('检查对象'), 'visit.idKind': t('检查对象证件类型'),
  'visit.idNumber': t('检查对象证件号码'), 'visit.address': t('检查对象住所（住址）'), 'visit.place': t('检查地点'),
  'visit.items': list('检查事项', { unit: 'text', name: 'text', basis: 'text' }), 'visit.units': t('参加检查的单位'), 'visit.from': d('检查开始日期'), 'visit.until': d('检查结束日期'),
  'visit.reason': t('检查的理由'), 'visit.trigger': t('检查的来源'), 'visit.count': n('本年度已实施的计划检查次数'), 'visit.cap': n('年度检查频次上限'),
  'visit.lead': t('检查人员'), 'visit.leadCertificate': t('检查人员执法证号'), 'visit.support': t('另一名检查人员'), 'visit.supportCertificate': t('另一名检查人员执法证号'),
  'visit.proposedBy': t('报请人'), 'visit.proposedOn': d('报请日期'), 'visit.nearby': t('相近的检查安排'), 'visit.settlement': t('合并检查建议的处理'),
  'visit.opinions': list('检查审批意见', { role: 'text', opinion: 'text', name: 'text', date: 'date' }), 'visit.approvedOn': d('批准检查日期'),
  'visit.startedAt': at('现场检查开始时间'), 'visit.endedAt': at('现场检查结束时间'), 'visit.where': t('现场检查地点'), 'visit.noticeGivenAt': at('通知书送交时间'),
  'visit.noticeReceivedBy': t('通知书接收人'), 'visit.certificateShown': is('检查时出示执法证件'), 'visit.rightsTold': is('检查时告知权利'), 'visit.frequencyTold': is('是否告知检查频次'),
  'visit.attendedBy': t('在场人员'), 'visit.results': list('检查情况和结果', { unit: 'text', findings: 'text', outcome: 'text' }), 'visit.corrects': is('是否责令改正'),
  'visit.foundClue': is('是否发现违法线索'), 'visit.refused': is('被检查人是否拒绝签名'), 'visit.signatureNote': t('签名情况说明'),
  'visit.toldOn': d('告知结果日期'), 'visit.toldTo': t('被告知的人'), 'visit.toldWay': t('告知的方式'), 'visit.summary': t('告知的内容'),

  'guidance.scene': t('告知的场景'), 'guidance.matters': list('一次性告知事项', { text: 'text' }), 'guidance.cautions': list('注意事项', { text: 'text' }),
  'guidance.penalties': list('处罚依据', { name: 'text', violation: 'text', penalty: 'text' }), 'guidance.receiver': t('被告知人'), 'guidance.place': t('涉及的地点'),
  'guidance.givenOn': d('告知日期'), 'guidance.officer': t('告知人'), 'guidance.certificate': t('告知人执法证号'),
}
