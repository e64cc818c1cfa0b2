import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import { actFell, actsOfSubstitute } from '../../case/acts-enforced.ts'
import { enforcementTimeFault } from '../../case/enforcement-time.ts'
import type { Question } from '../../case/judge-context.ts'
import { leftUndone } from '../../case/order-undone.ts'
import { serviceOfPaper } from '../../case/state.ts'
import {
  clearedObjects,
  clearedPlaces,
  costsOwed,
  type DutyDemand,
  orderOf,
  performedNow,
  type Substitute,
  substituteEnded,
  substituteHarms,
  substituteUnderWay,
  undecidedSubstitute,
} from '../../case/substitute.ts'
import { compulsionLaw, penaltyLaw } from '../../citation.ts'
import { checkAdvanceNotice } from '../../deadlines/advance-notice.ts'
import { isAgency } from '../../powers/power-data.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** The one named; before the form is filled in, whether any stands where the step can be taken. */
const some = (q: Question, holds: (one: Substitute) => boolean): boolean =>
  q.state.substitutes.some((one) => holds(one) && (q.payload === null || one.id === field(q, 'id')))
const named = (q: Question): Substitute | undefined =>
  q.state.substitutes.find(({ id }) => id === field(q, 'id'))
/** The demand a proposal names, or the one the measure under way rests on; before the form is filled in, every demand. */
function demandsOf(q: Question): readonly DutyDemand[] {
  const { dutyDemands, substitutes } = q.state
  const id = payloadOf(q, 'proposeSubstitute')?.demandId ?? payloadOf(q, 'recordDutyDefence')?.id
  if (id !== undefined) return dutyDemands.filter((one) => one.id === id)
  const open = substitutes.filter((one) => !substituteEnded(one))
  const meant = named(q) ?? open.at(-1)
  return meant ? dutyDemands.filter((one) => one.id === meant.proposed.demandId) : dutyDemands
}
const someDemand = (q: Question, holds: (one: DutyDemand) => boolean): boolean => demandsOf(q).some(holds)

/** When it is to be done, or was: of the proposal, of the reminder, of the act. */
function timeOf(q: Question): readonly [from: string, until: string] | null {
  const asked = payloadOf(q, 'proposeSubstitute') ?? payloadOf(q, 'proposeDemolition')
  if (asked) return [asked.plannedFrom, asked.plannedUntil]
  const told = payloadOf(q, 'remindSubstitute')
  if (told) return [told.performFrom, told.performUntil]
  const done = payloadOf(q, 'performSubstitute') ?? payloadOf(q, 'clearAtOnce') ?? payloadOf(q, 'demolish')
  return done && [done.startedAt, done.endedAt]
}
const timeFault = (q: Question): string | null => {
  const time = timeOf(q)
  return time && enforcementTimeFault(time[0], time[1], q.ctx.calendar, q.ctx.rules.enforcement)
}
/** 情况紧急, with its reason and the word of the head: what was approved with the decision, or given for the act itself. */
function urgentAndAgreed(q: Question): boolean {
  const atOnce = payloadOf(q, 'clearAtOnce')
  if (atOnce) return atOnce.urgency.trim() !== '' && atOnce.agreedBy.trim() !== ''
  const asked = payloadOf(q, 'proposeSubstitute')
  if (asked) return asked.urgency.trim() !== ''
  // The head agreed to the day of the proposal, not to any night that follows.
  const [agreed, time] = [named(q)?.proposed, timeOf(q)]
  return !!agreed?.urgency.trim() && !!time && beijingDay(time[0]) === beijingDay(agreed.plannedFrom)
}
const done = (q: Question) => payloadOf(q, 'performSubstitute') ?? payloadOf(q, 'clearAtOnce')
const byWhom = (q: Question) => payloadOf(q, 'proposeSubstitute') ?? payloadOf(q, 'clearAtOnce')

