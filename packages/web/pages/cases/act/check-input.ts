import { type ActionInput, actionInputs } from '@zhiheng/contract/cases/action-inputs'
import { Check, Errors } from 'typebox/value'
import type { CaseActionName, Values } from './act-form.ts'

/** Whether the form is filled in as the contract asks; the server asks the same again. */
export const isComplete = <A extends CaseActionName>(action: A, values: unknown): values is ActionInput<A> =>
  Check(actionInputs[action], values)

const words: Readonly<Record<string, string>> = {
  minItems: '至少要有一项',
  maxItems: '项数太多',
  maxLength: '写得太长，请精简',
  minimum: '数额不正确',
  maximum: '数额过大',
  format: '格式不正确',
}

/** What is missing or wrong, by the path of the field («talk.0.answer»), each with one short sentence. */
export function faultsOf(action: CaseActionName, values: Values): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const { keyword, instancePath } of Errors(actionInputs[action], values)) {
    const path = instancePath.slice(1).replaceAll('/', '.')
    if (path === '' || keyword === 'anyOf') continue
    faults[path] ??= words[keyword] ?? '还没有填好'
  }
  return faults
}

/** The first fault at or under a path: a table shows the fault of its rows too. */
export const faultAt = (faults: Readonly<Record<string, string>>, path: string): string | undefined =>
  faults[path] ?? Object.entries(faults).find(([at]) => at.startsWith(`${path}.`))?.[1]
