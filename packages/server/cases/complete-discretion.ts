import type { ActionInput } from '@zhiheng/contract'
import { departureFrom, lawDay, type Payloads, standardFor } from '@zhiheng/law'
import { findTiers } from '../catalogue/index.ts'
import type { Kit } from './completing.ts'

type Assessment = Payloads['assessDiscretion']

/**
 * 裁量 as the log keeps it: with the city's rows of the standard for this party in force on the day of the act, read here and
 * never taken from the form. Grounds not chosen and reasons for a departure that is none are left out.
 */
export async function completeDiscretion(
  { rivalItemCodes: _, ...input }: ActionInput<'assessDiscretion'>,
  rivalItems: Assessment['rivalItems'],
  { tx, actor, state }: Kit,
): Promise<Assessment> {
  const { item } = state
  const tiers = item ? await findTiers(tx, actor.city, item.code, lawDay(state, actor.today)) : []
  const benchmark = standardFor(state, tiers)
  const departs = item !== null && departureFrom(item, { ...input, benchmark }) !== null
  return {
    ...input,
    grounds: (input.grounds ?? []).filter(({ code }) => input.mitigation.includes(code)),
    departure: departs ? (input.departure ?? null) : null,
    benchmark,
    rivalItems,
  }
}
