import type { EnforcementHalt } from '../../case/enforcement-halt.ts'
import type { CaseState } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'

const suspending = justBefore('proposeEnforcementHalt')
const ending = justBefore('proposeEnforcementHalt', { last: true })
const countersigning = justBefore('countersignEnforcementHalt')
const approving = justBefore('approveEnforcementHalt', { last: true })
const all = (state: CaseState, part: (one: EnforcementHalt) => Partial<EnforcementHalt>) => ({
  state: { ...state, enforcementHalts: state.enforcementHalts.map((one) => ({ ...one, ...part(one) })) },
})

export const enforcementHaltCases = {
  noEnforcementHaltPending: breaks(
    '已有中止、终结执行的报请尚未审批，不得重复报请（平台的办理规则）',
    ending,
    ({ state }) => all(state, () => ({ approved: null, declined: null })),
  ),
  enforcementHaltFits: breaks(
    '事由不属于中止执行情形的，不得中止执行（《行政强制法》第三十九条第一款）',
    suspending,
    ({ payload }) => ({ payload: { ...payload, ground: 'objectLost' } }),
  ),
  enforcementHaltTrue: breaks(
    '中止执行未满三年的，不得以满三年为由不再执行（《行政强制法》第三十九条第二款）',
    ending,
    ({ payload }) => ({ payload: { ...payload, ground: 'threeYears' } }),
  ),
  enforcementHaltProved: breaks(
    '没有证明材料的，不得中止执行（《行政强制法》第三十九条第一款）',
    suspending,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  enforcementHaltPending: breaks(
    '没有报请的，不得审核中止、终结执行（平台的办理规则）',
    countersigning,
    ({ state }) => ({ state: { ...state, enforcementHalts: [] } }),
  ),
  enforcementHaltCountersigned: breaks(
    '未经承办机构审核，不得批准中止、终结执行（平台的办理规则）',
    approving,
    ({ state }) => all(state, () => ({ countersigned: null })),
  ),
  enforcementHaltStillFits: breaks(
    '当事人并未终止的，不得终结执行（《行政强制法》第四十条）',
    approving,
    ({ state }) => ({ state: { ...state, party: state.party && { ...state.party, kind: 'person' } } }),
  ),
} satisfies { readonly [Id in ConditionId]?: ConditionCase }
