import type { ActionInput } from '@zhiheng/contract'
import { beijingDay, type Payloads } from '@zhiheng/law'
import { findDeviceOnDay } from '../devices/index.ts'
import { problem } from '../platform/errors.ts'
import { type Kit, withId } from './completing.ts'

/**
 * Evidence as the log keeps it: what a device recorded goes in with the device as the register had it for the day of the record,
 * read here and never taken from the form.
 */
export async function completeEvidence(
  { deviceId, ...input }: ActionInput<'addEvidence'>,
  { tx, actor }: Kit,
): Promise<Payloads['addEvidence']> {
  if (!input.monitored) return withId({ ...input, recordedAt: null, device: null })
  if (deviceId === null || input.recordedAt === null) return withId({ ...input, device: null })
  const day = beijingDay(input.recordedAt)
  const device = await findDeviceOnDay(tx, { city: actor.city, deviceId, day })
  if (!device)
    throw problem(422, 'device_unknown', '监控设备台账中没有所选的设备。', {
      field: 'deviceId',
      wayForward: '从监控设备台账中选择；台账中没有的，请法制审核员或者内勤先行登记。',
    })
  return withId({ ...input, device })
}
