import { addDays, beijingDay, type Stage } from '@zhiheng/law'
import {
  type CasePlan,
  demonstrationPassword,
  driveCase,
  openDemoClient,
  planCase,
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

/** A case of 海州区城管局 whose decision has just reached the party and whose fine nobody has paid yet. */
export async function justServed(
  baseUrl: string | undefined,
  seed: string,
  asOf: string = readyOn,
): Promise<{
  readonly caseId: string
  readonly lead: string
  readonly fineFen: number
  readonly servedOn: string
}> {
  const client = openDemoClient(baseUrl ?? '', demonstrationPassword)
  try {
    const city = await readCity(client, asOf)
    const turns = { correction: 'none', heard: 'silent', adopted: false, scanned: false } as const
    const plan = planOne(city, { login: 'haizhou', goal: 'EXECUTING', seed, asOf, turns })
    const last = plan.acts.findIndex(({ after }) => after === 'EXECUTING')
    const acts = plan.acts.slice(0, last + 1)
    await driveCase(client, { ...plan, acts })
    const { caseId, lead, fineFen } = plan.story
    return { caseId, lead, fineFen, servedOn: beijingDay(acts.at(-1)?.at ?? '') }
  } finally {
    await client.signOut()
  }
}

type Ready = { readonly caseId: string; readonly party: string; readonly lead: string }
const ready = ({ story }: CasePlan): Ready => ({
  caseId: story.caseId,
  party: story.party.name,
  lead: `${story.unit.login}.${story.lead}`,
})

/**
 * A case of 海州区城管局 with its evidence taken, its correction obeyed and its elements established, ready for the question
 * whether it is a first violation; and, where asked for, the same party already fined under the same item by a town that
 * 海州 cannot look into.
 */
export async function readyForFirstViolation(
  baseUrl: string | undefined,
  { seed, finedBy }: { seed: string; finedBy: string | null },
): Promise<{ readonly ours: Ready; readonly theirs: Ready | null }> {
  const client = openDemoClient(baseUrl ?? '', demonstrationPassword)
  try {
    const city = await readCity(client, readyOn)
    const turns = { ending: 'firstViolation' as const }
    const at = (login: string, tried: string) =>
      planOne(city, { login, goal: 'NO_PENALTY', seed: tried, asOf: readyOn, turns })
    const ours = at('haizhou', seed)
    const whole = planCase(ours.story, {
      calendar: city.calendar,
      goal: 'NO_PENALTY',
      endOn: addDays(readyOn, -3),
    })
    const plan = {
      ...whole,
      acts: whole.acts.slice(
        0,
        whole.acts.findIndex(({ action }) => action === 'recordPledge'),
      ),
    }
    const fined = finedBy === null ? null : sameItem(finedBy, ours)
    if (fined) await driveCase(client, fined)
    await driveCase(client, plan)
    return { ours: ready(plan), theirs: fined && ready(fined) }

    /** A case of the town under the same item, with the same party, decided a month before. */
    function sameItem(login: string, { story }: CasePlan): CasePlan {
      for (let tried = 0; tried < 200; tried += 1) {
        const found = planOne(city, { login, goal: 'EXECUTING', seed: `${seed}|${tried}`, asOf: readyOn })
        if (found.story.item.code !== story.item.code || found.story.party.kind !== story.party.kind) continue
        const same = { ...found.story, party: story.party, turns: { ...found.story.turns, preserves: false } }
        return planCase(same, { calendar: city.calendar, goal: 'EXECUTING', endOn: addDays(readyOn, -30) })
      }
      throw new Error(`no case of ${login} under ${story.item.code}`)
    }
  } finally {
    await client.signOut()
  }
}

/**
 * A case of 海州区城管局 under investigation, its elements established and nothing assessed yet, under an item of 第三十四条's standard:
 * one whose amounts may be computed, or one that has to be read by hand. `decided` is a decided case of the same item elsewhere.
 */
export async function readyToAssess(
  baseUrl: string | undefined,
  { seed, byHand, decidedBy }: { seed: string; byHand: boolean; decidedBy?: string },
): Promise<Ready> {
  const client = openDemoClient(baseUrl ?? '', demonstrationPassword)
  try {
    const city = await readCity(client, readyOn)
    const turns = { ending: 'penalty', hearing: 'none', correction: 'obeyed', confiscates: false } as const
    const plan = tried('haizhou', 'NOTICE', ({ item, tier }) =>
      byHand ? item.fineReview !== null : item.fineReview === null && tier !== null,
    )
    if (decidedBy)
      await driveCase(
        client,
        tried(
          decidedBy,
          'EXECUTING',
          ({ item, party }) => item.code === plan.story.item.code && party.kind === plan.story.party.kind,
        ),
      )
    const acts = plan.acts.slice(
      0,
      plan.acts.findIndex(({ action }) => action === 'assessDiscretion'),
    )
    await driveCase(client, { ...plan, acts })
    return ready(plan)

    function tried(login: string, goal: Stage, fits: (story: CasePlan['story']) => boolean): CasePlan {
      for (let at = 0; at < 400; at += 1) {
        const found = planOne(city, { login, goal, seed: `${seed}|${login}|${at}`, asOf: readyOn, turns })
        if (fits(found.story)) return found
      }
      throw new Error(`no case of ${login} like that`)
    }
  } finally {
    await client.signOut()
  }
}
