import { expect, test } from './journey.ts'
import { openOffice, pick, write, writeTime } from './office.ts'
import { drivenTo } from './powers-cases.ts'
import { expectSound, phone } from './soundness.ts'

test.setTimeout(300_000)

test('谁有权处罚：推定、证明、登记赋权、收回与触及的案件；收回后镇街的案件写明缘由和去处（罚法24）', async ({
  browser,
  baseURL,
}) => {
  const { caseId, code, name, day } = await drivenTo(baseURL ?? '', 'xinpu', 'DECISION_REVIEW')
  const office = openOffice(browser, `${day}T09:00`)
  const page = await office.at('admin')
  const main = page.getByRole('main')

  await page.goto('/powers')
  await expect(main).toContainText('本市尚未登记授权文件')
  await expect(main).toContainText('赋予镇街的处罚权（推定）')
  await page.screenshot({ path: 'test-results/powers-1440.png', fullPage: true })
  await expectSound(page, '赋权与收回')

  await page.goto(`/catalogue/items/${code}`)
  const able = main.getByRole('region', { name: '谁有权处罚' })
  await able
    .getByRole('button', { name: /海州区.*处罚权证明/ })
    .first()
    .click()
  await expect(able).toContainText('有权处罚')
  await expect(able).toContainText('《行政处罚法》第三十七条')
  await page.screenshot({ path: 'test-results/powers-item-1440.png', fullPage: true })

  await page.goto('/powers/withdraw')
  // First of all: Enter in the day would send a form that is already whole.
  await writeTime(page, { 收回之日: day })
  await write(page, { 文件名称: '关于收回部分赋权事项的决定', 发文机关: '江苏省人民政府' })
  await main.getByLabel(/^文号/).fill('苏政试〔2026〕9号')
  await write(page, { 事项编号: code })
  await pick(page, '区域', '连云港市')
  await page.screenshot({ path: 'test-results/powers-withdraw-form-1440.png', fullPage: true })
  await main.getByRole('button', { name: '查看触及的案件' }).click()
  const check = main.getByRole('region', { name: '核对收回' })
  await expect(check).toContainText('触及在办案件')
  await expect(check).toContainText('决定审批')
  await page.screenshot({ path: 'test-results/powers-withdraw-1440.png', fullPage: true })
  await check.getByRole('button', { name: '确认收回' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '赋权与收回' })).toBeVisible()
  const entry = main.getByRole('listitem').filter({ hasText: '关于收回部分赋权事项的决定' }).first()
  await entry.getByText(/触及在办案件/).click()
  await expect(entry).toContainText('海州区')
  await page.screenshot({ path: 'test-results/powers-after-1440.png', fullPage: true })

  const street = openOffice(browser, `${day}T10:00`, { viewport: phone })
  const leader = await street.at('xinpu.zhuyao')
  await leader.goto(`/cases/${caseId}`)
  const said = leader.getByRole('main')
  await expect(said).toContainText('本单位今日对本案事项没有处罚权')
  await expect(said).toContainText('苏政试〔2026〕9号')
  await expect(said).toContainText('已准备移送')
  await leader.screenshot({ path: 'test-results/powers-case-390.png', fullPage: true })
  await expectSound(leader, '处罚权已经收回的案件')
  await leader.goto(`/catalogue/items/${code}`)
  await expect(leader.getByRole('region', { name: '谁有权处罚' })).not.toContainText('镇街')
  await leader.screenshot({ path: 'test-results/powers-item-390.png', fullPage: true })
  await leader.goto('/powers')
  await leader.screenshot({ path: 'test-results/powers-390.png', fullPage: true })
  expect(name).not.toBe('')
})
