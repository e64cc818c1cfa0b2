import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

const detained = (kinds: readonly string[]) => [...kinds, '行政拘留']

export const powerCases = {
  unitHasPower: breaks(
    '没有处罚权的单位，不得办理（《行政处罚法》第十七条）',
    justBefore('approveFiling'),
    ({ ctx }) => ({ ctx: { ...ctx, unit: { level: 'county', line: 'ST' } } }),
  ),
  sealedWithPower: breaks(
    '处罚权已经收回的，告知书、责令改正通知书不得再用印（《行政处罚法》第十七条）',
    justBefore('sealPaper', { variant: 'organisation' }),
    ({ ctx }) => ({ ctx: { ...ctx, unit: { level: 'county', line: 'ST' } } }),
  ),
  detentionByPolice: breaks(
    '公安机关以外的机关，不得决定行政拘留（《行政处罚法》第十八条第三款）',
    justBefore('approveNotice'),
    ({ state, payload }) => ({
      state: {
        ...state,
        discretion: changed(state.discretion, {
          penaltyKinds: detained(state.discretion?.penaltyKinds ?? []),
        }),
      },
      payload:
        'penaltyKinds' in payload
          ? { ...payload, penaltyKinds: detained(payload.penaltyKinds as readonly string[]) }
          : payload,
    }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
