import type { NumberEntry } from '@zhiheng/contract/number-accounts'
import { formatChineseDate, paperKinds } from '@zhiheng/law'

export const stateWords = { issued: '已用', void: '作废', leased: '在号段', missing: '没有下落' } as const

/** What one number became, in words: for the list and for the file. */
export function whatBecame({ state, reason, lease, what, kind, on, cause }: NumberEntry): string {
  if (state === 'leased') return `在号段“${lease ?? ''}”里，尚未使用`
  if (state === 'missing') return '没有下落'
  const title = what === 'case' ? '立案' : kind ? `《${paperKinds[kind]?.title ?? kind}》` : ''
  const day = on ? `，${formatChineseDate(on)}` : ''
  const used = title
    ? `${title}${day}${cause ? `，${cause}` : ''}`
    : '已编号，对应的文书在其他单位的案件中或者没有文书'
  return state === 'void' ? `作废：${reason ?? ''}${title ? `（原${title}${day}）` : ''}` : used
}
