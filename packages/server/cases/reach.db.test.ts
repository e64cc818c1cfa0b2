import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shareCase } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach } from '../platform/database.ts'
import { findCase, revealIdentifier } from './find-case.ts'
import { findCases } from './find-cases.ts'
import { findReadings } from './record-reading.ts'
import { registerClue, takeCaseAction } from './take-case-action.ts'
import { aClue, beijing, type Handling, refusalOf } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'

let world: World
let file: Handling
const now = beijing('2026-03-05 10:00')
beforeAll(async () => {
  world = await aWorld()
  file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  const { unitId, personId } = world.staff.lead
  await asCity(world.services.db, city, (tx) =>
    sql`insert into attachments (city, unit_id, case_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
      values (${city}, ${unitId}, ${file.caseId}, repeat('c', 64), '照片.jpg', 'image/jpeg', 1, ${personId}, ${now})`.execute(
      tx,
    ),
  )
}, 120_000)
afterAll(() => world.close())

const open = (actor: Actor) => findCase(world.services, actor, file.caseId, now)
const act = (actor: Actor) =>
  takeCaseAction(world.services, actor, {
    caseId: file.caseId,
    action: 'confirmAddress',
    revision: file.revision(),
    now,
    input: {
      address: '海州区朝阳中路18号',
      recipient: '䶮建国',
      phone: '13900000001',
      electronicConsent: false,
      electronicAddress: null,
      signedOn: '2026-03-05',
    },
  })

/** The attachments of the case that the database itself lets somebody see. */
const attachmentsSeenBy = async (actor: Actor): Promise<number> => {
  const { rows } = await inReach(world.services.db, actor, (tx) =>
    sql<{
      n: number
    }>`select count(*) as n from attachments where city = ${city} and case_id = ${file.caseId}`.execute(tx),
  )
  return rows[0]?.n ?? 0
}

describe('查阅范围', () => {
  it('无关单位：查阅、办理、查记录都答没有这个案件', async () => {
    const stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R5', 'R12'])
    const missing = { ...file, caseId: '00000000-0000-4000-8000-000000000000' }
    const unknown = await refusalOf(findCase(world.services, world.staff.lead, missing.caseId, now))
    for (const work of [
      () => open(stranger),
      () => act(stranger),
      () => findReadings(world.services, stranger, file.caseId),
      () => revealIdentifier(world.services, stranger, file.caseId, 'party.idNumber', now),
    ])
      expect(await refusalOf(work())).toEqual(unknown)
    expect(unknown).toMatchObject({
      status: 404,
      code: 'not_found',
      message: expect.stringMatching(/[一-龥]/),
      wayForward: expect.stringMatching(/[一-龥]/),
    })
    expect((await findCases(world.services, stranger, {})).cases).toEqual([])
    expect(await attachmentsSeenBy(stranger)).toBe(0)
  })

  it.each([
    ['市城市管理局（条线）', 'CG-3207'],
    ['市司法局', 'J-3207'],
    ['区司法局', 'J-320706'],
    ['区人民政府', 'G-320706'],
  ])('%s可以查阅，查阅留痕；不能办理', async (_, unit) => {
    const reader = await somebodyAt(world, unit, ['R1', 'R5', 'R9', 'R12'])
    const view = await open(reader)
    expect(view).toMatchObject({ ours: false, state: { caseId: file.caseId } })
    expect(await attachmentsSeenBy(reader)).toBe(await attachmentsSeenBy(world.staff.lead))
    expect(await attachmentsSeenBy(reader)).toBeGreaterThan(0)
    expect(await refusalOf(act(reader))).toMatchObject({
      status: 422,
      code: 'refused',
      refusals: [
        {
          code: 'otherUnit',
          reason: expect.stringMatching(/不能确认送达地址/),
          wayForward: expect.stringMatching(/办案单位/),
        },
      ],
    })
    const readings = await findReadings(world.services, world.staff.head, file.caseId)
    expect(readings[0]).toMatchObject({ personName: '外单位人员', what: 'case', unitName: reader.unitName })
  })

  it('其他条线的市级单位、同条线的邻区都看不见', async () => {
    for (const unit of ['ZJ-3207', 'CG-320703', 'J-320703', 'T-320706006']) {
      const reader = await somebodyAt(world, unit, ['R12'])
      expect((await refusalOf(open(reader))).status).toBe(404)
      expect(await attachmentsSeenBy(reader)).toBe(0)
    }
  })

  it('个案共享：起止日内可以查阅，之外看不见，任何时候不能办理', async () => {
    const partner = await somebodyAt(world, 'WL-320706', ['R1'])
    const { line } = (await findCases(world.services, world.staff.lead, {})).cases[0] ?? {}
    await inReach(world.services.db, world.staff.leader, (tx) =>
      shareCase(
        tx,
        world.staff.leader,
        now,
        { caseId: file.caseId, unitId: world.staff.leader.unitId, line: line ?? null },
        {
          unitId: partner.unitId,
          purpose: 'assistance',
          basis: '协助函',
          validFrom: '2026-03-05',
          validUntil: '2026-03-10',
        },
      ),
    )
    const on = (today: string) => ({ ...partner, today })
    expect((await refusalOf(open(on('2026-03-04')))).status).toBe(404)
    expect(await open(on('2026-03-05'))).toMatchObject({ ours: false })
    expect(await open(on('2026-03-10'))).toMatchObject({ ours: false })
    expect((await findCases(world.services, on('2026-03-10'), {})).cases).toHaveLength(1)
    expect((await findCases(world.services, on('2026-03-10'), { text: '𠮷祥' })).cases).toHaveLength(1)
    expect(await refusalOf(act(on('2026-03-10')))).toMatchObject({ refusals: [{ code: 'otherUnit' }] })
    expect((await refusalOf(open(on('2026-03-11')))).status).toBe(404)
    expect(await attachmentsSeenBy(on('2026-03-10'))).toBe(await attachmentsSeenBy(world.staff.lead))
    for (const day of ['2026-03-04', '2026-03-11']) expect(await attachmentsSeenBy(on(day))).toBe(0)
  })
})

