import { isPlainDate } from '@zhiheng/law'
import { type Column, columnsOf, hasSnapshots, type ImportKind, snapshotColumn } from './columns.ts'
import type { Fault } from './fault.ts'
import type { Sheet } from './read-sheet.ts'

/** A row whose cells have each been checked: dates YYYY-MM-DD, amounts plain decimals, y/n; '' is empty. */
export type CheckedRow = {
  readonly line: number
  readonly values: Readonly<Record<string, string>>
  /** Snapshot name → whether the row is in it; only the snapshots whose column is in the file. */
  readonly snapshots: Readonly<Record<string, boolean>>
  /** Columns already complained of, or not in the file: their value is '' and says nothing. */
  readonly bad: ReadonlySet<string>
}
export type CheckedSheet = { readonly rows: readonly CheckedRow[]; readonly faults: readonly Fault[] }

type Place = { readonly at: number; readonly column: Column; readonly snapshot?: string }

/** Column name and Chinese label together, as reports show it. */
export function columnTitle(kind: ImportKind, name: string): string {
  const column = columnsOf[kind].find((one) => one.name === name)
  return column ? `${column.label}（${name}）` : name
}

/**
 * Finds the columns of a file by name or label and checks each cell by its type. Every fault comes back, and every
 * row: what else is wrong with a row is still to be found, so that a file is mended in one go.
 */
export function checkCells(kind: ImportKind, sheet: Sheet): CheckedSheet {
  if (sheet.header.length === 0 || sheet.rows.length === 0) return { rows: [], faults: sheet.faults }
  const { places, missing, faults: headerFaults } = findColumns(kind, sheet.header)
  const faults = [...sheet.faults, ...headerFaults]
  const brokenLines = new Set(sheet.faults.map(({ line }) => line))
  const rows: CheckedRow[] = []
  for (const { line, cells } of sheet.rows) {
    if (brokenLines.has(line)) continue
    const checked = checkRow(kind, { line, cells }, places, { missing, width: sheet.header.length })
    faults.push(...checked.faults)
    rows.push(checked.row)
  }
  return { rows, faults }
}

function findColumns(
  kind: ImportKind,
  header: readonly string[],
): { places: Place[]; missing: string[]; faults: Fault[] } {
  const columns = columnsOf[kind]
  const places: Place[] = []
  const faults: Fault[] = []
  header.forEach((given, at) => {
    const snapshot = hasSnapshots(kind) ? snapshotColumn.exec(given)?.[1] : undefined
    const column: Column | undefined = snapshot
      ? { name: given, label: `目录快照${snapshot}`, need: 'cell', type: 'yn' }
      : columns.find(({ name, label }) => name === given.toLowerCase() || label === given)
    if (!column) {
      const near = nearest(given, columns)
      faults.push({
        line: 1,
        column: given || `第${at + 1}列`,
        reason: given ? '不认识的列名' : '列名是空的',
        wayForward: near
          ? `是否应为“${near.name}”（${near.label}）？不需要的列请删除`
          : '删除这一列，或改成规定的列名',
      })
    } else if (places.some((one) => one.column.name === column.name)) {
      faults.push({ line: 1, column: given, reason: '这一列出现了两次', wayForward: '保留一列，删除另一列' })
    } else places.push(snapshot ? { at, column, snapshot } : { at, column })
  })
  const missing = columns.filter(
    ({ name, need }) => need !== 'optional' && !places.some(({ column }) => column.name === name),
  )
  for (const { name, label } of missing)
    faults.push({
      line: 1,
      column: `${label}（${name}）`,
      reason: `缺少必需的列“${name}”`,
      wayForward: '在第一行补上这一列的列名；没有内容的单元格可以留空',
    })
  return { places, missing: missing.map(({ name }) => name), faults }
}

