import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.ts'

const { executablePath, args, env } = await findBrowser()
const port = Number(process.env.JOURNEYS_PORT ?? 8199)
const dataDir = join(tmpdir(), `zhiheng-journeys-${port}`)

/** Journeys: whole cases in a browser, on a demonstration city made for this run. */
export default defineConfig({
  testDir: 'journeys',
  timeout: 120_000,
  workers: 1,
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: [...args], env: { ...env } },
  },
  webServer: {
    command: 'node --import tsx scripts/serve-journeys.ts',
    url: `http://localhost:${port}/healthz`,
    timeout: 300_000,
    stdout: 'ignore',
    // Without it playwright kills, and the database has to recover.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_URL: `http://localhost:${port}`,
      ZHIHENG_DEMO_CASES: '0',
    },
  },
})
