import { describe, expect, it } from 'vitest'
import { judge } from '../case/judge.ts'
import { cite } from '../citation.ts'
import { aCaseAt } from '../testing/a-case.ts'
import { aContext } from '../testing/play.ts'
import { conditionIds, conditions } from './conditions.ts'
import { destinations } from './destinations.ts'
import { type Action, actionNames, ordinaryActions } from './ordinary-actions.ts'
import { returns } from './returns.ts'
import { type Stage, stageNames, stages } from './stages.ts'

const everyRole = aContext({
  actor: {
    personId: 'p-anyone',
    roles: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11'],
    qualified: true,
  },
})
const rowOf = (action: (typeof actionNames)[number]): Action => ordinaryActions[action]

/** Every stage an act may lead to, by its row alone. */
const placesOf = ({ to }: Action): readonly (Stage | null)[] =>
  to !== null && to in destinations
    ? destinations[to as keyof typeof destinations].among
    : [to as Stage | null]

describe('普通程序的办理表', () => {
  it('表外的每一个环节与办理事项的组合都被拒绝', () => {
    const file = aCaseAt('INVESTIGATING')
    for (const stage of stageNames)
      for (const action of actionNames) {
        if (rowOf(action).from.includes(stage) && action !== 'registerClue') continue
        const judgement = judge(action, { ...file, stage }, null, everyRole)
        const code = judgement.lawful ? 'lawful' : judgement.refusals[0]?.code
        expect(code, `${stage} → ${action}`).toBe('stageMismatch')
      }
  })

  it('尚未登记的案件，除登记线索外什么也不能办', () => {
    const file = { ...aCaseAt('CLUE'), revision: 0 }
    for (const action of actionNames.filter((name) => name !== 'registerClue'))
      expect(judge(action, file, null, everyRole), action).toMatchObject({ lawful: false })
  })

  it('每一个办理环节都能从线索登记到达', () => {
    const reached = new Set<Stage>(['CLUE'])
    for (let before = 0; before !== reached.size; ) {
      before = reached.size
      for (const action of actionNames) {
        const row = rowOf(action)
        if (!row.from.some((stage) => reached.has(stage))) continue
        for (const place of placesOf(row)) if (place) reached.add(place)
      }
    }
    expect(stageNames.filter((stage) => !reached.has(stage))).toEqual([])
  })

  it('除终点以外，每一个环节都有出路', () => {
    const stuck = stageNames.filter(
      (stage) =>
        stages[stage].kind !== 'terminal' &&
        !actionNames.some(
          (action) =>
            rowOf(action).from.includes(stage) &&
            placesOf(rowOf(action)).some((place) => place && place !== stage),
        ),
    )
    expect(stuck).toEqual([])
  })

  it('退回的去处都在退回的表内，并由能退回的人办理', () => {
    const places = Object.values(returns).flatMap(({ to }) => to)
    for (const place of places) expect(destinations.returned.among).toContain(place)
    for (const stage of ordinaryActions.returnTo.from) expect(returns[stage], stage).toBeDefined()
    for (const { by } of Object.values(returns))
      for (const role of by) expect(ordinaryActions.returnTo.by).toContain(role)
  })

  it('办理表里的条件都有定义，每一项条件都有用处', () => {
    const named = new Set(actionNames.flatMap((action) => rowOf(action).needs))
    expect([...named].filter((id) => !conditionIds.includes(id))).toEqual([])
    expect(conditionIds.filter((id) => !named.has(id))).toEqual([])
  })
})

describe('拒绝的话', () => {
  const chinese = /^[^a-zA-Z{}<>]*\p{Script=Han}[^a-zA-Z{}<>]*$/u

  it('每一项条件都说得出理由和下一步', () => {
    for (const id of conditionIds) {
      expect(conditions[id].refusal, id).toMatch(chinese)
      expect(conditions[id].forward, id).toMatch(chinese)
    }
  })

  it('环节、岗位不合的拒绝也说得出理由和下一步', () => {
    const asked = [
      judge('archiveCase', aCaseAt('CLUE'), null, everyRole),
      judge('approveFiling', aCaseAt('FILING_REVIEW'), null, aContext({ by: 'clerk' })),
      judge('proposeClosure', aCaseAt('PERFORMED'), null, aContext({ by: 'successor' })),
      judge('approveFiling', aCaseAt('FILING_REVIEW'), null, {
        ...everyRole,
        actor: { ...everyRole.actor, personId: 'p-lead' },
      }),
    ]
    const codes = asked.map((judgement) => (judgement.lawful ? '' : judgement.refusals[0]?.code))
    expect(codes).toEqual(['stageMismatch', 'roleMismatch', 'notHandler', 'ownCase'])
    for (const judgement of asked)
      for (const { reason, wayForward } of judgement.lawful ? [] : judgement.refusals) {
        expect(reason).toMatch(chinese)
        expect(wayForward).toMatch(chinese)
      }
  })

  it('一次说清全部理由，并附条款', () => {
    const file = aCaseAt('DECISION_REVIEW', { review: null, discussion: null })
    expect(judge('proposeDecision', file, null, aContext({ by: 'lead' }))).toMatchObject({
      refusals: [
        { code: 'reviewPassed', basis: '《行政处罚法》第五十八条第一款' },
        { code: 'jointlyDiscussed', basis: '《行政处罚法》第五十七条第二款' },
      ],
    })
  })
})

/** How many 款 each cited article of 《行政处罚法》 has, read from the text of 2021; an article not here has one. */
// biome-ignore format: a table of law is read in columns
const paragraphs: Readonly<Record<number, number>> = {
  18: 3, 25: 2, 28: 2, 33: 3, 36: 2, 41: 3, 42: 2, 43: 3, 45: 2, 46: 3, 48: 2, 52: 3, 54: 2, 55: 2, 57: 2, 58: 2, 59: 2, 61: 2, 63: 2, 66: 2, 67: 3, 72: 2, 74: 3, 75: 2,
}

describe('条件的依据', () => {
  const based = conditionIds.flatMap((id) => {
    const { basis } = conditions[id]
    return basis ? [{ id, basis }] : []
  })

  it('都引得出条文，条、款、项都在法律之内', () => {
    const lastArticle = {
      penalty: 86,
      civilProcedure: 306,
      criminalTransfer: 19,
      compulsion: 71,
      reconsideration: 90,
      litigation: 103,
      litigationReading: 163,
      ecologyCode: 1242,
      planning: 70,
    } as const
    for (const { id, basis } of based) {
      expect(cite(basis), id).toMatch(
        /^《[\p{Script=Han}〈〉]+(法|法典|规定|解释)》第[一二三四五六七八九十百千零]+条/u,
      )
      expect(Object.keys(lastArticle), id).toContain(basis.law)
      expect(basis.article, id).toBeLessThanOrEqual(lastArticle[basis.law as keyof typeof lastArticle])
      if (basis.law === 'penalty')
        expect(basis.paragraph ?? 1, id).toBeLessThanOrEqual(paragraphs[basis.article] ?? 1)
    }
  })

  it('本期应当守住的关口，除办案期限只作预警（G29）外，各有条件把守', () => {
    const guards = new Set(conditionIds.map((id) => conditions[id].guard))
    const owed = [
      1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 32,
      33, 34, 35, 36, 37, 38, 39, 42, 43,
    ]
    const names = owed.map((number) => `G${String(number).padStart(2, '0')}`)
    expect(names.filter((name) => !guards.has(name))).toEqual([])
  })
})
