import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Blobs } from './blobs.ts'
import { asCity, type Db, type Tx } from './database.ts'
import { readInstallation } from './installation.ts'
import type { Services } from './services.ts'

type Shared = { readonly storeId: string; readonly keyMark: string }

/**
 * Refuses a server whose file store or deployment key is not the one this database is used with: its evidence would lie
 * where the other servers do not find it, and what it seals nobody else could open. The first server names the store.
 */
export async function checkShared({ db, blobs, secrets }: Services): Promise<void> {
  const keyMark = secrets.blindIndex('zhiheng deployment key')
  const shared = await findOrNote(db, blobs, keyMark)
  if (shared.keyMark !== keyMark)
    throw new Error(
      '本机的部署密钥与数据库所用的不同，未启动。请从第一台服务器复制 deployment.key，或用 ZHIHENG_KEY_FILE 指定同一密钥。' +
        '\nThe deployment key is not the one this database is used with.',
    )
  const mark = await blobs.mark.read()
  if (mark === shared.storeId) return
  if (mark === null && (await holdsNewestFile(db, blobs))) return blobs.mark.write(shared.storeId)
  throw new Error(
    '本机的文件存储与数据库所用的不是同一个，未启动。多台服务器须共用 FILE_STORE，或把 DATA_DIR/files 放在同一共享目录。' +
      `\n确已换成新的存储并已复制全部文件的，在其中写入文件 store-id，内容为 ${shared.storeId}。` +
      '\nThe file store is not the one this database is used with.',
  )
}

async function findOrNote(db: Db, blobs: Blobs, keyMark: string): Promise<Shared> {
  return (
    (await findNoted(db)) ??
    db.transaction().execute(async (tx) => {
      // Two servers may start for the first time together.
      await sql`select pg_advisory_xact_lock(hashtextextended('shared_by_servers', 0))`.execute(tx)
      const noted = await findNoted(tx)
      if (noted) return noted
      const mark = await blobs.mark.read()
      const storeId = mark ?? randomUUID()
      if (mark === null) await blobs.mark.write(storeId)
      await sql`insert into shared_by_servers (store_id, key_mark) values (${storeId}, ${keyMark})`.execute(
        tx,
      )
      return { storeId, keyMark }
    })
  )
}

async function findNoted(db: Db | Tx): Promise<Shared | undefined> {
  const { rows } = await sql<Shared>`
    select store_id as "storeId", key_mark as "keyMark" from shared_by_servers`.execute(db)
  return rows[0]
}

/** A store that was moved has no name yet, and has the files: the newest tells. */
async function holdsNewestFile(db: Db, blobs: Blobs): Promise<boolean> {
  const { city } = await readInstallation(db)
  if (city === null) return false
  const newest = await asCity(db, city, async (tx) => {
    const { rows } = await sql<{ sha256: string }>`
      (select sha256 from attachments where city = ${city} order by uploaded_at desc limit 1)
      union all (select sha256 from document_bytes where city = ${city} order by rendered_at desc limit 1)`.execute(
      tx,
    )
    return rows
  })
  const found = await Promise.all(newest.map(({ sha256 }) => blobs.has(sha256)))
  return found.length > 0 && found.every(Boolean)
}
