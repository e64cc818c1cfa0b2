import { addDays, beijingDay, type PlainDate } from '../../calendar/plain-date.ts'
import { contestableActs, contestedAct } from '../../case/contestable-acts.ts'
import { type ContestedAct, isMeasure, isPenalty, sameAct } from '../../case/contested-act.ts'
import { showsEnforcement } from '../../case/footage-coverage.ts'
import type { Question } from '../../case/judge-context.ts'
import { refundDue } from '../../case/money-owed.ts'
import { appealDeadline, replyDeadline } from '../../case/remedy-clocks.ts'
import { judgmentOutcomes, reconsiderationOutcomes } from '../../case/remedy-payloads.ts'
import {
  adverseResults,
  appealableJudgment,
  contestedThroughUs,
  findRemedy,
  fineInForce,
  isRunning,
  type Reconsideration,
  type Remedy,
  remedyOpen,
  resultOf,
  runningRemedies,
  simplifiedProposed,
  staysInForce,
} from '../../case/remedy-state.ts'
import type { CaseState } from '../../case/state.ts'
import { litigationLaw, litigationReading, penaltyLaw, reconsiderationLaw } from '../../citation.ts'
import { formatMoney } from '../../money.ts'
import { actsCarriedOut } from '../acts-carried-out.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'
import { undecided } from '../stages.ts'

/** The act a record names: of an application that came through us before, the application's. */
function actNamed(q: Question): ContestedAct | null {
  if (!q.payload) return null
  const id = field(q, 'id')
  const applied = q.state.reconsiderations.find((one) => one.id === id)
  return applied?.act ?? contestedAct(q.state, field(q, 'contestedPaperId'))
}
/** When the act named reached the party; null where nothing shows that it did. */
const actReached = (q: Question): PlainDate | null => {
  const act = actNamed(q)
  return contestableActs(q.state).find((one) => act && sameAct(one.act, act))?.reached.on ?? null
}
/** Asked of the act named; before the form is filled in, whether any act could be named. */
function someAct(q: Question, holds: (act: ContestedAct) => boolean): boolean {
  const act = actNamed(q)
  if (act) return holds(act)
  const acts = contestableActs(q.state)
  return acts.length === 0 || acts.some((one) => holds(one.act))
}
/** The proceedings about one act. */
const about = <T extends Remedy>(list: readonly T[], act: ContestedAct): readonly T[] =>
  list.filter((one: Remedy) => sameAct(one.act, act))
/** The proceedings an act names: by `remedyId` where the act has an id of its own. */
const named = (q: Question): Remedy | undefined => findRemedy(q.state, field(q, 'remedyId') ?? field(q, 'id'))
/** Days that follow each other and end today at the latest; unknown ones are passed over. */
const inOrder = (q: Question, ...days: readonly (PlainDate | null | undefined)[]): boolean =>
  [...days, q.ctx.today]
    .filter((day): day is PlainDate => !!day)
    .every((day, index, all) => index === 0 || day >= (all[index - 1] ?? day))
const proposedCourse = (q: Question) =>
  simplifiedProposed(q.state, actNamed(q) ?? contestedAct(q.state, undefined))
const isFiled = (q: Question) => (field(q, 'attachments')?.length ?? 1) > 0
const written = (text: string | undefined) => text === undefined || text.trim() !== ''

/** Nothing decided within sixty days, thirty in the simplified course (第六十二条): then the party may sue (《行政诉讼法》第四十五条). */
const isOverdue = ({ registered, decided }: Reconsideration, today: PlainDate): boolean =>
  !!registered && !decided && today > addDays(registered.acceptedOn, registered.simplified ? 30 : 60)
const pendingApplications = ({ reconsiderations }: CaseState) =>
  reconsiderations.filter((one) => one.application && !one.forwarded && !one.registered && !one.decided)
const outcomeEffect = (q: Question) => {
  const decided = payloadOf(q, 'decideReconsideration')
  const judged = payloadOf(q, 'recordJudgment')
  return decided
    ? reconsiderationOutcomes[decided.outcome].effect
    : judged && judgmentOutcomes[judged.outcome].effect
}
const aboutPenalty = (q: Question): boolean => isPenalty(named(q)?.act ?? contestedAct(q.state, undefined))
const notHeavier = (q: Question) => {
  const fineFen = field(q, 'fineFen')
  return !aboutPenalty(q) || fineFen === null || fineFen === undefined || fineFen <= fineInForce(q.state)
}
const lettersToAnswer = ({ reconsiderations }: CaseState) =>
  reconsiderations.filter(({ decided, correction }) => decided?.letterReceivedOn && !correction)
