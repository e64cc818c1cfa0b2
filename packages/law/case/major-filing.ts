import type { PlainDate } from '../calendar/plain-date.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import type { Change } from './changes.ts'
import type { CityRules } from './city-rules.ts'
import { hearingEnd } from './hearing.ts'
import { put } from './put.ts'
import { decisionUndone } from './remedy-state.ts'
import { type CaseState, currentPaper, type Made } from './state.ts'
import { graveKinds } from './substance.ts'

/** Why a decision is a major one that is reported to the 司法局 (K09): the range of the hearing, by the city's dated figures. */
export const majorGrounds = {
  fine: '罚款达到较大数额',
  confiscation: '没收达到较大数额',
  kind: '处罚种类属于应当告知听证权利的种类',
  heard: '经过听证',
} as const
export type MajorGround = keyof typeof majorGrounds

/** What the bureau of justice makes of a report: it takes it, or sends it back with what is to be mended. */
export const majorFilingAnswers = { received: '准予备案', returned: '退回' } as const
export type MajorFilingAnswer = keyof typeof majorFilingAnswers

export type MajorFilingPayloads = {
  /** 报送重大行政处罚决定备案: to the 司法局 of the same level, read from the tree of units that day. */
  fileMajorDecision: {
    readonly id: string
    readonly supervisorUnitId: number
    readonly supervisor: string
    readonly grounds: readonly MajorGround[]
    /** 案件的主要情况, in the agency's own words. */
    readonly summary: string
  }
  /** By the bureau of justice to which it was reported. */
  answerMajorFiling: {
    readonly id: string
    readonly outcome: MajorFilingAnswer
    readonly opinion: string
  }
}
export type MajorFilingActionName = keyof MajorFilingPayloads
export type MajorFiling = Made &
  MajorFilingPayloads['fileMajorDecision'] & {
    readonly answered: (Made & MajorFilingPayloads['answerMajorFiling']) | null
  }
export type MajorFilingState = { readonly majorFilings: readonly MajorFiling[] }

/** What the bureau of justice does on a case of another unit. */
export const supervisorActs: ReadonlySet<string> = new Set(['answerMajorFiling'])

export const majorFilingChanges: { readonly [A in MajorFilingActionName]: Change<A> } = {
  fileMajorDecision: ({ majorFilings }, payload, made) => ({
    majorFilings: [...majorFilings, { ...made, ...payload, answered: null }],
  }),
  answerMajorFiling: ({ majorFilings }, payload, made) => ({
    majorFilings: put(majorFilings, payload.id, () => ({ answered: { ...made, ...payload } })),
  }),
}

/** By which grounds the decision as it was made is a major one; none while nothing is decided. */
export function majorGroundsOf(state: CaseState, rules: CityRules): readonly MajorGround[] {
  const { decision, discretion, party } = state
  if (!decision?.approved) return []
  const { organisationFen, personFen } = rules.hearing
  const limit = party?.kind === 'organisation' ? organisationFen : personFen
  const found: Readonly<Record<MajorGround, boolean>> = {
    fine: decision.fineFen >= limit,
    confiscation: (discretion?.confiscatedFen ?? 0) >= limit,
    kind: discretion?.penaltyKinds.some((kind) => graveKinds.includes(kind)) ?? false,
    heard: hearingEnd(state)?.how === 'held',
  }
  return (Object.keys(found) as MajorGround[]).filter((ground) => found[ground])
}

/** A major decision is reported; one that was undone before has nothing left to be reported. */
export const majorFilingOwed = (state: CaseState, rules: CityRules): boolean =>
  majorGroundsOf(state, rules).length > 0 && !decisionUndone(state)

/** The report of the decision as it stands that was not sent back: a new decision after an annulled one is reported anew. */
export const majorFilingInForce = ({ majorFilings, decision }: CaseState): MajorFiling | null =>
  majorFilings.findLast(
    ({ revision, answered }) =>
      revision > (decision?.approved?.revision ?? 0) && answered?.outcome !== 'returned',
  ) ?? null

/** 报送之日: the day its K09 was sealed, from when on the bureau of justice has it before it; null while it was not sent. */
export function majorFilingSentOn(state: CaseState): PlainDate | null {
  const filing = majorFilingInForce(state)
  return filing ? (currentPaper(state, 'K09', filing.id)?.sealed?.on ?? null) : null
}

/** A report that lies before the bureau of justice and waits for its answer. */
export function majorFilingToAnswer(state: CaseState): MajorFiling | null {
  const filing = majorFilingInForce(state)
  return filing && !filing.answered && majorFilingSentOn(state) ? filing : null
}

/**
 * 备案的期限 from the day of the decision; its length is the city's, 未核实. One sent back counts as not sent, the days run on.
 * A file bound before the rule was there owes nothing any more.
 */
export function majorFilingClocks({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const approved = state.decision?.approved
  const sentOn = majorFilingSentOn(state)
  if (!approved || !majorFilingOwed(state, rules) || (state.stage === 'ARCHIVED' && !sentOn)) return []
  const start = { fact: '作出处罚决定', on: approved.decidedOn, entry: approved.revision }
  const proof = proveDeadline(deadlineRule('fileMajorDecision', rules.timeLimits), start, calendar)
  return [{ id: 'fileMajorDecision', proof, metOn: sentOn }]
}
