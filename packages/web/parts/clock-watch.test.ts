import { describe, expect, it } from 'vitest'
import { wrongWith } from './ClockWatchNotice.tsx'

const well = { ranAt: '2026-11-27T23:00:00.000Z', rules: 56, silent: [], untold: 0, late: false }

describe('到期提醒自检', () => {
  it('一切正常时什么也不说', () => {
    expect(wrongWith(well)).toEqual([])
  })
  it('定时任务停止、没有发出的提醒、漏提醒的期限，各说一句', () => {
    expect(wrongWith({ ...well, late: true, silent: ['缴纳罚款的期限'], untold: 3 })).toEqual([
      '定时任务可能已经停止：自检最近一次运行于2026年11月28日7时00分，已超过二十六小时。',
      '下列期限到期时没有发出提醒：缴纳罚款的期限。',
      '有3项期限已过稳妥日而没有提醒过。',
    ])
    expect(wrongWith({ ...well, ranAt: null, late: true })).toEqual([
      '定时任务可能已经停止：自检还没有运行过。',
    ])
  })
})
