import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { openBlobs } from '../../platform/blobs.ts'
import type { Config } from '../../platform/config.ts'
import { loadDeploymentKey, makeSecrets } from '../../platform/secrets.ts'
import type { CasePlan } from '../case-plan.ts'
import { planOne } from '../plan-city.ts'
import { type BatchCard, type BatchOptions, drawBatch } from './draw-batch.ts'
import { type BatchConnection, type MadeChunk, makeChunk } from './make-chunk.ts'
import { daysOfChange, readCityHere, spansOf } from './read-city-here.ts'
import { chanceOf } from './run-plan.ts'
import type { StandIns } from './stand-in-papers.ts'

/** What a worker is told: its units of the batch, and where to write. */
export type BatchOrder = BatchOptions & {
  readonly config: Pick<Config, 'dataDir' | 'keyFile'>
  readonly ownerUrl: string
  readonly city: string
  readonly standIns: StandIns
  readonly logins: readonly string[]
  readonly chunk: number
}
/** After every chunk; `found` counts the cases that were there already. */
export type BatchNews = MadeChunk & { readonly found: number }

/** One connection, spoken to by Kysely and by COPY. */
export async function connectBatch(ownerUrl: string): Promise<BatchConnection> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zhiheng-batch' })
  await client.connect()
  const one = Object.assign(client, { release: () => {} })
  const pool = { connect: async () => one, end: async () => {} }
  return { db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }), client }
}

/** Makes every case of its units that is not there yet, chunk by chunk. */
export async function workOff(order: BatchOrder, tell: (news: BatchNews) => void): Promise<void> {
  const connection = await connectBatch(order.ownerUrl)
  try {
    const services = {
      secrets: makeSecrets(loadDeploymentKey(order.config)),
      blobs: openBlobs(order.config.dataDir),
    }
    const { known, answers } = await connection.db.transaction().execute(async (tx) => ({
      known: await readCityHere(tx, order.city, order.asOf),
      answers: { spanOf: spansOf(await daysOfChange(tx, order.city)), known: new Map() },
    }))
    const bench = { services, city: order.city, known, standIns: order.standIns }
    const tellStory = ({ login, goal, seed, index }: BatchCard): CasePlan =>
      planOne(known, {
        ...{ login, goal, seed, asOf: order.asOf },
        settled: { slip: 10_000_000 + index * 10, pictures: `batch|${index % 8}` },
      })
    for (const cards of drawBatch(order, new Set(order.logins)).values())
      for (let at = 0; at < cards.length; at += order.chunk) {
        const plans = cards.slice(at, at + order.chunk).map(tellStory)
        const there = await findThere(connection, order.city, plans)
        const missing = plans.filter(({ story }) => !there.has(story.caseId))
        const made =
          missing.length === 0
            ? { cases: 0, acts: 0, skipped: [] }
            : await makeChunk(connection, bench, answers, missing, ({ story }) => chanceOf(story.seed))
        tell({ ...made, found: there.size })
      }
  } finally {
    await connection.client.end()
  }
}

/** Of the plans' cases those a run before this one has committed. */
async function findThere(
  { db }: BatchConnection,
  city: string,
  plans: readonly CasePlan[],
): Promise<ReadonlySet<string>> {
  const ids = plans.map(({ story }) => story.caseId)
  const { rows } = await sql<{ id: string }>`
    select case_id as id from case_files where city = ${city} and case_id = any(${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
