import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { beijing, codesOf, type Handling } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, advance } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = (clock: string) => beijing(clock).toISOString()
const place = '海州区朝阳中路'
const onSite = (from: string, until: string) => ({
  startedAt: at(from),
  endedAt: at(until),
  place,
  certificateShown: true,
  partyPresent: true,
  supervisor: '苏明远',
  course: '机械装载、密闭清运',
  result: '道路恢复原状',
  nonViolent: true,
  costFen: 150_000,
  costBasis: '运输车一台班，人工三人',
  signedBy: 'party' as const,
  witness: null,
  signatureNote: '',
  othersSigned: true,
  filmed: false,
  filmNote: '执法记录仪电量耗尽',
  attachments: [],
})
const asked = (demandId: string): ActionInput<'proposeSubstitute'> => ({
  demandId,
  harm: 'traffic',
  harmFacts: '黄沙占用机动车道',
  reason: '经责令改正、催告仍不清除',
  manner: '机械装载、密闭清运',
  object: '黄沙约十吨',
  place,
  plannedFrom: at('2026-04-24 09:00'),
  plannedUntil: at('2026-04-24 12:00'),
  budgetFen: 200_000,
  budgetBasis: '运输车一台班，人工三人',
  performer: 'third',
  performerName: '示范市环境卫生服务有限公司',
  disinterested: true,
  urgency: '',
})
const inbox = async (file: Handling, part: 'leader' | 'head' | 'lead', day: string) =>
  (await findInbox(world.services, onDay(world.staff, day)[part])).rows.find(
    ({ caseId }) => caseId === file.caseId,
  )?.what

/** The order of the investigation, served, its day past, found undone; the decision served on 26 March. */
async function leftUndone(): Promise<{ file: Handling; demandId: string }> {
  const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  await file.step('lead', '2026-03-03 10:00', 'orderCorrection', {
    demand: '清除占道的黄沙，恢复道路原状',
    correctBy: '2026-03-20',
    consequence: '逾期不改正的，依法处理',
  })
  await file.serve('D26', '2026-03-03')
  await advance(file, 'EXECUTING')
  const order = (await file.view()).state.corrections[0]
  if (!order) throw new Error('no order')
  const recheck = (clock: string, corrected: boolean) =>
    file.step('lead', clock, 'recheckCorrection', {
      id: order.id,
      checkedAt: at(clock),
      corrected,
      findings: corrected ? '已经清除' : '仍有黄沙占道',
      certificateShown: true,
      attachments: [],
    })
  await recheck('2026-03-30 09:00', false)
  const demand = { correctionId: order.id, performBy: '2026-04-03', manner: '自行清除，恢复道路原状' }
  await file.step('lead', '2026-03-30 10:00', 'demandDuty', demand)
  const demandId = (await file.view()).state.dutyDemands[0]?.id ?? ''
  expect(await codesOf(file.step('lead', '2026-03-30 11:00', 'proposeSubstitute', asked(demandId)))).toEqual([
    'dutyDemandServed',
    'dutyDemandOver',
  ])
  await file.serve('Q10S', '2026-03-31')
  return { file, demandId }
}
async function decided(file: Handling, demandId: string): Promise<string> {
  const propose = (part: Partial<ActionInput<'proposeSubstitute'>>) =>
    file.step('lead', '2026-04-07 09:00', 'proposeSubstitute', { ...asked(demandId), ...part })
  expect(await codesOf(propose({ harm: 'other', plannedFrom: at('2026-04-25 09:00') }))).toEqual(
    expect.arrayContaining(['substituteHarmful', 'lawfulEnforcementTime']),
  )
  await propose({})
  const id = (await file.view()).state.substitutes.at(-1)?.id ?? ''
  await file.step('head', '2026-04-07 10:00', 'countersignSubstitute', { id, opinion: '同意。' })
  await file.step('reviewer', '2026-04-07 11:00', 'reviewSubstitute', { id, opinion: '依据充分。' })
  expect(await inbox(file, 'leader', '2026-04-07')).toBe('批准代履行')
  await file.step('leader', '2026-04-07 15:00', 'approveSubstitute', { id, opinion: '同意代履行。' })
  expect((await file.view()).state.stage).toBe('COMPELLED')
  await file.serve('Q15', '2026-04-08')
  const day = { id, performFrom: at('2026-04-24 09:00'), performUntil: at('2026-04-24 12:00') }
  await file.step('lead', '2026-04-09 09:00', 'remindSubstitute', day)
  await file.serve('Q16', '2026-04-10')
  return id
}

