import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { refundDue } from '../case/money-owed.ts'
import type { ActionName } from '../case/payloads.ts'
import type { RedressPayloads } from '../case/redress-payloads.ts'
import { anOrganisation, aPerson, attachment } from './a-party.ts'
import { annulledByCourt, decidedAnew } from './annulled-case.ts'
import { clueToFiling, filingToNotice, preservation, sealAndServe } from './clue-to-report.ts'
import { confiscated } from './confiscation-case.ts'
import {
  decisionToService,
  discussion,
  heardAndReviewed,
  paidAfterDemand,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type PersonKey, people } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'
import { substituted } from './substitute-case.ts'

const said = (opinion: string) => ({ opinion })
const on = (id: string, opinion: string) => ({ id, opinion })
const until = (script: readonly AnyAct[], action: ActionName): readonly AnyAct[] =>
  script.slice(
    0,
    script.findLastIndex((one) => one.action === action),
  )

const proposed: Omit<RedressPayloads['proposeRedress'], 'id' | 'foundOn'> = {
  source: 'self',
  sourceNote: '法制审核人员在案卷评查中发现',
  kind: 'clerical',
  finding: '决定书中车辆号牌末位误写',
  mended: '车辆号牌末位由「7」补正为「1」',
  basis: '《行政处罚法》第七十五条第二款',
  fineFen: null,
  procedural: false,
  remake: false,
  attachments: [],
}
const signed = (id: string, day: string): readonly AnyAct[] => [
  act('countersignRedress', 'captain', `${day} 14:00`, on(id, '情况属实，同意报请')),
  act('reviewRedress', 'reviewer', `${day} 15:00`, on(id, '于法有据，同意纠正')),
]
const closing = (day: string, summary: string): readonly AnyAct[] => [
  act('proposeClosure', 'lead', `${day} 14:30`, { summary }),
  act('countersignClosure', 'captain', `${day} 15:00`, said('同意结案')),
  act('approveClosure', 'leader', `${day} 16:00`, said('同意结案')),
  act('archiveCase', 'clerk', `${day} 17:00`, {
    archiveNumber: '20260001',
    retention: '30年',
    remarks: '卷内文件齐全',
    keeper: people.clerk.name,
    checker: people.reviewer.name,
  }),
]
const withdrawn = (id: string, day: string): AnyAct =>
  act('withdrawPublication', 'clerk', `${day} 10:00`, {
    id,
    published: true,
    withdrawnOn: day,
    places: '本机关网站、信用中国（示范）',
    reason: '处罚决定已经不再有效，原公开信息撤回',
    attachments: [attachment('撤回截图.png')],
  })
/** All that is due on the day, in one payment. */
const paidBack = (id: string, day: string): AnyAct =>
  act('recordRefund', 'cashier', `${day} 10:30`, (state) => ({
    id,
    ...refundDue(state, day, notices2024to2026),
    refundedOn: day,
    voucherNumber: `TF-${id}`,
    receivedBy: state.party?.name ?? '',
    attachments: [attachment('退付凭证.pdf')],
  }))

/**
 * Paid, closed and bound; annulled by the court with the order to decide anew by 10 September; taken out of the files
 * again, the money given back, a lighter decision made, served, paid; closed and bound a second time.
 */
export const remade: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation),
  ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  ...paidInTime(500_000),
  ...performanceToArchive('2026-04-16'),
  ...annulledByCourt,
  act('proposeRedress', 'lead', '2026-06-29 11:00', {
    ...proposed,
    id: 'redress-1',
    source: 'litigation',
    sourceNote: '示范市海州区人民法院（2026）苏示0706行初12号行政判决书',
    foundOn: '2026-06-26',
    kind: 'obey',
    finding: '判决认定裁量情节认定不清，撤销处罚决定，责令重新作出',
    mended: '',
    basis: '《行政诉讼法》第七十条、第九十四条',
    remake: true,
    attachments: [attachment('行政判决书.pdf')],
  }),
  ...signed('redress-1', '2026-06-29'),
  act('approveRedress', 'leader', '2026-06-30 10:00', on('redress-1', '同意，重新办理')),
  withdrawn('suit-1', '2026-06-30'),
  paidBack('refund-1', '2026-07-03'),
  act('actAnew', 'captain', '2026-07-06 09:00', { opinion: '按生效判决重新调查，由原承办人员办理' }),
  ...decidedAnew,
  ...performanceToArchive('2026-08-03'),
]

