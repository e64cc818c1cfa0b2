import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { CompiledQuery, sql } from 'kysely'
import { findCases } from '../packages/server/cases/find-cases.ts'
import { findInbox, findNotices } from '../packages/server/cases/find-inbox.ts'
import { findReadings } from '../packages/server/cases/record-reading.ts'
import {
  findActor,
  importOrganisation,
  readShippedOrganisation,
} from '../packages/server/organisation/index.ts'
import type { Actor } from '../packages/server/platform/actor.ts'
import { readConfig } from '../packages/server/platform/config.ts'
import { type Db, inReach, openDatabase } from '../packages/server/platform/database.ts'
import { prepareDatabase } from '../packages/server/platform/prepare-database.ts'
import type { Services } from '../packages/server/platform/services.ts'
import { startServices } from '../packages/server/start-services.ts'

/**
 * `npm run measure:wall -- [cases] [--plans]`: every read operation on a database of its own, as the server's role
 * behind row-level security and as the tables' owner without it; median of five, and the scans of the slowest
 * statement. What is printed is for a reader; nothing is asserted by the clock.
 */
const cases = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 100_000)
const wholePlans = process.argv.includes('--plans')
const city = '3207'
const today = '2026-11-23'
const rounds = 5

type Heard = { readonly sql: string; readonly parameters: readonly unknown[]; readonly ms: number }

/** A connection that remembers what it was asked, so that the very same statements can be explained. */
function listening(url: string): { db: Db; heard: Heard[]; close: () => Promise<void> } {
  const heard: Heard[] = []
  const hear = (text: string, parameters: readonly unknown[], answer: unknown) => {
    if (!/^\s*(select|with)/i.test(text) || !/\bfrom\b/i.test(text)) return
    const from = performance.now()
    const keep = () => void heard.push({ sql: text, parameters, ms: performance.now() - from })
    Promise.resolve(answer).then(keep, () => {})
  }
  const db = openDatabase(url, 2, { heard: hear })
  return { db, heard, close: () => db.destroy() }
}

async function fill(owner: Db): Promise<void> {
  await owner
    .transaction()
    .execute((tx) => importOrganisation(tx, city, readShippedOrganisation(), { demonstration: true }))
  await sql`insert into persons (city, name) select ${city}, code from units where city = ${city}`.execute(
    owner,
  )
  await sql`insert into posts (city, person_id, unit_id, title, roles, kind, valid_from)
    select u.city, s.person_id, u.unit_id, '测量', array['R1', 'R3', 'R5', 'R12'], 'regular', ${today}
    from units u join persons s on s.city = u.city and s.name = u.code`.execute(owner)
  // Four in ten cases are the towns'; the line of a town's case comes from its item.
  await sql`insert into case_files (city, unit_id, case_id, line, stage, revision, source, registered_on, place, cause, party_name,
      case_number, lead_person_id, awaiting_what, awaiting_roles, next_due_on, changed_at, log_head, data_key)
    select ${city}, u.unit_id, gen_random_uuid(), coalesce(u.line_code, (array['CG','ZJ','SJ','ST','NY'])[1 + n % 5]),
      (array['CLUE','VERIFYING','INVESTIGATING','NOTICE','LEGAL_REVIEW','DECIDED','EXECUTING','CLOSED','ARCHIVED','ARCHIVED'])[1 + (n / 7) % 10],
      5, 'S00', date '2025-11-23' + (n % 365), '演示路' || n % 900 || '号',
      (array['擅自倾倒建筑垃圾','占道经营','未取得许可施工','销售过期食品','违法建设','噪声扰民'])[1 + n % 6],
      (array['某某建材有限公司','张某某','海州小吃店','东海水晶商行','李某某'])[1 + n % 5] || n % 5000,
      '测〔2026〕' || n || '号', s.person_id, case when n % 3 = 0 then '审批' end, case when n % 3 = 0 then array['R5'] else '{}' end,
      date '2026-11-01' + (n % 90), now(), 'h', 'k'
    from generate_series(1, ${cases}::int) n
    join (select unit_id, line_code, code, row_number() over (order by level = 'town' desc, unit_id) as rank
          from units where city = ${city} and kind in ('enforcement', 'branch')) u
      on u.rank = 1 + case when n % 10 < 4 then n % 89 else 89 + n % 113 end
    join persons s on s.city = ${city} and s.name = u.code`.execute(owner)
  await sql`insert into case_readings (city, unit_id, case_id, at, person_id, person_name, reader_unit, what)
    select city, unit_id, case_id, now(), lead_person_id, '某某', unit_id, 'case' from case_files`.execute(
    owner,
  )
  await sql`insert into case_events (city, unit_id, case_id, revision, action, at, person_id, entry, hash)
    select city, unit_id, case_id, r, 'a', now(), lead_person_id, '{}', 'h' from case_files, generate_series(1, 5) r`.execute(
    owner,
  )
  await sql`vacuum (analyze)`.execute(owner)
}

