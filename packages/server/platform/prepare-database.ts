import { mkdirSync } from 'node:fs'
import type { Config } from './config.ts'
import type { Kind } from './installation.ts'
import { ensureAppRole, migrate } from './migrate.ts'
import { joinCluster, startCluster } from './postgres/cluster.ts'
import { lockDataDir } from './postgres/lock.ts'

export type Prepared = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Resolves when a database of our own stops although nobody asked it to; never for an external one. */
  readonly lost: Promise<void>
  readonly release: () => Promise<void>
}

type Options = {
  readonly log: (line: string) => void
  /** What a new database becomes; by default the embedded one a demonstration, an external one production. */
  readonly kind?: Kind
  /** A command may work beside a running server with an embedded database; a second server may not. */
  readonly beside?: boolean
}

/**
 * The database of this configuration, reachable and of this version: the embedded one started (or joined),
 * roles ensured, migrations run. Throws a sentence for the person when it cannot be had.
 */
export async function prepareDatabase(
  config: Config,
  { log, kind, beside = false }: Options,
): Promise<Prepared> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const base = config.databaseUrl
    ? await external(config, config.databaseUrl)
    : await embedded(config, beside, log)
  try {
    log('正在检查数据库结构 … checking the schema')
    const ran = await migrate(base.ownerUrl, {
      kind: kind ?? (config.databaseUrl ? 'production' : 'demonstration'),
      log,
    })
    if (ran.length) log(`  已执行 ${ran.length} 个迁移 … ${ran.length} migrations run`)
    return base
  } catch (error) {
    await base.release()
    throw error
  }
}

const never = new Promise<void>(() => {})

/** Several servers may work on one database and one data directory: what only one may do, they settle in the database. */
async function external({ databaseAppUrl, dataDir }: Config, ownerUrl: string): Promise<Prepared> {
  const appUrl = await ensureAppRole({ ownerUrl, appUrl: databaseAppUrl, dataDir })
  return { ownerUrl, appUrl, lost: never, release: async () => {} }
}

async function embedded(
  { dataDir }: Config,
  beside: boolean,
  log: (line: string) => void,
): Promise<Prepared> {
  if (beside) {
    const joined = await joinCluster(dataDir)
    if (joined) return { ...joined, lost: never, release: async () => {} }
  }
  const unlock = lockDataDir(dataDir)
  try {
    log('正在启动数据库 … starting the database')
    const cluster = await startCluster({ dataDir, log })
    const lost = new Promise<void>((done) => cluster.process.once('exit', () => done()))
    const release = async () => {
      await cluster.stop()
      unlock()
    }
    return { ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl, lost, release }
  } catch (error) {
    unlock()
    throw error
  }
}
