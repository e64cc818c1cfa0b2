import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { cite } from '../citation.ts'
import { checkAdvanceNotice } from './advance-notice.ts'
import { proveDeadline } from './deadline-proof.ts'
import {
  type DeadlineRuleId,
  deadlineRule,
  deadlineRuleIds,
  startingFact,
  startingTimeLimits,
} from './deadline-rules.ts'
import { latestDemandServedOn, remedies } from './remedies.ts'

const prove = (id: DeadlineRuleId, on: string) =>
  proveDeadline(deadlineRule(id), { fact: startingFact(id), on, entry: 1 }, calendar)

describe('法定期限', () => {
  // biome-ignore format: a table of dates is read in columns
  it.each<[DeadlineRuleId, string, string, string, string]>([
    ['requestHearing',      '2024-09-27', '2024-10-10', '《行政处罚法》第六十四条', '九月二十九日周日调休上班，计入'],
    ['requestHearing',      '2024-09-29', '2024-10-11', '《行政处罚法》第六十四条', '告知当日为调休上班的周日，当日不计入'],
    ['makeStatement',       '2025-04-28', '2025-05-08', '《行政处罚法》第四十四条', '五个工作日跨劳动节'],
    ['disposeOfPreserved',  '2025-01-24', '2025-02-10', '《行政处罚法》第五十六条', '一月二十六日、二月八日调休上班，计入'],
    ['disposeOfPreserved',  '2026-09-24', '2026-10-12', '《行政处罚法》第五十六条', '十月十日周六调休上班，计入'],
    ['obeyDemand',          '2026-02-12', '2026-03-04', '《行政强制法》第五十四条、第六十九条', '十日为工作日，两个周六调休上班'],
    ['remitCash',           '2024-04-30', '2024-05-07', '《行政处罚法》第七十一条', '二个工作日跨劳动节'],
    ['withdrawPublication', '2024-06-07', '2024-06-13', '《行政处罚法》第四十八条', '三个工作日跨端午节'],
    ['liftSeizure',         '2024-02-05', '2024-03-06', '《行政强制法》第二十五条', '三十日为自然日'],
    ['decideCase',          '2026-07-01', '2026-09-29', '《行政处罚法》第六十条',   '九十日为自然日，立案当日不计入'],
    ['payFine',             '2026-09-01', '2026-09-16', '《行政处罚法》第六十七条', '十五日不在第八十五条之列'],
    ['applyReconsideration','2025-03-10', '2025-05-09', '《行政复议法》第二十条',   '六十日为自然日'],
    ['bringSuit',           '2025-03-10', '2025-09-10', '《行政诉讼法》第四十六条', '六个月，有对应日'],
    ['bringSuit',           '2025-08-31', '2026-02-28', '《行政诉讼法》第四十六条', '没有对应日，月末日恰为调休上班的周六'],
    ['limitationTwoYears',  '2024-02-29', '2026-02-28', '《行政处罚法》第三十六条', '闰日起二年'],
    ['limitationFiveYears', '2021-03-01', '2026-03-01', '《行政处罚法》第三十六条', '时效届满日为周日，不顺延'],
  ])('%s 自 %s 起，至 %s 届满（%s：%s）', (id, on, expected) => {
    expect(prove(id, on).legalDueOn).toBe(expected)
  })

  // biome-ignore format: a table of dates is read in columns
  it.each<[DeadlineRuleId, string, string, string, string, string]>([
    ['payFine',    '2025-09-22', '2025-10-07', '2025-10-09', '2025-10-09', '2025年10月7日为国庆节假期，顺延至2025年10月9日'],
    ['payFine',    '2024-09-22', '2024-10-07', '2024-10-08', '2024-10-08', '2024年10月7日为国庆节假期，顺延至2024年10月8日'],
    ['payFine',    '2026-02-03', '2026-02-18', '2026-02-24', '2026-02-24', '2026年2月18日为春节假期，顺延至2026年2月24日'],
    ['decideCase', '2024-06-03', '2024-09-01', '2024-09-02', '2024-08-30', '2024年9月1日为星期日，顺延至2024年9月2日'],
    ['decideCase', '2025-07-10', '2025-10-08', '2025-10-09', '2025-09-30', '2025年10月8日为国庆节假期，顺延至2025年10月9日'],
    ['decideCase', '2026-07-03', '2026-10-01', '2026-10-08', '2026-09-30', '2026年10月1日为国庆节假期，顺延至2026年10月8日'],
  ])('%s 自 %s 起：最后一日 %s，届满 %s，稳妥办结日 %s（《民法典》第二百零三条）', (id, on, raw, legal, safe, because) => {
    const proof = prove(id, on)
    expect([proof.rawDueOn, proof.legalDueOn, proof.safeDueOn]).toEqual([raw, legal, safe])
    expect(proof.rolledBecause).toBe(because)
  })

  it('查封、扣押的最后一日为节假日的不顺延（《行政强制法》第二十五条）', () => {
    const proof = prove('liftSeizure', '2025-09-03')
    expect(proof.rawDueOn).toBe('2025-10-03')
    expect(proof.legalDueOn).toBe('2025-10-03')
    expect(proof.safeDueOn).toBe('2025-09-30')
    expect(proof.rolledBecause).toBeNull()
    expect(proof.lines).toContain('本期限从严掌握，最后一日为休息日的不顺延。')
  })

  it('当场强制措施二十四小时内报告，按小时连续计算，节假日不停（《行政强制法》第十九条）', () => {
    const start = { fact: '当场实施强制措施', on: '2025-10-01', at: '2025-10-01T15:30:00.000Z', entry: 3 }
    const proof = proveDeadline(deadlineRule('reportUrgentMeasure'), start, calendar)
    expect(proof.dueAt).toBe('2025-10-02T15:30:00.000Z')
    expect([proof.rawDueOn, proof.legalDueOn, proof.safeDueOn]).toEqual(Array(3).fill('2025-10-02'))
    expect(proof.lines.at(-1)).toBe('届满：2025年10月2日23时30分。')
  })

  it('没有 2027 年放假安排：结果为暂定，而不是报错', () => {
    const proof = prove('requestHearing', '2026-12-29')
    expect(proof.legalDueOn).toBe('2027-01-05')
    expect(proof.provisional).toBe(true)
    expect(proof.provisionalBecause).toMatch(/^2027年放假安排尚未录入/)
    expect(prove('payFine', '2026-12-01').provisional).toBe(false)
    expect(prove('payFine', '2026-12-25').provisional).toBe(true)
    expect(prove('limitationTwoYears', '2026-12-25').provisional, '不顺延的期限不依赖放假安排').toBe(false)
  })
})

