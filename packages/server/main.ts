import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { askForWatch, readySealPictures } from './cases/index.ts'
import {
  askForCases,
  generateInBackground,
  listDemonstrationAccounts,
  prepareDemonstration,
} from './demo/index.ts'
import { recordShippedWordings } from './documents/index.ts'
import { issueSetupCode } from './identity/index.ts'
import { checkShared } from './platform/check-shared.ts'
import { type Config, readConfig } from './platform/config.ts'
import { runJobs } from './platform/jobs.ts'
import { type Prepared, prepareDatabase } from './platform/prepare-database.ts'
import { isEldest, stayAlive } from './platform/processes.ts'
import { readySeals } from './signing/index.ts'
import { startServices, stopServices } from './start-services.ts'
import { crontab, tasks } from './tasks.ts'
import { ensureWebBuilt } from './web.ts'

const log = (line: string): void => console.log(line)

/** Everything started so far, to be stopped in reverse. */
const running: (() => Promise<unknown>)[] = []
let stopping: Promise<never> | undefined

function stop(exitCode: number): Promise<never> {
  stopping ??= (async () => {
    // Whatever was still starting loses the database under it: that is no news to anybody.
    for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => {})
    for (const halt of running.reverse()) {
      await halt().catch((error: unknown) => console.error(error))
    }
    process.exit(exitCode)
  })()
  return stopping
}

async function start(): Promise<void> {
  log('执衡 行政执法平台 Zhiheng')
  const config = readConfig(process.env)
  const preparing = prepareDatabase(config, { log })
  // Also when interrupted half-way: a database under way must not be left running alone.
  running.push(() =>
    preparing.then(
      ({ release }) => release(),
      () => {},
    ),
  )
  const database = await preparing
  watch(database)
  const services = await startServices(config, database.appUrl)
  running.push(() => stopServices(services))
  await checkShared(services)
  await recordShippedWordings(services.db)
  if (services.kind === 'demonstration' && (await prepareDemonstration(services, log)))
    await askForCases(services, config.demoCases)
  await readySeals(services, log)
  await readySealPictures(services)
  await ensureWebBuilt(log)
  const living = await stayAlive(services.db)
  running.push(living.stop)
  const jobs = await runJobs(services, { connectionString: database.appUrl, tasks, crontab, living })
  running.push(jobs.stop)
  await askForWatch(services)
  const app = buildApp(services)
  running.push(() => app.close())
  const address = await app.listen({ host: config.host, port: config.port })
  const setupCode = await issueSetupCode(services)
  log(
    services.kind === 'demonstration'
      ? '演示系统，数据均为虚构。Demonstration: every case is invented.'
      : '正式系统。Production.',
  )
  if (setupCode) log(`首次设置码 setup code：${setupCode}（在页面上设置城市和第一位管理员时填写）`)
  log(`已就绪 ready  →  ${config.publicUrl}`)
  if (services.kind === 'demonstration')
    for (const line of await listDemonstrationAccounts(services)) log(line)
  log('按 Ctrl+C 停止。Ctrl+C stops it.')
  if (services.kind === 'demonstration' && (await isEldest(services.db, living))) {
    const generating = await generateInBackground(services, { baseUrl: address, log })
    running.push(generating.stop)
  }
  running.push(() => drain(app, config.drainSeconds))
}

/** Probes are told first, so that a balancer has sent people elsewhere before the door closes. */
async function drain(app: FastifyInstance, seconds: number): Promise<void> {
  app.draining.on = true
  if (terminated) await new Promise((done) => setTimeout(done, seconds * 1000))
}

function watch({ lost }: Prepared): void {
  void lost.then(() => {
    if (stopping) return
    console.error(
      '数据库意外停止，服务随之停止；请查看数据目录中的数据库日志后重新启动。The database stopped.',
    )
    void stop(1)
  })
}

/** One sentence for the person at the terminal; the stack only for what nobody foresaw. */
function explain(error: unknown, config: Pick<Config, 'port'> | null): void {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    console.error(
      `端口 ${config?.port ?? ''} 已被占用，请用 PORT 指定另一个端口，例如 PORT=8081 npm start。The port is in use.`,
    )
  } else if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    console.error('无法连接 DATABASE_URL 所指的数据库，请检查地址和网络。The database cannot be reached.')
  } else console.error(process.env.LOG_LEVEL === 'debug' ? error : message)
}

let interrupts = 0
/** By whoever looks after the machine, not at a terminal. */
let terminated = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupts += 1
    terminated = signal === 'SIGTERM'
    if (interrupts === 1) log('\n正在停止 … stopping')
    void stop(0)
  })
}
start().catch((error: unknown) => {
  if (stopping) return
  explain(error, { port: Number(process.env.PORT ?? 8080) })
  void stop(1)
})
