import { type Kysely, sql } from 'kysely'
import { foldSummaries } from '../../packages/server/cases/index.ts'
import type { SignedIn, Subject } from './messages.ts'

type Db = Kysely<unknown>
const city = '3207'
const unitCode = 'CG-320706'
const login = 'haizhou'

export async function countCases(owner: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from case_files`.execute(owner)
  return rows[0]?.n ?? 0
}

/**
 * The tables of the base: the same cases with the indexes that serve the measured statements, and the child tables that
 * are written, empty. Left from an earlier run they are made anew.
 */
export async function makeBaseTables(owner: Db): Promise<void> {
  await sql`drop schema if exists bench cascade`.execute(owner)
  await sql`create schema bench`.execute(owner)
  await sql`create table bench.files (like public.case_files including defaults including generated)`.execute(
    owner,
  )
  const { rows } = await sql<{ columns: string }>`
    select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns
    where table_schema = 'public' and table_name = 'case_files' and is_generated = 'NEVER'`.execute(owner)
  const columns = sql.raw(rows[0]?.columns ?? '')
  await sql`insert into bench.files (${columns}) select ${columns} from public.case_files`.execute(owner)
  for (const index of [
    'alter table bench.files add primary key (city, unit_id, case_id)',
    'create index on bench.files (city, unit_id, stage, next_due_on, case_id)',
    'create index on bench.files (city, unit_id, registered_on desc, case_id desc)',
    'create index on bench.files (city, registered_on desc, case_id desc)',
    'create index on bench.files using gin (unit_id, grams)',
  ])
    await sql.raw(index).execute(owner)
  for (const [name, like] of Object.entries({
    attachments: 'attachments',
    deadlines: 'case_deadlines',
    notices: 'notices',
    readings: 'case_readings',
  }))
    await sql.raw(`create table bench.${name} (like public.${like} including all)`).execute(owner)
  await sql`vacuum analyze bench.files`.execute(owner)
}

/** As the job and autovacuum leave the summaries: one sum a cell, no deltas, nothing dead. */
export async function foldAll(owner: Db): Promise<void> {
  await owner.transaction().execute((tx) => foldSummaries(tx, city))
  await sql`vacuum (analyze) case_summaries, case_summary_deltas`.execute(owner)
}

/** As autovacuum leaves them: what W1 and W5 wrote must not make the plans of the base behind them worse. */
export const tidyBaseTables = (owner: Db): Promise<unknown> =>
  sql`vacuum (analyze) bench.files, bench.deadlines, bench.attachments`.execute(owner)

/** As acts leave the summaries between two runs of the job: cases that went a step and back, so that every figure stays what it is. */
export async function leaveDeltas(owner: Db, count: number): Promise<void> {
  await sql`
    insert into case_summary_deltas (city, unit_id, line, stage, month, cases, fine_fen)
    select city, unit_id, coalesce(line, ''), stage, date_trunc('month', registered_on)::date, one, one * coalesce(fine_fen, 0)
    from (select * from case_files order by case_id desc limit ${count / 2}) c, (values (1), (-1)) as step (one)`.execute(
    owner,
  )
  await sql`analyze case_summary_deltas`.execute(owner)
}

export const dropBaseTables = (owner: Db): Promise<unknown> =>
  sql`drop schema if exists bench cascade`.execute(owner)

/** What the measured requests speak of: the largest bureau, its people, some of its cases, words that occur. */
export async function findSubject(owner: Db): Promise<Subject> {
  const unit = await sql<{ unitId: number; asOf: string }>`
    select u.unit_id as "unitId", (select max(registered_on) from case_files)::text as "asOf" from units u
    where u.city = ${city} and u.code = ${unitCode}`.execute(owner)
  const { unitId = 0, asOf = '' } = unit.rows[0] ?? {}
  const people = await sql<{ part: string; id: string }>`
    select split_part(login_name, '.', 2) as part, person_id as id from accounts
    where city = ${city} and login_name in (${`${login}.chengban1`}, ${`${login}.chengban2`})`.execute(owner)
  const cases = await sql<{ id: string }>`
    select case_id as id from case_files tablesample system (20) where city = ${city} and unit_id = ${unitId} limit 3000`.execute(
    owner,
  )
  return {
    city,
    unitId,
    areaCode: '320706',
    leadId: people.rows.find(({ part }) => part === 'chengban1')?.id ?? '',
    supportId: people.rows.find(({ part }) => part === 'chengban2')?.id ?? '',
    at: new Date(Date.parse(`${asOf}T02:00:00Z`) - 2 * 86_400_000).toISOString(),
    year: Number(asOf.slice(0, 4)),
    stage: 'INVESTIGATING',
    caseIds: cases.rows.map(({ id }) => id),
    words: await findWords(owner),
  }
}

/** Three words of a party's name in four, and one of a road or a cause in four: as people search. */
async function findWords(owner: Db): Promise<string[]> {
  const { rows } = await sql<{ party: string; cause: string | null }>`
    select party_name as party, cause from case_files tablesample system (5)
    where city = ${city} and length(party_name) between 3 and 12 and party_name !~ '[A-Za-z·（）]' limit 150`.execute(
    owner,
  )
  const causes = [...new Set(rows.flatMap(({ cause }) => (cause ? [cause.slice(-4)] : [])))]
  return rows.flatMap(({ party }, at) =>
    at % 4 === 3 && causes.length > 0 ? [causes[at % causes.length] ?? party] : [party.slice(-4)],
  )
}

const password = 'Zhiheng-2026'
export async function signInAll(
  baseUrl: string,
): Promise<Readonly<Record<'lead' | 'leader' | 'supervisor', SignedIn>>> {
  return {
    lead: await signIn(baseUrl, `${login}.chengban1`),
    leader: await signIn(baseUrl, `${login}.zhongdui`),
    supervisor: await signIn(baseUrl, 'sifaju.jiandu'),
  }
}

async function signIn(baseUrl: string, loginName: string): Promise<SignedIn> {
  const answer = await fetch(`${baseUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ loginName, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (!answer.ok) throw new Error(`${loginName} 不能登录：${await answer.text()}`)
  const session = await fetch(`${baseUrl}/api/session`, { headers: { cookie } })
  const { csrfToken } = (await session.json()) as { csrfToken: string }
  return { cookie, csrf: csrfToken }
}
