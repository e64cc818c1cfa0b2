import { describe, expect, it } from 'vitest'
import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { aCaseAt, justBefore, type Variant } from '../testing/a-case.ts'
import { caseDeadlines, watched } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { judge } from './judge.ts'
import type { CaseState } from './state.ts'

const noNotices: WorkingCalendar = { version: 'none', years: {} }
const clocks = (state: CaseState, calendar: WorkingCalendar = notices2024to2026) =>
  new Map(caseDeadlines(state, calendar, startingRules).map((one) => [one.id, one]))
const archived = (variant: Variant = 'person') => clocks(aCaseAt('ARCHIVED', {}, variant))

describe('一个案件的期限', () => {
  // biome-ignore format: a table is read in columns
  it.each([
    ['decideCase',                        '2026-03-04', '2026-06-02', '2026-04-03', '立案之日起九十日（第六十条），清明不影响自然日'],
    ['makeStatement',                     '2026-03-19', '2026-03-26', '2026-03-27', '陈述、申辩五个工作日'],
    ['payFine',                           '2026-04-07', '2026-04-22', '2026-05-06', '送达之日起十五日（第六十七条第三款）'],
    ['disposeOfPreserved:preservation-1', '2026-03-05', '2026-03-16', '2026-03-10', '登记保存七个工作日（第五十六条、第八十五条）'],
    ['serveDecision',                     '2026-04-03', '2026-04-15', '2026-04-07', '送达七个工作日，清明假期不计入（第六十一条）'],
    ['obeyDemand:demand-1',               '2026-04-28', '2026-05-14', '2026-05-06', '催告十个工作日，劳动节不计入、调休的周六计入'],
    ['limitation',                        '2026-03-02', '2028-03-02', '2026-03-02', '二年追责时效，发现即止（第三十六条）'],
    ['correct:correction-1',              '2026-03-06', '2026-03-12', '2026-03-13', '责令改正的期限由通知书定'],
  ])('%s 自 %s 起至 %s 届满，%s 办结（%s）', (id, startedOn, dueOn, metOn) => {
    const clock = archived().get(id)
    expect(clock?.proof.start.on).toBe(startedOn)
    expect(clock?.proof.legalDueOn).toBe(dueOn)
    expect(clock?.metOn).toBe(metOn)
  })

  it('陈述、申辩的天数法律没有规定，标明未核实；九十日和十五日不标', () => {
    const all = archived()
    expect(all.get('makeStatement')?.proof.unverified).toContain('由市局确认')
    expect(all.get('decideCase')?.proof.unverified).toBeNull()
    expect(all.get('payFine')?.proof.unverified).toBeNull()
  })

  it('当事人放弃的，陈述、申辩的期限在放弃之日终结', () => {
    expect(archived('organisation').get('makeStatement')?.metOn).toBe('2026-03-20')
  })

  it('办结的案件没有待办的期限，没有办结的才有', () => {
    const open = watched(caseDeadlines(aCaseAt('INVESTIGATING'), notices2024to2026, startingRules))
    expect(open.map(({ id }) => id)).toEqual(['decideCase'])
    expect(watched(caseDeadlines(aCaseAt('ARCHIVED'), notices2024to2026, startingRules))).toEqual([])
  })

  it('没有当年放假安排的，期限只是暂定，并说明缺哪一年', () => {
    const clock = clocks(aCaseAt('ARCHIVED'), noNotices).get('makeStatement')
    expect(clock?.proof.provisional).toBe(true)
    expect(clock?.proof.provisionalBecause).toContain('2026年')
    expect(archived().get('makeStatement')?.proof.provisional).toBe(false)
  })

  it('期限只是暂定时，不得认定陈述、申辩期限已经届满（第六十二条）', () => {
    const { state, payload, ctx } = justBefore('submitToReview')
    expect(judge('submitToReview', state, payload, { ...ctx, calendar: noNotices })).toMatchObject({
      refusals: [{ code: 'partyHeard' }],
    })
  })

  it('再次告知的，陈述、申辩的期限从新的告知书送达起算', () => {
    const state = aCaseAt('NOTICE')
    const [old] = state.papers.filter(({ kind }) => kind === 'D31')
    const again = {
      ...state,
      papers: [...state.papers, { ...old, id: 'D31-again', servedBy: null }],
    } as CaseState
    expect(clocks(again).get('makeStatement')).toBeUndefined()
  })
})
