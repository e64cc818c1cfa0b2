import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import {
  act,
  addPicture,
  choose,
  nextSteps,
  type Office,
  openOffice,
  pick,
  stepButton,
  tick,
  usualPhrase,
  write,
  writeTime,
} from './office.ts'
import { readyCase, readyOn } from './ready-case.ts'
import { expectSound } from './soundness.ts'

let caseId = ''

/** Somebody's desk at a minute, with the case open. */
async function at(office: Office, minute: string, who: string): Promise<Page> {
  await office.clock(minute)
  const page = await office.at(who)
  await page.goto(`/cases/${caseId}`)
  await expect(nextSteps(page)).toBeVisible()
  return page
}

/** An act whose form the law has found complete before its button is pressed. */
const actWhenLawful: typeof act = (page, title, { fill, ...options } = {}) =>
  act(page, title, {
    ...options,
    fill: async () => {
      await fill?.(page)
      await expect(page.getByText(/^✓ 符合办理条件/)).toBeVisible()
    },
  })

async function seal(page: Page, paper: string) {
  await actWhenLawful(page, '用印', {
    fill: async () => {
      await page.getByRole('radio', { name: new RegExp(`^${paper}`) }).check()
      await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    },
  })
}

async function serve(page: Page, when: string) {
  await actWhenLawful(page, '送达', {
    fill: async () => {
      await writeTime(page, { 送达时间: when })
      await write(page, { 与受送达人的关系: '法定代表人' })
    },
  })
}

