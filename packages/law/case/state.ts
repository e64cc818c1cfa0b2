import type { PlainDate } from '../calendar/plain-date.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import type { Stage } from '../procedures/stages.ts'
import type { CityPaperKind } from './city-paper.ts'
import { type ConfiscatedState, nothingDisposed } from './confiscated-goods.ts'
import { type CourtState, nothingAskedOfCourt } from './court.ts'
import { type DailyFineState, noDailyFine } from './daily-fine.ts'
import { type DemolitionState, nothingDemolished } from './demolition.ts'
import { type DeviceFactsState, nothingFromDevices } from './device-facts.ts'
import { type EndingState, noEndings } from './ending-state.ts'
import { type EnforcementHaltState, neverHalted } from './enforcement-halt.ts'
import type { CustodyRecord, Standing } from './exhibits.ts'
import { type HearingFile, noHearing } from './hearing-state.ts'
import { nothingCompared, type VersionState } from './item-versions.ts'
import { type DisputeState, noDisputes } from './jurisdiction.ts'
import { noOtherPapers, type OtherPapersState } from './other-papers.ts'
import type { ActionName, Element, Officer, Party, Payloads } from './payloads.ts'
import { nothingPublished, type PublicNoticeState } from './public-notice.ts'
import { nothingPutOut, type PublicationState } from './publication.ts'
import { nothingRecorded, type RecordingState } from './recordings.ts'
import { noRemedies, type RemedyState } from './remedy-state.ts'
import { nothingSeized, type SeizureState } from './seizure.ts'
import { nothingAsked, type TimeState } from './state-of-time.ts'
import { nothingSubstituted, type SubstituteState } from './substitute.ts'
import { noSummary, type SummaryState } from './summary-state.ts'

export type * from './state-of-time.ts'

/** Who did it, as they stood that day: people move on, the log does not. */
export type ActorStamp = {
  readonly personId: string
  readonly name: string
  readonly postId: string
  readonly roles: readonly string[]
  readonly certificateNumber: string | null
  /** 代理审批: for whom this post was held. */
  readonly actingFor: string | null
}

/** A paper made with an act: its bytes come later and are referred to by hash. */
export type PaperIssued = {
  readonly id: string
  readonly kind: string
  /** Which inspection, interview, service … the paper is about; null when it is about the case. */
  readonly about: string | null
  readonly definition: string
  readonly number: string | null
  /** The groups of facts its blanks were filled from. */
  readonly uses: readonly string[]
  readonly replaces: string | null
  /** 核验码 of a paper that is served: random, printed on it, and for ever its own. Papers made before it was known have none. */
  readonly checkCode?: string
  /** The kind itself where it is the city's own (C01 …); absent for the kinds of the table. */
  readonly city?: CityPaperKind
}

/** One line of the log. `version` is the version of the payload's shape; older ones are lifted by upcasters. */
export type LogEntry<A extends ActionName = ActionName> = {
  readonly version: number
  readonly revision: number
  readonly action: A
  readonly at: string
  readonly on: PlainDate
  readonly actor: ActorStamp
  readonly payload: Payloads[A]
  readonly papers: readonly PaperIssued[]
  /** The stage this act moved the case into; null when it stayed. Judged then, never judged again. */
  readonly to: Stage | null
}
/** A log entry whose payload is known by its action. */
export type AnyEntry = { [A in ActionName]: LogEntry<A> }[ActionName]

/** What a part of the file carries of its own making. */
export type Made = {
  readonly revision: number
  readonly on: PlainDate
  readonly at: string
  readonly by: ActorStamp
}
export type OpinionGiven = Made & { readonly opinion: string }

export type Paper = PaperIssued & {
  readonly issued: Made
  readonly sealed: (Made & { readonly sha256: string }) | null
  readonly scans: readonly (Made & { readonly attachment: Payloads['scanBack']['attachment'] })[]
  readonly servedBy: string | null
  readonly voided: (Made & { readonly reason: string }) | null
}

