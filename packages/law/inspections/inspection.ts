import type { PlainDate } from '../calendar/plain-date.ts'
import type { Officer, Sealed } from '../case/payloads.ts'

/** 行政检查（国办发〔2024〕54号）: what it is for. Only planned ones count toward the yearly cap of an enterprise (INS-6). */
export const inspectionKinds = {
  planned: '计划检查',
  individual: '个案检查',
  complaint: '投诉举报检查',
  transferred: '转办交办检查',
} as const
export type InspectionKind = keyof typeof inspectionKinds

export const inspectionStatuses = {
  drafted: '待审批',
  approved: '已批准，待实施',
  declined: '不予批准',
  withdrawn: '已撤回',
  carriedOut: '已检查，待告知结果',
  told: '已告知结果',
} as const
export type InspectionStatus = keyof typeof inspectionStatuses

export const inspectionOutcomes = {
  nothing: '未发现问题',
  correction: '责令改正',
  clue: '发现违法线索',
} as const
export type InspectionOutcome = keyof typeof inspectionOutcomes

/** 检查对象: an enterprise by its 统一社会信用代码, or a citizen. The number is sealed; the mask is what screens show. */
export type InspectionSubject = {
  readonly kind: 'enterprise' | 'person'
  readonly name: string
  readonly idNumber: Sealed
  readonly idMasked: string
  /** Found by this across units; it cannot be turned back. */
  readonly idDigest: string
  readonly address: string
}

/** A 检查事项 as it stood published when the inspection was drafted. */
export type InspectionItem = {
  readonly itemId: string
  readonly name: string
  readonly basis: string
  /** 处罚事项 it belongs to: the power over it is asked from this. */
  readonly itemCode: string
}
/** Another unit that comes along (综合查一次), with what it looks at. */
export type InspectionParticipant = {
  readonly unitId: number
  readonly unitName: string
  readonly items: readonly InspectionItem[]
}
export type InspectionPlan = {
  readonly kind: InspectionKind
  readonly subject: InspectionSubject
  readonly items: readonly InspectionItem[]
  readonly participants: readonly InspectionParticipant[]
  readonly lead: Officer
  readonly support: Officer
  readonly from: PlainDate
  readonly until: PlainDate
  readonly place: string
  readonly reason: string
  /** 来源: the complaint, the case, the letter that an inspection outside the plan rests on. */
  readonly trigger: string
  /** 频次 as it stood at the draft: planned inspections of this enterprise this year, and the cap (INS-3). */
  readonly frequency: { readonly count: number; readonly cap: number; readonly verified: boolean }
}

export type NearbyPlan = { readonly unitName: string; readonly on: PlainDate }
export type UnitResult = {
  readonly unitId: number
  readonly unitName: string
  readonly findings: string
  readonly outcome: InspectionOutcome
  /** What has to be put right, and by when; empty and null where nothing has. */
  readonly demand: string
  readonly correctBy: PlainDate | null
}
export type InspectionRecord = {
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly noticeGivenAt: string
  readonly noticeReceivedBy: string
  readonly certificateShown: boolean
  readonly rightsTold: boolean
  readonly frequencyTold: boolean
  /** Who was there for the subject. */
  readonly attendedBy: string
  readonly results: readonly UnitResult[]
  readonly refused: boolean
  readonly signatureNote: string
}
export type InspectionTelling = {
  readonly toldOn: PlainDate
  readonly receivedBy: string
  readonly way: string
  readonly summary: string
}

export type InspectionPayloads = {
  readonly draft: InspectionPlan
  /** The answer of the question across the wall; asked by the platform at the draft and again before approval. */
  readonly askNearby: { readonly found: readonly NearbyPlan[] }
  readonly settleNearby: {
    readonly choice: 'joint' | 'alone'
    readonly reason: string
    readonly participants: readonly InspectionParticipant[]
  }
  readonly approve: { readonly opinion: string }
  readonly decline: { readonly opinion: string }
  readonly withdraw: { readonly reason: string }
  readonly conduct: InspectionRecord
  readonly tell: InspectionTelling
  readonly linkClue: { readonly caseId: string }
}
export type InspectionAct = keyof InspectionPayloads

