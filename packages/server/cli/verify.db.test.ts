import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationPassword, driveCase, openDemoClient, planOne, readCity } from '../demo/index.ts'
import { aListeningCity } from '../demo/testing.ts'
import { verify } from './verify.ts'

let city: Awaited<ReturnType<typeof aListeningCity>>
let caseId: string

/** One case with everything in it: preservation, correction, statement, discussion, a late payment. */
beforeAll(async () => {
  city = await aListeningCity()
  const asOf = '2026-11-20'
  const client = openDemoClient(city.baseUrl, demonstrationPassword)
  const plan = planOne(await readCity(client, asOf), {
    login: 'haizhou',
    goal: 'ARCHIVED',
    seed: 'whole',
    asOf,
    turns: {
      correction: 'obeyed',
      preserves: true,
      heard: 'statement',
      grave: true,
      pays: 'demanded',
      scanned: true,
    },
  })
  caseId = plan.story.caseId
  await driveCase(client, plan)
}, 120_000)
afterAll(() => city.close())

const run = (statement: string) => sql.raw(statement).execute(city.database.owner)

/** Changes one thing, sees that it is found, puts it back and sees that it is gone. */
async function tamper(change: string, back: string) {
  await run(change)
  const { differences, gaps } = await verify(city.services)
  await run(back)
  expect((await verify(city.services)).differences).toEqual([])
  return [...differences.map(({ table, where }) => `${table} ${where}`), ...gaps]
}

/** Done twice it changes nothing. */
const swapLetters = `data_key = translate(data_key, 'ABCDEFGH', 'BADCFEHG')`
const oneMore = (column: string, by: number) => `${column} = ${column} + ${by}`

describe('zhiheng verify', () => {
  it('finds nothing in a city nobody has touched', async () => {
    expect(await verify(city.services)).toEqual({ differences: [], gaps: [], inspections: [] })
  })

  it.each([
    ['case_files', `fine_fen = fine_fen + 1`, `fine_fen = fine_fen - 1`, 'case_files fine_fen'],
    ['case_files', `place = place || ' '`, `place = left(place, -1)`, 'case_files place'],
    ['case_files', oneMore('revision', 1), oneMore('revision', -1), 'case_files revision'],
    [
      'case_files',
      `changed_at = changed_at + interval '1 ms'`,
      `changed_at = changed_at - interval '1 ms'`,
      'case_files changed_at',
    ],
    ['case_files', `log_head = reverse(log_head)`, `log_head = reverse(log_head)`, 'case_files log_head'],
    ['case_files', swapLetters, swapLetters, 'case_files data_key'],
  ])('names the column when %s is changed by %s', async (table, change, back, named) => {
    const found = await tamper(`update ${table} set ${change}`, `update ${table} set ${back}`)
    expect(found).toEqual([named])
  })

  it('names the row and column of a clock, a paper, a payment and an act already fined', async () => {
    const rows = [
      ['case_deadlines', 'deadline_id', `deadline_id = 'payFine'`, 'legal_due_on'],
      ['case_papers', 'paper_id', `kind = 'D43'`, 'issued_on'],
      ['case_payments', 'payment_id', `kind = 'fine'`, 'amount_fen'],
      ['fined_acts', 'case_id', 'true', 'fined_on'],
      ['violations_found', 'case_id', 'true', 'found_on'],
    ] as const
    for (const [table, key, where, column] of rows) {
      const { rows: found } = await sql
        .raw<{ id: string }>(`select ${key} as id from ${table} where ${where}`)
        .execute(city.database.owner)
      const change = (by: number) => `update ${table} set ${oneMore(column, by)} where ${where}`
      expect(await tamper(change(1), change(-1))).toContain(`${table} ${found[0]?.id}.${column}`)
    }
  })

  it('names the entry of the log whose bytes or columns were changed', async () => {
    const at7 = `where revision = 7`
    const swap = (from: string, to: string) =>
      `update case_events set entry = replace(entry, '${from}', '${to}') ${at7}`
    expect(await tamper(swap('"revision":7', '"revision":8'), swap('"revision":8', '"revision":7'))).toEqual([
      'case_events 第 7 条日志的校验值',
    ])
    const act = (name: string) => `update case_events set action = ${name} ${at7}`
    expect(await tamper(act(`action || 'x'`), act('left(action, -1)'))).toEqual([
      'case_events 第 7 条日志.action',
    ])
    const when = (sign: string) => `update case_events set at = at ${sign} interval '1 s' ${at7}`
    expect(await tamper(when('+'), when('-'))).toEqual(['case_events 第 7 条日志.at'])
  })

  it('names a log entry and a row that are missing', async () => {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(p)::text as row from case_papers p where kind = 'D43'`.execute(city.database.owner)
    const row = rows[0]?.row ?? '{}'
    const back = `insert into case_papers select * from json_populate_record(null::case_papers, '${row.replaceAll("'", "''")}')`
    const found = await tamper(`delete from case_papers where kind = 'D43'`, back)
    expect(found).toEqual([`case_papers ${(JSON.parse(row) as { paper_id: string }).paper_id}`])
  })

  it('names a number without a paper trail and a number changed to void', async () => {
    const found = await tamper(
      `update document_numbers set state = 'void', reason = 'x' where type = '罚决'`,
      `update document_numbers set state = 'issued', reason = null where type = '罚决'`,
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('document_numbers')
    const gap = await tamper(
      `update number_counters set last = last + 1 where type = '罚决'`,
      `update number_counters set last = last - 1 where type = '罚决'`,
    )
    expect(gap[0]).toContain('罚决')
  })

  it('names the file in which one byte was changed, of a paper and of an attachment', async () => {
    for (const table of ['document_bytes', 'attachments']) {
      const { rows } = await sql
        .raw<{ sha256: string }>(`select sha256 from ${table} limit 1`)
        .execute(city.database.owner)
      const sha256 = rows[0]?.sha256 ?? ''
      const path = join(city.services.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2))
      const bytes = readFileSync(path)
      const changed = Buffer.from(bytes)
      changed[100] = (changed[100] ?? 0) ^ 1
      writeFileSync(path, changed)
      const { differences } = await verify(city.services)
      writeFileSync(path, bytes)
      expect(differences).toMatchObject([{ caseId, table, where: sha256 }])
    }
  })
})
