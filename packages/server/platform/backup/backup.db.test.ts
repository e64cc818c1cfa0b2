import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addJob } from '../jobs.ts'
import { type TestDatabase, testDatabase, testServices } from '../testing.ts'
import { readBackup, readManifest } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

/** A table with everything that makes copying hard: a wall, a cycle, a trigger, an identity, a generated column. */
const hardTable = `
  create table hard (
    city text not null, id int generated always as identity primary key, parent int, child int, note text,
    upper_note text generated always as (upper(note)) stored, at timestamptz, amount numeric(18,2), share float8, json jsonb, bytes bytea, tags text[]
  );
  alter table hard add foreign key (parent) references hard (id), add foreign key (child) references hard (id);
  alter table hard enable row level security;
  create function touch() returns trigger language plpgsql as $$ begin new.note := new.note || '*'; return new; end $$;
  create trigger touch before insert on hard for each row execute function touch();
  create function never() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger never before update or delete on hard for each row execute function never();
  create trigger never_truncate before truncate on hard execute function never();
  grant select on hard to zhiheng_app;`

const nothing = () => {}
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-backup-test-'))
const file = join(folder, 'backup.tar.gz')
const takenAt = new Date('2026-11-23T02:00:00Z')
let from: TestDatabase
let source: ReturnType<typeof testServices>

beforeAll(async () => {
  from = await testDatabase()
  source = testServices(from.db)
  await sql.raw(hardTable).execute(from.owner)
  await sql`insert into hard (city, parent, child, note, at, amount, share, json, bytes, tags)
    select '320700', n, 301 - n, E'第' || n || E'件\\t\\\\N\\n', timestamptz '2026-03-12 08:00+08' + n * interval '1.000001 s',
           n / 7.0, random(), jsonb_build_object('n', n), decode(md5(n::text), 'hex'), array['a', null, 'b,"c']
    from generate_series(1, 300) n`.execute(from.owner)
  await sql`insert into hard (city) values ('320700')`.execute(from.owner)
  await sql`update installation set city = '320700', city_name = '连云港市', set_up_at = now()`.execute(
    from.db,
  )
  await from.db.transaction().execute((tx) => addJob(tx, 'note', { number: 1 }))
  for (let n = 0; n < 5; n++) await source.blobs.put(Buffer.alloc(100_000, n))
})
afterAll(async () => {
  source.remove()
  await from.close()
  rmSync(folder, { recursive: true })
})

const everything = async ({ owner }: TestDatabase) => ({
  hard: (await sql`select * from hard order by id`.execute(owner)).rows,
  installation: (await sql`select * from installation`.execute(owner)).rows,
  jobs: (await sql`select * from graphile_worker.jobs`.execute(owner)).rows,
  guards: (
    await sql`select conname, contype, convalidated from pg_constraint where conrelid = 'hard'::regclass
      union all select tgname, tgenabled, true from pg_trigger where tgrelid = 'hard'::regclass and not tgisinternal
      order by 1, 2`.execute(owner)
  ).rows,
})

async function emptyTwin(): Promise<TestDatabase> {
  const twin = await testDatabase()
  await sql.raw(hardTable).execute(twin.owner)
  return twin
}

describe('a backup', () => {
  it('is one private file that says what is in it', async () => {
    const report = await writeBackup(file, {
      ownerUrl: from.ownerUrl,
      blobs: source.blobs,
      takenAt,
      log: nothing,
    })
    expect(report).toMatchObject({ files: 5, damaged: [] })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const manifest = await readManifest(file)
    expect(manifest).toMatchObject({
      kind: 'demonstration',
      city: '320700',
      takenAt: '2026-11-23T02:00:00.000Z',
    })
    expect(manifest.tables.find(({ name }) => name === 'public.hard')?.rows).toBe(301)
  })

  it('never overwrites another', async () => {
    await expect(
      writeBackup(file, { ownerUrl: from.ownerUrl, blobs: source.blobs, takenAt, log: nothing }),
    ).rejects.toThrow(/已存在/)
  })

  it('restores to the same rows, files, guards and numbers', async () => {
    const to = await emptyTwin()
    const target = testServices(to.db)
    await readBackup(file, { ownerUrl: to.ownerUrl, blobs: target.blobs, log: nothing })
    expect(await everything(to)).toEqual(await everything(from))
    const { sha256 } = await source.blobs.put(Buffer.alloc(100_000, 3))
    expect(await target.blobs.verify(sha256)).toBe('intact')
    const next = await sql<{ id: number }>`insert into hard (city) values ('320700') returning id`.execute(
      to.owner,
    )
    expect(next.rows[0]?.id).toBe(302)
    await expect(sql`update hard set note = 'x'`.execute(to.owner)).rejects.toThrow('append only')

    await expect(
      readBackup(file, { ownerUrl: to.ownerUrl, blobs: target.blobs, log: nothing }),
    ).rejects.toThrow(/不是空的/)
    target.remove()
    await to.close()
  })

  it('leaves an empty database empty when it is cut short, changed, or of another version', async () => {
    const to = await emptyTwin()
    const target = testServices(to.db)
    const restore = (name: string) =>
      readBackup(join(folder, name), { ownerUrl: to.ownerUrl, blobs: target.blobs, log: nothing })
    const whole = readFileSync(file)
    writeFileSync(join(folder, 'short'), whole)
    truncateSync(join(folder, 'short'), whole.length - 2000)
    await expect(restore('short')).rejects.toThrow()
    const changed = Buffer.from(whole)
    changed[whole.length - 3000] = (changed[whole.length - 3000] ?? 0) ^ 0xff
    writeFileSync(join(folder, 'changed'), changed)
    await expect(restore('changed')).rejects.toThrow()
    await sql`insert into schema_migrations values ('9999_later.sql', '')`.execute(to.owner)
    await expect(restore('backup.tar.gz')).rejects.toThrow(/版本不同/)
    const { rows } = await sql`select * from hard`.execute(to.owner)
    expect(rows).toEqual([])
    target.remove()
    await to.close()
  })

  it('tells of an attachment that has rotted, and keeps the rest', async () => {
    const { sha256 } = await source.blobs.put(Buffer.from('evidence'))
    writeFileSync(join(source.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2)), 'evidencE')
    const report = await writeBackup(join(folder, 'rotten'), {
      ownerUrl: from.ownerUrl,
      blobs: source.blobs,
      takenAt,
      log: nothing,
    })
    expect(report.damaged).toEqual([sha256])
  })
})
