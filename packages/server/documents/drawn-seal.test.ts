import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendSignature } from '../signing/index.ts'
import { findSealPlace } from '../signing/testing.ts'
import { fill } from './fill.ts'
import { loadDefinitions } from './load-definitions.ts'
import { openRenderer } from './render-process.ts'
import { sampleCase } from './sample-case.ts'
import { namesSealPlace } from './testing-seal-place.ts'

const renderer = openRenderer({ fontsDir: null })
afterAll(() => renderer.close())

const at = new Date('2026-10-22T02:00:00Z')
let seal: Buffer
beforeAll(async () => {
  seal = await renderer.renderSeal('连云港市海州区城市管理局')
}, 60_000)

async function issue(kind: string): Promise<Buffer> {
  const definition = loadDefinitions().get(kind)
  if (!definition) throw new Error(kind)
  return renderer.renderPdf(fill(definition, sampleCase()), {
    ...{ issuedAt: at.toISOString(), author: '甲', preview: false },
  })
}
const signature = () => Promise.resolve(new Uint8Array([48, 0]))
const words = { name: '甲（示范）', reason: '用印：乙', at }

/** The rectangles of the signature's field, page by page. */
async function shownOn(file: Buffer) {
  const document = await PDFDocument.load(file)
  return document.getPages().map((page) =>
    (page.node.Annots()?.asArray() ?? []).map((one) => {
      const widget = document.context.lookup(one)
      return widget && 'get' in widget
        ? String((widget as { get(key: PDFName): unknown }).get(PDFName.of('Rect')))
        : ''
    }),
  )
}

describe('签名文书上的演示用章', () => {
  it.each(['D43', 'D37', 'D50S', 'D05', 'Q02', 'Q17', 'K08', 'K09'])(
    '%s：落款处在最后，章盖在单位名称和日期上，正本一个字节不变',
    async (kind) => {
      const issued = await issue(kind)
      const document = await PDFDocument.load(issued, { updateMetadata: false })
      const place = findSealPlace(document)
      if (!place) throw new Error('no place')
      const { width, height } = place.page.getSize()
      expect(place.x).toBeGreaterThan(width / 2)
      expect(place.y).toBeGreaterThan(60)
      expect(place.y).toBeLessThan(height - 60)
      const signed = await appendSignature(
        issued,
        { ...words, look: { kind: 'pdf', bytes: seal } },
        signature,
      )
      expect(signed.subarray(0, issued.length).equals(issued)).toBe(true)
      const shown = await shownOn(signed)
      const pages = document.getPages()
      expect(shown.map((rects) => rects.length)).toEqual(pages.map((page) => (page === place.page ? 1 : 0)))
      const [left = 0, foot = 0, right = 0, head = 0] = (shown.flat()[0]?.match(/[\d.]+/g) ?? []).map(Number)
      // 42 mm across, whole on the page.
      expect(right - left).toBeCloseTo(119.06, 1)
      expect(head - foot).toBeCloseTo(119.06, 1)
      expect([left >= 0, foot >= 0, right <= width, head <= height]).toEqual([true, true, true, true])
      expect((left + right) / 2).toBeCloseTo(place.x, 1)
    },
  )

  it('盖印章的文书都写明印章盖在哪里', () => {
    const sealed = [...loadDefinitions().values()].filter(({ signers }) => signers.includes('agencySeal'))
    const nowhere = sealed.filter((definition) => !namesSealPlace(definition))
    expect(sealed.length).toBeGreaterThan(40)
    expect(nowhere.map(({ kind }) => kind)).toEqual([])
  })

  it('更正通知书、备案表字数不多的，一页写完', async () => {
    for (const kind of ['D50S', 'K09'])
      expect([kind, (await PDFDocument.load(await issue(kind))).getPageCount()]).toEqual([kind, 1])
  })

  it('没有落款印章的文书、不配图样的正式系统：签名不显示在页面上，落款处留空', async () => {
    const internal = await issue('D02')
    expect(findSealPlace(await PDFDocument.load(internal))).toBeNull()
    for (const [file, look] of [
      [internal, { kind: 'pdf', bytes: seal }],
      [await issue('D26'), null],
    ] as const) {
      const shown = await shownOn(await appendSignature(file, { ...words, look }, signature))
      expect(shown.flat()).toEqual(['[ 0 0 0 0 ]'])
    }
  })

  it('本市的印章图样（PNG）：原样缩放到四十二毫米', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4nGO4rib3nwEGQBwAJXYENTy1mDMAAAAASUVORK5CYII=',
      'base64',
    )
    const look = { kind: 'png', bytes: png } as const
    const signed = await appendSignature(await issue('D26'), { ...words, look }, signature)
    expect(signed.includes('/AP <<')).toBe(true)
    expect((await PDFDocument.load(signed)).getPageCount()).toBeGreaterThan(0)
  })
})
