import { describe, expect, it } from 'vitest'
import { ordinaryStageMarks } from './stage-marks.ts'

const stateOf = (marks: ReturnType<typeof ordinaryStageMarks>, stage: string) =>
  marks.find((mark) => mark.stage === stage)?.state

describe('环节图', () => {
  it('tells done, not needed, current and ahead apart', () => {
    const marks = ordinaryStageMarks('DECISION_REVIEW', { CLUE: 1, VERIFYING: 2, LEGAL_REVIEW: 9 })
    expect(stateOf(marks, 'LEGAL_REVIEW')).toBe('done')
    expect(stateOf(marks, 'COLLECTIVE')).toBe('skipped')
    expect(stateOf(marks, 'DECISION_REVIEW')).toBe('current')
    expect(stateOf(marks, 'ARCHIVED')).toBe('ahead')
  })

  it('marks a stage the file was returned from', () => {
    const marks = ordinaryStageMarks('INVESTIGATING', { INVESTIGATING: 3, NOTICE_REVIEW: 8 })
    expect(stateOf(marks, 'NOTICE_REVIEW')).toBe('returned')
  })

  it('shows the side way to its end, and afterwards that it was taken', () => {
    const entered = { VERIFYING: 2, INVESTIGATING: 5, REPORTED: 9, NO_PENALTY: 14 }
    const titles = (current: 'NO_PENALTY' | 'CLOSED', more = {}) =>
      ordinaryStageMarks(current, { ...entered, ...more }).map(({ stage, state }) => `${stage} ${state}`)
    const way = ['VERIFYING done', 'INVESTIGATING done', 'REPORTED done']
    expect(titles('NO_PENALTY')).toEqual([
      ...way,
      'NO_PENALTY current',
      'CLOSING_REVIEW ahead',
      'CLOSED ahead',
      'ARCHIVED ahead',
    ])
    expect(titles('CLOSED', { CLOSING_REVIEW: 17, CLOSED: 19 })).toEqual([
      ...way,
      'NO_PENALTY done',
      'CLOSING_REVIEW done',
      'CLOSED current',
      'ARCHIVED ahead',
    ])
  })

  it('shows the ordinary procedure again when a transferred case came back', () => {
    const marks = ordinaryStageMarks('INVESTIGATING', { INVESTIGATING: 20, TRANSFERRED: 15 })
    expect(marks.map(({ stage }) => stage)).toContain('NOTICE')
  })

  it('puts a stage beside the procedure where the file left it, with the way still ahead', () => {
    const marks = ordinaryStageMarks('SUSPENDED', { CLUE: 1, VERIFYING: 2, INVESTIGATING: 5, SUSPENDED: 8 })
    const at = marks.findIndex(({ stage }) => stage === 'SUSPENDED')
    expect(marks[at - 1]?.stage).toBe('INVESTIGATING')
    expect(marks[at]?.state).toBe('current')
    expect(stateOf(marks, 'ARCHIVED')).toBe('ahead')
  })

  it('shows only the way really gone when the case ended outside the ordinary procedure', () => {
    const marks = ordinaryStageMarks('NOT_ACCEPTED', { CLUE: 1, VERIFYING: 2 })
    expect(marks.map(({ stage }) => stage)).toEqual(['CLUE', 'VERIFYING', 'NOT_ACCEPTED'])
  })
})
