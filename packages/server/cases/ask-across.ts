import {
  addMonths,
  type CaseState,
  type CityRules,
  type JudgeContext,
  noPenaltyGround,
  type PlainDate,
} from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { type Db, inReach, type Tx } from '../platform/database.ts'

type Found = JudgeContext['earlierFine']

/** The same questions, answered by who holds what the database does not have yet. */
export type AcrossAnswers = {
  readonly earlierFine: (state: CaseState) => Found
  readonly earlierViolation: (caseId: string, since: PlainDate) => Found
  readonly filedElsewhere: (state: CaseState) => Found
}
const answering = new WeakMap<Tx, AcrossAnswers>()

/** From here on this transaction's questions are answered from memory: the batch's cases are not in the tables yet. */
export const keepAcrossAnswers = (tx: Tx, answers: AcrossAnswers): void => void answering.set(tx, answers)

type Asked = {
  readonly question: 'earlier_fine' | 'earlier_violation' | 'filed_elsewhere'
  readonly found: boolean
}
const askedIn = new WeakMap<Tx, Asked[]>()
/** What an act was answered, so that the record of it can outlive a refusal. A fine or a filing not found leaves no record. */
function noting(tx: Tx, question: Asked['question'], answer: Found): Found {
  if (answer || question === 'earlier_violation') askedIn.get(tx)?.push({ question, found: answer !== null })
  return answer
}

/**
 * `inReach` for an act: what it asked across the wall stays on the record (decision 0016) also when the act is refused and
 * with it the record rolled back. It is then written in a transaction of its own; where that fails the answer is not
 * told either, for the refusal that says it is thrown only afterwards.
 */
export async function keepingQuestions<T>(
  db: Db,
  actor: Actor,
  caseId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const asked: Asked[] = []
  try {
    const asking = (tx: Tx) => {
      askedIn.set(tx, asked)
      return work(tx)
    }
    return await inReach(db, actor, asking, 'kept')
  } catch (error) {
    if (asked.length > 0)
      await inReach(db, actor, async (tx) => {
        for (const { question, found } of asked)
          await sql`select note_refused_question(${caseId}::uuid, ${question}, ${found})`.execute(tx)
      })
    throw error
  }
}

/**
 * 一事不二罚 (《行政处罚法》第二十九条): has any unit of the city already fined this party for the same act?
 * The question crosses the wall, so it is put by a function of the database that answers day, unit and article,
 * nothing else, and writes down who asked. Party, item and place it takes from the case as it stands, who asks from the
 * transaction. Asked once the fine is proposed; the same act is the same party, item and place with days of the act
 * that overlap.
 */
export async function askEarlierFine(tx: Tx, state: CaseState): Promise<JudgeContext['earlierFine']> {
  const { party, item, act, discretion } = state
  if (!party || !item || !act || !discretion || discretion.fineFen === 0 || state.decision?.approved)
    return null
  // The superior who designates is no party to the case's own questions.
  if (state.stage === 'JURISDICTION') return null
  return findEarlierFine(tx, state, act)
}

async function findEarlierFine(
  tx: Tx,
  state: CaseState,
  { actFrom, actUntil }: NonNullable<CaseState['act']>,
): Promise<Found> {
  const answers = answering.get(tx)
  if (answers) return answers.earlierFine(state)
  const { rows } = await sql<NonNullable<Found>>`
    select fined_on as "on", unit_name as unit, article
    from ask_earlier_fine(${state.caseId}::uuid, ${actFrom}::date, ${actUntil}::date)`.execute(tx)
  return noting(tx, 'earlier_fine', rows[0] ?? null)
}

const filing: ReadonlySet<CaseState['stage']> = new Set(['VERIFYING', 'FILING_REVIEW', 'INVESTIGATING'])

/**
 * 最先立案 (第二十五条第一款): has another unit filed the same act before, and still has it in hand? Asked while a case may still be
 * filed or concluded; the same party, item and place with days of the act that overlap.
 */
export async function askFiledElsewhere(tx: Tx, state: CaseState): Promise<Found> {
  const { party, item, act, stage, caseId } = state
  if (!party || !item || !act || !filing.has(stage)) return null
  const answers = answering.get(tx)
  if (answers) return answers.filedElsewhere(state)
  const { rows } = await sql<NonNullable<Found>>`
    select filed_on as "on", unit_name as unit, article
    from ask_filed_elsewhere(${caseId}::uuid, ${act.actFrom}::date, ${act.actUntil}::date)`.execute(tx)
  return noting(tx, 'filed_elsewhere', rows[0] ?? null)
}

/** The same question for a fine decided on the spot, whose party, item and place come with the decision itself. */
export async function askFinedOnTheSpot(tx: Tx, state: CaseState): Promise<JudgeContext['earlierFine']> {
  const { act, summary } = state
  return act && summary && summary.fineFen > 0 ? findEarlierFine(tx, state, act) : null
}

/** The day from which an earlier violation is looked for: so many months before the act ended, as the city has set it. */
export const lookBackSince = (
  { act }: CaseState,
  { firstViolation }: CityRules,
  today: PlainDate,
): PlainDate => addMonths(act?.actUntil ?? today, -firstViolation.lookBackMonths)

/**
 * 首违不罚 (第三十三条第一款后段): has any unit of the city found this party in violation under the same item since a day?
 * The same function-in-the-database way: party and item it reads from the case, it answers day, unit and article, and
 * every question is written down with who asked, about which case, whether something was found.
 */
export async function askEarlierViolation(tx: Tx, caseId: string, since: PlainDate): Promise<Found> {
  const answers = answering.get(tx)
  if (answers) return answers.earlierViolation(caseId, since)
  const { rows } = await sql<NonNullable<Found>>`
    select found_on as "on", unit_name as unit, article
    from ask_earlier_violation(${caseId}::uuid, ${since}::date)`.execute(tx)
  return noting(tx, 'earlier_violation', rows[0] ?? null)
}

/** Between the question on file and the decision another unit may have decided: asked once more where it is signed. */
export async function askAgainBeforeDeciding(tx: Tx, state: CaseState, rules: CityRules): Promise<Found> {
  if (state.stage !== 'DECISION_REVIEW' || noPenaltyGround(state) !== 'firstViolation') return null
  const since = state.earlierViolation?.since ?? lookBackSince(state, rules, state.filedOn ?? '')
  return askEarlierViolation(tx, state.caseId, since)
}
