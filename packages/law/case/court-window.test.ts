import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { cite } from '../citation.ts'
import { remedies } from '../deadlines/remedies.ts'
import { aCaseAt } from '../testing/a-case.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import {
  type CourtWindow,
  courtObstacles,
  courtRemedies,
  courtWindow,
  enforcementWays,
  type RouteFacts,
  routeFacts,
} from './court-window.ts'
import type { CaseState } from './state.ts'

const urged = aCaseAt('URGED', { payments: [] }, 'person')
const servedOn = (day: PlainDate, state: CaseState = urged): CaseState => ({
  ...state,
  services: state.services.map((one) => ({ ...one, servedAt: `${day}T10:00:00+08:00` })),
})
const windowOf = (state: CaseState): CourtWindow => {
  const found = courtWindow(state, calendar)
  if (!found) throw new Error('no window')
  return found
}
const why = (window: CourtWindow, day: PlainDate) =>
  courtObstacles(window, day).map(({ id, basis }) => `${id} ${cite(basis)}`)

describe('申请人民法院强制执行的期限（《行政强制法》第五十三条）', () => {
  // biome-ignore format: a table of dates is read in columns
  it.each<[PlainDate, PlainDate, PlainDate]>([
    ['2025-03-10', '2025-09-10', '2025-12-10'],
    ['2024-04-01', '2024-10-08', '2025-01-08'],
  ])('%s 送达的，自 %s 届满起三个月，至 %s', (day, opens, until) => {
    const found = courtRemedies(servedOn(day), calendar)
    expect([found?.opensOn, found?.court.legalDueOn]).toEqual([opens, until])
    expect(found?.courtByLongerReading).toBeNull()
  })

  it('当场处罚复议前置，两种理解都算，以早的为准，标明未核实', () => {
    const served = { fact: '处罚决定书送达', on: '2025-03-10', entry: 1 }
    const found = remedies({ served, decidedOnTheSpot: true }, calendar)
    expect(found.opensOn).toBe('2025-05-09')
    expect(found.court.legalDueOn).toBe('2025-08-11')
    expect(found.courtByLongerReading?.legalDueOn).toBe('2025-12-10')
    expect(found.court.unverified).toContain('两种理解')
  })

  it('没有申请过延期、复议的，只要欠缴也列出这个期限，并有推算', () => {
    const clock = caseDeadlines(urged, calendar, startingRules).find(({ id }) => id === 'applyToCourt')
    expect(clock?.metOn).toBeNull()
    expect(clock?.proof.legalDueOn).toBe(courtRemedies(urged, calendar)?.court.legalDueOn)
    expect(clock?.proof.lines.length).toBeGreaterThan(0)
  })

  it('缴清的，期限已经了结', () => {
    const paid = aCaseAt('PERFORMED', {}, 'person')
    const clock = caseDeadlines(paid, calendar, startingRules).find(({ id }) => id === 'applyToCourt')
    expect(clock?.metOn).toBe(paid.payments.find(({ kind }) => kind === 'fine')?.paidOn)
  })
})

describe('何时可以申请（第五十三条、第五十四条）', () => {
  const window: CourtWindow = {
    ...windowOf(servedOn('2025-08-11')),
    demandServedOn: '2026-02-12',
    demandRipeOn: '2026-03-05',
  }

  it('2026年2月12日送达催告书的，十个工作日满于3月4日，3月5日方可申请', () => {
    const state = servedOn('2026-02-12')
    expect(windowOf(state)).toMatchObject({ demandServedOn: '2026-02-12', demandRipeOn: '2026-03-05' })
    expect(why(window, '2026-03-04')).toEqual(['demandNotRipe 《行政强制法》第五十四条'])
    expect(why(window, '2026-03-05')).toEqual([])
  })

  it('复议、起诉期限届满当日还不能申请，次日可以', () => {
    const { opensOn } = window.remedies
    const ripe = { ...window, demandRipeOn: '2026-01-05' }
    expect(opensOn).toBe('2026-02-11')
    expect(why(ripe, '2026-02-11')).toEqual(['remediesRunning 《行政强制法》第五十三条'])
    expect(why(ripe, '2026-02-12')).toEqual([])
  })

  it('三个月届满当日可以申请，次日为逾期', () => {
    const { legalDueOn } = window.remedies.court
    expect(legalDueOn).toBe('2026-05-11')
    expect(why(window, '2026-05-11')).toEqual([])
    expect(why(window, '2026-05-12')).toEqual(['late 《行政强制法》第五十三条'])
  })

  it('没有催告的，不能申请', () => {
    const none = windowOf({ ...urged, demands: [] })
    expect(why(none, none.remedies.court.legalDueOn)).toEqual(['noDemand 《行政强制法》第五十四条'])
  })

  it('催告书最迟送达之日，到期限届满日正好可以申请', () => {
    // Eleven working days back from Monday 11 May 2026, over May Day (9 May works): 22 April.
    expect(window.latestDemandOn).toBe('2026-04-22')
    expect(windowOf(servedOn('2026-04-22')).demandRipeOn).toBe('2026-05-11')
    expect(windowOf(servedOn('2026-04-23')).demandRipeOn).toBe('2026-05-12')
  })
})

describe('加处罚款超过三十日仍不履行的三种途径（第四十六条）', () => {
  const facts: RouteFacts = {
    surchargeDays: 31,
    demandFailed: true,
    hasPower: false,
    seizedGoods: false,
    neverContested: true,
  }
  // biome-ignore format: a table of law is read in columns
  it.each<[string, Partial<RouteFacts>, readonly string[]]>([
    ['没有强制执行权的，申请法院', {}, ['court']],
    ['没有强制执行权，不满三十日也可以申请法院（第五十三条）', { surchargeDays: 0 }, ['court']],
    ['已经查封、扣押且当事人没有复议、起诉的，还可以拍卖', { seizedGoods: true }, ['court', 'auction']],
    ['复议、起诉过的，不能拍卖', { seizedGoods: true, neverContested: false }, ['court']],
    ['有强制执行权的，超过三十日自行执行', { hasPower: true }, ['agency']],
    ['有强制执行权的，恰满三十日还不可以', { hasPower: true, surchargeDays: 30 }, []],
    ['催告没有期满的，都不可以', { demandFailed: false, seizedGoods: true, hasPower: true }, []],
  ])('%s', (_, part, ways) => {
    expect(enforcementWays({ ...facts, ...part })).toEqual(ways)
  })

  it('本案的事实取自案卷', () => {
    const window = windowOf(urged)
    if (window.demandRipeOn === null) throw new Error('no demand served')
    expect(routeFacts(urged, window, window.demandRipeOn, calendar)).toMatchObject({
      demandFailed: true,
      hasPower: false,
      seizedGoods: false,
      neverContested: false,
    })
    expect(routeFacts(urged, window, window.demandServedOn ?? '', calendar).demandFailed).toBe(false)
    const undemanded = { ...urged, demands: [] }
    expect(routeFacts(undemanded, windowOf(undemanded), '2026-12-31', calendar).demandFailed).toBe(false)
  })
})
