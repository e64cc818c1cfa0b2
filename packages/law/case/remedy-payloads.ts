import type { PlainDate } from '../calendar/plain-date.ts'
import { type ContestedAct, isPenalty } from './contested-act.ts'
import type { Attachment } from './payloads.ts'

/**
 * What a result does to the decision it speaks of: it stands, it stands but was unlawful, it is changed to another fine,
 * it is undone, or nothing was said about it (发回重审).
 */
export type RemedyEffect = 'stands' | 'unlawful' | 'changed' | 'undone' | 'none'
type Outcome = { readonly title: string; readonly effect: RemedyEffect }

/** 行政复议的结果 (REC-63; 《行政复议法》第三十条、第三十三条、第四十一条、第六十三条至第六十九条、第七十三条). */
// biome-ignore format: a table of law is read in columns
export const reconsiderationOutcomes = {
  uphold:      { title: '维持',               effect: 'stands' },
  change:      { title: '变更',               effect: 'changed' },
  revoke:      { title: '撤销',               effect: 'undone' },
  revokePart:  { title: '部分撤销',           effect: 'changed' },
  unlawful:    { title: '确认违法',           effect: 'unlawful' },
  void:        { title: '确认无效',           effect: 'undone' },
  perform:     { title: '责令限期履行',       effect: 'stands' },
  rejected:    { title: '驳回',               effect: 'stands' },
  settled:     { title: '调解结案',           effect: 'changed' },
  ended:       { title: '终止（撤回申请等）', effect: 'stands' },
  notAccepted: { title: '不予受理',           effect: 'stands' },
} as const satisfies Record<string, Outcome>
export type ReconsiderationOutcome = keyof typeof reconsiderationOutcomes

/** 裁判的结果 (《行政诉讼法》第六十二条、第六十九条至第七十七条、第八十九条). `of` says which instance may give it. */
// biome-ignore format: a table of law is read in columns
export const judgmentOutcomes = {
  dismiss:    { title: '判决驳回诉讼请求',   effect: 'stands',   form: 'judgment', of: 'both' },
  change:     { title: '判决变更',           effect: 'changed',  form: 'judgment', of: 'both' },
  revoke:     { title: '判决撤销',           effect: 'undone',   form: 'judgment', of: 'both' },
  revokePart: { title: '判决部分撤销',       effect: 'changed',  form: 'judgment', of: 'both' },
  unlawful:   { title: '判决确认违法',       effect: 'unlawful', form: 'judgment', of: 'both' },
  void:       { title: '判决确认无效',       effect: 'undone',   form: 'judgment', of: 'both' },
  perform:    { title: '判决限期履行',       effect: 'stands',   form: 'judgment', of: 'both' },
  rejectSuit: { title: '裁定驳回起诉',       effect: 'stands',   form: 'ruling',   of: 'both' },
  withdrawn:  { title: '裁定准许撤诉',       effect: 'stands',   form: 'ruling',   of: 'both' },
  upheld:     { title: '驳回上诉，维持原裁判', effect: 'none',   form: 'judgment', of: 'second' },
  remand:     { title: '裁定发回重审',       effect: 'none',     form: 'ruling',   of: 'second' },
} as const satisfies Record<string, Outcome & { readonly form: 'judgment' | 'ruling'; readonly of: 'both' | 'second' }>
export type JudgmentOutcome = keyof typeof judgmentOutcomes

/** In which place the agency stands before the court (SUE-26). */
export const suitCapacities = { defendant: '被告', coDefendant: '共同被告', thirdParty: '第三人' } as const
export type SuitCapacity = keyof typeof suitCapacities

/** Who found that execution has to stop (《行政复议法》第四十二条、《行政诉讼法》第五十六条). */
export const stayGrounds = {
  ourselves: '本机关认为需要停止执行',
  authority: '复议机关或者人民法院认为需要停止执行',
  applied: '申请人、原告申请停止执行，经决定或者裁定准许',
  byLaw: '法律、法规、规章规定停止执行',
} as const
export type StayGround = keyof typeof stayGrounds
export const appellants = { us: '本机关', plaintiff: '原告', other: '其他当事人' } as const
export type Appellant = keyof typeof appellants

/** The act contested, by its paper (contestable-acts.ts); records from before it was asked for name none, and mean the decision. */
type Contests = { readonly contestedPaperId?: string }
/** 正职、副职或者其他参与分管的负责人 (SUE-3). */
export type Head = { readonly name: string; readonly title: string }
/** What reconsideration authority or court decided about the decision. `fineFen` is what is owed by it; null where it says nothing. */
type Result = {
  readonly id: string
  readonly number: string
  readonly receivedOn: PlainDate
  readonly fineFen: number | null
  /** Revoked because the procedure was wrong: then the same decision may be made anew (第六十四条第二款). */
  readonly procedural: boolean
  readonly remakeBy: PlainDate | null
  readonly reasons: string
  readonly attachments: readonly Attachment[]
}

type Said = Pick<Result, 'fineFen' | 'procedural' | 'remakeBy'>
/** A result with only what its outcome and the act ask for: a form may still hold what was filled in under another. */
export function asOutcomeSays<
  R extends Said & { readonly outcome: ReconsiderationOutcome | JudgmentOutcome },
