import { createHash } from 'node:crypto'
import type { ActionInput } from '@zhiheng/contract'
import type { Stage } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCases } from '../../cases/index.ts'
import { findCase, registerClue, takeCaseAction } from '../../cases/testing.ts'
import { findNumberGaps, recordDocumentBytes } from '../../documents/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { withChance } from '../../platform/chance.ts'
import { systemClock } from '../../platform/clock.ts'
import { asCity } from '../../platform/database.ts'
import { makeSecrets } from '../../platform/secrets.ts'
import type { Services } from '../../platform/services.ts'
import { type TestDatabase, testDatabase, testServices } from '../../platform/testing.ts'
import { type CasePlan, loginOf, type OpenFile, type PlannedAct, type Turns } from '../case-plan.ts'
import { mediaTypeOf } from '../demo-client.ts'
import { planOne } from '../plan-city.ts'
import { demoCity, prepareDemonstration } from '../prepare-demonstration.ts'
import { type BatchConnection, makeChunk } from './make-chunk.ts'
import { actorHere, type CityHere, daysOfChange, readCityHere, spansOf } from './read-city-here.ts'
import { chanceOf } from './run-plan.ts'
import { type StandIns, storeStandIns } from './stand-in-papers.ts'
import { connectBatch } from './work-off.ts'

/*
 * The same plans made twice, each in a city of its own: once act by act through the gate (`registerClue`,
 * `takeCaseAction`, one transaction an act, behind the wall), once by the batch (COPY). Both cities have the same people
 * and the same deployment key, and draw ids, case keys and nonces from the same seed; both seal the bytes that stand in.
 *
 * Compared byte for byte: every line of every log with its hash, and every column of every table of a case, except what
 * only the database or the real clock gives: notices.notice_id, attachments.attachment_id, questions_across.question_id
 * and asked_at.
 */
const asOf = '2026-11-20'
type City = {
  readonly database: TestDatabase
  readonly services: Services & { readonly remove: () => void }
  readonly known: CityHere
  readonly standIns: StandIns
}

/** Bytes that follow from a seed, for keys and nonces of a test. */
function bytesFrom(seed: string): (length: number) => Buffer {
  let drawn = 0
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
      createHash('sha256').update(`${seed}|${drawn++}`).digest(),
    )
    return Buffer.concat(blocks).subarray(0, length)
  }
}
const chanceFor = ({ story }: CasePlan) => chanceOf(story.seed, bytesFrom(story.seed))

async function aCity(): Promise<City> {
  const database = await testDatabase()
  const services = {
    ...testServices(database.db, { clock: systemClock('demonstration') }),
    secrets: makeSecrets(Buffer.alloc(32, 7)),
  }
  await prepareDemonstration(services, () => {})
  const known = await asCity(database.db, demoCity, (tx) => readCityHere(tx, demoCity, asOf))
  return {
    database,
    services,
    known,
    standIns: await storeStandIns(services, demoCity, `${asOf}T00:00:00.000Z`),
  }
}

let gate: City
let batch: City
let connection: BatchConnection
beforeAll(async () => {
  gate = await aCity()
  batch = await aCity()
  connection = await connectBatch(batch.database.ownerUrl)
}, 300_000)
afterAll(async () => {
  await connection.client.end()
  for (const { services, database } of [gate, batch]) {
    services.remove()
    await database.close()
  }
})

/** Every act of a plan as an officer's request would do it. */
async function throughTheGate({ services, known, database, standIns }: City, plan: CasePlan): Promise<void> {
  const { caseId, unit } = plan.story
  const unitId = known.units.find(({ code }) => code === unit.code)?.unitId ?? 0
  let revision = 0
  const look = (actor: Actor, act: PlannedAct) => findCase(services, actor, caseId, new Date(act.at))
  const fileFor = (act: PlannedAct, actor: Actor): OpenFile => ({
    view: () => look(actor, act),
    personId: async (part) => known.people.get(loginOf(unit, part))?.personId ?? '',
    paper: async (kind) => {
      const { papers } = await look(actor, act)
      return papers.findLast((one) => one.kind === kind && one.voided === null)?.paperId ?? ''
    },
    hash: async (paperId) => {
      const { state } = await look(actor, act)
      const paper = state.papers.find(({ id }) => id === paperId)
      const standIn = standIns[paper?.kind ?? '']
      if (!paper || !standIn) throw new Error(`no paper ${paperId}`)
      await asCity(services.db, demoCity, (tx) =>
        recordDocumentBytes(tx, {
          ...{ city: demoCity, unitId, caseId, documentId: paperId, format: 'pdf', kind: paper.kind },
          ...{ version: paper.definition, sha256: standIn.sha256, size: standIn.size, renderedAt: act.at },
        }),
      )
      return standIn.sha256
    },
    upload: async (name, bytes) => {
      const { sha256, size } = await services.blobs.put(bytes)
      await sql`insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
        values (${demoCity}, ${unitId}, ${sha256}, ${name}, ${mediaTypeOf(name)}, ${size}, ${actor.personId}, ${act.at})`.execute(
        database.owner,
      )
      return { sha256, name, mediaType: mediaTypeOf(name), size }
    },
  })
  await withChance(chanceFor(plan), async () => {
    for (const act of plan.acts) {
      const now = new Date(act.at)
      const login = loginOf(unit, act.part)
      const actor = await asCity(services.db, demoCity, (tx) =>
        actorHere(
          tx,
          known,
          demoCity,
          login,
          new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
        ),
      )
      const input = (await act.input(fileFor(act, actor))) as ActionInput<typeof act.action>
      const taken =
        act.action === 'registerClue'
          ? await registerClue(services, actor, input as ActionInput<'registerClue'>, now, caseId)
          : await takeCaseAction(services, actor, { caseId, action: act.action, revision, input, now })
      revision = taken.revision
    }
  })
}

