import type { InstrumentInput, WithdrawalInput } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCaseAt, aWorld, refusalOf, somebodyAt, type World } from '../cases/testing.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { describeItemPowers, describeUnitPowers, proveOne } from './describe-powers.ts'
import { enterInstrument } from './enter-instrument.ts'
import { draftWithdrawal, withdrawPowers } from './withdraw-powers.ts'

const city = '3207'
const item = 'CG-L003-012'
const at = new Date('2026-03-02T01:00:00Z')

let world: World
let keeper: Actor
beforeAll(async () => {
  world = await aWorld()
  keeper = await somebodyAt(world, 'J-3207', ['ADMIN'])
}, 120_000)
afterAll(() => world.close())

const asKeeper = <T>(work: Parameters<typeof inReach<T>>[2]) => inReach(world.services.db, keeper, work)
const unitOf = async (code: string) => {
  const { rows } = await sql<{ id: number }>`
    select unit_id as id from units where city = ${city} and code = ${code}`.execute(world.database.owner)
  return rows[0]?.id ?? 0
}
const paper = {
  title: '行政处罚委托书',
  documentNumber: '海城管委〔2026〕1号',
  issuingBody: '海州区城市管理局',
  publishedOn: '2026-03-01',
  verified: true,
  note: '',
}
const entrusting = async (
  part: Partial<InstrumentInput['grants'][number]> = {},
): Promise<InstrumentInput> => ({
  ...paper,
  kind: 'entrustment',
  grants: [
    {
      items: { kind: 'item', key: item },
      units: { kind: 'unit', key: String(await unitOf('ZJ-320706')), level: null },
      way: 'entrusted',
      from: '2026-03-02',
      until: '2026-12-31',
      entrustedBy: await unitOf('CG-320706'),
      scope: '立案、调查、五千元以下罚款',
      ...part,
    },
  ],
})
const prove = async (code: string, on: string) => {
  const unitId = await unitOf(code)
  return (await asKeeper((tx) => proveOne(tx, { city, code: item, on, place: null, unitId }))).proof
}

describe('授权文件（《行政处罚法》第二十条、第二十四条）', () => {
  it('没有登记文件以前由目录推定；不是市政府、司法局的系统管理员，不能登记', async () => {
    const { able } = await asKeeper((tx) =>
      describeItemPowers(tx, { city, code: item, on: '2026-03-02', place: '320706010' }),
    )
    expect(able.map(({ level }) => level).toSorted()).toEqual(['city', 'county', 'town'])
    expect(able.every(({ verified }) => !verified)).toBe(true)
    const stranger = await somebodyAt(world, 'CG-3207', ['ADMIN'])
    const entering = entrusting().then((input) =>
      inReach(world.services.db, stranger, (tx) => enterInstrument(tx, stranger, at, input)),
    )
    expect((await refusalOf(entering)).code).toBe('not_administrator')
  })

  it('委托书没有载明权限、期限的，不能登记（第二十条第二款）；目录没有的事项不能登记', async () => {
    const tried = async (part: Parameters<typeof entrusting>[0]) => {
      const input = await entrusting(part)
      return (await refusalOf(asKeeper((tx) => enterInstrument(tx, keeper, at, input)))).code
    }
    expect(await tried({ scope: ' ' })).toBe('grant_unfit')
    expect(await tried({ until: null })).toBe('grant_unfit')
    expect(await tried({ entrustedBy: null })).toBe('grant_unfit')
    expect(await tried({ items: { kind: 'item', key: 'CG-L003-999' } })).toBe('not_in_catalogue')
    const { rows } = await sql`select from power_instruments`.execute(world.database.owner)
    expect(rows).toEqual([])
  })

  it('登记第一份文件时推定的处罚权一并写入，谁的处罚权也不减少；受委托的不得以自己名义处罚', async () => {
    const unitId = await unitOf('CG-320706')
    const held = () => asKeeper((tx) => describeUnitPowers(tx, { city, unitId, on: '2026-03-02' }))
    const before = await held()
    const input = await entrusting()
    await asKeeper((tx) => enterInstrument(tx, keeper, at, input))
    expect(await held()).toEqual(before)
    expect(before.total).toBeGreaterThan(100)
    expect(await prove('ZJ-320706', '2026-03-02')).toMatchObject({ may: false, failure: 'entrusted' })
    expect(await prove('ZJ-320706', '2027-01-01')).toMatchObject({ may: false, failure: 'entrustmentOver' })
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from organisation_events where action = 'enter_power_instrument'`.execute(
      world.database.owner,
    )
    expect(rows[0]?.n).toBe(1)
  })

  it('应用程序不能改写、删除授权和收回', async () => {
    for (const table of ['power_grants', 'power_withdrawals'])
      await expect(
        sql`update ${sql.table(table)} set valid_from = '2000-01-01'`.execute(world.services.db),
      ).rejects.toThrow(/permission denied/)
  })
})

describe('收回时的在办案件（《行政处罚法》第二十四条）', () => {
  it('收回写明由原单位办理完毕的，不触及以前立案的案件；移送的，办案单位照准备的移送报请', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const unitId = await unitOf('CG-320706')
    const withdrawal: WithdrawalInput = {
      ...paper,
      title: '关于调整城市管理处罚权的决定',
      items: [{ kind: 'item', key: item }],
      units: [{ kind: 'unit', key: String(unitId), level: null }],
      from: '2026-03-10',
      endsInstrument: 'starting-duties',
      casesInHand: 'finish',
    }
    const finishing = await asKeeper((tx) => draftWithdrawal(tx, keeper, withdrawal))
    expect(finishing).toMatchObject({ items: 1, units: 1, cases: [] })

    const given = { ...withdrawal, casesInHand: 'handOver' as const }
    const { cases } = await asKeeper((tx) => draftWithdrawal(tx, keeper, given))
    expect(cases).toMatchObject([{ caseId: file.caseId, stage: 'INVESTIGATING' }])
    const names = cases[0]?.receivers.map(({ name }) => name) ?? []
    expect(names).toContain('连云港市城市管理局')
    const chosen = await unitOf('CG-3207')
    await asKeeper((tx) =>
      withdrawPowers(tx, keeper, at, { withdrawal: given, receivers: { [file.caseId]: chosen }, seen: 1 }),
    )
    const refused = await refusalOf(
      file.step('lead', '2026-03-10 09:00', 'orderStop', { demand: '停止占用城市道路。' }),
    )
    expect(refused.refusals?.map(({ code }) => code)).toEqual(['unitHasPower'])
    expect(refused.refusals?.[0]?.reason).toContain('关于调整城市管理处罚权的决定')
    await file.step('lead', '2026-03-10 09:30', 'proposeHandOver', {
      receiver: '连云港市城市管理局',
      facts: '当事人占用城市道路堆放建筑材料。',
      reason: '处罚权自二〇二六年三月十日起收回，由市局管辖。',
      materials: ['立案审批表'],
    })
    const { state } = await file.view()
    expect(state.handOvers).toHaveLength(1)
  })
})
