import type { ImportKind } from '@zhiheng/contract/catalogue'
import {
  type Confidence,
  confidenceWords,
  type FineBasis,
  formatChineseDate,
  type ItemSnapshot,
  isPlainDate,
  type ViolationSource,
} from '@zhiheng/law'

export const importKindWords: Record<ImportKind, string> = {
  laws: '法律法规',
  items: '处罚事项',
  discretion: '裁量基准',
  leniency: '从轻减免情形',
  calendar: '放假安排',
}

export const violationSourceWords: Record<ViolationSource, string> = {
  cited: '罚则自引',
  matched: '人工对照',
  inferred: '按文字推断，引用前须人工确认',
  knowledge: '凭法规知识登记，未对原文',
  '': '罚则自含行为，未列违则',
}

export const fineBasisWords: Record<FineBasis, string> = {
  fixed_range: '固定幅度',
  per_unit: '按单位计',
  multiple: '按倍数计',
  percent: '按比例计',
  unspecified: '条文未列金额',
  none: '不设罚款',
}

export const orderWords: Record<ItemSnapshot['mustOrderCorrection'], string> = {
  precondition: '先责令改正，逾期或者拒不改正才罚',
  with: '责令改正并处',
  none: '罚则未规定（仍应依《行政处罚法》第二十八条责令改正）',
}

export const delegableWords: Record<ItemSnapshot['delegableBasis'], string> = {
  statutory: '法定镇街职权',
  assumed: '推定，须对照省市公布的赋权清单',
}

export const changeWords: Record<string, string> = {
  added: '新增',
  newVersion: '新版本',
  closed: '止期',
  corrected: '更正',
  joined_snapshot: '列入快照',
  left_snapshot: '移出快照',
  replaced: '替换',
}

/** What is said of a row's confidence; a verified one says so only where it is asked. */
export const confidenceWord = (code: string): string =>
  (confidenceWords as Readonly<Record<string, string>>)[code] ?? code

export const isDoubtful = (code: string): boolean => (code as Confidence) !== 'verified'

const day = (plain: string) => (isPlainDate(plain) ? formatChineseDate(plain) : plain)

/** «2020年9月1日 至 2026年8月14日», «2020年9月1日起», «施行日未查实». */
export function daysInForce(from: string | null, to: string | null): string {
  if (from === null) return '施行日未查实'
  return to === null ? `${day(from)}起` : `${day(from)} 至 ${day(to)}`
}