async function actorAt(db: Db, code: string): Promise<Actor> {
  const { rows } = await sql<{ personId: string; postId: string }>`
    select p.person_id as "personId", p.post_id as "postId" from posts p
    join units u on u.city = p.city and u.unit_id = p.unit_id where u.city = ${city} and u.code = ${code}`.execute(
    db,
  )
  const post = rows[0] && (await findActor(db, { city, ...rows[0], today, sessionId: 'measure' }))
  if (!post) throw new Error(`nobody at ${code}`)
  return post
}

const readers = [
  ['镇街', 'T-320706006'],
  ['县区条线', 'CG-320706'],
  ['市级条线', 'CG-3207'],
  ['县区政府', 'G-320706'],
  ['市司法局', 'J-3207'],
] as const

type Operation = {
  readonly name: string
  readonly run: (services: Services, actor: Actor, caseId: string) => Promise<unknown>
}

const operations: readonly Operation[] = [
  {
    name: '本单位一个环节按届满日（W2）',
    run: (s, a) => findCases(s, a, { unitId: a.unitId, stage: 'INVESTIGATING', sort: 'due' }),
  },
  {
    name: '同上，带总数（W2t）',
    run: (s, a) => findCases(s, a, { unitId: a.unitId, stage: 'INVESTIGATING', sort: 'due', total: true }),
  },
  { name: '可阅案件最新二十件', run: (s, a) => findCases(s, a, {}) },
  { name: '可阅案件检索少见的词（W3）', run: (s, a) => findCases(s, a, { text: '有限公司4321' }) },
  { name: '可阅案件检索常见的词', run: (s, a) => findCases(s, a, { text: '建筑垃圾' }) },
  { name: '我的待办', run: (s, a) => findInbox(s, a) },
  { name: '站内提醒', run: (s, a) => findNotices(s, a) },
  { name: '谁看过本案', run: (s, a, caseId) => findReadings(s, a, caseId) },
  {
    name: '案件日志',
    run: ({ db }, a, caseId) =>
      inReach(db, a, (tx) =>
        sql`select entry from case_events where city = ${city} and case_id = ${caseId} order by revision`.execute(
          tx,
        ),
      ),
  },
  {
    name: '单位 × 环节计数（原始汇总）',
    run: ({ db }, a) =>
      inReach(db, a, (tx) =>
        sql`select unit_id, stage, count(*) from case_files group by unit_id, stage`.execute(tx),
      ),
  },
]

type Measured = { readonly ms: number; readonly slowest: Heard | undefined }

async function measure(
  services: Services,
  heard: Heard[],
  actor: Actor,
  { run }: Operation,
  caseId: string,
): Promise<Measured> {
  await run(services, actor, caseId)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    heard.length = 0
    const from = performance.now()
    await run(services, actor, caseId)
    times.push(performance.now() - from)
  }
  const slowest = [...heard].sort((a, b) => b.ms - a.ms)[0]
  return { ms: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN, slowest }
}

async function explain(db: Db, actor: Actor, statement: Heard | undefined): Promise<string[]> {
  if (!statement) return []
  const { rows } = await inReach(db, actor, (tx) =>
    tx
      .getExecutor()
      .executeQuery<{ 'QUERY PLAN': string }>(
        CompiledQuery.raw(`explain (analyze, costs off) ${statement.sql}`, [...statement.parameters]),
      ),
  )
  const lines = rows.map((row) => row['QUERY PLAN'])
  return wholePlans
    ? lines
    : lines.filter(
        (line) => /Scan|Removed by Filter|Execution Time/.test(line) && !/never executed/.test(line),
      )
}

const dataDir = mkdtempSync(join(tmpdir(), 'zhiheng-wall-'))
const config = readConfig({ DATA_DIR: dataDir })
const prepared = await prepareDatabase(config, { log: () => {} })
const services = await startServices(config, prepared.appUrl)
const [on, off] = [listening(prepared.appUrl), listening(prepared.ownerUrl)]
try {
  console.log(`正在写入 ${cases} 件案件 …`)
  await fill(off.db)
  for (const [name, code] of readers) {
    const actor = await actorAt(off.db, code)
    const seen = await inReach(on.db, actor, (tx) =>
      sql<{
        n: number
        one: string
      }>`select count(*) as n, min(case_id::text) as one from case_files`.execute(tx),
    )
    const { n = 0, one = '' } = seen.rows[0] ?? {}
    console.log(`\n## ${name} ${actor.unitName}：可阅 ${n} 件`)
    for (const operation of operations) {
      const walled = await measure({ ...services, db: on.db }, on.heard, actor, operation, one)
      const plan = await explain(on.db, actor, walled.slowest)
      const open = await measure({ ...services, db: off.db }, off.heard, actor, operation, one)
      const openPlan = await explain(off.db, actor, open.slowest)
      console.log(`\n${operation.name}：有墙 ${walled.ms.toFixed(1)} ms，无墙 ${open.ms.toFixed(1)} ms`)
      console.log(
        [
          '  有墙',
          ...plan.map((line) => `    ${line}`),
          '  无墙',
          ...openPlan.map((line) => `    ${line}`),
        ].join('\n'),
      )
    }
  }
} finally {
  await Promise.all([on.close(), off.close(), services.db.destroy()])
  await prepared.release()
  rmSync(dataDir, { recursive: true, force: true })
}
