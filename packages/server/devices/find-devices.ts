import type { DeviceRow, DeviceVersion, devices, QueryOf, ResponseOf } from '@zhiheng/contract'
import { type DeviceOnDay, deviceFaultsOn } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { contains } from '../platform/contains.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { type DeviceSql, deviceColumns, deviceOf, devicesOn } from './device-rows.ts'

const pageSize = 20
const keepers = ['R4', 'R9']
/** 法制审核员 and 内勤 keep the register of their own unit; everybody in the city reads it. */
export const mayEnterDevices = ({ roles }: Actor): boolean => roles.some((role) => keepers.includes(role))

const asRow = (device: DeviceOnDay, { unitId }: Actor): DeviceRow => ({
  device,
  faults: [...deviceFaultsOn(device, device.on)],
  mine: device.unitId === unitId,
})

/** The devices of the city as they stood on a day, one's own first. */
export async function findDevices(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof devices.list>,
): Promise<ResponseOf<typeof devices.list>> {
  const { text = '', unitId = null, standing = null, on = actor.today, page = 1 } = query
  const words = contains(text)
  const from = sql`from ${devicesOn(on)}
    where d.city = ${actor.city} and (${unitId}::integer is null or d.unit_id = ${unitId})
      and (d.number like ${words} or v.place like ${words} or v.records like ${words})
      and (${standing}::text is null
        or (${standing} = 'inUse') = (d.in_use_from <= ${on}::date and (v.in_use_until is null or ${on}::date <= v.in_use_until)))`
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(tx)
  const { rows } = await sql<DeviceSql>`select ${deviceColumns} ${from}
    order by d.unit_id <> ${actor.unitId}, d.unit_id, d.number, d.device_id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return {
    ...{ total: counted.rows[0]?.total ?? 0, pageSize, mayEnter: mayEnterDevices(actor) },
    rows: rows.map((row) => asRow(deviceOf(row, on), actor)),
  }
}

/** Every device of the city as it stood on a day. */
export async function findDevicesOn(tx: Tx, city: string, day: string): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceSql>`
    select ${deviceColumns} from ${devicesOn(day)}
    where d.city = ${city} order by d.unit_id, d.number, d.device_id`.execute(tx)
  return rows.map((row) => {
    const device = deviceOf(row, day)
    return { device, faults: [...deviceFaultsOn(device, day)], mine: false }
  })
}

type Asked = { readonly city: string; readonly deviceId: string; readonly day: string }
/** A device as it stood on a day; null where the city has none such. */
export async function findDeviceOnDay(tx: Tx, { city, deviceId, day }: Asked): Promise<DeviceOnDay | null> {
  const { rows } = await sql<DeviceSql>`
    select ${deviceColumns} from ${devicesOn(day)}
    where d.city = ${city} and d.device_id = ${deviceId}`.execute(tx)
  return rows[0] ? deviceOf(rows[0], day) : null
}

export async function describeDeviceOnDay(
  tx: Tx,
  actor: Actor,
  { deviceId, day }: { readonly deviceId: string; readonly day: string },
): Promise<DeviceRow> {
  const device = await findDeviceOnDay(tx, { city: actor.city, deviceId, day })
  if (!device) throw noSuchDevice()
  return asRow(device, actor)
}

/** One device with every version it had, the newest first. */
export async function describeDevice(
  tx: Tx,
  actor: Actor,
  deviceId: string,
): Promise<ResponseOf<typeof devices.find>> {
  const row = await describeDeviceOnDay(tx, actor, { deviceId, day: actor.today })
  const { rows } = await sql<
    DeviceSql & { from: string; reason: string; enteredBy: string; enteredAt: Date }
  >`
    select ${deviceColumns}, v.valid_from as from, v.reason, s.name as "enteredBy", v.entered_at as "enteredAt"
    from monitoring_devices d
    join monitoring_device_versions v on v.city = d.city and v.unit_id = d.unit_id and v.device_id = d.device_id
    join units u on u.city = d.city and u.unit_id = d.unit_id
    join persons s on s.city = v.city and s.person_id = v.entered_by
    where d.city = ${actor.city} and d.device_id = ${deviceId} order by v.version desc`.execute(tx)
  const versions = rows.map(
    ({ from, reason, enteredBy, enteredAt, ...one }): DeviceVersion => ({
      ...{ version: one.version, from, reason, enteredBy, enteredAt: enteredAt.toISOString() },
      device: deviceOf(one, from),
    }),
  )
  const over = rows[0]?.inUseUntil !== null
  return { ...row, mayChange: row.mine && mayEnterDevices(actor) && !over, versions }
}

export const noSuchDevice = () =>
  problem(404, 'not_found', '没有找到这台监控设备。', { wayForward: '刷新页面后重新选择。' })
