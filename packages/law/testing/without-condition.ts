import type { ActionName } from '../case/payloads.ts'
import { type ConditionId, conditionIds, conditions } from '../procedures/conditions.ts'
import { type Action, ordinaryActions } from '../procedures/ordinary-actions.ts'

export const isConditionId = (name: string): name is ConditionId =>
  (conditionIds as readonly string[]).includes(name)

/** Takes one condition out of the law for as long as `work` runs: it then stops nobody. For tests alone. */
export function withoutCondition<T>(id: ConditionId, work: () => T): T {
  const kept = conditions[id]
  removeCondition(id)
  try {
    return work()
  } finally {
    conditions[id] = kept
  }
}

/** Takes a condition out for good: the process that asked for it is there to see the tests go red. */
export function removeCondition(id: ConditionId): void {
  conditions[id] = { ...conditions[id], holds: () => true }
}

/** Strikes one condition from the row of one act for as long as `work` runs: the others keep asking it. */
export function withoutNeed<T>(action: ActionName, id: ConditionId, work: () => T): T {
  const rows = ordinaryActions as Record<ActionName, Action>
  const kept = rows[action]
  rows[action] = { ...kept, needs: kept.needs.filter((need) => need !== id) }
  try {
    return work()
  } finally {
    rows[action] = kept
  }
}
