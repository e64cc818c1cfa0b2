import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { creditCode, nameOf, openOffice, pick, pressAct, tick, write, writeTime } from './office.ts'
import { readyOn } from './ready-case.ts'
import { expectSound, phone } from './soundness.ts'

test.setTimeout(300_000)

const main = (page: Page) => page.getByRole('main')
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click()

test('公布检查事项、报请、批准、检查、登记线索、告知结果；没有批准不能检查（国办发〔2024〕54号）', async ({
  browser,
}) => {
  const office = openOffice(browser, `${readyOn}T09:00`)
  const head = await office.at('zhongdui')
  await head.goto('/inspections/items')
  await press(head, '公布检查事项')
  await write(head, { 检查事项的名称: '占道经营情况的检查', 检查的依据: '示范条例第十四条' })
  await pick(head, '对应的处罚事项', 'CG-L003-012')
  await expect(await pressAct(head, '公布检查事项', '组织变动记录')).toBeHidden()
  await expect(main(head)).toContainText('占道经营情况的检查')
  await expectSound(head, '检查事项公布')

  const lead = await office.at('chengban1')
  const support = await nameOf(await office.at('chengban2'))
  await lead.goto('/inspections')
  await main(lead).getByRole('button', { name: '报请检查' }).click()
  await expect(main(lead)).toContainText('未核实')
  await write(lead, {
    '名称（姓名）': '示范小吃店',
    统一社会信用代码: creditCode(),
    '住所（住址）': '示范路2号',
    检查地点: '示范路2号',
    检查的理由: '年度检查计划',
  })
  await pick(lead, '检查事项', '占道经营情况的检查')
  await lead.keyboard.press('Escape')
  await pick(lead, '另一名检查人员', support)
  await expectSound(lead, '报请行政检查')
  await lead.screenshot({ path: 'test-results/inspection-new-1440.png', fullPage: true })
  await expect(await pressAct(lead, '报请检查', '检查记录')).toBeHidden()
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('示范小吃店')
  await expect(main(lead).getByRole('button', { name: '登记现场检查' })).toHaveCount(0)
  const address = new URL(lead.url()).pathname

  const leader = await office.at('fenguan')
  await leader.goto(address)
  await press(leader, '批准检查')
  await write(leader, { 审批意见: '同意，一次查完。' })
  await press(leader, '批准检查')
  await expect(main(leader)).toContainText(/行政检查通知书.*检〔\d{4}〕\d+号/)

  await office.clock(`${readyOn}T16:00`)
  await lead.goto(address)
  await press(lead, '登记现场检查')
  await writeTime(lead, {
    送交通知书的时间: `${readyOn} 10:00`,
    检查开始时间: `${readyOn} 14:00`,
    检查结束时间: `${readyOn} 14:40`,
  })
  await write(lead, { 通知书的接收人: '店长李某', 在场人员: '店长李某', 检查情况: '店外摆放桌椅四套。' })
  await tick(lead, '已主动出示执法证件', '已告知陈述', '已告知本年度检查频次')
  await main(lead).getByRole('radio', { name: '发现违法线索' }).check()
  await expectSound(lead, '登记现场检查')
  await press(lead, '登记现场检查')
  await expect(main(lead)).toContainText('已检查，待告知结果')
  await press(lead, '登记违法线索')
  await press(lead, '登记违法线索')
  await expect(main(lead)).toContainText('登记的线索')
  await press(lead, '告知检查结果')
  await write(lead, { 告知的内容: '店外摆放桌椅一节另行处理。' })
  await press(lead, '告知检查结果')
  await expect(main(lead)).toContainText('已告知结果')
  await main(lead).getByRole('button', { name: '查看行政检查结果告知书' }).click()
  await expect(lead.getByRole('dialog').locator('iframe')).toBeVisible()
  await lead.keyboard.press('Escape')
  await expectSound(lead, '行政检查')
  await lead.screenshot({ path: 'test-results/inspection-1440.png', fullPage: true })
  await lead.setViewportSize(phone)
  await lead.screenshot({ path: 'test-results/inspection-390.png', fullPage: true })
  await lead.goto('/inspections')
  await expect(main(lead)).toContainText('示范小吃店')
  await lead.screenshot({ path: 'test-results/inspection-list-390.png', fullPage: true })
})
