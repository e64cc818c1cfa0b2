import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { beijing, codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, advance, type Facts } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = (clock: string) => beijing(clock).toISOString()
const place = '海州区朝阳中路院内东侧'
const facts: Facts = {
  act: { itemCode: 'CG-L022-006', cause: '未取得建设工程规划许可证进行建设' },
  assessment: {
    tier: '严重',
    tierText: '第六十四条，无法采取改正措施消除对规划实施的影响',
    found: ['无法采取改正措施消除对规划实施的影响'],
  },
}
const picture = (name: string, day: string) => upload(world.services, onDay(world.staff, day).lead, name, {})
const inbox = async (file: Handling, part: 'leader' | 'head' | 'lead' | 'clerk', day: string) =>
  (await findInbox(world.services, onDay(world.staff, day)[part])).rows.find(
    ({ caseId }) => caseId === file.caseId,
  )?.what

/** 告知, heard, ordered and served on 5 March: six months end on Monday 7 September. */
async function ordered(): Promise<{ file: Handling; id: string }> {
  const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING', facts)
  await file.step('lead', '2026-03-03 11:00', 'tellDemolitionOrder', {
    building: '一层砖混仓库',
    place,
    area: '约三十六平方米',
    basis: 'p64',
    facts: '未取得建设工程规划许可证，在院内加建一层砖混仓库',
    finding: '无法采取改正措施消除对规划实施的影响',
    findingBy: '示范市自然资源和规划局',
  })
  const id = (await file.view()).state.demolitions[0]?.id ?? ''
  await file.serve('D27S', '2026-03-04')
  const order = { id, demand: '自行拆除，恢复原状', demolishBy: '2026-03-20', reason: '事实清楚' }
  const propose = () => file.step('lead', '2026-03-04 15:00', 'proposeDemolitionOrder', order)
  expect(await codesOf(propose())).toEqual(['demolitionHeard'])
  await file.step('lead', '2026-03-04 14:00', 'recordDemolitionDefence', {
    ...{ id, at: at('2026-03-04 13:30'), content: '要求保留', adopted: false, answer: '没有规划许可' },
  })
  await propose()
  expect(await inbox(file, 'leader', '2026-03-04')).toBe('批准责令限期拆除')
  await file.step('leader', '2026-03-05 09:00', 'approveDemolitionOrder', { id, opinion: '同意。' })
  expect((await file.paper('D27')).number).toMatch(/限拆〔2026〕1号$/)
  await file.serve('D27', '2026-03-05')
  await advance(file, 'EXECUTING', facts)
  return { file, id }
}