export type Preservation = {
  readonly id: string
  readonly proposed: Made & Payloads['proposePreservation']
  readonly countersigned: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly carriedOut: (Made & Payloads['carryOutPreservation']) | null
  readonly disposed: (Made & Payloads['disposePreservation']) | null
}
export type Correction = {
  readonly id: string
  readonly order: Made & Payloads['orderCorrection']
  readonly rechecks: readonly (Made & Payloads['recheckCorrection'])[]
}
export type StageMove = {
  readonly revision: number
  readonly from: Stage
  readonly to: Stage
  readonly action: ActionName
  readonly by: string
  readonly reason: string | null
}

/** What the ordinary procedure knows of a case. */
type OrdinaryState = {
  readonly schema: 1
  readonly revision: number
  readonly caseId: string
  readonly city: string
  readonly unitId: number
  readonly stage: Stage
  readonly moves: readonly StageMove[]
  /** The revision at which each stage was last entered; a stage really visited has one. */
  readonly entered: Readonly<Partial<Record<Stage, number>>>
  readonly versions: Readonly<Record<string, number>>
  /** Whether somebody else has acted since the last move: after that it cannot be taken back. */
  readonly actedSince: boolean

  readonly clue: (Made & Payloads['registerClue']) | null
  readonly ending: (Made & Payloads['endClue']) | null
  readonly officers:
    | (Made & { readonly lead: Officer; readonly support: Officer; readonly earlier: readonly Officer[] })
    | null
  readonly party: (Made & Party) | null
  readonly item: (Made & ItemSnapshot) | null
  readonly act: (Made & Omit<Payloads['chooseItem'], 'item'>) | null
  readonly verification: (Made & Payloads['recordVerification']) | null
  readonly filing:
    | (Made &
        Payloads['proposeFiling'] & {
          readonly countersigned: OpinionGiven | null
          readonly approved: OpinionGiven | null
        })
    | null
  /** Set once, at the first filing, and never again. */
  readonly caseNumber: string | null
  readonly filedOn: PlainDate | null
  readonly inspections: readonly (Made & Payloads['recordInspection'])[]
  readonly interviews: readonly (Made & Payloads['recordInterview'])[]
  readonly photos: readonly (Made & Payloads['addPhotos'])[]
  readonly copies: readonly (Made & Payloads['addCopy'])[]
  readonly addressConfirmation: (Made & Payloads['confirmAddress']) | null
  readonly preservations: readonly Preservation[]
  readonly corrections: readonly Correction[]
  readonly elements: Readonly<
    Partial<Record<Element, Made & { readonly finding: string; readonly evidence: readonly string[] }>>
  >
  readonly discretion: (Made & Payloads['assessDiscretion']) | null
  readonly report:
    | (Made & Payloads['concludeInvestigation'] & { readonly reviewed: OpinionGiven | null })
    | null
  readonly firstLook: (Made & Payloads['giveFirstLook']) | null
  readonly notice: (Made & Payloads['approveNotice'] & { readonly fineFen: number }) | null
  readonly statements: readonly (Made & Payloads['recordStatement'])[]
  readonly waiver: (Made & Payloads['recordWaiver']) | null
  readonly recheck: (Made & Payloads['recheckStatement'] & { readonly confirmed: OpinionGiven | null }) | null
  readonly hearing: HearingFile
  readonly submission: (Made & Payloads['submitToReview']) | null
  readonly review: (Made & Payloads['giveLegalOpinion']) | null
  readonly discussion: (Made & Payloads['recordDiscussion']) | null
  readonly decision:
    | (Made &
        Payloads['proposeDecision'] & {
          readonly countersigned: OpinionGiven | null
          readonly approved:
            | (OpinionGiven & { readonly number: string; readonly decidedOn: PlainDate })
            | null
        })
    | null
  readonly services: readonly (Made & Payloads['recordService'])[]
  readonly payments: readonly (Made & Payloads['recordPayment'])[]
  readonly demands: readonly (Made & Payloads['issueDemand'])[]
  readonly performance: (Made & Payloads['confirmPerformance']) | null
  readonly closure:
    | (Made &
        Payloads['proposeClosure'] & {
          readonly countersigned: OpinionGiven | null
          readonly approved: OpinionGiven | null
        })
    | null
  readonly archive: (Made & Payloads['archiveCase']) | null
  readonly papers: readonly Paper[]
  readonly exhibits: readonly (Made & Payloads['addEvidence'])[]
  /** 查证属实 and exclusion, by the id of the piece. */
  readonly evidenceStanding: Readonly<Record<string, Standing>>
  readonly custody: readonly CustodyRecord[]
}

