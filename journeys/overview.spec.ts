import { expect, test } from './journey.ts'
import { openOffice } from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { expectSound, settled } from './soundness.ts'

test('执法监督员看一年的总览：合计与案件列表一致，数字点到它所数的案件', async ({ browser, baseURL }) => {
  test.setTimeout(300_000)
  const { party } = await readyCase(baseURL, { goal: 'NOTICE', seed: 'overview' })
  await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'overview-2', login: 'donghai' })
  const office = openOffice(browser, `${readyOn}T10:00`)
  const page = await office.at('sifaju.jiandu')
  const open = async () => {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '总览' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '2026年总览' })).toBeVisible()
    await settled(page)
  }
  /** Follows a number and reads how many cases the list finds. */
  const follow = async (row: RegExp, of: string) => {
    const link = page.getByRole('row', { name: row }).getByRole('link', { name: new RegExp(`^${of}\\d+件`) })
    const counted = Number(await link.textContent())
    expect(counted).toBeGreaterThan(0)
    await link.click()
    await expect(page.getByRole('main')).toContainText(`共 ${counted} 件`)
  }

  await open()
  await follow(/^合计/, '合计')

  await open()
  await follow(/^海州区城市管理局/, '审核决定')
  await expect(page.getByRole('main')).toContainText(party)
  await expect(page.getByRole('search', { name: '筛选案件' })).toContainText('海州区城市管理局')
  await expect(page.getByRole('search', { name: '筛选案件' })).toContainText('审核决定（各环节）')

  await open()
  const row = page.getByRole('button', { name: '海州区城市管理局' })
  await row.press('Enter')
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await expectSound(page, '总览，一行展开')
  await follow(/^各环节/, '处罚告知')

  await open()
  const sheet = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  expect((await sheet).suggestedFilename()).toBe('2026年案件总览.csv')
})

test('承办人的菜单里没有总览；没有案件的年度说明没有案件', async ({ browser }) => {
  const office = openOffice(browser, `${readyOn}T10:00`)
  const officer = await office.at('chengban1')
  const menu = officer.getByRole('navigation', { name: '主菜单' })
  await expect(menu.getByRole('link', { name: '登记线索' })).toBeVisible()
  await expect(menu.getByRole('link', { name: '总览' })).toHaveCount(0)
  const head = await office.at('zhongdui')
  await head.goto('/overview?year=2001')
  await expect(head.getByRole('main')).toContainText('2001年没有登记的案件')
})
