import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { aContext, beijing } from '../play.ts'

const extended = { variant: 'extended' } as const
const again = { variant: 'extended', last: true } as const
const proposing = justBefore('proposeExtension', extended)
const approving = justBefore('approveExtension', extended)
const approvingAgain = justBefore('approveExtension', again)
const halting = justBefore('proposeHalt', extended)
const approvingHalt = justBefore('approveHalt', extended)
const after = justBefore('orderCorrection', extended).state.extensions
const late = { by: 'lead', at: beijing('2026-06-04 09:00') } as const
const unsigned = <T extends object>(one: T): T => ({ ...one, countersigned: null })

export const requestCases = {
  noRequestPending: breaks('前一次报请尚未审批的，不得再次报请延长', proposing, ({ state }) => ({
    state: {
      ...state,
      extensions: [
        ...state.extensions,
        ...justBefore('countersignExtension', extended).state.extensions.slice(-1),
      ],
    },
  })),
  extensionBeforeExpiry: breaks(
    '办案期限届满后，不得批准延长：迟一日也不行（《行政处罚法》第六十条）',
    approving,
    ({ ctx }) => ({ ctx: { ...aContext(late), actor: ctx.actor } }),
  ),
  extensionsLeft: breaks(
    '已经延长两次的，不得第三次延长（《行政处罚法》第六十条）',
    proposing,
    ({ state }) => ({ state: { ...state, extensions: after } }),
  ),
  extensionWithinLimit: breaks(
    '第一次延长不得超过三十日（《行政处罚法》第六十条，城市规则）',
    proposing,
    ({ state, payload }) =>
      'days' in payload
        ? { payload: { ...payload, days: 31 } }
        : {
            state: {
              ...state,
              extensions: state.extensions.map((one) => ({
                ...one,
                proposed: { ...one.proposed, days: 61 },
              })),
            },
          },
  ),
  extensionPending: breaks('没有报请的，不得批准延长（《行政处罚法》第六十条）', approving, ({ state }) => ({
    state: { ...state, extensions: [] },
  })),
  requestCountersigned: breaks('未经承办机构审核的，不得批准延长', approving, ({ state }) => ({
    state: {
      ...state,
      extensions: state.extensions.map(unsigned),
      halts: state.halts.map(unsigned),
    },
  })),
  extensionDiscussers: breaks(
    '办案人员不得参加集体讨论的表决（《行政处罚法》第五十七条第二款）',
    justBefore('discussExtension', extended),
    ({ state, payload }) => ({
      payload: {
        ...payload,
        members: [
          ...payload.members,
          { personId: state.officers?.lead.personId ?? '', name: '林立青', title: '承办人' },
        ],
      },
    }),
  ),
  extensionDiscussed: breaks(
    '再次延长未经集体讨论的，不得批准（《行政处罚法》第五十七条第二款，城市规则）',
    approvingAgain,
    ({ state }) => ({
      state: { ...state, extensions: state.extensions.map((one) => ({ ...one, discussed: null })) },
    }),
  ),
  haltFitsStage: breaks('没有中止的，不得报请恢复调查', halting, ({ payload }) => ({
    payload: { ...payload, kind: 'resume', ground: 'causeGone' },
  })),
  haltGroundFits: breaks('以终止的事由不得报请中止', halting, ({ payload }) => ({
    payload: { ...payload, ground: 'personDead' },
  })),
  haltDocumented: breaks('没有证明材料，不得报请中止调查', halting, ({ payload }) => ({
    payload: { ...payload, attachments: [] },
  })),
  haltPending: breaks('没有报请的，不得批准中止调查', approvingHalt, ({ state }) => ({
    state: { ...state, halts: [] },
  })),
  requestPending: breaks(
    '没有待审批的报请，无从不予批准',
    justBefore('declineRequest', extended),
    ({ state }) => ({ state: { ...state, extensions: [] } }),
  ),
  lookAtSuspension: breaks(
    '复查的应当是正在中止的这一次',
    justBefore('recordSuspensionLook', extended),
    ({ payload }) => ({ payload: { ...payload, id: 'halt-9' } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