describe('法律救济期限与申请法院强制执行', () => {
  // biome-ignore format: a table of dates is read in columns
  it.each([
    ['2025-03-10', '2025-05-09', '2025-09-10', '2025-12-10'],
    ['2024-04-01', '2024-05-31', '2024-10-08', '2025-01-08'],
  ])('%s 送达：复议至 %s，起诉至 %s，申请执行至 %s（《行政强制法》第五十三条）', (on, recon, suit, court) => {
    const result = remedies({ served: { fact: '送达', on, entry: 1 }, decidedOnTheSpot: false }, calendar)
    expect(result.reconsideration.legalDueOn).toBe(recon)
    expect(result.suit.legalDueOn).toBe(suit)
    expect(result.opensOn).toBe(suit)
    expect(result.court.legalDueOn).toBe(court)
    expect(result.courtByLongerReading).toBeNull()
  })

  it('经过复议的，自收到复议决定起十五日届满（《行政诉讼法》第四十五条）', () => {
    const { opensOn, court } = remedies(
      {
        served: { fact: '送达', on: '2025-03-10', entry: 1 },
        decidedOnTheSpot: false,
        reconsiderationReceived: { fact: '收到行政复议决定书', on: '2025-06-02', entry: 5 },
      },
      calendar,
    )
    expect([opensOn, court.legalDueOn]).toEqual(['2025-06-17', '2025-09-17'])
  })

  it('当场处罚复议前置，按较早的届满日提醒，并保留另一种理解（《行政复议法》第二十三条）', () => {
    const { court, courtByLongerReading } = remedies(
      { served: { fact: '当场交付', on: '2025-03-10', entry: 1 }, decidedOnTheSpot: true },
      calendar,
    )
    expect(court.legalDueOn).toBe('2025-08-11')
    expect(courtByLongerReading?.legalDueOn).toBe('2025-12-10')
    expect(court.unverified).toContain('法制审核')
  })

  it('批准延期、分期的，自延期、分期期限结束起算（《行政处罚法》第七十二条第二款）', () => {
    const facts = { served: { fact: '送达', on: '2025-03-10', entry: 1 }, decidedOnTheSpot: false }
    const late = { fact: '分期缴纳期限结束', on: '2025-10-31', entry: 9 }
    expect(remedies({ ...facts, deferralEnded: late }, calendar).court.legalDueOn).toBe('2026-02-02')
    const early = { ...late, on: '2025-06-30' }
    expect(remedies({ ...facts, deferralEnded: early }, calendar).court.legalDueOn).toBe('2025-12-10')
  })

  it('最迟催告送达日：催告十个工作日后方可申请（《行政强制法》第五十四条）', () => {
    const { court } = remedies(
      { served: { fact: '送达', on: '2025-03-10', entry: 1 }, decidedOnTheSpot: false },
      calendar,
    )
    const { on } = latestDemandServedOn(court, calendar)
    expect(on).toBe('2025-11-25')
    expect(prove('obeyDemand', on).legalDueOn < court.legalDueOn).toBe(true)
  })
})

