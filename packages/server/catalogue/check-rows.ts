import { lineOf } from '@zhiheng/law'
import { type CheckedRow, columnTitle } from './check-cells.ts'
import { checkItem } from './check-items.ts'
import type { ImportKind } from './columns.ts'
import type { Fault, Warning } from './fault.ts'
import { checkHoliday } from './holiday-rules.ts'
import { type Known, type KnownItem, reachesBeyond } from './known-rows.ts'
import type { RowCheck, Say } from './row-check.ts'

/** Checks whole rows against each other's columns, the law and what is on record. */
export function checkRows(
  kind: ImportKind,
  rows: readonly CheckedRow[],
  known: Known,
): { faults: Fault[]; warnings: Warning[] } {
  const faults: Fault[] = []
  const warnings: Warning[] = []
  for (const row of rows) {
    const { line, bad } = row
    const say: Say = {
      fault: (column, reason, wayForward) => {
        if (!bad.has(column)) faults.push({ line, column: columnTitle(kind, column), reason, wayForward })
      },
      warn: (column, reason) => {
        if (!bad.has(column)) warnings.push({ line, column: columnTitle(kind, column), reason })
      },
    }
    checkDays(row, say)
    checkOf[kind](row, known, say)
  }
  return { faults, warnings }
}

const checkOf: Record<ImportKind, RowCheck> = {
  laws: checkLaw,
  items: checkItem,
  discretion: checkTier,
  leniency: checkLeniency,
  calendar: checkHoliday,
}

function checkDays({ values: { valid_from: from = '', valid_to: to = '' } }: CheckedRow, say: Say): void {
  if (from && to && to < from)
    say.fault(
      'valid_to',
      `有效期止（${to}）早于有效期起（${from}）`,
      '核对两个日期；仍然有效的，有效期止留空',
    )
}

function checkLaw({ values }: CheckedRow, _known: Known, say: Say): void {
  const { adopted = '', effective = '', valid_from: from = '', valid_to: to = '', departments = '' } = values
  for (const department of (departments ?? '').split('、')) {
    const name = department.replace(/（.*）$/, '')
    if (lineOf(name) === null)
      say.fault('departments', `没有“${name}”这个条线`, '填写条线简称，如城管、住建；多个之间用顿号')
  }
  if (adopted && effective && effective < adopted)
    say.fault('effective', '施行日早于通过日', '核对通过日与施行日')
  if (!from && to) say.fault('valid_from', '有失效日而没有施行日', '补上有效期起，或者两个都留空')
  if (!from && values.confidence === 'verified')
    say.fault(
      'valid_from',
      '已核验的法规没有施行日，不得作为处罚依据（《行政处罚法》第五条）',
      '补上施行日，或把置信改为未核验',
    )
  if (!from) say.warn('valid_from', '施行日没有查实，登记为目录，不得作为处罚依据（《行政处罚法》第五条）')
}

function checkTier({ values }: CheckedRow, known: Known, say: Say): void {
  const { item_code: code = '', fine_min: min = '', fine_max: max = '', party = '' } = values
  const item = checkItemCode(values, known, say)
  if ((min === '') !== (max === ''))
    say.fault(min === '' ? 'fine_min' : 'fine_max', '罚款的下限和上限须同时填写', '不设罚款的档次两格都留空')
  if (min && max && Number(min) > Number(max)) {
    say.fault('fine_min', `下限（${min}）大于上限（${max}）`, '核对两个数额')
    return
  }
  if (!item || !max || item.fineReview || item.fineBasis !== 'fixed_range') return
  const [low, high] = boundsFor(item, party ?? '')
  if (low === null || high === null) return
  if (Number(min) < low || Number(max) > high)
    say.fault(
      'fine_max',
      `档次${min}—${max}元超出${code}的法定幅度${low}—${high}元（《行政处罚法》第三十四条）`,
      '档次须在法定幅度之内；减轻处罚不列入裁量档次',
    )
}

function boundsFor({ fines }: KnownItem, party: string) {
  const own = party === '单位' ? fines.org : party === '个人' ? fines.ind : fines.all
  return own[1] === null ? fines.all : own
}

function checkLeniency({ values }: CheckedRow, known: Known, say: Say): void {
  if (values.item_code) checkItemCode(values, known, say)
}

function checkItemCode(values: CheckedRow['values'], known: Known, say: Say): KnownItem | undefined {
  const { item_code: code = '', item_name: name = '', valid_from: from = '', valid_to: to = '' } = values
  const item = known.items.get(code)
  if (!item) {
    say.fault('item_code', `没有编码为“${code}”的处罚事项`, '核对编码，或先导入处罚事项')
    return undefined
  }
  if (name && name !== item.name) say.fault('item_name', `与${code}的名称不符`, `应为“${item.name}”，或留空`)
  const span = reachesBeyond(item.windows, from, to)
  if (span)
    say.fault(
      'valid_from',
      `超出事项的有效期（${span.from} 至 ${span.to ?? '今'}）`,
      '有效期须在事项的有效期之内',
    )
  return item
}
