import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importCatalogue } from '../catalogue/index.ts'
import { fixedClock } from '../platform/clock.ts'
import { inReach } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { refreshDeadlines } from './refresh-deadlines.ts'
import { registerClue, takeCaseAction } from './take-case-action.ts'
import { aCity, aStaff, city, onDay, type Staff } from './testing-city.ts'
import { verifyCases } from './verify-cases.ts'

let database: TestDatabase
let services: Services & { remove: () => void }
let staff: Staff

beforeAll(async () => {
  database = await testDatabase()
  services = testServices(database.db, { clock: fixedClock('2026-12-20T02:00:00Z') })
  await aCity(database, services)
  staff = await aStaff(database, 'CG-320706', '2026-12-20')
}, 120_000)
afterAll(async () => {
  services.remove()
  await database.close()
})

const clock = () =>
  inReach(database.db, staff.lead, async (tx) => {
    const { rows } = await sql<{ legalDueOn: string; provisional: boolean }>`
      select legal_due_on as "legalDueOn", provisional from case_deadlines where deadline_id = 'fileCase'`.execute(
      tx,
    )
    return rows[0]
  })

/** The transaction that wrote the row of the clock last. */
const writtenBy = async () => {
  const { rows } = await sql<{ by: string }>`select xmin::text as by from case_deadlines`.execute(
    database.owner,
  )
  return rows[0]?.by
}

it('下一年的放假通知载入后，暂定的届满日重新计算，核验前后都没有差异（《行政处罚法》第八十五条）', async () => {
  const now = new Date('2026-12-20T02:00:00Z')
  const clue = {
    source: 'patrol',
    receivedAt: now.toISOString(),
    reporter: null,
    externalNumber: null,
    content: '占道堆放。',
    place: '朝阳中路',
    areaCode: null,
    foundOn: '2026-12-17',
    suspect: null,
    opinion: '拟核查。',
    attachments: [],
  } as const
  const registered = await registerClue(
    services,
    onDay(staff, '2026-12-20').lead,
    { ...clue, attachments: [] },
    now,
  )
  expect(await clock()).toEqual({ legalDueOn: '2027-01-01', provisional: true })

  const notice =
    '﻿date,type,name,in_lieu\n2027-01-01,holiday,元旦,n\n2027-01-02,holiday,元旦,n\n2027-01-03,holiday,元旦,n\n'
  const report = await importCatalogue(database.db, {
    city,
    personId: null,
    personName: '测试',
    at: now,
    dryRun: false,
    files: [{ kind: 'calendar', fileName: '2027.csv', bytes: Buffer.from(notice) }],
  })
  expect(report.outcome).toBe('imported')
  expect(await verifyCases(services, city)).toEqual([])
  const { rows } =
    await sql`select from graphile_worker.jobs where task_identifier = 'refreshDeadlines'`.execute(
      database.owner,
    )
  expect(rows).toHaveLength(1)

  expect(await refreshDeadlines(services, city)).toBe(1)
  expect(await clock()).toEqual({ legalDueOn: '2027-01-04', provisional: false })
  expect(await verifyCases(services, city)).toEqual([])

  // 办理不影响期限的一步：期限的那一行不重写。
  const before = await writtenBy()
  await takeCaseAction(services, onDay(staff, '2026-12-20').head, {
    ...{ caseId: registered.caseId, action: 'assignOfficers', revision: registered.revision },
    input: { leadId: staff.lead.personId, supportId: staff.support.personId, noConflict: true },
    now,
  })
  expect(await writtenBy()).toBe(before)
  expect(await verifyCases(services, city)).toEqual([])
})
