import type { EndingPayloads } from '../case/ending-payloads.ts'
import { currentPaper } from '../case/state.ts'
import { anOrganisation, aPerson, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice, preservation, sealAndServe, soundPoints } from './clue-to-report.ts'
import { disputed } from './jurisdiction-case.ts'
import { discussion } from './notice-to-archive.ts'
import { officerOf, people } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

const said = (opinion: string) => ({ opinion })
/** The acts of a script up to the first of one kind, without it. */
const before = (acts: readonly AnyAct[], action: AnyAct['action']): readonly AnyAct[] =>
  acts.slice(
    0,
    acts.findIndex((one) => one.action === action),
  )

const verified = before(clueToFiling(aPerson), 'proposeFiling')
/** Filed, with evidence, the correction obeyed and every element established: 13 March. */
const investigated = [
  ...clueToFiling(aPerson),
  ...preservation,
  ...before(filingToNotice(aPerson, { fineFen: 0, grave: false }), 'assessDiscretion'),
]
/** Filed, with evidence on file and no element established yet. */
const filed = [
  ...clueToFiling(anOrganisation),
  ...preservation,
  ...before(filingToNotice(anOrganisation, { fineFen: 0, grave: false }), 'establishElement'),
]

const archive = (clock: string): AnyAct =>
  act('archiveCase', 'clerk', clock, {
    archiveNumber: '20260001',
    retention: '30年',
    remarks: '卷内文件齐全',
    keeper: people.clerk.name,
    checker: people.reviewer.name,
  })
const closure = (day: string): readonly AnyAct[] => [
  act('proposeClosure', 'lead', `${day} 14:30`, { summary: '案件已经办结' }),
  act('countersignClosure', 'captain', `${day} 15:00`, said('同意结案')),
  act('approveClosure', 'leader', `${day} 16:00`, said('同意结案')),
  archive(`${day} 17:00`),
]
const seal = (kind: string, about: string, clock: string): AnyAct =>
  act('sealPaper', 'clerk', clock, (state) => ({
    paperId: currentPaper(state, kind, about)?.id ?? '',
    sha256: 'a'.repeat(64),
  }))

export const nonFiling: readonly AnyAct[] = [
  ...verified,
  act('proposeNonFiling', 'lead', '2026-03-03 10:00', {
    ground: 'noViolation',
    reason: '经核查，运输车辆已经密闭，遗撒系其他车辆所致',
  }),
  act('countersignNonFiling', 'captain', '2026-03-03 16:00', said('同意不予立案')),
  act('approveNonFiling', 'leader', '2026-03-04 09:00', said('同意不予立案')),
  act('informComplainant', 'lead', '2026-03-04 10:00', {
    result: '不予立案',
    reason: '没有违法事实',
  }),
  ...sealAndServe('D04', null, '2026-03-05'),
  archive('2026-03-06 10:00'),
]

export const aConclusion: EndingPayloads['concludeNoPenalty'] = {
  ground: 'firstViolation',
  course: '经巡查发现、现场检查、询问',
  facts: '当事人运输渣土未密闭，致路面遗撒约二平方米',
  opinion: '建议不予行政处罚',
  reason: '初次违法，遗撒面积小，当日清理',
  evidence: ['inspection-1', 'interview-1'],
  minor: false,
  slightHarm: true,
  noHarm: false,
  correctedInTime: true,
  grave: false,
  education: '运输散装物料应当密闭，再次违法的依法处罚',
  guardianOrder: null,
  expertOpinion: null,
  partyEvidence: [],
  leniency: [
    {
      id: 'E005',
      condition: '初次违法且危害后果轻微并及时改正',
      legalBasis: '《行政处罚法》第三十三条第一款',
      verified: true,
    },
  ],
}

const closeNoPenalty: readonly AnyAct[] = [
  ...sealAndServe('D44', null, '2026-03-20'),
  act('recordEducation', 'lead', '2026-03-20 16:00', {
    at: beijing('2026-03-20 15:10'),
    content: '讲解运输散装物料的规定',
    response: '表示今后遵守',
    attachments: [],
  }),
  ...closure('2026-03-23'),
]
const reviewed: readonly AnyAct[] = [
  act('reviewReport', 'captain', '2026-03-17 10:00', said('同意报法制审核')),
  act('giveLegalOpinion', 'reviewer', '2026-03-18 09:00', {
    conclusion: 'agree',
    points: soundPoints,
    opinion: '同意不予处罚',
  }),
]
const decided = { opinion: '同意不予行政处罚', number: '海城管不罚〔2026〕1号', decidedOn: '2026-03-19' }

/** Minor, corrected, without harm, and grave enough to be discussed: signed by the chief. */
export const noPenaltyDiscussed: readonly AnyAct[] = [
  ...investigated,
  act('concludeNoPenalty', 'lead', '2026-03-16 10:00', {
    ...aConclusion,
    ground: 'minorHarmless',
    minor: true,
    noHarm: true,
    grave: true,
  }),
  ...reviewed,
  {
    ...discussion(0),
    at: beijing('2026-03-18 16:00'),
    payload: (state) => ({ ...discussion(0).payload(state), heldAt: beijing('2026-03-18 15:00') }),
  } as AnyAct,
  act('decideNoPenalty', 'chief', '2026-03-19 10:00', decided),
  ...closeNoPenalty,
]

