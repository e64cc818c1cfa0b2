import type { FactValue } from './facts.ts'

/** A suspension taken up again; for Q14. */
export const enforcementHaltSample: Readonly<Record<string, FactValue>> = {
  'enforcementHalt.number': '连海城管执止〔2026〕4号',
  'enforcementHalt.kind': '恢复执行',
  'enforcementHalt.suspends': false,
  'enforcementHalt.resumes': true,
  'enforcementHalt.ends': false,
  'enforcementHalt.article': '第三十九条',
  'enforcementHalt.ground': '中止执行的情形消失',
  'enforcementHalt.facts': '当事人已恢复营业，账户有可供执行的款项',
  'enforcementHalt.suspendedOn': '2026-11-02',
  'enforcementHalt.fineFen': 200_000,
  'enforcementHalt.surchargeFen': 120_000,
  'enforcementHalt.approvedOn': '2026-11-20',
  'enforcementHalt.opinions': [
    {
      role: '承办人意见',
      opinion: '中止的情形消失，建议恢复执行。',
      name: '林立青、欧阳𠮷祥',
      date: '2026-11-18',
    },
    { role: '承办机构意见', opinion: '同意报请。', name: '韦建业', date: '2026-11-19' },
    { role: '行政机关负责人意见', opinion: '同意恢复执行。', name: '周明德', date: '2026-11-20' },
  ],
}
