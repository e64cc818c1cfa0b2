import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aLawfulCase, justBefore } from '../testing/a-case.ts'
import { beijing } from '../testing/play.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { enforcementTimeFault } from './enforcement-time.ts'
import { costsOwed } from './substitute.ts'

describe('夜间、法定节假日不得实施行政强制执行（《行政强制法》第四十三条第一款）', () => {
  // biome-ignore format: a table of dates is read in columns
  const times = [
    ['2026-04-24 06:00', '2026-04-24 22:00', null,                         '工作日六时至二十二时，两端都在内'],
    ['2026-04-24 05:59', '2026-04-24 08:00', '属于夜间',                   '六时以前'],
    ['2026-04-24 20:00', '2026-04-24 22:01', '属于夜间',                   '二十二时以后'],
    ['2026-04-23 20:00', '2026-04-24 08:00', '跨越夜间',                   '从前一日到次日'],
    ['2026-05-01 09:00', '2026-05-01 10:00', '劳动节放假',                 '法定节假日当天'],
    ['2026-05-04 09:00', '2026-05-04 10:00', '劳动节放假',                 '放假通知中调休的休息日'],
    ['2026-05-09 09:00', '2026-05-09 10:00', null,                         '调休上班的周六是工作日'],
    ['2026-04-25 09:00', '2026-04-25 10:00', '休息日',                     '一般周六，从严不实施'],
    ['2027-03-05 09:00', '2027-03-05 10:00', '放假安排尚未载入',           '没有放假通知的年份，不猜'],
    ['2026-09-30 20:00', '2026-10-01 08:00', '国庆节放假',                 '夜里跨入节假日'],
  ] as const
  it.each(times)('%s 至 %s：%s（%s）', (from, until, fault) => {
    const said = enforcementTimeFault(beijing(from), beijing(until), calendar, startingRules.enforcement)
    if (fault === null) expect(said).toBeNull()
    else expect(said).toContain(fault)
  })

  it('城市规则允许一般休息日的，只有节假日和夜间不得实施', () => {
    const rules = { ...startingRules.enforcement, weekends: true }
    const at = (day: string) =>
      enforcementTimeFault(beijing(`${day} 09:00`), beijing(`${day} 10:00`), calendar, rules)
    expect(at('2026-04-25')).toBeNull()
    expect(at('2026-05-02')).toContain('劳动节')
  })
})

describe('代履行的期限和费用（《行政强制法》第五十一条、第五十二条）', () => {
  const { state } = justBefore('performSubstitute')
  const clock = (id: string) => caseDeadlines(state, calendar, startingRules).find((one) => one.id === id)

  it('催告的期限由催告书定，再次催告三个工作日，事后通知一个工作日', () => {
    expect(clock('obeyDutyDemand:duty-1')?.proof.legalDueOn).toBe('2026-04-14')
    expect(clock('performInstead:substitute-2')).toMatchObject({
      proof: { rawDueOn: '2026-04-23' },
      metOn: null,
    })
    expect(clock('tellAbsentParty:clearance-1')).toMatchObject({
      proof: { legalDueOn: '2026-03-06' },
      metOn: '2026-03-05',
    })
  })

  it('实施以前，案件等待承办人员实施；当事人不在场的，先等待通知', () => {
    expect(awaiting(state)?.what).toBe('实施代履行')
    const told = justBefore('recordService', { variant: 'substituted' })
    expect(awaiting(told.state)?.what).toBe('送达立即代履行事后通知书')
  })

  it('费用按成本，收清以后不再欠', () => {
    const ends = aLawfulCase('substituted').map(({ after }) => after)
    expect(costsOwed(state)).toEqual([{ id: 'clearance-1', owedFen: 40_000 }])
    expect(costsOwed(ends.at(-1) ?? state)).toEqual([])
  })

  it('代履行以后，案件回到此前的环节', () => {
    const stages = aLawfulCase('substituted').map(({ after }) => after.stage)
    expect(stages.slice(stages.indexOf('COMPELLED') - 1)).toContain('COMPELLED')
    expect(stages[stages.lastIndexOf('COMPELLED') + 1]).toBe('EXECUTING')
  })
})