export const noPenalty: readonly AnyAct[] = [
  ...investigated,
  act('recordPledge', 'lead', '2026-03-13 11:00', {
    at: beijing('2026-03-13 10:50'),
    violation: '运输渣土未密闭，致路面遗撒',
    promise: '今后运输散装物料一律密闭',
    correctBy: '2026-03-13',
    signedBy: 'party',
  }),
  act('askEarlierViolation', 'lead', '2026-03-13 11:20', { since: '2024-03-02', found: null }),
  act('concludeNoPenalty', 'lead', '2026-03-16 10:00', aConclusion),
  ...reviewed,
  act('decideNoPenalty', 'leader', '2026-03-19 10:00', decided),
  ...closeNoPenalty,
]

const handOver: EndingPayloads['proposeHandOver'] = {
  id: 'hand-over-1',
  receiver: '示范市交通运输局',
  facts: '车辆未密闭运输渣土，沿途遗撒',
  reason: '违法行为发生在公路上，属于交通运输主管部门管辖',
  materials: ['线索登记表', '现场检查（勘验）笔录'],
}
/** 移送 of a case that was never filed, on these days. */
const handingOver = (proposedOn: string, sealedOn: string, answeredOn: string): readonly AnyAct[] => [
  act('proposeHandOver', 'lead', `${proposedOn} 10:00`, handOver),
  act('countersignHandOver', 'captain', `${proposedOn} 15:00`, { id: handOver.id, opinion: '同意移送' }),
  act('approveHandOver', 'leader', `${proposedOn} 16:00`, { id: handOver.id, opinion: '同意移送' }),
  seal('D07', handOver.id, `${sealedOn} 09:00`),
  act('recordHandOverAnswer', 'lead', `${answeredOn} 10:00`, {
    id: handOver.id,
    outcome: 'accepted',
    answeredOn,
    answeredBy: '示范市交通运输局',
    note: '',
    receipt: attachment('移送回执.jpg'),
  }),
  archive(`${answeredOn} 16:00`),
]
export const handedOver: readonly AnyAct[] = [
  ...verified,
  ...handingOver('2026-03-03', '2026-03-04', '2026-03-06'),
]
/** 指定管辖: the superior named the other agency, to which the case is then handed over. */
export const designated: readonly AnyAct[] = [
  ...verified,
  ...disputed('theirs'),
  ...handingOver('2026-03-09', '2026-03-10', '2026-03-11'),
]

/** The same after the filing: it is closed before it is archived. */
export const handedOverFiled: readonly AnyAct[] = [
  ...filed,
  act('proposeHandOver', 'lead', '2026-03-16 10:00', handOver),
  act('countersignHandOver', 'captain', '2026-03-16 15:00', { id: handOver.id, opinion: '同意移送' }),
  act('approveHandOver', 'leader', '2026-03-16 16:00', { id: handOver.id, opinion: '同意移送' }),
  seal('D07', handOver.id, '2026-03-17 09:00'),
  act('recordHandOverAnswer', 'lead', '2026-03-19 10:00', {
    id: handOver.id,
    outcome: 'accepted',
    answeredOn: '2026-03-18',
    answeredBy: '示范市交通运输局',
    note: '',
    receipt: attachment('移送回执.jpg'),
  }),
  ...closure('2026-03-20'),
]

export const transferred: readonly AnyAct[] = [
  ...investigated,
  act('reportCrime', 'lead', '2026-03-16 09:00', {
    id: 'crime-1',
    team: [officerOf('lead'), officerOf('support')],
    crime: '污染环境罪',
    facts: '倾倒的渣土中混有危险废物三吨以上',
    reason: '经鉴定属于危险废物，数量达到追诉标准',
    receiver: '示范市公安局海州分局',
    investigationReport: attachment('调查报告.pdf'),
    goods: [{ name: '渣土样品', specification: '密封桶', quantity: '2桶', condition: '封存' }],
    appraisals: [attachment('鉴定报告.pdf')],
    noAppraisal: null,
    others: [],
  }),
  act('approveCrimeTransfer', 'chief', '2026-03-17 10:00', { id: 'crime-1', opinion: '同意移送' }),
  seal('D08', 'crime-1', '2026-03-17 11:00'),
  act('deliverToPolice', 'lead', '2026-03-17 16:00', {
    id: 'crime-1',
    deliveredAt: beijing('2026-03-17 15:30'),
    receivedBy: '田警官',
    receipt: attachment('公安回执.jpg'),
  }),
  act('recordPoliceAnswer', 'lead', '2026-03-20 09:00', {
    id: 'crime-1',
    outcome: 'filed',
    receivedOn: '2026-03-19',
    number: '海公立字〔2026〕1号',
    note: '',
    notice: attachment('立案通知书.jpg'),
  }),
  act('handOverMaterials', 'lead', '2026-03-20 16:00', {
    id: 'crime-1',
    at: beijing('2026-03-20 15:30'),
    receivedBy: '田警官',
    list: '渣土样品二桶、案卷材料一册',
    receipt: attachment('交接清单.jpg'),
  }),
  ...closure('2026-03-23'),
]

export const cancelled: readonly AnyAct[] = [
  ...filed,
  act('proposeCancellation', 'lead', '2026-03-16 09:00', {
    ground: 'wrongParty',
    reason: '经调取监控，遗撒渣土的是另一辆车，当事人不是违法行为人',
    goodsNote: '无',
  }),
  act('countersignCancellation', 'captain', '2026-03-16 15:00', said('同意撤案')),
  act('reviewCancellation', 'reviewer', '2026-03-17 10:00', said('同意撤案')),
  act('approveCancellation', 'leader', '2026-03-18 10:00', said('同意撤案')),
  ...closure('2026-03-20'),
]
