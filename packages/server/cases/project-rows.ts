import {
  allPayments,
  awaiting,
  awaitingSuperior,
  beijingDay,
  type CaseDeadline,
  type CaseState,
  type CityPaperKind,
  type CityRules,
  caseDeadlines,
  fineInForce,
  isInHand,
  reopened,
  rulesOfCase,
  serviceOf,
  violationFoundOn,
  type WorkingCalendar,
  watched,
} from '@zhiheng/law'
import { digestOfCode } from '../documents/index.ts'
import { type HearingRow, hearingRows } from './project-hearings.ts'

/** The row of case_files that a state gives; column names as in migrations 0005 and 0024. */
export type CaseFileRow = {
  readonly line: string | null
  readonly stage: string
  readonly revision: number
  readonly source: string
  readonly registered_on: string
  readonly place: string
  readonly cause: string | null
  readonly item_code: string | null
  readonly party_name: string | null
  readonly party_digest: string | null
  readonly case_number: string | null
  readonly filed_on: string | null
  readonly decided_on: string | null
  readonly closed_on: string | null
  readonly fine_fen: number | null
  readonly lead_person_id: string | null
  readonly support_person_id: string | null
  readonly awaiting_what: string | null
  readonly awaiting_roles: readonly string[]
  readonly superior_unit_id: number | null
  readonly superior_what: string | null
  readonly superior_roles: readonly string[]
  readonly next_due_on: string | null
  readonly next_due_id: string | null
}
export type DeadlineRow = {
  readonly deadline_id: string
  readonly rule: string
  readonly started_on: string
  readonly legal_due_on: string
  readonly safe_due_on: string
  readonly provisional: boolean
  readonly watched: boolean
  readonly met_on: string | null
  readonly proof: string
}
export type PaperRow = {
  readonly paper_id: string
  readonly kind: string
  readonly about: string | null
  readonly number: string | null
  readonly issued_on: string
  readonly revision: number
  readonly sealed_sha256: string | null
  readonly served_on: string | null
  readonly voided_on: string | null
  readonly check_digest: string | null
  readonly city_kind: CityPaperKind | null
}
export type PaymentRow = {
  readonly payment_id: string
  readonly kind: string
  readonly amount_fen: number
  readonly paid_on: string
  readonly receipt_number: string
}
/** What another unit may be told of a violation that stands found (首违, 第三十三条第一款); none while nothing is decided. */
export type ViolationFound = {
  readonly party_digest: string
  readonly item_code: string
  readonly found_on: string
  readonly article: string
}
/** What another unit may be told of a decided fine (《行政处罚法》第二十九条); none while nothing is decided. */
export type FinedAct = {
  readonly party_digest: string
  readonly item_code: string
  readonly place: string
  readonly act_from: string
  readonly act_until: string
  readonly fined_on: string
  readonly article: string
}
/** What another unit may be told of a case filed and in hand (第二十五条第一款). */
export type FiledAct = {
  readonly party_digest: string
  readonly item_code: string
  readonly place: string
  readonly act_from: string
  readonly act_until: string
  readonly filed_on: string
  readonly filed_at: string
  readonly article: string
}
export type CaseRows = {
  readonly filedActs: readonly FiledAct[]
  readonly finedActs: readonly FinedAct[]
  readonly violationsFound: readonly ViolationFound[]
  readonly file: CaseFileRow
  readonly deadlines: readonly DeadlineRow[]
  readonly papers: readonly PaperRow[]
  readonly payments: readonly PaymentRow[]
  readonly hearings: readonly HearingRow[]
}

/**
 * Every row a case has beside its log, from its state alone: the gate writes them, `verify` compares them.
 * @param unitLine the line of the unit, which a clue without an item carries until it has one
 */
export function projectRows(
  state: CaseState,
  calendar: WorkingCalendar,
  rules: CityRules,
  unitLine: string | null,
): CaseRows {
  const deadlines = caseDeadlines(state, calendar, rulesOfCase(rules, state, unitLine))
  return {
    file: fileRow(state, deadlines, unitLine),
    deadlines: deadlineRows(deadlines),
    papers: paperRows(state),
    payments: paymentRows(state),
    hearings: hearingRows(state),
    finedActs: finedActs(state),
    filedActs: filedActs(state),
    violationsFound: violationsFound(state),
  }
}

