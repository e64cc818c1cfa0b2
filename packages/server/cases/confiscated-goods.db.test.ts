import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, advance } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const poultry = { name: '鸡', specification: '活禽', quantity: '十二只', condition: '健康' }
const cages = { name: '铁笼', specification: '自制', quantity: '三个', condition: '锈蚀' }
const handling: ActionInput<'disposeConfiscated'> = {
  goods: [cages],
  method: 'destroy',
  basis: '没有使用价值，按照国家有关罚没财物管理的规定销毁',
  course: '在再生资源处置场破碎，全程录像。',
  receiver: '再生资源处置场',
  proceedsFen: null,
  disposedOn: '2026-03-27',
  supervisor: '财务科孙敏',
  all: false,
  attachments: [],
}

describe('罚没物品的处理（《行政处罚法》第七十四条）', () => {
  it('没收的物品处理完毕前不能确认履行完毕；销毁写明依据，拍卖款上缴国库，处理记录入卷', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING', {
      act: { itemCode: 'CG-L001-008', cause: '饲养家禽影响市容' },
      fineFen: 50_000,
      assessment: {
        tierText: '依《城市市容和环境卫生管理条例》第三十五条，饲养家禽影响市容',
        penaltyKinds: ['罚款', '没收非法财物'],
        confiscation: '活禽十二只、铁笼三个',
        confiscatedFen: 90_000,
      },
    })
    await file.step('cashier', '2026-03-26 15:00', 'recordPayment', {
      ...{ kind: 'fine', amountFen: 50_000, paidOn: '2026-03-26', receiptNumber: 'MS-1' },
      ...{ bank: '示范银行海州支行', receipt: null },
    })
    const confirm = () =>
      file.step('lead', '2026-03-30 09:00', 'confirmPerformance', { note: '罚款已缴清。' })
    expect(await codesOf(confirm())).toEqual(['confiscatedDisposed'])

    const dispose = (part: Partial<ActionInput<'disposeConfiscated'>>) =>
      file.step('lead', '2026-03-27 16:00', 'disposeConfiscated', { ...handling, ...part })
    expect(await codesOf(dispose({ basis: '' }))).toEqual(['disposalFounded'])
    expect(await codesOf(dispose({ supervisor: world.staff.lead.name }))).toEqual(['disposalSupervised'])
    expect(await codesOf(dispose({ disposedOn: '2026-03-25' }))).toEqual(['disposalDay'])
    await dispose({})
    expect(await codesOf(confirm())).toEqual(['confiscatedDisposed'])

    expect(await codesOf(dispose({ goods: [poultry], method: 'auction', basis: '', all: true }))).toEqual([
      'proceedsOfSale',
    ])
    const lead = onDay(world.staff, '2026-03-27').lead
    const slip = await upload(world.services, lead, '上缴国库凭证.png')
    await dispose({
      ...{ goods: [poultry], method: 'auction', basis: '', all: true, proceedsFen: 60_000 },
      attachments: [slip],
    })
    expect(await codesOf(dispose({}))).toEqual(['goodsLeft'])
    await confirm()
    const { papers, state } = await file.view()
    expect(papers.filter(({ kind }) => kind === 'D53')).toHaveLength(2)
    expect(state.stage).toBe('PERFORMED')
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('只处罚款的案件没有罚没物品可以处理', async () => {
    const file = await aCaseAt(world.services, world.staff, 'DECIDED')
    await advance(file, 'EXECUTING')
    expect(await codesOf(file.step('lead', '2026-03-27 16:00', 'disposeConfiscated', handling))).toEqual([
      'goodsConfiscated',
    ])
  })
})