const appealableSuits = ({ suits }: CaseState) => suits.filter((one) => appealableJudgment(one))
const appealed = (q: Question) => {
  const suit = q.state.suits.find(({ id }) => id === field(q, 'id'))
  return suit ? appealableJudgment(suit) : null
}
const namedIn = <T extends { readonly id: string }>(q: Question, list: readonly T[]) =>
  q.payload === null ? list.length > 0 : list.some(({ id }) => id === field(q, 'id'))
const toWithdraw = (state: CaseState) =>
  adverseResults(state).flatMap(({ remedy }) => (remedy.withdrawal ? [] : [remedy]))

// biome-ignore format: a table of law is read in columns
export const remedyConditions = {
  contestableDecision: {
    basis: reconsiderationLaw(20, { paragraph: 1 }),        guard: null,  about: 'file',
    refusal: '本案没有已经送达的决定，没有可以申请行政复议、提起行政诉讼的行政行为',
    forward: '决定送达后，当事人自知道之日起六十日内可以申请行政复议、六个月内可以提起行政诉讼',
    holds: ({ state }) => contestableActs(state).length > 0,
  },
  contestedActServed: {
    basis: reconsiderationLaw(30, { paragraph: 1, item: 5 }), guard: null, about: 'payload',
    basisHere: ({ action }) => (action === 'registerSuit' ? litigationLaw(49, { item: 4 }) : null),
    refusal: '没有选明被申请复议、被诉的行政行为，或者所选的决定没有送达当事人，或者与经本机关提交的申请不是同一行政行为',
    forward: '按申请书、起诉状列明的行政行为，从已经送达的决定中选择',
    holds: (q) => {
      const act = actNamed(q)
      const typed = field(q, 'contestedPaperId')
      return !act || contestableActs(q.state).length === 0 || ((typed === undefined || typed === act.paperId) && actReached(q) !== null)
    },
  },
  throughAgencyAllowed: {
    basis: reconsiderationLaw(32, { paragraph: 1 }),        guard: null,  about: 'file',
    refusal: '被申请复议的不是当场作出的处罚，也不是依据电子技术监控设备记录的违法事实作出的处罚，复议申请不能经本机关提交',
    forward: '告知当事人直接向行政复议机关提出申请',
    holds: (q) => contestedThroughUs(q.state) && someAct(q, isPenalty),
  },
  applicationInOrder: {
    basis: reconsiderationLaw(32, { paragraph: 2 }),        guard: null,  about: 'payload',
    refusal: '申请日期、收到日期先后不对，晚于今天，或者早于决定送达之日',
    forward: '按申请书上的日期和收件登记填写',
    holds: (q) => {
      const one = payloadOf(q, 'receiveApplication')
      return !one || inOrder(q, actReached(q), one.appliedOn, one.receivedOn)
    },
  },
  applicationToForward: {
    basis: reconsiderationLaw(32, { paragraph: 2 }),        guard: null,  about: 'file',
    refusal: '没有待转送的行政复议申请',
    forward: '先登记经本机关提交的复议申请；已经转送的，等待行政复议机关受理',
    holds: (q) => namedIn(q, pendingApplications(q.state)),
  },
  forwardedInOrder: {
    basis: reconsiderationLaw(32, { paragraph: 2 }),        guard: null,  about: 'payload',
    refusal: '转送日期早于收到申请之日或者晚于今天，没有写明维持处罚决定的意见，或者没有附上转送的函件',
    forward: '认为需要维持处罚决定的，写明意见，自收到申请之日起五日（工作日）内转送',
    holds: (q) => {
      const one = payloadOf(q, 'forwardApplication')
      const received = q.state.reconsiderations.find(({ id }) => id === one?.id)?.application?.receivedOn
      return !one || (inOrder(q, received, one.forwardedOn) && written(one.opinion) && one.attachments.length > 0)
    },
  },
  noSuitAccepted: {
    basis: reconsiderationLaw(29, { paragraph: 2 }),        guard: null,  about: 'file',
    refusal: '人民法院已经依法受理对同一行政行为的诉讼，不得再申请行政复议',
    forward: '告知行政复议机关诉讼受理情况；法院准许撤诉的，按裁定办理',
    holds: (q) => someAct(q, (act) => about(q.state.suits, act).length === 0),
  },
  reconsiderationNew: {
    basis: reconsiderationLaw(30, { paragraph: 1, item: 7 }), guard: null, about: 'file',
    refusal: '行政复议机关已经受理过对同一行政行为的复议申请',
    forward: '核对已经登记的复议案件；不服复议决定的，依法提起行政诉讼',
    holds: (q) =>
      someAct(q, (act) =>
        about(q.state.reconsiderations, act).every(
          ({ id, registered, decided }) =>
            (id === field(q, 'id') && !registered) ||
            (decided ? ['ended', 'notAccepted'].includes(decided.outcome) : !registered),
        ),
      ),
  },
  acceptedInOrder: {
    basis: reconsiderationLaw(48),                          guard: null,  about: 'payload',
    refusal: '申请、受理、收到申请书副本的日期先后不对，晚于今天，或者早于决定送达之日',
    forward: '按行政复议机关的受理通知书、答复通知书填写；收到副本之日起计算答复期限',
    holds: (q) => {
      const one = payloadOf(q, 'registerReconsideration')
      return !one || inOrder(q, actReached(q), one.appliedOn, one.acceptedOn, one.copyReceivedOn)
    },
  },
  simplifiedReasoned: {
    basis: reconsiderationLaw(53, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '所选的复议审理程序与本案情形不一致，没有写明原因',
    detail: (q) => `（${proposedCourse(q).reason}）`,
    forward: '按行政复议机关通知书载明的程序填写，与系统建议不同的写明通知书所述的原因',
    holds: (q) => {
      const one = payloadOf(q, 'registerReconsideration')
      return !one || one.simplified === proposedCourse(q).simplified || one.simplifiedReason.trim() !== ''
    },
  },
  noReconsiderationRunning: {
    basis: reconsiderationLaw(29, { paragraph: 1 }),        guard: null,  about: 'file',
    refusal: '行政复议机关已经依法受理对同一行政行为的复议，行政复议期间不得提起行政诉讼',
    forward: '在答辩状中向人民法院说明复议受理情况；复议决定作出并登记后再登记诉讼',
    holds: (q) =>
      someAct(q, (act) => !about(q.state.reconsiderations, act).some((one) => isRunning(one) && !isOverdue(one, q.ctx.today))),
  },
  suitNotPending: {
    basis: litigationReading(69, { paragraph: 1, item: 6 }), guard: null, about: 'file',
    refusal: '对同一行政行为已有正在审理的行政诉讼',
    forward: '核对已经登记的诉讼案件；重复起诉的，在答辩状中说明',
    holds: (q) => someAct(q, (act) => about(q.state.suits, act).every((one) => resultOf(one) !== null)),
  },
  reconsiderationFirst: {
    basis: reconsiderationLaw(23, { paragraph: 1, item: 1 }), guard: null, about: 'payload',
    refusal: '对当场作出的行政处罚决定应当先申请行政复议，对复议决定不服的再提起诉讼，本案没有经过复议',
    forward: '法院已经受理的，写明向法院提出的复议前置的答辩意见后登记',
    holds: (q) => {
      const one = payloadOf(q, 'registerSuit')
      const act = actNamed(q)
      if (!one || act?.paperKind !== 'D42') return true
      const reconsidered = about(q.state.reconsiderations, act).some(
        (other) => (other.decided ? other.decided.outcome !== 'ended' : isOverdue(other, q.ctx.today)),
      )
      return reconsidered || one.prerequisiteNote.trim() !== ''
    },
  },
  defendantFits: {
    basis: litigationLaw(26, { paragraph: 2 }),             guard: null,  about: 'payload',
    refusal: '本机关的诉讼地位与复议结果不符：复议维持的，本机关和复议机关为共同被告；复议机关改变原决定的，复议机关为被告；未经复议的，本机关为被告',
    forward: '核对起诉状列明的被告；列错的，在答辩状中向法院说明，按法院通知填写',
    holds: (q) => {
      const one = payloadOf(q, 'registerSuit')
      const act = actNamed(q)
      if (!one || !act) return true
      const outcome = about(q.state.reconsiderations, act).findLast(({ decided }) => decided)?.decided?.outcome
      const changedIt = outcome !== undefined && ['change', 'revoke', 'revokePart', 'void', 'unlawful'].includes(outcome)
      if (outcome === 'uphold') return one.capacity === 'coDefendant' && one.coDefendant.trim() !== ''
      return changedIt ? one.capacity === 'thirdParty' : one.capacity !== 'thirdParty'
    },
  },
  suitDaysInOrder: {
    basis: litigationLaw(67, { paragraph: 1 }),             guard: null,  about: 'payload',
    refusal: '立案日期、收到起诉状副本的日期先后不对，晚于今天，或者早于决定送达之日',
    forward: '按人民法院的应诉通知书和送达回证填写；收到副本之日起十五日内提出答辩状',
    holds: (q) => {
      const one = payloadOf(q, 'registerSuit')
      return !one || inOrder(q, actReached(q), one.acceptedOn, one.complaintReceivedOn)
    },
  },
  remedyOngoing: {
    basis: null,                                            guard: null,  about: 'file',
    refusal: '没有正在审理的行政复议、行政诉讼，或者该案件已经办结',
    forward: '先登记行政复议受理或者行政诉讼；已经办结的，按复议决定、裁判办理',
    holds: (q) => {
      const one = named(q)
      return q.payload === null ? runningRemedies(q.state).length > 0 : !!one && isRunning(one)
    },
  },
  replyProved: {
    basis: reconsiderationLaw(48),                          guard: null,  about: 'payload',
    refusal: '没有写明答复（答辩）意见、证据目录，或者没有附上提交的材料',
    forward: '提出书面答复、答辩状，并提交作出行政行为的证据、依据和其他有关材料',
    holds: (q) => {
      const one = payloadOf(q, 'submitReply')
      return !one || (written(one.content) && written(one.evidenceList) && one.attachments.length > 0)
    },
  },
  replyDayInOrder: {
    basis: reconsiderationLaw(48),                          guard: null,  about: 'payload',
    refusal: '提交日期早于收到副本之日，或者晚于今天',
    forward: '按实际提交的日期填写，以复议机关、法院的收件凭证为准',
    holds: (q) => {
      const one = payloadOf(q, 'submitReply')
      const remedy = named(q)
      return !one || !remedy || inOrder(q, replyDeadline(remedy, q.ctx.calendar)?.start.on, one.repliedOn)
    },
  },
  lateReplyExplained: {
    basis: reconsiderationLaw(70),                          guard: null,  about: 'payload',
    refusal: '提交已经超过法定期限，没有写明正当理由；逾期不提出答复、不提交证据的，视为该行政行为没有证据、依据',
    detail: (q) => {
      const remedy = named(q)
      const due = remedy && replyDeadline(remedy, q.ctx.calendar)?.legalDueOn
      return due ? `（期限至${due}；诉讼适用《行政诉讼法》第三十四条第二款）` : ''
    },
    forward: '写明逾期的原因；有不可抗力等正当事由的，在期限届满前向法院申请延期提供',
    holds: (q) => {
      const one = payloadOf(q, 'submitReply')
      const remedy = named(q)
      const due = remedy && replyDeadline(remedy, q.ctx.calendar)
      return !one || !due || one.repliedOn <= due.legalDueOn || one.lateReason.trim() !== ''
    },
  },
  headAtHearing: {
    basis: reconsiderationLaw(51, { paragraph: 3 }),        guard: null,  about: 'payload',
    refusal: '本机关负责人没有参加复议听证，又没有说明理由、委托工作人员参加',
    forward: '被申请人的负责人应当参加听证；不能参加的，写明理由和委托的工作人员，并附说明',
    holds: (q) => {
      const one = payloadOf(q, 'recordAttendance')
      return !one || named(q)?.kind !== 'reconsideration' || attended(one)
    },
  },
  headAtTrial: {
    basis: litigationLaw(3, { paragraph: 3 }),              guard: null,  about: 'payload',
    refusal: '本机关负责人没有出庭应诉，又没有委托工作人员出庭、提交盖章的说明；不得仅委托律师出庭',
    forward: '正职、副职或者其他参与分管的负责人应当出庭；不能出庭的，写明委托的工作人员，并附盖章或者主要负责人签字的情况说明',
    holds: (q) => {
      const one = payloadOf(q, 'recordAttendance')
      return !one || named(q)?.kind !== 'litigation' || attended(one)
    },
  },
  attendanceInOrder: {
    basis: reconsiderationLaw(51, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '听证、开庭的日期早于受理之日，或者晚于今天',
    forward: '按实际举行的日期填写',
    holds: (q) => {
      const one = payloadOf(q, 'recordAttendance')
      return !one || inOrder(q, named(q)?.registered?.acceptedOn, one.heldOn)
    },
  },
  notStayedYet: {
    basis: reconsiderationLaw(42),                          guard: null,  about: 'file',
    refusal: '该行政行为已经停止执行，尚未恢复',
    forward: '先登记恢复执行，或者核对已经登记的停止执行',
    holds: (q) => {
      const one = named(q)
      const free = (remedy: Remedy) => staysInForce(q.state, (act) => sameAct(act, remedy.act)).length === 0
      return one ? free(one) : q.payload !== null || runningRemedies(q.state).length === 0 || runningRemedies(q.state).some(free)
    },
  },
  stayDocumented: {
    basis: reconsiderationLaw(42),                          guard: null,  about: 'payload',
    refusal: '没有附上停止执行的决定、通知或者裁定，没有写明事由，或者日期不在受理之后、今天以前',
    forward: '上传停止执行决定书、通知书或者法院的裁定书；复议、诉讼期间不停止执行，停止执行须有依据',
    holds: (q) => {
      const one = payloadOf(q, 'recordStay')
      return !one || (isFiled(q) && written(one.reason) && inOrder(q, named(q)?.registered?.acceptedOn, one.from))
    },
  },
  stayToEnd: {
    basis: reconsiderationLaw(42),                          guard: null,  about: 'file',
    refusal: '没有正在停止执行的登记',
    forward: '复议、诉讼办结的，停止执行随之终止',
    holds: (q) => {
      return namedIn(q, staysInForce(q.state))
    },
  },
  stayEndDocumented: {
    basis: reconsiderationLaw(42),                          guard: null,  about: 'payload',
    refusal: '没有写明恢复执行的事由、附上文书，或者日期不在停止执行之后、今天以前',
    forward: '上传恢复执行的决定或者通知，按其上的日期填写',
    holds: (q) => {
      const one = payloadOf(q, 'endStay')
      const from = q.state.stays.find(({ id }) => id === one?.id)?.from
      return !one || (isFiled(q) && written(one.reason) && inOrder(q, from, one.endedOn))
    },
  },
  notStayed: {
    basis: reconsiderationLaw(42),                          guard: null,  about: 'file',
    refusal: '据以执行的决定已经停止执行，停止执行期间不得催告、取消分期、处理没收的物品或者强制执行',
    forward: '恢复执行或者复议、诉讼办结以后再办；法院裁定停止执行的，依据《行政诉讼法》第五十六条',
    holds: (q) => actsCarriedOut(q).some((act) => staysInForce(q.state, act).length === 0),
  },
  consentDocumented: {
    basis: reconsiderationLaw(46, { paragraph: 2 }),        guard: 'G43', about: 'payload',
    refusal: '没有附上行政复议机构同意、人民法院准许补充证据的文书，没有写明范围，或者日期不对',
    forward: '申请人、第三人提出了作出决定时没有提出的理由或者证据的，向行政复议机构、人民法院申请，取得同意后上传',
    holds: (q) => {
      const one = payloadOf(q, 'recordEvidenceConsent')
      return !one || (isFiled(q) && written(one.scope) && inOrder(q, named(q)?.registered?.acceptedOn, one.consentedOn))
    },
  },
  supplementConsented: {
    basis: reconsiderationLaw(46, { paragraph: 2 }),        guard: 'G43', about: 'payload',
    refusal: '行政复议机构、人民法院没有同意补充证据',
    forward: '先登记行政复议机构的同意或者人民法院的准许（《行政诉讼法》第三十六条第二款）',
    holds: (q) => payloadOf(q, 'supplementEvidence') === null || (named(q)?.consents.length ?? 1) > 0,
  },
  noOwnEvidence: {
    basis: reconsiderationLaw(46, { paragraph: 1 }),        guard: 'G43', about: 'payload',
    refusal: '行政复议、行政诉讼期间，本机关不得自行收集证据；自行收集的不能证明决定合法（诉讼依据《行政诉讼法》第三十五条）',
    forward: '经行政复议机构同意、人民法院准许后，登记同意的文书，以补充提交证据办理；受理之前录制的音像可以挂接',
    holds: (q) => {
      const film = payloadOf(q, 'bindRecording')
      // While the case itself is still to be decided, what is gathered serves that decision, not a measure taken on the way.
      const investigating = undecided.includes(q.state.stage)
      if (film && showsEnforcement(q.state, film)) return true
      return runningRemedies(q.state).filter(({ act }) => !investigating || !isMeasure(act)).every(
        ({ registered, consents }) =>
          consents.length > 0 || (film !== null && beijingDay(film.startedAt) < (registered?.acceptedOn ?? '')),
      )
    },
  },
  reconsiderationUndecided: {
    basis: reconsiderationLaw(62, { paragraph: 1 }),        guard: null,  about: 'file',
    refusal: '没有尚未办结的行政复议案件，或者该案件的决定已经登记',
    forward: '核对已经登记的行政复议案件',
    holds: (q) => namedIn(q, q.state.reconsiderations.filter(({ decided }) => !decided)),
  },
  resultFitsCourse: {
    basis: reconsiderationLaw(30),                          guard: null,  about: 'payload',
    refusal: '结果与案件的进展不符：尚未受理的只能是不予受理或者撤回，已经受理的不会是不予受理',
    forward: '先登记行政复议受理；按行政复议机关的文书选择结果',
    holds: (q) => {
      const one = payloadOf(q, 'decideReconsideration')
      const remedy = q.state.reconsiderations.find(({ id }) => id === one?.id)
      if (!one || !remedy) return true
      return remedy.registered ? one.outcome !== 'notAccepted' : ['notAccepted', 'ended'].includes(one.outcome)
    },
  },
  changedFineGiven: {
    basis: reconsiderationLaw(63, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '结果改变了处罚的，应当填写改变后的罚款数额；没有改变的，不填写',
    forward: '按复议决定书、调解书或者裁判文书的主文填写，没有罚款的填零',
    holds: (q) => q.payload === null || (outcomeEffect(q) === 'changed' && aboutPenalty(q)) === (field(q, 'fineFen') !== null),
  },
  notHeavierByReconsideration: {
    basis: reconsiderationLaw(63, { paragraph: 2 }),        guard: null,  about: 'payload',
    refusal: '变更后的罚款重于原决定；行政复议机关不得作出对申请人更为不利的变更决定',
    forward: '核对复议决定书的主文；确有加重的，报法制机构依法处理',
    holds: (q) => payloadOf(q, 'decideReconsideration') === null || notHeavier(q),
  },
  notHeavierByJudgment: {
    basis: litigationLaw(77, { paragraph: 2 }),             guard: null,  about: 'payload',
    refusal: '判决变更后的罚款重于原决定；人民法院判决变更，不得加重原告的义务',
    forward: '核对判决书的主文',
    holds: (q) => payloadOf(q, 'recordJudgment') === null || notHeavier(q),
  },
  resultInOrder: {
    basis: reconsiderationLaw(75, { paragraph: 2 }),        guard: null,  about: 'payload',
    refusal: '收到文书的日期早于受理之日，或者晚于今天',
    forward: '按送达回证填写；行政复议决定书一经送达即发生法律效力',
    holds: (q) => {
      const remedy = named(q)
      const begun = remedy?.registered?.acceptedOn ?? (remedy?.kind === 'reconsideration' ? remedy.application?.receivedOn : null)
      return inOrder(q, begun, field(q, 'receivedOn')) && inOrder(q, begun, payloadOf(q, 'decideReconsideration')?.partyReceivedOn)
    },
  },
  resultDocumented: {
    basis: reconsiderationLaw(75, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '没有填写文号，或者没有附上复议决定书、裁判文书',
    forward: '上传收到的文书，填写文号',
    holds: (q) => isFiled(q) && written(payloadOf(q, 'decideReconsideration')?.number ?? payloadOf(q, 'recordJudgment')?.number),
  },
  letterToAnswer: {
    basis: reconsiderationLaw(76),                          guard: null,  about: 'file',
    refusal: '没有待报送纠正情况的行政复议意见书',
    forward: '收到意见书的，在登记行政复议决定时填写收到的日期',
    holds: (q) => namedIn(q, lettersToAnswer(q.state)),
  },
  correctionReported: {
    basis: reconsiderationLaw(76),                          guard: null,  about: 'payload',
    refusal: '没有写明纠正情况、附上报送的材料，或者日期不在收到意见书之后、今天以前',
    forward: '自收到行政复议意见书之日起六十日内，将纠正相关违法行为的情况报送行政复议机关',
    holds: (q) => {
      const one = payloadOf(q, 'reportCorrection')
      const letter = q.state.reconsiderations.find(({ id }) => id === one?.id)?.decided?.letterReceivedOn
      return !one || (isFiled(q) && written(one.content) && inOrder(q, letter, one.reportedOn))
    },
  },
  suitUndecided: {
    basis: litigationLaw(81),                               guard: null,  about: 'file',
    refusal: '没有尚未审结的行政诉讼，或者该案件的裁判已经生效',
    forward: '核对已经登记的行政诉讼案件',
    holds: (q) => namedIn(q, q.state.suits.filter((one) => resultOf(one) === null)),
  },
  instanceFits: {
    basis: litigationLaw(85),                               guard: null,  about: 'payload',
    refusal: '审级与案件的进展不符：没有上诉的没有二审裁判，一审裁判已经登记的不再登记一审裁判',
    forward: '一审裁判后有上诉的，先登记上诉；发回重审后再登记一审裁判',
    holds: (q) => {
      const one = payloadOf(q, 'recordJudgment')
      const suit = q.state.suits.find(({ id }) => id === one?.id)
      if (!one || !suit) return true
      const last = suit.judgments.at(-1)
      const waitsForSecond = last?.instance === 'first' && suit.appeals.some((appeal) => appeal.revision > last.revision)
      if (one.instance === 'second') return waitsForSecond
      return judgmentOutcomes[one.outcome].of === 'both' && (!last || last.outcome === 'remand')
    },
  },
  appealable: {
    basis: litigationLaw(85),                               guard: null,  about: 'file',
    refusal: '没有可以上诉的一审裁判，或者已经上诉、已经生效',
    forward: '收到一审裁判后先登记裁判；准许撤诉的裁定不能上诉，二审裁判是终审裁判',
    holds: (q) => namedIn(q, appealableSuits(q.state)),
  },
  appealInTime: {
    basis: litigationLaw(85),                               guard: null,  about: 'payload',
    refusal: '上诉日期早于收到裁判之日、晚于今天，或者本机关的上诉期限已经届满',
    forward: '不服判决的十五日内、不服裁定的十日内上诉；其他当事人的上诉按上诉状副本填写',
    holds: (q) => {
      const one = payloadOf(q, 'recordAppeal')
      const judgment = appealed(q)
      if (!one || !judgment) return true
      const late = one.appellant === 'us' && one.appealedOn > appealDeadline(judgment, q.ctx.calendar).legalDueOn
      return !late && inOrder(q, judgment.receivedOn, one.appealedOn)
    },
  },
  finalityReached: {
    basis: litigationLaw(85),                               guard: null,  about: 'payload',
    refusal: '上诉期限尚未届满，裁判没有生效',
    forward: '各方逾期不上诉的，一审裁判发生法律效力；按法院的生效证明填写',
    holds: (q) => {
      const one = payloadOf(q, 'recordFinality')
      const judgment = appealed(q)
      if (!one || !judgment) return true
      return one.effectiveOn > appealDeadline(judgment, q.ctx.calendar).legalDueOn && one.effectiveOn <= q.ctx.today
    },
  },
  publicationToWithdraw: {
    basis: penaltyLaw(48, { paragraph: 2 }),                guard: null,  about: 'file',
    refusal: '处罚决定没有被依法变更、撤销、确认违法或者确认无效，或者已经登记撤回',
    forward: '先登记复议决定、生效裁判',
    holds: (q) => namedIn(q, toWithdraw(q.state)),
  },
  withdrawalInOrder: {
    basis: penaltyLaw(48, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '没有写明从哪些平台撤回，没有附上撤回的凭证，或者日期不在决定被改变之后、今天以前',
    forward: '三日（工作日）内从全部公开、推送的平台撤回并公开说明理由；没有公开过的，如实填写',
    holds: (q) => {
      const one = payloadOf(q, 'withdrawPublication')
      const since = adverseResults(q.state).find(({ remedy }) => remedy.id === one?.id)?.effectiveOn
      return !one || (written(one.places) && (!one.published || isFiled(q)) && inOrder(q, since, one.withdrawnOn))
    },
  },
  refundOwed: {
    basis: reconsiderationLaw(77, { paragraph: 1 }),        guard: null,  about: 'file',
    refusal: '没有应当退还的罚款',
    forward: '复议决定、生效裁判撤销或者减少罚款，当事人已经多缴的，才予退还',
    holds: ({ state, ctx }) => {
      const due = refundDue(state, ctx.today, ctx.calendar)
      return due.fineFen + due.surchargeFen > 0
    },
  },
  refundInOrder: {
    basis: reconsiderationLaw(77, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '退还的金额不等于或者超过应退还的数额，或者日期不在决定生效之后、今天以前',
    detail: ({ state, ctx }) => {
      const due = refundDue(state, ctx.today, ctx.calendar)
      return `（应退罚款${formatMoney(due.fineFen)}、加处罚款${formatMoney(due.surchargeFen)}）`
    },
    forward: '按应退数额分别填写罚款和加处罚款；可以分次退还',
    holds: (q) => {
      const one = payloadOf(q, 'recordRefund')
      if (!one) return true
      const due = refundDue(q.state, q.ctx.today, q.ctx.calendar)
      if (due.fineFen + due.surchargeFen === 0) return true
      return (
        one.fineFen + one.surchargeFen > 0 && one.fineFen <= due.fineFen && one.surchargeFen <= due.surchargeFen &&
        inOrder(q, adverseResults(q.state).at(-1)?.effectiveOn, one.refundedOn)
      )
    },
  },
  refundReceipt: {
    basis: reconsiderationLaw(77, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '没有退付凭证号码、收款人，或者没有附上退付凭证',
    forward: '按财政退付的凭证填写并上传',
    holds: (q) => {
      const one = payloadOf(q, 'recordRefund')
      return !one || (isFiled(q) && written(one.voucherNumber) && written(one.receivedBy))
    },
  },
  remediesConcluded: {
    basis: null,                                            guard: null,  about: 'file',
    refusal: '本案的行政复议、行政诉讼尚未办结',
    forward: '登记复议决定、生效裁判后再报请结案、归档；结案审批表应当载明复议、诉讼的结果',
    holds: ({ state }) => !remedyOpen(state),
  },
  refundMade: {
    basis: reconsiderationLaw(77, { paragraph: 1 }),        guard: null,  about: 'file',
    refusal: '当事人多缴的罚款尚未退还',
    forward: '按复议决定、生效裁判退还罚款并登记退付凭证',
    holds: ({ state, ctx }) => {
      const due = refundDue(state, ctx.today, ctx.calendar)
      return due.fineFen + due.surchargeFen === 0
    },
  },
  notSameAfterRevocation: {
    basis: reconsiderationLaw(64, { paragraph: 2 }),        guard: null,  about: 'payload',
    refusal: '原决定已被撤销，不得以同一事实和理由作出与其相同或者基本相同的决定（判决撤销的，依据《行政诉讼法》第七十一条）',
    forward: '按复议决定、判决的要求重新认定事实、重新裁量；仅因违反法定程序被撤销的除外',
    holds: (q) => {
      const made = payloadOf(q, 'proposeDecision') ?? (q.action === 'approveDecision' ? q.state.decision : null)
      return (
        !made ||
        adverseResults(q.state).every(({ effect, procedural, contested: old }) => {
          const same = old?.fineFen === made.fineFen && old.facts.trim() === made.facts.trim()
          return effect !== 'undone' || procedural || !same
        })
      )
    },
  },
} as const satisfies Record<string, Condition>

type Attendance = {
  readonly head: object | null
  readonly explanation: string
  readonly staff: string
  readonly attachments: readonly unknown[]
}
/** A head came; or the reason is written and filed, and somebody of the agency came. */
const attended = ({ head, explanation, staff, attachments }: Attendance): boolean =>
  head !== null || (explanation.trim() !== '' && staff.trim() !== '' && attachments.length > 0)
