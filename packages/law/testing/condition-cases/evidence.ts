import type { CaseState, Preservation } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'
import { beijing } from '../play.ts'

const withPreservation = (state: CaseState, part: Partial<Preservation>): CaseState => ({
  ...state,
  preservations: state.preservations.map((one) => ({ ...one, ...part })),
})

export const evidenceCases = {
  certificateShown: breaks(
    '不主动出示执法证件，不得检查（《行政处罚法》第五十五条第一款）',
    justBefore('recordInspection'),
    ({ payload }) => ({ payload: { ...payload, certificateShown: false } }),
  ),
  rightsTold: breaks(
    '未告知申请回避的权利，不得询问（《行政处罚法》第四十三条）',
    justBefore('recordInterview'),
    ({ payload }) => ({ payload: { ...payload, rightsTold: false } }),
  ),
  signedOrWitnessed: breaks(
    '当事人拒绝签名又不注明情况的笔录，不得入卷（《行政处罚法》第五十五条第二款）',
    justBefore('recordInterview'),
    ({ payload }) => ({ payload: { ...payload, signedBy: 'refused', signatureNote: ' ' } }),
  ),
  timesInOrder: breaks(
    '笔录的起止时间不得倒置，也不得晚于现在（《行政处罚法》第四十七条）',
    justBefore('recordInspection'),
    // The same instant in another zone's words: comparing the letters would let it pass.
    ({ payload }) => ({ payload: { ...payload, endedAt: '2026-03-01T22:30:00-05:00' } }),
  ),
  guardianPresent: breaks(
    '询问未成年当事人，不得没有监护人到场（《行政处罚法》第三十条）',
    justBefore('recordInterview'),
    ({ state }) => ({ state: { ...state, party: changed(state.party, { bornOn: '2010-06-15' }) } }),
  ),
  hasAttachment: breaks(
    '没有原始文件，不得登记为视听资料（《行政处罚法》第四十六条）',
    justBefore('addPhotos'),
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  evidenceExists: breaks(
    '没有证据，不得认定违法事实（《行政处罚法》第四十条）',
    justBefore('establishElement'),
    ({ payload }) => ({ payload: { ...payload, evidence: ['inspection-1', 'no-such-record'] } }),
  ),
  goodsListed: breaks(
    '不列明物品，不得报请登记保存（《行政处罚法》第五十六条）',
    justBefore('proposePreservation'),
    ({ payload }) => ({ payload: { ...payload, goods: [] } }),
  ),
  preservationProposed: breaks(
    '未经报请，不得审核登记保存（《行政处罚法》第五十六条）',
    justBefore('countersignPreservation'),
    ({ payload }) => ({ payload: { ...payload, id: 'no-such-record' } }),
  ),
  preservationCountersigned: breaks(
    '未经承办机构负责人审核，不得批准登记保存（《行政处罚法》第五十六条）',
    justBefore('approvePreservation'),
    ({ state }) => ({ state: withPreservation(state, { countersigned: null }) }),
  ),
  preservationApproved: breaks(
    '未经行政机关负责人批准，不得先行登记保存（《行政处罚法》第五十六条）',
    justBefore('carryOutPreservation'),
    ({ state }) => ({ state: withPreservation(state, { approved: null }) }),
  ),
  preservedAfterApproval: breaks(
    '先行登记保存不得早于批准之日（《行政处罚法》第五十六条）',
    justBefore('carryOutPreservation'),
    ({ payload }) => ({ payload: { ...payload, at: beijing('2026-03-04 14:00') } }),
  ),
  preservationCarriedOut: breaks(
    '没有实施登记保存，不得作出处理决定（《行政处罚法》第五十六条）',
    justBefore('disposePreservation'),
    ({ state }) => ({ state: withPreservation(state, { carriedOut: null }) }),
  ),
  preservationsSettled: breaks(
    '登记保存的证据未作处理，不得终结调查（《行政处罚法》第五十六条）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({ state: withPreservation(state, { disposed: null }) }),
  ),
  correctionDayAhead: breaks(
    '责令改正的期限不得早于今天（《行政处罚法》第二十八条第一款）',
    justBefore('orderCorrection'),
    ({ payload }) => ({ payload: { ...payload, correctBy: '2026-03-05' } }),
  ),
  correctionOrdered: breaks(
    '没有责令改正，不得复查（《行政处罚法》第二十八条第一款）',
    justBefore('recheckCorrection'),
    ({ payload }) => ({ payload: { ...payload, id: 'no-such-record' } }),
  ),
  correctionOrderedOrNeedless: breaks(
    '实施行政处罚时，不得不责令改正（《行政处罚法》第二十八条第一款）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({
      state: {
        ...state,
        corrections: [],
        discretion: changed(state.discretion, { correctedInTime: false }),
      },
    }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
