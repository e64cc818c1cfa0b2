import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { choose, openOffice, pressAct, tick, write, writeTime } from './office.ts'
import { readyCase } from './ready-case.ts'

const instead = (page: Page) => page.getByRole('region', { name: '代履行', exact: true }).first()

test('立即代履行：夜间没有批准的不得实施；清除以后等待通知当事人', async ({ browser, baseURL }) => {
  test.setTimeout(300_000)
  const { caseId, lead } = await readyCase(baseURL, {
    goal: 'INVESTIGATING',
    seed: 'substitute-journey',
    turns: { preserves: false },
  })
  const office = openOffice(browser, '2026-09-22T23:50')
  const officer = await office.at(lead)
  await officer.goto(`/cases/${caseId}/do/clearAtOnce`)
  const fill = async (page: Page) => {
    await choose(page, '场所', '道路')
    await choose(page, '清除什么', '遗洒物')
    await writeTime(page, { 开始时间: '2026-09-22 23:00', 结束时间: '2026-09-22 23:30' })
    await write(page, {
      '名称、数量': '遗洒的渣土约二立方米',
      '需要立即清除、当事人不能清除的情形': '渣土散落在机动车道，当事人不在场，不能清除',
      实施经过: '清扫车一台，清扫、冲洗路面',
      结果: '路面恢复原状',
      代履行费用: '400',
      费用的计算: '清扫车一台次',
      '没有全程音像记录的原因（选填）': '执法记录仪电量耗尽',
    })
    await tick(page, '已出示执法证件', '没有采用暴力', '到场监督的工作人员、代履行人已在笔录上签名')
    await choose(page, '签名', '见证人签名')
    await tick(page, '有见证人到场')
    await write(page, { 姓名: '柳建国' })
  }
  await fill(officer)
  await expect(officer.getByRole('main')).toContainText('不得在夜间或者法定节假日实施行政强制执行')
  await write(officer, { '夜间、节假日实施的紧急情况（选填）': '夜间车流不断，随时可能引发事故' })
  await write(officer, { '批准的负责人（选填）': '周明德' })
  await pressAct(officer, '立即代履行')
  await officer.goto(`/cases/${caseId}?tab=facts`)
  await expect(instead(officer)).toContainText('当事人不在场，待立即通知')
  await expect(instead(officer)).toContainText('尚未收取')
})
