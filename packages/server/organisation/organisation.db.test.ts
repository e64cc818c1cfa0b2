import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '../platform/actor.ts'
import { fixedClock } from '../platform/clock.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { addCertificate, revokeCertificate } from './certificates.ts'
import { changeUnit } from './change-unit.ts'
import { type CasesInHand, endPost } from './end-post.ts'
import { findActor, findPosts } from './find-actor.ts'
import { findColleagues, findPeople, findPerson } from './find-people.ts'
import { findUnit, findUnits } from './find-units.ts'
import { grantActing } from './grant-acting.ts'
import { importOrganisation } from './import-organisation.ts'
import { createPerson, openPost, secondPerson } from './open-post.ts'
import { readOrganisation, readShippedOrganisation } from './read-organisation.ts'

const city = '3207'
const today = '2026-11-23'
const at = fixedClock('2026-11-23T02:00:00Z').now()
const setup = { city, by: null, at, today }
const noCases: CasesInHand = { find: async () => [], reassign: async () => {} }

let database: TestDatabase
let services: ReturnType<typeof testServices>
beforeAll(async () => {
  database = await testDatabase()
  services = testServices(database.db)
  await inTransaction((tx) =>
    importOrganisation(tx, city, readShippedOrganisation(), { demonstration: true }),
  )
})
afterAll(async () => {
  services.remove()
  await database.close()
})

const inTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.db.transaction().execute(work)
const unitId = async (code: string): Promise<number> =>
  (await findUnit(database.db, city, code))?.unitId ?? -1

async function employ(name: string, code: string, roles: readonly Role[], title = '执法员') {
  const post = { unitId: await unitId(code), title, roles, validFrom: '2026-01-01' }
  return inTransaction((tx) =>
    createPerson(tx, setup, services.secrets, { name, phone: '13812345678', post }),
  )
}
async function actorOf(ids: { personId: string; postId: string }, day = today): Promise<Actor> {
  const actor = await findActor(database.db, { city, ...ids, today: day, sessionId: 's' })
  if (!actor) throw new Error('nobody')
  return actor
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.body ?? error,
  )

