import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openBlobs } from './blobs.ts'
import { type Clock, fixedClock } from './clock.ts'
import { readConfig } from './config.ts'
import { type Db, openDatabase } from './database.ts'
import type { Kind } from './installation.ts'
import { makeSecrets } from './secrets.ts'
import type { Services } from './services.ts'

export type TestDatabase = {
  /** As zhiheng_app: behind the wall. */
  readonly db: Db
  /** As zhiheng_owner: to arrange and to look. */
  readonly owner: Db
  readonly url: string
  readonly ownerUrl: string
  readonly close: () => Promise<void>
}

/** A migrated, empty database of its own (kind 'demonstration'). Close it in `afterAll`. */
export const testDatabase = (): Promise<TestDatabase> => newDatabase('template zhiheng')

/** A database without a schema, for tests that migrate it themselves. */
export const emptyDatabase = (): Promise<TestDatabase> => newDatabase('template template0')

async function newDatabase(template: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`
  await asSuperuser(`create database ${name} ${template} owner zhiheng_owner`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const url = at(inject('appUrl'))
  const ownerUrl = at(inject('ownerUrl'))
  const db = openDatabase(url, 8, { watched: true })
  const owner = openDatabase(ownerUrl, 4)
  const close = async () => {
    await Promise.all([db.destroy(), owner.destroy()])
    await asSuperuser(`drop database ${name} with (force)`)
  }
  return { db, owner, url, ownerUrl, close }
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('superuserUrl') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

type Given = { readonly kind?: Kind; readonly clock?: Clock; readonly env?: Record<string, string> }

/**
 * The services of a server on a test database: its own data directory, a key of its own, and a clock that
 * stands at 2026-11-23 10:00 in Beijing unless given.
 */
export function testServices(db: Db, given: Given = {}): Services & { readonly remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhiheng-data-'))
  return {
    db,
    kind: given.kind ?? 'demonstration',
    config: readConfig({ ...given.env, DATA_DIR: dataDir }),
    clock: given.clock ?? fixedClock('2026-11-23T02:00:00Z'),
    secrets: makeSecrets(randomBytes(32)),
    blobs: openBlobs(dataDir),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
