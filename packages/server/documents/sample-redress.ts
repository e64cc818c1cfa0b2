import type { FactValue } from './facts.ts'

/** A fine worked out with the wrong tier, pointed out by the party, made smaller; for D41S and D43S. */
export const redressSample: Readonly<Record<string, FactValue>> = {
  'redress.number': '连海城管罚纠〔2026〕1号',
  'redress.kind': '变更处罚决定',
  'redress.isClerical': false,
  'redress.isChange': true,
  'redress.isRevoke': false,
  'redress.isUnlawful': false,
  'redress.originalNumber': '连海城管罚决〔2026〕14号',
  'redress.originalOn': '2026-10-12',
  'redress.originalPenalty': '罚款人民币5000元',
  'redress.source': '当事人申诉（2026年10月20日书面申诉，附清扫票据）',
  'redress.foundOn': '2026-10-20',
  'redress.finding':
    '当事人在案发当日已经自行清扫遗撒路面，清扫票据和道路监控相互印证，原决定没有认定及时改正的情节，裁量档次适用有误',
  'redress.mended': '罚款人民币3000元',
  'redress.basis': '《中华人民共和国行政处罚法》第三十二条第一项',
  'redress.changesFine': true,
  'redress.fineFen': 300_000,
  'redress.remake': false,
  'redress.consequence': '当事人多缴的罚款，本机关依法退还',
  'redress.proposedOn': '2026-10-26',
  'redress.decidedOn': '2026-10-29',
  'redress.discussion': '不需要集体讨论',
  'redress.opinions': [
    {
      role: '报请意见',
      opinion: '建议罚款变更为人民币3000元。',
      name: '林立青、欧阳𠮷祥',
      date: '2026-10-26',
    },
    { role: '承办机构意见', opinion: '情况属实，同意报请。', name: '赵启明', date: '2026-10-27' },
    { role: '法制审核意见', opinion: '原决定裁量有误，同意变更。', name: '沈文秀', date: '2026-10-28' },
    {
      role: '行政机关负责人意见',
      opinion: '同意变更，多缴的罚款依法退还。',
      name: '周明德',
      date: '2026-10-29',
    },
  ],
}
