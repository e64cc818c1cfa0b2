import type { CityRules, Surroundings, WorkingCalendar } from '@zhiheng/law'
import { sql } from 'kysely'
import { wordingStamp } from '../documents/index.ts'
import { answered } from '../platform/answered.ts'
import type { Tx } from '../platform/database.ts'
import type { Secrets } from '../platform/secrets.ts'

type Around = {
  readonly dataKey: string
  readonly secrets: Secrets
  readonly calendar: WorkingCalendar
  readonly rules: CityRules
}

/** What papers say of the agency itself, and the opening of identifiers for the one paper that must print them. */
export async function gatherSurroundings(
  tx: Tx,
  given: Around & { readonly city: string; readonly unitId: number },
): Promise<Surroundings> {
  return surroundings(await gatherAgency(tx, given), given)
}

/** The unit, and the last change of the wordings of its city: one statement for both. */
type Agency = Surroundings['agency'] & { readonly wordings: string }

/** What a unit says of itself today, whatever the day of the act. */
export const gatherAgency = (
  tx: Tx,
  { city, unitId }: { readonly city: string; readonly unitId: number },
): Promise<Agency> => answered(tx, 'agency', '', [city, unitId], () => findAgency(tx, city, unitId))

export const surroundings = (
  { wordings: _, ...agency }: Agency,
  { dataKey, secrets, calendar, rules }: Around,
): Surroundings => ({
  agency,
  calendar,
  rules,
  open: (sealed) => (sealed === '' ? '' : secrets.unsealWith(dataKey, sealed)),
})

async function findAgency(tx: Tx, city: string, unitId: number): Promise<Agency> {
  const { rows } = await sql<Agency>`
    select /* by key */ name, name as "fullName", address, phone, prefix, reconsideration_authority as "reconsiderationAuthority", court,
      bank_name as "bankName", bank_address as "bankAddress", bank_account as "bankAccount",
      ${wordingStamp(city)} as wordings
    from units where city = ${city} and unit_id = ${unitId}`.execute(tx)
  const [agency] = rows
  if (!agency) throw new Error(`unit ${unitId} does not exist`)
  return agency
}
