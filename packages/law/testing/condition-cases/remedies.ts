import { contestableActs, contestedAct } from '../../case/contestable-acts.ts'
import type { ActionName, Payloads } from '../../case/payloads.ts'
import type { Reconsideration, Remedy } from '../../case/remedy-state.ts'
import type { CaseState } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'
import { contestedWith } from '../contested-acts.ts'
import { aContext, beijing } from '../play.ts'

const sued = { variant: 'sued' } as const
const receiving = justBefore('receiveApplication')
const forwarding = justBefore('forwardApplication')
const registering = justBefore('registerReconsideration')
const suing = justBefore('registerSuit')
const replying = justBefore('submitReply')
const attending = justBefore('recordAttendance')
const atTrial = justBefore('recordAttendance', sued)
const staying = justBefore('recordStay')
const endingStay = justBefore('endStay')
const consenting = justBefore('recordEvidenceConsent')
const supplementing = justBefore('supplementEvidence')
const deciding = justBefore('decideReconsideration')
const reporting = justBefore('reportCorrection')
const judging = justBefore('recordJudgment')
const appealing = justBefore('recordAppeal')
const makingFinal = justBefore('recordFinality')
const withdrawing = justBefore('withdrawPublication')
const refunding = justBefore('recordRefund')

/** A reconsideration under way, accepted before everything else; another's, so that no surcharge pauses. */
const running: readonly Reconsideration[] = replying.state.reconsiderations.map((one) => ({
  ...one,
  registered: changed(one.registered, { acceptedOn: '2026-03-01', byParty: false }),
}))
/** The same proceedings about the decision of the file they are put into. */
const here = <T extends Remedy>(state: CaseState, list: readonly T[]): readonly T[] =>
  list.map((one) => ({ ...one, act: contestedAct(state, undefined) }))
/** Every act of the file that may be contested is, and its execution stayed. */
const stayed = (state: CaseState): CaseState => {
  const kinds = new Set(contestableActs(state).map(({ act }) => act.paperKind))
  const all = [...kinds].reduce((file, kind) => contestedWith(file, kind, null), state)
  return {
    ...all,
    stays: all.reconsiderations.flatMap(({ id }) =>
      stays.map((one) => ({ ...one, id: `stay-${id}`, remedyId: id })),
    ),
  }
}
const stays = endingStay.state.stays
const pendingSuits = judging.state.suits
const revoked = justBefore('withdrawPublication', sued).state.suits

const wrong = <A extends ActionName>(
  title: string,
  lawful: Situation<A>,
  part: Partial<Payloads[A]>,
): ConditionCase => breaks(title, lawful, ({ payload }) => ({ payload: { ...payload, ...part } }))

