import type { EnforcementHaltPayloads } from '../case/enforcement-halt.ts'
import { attachment } from './a-party.ts'
import { sealAndServe } from './clue-to-report.ts'
import { untilUrged } from './court-case.ts'
import { performanceToArchive } from './notice-to-archive.ts'
import { type AnyAct, act } from './play.ts'

type Asked = Omit<EnforcementHaltPayloads['proposeEnforcementHalt'], 'id' | 'attachments'>
const said = (id: string, opinion: string) => ({ id, opinion })
const asking = (id: string, clock: string, asked: Asked): AnyAct =>
  act('proposeEnforcementHalt', 'lead', clock, { ...asked, id, attachments: [attachment('证明材料.jpg')] })
const agreed = (id: string, day: string): readonly AnyAct[] => [
  act('countersignEnforcementHalt', 'captain', `${day} 10:00`, said(id, '情况属实，同意报请')),
  act('approveEnforcementHalt', 'leader', `${day} 15:00`, said(id, '同意')),
]

/** Suspended because the party cannot pay; taken up again, once refused; ended for good when the party is dissolved without assets. */
export const enforcementEnded: readonly AnyAct[] = [
  ...untilUrged,
  asking('halt-1', '2026-09-17 09:00', {
    kind: 'suspend',
    ground: 'unable',
    facts: '当事人停产，账户冻结，暂无履行能力',
  }),
  ...agreed('halt-1', '2026-09-17'),
  ...sealAndServe('Q14', 'halt-1', '2026-09-18'),
  asking('halt-2', '2026-09-22 09:00', { kind: 'resume', ground: 'gone', facts: '当事人称将恢复生产' }),
  act('declineEnforcementHalt', 'leader', '2026-09-22 15:00', said('halt-2', '尚未恢复生产，暂不恢复')),
  asking('halt-3', '2026-10-09 09:00', { kind: 'resume', ground: 'gone', facts: '账户解除冻结，已恢复生产' }),
  ...agreed('halt-3', '2026-10-09'),
  ...sealAndServe('Q14', 'halt-3', '2026-10-10'),
  asking('halt-4', '2026-10-26 09:00', {
    kind: 'end',
    ground: 'dissolved',
    facts: '当事人破产清算终结并注销，无财产可供分配，没有义务承受人',
  }),
  ...agreed('halt-4', '2026-10-26'),
  ...performanceToArchive('2026-10-28').filter(({ action }) => action !== 'confirmPerformance'),
]
