import type { Seizure, SeizurePayloads } from '../case/seizure.ts'
import { filmedAt } from './a-film.ts'
import { anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice, sealAndServe } from './clue-to-report.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { transferred } from './other-endings.ts'
import { type AnyAct, act, beijing } from './play.ts'

const place = '海州区示范路堆场'
const goods = [
  {
    name: '渣土',
    specification: '散装',
    quantity: '约四立方米',
    condition: '露天堆放，已加贴封条',
    relation: '本案遗撒的物料，违法行为的直接证据',
  },
]
export const askedSeizure: SeizurePayloads['proposeSeizure'] = {
  id: 'seizure-1',
  kind: 'seal',
  object: 'goods',
  place,
  goods,
  basisLevel: 'local',
  basisLaw: '示范省城市市容和环境卫生管理条例',
  basisArticle: '第四十条第二款',
  reason: '渣土来源不明，需要查清成分，防止转移',
  days: 30,
  noNecessities: true,
  notSealedElsewhere: true,
}
const onSite = (from: string, until: string): Omit<SeizurePayloads['carryOutSeizure'], 'id'> => ({
  startedAt: beijing(from),
  endedAt: beijing(until),
  place,
  goods,
  certificateShown: true,
  rightsTold: true,
  partyPresent: true,
  statement: '当事人称渣土系正常施工产生，没有其他意见',
  findings: '清点渣土约四立方米，加贴封条三张，当场交付决定书和清单',
  signedBy: 'witness',
  witness: { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' },
  signatureNote: '当事人在场，请见证人签名',
  keptAt: '就地查封',
  handedOver: true,
  receivedBy: '尉迟敬',
  filmed: true,
  filmNote: '',
  attachments: [attachment('查封现场.jpg')],
})
const seal = (kind: string, id: string, clock: string): AnyAct =>
  act('sealPaper', 'clerk', clock, (state) => ({
    paperId: state.papers.findLast((one) => one.kind === kind && one.about === id)?.id ?? '',
    sha256: 'a'.repeat(64),
  }))
const film = filmedAt(place)

/** Asked for, looked at, approved, the decision sealed and carried out, on these days. */
const approvedAndCarriedOut = (asked: string, done: string): readonly AnyAct[] => [
  act('proposeSeizure', 'lead', `${asked} 10:00`, askedSeizure),
  act('countersignSeizure', 'captain', `${asked} 10:30`, { id: 'seizure-1', opinion: '同意' }),
  act('approveSeizure', 'leader', `${asked} 11:00`, { id: 'seizure-1', opinion: '同意查封' }),
  seal('Q02', 'seizure-1', `${asked} 14:00`),
  act('carryOutSeizure', 'lead', `${done} 11:00`, {
    id: 'seizure-1',
    ...onSite(`${done} 09:00`, `${done} 10:00`),
  }),
  film('film-1', `${done} 08:50`, `${done} 10:10`, `${done} 12:00`),
]

/** 紧急情况: taken at once, one approved within the twenty-four hours of a weekend, one not agreed to. */
const urgently = (id: string, from: string, until: string, at: string): AnyAct =>
  act('seizeUrgently', 'lead', at, {
    ...askedSeizure,
    ...onSite(from, until),
    id,
    kind: 'seize',
    keptAt: '本机关保管场所',
    urgency: '当事人正在装车转移，来不及事先报告、批准',
  })
const report = (id: string, reportedAt: string, at: string): AnyAct =>
  act('reportUrgentSeizure', 'lead', at, {
    id,
    reportedAt: beijing(reportedAt),
    reportedTo: '周明德',
    lateReason: '',
  })
const given = (id: string, at: string, receivedBy: string): AnyAct =>
  act('returnSeized', 'lead', at, {
    id,
    at: beijing(at),
    receivedBy,
    course: '清点无误，当场交付',
    sold: false,
    proceedsFen: null,
    compensationFen: null,
    attachments: [attachment('领取清单.jpg')],
  })

const investigating: readonly AnyAct[] = [
  ...approvedAndCarriedOut('2026-03-04', '2026-03-05'),
  act('entrustSeized', 'lead', '2026-03-05 14:00', {
    id: 'seizure-1',
    keeper: '示范堆场管理有限公司',
    place,
    duties: '保持封条完好，不得损毁、转移、处置',
    entrustedOn: '2026-03-05',
  }),
  ...sealAndServe('Q06', 'seizure-1', '2026-03-06'),
  act('entrustAppraisal', 'lead', '2026-03-05 14:20', {
    id: 'appraisal-1',
    kind: 'test',
    matter: '渣土成分检测',
    institution: '江苏示范检测有限公司',
    qualification: '检验检测机构资质认定证书',
    samples: '渣土两袋',
    startsOn: '2026-03-06',
    until: '2026-03-20',
  }),
  ...sealAndServe('D20', 'appraisal-1', '2026-03-06'),
  ...sealAndServe('D21', 'appraisal-1', '2026-03-06'),
  act('countOutAppraisal', 'lead', '2026-03-06 16:00', { id: 'seizure-1', appraisalId: 'appraisal-1' }),
  urgently('seizure-2', '2026-03-06 20:00', '2026-03-06 20:40', '2026-03-06 21:00'),
  film('film-2', '2026-03-06 19:55', '2026-03-06 20:45', '2026-03-06 21:10'),
  report('seizure-2', '2026-03-07 08:30', '2026-03-07 09:00'),
  act('approveSeizure', 'leader', '2026-03-07 10:00', { id: 'seizure-2', opinion: '情况属实，同意补办' }),
  seal('Q02', 'seizure-2', '2026-03-07 10:30'),
  urgently('seizure-3', '2026-03-09 16:00', '2026-03-09 16:30', '2026-03-09 17:00'),
  act('refuseSeizure', 'leader', '2026-03-09 18:00', {
    id: 'seizure-3',
    opinion: '与本案无关，立即解除',
  }),
  seal('Q02', 'seizure-3', '2026-03-10 09:00'),
  ...sealAndServe('Q08', 'seizure-3', '2026-03-10'),
  given('seizure-3', '2026-03-10 16:00', '尉迟敬'),
  act('explainFootage', 'lead', '2026-03-10 16:30', { id: 'seizure-3', reason: '存储卡损坏，录像无法导出' }),
  act('recordAppraisalResult', 'lead', '2026-03-10 16:40', {
    id: 'appraisal-1',
    receivedOn: '2026-03-10',
    conclusion: '样品为建筑渣土',
    attachments: [attachment('检测报告.pdf')],
  }),
  ...sealAndServe('D22', 'appraisal-1', '2026-03-11'),
]

const asksMore = (at: string): AnyAct =>
  act('proposeSeizureExtension', 'lead', at, {
    id: 'seizure-1',
    days: 30,
    reason: '案情复杂，渣土来源尚待查清',
  })
const extended: readonly AnyAct[] = [
  asksMore('2026-03-23 09:00'),
  act('declineSeizureRequest', 'leader', '2026-03-23 15:00', { id: 'seizure-1', reason: '理由不具体' }),
  asksMore('2026-03-24 09:00'),
  act('approveSeizureExtension', 'leader', '2026-03-24 15:00', { id: 'seizure-1', opinion: '同意延长' }),
  ...sealAndServe('Q05', 'seizure-1', '2026-03-25'),
]

const ends = (
  id: string,
  at: string,
  end: Omit<SeizurePayloads['proposeSeizureEnd'], 'id' | 'collection'>,
): readonly AnyAct[] => [
  act('proposeSeizureEnd', 'lead', `${at} 08:30`, {
    id,
    ...end,
    collection: '自收到之日起三日内到示范路堆场领取',
  }),
  act('approveSeizureEnd', 'leader', `${at} 08:50`, { id, opinion: '同意' }),
  ...sealAndServe('Q07', id, at),
]

/** 查封 for thirty days, extended, one appraisal taken out, lifted; one urgent 扣押 approved and destroyed, one not agreed to. */
export const seized: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation),
  ...investigating,
  ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ...extended,
  ...waivedAndReviewed,
  ...ends('seizure-2', '2026-03-31', {
    outcome: 'destroy',
    ground: null,
    basis: '《固体废物污染环境防治法》关于无害化处置的规定',
    reason: '混有不能利用的垃圾，依法应当销毁',
    receiver: '',
  }),
  ...decisionToService(500_000, 'leader'),
  ...ends('seizure-1', '2026-04-08', {
    outcome: 'lift',
    ground: 'decided',
    basis: '',
    reason: '已经作出处罚决定，不再需要查封',
    receiver: '',
  }),
  ...sealAndServe('Q08', 'seizure-1', '2026-04-08'),
  given('seizure-1', '2026-04-08 16:00', '尉迟敬'),
  ...paidInTime(500_000),
  ...performanceToArchive('2026-04-16'),
]

