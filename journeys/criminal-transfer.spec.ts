import type { Page } from '@playwright/test'
import { addDays } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import {
  act,
  addPicture,
  choose,
  nextSteps,
  openOffice,
  stepButton,
  usualPhrase,
  write,
  writeTime,
} from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'

test.setTimeout(240_000)

const open = (page: Page, caseId: string, tab = 'timeline') => page.goto(`/cases/${caseId}?tab=${tab}`)

/** The clocks of a group, by their heading. */
async function clocks(page: Page, caseId: string, group: string) {
  await open(page, caseId, 'clocks')
  return page.getByRole('region', { name: group })
}

test('涉嫌犯罪：三日内决定，二十四小时内移送，公安机关三日内决定立案，三日内移交物品（《行政执法机关移送涉嫌犯罪案件的规定》第五条、第八条、第十二条）', async ({
  browser,
  baseURL,
}) => {
  const { caseId, lead } = await readyCase(baseURL, {
    goal: 'INVESTIGATING',
    seed: 'criminal-transfer',
    turns: { preserves: false },
  })
  const office = openOffice(browser, `${readyOn}T09:00`)
  const officer = await office.at(lead)
  await open(officer, caseId)
  await act(officer, '报告涉嫌犯罪', {
    fill: async (page) => {
      await write(page, {
        涉嫌罪名: '污染环境罪',
        移送的公安机关: '连云港市公安局海州分局',
        查明的情况: '当事人倾倒的废渣经核对随车单据，属于危险废物，共四吨。',
        移送的理由: '非法倾倒危险废物三吨以上，达到追诉标准。',
      })
      await page.getByLabel(/^没有检验、鉴定的理由/).fill('种类和数量由随车单据证明，无须鉴定。')
      await addPicture(page, '调查报告', '调查报告.png')
    },
  })
  await expect(await clocks(officer, caseId, '本机关的期限')).toContainText('决定是否移送涉嫌犯罪案件的期限')

  // While it is open there is neither penalty nor another way out: 不得以罚代刑.
  await open(officer, caseId)
  await expect(stepButton(officer, '报请移送其他机关')).toBeHidden()
  await expect(nextSteps(officer)).toContainText('涉嫌犯罪')

  const chief = await office.at('zhuyao')
  await open(chief, caseId)
  await act(chief, '批准移送公安机关', { fill: usualPhrase })
  await expect(await clocks(officer, caseId, '本机关的期限')).toContainText('向公安机关移送案件的期限')

  const clerk = await office.at('neiqin')
  await open(clerk, caseId)
  await act(clerk, '用印', {
    fill: (page) => expect(page.locator('.zh-hash')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 30_000 }),
  })
  await office.clock(`${readyOn}T16:00`)
  await open(officer, caseId)
  await act(officer, '向公安机关移送', {
    fill: async (page) => {
      await writeTime(page, { 移送时间: `${readyOn} 15:30` })
      await write(page, { 公安机关签收人: '田警官' })
      await addPicture(page, '签字的回执', '公安回执.png')
    },
  })
  await expect(officer.getByRole('list', { name: '办案环节' })).toContainText('移送公安机关')
  const police = await clocks(officer, caseId, '其他机关的期限')
  await expect(police).toContainText('公安机关决定是否立案的期限')
  await police.getByRole('button', { name: /公安机关决定是否立案的期限/ }).click()
  await expect(officer.getByText(/第八条/).first()).toBeVisible()

  const answered = addDays(readyOn, 3)
  await office.clock(`${answered}T10:00`)
  await open(officer, caseId)
  await act(officer, '登记公安机关答复', {
    fill: async (page) => {
      await choose(page, '公安机关的决定', /^决定立案/)
      await writeTime(page, { 收到通知书的日期: answered })
      await write(page, { 通知书文号: '海公（环）立字〔2026〕12号' })
      await addPicture(page, '通知书', '立案通知书.png')
    },
  })
  await expect(await clocks(officer, caseId, '本机关的期限')).toContainText('移交涉案物品和材料的期限')
  await open(officer, caseId)
  await expect(nextSteps(officer)).toContainText('第十二条')
  await act(officer, '移交涉案物品和材料', {
    fill: async (page) => {
      await writeTime(page, { 移交时间: `${answered} 09:30` })
      await write(page, { 移交的物品和材料: '废渣样品一桶、案卷材料一册。' })
      await addPicture(page, '交接凭证', '交接清单.png')
    },
  })
  await act(officer, '报请结案')
})
