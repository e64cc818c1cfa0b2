import { describe, expect, it } from 'vitest'
import { kilometresBetween, originalRemarks } from './original-remarks.ts'

const none = { sha256: 'a', takenAt: null, latitude: null, longitude: null }
const here = { sha256: 'b', takenAt: '2026-03-03T01:40:00.000Z', latitude: 34.5917, longitude: 119.2167 }

describe('what the original file says beside what was typed', () => {
  it('is silent where nothing is known, and within ten minutes', () => {
    expect(originalRemarks(none, [here], '2026-03-03T01:40:00.000Z')).toEqual([])
    expect(originalRemarks(here, [here], '2026-03-03T09:50:00+08:00')).toEqual([])
  })
  it('speaks of eleven minutes, of hours and of days', () => {
    expect(originalRemarks(here, [], '2026-03-03T01:51:00.000Z')[0]).toContain('相差11分钟')
    expect(originalRemarks(here, [], '2026-03-03T04:40:00.000Z')[0]).toContain('相差约3小时')
    expect(originalRemarks(here, [], '2026-03-06T01:40:00.000Z')[0]).toContain('相差约3天')
  })
  it('speaks of pictures of one group taken more than a kilometre apart', () => {
    const there = { ...here, sha256: 'c', latitude: 34.6117 }
    expect(kilometresBetween(here, there)).toBeCloseTo(2.22, 1)
    expect(originalRemarks(here, [here, there], undefined)).toEqual([expect.stringContaining('2.2公里')])
  })
})
