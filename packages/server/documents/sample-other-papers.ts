import type { FactValue } from './facts.ts'

/** 其他文书 (rules §6.3): a named complaint answered, a talk, an advice, a matter handed out, a major decision reported. */
export const otherPapersSample: Readonly<Record<string, FactValue>> = {
  'answer.number': '连海城管举答〔2026〕6号',
  'answer.name': '李某某',
  'answer.done':
    '本机关于2026年9月21日派员到现场核查，反映的情况属实；次日立案，经检查、询问和听取当事人陈述申辩，查清了违法事实',
  'answer.result': '依法对当事人作出罚款的行政处罚，当事人已经清理占用的人行道，罚款已经缴清',
  'answer.answeredOn': '2026-11-13',
  'talk.startedAt': '2026-09-23T02:00:00.000Z',
  'talk.endedAt': '2026-09-23T02:40:00.000Z',
  'talk.place': '海州区综合行政执法局约谈室',
  'talk.personName': '张某某',
  'talk.personRelation': '当事人本人',
  'talk.reason': '店铺多次超出门窗、外墙摆放桌凳和烧烤炉，占用人行道，周边居民反映夜间油烟、噪声扰民',
  'talk.guidance':
    '讲解市容管理的规定，指导当事人把桌凳、炉具搬回店内，安装油烟净化设施，营业结束后清扫门前地面；本案继续依法调查',
  'talk.reply': '认识到占道经营妨碍行人通行，保证三日内清理完毕，并安装油烟净化设施',
  'talk.certificateShown': true,
  'talk.refused': false,
  'talk.signatureNote': '',
  'advice.number': '连海城管执建〔2026〕3号',
  'advice.unit': '海州区朝阳街道办事处',
  'advice.found': '该路段有十余家烧烤店铺，没有集中经营的场所，夜间占道经营反复出现，清理后又回潮',
  'advice.advice':
    '会同有关部门规划集中经营点，引导店铺入室经营；把门前责任列入社区巡查，发现问题及时通报本机关',
  'advice.issuedOn': '2026-10-12',
  'matter.number': '连海城管交办〔2026〕21号',
  'matter.way': '联办',
  'matter.unit': '海州区环境卫生管理处',
  'matter.others': '海州区朝阳街道办事处',
  'matter.place': '海州区朝阳中路',
  'matter.receivedAt': '2026-09-21T01:20:00.000Z',
  'matter.matter': '居民反映烧烤店门前人行道油污没有清理，下雨后路面湿滑，老人行走容易摔倒',
  'matter.demand': '环卫处冲洗路面；街道告知沿街店铺保持门前整洁，并向居民说明办理情况',
  'matter.limit': '收到本单之日起10个工作日内办结',
  'matter.assignedBy': '周建国',
  'matter.assignedOn': '2026-09-21',
  'majorFiling.number': '连海城管罚备〔2026〕2号',
  'majorFiling.supervisor': '海州区司法局',
  'majorFiling.grounds': '罚款达到较大数额；经过听证',
  'majorFiling.summary':
    '当事人未经批准在店铺门前人行道上摆放桌凳、烧烤炉从事经营，经责令改正逾期未改。经听证，当事人认为数额过重，复核后不予采纳；负责人集体讨论决定处罚。决定书已经送达，罚款正在缴纳',
  'majorFiling.penalty': '罚款人民币20000元',
  'majorFiling.reviewed': '吴法明：事实清楚，证据充分，程序合法，适用法律正确，同意',
  'majorFiling.discussed': '一致同意对当事人处罚款20000元',
  'majorFiling.filedOn': '2026-10-28',
}
