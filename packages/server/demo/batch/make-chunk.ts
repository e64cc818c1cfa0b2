import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import { type CaseInBatch, copyCases, keepAcrossAnswers } from '../../cases/index.ts'
import { type DocumentBytes, keepDocumentBytes, keepNumberBook } from '../../documents/index.ts'
import { type KeptAnswers, keepAnswers } from '../../platform/answered.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Tx } from '../../platform/database.ts'
import { isProblem } from '../../platform/errors.ts'
import type { CasePlan } from '../case-plan.ts'
import { openAcross } from './across-book.ts'
import { openBook } from './number-book.ts'
import { type Bench, runPlan } from './run-plan.ts'

/** The owner's one connection: COPY goes over the same transaction as what the gate's steps read. */
export type BatchConnection = { readonly db: Kysely<unknown>; readonly client: pg.Client }
export type MadeChunk = {
  readonly cases: number
  readonly acts: number
  readonly skipped: readonly { readonly caseId: string; readonly why: string }[]
}

/** Cases of one unit in one transaction: all of them are there afterwards, or none. A case the law refuses is left out and told. */
export function makeChunk(
  { db, client }: BatchConnection,
  bench: Bench,
  answers: KeptAnswers,
  plans: readonly CasePlan[],
  chanceFor: (plan: CasePlan) => Chance,
): Promise<MadeChunk> {
  return db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    await sql`select set_config('app.city', ${bench.city}, true), set_config('app.whole_city', 'on', true)`.execute(
      tx,
    )
    const { book, across, files } = await beside(tx, bench, answers, plans)
    const made: CaseInBatch[] = []
    const skipped: { caseId: string; why: string }[] = []
    for (const plan of plans) {
      const giveBack = book.mark()
      const before = files.length
      try {
        made.push(await runPlan(bench, { tx, across, files }, plan, chanceFor(plan)))
      } catch (error) {
        if (!isProblem(error)) throw error
        giveBack()
        files.length = before
        skipped.push({ caseId: plan.story.caseId, why: error.message })
      }
    }
    await book.write(client)
    const ids = new Set(made.map(({ key }) => key.caseId))
    await copyCases(client, made, { files, asked: across.asked.filter(({ caseId }) => ids.has(caseId)) })
    return { cases: made.length, acts: made.reduce((sum, { lines }) => sum + lines.length, 0), skipped }
  })
}

/** Lays beside the transaction what is not in its tables yet: numbers, files, answers across the wall. */
async function beside(tx: Tx, bench: Bench, answers: KeptAnswers, plans: readonly CasePlan[]) {
  const unitId = plans[0]?.story.unit.unitId ?? 0
  const book = await openBook(tx, bench.city, unitId)
  const digests = plans.map(({ story }) => bench.services.secrets.blindIndex(story.party.idNumber))
  const across = await openAcross(tx, bench.city, [...new Set(digests)])
  const files: DocumentBytes[] = []
  keepAnswers(tx, answers)
  keepNumberBook(tx, book)
  keepDocumentBytes(tx, () => files)
  keepAcrossAnswers(tx, across)
  return { book, across, files }
}
