import { createHash } from 'node:crypto'
import type { InspectionDraft, InspectionInputs, LaterInspectionAct } from '@zhiheng/contract'
import { creditCodeCheckSign, organisationCodeCheckSign } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aStaff,
  aWorld,
  everythingStored,
  findCase,
  refusalOf,
  type Staff,
  type World,
} from '../cases/testing.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { findInspection, findInspectionOptions, findInspections } from './find-inspections.ts'
import { endItem, publishItem } from './inspection-items.ts'
import { inspectionChainHolds } from './inspection-log.ts'
import { openInspectionPaper } from './inspection-papers.ts'
import { draftInspection, takeInspectionAct } from './take-inspection-act.ts'
import { verifyInspections } from './verify-inspections.ts'

const itemCode = 'CG-L003-012'
const at = (beijing: string) => new Date(`${beijing.replace(' ', 'T')}:00+08:00`)
const body = 'MA0000001'.slice(0, 8)
const organisation = body + organisationCodeCheckSign(body)
const first17 = `91320706${organisation}`
const creditCode = first17 + creditCodeCheckSign(first17)

let world: World
let ours: Staff
let others: Staff
let sign: string
let theirs: string
beforeAll(async () => {
  world = await aWorld()
  ours = world.staff
  others = await aStaff(world.database, 'CG-320703', '2026-03-02')
  sign = await publish(ours.head, '户外招牌设置情况的检查')
  theirs = await publish(others.head, '市容环境卫生责任落实情况的检查')
}, 120_000)
afterAll(() => world.close())

const publish = async (actor: Actor, name: string) => {
  const input = { name, basis: '《示范市容管理条例》第四十条', itemCode, from: '2026-01-01', until: null }
  const { itemId } = await inReach(world.services.db, actor, (tx) =>
    publishItem(tx, actor, at('2026-03-02 08:30'), input),
  )
  return itemId
}
const draftOf = (staff: Staff, itemId: string, part: Partial<InspectionDraft> = {}): InspectionDraft => ({
  kind: 'planned',
  subject: { kind: 'enterprise', name: '某某餐饮管理有限公司', idNumber: creditCode, address: '示范路1号' },
  itemIds: [itemId],
  participants: [],
  leadId: staff.lead.personId,
  supportId: staff.support.personId,
  from: '2026-03-02',
  until: '2026-03-06',
  place: '示范路1号',
  reason: '年度检查计划',
  trigger: '',
  ...part,
})
const draft = (staff: Staff, itemId: string, part: Partial<InspectionDraft> = {}) =>
  draftInspection(world.services, staff.lead, draftOf(staff, itemId, part), at('2026-03-02 09:00'))
const view = (actor: Actor, inspectionId: string) =>
  inReach(world.services.db, actor, (tx) => findInspection(tx, actor, inspectionId, at('2026-03-02 09:00')))
const take = async <A extends LaterInspectionAct>(
  actor: Actor,
  inspectionId: string,
  act: A,
  input: InspectionInputs[A],
  when: string,
) => {
  const { state } = await view(actor, inspectionId)
  return takeInspectionAct(world.services, actor, {
    ...{ inspectionId, act, input },
    revision: state.revision,
    now: at(when),
  })
}
const codes = async (work: Promise<unknown>) =>
  ((await refusalOf(work)).refusals ?? []).map(({ code }) => code)
const questions = async () =>
  (
    await sql<{ found: boolean; unit: number }>`
      select found, unit_id as unit from questions_across where question = 'nearby_inspections' order by question_id`.execute(
      world.database.owner,
    )
  ).rows

const record = (unitIds: readonly number[]): InspectionInputs['conduct'] => ({
  startedAt: at('2026-03-02 15:00').toISOString(),
  endedAt: at('2026-03-02 15:40').toISOString(),
  place: '示范路1号',
  noticeGivenAt: at('2026-03-02 14:30').toISOString(),
  noticeReceivedBy: '店长李某',
  certificateShown: true,
  rightsTold: true,
  frequencyTold: true,
  attendedBy: '店长李某',
  results: unitIds.map((unitId, index) => ({
    unitId,
    findings: '招牌与备案不一致。',
    outcome: index === 0 ? ('clue' as const) : ('nothing' as const),
    demand: '',
    correctBy: null,
  })),
  refused: false,
  signatureNote: '',
})

