import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One server for one data directory. The lock is a file with the process id: left behind by a killed
 * server it is taken over, held by a living one it is refused.
 * @returns how to let go
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'server.pid')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, `${process.pid}\n${startOf(process.pid)}`)
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid = '', started = ''] = readFileSync(path, 'utf8').split('\n')
    if (isAlive(Number(pid), started)) {
      throw new Error(
        `数据目录 ${dataDir} 正由另一个执衡进程（进程号 ${pid}）使用。请先停止它，或用 DATA_DIR 指定另一个目录。` +
          `\nThe data directory is in use by process ${pid}.`,
      )
    }
    rmSync(path, { force: true })
  }
  throw new Error(
    `数据目录 ${dataDir} 正被另一个进程占用。The data directory is being taken by another process.`,
  )
}

/** Whether a process runs, and is the one that started then. */
export function isAlive(pid: number, started = ''): boolean {
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const stat = readStat(pid)
  // A killed process whose parent has not noticed still has its number; it holds nothing any more.
  if (stat[0] === 'Z') return false
  // After a reboot the number may belong to somebody else: then the start time differs.
  return started === '' || stat[19] === started
}

/** When a process started, in clock ticks since boot; '' where the system has no /proc. */
const startOf = (pid: number): string => readStat(pid)[19] ?? ''

/** /proc/<pid>/stat from its third field (the state) on. */
function readStat(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
