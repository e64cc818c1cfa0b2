import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { choose, confirm, openOffice, stepButton, tick, write } from './office.ts'
import { readyOn, readyToAssess } from './ready-case.ts'

test.setTimeout(240_000)

const law = (page: Page) => page.getByRole('complementary', { name: '依法核对与文书' })
const group = (page: Page, name: string) => page.getByRole('group', { name })

test('裁量台：按认定的情节推荐档次；从轻须有证据；逸脱须写明理由；同类案件只见档次和数额', async ({
  browser,
  baseURL,
}) => {
  const { caseId, lead } = await readyToAssess(baseURL, { seed: 'desk', byHand: false, decidedBy: 'xugou' })
  const page = await openOffice(browser, `${readyOn}T10:00`).at(lead)
  await page.goto(`/cases/${caseId}`)
  await stepButton(page, '裁量').click()

  await test.step('没有认定情节的，不推荐', () =>
    expect(page.getByLabel('推荐的档次')).toContainText('认定的情节与各档都不相符'))
  const clauses = group(page, '认定的情节').getByRole('checkbox')
  await test.step('勾选第一档加重的情节，推荐较重一档', async () => {
    await clauses.last().check()
    await expect(page.getByLabel('推荐的档次')).toContainText('推荐“严重”档')
    await expect(page.getByLabel('推荐的档次')).toContainText('未核实')
    await expect(group(page, '裁量档次').getByRole('radio', { name: /^严重/ })).toBeChecked()
  })
  await test.step('改选别的档次：写明三项理由以后才合法', async () => {
    await write(page, { 罚款数额: '3000', 裁量理由: '经劝导当日改正，没有造成后果，罚款三千元。' })
    await choose(page, '裁量档次', /^一般/)
    await expect(law(page)).toContainText('逸脱裁量基准，没有写明离开的是哪一档')
    await group(page, '逸脱裁量基准的理由').getByRole('radio', { name: '严重' }).check()
    await write(page, {
      为什么不适用: '该档针对拒不改正，本案经劝导当日改正',
      依据哪些事实: '复查笔录载明当日改正完毕',
    })
    await expect(law(page)).not.toContainText('逸脱裁量基准')
    await expect(page.getByRole('region', { name: '法定幅度' })).toContainText(
      '按此内容须经行政机关负责人集体讨论',
    )
  })
  await test.step('从轻的情形没有证据不行', async () => {
    await tick(page, '主动消除或者减轻违法行为危害后果')
    await expect(law(page)).toContainText('所选从轻、减轻情形没有写明事实，或者没有本案有效的证据证明')
    await page.getByLabel('主动消除或者减轻违法行为危害后果的事实').fill('当事人当日自行清理并恢复原状')
    await group(page, '证明它的证据').getByRole('checkbox').first().check()
    await expect(law(page)).not.toContainText('所选从轻、减轻情形')
  })
  await test.step('同类案件：只见档次、件数、数额', async () => {
    await page.getByRole('button', { name: '查询本市同类案件的罚款' }).click()
    await expect(page.getByRole('region', { name: '同类案件' }).getByRole('table')).toContainText('中位')
  })
  await confirm(page, '裁量')
  await page.goto(`/cases/${caseId}?tab=facts`)
  const card = page.getByRole('region', { name: '裁量', exact: true })
  await expect(card).toContainText('不适用的理由：该档针对拒不改正')
  await expect(card).toContainText('《行政处罚法》第三十二条第一项')
})

test('幅度须人工核对的事项：不推荐档次，写明条文后由承办人选档', async ({ browser, baseURL }) => {
  const { caseId, lead } = await readyToAssess(baseURL, { seed: 'by-hand', byHand: true })
  const page = await openOffice(browser, `${readyOn}T10:00`).at(lead)
  await page.goto(`/cases/${caseId}`)
  await stepButton(page, '裁量').click()
  await expect(page.getByRole('main')).toContainText('不推荐档次，由承办人写明条文后选档')
  await expect(page.getByLabel('推荐的档次')).toHaveCount(0)
  await write(page, {
    档次和情节: '一般档',
    罚款数额: '3000',
    裁量理由: '对照条文第一档，结合情节确定三千元。',
  })
  await expect(law(page)).toContainText('幅度须人工核对的事项，没有写明所依据的条文和款项')
  await write(page, { 档次和情节: '依第七十一条第一款第一档选定' })
  await expect(law(page)).not.toContainText('没有写明所依据的条文和款项')
})