describe('单位表', () => {
  it('计入 125 家：89 个镇街、18 条市级条线、18 条县级条线各计一家', async () => {
    const { units, counted, lines } = await findUnits(database.db, city, today)
    const of = (level: string, kind?: string) =>
      units.filter((unit) => unit.countsIn125 && unit.level === level && (!kind || unit.kind === kind)).length
    expect(units).toHaveLength(255)
    expect(lines).toHaveLength(18)
    expect([counted, of('town'), of('city'), of('county', 'line')]).toEqual([125, 89, 18, 18])
  })

  it('复议机关是本级人民政府，镇街的是所在县区政府（《行政复议法》第二十四条）', async () => {
    const authority = async (code: string) =>
      (await findUnit(database.db, city, code))?.reconsiderationAuthority
    expect(await authority('CG-3207')).toBe('连云港市人民政府')
    expect(await authority('CG-320706')).toBe('海州区人民政府')
    expect(await authority('T-320706006')).toBe('海州区人民政府')
    expect(await authority('G-320706')).toBe('连云港市人民政府')
  })

  it('演示库的机关代字互不相同，生产库不编造代字和账户', async () => {
    const prefixes = await sql<{ prefix: string }>`select prefix from units where prefix is not null`.execute(
      database.db,
    )
    expect(new Set(prefixes.rows.map((row) => row.prefix)).size).toBe(237)
    await inTransaction((tx) =>
      importOrganisation(tx, '9999', readShippedOrganisation(), {
        demonstration: false,
        corrections: [{ code: 'CG-320706', name: '某区城市管理局', prefix: '某城管' }],
      }),
    )
    expect(await findUnit(database.db, '9999', 'CG-320703')).toMatchObject({
      prefix: null,
      bankAccount: null,
    })
    expect(await findUnit(database.db, '9999', 'CG-320706')).toMatchObject({
      prefix: '某城管',
      name: '某区城市管理局',
    })
  })

  it('re-importing changes nothing and keeps what was entered', async () => {
    await sql`update units set address = '朝阳东路1号' where city = ${city} and code = 'T-320706006'`.execute(
      database.db,
    )
    await inTransaction((tx) =>
      importOrganisation(tx, city, readShippedOrganisation(), { demonstration: true }),
    )
    expect(await findUnit(database.db, city, 'T-320706006')).toMatchObject({ address: '朝阳东路1号' })
    expect((await findUnits(database.db, city, today)).units).toHaveLength(255)
  })

  it('names every bad row and reads none', () => {
    const header = 'code,name,kind,level,area_code,line_code,parent_code,branch_of,counts_in_125,note'
    const files = {
      departments: 'code,short_name,full_name,in_18\nCG,城管,城市管理局,y',
      places: 'code,name,level,kind,parent_code,counted_in_89,note',
      units: `${header}\nG,某市人民政府,government,city,99,,,,n,\nG,,bureau,shire,,XX,NONE,,maybe,`,
    }
    let body: { rows?: { line: number; column: string }[] } = {}
    try {
      readOrganisation(files)
    } catch (error) {
      body = (error as { body: typeof body }).body
    }
    expect(body.rows?.map((row) => `${row.line} ${row.column}`)).toEqual([
      '3 code',
      '3 name',
      '3 kind',
      '3 level',
      '3 area_code',
      '3 line_code',
      '3 parent_code',
      '3 counts_in_125',
    ])
  })

  it('another’s edit is not overwritten, and a prefix is used once', async () => {
    const admin = await actorOf(await employ('管理员甲', 'J-3207', ['ADMIN'], '管理员'))
    const unit = await findUnit(database.db, city, 'SJ-3207')
    if (!unit) throw new Error('no unit')
    const {
      name,
      shortName,
      prefix,
      address,
      phone,
      reconsiderationAuthority,
      court,
      bankName,
      bankAddress,
      bankAccount,
    } = unit
    const details = {
      name,
      shortName,
      prefix,
      address,
      phone,
      reconsiderationAuthority,
      court,
      bankName,
      bankAddress,
      bankAccount,
    }
    const change = (given: object, revision = unit.revision) =>
      refusal(
        inReach(database.db, admin, (tx) =>
          changeUnit(tx, admin, at, { unitId: unit.unitId, revision, details: { ...details, ...given } }),
        ),
      )
    expect(await change({ address: '苍梧路2号' })).toBe('done')
    expect(await change({ address: '苍梧路3号' })).toMatchObject({ code: 'stale', revision: 2 })
    expect(await change({ prefix: '连城管' }, 2)).toMatchObject({
      code: 'prefix_taken',
      field: 'details.prefix',
    })
  })
})

