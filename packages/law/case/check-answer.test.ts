import { describe, expect, test } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { paperKinds } from '../documents/paper-kinds.ts'
import { type PaperRightId, paperRights } from '../documents/paper-rights.ts'
import { paperWords } from '../documents/paper-words.ts'
import { aLawfulCase, type Variant, variants } from '../testing/a-case.ts'
import { changed, withPaper } from '../testing/condition-case.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { checkAnswer } from './check-answer.ts'
import { startingRules as rules } from './city-rules.ts'
import type { ActionName } from './payloads.ts'
import type { CaseState, Paper } from './state.ts'

const around = (today: string) => ({ calendar, rules, today })
const after = (action: ActionName, variant: Variant = 'person', nth = 0): CaseState => {
  const state = aLawfulCase(variant)
    .filter(({ entry }) => entry.action === action)
    .at(nth)?.after
  if (!state) throw new Error(`no ${action}`)
  return state
}
const paperOf = (state: CaseState, kind: string): Paper => {
  const found = state.papers.findLast((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}
const asked = (state: CaseState, kind: string, today: string) =>
  checkAnswer(state, paperOf(state, kind), around(today))
const lastDays = (state: CaseState, kind: string, today: string) =>
  Object.fromEntries(
    (asked(state, kind, today).open?.rights ?? []).map(({ id, last }) => [id, last?.on ?? null]),
  )
const clock = (state: CaseState, id: string) =>
  caseDeadlines(state, calendar, rules).find((one) => one.id === id)?.proof.legalDueOn
/** The first state in which a paper of the kind was served. */
const served = (kind: string, variant: Variant = 'person'): CaseState => {
  const step = aLawfulCase(variant).find(({ after: state }) =>
    state.services.some(({ paperIds }) =>
      paperIds.some((id) => state.papers.some((one) => one.id === id && one.kind === kind)),
    ),
  )
  if (!step) throw new Error(`${kind} is never served`)
  return step.after
}
const archived = aLawfulCase('person').at(-1)?.after as CaseState

describe('每一份送达、交付的文书都有一句话', () => {
  const handed = Object.entries(paperKinds).filter(([, kind]) => kind?.served !== 'N')
  test.each(handed.map(([id, kind]) => [id, kind?.title ?? '']))('%s %s', (id) => {
    const words = paperWords[id]
    expect(words?.what).toMatch(/^这是.+。$/)
    expect(words?.todo).toMatch(/。$/)
    expect(`${words?.what}${words?.todo}`).not.toMatch(/相对人|行政相对|[A-Za-z]/)
  })
  test('内部文书没有', () => {
    expect(Object.keys(paperWords).toSorted()).toEqual(handed.map(([id]) => id).toSorted())
  })
})

describe('还能做什么、最迟哪一天，与案件的期限一致', () => {
  const law: Readonly<Record<PaperRightId, string>> = Object.fromEntries(
    Object.entries(paperRights).map(([id, { basis }]) => [id, JSON.stringify(basis[0])]),
  ) as Record<PaperRightId, string>
  test('每一项权利都写明法律和条文', () => {
    for (const basis of Object.values(law)) expect(basis).toMatch(/"law":"\w+","article":\d+/)
  })

  test('陈述、申辩（《行政处罚法》第四十四条、第四十五条）：告知书送达后五个工作日，未核实的说明白', () => {
    const state = served('D31')
    expect(lastDays(state, 'D31', '2026-03-20')).toEqual({ state: clock(state, 'makeStatement') })
    expect(lastDays(state, 'D31', '2026-03-20').state).toBe('2026-03-26')
    const [right] = asked(state, 'D31', '2026-03-20').open?.rights ?? []
    expect(right).toMatchObject({
      last: { over: false },
      articles: expect.arrayContaining(['《行政处罚法》第四十四条']),
    })
    expect(right?.last?.notes.join()).toContain('未核实')
    expect(asked(state, 'D31', '2026-03-27').open?.rights[0]?.last?.over).toBe(true)
  })
  test('要求听证（《行政处罚法》第六十四条第一项）', () => {
    const variant = variants.find((one) =>
      aLawfulCase(one).some(({ entry }) => entry.papers.some(({ kind }) => kind === 'D32')),
    ) as Variant
    const state = served('D32', variant)
    const days = lastDays(state, 'D32', '2026-03-20')
    expect(days.hear).toBe(clock(state, 'requestHearing'))
    expect(days.hear).toBeTruthy()
  })
  test('缴款（第六十七条第三款）、复议（《行政复议法》第二十条第一款）、诉讼（《行政诉讼法》第四十六条第一款）；分期（第六十六条第二款）、申诉（第七十五条第二款）没有最后一日', () => {
    const state = served('D43')
    expect(lastDays(state, 'D43', '2026-04-10')).toEqual({
      pay: clock(state, 'payFine'),
      defer: null,
      reconsider: clock(state, 'applyReconsideration'),
      sue: clock(state, 'bringSuit'),
      complain: null,
    })
    const { rights = [], money } = asked(state, 'D43', '2026-04-10').open ?? {}
    expect(rights.map(({ articles }) => articles[0])).toEqual([
      '《行政处罚法》第六十七条第三款',
      '《行政处罚法》第六十六条第二款',
      '《行政复议法》第二十条第一款',
      '《行政诉讼法》第四十六条第一款',
      '《行政处罚法》第七十五条第二款',
    ])
    expect(money?.fineFen).toBe(state.decision?.fineFen)
  })
  test('没有送达的，只说自送达之日起，不写日子', () => {
    const state = after('approveDecision')
    const sealed = withPaper(state, paperOf(state, 'D43').id, {
      sealed: { ...paperOf(state, 'D43').issued, sha256: 'a'.repeat(64) },
    })
    const { rights = [], servedOn } = asked(sealed, 'D43', '2026-04-02').open ?? {}
    expect(servedOn).toBeNull()
    expect(rights.every(({ last }) => last === null)).toBe(true)
    expect(rights.find(({ id }) => id === 'reconsider')?.untilThen).toBe('自送达之日起六十日内')
  })
  test('没有盖章的，说没有盖章，不说权利', () => {
    const answer = asked(after('approveDecision'), 'D43', '2026-04-02')
    expect([answer.standing.is, answer.open?.rights, answer.open?.todo]).toEqual(['unsealed', [], ''])
  })
  test('当场处罚复议前置（《行政复议法》第二十三条第一款第一项）：不能直接起诉', () => {
    const variant = variants.find((one) => one.startsWith('summary')) as Variant
    const state = after('decideSummary', variant)
    const days = lastDays(state, 'D42', state.summary?.on ?? '')
    expect(days.reconsider).toBe(clock(state, 'applyReconsideration'))
    expect(days).toMatchObject({ sueAfter: null })
    expect(days).not.toHaveProperty('sue')
  })
  test('先行登记保存（第五十六条）：本机关的七个工作日', () => {
    const state = served('D17')
    const [right] = asked(state, 'D17', '2026-03-06').open?.rights ?? []
    expect(right).toMatchObject({
      agency: true,
      last: { on: clock(state, 'disposeOfPreserved:preservation-1') },
    })
  })
  test('缴清以后写明已经缴清', () => {
    const pay = asked(archived, 'D43', '2026-06-01').open?.rights.find(({ id }) => id === 'pay')
    expect(pay?.done).toBe(true)
  })
})

describe('文书的真伪和效力', () => {
  test('作废的写明被哪一份代替，不再写权利', () => {
    const state = served('D43')
    const old = { ...paperOf(state, 'D43'), id: 'old', number: '海城罚决〔2026〕1号' }
    const voided = { ...old, voided: { ...old.issued, reason: '重新制作' } }
    const both: CaseState = {
      ...state,
      papers: [
        voided,
        ...state.papers.map((one) => (one.kind === 'D43' ? { ...one, replaces: 'old' } : one)),
      ],
    }
    const answer = checkAnswer(both, voided, around('2026-04-10'))
    expect(answer.standing).toMatchObject({ is: 'voided', by: expect.stringContaining('行政处罚决定书') })
    expect(answer.open?.rights).toEqual([])
  })
  test('被撤销的决定写明被撤销（《行政复议法》第六十四条），只剩真伪和结果', () => {
    const undone = aLawfulCase('remade').find(
      ({ after: state }) => state.papers.some(({ kind }) => kind === 'D43') && state.stage === 'REOPENED',
    )?.after as CaseState
    const answer = asked(undone, 'D43', '2027-01-01')
    expect(answer.standing.is).toBe('undone')
    expect(answer.open?.money).toBeNull()
  })
  test('自然人姓名遮盖，没有证件号码、住址和电话（PUB-6）', () => {
    const state = served('D43')
    const person = { ...state, party: changed(state.party, { soleTrader: false, legalRepresentative: null }) }
    const answer = asked(person, 'D43', '2026-04-10')
    expect(answer.open?.party).toMatch(/^.\*+$/)
    expect(JSON.stringify(answer)).not.toMatch(/320706|示范路|138|司马䶮|enc:/)
  })
  test('单位名称完整显示，法定代表人不显示', () => {
    const answer = asked(served('D43', 'organisation'), 'D43', '2026-04-10')
    expect(answer.open?.party).toBe('云台渣土运输（示范）有限公司')
    expect(JSON.stringify(answer)).not.toMatch(/尉迟|示范路|139|enc:/)
  })
  test.each([
    ['海州区示范小吃店', '司马䶮', '海州区示范小吃店（经营者：司**）'],
    ['司马䶮', '司马䶮', '司**'],
    ['司马䶮（海州区示范小吃店）', '司马䶮', `司${'*'.repeat(12)}`],
    ['海州区示范小吃店', null, `海${'*'.repeat(7)}`],
  ])(
    '个体工商户有字号的显示字号，经营者姓名遮盖（《民法典》第五十四条）：%s、%s',
    (name, operator, shown) => {
      const state = served('D43')
      const trader = { ...state, party: changed(state.party, { name, legalRepresentative: operator }) }
      expect(asked(trader, 'D43', '2026-04-10').open?.party).toBe(shown)
    },
  )
  test('发给证人、其他机关的文书不提当事人', () => {
    expect(asked(archived, 'D12', '2026-04-10').open?.party).toBeNull()
  })
  test('未成年人的案件、涉及国家秘密的案件只说真伪', () => {
    const child: CaseState = { ...archived, party: changed(archived.party, { bornOn: '2012-01-01' }) }
    const answer = asked(child, 'D43', '2026-04-10')
    expect(answer).toMatchObject({ genuine: true, open: null })
    expect(asked({ ...child, act: null }, 'D09', '2026-04-10').open).toBeNull()
    expect(asked({ ...archived, act: null }, 'D09', '2026-04-10').open).not.toBeNull()
    const heard = aLawfulCase('hearing' as Variant).at(-1)?.after as CaseState
    const secret: CaseState = {
      ...heard,
      hearing: {
        ...heard.hearing,
        sessions: heard.hearing.sessions.map((one) => ({
          ...one,
          notice: { ...one.notice, closedBecause: 'stateSecret' as const },
        })),
      },
    }
    expect(asked(secret, 'D43', '2026-06-10').open).toBeNull()
  })
})

describe('经更正的文书（《行政处罚法》第七十五条第二款）', () => {
  const gathered = aLawfulCase('gathered').at(-1)?.after as CaseState
  const stop = gathered.papers.find(({ id }) => id === gathered.amendments[0]?.paperId) as Paper
  const told = (state: CaseState, paper = stop) => checkAnswer(state, paper, around('2026-04-10'))
  const amended = (part: Partial<CaseState['amendments'][number]>, state = gathered): CaseState => ({
    ...state,
    amendments: state.amendments.map((one) => ({ ...one, ...part })),
  })
  const notice = paperOf(gathered, 'D50S')
  const words = (wrong: string, right: string) =>
    told(amended({ wrong, right })).open?.corrections.map((one) => one.words)

  test('写明哪一天、经哪一份更正通知书，原来怎样、应当怎样；文书仍然有效', () => {
    expect(stop.kind).toBe('D25')
    const { standing, open } = told(gathered)
    expect(standing.is).toBe('inForce')
    expect(open?.corrections).toEqual([
      {
        by: `《更正通知书》（${notice.number}）`,
        on: '2026-03-06',
        servedOn: '2026-03-06',
        words: { wrong: '违法行为发生在海州区示范路18号', right: '违法行为发生在海州区示范路16号' },
      },
    ])
  })
  test('更正通知书没有盖章的、作废的，不算更正；没有送达的说没有送达', () => {
    expect(told(withPaper(gathered, notice.id, { sealed: null })).open?.corrections).toEqual([])
    const voided = { ...notice.issued, reason: '重新制作' }
    expect(told(withPaper(gathered, notice.id, { voided })).open?.corrections).toEqual([])
    expect(told({ ...gathered, services: [] }).open?.corrections).toMatchObject([{ servedOn: null }])
  })
  test('更正通知书自己也经更正的，接着写明；没有更正的文书不提', () => {
    const again = { ...notice, id: 'again', about: 'amendment-2', number: '海城更〔2026〕2号' }
    const [first] = gathered.amendments
    if (!first) throw new Error('no amendment')
    const twice: CaseState = {
      ...gathered,
      papers: [...gathered.papers, again],
      amendments: [...gathered.amendments, { ...first, id: 'amendment-2', paperId: notice.id }],
    }
    expect(told(twice).open?.corrections.map(({ by }) => by)).toEqual([
      `《更正通知书》（${notice.number}）`,
      '《更正通知书》（海城更〔2026〕2号）',
    ])
    expect(told(twice, notice).open?.corrections).toHaveLength(1)
    expect(told(gathered, paperOf(gathered, 'D24')).open?.corrections).toEqual([])
  })
  test('涉及个人信息的只说已经更正，不写内容（PUB-6）；单位名称照写，给其他机关的文书不提当事人', () => {
    for (const wrong of [
      '法定代表人：尉迟敬',
      '法定代表人为诸葛某某',
      '尉迟敬于当日签收',
      '联系电话13900000000',
      '住址：海州区某路1号',
    ])
      expect([wrong, words(wrong, '其他')]).toEqual([wrong, [null]])
    const [unit, right] = ['当事人：云台渣土运输（示范）有限公司', '当事人：云台渣土运输有限公司']
    expect(words(unit, right)).toEqual([{ wrong: unit, right }])
    const letter = paperOf(gathered, 'D23')
    expect(told(amended({ paperId: letter.id, wrong: unit, right }), letter).open?.corrections).toMatchObject(
      [{ words: null }],
    )
  })
  test('未成年人的案件不写更正的内容', () => {
    const child = { ...gathered, party: changed(gathered.party, { kind: 'person', bornOn: '2012-01-01' }) }
    expect(told(child).open).toBeNull()
  })
})
