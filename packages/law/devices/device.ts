import type { PlainDate } from '../calendar/plain-date.ts'

/** What a device is. What it records is a measurement where `measures`: then it must be within its 检定 period. */
// biome-ignore format: a table of law is read in columns
export const deviceKinds = {
  camera:   { title: '视频监控设备',       measures: false },
  snapshot: { title: '违法行为抓拍设备',   measures: false },
  weighing: { title: '称重检测设备',       measures: true },
  noise:    { title: '噪声监测设备',       measures: true },
  emission: { title: '油烟、扬尘等监测设备', measures: true },
  other:    { title: '其他电子技术监控设备', measures: false },
} as const
export type DeviceKind = keyof typeof deviceKinds

/** 法制审核、技术审核 of one device: who, on which day, by which document. */
export type DeviceReview = { readonly by: string; readonly on: PlainDate; readonly document: string }

/** What the register says of a device (《行政处罚法》第四十一条第一款; APL-041); null where it has not been done. */
export type DeviceDetails = {
  readonly kind: DeviceKind
  readonly place: string
  /** 朝向和记录的内容 */
  readonly records: string
  /** 设置依据：the law or 行政法规 by which facts may be gathered with it */
  readonly basis: string
  readonly legalReview: DeviceReview | null
  readonly technicalReview: DeviceReview | null
  /** 标志设置的日期 */
  readonly signedOn: PlainDate | null
  readonly publication: { readonly where: string; readonly on: PlainDate } | null
  readonly calibration: {
    readonly certificate: string
    readonly from: PlainDate
    readonly until: PlainDate
  } | null
}

/** A device as it stood on one day: what the log keeps with a record of it, so that no register is asked again. */
export type DeviceOnDay = DeviceDetails & {
  readonly deviceId: string
  readonly unitId: number
  readonly unitName: string
  readonly number: string
  readonly version: number
  /** The day on which the version was entered: a register written afterwards shows. */
  readonly enteredOn: PlainDate
  readonly on: PlainDate
  readonly inUseFrom: PlainDate
  /** The last day in use. */
  readonly inUseUntil: PlainDate | null
}

/** What a device lacked on a day; each is a reason why its record may not be evidence. */
// biome-ignore format: a table of law is read in columns
export const deviceFaults = {
  legalReview:     '没有在此以前经过法制审核',
  technicalReview: '没有在此以前经过技术审核',
  signage:         '没有设置明显标志',
  publication:     '设置地点没有在此以前向社会公布',
  calibration:     '不在检定有效期内',
  use:             '不在使用期间',
} as const
export type DeviceFault = keyof typeof deviceFaults

/** Only days are kept: what was done on the very day of a record is not proved to have come before it. */
const before = (done: { readonly on: PlainDate } | null, day: PlainDate) => done !== null && done.on < day

/** What was wanting on that day, in the order of the article. */
export function deviceFaultsOn(device: DeviceOnDay, day: PlainDate): readonly DeviceFault[] {
  const { calibration, inUseFrom, inUseUntil, signedOn } = device
  const within = calibration && calibration.from <= day && day <= calibration.until
  const fit: Readonly<Record<DeviceFault, boolean>> = {
    legalReview: before(device.legalReview, day),
    technicalReview: before(device.technicalReview, day),
    signage: signedOn !== null && signedOn <= day,
    publication: before(device.publication, day),
    calibration: calibration ? within === true : !deviceKinds[device.kind].measures,
    use: inUseFrom <= day && (inUseUntil === null || day <= inUseUntil),
  }
  return (Object.keys(deviceFaults) as DeviceFault[]).filter((fault) => !fit[fault])
}
