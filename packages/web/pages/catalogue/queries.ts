import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { catalogue } from '@zhiheng/contract/catalogue'
import type { QueryOf } from '@zhiheng/contract/route'
import { call } from '../../api/call.ts'

export type LawSearch = QueryOf<typeof catalogue.laws>
export type ItemSearch = QueryOf<typeof catalogue.items>
export type LeniencySearch = QueryOf<typeof catalogue.leniency>

/** Everything of the catalogue is read anew after an import. */
export const catalogueKey = ['catalogue'] as const

const overviewQuery = queryOptions({
  queryKey: [...catalogueKey, 'overview'],
  queryFn: () => call(catalogue.overview),
  staleTime: 300_000,
})
export const useOverview = () => useQuery(overviewQuery)

export const useLaws = (query: LawSearch) =>
  useQuery({
    queryKey: [...catalogueKey, 'laws', query],
    queryFn: () => call(catalogue.laws, { query }),
    placeholderData: keepPreviousData,
  })

export const useItems = (query: ItemSearch) =>
  useQuery({
    queryKey: [...catalogueKey, 'items', query],
    queryFn: () => call(catalogue.items, { query }),
    placeholderData: keepPreviousData,
  })

export const useLeniency = (query: LeniencySearch) =>
  useQuery({
    queryKey: [...catalogueKey, 'leniency', query],
    queryFn: () => call(catalogue.leniency, { query }),
    placeholderData: keepPreviousData,
  })

export const useLaw = (lawId: string, on: string | null) =>
  useQuery({
    queryKey: [...catalogueKey, 'law', lawId, on],
    queryFn: () => call(catalogue.law, { params: { lawId }, query: on ? { on } : {} }),
  })

export const useItem = (code: string, on: string | null) =>
  useQuery({
    queryKey: [...catalogueKey, 'item', code, on],
    queryFn: () => call(catalogue.item, { params: { code }, query: on ? { on } : {} }),
  })

export const useCalendarYear = (year: number | null) =>
  useQuery({
    queryKey: [...catalogueKey, 'calendar', year],
    queryFn: () => call(catalogue.calendar, { query: year ? { year } : {} }),
    placeholderData: keepPreviousData,
  })

export const useColumns = () =>
  useQuery({ queryKey: ['catalogue-columns'], queryFn: () => call(catalogue.columns), staleTime: Infinity })

export const useImports = (page: number) =>
  useQuery({
    queryKey: [...catalogueKey, 'imports', page],
    queryFn: () => call(catalogue.imports, { query: { page, pageSize: 10 } }),
    placeholderData: keepPreviousData,
  })
