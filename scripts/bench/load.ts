import { performance } from 'node:perf_hooks'
import { openApi } from './api-load.ts'
import { openBase } from './base-load.ts'
import type { LoadNews, LoadOrder } from './messages.ts'

/** One request after the other on one lane; throws when it was not answered as it should be. */
export type Lane = () => Promise<void>
export type Load = { readonly lane: (at: number) => Lane; readonly close: () => Promise<void> }

const tell = (news: LoadNews) => process.send?.(news)
const warmUp = 1000

/** So many lanes for so many seconds, the warm-up apart. */
async function drive(order: LoadOrder): Promise<void> {
  const load = await (order.what === 'api' ? openApi(order) : openBase(order))
  const times: number[] = []
  let errors = 0
  let firstError: string | null = null
  const from = performance.now() + warmUp
  const until = from + order.seconds * 1000
  let atStart = process.cpuUsage()
  setTimeout(() => {
    atStart = process.cpuUsage()
    tell({ begun: true })
  }, warmUp)
  const work = async (lane: Lane) => {
    for (let now = performance.now(); now < until; now = performance.now()) {
      try {
        await lane()
        const end = performance.now()
        // By their ends: of slow requests few both begin and end within a round, and a rate by those would be too low.
        if (end >= from && end <= until) times.push(end - now)
      } catch (error) {
        errors += 1
        firstError ??= error instanceof Error ? error.message : String(error)
        if (errors > 1000) return
      }
    }
  }
  await Promise.all(Array.from({ length: order.connections }, (_, at) => work(load.lane(at))))
  const { user, system } = process.cpuUsage(atStart)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  await load.close()
  tell({
    requests: times.length,
    seconds: order.seconds,
    p50: at(0.5),
    p99: at(0.99),
    errors,
    firstError,
    cpuMs: (user + system) / 1000,
  })
}

/** One order after the other, until whoever ordered is gone: a client that was compiled once costs the cores less. */
process.on('message', (order: LoadOrder) => {
  drive(order).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
process.once('disconnect', () => process.exit(0))
