import type { Locator, Page } from '@playwright/test'
import { citizenIdCheckDigit } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import {
  act,
  nameOf,
  nextSteps,
  openOffice,
  pick,
  standsStill,
  usualPhrase,
  write,
  writeTime,
} from './office.ts'
import { textOfPdf } from './papers.ts'
import { readyOn } from './ready-case.ts'
import { faultsOf, overflow, phone } from './soundness.ts'

test.setTimeout(300_000)

const inHand = { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
/** A lawful 居民身份证号码 that nobody has. */
const idNumber = (() => {
  const first17 = `32070619850312${String(100 + (Date.now() % 900))}`
  return first17 + citizenIdCheckDigit(first17)
})()
const facts = '当事人未经批准占用人行道摆摊，占用约三平方米'

/** Counts what an officer does with the thumb: each touch, and each value typed. */
function counting(page: Page) {
  const done = { taps: 0, typed: 0 }
  return {
    done,
    tap: async (target: Locator) => {
      await target.scrollIntoViewIfNeeded()
      await target.tap()
      done.taps += 1
    },
    type: async (label: string | RegExp, text: string) => {
      await page.getByLabel(label, { exact: true }).fill(text)
      done.typed += 1
    },
    /** A stroke of the finger across the sheet, then its button. */
    sign: async (whose: string) => {
      const sheet = page.getByRole('img', { name: `${whose}：请在框内签名` })
      await sheet.scrollIntoViewIfNeeded()
      const box = await sheet.boundingBox()
      if (!box) throw new Error(`no sheet for ${whose}`)
      await page.mouse.move(box.x + 30, box.y + 40)
      await page.mouse.down()
      for (let step = 1; step <= 8; step += 1)
        await page.mouse.move(box.x + 30 + step * 20, box.y + 40 + (step % 2) * 50)
      await page.mouse.up()
      const signed = page.getByRole('button', { name: `${whose}签好了` })
      await expect(signed).toBeEnabled()
      await signed.tap()
      done.taps += 1
      await expect(page.getByRole('button', { name: `移除${whose}.png` })).toBeVisible()
    },
  }
}

test('手机上当场处罚：屏幕签名，决定书写明复议前置，备案、缴款、结案、归档（罚法51、52，复议法23）', async ({
  browser,
  baseURL,
}) => {
  expect(baseURL).toBeDefined()
  const office = openOffice(browser, `${readyOn}T08:30`, inHand)
  const partner = await nameOf(await office.at('chengban2'))
  const page = await office.at('chengban1')
  const main = page.getByRole('main')
  const fits = async () => {
    expect(await overflow(page), page.url()).toBeLessThanOrEqual(0)
    expect(await faultsOf(page), page.url()).toEqual([])
  }
  await page.goto('/field')
  const { done, tap, type, sign } = counting(page)
  await tap(main.getByRole('link', { name: /^当场处罚/ }))
  await type('发生地点', `海州区通灌南路${Date.now() % 1000}号门前`)
  await type('违法事实', facts)
  await fits()
  await tap(main.getByRole('button', { name: '登记并填写当场处罚决定' }))
  await expect(page.getByRole('heading', { level: 1, name: '当场作出行政处罚决定' })).toBeVisible()

  // Whom one goes out with is chosen once on a phone; it is not counted.
  await pick(page, '协办人员', partner)

  await tap(main.getByRole('checkbox', { name: '两名执法人员没有应当回避的情形' }))
  await tap(main.getByRole('checkbox', { name: '已主动出示执法证件' }))
  await type(/^姓名/, '仲小满')
  await type(/^证件号码/, idNumber)
  await type(/^住址/, '海州区示范路7号')
  await type('处罚事项', '擅自占用')
  await tap(main.getByRole('button', { name: /擅自占用或者挖掘城市道路/ }).first())
  await tap(main.getByRole('group', { name: '常用语' }).first().getByRole('button').first())
  await tap(main.getByRole('checkbox', { name: '违法事实确凿并有法定依据' }))
  await tap(main.getByRole('group', { name: '常用数额' }).getByRole('button', { name: /^¥?100/ }))
  await tap(main.getByRole('checkbox', { name: /已当场口头告知/ }))
  for (const whose of ['主办人员签名', '协办人员签名', '当事人签名']) await sign(whose)
  await expect(main.getByRole('radio', { name: '已签名' })).toBeChecked()
  await page.screenshot({ path: 'test-results/summary-390.png', fullPage: true })
  await fits()
  await tap(main.getByRole('button', { name: '当场作出行政处罚决定', exact: true }))
  const dialogue = page.getByRole('dialog', { name: '当场作出行政处罚决定' })
  await expect(dialogue).toContainText('作出后不能撤回')
  await standsStill(dialogue)
  await tap(dialogue.getByRole('button', { name: '当场作出行政处罚决定', exact: true }))
  await expect(page).toHaveURL(/\/field\/cases\//)
  console.log(`当场处罚：点按 ${done.taps} 次，输入 ${done.typed} 项`)
  expect(done.taps).toBeLessThanOrEqual(14)
  expect(done.typed).toBeLessThanOrEqual(6)

  const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const view = (await (await page.request.get(`/api/cases/${caseId}`)).json()) as {
    papers: { paperId: string; kind: string }[]
  }
  const decision = view.papers.find(({ kind }) => kind === 'D42')
  const paper = await page.request.get(`/api/cases/${caseId}/papers/${decision?.paperId}?format=pdf`)
  const words = await textOfPdf(await paper.body())
  for (const said of ['当场行政处罚决定书', '仲小满', '第四十二条', '100元', '六十日内先向'])
    expect(words).toContain(said)

  await office.clock(`${readyOn}T14:00`)
  await page.goto(`/cases/${caseId}`)
  await act(page, '报送当场处罚备案', { fill: () => write(page, { 接收备案的机构: '法制科' }) })
  const cashier = await office.at('caiwu')
  await cashier.goto(`/cases/${caseId}`)
  await act(cashier, '登记缴款', {
    fill: async () => {
      await writeTime(cashier, { 缴款日期: readyOn })
      await write(cashier, { 缴款凭证号码: `DC${Date.now()}`, 代收机构: '示范银行海州支行' })
    },
  })
  await page.goto(`/cases/${caseId}`)
  await act(page, '确认履行完毕', { fill: () => usualPhrase(page).catch(() => {}) })
  await act(page, '报请结案')
  for (const [part, step] of [
    ['zhongdui', '承办机构审核结案'],
    ['fenguan', '批准结案'],
  ] as const) {
    const desk = await office.at(part)
    await desk.goto(`/cases/${caseId}`)
    await act(desk, step, { fill: () => usualPhrase(desk) })
  }
  const clerk = await office.at('neiqin')
  await clerk.goto(`/cases/${caseId}`)
  await act(clerk, '立卷归档', {
    fill: async () => {
      await usualPhrase(clerk)
      await pick(clerk, '检查人', '法制审核员')
    },
  })
  await expect(nextSteps(clerk)).toContainText('现在没有需要您办理的事项')
  // Never filed, it is no clue either: neither on its page nor in the list.
  await expect(clerk.locator('.zh-case-head')).toContainText('当场处罚')
  await clerk.goto('/cases?text=仲小满')
  await expect(clerk.locator(`a[href="/cases/${caseId}"]`)).toHaveText('当场处罚')
})