describe('行政检查（国办发〔2024〕54号）', () => {
  it('没有公布的事项不得检查；只有承办机构负责人、内勤可以公布，停止公布以后不得再用（INS-2）', async () => {
    const ended = await publish(ours.clerk, '占道经营情况的检查')
    const end = (actor: Actor) =>
      inReach(world.services.db, actor, (tx) =>
        endItem(tx, actor, at('2026-03-02 09:00'), {
          itemId: ended,
          until: '2026-03-02',
          reason: '事项合并',
        }),
      )
    expect((await refusalOf(end(ours.lead))).code).toBe('may_not_publish')
    expect((await refusalOf(end(others.head))).code).toBe('not_found')
    await end(ours.clerk)
    expect(await codes(draft(ours, ended, { from: '2026-03-03' }))).toEqual(['itemsPublished'])
    expect(await codes(draft(ours, theirs))).toEqual(['itemsPublished'])
    expect((await refusalOf(publish(ours.lead, '自行公布'))).code).toBe('may_not_publish')
  })

  it('从报请到告知结果：合并建议、审批、通知书、检查记录、线索、结果告知，文书的正本只生成一次', async () => {
    const other = await draft(others, theirs, { from: '2026-03-20', until: '2026-03-21' })
    const mine = await draft(ours, sign)
    const seen = await view(ours.leader, mine.inspectionId)
    // Across the wall it is told that there is a plan, which unit, which day: nothing else.
    expect(seen.state.nearby).toEqual([
      { unitName: (await view(others.lead, other.inspectionId)).unitName, on: '2026-03-20' },
    ])
    expect(seen.state.plan?.subject).toMatchObject({ idNumber: '', idDigest: '' })
    expect(seen.state.plan?.subject.idMasked).toContain('*')
    expect(await questions()).toEqual([
      { found: false, unit: others.lead.unitId },
      { found: true, unit: ours.lead.unitId },
    ])
    expect((await refusalOf(view(ours.lead, other.inspectionId))).code).toBe('not_found')

    const approve = () =>
      take(ours.leader, mine.inspectionId, 'approve', { opinion: '同意。' }, '2026-03-02 14:00')
    expect(await codes(approve())).toEqual(['mergeSettled'])
    // The question asked again before approval stays on the record though the approval was refused.
    expect(await questions()).toHaveLength(3)
    const joining = [{ unitId: others.lead.unitId, itemIds: [theirs] }]
    const settle = (input: InspectionInputs['settleNearby']) =>
      take(ours.lead, mine.inspectionId, 'settleNearby', input, '2026-03-02 10:00')
    expect(await codes(settle({ choice: 'alone', reason: ' ', participants: [] }))).toEqual([
      'settlementReasoned',
    ])
    await settle({ choice: 'joint', reason: '已经商定', participants: joining })
    expect(
      await codes(
        take(ours.lead, mine.inspectionId, 'conduct', record([ours.lead.unitId]), '2026-03-02 16:00'),
      ),
    ).toEqual(['stageMismatch'])
    expect(
      await codes(take(ours.head, mine.inspectionId, 'approve', { opinion: '同意。' }, '2026-03-02 14:00')),
    ).toEqual(['roleMismatch'])
    await approve()

    // 参加单位 reads the visit it takes part in and does nothing in it.
    expect(
      await codes(take(others.lead, mine.inspectionId, 'conduct', record([1]), '2026-03-02 16:00')),
    ).toEqual(['otherUnit'])
    const units = [ours.lead.unitId, others.lead.unitId]
    const early = { ...record(units), startedAt: at('2026-03-02 13:00').toISOString() }
    expect(
      (await codes(take(ours.lead, mine.inspectionId, 'conduct', early, '2026-03-02 16:00'))).sort(),
    ).toEqual(['approvedBeforeStart', 'noticeGiven'])
    expect(
      await codes(
        take(ours.lead, mine.inspectionId, 'conduct', record(units.slice(0, 1)), '2026-03-02 16:00'),
      ),
    ).toEqual(['everyUnitReports'])
    await take(ours.lead, mine.inspectionId, 'conduct', record(units), '2026-03-02 16:00')
    await take(
      ours.lead,
      mine.inspectionId,
      'linkClue',
      { content: '招牌与备案不一致', opinion: '拟派员核查' },
      '2026-03-02 16:30',
    )
    await take(
      ours.support,
      mine.inspectionId,
      'tell',
      { toldOn: '2026-03-02', receivedBy: '店长李某', way: '直接送交', summary: '发现一项问题，另行处理。' },
      '2026-03-02 17:00',
    )

    const end = await view(ours.lead, mine.inspectionId)
    expect(end.state.status).toBe('told')
    expect(end.state.papers.map(({ kind }) => kind)).toEqual(['K01', 'K01S', 'K02', 'K02S'])
    expect(end.state.papers[1]?.number).toMatch(/检〔2026〕1号$/)
    expect(end.state.papers[3]?.number).toMatch(/检告〔2026〕1号$/)
    const [clue] = end.clues
    const caseView = await findCase(world.services, ours.lead, clue?.caseId ?? '', at('2026-03-02 17:00'))
    expect(caseView.state.clue).toMatchObject({
      source: 'jointCheck',
      externalNumber: end.state.papers[1]?.number,
    })

    const open = (actor: Actor, paperId: string) =>
      openInspectionPaper(world.services, actor, {
        inspectionId: mine.inspectionId,
        paperId,
        now: at('2026-03-02 18:00'),
      })
    for (const { id } of end.state.papers) {
      const { bytes } = await open(others.lead, id)
      const { rows } = await sql<{ sha256: string }>`
        select sha256 from office_paper_bytes where paper_id = ${id}`.execute(world.database.owner)
      expect(rows).toEqual([{ sha256: createHash('sha256').update(bytes).digest('hex') }])
    }
    const key = { city: '3207', unitId: end.unitId, inspectionId: mine.inspectionId }
    expect(await inReach(world.services.db, ours.lead, (tx) => inspectionChainHolds(tx, key))).toBe(true)
    const stored = await everythingStored(world.database)
    expect(stored).not.toContain(creditCode)
  })

  it('日志只能追加，改动一行就看得出来；牵头单位以外的人不能写入', async () => {
    const { inspectionId } = await draft(ours, sign, { kind: 'individual', trigger: '案件线索' })
    const key = { city: '3207', unitId: ours.lead.unitId, inspectionId }
    for (const change of [
      sql`update inspection_events set entry = '{}'`,
      sql`delete from inspection_events`,
      sql`update inspections set subject_name = '另一企业'`,
      sql`update office_paper_bytes set size = 1`,
    ])
      await expect(inReach(world.services.db, ours.lead, (tx) => change.execute(tx))).rejects.toThrow(
        'permission denied',
      )
    await sql`update inspection_events set entry = replace(entry, '年度检查计划', '年度检查') where inspection_id = ${inspectionId} and revision = 1`.execute(
      world.database.owner,
    )
    expect(await inReach(world.services.db, ours.lead, (tx) => inspectionChainHolds(tx, key))).toBe(false)
    expect(await verifyInspections(world.services, '3207')).toEqual([
      `检查 ${inspectionId} 的记录与校验链不符`,
    ])
  })

  it('计划检查到了年度上限不得再报请；个案检查不计入，写明来源即可（INS-3、INS-6）', async () => {
    // One joint visit of the first test counts; one more reaches the cap of two.
    const second = await draft(ours, sign)
    await take(
      ours.lead,
      second.inspectionId,
      'settleNearby',
      { choice: 'alone', reason: '时间不合', participants: [] },
      '2026-03-02 10:00',
    )
    await take(ours.leader, second.inspectionId, 'approve', { opinion: '同意。' }, '2026-03-02 11:00')
    expect(await codes(draft(ours, sign))).toEqual(['withinYearlyCap'])
    expect(await codes(draft(ours, sign, { kind: 'complaint' }))).toEqual(['individualReasoned'])
    await draft(ours, sign, { kind: 'complaint', trigger: '12345 工单 1' })
    // The joint visit counted for the unit that came along as well.
    const { context } = await view(others.lead, (await draft(others, theirs)).inspectionId)
    expect(context.frequency).toMatchObject({ count: 1, cap: 2, verified: false })
  })

  it('列表按状态、本人、检索词筛选，选项列出公布的事项和持证人员', async () => {
    const list = (actor: Actor, query: Parameters<typeof findInspections>[2]) =>
      inReach(world.services.db, actor, (tx) => findInspections(tx, actor, query))
    expect((await list(ours.lead, { status: 'told' })).rows).toMatchObject([{ status: 'told', joint: true }])
    expect((await list(others.lead, { status: 'told' })).rows).toMatchObject([{ participating: true }])
    expect((await list(ours.spare, { mine: true })).total).toBe(0)
    expect((await list(ours.lead, { text: '没有这家' })).total).toBe(0)
    const options = await inReach(world.services.db, ours.lead, (tx) => findInspectionOptions(tx, ours.lead))
    expect(options.officers.map(({ name }) => name).sort()).toEqual(['刘敏', '王志强', '𠮷田华'].sort())
    expect(options).toMatchObject({
      yearlyCap: 2,
      nearDays: 30,
      verified: false,
      mayDraft: true,
      mayPublish: false,
    })
  })
})
