import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCases } from './find-cases.ts'
import { registerClue, takeCaseAction } from './take-case-action.ts'
import { aClue, beijing, codesOf, refusalOf } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt, advance, newClue } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const chinese = expect.stringMatching(/[一-龥]/)
const now = beijing('2026-03-02 09:40')
const idOf = (last: string) => `11111111-1111-4111-8111-00000000000${last}`
const register = (caseId: string, actor = world.staff.lead, input = aClue) =>
  registerClue(world.services, actor, input, now, caseId)

describe('a form filled while somebody else acted', () => {
  it('is refused with what changed, who did it and when, and goes through once looked at', async () => {
    const { services, staff } = world
    const file = await newClue(services, staff)
    await advance(file, 'VERIFYING')
    const late = {
      caseId: file.caseId,
      action: 'endClue',
      now,
      input: { outcome: 'educated', reason: '轻微' },
    } as const
    expect(await refusalOf(takeCaseAction(services, staff.head, { ...late, revision: 1 }))).toEqual({
      status: 409,
      code: 'stale',
      message: chinese,
      wayForward: chinese,
      revision: 2,
      changes: [{ revision: 2, what: '指派承办人员', who: '周建国', at: '2026-03-02T02:00:00.000Z' }],
    })
    expect(await refusalOf(takeCaseAction(services, staff.head, { ...late, revision: 7 }))).toMatchObject({
      code: 'stale',
      changes: [],
    })
    expect(await takeCaseAction(services, staff.head, { ...late, revision: 2 })).toMatchObject({
      revision: 3,
    })
  })

  it('of two acts at the same moment exactly one lands', async () => {
    const { services, staff } = world
    const file = await aCaseAt(services, staff, 'FILING_REVIEW')
    const countersign = (opinion: string) =>
      takeCaseAction(services, staff.head, {
        caseId: file.caseId,
        action: 'countersignFiling',
        revision: file.revision(),
        input: { opinion },
        now: beijing('2026-03-02 16:30'),
      })
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => countersign(`同意${n}`)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of results)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ status: 409, body: { code: 'stale' } })
    expect((await file.view()).state.revision).toBe(file.revision() + 1)
  })

  it('what the reviewer opened is told to have moved on, not refused for its stage', async () => {
    const { services, staff } = world
    const file = await aCaseAt(services, staff, 'FILING_REVIEW')
    const seen = file.revision()
    await file.step('lead', '2026-03-02 16:10', 'withdraw', { reason: '补充材料' })
    const refused = await refusalOf(
      takeCaseAction(services, staff.head, {
        caseId: file.caseId,
        action: 'countersignFiling',
        revision: seen,
        input: { opinion: '同意' },
        now: beijing('2026-03-02 16:30'),
      }),
    )
    expect(refused).toMatchObject({ code: 'stale', changes: [{ what: '撤回' }] })
  })
})

describe('the same clue sent twice', () => {
  it('is one case, and the second answer is the case as it stands', async () => {
    const first = await register(idOf('1'))
    expect(await register(idOf('1'))).toEqual(first)
    const both = await Promise.all([register(idOf('2')), register(idOf('2')), register(idOf('2'))])
    expect(new Set(both.map(({ revision }) => revision))).toEqual(new Set([1]))
    const { total } = await findCases(world.services, world.staff.lead, { total: true, stage: 'CLUE' })
    expect(total).toBe(2)
  })

  it('answers the revision and stage of today when the case went on meanwhile', async () => {
    const { services, staff } = world
    await takeCaseAction(services, staff.head, {
      caseId: idOf('1'),
      action: 'assignOfficers',
      revision: 1,
      input: { leadId: staff.lead.personId, supportId: staff.support.personId, noConflict: true },
      now,
    })
    expect(await register(idOf('1'))).toEqual({ caseId: idOf('1'), revision: 2, stage: 'VERIFYING' })
  })

  it('another clue, another person or another unit under that id is refused and nothing is lost or told', async () => {
    const stranger = await somebodyAt(world, 'WL-320706', ['R1'])
    for (const work of [
      () => register(idOf('2'), world.staff.lead, { ...aClue, content: '另一条线索' }),
      () => register(idOf('2'), world.staff.support),
      () => register(idOf('2'), stranger),
    ])
      expect(await refusalOf(work())).toEqual({
        status: 409,
        code: 'already_registered',
        field: 'caseId',
        message: chinese,
        wayForward: chinese,
      })
    expect((await findCases(world.services, stranger, {})).cases).toEqual([])
  })
})

