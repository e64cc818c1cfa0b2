import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'

/** Where the seal goes: over the agency's name and the date, by the words printed above them. */
export type SealPlace = { readonly page: PDFPage; readonly x: number; readonly y: number }

const words = '此处加盖行政机关印章'
/** From the words down to the middle of the name and the date, by the size of the words. */
const below = 2.3

/**
 * The place for the seal as the paper itself names it. It is sought in what our own renderer wrote, one line of text a block
 * and every sign by its number in the font; null for a paper without such words, which then shows no seal.
 */
export function findSealPlace(document: PDFDocument): SealPlace | null {
  for (const page of document.getPages().toReversed()) {
    const found = lineWith(page)
    if (found) return { page, ...found }
  }
  return null
}

const line =
  /1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm(?:(?! cm\n)[\s\S])*?\/(\w+) ([\d.]+) Tf(?:(?! Tf\n)[\s\S])*?\[(?=[<(\d-])/g

function lineWith(page: PDFPage): { x: number; y: number } | null {
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  const content = contentOf(page)
  for (const { index, 0: head, 1: x, 2: y, 3: font = '', 4: size } of content.matchAll(line)) {
    const signs = fonts.get(font) ?? signsOf(page, font)
    fonts.set(font, signs)
    const said = shownFrom(content, index + head.length)
      .map((code) => signs.get(code) ?? '')
      .join('')
    const em = Number(size)
    // Every sign of the words is as wide as it is high.
    if (said.includes(words)) return { x: Number(x) + (said.length * em) / 2, y: Number(y) - below * em }
  }
  return null
}

/** The numbers of the signs shown by the array that begins here: strings in hex or in brackets, and the spaces between. */
function shownFrom(content: string, from: number): number[] {
  const bytes: number[] = []
  let at = from
  while (at < content.length && content[at] !== ']') {
    if (content[at] === '<') {
      const end = content.indexOf('>', at)
      bytes.push(...Buffer.from(content.slice(at + 1, end), 'hex'))
      at = end
    } else if (content[at] === '(') at = readBracketed(content, at + 1, bytes)
    at += 1
  }
  return bytes.flatMap((high, index) => (index % 2 === 0 ? [high * 256 + (bytes[index + 1] ?? 0)] : []))
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** A string in brackets (ISO 32000-1, 7.3.4.2) to its end, whose place is returned. */
function readBracketed(content: string, from: number, bytes: number[]): number {
  let depth = 1
  for (let at = from; at < content.length; at += 1) {
    const sign = content[at] ?? ''
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0]
      const next = content[at + 1] ?? ''
      bytes.push(octal ? Number.parseInt(octal, 8) : (escapes[next] ?? next.charCodeAt(0)))
      at += octal ? octal.length : 1
      continue
    }
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth === 0) return at
    bytes.push(sign.charCodeAt(0))
  }
  return content.length
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  return streams.map((one) => textOf(page, one)).join('\n')
}

function textOf(page: PDFPage, object: Parameters<typeof page.node.context.lookup>[0]): string {
  const stream = page.node.context.lookup(object)
  return stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : ''
}

/** The signs of one font of the page by their numbers, from the table that lets a reader copy text. */
function signsOf(page: PDFPage, font: string): ReadonlyMap<number, string> {
  const table = page.node
    .Resources()
    ?.lookupMaybe(PDFName.of('Font'), PDFDict)
    ?.lookupMaybe(PDFName.of(font), PDFDict)
    ?.get(PDFName.of('ToUnicode'))
  const rows = table ? textOf(page, table).matchAll(/<([0-9a-fA-F]{4})> <((?:[0-9a-fA-F]{4})+)>\n/g) : []
  return new Map([...rows].map(([, code = '', sign = '']) => [Number.parseInt(code, 16), fromUtf16(sign)]))
}

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
