import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import {
  act,
  addPicture,
  choose,
  openFromInbox,
  openOffice,
  pressAct,
  tick,
  usualPhrase,
  write,
  writeTime,
} from './office.ts'
import { readyCase } from './ready-case.ts'

const measures = (page: Page) => page.getByRole('region', { name: '强制措施' })
/** Other papers of the case may wait for their seal too. */
const sealDecision = async (page: Page) => {
  await page.getByRole('radio', { name: /^查封（扣押）决定书/ }).check()
  await expect(page.locator('.zh-hash')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 30_000 })
}

async function facts(page: Page, caseId: string) {
  await page.goto(`/cases/${caseId}?tab=facts`)
  await expect(measures(page)).toBeVisible()
}

test('查封：报请、审核、批准、用印、实施，期满必须解除，解除后退还', async ({ browser, baseURL }) => {
  test.setTimeout(480_000)
  const { caseId, lead } = await readyCase(baseURL, {
    goal: 'INVESTIGATING',
    seed: 'seizure-journey',
    turns: { preserves: false },
  })
  const office = openOffice(browser, '2026-09-22T09:00')
  const officer = await office.at(lead)
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '报请查封、扣押', {
    fill: async (page) => {
      await choose(page, '措施种类', '查封')
      await choose(page, '对象', '设施')
      await write(page, {
        第1件的名称: '油烟净化器',
        第1件的规格型号: 'YJ-2000型',
        '第1件的数量（含单位）': '一台',
        第1件的状态: '完好',
        第1件的与违法行为的关系: '违法排放所用的设备',
        '法律、法规名称': '示范市市容环境卫生管理条例',
        条文: '第四十条第二款',
        理由: '设备可能被拆除、转移，需要查清',
      })
      await choose(page, '依据的层级', '地方性法规')
      await tick(page, '生活必需品', '未被其他国家机关依法查封')
    },
  })
  await office.clock('2026-09-22T10:00')
  const head = await office.at('zhongdui')
  await openFromInbox(head, caseId)
  await act(head, '承办机构审核查封、扣押', { fill: usualPhrase })
  const leader = await office.at('fenguan')
  await openFromInbox(leader, caseId)
  await act(leader, '批准查封、扣押', { fill: usualPhrase })
  const clerk = await office.at('neiqin')
  await openFromInbox(clerk, caseId)
  await act(clerk, '用印', { fill: sealDecision })

  await office.clock('2026-09-22T16:00')
  await officer.goto(`/cases/${caseId}`)
  await act(officer, '实施查封、扣押', {
    fill: async (page) => {
      await writeTime(page, { 开始时间: '2026-09-22 14:30', 结束时间: '2026-09-22 15:10' })
      await tick(page, '已出示执法身份证件', '已告知采取措施的理由', '经通知到场', '决定书和清单已当场交付')
      await write(page, {
        陈述和申辩: '当事人没有陈述、申辩意见',
        实施情况: '清点设备一台，切断电源后加贴封条二张',
        存放地点: '就地查封',
        签收人: '现场负责人',
        '没有全程音像记录的原因（选填）': '执法记录仪电量耗尽',
      })
      await choose(page, '签名', '当事人签名')
    },
  })
  await facts(officer, caseId)
  await expect(measures(officer)).toContainText('查封中')
  await expect(measures(officer)).toContainText('至2026年10月22日')

  await office.clock('2026-10-23T09:00')
  await facts(officer, caseId)
  await expect(measures(officer)).toContainText('查封期限已经届满，必须立即解除并退还财物')
  await measures(officer).getByRole('link', { name: '报请解除' }).click()
  await choose(officer, '处理方式', '解除')
  await choose(officer, '解除的情形', '查封、扣押期限已经届满')
  await write(officer, { 理由: '查封期限届满', 领取方式: '自收到之日起三日内到设施所在地启封' })
  await pressAct(officer, '报请处理查封、扣押的财物')
  await openFromInbox(leader, caseId)
  await act(leader, '批准处理查封、扣押的财物', { fill: usualPhrase })
  await office.clock('2026-10-23T11:00')
  await openFromInbox(officer, caseId)
  await act(officer, '退还、移交查封、扣押的财物', {
    fill: async (page) => {
      await writeTime(page, { '退还、移交时间': '2026-10-23 10:30' })
      await write(page, { '领取（接收）人': '现场负责人', '清点、交付的情况': '启封，清点无误' })
      await addPicture(page, '签收的清单', '启封清单.png')
    },
  })
  await facts(officer, caseId)
  await expect(measures(officer)).toContainText('已经退还、移交')
})
