import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addDays, formatMoney } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import {
  act,
  addPicture,
  choose,
  nameOf,
  nextSteps,
  openFromInbox,
  openOffice,
  pick,
  tick,
  usualPhrase,
  write,
  writeTime,
} from './office.ts'
import { paperBytes, textOfPdf } from './papers.ts'
import { justServed } from './ready-case.ts'
import { expectSound, picture } from './soundness.ts'

const redress = (page: Page) => page.getByRole('region', { name: '纠错', exact: true })

test('自行纠错：撤销处罚决定、重新办理，送达纠错决定书，退还罚款，回到调查', async ({ browser, baseURL }) => {
  test.setTimeout(480_000)
  const { caseId, lead, fineFen, servedOn } = await justServed(baseURL, 'redress-journey')
  const day = (count: number) => addDays(servedOn, count)
  const office = openOffice(browser, `${day(2)}T10:00`)
  const cashier = await office.at('caiwu')
  await cashier.goto(`/cases/${caseId}`)
  await act(cashier, '登记缴款', {
    fill: async (page) => {
      await write(page, { 缴款凭证号码: `JC${Date.now()}`, 代收机构: '港城农村商业银行' })
      await writeTime(page, { 缴款日期: day(2) })
    },
  })

  await office.clock(`${day(8)}T10:00`)
  const officer = await office.at(lead as 'chengban1')
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '报请纠错', {
    fill: async (page) => {
      await choose(page, '错误由谁指出', '当事人申诉')
      await choose(page, '纠正的方式', '撤销处罚决定')
      await tick(page, '重新办理')
      await write(page, {
        来源和文号: '当事人书面申诉，附卸货监控。',
        查明的错误: '申诉所附监控证明占道的物品有一部分不是当事人堆放，原决定认定的面积有误。',
        纠正的依据: '《中华人民共和国行政处罚法》第四十条',
      })
      await writeTime(page, { 发现日期: day(7) })
      await addPicture(page, '材料', '申诉书.png')
      await expectSound(page, '报请纠错')
      await picture(page, 'redress-form')
    },
  })
  const head = await office.at('zhongdui')
  await openFromInbox(head, caseId)
  await act(head, '承办机构审核纠错', { fill: usualPhrase })
  const reviewer = await office.at('fazhi')
  await openFromInbox(reviewer, caseId)
  await act(reviewer, '法制审核纠错', { fill: usualPhrase })
  // The decision was discussed, and so is what corrects it.
  const leader = await office.at('fenguan')
  const leaders = [leader, await office.at('zhuyao'), await office.at('haizhou.fuzhi')]
  const names = await Promise.all(leaders.map(nameOf))
  const secretary = await office.at('anshen')
  await openFromInbox(secretary, caseId)
  await act(secretary, '集体讨论纠错', {
    fill: async (page) => {
      await writeTime(page, { 讨论时间: `${day(8)} 09:30` })
      await write(page, { 讨论地点: '三楼会议室' })
      for (const name of names) await pick(page, '参加讨论的负责人', name)
      await usualPhrase(page)
    },
  })
  await leader.goto(`/cases/${caseId}`)
  await act(leader, '批准纠错', {
    fill: async (page) => {
      await expect(page.getByRole('region', { name: '报请的纠错' })).toContainText('撤销处罚决定')
      await usualPhrase(page)
      await picture(page, 'redress-approve')
    },
  })
  await head.goto(`/cases/${caseId}`)
  // Not before the party has been told.
  await expect(nextSteps(head)).toContainText('纠错决定书尚未送达当事人')

  const clerk = await office.at('neiqin')
  await openFromInbox(clerk, caseId)
  await act(clerk, '用印', { fill: (page) => expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible() })
  await officer.goto(`/cases/${caseId}?tab=papers`)
  const paper = await paperBytes(officer, '行政处罚纠错决定书')
  writeFileSync('test-results/redress-D43S.pdf', paper)
  expect(await textOfPdf(paper)).toContain('撤销行政处罚决定')
  const form = await paperBytes(officer, '行政处罚决定纠错审批表')
  writeFileSync('test-results/redress-D41S.pdf', form)

  await cashier.goto(`/cases/${caseId}`)
  await act(cashier, '登记退还罚款', {
    fill: async (page) => {
      await expect(page.getByLabel('退还的罚款', { exact: true })).toHaveValue(
        (fineFen / 100).toLocaleString('en-US'),
      )
      await write(page, { 退付凭证号码: 'TF0009' })
      await addPicture(page, '退付凭证', '退付凭证.png')
    },
  })
  await officer.goto(`/cases/${caseId}?tab=redress`)
  await expect(redress(officer)).toContainText('已被撤销')
  await expect(redress(officer)).toContainText(formatMoney(0))
  await expectSound(officer, '纠错')
  await picture(officer, 'redress-tab')
})
