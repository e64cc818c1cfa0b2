import type { PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Opinion } from './payloads.ts'
import type { RemedyEffect } from './remedy-payloads.ts'

/** From whom the word came that a decision of our own is wrong (《行政处罚法》第七十五条第二款; EXE-75, rules §5.2 S32). */
export const redressSources = {
  self: '本机关自行发现',
  party: '当事人申诉',
  supervision: '上级机关、监督机关指出',
  complaint: '社会申诉、检举',
  reconsideration: '行政复议决定',
  litigation: '人民法院裁判',
} as const
export type RedressSource = keyof typeof redressSources

/** What the correction does. `obey` carries out what reconsideration or court has already done to the decision. */
// biome-ignore format: a table of law is read in columns
export const redressKinds = {
  clerical: { title: '补正笔误',                 effect: 'stands' },
  change:   { title: '变更处罚决定',             effect: 'changed' },
  revoke:   { title: '撤销处罚决定',             effect: 'undone' },
  unlawful: { title: '确认处罚决定违法',         effect: 'unlawful' },
  obey:     { title: '执行行政复议决定、生效裁判', effect: 'none' },
} as const satisfies Record<string, { readonly title: string; readonly effect: RemedyEffect }>
export type RedressKind = keyof typeof redressKinds

/** How goods came back (《行政强制法》第四十一条). */
export const returnManners = {
  goods: '退还原物',
  price: '原物已经处理，退还价款',
  compensation: '不能退还，依法赔偿',
} as const
export type ReturnManner = keyof typeof returnManners

type OnRedress = Opinion & { readonly id: string }
export type RedressPayloads = {
  proposeRedress: {
    readonly id: string
    readonly source: RedressSource
    /** Who said it, and with which paper. */
    readonly sourceNote: string
    readonly foundOn: PlainDate
    readonly kind: RedressKind
    /** What is wrong, and what proves it. */
    readonly finding: string
    /** How it reads from now on: the mended words, the penalty as changed. */
    readonly mended: string
    readonly basis: string
    /** The fine from now on; null where it is not changed. */
    readonly fineFen: number | null
    /** Undone only because the procedure was wrong. */
    readonly procedural: boolean
    /** 重新办理: whether the act is to be decided on anew. */
    readonly remake: boolean
    readonly attachments: readonly Attachment[]
  }
  countersignRedress: OnRedress
  reviewRedress: OnRedress
  discussRedress: {
    readonly id: string
    readonly heldAt: string
    readonly place: string
    readonly members: readonly { readonly personId: string; readonly name: string; readonly title: string }[]
    readonly conclusion: string
  }
  approveRedress: OnRedress
  refuseRedress: OnRedress
  /** 重新办理: an annulled case goes back to the investigation. */
  actAnew: { readonly opinion: string }
  /** 执行回转 of what is no money. */
  returnGoods: {
    readonly id: string
    readonly manner: ReturnManner
    readonly goods: string
    readonly amountFen: number | null
    readonly returnedOn: PlainDate
    readonly receivedBy: string
    /** With this all of it is back. */
    readonly all: boolean
    readonly attachments: readonly Attachment[]
  }
}
export type RedressActionName = keyof RedressPayloads

/** A proposal with only what its kind asks for: a form may still hold what was filled in under another kind. */
export function asKindSays<
  P extends Pick<RedressPayloads['proposeRedress'], 'kind' | 'fineFen' | 'procedural' | 'remake'>,
>(proposal: P): P {
  const { kind } = proposal
  return {
    ...proposal,
    fineFen: kind === 'change' || kind === 'clerical' ? proposal.fineFen : null,
    procedural: kind === 'revoke' && proposal.procedural,
    remake: (kind === 'revoke' || kind === 'obey') && proposal.remake,
  }
}
