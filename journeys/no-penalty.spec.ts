import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { act, choose, nextSteps, openOffice, stepButton, tick, usualPhrase, write } from './office.ts'
import { readyForFirstViolation, readyOn } from './ready-case.ts'

test.setTimeout(240_000)

const open = (page: Page, caseId: string, tab = 'timeline') => page.goto(`/cases/${caseId}?tab=${tab}`)
const now = (page: Page, label: string) => page.getByRole('button', { name: `${label}填入现在` }).click()

/** 承诺书 and the question, by the officer in charge. */
async function pledgeAndAsk(page: Page, caseId: string): Promise<void> {
  await open(page, caseId)
  await act(page, '登记轻微违法行为承诺书', {
    fill: async () => {
      await now(page, '签署时间')
      await usualPhrase(page)
    },
  })
  await act(page, '查询违法记录', {
    fill: () => expect(page.getByRole('region', { name: '查询的内容' })).toContainText('24个月'),
  })
}

/** The form of 首违不罚 filled in. */
async function firstViolation(page: Page): Promise<void> {
  await choose(page, '不予处罚的情形', /^初次违法且危害后果轻微并及时改正/)
  await tick(page, '后果 危害后果轻微', '改正 及时改正')
  await write(page, {
    理由: '当事人初次违法，危害后果轻微，按期改正并签署承诺书。',
    教育的内容: '今后应当遵守有关规定，再次发生同类违法行为的，将依法予以处罚。',
  })
}

test('外镇已有同一事项的违法记录：只看到日期、单位和条款，不得适用首违不罚', async ({ browser, baseURL }) => {
  const { ours, theirs } = await readyForFirstViolation(baseURL, { seed: 'second-time', finedBy: 'xugou' })
  const office = openOffice(browser, `${readyOn}T10:00`)
  const lead = await office.at(ours.lead)
  await pledgeAndAsk(lead, ours.caseId)

  await open(lead, ours.caseId, 'facts')
  const card = lead.getByRole('region', { name: '不予处罚', exact: true })
  await expect(card).toContainText(/有违法记录：\d{4}年\d{1,2}月\d{1,2}日，.*墟沟街道.*，《.+》第.+条/)
  await open(lead, theirs?.caseId ?? '')
  await expect(lead.getByRole('heading', { name: '没有找到这个案件' })).toBeVisible()

  await open(lead, ours.caseId)
  await stepButton(lead, '终结调查，建议不予处罚').click()
  await firstViolation(lead)
  const law = lead.getByRole('complementary', { name: '依法核对与文书' })
  await expect(law).toContainText('当事人不是初次违法，同一事项已有违法记录')
  await expect(law).toContainText('《行政处罚法》第三十三条第一款')
  await lead.getByRole('main').getByRole('button', { name: '终结调查，建议不予处罚' }).click()
  await expect(lead.getByRole('dialog')).toBeHidden()
})

test('初次违法：查询、承诺、审核、决定、送达、教育，不予处罚后结案', async ({ browser, baseURL }) => {
  const { ours, theirs } = await readyForFirstViolation(baseURL, { seed: 'first-time', finedBy: null })
  expect(theirs).toBeNull()
  const { caseId } = ours
  const office = openOffice(browser, `${readyOn}T10:00`)
  const lead = await office.at(ours.lead)
  await pledgeAndAsk(lead, caseId)
  await open(lead, caseId, 'facts')
  await expect(lead.getByRole('region', { name: '不予处罚', exact: true })).toContainText(
    '没有查到同一事项的违法记录',
  )
  await act(lead, '终结调查，建议不予处罚', { fill: firstViolation })

  const sign = async (
    part: 'zhongdui' | 'fazhi' | 'fenguan',
    title: string,
    more: Parameters<typeof act>[2] = {},
  ) => {
    const page = await office.at(part)
    await open(page, caseId)
    await act(page, title, { fill: () => usualPhrase(page), ...more })
  }
  await sign('zhongdui', '承办机构审查调查报告')
  await sign('fazhi', '出具法制审核意见', {
    act: '出具法制审核意见：同意',
    fill: async (page) => {
      await choose(page, '审核结论', /^同意$/)
      await usualPhrase(page)
    },
  })
  const leader = await office.at('fenguan')
  await open(leader, caseId)
  await act(leader, '作出不予处罚决定', {
    fill: async (page) => {
      const why = page.getByRole('region', { name: '不予处罚的由来' })
      await expect(why).toContainText('没有查到同一事项的违法记录')
      await expect(why).toContainText('《行政处罚法》第三十三条第一款')
      await usualPhrase(page)
    },
  })

  const clerk = await office.at('neiqin')
  await open(clerk, caseId)
  await act(clerk, '用印', { fill: (page) => expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible() })
  await open(lead, caseId)
  await expect(nextSteps(lead)).toContainText('不予行政处罚决定书尚未送达')
  await act(lead, '送达', { fill: () => now(lead, '送达时间') })
  await expect(nextSteps(lead)).toContainText('没有对当事人进行教育的记录')
  await act(lead, '教育当事人并记录', { fill: () => now(lead, '教育时间') })
  await act(lead, '报请结案')
  await sign('zhongdui', '承办机构审核结案')
  await sign('fenguan', '批准结案')
  await open(clerk, caseId)
  await expect(clerk.getByRole('list', { name: '办案环节' })).toContainText('不予处罚')
  await expect(nextSteps(clerk)).toContainText('立卷归档')
})
