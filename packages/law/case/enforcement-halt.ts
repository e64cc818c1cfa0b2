import { addYears, type PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Opinion } from './payloads.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

export const enforcementHaltKinds = { suspend: '中止执行', resume: '恢复执行', end: '终结执行' } as const
export type EnforcementHaltKind = keyof typeof enforcementHaltKinds

/** 第三十九条第一款、第四十条: the grounds, and for which of the three each stands. */
// biome-ignore format: a table of law is read in columns
export const enforcementHaltGrounds = {
  unable:       { kind: 'suspend', title: '当事人履行行政决定确有困难或者暂无履行能力' },
  thirdParty:   { kind: 'suspend', title: '第三人对执行标的主张权利，确有理由' },
  irreparable:  { kind: 'suspend', title: '执行可能造成难以弥补的损失，且中止执行不损害公共利益' },
  otherSuspend: { kind: 'suspend', title: '本机关认为需要中止执行的其他情形' },
  gone:         { kind: 'resume',  title: '中止执行的情形消失' },
  deceased:     { kind: 'end',     title: '公民死亡，无遗产可供执行，又无义务承受人' },
  dissolved:    { kind: 'end',     title: '法人或者其他组织终止，无财产可供执行，又无义务承受人' },
  objectLost:   { kind: 'end',     title: '执行标的灭失' },
  undone:       { kind: 'end',     title: '据以执行的行政决定被撤销' },
  threeYears:   { kind: 'end',     title: '没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行' },
  otherEnd:     { kind: 'end',     title: '本机关认为需要终结执行的其他情形' },
} as const satisfies Record<string, { readonly kind: EnforcementHaltKind; readonly title: string }>
export type EnforcementHaltGround = keyof typeof enforcementHaltGrounds

export type EnforcementHaltPayloads = {
  proposeEnforcementHalt: {
    readonly id: string
    readonly kind: EnforcementHaltKind
    readonly ground: EnforcementHaltGround
    readonly facts: string
    readonly attachments: readonly Attachment[]
  }
  countersignEnforcementHalt: Opinion & { readonly id: string }
  approveEnforcementHalt: Opinion & { readonly id: string }
  declineEnforcementHalt: Opinion & { readonly id: string }
}
export type EnforcementHaltActionName = keyof EnforcementHaltPayloads

export type EnforcementHalt = {
  readonly id: string
  readonly proposed: Made & EnforcementHaltPayloads['proposeEnforcementHalt']
  readonly countersigned: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly declined: OpinionGiven | null
}
export type EnforcementHaltState = { readonly enforcementHalts: readonly EnforcementHalt[] }
export const neverHalted: EnforcementHaltState = { enforcementHalts: [] }

/** Asked for and not yet decided. */
export const pendingEnforcementHalt = ({ enforcementHalts }: CaseState): EnforcementHalt | null =>
  enforcementHalts.find(({ approved, declined }) => !approved && !declined) ?? null

/** 终结执行, where it was approved: nothing is collected any more. */
export const enforcementEnd = ({ enforcementHalts }: CaseState): EnforcementHalt | null =>
  enforcementHalts.find(({ proposed, approved }) => proposed.kind === 'end' && approved !== null) ?? null

/** 公民死亡、组织终止: nobody is left on whom the notice could be served. */
export const endedForNobody = (state: CaseState): boolean =>
  ['deceased', 'dissolved'].includes(enforcementEnd(state)?.proposed.ground ?? '')

/** Every suspension with the day enforcement went on or ended; `until` is null while it lasts. */
export function enforcementSuspensions({ enforcementHalts }: CaseState): readonly {
  readonly id: string
  readonly from: PlainDate
  readonly revision: number
  readonly until: PlainDate | null
}[] {
  return enforcementHalts.flatMap(({ id, proposed, approved }, index) => {
    if (proposed.kind !== 'suspend' || !approved) return []
    const next = enforcementHalts.slice(index + 1).find((one) => one.approved !== null)
    return [{ id, from: approved.on, revision: approved.revision, until: next?.approved?.on ?? null }]
  })
}

/** 第三十九条第二款: three years have passed since the suspension that still lasts. */
export const suspendedThreeYears = (state: CaseState, today: PlainDate): boolean => {
  const last = enforcementSuspensions(state).at(-1)
  return !!last && last.until === null && today > addYears(last.from, 3)
}
