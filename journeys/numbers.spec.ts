import { expect, test } from './journey.ts'
import { nameOf, openOffice, pick } from './office.ts'
import { readyOn } from './ready-case.ts'
import { expectSound, phone } from './soundness.ts'

test.setTimeout(180_000)

test('手机上领用号段，当场处罚页写明文号取自号段，交回的号作废；内勤代领、收回（罚法52）', async ({
  browser,
}) => {
  const street = openOffice(browser, `${readyOn}T08:30`, {
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  })
  const page = await street.at('haizhou.chengban3')
  const main = page.getByRole('main')
  await page.goto('/field/summary/new')
  await expect(main).toContainText('现场编号')
  await main.getByRole('link', { name: '领用号段' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: '号段' })).toBeVisible()
  await main.getByRole('button', { name: '领用号段' }).tap()
  await main.getByLabel('个数').fill('6')
  await page.screenshot({ path: 'test-results/numbers-draw-390.png', fullPage: true })
  await main.getByRole('button', { name: '核对后领用号段' }).tap()
  await expect(main).toContainText('取 6 个连续的号')
  await main.getByRole('button', { name: '领用号段', exact: true }).tap()
  const mine = main.getByRole('region', { name: '我的号段' })
  await expect(mine).toContainText('余 6 个')
  await expect(mine).toContainText(/当罚〔\d{4}〕\d+号至/)
  await page.screenshot({ path: 'test-results/numbers-390.png', fullPage: true })
  await expectSound(page, '号段')
  await page.setViewportSize(phone)

  await page.goto('/field/summary/new')
  await expect(main).toContainText('文号取自号段，余 6 个')
  await page.screenshot({ path: 'test-results/numbers-summary-390.png', fullPage: true })

  await main.getByRole('link', { name: '查看号段' }).tap()
  await mine.getByRole('button', { name: '交回号段' }).tap()
  await expect(mine).toContainText('未使用的 6 个号作废')
  await page.screenshot({ path: 'test-results/numbers-return-390.png', fullPage: true })
  await mine.getByRole('button', { name: '交回号段' }).tap()
  await expect(mine).toContainText('没有领用的号段')
  await mine.getByText('已交回的号段').first().tap()
  await expect(mine).toContainText('作废 6 个')

  const desk = openOffice(browser, `${readyOn}T09:00`)
  const holder = await nameOf(await desk.at('haizhou.chengban3'))
  const clerk = await desk.at('neiqin')
  await clerk.goto('/numbers')
  const books = clerk.getByRole('main')
  await books.getByRole('button', { name: '领用号段' }).click()
  await pick(clerk, '用号人员', holder)
  await books.getByLabel('号段名称').fill('一中队号本')
  await books.getByRole('button', { name: '核对后领用号段' }).click()
  await clerk.screenshot({ path: 'test-results/numbers-draw-1440.png', fullPage: true })
  await books.getByRole('button', { name: '领用号段', exact: true }).click()
  const row = books.getByRole('listitem').filter({ hasText: '一中队号本' }).filter({ hasText: '使用中' })
  await expect(row).toContainText('余 20 个')
  await clerk.screenshot({ path: 'test-results/numbers-1440.png', fullPage: true })
  await expectSound(clerk, '本单位的号段')
  await row.getByRole('button', { name: /收回号段/ }).click()
  await clerk.screenshot({ path: 'test-results/numbers-return-1440.png', fullPage: true })
  await books
    .getByRole('region', { name: '核对：收回号段' })
    .getByRole('button', { name: '收回号段' })
    .click()
  await expect(books.getByRole('listitem').filter({ hasText: '作废 20 个' })).toContainText('已交回')

  await books.getByRole('link', { name: '文号台账' }).click()
  await expect(books).toContainText('逐号都有下落，没有缺号')
  await books
    .getByRole('button', { name: /当场行政处罚决定逐号查看/ })
    .first()
    .click()
  const register = books.getByRole('region', { name: /当场行政处罚决定$/ })
  await expect(register).toContainText('作废：号段交回未使用')
  await expectSound(clerk, '文号台账')
  await clerk.screenshot({ path: 'test-results/number-account-1440.png', fullPage: true })
  await clerk.setViewportSize(phone)
  await clerk.screenshot({ path: 'test-results/number-account-390.png', fullPage: true })
  await clerk.setViewportSize({ width: 1440, height: 900 })
  const saved = clerk.waitForEvent('download')
  await register.getByRole('button', { name: '导出台账' }).click()
  expect((await saved).suggestedFilename()).toContain('文号台账')
})
