import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach } from '../platform/database.ts'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'
import { findActor } from './find-actor.ts'
import { importOrganisation } from './import-organisation.ts'
import type { UnitRow } from './read-organisation.ts'

const today = '2026-11-23'
const days = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-30']
const lineCodes = ['CG', 'ZJ', 'SJ']
/** Every table behind the wall that carries (city, unit_id, case_id). */
const children = [
  'case_events',
  'case_readings',
  'case_deadlines',
  'case_papers',
  'case_payments',
  'attachments',
]

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

type DrawnCase = { caseId: string; unit: string; line: string | null }
type DrawnShare = { caseId: string; unit: string; validFrom: string; validUntil: string }
type World = { units: UnitRow[]; cases: DrawnCase[]; shares: DrawnShare[] }

const unit = (code: string, rest: Partial<UnitRow> & Pick<UnitRow, 'kind' | 'level'>): UnitRow => ({
  code,
  name: code,
  areaCode: null,
  lineCode: null,
  parentCode: null,
  branchOf: null,
  countsIn125: false,
  note: '',
  prefix: null,
  ...rest,
})

type Shape = { lines: string[]; counties: { towns: number; supervisor: boolean; lines: string[] }[] }

function buildUnits({ lines, counties }: Shape): UnitRow[] {
  const units = [
    unit('G', { kind: 'government', level: 'city', areaCode: '99' }),
    unit('J', { kind: 'supervisor', level: 'city', areaCode: '99', parentCode: 'G' }),
  ]
  for (const lineCode of lines) {
    units.push(
      unit(lineCode, { kind: 'enforcement', level: 'city', areaCode: '99', lineCode, parentCode: 'G' }),
    )
    units.push(unit(`${lineCode}-N`, { kind: 'line', level: 'county', lineCode, parentCode: lineCode }))
  }
  counties.forEach((county, i) => {
    const areaCode = `990${i + 1}`
    const parentCode = `G${i}`
    units.push(unit(parentCode, { kind: 'government', level: 'county', areaCode, parentCode: 'G' }))
    if (county.supervisor)
      units.push(unit(`J${i}`, { kind: 'supervisor', level: 'county', areaCode, parentCode }))
    for (const lineCode of county.lines.filter((line) => lines.includes(line)))
      units.push(
        unit(`${lineCode}${i}`, {
          kind: 'branch',
          level: 'county',
          areaCode,
          lineCode,
          parentCode,
          branchOf: `${lineCode}-N`,
        }),
      )
    for (let t = 0; t < county.towns; t += 1)
      units.push(
        unit(`T${i}${t}`, { kind: 'enforcement', level: 'town', areaCode: `${areaCode}00${t}`, parentCode }),
      )
  })
  return units
}

const shape = fc.record({
  lines: fc.subarray(lineCodes, { minLength: 1 }),
  counties: fc.array(
    fc.record({ towns: fc.nat(3), supervisor: fc.boolean(), lines: fc.subarray(lineCodes) }),
    { minLength: 1, maxLength: 3 },
  ),
})

const world: fc.Arbitrary<World> = shape.chain((drawn) => {
  const units = buildUnits(drawn)
  const working = units.filter((one) => one.kind !== 'line').map((one) => one.code)
  const drawnCase = fc.record({
    caseId: fc.noShrink(fc.uuid({ version: 4 })),
    unit: fc.constantFrom(...working),
    line: fc.constantFrom(null, ...drawn.lines),
  })
  return fc
    .uniqueArray(drawnCase, { minLength: 1, maxLength: 25, selector: (one) => one.caseId })
    .chain((cases) =>
      fc.record({
        units: fc.constant(units),
        cases: fc.constant(cases),
        shares: fc.array(
          fc
            .record({
              caseId: fc.constantFrom(...cases.map((one) => one.caseId)),
              unit: fc.constantFrom(...working),
              between: fc.tuple(fc.constantFrom(...days), fc.constantFrom(...days)),
            })
            .map(({ between, ...rest }) => {
              const [validFrom = today, validUntil = today] = [...between].sort()
              return { ...rest, validFrom, validUntil }
            }),
          { maxLength: 12 },
        ),
      }),
    )
})

/**
 * What the decision says, asked one case at a time by walking up the parents from the case's unit; it shares nothing
 * with `reachOf`, which works downward by area codes.
 */
function mayRead(reader: UnitRow, drawn: DrawnCase, { units, shares }: World): boolean {
  if (reader.kind === 'line') return false
  if (drawn.unit === reader.code) return true
  const open = (share: DrawnShare) => share.validFrom <= today && today <= share.validUntil
  if (shares.some((share) => share.caseId === drawn.caseId && share.unit === reader.code && open(share)))
    return true

  const named = (code: string | null) => units.find((one) => one.code === code)
  const above: string[] = []
  for (let at = named(drawn.unit); at; at = named(at.parentCode)) above.push(at.code)
  if (reader.kind === 'government') return above.includes(reader.code)
  if (reader.kind === 'supervisor') return above.includes(reader.parentCode ?? '')
  if (reader.lineCode === null || reader.lineCode !== drawn.line) return false
  const handlerLevel = named(drawn.unit)?.level
  const lower = reader.level === 'city' ? ['county', 'town'] : reader.level === 'county' ? ['town'] : []
  return lower.includes(handlerLevel ?? '') && above.includes(reader.parentCode ?? '')
}

