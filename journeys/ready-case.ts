import type { Stage } from '@zhiheng/law'
import {
  demonstrationPassword,
  driveCase,
  openDemoClient,
  planOne,
  readCity,
  type Turns,
} from '../packages/server/demo/index.ts'

/** The day on whose eve a ready case stands where it was asked to. */
export const readyOn = '2026-09-21'

/**
 * A case brought to a stage over the API, where a journey is about what comes after or beside it.
 * `login` names the unit ('haizhou'); the same `seed` makes the same case once.
 */
export async function readyCase(
  baseUrl: string | undefined,
  {
    login = 'haizhou',
    goal,
    seed,
    turns = {},
  }: { login?: string; goal: Stage; seed: string; turns?: Partial<Turns> },
): Promise<{ readonly caseId: string; readonly party: string; readonly lead: string }> {
  const client = openDemoClient(baseUrl ?? '', demonstrationPassword)
  try {
    const city = await readCity(client, readyOn)
    const plan = planOne(city, { login, goal, seed, asOf: readyOn, turns: { preserves: true, ...turns } })
    await driveCase(client, plan)
    return { caseId: plan.story.caseId, party: plan.story.party.name, lead: `${login}.${plan.story.lead}` }
  } finally {
    await client.signOut()
  }
}
