import type { EndingPayloads } from '../../case/ending-payloads.ts'
import type { CaseState } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { aPerson, attachment } from '../a-party.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'
import { aContext } from '../play.ts'

const filing = justBefore('countersignFiling')
const nonFiling = justBefore('countersignNonFiling')
const conclude = justBefore('concludeNoPenalty')
const decide = justBefore('decideNoPenalty')
const closeNoPenalty = justBefore('proposeClosure', { variant: 'noPenalty' })
type Conclusion = EndingPayloads['concludeNoPenalty']
const young = changed(
  { ...aPerson, revision: 5, on: '', at: '', by: null as never },
  { bornOn: '2013-06-15' },
)

/** A lawful conclusion on another ground: the file and the form fitted to it. */
const onGround = (
  part: Partial<Conclusion>,
  state: Partial<CaseState> = {},
): Situation<'concludeNoPenalty'> => ({
  ...conclude,
  state: { ...conclude.state, ...state },
  payload: { ...conclude.payload, ...part },
})
const without =
  (part: Partial<Conclusion>) =>
  ({ payload }: Situation<'concludeNoPenalty'>) => ({
    payload: { ...payload, ...part },
  })
const oneElementMissing = (state: CaseState) => {
  const { result: _, ...rest } = state.elements
  return rest
}
/** The act was over more than two years before it was found. */
const longAgo = { act: changed(conclude.state.act, { actFrom: '2023-03-01', actUntil: '2023-03-02' }) }

