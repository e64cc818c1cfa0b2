import type { Paper } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { aCaseAt, justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'
import { endingOffPath } from '../ending-off-path.ts'
import { aContext, beijing } from '../play.ts'

const closeTransferred = justBefore('proposeClosure', { variant: 'transferred' })
const proposeHandOver = justBefore('proposeHandOver')
const cancel = justBefore('proposeCancellation')
const report = justBefore('reportCrime')

const pendingHandOver = justBefore('countersignHandOver').state.handOvers
const pendingCrime = justBefore('approveCrimeTransfer').state.crimeTransfers

const bare = (kind: string): Paper => ({
  ...(cancel.state.papers[0] as Paper),
  id: `${kind}-x`,
  kind,
  number: null,
})

/** The act was over more than two years before it was found. */
const longAgo = { act: changed(cancel.state.act, { actFrom: '2023-03-01', actUntil: '2023-03-02' }) }

const handedOver = aCaseAt('HANDED_OVER', {}, 'handedOver')
/** Closing a case that was filed before another agency took it. */
const closeHandedOver: Situation<'proposeClosure'> = {
  action: 'proposeClosure',
  state: { ...handedOver, filedOn: '2026-03-04' },
  payload: { summary: '已移送有管辖权的机关' },
  ctx: aContext({ by: 'lead', at: beijing('2026-03-06 15:00') }),
}

export const transferCases = {
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
    ({ payload }) => ({
      payload: Object.assign({}, payload, { answeredOn: '2026-12-31', receivedOn: '2026-12-31' }),
    }),
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
