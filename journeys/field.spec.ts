import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { picture, signIn, standsStill } from './office.ts'
import { openPocket, readyForTheStreet, unsentTab } from './pocket.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { faultsOf, overflow } from './soundness.ts'

const at = `${readyOn}T07:10`
let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhiheng-pocket-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 }))

type Seen = {
  state: {
    clue: { content: string; attachments: { name: string }[] } | null
    photos: { shows: string; attachments: { name: string }[] }[]
  }
  timeline: { action: string }[]
}
const seen = async (page: Page, caseId: string): Promise<Seen> =>
  (await page.request.get(`/api/cases/${caseId}`)).json()
/** The cases whose place has these words: what the server itself has of a clue. */
async function casesAt(page: Page, text: string): Promise<{ caseId: string }[]> {
  const answer = await page.request.get(`/api/cases?${new URLSearchParams({ text })}`)
  return ((await answer.json()) as { cases: { caseId: string }[] }).cases
}
const sound = async (page: Page) => {
  expect(await overflow(page), page.url()).toBeLessThanOrEqual(0)
  expect(await faultsOf(page), page.url()).toEqual([])
}

async function shoot(page: Page, name: string): Promise<void> {
  const files = page.getByRole('region', { name: '照片、录音、录像' })
  await files
    .getByLabel('拍照', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'image/png', buffer: picture(name) })
  await expect(files.getByText(`${name} ·`)).toBeVisible()
}

/** The act's button, and the same in the dialogue that says what follows. */
async function tapAct(page: Page, act: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: act, exact: true }).tap()
  const dialogue = page.getByRole('dialog', { name: act })
  await expect(dialogue).toBeVisible()
  await standsStill(dialogue)
  await dialogue.getByRole('button', { name: act, exact: true }).tap()
}

async function submit(page: Page, act: string): Promise<void> {
  await tapAct(page, act)
  await expect(page.getByRole('heading', { level: 1, name: '未上传' })).toBeVisible()
}

test('随手取证：写到一半断网，浏览器被杀，重开仍在；恢复网络后只登记一次，什么都不少', async ({
  baseURL,
}) => {
  const { lead } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'field' })
  const place = `海州区通灌南路${Date.now() % 100_000}号门前`
  const first = await openPocket(folder, { baseURL, at })
  await signIn(first.page, lead)
  await first.page.goto('/field')
  await expect(first.page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible()
  await readyForTheStreet(first.page)
  await sound(first.page)
  await first.page
    .getByRole('navigation', { name: '外勤事项' })
    .getByRole('link', { name: /随手取证/ })
    .tap()
  await shoot(first.page, '占道.png')
  await first.page.getByLabel('说明').fill('店外经营，桌椅占用盲道，')
  await first.context.setOffline(true)
  await first.page.getByLabel('说明').fill('店外经营，桌椅占用盲道，经劝导拒不搬离。')
  await first.page.getByLabel('地点').fill(place)
  await expect(first.page.getByText('离线', { exact: true })).toBeVisible()
  await expect(unsentTab(first.page)).toHaveAccessibleName('未上传，1份')
  await first.kill()

  const second = await openPocket(folder, { baseURL, at: `${readyOn}T07:40`, offline: true })
  const { page } = second
  await page.goto('/field/unsent')
  await expect(page.getByText('未上传 · 待归类')).toBeVisible({ timeout: 30_000 })
  await sound(page)
  await page.getByRole('link', { name: /店外经营/ }).tap()
  await expect(page.getByLabel('说明')).toHaveValue('店外经营，桌椅占用盲道，经劝导拒不搬离。')
  await expect(page.getByLabel('地点')).toHaveValue(place)
  await expect(page.getByRole('img', { name: '占道.png' })).toBeVisible()
  await page.getByRole('radio', { name: '登记为新线索' }).check()
  await sound(page)
  await submit(page, '登记为线索')
  await expect(page.getByText('未上传 · 等待上传')).toBeVisible()
  await expect(unsentTab(page)).toHaveAccessibleName('未上传，1份')

  // The session is over (a killed browser may or may not have kept its cookie): the capture waits on the device until its
  // own officer is back.
  await second.context.clearCookies()
  await second.context.setOffline(false)
  await expect(page.getByRole('heading', { level: 2, name: '演示账号' })).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate("document.body.innerText.includes('店外经营')")).toBe(false)
  await page.getByLabel('登录名').fill(lead)
  await page.getByLabel('密码').fill('Zhiheng-2026')
  await page.getByRole('button', { name: '登录', exact: true }).first().tap()
  await expect(page.getByText('✓ 全部已上传')).toBeVisible({ timeout: 40_000 })
  await expect(unsentTab(page)).toHaveAccessibleName('未上传')
  const cases = await casesAt(page, place)
  expect(cases).toHaveLength(1)
  const { state, timeline } = await seen(page, cases[0]?.caseId ?? '')
  expect(timeline.map(({ action }) => action)).toEqual(['registerClue'])
  expect(state.clue).toMatchObject({
    content: '店外经营，桌椅占用盲道，经劝导拒不搬离。',
    attachments: [{ name: '占道.png' }],
  })
  await page.reload()
  await expect(page.getByText('✓ 全部已上传')).toBeVisible()
  await page.waitForTimeout(1000)
  expect(await casesAt(page, place)).toHaveLength(1)
  await second.context.close()
})