export type InspectionPaper = {
  readonly id: string
  readonly kind: string
  /** The definition it was made from. */
  readonly version: string
  readonly number: string | null
  readonly issuedAt: string
  readonly revision: number
}
export type InspectionEntry<A extends InspectionAct = InspectionAct> = {
  readonly [One in A]: {
    readonly revision: number
    readonly at: string
    readonly action: One
    readonly actor: {
      readonly personId: string
      readonly name: string
      readonly unitId: number
      readonly certificateNumber: string | null
    }
    readonly payload: InspectionPayloads[One]
    readonly papers: readonly InspectionPaper[]
  }
}[A]

type Signed = {
  readonly by: string
  readonly personId: string
  readonly at: string
  readonly opinion: string
}
export type InspectionState = {
  readonly revision: number
  readonly status: InspectionStatus | null
  readonly plan: InspectionPlan | null
  readonly drafted: Signed | null
  readonly nearby: readonly NearbyPlan[]
  readonly nearbyAskedAt: string | null
  readonly settled: InspectionPayloads['settleNearby'] | null
  readonly approval: Signed | null
  readonly record: InspectionRecord | null
  readonly telling: InspectionTelling | null
  readonly withdrawnFor: string | null
  readonly clues: readonly string[]
  readonly papers: readonly InspectionPaper[]
}

export const noInspection: InspectionState = {
  revision: 0,
  status: null,
  plan: null,
  drafted: null,
  nearby: [],
  nearbyAskedAt: null,
  settled: null,
  approval: null,
  record: null,
  telling: null,
  withdrawnFor: null,
  clues: [],
  papers: [],
}

const sameVisit = (a: NearbyPlan) => (b: NearbyPlan) => a.unitName === b.unitName && a.on === b.on

/** What one line of the log changes. */
export function applyInspection(before: InspectionState, entry: InspectionEntry): InspectionState {
  const state = {
    ...before,
    revision: entry.revision,
    papers: [...before.papers, ...entry.papers],
  }
  const signed = (opinion: string): Signed => ({
    by: entry.actor.name,
    personId: entry.actor.personId,
    at: entry.at,
    opinion,
  })
  switch (entry.action) {
    case 'draft':
      return { ...state, status: 'drafted', plan: entry.payload, drafted: signed(entry.payload.reason) }
    case 'askNearby': {
      const { found } = entry.payload
      // A plan nobody knew of when the choice was made opens the question again.
      const known = found.every((one) => before.nearby.some(sameVisit(one)))
      return { ...state, nearby: found, nearbyAskedAt: entry.at, settled: known ? before.settled : null }
    }
    case 'settleNearby': {
      const { choice, participants } = entry.payload
      const plan = state.plan && choice === 'joint' ? { ...state.plan, participants } : state.plan
      return { ...state, settled: entry.payload, plan }
    }
    case 'approve':
      return { ...state, status: 'approved', approval: signed(entry.payload.opinion) }
    case 'decline':
      return { ...state, status: 'declined', approval: signed(entry.payload.opinion) }
    case 'withdraw':
      return { ...state, status: 'withdrawn', withdrawnFor: entry.payload.reason }
    case 'conduct':
      return { ...state, status: 'carriedOut', record: entry.payload }
    case 'tell':
      return { ...state, status: 'told', telling: entry.payload }
    case 'linkClue':
      return { ...state, clues: [...state.clues, entry.payload.caseId] }
  }
}

export const foldInspection = (log: readonly InspectionEntry[]): InspectionState =>
  log.reduce(applyInspection, noInspection)

/** Every unit that comes: the one that drafted first. */
export const unitsOfVisit = (
  own: { readonly unitId: number; readonly unitName: string },
  { participants }: Pick<InspectionPlan, 'participants'>,
): readonly { readonly unitId: number; readonly unitName: string }[] => [own, ...participants]
