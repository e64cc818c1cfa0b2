import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beijing, codesOf, type Handling, upload } from './testing-case.ts'
import { city } from './testing-city.ts'
import { archive, close, said } from './testing-endings.ts'
import { aCaseAt, establish } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = (stage: Parameters<typeof aCaseAt>[2]) => aCaseAt(world.services, world.staff, stage)
const picture = (name: string) => upload(world.services, world.staff.lead, name)

describe('移送', () => {
  const proposal = {
    receiver: '连云港市交通运输局',
    facts: '公路用地范围内堆放物品。',
    reason: '发生地属公路用地，由交通运输主管部门管辖。',
    materials: ['案件来源登记表', '现场检查（勘验）笔录'],
  }
  async function send(file: Handling, day: string) {
    await file.step('lead', `${day} 09:00`, 'proposeHandOver', proposal)
    const id = (await file.view()).state.handOvers.at(-1)?.id ?? ''
    await file.step('head', `${day} 10:00`, 'countersignHandOver', { id, opinion: '同意移送。' })
    await file.step('leader', `${day} 11:00`, 'approveHandOver', { id, opinion: '同意移送。' })
    await file.seal('D07', `${day} 12:00`)
    return id
  }

  it('对方退回的照常办理；接收的登记回执，立案以前移送的直接归档', async () => {
    const file = await at('VERIFYING')
    const refused = await send(file, '2026-03-03')
    expect(await codesOf(file.step('lead', '2026-03-03 13:00', 'proposeHandOver', proposal))).toEqual([
      'noEndingPending',
    ])
    expect(
      await file.step('lead', '2026-03-04 09:00', 'recordHandOverAnswer', {
        id: refused,
        outcome: 'refused',
        answeredOn: '2026-03-04',
        answeredBy: '连云港市交通运输局',
        note: '不在公路用地范围，退回。',
        receipt: null,
      }),
    ).toMatchObject({ stage: 'VERIFYING' })
    const id = await send(file, '2026-03-05')
    expect(
      await file.step('lead', '2026-03-06 09:00', 'recordHandOverAnswer', {
        id,
        outcome: 'accepted',
        answeredOn: '2026-03-06',
        answeredBy: '连云港市交通运输局',
        note: '',
        receipt: await picture('回执.png'),
      }),
    ).toMatchObject({ stage: 'HANDED_OVER' })
    expect(await archive(file, '2026-03-09 09:00')).toMatchObject({ stage: 'ARCHIVED' })
  })

  it('立案以后移送的结案归档；接收后又退回的恢复办理', async () => {
    const file = await at('INVESTIGATING')
    const id = await send(file, '2026-03-05')
    const accept = async (one: string, day: string) =>
      file.step('lead', `${day} 15:00`, 'recordHandOverAnswer', {
        id: one,
        outcome: 'accepted',
        answeredOn: day,
        answeredBy: '连云港市交通运输局',
        note: '',
        receipt: await picture(`回执${day}.png`),
      })
    await accept(id, '2026-03-05')
    expect(await codesOf(archive(file, '2026-03-06 09:00'))).toContain('closedBeforeArchive')
    expect(
      await file.step('lead', '2026-03-06 10:00', 'resumeHandedOver', {
        id,
        reason: '对方复核后退回。',
        attachments: [await picture('退回函.png')],
      }),
    ).toMatchObject({ stage: 'INVESTIGATING' })
    await accept(await send(file, '2026-03-09'), '2026-03-10')
    expect(await close(file, '2026-03-11')).toMatchObject({ stage: 'ARCHIVED' })
  })

  const crime = async (): Promise<ActionInput<'reportCrime'>> => ({
    teamIds: [world.staff.lead.personId, world.staff.support.personId],
    crime: '污染环境罪',
    facts: '堆放的废物经鉴定属于危险废物。',
    reason: '数量达到追诉标准，涉嫌犯罪。',
    receiver: '连云港市公安局海州分局',
    investigationReport: await picture('调查报告.png'),
    goods: [{ name: '废渣样品', specification: '密封桶', quantity: '1桶', condition: '封存' }],
    appraisals: [],
    noAppraisal: '数量和种类由随车单据证明，无须鉴定。',
    others: [],
  })
  async function toPolice(file: Handling) {
    await file.step('lead', '2026-03-05 09:00', 'reportCrime', await crime())
    const id = (await file.view()).state.crimeTransfers.at(-1)?.id ?? ''
    expect(await codesOf(file.step('lead', '2026-03-05 09:30', 'proposeHandOver', proposal))).toEqual([
      'crimeSettled',
    ])
    await file.step('chief', '2026-03-06 09:00', 'approveCrimeTransfer', { id, opinion: '同意移送。' })
    await file.seal('D08', '2026-03-06 10:00')
    expect(
      await file.step('lead', '2026-03-06 16:00', 'deliverToPolice', {
        id,
        deliveredAt: beijing('2026-03-06 15:30').toISOString(),
        receivedBy: '田警官',
        receipt: await picture('公安回执.png'),
      }),
    ).toMatchObject({ stage: 'TRANSFERRED' })
    return id
  }

  it('公安机关立案：三日内移交物品和材料，结案归档；三日、二十四小时、三日、三日各有期限', async () => {
    const file = await at('INVESTIGATING')
    const id = await toPolice(file)
    await file.step('lead', '2026-03-09 09:00', 'recordPoliceAnswer', {
      id,
      outcome: 'filed',
      receivedOn: '2026-03-08',
      number: '海公立字〔2026〕1号',
      note: '',
      notice: await picture('立案通知书.png'),
    })
    const propose = () =>
      file.step('lead', '2026-03-09 10:00', 'proposeClosure', { summary: '已移送公安机关。' })
    expect(await codesOf(propose())).toEqual(['materialsHandedOver'])
    const { deadlines } = await file.view()
    const due = Object.fromEntries(deadlines.map((one) => [one.id.split(':')[0], one.proof]))
    // 2026-03-08 is a Sunday: the Regulation's three days are days of the calendar and do not roll.
    expect(due).toMatchObject({
      decideCriminalTransfer: { legalDueOn: '2026-03-08', basis: [expect.stringContaining('第五条')] },
      transferToPolice: { dueAt: beijing('2026-03-07 09:00').toISOString() },
      policeDecideFiling: { legalDueOn: '2026-03-09' },
      handOverEvidence: { legalDueOn: '2026-03-11' },
    })
    await file.step('lead', '2026-03-10 09:00', 'handOverMaterials', {
      id,
      at: '2026-03-10T00:30:00.000Z',
      receivedBy: '田警官',
      list: '废渣样品一桶、案卷材料一册。',
      receipt: await picture('交接清单.png'),
    })
    expect(await close(file, '2026-03-11')).toMatchObject({ stage: 'ARCHIVED' })
  })

  it('公安机关不予立案：案件恢复调查（第十条）；正职不同意移送的，理由记录在案', async () => {
    const file = await at('INVESTIGATING')
    const id = await toPolice(file)
    expect(
      await file.step('lead', '2026-03-09 09:00', 'recordPoliceAnswer', {
        id,
        outcome: 'refused',
        receivedOn: '2026-03-09',
        number: '海公不立字〔2026〕1号',
        note: '情节显著轻微。',
        notice: await picture('不予立案通知书.png'),
      }),
    ).toMatchObject({ stage: 'INVESTIGATING' })
    await file.step('lead', '2026-03-10 09:00', 'reportCrime', await crime())
    const again = (await file.view()).state.crimeTransfers.at(-1)?.id ?? ''
    expect(
      await file.step('chief', '2026-03-10 10:00', 'refuseCrimeTransfer', {
        id: again,
        opinion: '公安机关已经审查，没有新的证据，不移送。',
      }),
    ).toMatchObject({ stage: 'INVESTIGATING' })
    expect((await file.view()).state.crimeTransfers.at(-1)?.decided).toMatchObject({ transfers: false })
  })
})