/** The load confiscated, its useful part sold; the party complains, we revoke our own decision; money and price go back. */
export const selfRevoked: readonly AnyAct[] = [
  ...until(confiscated, 'archiveCase'),
  act('proposeRedress', 'reviewer', '2026-04-20 10:00', {
    ...proposed,
    id: 'redress-1',
    source: 'party',
    sourceNote: '当事人2026年4月17日书面申诉',
    foundOn: '2026-04-17',
    kind: 'revoke',
    finding: '申诉所附卸货监控证明遗撒的不是当事人的车辆',
    mended: '',
    basis: '《行政处罚法》第四十条',
    attachments: [attachment('申诉书.pdf'), attachment('卸货监控.mp4')],
  }),
  act('countersignRedress', 'captain', '2026-04-20 14:00', on('redress-1', '情况属实，同意报请')),
  act('refuseRedress', 'leader', '2026-04-20 16:00', on('redress-1', '由承办人员报请，法制审核人员另行审核')),
  act('proposeRedress', 'lead', '2026-04-21 09:00', {
    ...proposed,
    id: 'redress-2',
    source: 'party',
    sourceNote: '当事人2026年4月17日书面申诉',
    foundOn: '2026-04-17',
    kind: 'revoke',
    finding: '申诉所附卸货监控证明遗撒的不是当事人的车辆',
    mended: '',
    basis: '《行政处罚法》第四十条',
    attachments: [attachment('申诉书.pdf'), attachment('卸货监控.mp4')],
  }),
  ...signed('redress-2', '2026-04-21'),
  act('approveRedress', 'leader', '2026-04-22 10:00', on('redress-2', '同意撤销')),
  ...sealAndServe('D43S', 'redress-2', '2026-04-23'),
  withdrawn('redress-2', '2026-04-24'),
  paidBack('refund-1', '2026-04-27'),
  act('returnGoods', 'lead', '2026-04-27 15:00', {
    id: 'return-1',
    manner: 'price',
    goods: '石料的拍卖价款，渣土的处置费用',
    amountFen: 20_000,
    returnedOn: '2026-04-27',
    receivedBy: anOrganisation.legalRepresentative ?? anOrganisation.name,
    all: true,
    attachments: [attachment('付款凭证.pdf')],
  }),
  ...closing('2026-04-28', '处罚决定已自行撤销，罚款、财物已退还，建议结案'),
]

/** Discussed, fined 3 000 yuan, paid late with its surcharge; a slip of the pen mended, then the fine made smaller by ourselves. */
export const corrected: readonly AnyAct[] = [
  ...clueToFiling(aPerson),
  ...preservation,
  ...filingToNotice(aPerson, { fineFen: 300_000, grave: true }),
  ...heardAndReviewed,
  discussion(300_000),
  ...decisionToService(300_000, 'chief'),
  ...paidAfterDemand(300_000),
  act('proposeRedress', 'lead', '2026-05-07 09:00', { ...proposed, id: 'redress-1', foundOn: '2026-05-06' }),
  ...signed('redress-1', '2026-05-07'),
  act('approveRedress', 'leader', '2026-05-08 10:00', on('redress-1', '同意补正')),
  ...sealAndServe('D43S', 'redress-1', '2026-05-11'),
  act('proposeRedress', 'lead', '2026-05-12 09:00', {
    ...proposed,
    id: 'redress-2',
    source: 'supervision',
    sourceNote: '市司法局执法监督意见书（2026）3号',
    foundOn: '2026-05-11',
    kind: 'change',
    finding: '及时改正的情节没有计入裁量',
    mended: '罚款人民币2000元',
    basis: '《行政处罚法》第三十二条第一项',
    fineFen: 200_000,
    attachments: [attachment('执法监督意见书.pdf')],
  }),
  ...signed('redress-2', '2026-05-12'),
  act('discussRedress', 'secretary', '2026-05-13 16:00', {
    id: 'redress-2',
    heldAt: beijing('2026-05-13 14:00'),
    place: '三楼会议室',
    members: (['chief', 'leader', 'deputy'] as const).map((key: PersonKey) => ({
      personId: people[key].personId,
      name: people[key].name,
      title: key === 'chief' ? '局长' : '副局长',
    })),
    conclusion: '同意将罚款变更为二千元',
  }),
  act('approveRedress', 'chief', '2026-05-14 10:00', on('redress-2', '同意变更')),
  ...sealAndServe('D43S', 'redress-2', '2026-05-15'),
  withdrawn('redress-2', '2026-05-18'),
  paidBack('refund-1', '2026-05-20'),
  ...performanceToArchive('2026-05-21'),
]

