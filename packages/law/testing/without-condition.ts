import { type ConditionId, conditionIds, conditions } from '../procedures/conditions.ts'

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
