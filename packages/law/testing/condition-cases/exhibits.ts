import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { excluding, exhibitQuestions, relyingOnExhibit } from '../exhibit-questions.ts'
import { beijing } from '../play.ts'

export const exhibitCases = {
  copyChecked: breaks(
    '复制件未与原件核对无误，不得作为证据登记（《行政处罚法》第四十六条第二款）',
    exhibitQuestions.addEvidence,
    ({ payload }) => ({ payload: { ...payload, checkedWithOriginal: false } }),
  ),
  collectedByNow: breaks(
    '取得证据的时间不得晚于现在（《行政处罚法》第四十七条）',
    exhibitQuestions.addEvidence,
    ({ payload }) => ({ payload: { ...payload, collectedAt: beijing('2026-03-16 09:01') } }),
  ),
  evidenceOnFile: breaks(
    '不在本案的证据，不得查证、排除或者登记保管（《行政处罚法》第四十六条第二款）',
    exhibitQuestions.verifyEvidence,
    ({ state }) => ({ state: { ...state, exhibits: [] } }),
  ),
  evidenceNotExcluded: breaks(
    '已经排除的证据，不得作为认定案件事实的根据（《行政处罚法》第四十六条第三款）',
    justBefore('establishElement'),
    ({ state, payload }) => ({ state: excludingAll(state, payload) }),
  ),
  reliedEvidenceVerified: breaks(
    '未经查证属实的证据，不得作为认定案件事实的根据（《行政处罚法》第四十六条第二款）',
    { ...justBefore('concludeInvestigation'), state: relyingOnExhibit(true) },
    { state: relyingOnExhibit(false) },
  ),
  custodyInOrder: breaks(
    '没有入库、归还的物品，不得借出；移交以后不得再登记保管',
    exhibitQuestions.recordCustody,
    ({ state }) => ({ state: { ...state, custody: [] } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>

function excludingAll(
  state: Parameters<typeof excluding>[0],
  payload: {
    readonly evidence?: readonly string[]
    readonly evidenceIds?: readonly string[]
    readonly evidenceId?: string
  },
) {
  const named = payload.evidence ?? payload.evidenceIds ?? (payload.evidenceId ? [payload.evidenceId] : [])
  return named.reduce(excluding, state)
}
