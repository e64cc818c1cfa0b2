import { readFileSync } from 'node:fs'
import { expect, test } from './journey.ts'
import { openOffice } from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { readyInspection } from './ready-inspection.ts'
import { expectSound } from './soundness.ts'

/** Every address of the table of screens: a new screen is looked at without anybody thinking of it. */
const table = readFileSync(new URL('../packages/web/app/screens.tsx', import.meta.url), 'utf8')
const paths = [...table.matchAll(/^ {4}path: '([^']+)'/gm)].map(([, path = '']) => path)
const tabs = ['facts', 'evidence', 'clocks', 'papers', 'performance', 'readings']
const forms = ['recordStatement', 'recordService', 'recordInterview', 'returnTo']

test('每一个页面在桌面和手机上都可读、可用，不超出屏幕', async ({ browser, baseURL }) => {
  test.setTimeout(900_000)
  const { caseId } = await readyCase(baseURL, { goal: 'NOTICE', seed: 'access' })
  const inspectionId = await readyInspection(baseURL)
  const office = openOffice(browser, `${readyOn}T10:00`)
  const officer = await office.at('zhongdui')
  const admin = await office.at('admin')
  const session = await (await admin.request.get('/api/session')).json()
  const { rows: devices } = await (await officer.request.get('/api/devices')).json()
  const known: Readonly<Record<string, string>> = {
    ':lawId': 'L003',
    ':code': 'CG-L003-012',
    ':unitId': String(session.me.post.unitId),
    ':personId': session.me.personId,
    ':caseId': caseId,
    ':inspectionId': inspectionId,
    ':deviceId': devices[0].device.deviceId,
    ':action': 'recordStatement',
  }
  expect(paths.length).toBeGreaterThan(15)
  for (const path of paths) {
    const address = path.replace(/:\w+/g, (name) => known[name] ?? name)
    expect(address, '新的地址参数要在这里给出例子').not.toContain(':')
    // What is for administrators is seen by them; casework by those who do it.
    const page = /^\/(organisation|catalogue|account)/.test(path) ? admin : officer
    await test.step(path, async () => {
      await page.goto(address)
      await expectSound(page, path)
    })
  }
  for (const tab of tabs)
    await test.step(`案件页 ${tab}`, async () => {
      await officer.goto(`/cases/${caseId}?tab=${tab}`)
      await expectSound(officer, `案件页 ${tab}`)
    })
  const lead = await office.at('chengban1')
  for (const form of forms)
    await test.step(`办理页 ${form}`, async () => {
      await lead.goto(`/cases/${caseId}/do/${form}`)
      await expectSound(lead, `办理页 ${form}`)
    })
})

test('登录页、首次设置以外的页面在深色和大字下同样可读', async ({ browser, baseURL }) => {
  const { caseId } = await readyCase(baseURL, { goal: 'NOTICE', seed: 'access' })
  const office = openOffice(browser, `${readyOn}T10:00`, { colorScheme: 'dark' })
  const officer = await office.at('zhongdui')
  await officer.locator('.zh-person').click()
  await officer.getByRole('menuitem', { name: '大字显示' }).click()
  for (const address of ['/inbox', `/cases/${caseId}`, '/catalogue', '/clues/new'])
    await test.step(address, async () => {
      await officer.goto(address)
      await expectSound(officer, `深色、大字 ${address}`)
    })
})
