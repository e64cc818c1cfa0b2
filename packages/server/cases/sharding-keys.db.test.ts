import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../platform/database.ts'
import { findCases } from './find-cases.ts'
import { findHearings } from './find-hearings.ts'
import { findInbox, findNotices } from './find-inbox.ts'
import { hashPaper } from './paper-bytes.ts'
import { findPapersOfDay } from './papers-of-day.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'

/**
 * A distributed PostgreSQL (docs/operations/two-servers.md) keeps the rows of a unit together: (city, unit_id) is what it is
 * distributed by, and case_id comes next. It can hold a unique key only where the key contains that, and joins without
 * moving rows only where the join is on it. Whatever cannot keep to this stands here with its reason.
 */
const uniqueAcrossUnits: Record<string, string> = {
  case_files_by_id:
    '案件标识是随机数，全市唯一防的是同一标识登记到两个单位；分布时改由一张 (city, case_id → unit_id) 的目录表保证',
  case_files_by_number: '案号含机关代字，而代字全市唯一（units_by_prefix），各单位内唯一即全市唯一',
  case_papers_by_number: '文号含机关代字，同上',
  case_payments_by_receipt: '一张缴款凭证全市只能登记一次；分布时同样需要目录表',
  uploads_by_id: '上传标识由服务器产生的随机数',
  case_shares_pkey: '共享授权读的是接收单位、写的是办案单位：全市一份的参照表',
  questions_across_pkey: '跨墙查询的记录只追加、按序号读：全市一份',
}

