import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyInspections } from '../inspections/index.ts'
import { demoUnits } from './demo-people.ts'
import { inspectCity } from './inspect-city.ts'
import { demoCity } from './prepare-demonstration.ts'
import { aListeningCity } from './testing.ts'
import { withDemoCity } from './with-demo-city.ts'

type City = Awaited<ReturnType<typeof aListeningCity>>
let city: City
beforeAll(async () => {
  city = await aListeningCity()
}, 120_000)
afterAll(() => city.close())

const inspect = () => withDemoCity({ baseUrl: city.baseUrl, seed: 'test', asOf: '2026-11-20' }, inspectCity)
const counted = async () =>
  (
    await sql<{ status: string; count: number }>`
      select status, count(*)::int as count from inspections group by status order by status`.execute(
      city.database.owner,
    )
  ).rows

describe('行政检查的演示', () => {
  it('每个单位都有已经告知、尚未告知、已批准、待批准、不予批准的检查，记录与校验链相符', async () => {
    const units = demoUnits.length
    expect(await inspect()).toBe(7 * units)
    expect(await counted()).toEqual([
      { status: 'approved', count: units },
      { status: 'carriedOut', count: units },
      { status: 'declined', count: units },
      { status: 'drafted', count: units },
      { status: 'told', count: 3 * units },
    ])
    expect(await verifyInspections(city.services, demoCity)).toEqual([])
  }, 120_000)

  it('同一企业，两个单位都要检查的，后报请的看得到合并检查的建议（INS-7）', async () => {
    const { rows } = await sql<{ found: boolean }>`
      select found from questions_across where question = 'nearby_inspections' and found`.execute(
      city.database.owner,
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  it('再次执行，不再增加', async () => {
    expect(await inspect()).toBe(0)
  })
})