describe('任职', () => {
  it('在任期内可以登录办事，任期之前、之后都不可以', async () => {
    const ids = await employ('任期甲', 'T-320706006', ['R1', 'R2'])
    await sql`update posts set valid_until = '2026-11-23' where post_id = ${ids.postId}`.execute(database.db)
    const actor = await actorOf(ids)
    expect(actor).toMatchObject({
      name: '任期甲',
      unitCode: 'T-320706006',
      roles: ['R1', 'R2'],
      actingFor: null,
      certificate: null,
    })
    expect(actor.reach).toEqual({ units: [actor.unitId], line: null, lineUnits: [] })
    const on = (day: string) => findActor(database.db, { city, ...ids, today: day, sessionId: 's' })
    expect([await on('2025-12-31'), await on('2026-11-24')]).toEqual([null, null])
    expect(await findPosts(database.db, { city, personId: ids.personId, today: '2026-11-24' })).toEqual([])
    const another = await employ('任期乙', 'T-320706006', ['R1'])
    const mixed = { city, personId: another.personId, postId: ids.postId, today, sessionId: 's' }
    expect(await findActor(database.db, mixed)).toBeNull()
  })

  it('管理员只管其可阅范围内的单位；不得倒签；协管员不得兼任执法角色', async () => {
    const admin = await actorOf(await employ('管理员乙', 'CG-320706', ['ADMIN'], '管理员'))
    const { personId } = await employ('待任甲', 'CG-320706', ['R9'])
    const open = async (code: string, roles: readonly Role[], validFrom: string) => {
      const post = { unitId: await unitId(code), title: '新职', roles, validFrom }
      return refusal(
        inReach(database.db, admin, (tx) => openPost(tx, { city, by: admin, at, today }, personId, post)),
      )
    }
    expect(await open('ZJ-320706', ['R1'], today)).toMatchObject({ code: 'not_administrator' })
    expect(await open('CG-320706', ['R1'], '2026-11-22')).toMatchObject({
      code: 'backdated',
      field: 'validFrom',
    })
    expect(await open('CG-320706', ['R11', 'R1'], today)).toMatchObject({ code: 'helper_cannot_enforce' })
    expect(await open('CG-320706', ['R1'], today)).toBe('done')
    expect(await open('CG-320706', ['R1'], today)).toMatchObject({ code: 'post_exists' })
  })

  it('借调须有本职、有事由，期满即止', async () => {
    const { personId } = await employ('借调甲', 'T-320706006', ['R1'])
    const second = async (code: string) => {
      const post = {
        unitId: await unitId(code),
        title: '借调执法员',
        roles: ['R2'] as const,
        validFrom: today,
        validUntil: '2026-12-31',
        reason: '专项整治',
      }
      return refusal(inTransaction((tx) => secondPerson(tx, setup, personId, post)))
    }
    expect(await second('T-320706006')).toMatchObject({ code: 'already_there' })
    expect(await second('CG-320706')).toBe('done')
    const names = async (day: string) =>
      (await findPosts(database.db, { city, personId, today: day })).map((post) => post.unitCode)
    expect(await names(today)).toEqual(['T-320706006', 'CG-320706'])
    expect(await names('2027-01-01')).toEqual(['T-320706006'])
  })

  it('离任者有在办案件的，须指定接办人，案件逐件移交', async () => {
    const admin = await actorOf(await employ('管理员丙', 'CG-320707', ['ADMIN'], '管理员'))
    const leaver = await employ('离任甲', 'CG-320707', ['R1'])
    const successor = await employ('接办甲', 'CG-320707', ['R1', 'R2'])
    const clerk = await employ('内勤甲', 'CG-320707', ['R9'])
    const cases = [
      { caseId: 'c1', caseNumber: '赣榆城管立〔2026〕1号', cause: '占道经营', duty: 'lead' as const },
    ]
    const moved: string[] = []
    const inHand: CasesInHand = {
      find: async () => cases,
      reassign: async (_tx, { to, cases: handed }) => {
        moved.push(...handed.map((one) => `${one.caseId} → ${to.personId}`))
      },
    }
    const end = (reassignTo?: string) =>
      refusal(
        inReach(database.db, admin, (tx) =>
          endPost(tx, { city, by: admin, at }, inHand, {
            postId: leaver.postId,
            lastDay: today,
            reason: '退休',
            ...(reassignTo && { reassignTo }),
          }),
        ),
      )
    const refused = await end()
    expect(refused).toMatchObject({ code: 'cases_in_hand', field: 'reassignTo' })
    expect(refused.message).toContain('赣榆城管立〔2026〕1号（占道经营）')
    expect(await end(clerk.postId)).toMatchObject({ code: 'successor_unfit' })
    expect(moved).toEqual([])
    expect(await end(successor.postId)).toBe('done')
    expect(moved).toEqual([`c1 → ${successor.personId}`])
    expect(await findPosts(database.db, { city, personId: leaver.personId, today: '2026-11-24' })).toEqual([])
    const page = await findPerson(database.db, admin, leaver.personId)
    expect(page.person.posts[0]).toMatchObject({ validUntil: today, standing: 'current' })
  })
})

