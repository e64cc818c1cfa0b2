import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { digestOfCode, groupsOf, newCheckCode, readCheckCode } from './check-code.ts'
import { fill } from './fill.ts'
import { loadDefinitions } from './load-definitions.ts'
import { openRenderer } from './render-process.ts'
import { sampleCase } from './sample-case.ts'

const definitions = loadDefinitions()
const renderer = openRenderer({ fontsDir: null })
const code = 'ABCDEFGH0123456789JKMNPQRSTV'
const says = `https://zf.example.gov.cn/check/${code}`

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = Uint8Array.from(readFileSync(path)).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})
afterAll(() => renderer.close())

async function paperOf(kind: string, check: boolean) {
  const definition = definitions.get(kind)
  if (!definition) throw new Error(`${kind} is not defined`)
  const meta = { issuedAt: '2026-10-22T02:00:00.000Z', author: '海州区城市管理局', preview: false }
  const pdf = await renderer.renderPdf(fill(definition, sampleCase({})), {
    ...meta,
    check: check ? { says, groups: groupsOf(code) } : null,
  })
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
}

type Drawn = { canvas: { toBuffer: (type: 'image/png') => Buffer }; context: object }

/** What a scanner reads from every page, drawn at 150 dots an inch as a cheap printer would. */
async function scan(document: Awaited<ReturnType<typeof paperOf>>): Promise<string[][]> {
  const pages: string[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 150 / 72 })
    const factory = document.canvasFactory as { create: (width: number, height: number) => Drawn }
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise
    const found = await readBarcodes(Uint8Array.from(canvas.toBuffer('image/png')), { formats: ['QRCode'] })
    pages.push(found.map(({ text }) => text))
  }
  return pages
}

describe('核验码', () => {
  it('is random, long enough, and without signs that are taken for another', () => {
    const codes = Array.from({ length: 500 }, newCheckCode)
    expect(new Set(codes).size).toBe(500)
    for (const one of codes) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/)
    // Every sign turns up at every place: no place is fixed.
    expect(new Set(codes.map((one) => one.at(-1))).size).toBe(32)
  })
  it('is read as it is typed: groups, small letters, O for 0, l for 1', () => {
    expect(readCheckCode('abcd efgh-0123 4567 89jk mnpq rstv')).toBe(code)
    expect(readCheckCode('ＡBCDEFGHO l23456789JKMNPQRSTV')).toBe(code)
    expect(digestOfCode(code)).not.toContain(code)
    expect(groupsOf(code).split(' ')).toHaveLength(7)
  })
})

describe('二维码', () => {
  const served = [...definitions.values()].filter((one) => one.served !== 'N')
  const [letter, form, record] = (['letter', 'form', 'record'] as const).map(
    (layout) => served.find((one) => one.layout === layout && !one.signEachPage)?.kind,
  )
  const signed = served.find((one) => one.signEachPage)?.kind
  const kinds = ['D43', letter, form, record].filter((kind) => kind !== undefined)

  it.each([...new Set(kinds)])(
    '%s: a scanner reads it from the last page, and from no other',
    async (kind) => {
      const pages = await scan(await paperOf(kind, true))
      expect(pages.at(-1)).toEqual([says])
      expect(pages.slice(0, -1).flat()).toEqual([])
    },
  )
  it('stands at the head of the first page where everybody signs at the foot', async () => {
    const pages = await scan(await paperOf(signed ?? '', true))
    expect(pages[0]).toEqual([says])
  })
  it('has the code in groups beside it, and is on no paper without a code', async () => {
    const text = async (check: boolean) => {
      const document = await paperOf('D43', check)
      const { items } = await (await document.getPage(document.numPages)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }
    const withCode = (await text(true)).replace(/\s/g, '')
    expect(withCode).toContain('扫码核验')
    expect(withCode).toContain(code)
    expect(await text(false)).not.toContain('扫码核验')
    expect((await scan(await paperOf('D43', false))).flat()).toEqual([])
  })
})
