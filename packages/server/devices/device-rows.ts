import type { DeviceDetails, DeviceKind, DeviceOnDay } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** One version of a device as it is stored; `d` is the device, `v` the version, `u` its unit. */
export type DeviceSql = {
  readonly deviceId: string
  readonly unitId: number
  readonly unitName: string
  readonly number: string
  readonly inUseFrom: string
  readonly inUseUntil: string | null
  readonly version: number
  readonly enteredOn: string
  readonly kind: DeviceKind
  readonly place: string
  readonly records: string
  readonly basis: string
  readonly legalBy: string | null
  readonly legalOn: string | null
  readonly legalDocument: string | null
  readonly technicalBy: string | null
  readonly technicalOn: string | null
  readonly technicalDocument: string | null
  readonly signedOn: string | null
  readonly publishedWhere: string | null
  readonly publishedOn: string | null
  readonly certificate: string | null
  readonly calibratedFrom: string | null
  readonly calibratedUntil: string | null
}
export const deviceColumns = sql`
  d.device_id as "deviceId", d.unit_id as "unitId", u.name as "unitName", d.number, d.in_use_from as "inUseFrom",
  v.in_use_until as "inUseUntil", v.version, (v.entered_at at time zone 'Asia/Shanghai')::date as "enteredOn",
  v.kind, v.place, v.records, v.basis, v.legal_by as "legalBy", v.legal_on as "legalOn", v.legal_document as "legalDocument",
  v.technical_by as "technicalBy", v.technical_on as "technicalOn", v.technical_document as "technicalDocument",
  v.signed_on as "signedOn", v.published_where as "publishedWhere", v.published_on as "publishedOn",
  v.calibration_certificate as certificate, v.calibrated_from as "calibratedFrom", v.calibrated_until as "calibratedUntil"`

const review = (by: string | null, on: string | null, document: string | null) =>
  by !== null && on !== null && document !== null ? { by, on, document } : null

/** The device as the law looks at it, for the day it is asked about. */
export function deviceOf(row: DeviceSql, on: string): DeviceOnDay {
  const { deviceId, unitId, unitName, number, version, enteredOn, inUseFrom, inUseUntil } = row
  const { kind, place, records, basis, signedOn, publishedWhere: where, publishedOn } = row
  const { certificate, calibratedFrom: from, calibratedUntil: until } = row
  return {
    ...{ deviceId, unitId, unitName, number, version, enteredOn, on, inUseFrom, inUseUntil },
    ...{ kind, place, records, basis, signedOn },
    legalReview: review(row.legalBy, row.legalOn, row.legalDocument),
    technicalReview: review(row.technicalBy, row.technicalOn, row.technicalDocument),
    publication: where !== null && publishedOn !== null ? { where, on: publishedOn } : null,
    calibration:
      certificate !== null && from !== null && until !== null ? { certificate, from, until } : null,
  }
}

/** The version in force on a day; before the first there is only the first, and it says since when the device is in use. */
const versionOn = (day: string) => sql`
  join lateral (
    select * from monitoring_device_versions w
    where w.city = d.city and w.unit_id = d.unit_id and w.device_id = d.device_id
    order by w.valid_from > ${day}::date, abs(w.valid_from - ${day}::date), w.version desc limit 1) v on true`
/** The devices as they stood on a day, each with its unit: what `deviceColumns` are read from. */
export const devicesOn = (day: string) =>
  sql`monitoring_devices d ${versionOn(day)} join units u on u.city = d.city and u.unit_id = d.unit_id`

/** Who enters in which unit's register, and when. */
export type Entering = {
  readonly city: string
  readonly unitId: number
  readonly personId: string
  readonly at: Date | string
}

/** A device without a version yet; false where the unit has another of that number. */
export async function addDevice(
  tx: Tx,
  { city, unitId, personId, at }: Entering,
  {
    deviceId,
    number,
    inUseFrom,
  }: { readonly deviceId: string; readonly number: string; readonly inUseFrom: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into monitoring_devices (city, unit_id, device_id, number, in_use_from, entered_by, entered_at)
    values (${city}, ${unitId}, ${deviceId}, ${number}, ${inUseFrom}, ${personId}, ${at})
    on conflict (city, unit_id, number) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export type NewVersion = {
  readonly deviceId: string
  readonly version: number
  readonly from: string
  readonly reason: string
  readonly details: DeviceDetails
  readonly inUseUntil: string | null
}
export async function addVersion(
  tx: Tx,
  { city, unitId, personId, at }: Entering,
  one: NewVersion,
): Promise<void> {
  const { legalReview, technicalReview, publication, calibration, ...plain } = one.details
  await sql`insert into monitoring_device_versions (city, unit_id, device_id, version, valid_from, reason, kind, place, records, basis,
      legal_by, legal_on, legal_document, technical_by, technical_on, technical_document, signed_on, published_where, published_on,
      calibration_certificate, calibrated_from, calibrated_until, in_use_until, entered_by, entered_at)
    values (${city}, ${unitId}, ${one.deviceId}, ${one.version}, ${one.from}, ${one.reason.trim()},
      ${plain.kind}, ${plain.place.trim()}, ${plain.records.trim()}, ${plain.basis.trim()},
      ${legalReview?.by ?? null}, ${legalReview?.on ?? null}, ${legalReview?.document ?? null},
      ${technicalReview?.by ?? null}, ${technicalReview?.on ?? null}, ${technicalReview?.document ?? null},
      ${plain.signedOn}, ${publication?.where ?? null}, ${publication?.on ?? null},
      ${calibration?.certificate ?? null}, ${calibration?.from ?? null}, ${calibration?.until ?? null},
      ${one.inUseUntil}, ${personId}, ${at})`.execute(tx)
}
