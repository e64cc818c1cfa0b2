import pg from 'pg'
import { v7 as newId } from 'uuid'
import type { Lane, Load } from './load.ts'
import type { LoadOrder } from './messages.ts'

/**
 * The base: node-postgres with the essential statements of the same operation, as the tables' owner: no HTTP, no
 * sign-in, no wall, no law, no log. It writes to the tables of the schema `bench`, which hold the same cases.
 */
export async function openBase(order: LoadOrder): Promise<Load> {
  const clients = await Promise.all(
    Array.from({ length: order.connections }, async () => {
      const client = new pg.Client({ connectionString: order.ownerUrl, application_name: 'zhiheng-bench' })
      await client.connect()
      return client
    }),
  )
  return {
    lane: (at) => laneOf(order, clients[at] as pg.Client, at),
    close: async () => void (await Promise.all(clients.map((client) => client.end()))),
  }
}

/** Named: planned once a connection, the quickest way node-postgres has. */
const named = (name: string, text: string) => (client: pg.Client, values: unknown[]) =>
  client.query<Record<string, unknown>>({ name, text, values })

const listColumns = `case_id, unit_id, line, stage, revision, source, registered_on, place, cause, item_code, party_name,
  case_number, filed_on, decided_on, fine_fen, lead_person_id, awaiting_what, next_due_on, next_due_id`
const newFile = named(
  'w1a',
  `insert into bench.files (city, unit_id, case_id, line, stage, revision, source, registered_on, place, party_name, awaiting_roles, changed_at, log_head, data_key)
   values ($1, $2, $3, 'CG', 'CLUE', 1, 'patrol', $4, '海州区朝阳中路18号门前', '测量用当事人', '{R3}', now(), 'h', 'k')`,
)
const newAttachments = named(
  'w1b',
  `insert into bench.attachments (city, unit_id, case_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
   select $1, $2, $3, sha, '测量.pdf', 'application/pdf', 1, $4, now() from unnest($5::text[]) sha`,
)
const list = named(
  'w2',
  `select ${listColumns} from bench.files where city = $1 and unit_id = $2 and stage = $3 order by next_due_on, case_id limit 20`,
)
const count = named('w2t', 'select count(*) from bench.files where city = $1 and unit_id = $2 and stage = $3')
const lock = named(
  'w5a',
  'select * from bench.files where city = $1 and unit_id = $2 and case_id = $3 for update',
)
const move = named(
  'w5b',
  `update bench.files set revision = revision + 1, awaiting_what = '核查', next_due_on = $4, changed_at = now()
   where city = $1 and unit_id = $2 and case_id = $3`,
)
const deadline = named(
  'w5c',
  `insert into bench.deadlines (city, unit_id, case_id, deadline_id, rule, started_on, legal_due_on, safe_due_on, provisional, watched, proof)
   values ($1, $2, $3, 'verifyClue', 'verifyClue', $4, $4, $4, false, true, '{}')
   on conflict (city, unit_id, case_id, deadline_id) do update set safe_due_on = excluded.safe_due_on`,
)
const notice = named(
  'w5d',
  `insert into bench.notices (city, unit_id, case_id, kind, to_roles, words, about, created_at)
   values ($1, $2, $3, 'awaiting', '{R3}', '待办', $4, now())`,
)
const file = named('w6a', 'select * from case_files where city = $1 and unit_id = $2 and case_id = $3')
const log = named(
  'w6b',
  'select revision, entry, hash from case_events where city = $1 and unit_id = $2 and case_id = $3 order by revision',
)
const clocks = named('w6c', 'select * from case_deadlines where city = $1 and unit_id = $2 and case_id = $3')
const papers = named('w6d', 'select * from case_papers where city = $1 and unit_id = $2 and case_id = $3')
const reading = named(
  'w6e',
  `insert into bench.readings (city, unit_id, case_id, at, person_id, person_name, reader_unit, what)
   values ($1, $2, $3, now(), $4, '某某', $2, 'case')`,
)

/** Unnamed, as the product's: the best plan depends on the word. Looked up first, sorted after. */
const search = `with hits as materialized (
    select ${listColumns} from bench.files where city = $1 and grams @@ $2::tsquery
      and lower(coalesce(cause, '') || ' ' || coalesce(party_name, '') || ' ' || coalesce(case_number, '') || ' ' || place) like $3
    limit 10001)
  select * from hits order by registered_on desc, case_id desc limit 20`
const aggregate = `select unit_id, stage, count(*), sum(fine_fen) from bench.files
  where city = $1 and registered_on between make_date($2, 1, 1) and make_date($2, 12, 31) group by unit_id, stage`

function laneOf({ operation, subject }: LoadOrder, client: pg.Client, at: number): Lane {
  const { city, unitId, stage, year, leadId, caseIds, words } = subject
  const day = subject.at.slice(0, 10)
  let turn = at * 7919
  const next = (from: readonly string[]) => from[turn++ % from.length] ?? ''
  const inTransaction = async (work: () => Promise<unknown>) => {
    await client.query('begin')
    await work()
    await client.query('commit')
  }
  const lanes: Record<LoadOrder['operation'], Lane> = {
    W1: () =>
      inTransaction(async () => {
        const id = newId()
        await newFile(client, [city, unitId, id, day])
        await newAttachments(client, [city, unitId, id, leadId, [`${id}1`, `${id}2`, `${id}3`]])
      }),
    W2: async () => void (await list(client, [city, unitId, stage])),
    W2t: async () => {
      await list(client, [city, unitId, stage])
      await count(client, [city, unitId, stage])
    },
    W3: async () => {
      const word = next(words)
      await client.query(search, [city, termsOf(word), `%${word}%`])
    },
    W4: async () => void (await client.query(aggregate, [city, year])),
    W5: () =>
      inTransaction(async () => {
        const key = [city, unitId, next(caseIds)]
        await lock(client, key)
        await move(client, [...key, day])
        await deadline(client, [...key, day])
        await notice(client, [...key, newId()])
      }),
    W6: () =>
      inTransaction(async () => {
        const key = [city, unitId, next(caseIds)]
        await file(client, key)
        await log(client, key)
        await clocks(client, key)
        await papers(client, key)
        await reading(client, [...key, leadId])
      }),
  }
  return lanes[operation]
}

const termsOf = (word: string): string => {
  const letters = [...word]
  return letters
    .slice(1)
    .map((letter, at) => `'${letters[at]}${letter}'`)
    .join(' & ')
}
