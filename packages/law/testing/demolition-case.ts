import type { DemolitionPayloads } from '../case/demolition.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import { filmedAt } from './a-film.ts'
import { anItem, anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice, sealAndServe } from './clue-to-report.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type AnyAct, act, beijing } from './play.ts'

const place = '海州区示范路8号院内'
const id = 'demolition-1'
const said = (opinion: string) => ({ id, opinion })
const film = filmedAt(place)
const witness = { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' }

/** 违法建设 under the article whose decisions to demolish the Law speaks of. */
export const aBuildingItem: ItemSnapshot = {
  ...anItem,
  code: 'CG-L022-006',
  name: '对未取得建设工程规划许可证或者未按照建设工程规划许可证的规定进行建设的行政处罚',
  lawId: 'L022',
  lawTitle: '城乡规划法',
  violationArticle: '第四十条第一款',
  penaltyArticle: '第六十四条',
  validFrom: '2019-04-23',
  validTo: null,
}

/** 告知, heard, and the order of 10 April that gives the party until the 27th; served the same day. */
const ordered: readonly AnyAct[] = [
  act('tellDemolitionOrder', 'lead', '2026-04-08 09:00', {
    id,
    building: '一层砖混仓库',
    place,
    area: '约三十六平方米',
    basis: 'p64',
    facts: '未取得建设工程规划许可证，于院内加建一层砖混仓库',
    finding: '未取得建设工程规划许可证，无法采取改正措施消除对规划实施的影响',
    findingBy: '示范市自然资源和规划局海州分局',
  }),
  ...sealAndServe('D27S', id, '2026-04-08'),
  act('recordDemolitionDefence', 'lead', '2026-04-09 10:00', {
    id,
    at: beijing('2026-04-09 09:30'),
    content: '仓库已经使用多年，要求保留',
    adopted: false,
    answer: '未取得规划许可，认定意见明确不能采取改正措施',
  }),
  act('proposeDemolitionOrder', 'lead', '2026-04-09 11:00', {
    id,
    demand: '自行拆除全部违法建设',
    demolishBy: '2026-04-24',
    reason: '违法事实清楚，无法采取改正措施消除影响',
  }),
  act('proposeDemolitionOrder', 'lead', '2026-04-09 14:00', {
    id,
    demand: '自行拆除一层砖混仓库，清运建筑垃圾，恢复原状',
    demolishBy: '2026-04-27',
    reason: '违法事实清楚，无法采取改正措施消除对规划实施的影响',
  }),
  act('approveDemolitionOrder', 'leader', '2026-04-10 09:00', said('同意责令限期拆除')),
  ...sealAndServe('D27', id, '2026-04-10'),
]
const recheck = (clock: string, corrected: boolean): AnyAct =>
  act('recheckCorrection', 'lead', clock, {
    id,
    checkedAt: beijing(clock.replace(/..:..$/, '08:30')),
    corrected,
    findings: corrected ? '当事人已自行拆除，建筑垃圾已清运' : '仓库仍在，没有拆除',
    certificateShown: true,
    attachments: [],
  })
/** 催告, 公告 and 责成, each in its time; the remedies run out on 10 October. */
const warned: readonly AnyAct[] = [
  recheck('2026-04-28 09:00', false),
  act('demandDuty', 'lead', '2026-04-28 10:00', {
    id: 'duty-1',
    correctionId: id,
    performBy: '2026-05-12',
    manner: '自行拆除并清运建筑垃圾，完成后报告本机关复查',
  }),
  ...sealAndServe('Q10S', 'duty-1', '2026-04-29'),
  act('recordDutyDefence', 'lead', '2026-05-06 10:00', {
    id: 'duty-1',
    at: beijing('2026-05-06 09:30'),
    content: '货物尚未搬完，要求再给一个月',
    adopted: false,
    answer: '已经给予合理期限，不予采纳',
  }),
  act('announceDemolition', 'lead', '2026-05-13 09:00', { id, selfBy: '2026-05-29' }),
  ...sealAndServe('Q13', id, '2026-05-13'),
  act('postDemolition', 'lead', '2026-05-14 10:00', {
    id,
    at: beijing('2026-05-14 09:30'),
    where: '违法建设现场和示范社区公告栏',
    attachments: [attachment('公告张贴.jpg')],
  }),
  act('recordMandate', 'lead', '2026-10-12 09:00', {
    id,
    government: 'county',
    governmentName: '示范市海州区人民政府',
    number: '海政责〔2026〕12号',
    issuedOn: '2026-10-11',
    toWhom: '海州区综合行政执法局',
    attachments: [attachment('责成决定.pdf')],
  }),
]
export const askedDemolition: DemolitionPayloads['proposeDemolition'] = {
  id,
  reason: '当事人逾期不拆除，经催告、公告仍不拆除，法定期限内没有申请行政复议、提起行政诉讼',
  manner: '人工清空、机械拆除，清运建筑垃圾',
  place,
  route: 'own',
  plannedFrom: beijing('2026-10-27 09:00'),
  plannedUntil: beijing('2026-10-27 17:00'),
  utilitiesKept: true,
}
const decided: readonly AnyAct[] = [
  act('proposeDemolition', 'lead', '2026-10-13 09:00', { ...askedDemolition, manner: '机械拆除' }),
  act('countersignDemolition', 'captain', '2026-10-13 10:00', said('同意报请')),
  act('refuseDemolition', 'leader', '2026-10-13 11:00', said('方式没有写明屋内物品的处置，重新报请')),
  act('proposeDemolition', 'lead', '2026-10-13 14:00', askedDemolition),
  act('countersignDemolition', 'captain', '2026-10-13 15:00', said('同意报请')),
  act('reviewDemolition', 'reviewer', '2026-10-14 09:00', said('前置条件齐备，程序合法')),
  act('approveDemolition', 'leader', '2026-10-14 15:00', said('同意强制拆除')),
  ...sealAndServe('Q12', id, '2026-10-15'),
]
const untilDecided: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation, aBuildingItem),
  ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  ...ordered,
  ...paidInTime(500_000),
  ...warned,
  ...decided,
]

