import { drawQr } from './draw-qr.ts'
import type { FilledBlock, FilledDocument } from './filled.ts'
import { type FontsInUse, withFallback } from './fonts.ts'

export type PaperMeta = {
  /** Instant of issue: fixed into the file, so that the same paper has the same bytes. */
  readonly issuedAt: string
  /** The agency, as the author of the file. */
  readonly author: string
  /** A preview carries a watermark and may have gaps. */
  readonly preview: boolean
  /** 核验码 of a paper that is served: what the QR code says, and the code in groups. */
  readonly check?: { readonly says: string; readonly groups: string } | null
}

/** Millimetres, by layout. */
export const pageMargins = {
  // GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm.
  letter: { top: 37, bottom: 35, left: 28, right: 26 },
  form: { top: 22, bottom: 22, left: 25, right: 20 },
  record: { top: 28, bottom: 30, left: 28, right: 24 },
} as const

const sizes = {
  // 二号标题, 三号正文, 行距 28 磅.
  letter: {
    head: 22,
    title: 22,
    number: 15,
    afterTitle: 16,
    afterHead: 30,
    body: 16,
    leading: 12,
    table: 12,
    grid: 12,
    note: 12,
  },
  form: {
    head: 16,
    title: 20,
    number: 11,
    afterTitle: 10,
    afterHead: 7,
    body: 12,
    leading: 7.5,
    table: 10.5,
    grid: 12,
    note: 10.5,
  },
  record: {
    head: 16,
    title: 22,
    number: 12,
    afterTitle: 12,
    afterHead: 20,
    body: 14,
    leading: 11,
    table: 12,
    grid: 12,
    note: 11,
  },
} as const

function sheetsOf(blocks: readonly FilledBlock[]): FilledBlock[][] {
  const sheets: FilledBlock[][] = [[]]
  for (const block of blocks) {
    if (block.block === 'turn') sheets.push([])
    else sheets.at(-1)?.push(block)
  }
  return sheets.filter((sheet) => sheet.length > 0)
}

/** The Beijing day of an instant, as Typst wants its date. */
function issuedDay(issuedAt: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = new Date(Date.parse(issuedAt) + 8 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number)
  return { year, month, day }
}

/** The JSON that `typst/paper.typ` draws; nothing of the paper is ever spliced into Typst source. */
export function writeTypst(filled: FilledDocument, meta: PaperMeta, fonts: FontsInUse): string {
  return JSON.stringify({
    title: filled.title,
    head: filled.head,
    numberLine: filled.numberLine,
    layout: filled.layout,
    author: meta.author,
    issued: issuedDay(meta.issuedAt),
    preview: meta.preview,
    check: meta.check ? { svg: drawQr(meta.check.says), groups: meta.check.groups } : null,
    pageNumbers: filled.pageNumbers,
    signEachPage: filled.signEachPage,
    continued: filled.layout === 'record',
    margins: pageMargins[filled.layout],
    sizes: sizes[filled.layout],
    fonts: {
      body: withFallback(fonts.families.body),
      title: withFallback(fonts.families.title),
      label: withFallback(fonts.families.label),
      grid: sizes[filled.layout].grid,
    },
    sheets: sheetsOf(filled.blocks),
  })
}
