import type { EndingPayloads, NoPenaltyGround } from './ending-payloads.ts'
import { noPenaltyGrounds } from './ending-payloads.ts'
import { adverseTo, decisionUndone } from './remedy-state.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

export type HandOver = {
  readonly id: string
  readonly proposed: Made & EndingPayloads['proposeHandOver']
  readonly countersigned: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly answered: (Made & EndingPayloads['recordHandOverAnswer']) | null
  readonly rejected: (Made & { readonly reason: string }) | null
  readonly resumed: (Made & EndingPayloads['resumeHandedOver']) | null
}
export type CrimeTransfer = {
  readonly id: string
  readonly reported: Made & EndingPayloads['reportCrime']
  readonly decided: (OpinionGiven & { readonly transfers: boolean }) | null
  readonly delivered: (Made & EndingPayloads['deliverToPolice']) | null
  readonly answered: (Made & EndingPayloads['recordPoliceAnswer']) | null
  readonly materials: (Made & EndingPayloads['handOverMaterials']) | null
}

/** The groups of facts of the ways a case ends otherwise than by a penalty. */
export type EndingState = {
  readonly nonFiling:
    | (Made &
        EndingPayloads['proposeNonFiling'] & {
          readonly countersigned: OpinionGiven | null
          readonly approved: OpinionGiven | null
        })
    | null
  readonly complainantTold: (Made & EndingPayloads['informComplainant']) | null
  readonly earlierViolation: (Made & EndingPayloads['askEarlierViolation']) | null
  readonly pledge: (Made & EndingPayloads['recordPledge']) | null
  readonly noPenalty:
    | (Made &
        EndingPayloads['concludeNoPenalty'] & {
          readonly decided: (Made & EndingPayloads['decideNoPenalty']) | null
        })
    | null
  readonly education: (Made & EndingPayloads['recordEducation']) | null
  readonly handOvers: readonly HandOver[]
  readonly crimeTransfers: readonly CrimeTransfer[]
  readonly cancellation:
    | (Made &
        EndingPayloads['proposeCancellation'] & {
          readonly countersigned: OpinionGiven | null
          readonly reviewed: OpinionGiven | null
          readonly approved: OpinionGiven | null
          readonly rejected: (Made & { readonly reason: string }) | null
        })
    | null
}

export const noEndings: EndingState = {
  nonFiling: null,
  complainantTold: null,
  earlierViolation: null,
  pledge: null,
  noPenalty: null,
  education: null,
  handOvers: [],
  crimeTransfers: [],
  cancellation: null,
}

/** Of two proposals at one table the later one is meant: 立案 or 不予立案. */
export const proposesNonFiling = ({ nonFiling, filing }: CaseState): boolean =>
  !!nonFiling && nonFiling.revision > (filing?.revision ?? 0)

/** Whether the investigation was last concluded with the proposal not to punish: the same act wrote the report. */
export const proposesNoPenalty = ({ noPenalty, report }: CaseState): boolean =>
  !!noPenalty && noPenalty.revision === report?.revision

/** The ground proposed now; null where a penalty is proposed, or nothing yet. */
export const noPenaltyGround = (state: CaseState): NoPenaltyGround | null =>
  proposesNoPenalty(state) ? (state.noPenalty?.ground ?? null) : null

/** 第三十三条第三款 speaks of a violation: where none was found there is nothing to educate about. */
export const mustEducate = (ground: NoPenaltyGround): boolean => ground !== 'notEstablished'

/** Whether a violation of this party stands found in this case: what an officer elsewhere who asks for 首违 is told. */
export function violationFoundOn(state: CaseState): string | null {
  const decided = state.decision?.approved
  // What reconsideration or court undid has found no violation.
  if (decided) return decisionUndone(state) ? null : decided.decidedOn
  const { noPenalty } = state
  if (adverseTo(state, ({ paperKind }) => paperKind === 'D44').some(({ effect }) => effect === 'undone'))
    return null
  return noPenalty?.decided && noPenaltyGrounds[noPenalty.ground].found ? noPenalty.decided.decidedOn : null
}

/** A hand-over to another agency that is asked for or under way; one answered, refused at home or taken back is none. */
export const openHandOver = ({ handOvers }: CaseState): HandOver | undefined =>
  handOvers.find((one) => !one.answered && !one.rejected)

/** A suspicion of crime that is reported and not settled: undecided, or approved and not answered by the police. */
export const openCrime = ({ crimeTransfers }: CaseState): CrimeTransfer | undefined =>
  crimeTransfers.find((one) => !one.decided || (one.decided.transfers && !one.answered))

/** 撤案 asked for and not yet decided. */
export const cancellationOpen = ({ cancellation }: CaseState): boolean =>
  !!cancellation && !cancellation.approved && !cancellation.rejected

/** Stages that end a case; the last one entered says by which way it ended. */
const ends = [
  'DECIDED',
  'NO_PENALTY',
  'TRANSFERRED',
  'HANDED_OVER',
  'WITHDRAWN',
  'NOT_FILED',
  'TERMINATED',
  'SUMMARY',
] as const
export type EndingStage = (typeof ends)[number]
const isEnd = (stage: string): stage is EndingStage => ends.some((one) => one === stage)

/** By which way the case ended, or is ending: the last such stage it moved into. */
export function endedBy({ moves }: CaseState): EndingStage | null {
  const last = moves.findLast(({ to }) => isEnd(to))?.to
  return last && isEnd(last) ? last : null
}
