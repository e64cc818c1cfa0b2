import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { ensureAppRole, migrate } from '../migrate.ts'
import { joinCluster, startCluster } from './cluster.ts'
import { isAlive, lockDataDir } from './lock.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'zhiheng-cluster-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** A server process that starts the cluster, commits a row, says its postmaster's pid and waits to be killed. */
const server = `
  import pg from 'pg'
  import { startCluster } from ${JSON.stringify(fileURLToPath(new URL('./cluster.ts', import.meta.url)))}
  import { lockDataDir } from ${JSON.stringify(fileURLToPath(new URL('./lock.ts', import.meta.url)))}
  lockDataDir(${JSON.stringify(dataDir)})
  const cluster = await startCluster({ dataDir: ${JSON.stringify(dataDir)} })
  const client = new pg.Client({ connectionString: cluster.ownerUrl })
  await client.connect()
  await client.query('create table kept (n int); insert into kept values (7)')
  console.log('pid', cluster.process.pid)
  setInterval(() => {}, 1000)`

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

describe('the embedded PostgreSQL', () => {
  it('comes back with everything committed after its server was killed', async () => {
    const args = ['--import', 'tsx', '--input-type=module', '-e', server]
    const child = spawn(process.execPath, args, {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    const orphan = Number(said.toString().split(' ')[1])
    expect(() => lockDataDir(dataDir)).toThrow(/正由另一个执衡进程/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isAlive(orphan)).toBe(true)

    const unlock = lockDataDir(dataDir)
    const cluster = await startCluster({ dataDir })
    expect(isAlive(orphan)).toBe(false)
    expect((await query(cluster.ownerUrl, 'select n from kept')).rows).toEqual([{ n: 7 }])
    expect((await joinCluster(dataDir))?.appUrl).toBe(cluster.appUrl)
    await cluster.stop()
    expect(await joinCluster(dataDir)).toBeNull()
    unlock()
  })

  it('starts again on its old port, checks its pages, and lets nobody in without a password', async () => {
    const remembered = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { port: number }
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
    const cluster = await startCluster({ dataDir })
    expect(cluster.port).toBe(remembered.port)
    const { rows } = await query(
      cluster.ownerUrl,
      `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
              cardinality(array(select (regexp_matches('违法建设', '[[:alpha:]]', 'g'))[1])) as letters`,
    )
    expect(rows).toEqual([{ checksums: 'on', fsync: 'on', letters: 4 }])
    const open = new URL(cluster.ownerUrl)
    open.password = 'guess'
    await expect(query(open.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    await cluster.stop()
    expect(existsSync(join(cluster.folder, 'postmaster.pid'))).toBe(false)
  })

  it('is migrated once by servers that start together', async () => {
    const cluster = await startCluster({ dataDir })
    const ran = await Promise.all([1, 2, 3].map(() => migrate(cluster.ownerUrl, { kind: 'production' })))
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1)
    expect((await query(cluster.ownerUrl, 'select kind from installation')).rows).toEqual([
      { kind: 'production' },
    ])
    await migrate(cluster.ownerUrl, { kind: 'demonstration' })
    expect((await query(cluster.ownerUrl, 'select kind from installation')).rows).toEqual([
      { kind: 'production' },
    ])
    await cluster.stop()
  })

  it('gives a bureau with its own PostgreSQL the same unprivileged role, and keeps its password', async () => {
    const cluster = await startCluster({ dataDir })
    await query(cluster.superuserUrl, 'drop database zhiheng')
    await query(cluster.superuserUrl, 'drop role zhiheng_app')
    await query(cluster.superuserUrl, `create role dba login createrole createdb password 'dba'`)
    await query(cluster.superuserUrl, 'create database bureau owner dba')
    const ownerUrl = `postgres://dba:dba@127.0.0.1:${cluster.port}/bureau`

    const appUrl = await ensureAppRole({ ownerUrl, appUrl: null, dataDir })
    expect(await migrate(ownerUrl, { kind: 'production' })).not.toEqual([])
    const { rows } = await query(appUrl, `select kind, current_user as who from installation`)
    expect(rows).toEqual([{ kind: 'production', who: 'zhiheng_app' }])
    await expect(query(appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/)
    expect(await ensureAppRole({ ownerUrl, appUrl: null, dataDir })).toBe(appUrl)

    await query(cluster.superuserUrl, `create role web login password 'web'`)
    await query(cluster.superuserUrl, 'grant zhiheng_app to dba with admin option')
    const given = `postgres://web:web@127.0.0.1:${cluster.port}/bureau`
    expect(await ensureAppRole({ ownerUrl, appUrl: given, dataDir })).toBe(given)
    expect((await query(given, 'select kind from installation')).rowCount).toBe(1)

    await query(cluster.superuserUrl, `alter role zhiheng_app password 'other'`)
    await query(cluster.superuserUrl, 'alter role dba nocreaterole')
    await expect(ensureAppRole({ ownerUrl, appUrl: null, dataDir })).rejects.toThrow(/DATABASE_APP_URL/)
    await cluster.stop()
  })

  it.runIf(process.getuid?.() === 0)(
    'works for root below a private home, and is not taken along by a copy',
    async () => {
      const home = mkdtempSync(join(tmpdir(), 'zhiheng-home-'))
      expect(statSync(home).mode & 0o777).toBe(0o700)
      const first = join(home, 'data')
      const cluster = await startCluster({ dataDir: first, throwAway: true })
      await query(cluster.ownerUrl, 'create table kept (n int)')
      cpSync(first, join(home, 'copy'), { recursive: true })
      await expect(startCluster({ dataDir: join(home, 'copy') })).rejects.toThrow(/是它的副本/)
      expect((await query(cluster.ownerUrl, 'select * from kept')).rowCount).toBe(0)
      await cluster.stop()

      renameSync(first, join(home, 'moved'))
      const moved = await startCluster({ dataDir: join(home, 'moved'), throwAway: true })
      expect((await query(moved.ownerUrl, 'select * from kept')).rowCount).toBe(0)
      await moved.stop()
      for (const path of [home, cluster.folder, `${cluster.folder}.owner`]) rmSync(path, { recursive: true })
    },
  )
})
