import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { findBrowser } from '../scripts/find-browser.ts'
import { phone } from './soundness.ts'

/** A phone: one browser with its own memory on the disk, which outlives the browser's process. */
export type Pocket = {
  readonly context: BrowserContext
  readonly page: Page
  /** The process ends without being asked, as a phone does it. */
  readonly kill: () => Promise<void>
}

/** Opens the browser of a phone whose memory lies in `folder`, at a minute in Beijing; `offline` from the first request on. */
export async function openPocket(
  folder: string,
  { baseURL, at, offline = false }: { baseURL: string | undefined; at: string; offline?: boolean },
): Promise<Pocket> {
  const now = new Date(`${at}:00+08:00`)
  const { executablePath, args, env } = await findBrowser()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args],
    env: { ...env },
    ...(baseURL && { baseURL }),
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'allow',
    extraHTTPHeaders: { 'x-zhiheng-clock': now.toISOString() },
  })
  context.setDefaultTimeout(15_000)
  await context.clock.setFixedTime(now)
  if (offline) await context.setOffline(true)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    kill: async () => {
      const closed = context.waitForEvent('close')
      const session = await context.newCDPSession(page)
      void session.send('Browser.crash').catch(() => {})
      await closed
    },
  }
}

/** Until the worker has the application's files and the page is under it. */
export async function readyForTheStreet(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate('!!navigator.serviceWorker.controller'), { timeout: 30_000 })
    .toBe(true)
  await page.evaluate('navigator.serviceWorker.ready')
}

/** The count on the tab 未上传. */
export const unsentTab = (page: Page) =>
  page.getByRole('navigation', { name: '外勤菜单' }).getByRole('link', { name: /^未上传/ })
