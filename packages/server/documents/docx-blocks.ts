import {
  AlignmentType,
  HeightRule,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { millimetres } from './docx-styles.ts'
import type { Align, FilledBlock, FilledCell, FilledRow } from './filled.ts'

type Part = Paragraph | Table
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const handDate = '　　　　年　　月　　日'
const grid = 24

const styled = (style: string, text: string, align?: Align): Paragraph =>
  new Paragraph({ style, ...(align ? { alignment: alignments[align] } : {}), children: [new TextRun(text)] })

function cellParagraphs(style: string, text: string, align: Align): Paragraph[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (lines.length > 0 ? lines : ['']).map((line) => styled(style, line, align))
}

type GridCell = {
  readonly text: string
  readonly kind: 'label' | 'text'
  readonly w: number
  readonly align: Align
  readonly merge?: 'restart' | 'continue'
}

function gridRow(cells: readonly GridCell[], heightMm: number, width: number, header = false): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: header,
    height: { value: millimetres(heightMm), rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ text, kind, w, align, merge }) =>
        new TableCell({
          columnSpan: w,
          width: { size: Math.round((width * w) / grid), type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          ...(merge
            ? { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
            : {}),
          children: cellParagraphs(kind === 'label' ? 'PaperLabel' : 'PaperCell', text, align),
        }),
    ),
  })
}

const table = (rows: readonly TableRow[], width: number): Table =>
  new Table({
    rows: [...rows],
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: grid }, () => Math.floor(width / grid)),
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
  })

/** Where a cell spans rows, Word wants a continuing cell in each of them, in the right place. */
function withMerges(rows: readonly FilledRow[]): GridCell[][] {
  const hanging: { column: number; left: number; cell: FilledCell }[] = []
  return rows.map((row) => {
    const out: GridCell[] = []
    const own = [...row.cells]
    for (let column = 0; column < grid; ) {
      const above = hanging.find((one) => one.column === column && one.left > 0)
      const cell = above ? above.cell : own.shift()
      if (!cell) break
      if (above) above.left -= 1
      else if (cell.rows > 1) hanging.push({ column, left: cell.rows - 1, cell })
      const merge = above ? 'continue' : cell.rows > 1 ? 'restart' : undefined
      out.push({
        text: above ? '' : cell.text,
        kind: cell.kind,
        w: cell.w,
        align: cell.align,
        ...(merge ? { merge } : {}),
      })
      column += cell.w
    }
    return out
  })
}

function approvalRows(block: Extract<FilledBlock, { block: 'approval' }>, width: number): TableRow[] {
  return block.boxes.map(({ role, opinion, name, date }) =>
    gridRow(
      [
        { text: role, kind: 'label', w: 4, align: 'center' },
        { text: `${opinion}\n签名：　　　　　　（${name}）　${date}`, kind: 'text', w: 20, align: 'left' },
      ],
      28,
      width,
    ),
  )
}

function listRows(block: Extract<FilledBlock, { block: 'list' }>, width: number): TableRow[] {
  const head = block.columns.map(
    ({ title, w }): GridCell => ({ text: title, kind: 'label', w, align: 'center' }),
  )
  const rows = block.rows.map((row) =>
    block.columns.map(({ w, align }, at): GridCell => ({ text: row[at] ?? '', kind: 'text', w, align })),
  )
  return [gridRow(head, 8, width, true), ...rows.map((cells) => gridRow(cells, 8, width))]
}

/** One block as Word paragraphs and tables; `width` is the width of the text area in twentieths of a point. */
export function docxBlock(block: FilledBlock, width: number): Part[] {
  switch (block.block) {
    case 'heading':
      return [styled('PaperHeading', block.text, block.align)]
    case 'paragraph':
      return [
        styled(block.indent && block.align === 'left' ? 'PaperBody' : 'PaperLine', block.text, block.align),
      ]
    case 'field':
      return [styled('PaperLine', `${block.label}：${block.value}`)]
    case 'table':
      return [
        table(
          withMerges(block.rows).map((cells, at) => gridRow(cells, block.rows[at]?.height ?? 10, width)),
          width,
        ),
      ]
    case 'approval':
      return [table(approvalRows(block, width), width)]
    case 'list':
      return [table(listRows(block, width), width)]
    case 'record':
      return block.turns.flatMap(({ question, answer }) => [
        styled('PaperBody', `问：${question}`),
        styled('PaperBody', `答：${answer}`),
      ])
    case 'signature':
      return block.lines.map(({ text, date }) =>
        styled('PaperLine', `${text}________________${date ? `　　${handDate}` : ''}`),
      )
    case 'seal':
      return ['（此处加盖行政机关印章）', block.agency, block.date].map((text) =>
        styled('PaperLine', text, 'right'),
      )
    case 'turn':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'note':
      return [styled('PaperNote', block.text)]
  }
}
