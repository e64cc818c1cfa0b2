import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

export type Stored = { readonly sha256: string; readonly size: number }
/** A stretch of a file; both ends are in it. */
export type Part = { readonly start: number; readonly end: number }

/** The bytes of attachments and issued documents, named by what they are: the same bytes are kept once. */
export type Blobs = {
  /** In the store, synced, before it returns: a log row may refer to it. */
  readonly put: (bytes: Readable | Uint8Array) => Promise<Stored>
  /** Throws ENOENT through the stream when there is none: ask `has` first where that can be. */
  readonly open: (sha256: string, part?: Part) => Readable
  readonly has: (sha256: string) => Promise<boolean>
  readonly size: (sha256: string) => Promise<number>
  /** Reads the file again: are these still the bytes the log speaks of? */
  readonly verify: (sha256: string) => Promise<'intact' | 'changed' | 'missing'>
  /** Every file there is, in the order of the names. */
  readonly list: () => AsyncIterable<Stored>
  readonly arriving: Arriving
  /** The store's own name, so that a database is not used with another store; null while it has none. */
  readonly mark: {
    readonly read: () => Promise<string | null>
    readonly write: (id: string) => Promise<void>
  }
}

/** Files that come in pieces. Where one is gathered is a note of the store's own, kept by whoever began it. */
export type Arriving = {
  readonly begin: (size: number) => Promise<string>
  /**
   * Takes bytes on from `at`, forgetting what may lie behind it. `kept` is told each time more of them are safe, also
   * of what had come when the connection broke; when it throws, the rest is not taken.
   */
  readonly append: (place: string, at: number, bytes: Readable, kept: Kept) => Promise<void>
  /** Reads the whole again, names it by its hash and moves it among the others. */
  readonly seal: (place: string) => Promise<Stored>
  readonly drop: (place: string) => Promise<void>
}
export type Kept = (received: number, place: string) => Promise<void>

/** How much may come between two notes of what is safe. */
const step = 16 * 1024 ** 2

/** The hash comes from outside now and then: it must never become a way out of the folder. */
export function mustBeHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a sha256 in lower-case hex')
  return sha256
}

/** Bytes in a folder of this machine, `files/ab/cdef…` under `dataDir`. */
export function openBlobs(dataDir: string): Blobs {
  const root = join(dataDir, 'files')
  const pathOf = (sha256: string): string =>
    join(root, mustBeHash(sha256).slice(0, 2), mustBeHash(sha256).slice(2))
  const size = async (sha256: string) => (await stat(pathOf(sha256))).size
  return {
    put: (bytes) => put(root, pathOf, bytes),
    open: (sha256, part) => createReadStream(pathOf(sha256), part),
    size,
    has: (sha256) =>
      size(sha256).then(
        () => true,
        (error: unknown) => {
          mustBeMissing(error)
          return false
        },
      ),
    verify: async (sha256) => {
      try {
        return (await hashOf(createReadStream(pathOf(sha256)))) === sha256 ? 'intact' : 'changed'
      } catch (error) {
        mustBeMissing(error)
        return 'missing'
      }
    },
    list: () => list(root),
    mark: markOf(root),
    arriving: {
      begin: async () => {
        const place = randomBytes(12).toString('hex')
        const file = await createArriving(root, place)
        await file.close()
        return place
      },
      append: (place, at, bytes, kept) => append(arrivingPath(root, place), at, bytes, (n) => kept(n, place)),
      seal: async (place) => {
        const temporary = arrivingPath(root, place)
        const { size: length } = await stat(temporary)
        const sha256 = await hashOf(createReadStream(temporary, { highWaterMark: 1024 ** 2 }))
        await moveIn(temporary, pathOf(sha256))
        return { sha256, size: length }
      },
      drop: (place) => rm(arrivingPath(root, place), { force: true }),
    },
  }
}

function markOf(root: string): Blobs['mark'] {
  const path = join(root, 'store-id')
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch((error: unknown) => mustBeMissing(error))
      return text?.trim() || null
    },
    write: async (id) => {
      await mkdir(root, { recursive: true, mode: 0o700 })
      await writeFile(path, `${id}\n`, { mode: 0o600, flush: true })
      await syncFolder(root)
    },
  }
}

export async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Any other failure of the disk is not an answer. */
function mustBeMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

function arrivingPath(root: string, place: string): string {
  if (!/^[0-9a-f]{24}$/.test(place)) throw new Error('not a place of this store')
  return join(root, 'arriving', place)
}

async function createArriving(root: string, place: string) {
  await mkdir(join(root, 'arriving'), { recursive: true, mode: 0o700 })
  return open(arrivingPath(root, place), 'wx', 0o600)
}

async function append(
  path: string,
  at: number,
  bytes: Readable,
  kept: (received: number) => Promise<void>,
): Promise<void> {
  const file = await open(path, 'r+')
  let received = at
  let safe = at
  const keep = async () => {
    if (received === safe) return
    await file.sync()
    safe = received
    await kept(received)
  }
  try {
    await file.truncate(at)
    for await (const chunk of bytes) {
      await file.write(chunk as Buffer, 0, (chunk as Buffer).length, received)
      received += (chunk as Buffer).length
      if (received - safe >= step) await keep()
    }
    await keep()
  } catch (error) {
    // What had come before the connection broke is not sent twice.
    await keep().catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

async function put(
  root: string,
  pathOf: (sha256: string) => string,
  bytes: Readable | Uint8Array,
): Promise<Stored> {
  const place = randomBytes(12).toString('hex')
  const temporary = arrivingPath(root, place)
  const file = await createArriving(root, place)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of bytes instanceof Readable ? bytes : [bytes]) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).length
      await file.writeFile(chunk as Buffer)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    throw error
  }
  await file.close()
  const sha256 = hash.digest('hex')
  await moveIn(temporary, pathOf(sha256))
  return { sha256, size }
}

async function moveIn(temporary: string, path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  await rename(temporary, path)
  await syncFolder(join(path, '..'))
}

async function* list(root: string): AsyncGenerator<Stored> {
  for (const folder of existsSync(root) ? (await readdir(root)).sort() : []) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of (await readdir(join(root, folder))).sort())
      yield { sha256: folder + name, size: (await stat(join(root, folder, name))).size }
  }
}

/** A renamed file survives a power cut only when its folder is on disk too; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
