import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import tar from 'tar-stream'
import type { Blobs } from '../blobs.ts'
import type { Manifest } from './manifest.ts'
import { fingerprint, listMigrations, listTables, steadySettings, type Table } from './tables.ts'

type Target = { readonly ownerUrl: string; readonly blobs: Blobs; readonly log: (line: string) => void }

/** The archive's streams are node's in all but their type. */
type Entry = Readable & { readonly header: tar.Header }

const broken = '备份文件不完整或已损坏。The backup is damaged.'

/** Reads what a backup says of itself, and nothing else of it. */
export async function readManifest(file: string): Promise<Manifest> {
  for await (const entry of openArchive(file)) {
    const manifest = JSON.parse(await text(entry)) as Manifest
    if (entry.header.name !== 'manifest.json' || manifest.format !== 'zhiheng-backup-1') break
    return manifest
  }
  throw new Error(`${file} 不是执衡的备份文件。Not a backup of Zhiheng.`)
}

/**
 * Puts a backup into an empty database of the same version, in one transaction: either everything is there
 * and reads exactly as it did, or nothing is. Refuses a database somebody has worked in.
 */
export async function readBackup(file: string, target: Target): Promise<Manifest> {
  const manifest = await readManifest(file)
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'zhiheng-restore' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(steadySettings)
    const tables = await listTables(client)
    await refuseUnfit(client, manifest, tables)
    const guards = await lowerGuards(client, tables)
    await load(file, manifest, client, tables, target)
    for (const { name, value, called } of manifest.sequences) {
      await client.query('select setval($1::regclass, $2, $3)', [name, value, called])
    }
    await raiseGuards(client, guards)
    await compare(client, manifest, tables)
    // Whoever worked on a job at that moment is gone: it is anybody's again.
    await client.query(
      'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by is not null',
    )
    await client.query('commit')
    return manifest
  } finally {
    await client.end()
  }
}

function openArchive(file: string): AsyncIterable<Entry> {
  const extract = tar.extract()
  // Its failure reaches the reader through the destroyed extract.
  pipeline(createReadStream(file), createGunzip(), extract).catch((error) => extract.destroy(error as Error))
  return extract as unknown as AsyncIterable<Entry>
}

async function refuseUnfit(client: pg.Client, manifest: Manifest, tables: readonly Table[]): Promise<void> {
  const { rows } = await client.query<{ kind: string; used: boolean }>(
    'select kind, set_up_at is not null as used from installation',
  )
  const used = [rows[0]?.used ? 'public.installation' : '']
  for (const { name, columns } of tables) {
    // Tables without a city hold what the migrations themselves put there.
    if (name === 'public.installation' || !columns.split(', ').includes('city')) continue
    const any = await client.query(`select 1 from ${name} limit 1`)
    if (any.rowCount) used.push(name)
  }
  const names = used.filter(Boolean)
  if (names.length) {
    throw new Error(
      `目标数据库不是空的（${names.slice(0, 3).join('、')}），未恢复。The database is not empty; nothing was restored.`,
    )
  }
  if (rows[0]?.kind !== manifest.kind) {
    throw new Error(
      `备份属于${kinds[manifest.kind]}，目标数据库是另一类，未恢复。The database is of the other kind than the backup.`,
    )
  }
  if (JSON.stringify(await listMigrations(client)) !== JSON.stringify(manifest.migrations)) {
    throw new Error(
      '备份与本程序的数据库结构版本不同：请用备份时的版本恢复，再升级。Restore with the version that took the backup.',
    )
  }
}

const kinds = { demonstration: '演示系统', production: '正式系统' }

type Guards = { readonly keys: readonly ForeignKey[]; readonly triggers: readonly Trigger[] }
type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }
type Trigger = { readonly table: string; readonly name: string; readonly enabled: 'O' | 'A' | 'R' }

/**
 * Foreign keys want an order the tables may not have, and triggers would write the log again. The owner may
 * take both down for the length of the transaction; nobody else sees it.
 */
async function lowerGuards(client: pg.Client, tables: readonly Table[]): Promise<Guards> {
  const names = tables.map(({ name }) => name)
  const keys = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any($1::regclass[])`,
    [names],
  )
  const triggers = await client.query<Trigger>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name, tgenabled as enabled
     from pg_trigger where not tgisinternal and tgparentid = 0 and tgenabled <> 'D' and tgrelid = any($1::regclass[])`,
    [names],
  )
  for (const { table, name } of keys.rows) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table, name } of triggers.rows)
    await client.query(`alter table ${table} disable trigger ${name}`)
  await client.query(`truncate ${names.join(', ')}`)
  return { keys: keys.rows, triggers: triggers.rows }
}

const enable = { O: 'enable trigger', A: 'enable always trigger', R: 'enable replica trigger' }

async function raiseGuards(client: pg.Client, { keys, triggers }: Guards): Promise<void> {
  for (const { table, name, enabled } of triggers)
    await client.query(`alter table ${table} ${enable[enabled]} ${name}`)
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

async function load(
  file: string,
  manifest: Manifest,
  client: pg.Client,
  tables: readonly Table[],
  { blobs, log }: Target,
) {
  const byName = new Map(tables.map((table) => [table.name, table]))
  let files = 0
  for await (const entry of openArchive(file)) {
    const [folder, name = ''] = entry.header.name.split('/')
    if (folder === 'files') {
      const { sha256 } = await blobs.put(Readable.from(entry))
      if (sha256 !== name) log(`  附件 ${name} 在备份时已损坏 damaged before the backup`)
      files += 1
    } else if (folder === 'tables') {
      const table = byName.get(name)
      if (!table) throw new Error(broken)
      await pipeline(entry, client.query(copyFrom(`copy ${table.name} (${table.columns}) from stdin`)))
      log(`  ${name}`)
    } else entry.resume()
  }
  if (files !== manifest.files.count) throw new Error(broken)
}

/** The proof: every table, read again the way the backup read it, gives the same bytes. */
async function compare(client: pg.Client, manifest: Manifest, tables: readonly Table[]): Promise<void> {
  if (tables.length !== manifest.tables.length) throw new Error(broken)
  for (const table of tables) {
    const was = manifest.tables.find(({ name }) => name === table.name)
    const is = await fingerprint(client, table)
    if (!was || was.rows !== is.rows || was.sha256 !== is.sha256)
      throw new Error(`${broken}（${table.name}）`)
  }
}
