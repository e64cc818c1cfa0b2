import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, upload } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

// 《行政处罚法》第三十六条：追责时效。
let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const fourYearsAgo = { actFrom: '2022-02-20', actUntil: '2022-03-01' }
const reason = '坠落的物料砸伤路人二名，均住院治疗。'
const evidence = async () => [await upload(world.services, world.staff.lead, '诊断证明.png')]

describe('追责时效', () => {
  it('四年前终了、危害生命健康安全且有后果的行为，附证据的照五年立案、决定、执行', async () => {
    const act = { ...fourYearsAgo, harm: 'life', harmReason: reason, harmEvidence: await evidence() } as const
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING', { act })
    const { state } = await file.view()
    expect(state.act).toMatchObject({ harm: 'life', harmReason: reason, harmEvidence: act.harmEvidence })
    const clocks = (await file.view()).deadlines
    expect(clocks.find(({ id }) => id === 'limitation')?.proof).toMatchObject({
      rule: 'limitationFiveYears',
      legalDueOn: '2027-03-01',
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('同样的行为没有危害后果的，不得报请立案；只说有后果而没有证据的，不得认定', async () => {
    expect(
      await codesOf(aCaseAt(world.services, world.staff, 'FILING_REVIEW', { act: fourYearsAgo })),
    ).toContain('withinLimitation')
    const unproved = { ...fourYearsAgo, harm: 'life' as const, harmReason: reason, harmEvidence: [] }
    expect(await codesOf(aCaseAt(world.services, world.staff, 'FILING_REVIEW', { act: unproved }))).toEqual([
      'harmProved',
    ])
  })
})
