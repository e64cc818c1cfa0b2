import { addDays, type PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import { addDevice, addVersion, type NewVersion } from '../devices/index.ts'
import type { Tx } from '../platform/database.ts'
import { demoUnits } from './demo-people.ts'
import { seededUuid } from './seeded-random.ts'

type Device = {
  readonly number: string
  readonly kind: 'camera' | 'snapshot' | 'weighing' | 'noise' | 'emission'
  readonly place: string
  readonly records: string
  /** Days from the first start: a device that lacks something shows why its records are no evidence. */
  readonly since: number
  readonly published?: false
  readonly reviewed?: false
  readonly calibrated?: readonly [from: number, until: number]
  readonly until?: number
}

/** Every unit has one sound camera; the first has one of each kind of fault beside it. */
const camera: Device = {
  ...{
    number: 'SP-001',
    kind: 'camera',
    place: '辖区主要道路沿线',
    records: '人行道、沿街门店门前',
    since: -1500,
  },
}
// biome-ignore format: one device a line
const ofTheFirst: readonly Device[] = [
  { number: 'ZP-002', kind: 'snapshot', place: '朝阳中路与苍梧路路口', records: '由东向西车道，车辆外观和号牌', since: -420 },
  { number: 'CZ-003', kind: 'weighing', place: '新建东路货运通道',     records: '车辆总质量和号牌',             since: -500, calibrated: [-200, 165] },
  { number: 'ZS-004', kind: 'noise',    place: '解放中路建筑工地',     records: '场界噪声',                     since: -600, calibrated: [-400, -35] },
  { number: 'SP-005', kind: 'camera',   place: '瀛洲路农贸市场东门',   records: '占道经营',                     since: -30,  published: false },
  { number: 'YY-006', kind: 'emission', place: '郁洲路餐饮街',         records: '油烟排放浓度',                 since: -20,  reviewed: false, calibrated: [-60, 305] },
  { number: 'SP-007', kind: 'camera',   place: '海昌路过街天桥',       records: '流动摊点',                     since: -700, until: -90 },
]

/** 监控设备台账 of the demonstration. `today` is the day of the first start. */
export async function settleDevices(tx: Tx, city: string, seed: string, today: PlainDate): Promise<void> {
  for (const [index, { code, login }] of demoUnits.entries()) {
    const personId = seededUuid(`${seed}|person|${login}.neiqin`)
    const { rows } = await sql<{ unitId: number }>`
      select unit_id as "unitId" from units where city = ${city} and code = ${code}`.execute(tx)
    for (const { unitId } of rows)
      for (const device of index === 0 ? [camera, ...ofTheFirst] : [camera]) {
        const from = addDays(today, device.since)
        const deviceId = seededUuid(`${seed}|device|${code}|${device.number}`)
        const by = { city, unitId, personId, at: `${from}T01:00:00.000Z` }
        await addDevice(tx, by, { deviceId, number: device.number, inUseFrom: from })
        await addVersion(tx, by, { deviceId, ...versionOf(device, from, today) })
      }
  }
}

function versionOf(device: Device, from: PlainDate, today: PlainDate): Omit<NewVersion, 'deviceId'> {
  const { number, kind, place, records, published, reviewed, calibrated, until } = device
  const document = (what: string) => `${what}〔${from.slice(0, 4)}〕${Number(number.slice(-3))}号`
  const review = (by: string, days: number, what: string) =>
    reviewed === false ? null : { by, on: addDays(from, days), document: document(what) }
  return {
    ...{ version: 1, from, reason: '' },
    inUseUntil: until === undefined ? null : addDays(today, until),
    details: {
      ...{ kind, place, records },
      basis: '《中华人民共和国行政处罚法》第四十一条和相关法律、行政法规（演示）',
      legalReview: review('法制审核机构', -20, '法审'),
      technicalReview: review('示范技术检测中心', -15, '技审'),
      signedOn: addDays(from, -2),
      publication: published === false ? null : { where: '本机关门户网站', on: addDays(from, -10) },
      calibration: calibrated
        ? {
            certificate: document('检字'),
            from: addDays(today, calibrated[0]),
            until: addDays(today, calibrated[1]),
          }
        : null,
    },
  }
}
