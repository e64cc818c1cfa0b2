import type { ClockWatch } from '@zhiheng/contract'
import { type DeadlineRuleId, deadlineRule, deadlineRuleIds, proveDeadline, startingFact } from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar } from '../catalogue/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import { asCity, inReach, type Tx } from '../platform/database.ts'
import { readInstallation } from '../platform/installation.ts'
import { addJob } from '../platform/jobs.ts'
import type { Services } from '../platform/services.ts'
import { findRules } from './gather-context.ts'
import { tellDue, untoldClocks } from './send-due-alerts.ts'

/** A night and two hours: a watch older than that means that nothing is told any more. */
const lateAfterHours = 26
/** Until then a server that has just started is not blamed. */
const firstWatchSeconds = 15 * 60

/**
 * 夜间自检: every clock the city has configured is set going in a case that exists only inside a transaction, due today; the
 * same statement that tells the officers has to tell of each. Then the case is rolled back. What told nobody is written
 * down, with the clocks of real cases that passed untold.
 */
export async function watchClocksJob({ db, clock }: Services): Promise<void> {
  const { city } = await readInstallation(db)
  if (city === null) return
  const silent = await tryOut(db, city, clock.today())
  await asCity(db, city, async (tx) => {
    const untold = await untoldClocks(tx, city, clock.today())
    await sql`insert into clock_watches (city, ran_at, rules, silent, untold)
      values (${city}, ${clock.now().toISOString()}, ${deadlineRuleIds.length}, ${[...silent]}, ${untold})
      on conflict do nothing`.execute(tx)
  })
}

/** Asks for what the night should have done, now, where the last one is too old: after a start, or when the machine was off at night. */
export async function askForWatch({ db, clock }: Services): Promise<void> {
  const { city } = await readInstallation(db)
  if (city === null) return
  await asCity(db, city, async (tx) => {
    const last = await lastWatch(tx, city)
    if (last && !isLate(last.ranAt, clock.now())) return
    for (const job of ['alertDue', 'watchClocks'])
      await addJob(tx, job, {}, { jobKey: `after the start: ${job}`, queue: 'clocks' })
  })
}

class Undo {
  readonly silent: readonly DeadlineRuleId[]
  constructor(silent: readonly DeadlineRuleId[]) {
    this.silent = silent
  }
}

/** Nothing of it stays: the transaction is left by throwing. */
async function tryOut(db: Services['db'], city: string, today: string): Promise<readonly DeadlineRuleId[]> {
  try {
    return await asCity(db, city, async (tx) => {
      const caseId = await openProbe(tx, city, today)
      const told = caseId ? await toldOf(tx, city, caseId, today) : new Set<string>()
      throw new Undo(deadlineRuleIds.filter((id) => !told.has(id)))
    })
  } catch (undo) {
    if (undo instanceof Undo) return undo.silent
    throw undo
  }
}

/** A case with every clock running, each due today; null while the city has no unit. */
async function openProbe(tx: Tx, city: string, today: string): Promise<string | null> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id as "unitId" from units where city = ${city} and kind <> 'line' order by unit_id limit 1`.execute(
    tx,
  )
  const [unit] = rows
  if (!unit) return null
  const caseId = newId()
  await sql`insert into case_files (city, unit_id, case_id, stage, revision, source, registered_on, place, changed_at, log_head, data_key)
    values (${city}, ${unit.unitId}, ${caseId}, 'INVESTIGATING', 1, 'patrol', ${today}, '期限提醒自检', now(), '', '')`.execute(
    tx,
  )
  const [calendar, { timeLimits }] = [await findCalendar(tx, city), await findRules(tx, city, today)]
  const clocks = deadlineRuleIds.map((id) => {
    const start = { fact: startingFact(id), on: today, at: `${today}T01:00:00.000Z`, entry: null }
    return { id, proof: JSON.stringify(proveDeadline(deadlineRule(id, timeLimits), start, calendar)) }
  })
  await sql`insert into case_deadlines (city, unit_id, case_id, deadline_id, rule, started_on, legal_due_on, safe_due_on, provisional, watched, met_on, proof)
    select ${city}, ${unit.unitId}, ${caseId}, r.id, r.id, ${today}::date, ${today}::date, ${today}::date, false, true, null, r.proof::json
    from json_to_recordset(${JSON.stringify(clocks)}::json) as r(id text, proof text)`.execute(tx)
  return caseId
}

async function toldOf(tx: Tx, city: string, caseId: string, today: string): Promise<ReadonlySet<string>> {
  await tellDue(tx, { city, today, at: `${today}T01:00:00.000Z`, caseId })
  const { rows } = await sql<{ about: string }>`
    select about from notices where city = ${city} and case_id = ${caseId} and kind = 'due'`.execute(tx)
  return new Set(rows.map(({ about }) => about.split(':')[1] ?? ''))
}

type Watch = {
  readonly ranAt: Date
  readonly rules: number
  readonly silent: string[]
  readonly untold: number
}

async function lastWatch(tx: Tx, city: string): Promise<Watch | undefined> {
  const { rows } = await sql<Watch>`
    select ran_at as "ranAt", rules, silent, untold from clock_watches where city = ${city}
    order by ran_at desc limit 1`.execute(tx)
  return rows[0]
}

const isLate = (ranAt: Date, now: Date): boolean =>
  now.getTime() - ranAt.getTime() > lateAfterHours * 3_600_000

/** What the pages show of the last watch. `late` is worked out while answering, so that a dead scheduler cannot hide it. */
export function describeClockWatch({ db, clock }: Services, actor: Actor): Promise<ClockWatch> {
  return inReach(db, actor, async (tx) => {
    const last = await lastWatch(tx, actor.city)
    if (!last)
      return { ranAt: null, rules: 0, silent: [], untold: 0, late: process.uptime() > firstWatchSeconds }
    return {
      ranAt: last.ranAt.toISOString(),
      rules: last.rules,
      silent: last.silent
        .map((id) => deadlineRuleIds.find((one) => one === id))
        .flatMap((id) => (id ? [deadlineRule(id).title] : [])),
      untold: last.untold,
      late: isLate(last.ranAt, clock.now()),
    }
  })
}