test('服务器收到了而答复丢失、两个页面同时开着：证据只入卷一次；被退回的不丢，退出登录前先问', async ({
  baseURL,
}) => {
  const { lead, caseId } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'field-answer' })
  const { context, page } = await openPocket(folder, { baseURL, at })
  await signIn(page, lead)
  const before = (await seen(page, caseId)).state.photos.length
  const sent: string[] = []
  let lose = true
  await context.route('**/api/cases/*/actions/addPhotos', async (route) => {
    sent.push((route.request().postDataJSON() as { key: string }).key)
    const answer = await route.fetch()
    if (!lose || !answer.ok()) return route.fulfill({ response: answer })
    // It reached the server and is done there; the answer does not come back.
    lose = false
    await route.abort('connectionfailed')
  })
  await page.goto(`/field/cases/${caseId}`)
  await expect(page.getByRole('region', { name: '下一步合法动作' })).toBeVisible()
  await sound(page)
  await page.getByRole('button', { name: '拍照、录音' }).tap()
  await shoot(page, '现场.png')
  await page.getByLabel('说明').fill('建筑材料堆放在人行道上。')
  await page.getByLabel('地点').fill('门前人行道')
  await submit(page, '作为证据入卷')
  await expect(page.getByText('未上传 · 上次没有收到答复，正在核实')).toBeVisible()
  expect(lose).toBe(false)
  expect((await seen(page, caseId)).state.photos).toHaveLength(before + 1)
  // Until it is known what became of it, it cannot be changed under the key it was sent with.
  await page.getByRole('link', { name: '建筑材料堆放在人行道上。' }).tap()
  await expect(page.getByLabel('说明')).toBeDisabled()
  await expect(page.getByRole('button', { name: '取回修改' })).toBeHidden()
  const other = await context.newPage()
  await other.goto('/field/unsent')
  await page.goto('/field/unsent')
  for (const one of [page, other])
    await expect(one.getByText('✓ 全部已上传')).toBeVisible({ timeout: 30_000 })
  const { state } = await seen(page, caseId)
  expect(state.photos).toHaveLength(before + 1)
  expect(state.photos.at(-1)).toMatchObject({
    shows: '建筑材料堆放在人行道上。',
    attachments: [{ name: '现场.png' }],
  })
  expect(new Set(sent).size).toBe(1)
  expect(sent.length).toBeGreaterThanOrEqual(2)
  await other.close()

  await context.unroute('**/api/cases/*/actions/addPhotos')
  await context.route('**/api/cases/*/actions/addPhotos', (route) =>
    route.fulfill({
      status: 422,
      json: {
        code: 'refused',
        message: '案件已经调查终结，不能再固定照片。',
        wayForward: '改为登记新线索。',
      },
    }),
  )
  await page.goto(`/field/capture?case=${caseId}`)
  await shoot(page, '夜间.png')
  await page.getByLabel('说明').fill('夜间仍在堆放。')
  await page.getByLabel('地点').fill('门前人行道')
  await submit(page, '作为证据入卷')
  await expect(page.getByText('被退回', { exact: true })).toBeVisible()
  await expect(page.getByText('案件已经调查终结，不能再固定照片。')).toBeVisible()
  await sound(page)
  await page
    .getByRole('button', { name: /▾|承办|./ })
    .filter({ has: page.locator('.zh-person-name') })
    .tap()
  await page.getByRole('menuitem', { name: '退出登录' }).tap()
  const ask = page.getByRole('dialog', { name: '本机还有 1 份内容没有上传' })
  await ask.getByRole('button', { name: '先不退出' }).tap()
  await expect(ask).toBeHidden()
  await context.unroute('**/api/cases/*/actions/addPhotos')
  await page.getByRole('link', { name: '夜间仍在堆放。' }).tap()
  await expect(page.getByText('内容仍在本机。改正后可以再次提交')).toBeVisible()
  await sound(page)
  await page.getByLabel('说明').fill('夜间仍在堆放，有照片。')
  await submit(page, '作为证据入卷')
  await expect(page.getByText('✓ 全部已上传')).toBeVisible({ timeout: 30_000 })
  expect((await seen(page, caseId)).state.photos).toHaveLength(before + 2)
  await context.close()
})

