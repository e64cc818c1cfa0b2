import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { devices } from '@zhiheng/contract/devices'
import type { QueryOf } from '@zhiheng/contract/route'
import type { PlainDate } from '@zhiheng/law'
import { call } from '../../api/call.ts'

export const devicesKey = ['devices'] as const
export type DeviceSearch = QueryOf<typeof devices.list>

export const useDevices = (query: DeviceSearch) =>
  useQuery({
    queryKey: [...devicesKey, 'list', query],
    queryFn: () => call(devices.list, { query }),
    placeholderData: keepPreviousData,
  })
export const useDevice = (deviceId: string) =>
  useQuery({
    queryKey: [...devicesKey, 'one', deviceId],
    queryFn: () => call(devices.find, { params: { deviceId } }),
  })
/** A device as it stood on the day of a record. */
export const deviceOnDayQuery = (deviceId: string, day: PlainDate) =>
  queryOptions({
    queryKey: [...devicesKey, 'day', deviceId, day],
    queryFn: () => call(devices.onDay, { params: { deviceId, day } }),
  })
