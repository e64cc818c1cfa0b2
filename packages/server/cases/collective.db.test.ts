import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Handling, refusalOf } from './testing-case.ts'
import { city, type Part } from './testing-city.ts'
import { aCaseAt, draftDecision, type Facts } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

// 《行政处罚法》第五十七条第二款：情节复杂或者重大违法行为，由行政机关负责人集体讨论决定。
let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = (facts: Facts) => aCaseAt(world.services, world.staff, 'COLLECTIVE', facts)
const agree = { opinion: '同意。' }
type Discussion = ActionInput<'recordDiscussion'>
const discussion = (parts: readonly Part[], change: Partial<Discussion> = {}): Discussion => ({
  heldAt: '2026-03-24T08:00:00.000Z',
  place: '三楼会议室',
  presiderId: world.staff.chief.personId,
  recorderId: world.staff.clerk.personId,
  members: parts.map((part) => ({
    personId: world.staff[part].personId,
    present: true,
    opinion: '同意。',
    agree: true,
  })),
  attendees: [{ personId: world.staff.lead.personId, name: '王志强', capacity: '承办人，列席汇报' }],
  briefing: '承办人汇报案情。',
  conclusion: '同意处罚意见。',
  fineFen: 500_000,
  ...change,
})
const leaders = ['leader', 'deputy', 'chief'] as const
const discuss = (file: Handling, given: Discussion) =>
  file.step('deputy', '2026-03-24 17:00', 'recordDiscussion', given)

describe('集体讨论', () => {
  it('情节重大：审核以后进入集体讨论，讨论以后由主要负责人决定，其他负责人不能签发', async () => {
    const file = await at({ grave: true })
    expect((await file.view()).state.stage).toBe('COLLECTIVE')
    expect(await discuss(file, discussion(leaders))).toMatchObject({ stage: 'DECISION_REVIEW' })
    await draftDecision(file)
    expect(await codesOf(file.step('leader', '2026-03-25 11:00', 'approveDecision', agree))).toEqual([
      'chiefSignsCollective',
    ])
    expect(await file.step('chief', '2026-03-25 11:00', 'approveDecision', agree)).toMatchObject({
      stage: 'DECIDED',
    })
    const { papers } = await file.view()
    expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['D40', 'D41', 'D43']))
  })

  it('罚款达到集体讨论标准（“以上”含本数，《民法典》第一千二百五十九条）的同样办理，差一分的不必', async () => {
    expect((await (await at({ fineFen: 1_000_000 })).view()).state.stage).toBe('COLLECTIVE')
    expect((await (await at({ fineFen: 999_999 })).view()).state.stage).toBe('DECISION_REVIEW')
  })

  it.each([
    ['办案人员参与表决', 'investigatorsDoNotVote', () => discussion(['leader', 'deputy', 'chief', 'lead'])],
    [
      '法制审核人员参与表决',
      'investigatorsDoNotVote',
      () => discussion(['leader', 'deputy', 'chief', 'reviewer']),
    ],
    [
      '办案人员主持',
      'investigatorsDoNotVote',
      () => discussion(leaders, { presiderId: world.staff.support.personId }),
    ],
    ['到会不足', 'quorumPresent', () => absent()],
    ['同一人算两次', 'quorumPresent', () => discussion(['leader', 'leader', 'chief'])],
    ['有人没有意见', 'everyMemberSpeaks', () => silent()],
    ['多数不同意', 'majorityAgrees', () => against()],
    [
      '讨论早于法制审核',
      'discussionAfterReview',
      () => discussion(leaders, { heldAt: '2026-03-24T02:00:00.000Z' }),
    ],
    ['讨论的罚款重于告知', 'notHeavierThanNotified', () => discussion(leaders, { fineFen: 500_001 })],
  ])('%s：不能记录（《行政处罚法》第五十七条第二款等）', async (_, code, given) => {
    const refused = await refusalOf(discuss(await shared(), given()))
    expect(refused.status).toBe(422)
    expect(refused.refusals?.map((one) => one.code)).toContain(code)
    expect(refused.refusals?.find((one) => one.code === code)?.basis).toMatch(
      /《行政处罚法》第(五十七|四十五|五十八)条/,
    )
  })

  it('外单位的人不能列为成员；决定的罚款要和讨论的一致', async () => {
    const file = await shared()
    const outsider = await somebodyAt(world, 'WL-320706', ['R5'])
    const members = [
      ...discussion(leaders).members,
      { personId: outsider.personId, present: true, opinion: '同意', agree: true },
    ]
    expect(await refusalOf(discuss(file, discussion(leaders, { members })))).toMatchObject({
      status: 422,
      code: 'member_unknown',
      field: 'members',
    })
    await discuss(file, discussion(leaders, { fineFen: 400_000 }))
    expect(await codesOf(draftDecision(file, 500_000))).toEqual(['decisionFollowsDiscussion'])
  })

  it('以上各案的日志与各表一致', async () => {
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})

let kept: Promise<Handling> | undefined
/** One case at the table for all the discussions that are refused: a refused act leaves it as it was. */
const shared = () => {
  kept ??= at({ grave: true })
  return kept
}
const changed = (change: Partial<Discussion['members'][number]>, from: number) => {
  const given = discussion(leaders)
  return {
    ...given,
    members: given.members.map((one, index) => (index >= from ? { ...one, ...change } : one)),
  }
}
const absent = () => changed({ present: false }, 1)
const silent = () => changed({ opinion: ' ' }, 2)
const against = () => changed({ agree: false, opinion: '不同意。' }, 1)
