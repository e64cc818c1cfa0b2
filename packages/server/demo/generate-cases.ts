import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import type { CasePlan } from './case-plan.ts'
import { type DemoClient, Refused } from './demo-client.ts'
import { type Acknowledged, type Drive, openDrive } from './drive-case.ts'
import { planCity } from './plan-city.ts'
import type { DemoCity } from './with-demo-city.ts'

export type GenerateOptions = {
  readonly cases: number
  readonly progress: (done: number, all: number) => void
  /** A file that gets one synced line for every act the server has acknowledged. */
  readonly ledger?: string
  /** Units that work at the same time. */
  readonly concurrency?: number
}
export type Generated = {
  readonly cases: number
  readonly acts: number
  /** Cases given up because somebody else worked on them, with the server's words. */
  readonly skipped: readonly { readonly caseId: string; readonly why: string }[]
}

/**
 * Makes the demonstration's cases by driving the real API, everybody in their own account, at the time the plan says.
 * A unit works in the order of time, so that its numbers follow its days; units work beside each other.
 * Run again with the same seed, as-of day and number it goes on where it was interrupted.
 * Throws when the server is gone or fails; what was acknowledged stays.
 */
export async function generateCases(
  { client, city, seed, asOf }: DemoCity,
  options: GenerateOptions,
): Promise<Generated> {
  const ledger = options.ledger === undefined ? null : openSync(options.ledger, 'a')
  try {
    const plans = planCity(city, { seed, asOf, cases: options.cases })
    let finished = 0
    let acts = 0
    const skipped: { caseId: string; why: string }[] = []
    options.progress(0, plans.length)
    const run = (unit: readonly CasePlan[]) =>
      runUnit(client, unit, {
        acknowledged: (act) => {
          acts += 1
          if (ledger === null) return
          writeSync(ledger, `${JSON.stringify(act)}\n`)
          fdatasyncSync(ledger)
        },
        finished: (caseId, why) => {
          finished += 1
          if (why !== null) skipped.push({ caseId, why })
          options.progress(finished, plans.length)
        },
      })
    await inTurns(byUnit(plans), options.concurrency ?? 4, run)
    return { cases: plans.length, acts, skipped }
  } finally {
    if (ledger !== null) closeSync(ledger)
  }
}

/** The units with the most to do first: they decide when all is done. */
function byUnit(plans: readonly CasePlan[]): readonly (readonly CasePlan[])[] {
  const units = new Map<string, CasePlan[]>()
  for (const plan of plans) {
    const { login } = plan.story.unit
    units.set(login, [...(units.get(login) ?? []), plan])
  }
  return [...units.values()].sort((a, b) => b.length - a.length)
}

async function inTurns<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

type Told = {
  readonly acknowledged: (act: Acknowledged) => void
  readonly finished: (caseId: string, skippedBecause: string | null) => void
}

/** All cases of a unit, act by act, always the earliest. */
async function runUnit(client: DemoClient, plans: readonly CasePlan[], told: Told): Promise<void> {
  const drives: Drive[] = []
  const waiting = plans.toSorted((a, b) => (firstAt(a) < firstAt(b) ? -1 : 1))
  for (;;) {
    const earliest = drives.reduce<Drive | null>((a, b) => (a && at(a) <= at(b) ? a : b), null)
    const [newcomer] = waiting
    if (newcomer && (!earliest || firstAt(newcomer) < at(earliest))) {
      waiting.shift()
      const drive = await openDrive(client, newcomer)
      if (drive?.next()) drives.push(drive)
      else told.finished(newcomer.story.caseId, drive ? null : '已由他人办理')
      continue
    }
    if (!earliest) return
    const why = await stepOrSkip(earliest, told)
    if (why === null && earliest.next()) continue
    drives.splice(drives.indexOf(earliest), 1)
    told.finished(earliest.plan.story.caseId, why)
  }
}

const firstAt = ({ acts }: CasePlan): string => acts[0]?.at ?? ''
const at = (drive: Drive): string => drive.next()?.at ?? ''

/** Somebody of the demonstration may take a case into their own hands meanwhile: it is left to them. */
async function stepOrSkip(drive: Drive, { acknowledged }: Told): Promise<string | null> {
  try {
    acknowledged(await drive.step())
    return null
  } catch (error) {
    if (error instanceof Refused && (error.status === 409 || error.status === 422)) return error.message
    throw error
  }
}
