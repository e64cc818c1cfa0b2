import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aParty } from './testing-case.ts'
import { aCaseAt, anInspection } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

describe('已经在卷的不再填写', () => {
  it('登记过的见证人不填号码也带出掩码；没有字号的个体工商户，经营者就是登记的姓名', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const witness = { name: '柳建国', idNumber: '320706198001010025', note: '社区工作人员' }
    const seen = { ...anInspection, signedBy: 'witness' as const, signatureNote: '当事人不在场' }
    await file.step('lead', '2026-03-05 10:30', 'recordInspection', { ...seen, witness })
    const again = { ...witness, idNumber: '' }
    await file.step('lead', '2026-03-05 11:30', 'recordInspection', { ...seen, witness: again })
    const other = { name: '钱二', idNumber: '', note: '' }
    await file.step('lead', '2026-03-05 12:30', 'recordInspection', { ...seen, witness: other })
    const { inspections } = (await file.view()).state
    expect(inspections.slice(-3).map((one) => one.witness?.idMasked)).toEqual([
      '320706********0025',
      '320706********0025',
      '',
    ])

    const person = { kind: 'person', idKind: 'otherId', idNumber: 'A1234567' } as const
    const trader = { ...aParty, ...person, soleTrader: true, legalRepresentative: null }
    const name = '司马䶮'
    const alone = { ...trader, name, representativeTitle: null }
    await file.step('lead', '2026-03-05 16:00', 'recordParty', { party: alone })
    expect((await file.view()).state.party).toMatchObject({
      ...{ legalRepresentative: name, representativeTitle: '经营者' },
    })
    const named = { ...trader, name: '海州区示范小吃店', legalRepresentative: name }
    await file.step('lead', '2026-03-05 17:00', 'recordParty', { party: named })
    expect((await file.view()).state.party).toMatchObject({ name: named.name, legalRepresentative: name })
  })
})