// biome-ignore format: a table of law is read in columns
export const substituteConditions = {
  lawfulEnforcementTime: {
    basis: compulsionLaw(43, { paragraph: 1 }),          guard: 'G36', about: 'payload',
    refusal: '不得在夜间或者法定节假日实施行政强制执行',
    detail: (q) => `：${timeFault(q) ?? ''}`,
    forward: '改在工作日的白天；情况紧急的，写明紧急情况并经行政机关负责人批准，印在文书上；批准只及于所报的那一日，改期的重新报请',
    holds: (q) => timeFault(q) === null || urgentAndAgreed(q),
  },
  substituteByAgency: {
    basis: compulsionLaw(50),                            guard: 'G17', about: 'file',
    refusal: '只有行政机关可以代履行或者委托第三人代履行，本单位不是行政机关',
    forward: '由作出决定的行政机关办理；受委托组织和辅助人员不得实施',
    holds: ({ ctx }) => ctx.unit.kind === undefined || isAgency(ctx.unit.kind),
  },
  dutyUnperformed: {
    basis: compulsionLaw(34),                            guard: null,  about: 'file',
    refusal: '没有逾期不履行的责令改正：决定书没有送达，期限没有届满，或者届满后没有复查、复查已经改正',
    forward: '将责令改正通知书送达当事人；期限届满后到现场复查，仍未履行的再催告',
    holds: (q) => {
      const id = payloadOf(q, 'demandDuty')?.correctionId
      return q.state.corrections.some((one) => leftUndone(q.state, one, q.ctx.today) && (id === undefined || one.id === id))
    },
  },
  dutyDemandDay: {
    basis: compulsionLaw(35, { item: 1 }),               guard: null,  about: 'payload',
    refusal: '催告书没有载明今后的履行期限，或者没有写明履行的方式',
    forward: '写明今天以后的履行期限和履行的方式',
    holds: (q) => {
      const asked = payloadOf(q, 'demandDuty')
      return !asked || (asked.performBy > q.ctx.today && asked.manner.trim() !== '')
    },
  },
  dutyDemandServed: {
    basis: compulsionLaw(35),                            guard: null,  about: 'file',
    refusal: '没有事先催告当事人履行义务，或者催告书没有送达',
    forward: '制作履行行政决定催告书，用印并送达当事人',
    holds: (q) => someDemand(q, ({ id }) => !!serviceOfPaper(q.state, 'Q10S', id)),
  },
  dutyDefenceHeard: {
    basis: compulsionLaw(36),                            guard: null,  about: 'payload',
    refusal: '没有记录陈述、申辩的内容和复核的意见，或者时间不在催告书送达之后、现在以前',
    forward: '充分听取当事人的意见，逐一记录、复核；成立的应当采纳',
    holds: (q) => {
      const said = payloadOf(q, 'recordDutyDefence')
      const from = said && serviceOfPaper(q.state, 'Q10S', said.id)?.servedAt
      if (!said || !from) return true
      const inTime = hoursBetween(from, said.at) >= 0 && hoursBetween(said.at, q.ctx.now) >= 0
      return inTime && said.content.trim() !== '' && said.answer.trim() !== ''
    },
  },
  dutyDemandOver: {
    basis: compulsionLaw(50),                            guard: null,  about: 'file',
    refusal: '催告的履行期限没有届满，不得代履行',
    forward: '等待催告的期限届满；届满后仍不履行的，再报请代履行',
    holds: (q) => someDemand(q, ({ performBy }) => q.ctx.today > performBy),
  },
  dutyDefenceRejected: {
    basis: compulsionLaw(36),                            guard: null,  about: 'file',
    refusal: '当事人在催告后提出的意见成立并已采纳，不得代履行',
    forward: '按采纳的意见办理；情况有变的，重新催告',
    holds: (q) => someDemand(q, ({ defences }) => defences.every(({ adopted }) => !adopted)),
  },
  dutyStillUndone: {
    basis: compulsionLaw(51, { paragraph: 1, item: 2 }), guard: null,  about: 'file',
    refusal: '复查认定当事人已经履行，不得再代履行',
    forward: '决定已经作出的，停止代履行；尚未作出的，不予批准',
    holds: (q) => someDemand(q, ({ id }) => !performedNow(orderOf(q.state, id))),
  },
  noSubstituteOpen: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '代履行已经报请，尚未办结',
    forward: '等待审核、批准；已经决定的，按决定实施',
    holds: ({ state }) => state.substitutes.every(substituteEnded),
  },
  substituteHarmful: {
    basis: compulsionLaw(50),                            guard: null,  about: 'payload',
    refusal: '不履行的后果不属于危害交通安全、造成环境污染、破坏自然资源，或者没有写明具体情形，不得代履行',
    forward: '属于三种后果之一的，写明具体情形；不属于的，依法申请人民法院强制执行',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeSubstitute')
      return !asked || (substituteHarms[asked.harm].allowed && asked.harmFacts.trim() !== '')
    },
  },
  substitutePlanned: {
    basis: compulsionLaw(51, { paragraph: 1, item: 1 }), guard: null,  about: 'payload',
    refusal: '没有写明代履行的理由、方式、标的、费用预算，或者时间不在今后',
    forward: '逐项写明理由、方式和时间、标的、费用预算；决定书由此生成',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeSubstitute')
      if (!asked) return true
      const words = [asked.reason, asked.manner, asked.object, asked.place, asked.budgetBasis]
      const ahead = beijingDay(asked.plannedFrom) > q.ctx.today && hoursBetween(asked.plannedFrom, asked.plannedUntil) > 0
      return ahead && asked.budgetFen > 0 && words.every((one) => one.trim() !== '')
    },
  },
  performerFits: {
    basis: compulsionLaw(50),                            guard: null,  about: 'payload',
    refusal: '代履行人不是本机关，也不是没有利害关系的第三人，或者没有写明名称',
    forward: '由本机关实施，或者委托没有利害关系的第三人，写明名称并核对',
    holds: (q) => {
      const asked = byWhom(q)
      if (!asked || asked.performer === 'agency') return true
      const name = asked.performerName.trim()
      return name !== '' && asked.disinterested && name !== q.state.party?.name
    },
  },
  substituteUndecided: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '没有待审核、批准的代履行',
    forward: '先由承办人员报请代履行',
    holds: (q) => some(q, undecidedSubstitute),
  },
  substituteCountersigned: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核代履行',
    forward: '由承办机构负责人签署意见',
    holds: (q) => some(q, (one) => undecidedSubstitute(one) && !!one.countersigned),
  },
  substituteReviewed: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '代履行没有经过法制审核',
    forward: '由法制审核人员签署意见后，再报行政机关负责人',
    holds: (q) => some(q, (one) => undecidedSubstitute(one) && !!one.reviewed),
  },
  planStillAhead: {
    basis: compulsionLaw(51, { paragraph: 1, item: 1 }), guard: null,  about: 'file',
    refusal: '报请的代履行时间已到或者已过，决定书不能载明过去的时间',
    forward: '不予批准，由承办人员另定时间重新报请',
    holds: (q) => some(q, (one) => !undecidedSubstitute(one) || beijingDay(one.proposed.plannedFrom) > q.ctx.today),
  },
  substituteGoesOn: {
    basis: compulsionLaw(51, { paragraph: 1, item: 1 }), guard: null,  about: 'file',
    refusal: '没有决定而尚未实施的代履行',
    forward: '核对代履行的办理情况',
    holds: (q) => some(q, substituteUnderWay),
  },
  substituteDecisionServed: {
    basis: compulsionLaw(51, { paragraph: 1, item: 1 }), guard: null,  about: 'file',
    refusal: '代履行决定书没有送达当事人',
    forward: '将代履行决定书用印并送达当事人',
    holds: (q) => some(q, ({ id }) => !!serviceOfPaper(q.state, 'Q15', id)),
  },
  remindDayAhead: {
    basis: compulsionLaw(51, { paragraph: 1, item: 2 }), guard: null,  about: 'payload',
    refusal: '代履行的日期距今天不足三个完整的工作日，来不及在三日前催告，或者早于决定书所定的日期',
    forward: '另定日期；送达与实施之间要有三个完整的工作日',
    holds: (q) => {
      const told = payloadOf(q, 'remindSubstitute')
      const decided = named(q)?.proposed.plannedFrom
      if (!told || !decided) return true
      const day = beijingDay(told.performFrom)
      const notice = checkAdvanceNotice('performInstead', q.ctx.today, day, q.ctx.calendar)
      const ordered = hoursBetween(told.performFrom, told.performUntil) > 0 && day >= beijingDay(decided)
      return ordered && notice.verdict !== 'tooLate'
    },
  },
  remindServed: {
    basis: compulsionLaw(51, { paragraph: 1, item: 2 }), guard: null,  about: 'file',
    refusal: '代履行前没有再次催告，或者代履行催告书没有送达',
    forward: '制作代履行催告书，在实施三个工作日前用印并送达当事人',
    holds: (q) => some(q, ({ id }) => !!serviceOfPaper(q.state, 'Q16', id)),
  },
  remindedInTime: {
    basis: compulsionLaw(51, { paragraph: 1, item: 2 }), guard: null,  about: 'payload',
    refusal: '代履行催告书送达与实施之间不足三个完整的工作日',
    forward: '推迟实施，另行催告；三日按工作日计算（《行政强制法》第六十九条）',
    holds: (q) => {
      const act = payloadOf(q, 'performSubstitute')
      const service = act && serviceOfPaper(q.state, 'Q16', act.id)
      if (!act || !service) return true
      const [told, on] = [beijingDay(service.servedAt), beijingDay(act.startedAt)]
      return checkAdvanceNotice('performInstead', told, on, q.ctx.calendar).verdict !== 'tooLate'
    },
  },
  performedAsTold: {
    basis: compulsionLaw(51, { paragraph: 1, item: 1 }), guard: null,  about: 'payload',
    refusal: '实施的日期不是催告书告知的日期',
    forward: '按告知的日期实施；需要改期的，重新催告',
    holds: (q) => {
      const act = payloadOf(q, 'performSubstitute')
      const told = named(q)?.reminders.at(-1)?.performFrom
      return !act || !told || beijingDay(act.startedAt) === beijingDay(told)
    },
  },
  supervisedOnSite: {
    basis: compulsionLaw(51, { paragraph: 1, item: 3 }), guard: null,  about: 'payload',
    refusal: '没有记录作出决定的行政机关派员到场监督',
    forward: '由行政机关的工作人员到场监督，写明姓名',
    holds: (q) => done(q)?.supervisor.trim() !== '',
  },
  nonViolent: {
    basis: compulsionLaw(51, { paragraph: 3 }),          guard: null,  about: 'payload',
    refusal: '没有确认未采用暴力、胁迫以及其他非法方式',
    forward: '代履行不得采用暴力、胁迫以及其他非法方式；如实记录',
    holds: (q) => done(q)?.nonViolent !== false,
  },
  performanceSigned: {
    basis: compulsionLaw(51, { paragraph: 1, item: 4 }), guard: null,  about: 'payload',
    refusal: '执行文书没有到场监督的工作人员、代履行人和当事人或者见证人的签名',
    forward: '由到场监督的工作人员、代履行人签名；当事人不在场或者拒绝签名的，请见证人签名',
    holds: (q) => {
      const act = done(q)
      return !act || (act.othersSigned && ((act.signedBy === 'party' && act.partyPresent) || act.witness !== null))
    },
  },
  costReasonable: {
    basis: compulsionLaw(51, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '没有写明代履行费用的计算依据，或者超出预算没有写明原因',
    forward: '费用按照成本合理确定，逐项写明；超出预算的，写明原因',
    holds: (q) => {
      const act = done(q)
      if (!act) return true
      const budget = named(q)?.proposed.budgetFen
      const over = payloadOf(q, 'performSubstitute')
      const within = !over || budget === undefined || over.costFen <= budget || over.overrunReason.trim() !== ''
      return act.costFen >= 0 && act.costBasis.trim() !== '' && within
    },
  },
  substituteFilmed: {
    basis: penaltyLaw(47),                               guard: null,  about: 'payload',
    refusal: '代履行没有全程音像记录，又没有写明原因',
    forward: '实施全过程录音录像；确实不能的，写明原因',
    holds: (q) => {
      const act = done(q)
      return !act || act.filmed || act.filmNote.trim() !== ''
    },
  },
  stopGrounded: {
    basis: compulsionLaw(51, { paragraph: 1, item: 2 }), guard: null,  about: 'file',
    refusal: '没有复查认定当事人已经履行，没有采纳当事人的意见，决定也没有被撤销，不得停止代履行',
    forward: '到现场复查；当事人已经履行的，记录后停止代履行；意见成立的，记录采纳后停止',
    holds: (q) =>
      some(
        q,
        (one) =>
          performedNow(orderOf(q.state, one.proposed.demandId)) ||
          demandsOf(q).some(({ defences }) => defences.some(({ adopted }) => adopted)) ||
          actFell(q.state, actsOfSubstitute(q.state, one)),
      ),
  },
  costOwed: {
    basis: compulsionLaw(51, { paragraph: 2 }),          guard: null,  about: 'file',
    refusal: '没有尚未收取的代履行费用',
    forward: '核对代履行的费用和已经收取的数额',
    holds: (q) => costsOwed(q.state).some(({ id }) => q.payload === null || id === field(q, 'id')),
  },
  costInOrder: {
    basis: compulsionLaw(51, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '收取的数额超过按成本确定的费用，没有凭证号码，或者日期晚于今天',
    forward: '按凭证上的数额、号码和日期填写；不得多收',
    holds: (q) => {
      const paid = payloadOf(q, 'settleSubstituteCost')
      const owed = costsOwed(q.state).find(({ id }) => id === paid?.id)?.owedFen
      if (!paid || owed === undefined) return true
      return paid.paidFen > 0 && paid.paidFen <= owed && paid.receiptNumber.trim() !== '' && paid.paidOn <= q.ctx.today
    },
  },
  clearedThings: {
    basis: compulsionLaw(52),                            guard: null,  about: 'payload',
    refusal: '不是道路、河道、航道或者公共场所的遗洒物、障碍物或者污染物，不得立即代履行',
    forward: '按第五十条、第五十一条先催告、再决定',
    holds: (q) => {
      const act = payloadOf(q, 'clearAtOnce')
      return !act || (clearedObjects[act.object].allowed && clearedPlaces[act.where].allowed)
    },
  },
  partyCannotClear: {
    basis: compulsionLaw(52),                            guard: null,  about: 'payload',
    refusal: '没有写明需要立即清除而当事人不能清除的情形',
    forward: '写明为什么必须立即清除、当事人为什么不能清除；当事人能清除的，责令其清除',
    holds: (q) => payloadOf(q, 'clearAtOnce')?.whyAtOnce.trim() !== '',
  },
  absentPartyTold: {
    basis: compulsionLaw(52),                            guard: null,  about: 'file',
    refusal: '立即代履行时当事人不在场，事后没有通知当事人',
    forward: '将立即代履行事后通知书用印并立即送达当事人',
    holds: (q) => q.state.clearances.every(({ id, partyPresent }) => partyPresent || !!serviceOfPaper(q.state, 'Q16S', id)),
  },
  substitutesEnded: {
    basis: compulsionLaw(51),                            guard: null,  about: 'file',
    refusal: '代履行已经报请或者决定，尚未实施、停止',
    forward: '不需要的，由行政机关负责人不予批准；已经决定的，实施或者停止代履行',
    holds: ({ state }) => state.substitutes.every(substituteEnded),
  },
} as const satisfies Record<string, Condition>
