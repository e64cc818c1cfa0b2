import type { Payloads } from '../../case/payloads.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { attachment } from '../a-party.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { officerOf } from '../people.ts'
import { beijing } from '../play.ts'

type Bound = Payloads['bindRecording']
const binding = justBefore('bindRecording')
const wrong = (title: string, part: Partial<Bound>): ConditionCase =>
  breaks(title, binding, ({ payload }: Situation<'bindRecording'>) => ({ payload: { ...payload, ...part } }))

export const recordingCases = {
  recordingByHandler: wrong('没有承办本案的人员的录像，不得挂接到本案（《行政处罚法》第四十七条）', {
    officer: officerOf('successor'),
  }),
  recordingInOrder: wrong('结束早于开始的录像，不得挂接（《行政处罚法》第四十七条）', {
    endedAt: beijing('2026-03-02 09:00'),
  }),
  recordingIsMedia: wrong('不是录音、录像的文件，不得作为执法记录仪音像挂接（《行政处罚法》第四十七条）', {
    attachments: [attachment('照片.jpg')],
  }),
  recordingNew: breaks(
    '同一音像文件不得重复挂接（《行政处罚法》第四十七条）',
    binding,
    ({ state, payload }) => ({
      state: {
        ...state,
        recordings: [
          { ...payload, revision: 1, at: payload.endedAt, on: '2026-03-02', by: state.clue?.by ?? never() },
        ],
      },
    }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }

const never = (): never => {
  throw new Error('the lawful case begins with a clue')
}
