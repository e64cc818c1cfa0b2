import type { ActionInput } from '@zhiheng/contract'
import { creditCodeCheckSign, organisationCodeCheckSign } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inReach } from '../platform/database.ts'
import { findCase } from './find-case.ts'
import { allPoints, aParty, beijing, codesOf, refusalOf } from './testing-case.ts'
import { aStaff, city, type Staff } from './testing-city.ts'
import { archive, close, said } from './testing-endings.ts'
import { wordsOf } from './testing-papers.ts'
import { aCaseAt, establish } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let other: Staff
beforeAll(async () => {
  world = await aWorld()
  other = await aStaff(world.database, 'CG-320703', '2026-03-02')
}, 120_000)
afterAll(() => world.close())

const at = (stage: Parameters<typeof aCaseAt>[2], facts: Parameters<typeof aCaseAt>[3] = {}) =>
  aCaseAt(world.services, world.staff, stage, facts)

/** A lawful 统一社会信用代码 of its own for each party: a first violation is asked by it. */
const code = (serial: number) => {
  const body = `MA90000${serial}`
  const head = `91320706${body}${organisationCodeCheckSign(body)}`
  return `${head}${creditCodeCheckSign(head)}`
}

const conclusion = (
  evidence: string[],
  change: Partial<ActionInput<'concludeNoPenalty'>> = {},
): ActionInput<'concludeNoPenalty'> => ({
  ground: 'firstViolation',
  course: '经立案、现场检查，调查终结。',
  facts: '当事人占用人行道堆放建筑材料十二平方米，当日清理。',
  opinion: '建议不予行政处罚。',
  reason: '初次违法，占用时间短，当日清理完毕。',
  evidence,
  minor: false,
  slightHarm: true,
  noHarm: false,
  correctedInTime: true,
  grave: false,
  education: '占用道路应当经过批准，再次违法的依法处罚。',
  guardianOrder: null,
  expertOpinion: null,
  partyEvidence: [],
  leniencyIds: [],
  ...change,
})
const pledge: ActionInput<'recordPledge'> = {
  at: '2026-03-13T01:30:00.000Z',
  violation: '占用人行道堆放建筑材料',
  promise: '今后不再占用城市道路。',
  correctBy: '2026-03-13',
  signedBy: 'party',
}

describe('不予立案', () => {
  it('报请、审核、批准、告知署名举报人，归档；告知之前不能归档', async () => {
    const file = await at('VERIFYING')
    await file.step('lead', '2026-03-02 14:00', 'recordVerification', {
      checkedAt: '2026-03-02T05:30:00.000Z',
      findings: '现场物品在批准的范围以内。',
      attachments: [],
    })
    await file.step('lead', '2026-03-02 15:00', 'proposeNonFiling', {
      ground: 'noViolation',
      reason: '占用已经批准，没有违法事实。',
    })
    expect(await codesOf(file.step('head', '2026-03-02 16:00', 'countersignFiling', said()))).toEqual([
      'filingProposed',
    ])
    await file.step('head', '2026-03-02 16:00', 'countersignNonFiling', said())
    expect(await file.step('leader', '2026-03-03 09:00', 'approveNonFiling', said())).toMatchObject({
      stage: 'NOT_FILED',
    })
    expect(await codesOf(archive(file, '2026-03-03 10:00'))).toEqual(['complainantTold'])
    await file.step('lead', '2026-03-03 10:00', 'informComplainant', {
      result: '不予立案。',
      reason: '占用已经批准。',
    })
    await file.serve('D04', '2026-03-04')
    const proof = await wordsOf(world, file.caseId, (await file.paper('D49')).paperId)
    expect(proof).toContain('匡先生')
    expect(await archive(file, '2026-03-05 10:00')).toMatchObject({ stage: 'ARCHIVED' })
    const cover = await wordsOf(world, file.caseId, (await file.paper('D55')).paperId)
    expect(cover).toContain('不予立案')
    expect(cover).toContain('未立案')
  })
})