describe('代履行（《行政强制法》第五十条至第五十二条）', () => {
  it('催告、报请、决定、再次催告、实施、收取费用', async () => {
    const { file, demandId } = await leftUndone()
    const id = await decided(file, demandId)
    const perform = (from: string, until: string) =>
      file.step('lead', '2026-04-24 13:00', 'performSubstitute', {
        id,
        ...onSite(from, until),
        overrunReason: '',
      })
    expect(await codesOf(perform('2026-04-24 04:00', '2026-04-24 05:00'))).toEqual(['lawfulEnforcementTime'])
    await perform('2026-04-24 09:00', '2026-04-24 11:00')
    expect((await file.view()).state.stage).toBe('EXECUTING')
    for (const kind of ['Q11', 'Q15S']) expect((await file.paper(kind)).kind).toBe(kind)
    expect((await file.paper('Q15')).number).toMatch(/代履〔2026〕1号$/)
    expect((await file.paper('Q16')).number).toMatch(/代履催告〔2026〕1号$/)
    await file.step('cashier', '2026-04-27 10:00', 'settleSubstituteCost', {
      ...{ id, paidFen: 150_000, paidOn: '2026-04-27', receiptNumber: 'DLX-1', attachments: [] },
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('再次催告以后当事人自行清除：停止代履行，回到执行', async () => {
    const { file, demandId } = await leftUndone()
    const id = await decided(file, demandId)
    const stop = () => file.step('lead', '2026-04-13 11:00', 'stopSubstitute', { id, reason: '已经履行' })
    expect(await codesOf(stop())).toEqual(['stopGrounded'])
    const orderId = (await file.view()).state.corrections[0]?.id ?? ''
    await file.step('lead', '2026-04-13 10:00', 'recheckCorrection', {
      id: orderId,
      checkedAt: at('2026-04-13 09:30'),
      corrected: true,
      findings: '已经清除',
      certificateShown: true,
      attachments: [],
    })
    await stop()
    expect((await file.view()).state.stage).toBe('EXECUTING')
  })

  it('调查中立即清除遗洒物：当事人不在场的，事后通知才能终结调查', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const clear = (part: Partial<ActionInput<'clearAtOnce'>>) =>
      file.step('lead', '2026-03-03 23:50', 'clearAtOnce', {
        ...onSite('2026-03-03 23:00', '2026-03-03 23:30'),
        partyPresent: false,
        signedBy: 'witness',
        witness: { name: '柳建国', idNumber: '32070619800101002X', note: '社区工作人员' },
        signatureNote: '当事人不在场',
        object: 'spill',
        objectWords: '遗洒的黄沙约一立方米',
        where: 'road',
        whyAtOnce: '黄沙散落在机动车道，当事人不在场',
        performer: 'agency',
        performerName: '',
        disinterested: false,
        urgency: '',
        agreedBy: '',
        ...part,
      })
    expect(await codesOf(clear({ where: 'other' }))).toEqual(
      expect.arrayContaining(['clearedThings', 'lawfulEnforcementTime']),
    )
    await clear({ urgency: '夜间车流不断', agreedBy: '周明德' })
    expect((await file.paper('Q16S')).number).toMatch(/代履告〔2026〕1号$/)
    expect((await file.view()).deadlines.find(({ id }) => id.startsWith('tellAbsentParty'))?.metOn).toBeNull()
    await file.serve('Q16S', '2026-03-04')
    expect((await file.view()).state.clearances).toHaveLength(1)
  })
})
