import type { demandStatementConditions } from '../../procedures/conditions/demand-statement.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { offPath } from '../off-path-questions.ts'
import { beijing } from '../play.ts'

const speaking = offPath.recordDemandStatement

export const demandStatementCases = {
  demandReached: breaks(
    '催告书未送达，不得登记对催告的陈述申辩（《行政强制法》第三十六条）',
    speaking,
    ({ state }) => ({
      state: {
        ...state,
        services: state.services.filter(
          ({ paperIds }) =>
            !paperIds.some((id) => state.papers.some((one) => one.id === id && one.kind === 'Q10')),
        ),
      },
    }),
  ),
  heardAfterDemand: breaks(
    '听取陈述申辩的时间不得早于催告书送达（《行政强制法》第三十六条）',
    speaking,
    ({ payload }) => ({ payload: { ...payload, heardAt: beijing('2026-04-27 16:00') } }),
  ),
  demandStatementRecorded: breaks(
    '对催告的陈述申辩没有笔录或者书面意见，不得登记（《行政强制法》第三十六条）',
    speaking,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  demandStatementReviewed: breaks(
    '对催告的陈述申辩没有复核，不得登记（《行政强制法》第三十六条）',
    speaking,
    ({ payload }) => ({ payload: { ...payload, review: ' ' } }),
  ),
} as const satisfies { readonly [Id in ConditionId & keyof typeof demandStatementConditions]: ConditionCase }