/**
 * Everything that is true of one case file. Every top-level key is a group of facts:
 * `versions` says at which revision a group last changed, so a stale paper is a comparison.
 */
export type CaseState = OrdinaryState &
  EndingState &
  TimeState &
  DisputeState &
  PublicNoticeState &
  SummaryState &
  ConfiscatedState &
  RecordingState &
  DeviceFactsState &
  SeizureState &
  SubstituteState &
  RemedyState &
  PublicationState &
  CourtState &
  DailyFineState &
  DemolitionState &
  EnforcementHaltState &
  OtherPapersState &
  VersionState

/** Before the first entry: nothing is known and nothing has happened. */
export const emptyState: CaseState = {
  ...noEndings,
  ...noDisputes,
  ...nothingPublished,
  ...noSummary,
  ...nothingDisposed,
  ...nothingRecorded,
  ...nothingFromDevices,
  ...nothingSeized,
  ...nothingSubstituted,
  ...nothingAskedOfCourt,
  ...nothingDemolished,
  ...neverHalted,
  ...nothingCompared,
  ...noRemedies,
  ...nothingPutOut,
  ...noDailyFine,
  ...noOtherPapers,
  schema: 1,
  revision: 0,
  caseId: '',
  city: '',
  unitId: 0,
  stage: 'CLUE',
  moves: [],
  entered: {},
  versions: {},
  actedSince: false,
  clue: null,
  ending: null,
  officers: null,
  party: null,
  item: null,
  act: null,
  verification: null,
  filing: null,
  caseNumber: null,
  filedOn: null,
  inspections: [],
  interviews: [],
  photos: [],
  copies: [],
  addressConfirmation: null,
  preservations: [],
  corrections: [],
  elements: {},
  discretion: null,
  report: null,
  firstLook: null,
  notice: null,
  statements: [],
  waiver: null,
  recheck: null,
  hearing: noHearing,
  submission: null,
  review: null,
  discussion: null,
  decision: null,
  services: [],
  payments: [],
  demands: [],
  ...nothingAsked,
  performance: null,
  closure: null,
  archive: null,
  papers: [],
  exhibits: [],
  evidenceStanding: {},
  custody: [],
}

/** The paper in force of one kind (and subject): the newest that has not been voided. */
export function currentPaper(state: CaseState, kind: string, about: string | null = null): Paper | undefined {
  return state.papers.findLast((paper) => paper.kind === kind && paper.about === about && !paper.voided)
}

/** The service by which one paper reached its reader, if it did. */
export function serviceOf(state: CaseState, paperId: string | null | undefined) {
  return paperId ? state.services.find((service) => service.paperIds.includes(paperId)) : undefined
}
/** The same of the paper in force of one kind (and subject). */
export const serviceOfPaper = (state: CaseState, kind: string, about: string | null = null) =>
  serviceOf(state, currentPaper(state, kind, about)?.id)

/** 主办、协办 as they stand; empty before they are assigned. */
export const officerIdsOf = ({ officers }: Pick<CaseState, 'officers'>): readonly string[] =>
  officers ? [officers.lead.personId, officers.support.personId] : []

/** Everyone who ever handled the case: they may not review, approve or vote on it (rules §5.1, REV-3 21). */
export function handlers(state: CaseState): readonly string[] {
  const officers = state.officers
  return officers
    ? [officers.lead, officers.support, ...officers.earlier].map((officer) => officer.personId)
    : []
}

/** R3 of this case, in whichever act: the head of the handling team may not review the team's own work (rules §5.1). */
export function headsWhoAgreed({
  moves,
  filing,
  recheck,
  decision,
  preservations,
  seizures,
  substitutes,
  demolitions,
}: CaseState): readonly string[] {
  const reviews = moves.filter(({ action }) => action === 'reviewReport').map(({ by }) => by)
  const works = demolitions.map(({ work }) => work)
  const opinions = [filing, decision, ...preservations, ...seizures, ...substitutes, ...works].map(
    (one) => one?.countersigned,
  )
  return [...reviews, ...[...opinions, recheck?.confirmed].flatMap((one) => (one ? [one.by.personId] : []))]
}