>(result: R, act: ContestedAct | undefined): R {
  const { effect }: Outcome = { ...judgmentOutcomes, ...reconsiderationOutcomes }[result.outcome]
  const undoes = effect === 'changed' || effect === 'undone'
  return {
    ...result,
    fineFen: effect === 'changed' && (!act || isPenalty(act)) ? result.fineFen : null,
    procedural: undoes && result.procedural,
    remakeBy: undoes ? result.remakeBy : null,
  }
}

export type RemedyPayloads = {
  /** 《行政复议法》第三十二条: the application that came through the agency itself. */
  receiveApplication: Contests & {
    readonly id: string
    readonly applicant: string
    readonly byParty: boolean
    readonly appliedOn: PlainDate
    readonly receivedOn: PlainDate
    readonly requests: string
    readonly grounds: string
    readonly attachments: readonly Attachment[]
  }
  forwardApplication: {
    readonly id: string
    readonly authority: string
    readonly forwardedOn: PlainDate
    readonly opinion: string
    readonly attachments: readonly Attachment[]
  }
  registerReconsideration: Contests & {
    readonly id: string
    readonly authority: string
    readonly number: string
    readonly applicant: string
    /** 当事人 applied himself: only then the surcharge pauses (《行政处罚法》第七十三条第三款). */
    readonly byParty: boolean
    readonly appliedOn: PlainDate
    readonly acceptedOn: PlainDate
    readonly copyReceivedOn: PlainDate
    readonly simplified: boolean
    readonly simplifiedReason: string
    readonly requests: string
    readonly grounds: string
    readonly attachments: readonly Attachment[]
  }
  registerSuit: Contests & {
    readonly id: string
    readonly court: string
    readonly number: string
    readonly plaintiff: string
    readonly byParty: boolean
    readonly acceptedOn: PlainDate
    readonly complaintReceivedOn: PlainDate
    readonly capacity: SuitCapacity
    readonly coDefendant: string
    /** 复议前置 (REC-23): what is said to the court where nobody asked for reconsideration first. */
    readonly prerequisiteNote: string
    readonly requests: string
    readonly grounds: string
    readonly attachments: readonly Attachment[]
  }
  submitReply: {
    readonly id: string
    readonly repliedOn: PlainDate
    readonly content: string
    readonly evidenceList: string
    readonly lateReason: string
    readonly attachments: readonly Attachment[]
  }
  recordAttendance: {
    readonly id: string
    readonly heldOn: PlainDate
    readonly place: string
    readonly head: Head | null
    /** Why no head could come; the explanation is sealed, or signed by the chief. */
    readonly explanation: string
    /** Staff of the agency who came; a lawyer alone is not enough. */
    readonly staff: string
    readonly agents: string
    readonly course: string
    readonly attachments: readonly Attachment[]
  }
  recordStay: {
    readonly id: string
    readonly remedyId: string
    readonly ground: StayGround
    readonly number: string
    readonly from: PlainDate
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
  endStay: {
    readonly id: string
    readonly endedOn: PlainDate
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
  /** 同意、准许补充证据 (《行政复议法》第四十六条第二款、《行政诉讼法》第三十六条第二款). */
  recordEvidenceConsent: {
    readonly id: string
    readonly consentedOn: PlainDate
    readonly scope: string
    readonly attachments: readonly Attachment[]
  }
  supplementEvidence: {
    readonly id: string
    readonly remedyId: string
    readonly title: string
    readonly shows: string
    readonly submittedOn: PlainDate
    readonly attachments: readonly Attachment[]
  }
  decideReconsideration: Result & {
    readonly outcome: ReconsiderationOutcome
    /** When the party received it: from there the fifteen days run. Null where it is not known: our own day then. */
    readonly partyReceivedOn: PlainDate | null
    /** 行政复议意见书 (第七十六条), where one came. */
    readonly letterReceivedOn: PlainDate | null
  }
  reportCorrection: {
    readonly id: string
    readonly reportedOn: PlainDate
    readonly content: string
    readonly attachments: readonly Attachment[]
  }
  recordJudgment: Result & {
    readonly instance: 'first' | 'second'
    readonly outcome: JudgmentOutcome
  }
  recordAppeal: {
    readonly id: string
    readonly appellant: Appellant
    readonly appealedOn: PlainDate
    readonly grounds: string
    readonly attachments: readonly Attachment[]
  }
  recordFinality: {
    readonly id: string
    readonly effectiveOn: PlainDate
    readonly note: string
    readonly attachments: readonly Attachment[]
  }
  /** PUB-7. Where the decision was never made public, that is what is noted. */
  withdrawPublication: {
    readonly id: string
    readonly published: boolean
    readonly withdrawnOn: PlainDate
    readonly places: string
    /** What was said in public of why (第四十八条第二款); entries from before it was asked for have none. */
    readonly reason?: string
    readonly attachments: readonly Attachment[]
  }
  recordRefund: {
    readonly id: string
    readonly fineFen: number
    readonly surchargeFen: number
    readonly refundedOn: PlainDate
    readonly voucherNumber: string
    readonly receivedBy: string
    readonly attachments: readonly Attachment[]
  }
}
export type RemedyActionName = keyof RemedyPayloads
