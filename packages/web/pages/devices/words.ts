import type { DeviceRow } from '@zhiheng/contract/devices'
import { type DeviceOnDay, deviceFaults, deviceKinds, formatChineseDate } from '@zhiheng/law'

type Fact = readonly [string, string]
const none = '没有登记'

/** What the register says of a device, in the order of the article. */
export function deviceFacts(device: DeviceOnDay): readonly Fact[] {
  const { legalReview: legal, technicalReview: technical, publication, calibration } = device
  const review = (one: typeof legal) =>
    one ? `${one.by}，${formatChineseDate(one.on)}，${one.document}` : none
  return [
    ['种类', deviceKinds[device.kind].title],
    ['设置地点', device.place],
    ['朝向和记录的内容', device.records],
    ['设置依据', device.basis],
    ['法制审核', review(legal)],
    ['技术审核', review(technical)],
    ['标志', device.signedOn ? `${formatChineseDate(device.signedOn)}设置` : none],
    ['公布', publication ? `${publication.where}，${formatChineseDate(publication.on)}` : none],
    ['检定', calibration ? calibrationWords(calibration) : noCalibration(device)],
    ['使用', usedWords(device)],
  ]
}

const noCalibration = ({ kind }: DeviceOnDay) =>
  deviceKinds[kind].measures ? none : '没有登记；该种设备的记录不是计量结果'
const calibrationWords = ({ certificate, from, until }: NonNullable<DeviceOnDay['calibration']>) =>
  `${certificate}，${formatChineseDate(from)}至${formatChineseDate(until)}`

export const usedWords = ({ inUseFrom, inUseUntil }: DeviceOnDay): string =>
  `${formatChineseDate(inUseFrom)}起${inUseUntil ? `，${formatChineseDate(inUseUntil)}止` : ''}`

/** Why what it records that day may not be evidence; empty where it may. */
export const faultWords = ({ faults }: Pick<DeviceRow, 'faults'>): string =>
  faults.map((fault) => deviceFaults[fault]).join('；')
