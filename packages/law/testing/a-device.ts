import type { DeviceFactsPayloads } from '../case/device-facts.ts'
import type { DeviceOnDay } from '../devices/device.ts'
import { attachment } from './a-party.ts'
import { beijing } from './play.ts'

/** A camera of the register, sound on every day of 2026: reviewed, signed, made public and in use since 2025. */
export const aDevice = {
  deviceId: 'device-1',
  unitId: 1,
  unitName: '海州区综合行政执法局',
  number: 'SF-01',
  version: 1,
  enteredOn: '2025-06-20',
  on: '2026-03-02',
  kind: 'snapshot',
  place: '海州区示范路与苍梧路路口',
  records: '由东向西车道，车辆外观和号牌',
  basis: '《示范市市容管理条例》第四十一条',
  legalReview: { by: '沈法制', on: '2025-05-20', document: '法审〔2025〕3号' },
  technicalReview: { by: '示范计量检测中心', on: '2025-05-28', document: '技审〔2025〕9号' },
  signedOn: '2025-06-15',
  publication: { where: '本机关门户网站', on: '2025-06-01' },
  calibration: { certificate: '检字〔2025〕118号', from: '2025-06-10', until: '2026-06-09' },
  inUseFrom: '2025-06-20',
  inUseUntil: null,
} as const satisfies DeviceOnDay

/** The party is told on 9 March of what the device recorded. */
export const tellsOfRecord = {
  id: 'telling-1',
  evidenceIds: ['exhibit-1'],
  toldAt: beijing('2026-03-09 10:15'),
  way: 'message',
  receivedBy: '当事人登记的手机号码',
  facts: '三月二日，示范路与苍梧路路口抓拍到车辆未密闭运输。',
  lookUp: '凭短信中的查询码登录政务服务平台，或者到本机关查询',
  rightsTold: true,
  attachments: [attachment('短信回执.png')],
} as const satisfies DeviceFactsPayloads['tellDeviceFacts']

/** The party has looked the record up and speaks against it. */
export const answersRecord = {
  id: 'device-answer-1',
  evidenceIds: ['exhibit-1'],
  receivedAt: beijing('2026-03-09 10:30'),
  lookedUp: true,
  statement: '称车辆当时已经加盖篷布',
  review: '经回看完整录像，篷布未覆盖车厢后部，不予采纳',
  adopted: false,
  attachments: [attachment('陈述笔录.jpg')],
} as const satisfies DeviceFactsPayloads['recordDeviceAnswer']