describe('代理审批', () => {
  it('代理人在起止日之间行使不在岗者的职责，记录两个人的姓名', async () => {
    const holder = await employ('领导甲', 'T-320707100', ['R5', 'R7'], '镇长')
    const deputy = await employ('副职甲', 'T-320707100', ['R3'], '大队长')
    const by = await actorOf(holder)
    const grant = (
      roles: readonly Role[],
      validFrom: string,
      validUntil: string,
      personId = deputy.personId,
    ) =>
      inReach(database.db, by, (tx) =>
        grantActing(
          tx,
          { city, by, at },
          { postId: holder.postId, personId, roles, validFrom, validUntil, reason: '外出培训' },
        ),
      )
    expect(await refusal(grant(['R4'], '2026-12-01', '2026-12-05'))).toMatchObject({ code: 'roles_not_held' })
    expect(await refusal(grant(['R5'], '2026-12-01', '2026-12-05', holder.personId))).toMatchObject({
      code: 'acting_for_oneself',
    })
    const handler = await employ('承办甲', 'T-320707100', ['R1'])
    const forHandler = {
      postId: handler.postId,
      personId: deputy.personId,
      roles: ['R1'] as const,
      validFrom: today,
      validUntil: today,
      reason: '病假',
    }
    const byHandler = await actorOf(handler)
    expect(
      await refusal(
        inReach(database.db, byHandler, (tx) => grantActing(tx, { city, by: byHandler, at }, forHandler)),
      ),
    ).toMatchObject({ code: 'officers_are_replaced' })
    const { postId } = await grant(['R5'], '2026-12-01', '2026-12-05')
    expect(await refusal(grant(['R5'], '2026-12-05', '2026-12-08'))).toMatchObject({
      code: 'acting_overlaps',
    })

    const acting = { personId: deputy.personId, postId }
    expect(await findActor(database.db, { city, ...acting, today: '2026-11-30', sessionId: 's' })).toBeNull()
    expect(await actorOf(acting, '2026-12-05')).toMatchObject({
      name: '副职甲',
      roles: ['R5'],
      actingFor: { personId: holder.personId, name: '领导甲' },
    })
    expect(await findActor(database.db, { city, ...acting, today: '2026-12-06', sessionId: 's' })).toBeNull()

    const admin = await actorOf(await employ('管理员丁', 'T-320707100', ['ADMIN'], '管理员'))
    await inReach(database.db, admin, (tx) =>
      endPost(tx, { city, by: admin, at }, noCases, {
        postId: holder.postId,
        lastDay: '2026-12-02',
        reason: '调任',
      }),
    )
    expect(await findActor(database.db, { city, ...acting, today: '2026-12-03', sessionId: 's' })).toBeNull()
    expect((await findPerson(database.db, admin, deputy.personId)).events[0]?.what).toBe(
      '由副职甲代领导甲行使分管负责人职责，自2026年12月1日起至2026年12月5日止。事由：外出培训',
    )
  })
})

describe('执法证', () => {
  it('只认当日有效、未注销的证，临近届满的列出提醒', async () => {
    const officer = await employ('持证甲', 'CG-320722', ['R1', 'R2'])
    const base = { areaCode: '320722', category: '综合行政执法', issuer: '江苏省司法厅' }
    const add = (number: string, validFrom: string, validUntil: string) =>
      inTransaction((tx) =>
        addCertificate(tx, setup, officer.personId, { ...base, number, validFrom, validUntil }),
      )
    await add('苏G1001', '2021-01-01', '2025-12-31')
    expect((await actorOf(officer)).certificate).toBeNull()
    const { certificateId } = await add('苏G1002', '2026-01-01', '2027-01-15')
    expect(await refusal(add('苏G1002', '2026-01-01', '2031-01-15'))).toMatchObject({
      code: 'certificate_taken',
    })
    expect((await actorOf(officer)).certificate?.number).toBe('苏G1002')
    const attention = await findPeople(database.db, { city, today }, { certificate: 'attention' })
    expect(attention.people.map((person) => person.name)).toEqual(['持证甲'])
    expect(attention.people[0]?.phoneMasked).toBe('138****5678')
    const question = { city, unitId: await unitId('CG-320722'), roles: ['R1'] as const, today }
    expect((await findColleagues(database.db, question))[0]?.certificate?.number).toBe('苏G1002')

    await inTransaction((tx) =>
      revokeCertificate(tx, setup, certificateId, { revokedOn: today, reason: '遗失' }),
    )
    expect((await actorOf(officer)).certificate).toBeNull()
    expect((await findColleagues(database.db, question))[0]?.certificate).toBeNull()
  })
})

describe('organisation log', () => {
  it('can be added to but never changed by the server', async () => {
    for (const statement of [
      sql`update organisation_events set action = 'x'`,
      sql`delete from organisation_events`,
    ])
      await expect(statement.execute(database.db)).rejects.toThrow(/permission denied/)
    await expect(sql`update posts set roles = array['ADMIN']`.execute(database.db)).rejects.toThrow(
      /permission denied/,
    )
  })
})
