import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import tar from 'tar-stream'
import type { Blobs, Stored } from '../blobs.ts'
import type { Kind } from '../installation.ts'
import type { Manifest } from './manifest.ts'
import { listMigrations, listSequences, listTables, readTable, steadySettings } from './tables.ts'

type Source = {
  readonly ownerUrl: string
  readonly blobs: Blobs
  readonly takenAt: Date
  readonly log: (line: string) => void
}
type Spooled = {
  readonly name: string
  readonly rows: number
  readonly sha256: string
  readonly path: string
}

export type BackupReport = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly damaged: readonly string[]
}

/**
 * Writes one file with the database and the attachments as they were at one moment, while the server works on.
 * The tables are read in one snapshot. Attachments are never changed or removed and are on disk before a row
 * speaks of them, so listing them after the snapshot finds all it needs.
 * The deployment key is not in it: without it nobody reads a name in the backup, and neither does the bureau.
 * @returns `damaged`: attachments whose bytes are no longer what their name says
 */
export async function writeBackup(file: string, source: Source): Promise<BackupReport> {
  const target = resolve(file)
  if (existsSync(target))
    throw new Error(`文件 ${target} 已存在，未覆盖。The file exists and was left alone.`)
  const spool = await mkdtemp(join(dirname(target), '.zhiheng-backup-'))
  try {
    const { manifest, tables } = await spoolDatabase(spool, source)
    const files: Stored[] = []
    for await (const one of source.blobs.list()) files.push(one)
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    const whole: Manifest = { ...manifest, files: { count: files.length, bytes } }
    const partial = join(spool, 'backup')
    const damaged = await writeArchive(partial, whole, { tables, files, blobs: source.blobs })
    await rename(partial, target)
    return {
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      files: files.length,
      damaged,
    }
  } finally {
    await rm(spool, { recursive: true, force: true })
  }
}

/** A tar header needs the size first, so each table goes through a file beside the target. */
async function spoolDatabase(spool: string, { ownerUrl, takenAt, log }: Source) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zhiheng-backup' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query(steadySettings)
    const installation = await client.query<{ kind: Kind; city: string | null }>(
      'select kind, city from installation',
    )
    const tables: Spooled[] = []
    for (const table of await listTables(client)) {
      const path = join(spool, `${tables.length}.copy`)
      const hash = createHash('sha256')
      const stream = readTable(client, table)
      stream.on('data', (chunk: Buffer) => hash.update(chunk))
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
      tables.push({ name: table.name, rows: stream.rowCount, sha256: hash.digest('hex'), path })
      log(`  ${table.name}  ${stream.rowCount}`)
    }
    const { kind, city } = installation.rows[0] ?? { kind: 'production' as const, city: null }
    const manifest = {
      format: 'zhiheng-backup-1' as const,
      takenAt: takenAt.toISOString(),
      kind,
      city,
      migrations: await listMigrations(client),
      tables: tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 })),
      sequences: await listSequences(client),
    }
    return { manifest, tables }
  } finally {
    await client.end()
  }
}

async function writeArchive(
  path: string,
  manifest: Manifest,
  {
    tables,
    files,
    blobs,
  }: { tables: readonly Spooled[]; files: readonly Stored[]; blobs: Pick<Blobs, 'open'> },
): Promise<string[]> {
  const pack = tar.pack()
  const damaged: string[] = []
  const written = pipeline(pack, createGzip({ level: 3 }), createWriteStream(path, { mode: 0o600 }))
  const fill = async () => {
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    pack.entry({ name: 'manifest.json', mtime: new Date(manifest.takenAt) }, text)
    // Attachments first: when a restore comes to the rows, what they speak of is there.
    for (const file of files) {
      const sha256 = await addEntry(pack, `files/${file.sha256}`, blobs.open(file.sha256), file.size)
      if (sha256 !== file.sha256) damaged.push(file.sha256)
    }
    for (const table of tables)
      await addEntry(
        pack,
        `tables/${table.name}`,
        createReadStream(table.path),
        (await stat(table.path)).size,
      )
    pack.finalize()
  }
  await Promise.all([written, fill()])
  return damaged
}

async function addEntry(pack: tar.Pack, name: string, stream: Readable, size: number): Promise<string> {
  const hash = createHash('sha256')
  stream.on('data', (chunk) => hash.update(chunk))
  await pipeline(stream, pack.entry({ name, size }))
  return hash.digest('hex')
}