describe('事前通知', () => {
  // biome-ignore format: a table of dates is read in columns
  it.each([
    ['2026-09-07', '2026-09-16', 'tooLate',  6],
    ['2026-09-07', '2026-09-17', 'arguable', 7],
    ['2026-09-07', '2026-09-18', 'ok',       8],
  ] as const)('听证通知 %s 送达，%s 举行：%s（《行政处罚法》第六十四条第二项）', (served, held, verdict, full) => {
    const notice = checkAdvanceNotice('holdHearing', served, held, calendar)
    expect([notice.verdict, notice.fullWorkingDays]).toEqual([verdict, full])
    expect(notice.earliestOn).toBe('2026-09-17')
  })
})

describe('期限表', () => {
  it('每一行都有依据，依据能写成条文', () => {
    for (const id of deadlineRuleIds) {
      const rule = deadlineRule(id)
      // No law speaks of the matters of residents: the city sets their time, and says so.
      expect(rule.basis.length > 0, id).toBe(!id.endsWith('Matter'))
      expect(
        rule.basis.map(cite).every((text) => /^《.+》第.+条/.test(text)),
        id,
      ).toBe(true)
      expect(rule.title.length, id).toBeGreaterThan(0)
    }
  })

  it('《行政处罚法》第八十五条：依该法二、三、五、七日的期限均为工作日，其余为自然日', () => {
    for (const id of deadlineRuleIds) {
      const { basis, length, unverified } = deadlineRule(id)
      if (basis[0]?.law !== 'penalty' || unverified) continue
      if ('workingDays' in length) expect([2, 3, 5, 7], id).toContain(length.workingDays)
      if ('days' in length) expect([2, 3, 5, 7], id).not.toContain(length.days)
    }
  })

  it('《行政强制法》第六十九条：依该法十日以内的期限均为工作日', () => {
    for (const id of deadlineRuleIds) {
      const { basis, length } = deadlineRule(id)
      if (basis[0]?.law !== 'compulsion') continue
      if ('workingDays' in length) expect(length.workingDays, id).toBeLessThanOrEqual(10)
      if ('days' in length) expect(length.days, id).toBeGreaterThan(10)
    }
  })

  it('《行政复议法》第八十八条：三、五、七、十日为工作日，其余为自然日', () => {
    for (const id of deadlineRuleIds) {
      const { basis, length } = deadlineRule(id)
      if (basis[0]?.law !== 'reconsideration') continue
      if ('workingDays' in length) expect([3, 5, 7, 10], id).toContain(length.workingDays)
      if ('days' in length) expect([3, 5, 7, 10], id).not.toContain(length.days)
    }
  })

  it('法律未定的天数取自城市设置，确认前标明待核实', () => {
    expect(deadlineRule('makeStatement').unverified).toContain('法律未规定')
    const limits = {
      ...startingTimeLimits,
      makeStatement: { length: { workingDays: 3 }, source: '市局规定', verified: true },
    }
    expect(deadlineRule('makeStatement', limits)).toMatchObject({ length: { workingDays: 3 } })
    expect(deadlineRule('makeStatement', limits)).not.toHaveProperty('unverified')
  })
})
