import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endPost } from '../organisation/index.ts'
import { inReach } from '../platform/database.ts'
import { casesInHand } from './cases-in-hand.ts'
import { findInbox } from './find-inbox.ts'
import { allPoints, beijing, codesOf, refusalOf } from './testing-case.ts'
import { aStaff, city } from './testing-city.ts'
import { aCaseAt, advance, draftDecision, newClue } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())
const at = (stage: Parameters<typeof aCaseAt>[2]) => aCaseAt(world.services, world.staff, stage)
const agree = { opinion: '同意。' }

describe('退回', () => {
  it('只能退回到真正到过的环节，只能由本环节的审核、审批人员，要写明理由', async () => {
    const file = await at('FILING_REVIEW')
    const back = (part: 'head' | 'lead', stage: 'VERIFYING' | 'INVESTIGATING', reason: string) =>
      file.step(part, '2026-03-02 17:00', 'returnTo', { stage, reason })
    expect(await codesOf(back('head', 'INVESTIGATING', '需要补正材料'))).toEqual(['returnVisited'])
    expect(await codesOf(back('head', 'VERIFYING', '补正'))).toEqual(['returnReasoned'])
    expect(await codesOf(back('lead', 'VERIFYING', '需要补正材料'))).toEqual(['returnByReviewer'])
    expect(await back('head', 'VERIFYING', '需要补正材料')).toMatchObject({ stage: 'VERIFYING' })
  })

  it('一样东西也不丢：当事人、事项、笔录、案号都在；原来的意见不再算数，要重新签', async () => {
    const file = await at('DECISION_REVIEW')
    await draftDecision(file)
    const before = (await file.view()).state
    await file.step('leader', '2026-03-25 11:00', 'returnTo', {
      stage: 'LEGAL_REVIEW',
      reason: '法律适用需要再核',
    })
    const after = (await file.view()).state
    const kept = [
      'party',
      'item',
      'act',
      'filing',
      'inspections',
      'elements',
      'discretion',
      'notice',
      'papers',
      'caseNumber',
      'filedOn',
      'decision',
    ] as const
    for (const part of kept) expect([part, after[part]]).toEqual([part, before[part]])
    await file.step('reviewer', '2026-03-25 12:00', 'giveLegalOpinion', {
      conclusion: 'agree',
      points: allPoints,
      opinion: '同意。',
    })
    expect(await codesOf(file.step('leader', '2026-03-25 13:00', 'approveDecision', agree))).toContain(
      'decisionProposed',
    )
    await draftDecision(file)
    expect(await file.step('leader', '2026-03-25 13:00', 'approveDecision', agree)).toMatchObject({
      stage: 'DECIDED',
    })
  })

  it('退回调查后，法制初审和告知都要重来，案号、立案日不变', async () => {
    const file = await at('NOTICE')
    const { caseNumber, filedOn } = (await file.view()).state
    await file.step('lead', '2026-03-13 17:00', 'returnTo', {
      stage: 'INVESTIGATING',
      reason: '补充占用面积证据',
    })
    await file.step('lead', '2026-03-13 17:10', 'concludeInvestigation', {
      course: '补充。',
      facts: '同前。',
      opinion: '罚款。',
    })
    await file.step('head', '2026-03-13 17:20', 'reviewReport', agree)
    expect(await codesOf(file.step('leader', '2026-03-13 17:30', 'approveNotice', agree))).toEqual([
      'firstLookGiven',
    ])
    expect((await file.view()).state).toMatchObject({ caseNumber, filedOn })
  })
})

describe('撤回', () => {
  it('下一环节的人办理之前，本人可以撤回；别人不能', async () => {
    const file = await at('FILING_REVIEW')
    expect(await codesOf(file.step('support', '2026-03-02 16:10', 'withdraw', { reason: '补充' }))).toEqual([
      'nobodyActedSince',
    ])
    expect(await file.step('lead', '2026-03-02 16:10', 'withdraw', { reason: '补充' })).toMatchObject({
      stage: 'VERIFYING',
    })
  })

  it('下一环节的人办理之后不能撤回', async () => {
    const file = await at('FILING_REVIEW')
    await file.step('head', '2026-03-02 16:20', 'countersignFiling', agree)
    expect(await codesOf(file.step('lead', '2026-03-02 16:30', 'withdraw', { reason: '补充' }))).toEqual([
      'nobodyActedSince',
    ])
  })
})

