import type { PlainDate } from '../calendar/plain-date.ts'
import type { DeviceOnDay } from '../devices/device.ts'
import type { Attachment } from './payloads.ts'
import type { Made } from './state.ts'

/** 《行政处罚法》第四十六条第一款 (APL-046): the eight kinds of evidence, in its order. */
// biome-ignore format: a table of law is read in columns
export const evidenceKinds = {
  documentary:    '书证',
  physical:       '物证',
  audiovisual:    '视听资料',
  electronic:     '电子数据',
  testimony:      '证人证言',
  partyStatement: '当事人的陈述',
  expertOpinion:  '鉴定意见',
  sceneRecord:    '勘验笔录、现场笔录',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

/** Why a piece may not be the ground of a finding: 第四十六条第二款、第三款, and the three tests of any evidence. */
// biome-ignore format: a table of law is read in columns
export const exclusionGrounds = {
  illegal:    '以非法手段取得',
  untrue:     '不真实，或者不能查证属实',
  irrelevant: '与待证事实没有关联',
  copyOnly:   '复制件无法与原件核对',
} as const
export type ExclusionGround = keyof typeof exclusionGrounds

/** Where a thing is, step by step. */
// biome-ignore format: a table of law is read in columns
export const custodySteps = {
  stored:     '入库',
  lent:       '借出',
  returned:   '归还',
  handedOver: '移交',
} as const
export type CustodyStep = keyof typeof custodySteps

export type ExhibitPayloads = {
  /** Evidence of any of the eight kinds that has no record of its own making. */
  addEvidence: {
    readonly id: string
    readonly kind: EvidenceKind
    readonly title: string
    /** 提供人、出具人 or where it was found. */
    readonly source: string
    readonly collectedAt: string
    readonly place: string
    readonly shows: string
    readonly form: 'original' | 'copy'
    readonly checkedWithOriginal: boolean
    readonly originalKeptAt: string | null
    /** 电子技术监控设备 (第四十一条): a record it made alone, without an officer. */
    readonly monitored: boolean
    /** When the device recorded it, and the device as the register had it for that day. Entries from before the register have neither. */
    readonly recordedAt?: string | null
    readonly device?: DeviceOnDay | null
    /** In words, as it was told before there was a register. */
    readonly deviceName?: string | null
    readonly deviceReviews?: string | null
    readonly devicePublished?: string | null
    readonly attachments: readonly Attachment[]
  }
  verifyEvidence: {
    readonly evidenceIds: readonly string[]
    readonly method: string
    readonly finding: string
  }
  excludeEvidence: { readonly evidenceId: string; readonly ground: ExclusionGround; readonly reason: string }
  recordCustody: {
    readonly id: string
    readonly evidenceId: string
    readonly step: CustodyStep
    readonly at: string
    readonly from: string
    readonly to: string
    readonly place: string
    readonly note: string
  }
}

export type Standing = {
  readonly verified: (Made & { readonly method: string; readonly finding: string }) | null
  readonly excluded: (Made & { readonly ground: ExclusionGround; readonly reason: string }) | null
}
export const noStanding: Standing = { verified: null, excluded: null }

export type CustodyRecord = Made & ExhibitPayloads['recordCustody']

/** Which step may follow which; nothing follows 移交: it is then somebody else's to keep. */
export const custodyAfter: Readonly<Record<CustodyStep | 'none', readonly CustodyStep[]>> = {
  none: ['stored'],
  stored: ['lent', 'handedOver'],
  lent: ['returned'],
  returned: ['lent', 'handedOver'],
  handedOver: [],
}

export type EvidenceRecord = {
  readonly id: string
  readonly revision: number
  readonly kind: EvidenceKind
  /** As papers call it: an inspection's record is 现场笔录. */
  readonly kindWords: string
  readonly title: string
  readonly on: PlainDate
}
