import type { CaseQuery } from '@zhiheng/contract/cases/routes'

/** The part of a case query that stands in the address: shared, saved and gone back to. */
export type Filters = Omit<CaseQuery, 'after' | 'total'>

const textKeys = [
  ...(['text', 'stage', 'stageGroup', 'line', 'source'] as const),
  ...(['from', 'until', 'dueBefore', 'sort'] as const),
]
const marks = ['mine', 'withoutShared'] as const

export function filtersFrom(search: URLSearchParams): Filters {
  const given = Object.fromEntries(
    textKeys.flatMap((key) => (search.get(key) ? [[key, search.get(key)]] : [])),
  ) as Filters
  const unitId = Number(search.get('unitId'))
  const marked = Object.fromEntries(
    marks.flatMap((key) => (search.get(key) === 'true' ? [[key, true]] : [])),
  ) as Filters
  return { ...given, ...(unitId > 0 && { unitId }), ...marked }
}

export function searchFrom(filters: Filters): URLSearchParams {
  const entries = Object.entries(filters).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  )
  return new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))
}