describe('更换承办人员', () => {
  const change = (leadId: string) => ({
    leadId,
    supportId: world.staff.support.personId,
    noConflict: true,
    reason: '工作调整',
  })

  it('原承办人员此后不能审核、审批本案（《行政处罚法》第五十七条、第五十八条）', async () => {
    const [unit, file] = [world.staff, await at('INVESTIGATING')]
    const both = { ...unit, lead: unit.spare }
    await file.step('head', '2026-03-03 10:00', 'reassignOfficers', change(unit.spare.personId))
    const { state } = await file.view()
    expect(state.officers).toMatchObject({
      lead: { name: '𠮷田华' },
      earlier: [{ name: '王志强' }, { name: '刘敏' }],
    })
    const asReviewer = { ...unit.lead, roles: ['R3', 'R4', 'R5'] as const }
    Object.assign(unit, { lead: asReviewer })
    try {
      await file.step('spare', '2026-03-04 09:00', 'proposePreservation', {
        reason: '可能灭失。',
        goods: [{ name: '水泥', specification: '', quantity: '20袋', condition: '' }],
      })
      const id = (await file.view('head')).state.preservations[0]?.id ?? ''
      expect(
        await codesOf(
          file.step('lead', '2026-03-04 09:10', 'countersignPreservation', { id, opinion: '同意' }),
        ),
      ).toEqual(['ownCase'])
    } finally {
      Object.assign(unit, { lead: { ...asReviewer, roles: ['R1', 'R2'] } })
    }
    expect(both.lead.name).toBe('𠮷田华')
  })

  it('原承办人员不再看到待办，新承办人员看得到', async () => {
    const mine = async (part: 'lead' | 'spare', caseId: string) =>
      (await findInbox(world.services, world.staff[part])).rows.some((row) => row.caseId === caseId)
    const file = await at('INVESTIGATING')
    expect([await mine('lead', file.caseId), await mine('spare', file.caseId)]).toEqual([true, false])
    await file.step('head', '2026-03-03 10:00', 'reassignOfficers', change(world.staff.spare.personId))
    expect([await mine('lead', file.caseId), await mine('spare', file.caseId)]).toEqual([false, true])
  })
})

describe('任职结束', () => {
  it('手里有案的不能结束；交接以后每个案件的日志都写明由谁交给谁', async () => {
    const staff = await aStaff(world.database, 'CG-320707', '2026-03-02')
    const clue = await newClue(world.services, staff)
    await advance(clue, 'VERIFYING')
    const filed = await aCaseAt(world.services, staff, 'INVESTIGATING')
    const admin = await somebodyAt(world, 'CG-320707', ['ADMIN'])
    const at = beijing('2026-03-05 09:00')
    const end = (reassignTo?: string) =>
      inReach(world.services.db, { ...admin, today: '2026-03-05' }, (tx) =>
        endPost(
          tx,
          { city, by: { ...admin, today: '2026-03-05' }, at, today: '2026-03-05' } as never,
          casesInHand(world.services),
          {
            postId: staff.lead.postId,
            lastDay: '2026-03-06',
            reason: '调离',
            ...(reassignTo && { reassignTo }),
          },
        ),
      )
    const refused = await refusalOf(end())
    expect(refused).toMatchObject({ status: 409, code: 'cases_in_hand', field: 'reassignTo' })
    expect(await end(staff.spare.postId)).toEqual({ reassigned: 2 })
    for (const file of [clue, filed]) {
      const { state, timeline } = await file.view('spare')
      expect(state.officers).toMatchObject({ lead: { name: '𠮷田华' }, support: { name: '刘敏' } })
      expect(timeline.at(-1)).toMatchObject({ action: 'reassignOfficers', who: '外单位人员', reason: '调离' })
    }
  })

  it('接手的人没有有效执法证的，交接不成，任职也没有结束（《行政处罚法》第四十二条）', async () => {
    const staff = await aStaff(world.database, 'CG-320722', '2026-03-02')
    const file = await newClue(world.services, staff)
    await advance(file, 'VERIFYING')
    const admin = await somebodyAt(world, 'CG-320722', ['ADMIN'])
    const bare = await somebodyAt(world, 'CG-320722', ['R1'])
    const by = { ...admin, today: '2026-03-05' }
    const refused = await refusalOf(
      inReach(world.services.db, by, (tx) =>
        endPost(
          tx,
          { city, by, at: beijing('2026-03-05 09:00'), today: '2026-03-05' } as never,
          casesInHand(world.services),
          {
            postId: staff.lead.postId,
            lastDay: '2026-03-06',
            reason: '调离',
            reassignTo: bare.postId,
          },
        ),
      ),
    )
    expect([refused.status, refused.code]).toEqual([422, expect.stringMatching(/refused|successor_unfit/)])
    expect((await file.view()).state.officers?.lead.name).toBe('王志强')
  })
})

it('以上各案的日志与各表一致', async () => {
  expect(await verifyCases(world.services, city)).toEqual([])
})
