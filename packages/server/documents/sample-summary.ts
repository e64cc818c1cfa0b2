import type { FactValue } from './facts.ts'

/** A penalty decided on the spot and collected there, for D42 and its collection record. */
export const summarySample: Readonly<Record<string, FactValue>> = {
  'summary.number': '连海城管当罚〔2026〕36号',
  'summary.at': '2026-09-21T02:10:00.000Z',
  'summary.decidedOn': '2026-09-21',
  'summary.place': '海州区朝阳中路与通灌路路口东侧人行道',
  'summary.facts': '当事人于2026年9月21日在人行道上摆放货架三个从事经营，占用人行道约二平方米',
  'summary.penaltyText': '罚款人民币100元',
  'summary.fineFen': 10_000,
  'summary.reason': '当事人初次被查处，当场清理，在法定幅度内从轻处罚',
  'summary.statement': '当事人未提出陈述、申辩。',
  'summary.refused': false,
  'summary.signature': '当事人已签名',
  'summary.signedAt': '2026-09-21T02:12:00.000Z',
  'summary.collected': true,
  'summary.groundArticle': '第六十八条第一项',
  'summary.receiptNumber': 'SZ0000012345',
  'collection.number': '连海城管当罚〔2026〕36号',
  'collection.fineFen': 10_000,
  'collection.at': '2026-09-21T02:10:00.000Z',
  'collection.place': '海州区朝阳中路与通灌路路口东侧人行道',
  'collection.ground': '依法给予一百元以下的罚款',
  'collection.groundArticle': '第六十八条第一项',
  'collection.reason': '',
  'collection.receiptNumber': 'SZ0000012345',
  'collection.signature': '当事人已签名',
}
