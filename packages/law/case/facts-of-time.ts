import { instalmentsOf } from './deferral.ts'
import { type Facts, officersOf, opinion, type Surroundings } from './fact-parts.ts'
import { deferralKinds } from './payloads.ts'
import { type CaseState, currentPaper } from './state.ts'

const under = (group: string, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [`${group}.${key}`, value]))

const find = <T extends { readonly id: string }>(list: readonly T[], id: string | null) =>
  list.find((one) => one.id === id)

/** 延期（分期）缴纳: the application, the plan, the answer and, where it came to that, the end of it. */
export function deferralFacts(state: CaseState, id: string | null, { calendar }: Surroundings): Facts {
  const one = find(state.deferrals, id)
  if (!one) return {}
  const { applied, countersigned, decided, ended } = one
  const plan = applied.plan.map(({ amountFen, dueOn }, index) => ({ part: index + 1, amountFen, dueOn }))
  const totalFen = plan.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const paidFen = instalmentsOf(state, calendar).reduce((sum, { paidFen: part }) => sum + part, 0)
  return under('deferral', {
    number: currentPaper(state, 'D52', id)?.number,
    kind: deferralKinds[applied.kind],
    byInstalments: applied.kind === 'instalments',
    appliedOn: applied.appliedOn,
    grounds: applied.grounds,
    proof: applied.attachments.map(({ name }) => name).join('、'),
    plan,
    totalFen,
    opinions: [
      {
        role: '承办人意见',
        opinion: `当事人申请${deferralKinds[applied.kind]}，经济困难的证明材料已附卷，提请审批。`,
        name: officersOf(state),
        date: applied.on,
      },
      ...opinion('承办机构意见', countersigned),
      ...opinion('行政机关负责人意见', decided),
    ],
    granted: decided?.granted,
    answer: decided?.opinion,
    consequence: decided?.consequence,
    decidedOn: ended?.on ?? decided?.on,
    inForce: decided?.granted === true && ended === null,
    ended: ended !== null,
    endReason: ended?.reason,
    restDueOn: ended?.restDueOn,
    restFen: ended && totalFen - paidFen,
  })
}
