import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { act, confirm, openOffice, write } from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { expectSound, picture } from './soundness.ts'

const desk = (page: Page) =>
  page.getByRole('navigation', { name: '案件内容' }).getByRole('link', { name: '文书台' })
const needs = (page: Page) => page.getByRole('region', { name: '本案现在需要的文书' })

test('文书台：更正当事人名称，过时的文书写明改了什么，重新制作', async ({ browser, baseURL }) => {
  test.setTimeout(240_000)
  const { caseId, lead, party } = await readyCase(baseURL, { goal: 'INVESTIGATING', seed: 'paper-desk' })
  const renamed = `${party}（更名）`
  const office = openOffice(browser, `${readyOn}T12:00`)
  const officer = await office.at(lead.replace('haizhou.', '') as 'chengban1')
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '登记当事人', {
    fill: async (page) => {
      const name = page.getByLabel(
        /^(名称（与营业执照一致）|字号（与营业执照一致；没有字号的写经营者姓名）|姓名（与身份证件一致）)$/,
      )
      await name.fill(renamed)
    },
  })

  await desk(officer).click()
  const stale = needs(officer).getByRole('listitem').filter({ hasText: '立案审批表' }).first()
  await expect(stale).toContainText('重新制作')
  await expect(stale.locator('del').filter({ hasText: party }).first()).toBeVisible()
  await expect(stale.locator('ins').filter({ hasText: renamed }).first()).toBeVisible()
  await expectSound(officer, '文书台')
  await picture(officer, 'desk-tab')

  await stale.getByRole('button', { name: /^预览和依据的事实/ }).click()
  const drawer = officer.getByRole('dialog')
  const facts = drawer.getByRole('region', { name: '立案审批表依据的事实' })
  await expect(facts).toContainText('登记当事人')
  await expect(facts.getByRole('link', { name: /^到“登记当事人”更正/ }).first()).toBeVisible()
  await expectSound(officer, '文书和依据的事实')
  await picture(officer, 'desk-facts', { fullPage: false })
  await officer.keyboard.press('Escape')

  await stale.getByRole('link', { name: /^重新制作文书/ }).click()
  await write(officer, { 理由: '当事人名称登记有误，已经更正。' })
  await confirm(officer, '重新制作文书')
  await desk(officer).click()
  await expect(needs(officer).getByRole('listitem').filter({ hasText: '立案审批表' })).toHaveCount(0)
})
