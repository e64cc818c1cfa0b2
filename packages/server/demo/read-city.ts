import type { DeviceRow, TierRow, UnitRow } from '@zhiheng/contract'
import type { CalendarYear, ItemSnapshot, PlainDate } from '@zhiheng/law'
import { addDays } from '@zhiheng/law'
import type { City, PlanUnit } from './case-plan.ts'
import { type DemoClient, Refused, type SignedInPerson } from './demo-client.ts'
import { demoUnits } from './demo-people.ts'
import { allScenes } from './scenes.ts'

type CalendarAnswer = {
  readonly loaded: boolean
  readonly source: string
  readonly days: readonly { readonly day: string; readonly type: string; readonly name: string }[]
}
type ItemAnswer = { readonly item: unknown; readonly inForce: boolean; readonly tiers: readonly TierRow[] }

/** What the plans need of the running server, asked as one of its officers: calendar, units, items of the year. */
export async function readCity(client: DemoClient, asOf: PlainDate): Promise<City> {
  const officer = await client.as(`${demoUnits[0].login}.chengban1`)
  const at = `${asOf}T01:00:00.000Z`
  return {
    calendar: await readCalendar(officer, asOf, at),
    units: await readUnits(officer, at),
    items: await readItems(officer, asOf, at),
    cameras: camerasOf(await readDevices(officer, addDays(asOf, -400), at)),
  }
}

async function readCalendar(officer: SignedInPerson, asOf: PlainDate, at: string): Promise<City['calendar']> {
  const thisYear = Number(asOf.slice(0, 4))
  const years: Record<number, CalendarYear> = {}
  for (const year of [thisYear - 2, thisYear - 1, thisYear, thisYear + 1]) {
    const found = await officer.call<CalendarAnswer>('GET', `/api/catalogue/calendar?year=${year}`, { at })
    if (!found.loaded) continue
    const named = (type: string) =>
      Object.fromEntries(found.days.filter((one) => one.type === type).map(({ day, name }) => [day, name]))
    years[year] = { year, source: found.source, holidays: named('holiday'), makeUpWorkdays: named('workday') }
  }
  return { version: 'asked', years }
}

async function readUnits(officer: SignedInPerson, at: string): Promise<readonly PlanUnit[]> {
  const { units } = await officer.call<{ units: readonly UnitRow[] }>('GET', '/api/organisation/units', {
    at,
  })
  return demoUnits.flatMap(({ code, login }) => {
    const unit = units.find((one) => one.code === code)
    if (!unit) return []
    const level = unit.level as PlanUnit['level']
    const { unitId, name, lineCode: line } = unit
    return [{ unitId, code, login, name, level, line, areaCode: unit.areaCode ?? '' }]
  })
}

/** The register as it stood before the year began, page by page; a server of before the register has none. */
async function readDevices(
  officer: SignedInPerson,
  on: PlainDate,
  at: string,
): Promise<readonly DeviceRow[]> {
  const all: DeviceRow[] = []
  for (let page = 1, total = 1; all.length < total; page += 1) {
    const found = await officer
      .call<{ total: number; rows: readonly DeviceRow[] }>('GET', `/api/devices?on=${on}&page=${page}`, {
        at,
      })
      .catch(absent)
    if (!found || found.rows.length === 0) break
    all.push(...found.rows)
    total = found.total
  }
  return all
}

/** A sound camera of each unit; 检定 is not asked of it and nothing ends within the year. */
export const camerasOf = (rows: readonly DeviceRow[]): City['cameras'] =>
  new Map(
    rows
      .filter(({ device, faults }) => device.kind === 'camera' && faults.length === 0 && !device.inUseUntil)
      .map(({ device: { unitId, deviceId, number } }) => [unitId, { deviceId, number }] as const),
  )

/** The version of each item at the beginning, in the middle and at the end of the year. */
async function readItems(officer: SignedInPerson, asOf: PlainDate, at: string): Promise<City['items']> {
  const items = new Map<string, { item: ItemSnapshot; tiers: readonly TierRow[] }[]>()
  for (const code of new Set(allScenes.map(({ item }) => item)))
    for (const on of [addDays(asOf, -365), addDays(asOf, -180), asOf]) {
      const found = await officer
        .call<ItemAnswer>('GET', `/api/catalogue/items/${code}?on=${on}`, { at })
        .catch(absent)
      if (!found?.inForce) continue
      const item = found.item as ItemSnapshot
      const known = items.get(code) ?? []
      if (known.some((one) => one.item.validFrom === item.validFrom)) continue
      items.set(code, [...known, { item, tiers: found.tiers }])
    }
  return items
}

/** An item that this installation does not have is not used. */
function absent(error: unknown): null {
  if (error instanceof Refused && error.status === 404) return null
  throw error
}
