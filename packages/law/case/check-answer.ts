import type { PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { cite } from '../citation.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { type PaperRight, type PaperRightId, paperRights } from '../documents/paper-rights.ts'
import { cityPaperWords, type PaperWords, paperWords } from '../documents/paper-words.ts'
import { ageOn } from '../identifiers/citizen-id.ts'
import { maskName } from '../identifiers/masks.ts'
import { type CaseDeadline, caseDeadlines } from './case-deadlines.ts'
import { correctionsOf, type ToldCorrection } from './check-corrections.ts'
import { kindOf, paperTitle } from './city-paper.ts'
import type { CityRules } from './city-rules.ts'
import { reachedOn } from './contestable-acts.ts'
import { owed } from './money-owed.ts'
import type { Party } from './payloads.ts'
import { isMinorsCase } from './public-record.ts'
import { adverseResults, adverseTo, fineInForce } from './remedy-state.ts'
import type { CaseState, Paper } from './state.ts'
import { noticePaper } from './substance.ts'

/** How a paper stands: what is asked first of it. */
export type PaperStanding =
  | { readonly is: 'inForce' | 'unsealed' }
  | { readonly is: 'voided' | 'replaced'; readonly by: string | null; readonly on: PlainDate | null }
  | { readonly is: 'changed' | 'undone' | 'unlawful'; readonly by: string; readonly on: PlainDate }

/** One right of the receiver with its last day; `last` is null while no fact sets its clock going. */
export type OpenRight = {
  readonly id: PaperRightId
  readonly may: string
  readonly where: PaperRight['where']
  readonly articles: readonly string[]
  readonly last: {
    readonly on: PlainDate
    readonly from: PlainDate
    readonly over: boolean
    /** 暂定, and why; what no statute says and the city has not confirmed. */
    readonly notes: readonly string[]
  } | null
  readonly untilThen: string
  /** It was done: paid, applied, asked. */
  readonly done: boolean
  /** It binds the agency, not the reader. */
  readonly agency: boolean
}

/** What whoever holds a paper may be told of it. `open` is null for a child's case and where a state secret is concerned. */
export type CheckAnswer = {
  readonly genuine: true
  readonly title: string
  readonly standing: PaperStanding
  readonly open: {
    readonly number: string | null
    readonly issuedOn: PlainDate
    readonly servedOn: PlainDate | null
    readonly party: string | null
    /** What a 更正通知书 put right in it since. */
    readonly corrections: readonly ToldCorrection[]
    readonly what: string
    readonly todo: string
    readonly money: {
      readonly fineFen: number
      readonly owedFen: number
      readonly surchargeFen: number
    } | null
    readonly rights: readonly OpenRight[]
  } | null
}

type Around = { readonly calendar: WorkingCalendar; readonly rules: CityRules; readonly today: PlainDate }

/** The answer to the code of one paper, from the file as it stands today (《行政处罚法》第三十九条: 公示; PUB-6 withheld). */
export function checkAnswer(state: CaseState, paper: Paper, around: Around): CheckAnswer {
  const title = paperTitle(paper)
  const standing = standingOf(state, paper)
  const words = paper.city ? cityPaperWords : paperWords[paper.kind]
  if (isShielded(state, paper) || !words) return { genuine: true, title, standing, open: null }
  const live = standing.is === 'inForce' || standing.is === 'changed'
  return {
    genuine: true,
    title,
    standing,
    open: {
      number: paper.number,
      issuedOn: paper.issued.on,
      servedOn: reachedOn(state, paper)?.on ?? null,
      party: words.to === 'party' && state.party ? nameToShow(state.party) : null,
      corrections: live ? correctionsOf(state, paper) : [],
      what: words.what,
      todo: live ? words.todo : '',
      money: live && words.money ? moneyOf(state, around) : null,
      rights: live ? rightsOf(state, paper, words, around) : [],
    },
  }
}

/**
 * A unit's name is on its licence for everybody to read and is told whole; a person's is hidden but for the first sign. Of a
 * 个体工商户 the 字号 is told and its operator hidden; one without a 字号 bears the operator's name (《民法典》第五十四条).
 */
function nameToShow({ kind, soleTrader, name, legalRepresentative }: Party): string {
  if (kind === 'organisation') return name
  const operator = legalRepresentative?.trim() ?? ''
  const hasOwnName = soleTrader && operator !== '' && !name.trim().startsWith(operator)
  return hasOwnName ? `${name}（经营者：${maskName(operator)}）` : maskName(name)
}

/** Nothing but 真伪: a child's case (PUB-6), and one in which a hearing was closed for a state secret (HRG-4). */
const isShielded = (state: CaseState, paper: Paper): boolean =>
  isMinorsCase(state) ||
  isChildBeforeTheAct(state, paper) ||
  state.hearing.sessions.some(({ notice }) => notice.closedBecause === 'stateSecret')

/** While the day of the act is not on file the paper's own day says how old the party is. */
const isChildBeforeTheAct = ({ party, act }: CaseState, { issued }: Paper): boolean =>
  !act && party?.kind === 'person' && party.bornOn !== null && ageOn(party.bornOn, issued.on) < 18

const named = (paper: Paper): string => `《${paperTitle(paper)}》${paper.number ? `（${paper.number}）` : ''}`

function standingOf(state: CaseState, paper: Paper): PaperStanding {
  const successor = state.papers.find((one) => one.replaces === paper.id)
  if (paper.voided) return { is: 'voided', by: successor ? named(successor) : null, on: paper.voided.on }
  const later = successor ?? laterOf(state, paper)
  if (later) return { is: 'replaced', by: named(later), on: later.issued.on }
  const results = (
    decisions.has(paper.kind)
      ? adverseResults(state)
      : adverseTo(state, ({ paperId }) => paperId === paper.id)
  ).filter(({ revision }) => revision > paper.issued.revision)
  if (results.length > 0) {
    const worst = results.findLast(({ effect }) => effect === 'undone') ?? results.at(-1)
    const effect = worst?.effect
    if (worst && (effect === 'changed' || effect === 'undone' || effect === 'unlawful'))
      return { is: effect, by: worst.title, on: worst.effectiveOn }
  }
  return { is: kindOf(paper)?.sealed && !paper.sealed ? 'unsealed' : 'inForce' }
}
const decisions: ReadonlySet<string> = new Set(['D42', 'D43'])
const notices: ReadonlySet<string> = new Set(['D31', 'D32'])

/** A notice or a decision made anew takes the place of the one before, whichever of the two forms it has. */
function laterOf(state: CaseState, paper: Paper): Paper | undefined {
  const now = notices.has(paper.kind) ? noticePaper(state) : undefined
  if (now && now.id !== paper.id) return now
  return paper.kind === 'D43' || paper.kind === 'D42'
    ? state.papers.findLast(
        ({ kind, voided, issued }) => kind === 'D43' && !voided && issued.revision > paper.issued.revision,
      )
    : undefined
}

function moneyOf(state: CaseState, { calendar, today }: Around) {
  const fineFen = fineInForce(state, today)
  if (fineFen === 0) return null
  const left = owed(state, today, calendar)
  return { fineFen, owedFen: left.fineFen, surchargeFen: left.surchargeFen }
}

function rightsOf(state: CaseState, paper: Paper, words: PaperWords, around: Around): OpenRight[] {
  const clocks = caseDeadlines(state, around.calendar, around.rules)
  return words.rights.flatMap((id) => {
    const right: PaperRight = paperRights[id]
    const found = clocksOf(right, paper, clocks, reachedOn(state, paper) !== null)
    if (id === 'instalments' && found.length === 0) return []
    // The parts of a fine that was put off take the place of the one day.
    if (id === 'pay' && clocks.some((one) => one.id.startsWith('payInstalment:'))) return []
    if (id === 'contestChange' || id === 'sueChange') if (!changes(state, paper)) return []
    if (found.length > 0)
      return found.map(({ proof, metOn }) => openRight(id, proof, metOn !== null, around.today))
    return [openRight(id, ownClock(state, paper, right, around), false, around.today)]
  })
}

const changes = (state: CaseState, { about }: Paper): boolean =>
  state.redresses.some((one) => one.id === about && one.proposed.kind === 'change')

/** The clock of the case that is this paper's own: of the record it is about, or of the case. */
function clocksOf(
  { clock }: PaperRight,
  { kind, about }: Paper,
  clocks: readonly CaseDeadline[],
  served: boolean,
): readonly CaseDeadline[] {
  if (clock === undefined) return []
  if (clock.endsWith('*')) return clocks.filter(({ id }) => id.startsWith(clock.slice(0, -1)))
  const id = clock.endsWith(':') ? `${clock}${about}` : ofCase.has(kind) ? clock : `${clock}:${about}`
  // A day that the paper itself names stands before its service; one that service sets going does not.
  return served || clock.endsWith(':') ? clocks.filter((one) => one.id === id) : []
}
/** Whose notices and decisions the case's own clocks speak of; the others' clocks carry the record's id. */
const ofCase: ReadonlySet<string> = new Set(['D31', 'D32', 'D42', 'D43', 'D52'])

function ownClock(
  state: CaseState,
  paper: Paper,
  { rule }: PaperRight,
  { calendar, rules }: Around,
): DeadlineProof | null {
  const served = reachedOn(state, paper)
  // 复议前置 and what the case's clocks say of its own decision are never counted a second time here.
  if (!rule || !served || ofCase.has(paper.kind)) return null
  const fact = `${kindOf(paper)?.title ?? ''}送达`
  return proveDeadline(deadlineRule(rule, rules.timeLimits), { fact, ...served }, calendar)
}

function openRight(
  id: PaperRightId,
  proof: DeadlineProof | null,
  done: boolean,
  today: PlainDate,
): OpenRight {
  const right: PaperRight = paperRights[id]
  return {
    id,
    may: proof && id === 'instalments' ? `${right.may}：${proof.title}` : right.may,
    where: right.where,
    articles: proof ? proof.basis : right.basis.map(cite),
    last: proof && {
      on: proof.legalDueOn,
      from: proof.start.on,
      over: today > proof.legalDueOn,
      notes: [proof.provisionalBecause, proof.unverified && `未核实：${proof.unverified}`].filter(
        (note): note is string => !!note,
      ),
    },
    untilThen: right.untilThen,
    done,
    agency: right.agency ?? false,
  }
}
