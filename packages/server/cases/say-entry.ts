import {
  type ActionName,
  type AnyEntry,
  appellants,
  type CaseState,
  courtEndGrounds,
  courtMeans,
  creditClasses,
  deviceTellingWays,
  disputeKinds,
  elementTitles,
  enforcementHaltGrounds,
  enforcementHaltKinds,
  evidenceKinds,
  formatChineseDate,
  formatYuan,
  goodsWords,
  judgmentOutcomes,
  jurisdictionOutcomes,
  liftGrounds,
  majorFilingAnswers,
  matterAnswers,
  matterWays,
  type Payloads,
  paperTitle,
  publicityEnds,
  reconsiderationOutcomes,
  redressKinds,
  redressSources,
  returnManners,
  seizureKinds,
  seizureOutcomes,
  serviceMethods,
  stayGrounds,
  suitCapacities,
  triedMethods,
  versionsToApply,
} from '@zhiheng/law'

type Words = { readonly [A in ActionName]?: (payload: Payloads[A], state: CaseState) => string }

/** What an act was about, where its title does not say it: the element, the paper, the sum, the people. */
const words: Words = {
  assignOfficers: ({ lead, support }) => `主办${lead.name}，协办${support.name}`,
  reassignOfficers: ({ lead, support }) => `改为主办${lead.name}，协办${support.name}`,
  recordParty: ({ party }) => party.name,
  chooseItem: ({ cause, item }) => `${cause}（${item.code}）`,
  compareVersions: ({ applied, later }) =>
    `适用${versionsToApply[applied]}（现行规定自${formatChineseDate(later.validFrom)}起施行）`,
  orderCorrection: ({ correctBy }) => `限${formatChineseDate(correctBy)}前改正`,
  recheckCorrection: ({ corrected }) => (corrected ? '已经改正' : '尚未改正'),
  establishElement: ({ element, finding }) => `${elementTitles[element]}：${finding}`,
  assessDiscretion: ({ penaltyKinds, fineFen }) =>
    [penaltyKinds.join('、'), fineFen > 0 ? formatYuan(fineFen) : ''].filter(Boolean).join('，'),
  sealPaper: ({ paperId }, state) => titleOf(state, paperId),
  scanBack: ({ paperId }, state) => titleOf(state, paperId),
  reissuePaper: ({ paperId }, state) => titleOf(state, paperId),
  recordService: ({ paperIds, method, recipient, relation }, state) =>
    `${serviceMethods[method]}，${recipient}（${relation}）：${paperIds.map((id) => titleOf(state, id)).join('、')}`,
  proposeSeizure: ({ kind, goods }) => `${seizureKinds[kind]}${goodsWords(goods)}`,
  seizeUrgently: ({ kind, goods }) => `${seizureKinds[kind]}${goodsWords(goods)}`,
  carryOutSeizure: ({ goods, place }) => `${goodsWords(goods)}，${place}`,
  proposeSeizureExtension: ({ days }) => `延长${days}日`,
  proposeSeizureEnd: ({ outcome, ground }) =>
    `${seizureOutcomes[outcome]}${ground ? `：${liftGrounds[ground].title}` : ''}`,
  returnSeized: ({ receivedBy }) => `${receivedBy}签收`,
  demandDuty: ({ performBy }) => `限${formatChineseDate(performBy)}前履行`,
  recordDutyDefence: ({ content, adopted }) => `${content}（${adopted ? '采纳' : '不采纳'}）`,
  proposeSubstitute: ({ object, budgetFen }) => `${object}，预算${formatYuan(budgetFen)}`,
  performSubstitute: ({ result, costFen }) => `${result}，费用${formatYuan(costFen)}`,
  stopSubstitute: ({ reason }) => reason,
  tellDemolitionOrder: ({ building, area }) => `${building}，${area}`,
  recordDemolitionDefence: ({ content, adopted }) => `${content}（${adopted ? '采纳' : '不采纳'}）`,
  proposeDemolitionOrder: ({ demolishBy }) => `限${formatChineseDate(demolishBy)}前拆除`,
  announceDemolition: ({ selfBy }) => `限${formatChineseDate(selfBy)}前自行拆除`,
  postDemolition: ({ where }) => where,
  recordMandate: ({ governmentName, number }) => `${governmentName}，${number}`,
  proposeDemolition: ({ manner }) => manner,
  demolish: ({ result }) => result,
  stopDemolition: ({ reason }) => reason,
  settleSubstituteCost: ({ paidFen }) => formatYuan(paidFen),
  clearAtOnce: ({ objectWords, place }) => `${objectWords}，${place}`,
  proposeEnforcementHalt: ({ kind, ground }) =>
    `${enforcementHaltKinds[kind]}：${enforcementHaltGrounds[ground].title}`,
  proposeCourtApplication: ({ court, principalFen, surchargeFen }) =>
    `${court}，${formatYuan(principalFen + surchargeFen)}`,
  submitCourtApplication: ({ means, receipt }) => `${courtMeans[means]}，${receipt}`,
  recordCourtAcceptance: ({ accepted, number }) => `${accepted ? '受理' : '不予受理'}，${number}`,
  recordCourtRuling: ({ enforce, number }) => `${enforce ? '准予执行' : '不予执行'}，${number}`,
  contestCourtRuling: ({ court }) => court,
  recordHigherRuling: ({ overturned, number }) => `${overturned ? '改变原裁定' : '维持原裁定'}，${number}`,
  recordCourtMoney: ({ kind, amountFen, receiptNumber }) =>
    `${kind === 'fine' ? '罚款' : '加处罚款'}${formatYuan(amountFen)}，凭证${receiptNumber}`,
  endCourtApplication: ({ ground }) => courtEndGrounds[ground].title,
  raiseDispute: ({ kind, otherUnit, superior }) =>
    `与${otherUnit}${disputeKinds[kind]}，共同的上一级行政机关为${superior}`,
  consultJurisdiction: ({ outcome, course }) =>
    `${outcome === 'failed' ? '未能达成一致' : jurisdictionOutcomes[outcome]}：${course}`,
  designateJurisdiction: ({ id, designated }, state) => {
    const raised = state.disputes.find((one) => one.id === id)?.raised
    return `指定由${(designated === 'ours' ? raised?.ourUnit : raised?.otherUnit) ?? ''}管辖`
  },
  recordFailedService: ({ method, course, paperIds }, state) =>
    `${triedMethods[method]}未成：${course}（${paperIds.map((id) => titleOf(state, id)).join('、')}）`,
  issuePublicNotice: ({ paperIds, publishOn, publishIn }, state) =>
    `${paperIds.map((id) => titleOf(state, id)).join('、')}，${formatChineseDate(publishOn)}在${publishIn}发布`,
  completePublicService: ({ paperIds, servedAt }, state) =>
    `${paperIds.map((id) => titleOf(state, id)).join('、')}，${formatChineseDate(servedAt.slice(0, 10))}视为送达`,
  receiveApplication: ({ applicant, requests, contestedPaperId }, state) =>
    `${applicant}${against(state, contestedPaperId)}：${requests}`,
  forwardApplication: ({ authority, opinion }) => `转送${authority}：${opinion}`,
  registerReconsideration: ({ authority, number, applicant, simplified, contestedPaperId }, state) =>
    `${authority}${number}，申请人${applicant}${against(state, contestedPaperId)}，${simplified ? '简易' : '普通'}程序`,
  registerSuit: ({ court, number, plaintiff, capacity, contestedPaperId }, state) =>
    `${court}${number}，原告${plaintiff}${against(state, contestedPaperId)}，本机关为${suitCapacities[capacity]}`,
  submitReply: ({ repliedOn, lateReason }) =>
    `${formatChineseDate(repliedOn)}提交${lateReason.trim() ? `，逾期原因：${lateReason}` : ''}`,
  recordAttendance: ({ heldOn, head, staff }) =>
    `${formatChineseDate(heldOn)}，${head ? `负责人${head.name}（${head.title}）到场` : `负责人未到场，由${staff}到场`}`,
  recordStay: ({ ground, from }) => `${formatChineseDate(from)}起，${stayGrounds[ground]}`,
  endStay: ({ endedOn, reason }) => `${formatChineseDate(endedOn)}，${reason}`,
  supplementEvidence: ({ title }) => title,
  decideReconsideration: ({ outcome, number, fineFen }) =>
    `${reconsiderationOutcomes[outcome].title}，${number}${fineFen === null ? '' : `，罚款变为${formatYuan(fineFen)}`}`,
  recordJudgment: ({ instance, outcome, number, fineFen }) =>
    `${instance === 'first' ? '一审' : '二审'}${judgmentOutcomes[outcome].title}，${number}${fineFen === null ? '' : `，罚款变为${formatYuan(fineFen)}`}`,
  recordAppeal: ({ appellant, appealedOn }) => `${appellants[appellant]}${formatChineseDate(appealedOn)}上诉`,
  recordFinality: ({ effectiveOn }) => `${formatChineseDate(effectiveOn)}生效`,
  withdrawPublication: ({ published, places, reason }) =>
    published ? `从${places}撤回${reason ? `，说明理由：${reason}` : ''}` : places,
  publishDecision: ({ publishedOn, sites, creditClass, publicUntil, textSha256 }) =>
    `${formatChineseDate(publishedOn)}在${sites.map(({ name }) => name).join('、')}公开${publicUntil ? `，${creditClasses[creditClass]}失信信息，公示至${formatChineseDate(publicUntil)}` : ''}，文本摘要${textSha256.slice(0, 16)}`,
  groundDailyFine: ({ originalNumber, originalFineFen, days }) =>
    `${originalNumber}，${formatYuan(originalFineFen)}，${days}日`,
  endPublicity: ({ ground, endedOn }) => `${publicityEnds[ground]}，${formatChineseDate(endedOn)}停止公示`,
  recordRefund: ({ fineFen, surchargeFen, voucherNumber }) =>
    `罚款${formatYuan(fineFen)}、加处罚款${formatYuan(surchargeFen)}，凭证号${voucherNumber}`,
  fileMajorDecision: ({ supervisor }) => supervisor,
  answerMajorFiling: ({ outcome, opinion }) =>
    `${majorFilingAnswers[outcome]}${opinion.trim() ? `：${opinion}` : ''}`,
  answerComplaint: ({ result }) => result,
  amendPaper: ({ paperId, wrong, right }, state) => `${titleOf(state, paperId)}：“${wrong}”更正为“${right}”`,
  recordTalk: ({ personName, personRelation, reason }) => `${personName}（${personRelation}）：${reason}`,
  adviseUnit: ({ unit, advice }) => `${unit}：${advice}`,
  recordAdviceReply: ({ reply }) => reply,
  assignMatter: ({ way, unit, others, matter }) =>
    `${matterWays[way]}，${[unit, ...others].join('、')}：${matter}`,
  answerMatter: ({ unit, outcome, result }) =>
    `${unit}${matterAnswers[outcome]}${result.trim() ? `：${result}` : ''}`,
  followUpMatter: ({ satisfied, said }) => `${satisfied ? '居民满意' : '居民不满意'}：${said}`,
  issueCityPaper: ({ kind, paper: { title } }) => `${kind}《${title}》`,
  proposeRedress: ({ kind, source, finding, remake }) =>
    `${redressKinds[kind].title}${remake ? '并重新办理' : ''}（${redressSources[source]}）：${finding}`,
  discussRedress: ({ conclusion }) => conclusion,
  returnGoods: ({ manner, goods, receivedBy }) => `${returnManners[manner]}：${goods}，${receivedBy}签收`,
  addEvidence: ({ kind, title, device }) =>
    `${evidenceKinds[kind]}：${title}${device ? `（监控设备${device.number}）` : ''}`,
  tellDeviceFacts: ({ way, lookUp }) => `${deviceTellingWays[way]}；查询途径：${lookUp}`,
  recordDeviceAnswer: ({ lookedUp, statement, adopted }) =>
    [lookedUp && '已查询', statement.trim() !== '' && `陈述申辩，${adopted ? '采纳' : '不采纳'}`]
      .filter(Boolean)
      .join('；'),
  recordDemandStatement: ({ adopted, review }) => `${adopted ? '采纳' : '不采纳'}：${review}`,
  recordPayment: ({ kind, amountFen, receiptNumber }) =>
    `${kind === 'fine' ? '罚款' : '加处罚款'}${formatYuan(amountFen)}，凭证号${receiptNumber}`,
}

function titleOf(state: CaseState, paperId: string): string {
  const paper = state.papers.find(({ id }) => id === paperId)
  if (!paper) return ''
  return [paperTitle(paper), paper.number].filter(Boolean).join(' ')
}

/** The act a remedy contests, where the entry names one. */
const against = (state: CaseState, paperId: string | undefined): string =>
  paperId ? `，针对${titleOf(state, paperId)}` : ''

/** One line of the log in words; null where the title says all. `state` is the file as it is now. */
export function sayEntry(entry: AnyEntry, state: CaseState): string | null {
  const say = words[entry.action] as ((payload: AnyEntry['payload'], state: CaseState) => string) | undefined
  return say?.(entry.payload, state) || null
}
