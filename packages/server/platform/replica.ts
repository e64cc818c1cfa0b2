import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import { type Db, inReach, isAway, openDatabase, type Plans, setReach, type Tx } from './database.ts'

/** A streaming replica that lists and figures may be read from, while it answers. */
export type Replica = {
  readonly db: Db
  /** False for a while after it failed. */
  readonly usable: () => boolean
  readonly failed: (why: string) => void
  readonly answered: () => void
}

/** So long it is left alone after it failed to answer. */
const restMs = 10_000
/** A replica this far behind is not read: every server writes its sign of life each five seconds (processes.ts). */
const mostBehindSeconds = 30

/**
 * @param url where it is; without a user in it, the server's own login is used
 * @param tell how the operator hears that it is gone, and that it is back
 */
export function openReplica(
  url: string,
  appUrl: string,
  tell: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Replica {
  let restsUntil = 0
  let down = false
  return {
    db: openDatabase(withLogin(url, appUrl), 16, { connectionTimeoutMillis: 1500, query_timeout: 20_000 }),
    usable: () => performance.now() >= restsUntil,
    failed: (why) => {
      restsUntil = performance.now() + restMs
      if (!down) tell(`只读副本不可用，改从主库读取：${why} … the replica is gone, reading from the primary`)
      down = true
    },
    answered: () => {
      if (down) tell('只读副本已恢复 … the replica answers again')
      down = false
    },
  }
}

function withLogin(url: string, appUrl: string): string {
  const [read, app] = [new URL(url), new URL(appUrl)]
  if (read.username) return read.href
  read.username = app.username
  read.password = app.password
  return read.href
}

/**
 * A reading that may be some seconds old, inside the actor's reach: on the replica where there is one that answers, is not
 * far behind, and has this person's own last act and the organisation as it stands; else on the primary. `work` only
 * reads, and may run twice. Never for what an act rests on, and never where something is written down.
 */
export async function readInReach<T>(
  { db, replica }: { readonly db: Db; readonly replica?: Replica },
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  plans: Plans = 'fitting',
): Promise<T> {
  if (replica?.usable()) {
    const found = await tryReplica(replica, actor, work, plans)
    if (found) return found.answer
  }
  return inReach(db, actor, work, plans)
}

async function tryReplica<T>(replica: Replica, actor: Actor, work: (tx: Tx) => Promise<T>, plans: Plans) {
  try {
    const found = await replica.db
      .transaction()
      .setAccessMode('read only')
      .execute(async (tx) => {
        if (!(await isFresh(tx, actor))) return null
        await setReach(tx, actor, plans)
        return { answer: await work(tx) }
      })
    replica.answered()
    return found
  } catch (error) {
    if (!isOutage(error)) throw error
    replica.failed(error instanceof Error ? error.message : String(error))
    return null
  }
}

/** The wall is built from what the primary said of the actor; what the replica itself adds (shares) must not be older. */
async function isFresh(tx: Tx, { city, readAfter }: Actor): Promise<boolean> {
  if (!readAfter) return false
  const { rows } = await sql<{ fresh: boolean | null }>`
    select /* by key */ (${readAfter.written}::pg_lsn is null or ${readAfter.written}::pg_lsn <=
        case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end)
      and ${readAfter.organisation}::bigint <= coalesce((select version from organisation_versions where city = ${city}), 0)
      and (select max(seen_at) from server_processes) > now() - make_interval(secs => ${mostBehindSeconds}) as fresh`.execute(
    tx,
  )
  return rows[0]?.fresh === true
}

/** The replica's own trouble and not the question's: it is gone, is starting or stopping, or its recovery came between. */
function isOutage(error: unknown): boolean {
  if (isAway(error)) return true
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/^(57P|53)/.test(code) || code === '40001' || code === '25006' || code === '42P01') return true
  if (/^(28|3D)/.test(code) || /^E[A-Z]+$/.test(code)) return true
  return /timeout|terminated|ECONN/i.test(message)
}

/** How far the log has come: what a replica must have to show the act just committed. */
export async function findWritten(db: Db): Promise<string | null> {
  const { rows } = await sql<{
    lsn: string
  }>`select /* by key */ pg_current_wal_insert_lsn()::text as lsn`.execute(db)
  return rows[0]?.lsn ?? null
}
