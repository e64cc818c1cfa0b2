import type { Page } from '@playwright/test'
import { addDays, formatChineseDate } from '@zhiheng/law'
import { expect, test } from './journey.ts'
import { openOffice } from './office.ts'
import { paperBytes } from './papers.ts'
import { justServed } from './ready-case.ts'
import { faultsOf, overflow, phone } from './soundness.ts'

type Party = { kind: string; soleTrader: boolean; name: string; legalRepresentative: string | null }

/** The code as it is printed beside the QR code, seven groups of four; and whom the paper is for. */
async function codeOn(page: Page, caseId: string): Promise<{ code: string; party: Party }> {
  const answer = await page.request.get(`/api/cases/${caseId}`)
  const { state } = (await answer.json()) as {
    state: { papers: { kind: string; checkCode?: string }[]; party: Party }
  }
  return { code: state.papers.findLast(({ kind }) => kind === 'D43')?.checkCode ?? '', party: state.party }
}

test('群众用手机扫码：真伪、说什么、最迟哪一天、拖入文件比对；改动一个字节不一致；不登录，不显示个人姓名', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const { caseId, lead, servedOn } = await justServed(baseURL, 'check-journey')
  const later = `${addDays(servedOn, 1)}T10:00`
  const officer = await openOffice(browser, later).at(lead)
  await officer.goto(`/cases/${caseId}?tab=papers`)
  const file = await paperBytes(officer, '行政处罚决定书')
  const { code, party } = await codeOn(officer, caseId)
  expect(code).toHaveLength(28)

  const telephone = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true })
  await telephone.setExtraHTTPHeaders({ 'x-zhiheng-clock': new Date(`${later}:00+08:00`).toISOString() })
  const page = await telephone.newPage()
  const main = page.getByRole('main')
  await page.goto(`/check/${code}`)
  await expect(main.getByRole('status').first()).toContainText('本机关确有这份《行政处罚决定书》')
  await expect(main).toContainText('要您做什么')
  await expect(main.getByRole('listitem').filter({ hasText: '缴纳罚款' })).toContainText('最迟')
  await expect(main.getByRole('listitem').filter({ hasText: '申请行政复议' })).toContainText(
    '《行政复议法》第二十条第一款',
  )
  await expect(main).toContainText(formatChineseDate(servedOn))
  // A unit's name and a 字号 are public; a person's is not, nor that of a trader without a 字号.
  const operator = party.legalRepresentative ?? ''
  const isPublic = party.kind === 'organisation' || (operator !== '' && !party.name.startsWith(operator))
  if (isPublic) await expect(main).toContainText(party.name)
  for (const person of [isPublic ? null : party.name, party.legalRepresentative])
    if (person) await expect(main).not.toContainText(person)
  expect({ faults: await faultsOf(page), wide: Math.max(0, await overflow(page)) }).toEqual({
    faults: [],
    wide: 0,
  })
  await page.screenshot({ path: 'test-results/check-390.png', fullPage: true })

  const said = page.locator('#compared')
  const choose = (buffer: Buffer) =>
    page.getByLabel('选择文件').setInputFiles({ name: '决定书.pdf', mimeType: 'application/pdf', buffer })
  await choose(file)
  await expect(said).toContainText('一致：这就是本机关制作的文件')
  const changed = Buffer.from(file)
  changed.writeUInt8(changed.readUInt8(changed.length - 100) ^ 1, changed.length - 100)
  await choose(changed)
  await expect(said).toContainText('不一致')
  await page.screenshot({ path: 'test-results/check-changed-390.png', fullPage: true })

  await page.goto('/check')
  await page.getByLabel('核验码').fill('0000 0000 0000 0000 0000 0000 0000')
  await page.getByRole('button', { name: '核验' }).click()
  await expect(main.getByRole('status')).toContainText('没有查到')
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('核验码').fill(code.toLowerCase().replace(/(.{4})/g, '$1 '))
  await page.getByRole('button', { name: '核验' }).click()
  await expect(main.getByRole('status').first()).toContainText('本机关确有')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.screenshot({ path: 'test-results/check-1440.png', fullPage: true })
  await telephone.close()
})