describe('refusals of the law', () => {
  it('give every reason at once, each with its words and the way forward', async () => {
    const { services, staff } = world
    const file = await newClue(services, staff)
    await advance(file, 'VERIFYING')
    const propose = { summary: '无', grounds: '无', hasEvidence: false, withinJurisdiction: false }
    const refused = await refusalOf(file.step('lead', '2026-03-02 11:00', 'proposeFiling', propose))
    expect(refused).toMatchObject({ status: 422, code: 'refused', message: chinese })
    expect(refused.refusals?.map(({ code }) => code)).toEqual(['verified', 'partyKnown', 'itemChosen'])
    for (const { reason, wayForward } of refused.refusals ?? [])
      expect([reason, wayForward]).toEqual([chinese, chinese])
    const one = { opinion: '同意' }
    expect(await codesOf(file.step('leader', '2026-03-02 11:00', 'approveFiling', one))).toEqual([
      'stageMismatch',
    ])
    expect(
      await codesOf(
        file.step('lead', '2026-03-02 11:00', 'endClue', { outcome: 'educated', reason: '轻微' }),
      ),
    ).toEqual(['roleMismatch'])
    const checked = { checkedAt: '2026-03-02T02:30:00Z', findings: '属实', attachments: [] }
    expect(await codesOf(file.step('spare', '2026-03-02 11:00', 'recordVerification', checked))).toEqual([
      'notHandler',
    ])
  })

  it('people and items that are not there are refused with their field', async () => {
    const { services, staff } = world
    const outsider = await somebodyAt(world, 'WL-320706', ['R1'])
    const file = await newClue(services, staff)
    const assign = { leadId: staff.lead.personId, supportId: outsider.personId, noConflict: true }
    expect(await refusalOf(file.step('head', '2026-03-02 10:00', 'assignOfficers', assign))).toMatchObject({
      status: 422,
      code: 'officer_unknown',
      field: 'supportId',
      wayForward: chinese,
    })
    expect(
      await codesOf(
        file.step('head', '2026-03-02 10:00', 'assignOfficers', {
          ...assign,
          supportId: staff.lead.personId,
        }),
      ),
    ).toEqual(['twoCertifiedOfficers'])
    await advance(file, 'VERIFYING')
    const choose = {
      cause: '擅自占用',
      actFrom: '2026-03-01',
      actUntil: '2026-03-02',
      continuing: false,
      place: '路',
    }
    expect(
      await refusalOf(
        file.step('lead', '2026-03-02 11:00', 'chooseItem', { ...choose, itemCode: 'CG-XXXX' }),
      ),
    ).toMatchObject({ status: 422, code: 'item_not_in_force', field: 'itemCode', wayForward: chinese })
  })

  it('text the database cannot keep is refused by its field, and the log stays equal to the rows', async () => {
    for (const broken of ['门前\u0000', '门前\ud842'])
      expect(
        await refusalOf(register(idOf('9'), world.staff.lead, { ...aClue, place: broken })),
      ).toMatchObject({
        status: 400,
        code: 'invalid_request',
        field: 'input.place',
        message: chinese,
        wayForward: chinese,
      })
    expect(
      await register(idOf('8'), world.staff.lead, { ...aClue, place: '𠮷䶮·〔2026〕１号（东门）' }),
    ).toMatchObject({
      revision: 1,
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
