import type { CaseState } from '../case/state.ts'
import { justBefore, type Situation } from './a-case.ts'
import { aDevice, answersRecord, tellsOfRecord } from './a-device.ts'
import { attachment } from './a-party.ts'
import { type AnyAct, aContext, act, beijing, take } from './play.ts'

const takenBy = (state: CaseState, acts: readonly AnyAct[]): CaseState =>
  acts.reduce((before, one) => take(before, one).after, state)

export const anExhibit = {
  id: 'exhibit-1',
  kind: 'electronic',
  title: '车辆行驶轨迹数据',
  source: '示范运输公司车辆调度平台',
  collectedAt: beijing('2026-03-10 09:00'),
  place: '示范运输公司调度室',
  shows: '涉案车辆三月一日途经示范路',
  form: 'copy',
  checkedWithOriginal: true,
  originalKeptAt: '示范运输公司服务器',
  monitored: true,
  recordedAt: beijing('2026-03-02 09:00'),
  device: aDevice,
  attachments: [attachment('轨迹.csv')],
} as const

const before = justBefore('concludeInvestigation').state
const withExhibit = takenBy(before, [act('addEvidence', 'lead', '2026-03-16 09:00', anExhibit)])
const stored = {
  id: 'custody-1',
  evidenceId: 'exhibit-1',
  step: 'stored',
  at: beijing('2026-03-16 09:05'),
  from: '承办人',
  to: '证据保管员',
  place: '证据室',
  note: '',
} as const

const telling = { ...tellsOfRecord, toldAt: beijing('2026-03-16 09:20') } as const

/** Lawful questions about evidence that the two lawful cases do not bring. */
export const exhibitQuestions = {
  addEvidence: {
    action: 'addEvidence',
    state: before,
    payload: anExhibit,
    ctx: aContext({ by: 'lead', at: beijing('2026-03-16 09:00') }),
  },
  verifyEvidence: {
    action: 'verifyEvidence',
    state: withExhibit,
    payload: { evidenceIds: ['exhibit-1'], method: '与平台原始数据比对', finding: '一致' },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-16 09:10') }),
  },
  excludeEvidence: {
    action: 'excludeEvidence',
    state: withExhibit,
    payload: { evidenceId: 'exhibit-1', ground: 'untrue', reason: '与原始数据不一致' },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-16 09:10') }),
  },
  recordCustody: {
    action: 'recordCustody',
    state: takenBy(withExhibit, [act('recordCustody', 'clerk', '2026-03-16 09:06', stored)]),
    payload: { ...stored, id: 'custody-2', step: 'lent', at: beijing('2026-03-16 09:20'), to: '鉴定机构' },
    ctx: aContext({ by: 'clerk', at: beijing('2026-03-16 09:30') }),
  },
  tellDeviceFacts: {
    action: 'tellDeviceFacts',
    state: withExhibit,
    payload: telling,
    ctx: aContext({ by: 'lead', at: beijing('2026-03-16 09:22') }),
  },
  recordDeviceAnswer: {
    action: 'recordDeviceAnswer',
    state: takenBy(withExhibit, [act('tellDeviceFacts', 'lead', '2026-03-16 09:22', telling)]),
    payload: { ...answersRecord, receivedAt: beijing('2026-03-16 09:24') },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-16 09:30') }),
  },
} as const satisfies { readonly [A in Situation['action']]?: Situation<A> }

/** The file when an element rests on the exhibit, verified or not, its facts told or not. */
export const relyingOnExhibit = (verified: boolean, told = true): CaseState =>
  takenBy(withExhibit, [
    act('establishElement', 'lead', '2026-03-16 09:15', {
      element: 'time',
      finding: '经查明时间清楚',
      evidence: ['exhibit-1'],
    }),
    ...(verified
      ? [act('verifyEvidence', 'lead', '2026-03-16 09:20', exhibitQuestions.verifyEvidence.payload)]
      : []),
    ...(told ? [act('tellDeviceFacts', 'lead', '2026-03-16 09:22', telling)] : []),
  ])

export const excluding = (state: CaseState, evidenceId: string): CaseState =>
  takenBy(state, [
    act('excludeEvidence', 'lead', '2026-03-16 09:25', {
      evidenceId,
      ground: 'illegal',
      reason: '未出示证件取得',
    }),
  ])
