import type { Page } from '@playwright/test'
import { addDays } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import { act, addPicture, openOffice, stepButton, write } from './office.ts'
import { justServed } from './ready-case.ts'
import { expectSound } from './soundness.ts'

const tab = (page: Page) => page.getByRole('region', { name: '公开', exact: true })

test('公开处罚决定：承办人不能自己公开，内勤核对预览、隐去电话后登记，公示期看得到', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const { caseId, lead, servedOn } = await justServed(baseURL, 'publication-journey')
  const office = openOffice(browser, `${addDays(servedOn, 1)}T10:00`)
  const officer = await office.at(lead)
  await officer.goto(`/cases/${caseId}?tab=publication`)
  await expect(tab(officer)).toContainText('行政处罚决定书文号')
  await expect(stepButton(officer, '公开处罚决定')).toHaveCount(0)

  const clerk = await office.at('neiqin')
  await clerk.goto(`/cases/${caseId}?tab=publication`)
  await expectSound(clerk, '公开')
  await act(clerk, '公开处罚决定', {
    fill: async (page) => {
      const text = page.getByLabel('公开文本', { exact: true })
      const drawn = await text.inputValue()
      await page.getByRole('checkbox', { name: '本机关门户网站' }).check()
      await write(page, {
        公开文本: `${drawn}\n当事人电话138 0000 0000`,
        具有一定社会影响的理由: '群众反映集中。',
      })
      await page.getByRole('checkbox', { name: /已经逐字核对/ }).check()
      await addPicture(page, '公开页面的截图', '公开页面.png')
      await expect(page.getByRole('main')).toContainText('公开文本载有自然人的住址')
      await expectSound(page, '公开处罚决定')
      await write(page, { 公开文本: drawn })
      await expect(page.getByRole('main')).not.toContainText('公开文本载有自然人的住址')
    },
  })
  await clerk.goto(`/cases/${caseId}?tab=publication`)
  await expect(tab(clerk)).toContainText('公开中')
  await expect(tab(clerk)).toContainText('已经在全部平台公开')
  await expect(tab(clerk)).not.toContainText('138 0000 0000')
  await expectSound(clerk, '公开以后')
})
