import { evidenceOnFile } from '../../case/evidence-on-file.ts'
import { remediesOf } from '../../case/remedy-state.ts'
import { grantedSeizureExtension } from '../../case/seizure.ts'
import type { CaseState } from '../../case/state.ts'
import { decisionService, noticeService } from '../../case/substance.ts'
import type { Stage } from '../../procedures/stages.ts'

/** What a defect must never come to: said to a lawyer, and found in the file. */
export type Harm = { readonly title: string; readonly done: (file: CaseState) => boolean }

const harm = (title: string, done: Harm['done']): Harm => ({ title, done })
const entered = (title: string, stage: Stage): Harm =>
  harm(title, (file) => file.entered[stage] !== undefined)
const paid = (file: CaseState, kind: 'fine' | 'surcharge') =>
  file.payments.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountFen, 0)

// biome-ignore format: a table of law is read in columns
export const harms = {
  filed:            harm('立案', ({ filedOn }) => filedOn !== null),
  notFiled:         entered('不予立案', 'NOT_FILED'),
  preserved:        harm('实施登记保存', ({ preservations }) => preservations.some(({ carriedOut }) => carriedOut)),
  noticed:          harm('告知书送达', (file) => !!noticeService(file)),
  heard:            harm('听证举行', ({ hearing }) => hearing.sessions.some(({ record }) => record)),
  decided:          harm('作出处罚决定', ({ decision }) => !!decision?.approved),
  served:           harm('处罚决定书送达', (file) => !!decisionService(file)),
  decidedOnTheSpot: harm('当场作出处罚决定', ({ summary }) => summary !== null),
  performed:        entered('确认履行完毕', 'PERFORMED'),
  closed:           entered('结案', 'CLOSED'),
  archived:         entered('归档', 'ARCHIVED'),
  notPunished:      entered('作出不予处罚决定', 'NO_PENALTY'),
  handedOver:       entered('移送其他机关', 'HANDED_OVER'),
  toPolice:         entered('移送公安机关', 'TRANSFERRED'),
  withdrawn:        entered('撤销案件', 'WITHDRAWN'),
  suspended:        entered('中止调查', 'SUSPENDED'),
  terminated:       entered('终止调查', 'TERMINATED'),
  deferred:         entered('延期、分期缴纳', 'DEFERRED'),
  designated:       harm('指定管辖', ({ disputes }) => disputes.some(({ designated }) => designated)),
  followed:         harm('按指定办理', ({ disputes }) => disputes.some(({ followed }) => followed)),
  demanded:         harm('催告书送达', ({ papers }) => papers.some(({ kind, servedBy }) => kind === 'Q10' && servedBy)),
  surchargePaid:    harm('收取加处罚款', (file) => paid(file, 'surcharge') > 0),
  finePaid:         harm('收取罚款', (file) => paid(file, 'fine') > 0),
  published:        harm('公开处罚决定', ({ publications }) => publications.length > 0),
  dailyFined:       harm('按日连续处罚', ({ dailyFine, decision }) => !!dailyFine && !!decision?.approved),
  withdrawn48:      harm('登记撤回公开信息', (file) => remediesOf(file).some(({ withdrawal }) => withdrawal)),
  publicityEnded:   harm('登记停止公示', ({ publications }) => publications.some(({ ended }) => ended)),
  disposed:         harm('处理没收的财物', ({ disposals }) => disposals.length > 0),
  sealedGoods:      harm('实施查封', ({ seizures }) => seizures.some(({ id, carriedOut }) => id === 'seizure-1' && carriedOut)),
  seizedUrgently:   harm('紧急扣押', ({ seizures }) => seizures.some(({ id, carriedOut }) => id === 'seizure-2' && carriedOut)),
  urgentApproved:   harm('补办批准紧急扣押', ({ seizures }) => seizures.some(({ id, approved }) => id === 'seizure-2' && approved)),
  seizureExtended:  harm('延长查封期限', ({ seizures }) => seizures.some(grantedSeizureExtension)),
  countedOut:       harm('检测期间从查封期限中扣除', ({ seizures }) => seizures.some((one) => one.countedOut.length > 0)),
  seizedDestroyed:  harm('销毁扣押的财物', ({ seizures }) => seizures.some(({ id, ends }) => id === 'seizure-2' && ends.some(({ approved }) => approved))),
  returned:         harm('退还财物', ({ seizures }) => seizures.some(({ id, returned }) => id === 'seizure-1' && returned)),
  replied:          harm('提出书面答复', (file) => remediesOf(file).some(({ replies }) => replies.length > 0)),
  supplemented:     harm('补充提交证据', (file) => remediesOf(file).some(({ supplements }) => supplements.length > 0)),
  doneInstead:      harm('实施代履行', ({ substitutes }) => substitutes.some(({ performed }) => performed)),
  enforcementSuspended: entered('中止执行', 'SUSPENDED_EXEC'),
  enforcementEnded: entered('终结执行', 'ENDED_EXEC'),
  askedOfCourt:     harm('申请人民法院强制执行', ({ courtApplications }) => courtApplications.some(({ submitted }) => submitted)),
  courtMoney:       harm('登记法院执行的款项', ({ payments }) => payments.some(({ receiptNumber }) => receiptNumber.startsWith('FY-'))),
  clearedAtOnce:    harm('立即代履行', ({ clearances }) => clearances.length > 0),
  takenUpAnew:      harm('重新办理', ({ formerDecisions }) => formerDecisions.length > 0),
  demolished:       harm('强制拆除', ({ demolitions }) => demolitions.some(({ work }) => work?.performed)),
  stopped:          harm('延期、分期被取消', ({ deferrals }) => deferrals.some(({ ended }) => ended)),
} as const satisfies Record<string, Harm>