const before = (action: AnyAct['action'], script: readonly AnyAct[]) =>
  script.findIndex((one) => one.action === action)
/** 移送公安机关: what was seized goes with the case, and the party is told in writing (第二十一条). */
export const seizedTransferred: readonly AnyAct[] = [
  ...transferred.slice(0, before('reportCrime', transferred)),
  ...approvedAndCarriedOut('2026-03-09', '2026-03-10'),
  ...transferred.slice(before('reportCrime', transferred), before('handOverMaterials', transferred)),
  ...ends('seizure-1', '2026-03-20', {
    outcome: 'handOver',
    ground: null,
    basis: '《中华人民共和国行政强制法》第二十一条',
    reason: '案件移送公安机关，财物一并移送',
    receiver: '示范市公安局海州分局',
  }),
  ...sealAndServe('Q09', 'seizure-1', '2026-03-20'),
  given('seizure-1', '2026-03-20 15:40', '田警官'),
  ...transferred.slice(before('handOverMaterials', transferred)),
]

/** The measure as if carried out long ago: its period is over. */
export const longAgo = (one: Seizure): Seizure => ({
  ...one,
  carriedOut: one.carriedOut && {
    ...one.carriedOut,
    startedAt: beijing('2026-01-05 09:00'),
    filmed: false,
    filmNote: '设备故障',
  },
})