test('听证：告知、要求、通知、举行、报告，然后才能提请法制审核', async ({ browser, baseURL }) => {
  test.setTimeout(600_000)
  const turns = { hearing: 'held', firstLookReturned: false, noticeBy: 'direct' } as const
  const ready = await readyCase(baseURL, { goal: 'NOTICE_REVIEW', seed: 'hearing-journey', turns })
  caseId = ready.caseId
  const office = openOffice(browser, `${readyOn}T09:00`)

  await test.step('达到听证范围的，以听证告知书告知', async () => {
    const reviewer = await at(office, '2026-09-21T08:50', 'fazhi')
    await actWhenLawful(reviewer, '法制初审', { fill: () => usualPhrase(reviewer) })
    const leader = await at(office, '2026-09-21T09:00', 'fenguan')
    await actWhenLawful(leader, '批准处罚告知', {
      fill: async () => {
        await expect(leader.getByText('达到听证范围，以听证告知书告知')).toBeVisible()
        await expect(leader.getByRole('region', { name: '拟处罚内容' }).getByText('未核实')).toBeVisible()
        await expect(leader.getByRole('button', { name: '预览《行政处罚听证告知书》' })).toBeVisible()
        await usualPhrase(leader)
      },
    })
    const clerk = await at(office, '2026-09-21T10:00', 'neiqin')
    await seal(clerk, '行政处罚听证告知书')
    await serve(await at(office, '2026-09-21T15:00', ready.lead), '2026-09-21 14:30')
  })

  await test.step('期限之内要求听证，案件进入听证环节', async () => {
    const officer = await at(office, '2026-09-23T10:00', ready.lead)
    await expect(stepButton(officer, '提请法制审核')).toBeHidden()
    await actWhenLawful(officer, '登记听证要求', {
      fill: async () => {
        await expect(officer.getByText('2026年9月29日届满')).toBeVisible()
        await writeTime(officer, { 提出的时间: '2026-09-23 09:30' })
        await write(officer, { 要求和理由: '对情节的认定有异议，要求举行听证。' })
      },
    })
    await expect(officer.getByText(/现处“听证”/)).toBeVisible()
    await actWhenLawful(officer, '登记听证代理人', {
      fill: async () => {
        await officer.getByLabel('第1名代理人的姓名').fill('司徒敏')
        await officer.getByLabel(/第1名代理人的身份/).fill('律师')
        await addPicture(officer, '授权委托书', '授权委托书.png')
      },
    })
  })

  await test.step('负责人指定主持人、记录员；通知不足七个工作日的不得定', async () => {
    const leader = await at(office, '2026-09-23T15:00', 'fenguan')
    await actWhenLawful(leader, '指定听证主持人、记录员', {
      fill: async () => {
        await pick(leader, '听证主持人', '法规科科长')
        await pick(leader, '记录员', '法规科科员')
        await usualPhrase(leader)
      },
    })
    await office.clock('2026-09-24T09:00')
    const presider = await office.at('tingzheng')
    await presider.goto('/inbox')
    await presider.getByRole('main').locator(`a[href="/cases/${caseId}"]`).click()
    await actWhenLawful(presider, '安排听证并通知当事人', {
      fill: async () => {
        await writeTime(presider, { 听证时间: '2026-09-30 09:00' })
        await expect(presider.getByText(/不足7个，最早可定于2026年10月/).first()).toBeVisible()
        await presider.locator('.ant-picker', { has: presider.getByLabel('听证时间') }).hover()
        await presider.locator('.ant-picker-clear').first().click()
        await writeTime(presider, { 听证时间: '2026-10-15 09:00' })
        await expect(presider.getByText(/今日送达的，举行听证七日前通知：.*符合规定/)).toBeVisible()
      },
    })
  })

  await test.step('定下的听证在听证安排里，桌面和手机上都读得清', async () => {
    const presider = await office.at('tingzheng')
    await presider.goto('/hearings')
    await expect(
      presider.locator('tr', { has: presider.locator(`a[href^="/cases/${caseId}"]`) }),
    ).toBeVisible()
    await expectSound(presider, '听证安排')
  })

  await test.step('听证通知书用印、送达，公告', async () => {
    const clerk = await at(office, '2026-09-24T10:00', 'neiqin')
    await seal(clerk, '听证通知书')
    await seal(clerk, '听证公告')
    await actWhenLawful(clerk, '登记听证公告', { fill: () => write(clerk, { 公告的地方: '本机关公告栏' }) })
    await serve(await at(office, '2026-09-24T15:00', ready.lead), '2026-09-24 14:30')
  })

  await test.step('举行听证，制作笔录，提出报告', async () => {
    const recorder = await at(office, '2026-10-15T11:30', 'jilu')
    await actWhenLawful(recorder, '制作听证笔录', {
      fill: async () => {
        await writeTime(recorder, { 结束时间: '2026-10-15 11:00' })
        await tick(recorder, '已核对身份')
        await write(recorder, {
          '举证、质证': '调查人员出示现场检查笔录、照片，当事人对真实性没有异议。',
          当事人申辩: '已经改正，请求从轻处罚。',
          最后陈述: '请求从轻处罚。',
        })
      },
    })
    const officer = await at(office, '2026-10-15T15:00', ready.lead)
    await expect(nextSteps(officer)).toContainText('听证主持人尚未提出听证报告')
    const presider = await at(office, '2026-10-16T10:00', 'tingzheng')
    await actWhenLawful(presider, '提出听证报告', {
      fill: async () => {
        await write(presider, { '对事实、证据的认定': '违法事实清楚，证据经过质证，能够相互印证。' })
        await choose(presider, '建议', '按告知的内容作出行政处罚')
        await usualPhrase(presider)
      },
    })
  })

  await test.step('听证的经过在案件页；提请法制审核', async () => {
    const officer = await at(office, '2026-10-16T15:00', ready.lead)
    await officer.getByRole('link', { name: '听证', exact: true }).click()
    const tab = officer.getByRole('region', { name: '听证', exact: true })
    for (const words of ['司徒敏（律师）', '个完整工作日', '依法举行完毕', '听证报告', '听证公告'])
      await expect(tab.getByText(words).first()).toBeVisible()
    await actWhenLawful(officer, '提请法制审核')
    await expect(officer.getByText(/现处“法制审核”/)).toBeVisible()
  })
})
