import type { ActionName, Payloads } from '../../case/payloads.ts'
import type { Redress } from '../../case/redress-state.ts'
import type { CaseState } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

const corrected = { variant: 'corrected' } as const
const remade = { variant: 'remade' } as const
const proposing = justBefore('proposeRedress', corrected)
const changing = justBefore('proposeRedress', { ...corrected, last: true })
const obeying = justBefore('proposeRedress', remade)
const countersigning = justBefore('countersignRedress', corrected)
const reviewing = justBefore('reviewRedress', corrected)
const discussing = justBefore('discussRedress', corrected)
const approving = justBefore('approveRedress', { ...corrected, last: true })
const anew = justBefore('actAnew', remade)
const returning = justBefore('returnGoods', { variant: 'selfRevoked' })
const closing = justBefore('proposeClosure', { variant: 'selfRevoked', last: true })
const decidingAnew = justBefore('proposeDecision', { ...remade, last: true })
const performing = justBefore('performSubstitute')
/** A decision revoked by the authority, and a correction that is asked for. */
const annulled = justBefore('proposeRedress', { variant: 'substituteAnnulled' }).state.reconsiderations
const asked = countersigning.state.redresses

const wrong = <A extends ActionName>(
  title: string,
  lawful: Situation<A>,
  part: Partial<Payloads[A]>,
): ConditionCase => breaks(title, lawful, ({ payload }) => ({ payload: { ...payload, ...part } }))
const eachRedress = (state: CaseState, part: (one: Redress) => Partial<Redress>): CaseState => ({
  ...state,
  redresses: state.redresses.map((one) => (one.approved || one.refused ? one : { ...one, ...part(one) })),
})
/** Harms what is asked for: in the form, and where it waits for its approval. */
const wrongAsked = (
  title: string,
  lawful: Situation<'proposeRedress'>,
  part: Partial<Payloads['proposeRedress']>,
): ConditionCase =>
  breaks(title, lawful, ({ state, payload }) => ({
    payload: { ...payload, ...part },
    state: eachRedress(state, ({ proposed }) => ({ proposed: { ...proposed, ...part } })),
  }))
/** As if the last revision had brought the annulment: after any decision on the file. */
const undone = (state: CaseState): CaseState => ({
  ...state,
  reconsiderations: annulled.map((one) => ({
    ...one,
    registered: changed(one.registered, { byParty: false }),
    decided: changed(one.decided, { revision: state.revision }),
  })),
})