/** Writes a drawn world as a city of its own; answers one post for each unit. */
async function build(city: string, { units, cases, shares }: World) {
  const lines = lineCodes.map((lineCode) => ({ lineCode, shortName: lineCode, fullName: lineCode }))
  return database.owner.transaction().execute(async (tx) => {
    await importOrganisation(tx, city, { units, lines, places: [] }, { demonstration: false })
    const idOf = (code: string) => sql`(select unit_id from units where city = ${city} and code = ${code})`
    for (const { caseId, unit: handler, line } of cases) {
      await sql`insert into case_files (city, unit_id, case_id, line, stage, revision, source, registered_on, place, changed_at, log_head, data_key)
        values (${city}, ${idOf(handler)}, ${caseId}, ${line}, 'CLUE', 1, 'S00', ${today}, '某处', now(), 'h', 'k')`.execute(
        tx,
      )
    }
    await sql`insert into case_events (city, unit_id, case_id, revision, action, at, person_id, entry, hash)
      select city, unit_id, case_id, 1, 'a', now(), gen_random_uuid(), '{}', 'h' from case_files where city = ${city}`.execute(
      tx,
    )
    await sql`insert into case_readings (city, unit_id, case_id, at, person_id, person_name, reader_unit, what)
      select city, unit_id, case_id, now(), gen_random_uuid(), 'n', 1, 'case' from case_files where city = ${city}`.execute(
      tx,
    )
    await sql`insert into case_deadlines (city, unit_id, case_id, deadline_id, rule, started_on, legal_due_on, safe_due_on, provisional, watched, proof)
      select city, unit_id, case_id, 'd', 'r', ${today}, ${today}, ${today}, false, true, '{}' from case_files where city = ${city}`.execute(
      tx,
    )
    await sql`insert into case_papers (city, unit_id, case_id, paper_id, kind, issued_on, revision)
      select city, unit_id, case_id, gen_random_uuid(), 'D01', ${today}, 1 from case_files where city = ${city}`.execute(
      tx,
    )
    await sql`insert into case_payments (city, unit_id, case_id, payment_id, kind, amount_fen, paid_on, receipt_number)
      select city, unit_id, case_id, gen_random_uuid(), 'fine', 1, ${today}, case_id::text from case_files where city = ${city}`.execute(
      tx,
    )
    await sql`insert into attachments (city, unit_id, case_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
      select city, unit_id, case_id, 's', 'n', 't', 1, gen_random_uuid(), now() from case_files where city = ${city}`.execute(
      tx,
    )
    for (const share of shares) {
      await sql`insert into case_shares (city, case_id, case_unit_id, case_line, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
        select city, case_id, unit_id, line, ${idOf(share.unit)}, 'joint', '联合检查', ${share.validFrom}::date, ${share.validUntil}::date,
          gen_random_uuid(), now()
        from case_files where city = ${city} and case_id = ${share.caseId}`.execute(tx)
    }
    await sql`insert into persons (city, name) select ${city}, code from units where city = ${city}`.execute(
      tx,
    )
    const posts = await sql<{ code: string; personId: string; postId: string }>`
      with made as (
        insert into posts (city, person_id, unit_id, title, roles, kind, valid_from)
        select u.city, s.person_id, u.unit_id, '职务', array['R1'], 'regular', ${today}
        from units u join persons s on s.city = u.city and s.name = u.code where u.city = ${city}
        returning city, person_id, post_id, unit_id)
      select u.code, made.person_id as "personId", made.post_id as "postId"
      from made join units u on u.city = made.city and u.unit_id = made.unit_id`.execute(tx)
    return posts.rows
  })
}

const idsOf = (rows: { case_id: string }[]) => rows.map((row) => row.case_id).sort()

describe('the wall', () => {
  it('shows an unfiltered query exactly the reach, and nothing when nobody is set', async () => {
    let built = 0
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        built += 1
        const city = `w${built}`
        const posts = await build(city, drawn)
        for (const { code, ...post } of posts) {
          const reader = drawn.units.find((one) => one.code === code)
          const actor = await findActor(database.db, { city, ...post, today, sessionId: 's' })
          if (!reader || !actor) throw new Error(`no actor for ${code}`)
          const expected = drawn.cases
            .filter((one) => mayRead(reader, one, drawn))
            .map((one) => one.caseId)
            .sort()
          await inReach(database.db, actor, async (tx) => {
            for (const table of ['case_files', ...children]) {
              const { rows } = await sql<{
                case_id: string
              }>`select case_id from ${sql.table(table)}`.execute(tx)
              expect(idsOf(rows), `${code} reads ${table}`).toEqual(expected)
            }
          })
        }
        for (const table of ['case_files', 'case_shares', 'fined_acts', 'violations_found', ...children]) {
          const { rows } = await sql`select from ${sql.table(table)}`.execute(database.db)
          expect(rows, table).toEqual([])
        }
      }),
      { numRuns: 25, seed: 20261123 },
    )
  })
})

