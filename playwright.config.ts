import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import getPort, { portNumbers } from 'get-port'
import { findBrowser } from './scripts/find-browser.ts'

const { executablePath, args, env } = await findBrowser()
// A run that was broken off may have left its server behind. The workers read this file too and are told which port it became.
process.env.JOURNEYS_PORT ??= String(await getPort({ port: portNumbers(8199, 8299) }))
const port = Number(process.env.JOURNEYS_PORT)
/** A demonstration that already runs, to write journeys against; by default they bring their own. */
const running = process.env.JOURNEYS_URL
const dataDir = join(tmpdir(), `zhiheng-journeys-${port}`)

const webServer = {
  command: 'node --import tsx scripts/serve-journeys.ts',
  url: `http://localhost:${port}/healthz`,
  timeout: 300_000,
  stdout: 'ignore' as const,
  // Without it playwright kills, and the database has to recover.
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
  env: {
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: `http://localhost:${port}`,
    ZHIHENG_DEMO_CASES: '0',
  },
}

/** Journeys: whole cases in a browser, on a demonstration city made for this run. */
export default defineConfig({
  testDir: 'journeys',
  timeout: 240_000,
  workers: 1,
  // A paper is set in a process of its own; on a busy machine its hash is on the screen after some seconds.
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // What moves on a slow machine takes seconds to stand still.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    // The worker is the matter of field.spec.ts, which allows it; elsewhere a page comes from the server that is tested.
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: { executablePath, args: [...args], env: { ...env } },
  },
  ...(running ? {} : { webServer }),
})
