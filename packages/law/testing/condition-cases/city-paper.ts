import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { reminder } from '../city-reminder.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'

const issuing = justBefore('issueCityPaper', { variant: 'hearing' })

export const cityPaperCases = {
  cityPaperOfStage: breaks(
    '本市文书不在模板写明的环节的，不得制作（平台的办理规则）',
    issuing,
    ({ payload }) => ({
      payload: { ...payload, paper: { ...reminder, stages: ['EXECUTING'] } },
    }),
  ),
  cityPaperComplete: breaks(
    '本市文书的必填内容没有填写的，不得制作（平台的办理规则）',
    issuing,
    ({ payload }) => ({
      payload: { ...payload, values: { content: ' ', visitOn: '2026-03-20' } },
    }),
  ),
  cityPaperTakesNothing: breaks(
    '本市文书不得写有罚款、责令等内容（《行政处罚法》第四条）',
    issuing,
    ({ payload }) => ({
      payload: { ...payload, values: { content: '责令你于三日内改正' } },
    }),
  ),
} satisfies Partial<Record<ConditionId, ConditionCase>>