describe('one built city', () => {
  const city = 'one'
  const [own = '', other = ''] = [randomUUID(), randomUUID()]
  let actor: Actor
  beforeAll(async () => {
    const drawn: World = {
      units: buildUnits({
        lines: ['CG', 'ZJ'],
        counties: [{ towns: 2, supervisor: true, lines: ['CG', 'ZJ'] }],
      }),
      cases: [
        { caseId: own, unit: 'CG0', line: 'CG' },
        { caseId: other, unit: 'ZJ0', line: 'ZJ' },
      ],
      shares: [],
    }
    const post = (await build(city, drawn)).find((one) => one.code === 'CG0')
    const found = post && (await findActor(database.db, { city, ...post, today, sessionId: 's' }))
    if (!found) throw new Error('no actor')
    actor = found
  })

  it('the log of a case cannot be changed or deleted by the server', async () => {
    for (const table of ['case_events', 'case_readings', 'case_payments']) {
      const change = sql`update ${sql.table(table)} set case_id = case_id`
      const remove = sql`delete from ${sql.table(table)}`
      for (const statement of [change, remove])
        await expect(
          inReach(database.db, actor, (tx) => statement.execute(tx)),
          table,
        ).rejects.toThrow(/permission denied/)
    }
    await expect(sql`truncate case_events`.execute(database.db)).rejects.toThrow(/permission denied/)
  })

  it('nothing can be written outside the reach', async () => {
    const write = (caseId: string) =>
      inReach(database.db, actor, (tx) =>
        sql`insert into case_events (city, unit_id, case_id, revision, action, at, person_id, entry, hash)
          values (${city}, (select unit_id from units where city = ${city} and code = 'ZJ0'), ${caseId}, 2, 'a', now(), ${actor.personId}, '{}', 'h')`.execute(
          tx,
        ),
      )
    await expect(write(other)).rejects.toThrow(/row-level security/)
    const { numAffectedRows } = await inReach(database.db, actor, (tx) =>
      sql`update case_files set stage = 'ARCHIVED' where case_id = ${other}`.execute(tx),
    )
    expect(numAffectedRows).toBe(0n)
  })

  it('only the handling unit hands a case on, and the receiver cannot lengthen the grant', async () => {
    const share = (caseId: string) =>
      inReach(database.db, actor, (tx) =>
        sql`insert into case_shares (city, case_id, case_unit_id, case_line, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
          select city, ${caseId}, unit_id, line_code, ${actor.unitId}, 'joint', '自行授权', ${today}::date, '2027-11-23', ${actor.personId}, now()
          from units where city = ${city} and code = 'ZJ0'`.execute(tx),
      )
    await expect(share(other)).rejects.toThrow(/row-level security/)
    await sql`insert into case_shares (city, case_id, case_unit_id, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
      select city, ${other}, unit_id, ${actor.unitId}, 'joint', '联合检查', ${today}::date, ${today}::date, ${actor.personId}, now()
      from units where city = ${city} and code = 'ZJ0'`.execute(database.owner)
    const seen = await inReach(database.db, actor, (tx) =>
      sql<{ case_id: string }>`select case_id from case_files`.execute(tx),
    )
    expect(idsOf(seen.rows)).toEqual([own, other].sort())
    const { numAffectedRows } = await inReach(database.db, actor, (tx) =>
      sql`update case_shares set valid_until = '2030-01-01'`.execute(tx),
    )
    expect(numAffectedRows).toBe(0n)
    const tomorrow = await inReach(database.db, { ...actor, today: '2026-11-24' }, (tx) =>
      sql<{ case_id: string }>`select case_id from case_files`.execute(tx),
    )
    expect(idsOf(tomorrow.rows)).toEqual([own])
  })

  it('no unit makes another unit’s case its own by a grant', async () => {
    const share = (caseId: string) =>
      inReach(database.db, actor, (tx) =>
        sql`insert into case_shares (city, case_id, case_unit_id, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
          values (${city}, ${caseId}, ${actor.unitId}, ${actor.unitId}, 'joint', '自行授权', ${today}, ${today}, ${actor.personId}, now())`.execute(
          tx,
        ),
      )
    await expect(share(randomUUID())).rejects.toThrow(/row-level security/)
  })

  it('the setting ends with the transaction, and a job sees its own city only', async () => {
    const single = database.db
    await inReach(single, actor, (tx) => sql`select 1`.execute(tx))
    const after = await Promise.all(
      Array.from({ length: 8 }, () => sql`select from case_files`.execute(single)),
    )
    expect(after.flatMap((one) => one.rows)).toEqual([])
    const whole = await asCity(single, city, (tx) =>
      sql<{ city: string }>`select city from case_files`.execute(tx),
    )
    expect(whole.rows).toEqual([{ city }, { city }])
  })
})
