import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'
import { ordinaryActions } from '../ordinary-actions.ts'
import { returns } from '../returns.ts'

// biome-ignore format: a table of law is read in columns
export const movementConditions = {
  returnVisited: {
    basis: null, guard: null,  about: 'payload',
    refusal: '只能退回到本案真正经过的环节',
    forward: '从可以退回的环节中选择',
    holds: (q) => {
      const to = payloadOf(q, 'returnTo')?.stage
      return !to || (q.state.entered[to] !== undefined && !!returns[q.state.stage]?.to.includes(to))
    },
  },
  returnByReviewer: {
    basis: null, guard: null,  about: 'file',
    refusal: '本环节由审核、审批人员退回',
    forward: '请本环节的审核、审批人员处理；刚提交的，可以撤回',
    holds: ({ state, ctx }) => !!returns[state.stage]?.by.some((role) => ctx.actor.roles.includes(role)),
  },
  returnReasoned: {
    basis: null, guard: null,  about: 'payload',
    refusal: '没有写明退回的理由',
    forward: '写明需要补正的内容，便于承办人员一次改好',
    holds: (q) => (payloadOf(q, 'returnTo')?.reason.trim().length ?? 5) >= 5,
  },
  nobodyActedSince: {
    basis: null, guard: null,  about: 'file',
    refusal: '下一环节的人员已经办理，或者这一步不能撤回',
    forward: '请下一环节的人员退回',
    holds: ({ state, ctx }) => {
      const last = state.moves.at(-1)
      return (
        !!last &&
        last.by === ctx.actor.personId &&
        !state.actedSince &&
        ordinaryActions[last.action].withdrawable
      )
    },
  },
} as const satisfies Record<string, Condition>
