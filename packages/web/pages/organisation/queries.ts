import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { organisation, type UnitList } from '@zhiheng/contract/organisation'
import { call } from '../../api/call.ts'
import type { PersonOption } from '../../parts/PersonPicker.tsx'

export const unitsQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: () => call(organisation.units),
  staleTime: 300_000,
})
export const useUnits = () => useQuery(unitsQuery)

export const unitQuery = (unitId: number) =>
  queryOptions({
    queryKey: ['organisation', 'unit', unitId],
    queryFn: () => call(organisation.unit, { params: { unitId } }),
  })

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['organisation', 'person', personId],
    queryFn: () => call(organisation.person, { params: { personId } }),
  })

/** Everything about units and people is read anew after a change: a post shows on three pages. */
export const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ['organisation'] })

/** People by name for a picker, with the posts they hold. */
export async function findPersonOptions(search: string): Promise<readonly PersonOption[]> {
  const { people } = await call(organisation.people, { query: search ? { search } : {} })
  return people.map(({ personId, name, posts }) => {
    const current = posts.filter((post) => post.standing === 'current' && post.kind !== 'acting')
    return {
      personId,
      name,
      unitName: current.map((post) => post.unitName).join('、') || '无在任职务',
      title: current[0]?.title ?? null,
      unavailable: current.length === 0 ? '没有在任的职务' : null,
    }
  })
}

export type AreaOption = { readonly value: string; readonly label: string }

/** City, counties and towns, as the areas of a certificate: named after the units that stand there. */
export function areaOptions({ units }: UnitList): AreaOption[] {
  return units
    .filter((unit) => unit.areaCode !== null && (unit.kind === 'government' || unit.level === 'town'))
    .map(({ areaCode, shortName }) => ({
      value: areaCode ?? '',
      label: shortName.replace(/(政府|管委会)$/, ''),
    }))
}
