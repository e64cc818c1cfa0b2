import type { Seizure } from '../../case/seizure.ts'
import type { CaseState } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, withPaper } from '../condition-case.ts'
import { contestedWith } from '../contested-acts.ts'
import { offPath } from '../off-path-questions.ts'
import { beijing } from '../play.ts'
import { longAgo } from '../seizure-case.ts'

const seized = { variant: 'seized' } as const
const asking = justBefore('proposeSeizure')
const approving = justBefore('approveSeizure')
const doing = justBefore('carryOutSeizure')
const urgent = justBefore('seizeUrgently')
const reporting = justBefore('reportUrgentSeizure')
const counting = justBefore('countOutAppraisal')
const asksMore = justBefore('proposeSeizureExtension')
const grants = justBefore('approveSeizureExtension')
const keeping = justBefore('entrustSeized')
const destroying = justBefore('proposeSeizureEnd', seized)
const lifting = justBefore('proposeSeizureEnd', { variant: 'seized', last: true })
const ending = justBefore('approveSeizureEnd', seized)
const returning = justBefore('returnSeized')
const explaining = justBefore('explainFootage')

/** Every measure of the file with one thing otherwise. */
const all = (state: CaseState, part: (one: Seizure) => Partial<Seizure>) => ({
  state: { ...state, seizures: state.seizures.map((one) => ({ ...one, ...part(one) })) },
})
/** The file with measures put into it that another lawful case has. */
const having = (state: CaseState, seizures: readonly Seizure[]) => ({ state: { ...state, seizures } })
const onSite = (part: Partial<NonNullable<Seizure['carriedOut']>>) => (one: Seizure) => ({
  carriedOut: one.carriedOut && { ...one.carriedOut, ...part },
})
const held = counting.state.seizures
const filmless = held.map((one) => ({ ...one, ...onSite({ filmed: false, filmNote: '设备故障' })(one) }))

