import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { projectRoot } from '../platform/config.ts'
import type { Db } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { demoSeed } from './prepare-demonstration.ts'

/** What was asked of this demonstration at its first start. */
type Asked = { readonly seed: string; readonly asOf: string; readonly cases: number }

/** Notes, at the first start, how many cases the city is to have. The as-of day stays the day of that start. */
export async function askForCases({ db, clock }: Services, cases: number): Promise<void> {
  const finishedAt = cases === 0 ? clock.now() : null
  await sql`insert into demonstration_city (seed, as_of, cases, begun_at, finished_at)
    values (${demoSeed}, ${clock.today()}, ${cases}, ${clock.now()}, ${finishedAt}) on conflict do nothing`.execute(
    db,
  )
}

async function findUnfinished(db: Db): Promise<Asked | null> {
  const { rows } = await sql<Asked>`
    select seed, as_of as "asOf", cases from demonstration_city where finished_at is null`.execute(db)
  return rows[0] ?? null
}

/**
 * Makes the cases that are still missing, in a process of its own with low priority, while people already work.
 * Stopping the server stops it; the next start goes on. Resolves at once; nothing happens when all are there.
 */
export async function generateInBackground(
  { db, clock }: Services,
  { baseUrl, log }: { readonly baseUrl: string; readonly log: (line: string) => void },
): Promise<{ readonly stop: () => Promise<void> }> {
  const asked = await findUnfinished(db)
  if (!asked) return { stop: async () => {} }
  log(
    `正在后台生成 ${asked.cases} 件演示案件，约需几分钟，期间可以正常使用 … making ${asked.cases} cases in the background`,
  )
  const child = startGenerator(asked, baseUrl)
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', log)
  const gone = new Promise<number | null>((done) => child.once('exit', done))
  const noted = gone.then(async (code) => {
    if (code === 0) await sql`update demonstration_city set finished_at = ${clock.now()}`.execute(db)
    else if (!child.killed)
      log('演示案件没有全部生成，下次启动时接着生成。The next start goes on with the cases.')
  })
  return {
    stop: async () => {
      if (child.exitCode === null) child.kill()
      await noted.catch(() => {})
    },
  }
}

/** The operator's own command, with the loader this process was started with. */
function startGenerator({ seed, asOf, cases }: Asked, url: string): ChildProcess {
  const command = join(projectRoot, 'packages', 'server', 'cli', 'zhiheng.ts')
  const options = { cases: String(cases), seed, 'as-of': asOf, url }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const child = spawn(process.execPath, [...process.execArgv, command, 'generate', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A courtesy to whoever works meanwhile; not every system grants it.
  }
  return child
}

/** The accounts shown at the terminal and on the sign-in page, with the one password of all. */
export async function listDemonstrationAccounts({ db }: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ loginName: string; password: string; note: string }>`
    select login_name as "loginName", password, note from demonstration_accounts order by sort`.execute(db)
  const [first] = rows
  if (!first) return []
  return [
    `演示账号（密码均为 ${first.password}）：`,
    ...rows.map(({ loginName, note }) => `  ${loginName.padEnd(20)}${note}`),
  ]
}
