import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type InspectionItemView, inspections } from '@zhiheng/contract/inspections'
import type { QueryOf } from '@zhiheng/contract/route'
import type { InspectionPaper } from '@zhiheng/law'
import { call } from '../../api/call.ts'
import { fetchFile } from '../cases/papers/fetch-paper.ts'

export const inspectionsKey = ['inspections'] as const
export type InspectionSearch = QueryOf<typeof inspections.list>

export const useInspections = (query: InspectionSearch) =>
  useQuery({
    queryKey: [...inspectionsKey, 'list', query],
    queryFn: () => call(inspections.list, { query }),
    placeholderData: keepPreviousData,
  })
export const useInspection = (inspectionId: string) =>
  useQuery({
    queryKey: [...inspectionsKey, 'one', inspectionId],
    queryFn: () => call(inspections.find, { params: { inspectionId } }),
  })
export const useInspectionOptions = () =>
  useQuery({ queryKey: [...inspectionsKey, 'options'], queryFn: () => call(inspections.options) })
export const useInspectionItems = () =>
  useQuery({ queryKey: [...inspectionsKey, 'items'], queryFn: () => call(inspections.items) })

export const openInspectionPaper = (inspectionId: string, paperId: InspectionPaper['id']): Promise<Blob> =>
  fetchFile(inspections.paper, { params: { inspectionId, paperId } })

/** Items to choose from, those of each unit under its name. */
export const itemOptions = (items: readonly InspectionItemView[]) =>
  [...new Set(items.map(({ unitName }) => unitName))].map((unitName) => ({
    label: unitName,
    options: items
      .filter((item) => item.unitName === unitName)
      .map(({ itemId, name, basis }) => ({ value: itemId, label: name, title: basis })),
  }))

/** The units that come along are those whose items were chosen. */
export function participantsFrom(items: readonly InspectionItemView[], chosen: readonly string[] = []) {
  const picked = items.filter(({ itemId }) => chosen.includes(itemId))
  return [...new Set(picked.map(({ unitId }) => unitId))].map((unitId) => ({
    unitId,
    itemIds: picked.filter((item) => item.unitId === unitId).map(({ itemId }) => itemId),
  }))
}
