import type { Page } from '@playwright/test'
import { addDays, formatChineseDate, formatMoney } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import { act, addPicture, openFromInbox, openOffice, usualPhrase, write, writeTime } from './office.ts'
import { justServed } from './ready-case.ts'

const yuan = (fen: number) => String(fen / 100)
const performance = (page: Page) => page.getByRole('region', { name: '履行' })

async function openTab(page: Page, caseId: string, tab: string) {
  await page.goto(`/cases/${caseId}?tab=${tab}`)
}

test('分期缴纳：申请、审核、批准、送达，一期按时，一期逾期加处罚款，缴清归档', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(480_000)
  const { caseId, lead, fineFen, servedOn } = await justServed(baseURL, 'instalments-journey')
  const half = Math.floor(fineFen / 2 / 100) * 100
  const first = addDays(servedOn, 20)
  const second = addDays(servedOn, 40)
  const office = openOffice(browser, `${addDays(servedOn, 1)}T09:00`)
  const officer = await office.at(lead as 'chengban1')

  await officer.goto(`/cases/${caseId}`)
  await act(officer, '登记延期、分期缴纳申请', {
    fill: async (page) => {
      await writeTime(page, { 申请日期: addDays(servedOn, 1) })
      await write(page, { 经济困难情况: '停业整改一个月，账户余额不足以一次缴清。' })
      await addPicture(page, '书面申请和困难证明', '分期缴纳申请书.png')
      await write(page, { 第1期的金额: yuan(half) })
      await writeTime(page, { 第1期的缴纳期限: first })
      await expect(page.getByText(`还差${formatMoney(fineFen - half)}`)).toBeVisible()
      await page.getByRole('button', { name: '加一期' }).click()
      await writeTime(page, { 第2期的缴纳期限: second })
      await expect(page.getByText('，相符')).toBeVisible()
    },
  })

  const head = await office.at('zhongdui')
  await openFromInbox(head, caseId)
  await act(head, '承办机构审核延期、分期缴纳', { fill: usualPhrase })
  await office.clock(`${addDays(servedOn, 1)}T14:00`)
  const leader = await office.at('fenguan')
  await openFromInbox(leader, caseId)
  await act(leader, '批准延期、分期缴纳', { fill: usualPhrase })

  const clerk = await office.at('neiqin')
  await openFromInbox(clerk, caseId)
  await act(clerk, '用印', {
    fill: (page) => expect(page.locator('.zh-hash')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 30_000 }),
  })
  await office.clock(`${addDays(servedOn, 1)}T16:00`)
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '送达', {
    fill: (page) => writeTime(page, { 送达时间: `${addDays(servedOn, 1)} 15:30` }),
  })

  await openTab(officer, caseId, 'performance')
  const plan = performance(officer).getByRole('region', { name: '缴纳计划' })
  await expect(plan.getByRole('row', { name: /第1期/ })).toContainText(formatMoney(half))
  await expect(performance(officer)).toContainText('延期、分期缴纳中')
  await openTab(officer, caseId, 'clocks')
  const partys = officer.getByRole('region', { name: '当事人的期限' })
  for (const part of [1, 2])
    await expect(partys.getByRole('button', { name: new RegExp(`第${part}期罚款缴纳期限`) })).toBeVisible()

  const cashier = await office.at('caiwu')
  const pay = async (day: string, more: Readonly<Record<string, string>>) => {
    await office.clock(`${day}T10:00`)
    await cashier.goto(`/cases/${caseId}`)
    await act(cashier, '登记缴款', {
      fill: async (page) => {
        await write(page, more)
        await writeTime(page, { 缴款日期: day })
      },
    })
  }
  await pay(first, { 金额: yuan(half), 缴款凭证号码: `FQ${Date.now()}1`, 代收机构: '港城农村商业银行' })

  // The second part comes five days late, counted from the day it fell due (rolled over a day off, if it was one).
  await office.clock(`${addDays(second, 9)}T09:00`)
  await openTab(officer, caseId, 'performance')
  await expect(performance(officer).getByRole('row', { name: /第2期/ })).toContainText('逾期未缴')
  await expect(performance(officer)).toContainText('第2期：')
  const late = addDays(second, 9)
  await pay(late, { 缴款凭证号码: `FQ${Date.now()}2`, 代收机构: '港城农村商业银行' })
  await officer.goto(`/cases/${caseId}`)
  await expect(officer.getByText('加处罚款尚未缴清').first()).toBeVisible()
  await cashier.goto(`/cases/${caseId}`)
  await act(cashier, '登记缴款', {
    fill: async (page) => {
      await expect(page.getByRole('radio', { name: '加处罚款' })).toBeChecked()
      await write(page, { 缴款凭证号码: `FQ${Date.now()}3`, 代收机构: '港城农村商业银行' })
      await writeTime(page, { 缴款日期: late })
    },
  })

  await officer.goto(`/cases/${caseId}`)
  await act(officer, '确认履行完毕', { fill: usualPhrase })
  // A fine of this height is reported to the bureau of justice before the file is bound (处罚法75).
  await act(officer, '报送重大行政处罚决定备案')
  await clerk.goto(`/cases/${caseId}`)
  await act(clerk, '用印', {
    fill: (page) => expect(page.locator('.zh-hash')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 30_000 }),
  })
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '报请结案')
  await office.clock(`${late}T14:00`)
  await openFromInbox(head, caseId)
  await act(head, '承办机构审核结案', { fill: usualPhrase })
  await openFromInbox(leader, caseId)
  await act(leader, '批准结案', { fill: usualPhrase })
  await openFromInbox(clerk, caseId)
  await act(clerk, '立卷归档', {
    fill: async (page) => {
      await usualPhrase(page)
      const field = page.getByLabel('检查人', { exact: true })
      await field.click()
      await page.locator('.ant-select-item-option:visible').first().click()
    },
  })
  await openTab(clerk, caseId, 'performance')
  await expect(performance(clerk)).toContainText('已缴清')
  await expect(performance(clerk).getByRole('row', { name: /第1期/ })).toContainText(
    `${formatChineseDate(first)}缴清`,
  )
})
