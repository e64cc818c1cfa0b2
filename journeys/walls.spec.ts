import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { nameOf, nextSteps, openOffice } from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'

const noon = `${readyOn}T12:00`

test('外单位的人打开案件地址，得到“没有找到这个案件”，检索也找不到', async ({ browser, baseURL }) => {
  const { caseId, party } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'walls-outside' })
  const office = openOffice(browser, noon)
  const stranger = await office.at('donghai.chengban1')
  for (const path of [`/cases/${caseId}`, `/cases/${caseId}/do/recordInspection`]) {
    await stranger.goto(path)
    await expect(stranger.getByRole('heading', { level: 1, name: '没有找到这个案件' })).toBeVisible()
  }
  await search(stranger, party)
  await expect(stranger.getByRole('main')).toContainText('没有符合条件的案件')
  const ours = await office.at('chengban3')
  await search(ours, party)
  await expect(ours.getByRole('main').locator(`a[href="/cases/${caseId}"]`).first()).toBeVisible()
})

test('执法监督员可以查阅而没有办理按钮；两次查阅都在负责人看得到的查阅记录里', async ({
  browser,
  baseURL,
}) => {
  const { caseId } = await readyCase(baseURL, { goal: 'NOTICE', seed: 'walls-supervisor' })
  const office = openOffice(browser, noon)
  const supervisor = await office.at('sifaju.jiandu')
  await supervisor.goto(`/cases/${caseId}`)
  await expect(supervisor.getByText(/^只读：本案由海州区.*办理$/)).toBeVisible()
  await expect(nextSteps(supervisor)).toBeHidden()
  await supervisor.goto(`/cases/${caseId}/do/recordStatement`)
  await supervisor.getByRole('main').getByRole('button', { name: '记录陈述申辩' }).click()
  await expect(supervisor.getByRole('dialog')).toBeHidden()

  const colleague = await office.at('chengban4')
  await colleague.goto(`/cases/${caseId}`)
  await expect(nextSteps(colleague)).toBeVisible()

  const head = await office.at('zhongdui')
  await head.goto(`/cases/${caseId}?tab=readings`)
  const readings = head.getByRole('region', { name: '查阅记录' })
  await expect(readings.getByRole('row', { name: /司法局/ }).first()).toBeVisible()
  await expect(readings.getByRole('row', { name: await nameOf(colleague) }).first()).toBeVisible()
  await colleague.goto(`/cases/${caseId}?tab=readings`)
  await expect(colleague.getByRole('region', { name: '查阅记录' }).getByRole('row')).toHaveCount(0)
})

/** By the keys: `/` goes to the search at the head of every page. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '案件' })).toBeVisible()
}
