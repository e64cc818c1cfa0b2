import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import getPort, { portNumbers } from 'get-port'
import { expect, test } from './journey.ts'
import { signIn } from './office.ts'

const port = await getPort({ port: portNumbers(8300, 8399) })
const address = `http://localhost:${port}`
const dataDir = mkdtempSync(join(tmpdir(), 'zhiheng-first-run-'))
const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: address }
const node = ['--import', 'tsx']
let server: ChildProcess
let setupCode = ''

/** A production installation of its own, as an operator makes one: init, start, read the code at the terminal. */
test.beforeAll(async () => {
  test.setTimeout(360_000)
  const init = spawnSync(
    process.execPath,
    [...node, 'packages/server/cli/zhiheng.ts', 'init', '--production'],
    { env, encoding: 'utf8' },
  )
  expect(init.stderr + init.stdout).toContain('正式系统')
  server = spawn(process.execPath, [...node, 'packages/server/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!server.stdout) throw new Error('the server says nothing')
  for await (const line of createInterface({ input: server.stdout })) {
    setupCode = /setup code：(\S+?)（/.exec(line)?.[1] ?? setupCode
    if (line.includes('已就绪')) return
  }
  throw new Error('the server ended before it was ready')
})

test.afterAll(async () => {
  const gone = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await gone
  rmSync(dataDir, { recursive: true, force: true })
})

test('正式系统首次运行：凭设置码设置城市、单位和第一位管理员，登录后本页不再开放', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '首次设置' })).toBeVisible()
  await page.getByRole('button', { name: '下一步：核对单位' }).click()
  await page.getByLabel('按名称或编号查找单位').fill('CG-320706')
  await page.getByLabel('机关代字').fill('连海城管')
  await expect(page.getByText('已更正 1 个')).toBeVisible()
  await page.getByRole('button', { name: '下一步：管理员' }).click()

  await page.getByLabel('姓名').fill('卢䶮')
  await page.getByLabel('登录名').fill('guanliyuan')
  await page.getByLabel('密码', { exact: true }).fill('海州湾的风很大2026')
  await page.getByLabel('再次输入密码').fill('海州湾的风很大2026')
  await page.getByLabel('设置码').fill('not-the-code')
  await page.getByRole('button', { name: '完成首次设置' }).click()
  await expect(page.getByRole('alert')).toContainText('设置码')
  await page.getByLabel('设置码').fill(setupCode)
  await page.getByRole('button', { name: '完成首次设置' }).click()
  await page.getByRole('button', { name: '去登录' }).click()

  await expect(page.getByText('演示账号')).toBeHidden()
  await signIn(page, 'guanliyuan', '海州湾的风很大2026')
  await expect(page.getByRole('banner')).toContainText('卢䶮')
  await expect(page.getByText('演示库')).toBeHidden()
  await page.getByRole('link', { name: '机构', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('海州区')
  await page.goto('/setup')
  await expect(page.getByRole('heading', { level: 1, name: '首次设置' })).toBeHidden()
  await page.goto('/parts')
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这一页' })).toBeVisible()
  // The header that moves a demonstration's time moves nothing here.
  const { today } = await (
    await context.request.get('/api/session', { headers: { 'x-zhiheng-clock': '2020-01-02T00:00:00Z' } })
  ).json()
  expect(today).not.toContain('2020')
  await context.close()
})
