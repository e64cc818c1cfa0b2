import type { Element, GroundFound, Party } from '../case/payloads.ts'
import { elementTitles } from '../case/payloads.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import { anItem, attachment } from './a-party.ts'
import { officerOf } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

const said = (opinion: string) => ({ opinion })

/** 线索、核查、立案: from a patrol's clue on 2 March 2026 to the filing on 4 March. */
export const clueToFiling = (party: Party, item: ItemSnapshot = anItem): readonly AnyAct[] => [
  act('registerClue', 'clerk', '2026-03-02 08:40', {
    caseId: 'case-1',
    city: '320700',
    unitId: 31,
    source: 'patrol',
    receivedAt: beijing('2026-03-02 08:30'),
    reporter: { name: '匡先生', phone: 'enc:reporter', phoneMasked: '137****0000' },
    externalNumber: 'XC-20260302-001',
    content: '海州区示范路渣土车未密闭，沿途遗撒',
    place: '海州区示范路与苍梧路路口',
    areaCode: '320706',
    foundOn: '2026-03-02',
    suspect: party.name,
    opinion: '指派执法人员核查',
    attachments: [attachment('巡查照片.jpg')],
  }),
  act('assignOfficers', 'captain', '2026-03-02 09:00', {
    lead: officerOf('lead'),
    support: officerOf('support'),
    noConflict: true,
  }),
  act('recordInspection', 'lead', '2026-03-02 11:00', {
    id: 'inspection-1',
    startedAt: beijing('2026-03-02 10:00'),
    endedAt: beijing('2026-03-02 10:40'),
    place: '海州区示范路与苍梧路路口',
    certificateShown: true,
    rightsTold: true,
    partyPresent: true,
    findings: '车辆未覆盖篷布，路面遗撒渣土约两平方米',
    witness: { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' },
    signedBy: 'witness',
    signatureNote: '当事人在场，请见证人签名',
    attachments: [attachment('现场图.jpg')],
  }),
  act('recordParty', 'lead', '2026-03-03 09:00', { party }),
  act('chooseItem', 'lead', '2026-03-03 09:20', {
    item,
    cause: '未采取密闭措施致物料遗撒',
    actFrom: '2026-03-01',
    actUntil: '2026-03-02',
    continuing: false,
    place: '海州区示范路',
  }),
  act('recordVerification', 'lead', '2026-03-03 09:40', {
    checkedAt: beijing('2026-03-03 09:30'),
    findings: '线索属实',
    attachments: [],
  }),
  act('proposeFiling', 'lead', '2026-03-03 10:00', {
    summary: '运输车辆未密闭致渣土遗撒',
    grounds: '有初步证据证明存在违法行为，属于本机关管辖，未超过追责时效',
    hasEvidence: true,
    withinJurisdiction: true,
  }),
  act('countersignFiling', 'captain', '2026-03-03 16:00', said('同意立案')),
  act('approveFiling', 'leader', '2026-03-04 09:00', {
    opinion: '同意立案',
    caseNumber: '海城管立〔2026〕1号',
  }),
]

const paper = (kind: string, about: string | null) => (state: { readonly papers: readonly PaperRef[] }) =>
  state.papers.findLast((one) => one.kind === kind && one.about === about)?.id ?? ''
type PaperRef = { readonly id: string; readonly kind: string; readonly about: string | null }

/** 用印 and direct service of the newest paper of a kind, to the party's own hand. */
export const sealAndServe = (kind: string, about: string | null, on: string): readonly AnyAct[] => [
  act('sealPaper', 'clerk', `${on} 09:30`, (state) => ({
    paperId: paper(kind, about)(state),
    sha256: 'a'.repeat(64),
  })),
  act('recordService', 'lead', `${on} 15:30`, (state) => ({
    id: `service-${kind}-${about ?? 'case'}`,
    paperIds: [paper(kind, about)(state)],
    method: 'direct',
    servedAt: beijing(`${on} 15:00`),
    place: state.party?.address ?? '',
    recipient: state.party?.legalRepresentative ?? '',
    relation: '经营者',
    servers: [officerOf('lead'), officerOf('support')],
    witness: null,
    mediaProof: [],
    refusalReason: null,
    postalNumber: null,
    proof: attachment('送达回证.jpg'),
  })),
]

/** 先行登记保存: approved on 5 March, carried out the same day, disposed of on 10 March, within seven working days. */
export const preservation: readonly AnyAct[] = [
  act('proposePreservation', 'lead', '2026-03-05 09:00', {
    id: 'preservation-1',
    reason: '运单和称重单可能灭失',
    goods: [{ name: '运单', specification: 'A4', quantity: '1册', condition: '完好' }],
  }),
  act('countersignPreservation', 'captain', '2026-03-05 09:30', { id: 'preservation-1', opinion: '同意' }),
  act('approvePreservation', 'leader', '2026-03-05 10:00', { id: 'preservation-1', opinion: '同意' }),
  act('carryOutPreservation', 'lead', '2026-03-05 15:00', {
    id: 'preservation-1',
    at: beijing('2026-03-05 14:00'),
    place: '海州区示范路8号',
    keeping: 'takenAway',
    certificateShown: true,
    signedBy: 'witness',
    witness: { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' },
    signatureNote: '当事人在场，请见证人签名',
  }),
  ...sealAndServe('D17', 'preservation-1', '2026-03-06'),
  act('disposePreservation', 'lead', '2026-03-10 09:00', {
    id: 'preservation-1',
    outcome: 'returned',
    note: '复制后返还当事人',
  }),
  ...sealAndServe('D18', 'preservation-1', '2026-03-10'),
]

/** 调查取证 and 责令改正 without the parts a party may or may not have: from 6 to 13 March. */
const evidence = (party: Party): readonly AnyAct[] => [
  act('recordInterview', 'lead', '2026-03-06 11:00', {
    id: 'interview-1',
    startedAt: beijing('2026-03-06 10:00'),
    endedAt: beijing('2026-03-06 10:50'),
    place: '海州区综合行政执法局询问室',
    personName: party.name,
    personRelation: '当事人',
    personIdMasked: party.idMasked,
    certificateShown: true,
    rightsTold: true,
    talk: [{ question: '车辆是否密闭？', answer: '当时没有盖篷布。' }],
    signedBy: 'party',
    signatureNote: '',
    readBack: { at: beijing('2026-03-06 10:52'), how: 'read', reader: '' },
    corrections: [
      { turn: 0, before: '当时没有盖篷布。', after: '出场时没有盖篷布，路上才盖的。', confirmed: true },
    ],
    signature: attachment('被询问人签名.png'),
    signedAt: beijing('2026-03-06 10:55'),
    witness: null,
    officerIds: ['p-lead', 'p-support'],
  }),
  act('addPhotos', 'support', '2026-03-06 11:20', {
    id: 'photos-1',
    takenAt: beijing('2026-03-02 10:10'),
    place: '海州区示范路',
    shows: '路面遗撒情况',
    attachments: [attachment('路面一.jpg'), attachment('路面二.jpg')],
  }),
  act('addCopy', 'support', '2026-03-06 11:30', {
    id: 'copy-1',
    title: '营业执照复制件',
    origin: '当事人提供',
    provider: party.name,
    pages: 1,
    takenOn: '2026-03-06',
    attachments: [attachment('营业执照.jpg')],
  }),
  act('confirmAddress', 'lead', '2026-03-06 11:40', {
    address: party.address,
    recipient: party.legalRepresentative ?? party.name,
    phoneMasked: party.phoneMasked,
    phone: party.phone,
    electronicConsent: true,
    electronicAddress: 'party@example.com',
    signedOn: '2026-03-06',
  }),
  act('orderCorrection', 'lead', '2026-03-06 14:00', {
    id: 'correction-1',
    demand: '清理路面并覆盖篷布后方可上路',
    correctBy: '2026-03-12',
    consequence: '逾期不改正的，依法处理',
  }),
  ...sealAndServe('D26', 'correction-1', '2026-03-09'),
  act('recheckCorrection', 'lead', '2026-03-13 09:00', {
    id: 'correction-1',
    checkedAt: beijing('2026-03-13 08:30'),
    corrected: true,
    findings: '路面已清理，车辆已加装篷布',
    certificateShown: true,
    attachments: [],
  }),
]

/** M1 as it is proved in these files: the recheck found the road cleared, the party says so. */
export const clearedOwnAccord: GroundFound = {
  code: 'M1',
  fact: '当事人被查获后主动雇人清理路面',
  evidence: ['interview-1', 'photos-1'],
}

/** M0 for a party of sixteen, beside M1. */
export const lighterForAge = {
  mitigation: ['M0', 'M1'],
  grounds: [{ code: 'M0', fact: '当事人行为时十六周岁', evidence: ['copy-1'] }, clearedOwnAccord],
} as const

export type Assessed = {
  readonly fineFen: number
  readonly grave: boolean
  readonly goods?: { readonly confiscation: string; readonly confiscatedFen: number }
}

/** 认定要件、裁量、调查终结 on 13 and 16 March, and the first looks that lead to the notice. */
const conclusion = ({ fineFen, grave, goods }: Assessed): readonly AnyAct[] => [
  ...(Object.keys(elementTitles) as Element[]).map((element, index) =>
    act('establishElement', 'lead', `2026-03-13 10:0${index}`, {
      element,
      finding: `经查明${elementTitles[element]}清楚`,
      evidence: ['inspection-1', 'interview-1'],
    }),
  ),
  act('assessDiscretion', 'lead', '2026-03-13 11:00', {
    tier: '一般',
    tierText: '遗撒面积不足五平方米',
    minor: false,
    correctedInTime: true,
    noHarm: false,
    mitigation: ['M1'],
    belowRange: false,
    penaltyKinds: goods ? ['罚款', '没收非法财物'] : ['罚款'],
    fineFen,
    confiscation: null,
    ...goods,
    grounds: [clearedOwnAccord],
    reason: '主动清理路面，从轻处罚',
    ...(fineFen > 1_100_000 ? { aboveMiddleReason: '遗撒路段长，已自最高额从轻' } : {}),
    rivalItems: [],
    grave,
  }),
  act('concludeInvestigation', 'lead', '2026-03-16 10:00', {
    course: '经巡查发现、现场检查、询问',
    facts: '当事人运输渣土未密闭，致路面遗撒',
    opinion: `建议罚款${fineFen / 100}元`,
  }),
]

export const soundPoints = {
  subject: true,
  procedure: true,
  facts: true,
  law: true,
  powers: true,
  papers: true,
  crime: true,
}

/** From the filing to the approved notice of penalty of 18 March. */
export const filingToNotice = (party: Party, assessed: Assessed): readonly AnyAct[] => [
  ...evidence(party),
  ...conclusion(assessed),
  act('reviewReport', 'captain', '2026-03-17 10:00', said('同意报法制初审')),
  act('giveFirstLook', 'reviewer', '2026-03-18 09:00', { opinion: '同意告知', points: soundPoints }),
  act('approveNotice', 'leader', '2026-03-18 14:00', {
    opinion: '同意告知',
    number: '海城管罚告〔2026〕1号',
  }),
]
