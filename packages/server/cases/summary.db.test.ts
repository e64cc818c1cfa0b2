import type { ActionInput } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { aParty, beijing, codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { close } from './testing-endings.ts'
import { wordsOf } from './testing-papers.ts'
import { aCaseAt, newClue } from './testing-stages.ts'
import { onTheSpot } from './testing-summary.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const clue = () => newClue(world.services, world.staff)

const decide = async (file: Handling, place: string, part: Partial<ActionInput<'decideSummary'>> = {}) =>
  file.step('lead', '2026-03-02 10:30', 'decideSummary', {
    ...(await onTheSpot(world, place, '2026-03-02 10:25')),
    ...part,
  })

describe('简易程序', () => {
  it('当场决定、备案、交回、缴付、结案、归档：决定书写明复议前置，两个二日期限各自计算（罚法52、71，复议法23）', async () => {
    const file = await clue()
    expect(await decide(file, '海州区朝阳中路101号门前')).toMatchObject({ stage: 'SUMMARY' })
    const { state, deadlines } = await file.view()
    expect(state.summary?.number).toMatch(/当罚〔2026〕1号$/)
    const words = await wordsOf(world, file.caseId, (await file.paper('D42')).paperId)
    for (const said of [
      state.summary?.number ?? '',
      aParty.name,
      '当事人未经批准在人行道堆放水泥六袋',
      '罚款2,000元（人民币贰仟元整）',
      '马上就搬走。复核答复：不影响违法事实的认定。',
      '六十日内先向',
      'SZ0000012341',
    ])
      expect(words).toContain(said)
    expect(await wordsOf(world, file.caseId, (await file.paper('D42S')).paperId)).toContain('SZ0000012341')
    const due = Object.fromEntries(deadlines.map(({ id, proof }) => [id, proof.legalDueOn]))
    // 2026-03-02 is a Monday: two working days end on Wednesday.
    expect(due).toMatchObject({ recordSummaryPenalty: '2026-03-04', remitCash: '2026-03-04' })

    expect(
      await file.step('lead', '2026-03-03 09:00', 'recordSummaryFiling', { filedWith: '法制科', note: '' }),
    ).toMatchObject({ stage: 'EXECUTING' })
    const done = () => file.step('lead', '2026-03-05 10:00', 'confirmPerformance', { note: '罚款已经缴清' })
    expect(await codesOf(done())).toContain('cashRemitted')
    await file.step('lead', '2026-03-04 09:00', 'handInFine', {
      on: '2026-03-04',
      landedOn: null,
      receivedBy: '财务科',
    })
    await file.step('cashier', '2026-03-05 09:00', 'remitFine', {
      on: '2026-03-05',
      bank: '示范银行海州支行',
      receiptNumber: 'YH20260305001',
    })
    await done()
    expect(await close(file, '2026-03-06')).toMatchObject({ stage: 'ARCHIVED' })
  })

  it('普通程序的罚款，边远、水上地区经当事人提出可以当场收缴，两个二日期限照样计算（罚法69、70、71）', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const asked: ActionInput<'collectInPlace'> = {
      collectedAt: beijing('2026-04-03 09:30').toISOString(),
      place: '前三岛附近海域渔船上',
      amountFen: 500_000,
      reason: '在海上作业，附近没有代收机构，也没有网络',
      onWater: true,
      request: await upload(world.services, onDay(world.staff, '2026-04-03').lead, '当事人的请求.png'),
      receiptNumber: 'SZ0000099991',
    }
    const collect = (part: Partial<typeof asked> = {}) =>
      file.step('lead', '2026-04-03 10:00', 'collectInPlace', { ...asked, ...part })
    expect(await codesOf(collect({ request: null }))).toEqual(['paymentHardInPlace'])
    expect(await codesOf(collect({ amountFen: 500_001 }))).toEqual(['cashWithinFine'])
    expect(await codesOf(collect({ receiptNumber: '' }))).toEqual(['siteReceiptGiven'])
    await collect()
    const words = await wordsOf(world, file.caseId, (await file.paper('D42S')).paperId)
    for (const said of ['5,000元', '前三岛附近海域渔船上', '第六十九条', 'SZ0000099991'])
      expect(words).toContain(said)
    await file.step('lead', '2026-04-07 09:00', 'handInFine', {
      on: '2026-04-07',
      landedOn: '2026-04-03',
      receivedBy: '财务科',
    })
    const { deadlines } = await file.view()
    const due = Object.fromEntries(deadlines.map(({ id, proof }) => [id, proof.legalDueOn]))
    // Landed on the Friday before 清明节; the first working day after it is Tuesday the seventh.
    expect(due).toMatchObject({ remitCash: '2026-04-08', bankCash: '2026-04-09' })
    const done = () => file.step('lead', '2026-04-08 10:00', 'confirmPerformance', { note: '缴清' })
    expect(await codesOf(done())).toEqual(['cashRemitted'])
    await file.step('cashier', '2026-04-08 09:00', 'remitFine', {
      on: '2026-04-08',
      bank: '示范银行海州支行',
      receiptNumber: 'YH20260408001',
    })
    expect(await done()).toMatchObject({ stage: 'PERFORMED' })
  })

  it('对单位超过三千元的不得当场决定；拒绝签收的注明情况（罚法51、52）', async () => {
    const file = await clue()
    const place = '海州区朝阳中路102号门前'
    expect(await codesOf(decide(file, place, { fineFen: 300_001 }))).toEqual(['summaryAmount'])
    const { signatures } = await onTheSpot(world, place, '2026-03-02 10:25')
    const unsigned = { signedBy: 'refused' as const, signatures: { ...signatures, party: null } }
    expect(await codesOf(decide(file, place, unsigned))).toEqual(['summarySignatureNoted'])
    await decide(file, place, { ...unsigned, signatureNote: '当事人看过后拒绝签收，决定书当场交付' })
    expect(await wordsOf(world, file.caseId, (await file.paper('D42')).paperId)).toContain(
      '当事人看过后拒绝签收',
    )
  })

  it('同一行为已经罚款的，不得再次当场罚款，什么也没有写下（罚法29）', async () => {
    const place = '海州区朝阳中路103号门前'
    await decide(await clue(), place)
    const again = await clue()
    expect(await codesOf(decide(again, place))).toEqual(['summaryNotFinedAlready'])
    expect(await again.view()).toMatchObject({ state: { stage: 'CLUE', summary: null } })
    expect(
      await decide(again, place, {
        kinds: ['罚款'],
        fineFen: 100_000,
        actFrom: '2026-02-01',
        actUntil: '2026-02-02',
      }),
    ).toMatchObject({ stage: 'SUMMARY' })
  })

  it('因他案已经罚款而被拒绝的当场处罚，案件不变，查询仍记录在案；不被拒绝的不多记（罚法29）', async () => {
    const { database, services, staff } = world
    const questions = async (caseId: string) => {
      const { rows } = await sql<object>`
        select question, found, person_id as "personId", unit_id as "unitId" from questions_across where case_id = ${caseId}`.execute(
        database.owner,
      )
      return rows
    }
    const place = '海州区朝阳中路104号门前'
    const first = await clue()
    await decide(first, place)
    expect(await questions(first.caseId)).toEqual([])
    const again = await clue()
    const asked = {
      ...{ question: 'earlier_fine', found: true },
      ...{ personId: staff.lead.personId, unitId: staff.lead.unitId },
    }
    expect(await codesOf(decide(again, place))).toEqual(['summaryNotFinedAlready'])
    expect(await questions(again.caseId)).toEqual([asked])
    expect(await codesOf(decide(again, place))).toEqual(['summaryNotFinedAlready'])
    expect(await questions(again.caseId)).toEqual([asked, asked])
    expect(await again.view()).toMatchObject({ state: { stage: 'CLUE', revision: 1, summary: null } })

    const note = (actor: Actor, question = 'earlier_fine') =>
      inReach(services.db, actor, (tx) =>
        sql`select note_refused_question(${again.caseId}::uuid, ${question}, true)`.execute(tx),
      )
    await note(await somebodyAt(world, 'CG-320722', ['R1']))
    expect(await questions(again.caseId), '读不到本案的人什么也写不进').toHaveLength(2)
    await expect(note(staff.lead, 'anything')).rejects.toThrow('no question of the law')
    const directly = inReach(services.db, staff.lead, (tx) =>
      sql`insert into questions_across (city, person_id, unit_id, case_id, question, found)
        values (${city}, ${staff.lead.personId}, ${staff.lead.unitId}, ${again.caseId}, 'earlier_fine', true)`.execute(
        tx,
      ),
    )
    await expect(directly).rejects.toThrow('permission denied')
  })

  it('以上各案的日志与各表一致', async () => {
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