/** A decision not to punish that was discussed, signed by the chief. */
const discussed: Situation<'decideNoPenalty'> = {
  ...decide,
  state: {
    ...decide.state,
    noPenalty: changed(decide.state.noPenalty, { grave: true }),
    entered: { ...decide.state.entered, COLLECTIVE: decide.state.revision - 1 },
    discussion: changed(justBefore('proposeDecision').state.discussion, {
      fineFen: 0,
      revision: decide.state.revision,
    }),
  },
  ctx: aContext({ by: 'chief', at: decide.ctx.now }),
}
const earlier = { on: '2025-06-20', unit: '示范镇', article: '《大气污染防治法》第一百一十六条' }
export const endingCases = {
  filingProposed: breaks(
    '报请不予立案的，不得当作立案审核（《行政处罚法》第五十四条第二款）',
    filing,
    ({ state }) => ({
      state: { ...state, nonFiling: changed(nonFiling.state.nonFiling, { revision: state.revision + 1 }) },
    }),
  ),
  nonFilingProposed: breaks(
    '没有报请不予立案，不得审核不予立案（《行政处罚法》第五十四条第二款）',
    nonFiling,
    ({ state }) => ({ state: { ...state, nonFiling: null } }),
  ),
  nonFilingReasoned: breaks(
    '不予立案，不得不说明理由（《行政处罚法》第五十四条第二款）',
    justBefore('proposeNonFiling'),
    ({ payload }) => ({ payload: { ...payload, reason: '不立' } }),
  ),
  nonFilingLimitation: breaks(
    '没有超过追责时效的，不得以此不予立案（《行政处罚法》第三十六条）',
    justBefore('proposeNonFiling'),
    ({ payload }) => ({ payload: { ...payload, ground: 'beyondLimitation' as const } }),
  ),
  nonFilingCountersigned: breaks(
    '未经承办机构负责人审核，不得批准不予立案（《行政处罚法》第五十四条第二款）',
    justBefore('approveNonFiling'),
    ({ state }) => ({ state: { ...state, nonFiling: changed(state.nonFiling, { countersigned: null }) } }),
  ),
  complainantNamed: breaks(
    '没有署名举报人的，无须制作处理结果告知书',
    justBefore('informComplainant'),
    ({ state }) => ({ state: { ...state, clue: changed(state.clue, { reporter: null }) } }),
  ),
  complainantTold: breaks(
    '署名举报人没有收到处理结果告知书，不得归档',
    justBefore('archiveCase', { variant: 'nonFiling' }),
    ({ state }) => ({ state: { ...state, papers: state.papers.filter(({ kind }) => kind !== 'D04') } }),
  ),

  violationProved: breaks(
    '违法事实没有认定，不得按首违不罚办理（《行政处罚法》第四十条）',
    conclude,
    ({ state }) => ({ state: { ...state, elements: oneElementMissing(state) } }),
  ),
  groundUnderFourteen: breaks(
    '已满十四周岁的，不得以不满十四周岁不予处罚（《行政处罚法》第三十条）',
    onGround({ ground: 'underFourteen', guardianOrder: '责令监护人严加管教' }, { party: young }),
    ({ state }) => ({ state: { ...state, party: changed(state.party, { bornOn: '2012-03-01' }) } }),
  ),
  groundNoCapacity: breaks(
    '没有鉴定意见，不得以不能辨认或者控制自己行为不予处罚（《行政处罚法》第三十一条）',
    onGround({
      ground: 'noCapacity',
      guardianOrder: '责令监护人严加看管和治疗',
      expertOpinion: attachment('鉴定意见书.pdf'),
    }),
    without({ expertOpinion: null }),
  ),
  guardianOrdered: breaks(
    '不满十四周岁不予处罚，不得不责令监护人加以管教（《行政处罚法》第三十条）',
    onGround({ ground: 'underFourteen', guardianOrder: '责令监护人严加管教' }, { party: young }),
    without({ guardianOrder: null }),
  ),
  groundLimitation: breaks(
    '没有超过追责时效，不得以此不予处罚（《行政处罚法》第三十六条第一款）',
    onGround({ ground: 'beyondLimitation' }, longAgo),
    () => ({ state: conclude.state }),
  ),
  groundMinorHarmless: breaks(
    '轻微、及时改正、没有危害后果缺一项的，不得按此不予处罚（《行政处罚法》第三十三条第一款）',
    onGround({ ground: 'minorHarmless', minor: true, noHarm: true }),
    without({ noHarm: false }),
  ),
  groundFirstViolation: breaks(
    '危害后果不轻微的，不得适用首违不罚（《行政处罚法》第三十三条第一款）',
    conclude,
    without({ slightHarm: false }),
  ),
  firstViolationAsked: breaks(
    '没有查询违法记录，不得适用首违不罚（《行政处罚法》第三十三条第一款）',
    conclude,
    ({ state }) => ({ state: { ...state, earlierViolation: null } }),
  ),
  noEarlierViolation: breaks(
    '已有同一事项违法记录的，不得适用首违不罚（《行政处罚法》第三十三条第一款）',
    conclude,
    ({ state }) => ({
      state: { ...state, earlierViolation: changed(state.earlierViolation, { found: earlier }) },
    }),
  ),
  pledgeOnFile: breaks(
    '当事人没有签署承诺书，不得适用首违不罚（《行政处罚法》第三十三条第一款）',
    conclude,
    ({ state }) => ({ state: { ...state, pledge: changed(state.pledge, { signedBy: 'refused' }) } }),
  ),
  groundNoFault: breaks(
    '当事人没有提供证据，不得以没有主观过错不予处罚（《行政处罚法》第三十三条第二款）',
    onGround({ ground: 'noFault', partyEvidence: [attachment('审批文件.pdf')] }),
    without({ partyEvidence: [] }),
  ),
  groundNotEstablished: breaks(
    '要件已经全部认定，不得又以违法事实不能成立不予处罚（《行政处罚法》第五十七条第一款第三项）',
    onGround({ ground: 'notEstablished' }, { elements: oneElementMissing(conclude.state) }),
    () => ({ state: conclude.state }),
  ),
  correctedBeforeNoPenalty: breaks(
    '没有复查确认改正，不得认定及时改正而不予处罚（《行政处罚法》第三十三条第一款）',
    conclude,
    ({ state }) => ({
      state: { ...state, corrections: state.corrections.map((one) => ({ ...one, rechecks: [] })) },
    }),
  ),
  noPenaltyReasoned: breaks(
    '不予处罚，不得不写明理由和教育的内容（《行政处罚法》第五十七条第一款、第三十三条第三款）',
    conclude,
    without({ education: null }),
  ),
  penaltyProposed: breaks(
    '建议不予处罚的案件，不得拟定处罚决定（《行政处罚法》第五十七条第一款）',
    justBefore('proposeDecision'),
    ({ state }) => ({
      state: {
        ...state,
        noPenalty: changed(decide.state.noPenalty, { revision: state.report?.revision ?? 0 }),
      },
    }),
  ),
  noPenaltyProposed: breaks(
    '没有建议不予处罚的，不得作出不予处罚决定（《行政处罚法》第五十七条第一款）',
    decide,
    ({ state }) => ({ state: { ...state, noPenalty: changed(state.noPenalty, { revision: 1 }) } }),
  ),
  noPenaltyDiscussed: breaks(
    '集体讨论决定罚款的，不得又作出不予处罚决定（《行政处罚法》第五十七条第二款）',
    discussed,
    ({ state }) => ({ state: { ...state, discussion: changed(state.discussion, { fineFen: 300_000 }) } }),
  ),
  stillFirstViolation: breaks(
    '决定之前其他案件又认定同一事项违法的，不得适用首违不罚（《行政处罚法》第三十三条第一款）',
    decide,
    ({ ctx }) => ({ ctx: { ...ctx, earlierViolation: earlier } }),
  ),
  noPenaltyServed: breaks(
    '不予行政处罚决定书没有送达，不得结案（《行政处罚法》第六十一条）',
    closeNoPenalty,
    ({ state }) => {
      const decision = state.papers.find(({ kind }) => kind === 'D44')?.id ?? ''
      return { state: withPaper(state, decision, { servedBy: null }) }
    },
  ),
  educated: breaks(
    '没有对当事人进行教育，不得结案（《行政处罚法》第三十三条第三款）',
    closeNoPenalty,
    ({ state }) => ({ state: { ...state, education: null } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
