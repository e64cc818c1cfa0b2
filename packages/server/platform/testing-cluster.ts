import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate.ts'
import { startCluster } from './postgres/cluster.ts'

/** Vitest's global setup for `*.db.test.ts`: one throw-away PostgreSQL a run, with one migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhiheng-test-'))
  const cluster = await startCluster({ dataDir, throwAway: true })
  const close = async () => {
    await cluster.stop()
    rmSync(cluster.folder, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate(cluster.ownerUrl, { kind: 'demonstration' })
    const client = new pg.Client({ connectionString: cluster.superuserUrl })
    await client.connect()
    await client.query('alter database zhiheng is_template true')
    await client.end()
  } catch (error) {
    await close()
    throw error
  }
  project.provide('superuserUrl', cluster.superuserUrl)
  project.provide('ownerUrl', cluster.ownerUrl)
  project.provide('appUrl', cluster.appUrl)
  return close
}

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string
    ownerUrl: string
    appUrl: string
  }
}