function fileRow(state: CaseState, deadlines: readonly CaseDeadline[], unitLine: string | null): CaseFileRow {
  const { clue, item, party, officers, decision, closure } = state
  const due = firstDue(deadlines)
  const next = awaiting(state)
  const superior = awaitingSuperior(state)
  return {
    line: item?.line ?? unitLine,
    stage: state.stage,
    revision: state.revision,
    source: clue?.source ?? '',
    registered_on: clue?.on ?? '',
    ...soughtBy(state),
    item_code: item?.code ?? null,
    party_digest: party?.idDigest ?? null,
    filed_on: state.filedOn,
    decided_on: decision?.approved?.decidedOn ?? null,
    // A file taken out again is not closed.
    closed_on: reopened.includes(state.stage) ? null : (closure?.approved?.on ?? null),
    fine_fen: decision?.approved ? fineInForce(state) : null,
    lead_person_id: officers?.lead.personId ?? null,
    support_person_id: officers?.support.personId ?? null,
    awaiting_what: next?.what ?? null,
    awaiting_roles: next?.roles ?? [],
    superior_unit_id: superior?.unitId ?? null,
    superior_what: superior?.what ?? null,
    superior_roles: superior?.roles ?? [],
    next_due_on: due?.proof.safeDueOn ?? null,
    next_due_id: due?.id ?? null,
  }
}

/** What a search finds a case by. PostgreSQL makes the words of its index (`grams`, migration 0005) from these. */
export const soughtBy = ({ act, clue, party, caseNumber }: CaseState) => ({
  place: act?.place ?? clue?.place ?? '',
  cause: act?.cause ?? null,
  party_name: party?.name ?? clue?.suspect ?? null,
  case_number: caseNumber,
})

const firstDue = (deadlines: readonly CaseDeadline[]) =>
  watched(deadlines).toSorted((a, b) => (a.proof.safeDueOn < b.proof.safeDueOn ? -1 : 1))[0]

function deadlineRows(deadlines: readonly CaseDeadline[]): DeadlineRow[] {
  const open = new Set(watched(deadlines).map(({ id }) => id))
  return deadlines.map(({ id, proof, metOn }) => ({
    deadline_id: id,
    rule: proof.rule,
    started_on: proof.start.on,
    legal_due_on: proof.legalDueOn,
    safe_due_on: proof.safeDueOn,
    provisional: proof.provisional,
    watched: open.has(id),
    met_on: metOn,
    proof: JSON.stringify(proof),
  }))
}

const paperRows = (state: CaseState): PaperRow[] =>
  state.papers.map((paper) => ({
    paper_id: paper.id,
    kind: paper.kind,
    about: paper.about,
    number: paper.number,
    issued_on: paper.issued.on,
    revision: paper.issued.revision,
    ...paperStanding(state, paper),
    city_kind: paper.city ?? null,
    check_digest: paper.checkCode === undefined ? null : digestOfCode(paper.checkCode),
  }))

/** What of a paper's row a later act can change: the rest is as it was issued. */
export function paperStanding(state: CaseState, { id, sealed, voided }: CaseState['papers'][number]) {
  const service = serviceOf(state, id)
  return {
    sealed_sha256: sealed?.sha256 ?? null,
    served_on: service ? beijingDay(service.servedAt) : null,
    voided_on: voided?.on ?? null,
  }
}

const paymentRows = (state: CaseState): PaymentRow[] =>
  allPayments(state).map((one) => ({
    payment_id: one.id,
    kind: one.kind,
    amount_fen: one.amountFen,
    paid_on: one.paidOn,
    receipt_number: one.receiptNumber,
  }))

function violationsFound(state: CaseState): ViolationFound[] {
  const { party, item } = state
  const foundOn = violationFoundOn(state)
  if (!party || !item || !foundOn) return []
  const article = `《${item.lawTitle}》${item.penaltyArticle}`
  return [{ party_digest: party.idDigest, item_code: item.code, found_on: foundOn, article }]
}

function filedActs(state: CaseState): FiledAct[] {
  const { party, item, act, filing, filedOn } = state
  if (!isInHand(state) || !party || !item || !act || !filedOn || !filing?.approved) return []
  return [
    {
      party_digest: party.idDigest,
      item_code: item.code,
      place: act.place,
      act_from: act.actFrom,
      act_until: act.actUntil,
      filed_on: filedOn,
      filed_at: filing.approved.at,
      article: `《${item.lawTitle}》${item.penaltyArticle}`,
    },
  ]
}

function finedActs(state: CaseState): FinedAct[] {
  const { party, item, act, decision } = state
  // A fine that reconsideration or court undid is no earlier fine.
  if (!party || !item || !act || !decision?.approved || fineInForce(state) === 0) return []
  const article = `《${item.lawTitle}》${item.penaltyArticle}`
  return [
    {
      party_digest: party.idDigest,
      item_code: item.code,
      place: act.place,
      act_from: act.actFrom,
      act_until: act.actUntil,
      fined_on: decision.approved.decidedOn,
      article,
    },
  ]
}
