import type { PlainDate } from '../../calendar/plain-date.ts'
import {
  adverseCourtWord,
  type CourtApplication,
  contestableWord,
  contestPending,
  courtAcceptedOn,
  courtConcluded,
  courtMaterials,
  courtOver,
  courtUnderWay,
  ruledToEnforce,
  undecidedCourt,
} from '../../case/court.ts'
import { type CourtObstacle, courtBars, courtObstacleTable } from '../../case/court-window.ts'
import { ordersNotForCourt } from '../../case/demolition.ts'
import type { Question } from '../../case/judge-context.ts'
import { owed } from '../../case/money-owed.ts'
import { adverseResults, penaltyContested } from '../../case/remedy-state.ts'
import { currentPaper } from '../../case/state.ts'
import { compulsionLaw, penaltyLaw } from '../../citation.ts'
import { proveDeadline } from '../../deadlines/deadline-proof.ts'
import { deadlineRule } from '../../deadlines/deadline-rules.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** The one named; before the form is filled in, whether any stands where the step can be taken. */
const idOf = (q: Question) => payloadOf(q, 'recordCourtMoney')?.applicationId ?? field(q, 'id')
const some = (q: Question, holds: (one: CourtApplication) => boolean): boolean =>
  q.state.courtApplications.some((one) => holds(one) && (q.payload === null || one.id === idOf(q)))
const named = (q: Question): CourtApplication | undefined =>
  q.state.courtApplications.find(({ id }) => id === idOf(q))

/** The day on which the court is asked: of the submission as it is recorded, else today. */
const dayAsked = (q: Question): PlainDate =>
  payloadOf(q, 'submitCourtApplication')?.submittedOn ?? q.ctx.today
const barred = (q: Question, id: CourtObstacle['id']): boolean =>
  courtBars(q.state, dayAsked(q), q.ctx.calendar).some((one) => one.id === id)
const bar = (id: CourtObstacle['id'], forward: string, guard: 'G34' | null = null): Condition => ({
  basis: courtObstacleTable[id].basis,
  guard,
  about: 'file',
  refusal: courtObstacleTable[id].says,
  forward,
  holds: (q) => !barred(q, id),
})

/** What is owed on the day of the count: the application asks for neither more nor less. */
const sumsOwed = (
  q: Question,
  one: { asOf: PlainDate; principalFen: number; surchargeFen: number },
): boolean => {
  const due = owed(q.state, one.asOf, q.ctx.calendar)
  return one.principalFen === due.fineFen && one.surchargeFen === due.surchargeFen
}

/** A day told by the court: not before what it answers, not after today. */
const between = (from: PlainDate | null | undefined, day: PlainDate, today: PlainDate): boolean =>
  (!from || day >= from) && day <= today
const filledIn = (...words: readonly string[]): boolean => words.every((one) => one.trim() !== '')

/** Until when the court above may be asked (第五十六条第二款、第五十八条第三款). */
function contestDue(q: Question): PlainDate | null {
  const word = [named(q)].flatMap((one) => (one ? (contestableWord(one) ?? []) : []))[0]
  if (!word) return null
  const rule = word.against === 'ruling' ? 'contestNonEnforcement' : 'contestNonAcceptance'
  const start = { fact: '收到裁定', on: word.receivedOn, entry: word.revision }
  return proveDeadline(deadlineRule(rule), start, q.ctx.calendar).legalDueOn
}
const contestBasis = (q: Question) =>
  [named(q)].some((one) => one?.ruling)
    ? compulsionLaw(58, { paragraph: 3 })
    : compulsionLaw(56, { paragraph: 2 })

