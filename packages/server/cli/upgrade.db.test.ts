import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { refreshDeadlinesJob } from '../cases/index.ts'
import { readBackup, readManifest } from '../platform/backup/read-backup.ts'
import { migrate, migrationsFolder, readMigrations } from '../platform/migrate.ts'
import { makeSecrets } from '../platform/secrets.ts'
import { emptyDatabase, testServices } from '../platform/testing.ts'
import { verify } from './verify.ts'

const releases = fileURLToPath(new URL('./releases/', import.meta.url))
const names = readdirSync(releases)
  .filter((name) => name.endsWith('.backup'))
  .map((name) => name.replace(/\.backup$/, ''))

/** Every release leaves a backup of a small demonstration and its key in releases/: what an operator has before upgrading. */
describe('a database of an earlier release', () => {
  it.each(names)('%s is upgraded with everything in it, and verify finds nothing', async (release) => {
    const file = join(releases, `${release}.backup`)
    const manifest = await readManifest(file)
    const folder = mkdtempSync(join(tmpdir(), 'zhiheng-upgrade-'))
    for (const { name } of manifest.migrations) cpSync(join(migrationsFolder, name), join(folder, name))
    const database = await emptyDatabase()
    const services = {
      ...testServices(database.db),
      secrets: makeSecrets(Buffer.from(readFileSync(join(releases, `${release}.key`), 'utf8').trim(), 'hex')),
    }
    try {
      await migrate(database.ownerUrl, { kind: manifest.kind, folder })
      await readBackup(file, { ownerUrl: database.ownerUrl, blobs: services.blobs, log: () => {} })
      const ran = await migrate(database.ownerUrl, { kind: manifest.kind })
      expect(ran).toEqual(
        readMigrations()
          .map(({ name }) => name)
          .slice(manifest.migrations.length),
      )
      // Clocks that the earlier release did not know are counted by a job that the upgrade asks for.
      const { rows: asked } = await sql<{ city: string }>`
        select j.payload->>'city' as city from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'refreshDeadlines'`.execute(
        database.owner,
      )
      expect(asked).toHaveLength(1)
      for (const { city } of asked) await refreshDeadlinesJob(services, { city })
      expect(await verify(services)).toEqual({ differences: [], gaps: [], inspections: [] })
      const { rows } = await sql<{ stage: string }>`select stage from case_files`.execute(database.owner)
      expect(rows.map(({ stage }) => stage)).toContain('ARCHIVED')
    } finally {
      rmSync(folder, { recursive: true })
      services.remove()
      await database.close()
    }
  })
})
