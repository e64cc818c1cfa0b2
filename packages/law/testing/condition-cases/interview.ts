import type { Payloads } from '../../case/payloads.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { stampOf } from '../people.ts'
import { beijing } from '../play.ts'

type Talk = Payloads['recordInterview']
const asking = justBefore('recordInterview')
const wrong = (title: string, part: Partial<Talk>): ConditionCase =>
  breaks(title, asking, ({ payload }: Situation<'recordInterview'>) => ({ payload: { ...payload, ...part } }))

export const interviewCases = {
  readBackFirst: wrong('没有交被询问人核对的笔录，不得签名入卷（《行政处罚法》第五十五条第二款）', {
    readBack: { at: beijing('2026-03-06 10:56'), how: 'read', reader: '' },
  }),
  correctionsShown: wrong('核对后不得直接改动，更正应当照录原话并经确认（《行政处罚法》第五十五条第二款）', {
    corrections: [{ turn: 0, before: '当时盖了篷布。', after: '盖了一半。', confirmed: true }],
  }),
  interviewSigned: wrong('没有签名的询问笔录，不得入卷（《行政处罚法》第五十五条第二款）', {
    signature: null,
  }),
  officersInOnePlace: breaks(
    '同一执法人员不得同时询问两人（《行政处罚法》第四十二条第一款）',
    asking,
    ({ state, payload }) => ({
      state: {
        ...state,
        interviews: [
          {
            ...payload,
            ...{ id: 'interview-0', personName: '证人甲', startedAt: beijing('2026-03-06 10:40') },
            ...{ endedAt: beijing('2026-03-06 10:55'), revision: 1, at: payload.endedAt },
            ...{ on: '2026-03-06', by: stampOf('support') },
          },
        ],
      },
    }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
