import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { act, choose, confirm, openOffice, picture, tick, write, writeTime } from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'

const noon = `${readyOn}T12:00`
const script = '<script>document.title="ran";fetch("/api/session",{method:"DELETE"})</script>'
const dangerous = [
  { name: '截图.svg', body: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>` },
  {
    name: '网页.html',
    body: `<!DOCTYPE html><html><body onload="document.title='ran'">${script}</body></html>`,
  },
  { name: '伪装.png', body: `<!DOCTYPE html><html><body>${script}</body></html>` },
]

type Seen = {
  state: { photos: { attachments: { sha256: string; mediaType: string }[] }[] }
}

const files = (page: Page) => page.getByRole('group', { name: '照片、视频原始文件' })

/** Chooses a file of so many bytes made in the page: what a reload forgets and the officer chooses again. */
async function chooseFilm(page: Page, size: number): Promise<void> {
  await expect(files(page).locator('input[type=file]')).toBeAttached()
  await page.evaluate(`(() => {
    const input = document.querySelector('.zh-files input[type=file]')
    const bytes = new Uint8Array(${size})
    bytes.set([0, 0, 0, 0x18, ...new TextEncoder().encode('ftypisom')])
    for (let at = 32; at < bytes.length; at += 4096) bytes[at] = at % 251
    const chosen = new DataTransfer()
    chosen.items.add(new File([bytes], '执法记录.mp4', { lastModified: 1790000000000 }))
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })()`)
}

/** Draws what an address gives, in a frame and as a picture of a page of ours. */
const draw = (page: Page, address: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const source = ${JSON.stringify(address)}
    document.body.append(Object.assign(document.createElement('iframe'), { src: source }))
    document.body.append(Object.assign(new Image(), { src: source }))
  })()`)

test('带脚本的图形和网页按内容认出，只供下载，打开也不运行；外单位打不开', async ({ browser, baseURL }) => {
  const { caseId, lead } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'evidence-scripts' })
  const office = openOffice(browser, noon)
  const page = await office.at(lead)
  await page.goto(`/cases/${caseId}`)
  await act(page, '固定现场照片、视听资料', {
    fill: async () => {
      for (const { name, body } of dangerous) {
        await files(page)
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(body) })
        await expect(files(page).getByRole('button', { name: `移除${name}` })).toBeVisible()
      }
      await expect(files(page).getByText(/网页（只供下载）/)).toHaveCount(2)
      await writeTime(page, { 拍摄时间: `${readyOn} 10:00` })
      await write(page, { 拍摄地点: '现场', 证明对象: '网页截图' })
    },
  })
  const { state } = (await (await page.request.get(`/api/cases/${caseId}`)).json()) as Seen
  const stored = state.photos.at(-1)?.attachments ?? []
  expect(stored.map(({ mediaType }) => mediaType)).toEqual(['image/svg+xml', 'text/html', 'text/html'])
  for (const { sha256 } of stored) {
    const address = `/api/cases/${caseId}/attachments/${sha256}`
    // Typed into the address bar it is saved; in a frame or as a picture of a page of ours it draws and runs nothing.
    const tab = await page.context().newPage()
    const saved = tab.waitForEvent('download')
    await tab.goto(address).catch(() => {})
    await saved
    expect(await tab.title()).not.toBe('ran')
    await tab.close()
    await draw(page, address)
  }
  await page.waitForTimeout(500)
  expect(await page.title()).not.toBe('ran')
  expect(await (await page.request.get('/api/session')).json()).toMatchObject({
    csrfToken: expect.any(String),
  })
  const stranger = await office.at('ganyu.chengban1')
  for (const { sha256 } of stored)
    expect((await stranger.request.get(`/api/cases/${caseId}/attachments/${sha256}`)).status()).toBe(404)
})