describe('不予处罚（《行政处罚法》第三十三条）', () => {
  it('首违：查询、承诺、审核、决定、送达、教育，结案归档', async () => {
    const file = await at('INVESTIGATING', { party: { idNumber: code(1), name: '甲建材店' } })
    const evidence = await establish(file)
    await file.step('lead', '2026-03-13 09:40', 'recordPledge', pledge)
    expect(
      await codesOf(file.step('lead', '2026-03-13 11:00', 'concludeNoPenalty', conclusion(evidence))),
    ).toEqual(['firstViolationAsked'])
    await file.step('lead', '2026-03-13 10:00', 'askEarlierViolation', {})
    expect((await file.view()).state.earlierViolation).toMatchObject({ since: '2024-03-02', found: null })
    await file.step('lead', '2026-03-13 11:00', 'concludeNoPenalty', conclusion(evidence))
    expect(await file.step('head', '2026-03-13 14:00', 'reviewReport', said())).toMatchObject({
      stage: 'LEGAL_REVIEW',
    })
    await file.step('reviewer', '2026-03-13 15:00', 'giveLegalOpinion', {
      conclusion: 'agree',
      points: allPoints,
      opinion: '同意不予处罚。',
    })
    expect(await file.step('leader', '2026-03-16 09:00', 'decideNoPenalty', said())).toMatchObject({
      stage: 'NO_PENALTY',
    })
    await file.serve('D44', '2026-03-17')
    const propose = () =>
      file.step('lead', '2026-03-17 14:00', 'proposeClosure', { summary: '不予处罚决定已送达。' })
    expect(await codesOf(propose())).toEqual(['educated'])
    await file.step('lead', '2026-03-17 11:00', 'recordEducation', {
      at: '2026-03-17T01:40:00.000Z',
      content: '讲解占用城市道路的规定。',
      response: '表示今后遵守。',
      attachments: [],
    })
    expect(await close(file, '2026-03-18')).toMatchObject({ stage: 'ARCHIVED' })
    const decision = await wordsOf(world, file.caseId, (await file.paper('D44')).paperId)
    for (const words of ['不予行政处罚', '第三十三条第一款', '第三十三条第三款', '申请行政复议'])
      expect(decision).toContain(words)
  })

  it('外单位已有同一事项的违法记录：只答日期、单位、条款并留痕，不得适用首违不罚，那件案件仍查不到', async () => {
    const party = { ...aParty, name: '乙建材店', idNumber: code(2) }
    const theirs = await aCaseAt(world.services, other, 'DECIDED', { party })
    const file = await at('INVESTIGATING', { party })
    const evidence = await establish(file)
    await file.step('lead', '2026-03-13 09:40', 'recordPledge', pledge)
    await file.step('lead', '2026-03-26 10:00', 'askEarlierViolation', {})
    const { earlierViolation } = (await file.view()).state
    expect(earlierViolation?.found).toEqual({
      on: '2026-03-25',
      unit: expect.stringContaining('连云区'),
      article: expect.stringMatching(/^《.+》第.+条/),
    })
    const refused = await refusalOf(
      file.step('lead', '2026-03-26 11:00', 'concludeNoPenalty', conclusion(evidence)),
    )
    expect(refused.refusals).toMatchObject([
      { code: 'noEarlierViolation', basis: '《行政处罚法》第三十三条第一款' },
    ])
    expect(refused.refusals?.[0]?.reason).toContain('2026-03-25')
    expect(
      await refusalOf(findCase(world.services, world.staff.lead, theirs.caseId, beijing('2026-03-26 12:00'))),
    ).toMatchObject({ status: 404 })
    const { rows } = await sql<{ person: string; found: boolean }>`
      select person_id as person, found from questions_across
      where case_id = ${file.caseId}::uuid and question = 'earlier_violation'`.execute(world.database.owner)
    expect(rows).toEqual([{ person: world.staff.lead.personId, found: true }])
  })

  it('查询之后外单位又作出决定的，签发时再问一次，不得作出不予处罚决定', async () => {
    const party = { ...aParty, name: '丙建材店', idNumber: code(3) }
    const file = await at('INVESTIGATING', { party })
    const evidence = await establish(file)
    await file.step('lead', '2026-03-13 09:40', 'recordPledge', pledge)
    await file.step('lead', '2026-03-13 10:00', 'askEarlierViolation', {})
    await file.step('lead', '2026-03-13 11:00', 'concludeNoPenalty', conclusion(evidence))
    await file.step('head', '2026-03-13 14:00', 'reviewReport', said())
    await file.step('reviewer', '2026-03-13 15:00', 'giveLegalOpinion', {
      conclusion: 'agree',
      points: allPoints,
      opinion: '同意。',
    })
    await aCaseAt(world.services, other, 'DECIDED', { party })
    expect(await codesOf(file.step('leader', '2026-03-26 09:00', 'decideNoPenalty', said()))).toEqual([
      'stillFirstViolation',
    ])
  })

  it('范围以外的人就别人的案件提问，没有答复，也不留痕；表中各行看不见', async () => {
    const stranger = await somebodyAt(world, 'WL-320706', ['R1'])
    const file = await at('INVESTIGATING')
    const asked = await inReach(world.services.db, stranger, async (tx) => {
      const answer =
        await sql`select * from ask_earlier_violation(${file.caseId}::uuid, '2020-01-01')`.execute(tx)
      const table = await sql`select * from violations_found`.execute(tx)
      return [answer.rows, table.rows]
    })
    expect(asked).toEqual([[], []])
    const { rows } = await sql`select from questions_across where person_id = ${stranger.personId}`.execute(
      world.database.owner,
    )
    expect(rows).toEqual([])
  })

  it('不满十四周岁：责令监护人管教；处罚的路走不通时指明这条路', async () => {
    const party = {
      ...aParty,
      kind: 'person' as const,
      name: '丁某',
      idKind: 'otherId' as const,
      idNumber: 'M20130101',
      bornOn: '2013-01-01',
      legalRepresentative: null,
      representativeTitle: null,
    }
    const file = await at('INVESTIGATING', { party })
    const evidence = await establish(file)
    const young = { ground: 'underFourteen' as const, guardianOrder: '责令监护人严加管教。' }
    expect(
      await codesOf(
        file.step(
          'lead',
          '2026-03-13 11:00',
          'concludeNoPenalty',
          conclusion(evidence, { ...young, guardianOrder: null }),
        ),
      ),
    ).toEqual(['guardianOrdered'])
    expect(
      await file.step('lead', '2026-03-13 11:00', 'concludeNoPenalty', conclusion(evidence, young)),
    ).toMatchObject({ stage: 'REPORTED' })
  })

  it('重大案件不予处罚也须集体讨论，由主要负责人签发', async () => {
    const file = await at('INVESTIGATING')
    const evidence = await establish(file)
    await file.step('lead', '2026-03-13 11:00', 'concludeNoPenalty', {
      ...conclusion(evidence, { ground: 'minorHarmless', minor: true, noHarm: true, grave: true }),
    })
    await file.step('head', '2026-03-13 14:00', 'reviewReport', said())
    expect(
      await file.step('reviewer', '2026-03-13 15:00', 'giveLegalOpinion', {
        conclusion: 'agree',
        points: allPoints,
        opinion: '同意。',
      }),
    ).toMatchObject({ stage: 'COLLECTIVE' })
    await file.step('deputy', '2026-03-16 17:00', 'recordDiscussion', {
      heldAt: '2026-03-16T08:00:00.000Z',
      place: '三楼会议室',
      presiderId: world.staff.chief.personId,
      recorderId: world.staff.clerk.personId,
      members: (['leader', 'deputy', 'chief'] as const).map((part) => ({
        personId: world.staff[part].personId,
        present: true,
        opinion: '同意。',
        agree: true,
      })),
      attendees: [],
      briefing: '承办人汇报案情。',
      conclusion: '同意不予处罚。',
      fineFen: 0,
    })
    expect(await codesOf(file.step('leader', '2026-03-17 09:00', 'decideNoPenalty', said()))).toEqual([
      'chiefSignsCollective',
    ])
    expect(await file.step('chief', '2026-03-17 09:00', 'decideNoPenalty', said())).toMatchObject({
      stage: 'NO_PENALTY',
    })
  })
})

it('以上各案的日志与各表一致', async () => {
  expect(await verifyCases(world.services, city)).toEqual([])
})
