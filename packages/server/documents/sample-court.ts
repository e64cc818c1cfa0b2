import type { FactValue } from './facts.ts'

/** A fine and its surcharge, late for a reason, to be enforced at once; for Q17. */
export const courtSample: Readonly<Record<string, FactValue>> = {
  'court.number': '连海城管强申〔2026〕3号',
  'court.court': '连云港市海州区人民法院',
  'court.competence': '行政机关所在地有管辖权的人民法院',
  'court.propertyPlace': '连云港市海州区示范路18号',
  'court.asOf': '2026-11-20',
  'court.principalFen': 500_000,
  'court.surchargeFen': 500_000,
  'court.totalFen': 1_000_000,
  'court.otherDuty': '清除堆放在海州区示范路18号门前的建筑垃圾',
  'court.facts':
    '2026年9月21日9时30分许，被申请人在店铺门前人行道上摆放餐桌八张、塑料凳三十二只及烧烤炉一台，占用公共场地约十八平方米从事餐饮经营',
  'court.penalty': '罚款人民币伍仟元整',
  'court.reasons': '被申请人有履行能力，经多次催告仍不履行',
  'court.subject': '被申请人在示范银行海州支行开有基本账户，经营场所在海州区示范路18号',
  'court.urgentReason': '渣土车仍在学校路段遗撒，危及行人安全',
  'court.lateReason': '届满前五日因洪水停止办公',
  'court.remediesEndedOn': '2026-10-08',
  'court.remediesBecause': '提起行政诉讼的期限届满',
  'court.until': '2027-01-08',
  'court.contested': '在法定期限内没有申请行政复议，也没有提起行政诉讼',
  'court.demandNumber': '连海城管催〔2026〕21号',
  'court.demandServedOn': '2026-10-15',
  'court.demandStatements': '当事人没有陈述、申辩',
  'court.materials': [
    {
      name: '行政决定书及作出决定的事实、理由和依据',
      note: '《行政处罚决定书》（连海城管罚决〔2026〕18号）、送达回证；认定事实的证据材料：《现场检查（勘验）笔录》、《询问（调查）笔录》、《现场照片（视听资料）证据》',
    },
    {
      name: '当事人的意见及行政机关催告情况',
      note: '《行政处罚事先告知书》（连海城管罚告〔2026〕18号）、《陈述申辩笔录》、《履行行政决定催告书》（连海城管催〔2026〕21号）、送达回证',
    },
    {
      name: '申请强制执行标的情况',
      note: '被申请人在示范银行海州支行开有基本账户，经营场所在海州区示范路18号',
    },
  ],
  'court.signedBy': '郑守正',
  'court.approvedOn': '2026-11-20',
}