/** 强制拆除: ordered, demanded, announced, the remedies unused, 责成, decided, demolished on 27 October before a witness. */
export const demolished: readonly AnyAct[] = [
  ...untilDecided,
  act('demolish', 'lead', '2026-10-27 16:30', {
    id,
    startedAt: beijing('2026-10-27 09:00'),
    endedAt: beijing('2026-10-27 15:40'),
    place,
    certificateShown: true,
    presider: '林立青',
    partyPresent: false,
    course: '清点、搬出屋内物品，断开院内自用线路，机械拆除，清运建筑垃圾',
    result: '仓库全部拆除，场地平整',
    utilitiesKept: true,
    nothingInside: false,
    things: [{ name: '货架', specification: '角钢', quantity: '六组', condition: '完好' }],
    thingsTo: '示范街道临时仓库，通知当事人领取',
    costFen: 860_000,
    costBasis: '挖掘机一台班、清运车三台班、人工八人',
    signedBy: 'witness',
    witness,
    signatureNote: '当事人经通知不到场，请见证人签名',
    othersSigned: true,
    filmed: true,
    attachments: [attachment('拆除前.jpg'), attachment('拆除后.jpg')],
  }),
  film('film-1', '2026-10-27 08:50', '2026-10-27 15:50', '2026-10-27 17:00'),
  ...performanceToArchive('2026-10-29'),
]

/** The party takes the building down itself after the decision is served: nothing is left to enforce. */
export const demolitionStopped: readonly AnyAct[] = [
  ...untilDecided,
  recheck('2026-10-21 10:00', true),
  act('stopDemolition', 'lead', '2026-10-21 11:00', { id, reason: '当事人已自行拆除' }),
  ...performanceToArchive('2026-10-22'),
]
