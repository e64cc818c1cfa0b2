import type { FieldRow } from '@zhiheng/contract/cases/field'
import { describe, expect, it } from 'vitest'
import { distanceWords, inOrder } from './distance.ts'

const row = (caseId: string, safeDueOn: string | null, latitude: number | null = null): FieldRow => ({
  caseId,
  revision: 1,
  stage: 'INVESTIGATING',
  caseNumber: null,
  cause: null,
  partyName: null,
  place: '',
  mine: true,
  what: null,
  awaiting: '',
  deadline: safeDueOn ? ({ safeDueOn } as FieldRow['deadline']) : null,
  toServe: 0,
  toRecheck: 0,
  latitude,
  longitude: latitude === null ? null : 119,
})
const ids = (rows: readonly FieldRow[]) => rows.map(({ caseId }) => caseId).join('')

describe('the order of a day', () => {
  const rows = [
    row('d', null),
    row('b', '2026-03-10', 34.9),
    row('c', '2026-03-10', 34.61),
    row('a', '2026-03-09'),
  ]
  it('is the law’s: the nearer comes first only between files of one day', () => {
    expect(ids(inOrder(rows, { latitude: 34.6, longitude: 119 }))).toBe('acbd')
    expect(ids(inOrder(rows, null))).toBe('abcd')
  })
  it('says distances as people do', () => {
    expect([0.004, 0.34, 1.24, 36.4].map(distanceWords)).toEqual([
      '约10米',
      '约340米',
      '约1.2公里',
      '约36公里',
    ])
  })
})
