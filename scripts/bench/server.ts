import { buildApp } from '../../packages/server/app.ts'
import { readConfig } from '../../packages/server/platform/config.ts'
import { startServices } from '../../packages/server/start-services.ts'
import type { ServerNews } from './messages.ts'

/**
 * One API alone in a process of its own, on a database that somebody else has started: what it enqueues stays enqueued,
 * so that its CPU and memory are the API's.
 */
const [appUrl = '', dataDir = '', connections = ''] = process.argv.slice(2)
const tell = (news: ServerNews) => process.send?.(news)
const config = readConfig({
  ...{ DATA_DIR: dataDir, PORT: '0', TRUST_PROXY: '127.0.0.1', LOG_LEVEL: 'silent' },
  DATABASE_CONNECTIONS: connections,
})
const services = await startServices(config, appUrl)
const app = buildApp(services)
let peak = 0
const peakMb = () => {
  peak = Math.max(peak, process.memoryUsage.rss() / 1024 ** 2)
  return peak
}
setInterval(peakMb, 200).unref()
process.on('message', (asked) => {
  const { user, system } = process.cpuUsage()
  if (asked === 'sample') tell({ cpuMs: (user + system) / 1000, peakMb: peakMb() })
})
process.once('disconnect', () => void app.close().then(() => process.exit(0)))
tell({ url: await app.listen({ host: '127.0.0.1', port: 0 }) })