async function inBatch(of: City, plans: readonly CasePlan[]) {
  const answers = {
    spanOf: spansOf(await asCity(of.database.owner, demoCity, (tx) => daysOfChange(tx, demoCity))),
    known: new Map(),
  }
  const { services, known, standIns } = of
  return makeChunk(connection, { services, city: demoCity, known, standIns }, answers, plans, chanceFor)
}

const tables = {
  case_files: ['*'],
  case_events: ['*'],
  case_deadlines: ['*'],
  case_papers: ['*'],
  case_payments: ['*'],
  case_hearings: ['*'],
  fined_acts: ['*'],
  violations_found: ['*'],
  document_bytes: ['*'],
  document_numbers: ['*'],
  number_counters: ['*'],
  notices: 'city, unit_id, case_id, kind, to_person, to_roles, words, about, created_at'.split(', '),
  attachments: 'city, unit_id, case_id, sha256, name, media_type, size, uploaded_by, uploaded_at'.split(', '),
  questions_across: 'city, person_id, unit_id, case_id, question, found'.split(', '),
} as const

async function everyRow({ database }: City): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [table, columns] of Object.entries(tables)) {
    const { rows } = await sql<{ row: string }>`
      select to_json(t)::text as row from (select ${sql.raw(columns.join(', '))} from ${sql.table(table)}) t order by 1`.execute(
      database.owner,
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

const ways: readonly (readonly [login: string, goal: Stage, turns?: Partial<Turns>])[] = [
  ['xinpu', 'NOT_ACCEPTED'],
  ['xinpu', 'CLUE'],
  [
    'xinpu',
    'ARCHIVED',
    { preserves: true, noticeBy: 'left', heard: 'statement', pays: 'demanded', scanned: true },
  ],
  ['xinpu', 'ARCHIVED', { hearing: 'held' }],
  [
    'xinpu',
    'ARCHIVED',
    { filing: 'returned', decisionBy: 'postal', pays: 'instalmentMissed', reportReturned: true },
  ],
  ['xinpu', 'ARCHIVED', { ending: 'firstViolation', correction: 'obeyed' }],
  ['xinpu', 'ARCHIVED', { ending: 'police' }],
  ['xinpu', 'ARCHIVED', { heard: 'silent', suspends: true, extends: true, pays: 'late', grave: true }],
  [
    'xinpu',
    'ARCHIVED',
    { guides: true, source: 'community', correction: 'obeyed', heard: 'waiver', pays: 'inTime' },
  ],
  ['xinpu', 'INVESTIGATING'],
  ['xinpu', 'DECIDED'],
]
const plansOf = ({ known }: City): CasePlan[] =>
  ways.map(([login, goal, turns], index) =>
    planOne(known, {
      ...{ login, goal, seed: `equal|${index}`, asOf, ...(turns && { turns }) },
      settled: { slip: 10_000_000 + index * 10, pictures: `batch|${index % 2}` },
    }),
  )

describe('a case made in batch', () => {
  it('equals one made through the gate, byte for byte', async () => {
    for (const plan of plansOf(gate)) await throughTheGate(gate, plan)
    const made = await inBatch(batch, plansOf(batch))
    expect(made.skipped).toEqual([])
    const [one, other] = [await everyRow(gate), await everyRow(batch)]
    for (const table of Object.keys(tables)) expect([table, other[table]]).toEqual([table, one[table]])
    for (const table of [
      'case_events',
      'case_papers',
      'case_payments',
      'case_hearings',
      'fined_acts',
      'notices',
    ])
      expect(other[table]?.length).toBeGreaterThan(0)
  }, 300_000)

  it('verifies: logs, rows, bytes and numbers', async () => {
    expect(await verifyCases(batch.services, demoCity)).toEqual([])
    expect(await asCity(batch.services.db, demoCity, (tx) => findNumberGaps(tx, demoCity))).toEqual([])
  }, 120_000)

  it('is left out when the law refuses it, and gives its numbers back', async () => {
    const [, , plan] = plansOf(batch)
    if (!plan) throw new Error('no plan')
    const acts = plan.acts.filter(({ action }) => action !== 'recordService')
    const refused = { story: { ...plan.story, caseId: '00000000-0000-4000-8000-000000000001' }, acts }
    const made = await inBatch(batch, [refused])
    expect(made).toMatchObject({ cases: 0, skipped: [{ caseId: refused.story.caseId }] })
    expect(await verifyCases(batch.services, demoCity)).toEqual([])
    expect(await asCity(batch.services.db, demoCity, (tx) => findNumberGaps(tx, demoCity))).toEqual([])
  }, 120_000)
})
