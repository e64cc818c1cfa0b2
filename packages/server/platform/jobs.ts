import { EventEmitter } from 'node:events'
import { Logger, parseCrontab, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import { openPool, type Statement, type Tx } from './database.ts'
import type { Living } from './processes.ts'
import type { Services } from './services.ts'

/** One kind of work that follows a commit. It may run twice: a second run must find nothing left to do. */
export type Task = (services: Services, payload: unknown) => Promise<void>
export type Tasks = Readonly<Record<string, Task>>

type JobOptions = {
  /** A job of the same key that has not started is replaced: ask ten times, work once. */
  readonly jobKey?: string
  readonly runAt?: Date
  readonly maxAttempts?: number
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
}

/**
 * Enqueues work in the caller's own transaction: no commit, no job; no job lost, no job for what never was.
 * The payload carries ids, never names or identity numbers.
 */
export async function addJob(tx: Tx, name: string, payload: object, options: JobOptions = {}): Promise<void> {
  await jobToAdd(name, payload, options).execute(tx)
}

/** The same, to be sent with other statements. */
export const jobToAdd = (name: string, payload: object, options: JobOptions = {}): Statement =>
  sql`select /* by key */ graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.jobKey ?? null},
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? 10}::int,
    queue_name => ${options.queue ?? null})`

type RunOptions = {
  readonly connectionString: string
  readonly tasks: Tasks
  /** Lines of graphile-worker's crontab, in UTC: 00:10 in Beijing is `10 16 * * * taskName`. */
  readonly crontab?: string
  readonly concurrency?: number
  /** Says that this process lives, so that its jobs are taken up by another when it does not. */
  readonly living?: Living
}

/** After the queue has lost its database it tries again, each so many milliseconds. */
const againMs = 2000

/**
 * Works off jobs until `stop`, which lets the ones under way finish. A failed job is tried again later; of several servers
 * on one database each job is worked off by one. When the database was away it goes on once it is back.
 */
export async function runJobs(
  services: Services,
  { connectionString, tasks, crontab, concurrency = 4, living }: RunOptions,
): Promise<{ readonly stop: () => Promise<void> }> {
  const taskList: TaskList = {}
  for (const [name, task] of Object.entries(tasks)) taskList[name] = (payload) => task(services, payload)
  const pgPool = openPool({ connectionString, max: concurrency + 2, application_name: 'zhiheng jobs' })
  const options = () => ({
    pgPool,
    events: watchWorkers(living),
    taskList,
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') process.stderr.write(`${message}\n`)
    }),
    // A machine that was off at midnight makes up for it when it is on again.
    parsedCronItems: crontab ? parseCrontab(crontab) : [],
  })
  let runner: Runner | null = await run(options())
  await living?.beat()
  let stopping = false
  const goOn = async () => {
    while (!stopping) {
      await runner?.promise.catch(() => {})
      if (stopping) return
      await new Promise((done) => setTimeout(done, againMs))
      runner = stopping ? null : await run(options()).catch(() => null)
    }
  }
  const ended = goOn()
  return {
    stop: async () => {
      stopping = true
      await runner?.stop().catch(() => {})
      await ended
      await pgPool.end()
    },
  }
}

function watchWorkers(living: Living | undefined): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => living?.addWorker(worker.workerId))
  events.on('worker:release', ({ worker }) => living?.dropWorker(worker.workerId))
  return events
}
