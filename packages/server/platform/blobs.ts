import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

export type Stored = { readonly sha256: string; readonly size: number }

/** The bytes of attachments and issued documents, named by what they are: the same bytes are kept once. */
export type Blobs = {
  /** On disk, synced, before it returns: a log row may refer to it. */
  readonly put: (bytes: Readable | Uint8Array) => Promise<Stored>
  /** Throws ENOENT through the stream when there is none: ask `has` first where that can be. */
  readonly open: (sha256: string) => Readable
  readonly has: (sha256: string) => Promise<boolean>
  readonly size: (sha256: string) => Promise<number>
  /** Reads the file again: are these still the bytes the log speaks of? */
  readonly verify: (sha256: string) => Promise<'intact' | 'changed' | 'missing'>
}

/** Bytes in a folder of this machine, `files/ab/cdef…` under `dataDir`. */
export function openBlobs(dataDir: string): Blobs {
  const root = join(dataDir, 'files')
  const pathOf = (sha256: string): string => {
    // The hash comes from outside now and then: it must never become a way out of the folder.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a sha256 in lower-case hex')
    return join(root, sha256.slice(0, 2), sha256.slice(2))
  }
  const size = async (sha256: string) => (await stat(pathOf(sha256))).size
  return {
    put: (bytes) => put(root, pathOf, bytes),
    open: (sha256) => createReadStream(pathOf(sha256)),
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
      const hash = createHash('sha256')
      try {
        for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk as Buffer)
      } catch (error) {
        mustBeMissing(error)
        return 'missing'
      }
      return hash.digest('hex') === sha256 ? 'intact' : 'changed'
    },
  }
}

/** Any other failure of the disk is not an answer. */
function mustBeMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

async function put(
  root: string,
  pathOf: (sha256: string) => string,
  bytes: Readable | Uint8Array,
): Promise<Stored> {
  const arriving = join(root, 'arriving')
  await mkdir(arriving, { recursive: true, mode: 0o700 })
  const temporary = join(arriving, randomBytes(12).toString('hex'))
  const file = await open(temporary, 'wx', 0o600)
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
  const path = pathOf(sha256)
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  await rename(temporary, path)
  await syncFolder(join(path, '..'))
  return { sha256, size }
}

/** A renamed file survives a power cut only when its folder is on disk too; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