describe('谁看过本案', () => {
  it('本单位负责人、法制审核、执法监督人员可以查；承办人员和外单位一般人员不能', async () => {
    const { services, staff } = world
    for (const part of ['head', 'reviewer', 'leader', 'chief'] as const)
      expect((await findReadings(services, staff[part], file.caseId)).length).toBeGreaterThan(0)
    const supervisor = await somebodyAt(world, 'J-3207', ['R12'])
    expect((await findReadings(services, supervisor, file.caseId)).length).toBeGreaterThan(0)
    for (const actor of [staff.lead, staff.cashier, await somebodyAt(world, 'J-3207', ['R3', 'R5'])])
      expect(await refusalOf(findReadings(services, actor, file.caseId))).toMatchObject({
        status: 403,
        code: 'may_not_ask',
        wayForward: expect.stringMatching(/[一-龥]/),
      })
  })

  it('the database lets nobody write a reading in another’s name or a log line of another unit', async () => {
    const reader = await somebodyAt(world, 'J-3207', ['R12'])
    const { unitId } = world.staff.lead
    const insert = (actor: Actor, text: ReturnType<typeof sql>) =>
      inReach(world.services.db, actor, (tx) => text.execute(tx))
    await expect(
      insert(
        reader,
        sql`insert into case_readings (city, unit_id, case_id, at, person_id, person_name, reader_unit, what)
          values (${city}, ${unitId}, ${file.caseId}, ${now}, ${world.staff.lead.personId}, '王志强', ${unitId}, 'case')`,
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(
      insert(
        reader,
        sql`insert into case_events (city, unit_id, case_id, revision, action, at, person_id, entry, hash)
          values (${city}, ${unitId}, ${file.caseId}, 99, 'endClue', ${now}, ${reader.personId}, '{}', '')`,
      ),
    ).rejects.toThrow(/row-level security/)
    const events = await asCity(world.services.db, city, (tx) =>
      sql`select from case_events where case_id = ${file.caseId}`.execute(tx),
    )
    expect(events.rows).toHaveLength(file.revision())
  })

  /** What an act writes beside the log, put into a case of 海州区城管局 by whoever may read all of it. */
  const rowsOfAct = (unitId: number, caseId: string, person: string) => ({
    case_files: sql`insert into case_files (city, unit_id, case_id, stage, revision, source, registered_on, place, awaiting_roles, changed_at, log_head, data_key)
      values (${city}, ${unitId}, gen_random_uuid(), 'CLUE', 1, 'patrol', '2026-03-05', '某处', '{R3}', ${now}, 'h', 'k')`,
    'case_files, changed': sql`update case_files set place = '别处' where city = ${city} and case_id = ${caseId} returning case_id`,
    'case_files, moved': sql`update case_files set unit_id = ${unitId} where city = ${city} and unit_id = app_unit_id() returning case_id`,
    case_deadlines: sql`insert into case_deadlines (city, unit_id, case_id, deadline_id, rule, started_on, legal_due_on, safe_due_on, provisional, watched, proof)
      values (${city}, ${unitId}, ${caseId}, 'x', 'x', '2026-03-05', '2026-03-05', '2026-03-05', false, true, '{}')`,
    case_papers: sql`insert into case_papers (city, unit_id, case_id, paper_id, kind, issued_on, revision)
      values (${city}, ${unitId}, ${caseId}, gen_random_uuid(), 'D01', '2026-03-05', 1)`,
    case_payments: sql`insert into case_payments (city, unit_id, case_id, payment_id, kind, amount_fen, paid_on, receipt_number)
      values (${city}, ${unitId}, ${caseId}, gen_random_uuid(), 'fine', 100, '2026-03-05', 'x')`,
    notices: sql`insert into notices (city, unit_id, case_id, kind, words, about, created_at)
      values (${city}, ${unitId}, ${caseId}, 'due', 'x', 'x', ${now})`,
    attachments: sql`insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
      values (${city}, ${unitId}, repeat('a', 64), 'x.pdf', 'application/pdf', 1, ${person}, ${now})`,
    'attachments, changed': sql`update attachments set name = 'y' where city = ${city} and case_id = ${caseId} returning name`,
    'attachments, moved': sql`update attachments set unit_id = ${unitId} where city = ${city} and unit_id = app_unit_id() returning name`,
  })

  it('the database lets nobody write into another unit what an act writes, also not by moving what is their own', async () => {
    const { unitId } = world.staff.lead
    const outside = await somebodyAt(world, 'CG-3207', ['R1', 'R5', 'R12'])
    // Something of their own that could be moved.
    await registerClue(world.services, outside, { ...aClue, attachments: [] }, now)
    await inReach(world.services.db, outside, (tx) =>
      sql`insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
        values (${city}, ${outside.unitId}, repeat('b', 64), 'x.pdf', 'application/pdf', 1, ${outside.personId}, ${now})`.execute(
        tx,
      ),
    )
    for (const [what, write] of Object.entries(rowsOfAct(unitId, file.caseId, outside.personId))) {
      const outcome = await inReach(world.services.db, outside, (tx) => write.execute(tx)).then(
        ({ rows }) => `${rows.length} written`,
        (error: Error) => error.message,
      )
      const found = what.endsWith('changed') ? /^0 written$/ : /row-level security/
      expect(outcome, what).toMatch(found)
    }
  })
})
