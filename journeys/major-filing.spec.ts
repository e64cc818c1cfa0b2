import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import {
  demonstrationPassword,
  driveCase,
  openDemoClient,
  planOne,
  readCity,
} from '../packages/server/demo/index.ts'
import { act, choose, openOffice } from './office.ts'
import { paperBytes, textOfPdf } from './papers.ts'
import { readyOn } from './ready-case.ts'
import { desktop, expectSound, phone, settled } from './soundness.ts'

/** A heard and fined case of the city's bureau, reported to the bureau of justice and not answered yet. */
async function reported(baseUrl: string) {
  const client = openDemoClient(baseUrl, demonstrationPassword)
  try {
    const city = await readCity(client, readyOn)
    const turns = { hearing: 'held', heard: 'silent', correction: 'obeyed', pays: 'inTime' } as const
    const plan = planOne(city, { login: 'shiju', goal: 'ARCHIVED', seed: 'major', asOf: readyOn, turns })
    const at = plan.acts.findIndex(({ action }) => action === 'answerMajorFiling')
    expect(at).toBeGreaterThan(0)
    await driveCase(client, { ...plan, acts: plan.acts.slice(0, at) })
    const { caseId, party } = plan.story
    return { caseId, party: party.name, on: plan.acts[at]?.at.slice(0, 10) ?? readyOn }
  } finally {
    await client.signOut()
  }
}

async function picture(page: Page, name: string) {
  for (const [width, size] of [
    ['1440', desktop],
    ['390', phone],
  ] as const) {
    await page.setViewportSize(size)
    await settled(page)
    await page.screenshot({ path: `test-results/major-filing-${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize(desktop)
}

test('重大行政处罚决定备案：司法局监督员在总览中看到已报送的备案，读备案表，准予备案', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(480_000)
  const { caseId, party, on } = await reported(baseURL ?? '')
  const office = openOffice(browser, `${on}T15:00`)
  const page = await office.at('sifaju.jiandu')
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '重大处罚备案' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '重大处罚备案' })).toBeVisible()
  const row = page.getByRole('row', { name: new RegExp(party) })
  await expect(row).toContainText('已报送，等待答复')
  await expectSound(page, '重大处罚备案')
  await picture(page, 'list')

  await row.getByRole('link').first().click()
  await expect(page.getByText('重大行政处罚决定备案', { exact: true }).first()).toBeVisible()
  await page.goto(`/cases/${caseId}?tab=papers`)
  const paper = await paperBytes(page, '重大行政处罚决定备案（报告）表')
  writeFileSync('test-results/major-filing-K09.pdf', paper)
  const text = (await textOfPdf(paper)).replace(/\s/g, '')
  for (const words of ['连云港市司法局', party, '经过听证', '处罚决定书']) expect(text).toContain(words)

  await page.goto(`/cases/${caseId}?tab=facts`)
  await act(page, '答复备案', {
    fill: async (form) => {
      await picture(form, 'form')
      await choose(form, '答复', '准予备案')
    },
  })
  await page.goto(`/cases/${caseId}?tab=facts`)
  await expect(page.getByRole('main')).toContainText('准予备案（梁正清）')
  await picture(page, 'case')
  await page.goto('/major-filings?standing=received')
  await expect(page.getByRole('row', { name: new RegExp(party) })).toContainText('已备案')
})