export const redressCases = {
  decisionToRedress: breaks(
    '处罚决定没有送达的，不得报请纠错（《行政处罚法》第七十五条第二款）',
    proposing,
    ({ state }) => ({
      state: { ...state, services: state.services.filter(({ id }) => !id.includes('D43')) },
    }),
  ),
  noRedressOpen: breaks(
    '已有报请的纠错没有决定的，不得另行报请（《行政处罚法》第七十五条第二款）',
    proposing,
    ({ state }) => ({ state: { ...state, redresses: asked } }),
  ),
  redressSourced: wrong('没有写明错误由谁指出的，不得报请纠错（《行政处罚法》第七十五条第二款）', proposing, {
    sourceNote: ' ',
  }),
  redressReasoned: wrong('没有写明查明的错误的，不得报请纠错（《行政处罚法》第七十五条第二款）', proposing, {
    finding: ' ',
  }),
  redressKindFits: wrongAsked(
    '决定已经被法院撤销的，不得再自行撤销，只能执行裁判（《行政复议法》第七十七条第一款、《行政诉讼法》第九十四条）',
    obeying,
    { kind: 'revoke' },
  ),
  clericalSameOutcome: wrong('补正笔误不得改变罚款数额（《行政处罚法》第七十五条第二款）', proposing, {
    fineFen: 200_000,
  }),
  changedFineStated: wrong(
    '变更处罚决定没有填写变更后的罚款的，不得报请（《行政处罚法》第七十五条第二款）',
    changing,
    { fineFen: null },
  ),
  redressNotHeavier: wrongAsked('自行纠错不得加重处罚（《行政处罚法》第四十五条第二款）', changing, {
    fineFen: 300_001,
  }),
  remakeAsOrdered: wrongAsked(
    '判决责令重新作出决定的，不得报请不重新办理（《行政诉讼法》第七十条、《行政复议法》第六十四条第一款）',
    obeying,
    { remake: false },
  ),
  redressPending: breaks(
    '没有报请的纠错，不得审核、批准（《行政处罚法》第七十五条第二款）',
    countersigning,
    ({ state }) => ({ state: { ...state, redresses: [] } }),
  ),
  redressCountersigned: breaks(
    '承办机构负责人没有审核的，不得法制审核、批准纠错（《行政处罚法》第七十五条第二款）',
    reviewing,
    ({ state }) => ({ state: eachRedress(state, () => ({ countersigned: null })) }),
  ),
  redressReviewedApart: breaks(
    '自己报请的纠错不得自己作法制审核（《行政处罚法》第五十八条第一款）',
    reviewing,
    ({ state, ctx }) => ({
      state: eachRedress(state, ({ proposed }) => ({
        proposed: { ...proposed, by: { ...proposed.by, personId: ctx.actor.personId } },
      })),
    }),
  ),
  redressReviewed: breaks(
    '未经法制审核的纠错不得批准（《行政处罚法》第五十八条第一款）',
    approving,
    ({ state }) => ({ state: eachRedress(state, () => ({ reviewed: null })) }),
  ),
  redressDiscussers: wrong(
    '集体讨论纠错的负责人少于三人的，不得记录（《行政处罚法》第五十七条第二款）',
    discussing,
    { members: discussing.payload.members.slice(0, 2) },
  ),
  redressDiscussed: breaks(
    '原决定经集体讨论作出的，未经集体讨论不得批准变更（《行政处罚法》第五十七条第二款）',
    approving,
    ({ state }) => ({ state: eachRedress(state, () => ({ discussed: null })) }),
  ),
  summaryFiledFirst: breaks(
    '当场处罚决定没有备案的，不得批准纠正（《行政处罚法》第五十二条第三款）',
    justBefore('approveRedress', corrected),
    ({ state }) => {
      const { summary } = justBefore('recordSummaryFiling', { variant: 'sued' }).state
      return { state: { ...state, summary } }
    },
  ),
  remakeIsApproved: breaks(
    '没有批准重新办理的，不得回到调查环节（《行政复议法》第六十四条第一款、《行政诉讼法》第七十条）',
    anew,
    ({ state }) => ({
      state: {
        ...state,
        redresses: state.redresses.map((one) => ({ ...one, proposed: { ...one.proposed, remake: false } })),
      },
    }),
  ),
  redressPaperServed: breaks(
    '纠错决定书没有送达的，不得报请结案（《行政处罚法》第六十一条第一款）',
    closing,
    ({ state }) => ({
      state: {
        ...state,
        redresses: state.redresses.map((one) => ({ ...one, proposed: { ...one.proposed, kind: 'revoke' } })),
        papers: [
          ...state.papers.filter(({ kind }) => kind !== 'D43S'),
          ...closing.state.papers
            .filter(({ kind }) => kind === 'D43S')
            .map((one) => ({ ...one, servedBy: null })),
        ],
      },
    }),
  ),
  goodsToReturn: breaks(
    '没有应当退还的财物的，不得登记退还（《行政强制法》第四十一条）',
    returning,
    ({ state }) => ({
      state: { ...state, discretion: changed(state.discretion, { penaltyKinds: ['罚款'] }) },
    }),
  ),
  goodsReturnInOrder: wrong('退还财物的日期不得早于决定被撤销之日（《行政强制法》第四十一条）', returning, {
    returnedOn: '2026-04-21',
  }),
  goodsReturnProved: wrong('没有领取凭证的，不得登记退还财物（《行政强制法》第四十一条）', returning, {
    attachments: [],
  }),
  goodsGivenBack: breaks(
    '处罚决定被撤销，没收的财物没有退还的，不得结案（《行政强制法》第四十一条）',
    closing,
    ({ state }) => ({ state: { ...state, goodsReturns: [] } }),
  ),
  remadeAsOwed: breaks(
    '责令重新作出决定而没有重新办理的，不得结案（《行政复议法》第六十四条第一款、《行政诉讼法》第七十条）',
    closing,
    ({ state }) => ({
      state: {
        ...state,
        redresses: state.redresses.map((one) => ({ ...one, proposed: { ...one.proposed, remake: true } })),
      },
    }),
  ),
  decisionStands: breaks(
    '据以执行的决定被撤销的，不得实施代履行（《行政强制法》第四十条第四项）',
    performing,
    ({ state }) => ({ state: undone(state) }),
  ),
  remadeNotHeavier: breaks(
    '重新作出的决定不得重于被撤销的决定（《行政处罚法》第四十五条第二款）',
    decidingAnew,
    ({ state }) => ({
      state: {
        ...state,
        formerDecisions: state.formerDecisions.map((one) => ({
          ...one,
          decision: changed(one.decision, { fineFen: 299_999 }),
        })),
      },
    }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
