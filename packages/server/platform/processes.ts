import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** How often a process says that it lives, and after how long a silence it is given up. */
const beatMs = 5000
export const silentSeconds = 30

export type Living = {
  readonly processId: string
  /** A worker of this process: its jobs are taken up by others once the process is silent. */
  readonly addWorker: (workerId: string) => void
  readonly dropWorker: (workerId: string) => void
  /** Says now that it lives; for what must not wait for the next time. */
  readonly beat: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Says every five seconds that this server process lives, and takes up what silent ones left: the queue itself would keep
 * a killed worker's jobs for four hours. A process that was only slow may find its job done twice, which every task bears.
 */
export async function stayAlive(db: Db): Promise<Living> {
  const processId = randomUUID()
  const workers = new Set<string>()
  const beat = async () => {
    await sql`insert into server_processes (process_id, host, workers) values (${processId}, ${hostname()}, ${[...workers]})
      on conflict (process_id) do update set seen_at = now(), workers = excluded.workers`.execute(db)
    await takeUpSilent(db)
  }
  await beat()
  // The database may be away for a while; the next time tells.
  const timer = setInterval(() => void beat().catch(() => {}), beatMs)
  return {
    processId,
    addWorker: (id) => void workers.add(id),
    dropWorker: (id) => void workers.delete(id),
    beat,
    stop: async () => {
      clearInterval(timer)
      await sql`delete from server_processes where process_id = ${processId}`.execute(db)
    },
  }
}

/** Gives up processes that have been silent, and frees the jobs they held. */
export async function takeUpSilent(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ workers: string[] }>`
      delete from server_processes where seen_at < now() - make_interval(secs => ${silentSeconds}) returning workers`.execute(
      tx,
    )
    const workers = rows.flatMap((row) => row.workers)
    if (workers.length > 0)
      await sql`select graphile_worker.force_unlock_workers(${workers}::text[])`.execute(tx)
  })
}

/** Of several servers one does what is done once, such as making the demonstration's cases: the one that has lived longest. */
export async function isEldest(db: Db, { processId }: Pick<Living, 'processId'>): Promise<boolean> {
  const { rows } = await sql<{ processId: string }>`
    select process_id as "processId" from server_processes order by started_at, process_id limit 1`.execute(
    db,
  )
  return rows[0]?.processId === processId
}