test('录像传到一半断网、页面重开，再选同一文件从断开处续传，入卷后从中间播放', async ({
  browser,
  baseURL,
}) => {
  const { caseId, lead } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'evidence-film' })
  const office = openOffice(browser, noon)
  const page = await office.at(lead)
  const network = await page.context().newCDPSession(page)
  const connection = (offline: boolean, uploadThroughput: number) =>
    network.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  await page.goto(`/cases/${caseId}/do/addPhotos`)
  await connection(false, 12 * 1024 ** 2)
  const first = page.waitForResponse((answer) => answer.request().method() === 'PATCH', { timeout: 60_000 })
  await chooseFilm(page, 80 * 1024 ** 2)
  expect((await first).status()).toBe(204)
  await connection(true, -1)
  await expect(files(page).getByText(/网络中断，已传.*恢复后从断开处续传/)).toBeVisible({ timeout: 30_000 })
  await connection(false, -1)
  await page.reload()
  await expect(files(page).getByText(/已传 [3-7]\d\.\d MB，共 80\.0 MB（[4-9]\d%）/)).toBeVisible()

  offsets.length = 0
  await chooseFilm(page, 80 * 1024 ** 2)
  await expect(files(page).getByRole('button', { name: '移除执法记录.mp4' })).toBeVisible({ timeout: 60_000 })
  expect(offsets[0]).toBeGreaterThanOrEqual(32 * 1024 ** 2)
  await expect(files(page).getByText('没有传完')).toBeHidden()

  await files(page)
    .locator('input[type=file]')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: picture('现场') })
  await expect(files(page).getByRole('button', { name: '移除现场.png' })).toBeVisible()
  await writeTime(page, { 拍摄时间: `${readyOn} 10:00` })
  await write(page, { 拍摄地点: '现场', 证明对象: '执法全过程' })
  await confirm(page, '固定现场照片、视听资料')

  await page.goto(`/cases/${caseId}?tab=evidence`)
  const asked = page.waitForRequest(
    (request) => /attachments/.test(request.url()) && 'range' in request.headers(),
  )
  await page.getByRole('button', { name: '执法记录.mp4' }).click()
  const player = page.locator('video')
  await expect(player).toBeVisible()
  expect((await (await asked).response())?.status()).toBe(206)
})

test('电子数据登记、查证、认定、保管；排除以后要件变为尚未证明', async ({ browser, baseURL }) => {
  const { caseId, lead } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'evidence-kinds' })
  const office = openOffice(browser, noon)
  const page = await office.at(lead)
  await page.goto(`/cases/${caseId}`)
  await act(page, '登记其他证据', {
    fill: async () => {
      await choose(page, '证据种类', '电子数据')
      await write(page, { 名称: '车辆行驶轨迹', 提供人或者来源: '市车辆监管平台', 取得地点: '平台机房' })
      await writeTime(page, { 取得时间: `${readyOn} 10:00` })
      await write(page, { 证明内容: '涉案车辆当日途经现场' })
      await choose(page, '原件或者复制件', '复制件、照片、录像')
      await tick(page, '与原件核对无误')
      await write(page, { 原件存放处: '市车辆监管平台服务器' })
    },
  })
  const evidence = () => page.goto(`/cases/${caseId}?tab=evidence`)
  const matrix = page.getByRole('region', { name: '要件证据对照表' })
  await evidence()
  await expect(matrix.getByText(/^尚未证明：.*时间/)).toBeVisible()
  await page.goto(`/cases/${caseId}/do/establishElement?about=time`)
  await page.getByLabel('认定', { exact: true }).fill('当日上午')
  await tick(page, '电子数据：车辆行驶轨迹')
  await confirm(page, '认定时间要件')
  await evidence()
  await expect(matrix.getByRole('row', { name: /^时间/ })).toContainText('待')

  await page
    .getByRole('listitem')
    .filter({ hasText: '车辆行驶轨迹' })
    .getByRole('link', { name: '查证' })
    .click()
  await write(page, { 查证方法: '与平台原始数据比对', 查证结果: '一致' })
  await confirm(page, '查证证据')
  await evidence()
  await expect(matrix.getByRole('row', { name: /^时间/ })).toContainText('✓')
  await page
    .getByRole('listitem')
    .filter({ hasText: '车辆行驶轨迹' })
    .getByRole('link', { name: '登记保管' })
    .click()
  await writeTime(page, { 时间: `${readyOn} 11:00` })
  await write(page, { 交出人: '承办人', 接收人: '证据保管员', 存放地点: '证据室' })
  await confirm(page, '登记证据保管')
  await evidence()
  await page.screenshot({ path: 'test-results/evidence-1440.png', fullPage: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: 'test-results/evidence-390.png', fullPage: true })
  await page.setViewportSize({ width: 1440, height: 900 })

  await page
    .getByRole('listitem')
    .filter({ hasText: '车辆行驶轨迹' })
    .getByRole('link', { name: '排除' })
    .click()
  await choose(page, '排除的理由', '以非法手段取得')
  await write(page, { 具体情况: '调取时未出示证件' })
  await confirm(page, '排除证据')
  await evidence()
  await expect(matrix.getByText(/^尚未证明：.*时间/)).toBeVisible()
  await expect(page.getByText(/已排除：以非法手段取得/)).toBeVisible()
})