function checkRow(
  kind: ImportKind,
  { line, cells }: Sheet['rows'][number],
  places: readonly Place[],
  { missing, width }: { readonly missing: readonly string[]; readonly width: number },
): { row: CheckedRow; faults: Fault[] } {
  const faults: Fault[] = []
  const values: Record<string, string> = Object.fromEntries(columnsOf[kind].map(({ name }) => [name, '']))
  const snapshots: Record<string, boolean> = {}
  const bad = new Set(missing)
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    faults.push({
      line,
      column: `第${width + 1}列`,
      reason: `这一行有${cells.length}个单元格，列名只有${width}个`,
      wayForward: '检查是否有未加引号的英文逗号，含逗号的内容须用英文双引号括起',
    })
  for (const { at, column, snapshot } of places) {
    const raw = (cells[at] ?? '').trim()
    const checked = checkCell(column, raw)
    if (typeof checked !== 'string') {
      bad.add(column.name)
      faults.push({ line, column: `${column.label}（${column.name}）`, ...checked })
    } else if (snapshot) snapshots[snapshot] = checked === 'y'
    else values[column.name] = checked
  }
  return { row: { line, values, snapshots, bad }, faults }
}

type Complaint = Pick<Fault, 'reason' | 'wayForward'>

function checkCell(column: Column, raw: string): string | Complaint {
  if (raw === '') {
    if (column.need === 'cell') return { reason: '必填的单元格是空的', wayForward: `填写${column.label}` }
    return ''
  }
  switch (column.type) {
    case 'text':
      return checkText(raw)
    case 'date':
      return (
        readDate(raw) ?? {
          reason: `“${raw}”不是有效的日期`,
          wayForward: '写成 2026-08-15 的形式，并确认确有此日',
        }
      )
    case 'yn':
      return yesNo[raw.toLowerCase()] ?? { reason: `“${raw}”不是 y 或 n`, wayForward: '是填 y，否填 n' }
    case 'amount':
      return readAmount(raw)
    case 'integer': {
      const inRange = /^\d+$/.test(raw) && Number(raw) >= column.min && Number(raw) <= column.max
      return inRange
        ? String(Number(raw))
        : { reason: `“${raw}”不是${column.min}至${column.max}之间的整数`, wayForward: '填写阿拉伯数字整数' }
    }
    case 'enum':
      return column.values.includes(raw)
        ? raw
        : { reason: `“${raw}”不是规定的值`, wayForward: `从这些值中选填：${column.values.join('、')}` }
  }
}

const longest = 4000
function checkText(raw: string): string | Complaint {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(raw))
    return { reason: '含有看不见的控制字符', wayForward: '重新输入这一单元格的内容' }
  if (raw.length > longest) return { reason: `内容超过${longest}字`, wayForward: '缩短内容' }
  return raw
}

const yesNo: Record<string, string> = {
  y: 'y',
  n: 'n',
  yes: 'y',
  no: 'n',
  是: 'y',
  否: 'n',
  有: 'y',
  无: 'n',
}

/** 2026-08-15, 2026/8/15, 2026.8.15 and 2026年8月15日 are the same day; null for what is no day at all. */
function readDate(raw: string): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(raw)
  if (!parts) return null
  const [, year = '', month = '', day = ''] = parts
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(text) ? text : null
}

function readAmount(raw: string): string | Complaint {
  const plain = raw.replace(/(\d)[,，](?=\d{3}(\D|$))/g, '$1')
  if (/^-\s*\d/.test(plain)) return { reason: `金额“${raw}”是负数`, wayForward: '金额不得为负，请改正或留空' }
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(plain))
    return {
      reason: `金额“${raw}”不是数字`,
      wayForward: '只写阿拉伯数字，以元计（倍数、比例写数值），不写单位',
    }
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : String(Number(plain))
}

/** The column whose name is fewest edits away, if it is near enough to be a slip. */
function nearest(given: string, columns: readonly Column[]): Column | undefined {
  const scored = columns.map((column) => ({
    column,
    distance: Math.min(editDistance(given.toLowerCase(), column.name), editDistance(given, column.label)),
  }))
  const best = scored.sort((a, b) => a.distance - b.distance)[0]
  return best && best.distance <= Math.max(2, Math.floor(given.length / 3)) ? best.column : undefined
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