let world: World
const statements = new Set<string>()
beforeAll(async () => {
  world = await aWorld()
  // The writes of an act are one statement: none of them reads of another, so each is looked at by itself.
  const heard = (statement: string) => {
    const text = statement.replace(/\s+/g, ' ').trim()
    const writes = text.startsWith('/* by key */ with w0 as (') ? text.split(/\bw\d+ as \(/).slice(1) : [text]
    for (const one of writes) statements.add(one)
  }
  const db = openDatabase(world.database.url, 8, { heard })
  const services = { ...world.services, db }
  try {
    const file = await aCaseAt(services, world.staff, 'EXECUTING')
    await file.view('leader')
    for (const { paperId } of (await file.view()).papers.slice(0, 1))
      await hashPaper(services, world.staff.clerk, file.caseId, paperId)
    for (const actor of Object.values(world.staff)) await findInbox(services, actor)
    await findNotices(services, world.staff.lead)
    await findHearings(services, world.staff.presider, { mine: true })
    await findPapersOfDay(services, world.staff.lead, { standing: 'toServe' })
    for (const query of [{ total: true }, { text: '海州' }, { mine: true }, { sort: 'due' as const }])
      await findCases(services, world.staff.leader, query)
  } finally {
    await db.destroy()
  }
})
afterAll(() => world.close())

const caseTables = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select from pg_attribute u where u.attrelid = c.oid and u.attname = 'unit_id') order by 1`.execute(
    world.database.owner,
  )
  return rows.map(({ name }) => name)
}
/** Of a unit and of no case. */
const unitTables = [
  ...['uploads', 'number_counters', 'document_numbers', 'number_leases'],
  ...['inspections', 'inspection_items', 'inspection_events', 'inspection_readings'],
  ...['monitoring_devices', 'monitoring_device_versions'],
  ...['guidance_scenes', 'guidance_sheets', 'office_paper_bytes'],
]

describe('the keys a distributed PostgreSQL shards by', () => {
  it('stand in every unique key of a table of a case or a unit, in front, or the exception is known', async () => {
    const { rows } = await sql<{ table: string; index: string; keys: string[] }>`
      select c.relname as "table", i.relname as index,
        array(select a.attname::text from unnest(x.indkey) with ordinality k (attnum, at)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.at) as keys
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      where x.indisunique and c.relname = any(${[...(await caseTables()), ...unitTables]})`.execute(
      world.database.owner,
    )
    expect(rows.length).toBeGreaterThan(15)
    const apart = rows
      .filter(({ keys }) => keys[0] !== 'city' || keys[1] !== 'unit_id')
      .map(({ index }) => index)
    expect(apart.sort()).toEqual(Object.keys(uniqueAcrossUnits).sort())
  })

  it('tie every policy that looks at the case to the case’s own unit', async () => {
    const { rows } = await sql<{ name: string; words: string }>`
      select tablename || '.' || policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as words
      from pg_policies where schemaname = 'public'`.execute(world.database.owner)
    const looking = rows.filter(({ words }) => words.includes('FROM case_files'))
    expect(looking.length).toBeGreaterThan(5)
    expect(
      looking.filter(
        ({ words }) =>
          !/\bunit_id = \w+\.(case_)?unit_id/.test(words) || !/case_id = \w+\.case_id/.test(words),
      ),
    ).toEqual([])
  })

  it('tie every table of a case that a hot path joins', async () => {
    const tables = await caseTables()
    // Reads of one table put one below the other (`union all`) are no join: each is answered by itself.
    const joins = (text: string) => {
      const references = referencesIn(text, tables).map(({ table }) => table)
      return references.length > 1 && (new Set(references).size > 1 || !/ union all /.test(text))
    }
    const joining = [...statements].filter(joins)
    expect(joining.length).toBeGreaterThan(4)
    expect(joining.flatMap((text) => untied(text, tables))).toEqual([])
  })

  it('are named by every statement of a hot path on a table of a case', async () => {
    const children = (await caseTables()).filter((name) => !(name in byCaseIdOnly))
    const loose = [...statements].filter(
      (text) => referencesIn(text, children).length > 0 && !/\bunit_id\b/.test(text),
    )
    expect(loose).toEqual([])
  })

  it('and a join that forgets them is seen', () => {
    const tables = ['case_files', 'case_papers']
    const joined =
      'select 1 from case_files c join case_papers p on p.city = c.city and p.case_id = c.case_id where c.unit_id = $1'
    expect(untied(joined, tables)).toHaveLength(1)
    expect(untied(joined.replace('p.case_id', 'p.unit_id = c.unit_id and p.case_id'), tables)).toEqual([])
  })
})

/** The case itself is found by its id alone: whoever opens a link knows no unit. */
const byCaseIdOnly: Record<string, true> = { case_files: true }

type Reference = { readonly keyword: string; readonly table: string; readonly alias: string | null }
const words = new Set([
  'where',
  'set',
  'on',
  'order',
  'limit',
  'values',
  'left',
  'join',
  'group',
  'returning',
  'union',
  'using',
  'for',
])

function referencesIn(text: string, tables: readonly string[]): Reference[] {
  const pattern = new RegExp(
    String.raw`\b(from|join|into|update)\s+(${tables.join('|')})\b(?:\s+(?:as\s+)?(\w+))?`,
    'g',
  )
  return [...text.matchAll(pattern)].map(([, keyword = '', table = '', alias]) => ({
    keyword,
    table,
    alias: alias && !words.has(alias) ? alias : null,
  }))
}

/** References beside the case's own row whose unit or case is not tied to that of another, or to a value. */
function untied(text: string, tables: readonly string[]): string[] {
  const references = referencesIn(text, tables)
  if (references.length < 2) return []
  return references.flatMap(({ keyword, table, alias }) => {
    if (table === 'case_files' && keyword !== 'join') return []
    const of = alias === null ? '' : `${alias}\\.`
    const tied = (column: string) =>
      new RegExp(`\\b${of}${column} = (\\w+\\.${column}|\\$\\d+)|\\w+\\.${column} = ${of}${column}\\b`).test(
        text,
      )
    const sought = new RegExp(`case_id in \\(select ${of}case_id`).test(text)
    return tied('unit_id') && (tied('case_id') || sought) ? [] : [`${table} ${alias ?? ''}: ${text}`]
  })
}
