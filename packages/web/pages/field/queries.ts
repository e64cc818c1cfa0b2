import { queryOptions } from '@tanstack/react-query'
import { fieldDayRoute } from '@zhiheng/contract/cases/field'
import { call } from '../../api/call.ts'

/** Kept in memory only: without network there is no list of cases on the device. */
export const fieldDayQuery = queryOptions({
  queryKey: ['field-day'],
  queryFn: () => call(fieldDayRoute),
  refetchInterval: 60_000,
})
