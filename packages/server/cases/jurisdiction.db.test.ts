import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '../platform/actor.ts'
import { findCase } from './find-case.ts'
import { findInbox, findNotices, readNotices } from './find-inbox.ts'
import { hashPaper } from './paper-bytes.ts'
import { takeCaseAction } from './take-case-action.ts'
import { beijing, codesOf, type Handling, refusalOf, upload } from './testing-case.ts'
import { aStaff, city, onDay, type Staff } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let neighbours: Staff
let chief: Actor
let superiorClerk: Actor
beforeAll(async () => {
  world = await aWorld()
  neighbours = await aStaff(world.database, 'CG-320703', '2026-03-02')
  chief = await somebodyAt(world, 'CG-3207', ['R5'], '2026-03-06')
  superiorClerk = await somebodyAt(world, 'CG-3207', ['R9'], '2026-03-06')
}, 120_000)
afterAll(() => world.close())

const at = (stage: Parameters<typeof aCaseAt>[2], facts: Parameters<typeof aCaseAt>[3] = {}) =>
  aCaseAt(world.services, world.staff, stage, facts)
const picture = (name: string) => upload(world.services, world.staff.lead, name)
const unitOf = async (code: string) => {
  const { rows } = await sql<{
    id: number
  }>`select unit_id as id from units where city = ${city} and code = ${code}`.execute(world.database.owner)
  return rows[0]?.id ?? 0
}

async function dispute(file: Handling, otherCode: string): Promise<string> {
  await file.step('lead', '2026-03-05 09:00', 'raiseDispute', {
    kind: 'both',
    otherUnitId: await unitOf(otherCode),
    arisenOn: '2026-03-04',
    situation: '占道的摊位跨两区交界，两局均已发现。',
    grounds: '大部分在海州区一侧，本机关先发现。',
  })
  return (await file.view()).state.disputes.at(-1)?.id ?? ''
}
async function consult(file: Handling, id: string, outcome: 'ours' | 'theirs' | 'failed') {
  return file.step('lead', '2026-03-05 15:00', 'consultJurisdiction', {
    id,
    heldAt: beijing('2026-03-05 14:00').toISOString(),
    place: '市城市管理局会议室',
    attendees: '双方分管负责人',
    course: '双方对行为发生地的认定不一致。',
    outcome,
    attachments: [await picture('协商记录.png')],
  })
}

