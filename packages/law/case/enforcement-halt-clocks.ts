import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { enforcementSuspensions } from './enforcement-halt.ts'

/** 中止执行满三年 (第三十九条第二款): from the approval of each suspension until enforcement went on or ended. */
export function enforcementHaltClocks({ state, calendar }: Clocks): CaseDeadline[] {
  return enforcementSuspensions(state).map(({ id, from, revision, until }) => ({
    id: `endStayedEnforcement:${id}`,
    proof: proveDeadline(
      deadlineRule('endStayedEnforcement'),
      { fact: '批准中止执行', on: from, entry: revision },
      calendar,
    ),
    metOn: until,
  }))
}
