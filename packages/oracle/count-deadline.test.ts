import { describe, expect, it } from 'vitest'
import {
  clocks,
  countDeadline,
  courtWindow,
  earliestDayAfterNotice,
  printTable,
  type Question,
  surchargeByDays,
  wholeWorkingDaysBetween,
} from './index.ts'

const ask = (clock: keyof typeof clocks, start: string, more: Partial<Question> = {}) => {
  const { length, whose, end } = clocks[clock]
  return countDeadline({ start, length, whose, end: end === 'roll' ? 'roll' : 'hard', ...more })
}

describe('逐日表：期限规则第十部分所列各例', () => {
  it.each([
    ['2024年9月27日告知，五个工作日内要求听证（处罚64一、85）', 'requestHearing', '2024-09-27', '2024-10-10'],
    ['调休周日告知，五个工作日内要求听证（处罚64一、85）', 'requestHearing', '2024-09-29', '2024-10-11'],
    ['登记保存跨2025年春节，七个工作日（处罚56、85）', 'preserve', '2025-01-24', '2025-02-10'],
    ['登记保存跨2026年国庆节，七个工作日（处罚56、85）', 'preserve', '2026-09-24', '2026-10-12'],
    ['催告跨2026年春节，十个工作日（强制54、69）', 'afterDemand', '2026-02-12', '2026-03-04'],
    ['当场收缴跨劳动节，二个工作日（处罚71、85）', 'cashToAgency', '2024-04-30', '2024-05-07'],
    ['撤回公开跨端午节，三个工作日（处罚48、85）', 'withdrawPublication', '2024-06-07', '2024-06-13'],
    ['查封扣押三十日，不顺延（强制25）', 'seizure', '2024-02-05', '2024-03-06'],
    ['2025年3月10日送达，六十日内申请复议（复议20）', 'reconsideration', '2025-03-10', '2025-05-09'],
    ['2025年3月10日送达，六个月内起诉（行诉46）', 'sue', '2025-03-10', '2025-09-10'],
    ['2025年8月31日送达，六个月满于月末（民法典202）', 'sue', '2025-08-31', '2026-02-28'],
  ] as const)('%s', (_, clock, start, due) => {
    const answer = ask(clock, start)
    expect(answer.legal, printTable(answer)).toBe(due)
    expect(answer.provisional).toBe(false)
  })

  it.each([
    [
      '缴款末日在国庆节，顺延（处罚67三、民法典203）',
      'pay',
      '2025-09-22',
      '2025-10-07',
      '2025-10-09',
      '2025-10-09',
    ],
    [
      '缴款末日在国庆节，顺延一日（处罚67三、民法典203）',
      'pay',
      '2024-09-22',
      '2024-10-07',
      '2024-10-08',
      '2024-10-08',
    ],
    [
      '缴款末日在春节，顺延（处罚67三、民法典203）',
      'pay',
      '2026-02-03',
      '2026-02-18',
      '2026-02-24',
      '2026-02-24',
    ],
    [
      '九十日满于周日，稳妥日为周五（处罚60）',
      'decide',
      '2024-06-03',
      '2024-09-01',
      '2024-09-02',
      '2024-08-30',
    ],
    [
      '九十日满于国庆节，稳妥日为节前（处罚60）',
      'decide',
      '2025-07-10',
      '2025-10-08',
      '2025-10-09',
      '2025-09-30',
    ],
  ] as const)('%s', (_, clock, start, raw, legal, safe) => {
    const answer = ask(clock, start)
    expect(answer, printTable(answer)).toMatchObject({ raw, legal, safe })
  })

  it('申请法院的三个月自救济期限届满起算（强制53、EXE-72a、NLE-2）', () => {
    expect(courtWindow('2025-03-10')).toMatchObject({ opens: '2025-09-10', closes: '2025-12-10' })
    expect(courtWindow('2024-04-01')).toMatchObject({
      ...{ reconsiderationEnds: '2024-05-31', suitEnds: '2024-10-08', closes: '2025-01-08' },
    })
  })

  it.each([
    [10, 600_00],
    [33, 1980_00],
    [34, 2000_00],
    [60, 2000_00],
  ])('罚款二千元，逾期%i日的加处罚款（处罚72一）', (late, fen) => {
    const until = countDeadline({
      start: '2025-03-03',
      length: { days: late },
      whose: 'party',
      end: 'hard',
    }).raw
    expect(surchargeByDays(2000_00, '2025-03-03', until)).toEqual({ days: late, fen })
  })
})

describe('逐日表：规则所说而例中没有的', () => {
  it('扣除的期间取并集，起算日以前的不扣，一日只扣一次（10.4）', () => {
    const answer = ask('decide', '2024-06-03', {
      excluded: [
        { from: '2024-05-20', to: '2024-06-05' },
        { from: '2024-06-04', to: '2024-06-08' },
        { from: '2024-06-09', to: '2024-06-10' },
        { from: '2024-06-20', to: '2024-06-19' },
      ],
    })
    expect(answer, printTable(answer)).toMatchObject({
      excludedDays: 7,
      raw: '2024-09-08',
      legal: '2024-09-09',
    })
  })

  it('二十四小时自行为起连续计算，跨春节不停（民法典201二）', () => {
    expect(ask('urgentMeasure', '2026-02-14T17:30:00Z')).toMatchObject({
      ...{ dueAt: '2026-02-15T17:30:00Z', legal: '2026-02-16', safe: '2026-02-16' },
    })
  })

  it('2027年没有放假通知：工作日数入该年的，暂定（10.3）', () => {
    expect(ask('requestHearing', '2026-12-28').provisional).toBe(true)
    expect(ask('requestHearing', '2026-12-21').provisional).toBe(false)
  })

  it('听证七个工作日前通知：七个完整的工作日，次一工作日起可以听证（处罚64二、85）', () => {
    expect(earliestDayAfterNotice('2026-09-24', 7)).toBe('2026-10-13')
    expect(wholeWorkingDaysBetween('2026-09-24', '2026-10-13')).toBe(7)
    expect(wholeWorkingDaysBetween('2026-09-24', '2026-10-12')).toBe(6)
  })

  it('表以中文印出，一日一行', () => {
    expect(printTable(ask('cashToAgency', '2026-02-13'))).toBe(
      [
        '自2026-02-13起2个工作日，机关的期限，末日休假的顺延',
        '扣除期间：无',
        '| 日期 | 星期 | 性质 | 计入 | 累计 | 说明 |',
        '|---|---|---|---|---|---|',
        '| 2026-02-13 | 五 | 工作日 | — | 0 | 起算日，不计入 |',
        '| 2026-02-14 | 六 | 调休上班 | 计入 | 1 |  |',
        ...['15|日', '16|一', '17|二', '18|三', '19|四', '20|五', '21|六', '22|日', '23|一']
          .map((cell) => cell.split('|'))
          .map(([date, weekday]) => `| 2026-02-${date} | ${weekday} | 放假 | — | 1 |  |`),
        '| 2026-02-24 | 二 | 工作日 | 计入 | 2 | 末日；法定届满日；稳妥日 |',
        '末日2026-02-24，法定届满日2026-02-24，稳妥日2026-02-24，扣除0日',
      ].join('\n'),
    )
  })
})
