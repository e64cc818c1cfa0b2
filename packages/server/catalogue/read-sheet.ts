import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { decodeText } from './decode-text.ts'
import type { Fault } from './fault.ts'

/** A table as it came, whatever the file: the names of its columns and its rows with the line each begins on. */
export type Sheet = {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** What the file was: shown in the report. */
  readonly format: string
  readonly faults: readonly Fault[]
}

type Line = { readonly line: number; readonly cells: readonly string[] }

const mendFile = '请确认选择的是数据文件；可从“下载列名”取得空白表，填好后再上传'

/** Reads CSV (UTF-8, GB18030, UTF-16) or XLSX (its first sheet). What cannot be read is a fault, never a throw. */
export async function readSheet(fileName: string, bytes: Buffer): Promise<Sheet> {
  if (bytes.length === 0) return unreadable('文件是空的')
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return readXlsx(bytes)
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return unreadable('这是旧版 Excel（.xls）文件', '在 Excel 或 WPS 中另存为“.xlsx”后再上传')
  if (/\.xlsx$/i.test(fileName)) return unreadable('文件扩展名是 .xlsx，内容却不是', mendFile)
  return readCsv(bytes)
}

function readCsv(bytes: Buffer): Sheet {
  const { text, encoding, faults } = decodeText(bytes)
  const plain = text.replace(/^\uFEFF/, '')
  const firstLine = plain.slice(0, plain.search(/[\r\n]|$/))
  const delimiter = !firstLine.includes(',') && firstLine.includes('\t') ? '\t' : ','
  try {
    const records: unknown = parse(plain, { delimiter, relax_column_count: true, info: true })
    let end = 0
    const lines = (records as { record: string[]; info: { lines: number } }[]).map(
      ({ record: cells, info }): Line => {
        // A record is known by the line it ends on; one that holds line breaks began earlier, and that is where to look.
        const line = end + 1
        end = info.lines
        return { line, cells }
      },
    )
    return tableFrom(lines, `${encoding} 编码的 CSV`, faults)
  } catch (error) {
    const at = error as { lines?: number }
    const fault: Fault = {
      line: at.lines ?? 1,
      column: '（整行）',
      reason: '引号没有配对，从这里起无法分列',
      wayForward: '检查这一行及之前的英文双引号；单元格中的引号应写成两个',
    }
    return { header: [], rows: [], format: `${encoding} 编码的 CSV`, faults: [...faults, fault] }
  }
}

/** A workbook is a zip: one of a few megabytes can be made to fill the memory. */
const largestUnpacked = 300 * 1024 ** 2
const mostRows = 100_000

/** What the archive says its parts come to when unpacked, from the central directory at its end. */
function unpackedSize(bytes: Buffer): number {
  let size = 0
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0 && at + 28 <= bytes.length;
    at = bytes.indexOf('PK\u0001\u0002', at + 4)
  )
    size += bytes.readUInt32LE(at + 24)
  return size
}

async function readXlsx(bytes: Buffer): Promise<Sheet> {
  if (unpackedSize(bytes) > largestUnpacked)
    return unreadable('XLSX 展开后过大', '只保留数据所在的工作表，去掉图片和多余格式后再上传')
  try {
    const [first] = await readWorkbook(bytes)
    const lines = (first?.data ?? []).map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
    return tableFrom(lines, 'XLSX', [])
  } catch {
    return unreadable('XLSX 文件已损坏或加了密码', '在 Excel 或 WPS 中打开，去掉密码后另存一份再上传')
  }
}

/** A cell as it would stand in a CSV: a date is its day, a tick is y or n. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'y' : 'n'
  return String(cell)
}

function tableFrom(lines: readonly Line[], format: string, faults: readonly Fault[]): Sheet {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...rows] = filled
  if (!head) return unreadable('文件中没有任何内容')
  const header = head.cells.map((name) => name.trim())
  while (header.at(-1) === '') header.pop()
  if (rows.length > mostRows) return unreadable(`数据超过${mostRows}行`, '分成几个文件导入')
  if (rows.length === 0) return { ...unreadable('只有列名，没有数据行'), header, format }
  return { header, rows, format, faults }
}

const unreadable = (reason: string, wayForward = mendFile): Sheet => ({
  header: [],
  rows: [],
  format: '',
  faults: [{ line: 1, column: '（整个文件）', reason, wayForward }],
})
