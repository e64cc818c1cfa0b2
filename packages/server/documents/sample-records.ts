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

/** A hearing put off once, held in public with one agent, and reported; a later request of the same party was refused. */
export const hearingSample: Readonly<Record<string, FactValue>> = {
  'hearing.offered': true,
  'hearing.requestDays': 5,
  'hearing.requestUntil': '2026-10-16',
  'hearing.requested': true,
  'hearing.requestedOn': '2026-10-12',
  'hearing.requestForm': '书面',
  'hearing.request': '对占用面积的认定和罚款数额有异议，要求举行听证。',
  'hearing.waived': false,
  'hearing.withdrawn': false,
  'hearing.held': true,
  'hearing.ended': false,
  'hearing.refused': true,
  'hearing.refusedOn': '2026-10-20',
  'hearing.refusalNumber': '连海城管不听〔2026〕2号',
  'hearing.refusalAskedOn': '2026-10-19',
  'hearing.refusalGround': '超过要求听证的期限',
  'hearing.refusalReason':
    '听证告知书于2026年10月9日送达，要求听证的期限于10月16日届满，你（单位）于10月19日提出，没有不可抗力等正当事由',
  'hearing.number': '连海城管听通〔2026〕3号',
  'hearing.announcementNumber': '连海城管听公〔2026〕3号',
  'hearing.issuedOn': '2026-10-14',
  'hearing.at': '2026-10-27T01:00:00.000Z',
  'hearing.place': '连云港市海州区城市管理局三楼听证室',
  'hearing.public': true,
  'hearing.putOffFrom': '2026-10-26T01:00:00.000Z',
  'hearing.putOffReason': '当事人的代理人因出庭申请延期，理由正当',
  'hearing.presider': '文素心',
  'hearing.presiderTitle': '法规科科长',
  'hearing.recorder': '叶知秋',
  'hearing.recorderTitle': '法规科科员',
  'hearing.announcedOn': '2026-10-15',
  'hearing.announcedAt': '本机关公告栏和门户网站',
  'hearing.agents': [{ name: '司徒敏', idMasked: '320706********0033', relation: '律师' }],
  'hearing.authority': '一般授权',
  'hearing.startedAt': '2026-10-27T01:05:00.000Z',
  'hearing.endedAt': '2026-10-27T03:10:00.000Z',
  'hearing.heldOn': '2026-10-27',
  'hearing.heldAt': '连云港市海州区城市管理局三楼听证室',
  'hearing.rightsTold': true,
  'hearing.attendance': '当事人及其委托代理人到场',
  'hearing.present': [
    { name: '王志强', capacity: '调查人员' },
    { name: '刘敏', capacity: '调查人员' },
    { name: '䶮文斌', capacity: '当事人的负责人' },
    { name: '司徒敏', capacity: '委托代理人' },
    { name: '匡建国', capacity: '证人' },
  ],
  'hearing.presidedBy': '文素心',
  'hearing.recordedBy': '叶知秋',
  'hearing.outcome': '依法举行完毕',
  'hearing.completed': true,
  'hearing.officersCase': `${longSummary}以上事实有现场检查笔录、询问笔录、现场照片等证据证明，建议对当事人处以罚款人民币贰仟元整。`,
  'hearing.examination':
    '调查人员出示：现场检查（勘验）笔录、现场照片四张、询问（调查）笔录、营业执照复印件。当事人的代理人质证：对证据的真实性、合法性没有异议；认为占用面积的测量未扣除店门台阶部分。调查人员答复：测量自台阶外沿起算，测量过程有录像。证人匡建国陈述：当日上午看到店门前摆放桌凳，影响行人通行。',
  'hearing.defence': '事实属实，已经当日改正；请求考虑经营困难，从轻处罚。',
  'hearing.lastStatement': '认识到占用人行道的错误，今后严格遵守规定，请求从轻处罚。',
  'hearing.absenceNote': '无',
  'hearing.signatureRefused': false,
  'hearing.signatureNote': '无',
  'hearing.attachments': '听证录音录像、授权委托书',
  'hearing.officersView': '当事人擅自占用公共场所经营，事实清楚，证据充分，建议罚款人民币贰仟元整。',
  'hearing.partyView': '对事实没有异议；认为占用面积的测量应当扣除台阶，且经营困难，请求从轻处罚。',
  'hearing.findings':
    '经听证，调查人员出示的证据经过质证，真实、合法、与本案有关，能够相互印证；占用面积的测量自台阶外沿起算，有录像为证，当事人的异议不能成立。当事人当日改正属实，拟处罚内容已予考虑。',
  'hearing.advice': '按告知的内容作出行政处罚',
  'hearing.suggestion': '违法事实清楚，证据确凿，程序合法，拟处罚适当，建议按告知的内容作出处罚决定。',
  'hearing.reportedOn': '2026-10-29',
  'hearing.reportedBy': '文素心',
}
