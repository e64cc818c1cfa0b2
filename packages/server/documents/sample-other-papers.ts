import type { FactValue } from './facts.ts'

/** 其他文书 (rules §6.3): a named complaint answered, a major decision reported; and the 更正 of an order that was served. */
export const otherPapersSample: Readonly<Record<string, FactValue>> = {
  'answer.number': '连海城管举答〔2026〕6号',
  'answer.name': '李某某',
  'answer.done':
    '本机关于2026年9月21日派员到现场核查，反映的情况属实；次日立案，经检查、询问和听取当事人陈述申辩，查清了违法事实',
  'answer.result': '依法对当事人作出罚款的行政处罚，当事人已经清理占用的人行道，罚款已经缴清',
  'answer.answeredOn': '2026-11-13',
  'amendment.number': '连海城管更〔2026〕1号',
  'amendment.addressee': '连云港市海州区某某烧烤店',
  'amendment.oldTitle': '责令（限期）改正通知书',
  'amendment.oldNumber': '连海城管责改〔2026〕31号',
  'amendment.oldOn': '2026-09-22',
  'amendment.oldServedOn': '2026-09-22',
  'amendment.wrong': '经营地点：海州区示范路18号门前人行道',
  'amendment.right': '经营地点：海州区示范路16号门前人行道',
  'amendment.reason': '经核对现场检查笔录和营业执照，原通知书误将门牌号写为18号',
  'amendment.amendedOn': '2026-09-25',
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
