import { lineOf } from '@zhiheng/law'
import type { CheckedRow } from './check-cells.ts'
import type { ImportKind } from './columns.ts'

export type VersionedKind = Exclude<ImportKind, 'calendar'>

/** How one kind of row is stored: its table, the columns that name it, and the rest with their SQL types. */
export type StoredTable = {
  readonly table: string
  readonly key: readonly StoredColumn[]
  readonly content: readonly StoredColumn[]
}
type StoredColumn = {
  readonly column: string
  readonly type: SqlType
  readonly from: (values: CheckedRow['values']) => string | null
}
type SqlType = 'text' | 'date' | 'boolean' | 'numeric' | 'integer'

const text = (column: string, name = column): StoredColumn => ({
  column,
  type: 'text',
  from: (v) => v[name] ?? '',
})
const orNull =
  (type: SqlType) =>
  (column: string, name = column): StoredColumn => ({
    column,
    type,
    from: (v) => v[name] || null,
  })
const date = orNull('date')
const amount = orNull('numeric')
const integer = orNull('integer')
const yn = (column: string, name = column): StoredColumn => ({
  column,
  type: 'boolean',
  from: (v) => (v[name] === 'y' ? 'true' : 'false'),
})

/** Names here are constants of the program: they may stand in SQL as they are. */
export const storedTables: Record<VersionedKind, StoredTable> = {
  laws: {
    table: 'laws',
    key: [text('law_id', 'id')],
    content: [
      text('title'),
      text('short_title'),
      text('issuing_body'),
      text('level'),
      text('document_number'),
      date('adopted_on', 'adopted'),
      date('effective_on', 'effective'),
      date('last_amended_on', 'last_amended'),
      text('departments'),
      yn('text_available'),
      text('confidence'),
      text('source'),
      text('note'),
    ],
  },
  items: {
    table: 'penalty_items',
    key: [text('item_code')],
    content: [
      text('name'),
      text('department'),
      { column: 'line_code', type: 'text', from: (v) => lineOf(v.department ?? '') ?? '' },
      text('law_id'),
      text('violation_article'),
      text('violation_source'),
      text('penalty_article'),
      text('penalty_kinds'),
      text('kinds_basis'),
      text('fine_basis'),
      text('fine_per'),
      amount('fine_min'),
      amount('fine_max'),
      amount('org_fine_min'),
      amount('org_fine_max'),
      amount('ind_fine_min'),
      amount('ind_fine_max'),
      text('fine_text'),
      text('fine_reference'),
      text('fine_review'),
      text('must_order_correction'),
      text('authority'),
      text('levels'),
      yn('delegable'),
      text('delegable_basis'),
      text('confidence'),
      text('source'),
    ],
  },
  discretion: {
    table: 'discretion_tiers',
    key: [text('item_code'), integer('tier_order'), text('party')],
    content: [
      text('tier'),
      text('circumstance'),
      amount('fine_min'),
      amount('fine_max'),
      text('outcome'),
      text('basis_doc'),
      text('jurisdiction'),
      text('confidence'),
    ],
  },
  leniency: {
    table: 'leniency_entries',
    key: [text('leniency_id', 'id')],
    content: [
      text('leniency_type'),
      text('item_code'),
      text('condition'),
      yn('conditions_all'),
      integer('lookback_days'),
      text('correction_deadline'),
      text('legal_basis'),
      text('confidence'),
    ],
  },
}

/** The key of a row as one text, as history and reports name it. */
export const keyOf = (kind: VersionedKind, values: CheckedRow['values']): string =>
  storedTables[kind].key.map(({ from }) => from(values) ?? '').join('|')

/** The content of a row as stored, column → text. Empty amounts and days are null. */
export const contentOf = (kind: VersionedKind, values: CheckedRow['values']): Record<string, string | null> =>
  Object.fromEntries(storedTables[kind].content.map(({ column, from }) => [column, from(values)]))

/** The columns of an import file that make up the key: a fault in one leaves the row without a name. */
export const keyColumns: Record<VersionedKind, readonly string[]> = {
  laws: ['id'],
  items: ['item_code'],
  discretion: ['item_code', 'tier_order', 'party'],
  leniency: ['id'],
}
