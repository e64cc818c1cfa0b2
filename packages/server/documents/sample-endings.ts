import type { FactValue } from './facts.ts'
import { goods, longSummary, unitAndLeader } from './sample-records.ts'

/**
 * The side branches of the made-up case: 不予立案, 移送, 撤案 and what belongs to 不予处罚. `noPenalty.proposed` turns the papers
 * of a penalty into those of none; whoever wants to see these sets it.
 */
export const endingSample: Readonly<Record<string, FactValue>> = {
  'nonFiling.ground': '没有违法事实',
  'nonFiling.basis': '《中华人民共和国行政处罚法》第五十四条',
  'nonFiling.reason': '经现场核查并调取批准文件，反映的占道经营已经依法批准，没有违法事实。',
  'nonFiling.proposedOn': '2026-09-21',
  'nonFiling.opinions': unitAndLeader('2026-09-22', '情况属实，同意不予立案。', '同意不予立案。'),
  'complainant.name': '李某某',
  'complainant.phone': '138****0000',
  'complainant.number': '连海城管复〔2026〕12号',
  'complainant.result': '不予立案。',
  'complainant.reason':
    '经现场核查，反映的占用公共场地已经城市管理部门批准，占用的时间和面积没有超出批准的范围。',
  'complainant.toldOn': '2026-09-24',
  'noPenalty.proposed': false,
  'noPenalty.ground': '初次违法且危害后果轻微并及时改正',
  'noPenalty.basis': '《中华人民共和国行政处罚法》第三十三条第一款',
  'noPenalty.reason': '当事人初次违法，占用面积小，当日改正，没有造成其他后果，并签署了承诺书。',
  'noPenalty.facts': longSummary,
  'noPenalty.evidence': '现场检查（勘验）笔录；对䶮文斌的询问笔录；现场照片',
  'noPenalty.found': true,
  'noPenalty.education': '占用公共场地从事经营须经批准；今后应当在店内经营，再次违法的将依法处罚。',
  'noPenalty.leniency': [
    { condition: '初次占用公共场所经营，面积较小，当场改正的', legalBasis: '《行政处罚法》第三十三条第一款' },
  ],
  'noPenalty.asked': '2026年9月25日',
  'noPenalty.number': '连海城管不罚〔2026〕5号',
  'noPenalty.decidedOn': '2026-10-22',
  'pledge.at': '2026-09-23T03:00:00.000Z',
  'pledge.violation': '于2026年9月21日在店铺门前人行道上摆放桌凳、烧烤炉从事经营',
  'pledge.promise': '一、立即清理占用人行道的物品；二、今后不再占用公共场所从事经营活动；三、自觉接受监督。',
  'pledge.correctBy': '2026-09-24',
  'pledge.refused': false,
  'education.at': '2026-10-23T02:30:00.000Z',
  'education.content': '讲解市容管理的有关规定和再次违法的后果。',
  'education.response': '表示今后遵守规定。',
  'transfer.isCrime': true,
  'transfer.receiver': '连云港市公安局海州分局',
  'transfer.crime': '污染环境罪',
  'transfer.team': '王志强（10070601001）、刘敏（10070601002）',
  'transfer.facts': longSummary,
  'transfer.reason': '当事人倾倒的废物经鉴定属于危险废物，数量达到三吨以上，涉嫌犯罪，依法应当移送。',
  'transfer.basis':
    '《中华人民共和国行政处罚法》第五十七条第一款第四项、《行政执法机关移送涉嫌犯罪案件的规定》第三条、第五条',
  'transfer.proposedOn': '2026-10-08',
  'transfer.number': '连海城管移〔2026〕3号',
  'transfer.approvedOn': '2026-10-09',
  'transfer.goods': goods,
  'transfer.materials': [
    { name: '涉嫌犯罪案件移送书', note: '本文书' },
    { name: '涉嫌犯罪案件情况的调查报告', note: '调查报告.pdf' },
    { name: '涉案物品清单', note: '3项，附后' },
    { name: '检验报告或者鉴定结论', note: '危险废物鉴定报告.pdf' },
    { name: '其他有关涉嫌犯罪的材料', note: '现场照片.zip' },
  ],
  'transfer.opinions': unitAndLeader('2026-10-09', '情况属实，拟同意移送。', '同意移送。'),
  'cancellation.ground': '当事人不是违法行为人',
  'cancellation.reason':
    '经调取监控录像并询问相邻商户，占道摆放的物品属于相邻店铺，立案登记的当事人不是违法行为人。',
  'cancellation.goodsNote': '登记保存的桌凳已经返还。',
  'cancellation.proposedOn': '2026-10-08',
  'cancellation.opinions': unitAndLeader('2026-10-10', '同意撤销案件。', '同意撤销案件。'),
}
