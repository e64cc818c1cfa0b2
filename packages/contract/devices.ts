import type { DeviceFault, DeviceKind, DeviceOnDay } from '@zhiheng/law'
import { deviceFaults, deviceKinds } from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const tag = '监控设备台账'
const closed = { additionalProperties: false }
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const literals = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] })
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const Id = Type.String({ format: 'uuid' })
const Line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const Text = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

const Review = orNull(Type.Object({ by: Line, on: Day, document: Line }, closed))
/** What the register says of a device; null where it has not been done. */
export const DeviceDetailsInput = Type.Object(
  {
    kind: literals<DeviceKind>(Object.keys(deviceKinds) as DeviceKind[]),
    place: Line,
    records: Line,
    basis: Text,
    legalReview: Review,
    technicalReview: Review,
    signedOn: orNull(Day),
    publication: orNull(Type.Object({ where: Line, on: Day }, closed)),
    calibration: orNull(Type.Object({ certificate: Line, from: Day, until: Day }, closed)),
  },
  closed,
)
export type DeviceDetailsInput = Static<typeof DeviceDetailsInput>

const Snapshot = Type.Unsafe<DeviceOnDay>({})
const Faults = Type.Array(literals<DeviceFault>(Object.keys(deviceFaults) as DeviceFault[]), {
  description: '该日的记录不能作为证据的原因',
})
export const DeviceRow = Type.Object({ device: Snapshot, faults: Faults, mine: Type.Boolean() })
export type DeviceRow = Static<typeof DeviceRow>

export const DeviceVersion = Type.Object({
  version: Type.Integer(),
  from: Day,
  reason: Type.String(),
  enteredBy: Type.String(),
  enteredAt: Type.String(),
  device: Snapshot,
})
export type DeviceVersion = Static<typeof DeviceVersion>

const One = Type.Object({ deviceId: Id })
const seen = Type.Integer({ minimum: 1, description: '所见的最新一版；已有更新的须重新核对' })
const Done = Type.Object({ deviceId: Id, version: Type.Integer() })

export const devices = {
  list: route({
    method: 'GET',
    path: '/api/devices',
    summary: '监控设备台账：全市的，本单位的在前，按今日的情况',
    tag,
    access: 'session',
    query: Type.Object({
      text: Type.Optional(Type.String({ maxLength: 60, description: '编号、地点、记录的内容' })),
      unitId: Type.Optional(Type.Integer()),
      standing: Type.Optional(literals(['inUse', 'ended'])),
      on: Type.Optional(Day),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    }),
    response: Type.Object({
      total: Type.Integer(),
      pageSize: Type.Integer(),
      mayEnter: Type.Boolean(),
      rows: Type.Array(DeviceRow),
    }),
  }),
  find: route({
    method: 'GET',
    path: '/api/devices/:deviceId',
    summary: '一台设备的各版登记，最新的在前',
    tag,
    access: 'session',
    params: One,
    response: Type.Object({
      ...DeviceRow.properties,
      mayChange: Type.Boolean(),
      versions: Type.Array(DeviceVersion),
    }),
  }),
  onDay: route({
    method: 'GET',
    path: '/api/devices/:deviceId/on/:day',
    summary: '一台设备在某一日的情况',
    tag,
    access: 'session',
    params: Type.Object({ deviceId: Id, day: Day }),
    response: DeviceRow,
  }),
  enter: route({
    method: 'POST',
    path: '/api/devices',
    summary: '登记监控设备（法制审核员、内勤）',
    tag,
    access: 'session',
    body: Type.Object({ number: Line, inUseFrom: Day, details: DeviceDetailsInput }, closed),
    response: Done,
  }),
  change: route({
    method: 'POST',
    path: '/api/devices/:deviceId/versions',
    summary: '变更登记：自某日起的新版，原来的各版保留',
    tag,
    access: 'session',
    params: One,
    body: Type.Object({ seen, from: Day, reason: Text, details: DeviceDetailsInput }, closed),
    response: Done,
  }),
  end: route({
    method: 'POST',
    path: '/api/devices/:deviceId/end',
    summary: '停用监控设备',
    tag,
    access: 'session',
    params: One,
    body: Type.Object({ seen, lastDay: Day, reason: Text }, closed),
    response: Done,
  }),
} as const
