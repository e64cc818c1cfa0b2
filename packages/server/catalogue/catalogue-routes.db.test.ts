import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '../platform/actor.ts'
import { bareApp } from '../platform/http.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { catalogueRoutes } from './catalogue-routes.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { catalogueHash, csvOf } from './testing.ts'

let database: TestDatabase
let app: ReturnType<typeof bareApp>
let remove: () => void
let roles: readonly Role[] = ['R1']

const actor = (): Actor => ({
  personId: '00000000-0000-4000-8000-000000000001',
  name: '管理员甲',
  postId: '00000000-0000-4000-8000-000000000002',
  city: '3207',
  unitId: 1,
  unitCode: 'J-3207',
  unitName: '司法局',
  roles,
  actingFor: null,
  certificate: null,
  reach: { units: [1], line: null, lineUnits: [] },
  today: '2026-11-23',
  sessionId: 's',
})

beforeAll(async () => {
  database = await testDatabase()
  const services = testServices(database.db, { env: { LOG_LEVEL: 'silent' } })
  remove = services.remove
  await loadCatalogue(services, '3207')
  app = bareApp(services)
  app.addHook('onRequest', async (request) => {
    request.actor = actor()
  })
  catalogueRoutes(app, services)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
  remove()
})

const get = async (url: string) => {
  const answer = await app.inject({ url })
  return { status: answer.statusCode, body: answer.json() }
}
const boundary = 'xx'
function upload(fields: Record<string, string>, file?: { name: string; bytes: Buffer }) {
  const parts: Uint8Array[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  if (file)
    parts.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`,
      ),
      file.bytes,
      Buffer.from('\r\n'),
    )
  return app.inject({
    method: 'POST',
    url: '/api/catalogue/imports',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  })
}

describe('reading the catalogue', () => {
  it('says how much there is, the snapshot named 2024 with 198 laws and 1,080 items', async () => {
    const { body } = await get('/api/catalogue')
    expect(body).toMatchObject({
      laws: 285,
      items: 3151,
      tiers: 275,
      leniency: 55,
      snapshots: [{ name: '2024', laws: 198, items: 1080 }],
    })
    expect(body.departments).toHaveLength(18)
  })

  it('finds laws by rank, with their marks', async () => {
    const { body } = await get(`/api/catalogue/laws?text=${encodeURIComponent('市容')}&pageSize=5`)
    expect(body.rows[0]).toMatchObject({ lawId: 'L001', level: '行政法规', snapshots: ['2024'], marks: [] })
    expect(body.rows.find((law: { lawId: string }) => law.lawId === 'J021').marks).toEqual([
      '未见原文，待核',
      '施行日未查实，不得作为处罚依据',
    ])
  })

  it('shows a law as it stood on a day', async () => {
    expect((await get('/api/catalogue/laws/L049?on=2026-08-14')).body).toMatchObject({ inForce: true })
    expect((await get('/api/catalogue/laws/L049?on=2026-08-15')).body).toMatchObject({ inForce: false })
  })

  it('says in words what is inferred, assumed or to be checked by hand, and computes no fine for it', async () => {
    const { body } = await get('/api/catalogue/items?text=CG-L001-001')
    expect(body.rows[0].marks).toEqual(['幅度须人工核对', '赋权为推定'])
    const page = await get('/api/catalogue/items/CG-L001-001')
    expect(page.body.fine.person).toMatch(
      /须对照《城市市容和环境卫生管理条例》第三十四条.*人工核对：未列金额/,
    )
    const inferred = await sql<{ code: string }>`select item_code as code from penalty_items
      where violation_source = 'inferred' and fine_review = '' and fine_basis = 'fixed_range' and fine_min > 0 limit 1`.execute(
      database.owner,
    )
    const other = await get(`/api/catalogue/items/${inferred.rows[0]?.code}`)
    expect(other.body.marks).toContain('违则系推断')
    expect(other.body.fine.organisation).toMatch(/^\d+(\.\d+)?元(以上\d+(\.\d+)?元以下)?$/)
  })

  it('shows tiers and leniency of an item as examples, not as anybody’s standard', async () => {
    const { body } = await get('/api/catalogue/items/CG-L003-012')
    expect(body.tiers.map(({ confidence }: { confidence: string }) => confidence)).toEqual(
      Array(4).fill('constructed'),
    )
    const general = body.leniency.find(({ itemCode }: { itemCode: string | null }) => itemCode === null)
    expect(general.marks).toEqual([])
    const own = body.leniency.find(({ itemCode }: { itemCode: string | null }) => itemCode === 'CG-L003-012')
    expect(own.marks).toEqual(['示例，非官方'])
  })

  it('pages leniency entries, general ones first', async () => {
    const { body } = await get('/api/catalogue/leniency?pageSize=20&page=3')
    expect([body.total, body.rows.length]).toEqual([55, 15])
    expect((await get('/api/catalogue/leniency')).body.rows[0]).toMatchObject({ id: 'E001', itemCode: null })
  })

  it('answers 404 with the way forward for what is not there, 400 for a day that is none', async () => {
    expect(await get('/api/catalogue/items/NO-1')).toMatchObject({
      status: 404,
      body: { code: 'not_in_catalogue' },
    })
    expect((await get('/api/catalogue/laws/NO')).status).toBe(404)
    expect((await get('/api/catalogue/laws?inForceOn=2026-02-30')).status).toBe(400)
  })

  it('shows a year’s holidays, and says which notice is missing', async () => {
    const { body } = await get('/api/catalogue/calendar')
    expect(body).toMatchObject({ year: 2026, loaded: true, version: 1, missingYears: [2027] })
    expect((await get('/api/catalogue/calendar?year=2027')).body).toMatchObject({ loaded: false, days: [] })
  })

  it('names the columns of every kind of file', async () => {
    const { body } = await get('/api/catalogue/columns')
    expect(body.map(({ kind }: { kind: string }) => kind)).toEqual([
      'laws',
      'items',
      'discretion',
      'leniency',
      'calendar',
    ])
  })
})

describe('importing', () => {
  const { bytes } = csvOf('calendar', [{ date: '2027-01-01' }])
  const file = { name: '2027.csv', bytes }

  it('is for an administrator of the whole city: one of a single unit is refused, and told so by the overview', async () => {
    const refused = async () => {
      const answer = await upload({ kind: 'calendar', mode: 'import' }, file)
      return [answer.statusCode, answer.json().code, (await get('/api/catalogue')).body.mayImport]
    }
    roles = ['R1', 'R3']
    expect(await refused()).toEqual([403, 'not_administrator', false])
    roles = ['ADMIN']
    await sql`insert into units (city, unit_id, code, name, short_name, kind, level, area_code, line_code, counts_in_125)
      values ('3207', 9, 'CG-320706', '海州区城市管理局', '海州城管局', 'branch', 'county', '320706', null, false)`.execute(
      database.owner,
    )
    expect(await refused()).toEqual([403, 'not_administrator', false])
    await sql`delete from units`.execute(database.owner)
    expect((await get('/api/catalogue')).body.mayImport).toBe(true)
  })

  it('wants to know what it is given', async () => {
    roles = ['ADMIN']
    expect((await upload({ mode: 'check' }, file)).json()).toMatchObject({
      code: 'unknown_kind',
      field: 'kind',
    })
    expect((await upload({ kind: 'calendar' }, file)).json()).toMatchObject({ code: 'unknown_mode' })
    expect((await upload({ kind: 'calendar', mode: 'check' })).json()).toMatchObject({ code: 'file_missing' })
  })

  it('checks without touching anything, then imports, then has nothing to do', async () => {
    roles = ['ADMIN']
    const before = await catalogueHash(database.owner)
    expect((await upload({ kind: 'calendar', mode: 'check' }, file)).json()).toMatchObject({
      outcome: 'checked',
      files: [{ added: 1 }],
    })
    expect(await catalogueHash(database.owner)).toBe(before)
    expect((await upload({ kind: 'calendar', mode: 'import' }, file)).json()).toMatchObject({
      outcome: 'imported',
    })
    expect((await upload({ kind: 'calendar', mode: 'import' }, file)).json()).toMatchObject({
      outcome: 'unchanged',
    })
    const { body } = await get('/api/catalogue/imports')
    expect(body.rows.find(({ fileName }: { fileName: string }) => fileName === '2027.csv')).toMatchObject({
      kind: 'calendar',
      importedBy: '管理员甲',
      added: 1,
    })
    expect(body.total).toBe(6)
  })

  it('reports bad rows as the answer, and loads nothing', async () => {
    const before = await catalogueHash(database.owner)
    const bad = csvOf('calendar', [{ date: '2028-01-03', type: 'workday' }, { date: '2028-13-01' }])
    const answer = await upload({ kind: 'calendar', mode: 'import' }, { name: 'bad.csv', bytes: bad.bytes })
    expect(answer.json()).toMatchObject({
      outcome: 'refused',
      files: [{ faults: [{ line: 2 }, { line: 3 }] }],
    })
    expect(await catalogueHash(database.owner)).toBe(before)
  })
})