export const remedyCases = {
  contestableDecision: breaks(
    '决定没有送达的，不得登记行政复议、行政诉讼（《行政复议法》第二十条第一款）',
    registering,
    ({ state }) => ({ state: { ...state, services: [], summary: null } }),
  ),
  contestedActServed: breaks(
    '告知书等没有终局决定的文书，不得登记为被申请复议的行政行为（《行政复议法》第三十条第一款第五项）',
    registering,
    ({ state, payload }) => ({
      payload: { ...payload, contestedPaperId: state.papers.find(({ kind }) => kind === 'D31')?.id ?? '' },
    }),
  ),
  throughAgencyAllowed: breaks(
    '不是当场处罚、电子监控处罚的，复议申请不得经本机关提交（《行政复议法》第三十二条第一款）',
    receiving,
    ({ payload }) => ({
      state: registering.state,
      ctx: registering.ctx,
      payload: { ...payload, appliedOn: '2026-04-20', receivedOn: '2026-04-20' },
    }),
  ),
  applicationInOrder: wrong(
    '收到复议申请的日期不得早于申请的日期（《行政复议法》第三十二条第二款）',
    receiving,
    { receivedOn: '2026-03-09' },
  ),
  applicationToForward: breaks(
    '已经转送的复议申请不得再次转送（《行政复议法》第三十二条第二款）',
    forwarding,
    ({ state }) => ({
      state: {
        ...state,
        reconsiderations: justBefore('registerReconsideration', sued).state.reconsiderations,
      },
    }),
  ),
  forwardedInOrder: wrong(
    '没有写明维持意见的，不得转送复议申请（《行政复议法》第三十二条第二款）',
    forwarding,
    { opinion: ' ' },
  ),
  noSuitAccepted: breaks(
    '人民法院已经受理行政诉讼的，不得登记行政复议（《行政复议法》第二十九条第二款）',
    registering,
    ({ state }) => ({ state: { ...state, suits: here(state, pendingSuits) } }),
  ),
  reconsiderationNew: breaks(
    '行政复议机关已经受理过的，不得再次登记复议（《行政复议法》第三十条第一款第七项）',
    registering,
    ({ state }) => ({
      state: {
        ...state,
        reconsiderations: here(state, running).map((one) => ({ ...one, id: 'reconsideration-0' })),
      },
    }),
  ),
  acceptedInOrder: wrong('收到申请书副本的日期不得早于受理之日（《行政复议法》第四十八条）', registering, {
    copyReceivedOn: '2026-04-21',
  }),
  simplifiedReasoned: wrong(
    '不属于简易程序情形的，没有写明原因不得登记为简易程序（《行政复议法》第五十三条第一款）',
    registering,
    { simplified: true },
  ),
  noReconsiderationRunning: breaks(
    '行政复议期间，不得登记行政诉讼（《行政复议法》第二十九条第一款）',
    suing,
    ({ state, payload }) => ({
      state: { ...state, reconsiderations: here(state, running) },
      payload: { ...payload, prerequisiteNote: '本案未经复议' },
    }),
  ),
  suitNotPending: breaks(
    '已有正在审理的行政诉讼的，不得重复登记（《行诉解释》第六十九条第一款第六项）',
    suing,
    ({ state }) => ({ state: { ...state, suits: pendingSuits } }),
  ),
  reconsiderationFirst: breaks(
    '当场处罚未经复议的，没有复议前置的答辩意见不得登记诉讼（《行政复议法》第二十三条第一款第一项）',
    suing,
    ({ state }) => ({ state: { ...state, reconsiderations: [] } }),
  ),
  defendantFits: wrong('复议维持的，不得登记为单独被告（《行政诉讼法》第二十六条第二款）', suing, {
    capacity: 'defendant',
  }),
  suitDaysInOrder: wrong('收到起诉状副本的日期不得早于立案之日（《行政诉讼法》第六十七条第一款）', suing, {
    complaintReceivedOn: '2026-04-20',
  }),
  remedyOngoing: breaks('没有正在审理的复议、诉讼的，不得提出答复、答辩', replying, ({ state }) => ({
    state: { ...state, reconsiderations: [], suits: [] },
  })),
  replyProved: wrong('没有证据目录的，不得提出书面答复（《行政复议法》第四十八条）', replying, {
    evidenceList: ' ',
  }),
  replyDayInOrder: wrong('答复的日期不得早于收到副本之日（《行政复议法》第四十八条）', replying, {
    repliedOn: '2026-04-23',
  }),
  lateReplyExplained: breaks(
    '逾期提出答复的，没有理由不得登记（《行政复议法》第七十条）',
    replying,
    ({ payload }) => ({
      payload: { ...payload, repliedOn: '2026-05-20' },
      ctx: aContext({ by: 'lead', at: beijing('2026-05-20 10:00') }),
    }),
  ),
  headAtHearing: wrong(
    '负责人没有参加复议听证又不说明的，不得登记（《行政复议法》第五十一条第三款）',
    attending,
    { head: null },
  ),
  headAtTrial: wrong('负责人不出庭的，不得没有工作人员出庭（《行政诉讼法》第三条第三款）', atTrial, {
    staff: ' ',
  }),
  attendanceInOrder: wrong('听证的日期不得早于受理之日（《行政复议法》第五十一条第一款）', attending, {
    heldOn: '2026-04-01',
  }),
  notStayedYet: breaks(
    '已经停止执行的，不得重复登记停止执行（《行政复议法》第四十二条）',
    staying,
    ({ state }) => ({ state: { ...state, stays } }),
  ),
  stayDocumented: wrong('没有决定、通知的，不得停止执行（《行政复议法》第四十二条）', staying, {
    attachments: [],
  }),
  stayToEnd: breaks(
    '没有停止执行的，不得登记恢复执行（《行政复议法》第四十二条）',
    endingStay,
    ({ state }) => ({
      state: { ...state, stays: [] },
    }),
  ),
  stayEndDocumented: wrong('没有写明事由的，不得登记恢复执行（《行政复议法》第四十二条）', endingStay, {
    reason: ' ',
  }),
  notStayed: breaks(
    '停止执行期间，不得催告（《行政复议法》第四十二条）',
    justBefore('issueDemand'),
    ({ state }) => ({ state: stayed(state) }),
  ),
  consentDocumented: wrong(
    '没有同意的文书，不得登记为同意补充证据（《行政复议法》第四十六条第二款）',
    consenting,
    { attachments: [] },
  ),
  supplementConsented: breaks(
    '未经行政复议机构同意，不得补充提交证据（《行政复议法》第四十六条第二款）',
    supplementing,
    ({ state }) => ({
      state: { ...state, reconsiderations: state.reconsiderations.map((one) => ({ ...one, consents: [] })) },
    }),
  ),
  noOwnEvidence: breaks(
    '行政复议、行政诉讼期间，不得自行收集证据（《行政复议法》第四十六条第一款）',
    justBefore('bindRecording'),
    ({ state }) => ({ state: { ...state, reconsiderations: running } }),
  ),
  reconsiderationUndecided: breaks(
    '复议决定已经登记的，不得再次登记（《行政复议法》第六十二条第一款）',
    deciding,
    ({ state }) => ({ state: { ...state, reconsiderations: withdrawing.state.reconsiderations } }),
  ),
  resultFitsCourse: wrong('已经受理的复议，不得登记为不予受理（《行政复议法》第三十条）', deciding, {
    outcome: 'notAccepted',
    fineFen: null,
  }),
  changedFineGiven: breaks(
    '变更处罚的，不得不填写变更后的罚款（《行政复议法》第六十三条第一款）',
    deciding,
    ({ payload }) => ({ payload: { ...payload, fineFen: payload.fineFen === null ? 1 : null } }),
  ),
  notHeavierByReconsideration: wrong(
    '复议变更不得对申请人更为不利（《行政复议法》第六十三条第二款）',
    deciding,
    { fineFen: 600_000 },
  ),
  notHeavierByJudgment: wrong('判决变更不得加重原告的义务（《行政诉讼法》第七十七条第二款）', judging, {
    outcome: 'change',
    fineFen: 30_000,
  }),
  resultInOrder: wrong('收到复议决定书的日期不得早于受理之日（《行政复议法》第七十五条第二款）', deciding, {
    receivedOn: '2026-01-05',
  }),
  resultDocumented: wrong('没有复议决定书的，不得登记复议决定（《行政复议法》第七十五条第一款）', deciding, {
    attachments: [],
  }),
  letterToAnswer: breaks(
    '没有收到行政复议意见书的，不得登记报送纠正情况（《行政复议法》第七十六条）',
    reporting,
    ({ state }) => ({
      state: {
        ...state,
        reconsiderations: state.reconsiderations.map((one) => ({
          ...one,
          decided: changed(one.decided, { letterReceivedOn: null }),
        })),
      },
    }),
  ),
  correctionReported: wrong('没有写明纠正情况的，不得登记报送（《行政复议法》第七十六条）', reporting, {
    content: ' ',
  }),
  suitUndecided: breaks(
    '没有登记的行政诉讼，不得登记裁判（《行政诉讼法》第八十一条）',
    judging,
    ({ state }) => ({ state: { ...state, suits: [] } }),
  ),
  instanceFits: wrong('没有上诉的，不得登记二审裁判（《行政诉讼法》第八十五条）', judging, {
    instance: 'second',
  }),
  appealable: breaks('裁定准许撤诉的，不得上诉（《行政诉讼法》第八十五条）', appealing, ({ state }) => ({
    state: {
      ...state,
      suits: state.suits.map((one) => ({
        ...one,
        judgments: one.judgments.map((judgment) => ({ ...judgment, outcome: 'withdrawn' as const })),
      })),
    },
  })),
  appealInTime: breaks(
    '上诉期限届满的，本机关不得上诉（《行政诉讼法》第八十五条）',
    appealing,
    ({ payload }) => ({
      payload: { ...payload, appellant: 'us' as const, appealedOn: '2026-06-30' },
      ctx: aContext({ by: 'reviewer', at: beijing('2026-06-30 10:00') }),
    }),
  ),
  finalityReached: wrong('上诉期限没有届满的，不得登记裁判生效（《行政诉讼法》第八十五条）', makingFinal, {
    effectiveOn: '2026-10-20',
  }),
  publicationToWithdraw: breaks(
    '决定没有被改变的，不得登记撤回公开信息（《行政处罚法》第四十八条第二款）',
    withdrawing,
    ({ state }) => ({ state: { ...state, reconsiderations: refunding.state.reconsiderations } }),
  ),
  withdrawalInOrder: wrong(
    '没有写明撤回的平台的，不得登记撤回公开信息（《行政处罚法》第四十八条第二款）',
    withdrawing,
    { places: ' ' },
  ),
  refundOwed: breaks(
    '当事人没有多缴的，不得登记退还罚款（《行政复议法》第七十七条第一款）',
    refunding,
    ({ state }) => ({ state: { ...state, payments: [] } }),
  ),
  refundInOrder: wrong('退还的数额不得超过多缴的数额（《行政复议法》第七十七条第一款）', refunding, {
    fineFen: 300_000,
  }),
  refundReceipt: wrong('没有退付凭证的，不得登记退还罚款（《行政复议法》第七十七条第一款）', refunding, {
    voucherNumber: ' ',
  }),
  remediesConcluded: breaks(
    '复议、诉讼尚未办结的，不得报请结案',
    justBefore('proposeClosure'),
    ({ state }) => ({ state: { ...state, reconsiderations: running } }),
  ),
  refundMade: breaks(
    '多缴的罚款没有退还的，不得报请结案（《行政复议法》第七十七条第一款）',
    justBefore('proposeClosure', { variant: 'reconsidered' }),
    ({ state }) => ({ state: { ...state, refunds: [] } }),
  ),
  notSameAfterRevocation: breaks(
    '决定被撤销后，不得以同一事实和理由作出相同的决定（《行政复议法》第六十四条第二款）',
    justBefore('proposeDecision'),
    ({ state, payload }) => {
      const { fineFen, facts, penaltyText } = { ...payload, ...state.decision }
      const contested = { fineFen, facts, penaltyText }
      const suits = revoked.map((one) => ({
        ...one,
        judgments: one.judgments.map((judgment) => ({ ...judgment, contested })),
      }))
      return { state: { ...state, suits } }
    },
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