/** Harms told for one defect: what they find fits the file in which it is planted, and may be lawful in another. */
// biome-ignore format: a table of law is read in columns
export const ofThisDefect = {
  publishedAnew:    harm('没有撤回就重新公开', ({ publications }) => publications.length > 1),
  courtContested:   harm('逾期申请复议', ({ courtApplications }) => courtApplications.some(({ contests }) => contests.some(({ appliedOn }) => ['2026-11-05', '2026-11-26'].includes(appliedOn)))),
  courtSigned:      harm('签批强制执行申请', ({ courtApplications }) => courtApplications.some(({ approved }) => approved)),
  atOnceUnasked:    harm('登记院长批准立即执行', ({ courtApplications }) => courtApplications.some(({ ruling }) => ruling?.presidentApproved)),
  courtEndedFalsely:harm('以履行为由撤回申请', ({ courtApplications }) => courtApplications.some(({ ended }) => ended?.ground === 'performed')),
  substituteDecided:harm('决定在节日代履行', ({ substitutes }) => substitutes.some(({ approved }) => approved)),
  closedUnmade:     harm('没有重新办理又一次结案', ({ formerDecisions, moves }) => formerDecisions.length === 0 && moves.filter(({ to }) => to === 'CLOSED').length > 1),
  decidedAgain:     harm('重新作出处罚决定', ({ decision, formerDecisions }) => formerDecisions.length > 0 && !!decision?.approved),
  reminded:         harm('撤销后再次催告代履行', ({ substitutes }) => substitutes.some(({ reminders }) => reminders.length > 0)),
  fineCorrected:    harm('变更罚款', ({ redresses }) => redresses.some(({ approved, proposed }) => approved && proposed.kind === 'change')),
  clericalCorrected:harm('批准改变罚款的补正', ({ redresses }) => redresses.some(({ id, approved }) => id === 'redress-1' && approved)),
  amended:          harm('更正已送达的文书', ({ amendments }) => amendments.length > 0),
  overcharged:      harm('多收代履行费用', ({ substitutes }) => substitutes.some(({ paid }) => paid.some(({ paidFen }) => paidFen > 180_000))),
  overpaid:         harm('多收罚款', (file) => paid(file, 'fine') > (file.decision?.fineFen ?? 0)),
  alone:            harm('一人办案', ({ officers }) => !!officers && officers.lead.personId === officers.support.personId),
  statementAlone:   harm('一人听取陈述申辩', ({ statements }) => statements.length > 0),
  penaltyDrafted:   harm('拟定处罚决定', ({ decision }) => decision !== null),
  thirdExtension:   harm('第三次延长', ({ extensions }) => extensions.filter(({ approved }) => approved).length > 2),
  groundlessRefusal:harm('不予听证', ({ hearing }) => hearing.refusals.length > 0),
  groundlessWaiver: harm('以放弃听证处理', ({ hearing }) => hearing.waiver !== null),
  secondDeferral:   harm('再次延期、分期', ({ deferrals }) => deferrals.filter(({ decided }) => decided?.granted).length > 1),
  recusedBack:      harm('回避人员继续承办', ({ officers }) => officers?.support.personId === 'p-support'),
  emptyConsent:     harm('没有地址的电子送达同意', ({ addressConfirmation: one }) => !!one?.electronicConsent && !one.electronicAddress),
  extended:         harm('延长办案期限', ({ extensions }) => extensions.some(({ approved }) => approved)),
  extendedTwice:    harm('两次延长办案期限', ({ extensions }) => extensions.filter(({ approved }) => approved).length > 1),
  reportedUnconsulted: harm('未经协商报请指定', ({ disputes }) => disputes.some(({ reported, consultations }) => reported && consultations.length === 0)),
  ownPaper:         harm('制作设定义务的本市文书', ({ cityPapers }) => cityPapers.length > 0),
  talked:           harm('制作许诺不处罚的约谈记录', ({ talks }) => talks.length > 0),
  advised:          harm('提出写明举报人的执法建议', ({ advices }) => advices.length > 0),
  followedUp:       harm('没有办结就回访', ({ communityMatters }) => communityMatters.some(({ followedUp }) => followedUp)),
  deviceAnswered:   harm('登记没有复核、没有笔录的申辩', ({ deviceAnswers }) => deviceAnswers.length > 0),
  called:           harm('通知询问', ({ calls }) => calls.length > 0),
  demandedAtOnce:   harm('限期提供材料', ({ materialDemands }) => materialDemands.length > 0),
  preservedTwice:   harm('登记保存实施两次', ({ preservations }) => preservations.some((one) => one.carriedOut && one.approved && one.carriedOut.revision > one.approved.revision + 1)),
  correctionInThePast: harm('责令在过去改正', ({ corrections }) => corrections.some(({ order }) => order.correctBy < order.on)),
  recheckedNothing: harm('复查没有责令的事项', ({ corrections }) => corrections.length > 0),
  firstDayTooNear:  harm('通知三日后听证', ({ hearing }) => hearing.sessions.some(({ notice }) => notice.at < '2026-04-01')),
  resealed:         harm('已用印的文书换了内容', ({ papers }) => papers.some(({ sealed }) => sealed?.sha256 === 'b'.repeat(64))),
  handedInAgain:    harm('交回两次', ({ summary }) => summary?.handedIn?.receivedBy === '另一名出纳'),
  servedAgain:      harm('重复送达', ({ services }) => services.some(({ id }) => id === 'service-again')),
  disposedFirst:    harm('处理没收的财物', ({ disposals }) => disposals.some(({ id }) => id === 'disposal-1')),
  cashInOrdinary:   harm('普通程序收现金', ({ summary }) => summary !== null),
  internalServed:   harm('内部文书送达', ({ papers }) => papers.some(({ kind, servedBy }) => kind === 'D29' && servedBy)),
  seizureExtendedTwice: harm('查封期限两次延长', ({ seizures }) => seizures.some((one) => one.extensions.filter(({ approved }) => approved).length > 1)),
  seizedEntrusted:  harm('委托他人保管扣押的财物', ({ seizures }) => seizures.some(({ id, entrusted }) => id === 'seizure-2' && entrusted)),
  filmedInReview:   harm('复议期间录像入卷', ({ recordings }) => recordings.some(({ id }) => id === 'film-in-review')),
  backdated:        harm('检测期间倒算', ({ appraisals }) => appraisals.some((one) => one.startsOn < one.on)),
} as const satisfies Record<string, Harm>

/** A piece of evidence that must not get on the file. */
export const onFile = (id: string): Harm =>
  harm('作为证据入卷', (file) => evidenceOnFile(file).some((one) => one.id === id))
