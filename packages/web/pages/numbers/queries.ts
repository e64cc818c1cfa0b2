import { queryOptions } from '@tanstack/react-query'
import { numberAccounts } from '@zhiheng/contract/number-accounts'
import { type NumberLeases, numberLeases } from '@zhiheng/contract/number-leases'
import { call } from '../../api/call.ts'

/** The unit's leases; an act on the spot uses one up, so it is asked anew whenever a page shows it. */
export const leasesQuery = queryOptions({
  queryKey: ['number-leases'],
  queryFn: () => call(numberLeases.find),
  staleTime: 0,
})

/** 文号台账: every 文种 and year of the unit. */
export const accountQuery = queryOptions({
  queryKey: ['number-accounts'],
  queryFn: () => call(numberAccounts.find),
  staleTime: 0,
})
export const registerQuery = (query: { type: string; year: number; from: number }) =>
  queryOptions({
    queryKey: ['number-accounts', query],
    queryFn: () => call(numberAccounts.list, { query }),
    staleTime: 0,
  })

/** The lease out of which the next decision on the spot takes its number; null when it is numbered as it is made. */
export const inUse = ({ leases, year }: NumberLeases) =>
  leases.find((lease) => lease.mine && lease.returned === null && lease.year === year && lease.left > 0) ??
  null
