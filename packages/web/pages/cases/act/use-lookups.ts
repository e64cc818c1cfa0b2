import { useQueries, useQuery } from '@tanstack/react-query'
import { beijingDay, lawDay } from '@zhiheng/law'
import { useMemo } from 'react'
import { deviceOnDayQuery } from '../../devices/queries.ts'
import { colleaguesQuery, itemQuery, personOptions } from '../queries.ts'
import type { Lookups } from './act-context.ts'
import type { Given, Values } from './act-form.ts'

/** The items a form speaks of: the one chosen, and those the same act also breaks. */
function codesIn(values: Values): readonly string[] {
  const { itemCode, rivalItemCodes } = values
  const rivals = Array.isArray(rivalItemCodes) ? rivalItemCodes : []
  return [itemCode, ...rivals].filter((code): code is string => typeof code === 'string' && code !== '')
}

/** People and items the form has chosen, read from the server once and kept. */
export function useLookups({ view, today }: Given, values: Values): Lookups {
  const people = useQuery(colleaguesQuery(view.state.unitId))
  const { actUntil } = values
  const on = typeof actUntil === 'string' ? actUntil : lawDay(view.state, today)
  const codes = codesIn(values)
  const found = useQueries({
    queries: codes.map((code) => itemQuery(code, on)),
    combine: (results) => results.map(({ data }) => data?.item),
  })
  const own = view.state.item?.code ?? ''
  const assessed = own !== '' && ('rivalItemCodes' in values || 'talk' in values)
  const { data: standard } = useQuery({ ...itemQuery(own, on), enabled: assessed })
  const { deviceId, recordedAt } = values
  const recorded = typeof deviceId === 'string' && typeof recordedAt === 'string'
  const { data: device } = useQuery({
    ...deviceOnDayQuery(recorded ? deviceId : '', recorded ? beijingDay(recordedAt) : today),
    enabled: recorded,
  })
  return useMemo(() => {
    const byId = new Map(personOptions(people.data ?? []).map((one) => [one.personId, one]))
    const items = new Map(found.flatMap((item) => (item ? [[item.code, item] as const] : [])))
    return {
      person: (id) => byId.get(id),
      item: (code) => items.get(code),
      standard: standard?.tiers,
      device: recorded ? device : undefined,
    }
  }, [people.data, found, standard, recorded, device])
}
