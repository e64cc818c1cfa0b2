import type { Page } from '@playwright/test'
import { addDays, formatMoney } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import { act, addPicture, openOffice, tick, usualPhrase, write, writeTime } from './office.ts'
import { justServed } from './ready-case.ts'

const applications = (page: Page) => page.getByRole('region', { name: '强制执行申请', exact: true }).first()
const seal = (page: Page) =>
  act(page, '用印', {
    fill: (form) => expect(form.locator('.zh-hash')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 30_000 }),
  })

test('申请法院强制执行：期限未到的不得报请；签批、用印、提交、受理', async ({ browser, baseURL }) => {
  test.setTimeout(480_000)
  const { caseId, lead, fineFen, servedOn } = await justServed(baseURL, 'court-journey', '2026-03-23')
  const office = openOffice(browser, `${addDays(servedOn, 120)}T09:00`)
  const officer = await office.at(lead)
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '催告')
  const clerk = await office.at('neiqin')
  await clerk.goto(`/cases/${caseId}`)
  await seal(clerk)
  await office.clock(`${addDays(servedOn, 120)}T16:00`)
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '送达', {
    fill: (form) => writeTime(form, { 送达时间: `${addDays(servedOn, 120)} 15:30` }),
  })

  await office.clock(`${addDays(servedOn, 150)}T09:00`)
  await officer.goto(`/cases/${caseId}?tab=performance`)
  await expect(officer.getByRole('main')).toContainText('法定复议、起诉期限尚未届满')

  await office.clock(`${addDays(servedOn, 200)}T09:00`)
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '报请申请法院强制执行', {
    fill: async (form) => {
      await write(form, { 人民法院: '连云港市海州区人民法院' })
      await tick(form, '已核对，没有法律规定由本机关强制执行上述义务')
      await usualPhrase(form)
      await write(form, { 申请强制执行标的情况: '当事人在示范银行海州支行开有基本账户，经营场所在朝阳中路' })
      await expect(form.getByRole('region', { name: '应缴数额' })).toContainText(formatMoney(fineFen))
    },
  })
  const reviewer = await office.at('fazhi')
  await reviewer.goto(`/cases/${caseId}`)
  await act(reviewer, '法制审核强制执行申请', { fill: usualPhrase })
  const chief = await office.at('zhuyao')
  await chief.goto(`/cases/${caseId}`)
  await act(chief, '签批强制执行申请', { fill: usualPhrase })
  await clerk.goto(`/cases/${caseId}`)
  await seal(clerk)

  await officer.goto(`/cases/${caseId}`)
  await act(officer, '向人民法院提交申请', {
    fill: async (form) => {
      await form.getByRole('radio', { name: '当面提交' }).check()
      await write(form, { 法院签收: '立案庭签收，收件单88号' })
    },
  })
  await office.clock(`${addDays(servedOn, 203)}T10:00`)
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '登记法院受理或者不予受理', {
    fill: async (form) => {
      await tick(form, '人民法院受理')
      await writeTime(form, { 收到日期: addDays(servedOn, 203) })
      await write(form, { 案号: '（2026）苏0706行审21号' })
      await addPicture(form, '文书扫描件', '受理通知书.png')
    },
  })
  await officer.goto(`/cases/${caseId}?tab=performance`)
  await expect(applications(officer)).toContainText('已经受理，待裁定')
  await expect(applications(officer)).toContainText('《履行行政决定催告书》')
})