describe('管辖争议和指定管辖（《行政处罚法》第二十五条第二款）', () => {
  it('协商不成的报请共同的上一级，由市局指定、编号、用印；收到后案件回到原来的环节', async () => {
    const file = await at('INVESTIGATING')
    const id = await dispute(file, 'CG-320703')
    expect((await file.view()).state.disputes[0]?.raised.superior).toBe('连云港市城市管理局')
    expect(
      await codesOf(file.step('leader', '2026-03-05 10:00', 'reportDispute', { id, opinion: '报请' })),
    ).toEqual(['consultationFailed'])
    expect(await consult(file, id, 'failed')).toMatchObject({ stage: 'JURISDICTION' })
    await file.step('leader', '2026-03-05 16:00', 'reportDispute', {
      id,
      opinion: '协商不成，报请指定管辖。',
    })
    const own = { id, designated: 'ours', reason: '行为主要发生在海州区。' } as const
    expect(await codesOf(file.step('leader', '2026-03-06 09:00', 'designateJurisdiction', own))).toEqual([
      'designatesAsSuperior',
    ])

    const asked = { caseId: file.caseId, revision: file.revision(), now: beijing('2026-03-06 09:30') }
    const stranger = await somebodyAt(world, 'J-3207', ['R5'], '2026-03-06')
    const refused = await refusalOf(
      takeCaseAction(world.services, stranger, { ...asked, action: 'designateJurisdiction', input: own }),
    )
    expect(refused.refusals?.map(({ code }) => code)).toEqual(['otherUnit'])
    expect(
      (
        await refusalOf(
          takeCaseAction(world.services, chief, {
            ...asked,
            action: 'recordCustody',
            input: {
              evidenceId: id,
              step: 'stored',
              at: asked.now.toISOString(),
              from: '甲',
              to: '乙',
              place: '库',
              note: '',
            } as never,
          }),
        )
      ).refusals?.map(({ code }) => code),
    ).toEqual(['otherUnit'])

    expect((await findCase(world.services, chief, file.caseId, asked.now)).context.actor.superior).toBe(true)
    const taken = await takeCaseAction(world.services, chief, {
      ...asked,
      action: 'designateJurisdiction',
      input: own,
    })
    const view = await findCase(world.services, superiorClerk, file.caseId, asked.now)
    const letter = view.papers.find(({ kind }) => kind === 'D05')
    const { rows } = await sql<{
      prefix: string
    }>`select prefix from units where city = ${city} and code = 'CG-3207'`.execute(world.database.owner)
    expect(letter?.number).toBe(`${rows[0]?.prefix}指管〔2026〕1号`)
    const paperId = letter?.paperId ?? ''
    const { sha256 } = await hashPaper(world.services, superiorClerk, file.caseId, paperId)
    const sealing = { caseId: file.caseId, revision: taken.revision, now: beijing('2026-03-06 10:00') }
    expect(
      await codesOf(
        takeCaseAction(world.services, onDay(world.staff, '2026-03-06').clerk, {
          ...sealing,
          action: 'sealPaper',
          input: { paperId, sha256 },
        }),
      ),
    ).toEqual(['paperOfItsAgency'])
    const sealed = await takeCaseAction(world.services, superiorClerk, {
      ...sealing,
      action: 'sealPaper',
      input: { paperId, sha256 },
    })
    const followed = await takeCaseAction(world.services, onDay(world.staff, '2026-03-10').lead, {
      caseId: file.caseId,
      revision: sealed.revision,
      now: beijing('2026-03-10 09:00'),
      action: 'followDesignation',
      input: { id, receivedOn: '2026-03-10', note: '', receipts: [await picture('回执.png')] },
    })
    expect(followed.stage).toBe('INVESTIGATING')
    const decide = (await file.view()).deadlines.find((one) => one.id === 'decideCase')
    // 5 to 9 March are taken out: reported on the fifth, received on the tenth.
    expect(decide?.proof.lines.join()).toContain('指定管辖')
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('协商由对方管辖的，只能移送，不得终结调查', async () => {
    const file = await at('VERIFYING')
    const id = await dispute(file, 'ZJ-320706')
    expect((await file.view()).state.disputes[0]?.raised.superior).toBe('海州区人民政府')
    expect(await consult(file, id, 'theirs')).toMatchObject({ stage: 'VERIFYING' })
    const { state } = await file.view()
    expect(state.disputes).toHaveLength(1)
    expect(
      await codesOf(
        file.step('lead', '2026-03-06 09:00', 'proposeFiling', {
          summary: '占道',
          grounds: '有证据',
          hasEvidence: true,
          withinJurisdiction: true,
        }),
      ),
    ).toContain('jurisdictionOurs')
  })
})

describe('上级得知管辖争议（《行政处罚法》第二十五条第二款）', () => {
  const told = async (actor: Actor, file: Handling) => ({
    inbox: (await findInbox(world.services, actor)).rows
      .filter(({ caseId }) => caseId === file.caseId)
      .map(({ what }) => what),
    notices: (await findNotices(world.services, actor)).notices
      .filter(({ caseId }) => caseId === file.caseId)
      .map(({ words }) => words),
  })
  const nothing = { inbox: [], notices: [] }
  let disputes = 0
  const failed = async (otherCode: string) => {
    disputes += 1
    const file = await at('INVESTIGATING', { act: { place: `两区交界处第${disputes}号` } })
    const id = await dispute(file, otherCode)
    await consult(file, id, 'failed')
    return { file, id }
  }
  const report = (file: Handling, id: string) =>
    file.step('leader', '2026-03-05 16:00', 'reportDispute', { id, opinion: '协商不成，报请指定管辖。' })

  it('报请指定管辖后，市局能指定的人在待办和提醒里看见；指定后轮到市局内勤用印；用印后不再等待市局', async () => {
    const { file, id } = await failed('CG-320703')
    expect(await told(chief, file)).toEqual(nothing)
    await report(file, id)
    expect(await told(chief, file)).toEqual({
      inbox: ['指定管辖'],
      notices: [expect.stringContaining('海州区城市管理局与连云区城市管理局的管辖争议 待办：指定管辖')],
    })
    expect(await told(superiorClerk, file)).toEqual(nothing)

    const { notices } = await findNotices(world.services, chief)
    const unread = notices.filter(({ caseId, read }) => caseId === file.caseId && !read)
    expect(
      await readNotices(
        world.services,
        chief,
        unread.map(({ noticeId }) => noticeId),
      ),
    ).toBe(1)

    const now = beijing('2026-03-06 09:30')
    const { revision } = await takeCaseAction(world.services, chief, {
      ...{ caseId: file.caseId, revision: file.revision(), now, action: 'designateJurisdiction' },
      input: { id, designated: 'ours', reason: '行为主要发生在海州区。' },
    })
    expect((await told(chief, file)).inbox).toEqual([])
    expect((await told(superiorClerk, file)).inbox).toEqual(['指定管辖通知书用印'])
    expect((await told(superiorClerk, file)).notices).toEqual([expect.stringContaining('指定管辖通知书用印')])
    const letter = (await findCase(world.services, superiorClerk, file.caseId, now)).papers.find(
      ({ kind }) => kind === 'D05',
    )
    const paperId = letter?.paperId ?? ''
    const { sha256 } = await hashPaper(world.services, superiorClerk, file.caseId, paperId)
    await takeCaseAction(world.services, superiorClerk, {
      ...{ caseId: file.caseId, revision, now, action: 'sealPaper' },
      input: { paperId, sha256 },
    })
    expect((await told(superiorClerk, file)).inbox).toEqual([])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('不是上级的人、上级里不能指定的人、读不到本案的人，都看不见', async () => {
    const { file, id } = await failed('CG-320703')
    await report(file, id)
    const others: readonly (readonly [string, Role])[] = [
      ['CG-3207', 'R1'],
      ['CG-320703', 'R5'],
      ['ZJ-3207', 'R5'],
      ['J-3207', 'R5'],
      ['J-320706', 'R5'],
      ['G-3207', 'R5'],
    ]
    for (const [unit, role] of others) {
      const somebody = await somebodyAt(world, unit, [role], '2026-03-06')
      expect(await told(somebody, file), `${unit} ${role}`).toEqual(nothing)
      expect(await readNotices(world.services, somebody, await noticesOf(file))).toBe(0)
    }
  })

  it('共同的上一级是人民政府的，政府及其司法局的负责人都看见，上一级政府的看不见', async () => {
    const { file, id } = await failed('ZJ-320706')
    await report(file, id)
    for (const unit of ['G-320706', 'J-320706'])
      expect((await told(await somebodyAt(world, unit, ['R7'], '2026-03-06'), file)).inbox, unit).toEqual([
        '指定管辖',
      ])
    for (const unit of ['G-3207', 'J-3207', 'J-320703'])
      expect(await told(await somebodyAt(world, unit, ['R7'], '2026-03-06'), file), unit).toEqual(nothing)
  })

  async function noticesOf(file: Handling): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select notice_id as id from notices where case_id = ${file.caseId} and to_unit is not null`.execute(
      world.database.owner,
    )
    expect(rows).toHaveLength(1)
    return rows.map(({ id }) => id)
  }
})

describe('最先立案（《行政处罚法》第二十五条第一款）', () => {
  it('别的单位已经就同一违法行为立案的，不得再立案；只告知立案之日、单位和条款，并记录在案', async () => {
    const act = { place: '海州区与连云区交界处朝阳路1号' }
    await aCaseAt(world.services, neighbours, 'INVESTIGATING', { act })
    expect(await codesOf(at('FILING_REVIEW', { act }))).toEqual(['filedFirst'])
    const { owner } = world.database
    const { rows: mine } = await sql<{ caseId: string }>`
      select case_id as "caseId" from case_files where city = ${city} and place = ${act.place} and stage = 'VERIFYING'`.execute(
      owner,
    )
    const caseId = mine[0]?.caseId ?? ''
    const asked = async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from questions_across where question = 'filed_elsewhere' and case_id = ${caseId}`.execute(
        owner,
      )
      return rows[0]?.n ?? 0
    }
    // The act was refused and rolled back; that it asked stays on the record.
    const whenRefused = await asked()
    expect(whenRefused).toBeGreaterThan(0)
    const { context } = await findCase(world.services, world.staff.lead, caseId, beijing('2026-03-04 15:00'))
    expect(Object.keys(context.filedElsewhere ?? {}).toSorted()).toEqual(['article', 'on', 'unit'])
    expect(context.filedElsewhere?.unit).toBe('连云区城市管理局')
    expect(await asked()).toBeGreaterThan(whenRefused)
  })
})

describe('违法行为发生地（《行政处罚法》第二十二条）', () => {
  it('线索登记的区划在本单位辖区以外的，不得确定事项、立案，写明有权的单位', async () => {
    const clue = { areaCode: '320706' }
    const refused = await refusalOf(aCaseAt(world.services, neighbours, 'FILING_REVIEW', { clue }))
    expect(refused.refusals?.map(({ code, basis }) => [code, basis])).toEqual([
      ['unitHasPower', '《行政处罚法》第二十二条'],
    ])
    expect(refused.refusals?.[0]?.wayForward).toContain('海州区城市管理局')
  })
})

describe('公告送达（《民事诉讼法》第九十五条）', () => {
  it('直接、邮寄均未成才可以公告；满三十日视为送达，缴款期限由期满之日起算', async () => {
    const file = await at('DECIDED')
    const paperId = await file.seal('D43', '2026-03-25 09:00')
    const issue = async () => ({
      paperIds: [paperId],
      ground: 'whereaboutsUnknown' as const,
      course: '两次送达未成，电话无法接通。',
      summary: '处以罚款，自视为送达之日起十五日内缴纳。',
      publishOn: '2026-03-30',
      publishIn: '本机关门户网站',
      attachments: [await picture('社区证明.png')],
    })
    const failed = async (method: 'direct' | 'postal', clock: string) =>
      file.step('lead', clock, 'recordFailedService', {
        paperIds: [paperId],
        method,
        triedAt: beijing(clock).toISOString(),
        place: '海州区朝阳中路18号',
        course: '人去楼空，无法送达。',
        attachments: [await picture(`${method}.png`)],
      })
    await failed('direct', '2026-03-26 10:00')
    expect(await codesOf(file.step('lead', '2026-03-26 11:00', 'issuePublicNotice', await issue()))).toEqual([
      'triedOtherWays',
    ])
    await failed('postal', '2026-03-30 09:00')
    await file.step('lead', '2026-03-30 10:00', 'issuePublicNotice', await issue())
    await file.seal('D50', '2026-03-30 11:00')
    const id = (await file.view()).state.publicNotices[0]?.id ?? ''
    await file.step('clerk', '2026-03-30 15:00', 'publishNotice', {
      id,
      publishedOn: '2026-03-30',
      attachments: [await upload(world.services, world.staff.clerk, '网页.png')],
    })
    expect(
      await codesOf(file.step('clerk', '2026-04-29 10:00', 'completePublicService', { noticeId: id })),
    ).toEqual(['publicPeriodOver'])
    expect(
      await file.step('clerk', '2026-04-30 10:00', 'completePublicService', { noticeId: id }),
    ).toMatchObject({ stage: 'EXECUTING' })
    const { deadlines } = await file.view()
    expect(deadlines.find((one) => one.id === 'payFine')?.proof).toMatchObject({
      start: { on: '2026-04-29' },
      legalDueOn: '2026-05-14',
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
