import { decideDeadline, dueBefore, nextExtension } from './decide-clock.ts'
import { instalmentsOf } from './deferral.ts'
import { type Facts, officersOf, opinion, type Surroundings, under } from './fact-parts.ts'
import { suspensionsOf } from './halts.ts'
import { deferralKinds, extensionGrounds, haltGrounds, haltKinds } from './payloads.ts'
import { type CaseState, currentPaper } from './state.ts'

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

/** 办案期限延长: from when to when, why, and by which level. */
export function extensionFacts(
  state: CaseState,
  id: string | null,
  { calendar, rules }: Surroundings,
): Facts {
  const one = find(state.extensions, id)
  if (!one) return {}
  const { proposed, countersigned, discussed, approved } = one
  const granted = {
    ...state,
    extensions: state.extensions.filter((other) => other.approved || other.id === id),
  }
  const asIf = {
    ...granted,
    extensions: granted.extensions.map((other) =>
      other.id === id ? { ...other, approved: other.approved ?? { ...proposed, opinion: '' } } : other,
    ),
  }
  const earlier = state.extensions.filter(
    (other) =>
      other.id !== id &&
      other.approved &&
      other.approved.revision < (approved?.revision ?? Number.POSITIVE_INFINITY),
  )
  const rule = nextExtension({ ...state, extensions: earlier }, rules)
  return under('extension', {
    order: rule ? `第${rule.order === 1 ? '一' : '二'}次延长` : null,
    level: rule && (rule.level === 'leader' ? '行政机关负责人批准' : '行政机关负责人集体讨论后批准'),
    days: proposed.days,
    ground: extensionGrounds[proposed.ground],
    reason: proposed.reason,
    proposedOn: proposed.on,
    dueBefore: dueBefore(state, one, calendar, rules),
    dueAfter: decideDeadline(asIf, calendar, rules)?.legalDueOn,
    discussed: discussed !== null,
    discussedAt: discussed?.heldAt,
    discussedIn: discussed?.place,
    members: discussed?.members.map(({ name, title }) => `${name}（${title}）`).join('、'),
    discussion: discussed?.conclusion,
    opinions: [
      {
        role: '承办人意见',
        opinion: `${extensionGrounds[proposed.ground]}，报请延长${proposed.days}日。`,
        name: officersOf(state),
        date: proposed.on,
      },
      ...opinion('承办机构意见', countersigned),
      ...opinion('行政机关负责人意见', approved),
    ],
  })
}

/** 中止、恢复、终止调查 of one request. */
export function haltFacts(state: CaseState, id: string | null): Facts {
  const one = find(state.halts, id)
  if (!one) return {}
  const { proposed, countersigned, approved } = one
  const ended = suspensionsOf(state).find(({ until }) => until !== null && until === approved?.on)
  return under('halt', {
    kind: haltKinds[proposed.kind],
    ground: haltGrounds[proposed.ground].title,
    reason: proposed.reason,
    proof: proposed.attachments.map(({ name }) => name).join('、'),
    proposedOn: proposed.on,
    effectiveOn: approved?.on,
    suspendedOn: proposed.kind === 'suspend' ? null : ended?.from,
    opinions: [
      {
        role: '承办人意见',
        opinion: `建议${haltKinds[proposed.kind]}。`,
        name: officersOf(state),
        date: proposed.on,
      },
      ...opinion('承办机构意见', countersigned),
      ...opinion('行政机关负责人意见', approved),
    ],
  })
}
