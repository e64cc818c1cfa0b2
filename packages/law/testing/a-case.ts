import type { JudgeContext } from '../case/judge-context.ts'
import type { ActionName, Party, Payloads } from '../case/payloads.ts'
import type { AnyEntry, CaseState } from '../case/state.ts'
import type { Stage } from '../procedures/stages.ts'
import { anOrganisation, aPerson } from './a-party.ts'
import { clueToFiling, filingToNotice, preservation } from './clue-to-report.ts'
import { confiscated } from './confiscation-case.ts'
import { courtEnforced, courtWithdrawn } from './court-case.ts'
import { finedByTheDay } from './daily-fine-case.ts'
import { demolished, demolitionStopped } from './demolition-case.ts'
import { enforcementEnded } from './enforcement-halt-case.ts'
import { guidedCase } from './guided-case.ts'
import { hearingCase } from './hearing-case.ts'
import { servedPublicly } from './jurisdiction-case.ts'
import {
  decisionToService,
  discussion,
  heardAndReviewed,
  paidAfterDemand,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import {
  cancelled,
  designated,
  handedOver,
  handedOverFiled,
  nonFiling,
  noPenalty,
  noPenaltyDiscussed,
  transferred,
} from './other-endings.ts'
import type { AnyAct, Played } from './play.ts'
import { play } from './play.ts'
import { published, republished } from './publication-case.ts'
import { corrected, remade, selfRevoked, substituteAnnulled } from './redress-case.ts'
import { reconsidered, sued } from './remedy-cases.ts'
import { seized, seizedTransferred } from './seizure-case.ts'
import { paidByInstalments, suspendedAndExtended, terminatedToArchive } from './side-branches-of-time.ts'
import { substituted, substituteStopped } from './substitute-case.ts'
import { paidInPlace, summaryCollected, summaryRefused } from './summary-cases.ts'
import { gathering, recusalGranted } from './what-was-gathered.ts'

/**
 * Lawful cases, whole. `person`: preservation, a statement answered, a collective discussion signed by the chief,
 * a demand and a surcharge. `organisation`: a waiver, no discussion, paid in time. `hearing`: a fine in the range of the
 * hearing, asked for, put off once, held, reported, discussed. `instalments`: as the organisation's, but put off: refused
 * once, then paid in parts, one of them late, the rest brought forward. `extended`: suspended for a day, resumed, and given
 * more time twice. `terminated`: the party died. `gathered`: everything that can be asked for and taken in an investigation,
 * and two applications for recusal. `guided`: a matter of 城管进社区 handed out, a talk, an advice. The others end otherwise than by a penalty.
 */
export type Variant =
  | 'person'
  | 'organisation'
  | 'hearing'
  | 'instalments'
  | 'extended'
  | 'terminated'
  | 'gathered'
  | 'guided'
  | 'nonFiling'
  | 'noPenalty'
  | 'noPenaltyDiscussed'
  | 'handedOver'
  | 'handedOverFiled'
  | 'transferred'
  | 'cancelled'
  | 'designated'
  | 'publiclyServed'
  | 'summaryCollected'
  | 'summaryRefused'
  | 'paidInPlace'
  | 'confiscated'
  | 'seized'
  | 'seizedTransferred'
  | 'substituted'
  | 'substituteStopped'
  | 'courtEnforced'
  | 'courtWithdrawn'
  | 'demolished'
  | 'demolitionStopped'
  | 'enforcementEnded'
  | 'reconsidered'
  | 'sued'
  | 'published'
  | 'republished'
  | 'remade'
  | 'selfRevoked'
  | 'corrected'
  | 'substituteAnnulled'
  | 'finedByTheDay'

/** The script of `person`, for whichever natural person. */
export const ordinaryCaseOf = (party: Party): readonly AnyAct[] => [
  ...clueToFiling(party),
  ...preservation,
  ...filingToNotice(party, { fineFen: 300_000, grave: true }),
  ...heardAndReviewed,
  discussion(300_000),
  ...decisionToService(300_000, 'chief'),
  ...paidAfterDemand(300_000),
  ...performanceToArchive('2026-05-07'),
]

const scripts: Readonly<Record<Variant, readonly AnyAct[]>> = {
  person: ordinaryCaseOf(aPerson),
  organisation: [
    ...clueToFiling(anOrganisation),
    ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
    ...waivedAndReviewed,
    ...decisionToService(500_000, 'leader'),
    ...paidInTime(500_000),
    ...performanceToArchive('2026-04-16'),
  ],
  hearing: [
    ...clueToFiling(anOrganisation),
    ...filingToNotice(anOrganisation, { fineFen: 2_000_000, grave: false }),
    ...hearingCase,
  ],
  nonFiling,
  noPenalty,
  noPenaltyDiscussed,
  handedOver,
  handedOverFiled,
  transferred,
  cancelled,
  designated,
  publiclyServed: [
    ...clueToFiling(anOrganisation),
    ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
    ...waivedAndReviewed,
    ...servedPublicly(500_000),
    ...performanceToArchive('2026-05-25'),
  ],
  summaryCollected,
  summaryRefused,
  paidInPlace,
  confiscated,
  seized,
  seizedTransferred,
  substituted,
  substituteStopped,
  courtEnforced,
  courtWithdrawn,
  demolished,
  demolitionStopped,
  enforcementEnded,
  reconsidered,
  sued,
  published,
  republished,
  remade,
  selfRevoked,
  corrected,
  substituteAnnulled,
  finedByTheDay,
  guided: guidedCase,
  instalments: [
    ...clueToFiling(anOrganisation),
    ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
    ...waivedAndReviewed,
    ...decisionToService(500_000, 'leader'),
    ...paidByInstalments,
    ...performanceToArchive('2026-08-20'),
  ],
  extended: [
    ...clueToFiling(anOrganisation),
    ...suspendedAndExtended,
    ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
    ...waivedAndReviewed,
    ...decisionToService(500_000, 'leader'),
    ...paidInTime(500_000),
    ...performanceToArchive('2026-04-16'),
  ],
  terminated: [...clueToFiling(aPerson), ...terminatedToArchive],
  gathered: [
    ...clueToFiling(anOrganisation),
    ...gathering,
    ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
    ...recusalGranted,
    ...waivedAndReviewed,
    ...decisionToService(500_000, 'leader'),
    ...paidInTime(500_000),
    ...performanceToArchive('2026-04-16'),
  ],
}
export const variants = Object.keys(scripts) as readonly Variant[]

const played = new Map<Variant, readonly Played[]>()

/** Every step of a lawful case, each judged lawful and folded; played once and kept. */
export function aLawfulCase(variant: Variant = 'person'): readonly Played[] {
  const known = played.get(variant) ?? play(scripts[variant])
  played.set(variant, known)
  return known
}

/** The whole log from registerClue to archiveCase. */
export const aLawfulLog = (variant: Variant = 'person'): readonly AnyEntry[] =>
  aLawfulCase(variant).map(({ entry }) => entry)

/** A lawful file as it stood when all the work of a stage was done and the next step could be taken. */
export function aCaseAt(
  stage: Stage,
  changes: Partial<CaseState> = {},
  variant: Variant = 'person',
): CaseState {
  const steps = aLawfulCase(variant)
  const state =
    stage === 'CLUE' ? steps[0]?.after : steps.findLast(({ after }) => after.stage === stage)?.after
  if (!state) throw new RangeError(`the lawful case never stands at ${stage}`)
  return { ...state, ...changes }
}

/** One question put to the judge: the act, the file, what was filled in, and who asks when. */
export type Situation<A extends ActionName = ActionName> = {
  readonly action: A
  readonly state: CaseState
  readonly payload: Payloads[A]
  readonly ctx: JudgeContext
}

const firstThatTakes = (action: ActionName): Variant =>
  variants.find((variant) => scripts[variant].some((one) => one.action === action)) ?? 'person'

/** The lawful question just before an act of the lawful case is taken (its first taking, unless `last`). */
export function justBefore<A extends ActionName>(
  action: A,
  { variant = firstThatTakes(action), last = false }: { variant?: Variant; last?: boolean } = {},
): Situation<A> {
  const steps = aLawfulCase(variant).filter(({ entry }) => entry.action === action)
  const step = last ? steps.at(-1) : steps[0]
  if (!step) throw new RangeError(`the lawful case of a ${variant} has no ${action}`)
  return { action, state: step.before, payload: step.entry.payload as Payloads[A], ctx: step.ctx }
}
