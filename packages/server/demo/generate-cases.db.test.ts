import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCases } from '../cases/index.ts'
import type { Turns } from './case-plan.ts'
import { type DemoClient, openDemoClient } from './demo-client.ts'
import { demonstrationPassword } from './demo-people.ts'
import type { Acknowledged } from './drive-case.ts'
import { driveCase } from './drive-case.ts'
import { generateCases } from './generate-cases.ts'
import { planCity, planOne } from './plan-city.ts'
import { demoCity } from './prepare-demonstration.ts'
import { readCity } from './read-city.ts'
import { aListeningCity } from './testing.ts'
import { withDemoCity } from './with-demo-city.ts'

type City = Awaited<ReturnType<typeof aListeningCity>>
const asOf = '2026-11-20'
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-ledger-'))
let city: City
let twin: City

beforeAll(async () => {
  ;[city, twin] = [await aListeningCity(), await aListeningCity()]
}, 120_000)
afterAll(async () => {
  await Promise.all([city.close(), twin.close()])
  rmSync(folder, { recursive: true, force: true })
})

const generate = (of: City, name: string, cases = 6) =>
  withDemoCity({ baseUrl: of.baseUrl, seed: 'test', asOf }, (at) =>
    generateCases(at, { cases, progress: () => {}, ledger: join(folder, name) }),
  )

/** What two cities of one seed and day must have alike. */
async function looks({ database }: City) {
  const { rows } =
    await sql`select case_id, stage, registered_on, place, cause, party_name, case_number, filed_on,
    decided_on, closed_on, fine_fen from case_files order by case_id`.execute(database.owner)
  const papers = await sql`select case_id, kind, number, issued_on, served_on from case_papers
    order by case_id, revision, kind`.execute(database.owner)
  return { cases: rows, papers: papers.rows }
}

describe('the generator', () => {
  it('makes cases over the real API that verify', async () => {
    const { cases, skipped, acts } = await generate(city, 'first')
    expect(skipped).toEqual([])
    expect(cases).toBe(6)
    const lines = readFileSync(join(folder, 'first'), 'utf8').trim().split('\n')
    expect(lines).toHaveLength(acts)
    for (const line of lines) expect(JSON.parse(line) as Acknowledged).toHaveProperty('revision')
    expect(await verifyCases(city.services, demoCity)).toEqual([])
  }, 120_000)

  it('run again finds everything done', async () => {
    expect(await generate(city, 'again')).toMatchObject({ acts: 0, skipped: [] })
  }, 60_000)

  it('gives the same city for the same seed and day', async () => {
    await generate(twin, 'twin')
    expect(await looks(twin)).toEqual(await looks(city))
  }, 120_000)
})

