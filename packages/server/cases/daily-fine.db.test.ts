import type { ActionInput } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, advance } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  // The item the other tests fine under, as if its law were one that allows a fine by the day.
  await sql`update laws set title = '环境保护法' where city = ${city} and law_id = 'L003'`.execute(
    world.database.owner,
  )
}, 120_000)
afterAll(() => world.close())

describe('按日连续处罚（《生态环境法典》第一千零六十条、《环境保护法》第五十九条；G32）', () => {
  it('登记原处罚、责令改正、复查；日数由系统计算；裁量数额等于日数乘以原数额；决定书写明日数', async () => {
    const act = { actFrom: '2026-02-21', actUntil: '2026-03-02' }
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING', { act })
    const proof = await upload(world.services, onDay(world.staff, '2026-03-04').lead, '复查记录.png')
    const lawful: ActionInput<'groundDailyFine'> = {
      ...{
        originalNumber: '海州城管罚决〔2026〕7号',
        originalDecidedOn: '2026-02-24',
        originalFineFen: 50_000,
      },
      ...{ orderNumber: '海州城管责改〔2026〕7号', orderServedOn: '2026-02-20', recheckedOn: '2026-03-02' },
      ...{ uncorrected: true, findings: '仍在排放' },
      attachments: [proof],
    }
    const ground = (part: Partial<typeof lawful> = {}) =>
      file.step('lead', '2026-03-04 10:00', 'groundDailyFine', { ...lawful, ...part })
    expect(await codesOf(ground({ orderNumber: ' ' }))).toEqual(['dailyFineOrdered'])
    expect(await codesOf(ground({ orderServedOn: '2026-02-21' }))).toEqual(['dailyFineDaysRight'])
    expect(await codesOf(ground({ uncorrected: false }))).toEqual(['dailyFineUncorrected'])
    await ground()
    expect((await file.view()).state.dailyFine?.days).toBe(10)
    expect(await codesOf(advance(file, 'REPORTED', { fineFen: 550_000 }))).toEqual(['dailyFineSumRight'])
  })

  it('从登记到送达：告知、决定、公开文本都写明日数和依据', async () => {
    const act = { actFrom: '2026-02-21', actUntil: '2026-03-02' }
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING', { act })
    await file.step('lead', '2026-03-04 10:00', 'groundDailyFine', {
      ...{
        originalNumber: '海州城管罚决〔2026〕8号',
        originalDecidedOn: '2026-02-24',
        originalFineFen: 50_000,
      },
      ...{ orderNumber: '海州城管责改〔2026〕8号', orderServedOn: '2026-02-20', recheckedOn: '2026-03-02' },
      ...{ uncorrected: true, findings: '仍在排放' },
      attachments: [await upload(world.services, onDay(world.staff, '2026-03-04').lead, '复查.png')],
    })
    await advance(file, 'EXECUTING')
    const { state } = await file.view()
    expect(state.decision).toMatchObject({
      fineFen: 500_000,
      penaltyText:
        '自2026年2月21日起至2026年3月2日止共10日，按照原处罚数额500元（海州城管罚决〔2026〕8号）按日连续处罚，罚款人民币5000元',
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