test('办理页上拍的照片断网、关页面都在，重开接着传；答复丢失再按一次只办理一次', async ({ baseURL }) => {
  const { lead, caseId } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'field-form' })
  const { context, page } = await openPocket(folder, { baseURL, at })
  await signIn(page, lead)
  const before = (await seen(page, caseId)).state.photos.length
  const form = `/cases/${caseId}/do/addPhotos?from=field`
  await page.goto(form)
  await expect(page.getByRole('button', { name: '拍照', exact: true })).toBeVisible()
  await context.setOffline(true)
  await page
    .getByLabel('用相机拍摄')
    .setInputFiles({ name: '立面.png', mimeType: 'image/png', buffer: picture('立面') })
  await expect(page.getByText(/网络中断，已传/)).toBeVisible({ timeout: 30_000 })
  // Before the old page goes: with its last page this browser also ends the session.
  const again = await context.newPage()
  await page.close()
  await context.setOffline(false)

  await again.goto('/field/unsent')
  await expect(again.getByText('未提交 · 本机存有 1 个文件')).toBeVisible()
  await again.getByRole('link', { name: '固定现场照片、视听资料' }).tap()
  await expect(again.getByRole('button', { name: '移除立面.png' })).toBeVisible({ timeout: 30_000 })
  await again.getByRole('button', { name: '拍摄时间填入现在' }).tap()
  await again.getByLabel('证明对象').fill('立面占用情况')
  let lost = false
  await context.route('**/api/cases/*/actions/addPhotos', async (route) => {
    const answer = await route.fetch()
    if (lost || !answer.ok()) return route.fulfill({ response: answer })
    lost = true
    await route.abort('connectionfailed')
  })
  const act = '固定现场照片、视听资料'
  await tapAct(again, act)
  await expect(again.getByText('连接不上服务器，刚才的操作没有完成。')).toBeVisible()
  expect((await seen(again, caseId)).state.photos).toHaveLength(before + 1)
  await tapAct(again, act)
  await expect(again.getByRole('region', { name: '下一步合法动作' })).toBeVisible()
  expect((await seen(again, caseId)).state.photos).toHaveLength(before + 1)
  await again.goto('/field/unsent')
  await expect(again.getByText('✓ 全部已上传')).toBeVisible()
  await context.close()
})