/** Whether what is given as the reason to end it is so. */
function endGroundTrue(q: Question): boolean {
  const ended = payloadOf(q, 'endCourtApplication')
  const one = named(q)
  if (!ended || !one) return true
  const word = adverseCourtWord(one)
  const stands = !!word && !contestPending(one)
  switch (ended.ground) {
    case 'performed': {
      const due = owed(q.state, ended.endedOn, q.ctx.calendar)
      return due.fineFen + due.surchargeFen === 0
    }
    case 'undone':
      // What befell an earlier decision says nothing of this one.
      return adverseResults(q.state).some(
        ({ effect, revision }) =>
          (effect === 'undone' || effect === 'changed') &&
          revision > (q.state.decision?.approved?.revision ?? 0),
      )
    case 'contested':
      return penaltyContested(q.state)
    case 'exhausted':
      return ruledToEnforce(one) !== null
    case 'mend':
      return one.ruling === null
    case 'notAccepted':
      return stands && word.against === 'acceptance'
    case 'notEnforced':
      return stands && word.against === 'ruling'
  }
}

// biome-ignore format: a table of law is read in columns
export const courtConditions = {
  noCourtApplicationOpen: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '强制执行申请已经报请或者提出，尚未结束',
    forward: '等待审核、签批；已经向人民法院提出的，登记其受理和裁定',
    holds: ({ state }) => state.courtApplications.every(courtOver),
  },
  courtDebtOwed:        bar('nothingOwed', '核对缴款；已经履行的确认履行完毕，申请已经提出的撤回'),
  courtNotContested:    bar('contested', '等待复议、诉讼办结；维持的，当事人收到复议决定十五日内不起诉后再申请'),
  courtNotJudged:       bar('judged', '按生效裁判办理，依《行政诉讼法》第九十五条申请执行'),
  courtRemediesOver:    bar('remediesRunning', '等到复议、起诉期限都届满的次日；起止见“申请人民法院强制执行的期限”', 'G34'),
  courtDeferralOver:    bar('deferralRunning', '期限自延期、分期结束之日起算，次日起三个月内申请', 'G34'),
  courtDemandServed:    bar('noDemand', '按现在欠缴的数额催告，催告书用印并送达当事人', 'G34'),
  courtDemandRipe:      bar('demandNotRipe', '催告书送达满十个工作日仍不履行的，次日起申请（《行政强制法》第六十九条）', 'G34'),
  courtDefenceRejected: bar('defenceAdopted', '按采纳的意见办理；情况有变的，重新催告'),
  courtInTime: {
    basis: courtObstacleTable.late.basis,                 guard: 'G34', about: 'payload',
    refusal: '已超过复议、起诉期限届满之日起三个月的申请期限，没有写明正当理由',
    forward: '有正当理由的，不予批准或者撤回后写明理由重新报请，由主要负责人签批；没有的，人民法院不予受理',
    holds: (q) => {
      const reason = payloadOf(q, 'proposeCourtApplication')?.lateReason ?? named(q)?.proposed.lateReason ?? ''
      return reason.trim() !== '' || !barred(q, 'late')
    },
  },
  noOwnEnforcementPower: {
    basis: compulsionLaw(53),                             guard: null,  about: 'payload',
    refusal: '没有确认法律未赋予本机关强制执行权；法律规定由本机关强制执行的，不得申请人民法院',
    forward: '核对所依据的法律；法律规定本机关强制执行的，依第四章自行强制执行',
    holds: (q) => payloadOf(q, 'proposeCourtApplication')?.noOwnPower !== false,
  },
  courtCompetent: {
    basis: compulsionLaw(54),                             guard: null,  about: 'payload',
    refusal: '受理的人民法院不是有管辖权的基层人民法院，或者执行对象是不动产没有写明所在地',
    forward: '写本机关所在地的基层人民法院全称；执行对象是不动产的，写明所在地和所在地的基层人民法院',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeCourtApplication')
      if (!asked) return true
      const basic = /人民法院$/.test(asked.court.trim()) && !/中级|高级|最高/.test(asked.court)
      return basic && (asked.competence !== 'property' || filledIn(asked.propertyPlace))
    },
  },
  courtSumsComputed: {
    basis: penaltyLaw(72, { paragraph: 1, item: 1 }),     guard: 'G33', about: 'payload',
    refusal: '申请的数额与截至所写之日欠缴的罚款、加处罚款不一致，或者日期晚于今天',
    forward: '按系统列出的计算过程填写；加处罚款不得超出罚款本数',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeCourtApplication')
      return !asked || (asked.asOf <= q.ctx.today && sumsOwed(q, asked))
    },
  },
  courtSumsStillOwed: {
    basis: penaltyLaw(72, { paragraph: 1, item: 1 }),     guard: 'G33', about: 'file',
    refusal: '报请以后当事人又缴了款，或者罚款已经变更，申请的数额不再欠缴',
    forward: '不予批准，或者以申请有误结束，由承办人员按现在欠缴的数额重新报请',
    holds: (q) => {
      const due = owed(q.state, q.ctx.today, q.ctx.calendar)
      // Where nothing is owed any more it is `courtDebtOwed` that says so.
      return (
        due.fineFen + due.surchargeFen === 0 ||
        some(q, (one) => !courtOver(one) && !one.submitted && one.proposed.principalFen === due.fineFen)
      )
    },
  },
  courtReasoned: {
    basis: compulsionLaw(55, { paragraph: 1 }),           guard: null,  about: 'payload',
    refusal: '没有写明申请的事实和理由，或者没有写明申请强制执行的标的情况',
    forward: '写明当事人不履行的情况；写明已知的财产、账户、住所、经营场所等标的情况',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeCourtApplication')
      return !asked || filledIn(asked.reasons, asked.subject)
    },
  },
  dutyForCourt: {
    basis: compulsionLaw(44),                             guard: 'G35', about: 'payload',
    refusal: '随同申请的其他义务不能由人民法院强制执行：本案有责令限期拆除决定，拆除由行政机关依法实施',
    forward: '只就罚款、加处罚款申请；拆除的，按强制拆除的条件逐项办理',
    holds: (q) =>
      (payloadOf(q, 'proposeCourtApplication')?.otherDuty ?? '').trim() === '' ||
      ordersNotForCourt(q.state, q.ctx.rules).length === 0,
  },
  urgencyOfPublicSafety: {
    basis: compulsionLaw(59),                             guard: null,  about: 'payload',
    refusal: '申请立即执行，没有写明为保障公共安全的紧急情况',
    forward: '写明危及公共安全的具体情形；没有的，不申请立即执行',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeCourtApplication')
      return !asked?.urgent || filledIn(asked.urgentReason)
    },
  },
  courtApplicationUndecided: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '没有待审核、签批的强制执行申请',
    forward: '先由承办人员报请',
    holds: (q) => some(q, undecidedCourt),
  },
  courtApplicationReviewed: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '强制执行申请没有经过法制审核',
    forward: '由法制审核人员签署意见后，再报主要负责人签批',
    holds: (q) => some(q, (one) => undecidedCourt(one) && !!one.reviewed),
  },
  courtApplicationToSubmit: {
    basis: compulsionLaw(55, { paragraph: 2 }),           guard: null,  about: 'file',
    refusal: '没有经负责人签批而尚未提交的强制执行申请',
    forward: '由主要负责人签批；已经提交的，登记人民法院的受理',
    holds: (q) => some(q, (one) => courtUnderWay(one) && !one.submitted),
  },
  courtPaperSealed: {
    basis: compulsionLaw(55, { paragraph: 2 }),           guard: 'G28', about: 'file',
    refusal: '强制执行申请书没有加盖行政机关的印章',
    forward: '将强制执行申请书用印后提交',
    holds: (q) => some(q, ({ id }) => !!currentPaper(q.state, 'Q17', id)?.sealed),
  },
  courtMaterialsComplete: {
    basis: compulsionLaw(55, { paragraph: 1 }),           guard: null,  about: 'payload',
    refusal: '提交的材料不齐：应当有行政决定书及作出决定的事实、理由和依据，当事人的意见及催告情况，申请强制执行标的情况',
    forward: '对照清单补齐材料后提交',
    holds: (q) => {
      const given = payloadOf(q, 'submitCourtApplication')
      return !given || (Object.keys(courtMaterials) as (keyof typeof courtMaterials)[]).every((key) => !courtMaterials[key].must || filledIn(given[key]))
    },
  },
  courtSubmissionInOrder: {
    basis: compulsionLaw(56, { paragraph: 1 }),           guard: null,  about: 'payload',
    refusal: '提交的日期早于签批或者晚于今天，或者没有登记法院的签收',
    forward: '按法院签收的日期填写，写明收件凭证的号码或者签收人',
    holds: (q) => {
      const given = payloadOf(q, 'submitCourtApplication')
      return !given || (between(named(q)?.approved?.on, given.submittedOn, q.ctx.today) && filledIn(given.receipt))
    },
  },
  courtAnswerAwaited: {
    basis: compulsionLaw(56, { paragraph: 1 }),           guard: null,  about: 'file',
    refusal: '没有已经提交、等待人民法院受理的申请',
    forward: '先登记提交的情况',
    holds: (q) => some(q, (one) => courtUnderWay(one) && !!one.submitted && !one.answer),
  },
  courtAnswerInOrder: {
    basis: compulsionLaw(56),                             guard: null,  about: 'payload',
    refusal: '收到的日期早于提交或者晚于今天，没有案号、没有附上文书，或者不予受理没有写明理由',
    forward: '按人民法院的受理通知书、不予受理裁定书填写并扫描上传',
    holds: (q) => {
      const said = payloadOf(q, 'recordCourtAcceptance')
      return (
        !said ||
        (between(named(q)?.submitted?.submittedOn, said.receivedOn, q.ctx.today) &&
          filledIn(said.number) && said.attachments.length > 0 && (said.accepted || filledIn(said.reason)))
      )
    },
  },
  courtRulingAwaited: {
    basis: compulsionLaw(57),                             guard: null,  about: 'file',
    refusal: '人民法院没有受理，或者已经作出裁定',
    forward: '先登记人民法院的受理',
    holds: (q) => some(q, (one) => courtUnderWay(one) && courtAcceptedOn(one) !== null && !one.ruling),
  },
  courtRulingInOrder: {
    basis: compulsionLaw(57),                             guard: null,  about: 'payload',
    refusal: '裁定、收到的日期不在受理之后、今天以前，没有案号、没有附上裁定书，或者不予执行没有写明理由',
    forward: '按裁定书填写并扫描上传',
    basisHere: (q) => payloadOf(q, 'recordCourtRuling')?.enforce === false ? compulsionLaw(58, { paragraph: 2 }) : null,
    holds: (q) => {
      const said = payloadOf(q, 'recordCourtRuling')
      const one = named(q)
      return (
        !said || !one ||
        (between(courtAcceptedOn(one), said.ruledOn, said.receivedOn) && said.receivedOn <= q.ctx.today &&
          filledIn(said.number) && said.attachments.length > 0 && (said.enforce || filledIn(said.reason)))
      )
    },
  },
  atOnceByPresident: {
    basis: compulsionLaw(59),                             guard: null,  about: 'payload',
    refusal: '登记了院长批准立即执行，但是没有申请立即执行，或者裁定不予执行',
    forward: '按裁定书填写；没有申请立即执行的，不填院长批准',
    holds: (q) => {
      const said = payloadOf(q, 'recordCourtRuling')
      return !said?.presidentApproved || (said.enforce && named(q)?.proposed.urgent !== false)
    },
  },
  courtWordContestable: {
    basis: compulsionLaw(56, { paragraph: 2 }),           guard: null,  about: 'file',
    refusal: '没有可以申请复议的不予受理、不予执行裁定，或者已经申请过',
    forward: '先登记人民法院的裁定；已经申请复议的，等待上一级人民法院裁定',
    holds: (q) => some(q, (one) => contestableWord(one) !== null),
  },
  contestedInTime: {
    basis: compulsionLaw(56, { paragraph: 2 }),           guard: null,  about: 'payload',
    refusal: '申请复议已超过收到裁定之日起十五日',
    forward: '结束本次申请；仍在三个月申请期限以内、原因已经消除的，重新申请',
    basisHere: contestBasis,
    holds: (q) => {
      const asked = payloadOf(q, 'contestCourtRuling')
      const due = asked && contestDue(q)
      return !asked || !due || asked.appliedOn <= due
    },
  },
  contestInOrder: {
    basis: compulsionLaw(56, { paragraph: 2 }),           guard: null,  about: 'payload',
    refusal: '申请复议的日期早于收到裁定或者晚于今天，或者没有写明上一级人民法院和理由',
    forward: '写明上一级人民法院的全称、申请的日期和理由',
    basisHere: contestBasis,
    holds: (q) => {
      const asked = payloadOf(q, 'contestCourtRuling')
      const one = named(q)
      if (!asked || !one) return true
      return between(adverseCourtWord(one)?.receivedOn, asked.appliedOn, q.ctx.today) &&
        /人民法院$/.test(asked.court.trim()) && asked.court.trim() !== one.proposed.court.trim() && filledIn(asked.grounds)
    },
  },
  contestAwaited: {
    basis: compulsionLaw(56, { paragraph: 2 }),           guard: null,  about: 'file',
    refusal: '没有等待上一级人民法院裁定的复议申请',
    forward: '先登记向上一级人民法院申请复议的情况',
    holds: (q) => some(q, contestPending),
  },
  higherRulingInOrder: {
    basis: compulsionLaw(56, { paragraph: 2 }),           guard: null,  about: 'payload',
    refusal: '收到的日期早于申请复议或者晚于今天，没有案号，或者没有附上裁定书',
    forward: '按上一级人民法院的裁定书填写并扫描上传',
    basisHere: contestBasis,
    holds: (q) => {
      const said = payloadOf(q, 'recordHigherRuling')
      return !said || (between(named(q)?.contests.at(-1)?.appliedOn, said.receivedOn, q.ctx.today) && filledIn(said.number) && said.attachments.length > 0)
    },
  },
  courtRuledToEnforce: {
    basis: compulsionLaw(57),                             guard: null,  about: 'file',
    refusal: '人民法院没有裁定执行',
    forward: '先登记人民法院准予执行的裁定；当事人自行缴纳的，登记缴款',
    holds: (q) => some(q, (one) => courtUnderWay(one) && ruledToEnforce(one) !== null),
  },
  moneyAfterRuling: {
    basis: compulsionLaw(60, { paragraph: 4 }),           guard: null,  about: 'payload',
    refusal: '款项划入的日期早于准予执行的裁定',
    forward: '裁定以前当事人自行缴纳的，登记缴款',
    holds: (q) => {
      const paid = payloadOf(q, 'recordCourtMoney')
      const one = named(q)
      const from = one?.ruling?.enforce ? one.ruling.ruledOn : one?.contests.at(-1)?.higher?.receivedOn
      return !paid || !from || paid.paidOn >= from
    },
  },
  courtApplicationOpen: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '没有尚未结束的强制执行申请',
    forward: '核对强制执行申请的办理情况',
    holds: (q) => some(q, (one) => !courtOver(one)),
  },
  courtEndGrounded: {
    basis: compulsionLaw(53),                             guard: null,  about: 'payload',
    refusal: '所写的原因与案卷不符，不得撤回、结束强制执行申请',
    forward: '当事人履行的先登记全部缴款；不予受理、不予执行的先登记裁定；等待上一级人民法院裁定的，登记其裁定',
    holds: endGroundTrue,
  },
  courtEndInOrder: {
    basis: null,                                          guard: null,  about: 'payload',
    refusal: '撤回、结束的日期早于报请或者晚于今天，没有写明情况，或者已经提交的没有附上撤回申请书、裁定书',
    forward: '写明情况；已经提交给人民法院的，附上撤回申请书或者裁定书',
    holds: (q) => {
      const ended = payloadOf(q, 'endCourtApplication')
      const one = named(q)
      if (!ended || !one) return true
      return between(one.proposed.on, ended.endedOn, q.ctx.today) && filledIn(ended.reason) && (!one.submitted || ended.attachments.length > 0)
    },
  },
  courtSettled: {
    basis: compulsionLaw(53),                             guard: null,  about: 'file',
    refusal: '强制执行申请尚未撤回、结束',
    forward: '先撤回、结束强制执行申请；当事人已经履行的，撤回后确认履行完毕',
    holds: ({ state }) => courtConcluded(state),
  },
} as const satisfies Record<string, Condition>
