import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { creditCodeCheckSign, organisationCodeCheckSign } from '@zhiheng/law'

/** The people of the demonstration of 海州区城管局, by the end of their login name. */
export type Part =
  | 'chengban1'
  | 'chengban2'
  | 'zhongdui'
  | 'fazhi'
  | 'fenguan'
  | 'zhuyao'
  | 'anshen'
  | 'tingzheng'
  | 'jilu'
  | 'neiqin'
  | 'caiwu'

const password = 'Zhiheng-2026'
const instantOf = (beijing: string): Date => new Date(`${beijing}:00+08:00`)

/** People at their desks, each in a browser of their own, all looking at one clock. */
export type Office = {
  /** Puts the clock on to a minute in Beijing, 'YYYY-MM-DDTHH:mm', for everybody. */
  readonly clock: (beijing: string) => Promise<void>
  /** The desk of one of 海州区城管局; signed in the first time. A full login name is somebody else's desk. */
  readonly at: (who: Part | (string & {})) => Promise<Page>
}

/**
 * Opens an office. A demonstration server takes the time of each request from a header; the browsers' own clocks are
 * set with it, so that page and server agree.
 * `enter` is how people sign in.
 */
export function openOffice(
  browser: Browser,
  from: string,
  options: Parameters<Browser['newContext']>[0] = {},
  enter: typeof signIn = signIn,
): Office {
  const desks = new Map<string, Promise<Desk>>()
  let now = instantOf(from)
  const show = async (context: BrowserContext) => {
    await context.setExtraHTTPHeaders({ 'x-zhiheng-clock': now.toISOString() })
    await context.clock.setFixedTime(now)
  }
  const sit = async (loginName: string) => {
    const context = await browser.newContext(options)
    await show(context)
    const page = await context.newPage()
    const quiet = watchReading(page)
    await enter(page, loginName)
    return { context, page, quiet }
  }
  return {
    clock: async (beijing) => {
      now = instantOf(beijing)
      for (const desk of desks.values()) {
        const { context, quiet } = await desk
        // What was asked at the old minute must not arrive as the answer of the new one.
        await quiet()
        await show(context)
      }
    },
    at: async (who) => {
      const loginName = who.includes('.') || who === 'admin' ? who : `haizhou.${who}`
      const desk = desks.get(loginName) ?? sit(loginName)
      desks.set(loginName, desk)
      return (await desk).page
    },
  }
}

type Desk = {
  readonly context: BrowserContext
  readonly page: Page
  readonly quiet: () => Promise<void>
}

/** Counts what the page is asking the server; `quiet` waits until every question is answered. */
function watchReading(page: Page): Desk['quiet'] {
  const asked = new Set<unknown>()
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.add(request)
  })
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  return () => expect.poll(() => asked.size).toBe(0)
}

/** Signs in at the sign-in page by name and password and waits for the first page. */
export async function signIn(page: Page, loginName: string, secret = password): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('登录名').fill(loginName)
  await page.getByLabel('密码').fill(secret)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '我的待办' })).toBeVisible()
}

/** From 我的待办 to a case whose turn it is. */
export async function openFromInbox(page: Page, caseId: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: /待办/ }).click()
  await page.getByRole('main').locator(`a[href="/cases/${caseId}"]`).click()
  await expect(nextSteps(page)).toBeVisible()
}

/** The id of the case whose page is open. */
export const caseOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? ''

export const nextSteps = (page: Page): Locator => page.getByRole('region', { name: '下一步合法动作' })

/** The button of a step that is lawful now. */
export const stepButton = (page: Page, title: string): Locator =>
  nextSteps(page).getByRole('button', { name: new RegExp(`^${escaped(title)}( →|$)`) })

const escaped = (text: string): string => text.replace(/[()（）.*+?^$|[\]\\{}]/g, '\\$&')

type ActOptions = {
  /** The words on the button where they are not the step's title. */
  readonly act?: string | RegExp
  /** What happens on the form before the button is pressed. */
  readonly fill?: (page: Page) => Promise<unknown>
}

/** On the case page: takes the step, fills in its form, reads what follows, confirms, and is back at the case. */
export async function act(page: Page, title: string, options: ActOptions = {}): Promise<void> {
  await stepButton(page, title).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await options.fill?.(page)
  await confirm(page, options.act ?? title)
}

/** A dialogue still growing takes no click: pressed on one, a button may not have been under the pointer. */
export const standsStill = (dialogue: Locator): Promise<void> => expect(dialogue).not.toHaveClass(/ant-zoom/)

/** Presses the act's button and the same button again in the dialogue that says what follows and in which book it will stand. */
export async function pressAct(page: Page, words: string | RegExp, book = '案件记录'): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: words, exact: true }).click()
  const dialogue = page.getByRole('dialog', { name: words })
  await expect(dialogue).toContainText(`将记入${book}`)
  await standsStill(dialogue)
  await dialogue.getByRole('button', { name: words, exact: true }).click()
  return dialogue
}

/** The same on the form of a step: the act is done, and the page is back at the case. */
export async function confirm(page: Page, words: string | RegExp): Promise<void> {
  await expect(await pressAct(page, words)).toBeHidden()
  await expect(nextSteps(page)).toBeVisible()
}

/** The name of whoever sits here, as it stands at the head of the page. */
export const nameOf = async (page: Page): Promise<string> =>
  ((await page.locator('.zh-person-name').textContent()) ?? '').trim()

/** A lawful 统一社会信用代码 that nobody has: another at each run, for one act is not fined twice. */
export function creditCode(): string {
  const body = `MA9${String(Date.now() % 100_000).padStart(5, '0')}`
  const head = `91320706${body}${organisationCodeCheckSign(body)}`
  return `${head}${creditCodeCheckSign(head)}`
}

/** Writes into fields by their labels. */
export async function write(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
}

/** Types a day or a minute ('2026-03-02 14:00') into a date field and leaves it. */
export async function writeTime(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    const input = page.getByLabel(label, { exact: true })
    await input.click()
    await input.fill(text)
    await input.press('Enter')
    await input.press('Tab')
  }
}

/** Ticks boxes by a part of what they say. */
export async function tick(page: Page, ...said: readonly string[]): Promise<void> {
  for (const words of said) await page.getByRole('main').getByRole('checkbox', { name: words }).check()
}

/** Chooses one of several in a named group. */
export const choose = (page: Page, group: string, words: string | RegExp): Promise<void> =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: words }).check()

/** Chooses the first of 常用语. */
export const usualPhrase = (page: Page): Promise<void> =>
  page.getByRole('group', { name: '常用语' }).getByRole('button').first().click()

/** Finds a colleague in a person field by a part of the name, post or certificate. */
export async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.click()
  await field.fill(text)
  await page.locator('.ant-select-item-option:visible', { hasText: text }).first().click()
}

/** Adds a picture to a named files field and waits until the server has it. */
export async function addPicture(page: Page, group: string, name: string): Promise<void> {
  const files = page.getByRole('group', { name: group })
  await files
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/png', buffer: picture(name) })
  await expect(files.getByRole('button', { name: `移除${name}` })).toBeVisible()
}

/** A valid PNG of one pixel; the words behind its end make two pictures two files. */
export const picture = (words: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
      'base64',
    ),
    Buffer.from(words),
  ])
