import {
  indexPowers,
  mayPunishOn,
  type PowerHere,
  type PowerItem,
  type PowerQuestion,
  type PowerUnit,
  powerHere,
} from '@zhiheng/law'
import type { Tx } from '../platform/database.ts'
import { together } from '../platform/database.ts'
import { findPowersOf, findPowerUnits } from './power-rows.ts'

type Asked = Omit<PowerQuestion, 'unit' | 'item'> & {
  readonly city: string
  /** Read by whoever asks, in the same transaction; null where there is no such unit. */
  readonly unit: Promise<PowerUnit | null>
  readonly item: PowerItem
}

/**
 * Whether a case's unit may punish its item on the day of an act, from rows read in the act's own transaction. The other units
 * of the city are only read where the answer is no and somebody has to be named.
 */
export async function findPowerHere(
  tx: Tx,
  { city, unit: reading, item, ...asked }: Asked,
): Promise<PowerHere | null> {
  const [rows, unit] = await together(findPowersOf(tx, city, item), reading)
  if (!unit) return null
  // The days of the item itself are judged by `itemInForce`; here only the power is asked about.
  const question = { ...asked, item, unit, actOn: item.validFrom }
  const alone = indexPowers(rows, [unit])
  if (mayPunishOn(alone, question).may) return powerHere(alone, question)
  return powerHere(indexPowers(rows, await findPowerUnits(tx, city)), question)
}