describe('a case by its plan', () => {
  let client: DemoClient
  let known: Awaited<ReturnType<typeof readCity>>
  beforeAll(async () => {
    client = openDemoClient(city.baseUrl, demonstrationPassword)
    known = await readCity(client, asOf)
  })
  const ways: readonly (readonly [string, Partial<Turns>])[] = [
    [
      'haizhou',
      {
        ...{
          source: 'complaint',
          filing: 'returned',
          preserves: true,
          correction: 'obeyedLate',
          grave: false,
        },
        ...{
          reportReturned: true,
          firstLookReturned: false,
          noticeBy: 'left',
          heard: 'statement',
          adopted: true,
        },
        ...{
          legalView: 'supplement',
          decisionReturned: false,
          decisionBy: 'postal',
          pays: 'demanded',
          scanned: true,
        },
      },
    ],
    [
      'xinpu',
      {
        ...{ source: 'community', filing: 'withdrawn', preserves: false, correction: 'none', grave: true },
        ...{ reportReturned: false, firstLookReturned: true, noticeBy: 'postal', heard: 'waiver' },
        ...{ legalView: 'agreeIfMended', decisionReturned: true, decisionBy: 'left', pays: 'late' },
      },
    ],
    ['shiju', { heard: 'silent', correction: 'obeyed', pays: 'inTime', suspends: true, extends: true }],
    ['banpu', { heard: 'waiver', pays: 'instalments' }],
    ['qinghu', { heard: 'waiver', correction: 'obeyed', pays: 'instalmentMissed' }],
    ['shiju', { heard: 'silent', correction: 'obeyed', pays: 'inTime', hearing: 'held' }],
    ['banpu', { hearing: 'absent' }],
    ['guannan', { hearing: 'late' }],
    ['lianyun', { hearing: 'withdrawn' }],
    ['guanyun', { hearing: 'waived' }],
    ['donghai', { hearing: 'lapsed' }],
    ['donghai.shijian', { heard: 'statement', adopted: false }],
    ['haizhou.zhujian', { heard: 'silent' }],
    ['ganyu.jiaotong', { heard: 'waiver' }],
    ['banpu', { source: 'complaint', ending: 'nonFiling' }],
    ['guanyun', { ending: 'minorHarmless', decisionBy: 'left' }],
    ['guannan', { ending: 'firstViolation', decisionBy: 'postal' }],
    ['xugou', { ending: 'handedOver' }],
    ['lianyun', { ending: 'police' }],
    ['qinghu', { ending: 'cancelled' }],
    ['shiju', { ending: 'summary' }],
    ['xinpu', { ending: 'summary' }],
    ['guanyun', { decisionBy: 'public', pays: 'inTime' }],
    ['haizhou', { monitored: true, heard: 'waiver', pays: 'inTime' }],
    ['guannan', { confiscates: true, filmed: true, heard: 'waiver', pays: 'inTime' }],
    ['haizhou', { dispute: 'designated', heard: 'waiver' }],
    ['ganyu.jiaotong', { dispute: 'agreed', heard: 'waiver' }],
    ['haizhou', { guides: true, source: 'community', correction: 'obeyed', heard: 'waiver', pays: 'inTime' }],
  ]
  it.each(ways)(
    'of %s reaches the archive by the turns asked for',
    async (login, turns) => {
      const plan = planOne(known, {
        login,
        goal: 'ARCHIVED',
        seed: `turns ${login} ${JSON.stringify(turns)}`,
        asOf,
        turns,
      })
      await driveCase(client, plan)
      const { rows } = await sql<{ stage: string }>`
      select stage from case_files where case_id = ${plan.story.caseId}::uuid`.execute(city.database.owner)
      expect(rows).toEqual([{ stage: 'ARCHIVED' }])
      expect(await verifyCases(city.services, demoCity)).toEqual([])
    },
    60_000,
  )

  it('plans hearing cases at several stages, each with a fine in the range', () => {
    const plans = planCity(known, { cases: 300, seed: 'hearings', asOf })
    const heard = plans.filter(({ story }) => story.turns.hearing !== 'none')
    const stages = new Set(heard.map(({ acts }) => acts.at(-1)?.after))
    expect(heard.length).toBeGreaterThan(12)
    for (const stage of ['HEARING', 'ARCHIVED'] as const) expect(stages).toContain(stage)
    expect(stages.size).toBeGreaterThan(3)
    for (const { story } of heard) expect(story.fineFen).toBeGreaterThanOrEqual(2_000_000)
  })

  it.each([
    'CLUE',
    'JURISDICTION',
    'NOTICE',
    'HEARING',
    'COLLECTIVE',
    'URGED',
    'DEFERRED',
    'SUSPENDED',
    'SUMMARY',
    'NOT_ACCEPTED',
    'NOT_FILED',
    'NO_PENALTY',
    'TRANSFERRED',
    'HANDED_OVER',
  ] as const)(
    'stands in %s where asked to',
    async (goal) => {
      const plan = planOne(known, { login: 'ganyu', goal, seed: `goal ${goal}`, asOf })
      await driveCase(client, plan)
      const { rows } = await sql<{ stage: string }>`
      select stage from case_files where case_id = ${plan.story.caseId}::uuid`.execute(city.database.owner)
      expect(rows).toEqual([{ stage: goal }])
    },
    60_000,
  )
})
