import { cite } from '../citation.ts'
import type { Condition } from '../procedures/condition.ts'
import { type ConditionId, conditions } from '../procedures/conditions.ts'
import { destinations } from '../procedures/destinations.ts'
import { type Action, actionNames, ordinaryActions } from '../procedures/ordinary-actions.ts'
import { type Stage, stages } from '../procedures/stages.ts'
import type { JudgeContext, Question } from './judge-context.ts'
import { rulesOfCase } from './line-profiles.ts'
import type { ActionName, Payloads } from './payloads.ts'
import { type CaseState, handlers } from './state.ts'

/** One reason why not: the condition's stable name, the words, the article, the way forward. */
export type RefusalGiven = {
  readonly code: string
  readonly reason: string
  readonly basis?: string
  readonly wayForward: string
}
export type Judgement =
  | { readonly lawful: true; readonly to: Stage | null }
  | { readonly lawful: false; readonly refusals: readonly RefusalGiven[] }

/**
 * Whether this actor may lawfully take this step on this file now, and if not, every reason why.
 * The server asks before it writes; the page asks before it draws the button. Both get the same answer.
 * With `payload` null only the conditions on the file are put.
 */
export function judge<A extends ActionName>(
  action: A,
  state: CaseState,
  payload: Payloads[A] | null,
  ctx: JudgeContext,
): Judgement {
  const row: Action = ordinaryActions[action]
  const rules = rulesOfCase(ctx.rules, state, ctx.unit.line)
  const question: Question = {
    action,
    state,
    payload: payload as Question['payload'],
    ctx: { ...ctx, rules },
  }
  const outside = [...stageRefusal(row, state), ...personRefusal(row, state, ctx)]
  if (outside.length > 0) return { lawful: false, refusals: outside }

  const refusals = row.needs
    .filter((id) => (payload !== null || conditions[id].about === 'file') && !conditions[id].holds(question))
    .map((id) => refusalOf(id, question))
  return refusals.length > 0
    ? { lawful: false, refusals }
    : { lawful: true, to: destinationOf(row, question) }
}

function stageRefusal(row: Action, state: CaseState): RefusalGiven[] {
  const begins = row === ordinaryActions.registerClue
  if (row.from.includes(state.stage) && begins === (state.revision === 0)) return []
  const from = row.from.map((stage) => stages[stage].title).join('、')
  return [
    {
      code: 'stageMismatch',
      reason: `案件处于“${stages[state.stage].title}”环节，不能${row.title}`,
      wayForward: `此事在以下环节办理：${from}`,
    },
  ]
}

function personRefusal(row: Action, state: CaseState, ctx: JudgeContext): RefusalGiven[] {
  if (!row.by.some((role) => ctx.actor.roles.includes(role)))
    return [
      { code: 'roleMismatch', reason: `您的岗位不能${row.title}`, wayForward: '请具有相应职责的人员办理' },
    ]
  const handled = handlers(state).includes(ctx.actor.personId)
  const current = [state.officers?.lead.personId, state.officers?.support.personId].includes(
    ctx.actor.personId,
  )
  if (row.relation === 'handler' && !current)
    return [
      {
        code: 'notHandler',
        reason: `只有本案承办人员可以${row.title}`,
        wayForward: '请本案承办人员办理，或者由承办机构负责人更换承办人员',
      },
    ]
  if (row.relation === 'notHandler' && handled)
    return [
      {
        code: 'ownCase',
        reason: `本案承办人员不能${row.title}`,
        basis: '《行政处罚法》第五十七条、第五十八条',
        wayForward: '由未办理本案的人员审核、审批',
      },
    ]
  return []
}

function refusalOf(id: ConditionId, question: Question): RefusalGiven {
  const { basis, basisHere, refusal, forward, forwardHere, detail }: Condition = conditions[id]
  const reason = refusal + (detail?.(question) ?? '')
  const cited = basisHere?.(question) ?? basis
  const wayForward = forwardHere?.(question) ?? forward
  return { code: id, reason, wayForward, ...(cited ? { basis: cite(cited) } : {}) }
}

function destinationOf(row: Action, question: Question): Stage | null {
  if (row.to === null) return null
  return row.to in destinations
    ? destinations[row.to as keyof typeof destinations].choose(question)
    : (row.to as Stage)
}

export type Step = { readonly action: ActionName; readonly title: string; readonly judgement: Judgement }

/** 下一步: every act whose stage and person fit, lawful or not yet, with the reasons of those not yet. */
export function stepsFor(state: CaseState, ctx: JudgeContext): readonly Step[] {
  return actionNames
    .filter((action) => action !== 'registerClue')
    .map((action) => ({
      action,
      title: ordinaryActions[action].title,
      judgement: judge(action, state, null, ctx),
    }))
    .filter(
      ({ judgement }) => judgement.lawful || !judgement.refusals.some(({ code }) => outsideCodes.has(code)),
    )
}
const outsideCodes = new Set(['stageMismatch', 'roleMismatch', 'notHandler', 'ownCase'])