/** 代履行 decided; the authority revokes decision and order before it is done: it ends by that, and nothing is left to perform. */
export const substituteAnnulled: readonly AnyAct[] = [
  ...until(substituted, 'remindSubstitute'),
  act('registerReconsideration', 'reviewer', '2026-04-20 10:00', {
    id: 'reconsideration-1',
    authority: '示范市海州区人民政府',
    number: '海政复〔2026〕15号',
    applicant: anOrganisation.name,
    byParty: true,
    appliedOn: '2026-04-15',
    acceptedOn: '2026-04-17',
    copyReceivedOn: '2026-04-20',
    simplified: false,
    simplifiedReason: '',
    requests: '撤销处罚决定和责令改正',
    grounds: '遗撒的不是本公司的车辆',
    attachments: [attachment('行政复议答复通知书.pdf')],
  }),
  act('submitReply', 'reviewer', '2026-04-22 10:00', {
    id: 'reconsideration-1',
    repliedOn: '2026-04-22',
    content: '处罚决定合法',
    evidenceList: '现场检查笔录、询问笔录、现场照片',
    lateReason: '',
    attachments: [attachment('行政复议答复书.pdf')],
  }),
  act('decideReconsideration', 'reviewer', '2026-04-23 15:00', {
    id: 'reconsideration-1',
    outcome: 'revoke',
    number: '海政复决〔2026〕15号',
    receivedOn: '2026-04-23',
    partyReceivedOn: '2026-04-23',
    fineFen: null,
    procedural: false,
    remakeBy: null,
    reasons: '事实不清，撤销处罚决定和责令改正',
    letterReceivedOn: null,
    attachments: [attachment('行政复议决定书.pdf')],
  }),
  act('proposeRedress', 'lead', '2026-04-24 08:30', {
    ...proposed,
    id: 'redress-1',
    source: 'reconsideration',
    sourceNote: '示范市海州区人民政府海政复决〔2026〕15号',
    foundOn: '2026-04-23',
    kind: 'obey',
    finding: '复议决定认定事实不清，撤销处罚决定和责令改正',
    mended: '',
    basis: '《行政复议法》第七十七条第一款',
    attachments: [attachment('行政复议决定书.pdf')],
  }),
  ...signed('redress-1', '2026-04-24'),
  act('approveRedress', 'leader', '2026-04-24 16:00', on('redress-1', '同意，终结代履行，退还罚款')),
  withdrawn('reconsideration-1', '2026-04-27'),
  paidBack('refund-1', '2026-04-28'),
  act('settleSubstituteCost', 'cashier', '2026-04-28 11:00', {
    id: 'clearance-1',
    paidFen: 40_000,
    paidOn: '2026-04-28',
    receiptNumber: 'DLX-clearance-1',
    attachments: [attachment('收费凭证.jpg')],
  }),
  ...closing('2026-04-29', '处罚决定已被撤销，代履行终结，罚款已退还，建议结案'),
]
