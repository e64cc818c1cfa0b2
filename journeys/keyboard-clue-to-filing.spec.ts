import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { caseOf, nameOf, nextSteps, type Office, openOffice } from './office.ts'

/** Nobody touches a mouse: every field is reached by Tab, every choice is made by keys. */
test('只用键盘：登录、登记线索、指派、核查、报请立案、批准', async ({ browser }) => {
  test.setTimeout(360_000)
  const office = openOffice(browser, '2026-04-13T09:00', {}, signInByKeys)
  const officer = await office.at('chengban1')
  await officer.keyboard.press('g')
  await officer.keyboard.press('n')
  await expect(officer.getByRole('heading', { level: 1, name: '登记线索' })).toBeVisible()
  await type(officer, '发生地点', '海州区解放中路66号')
  await type(officer, '线索内容', '商户在人行道上堆放货物，未办理占用手续。')
  await type(officer, '初步处理意见', '拟派员核查。')
  await pressActByKey(officer, '登记线索')
  const caseId = caseOf(officer)

  const head = await open(office, '2026-04-13T09:30', 'zhongdui', caseId)
  await take(head, '指派承办人员', async () => {
    await person(head, '主办人员', await nameOf(officer))
    await person(head, '协办人员', '𠮷田')
    await check(head, '两名承办人员已声明')
  })
  const lead = await office.at('chengban1') // the first officer of the list is this one
  await open(office, '2026-04-13T10:30', 'chengban1', caseId)
  await take(lead, '记录核查情况', async () => {
    await typeTime(lead, '核查时间', '2026-04-13 10:10')
    await type(lead, '核查情况', '现场堆放货物，占用人行道三平方米，未能提供批准文件。')
  })
  await take(lead, '登记当事人', async () => {
    await type(lead, '姓名（与身份证件一致）', '龚𠮷明')
    await type(lead, '证件号码', '320706198802291012')
    await expect(lead.getByText('✓ 号码校验通过')).toBeVisible()
    await type(lead, '住址', '海州区解放中路66号')
  })
  await take(lead, '确定案由与事项', async () => {
    await type(lead, '处罚事项', '占用或者挖掘城市道路')
    const item = lead.getByRole('button', { name: /CG-L003-012/ })
    await expect(item).toBeVisible()
    await tabTo(lead, item)
    await lead.keyboard.press('Enter')
    await expect(lead.getByRole('main')).toContainText('《城市道路管理条例》')
  })
  await take(lead, '报请立案', async () => {
    await check(lead, '有初步证据证明存在违法行为')
    await check(lead, '违法行为发生地在本机关')
  })
  const reviewer = await open(office, '2026-04-13T15:00', 'zhongdui', caseId)
  await take(reviewer, '承办机构审核立案', () => type(reviewer, '审核意见', '同意报请立案。'))
  const leader = await open(office, '2026-04-13T16:00', 'fenguan', caseId)
  await take(leader, '批准立案', () => type(leader, '批准意见', '同意立案。'))
  await expect(
    leader
      .getByRole('main')
      .getByText(/立〔2026〕\d+号/)
      .first(),
  ).toBeVisible()
})

async function signInByKeys(page: Page, loginName: string): Promise<void> {
  await page.goto('/sign-in')
  await expect(page.getByLabel('登录名')).toBeFocused()
  await page.keyboard.type(loginName)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Zhiheng-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '我的待办' })).toBeVisible()
}

/** As much of an element as is asked here: the journeys are checked without the browser's types. */
type Seen = {
  matches: (selector: string) => boolean
  compareDocumentPosition: (other: Seen) => number
  ownerDocument: { activeElement: Seen | null; body: Seen }
}
const preceding = 2

/** Presses Tab (backwards where that is nearer) until the element has the focus; fails when it is never reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const key = await target.evaluate((element: Seen, bit) => {
    const { activeElement: here, body } = element.ownerDocument
    return here && here !== body && (here.compareDocumentPosition(element) & bit) !== 0 ? 'Shift+Tab' : 'Tab'
  }, preceding)
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await target.evaluate((element: Seen) => element.matches(':focus'))) return
    await page.keyboard.press(key)
  }
  throw new Error(`按一百二十次 ${key} 也到不了：${target}`)
}

async function type(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(words)
}

async function typeTime(page: Page, label: string, words: string): Promise<void> {
  await type(page, label, words)
  await page.keyboard.press('Enter')
}

async function check(page: Page, words: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: words })
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

async function person(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.insertText(words)
  await expect(page.locator('.ant-select-item-option-active:visible')).toContainText(words)
  await page.keyboard.press('Enter')
  // It closes slowly; the next list is open before this one is gone, and then two of them show what is chosen.
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
}

/** From the inbox, where `g i` leads, to the case. */
async function open(
  office: Office,
  minute: string,
  who: 'chengban1' | 'zhongdui' | 'fenguan',
  caseId: string,
): Promise<Page> {
  await office.clock(minute)
  const page = await office.at(who)
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await tabTo(page, page.getByRole('main').locator(`a[href="/cases/${caseId}"]`))
  await page.keyboard.press('Enter')
  await expect(nextSteps(page)).toBeVisible()
  return page
}

async function take(page: Page, title: string, fill: () => Promise<unknown>): Promise<void> {
  await tabTo(page, nextSteps(page).getByRole('button', { name: title }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await fill()
  await pressActByKey(page, title)
}

/** The button of the act, then the one in the dialogue, which takes the focus to itself and gives it back. */
async function pressActByKey(page: Page, words: string): Promise<void> {
  await tabTo(page, page.getByRole('main').getByRole('button', { name: words, exact: true }))
  await page.keyboard.press('Enter')
  const dialogue = page.getByRole('dialog', { name: words })
  await expect(dialogue).toBeVisible()
  await tabTo(page, dialogue.getByRole('button', { name: words, exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialogue).toBeHidden()
  await expect(nextSteps(page)).toBeVisible()
}
