import type { PaperKind } from '../documents/paper-kinds.ts'

/** Papers of no case: 行政检查 (K01, K02 and the second form of each) and 一次性告知单 (K03), rules §6.3. */
// biome-ignore format: a table of law is read in columns
const table = {
  K01:  { title: '行政检查审批表',           numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  K01S: { title: '行政检查通知书',           numbered: '检',   served: 'Y', sealed: true,  volume: '正卷' },
  K02:  { title: '行政检查（现场检查）记录', numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  K02S: { title: '行政检查结果告知书',       numbered: '检告', served: 'Y', sealed: true,  volume: '正卷' },
  K03:  { title: '一次性告知单',             numbered: null,   served: 'H', sealed: false, volume: '正卷' },
} as const satisfies Record<string, PaperKind>

export const officePaperKinds: Readonly<Record<string, PaperKind | undefined>> = table
export const officePaperKindIds = Object.keys(table) as readonly (keyof typeof table)[]
