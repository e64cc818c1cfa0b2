import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { graverItem, lighterItem, versionQuestions } from '../item-versions.ts'

const comparing = versionQuestions.compareVersions

export const versionCases = {
  versionsCompared: breaks(
    '行为后规定修改的，没有比较新旧规定不得终结调查（《行政处罚法》第三十七条）',
    justBefore('concludeInvestigation'),
    ({ ctx }) => ({ ctx: { ...ctx, laterItem: lighterItem } }),
  ),
  laterVersionExists: breaks(
    '行为后规定没有修改的，不存在新旧规定的比较（《行政处罚法》第三十七条）',
    comparing,
    ({ ctx }) => ({ ctx: { ...ctx, laterItem: null } }),
  ),
  lighterVersionApplied: breaks(
    '新的规定处罚较重的，不得适用新的规定（《行政处罚法》第三十七条）',
    comparing,
    ({ ctx, payload }) => ({
      ctx: { ...ctx, laterItem: graverItem },
      payload: { ...payload, later: graverItem },
    }),
  ),
  comparisonReasoned: breaks(
    '比较新旧规定不得不写明理由（《行政处罚法》第三十七条）',
    comparing,
    ({ payload }) => ({ payload: { ...payload, reason: '较轻' } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
