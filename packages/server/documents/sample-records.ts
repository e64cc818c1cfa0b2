import type { FactValue } from './facts.ts'

// The longer records of the made-up case: accounts, opinions, goods, evidence and a talk.

export const longSummary =
  '2026年9月21日9时30分许，执法人员巡查至海州区朝阳中路与郁洲路交叉口东南侧时，发现连云港𠮷祥餐饮管理有限公司在其店铺门前人行道上摆放餐桌八张、塑料凳三十二只及烧烤炉一台，占用公共场地约十八平方米从事餐饮经营，现场有就餐人员，地面有油污和烟头。经询问现场负责人䶮某，其不能提供占用公共场所的批准文件。'

export const opinions = (...rows: readonly (readonly [string, string, string, string])[]): FactValue =>
  rows.map(([role, opinion, name, date]) => ({ role, opinion, name, date }))

export const unitAndLeader = (date: string, unit: string, leader: string): FactValue =>
  opinions(
    ['承办人意见', '经核查，违法事实有初步证据证明，属于本机关管辖，建议按程序办理。', '王志强、刘敏', date],
    ['承办机构意见', unit, '周建国', date],
    ['行政机关负责人意见', leader, '陈学文', date],
  )

export const goods: FactValue = [
  { name: '折叠餐桌', specification: '80cm×80cm，木质', quantity: '8张', condition: '使用痕迹明显，完好' },
  { name: '塑料凳', specification: '蓝色，圆形', quantity: '32只', condition: '完好' },
  { name: '烧烤炉', specification: '不锈钢，长120cm', quantity: '1台', condition: '有油污，完好' },
]

export const evidence: FactValue = [
  { kind: '书证', title: '《现场检查（勘验）笔录》1份', proves: '现场占道经营的地点、面积和物品' },
  { kind: '当事人陈述', title: '《询问（调查）笔录》1份', proves: '占道经营的起止时间和原因' },
  { kind: '视听资料', title: '现场照片4张', proves: '占道经营的现场状况' },
  { kind: '书证', title: '营业执照复印件1份', proves: '当事人的主体资格' },
]

export const talk: FactValue = [
  {
    question: '请你介绍一下你的基本情况。',
    answer: '我叫䶮文斌，是连云港𠮷祥餐饮管理有限公司的店长，负责店里的日常经营。',
  },
  {
    question: '2026年9月21日上午店门前人行道上摆放的桌凳和烧烤炉是谁的？',
    answer: '是我们店里的，当天早上八点左右开始摆出来，想着中秋前后客人多。',
  },
  { question: '摆放这些物品是否经过有关部门批准？', answer: '没有办理过手续，我们不知道需要批准。' },
  { question: '占用的面积有多大？', answer: '大约十八平方米，长六米、宽三米，你们现场量过，我没有意见。' },
  {
    question: '此前有没有因为同样的情况被处理过？',
    answer: '今年5月城管队员上门提醒过一次，当时收了，后来又摆了出来。',
  },
  { question: '现在是否已经改正？', answer: '当天下午就全部收回店里了，以后不再占道。' },
]