describe('撤销案件', () => {
  it('审核、法制审核、批准，结案归档；要件已经认定的不能撤案', async () => {
    const proved = await at('INVESTIGATING')
    await establish(proved)
    const proposal = { ground: 'wrongParty' as const, reason: '当事人不是违法行为人。', goodsNote: '无' }
    expect(await codesOf(proved.step('lead', '2026-03-16 09:00', 'proposeCancellation', proposal))).toEqual([
      'cancellationLawful',
    ])
    const file = await at('INVESTIGATING')
    await file.step('lead', '2026-03-05 09:00', 'proposeCancellation', proposal)
    await file.step('head', '2026-03-05 10:00', 'countersignCancellation', said())
    expect(await codesOf(file.step('leader', '2026-03-05 11:00', 'approveCancellation', said()))).toEqual([
      'cancellationReviewed',
    ])
    await file.step('reviewer', '2026-03-05 11:00', 'reviewCancellation', said())
    expect(await file.step('leader', '2026-03-05 14:00', 'approveCancellation', said())).toMatchObject({
      stage: 'WITHDRAWN',
    })
    expect(await close(file, '2026-03-06')).toMatchObject({ stage: 'ARCHIVED' })
  })
})

it('以上各案的日志与各表一致', async () => {
  expect(await verifyCases(world.services, city)).toEqual([])
})
