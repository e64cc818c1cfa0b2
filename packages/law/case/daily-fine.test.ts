import { describe, expect, test } from 'vitest'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { changed, refusedFor } from '../testing/condition-case.ts'
import { dailyFineLawOf, dailyFineSum, finedDays, penaltyBasisOf, withDailyWords } from './daily-fine.ts'

const decided = aCaseAt('EXECUTING', {}, 'finedByTheDay')

describe('按日连续处罚（《生态环境法典》第一千零六十条；G32）', () => {
  // By hand: served on the first day, every day after it counts, the day of the recheck included.
  test.each([
    ['2026-02-20', '2026-03-02', '2026-02-21', 10],
    ['2026-08-31', '2026-09-01', '2026-09-01', 1],
    ['2026-09-01', '2026-10-01', '2026-09-02', 30],
    ['2028-02-28', '2028-03-01', '2028-02-29', 2],
  ])('%s送达责令改正，%s复查：自%s起%s日', (orderServedOn, recheckedOn, from, count) => {
    expect(finedDays({ orderServedOn, recheckedOn })).toEqual({ from, to: recheckedOn, count })
  })
  test.each([
    ['环境保护法', '2026-08-14', '2026-08-14', '《环境保护法》'],
    ['环境保护法', '2026-08-14', '2026-08-15', null],
    ['生态环境法典', '2026-08-15', '2026-08-20', '《生态环境法典》'],
    ['生态环境法典', '2026-08-14', '2026-08-20', null],
    ['大气污染防治法', '2026-03-01', '2026-03-02', null],
  ])('%s，%s至%s的行为', (lawTitle, actFrom, actUntil, law) => {
    const state = {
      ...decided,
      item: changed(decided.item, { lawTitle }),
      act: changed(decided.act, { actFrom, actUntil }),
    }
    expect(dailyFineLawOf(state)?.law ?? null).toBe(law?.slice(1, -1) ?? null)
  })
  test('决定书写明起止日期、日数、原处罚数额和两处依据', () => {
    expect(decided.dailyFine && dailyFineSum(decided.dailyFine)).toBe(500_000)
    expect(withDailyWords('罚款人民币5000元', decided)).toBe(
      '自2026年2月21日起至2026年3月2日止共10日，按照原处罚数额500元（海城管罚决〔2026〕0号）按日连续处罚，罚款人民币5000元',
    )
    expect(penaltyBasisOf(decided)).toBe('《环境保护法》第六十条、《环境保护法》第五十九条')
  })
  test('原罚款不妨碍按日连续处罚，别的罚款妨碍；改换事项以后登记不再有效', () => {
    const concluding = justBefore('concludeInvestigation', { variant: 'finedByTheDay' })
    const told = (on: string) =>
      refusedFor({ ...concluding, ctx: { ...concluding.ctx, earlierFine: { on, unit: '', article: '' } } })
    expect(told('2026-02-24')).toEqual([])
    expect(told('2026-02-27')).toEqual(['notFinedAlready'])
    const assessing = justBefore('assessDiscretion', { variant: 'finedByTheDay' })
    const item = changed(assessing.state.item, { revision: assessing.state.revision })
    expect(refusedFor({ ...assessing, state: { ...assessing.state, item } })).toEqual(['fineWithinRange'])
  })
})
