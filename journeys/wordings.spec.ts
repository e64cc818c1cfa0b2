import { expect, test } from './journey.ts'
import { openOffice, standsStill } from './office.ts'
import { readyOn } from './ready-case.ts'
import { expectSound, phone } from './soundness.ts'

test.setTimeout(240_000)

test('不写代码改动一种文书的文字：检查、比较、样例、发布；少了复议前置的不能保存（REC-23，G09）', async ({
  browser,
}) => {
  const office = openOffice(browser, `${readyOn}T09:00`)
  const page = await office.at('admin')
  const main = page.getByRole('main')
  await page.goto('/papers/wordings')
  // The demonstration has one paper of its own, and no wording of a shipped one.
  const own = main.getByRole('region', { name: '本市的文字' })
  const changed = own.getByRole('row').filter({ hasText: 'D25' })
  await expect(own).toContainText('C01 守法经营提示单')
  await expect(changed).toHaveCount(0)
  await main.getByRole('link', { name: '改动责令停止违法行为通知书的文字' }).click()
  const field = main.getByLabel('模板文字')
  await expect(field).toHaveValue(/title: 责令停止违法行为通知书/)
  const shipped = await field.inputValue()

  await field.fill(shipped.replace('{{stop.demand}}', '{{stop.dmand}}'))
  await main.getByRole('button', { name: '检查' }).click()
  const faults = main.getByRole('region', { name: '错误' })
  await expect(faults).toContainText('没有“stop.dmand”这项事实')
  await expect(main.getByRole('button', { name: '保存草稿' })).toBeDisabled()
  await page.screenshot({ path: 'test-results/wordings-faults-1440.png', fullPage: true })

  await field.fill(
    shipped.replace('拒不停止的，本机关将依法采取相应措施', '拒不停止的，本机关将依法从重处理'),
  )
  await main.getByRole('button', { name: '检查' }).click()
  const difference = main.getByRole('region', { name: '文字的增删' })
  await expect(difference).toContainText('增 拒不停止的，本机关将依法从重处理')
  await main.getByRole('button', { name: '预览' }).click()
  const sheets = main.getByRole('region', { name: '样例' })
  await expect(sheets.locator('iframe, object, embed')).toHaveCount(2, { timeout: 60_000 })
  await page.screenshot({ path: 'test-results/wordings-editor-1440.png', fullPage: true })
  await main.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('草稿已保存')).toBeVisible()

  await page.goto('/papers/wordings')
  await expect(changed).toContainText('草稿')
  await changed.getByRole('button', { name: '发布' }).click()
  const ask = page.getByRole('dialog')
  await expect(ask).toContainText('以前做成的文书不变')
  await standsStill(ask)
  await ask.getByRole('button', { name: '发布' }).click()
  await expect(changed).toContainText('现行')
  await expect(main.getByRole('row').filter({ hasText: 'D25' }).last()).toContainText('本市')
  await page.screenshot({ path: 'test-results/wordings-1440.png', fullPage: true })
  await expectSound(page, '文书模板')
  await page.setViewportSize(phone)
  await page.screenshot({ path: 'test-results/wordings-390.png', fullPage: true })
  await page.setViewportSize({ width: 1440, height: 900 })

  await main.getByRole('link', { name: '改动当场行政处罚决定书的文字' }).click()
  await expect(field).toHaveValue(/title: 当场行政处罚决定书/)
  const decision = await field.inputValue()
  await field.fill(
    decision.replace('应当自收到本决定书之日起六十日内先向', '可以自收到本决定书之日起六十日内向'),
  )
  await main.getByRole('button', { name: '检查' }).click()
  await expect(faults).toContainText('固定条款')
  await expect(main.getByRole('button', { name: '保存草稿' })).toBeDisabled()

  await page.goto('/papers/wordings')
  await changed.getByRole('button', { name: '停用' }).click()
  await ask.getByRole('button', { name: '停用' }).click()
  await expect(changed).toContainText('停用')
  await expect(main.getByRole('row').filter({ hasText: 'D25' }).last()).toContainText('平台')
})
