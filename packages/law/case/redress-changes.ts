import type { Change } from './changes.ts'
import { confiscatesGoods } from './confiscated-goods.ts'
import { workEnded } from './demolition.ts'
import { put } from './put.ts'
import type { RedressActionName } from './redress-payloads.ts'
import { type Redress, undoing } from './redress-state.ts'
import { contested } from './remedy-changes.ts'
import type { CaseState, Made } from './state.ts'
import { substituteEnded } from './substitute.ts'

const on = (
  { redresses }: CaseState,
  id: string,
  part: (one: Redress) => Partial<Redress>,
): Pick<CaseState, 'redresses'> => ({
  redresses: put(redresses, id, part),
})

/** What rested on a decision that is undone stops with it, asked for or under way (《行政强制法》第四十条第四项). */
function stopped({ substitutes, demolitions }: CaseState, made: Made): Partial<CaseState> {
  const reason = '据以执行的行政决定已被撤销，终结执行'
  // The order to demolish stands by itself; only the case no longer stands where it can be enforced.
  const beside = '处罚决定已被撤销，案件退出行政强制执行，强制拆除停止'
  return {
    ...(substitutes.every(substituteEnded)
      ? {}
      : {
          substitutes: substitutes.map((one) =>
            substituteEnded(one) ? one : { ...one, stopped: { ...made, id: one.id, reason } },
          ),
        }),
    ...(demolitions.every(({ work }) => workEnded(work))
      ? {}
      : {
          demolitions: demolitions.map((one) =>
            one.work && !workEnded(one.work)
              ? { ...one, work: { ...one.work, stopped: { ...made, id: one.id, reason: beside } } }
              : one,
          ),
        }),
  }
}

/** What 纠错, 执行回转 and 重新办理 write into the file. */
export const redressChanges: { readonly [A in RedressActionName]: Change<A> } = {
  proposeRedress: ({ redresses }, payload, made) => ({
    redresses: [
      ...redresses,
      {
        kind: 'redress',
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        reviewed: null,
        discussed: null,
        approved: null,
        refused: null,
        withdrawal: null,
      },
    ],
  }),
  countersignRedress: (state, { id, opinion }, made) =>
    on(state, id, () => ({ countersigned: { ...made, opinion } })),
  reviewRedress: (state, { id, opinion }, made) => on(state, id, () => ({ reviewed: { ...made, opinion } })),
  discussRedress: (state, payload, made) =>
    on(state, payload.id, () => ({ discussed: { ...made, ...payload } })),
  approveRedress: (state, { id, opinion }, made) => ({
    ...on(state, id, () => ({ approved: { ...made, opinion, contested: contested(state) } })),
    ...(['revoke', 'obey'].includes(state.redresses.find((one) => one.id === id)?.proposed.kind ?? '')
      ? stopped(state, made)
      : {}),
  }),
  refuseRedress: (state, { id, opinion }, made) => on(state, id, () => ({ refused: { ...made, opinion } })),
  actAnew: (state, { opinion }, made) => {
    const result = undoing(state)
    const { decision, summary, siteCash, payments, demands, deferrals, demandStatements } = state
    const { disposals, performance, closure, courtApplications, enforcementHalts } = state
    const kept = { decision, summary, siteCash, payments, demands, deferrals, demandStatements }
    return {
      formerDecisions: [
        ...state.formerDecisions,
        {
          ...made,
          ...kept,
          ...{ disposals, performance, closure, courtApplications, enforcementHalts, opinion },
          confiscated: confiscatesGoods(state),
          undoneBy: result ? `${result.title}${result.number === '' ? '' : `，${result.number}`}` : '',
          undoneOn: result?.effectiveOn ?? null,
        },
      ],
      ...{ decision: null, summary: null, siteCash: null, performance: null, closure: null },
      ...{ payments: [], demands: [], deferrals: [], demandStatements: [], disposals: [] },
      ...{ courtApplications: [], enforcementHalts: [] },
    }
  },
  returnGoods: ({ goodsReturns }, payload, made) => ({
    goodsReturns: [...goodsReturns, { ...made, ...payload }],
  }),
}
