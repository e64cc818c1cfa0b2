import { describe, expect, it } from 'vitest'
import { aCaseAt } from '../testing/a-case.ts'
import { officerOf } from '../testing/people.ts'
import { beijing } from '../testing/play.ts'
import { coverageOf } from './footage-coverage.ts'
import type { Recording } from './recordings.ts'

const state = aCaseAt('INVESTIGATING')
const [inspection] = state.inspections
const film = (from: string, until: string, part: Partial<Recording> = {}): Recording => ({
  ...{ id: from, revision: 1, at: beijing(until), on: '2026-03-02' },
  by: state.clue?.by ?? ({} as Recording['by']),
  ...{ officer: officerOf('lead'), device: 'JY-017', place: inspection?.place ?? '' },
  ...{ startedAt: beijing(from), endedAt: beijing(until), attachments: [], note: '', ...part },
})
const covered = (...recordings: readonly Recording[]) =>
  coverageOf({ ...state, recordings }).find(({ id }) => id === inspection?.id)

describe('执法全过程记录：音像按人员、时间、地点对应（《行政处罚法》第四十七条）', () => {
  it('检查自10时至10时40分，录像覆盖全程的没有缺口', () => {
    expect(covered(film('2026-03-02 09:55', '2026-03-02 10:45'))?.gaps).toEqual([])
  })
  it('两段录像之间断开五分钟的，指出断开的起止', () => {
    const two = [film('2026-03-02 10:00', '2026-03-02 10:20'), film('2026-03-02 10:25', '2026-03-02 10:40')]
    expect(covered(...two)?.gaps).toEqual([
      { from: beijing('2026-03-02 10:20'), until: beijing('2026-03-02 10:25') },
    ])
  })
  it('两名执法人员的录像互相补足', () => {
    const two = [
      film('2026-03-02 10:00', '2026-03-02 10:20'),
      film('2026-03-02 10:15', '2026-03-02 10:50', { officer: officerOf('support') }),
    ]
    expect(covered(...two)?.gaps).toEqual([])
  })
  it.each([
    ['别人的录像', { officer: officerOf('successor') }],
    ['别处的录像', { place: '连云区墟沟街道' }],
  ] as const)('%s不算', (_, part) => {
    expect(covered(film('2026-03-02 09:00', '2026-03-02 12:00', part))?.recordings).toEqual([])
  })
  it('没有录像的，整段都是缺口', () => {
    expect(covered()?.gaps).toEqual([
      { from: beijing('2026-03-02 10:00'), until: beijing('2026-03-02 10:40') },
    ])
  })
})
