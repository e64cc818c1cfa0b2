import type { BodyOf, DeviceDetailsInput, devices } from '@zhiheng/contract'
import { sql } from 'kysely'
import { type OrganisationAction, recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { addDevice, addVersion, type Entering } from './device-rows.ts'
import { findDeviceOnDay, mayEnterDevices, noSuchDevice } from './find-devices.ts'

type Done = { readonly deviceId: string; readonly version: number }
const mustKeep = (actor: Actor) => {
  if (!mayEnterDevices(actor))
    throw problem(403, 'may_not_enter_devices', '只有法制审核员、内勤可以登记监控设备。', {
      wayForward: '请本单位的法制审核员或者内勤办理。',
    })
}

/** 登记监控设备: its first version is true from the day on which it came into use. */
export async function enterDevice(
  tx: Tx,
  actor: Actor,
  at: Date,
  { number, inUseFrom, details }: BodyOf<typeof devices.enter>,
): Promise<Done> {
  mustKeep(actor)
  mustBeSound(details, actor.today)
  const deviceId = newId()
  const by = enteredBy(actor, at)
  if (!(await addDevice(tx, by, { deviceId, number: number.trim(), inUseFrom })))
    throw problem(409, 'device_number_taken', `本单位已经登记了编号为${number.trim()}的设备。`, {
      field: 'number',
      wayForward: '核对编号；同一设备的情况有变化的，办理变更登记。',
    })
  await addVersion(tx, by, {
    deviceId,
    version: 1,
    from: inUseFrom,
    reason: '',
    details,
    inUseUntil: null,
  })
  await record(tx, actor, at, 'enter_device', deviceId, { number, place: details.place, from: inUseFrom })
  return { deviceId, version: 1 }
}

/** 变更登记: a new version from its own day on. What was true before it stays. */
export async function changeDevice(
  tx: Tx,
  actor: Actor,
  at: Date,
  { deviceId, seen, from, reason, details }: BodyOf<typeof devices.change> & { readonly deviceId: string },
): Promise<Done> {
  mustKeep(actor)
  mustBeSound(details, actor.today)
  const last = await lastVersion(tx, actor, deviceId, seen)
  if (from < last.inUseFrom)
    throw problem(422, 'change_before_use', '变更的日期早于设备启用之日。', {
      field: 'from',
      wayForward: '更正原登记的，从启用之日起变更。',
    })
  const version = seen + 1
  await addVersion(tx, enteredBy(actor, at), { deviceId, version, from, reason, details, inUseUntil: null })
  await record(tx, actor, at, 'change_device', deviceId, { number: last.number, from, reason, version })
  return { deviceId, version }
}

/** 停用, after `lastDay`; what the device recorded before stays what it was. */
export async function endDevice(
  tx: Tx,
  actor: Actor,
  at: Date,
  { deviceId, seen, lastDay, reason }: BodyOf<typeof devices.end> & { readonly deviceId: string },
): Promise<Done> {
  mustKeep(actor)
  const last = await lastVersion(tx, actor, deviceId, seen)
  if (lastDay < last.latestFrom || lastDay > actor.today)
    throw problem(422, 'end_unfit', '使用的最后一日不得早于最近一次登记的日期，也不得晚于今日。', {
      field: 'lastDay',
      wayForward: '按设备实际停用的日期填写。',
    })
  const details = await findDeviceOnDay(tx, { city: actor.city, deviceId, day: lastDay })
  if (!details) throw noSuchDevice()
  const version = seen + 1
  await addVersion(tx, enteredBy(actor, at), {
    deviceId,
    version,
    from: lastDay,
    reason,
    details,
    inUseUntil: lastDay,
  })
  await record(tx, actor, at, 'end_device', deviceId, { number: last.number, lastDay, reason, version })
  return { deviceId, version }
}

type Last = { number: string; inUseFrom: string; latestFrom: string; version: number; over: boolean }
/** The newest version of a device of one's own unit; refused where somebody has changed it since, or it is out of use. */
async function lastVersion(tx: Tx, actor: Actor, deviceId: string, seen: number): Promise<Last> {
  // One after another: the version that was seen is the one that is followed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`device ${deviceId}`}, 0))`.execute(tx)
  const { rows } = await sql<Last>`
    select d.number, d.in_use_from as "inUseFrom", max(v.valid_from) as "latestFrom", max(v.version) as version,
      bool_or(v.in_use_until is not null) as over
    from monitoring_devices d
    join monitoring_device_versions v on v.city = d.city and v.unit_id = d.unit_id and v.device_id = d.device_id
    where d.city = ${actor.city} and d.unit_id = ${actor.unitId} and d.device_id = ${deviceId}
    group by d.number, d.in_use_from`.execute(tx)
  const [last] = rows
  if (!last) throw noSuchDevice()
  if (last.over)
    throw problem(409, 'device_ended', '该设备已经停用，不能再变更。', {
      wayForward: '重新启用的，以新的编号登记，并重新审核、公布。',
    })
  if (last.version !== seen)
    throw problem(409, 'device_changed', '该设备的登记已被他人变更。', {
      wayForward: '刷新页面，核对最新的登记后重新办理。',
    })
  return last
}

/** What has been done is not in the future; the 检定 has an order. */
function mustBeSound({ calibration, ...done }: DeviceDetailsInput, today: string): void {
  if (calibration && calibration.until < calibration.from)
    throw problem(422, 'span_reversed', '检定有效期的截止日早于开始日。', {
      field: 'details.calibration.until',
      wayForward: '对照检定证书核对起止日期。',
    })
  const days = {
    'details.legalReview.on': done.legalReview?.on,
    'details.technicalReview.on': done.technicalReview?.on,
    'details.publication.on': done.publication?.on,
    'details.signedOn': done.signedOn ?? undefined,
  }
  for (const [field, day] of Object.entries(days))
    if (day !== undefined && day > today)
      throw problem(422, 'not_done_yet', '审核、公布、设置标志的日期晚于今日。', {
        field,
        wayForward: '办理以后按实际日期登记。',
      })
}

const enteredBy = ({ city, unitId, personId }: Actor, at: Date): Entering => ({
  ...{ city, unitId, personId, at },
})

const record = (
  tx: Tx,
  actor: Actor,
  at: Date,
  action: OrganisationAction,
  deviceId: string,
  detail: Record<string, unknown>,
) => recordEvent(tx, { city: actor.city, by: actor, at }, action, deviceId, detail)
