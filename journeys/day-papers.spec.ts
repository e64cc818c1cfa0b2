import type { PaperView } from '@zhiheng/contract'
import { expect, test } from './journey.ts'
import { openOffice } from './office.ts'
import { bytesOf, textOfPdf } from './papers.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { expectSound, phone } from './soundness.ts'

test.setTimeout(180_000)

test('当日文书：按日期和状态找到本单位的文书，选定后合为一个文件打印；案件页选文书、份数、双面打印', async ({
  browser,
  baseURL,
}) => {
  const { caseId } = await readyCase(baseURL, { goal: 'NOTICE', seed: 'day-papers' })
  const office = openOffice(browser, `${readyOn}T10:00`, { viewport: { width: 1440, height: 900 } })
  const page = await office.at('neiqin')
  const main = page.getByRole('main')
  const { papers } = await (await page.request.get(`/api/cases/${caseId}`)).json()
  const last = (papers as PaperView[]).findLast(({ voided, needsSeal }) => voided === null && needsSeal)
  if (!last) throw new Error('the case has no paper that is sealed')
  const [standing, asked] = last.served
    ? (['已送达', 'served'] as const)
    : last.sealed
      ? (['待送达', 'toServe'] as const)
      : (['待用印', 'toSeal'] as const)
  const on = last.issuedOn

  await page.goto('/papers/day?on=2020-01-01')
  await expect(main).toContainText('本单位当日没有制作文书')
  await page.goto(`/papers/day?on=${on}&standing=${asked}`)
  const row = main.getByRole('row').filter({ has: page.locator(`a[href*="${caseId}"]`) })
  await expect(row.first()).toContainText(standing)
  await row.first().getByRole('checkbox').check()
  await row.first().getByRole('spinbutton').fill('2')
  await row.first().getByRole('spinbutton').blur()
  await expect(main.getByRole('status')).toContainText('已选1件，共2份')
  await page.screenshot({ path: 'test-results/day-papers-1440.png', fullPage: true })
  const answer = page.waitForResponse(/\/papers\/print/)
  await main.getByRole('button', { name: '合为一个文件打印' }).click()
  const words = await textOfPdf(await bytesOf(page, await answer))
  expect(words.length).toBeGreaterThan(100)
  await expect(page.getByRole('dialog').getByTitle('打印文书')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.setViewportSize(phone)
  await page.screenshot({ path: 'test-results/day-papers-390.png', fullPage: true })
  await expectSound(page, '当日文书')

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/cases/${caseId}?tab=papers`)
  await page.getByRole('button', { name: '全部文书合为一个文件打印' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: '双面打印' }).check()
  await dialog.getByRole('checkbox', { name: '全选' }).uncheck()
  await expect(dialog.getByRole('button', { name: '合为一个文件打印' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: /^立案审批表/ }).check()
  await page.screenshot({ path: 'test-results/print-chooser-1440.png' })
  const one = page.waitForResponse(/\/papers\/print/)
  await dialog.getByRole('button', { name: '合为一个文件打印' }).click()
  expect(await textOfPdf(await bytesOf(page, await one))).toContain('立案审批表')
})
