import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { findCaseRoute, findReadingsRoute, paperFactsRoute } from '@zhiheng/contract/cases/routes'
import { catalogue, type LeniencyRow } from '@zhiheng/contract/catalogue'
import { listDocumentDefinitions } from '@zhiheng/contract/documents'
import { type Colleague, organisation } from '@zhiheng/contract/organisation'
import type { ItemSnapshot, PlainDate, TierSnapshot } from '@zhiheng/law'
import { call } from '../../api/call.ts'
import type { PersonOption } from '../../parts/PersonPicker.tsx'

/** What one paper was made from. A paper never changes; who else uses its facts may, so it belongs to the revision. */
export const paperFactsQuery = (caseId: string, revision: number, paperId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'paper-facts', revision, paperId],
    queryFn: () => call(paperFactsRoute, { params: { caseId, paperId } }),
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })

/** The papers there are, each with what it may not lack and by which article. */
export const definitionsQuery = queryOptions({
  queryKey: ['documents', 'definitions'],
  queryFn: () => call(listDocumentDefinitions, {}),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The whole file. Every reading is on the record, so the window's focus alone does not read it again. */
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => call(findCaseRoute, { params: { caseId } }),
    refetchOnWindowFocus: false,
    staleTime: 5_000,
  })

export const readingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case-readings', caseId],
    queryFn: () => call(findReadingsRoute, { params: { caseId } }),
  })

/** After an act: the case, its readers, and every list it stands in. */
export async function refreshCase(client: QueryClient, caseId: string): Promise<void> {
  await client.invalidateQueries({ queryKey: ['case', caseId] })
  for (const key of ['case-readings', 'cases', 'hearings', 'inbox', 'notices'])
    void client.invalidateQueries({ queryKey: [key] })
}

/** Everybody in post in the unit of the case today, with the certificate in force. */
export const colleaguesQuery = (unitId: number) =>
  queryOptions({
    queryKey: ['colleagues', unitId],
    queryFn: () => call(organisation.colleagues, { params: { unitId }, query: {} }),
    staleTime: 60_000,
  })

/** A person to be chosen, with the days of the certificate the judge will look at. */
export type OfficerOption = PersonOption & {
  readonly certificate: {
    readonly number: string
    readonly validFrom: PlainDate
    readonly validUntil: PlainDate
  } | null
  /** Every role held in the unit, by whichever post. */
  readonly roles: readonly string[]
}

/** One line a person, though somebody may hold several posts. `certified` shows those without a certificate as not to be chosen. */
export function personOptions(
  colleagues: readonly Colleague[],
  { roles, certified = false }: { roles?: readonly string[]; certified?: boolean } = {},
): readonly OfficerOption[] {
  const people = new Map<string, OfficerOption>()
  for (const one of colleagues) {
    if (roles && !one.roles.some((role) => roles.includes(role))) continue
    if (people.has(one.personId)) continue
    people.set(one.personId, {
      personId: one.personId,
      name: one.name,
      unitName: one.unitName,
      title: one.title,
      certificateNumber: one.certificate?.number ?? null,
      certificate: one.certificate,
      roles: colleagues
        .filter(({ personId }) => personId === one.personId)
        .flatMap(({ roles: held }) => held),
      unavailable: certified && !one.certificate ? '今日没有有效的执法证件，不能承办' : null,
    })
  }
  return [...people.values()]
}

export type ItemFound = {
  readonly item: ItemSnapshot
  readonly tiers: readonly TierSnapshot[]
  readonly leniency: readonly LeniencyRow[]
  readonly marks: readonly string[]
  readonly inForce: boolean
  readonly fine: { readonly person: string; readonly organisation: string }
}

/** One item as it stood on a day, as a case would copy it. */
export const itemQuery = (code: string, on: PlainDate) =>
  queryOptions({
    queryKey: ['catalogue', 'item', code, on],
    queryFn: async (): Promise<ItemFound> => {
      const found = await call(catalogue.item, { params: { code }, query: { on } })
      // The route's detail is the snapshot with its closed words sent as plain text.
      return found as unknown as ItemFound
    },
    staleTime: 300_000,
  })

export const findItemsQuery = (text: string, on: PlainDate) =>
  queryOptions({
    queryKey: ['catalogue', 'items', text, on],
    queryFn: () => call(catalogue.items, { query: { text, inForceOn: on, pageSize: 30 } }),
    staleTime: 60_000,
  })
