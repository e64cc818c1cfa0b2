import { addDays, type PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar, findItem, findTiers } from '../../catalogue/index.ts'
import { findDevicesOn } from '../../devices/index.ts'
import { findActor } from '../../organisation/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { answered } from '../../platform/answered.ts'
import type { Tx } from '../../platform/database.ts'
import type { City, PlanUnit } from '../case-plan.ts'
import { demoUnits } from '../demo-people.ts'
import { camerasOf } from '../read-city.ts'
import { allScenes } from '../scenes.ts'

export type CityHere = City & {
  /** By login name. */
  readonly people: ReadonlyMap<string, { readonly personId: string; readonly postId: string }>
}

/** The same as `readCity`, read from the database instead of the running server. */
export async function readCityHere(tx: Tx, city: string, asOf: PlainDate): Promise<CityHere> {
  return {
    calendar: await findCalendar(tx, city),
    units: await readUnits(tx, city),
    items: await readItems(tx, city, asOf),
    cameras: camerasOf(await findDevicesOn(tx, city, addDays(asOf, -400))),
    people: await readPeople(tx, city),
  }
}

async function readUnits(tx: Tx, city: string): Promise<PlanUnit[]> {
  const { rows } = await sql<Omit<PlanUnit, 'login'>>`
    select unit_id as "unitId", code, name, level, line_code as line, coalesce(area_code, '') as "areaCode"
    from units where city = ${city}`.execute(tx)
  return demoUnits.flatMap(({ code, login }) => {
    const unit = rows.find((one) => one.code === code)
    return unit ? [{ ...unit, login }] : []
  })
}

async function readItems(tx: Tx, city: string, asOf: PlainDate): Promise<City['items']> {
  const items = new Map<string, City['items'] extends ReadonlyMap<string, infer V> ? V : never>()
  for (const code of new Set(allScenes.map(({ item }) => item)))
    for (const on of [addDays(asOf, -365), addDays(asOf, -180), asOf]) {
      const item = await findItem(tx, city, code, on)
      const known = items.get(code) ?? []
      if (!item || known.some((one) => one.item.validFrom === item.validFrom)) continue
      items.set(code, [...known, { item, tiers: [...(await findTiers(tx, city, code, on))] }])
    }
  return items
}

async function readPeople(tx: Tx, city: string): Promise<CityHere['people']> {
  const { rows } = await sql<{ login: string; personId: string; postId: string }>`
    select a.login_name as login, a.person_id as "personId", p.post_id as "postId"
    from accounts a join posts p on p.city = a.city and p.person_id = a.person_id and p.kind = 'regular'
    where a.city = ${city}`.execute(tx)
  return new Map(rows.map(({ login, ...ids }) => [login, ids]))
}

/** Somebody of the demonstration as the gate knows them on a day. */
export async function actorHere(
  tx: Tx,
  { people }: CityHere,
  city: string,
  login: string,
  today: PlainDate,
): Promise<Actor> {
  const ids = people.get(login)
  const actor =
    ids &&
    (await answered(tx, 'actor', today, [ids.postId], () =>
      findActor(tx, { city, ...ids, today, sessionId: 'batch' }),
    ))
  if (!actor) throw new Error(`没有演示人员 ${login}`)
  return { ...actor, today }
}

/** The days on which something the batch asks begins or has ended: between two of them every answer stays. */
export async function daysOfChange(tx: Tx, city: string): Promise<readonly PlainDate[]> {
  const { rows } = await sql<{ day: PlainDate }>`
    select distinct day::date as day from (
      select valid_from as day from certificates where city = ${city}
      union all select valid_until + 1 from certificates where city = ${city}
      union all select revoked_on from certificates where city = ${city}
      union all select valid_from from posts where city = ${city}
      union all select valid_until + 1 from posts where city = ${city}
      union all select valid_to + 1 from units where city = ${city}
      union all select valid_from from city_rules where city = ${city}
      union all select from_day from paper_wording_acts where city = ${city}
      union all select valid_from from penalty_items where city = ${city}
      union all select valid_to + 1 from penalty_items where city = ${city}
      union all select valid_from from discretion_tiers where city = ${city}
      union all select valid_to + 1 from discretion_tiers where city = ${city}
      union all select valid_from from laws where city = ${city}
      union all select valid_to + 1 from laws where city = ${city}
    ) changes where day is not null order by 1`.execute(tx)
  return rows.map(({ day }) => day)
}

/** Names the span a day lies in. */
export function spansOf(days: readonly PlainDate[]): (day: PlainDate) => string {
  const known = new Map<PlainDate, string>()
  return (day) => {
    const told = known.get(day)
    if (told !== undefined) return told
    const span = String(days.filter((one) => one <= day).length)
    known.set(day, span)
    return span
  }
}
