import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { caseOf, confirm, nextSteps, openOffice, picture, stepButton, usualPhrase, write } from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { overflow, phone } from './soundness.ts'

const inHand = { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

const fits = async (page: Page) => expect(await overflow(page), page.url()).toBeLessThanOrEqual(0)

test('手机上：待办、拍照登记线索、案件页、办理一步，都不用左右滑动', async ({ browser, baseURL }) => {
  const { caseId, party } = await readyCase(baseURL, { goal: 'REPORTED', seed: 'phone' })
  const office = openOffice(browser, `${readyOn}T09:00`, inHand)
  const officer = await office.at('xieguan')
  await fits(officer)
  await officer.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '登记' }).tap()
  await write(officer, {
    发生地点: '海州区通灌南路102号门前',
    线索内容: '店外经营，桌椅占用盲道。',
    初步处理意见: '请派员核查。',
  })
  const files = officer.getByLabel('照片、材料')
  await files.setInputFiles({ name: '占道.png', mimeType: 'image/png', buffer: picture('phone') })
  await expect(officer.getByRole('button', { name: '移除占道.png' })).toBeVisible()
  await fits(officer)
  await confirm(officer, '登记线索')
  await fits(officer)
  await officer.getByRole('navigation', { name: '案件内容' }).getByRole('link', { name: '事实与要件' }).tap()
  await expect(officer.getByRole('main')).toContainText('店外经营，桌椅占用盲道。')
  await fits(officer)
  expect(caseOf(officer)).not.toBe('')

  const head = await office.at('zhongdui')
  await fits(head)
  const row = head.getByRole('main').locator(`a[href="/cases/${caseId}"]`)
  await expect(row).toContainText(party)
  await row.tap()
  await expect(nextSteps(head)).toBeVisible()
  for (const tab of ['时间线', '事实与要件', '证据', '期限', '文书台', '履行', '查阅记录']) {
    await head.getByRole('navigation', { name: '案件内容' }).getByRole('link', { name: tab }).tap()
    await expect(head.getByRole('region', { name: tab, exact: true })).toBeVisible()
    await fits(head)
  }
  await stepButton(head, '承办机构审查调查报告').tap()
  await usualPhrase(head)
  await fits(head)
  await confirm(head, '承办机构审查调查报告')
})
