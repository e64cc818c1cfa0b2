import { describe, expect, it } from 'vitest'
import { chineseNumber, cite, compulsionLaw, ecologyCode, litigationReading, penaltyLaw } from './citation.ts'

describe('条文引用', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [17, '十七'],
    [20, '二十'],
    [36, '三十六'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [201, '二百零一'],
    [1000, '一千'],
    [1054, '一千零五十四'],
    [1100, '一千一百'],
  ])('%i 写作 %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text)
  })

  it.each([
    [penaltyLaw(60), '《行政处罚法》第六十条'],
    [penaltyLaw(64, { item: 1 }), '《行政处罚法》第六十四条第一项'],
    [penaltyLaw(72, { paragraph: 1, item: 1 }), '《行政处罚法》第七十二条第一款第一项'],
    [compulsionLaw(25, { paragraph: 1 }), '《行政强制法》第二十五条第一款'],
    [ecologyCode(1054), '《生态环境法典》第一千零五十四条'],
    [litigationReading(64), '《最高人民法院关于适用〈行政诉讼法〉的解释》第六十四条'],
  ])('%o 写作 %s', (citation, text) => {
    expect(cite(citation)).toBe(text)
  })
})
