import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../platform/clock.ts'
import { asCity } from '../platform/database.ts'
import { findInbox, findNotices, readNotices } from './find-inbox.ts'
import { alertDueJob } from './send-due-alerts.ts'
import { codesOf, type Handling } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, newClue } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

type Row = {
  deadline_id: string
  rule: string
  legal: string
  safe: string
  met: string | null
  watched: boolean
  proof: { title: string; lines: string[] }
}
const deadlines = (file: Handling) =>
  asCity(world.services.db, city, async (tx) => {
    const { rows } = await sql<Row>`
      select deadline_id, rule, legal_due_on as legal, safe_due_on as safe, met_on as met, watched, proof
      from case_deadlines where case_id = ${file.caseId}`.execute(tx)
    return rows
  })
const notices = (file: Handling) =>
  asCity(world.services.db, city, async (tx) => {
    const { rows } = await sql<{ kind: string; words: string; to_roles: string[]; to_person: string | null }>`
      select kind, words, to_roles, to_person from notices where case_id = ${file.caseId} order by created_at, about`.execute(
      tx,
    )
    return rows
  })
const runOn = (day: string) => alertDueJob({ ...world.services, clock: fixedClock(`${day}T01:00:00+08:00`) })

describe('先行登记保存（《行政处罚法》第五十六条）', () => {
  it('审核、批准、实施、七个工作日内处理，每一步有期限证明；处理以后期限了结', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await file.step('lead', '2026-03-04 09:00', 'proposePreservation', {
      reason: '材料可能灭失。',
      goods: [{ name: '水泥', specification: '50kg/袋', quantity: '20袋', condition: '完好' }],
    })
    const id = (await file.view()).state.preservations[0]?.id ?? ''
    const opinion = { id, opinion: '同意。' }
    const carry = {
      id,
      at: '2026-03-04T03:00:00.000Z',
      place: '海州区朝阳中路',
      keeping: 'inPlace',
      certificateShown: true,
      signedBy: 'party',
      witness: null,
      signatureNote: '',
    } as const
    expect(await codesOf(file.step('leader', '2026-03-04 09:10', 'approvePreservation', opinion))).toEqual([
      'preservationCountersigned',
    ])
    expect(await codesOf(file.step('lead', '2026-03-04 09:10', 'carryOutPreservation', carry))).toContain(
      'preservationApproved',
    )
    await file.step('head', '2026-03-04 09:20', 'countersignPreservation', opinion)
    await file.step('leader', '2026-03-04 09:40', 'approvePreservation', opinion)
    await file.step('lead', '2026-03-04 11:30', 'carryOutPreservation', carry)
    const before = (await deadlines(file)).find(({ rule }) => /reserv/i.test(rule))
    // Seven working days after 4 March 2026, a Wednesday: 5, 6, 9, 10, 11, 12, 13 March.
    expect(before).toMatchObject({ legal: '2026-03-13', met: null, watched: true })
    expect(before?.proof.lines.length).toBeGreaterThan(0)
    expect(
      await codesOf(
        file.step('lead', '2026-03-06 10:00', 'concludeInvestigation', {
          course: '一',
          facts: '二',
          opinion: '三',
        }),
      ),
    ).toContain('preservationsSettled')
    await file.step('lead', '2026-03-10 10:30', 'disposePreservation', {
      id,
      outcome: 'returned',
      note: '返还。',
    })
    expect(
      (await deadlines(file)).find(({ deadline_id }) => deadline_id === before?.deadline_id),
    ).toMatchObject({
      met: '2026-03-10',
      watched: false,
    })
  })
})

describe('到期提醒', () => {
  it('临近一次、过了稳妥日一次，重复运行不再提醒；了结的、归档的不提醒', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const filing = (await deadlines(file)).filter(({ watched }) => watched)
    expect(filing.length).toBeGreaterThan(0)
    const { safe = '' } = filing.toSorted((a, b) => (a.safe < b.safe ? -1 : 1))[0] ?? {}
    const due = async () => (await notices(file)).filter(({ kind }) => kind === 'due')
    await runOn('2026-03-03')
    expect(await due()).toEqual([])
    await runOn(safe)
    await runOn(safe)
    expect(await due()).toHaveLength(1)
    expect((await due())[0]).toMatchObject({
      to_person: world.staff.lead.personId,
      to_roles: ['R3'],
      words: expect.stringMatching(/届满/),
    })
    await Promise.all([runOn('2026-12-31'), runOn('2026-12-31')])
    const over = await due()
    expect(over.filter(({ words }) => words.includes('已过稳妥日'))).toHaveLength(filing.length)
  })

  it('期限重新起算的，是新的期限，重新提醒', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const order = { demand: '清理。', correctBy: '2026-03-12', consequence: '依法处理。' }
    await file.step('lead', '2026-03-05 11:00', 'orderCorrection', order)
    await runOn('2026-03-11')
    const first = (await notices(file)).filter(({ kind }) => kind === 'due').length
    await sql`update case_deadlines set legal_due_on = legal_due_on + 30, safe_due_on = safe_due_on + 30
      where case_id = ${file.caseId}`.execute(world.database.owner)
    await runOn('2026-12-31')
    expect((await notices(file)).filter(({ kind }) => kind === 'due').length).toBeGreaterThan(first)
    await sql`update case_deadlines set legal_due_on = legal_due_on - 30, safe_due_on = safe_due_on - 30
      where case_id = ${file.caseId}`.execute(world.database.owner)
  })
})

