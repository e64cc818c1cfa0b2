import type { Change } from './changes.ts'
import { isExcluded, reliedEvidence } from './evidence-on-file.ts'
import type { Attachment } from './payloads.ts'
import type { CaseState, Made } from './state.ts'

/** How the party was told; no way is prescribed. */
// biome-ignore format: a table of law is read in columns
export const deviceTellingWays = {
  inPerson: '当面告知',
  phone:    '电话告知',
  message:  '短信、即时通信',
  post:     '邮寄',
  platform: '政务服务平台等网络平台',
} as const
export type DeviceTellingWay = keyof typeof deviceTellingWays

/** 第四十一条第三款: the party is told in time, and may look up, state and defend. */
export type DeviceFactsPayloads = {
  tellDeviceFacts: {
    readonly id: string
    readonly evidenceIds: readonly string[]
    readonly toldAt: string
    readonly way: DeviceTellingWay
    readonly receivedBy: string
    /** 记录的违法事实：时间、地点、行为 */
    readonly facts: string
    /** 查询的途径 */
    readonly lookUp: string
    /** 已告知可以陈述、申辩 */
    readonly rightsTold: boolean
    readonly attachments: readonly Attachment[]
  }
  recordDeviceAnswer: {
    readonly id: string
    readonly evidenceIds: readonly string[]
    readonly receivedAt: string
    readonly lookedUp: boolean
    /** What the party said against the record; empty where it only looked. */
    readonly statement: string
    readonly review: string
    readonly adopted: boolean
    readonly attachments: readonly Attachment[]
  }
}
export type DeviceFactsActionName = keyof DeviceFactsPayloads
export type DeviceFactsState = {
  readonly deviceTellings: readonly (Made & DeviceFactsPayloads['tellDeviceFacts'])[]
  readonly deviceAnswers: readonly (Made & DeviceFactsPayloads['recordDeviceAnswer'])[]
}
export const nothingFromDevices: DeviceFactsState = { deviceTellings: [], deviceAnswers: [] }

export const deviceFactsChanges: { readonly [A in DeviceFactsActionName]: Change<A> } = {
  tellDeviceFacts: ({ deviceTellings }, payload, made) => ({
    deviceTellings: [...deviceTellings, { ...made, ...payload }],
  }),
  recordDeviceAnswer: ({ deviceAnswers }, payload, made) => ({
    deviceAnswers: [...deviceAnswers, { ...made, ...payload }],
  }),
}

/** What devices recorded and the file has not excluded. */
export const deviceEvidence = (state: CaseState): CaseState['exhibits'] =>
  state.exhibits.filter(({ id, monitored }) => monitored && !isExcluded(state, id))

/** Of these, what the findings rest on. */
export function deviceEvidenceRelied(state: CaseState): CaseState['exhibits'] {
  const relied = reliedEvidence(state)
  return deviceEvidence(state).filter(({ id }) => relied.has(id))
}

const toldIds = ({ deviceTellings }: CaseState) =>
  new Set(deviceTellings.flatMap(({ evidenceIds }) => evidenceIds))

export function deviceEvidenceUntold(state: CaseState): CaseState['exhibits'] {
  const told = toldIds(state)
  return deviceEvidence(state).filter(({ id }) => !told.has(id))
}
/** What the findings rest on and the party has not been told of. */
export function deviceFactsUntold(state: CaseState): CaseState['exhibits'] {
  const told = toldIds(state)
  return deviceEvidenceRelied(state).filter(({ id }) => !told.has(id))
}