export const seizureCases = {
  seizureByOwnUnit: breaks(
    '受委托组织不得实施查封、扣押（《行政强制法》第十七条第一款）',
    asking,
    ({ ctx }) => ({ ctx: { ...ctx, unit: { ...ctx.unit, kind: 'entrusted' } } }),
  ),
  seizureKindFits: breaks(
    '场所、设施不得扣押，只能查封（《行政强制法》第九条第三项）',
    asking,
    ({ payload }) => ({ payload: { ...payload, kind: 'seize', object: 'place' } }),
  ),
  seizureListed: breaks(
    '没有列明财物的名称、数量，不得报请查封、扣押（《行政强制法》第二十四条第二款第三项）',
    asking,
    ({ payload }) => ({ payload: { ...payload, goods: [] } }),
  ),
  seizureRelated: breaks(
    '与违法行为无关的财物，不得查封、扣押（《行政强制法》第二十三条第一款）',
    asking,
    ({ payload }) => ({
      payload: { ...payload, goods: payload.goods.map((one) => ({ ...one, relation: ' ' })) },
    }),
  ),
  noNecessitiesSeized: breaks(
    '公民个人及其所扶养家属的生活必需品，不得查封、扣押（《行政强制法》第二十三条第一款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, noNecessities: false } }),
  ),
  notSealedElsewhere: breaks(
    '已被其他国家机关依法查封的，不得重复查封（《行政强制法》第二十三条第二款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, notSealedElsewhere: false } }),
  ),
  seizureBasisLevel: breaks(
    '规章设定的强制措施，不得作为查封、扣押的依据（《行政强制法》第十条第四款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, basisLevel: 'rule' } }),
  ),
  seizureBasisNamed: breaks(
    '没有写明法律、法规的条文，不得报请查封、扣押（《行政强制法》第二十四条第二款第二项）',
    asking,
    ({ payload }) => ({ payload: { ...payload, basisArticle: '有关规定' } }),
  ),
  seizureDaysWithin: breaks(
    '查封、扣押的期限不得超过三十日（《行政强制法》第二十五条第一款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, days: 31 } }),
  ),
  seizureUncountersigned: breaks(
    '没有报请的，不得审核查封、扣押（《行政强制法》第十八条第一项）',
    justBefore('countersignSeizure'),
    ({ state }) => ({ state: { ...state, seizures: [] } }),
  ),
  seizureUndecided: breaks(
    '已经决定的查封、扣押，不得再次批准（《行政强制法》第十八条第一项）',
    approving,
    ({ state }) =>
      all(state, ({ countersigned }) => ({ refused: countersigned ?? held[0]?.approved ?? null })),
  ),
  seizureCountersigned: breaks(
    '未经承办机构审核，不得批准查封、扣押（《行政强制法》第十八条第一项）',
    approving,
    ({ state }) => all(state, () => ({ countersigned: null })),
  ),
  urgentSeizureReported: breaks(
    '当场实施后没有报告的，不得补办批准（《行政强制法》第十九条）',
    justBefore('approveSeizure', { variant: 'seized', last: true }),
    ({ state }) => all(state, ({ urgent: was }) => ({ urgent: was && { ...was, reported: null } })),
  ),
  seizureApproved: breaks(
    '未经行政机关负责人批准，不得实施查封、扣押（《行政强制法》第十八条第一项）',
    doing,
    ({ state }) => all(state, () => ({ approved: null })),
  ),
  seizureDecisionSealed: breaks(
    '决定书没有加盖印章，不得实施查封、扣押（《行政强制法》第二十四条第二款第五项）',
    doing,
    ({ state }) => ({ state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) } }),
  ),
  seizedAfterApproval: breaks(
    '批准之前不得实施查封、扣押（《行政强制法》第十八条第一项）',
    doing,
    ({ payload }) => ({ payload: { ...payload, startedAt: beijing('2026-03-04 10:50') } }),
  ),
  seizureWithinApproval: breaks(
    '没有经过批准的物品，不得查封、扣押（《行政强制法》第十八条第一项）',
    doing,
    ({ payload }) => ({
      payload: { ...payload, goods: payload.goods.map((one) => ({ ...one, name: '家用电器' })) },
    }),
  ),
  seizureCertificateShown: breaks(
    '没有出示执法身份证件，不得登记实施查封、扣押（《行政强制法》第十八条第三项）',
    doing,
    ({ payload }) => ({ payload: { ...payload, certificateShown: false } }),
  ),
  seizureRightsTold: breaks(
    '没有当场告知理由、依据、权利和救济途径，不得登记实施查封、扣押（《行政强制法》第十八条第五项）',
    doing,
    ({ payload }) => ({ payload: { ...payload, rightsTold: false } }),
  ),
  seizureHeard: breaks(
    '没有听取陈述和申辩，不得登记实施查封、扣押（《行政强制法》第十八条第六项）',
    doing,
    ({ payload }) => ({ payload: { ...payload, statement: ' ' } }),
  ),
  seizurePartyOrWitness: breaks(
    '当事人不到场又没有见证人的，不得登记实施查封、扣押（《行政强制法》第十八条第九项）',
    doing,
    ({ payload }) => ({ payload: { ...payload, partyPresent: false, witness: null, signedBy: 'refused' } }),
  ),
  seizureSigned: breaks(
    '当事人拒绝签名没有注明的，不得登记实施查封、扣押（《行政强制法》第十八条第八项）',
    doing,
    ({ payload }) => ({ payload: { ...payload, signedBy: 'refused', signatureNote: '' } }),
  ),
  seizureHandedOver: breaks(
    '决定书和清单没有当场交付，不得登记实施查封、扣押（《行政强制法》第二十四条第一款）',
    doing,
    ({ payload }) => ({ payload: { ...payload, handedOver: false } }),
  ),
  seizureFilmed: breaks(
    '没有全程音像记录又没有写明原因的，不得登记实施查封、扣押（《行政处罚法》第四十七条）',
    doing,
    ({ payload }) => ({ payload: { ...payload, filmed: false, filmNote: '' } }),
  ),
  seizureUrgent: breaks(
    '没有紧急情况，不得先实施查封、扣押后报告（《行政强制法》第十九条）',
    urgent,
    ({ payload }) => ({ payload: { ...payload, urgency: ' ' } }),
  ),
  urgentSeizureUnreported: breaks(
    '已经报告的，不得重复报告（《行政强制法》第十九条）',
    reporting,
    ({ state }) => ({ state: { ...state, seizures: held } }),
  ),
  urgentReportTimed: breaks(
    '报告不得早于实施查封、扣押（《行政强制法》第十九条）',
    reporting,
    ({ payload }) => ({ payload: { ...payload, reportedAt: beijing('2026-03-06 19:00') } }),
  ),
  lateReportReasoned: breaks(
    '超过二十四小时才报告的，没有写明原因不得登记：周末不停（《行政强制法》第十九条）',
    reporting,
    ({ state }) => all(state, onSite({ startedAt: beijing('2026-03-06 08:00') })),
  ),
  seizureHeld: breaks(
    '已经解除的查封、扣押，不得再扣除检测、鉴定的期间（《行政强制法》第二十五条第一款）',
    counting,
    ({ state }) => all(state, ({ approved }) => ({ refused: approved, ends: [], extensions: [] })),
  ),
  appraisalCountable: breaks(
    '检测、鉴定的期间没有书面告知当事人，不得从查封、扣押期限中扣除（《行政强制法》第二十五条第三款）',
    counting,
    ({ state }) => ({ state: { ...state, papers: state.papers.map((one) => ({ ...one, servedBy: null })) } }),
  ),
  seizureExtensionLeft: breaks(
    '查封、扣押期限只能延长一次（《行政强制法》第二十五条第一款）',
    asksMore,
    ({ state }) => having(state, grants.state.seizures),
  ),
  seizureStands: breaks(
    '查封、扣押决定已被撤销的，不得延长（《行政强制法》第二十八条第一款）',
    asksMore,
    ({ state }) => ({ state: contestedWith(state, 'Q02', { outcome: 'revoke' }) }),
  ),
  seizureExtensionInTime: breaks(
    '查封、扣押期限届满后，不得延长（《行政强制法》第二十五条第一款）',
    asksMore,
    ({ state }) => all(state, longAgo),
  ),
  seizureExtensionDays: breaks(
    '查封、扣押期限延长不得超过三十日（《行政强制法》第二十五条第一款）',
    asksMore,
    ({ payload }) => ({ payload: { ...payload, days: 31 } }),
  ),
  seizureExtensionPending: breaks(
    '没有报请的，不得批准延长查封、扣押期限（《行政强制法》第二十五条第一款）',
    grants,
    ({ state }) => all(state, () => ({ extensions: [] })),
  ),
  sealedForCustody: breaks(
    '扣押的财物不得委托第三人保管（《行政强制法》第二十六条第二款）',
    keeping,
    ({ state }) => all(state, ({ proposed }) => ({ proposed: { ...proposed, kind: 'seize' } })),
  ),
  custodyDay: breaks(
    '实施查封以前不得委托保管（《行政强制法》第二十六条第二款）',
    keeping,
    ({ payload }) => ({ payload: { ...payload, entrustedOn: '2026-03-04' } }),
  ),
  seizureEndUnasked: breaks(
    '对财物的处理已经报请的，不得重复报请（《行政强制法》第二十七条）',
    destroying,
    ({ state }) => having(state, ending.state.seizures),
  ),
  seizureEndGrounded: breaks(
    '销毁没有写明法律、行政法规的依据，不得报请（《行政强制法》第二十七条）',
    destroying,
    ({ payload }) => ({ payload: { ...payload, basis: ' ' } }),
  ),
  liftGroundTrue: breaks(
    '期限尚未届满，不得以期限届满为由解除（《行政强制法》第二十八条第一款）',
    lifting,
    ({ payload }) => ({ payload: { ...payload, ground: 'expired' } }),
  ),
  seizedConfiscated: breaks(
    '处罚决定没有没收非法财物的，查封、扣押的财物不得没收（《行政强制法》第二十七条）',
    destroying,
    ({ payload }) => ({ payload: { ...payload, outcome: 'confiscate' } }),
  ),
  seizedHandOver: breaks(
    '案件没有批准移送的，查封、扣押的财物不得移送（《行政强制法》第二十一条）',
    destroying,
    ({ payload }) => ({ payload: { ...payload, outcome: 'handOver', receiver: '公安机关' } }),
  ),
  seizureDisposedInTime: breaks(
    '期限届满的，财物不得再作销毁处理，只能解除（《行政强制法》第二十八条第一款第四项）',
    destroying,
    ({ state }) => all(state, longAgo),
  ),
  seizureEndAsked: breaks(
    '没有报请的，不得批准对财物的处理（《行政强制法》第二十七条）',
    ending,
    ({ state }) => all(state, () => ({ ends: [] })),
  ),
  seizureRequestPending: breaks(
    '没有报请的，不得作出不批准延长、处理的决定（《行政强制法》第二十五条第一款）',
    justBefore('declineSeizureRequest'),
    ({ state }) => all(state, () => ({ ends: [], extensions: [] })),
  ),
  seizureToReturn: breaks(
    '没有解除的财物，不得登记退还（《行政强制法》第二十八条第二款）',
    returning,
    ({ state }) => all(state, () => ({ refused: null })),
  ),
  returnProved: breaks(
    '没有领取人签收的凭证，不得登记退还财物（《行政强制法》第二十八条第二款）',
    returning,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  proceedsReturned: breaks(
    '已经变卖的，没有退还所得款项，不得登记退还（《行政强制法》第二十八条第二款）',
    returning,
    ({ payload }) => ({ payload: { ...payload, sold: true } }),
  ),
  seizureUnfilmed: breaks(
    '音像记录齐全的，不必说明原因（《行政处罚法》第四十七条）',
    explaining,
    ({ state }) => all(state, onSite({ filmed: false, filmNote: '设备故障' })),
  ),
  seizurePaperKept: breaks(
    '当场交付的查封（扣押）决定书，不得重新制作（《行政强制法》第二十四条第一款）',
    offPath.reissuePaper,
    ({ state, payload }) => ({
      state: withPaper(having(state, held).state, payload.paperId, { kind: 'Q02', about: 'seizure-1' }),
    }),
  ),
  seizuresDecided: breaks(
    '当场实施的查封、扣押没有补办批准的，不得终结调查（《行政强制法》第十九条）',
    justBefore('concludeInvestigation'),
    ({ state }) =>
      having(
        state,
        reporting.state.seizures.filter(({ urgent: was }) => was),
      ),
  ),
  seizuresInTime: breaks(
    '查封、扣押期限届满没有解除的，不得终结调查（《行政强制法》第二十八条第一款第四项）',
    justBefore('concludeInvestigation'),
    ({ state }) => having(state, held.map(longAgo)),
  ),
  seizuresSettled: breaks(
    '查封、扣押的财物没有处理的，不得报请结案（《行政强制法》第二十七条）',
    justBefore('proposeClosure'),
    ({ state }) => having(state, filmless),
  ),
  seizuresFilmed: breaks(
    '查封、扣押没有全过程音像记录又没有说明原因的，不得报请结案（《行政处罚法》第四十七条）',
    justBefore('proposeClosure', seized),
    ({ state }) => ({ state: { ...state, recordings: [] } }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