describe('待审、退回提醒', () => {
  it('交给下一岗位时提醒一次；岗位在等的时候别的办理不再重复提醒', async () => {
    const file = await aCaseAt(world.services, world.staff, 'LEGAL_REVIEW')
    const waiting = async () => (await notices(file)).filter(({ words }) => words.includes('法制审核'))
    expect(await waiting()).toHaveLength(1)
    await file.step('lead', '2026-03-24 11:00', 'confirmAddress', {
      address: '海州区朝阳中路18号',
      recipient: '䶮建国',
      phone: '13900000001',
      electronicConsent: false,
      electronicAddress: null,
      signedOn: '2026-03-24',
    })
    expect(await waiting()).toHaveLength(1)
    expect(await waiting()).toMatchObject([{ to_roles: ['R4'], to_person: null }])
  })

  it('退回提醒承办人员；退到要岗位办理的环节，也提醒那个岗位', async () => {
    const file = await aCaseAt(world.services, world.staff, 'DECISION_REVIEW')
    await file.step('leader', '2026-03-25 11:00', 'returnTo', {
      stage: 'LEGAL_REVIEW',
      reason: '法律适用需要再核',
    })
    const returned = (await notices(file)).filter(({ kind }) => kind === 'returned')
    const { lead, support } = world.staff
    expect(returned.map(({ to_person }) => to_person)).toEqual(
      expect.arrayContaining([lead.personId, support.personId, null]),
    )
    expect(returned).toHaveLength(3)
    expect(returned.find(({ to_person }) => to_person === null)?.to_roles).toEqual(['R4'])
    for (const { words } of returned) expect(words).toMatch(/退回：法律适用需要再核/)
  })

  it('已读是各人自己的；外单位和没有这个岗位的人看不到', async () => {
    const { services, staff } = world
    const { caseId } = await newClue(services, staff)
    const mine = async (actor: typeof staff.head) =>
      (await findNotices(services, actor)).notices.find((one) => one.caseId === caseId)
    const other = await somebodyAt(world, 'CG-320706', ['R3'])
    const notice = await mine(staff.head)
    expect(notice).toMatchObject({
      kind: 'awaiting',
      read: false,
      words: expect.stringMatching(/指派承办人员/),
    })
    expect(await readNotices(services, staff.head, [notice?.noticeId ?? ''])).toBe(1)
    expect(await readNotices(services, staff.head, [notice?.noticeId ?? ''])).toBe(0)
    expect((await mine(staff.head))?.read).toBe(true)
    expect((await mine(other))?.read).toBe(false)
    expect(await mine(staff.cashier)).toBeUndefined()
    expect(await mine(await somebodyAt(world, 'CG-3207', ['R3']))).toBeUndefined()
    expect(await readNotices(services, staff.cashier, [notice?.noticeId ?? ''])).toBe(0)
  })
})

describe('我的待办', () => {
  it('按稳妥日排列；承办人看自己的，审批人看岗位的，不看自己办理的', async () => {
    const { services, staff } = world
    const { rows } = await findInbox(services, onDay(staff, '2026-03-20').lead)
    const due = rows.map(({ safeDueOn }) => safeDueOn ?? '9999')
    expect(due).toEqual(due.toSorted())
    const waiting = await aCaseAt(services, staff, 'FILING_REVIEW')
    const sees = async (actor: typeof staff.lead) =>
      (await findInbox(services, actor)).rows.find(({ caseId }) => caseId === waiting.caseId)
    expect(await sees(staff.head)).toMatchObject({ what: '审核立案', mine: false })
    expect(await sees(staff.lead)).toBeUndefined()
    expect(await sees({ ...staff.lead, roles: ['R1', 'R3'] })).toBeUndefined()
  })
})

it('以上各案的日志与各表一致', async () => {
  expect(await verifyCases(world.services, city)).toEqual([])
})
