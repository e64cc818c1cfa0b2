import type { LawRow } from '@zhiheng/contract/catalogue'
import type { Confidence, PlainDate } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import { contains } from '../platform/contains.ts'
import type { Tx } from '../platform/database.ts'
import { allOf, type Found, memberOf, snapshotsOf, truly } from './find-items.ts'
import { marksFor } from './find-leniency.ts'

export type LawSearch = {
  readonly city: string
  /** Substring of title, short title, issuing body or document number. */
  readonly text?: string
  readonly level?: string
  readonly department?: string
  readonly snapshot?: string
  readonly inForceOn?: PlainDate
  readonly page?: number
  readonly pageSize?: number
}

export type LawDetail = LawRow & {
  readonly adoptedOn: PlainDate | null
  readonly effectiveOn: PlainDate | null
  readonly lastAmendedOn: PlainDate | null
  readonly textAvailable: boolean
  readonly source: string
  readonly note: string
}

type StoredLaw = Omit<LawDetail, 'departments' | 'marks' | 'confidence'> & {
  departments: string
  confidence: Confidence
  total: number
}

const inForce = (day: PlainDate) =>
  sql`(l.valid_from <= ${day}::date and (l.valid_to is null or l.valid_to >= ${day}::date))`

/** The version in force on the day, or else the newest; one row a law. */
function lawsAt(city: string, day: PlainDate | null, only: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select distinct on (l.law_id) l.* from laws l where l.city = ${city} and ${only}
    order by l.law_id, ${day ? sql`${inForce(day)} desc nulls last,` : sql``} l.valid_from desc nulls last`
}

const columns = sql`l.law_id as "lawId", l.title, l.short_title as "shortTitle", l.issuing_body as "issuingBody", l.level,
  l.document_number as "documentNumber", l.departments, l.valid_from as "validFrom", l.valid_to as "validTo",
  l.confidence, l.adopted_on as "adoptedOn", l.effective_on as "effectiveOn", l.last_amended_on as "lastAmendedOn",
  l.text_available as "textAvailable", l.source, l.note,
  (select count(distinct i.item_code) from penalty_items i where i.city = l.city and i.law_id = l.law_id) as "itemCount",
  ${snapshotsOf('laws', sql`l.law_id`, sql`l.city`)} as snapshots`

/** The order in which sources of law are listed: by rank, then by number. */
const byRank = sql`array_position(array['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '行政规范性文件'], l.level), l.law_id`

/** Laws by rank, a page at a time, with the exact total. */
export async function searchLaws(tx: Tx, search: LawSearch): Promise<Found<LawDetail>> {
  const { city, text, level, department, snapshot, inForceOn, page = 1, pageSize = 20 } = search
  const where: RawBuilder<unknown>[] = []
  if (text?.trim()) {
    const like = contains(text)
    where.push(sql`(l.title like ${like} or l.short_title like ${like} or l.issuing_body like ${like}
      or l.document_number like ${like})`)
  }
  if (level) where.push(sql`l.level = ${level}`)
  // «自规（林业）» is a department of 自规.
  if (department)
    where.push(sql`exists (select 1 from unnest(string_to_array(l.departments, '、')) d
      where regexp_replace(d, '（.*）$', '') = ${department})`)
  if (snapshot) where.push(memberOf(snapshot, 'laws', sql`l.law_id`, sql`l.city`))
  if (inForceOn) where.push(inForce(inForceOn))
  const { rows } = await sql<StoredLaw>`
    select ${columns}, count(*) over () as total from (${lawsAt(city, inForceOn ?? null, truly)}) l
    where ${allOf(where)} order by ${byRank} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return { rows: rows.map(lawDetail), total: rows[0]?.total ?? 0, page, pageSize }
}

/** One law: the text in force on the day, or the newest when none was; null for an unknown number. */
export async function findLaw(
  tx: Tx,
  city: string,
  lawId: string,
  onDay: PlainDate,
): Promise<LawDetail | null> {
  const { rows } = await sql<StoredLaw>`
    select ${columns}, 1 as total from (${lawsAt(city, onDay, sql`l.law_id = ${lawId}`)}) l`.execute(tx)
  return rows[0] ? lawDetail(rows[0]) : null
}

function lawDetail({ total: _, departments, ...row }: StoredLaw): LawDetail {
  const marks = marksFor(row.confidence)
  if (row.validFrom === null) marks.push('施行日未查实，不得作为处罚依据')
  if (row.level === '行政规范性文件') marks.push('不得设定处罚')
  return { ...row, departments: departments.split('、'), marks }
}
