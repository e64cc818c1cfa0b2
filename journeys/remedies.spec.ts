import type { Page } from '@playwright/test'
import { addDays, formatMoney } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import { act, addPicture, nextSteps, openFromInbox, openOffice, write, writeTime } from './office.ts'
import { justServed } from './ready-case.ts'
import { expectSound } from './soundness.ts'

const remedies = (page: Page) => page.getByRole('region', { name: '复议、诉讼', exact: true })

test('行政复议：缴款后申请复议，答复，变更罚款，退还，撤回公开', async ({ browser, baseURL }) => {
  test.setTimeout(480_000)
  const { caseId, lead, fineFen, servedOn } = await justServed(baseURL, 'remedies-journey')
  const day = (count: number) => addDays(servedOn, count)
  const office = openOffice(browser, `${day(2)}T10:00`)
  const cashier = await office.at('caiwu')
  await cashier.goto(`/cases/${caseId}`)
  await act(cashier, '登记缴款', {
    fill: async (page) => {
      await write(page, { 缴款凭证号码: `FY${Date.now()}`, 代收机构: '港城农村商业银行' })
      await writeTime(page, { 缴款日期: day(2) })
    },
  })

  await office.clock(`${day(8)}T10:00`)
  const officer = await office.at(lead as 'chengban1')
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '登记行政复议受理', {
    fill: async (page) => {
      await expectSound(page, '登记行政复议受理')
      await write(page, {
        复议案号: '海政复〔2026〕12号',
        复议请求: '撤销处罚决定。',
        事实和理由: '占用时间短，已经清理，处罚过重。',
      })
      await writeTime(page, { 申请日期: day(5), 受理日期: day(7), 收到申请书副本日期: day(8) })
      await addPicture(page, '受理通知书、申请书副本', '受理通知书.png')
    },
  })
  await expect(nextSteps(officer)).toContainText('提出书面答复、答辩')

  await office.clock(`${day(12)}T10:00`)
  await openFromInbox(officer, caseId)
  await act(officer, '提出书面答复、答辩', {
    fill: async (page) => {
      await write(page, {
        '答复（答辩）意见': '事实清楚，程序合法。',
        '证据、依据目录': '现场检查笔录、询问笔录。',
      })
      await addPicture(page, '答复书（答辩状）和证据材料', '答复书.png')
    },
  })
  await officer.goto(`/cases/${caseId}?tab=remedies`)
  await expect(remedies(officer)).toContainText('审理中')
  await expect(remedies(officer)).toContainText('第七十三条第三款')
  await expectSound(officer, '复议、诉讼')

  const half = Math.floor(fineFen / 2)
  await office.clock(`${day(40)}T10:00`)
  const reviewer = await office.at('fazhi')
  await reviewer.goto(`/cases/${caseId}`)
  await act(reviewer, '登记行政复议决定', {
    fill: async (page) => {
      await page.getByRole('radio', { name: '变更', exact: true }).check()
      await write(page, {
        文号: '海政复决〔2026〕12号',
        改变后的罚款: String(half / 100),
        理由摘要: '处罚明显不当。',
      })
      await writeTime(page, { 本机关收到日期: day(40) })
      await addPicture(page, '文书', '行政复议决定书.png')
    },
  })

  await openFromInbox(cashier, caseId)
  await act(cashier, '登记退还罚款', {
    fill: async (page) => {
      await expect(page.getByLabel('退还的罚款', { exact: true })).toHaveValue(
        ((fineFen - half) / 100).toLocaleString('en-US'),
      )
      await write(page, { 退付凭证号码: 'TF0001' })
      await addPicture(page, '退付凭证', '退付凭证.png')
    },
  })
  await openFromInbox(officer, caseId)
  await act(officer, '登记撤回公开信息', {
    fill: async (page) => {
      await write(page, {
        '撤回的平台，或者没有公开的情况': '本机关网站、信用平台。',
        公开说明的理由: '处罚决定经行政复议变更。',
      })
      await addPicture(page, '撤回的凭证', '撤回截图.png')
    },
  })
  await officer.goto(`/cases/${caseId}?tab=remedies`)
  await expect(remedies(officer)).toContainText('已办结：变更')
  await expect(remedies(officer)).toContainText(formatMoney(half))
  await officer.goto(`/cases/${caseId}?tab=performance`)
  await expect(officer.getByRole('region', { name: '履行' })).toContainText('已缴清')
})
