import { describe, expect, it } from 'vitest'
import { continuesByDefault, limitationArguable, limitationEnd, limitationOf } from './limitation.ts'

describe('追责时效（《行政处罚法》第三十六条、《生态环境法典》第一千零五十四条）', () => {
  it('没有危害后果的按二年，以往的卷宗没有这一项也按二年', () => {
    expect(limitationEnd({ actUntil: '2024-03-01' })).toBe('2026-03-01')
    expect(limitationEnd({ actUntil: '2024-03-01', harm: 'none' })).toBe('2026-03-01')
  })
  it('涉及公民生命健康安全、金融安全且有危害后果的按五年', () => {
    expect(limitationEnd({ actUntil: '2021-03-01', harm: 'life' })).toBe('2026-03-01')
    expect(limitationEnd({ actUntil: '2020-02-29', harm: 'finance' })).toBe('2025-02-28')
  })
  it('生态环境的五年只及于法典施行之日起的行为，已经届满的不恢复', () => {
    expect(limitationOf({ actUntil: '2026-08-14', harm: 'ecology' }).rule).toBe('limitationTwoYears')
    expect(limitationEnd({ actUntil: '2024-08-01', harm: 'ecology' })).toBe('2026-08-01')
    expect(limitationOf({ actUntil: '2026-08-15', harm: 'ecology' }).rule).toBe('limitationEcology')
    expect(limitationEnd({ actUntil: '2026-08-15', harm: 'ecology' })).toBe('2031-08-15')
  })
  it('最后一日发现的提示有争议，前一日和已经届满的不提示', () => {
    expect(limitationArguable({ actUntil: '2024-03-01' }, '2026-02-28')).toBe(false)
    expect(limitationArguable({ actUntil: '2024-03-01' }, '2026-03-01')).toBe(true)
    expect(limitationArguable({ actUntil: '2024-03-01' }, '2026-03-02')).toBe(false)
  })
  it('违法建设先认作继续状态，其他行为不预设', () => {
    expect(continuesByDefault('对未取得建设工程规划许可证进行建设的行政处罚')).toBe(true)
    expect(continuesByDefault('对擅自倾倒建筑垃圾的行政处罚')).toBe(false)
  })
})