/** Left standing, demanded, announced and posted; 责成 once the remedies have run out. */
async function warned(file: Handling, id: string): Promise<void> {
  await file.step('lead', '2026-03-30 09:00', 'recheckCorrection', {
    ...{ id, checkedAt: at('2026-03-30 08:30'), corrected: false, findings: '仓库仍在' },
    certificateShown: true,
    attachments: [],
  })
  await file.step('lead', '2026-03-30 10:00', 'demandDuty', {
    ...{ correctionId: id, performBy: '2026-04-10', manner: '自行拆除' },
  })
  await file.serve('Q10S', '2026-03-31')
  await file.step('lead', '2026-04-13 09:00', 'announceDemolition', { id, selfBy: '2026-04-30' })
  await file.serve('Q13', '2026-04-13')
  expect(await inbox(file, 'lead', '2026-04-13')).toBe('张贴强制拆除公告')
  await file.step('lead', '2026-04-14 10:00', 'postDemolition', {
    ...{
      id,
      at: at('2026-04-14 09:30'),
      where: '现场',
      attachments: [await picture('张贴.png', '2026-04-14')],
    },
  })
}
const asked = (id: string): ActionInput<'proposeDemolition'> => ({
  ...{ id, reason: '经催告、公告仍不拆除', manner: '机械拆除', place, route: 'own' },
  plannedFrom: at('2026-09-23 09:00'),
  plannedUntil: at('2026-09-23 17:00'),
  utilitiesKept: true,
})
async function decided(file: Handling, id: string): Promise<void> {
  const propose = (clock: string, part: Partial<ActionInput<'proposeDemolition'>> = {}) =>
    file.step('lead', clock, 'proposeDemolition', { ...asked(id), ...part })
  expect(await codesOf(propose('2026-09-07 10:00'))).toEqual(['remediesRunOut', 'mandated'])
  await file.step('lead', '2026-09-09 09:00', 'recordMandate', {
    ...{ id, government: 'county', governmentName: '海州区人民政府', number: '海政责〔2026〕12号' },
    ...{ issuedOn: '2026-09-08', toWhom: '海州区综合行政执法局' },
    attachments: [await picture('责成.png', '2026-09-09')],
  })
  expect(await codesOf(propose('2026-09-09 10:00', { route: 'court', utilitiesKept: false }))).toEqual([
    'demolitionNotByCourt',
    'utilitiesKept',
  ])
  await propose('2026-09-09 10:00')
  await file.step('head', '2026-09-09 11:00', 'countersignDemolition', { id, opinion: '同意。' })
  await file.step('reviewer', '2026-09-10 09:00', 'reviewDemolition', { id, opinion: '程序合法。' })
  expect(await inbox(file, 'leader', '2026-09-10')).toBe('批准强制拆除')
  await file.step('leader', '2026-09-10 15:00', 'approveDemolition', { id, opinion: '同意强制拆除。' })
  expect((await file.view()).state.stage).toBe('COMPELLED')
  await file.serve('Q12', '2026-09-11')
}

describe('限期拆除、强制拆除（《行政强制法》第四十四条、《城乡规划法》第六十八条）', () => {
  it('告知、责令、催告、公告、救济期满、责成、决定、实施', async () => {
    const { file, id } = await ordered()
    await warned(file, id)
    const clocks = (await file.view()).deadlines
    expect(clocks.find((one) => one.id === `bringSuit:${id}`)?.proof.legalDueOn).toBe('2026-09-07')
    await decided(file, id)
    const demolish = (part: Partial<ActionInput<'demolish'>>) =>
      file.step('lead', '2026-09-23 17:30', 'demolish', {
        id,
        startedAt: at('2026-09-23 09:00'),
        endedAt: at('2026-09-23 15:00'),
        place,
        certificateShown: true,
        presider: '苏明远',
        partyPresent: false,
        course: '清点、搬出物品，机械拆除',
        result: '全部拆除',
        utilitiesKept: true,
        nothingInside: false,
        things: [{ name: '货架', specification: '角钢', quantity: '六组', condition: '完好' }],
        thingsTo: '街道临时仓库',
        costFen: 860_000,
        costBasis: '挖掘机一台班',
        signedBy: 'witness',
        witness: { name: '柳建国', idNumber: '32070619800101002X', note: '社区工作人员' },
        signatureNote: '当事人不到场',
        othersSigned: true,
        filmed: true,
        attachments: [],
        ...part,
      })
    expect(
      await codesOf(
        demolish({
          startedAt: at('2026-09-23 04:00'),
          endedAt: at('2026-09-23 05:00'),
          things: [],
          filmed: false,
        }),
      ),
    ).toEqual(['lawfulEnforcementTime', 'thingsListed', 'demolitionFilmed'])
    await demolish({})
    const { state } = await file.view()
    expect(state.stage).toBe('EXECUTING')
    expect(state.demolitions[0]?.work?.performed?.witness?.idMasked).not.toContain('19800101')
    for (const kind of ['Q11S', 'Q12S']) expect((await file.paper(kind)).kind).toBe(kind)
    expect((await file.paper('Q12')).number).toMatch(/强执〔2026〕1号$/)
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
