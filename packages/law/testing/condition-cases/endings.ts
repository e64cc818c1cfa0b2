import type { EndingPayloads } from '../../case/ending-payloads.ts'
import type { CaseState, Paper } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { aCaseAt, justBefore, type Situation } from '../a-case.ts'
import { aPerson, attachment } from '../a-party.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'
import { endingOffPath } from '../ending-off-path.ts'
import { aContext, beijing } from '../play.ts'

const filing = justBefore('countersignFiling')
const nonFiling = justBefore('countersignNonFiling')
const conclude = justBefore('concludeNoPenalty')
const decide = justBefore('decideNoPenalty')
const closeNoPenalty = justBefore('proposeClosure', { variant: 'noPenalty' })
const closeTransferred = justBefore('proposeClosure', { variant: 'transferred' })
const proposeHandOver = justBefore('proposeHandOver')
const cancel = justBefore('proposeCancellation')
const report = justBefore('reportCrime')

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

const pendingHandOver = justBefore('countersignHandOver').state.handOvers
const pendingCrime = justBefore('approveCrimeTransfer').state.crimeTransfers

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
const bare = (kind: string): Paper => ({
  ...(decide.state.papers[0] as Paper),
  id: `${kind}-x`,
  kind,
  number: null,
})

const handedOver = aCaseAt('HANDED_OVER', {}, 'handedOver')
/** Closing a case that was filed before another agency took it. */
const closeHandedOver: Situation<'proposeClosure'> = {
  action: 'proposeClosure',
  state: { ...handedOver, filedOn: '2026-03-04' },
  payload: { summary: '已移送有管辖权的机关' },
  ctx: aContext({ by: 'lead', at: beijing('2026-03-06 15:00') }),
}

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

  handOverReasoned: breaks(
    '没有列出移送的材料，不得报请移送（《行政处罚法》第二十二条）',
    proposeHandOver,
    ({ payload }) => ({ payload: { ...payload, materials: [] } }),
  ),
  noEndingPending: breaks(
    '移送正在审批的，不得另行报请移送、立案或者终结调查',
    proposeHandOver,
    ({ state }) => ({ state: { ...state, handOvers: pendingHandOver } }),
  ),
  handOverProposed: breaks(
    '没有报请移送，不得审核（《行政处罚法》第二十二条）',
    justBefore('countersignHandOver'),
    ({ state }) => ({ state: { ...state, handOvers: [] } }),
  ),
  handOverCountersigned: breaks(
    '未经承办机构负责人审核，不得批准移送（《行政处罚法》第二十二条）',
    justBefore('approveHandOver'),
    ({ state }) => ({
      state: { ...state, handOvers: state.handOvers.map((one) => ({ ...one, countersigned: null })) },
    }),
  ),
  handOverSent: breaks(
    '移送函没有加盖印章，不得登记回执（《行政处罚法》第二十二条）',
    justBefore('recordHandOverAnswer'),
    ({ state }) => ({ state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) } }),
  ),
  handOverReceipt: breaks(
    '没有受移送机关的回执，不得认定已经移送（《行政处罚法》第二十二条）',
    justBefore('recordHandOverAnswer'),
    ({ payload }) => ({ payload: { ...payload, receipt: null } }),
  ),
  answeredByToday: breaks(
    '移送的答复日期不得晚于今天',
    justBefore('recordHandOverAnswer'),
    ({ payload }) => ({ payload: { ...payload, answeredOn: '2026-03-07' } }),
  ),
  handedOver: breaks(
    '没有移送出去的案件，无从恢复办理（《行政处罚法》第二十五条第二款）',
    endingOffPath.resumeHandedOver,
    ({ state }) => ({ state: { ...state, handOvers: [] } }),
  ),
  resumeReasoned: breaks(
    '没有退回的材料，不得恢复办理（《行政处罚法》第二十五条第二款）',
    endingOffPath.resumeHandedOver as Situation<'resumeHandedOver'>,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  filedBeforeClosing: breaks('没有立案的案件，不得结案', closeHandedOver, ({ state }) => ({
    state: { ...state, filedOn: null },
  })),
  closedBeforeArchive: breaks(
    '立案后移送的案件没有结案，不得归档',
    justBefore('archiveCase', { variant: 'handedOver' }),
    ({ state }) => ({
      state: { ...state, filedOn: '2026-03-04', papers: [...state.papers, bare('D02'), bare('D54')] },
    }),
  ),

  taskForceOfTwo: breaks(
    '专案组少于二人，不得提出移送报告（《行政执法机关移送涉嫌犯罪案件的规定》第五条）',
    report,
    ({ payload }) => ({ payload: { ...payload, team: payload.team.slice(0, 1) } }),
  ),
  enclosuresComplete: breaks(
    '没有调查报告，不得报请移送公安机关（《行政执法机关移送涉嫌犯罪案件的规定》第六条）',
    report,
    ({ payload }) => ({ payload: { ...payload, investigationReport: null } }),
  ),
  crimeSettled: breaks(
    '涉嫌犯罪的移送没有结果，不得以罚代刑（《行政执法机关移送涉嫌犯罪案件的规定》第十一条）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({ state: { ...state, crimeTransfers: pendingCrime } }),
  ),
  crimeReported: breaks(
    '没有书面报告，不得决定移送（《行政执法机关移送涉嫌犯罪案件的规定》第五条）',
    justBefore('approveCrimeTransfer'),
    ({ state }) => ({ state: { ...state, crimeTransfers: [] } }),
  ),
  refusalToTransferReasoned: breaks(
    '决定不移送，不得不说明理由（《行政执法机关移送涉嫌犯罪案件的规定》第五条）',
    endingOffPath.refuseCrimeTransfer as Situation<'refuseCrimeTransfer'>,
    ({ payload }) => ({ payload: { ...payload, opinion: '不移' } }),
  ),
  crimeLetterSealed: breaks(
    '移送书没有加盖印章，不得移送公安机关（《行政执法机关移送涉嫌犯罪案件的规定》第五条）',
    justBefore('deliverToPolice'),
    ({ state }) => ({ state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) } }),
  ),
  policeReceipt: breaks(
    '没有公安机关签字的回执，不得认定已经移送（《行政执法机关移送涉嫌犯罪案件的规定》第七条）',
    justBefore('deliverToPolice'),
    ({ payload }) => ({ payload: { ...payload, receipt: null } }),
  ),
  awaitingPolice: breaks(
    '没有移送公安机关的，无从登记答复（《行政执法机关移送涉嫌犯罪案件的规定》第八条）',
    justBefore('recordPoliceAnswer'),
    ({ state }) => ({
      state: { ...state, crimeTransfers: state.crimeTransfers.map((one) => ({ ...one, delivered: null })) },
    }),
  ),
  policeNotice: breaks(
    '没有公安机关的书面通知，不得登记答复（《行政执法机关移送涉嫌犯罪案件的规定》第八条）',
    justBefore('recordPoliceAnswer'),
    ({ payload }) => ({ payload: { ...payload, notice: null } }),
  ),
  policeFiled: breaks(
    '公安机关没有立案的，不得移交涉案物品（《行政执法机关移送涉嫌犯罪案件的规定》第十二条）',
    justBefore('handOverMaterials'),
    ({ state }) => ({
      state: { ...state, crimeTransfers: state.crimeTransfers.map((one) => ({ ...one, answered: null })) },
    }),
  ),
  materialsReceipt: breaks(
    '没有交接凭证，不得认定已经移交（《行政执法机关移送涉嫌犯罪案件的规定》第十二条）',
    justBefore('handOverMaterials'),
    ({ payload }) => ({ payload: { ...payload, receipt: null } }),
  ),
  materialsHandedOver: breaks(
    '涉案物品和材料没有移交，不得结案（《行政执法机关移送涉嫌犯罪案件的规定》第十二条）',
    closeTransferred,
    ({ state }) => ({
      state: { ...state, crimeTransfers: state.crimeTransfers.map((one) => ({ ...one, materials: null })) },
    }),
  ),

  cancellationReasoned: breaks('撤销案件，不得不说明理由和涉案财物的处理', cancel, ({ payload }) => ({
    payload: { ...payload, reason: '撤案' },
  })),
  cancellationLawful: breaks(
    '依法应当作出不予处罚决定的，不得以撤销案件代替（《行政处罚法》第五十七条第一款）',
    cancel,
    ({ state }) => ({ state: { ...state, act: longAgo.act } }),
  ),
  cancellationProposed: breaks(
    '没有报请撤案，不得审核',
    justBefore('countersignCancellation'),
    ({ state }) => ({ state: { ...state, cancellation: null } }),
  ),
  cancellationCountersigned: breaks(
    '未经承办机构负责人审核，不得送法制审核撤案',
    justBefore('reviewCancellation'),
    ({ state }) => ({
      state: { ...state, cancellation: changed(state.cancellation, { countersigned: null }) },
    }),
  ),
  cancellationReviewed: breaks(
    '未经法制审核，不得批准撤案',
    justBefore('approveCancellation'),
    ({ state }) => ({ state: { ...state, cancellation: changed(state.cancellation, { reviewed: null }) } }),
  ),
  endingPending: breaks('没有待审批的移送、撤案，无从退回', endingOffPath.rejectEnding, ({ state }) => ({
    state: { ...state, handOvers: [] },
  })),
  rejectionReasoned: breaks(
    '退回移送、撤案的报请，不得不说明理由',
    endingOffPath.rejectEnding as Situation<'rejectEnding'>,
    ({ payload }) => ({ payload: { ...payload, reason: '退' } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
