import type { Payloads } from '../case/payloads.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import { anItem, anOrganisation, aPerson, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice } from './clue-to-report.ts'
import { decisionToService, performanceToArchive, waivedAndReviewed } from './notice-to-archive.ts'
import { officerOf, people } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

/** 五十元以上五百元以下, or a warning: what an officer meets at the kerb. */
export const aSmallItem: ItemSnapshot = {
  ...anItem,
  penaltyKinds: ['警告', '罚款'],
  fineMinFen: 5_000,
  fineMaxFen: 50_000,
  fineText: '可以处警告或者五十元以上五百元以下的罚款',
}

export const onTheSpot: Payloads['decideSummary'] = {
  id: 'summary-1',
  lead: officerOf('lead'),
  support: officerOf('support'),
  noConflict: true,
  certificateShown: true,
  party: { ...aPerson, soleTrader: false, legalRepresentative: null, representativeTitle: null },
  item: aSmallItem,
  cause: '未采取密闭措施致物料遗撒',
  actFrom: '2026-03-02',
  actUntil: '2026-03-02',
  place: '海州区示范路与苍梧路路口',
  facts: '当事人驾驶三轮车运输黄沙未覆盖，遗撒约半平方米',
  evidence: '现场照片二张、当事人陈述',
  factsCertain: true,
  kinds: ['罚款'],
  fineFen: 20_000,
  penaltyText: '罚款人民币200元',
  reason: '初次被查处，当场清扫',
  toldOrally: true,
  statement: { content: '车上篷布坏了', answer: '不影响违法事实的认定' },
  decidedAt: beijing('2026-03-02 09:10'),
  signedBy: 'party',
  signatureNote: '',
  signatures: {
    lead: attachment('主办签名.png'),
    support: attachment('协办签名.png'),
    party: attachment('当事人签名.png'),
    signedAt: beijing('2026-03-02 09:12'),
  },
  collection: {
    ground: 'hardLater',
    reason: '当事人为外地流动运输车辆，无固定住所',
    onWater: true,
    request: null,
    receiptNumber: 'SZ0000012345',
  },
  attachments: [attachment('现场照片.jpg')],
  number: '海城管当罚〔2026〕1号',
}

const found = clueToFiling(aPerson).slice(0, 1)
const said = (opinion: string) => ({ opinion })
const toArchive: readonly AnyAct[] = [
  act('confirmPerformance', 'lead', '2026-03-06 10:00', { note: '罚款已经缴清' }),
  act('proposeClosure', 'lead', '2026-03-06 11:00', { summary: '当场处罚决定已经履行，建议结案' }),
  act('countersignClosure', 'captain', '2026-03-06 14:00', said('同意结案')),
  act('approveClosure', 'leader', '2026-03-06 15:00', said('同意结案')),
  act('archiveCase', 'clerk', '2026-03-06 16:00', {
    archiveNumber: '20260001',
    retention: '30年',
    remarks: '卷内文件齐全',
    keeper: people.clerk.name,
    checker: people.reviewer.name,
  }),
]
const filed = act('recordSummaryFiling', 'lead', '2026-03-03 09:00', {
  filedWith: '法制科',
  note: '',
})

/** Collected on the spot on water, handed in after landing, banked. */
export const summaryCollected: readonly AnyAct[] = [
  ...found,
  act('decideSummary', 'lead', '2026-03-02 09:15', onTheSpot),
  filed,
  act('handInFine', 'lead', '2026-03-04 10:00', {
    on: '2026-03-04',
    landedOn: '2026-03-03',
    receivedBy: people.cashier.name,
  }),
  act('remitFine', 'cashier', '2026-03-05 10:00', {
    on: '2026-03-05',
    bank: '示范银行海州支行',
    receiptNumber: 'YH20260305001',
  }),
  ...toArchive,
]

/** The party refused to sign and paid at the bank. */
export const summaryRefused: readonly AnyAct[] = [
  ...found,
  act('decideSummary', 'support', '2026-03-02 09:15', {
    ...onTheSpot,
    statement: null,
    signedBy: 'refused',
    signatureNote: '当事人看过决定书后拒绝签收，决定书当场交付',
    signatures: { ...onTheSpot.signatures, party: null },
    collection: null,
  }),
  filed,
  act('recordPayment', 'cashier', '2026-03-05 10:00', {
    id: 'payment-1',
    kind: 'fine',
    amountFen: 20_000,
    paidOn: '2026-03-04',
    receiptNumber: 'PZ20260304001',
    bank: '示范银行海州支行',
    receipt: null,
  }),
  ...toArchive,
]

/** 第六十九条 in the ordinary procedure: on the water, the party asked, handed in after landing, banked. */
export const paidInPlace: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation),
  ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  act('collectInPlace', 'lead', '2026-04-13 11:00', {
    id: 'site-cash-1',
    collectedAt: beijing('2026-04-13 10:30'),
    place: '前三岛附近海域示范渔18号船上',
    amountFen: 500_000,
    reason: '船在海上作业，附近没有代收机构，也没有网络可以电子支付',
    onWater: true,
    request: attachment('当事人的书面请求.jpg'),
    receiptNumber: 'SZ0000054321',
  }),
  act('handInFine', 'lead', '2026-04-15 10:00', {
    on: '2026-04-15',
    landedOn: '2026-04-14',
    receivedBy: people.cashier.name,
  }),
  act('remitFine', 'cashier', '2026-04-16 10:00', {
    on: '2026-04-16',
    bank: '示范银行海州支行',
    receiptNumber: 'YH20260416001',
  }),
  ...performanceToArchive('2026-04-16'),
]
