import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import type { FactValue } from './facts.ts'
import { fill } from './fill.ts'
import { loadDefinitions } from './load-definitions.ts'
import { openRenderer } from './render-process.ts'
import { sampleCase } from './sample-case.ts'

const definitions = loadDefinitions()
const renderer = openRenderer({ fontsDir: null })
afterAll(() => renderer.close())
const meta = { issuedAt: '2026-10-22T02:00:00.000Z', author: '连云港市海州区城市管理局', preview: false }

function filled(kind: string, changed: Readonly<Record<string, FactValue | undefined>> = {}) {
  const definition = definitions.get(kind)
  if (!definition) throw new Error(`${kind} is not defined`)
  return fill(definition, sampleCase(changed))
}

/** The lines of every page as a reader gets them: pieces of one height joined from left to right. */
async function readPages(pdf: Buffer): Promise<string[][]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    const lines = new Map<number, string>()
    for (const item of items) {
      if (!('str' in item)) continue
      const height = Math.round(Number(item.transform[5]))
      lines.set(height, (lines.get(height) ?? '') + item.str)
    }
    pages.push([...lines.values()])
  }
  return pages
}
const textOf = (pages: string[][]): string => pages.flat().join('')

describe('PDF', () => {
  it.each([...definitions.keys()])(
    '%s holds its title and no line begins with a closing mark',
    async (kind) => {
      const pages = await readPages(await renderer.renderPdf(filled(kind), meta))
      expect(textOf(pages).replace(/\s/g, '')).toContain(definitions.get(kind)?.title)
      const bad = pages.flat().filter((line) => /^[。，、；：？！）》〕」』”’]/.test(line.trim()))
      expect(bad).toEqual([])
    },
  )

  it('holds party, article and amount, with rare characters and six-corner brackets as they were given', async () => {
    const text = textOf(await readPages(await renderer.renderPdf(filled('D43'), meta)))
    for (const part of [
      '𠮷祥餐饮',
      '䶮',
      '〔2026〕38号',
      '第三十六条第一项',
      '人民币贰仟元整',
      '古丽娜尔·艾合买提江',
      '此处加盖行政机关印章',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toMatch(/第\s*1\s*页\s*共\s*\d\s*页/)
  })

  it('is the same bytes for the same paper', async () => {
    const [first, second] = await Promise.all([
      renderer.renderPdf(filled('D31'), meta),
      renderer.renderPdf(filled('D31'), meta),
    ])
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    expect(first?.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('repeats the head of a list on every page and says on each who signs', async () => {
    const goods = Array.from({ length: 80 }, (_, at) => ({
      name: `物品${at}`,
      specification: '规格',
      quantity: '1件',
      condition: '完好',
    }))
    const list = (
      await readPages(await renderer.renderPdf(filled('D17', { 'preservation.items': goods }), meta))
    ).slice(1)
    const withGoods = list.filter((page) => page.some((line) => line.includes('物品')))
    expect(withGoods.length).toBeGreaterThan(1)
    for (const page of withGoods) expect(page.join('')).toContain('规格')

    const qa = Array.from({ length: 40 }, (_, at) => ({
      question: `第${at}个问题？`,
      answer: '我如实回答，没有补充。',
    }))
    const record = await readPages(await renderer.renderPdf(filled('D12', { 'interview.qa': qa }), meta))
    expect(record.length).toBeGreaterThan(2)
    for (const page of record) expect(page.join('')).toContain('被询问人签名')
    for (const page of record.slice(1)) expect(page.join('')).toContain('续页')
  })

  it('lets a form with a very long account run over its page without losing a word', async () => {
    const summary = `${'当事人在道路两侧多次摆放物品占道经营。'.repeat(120)}到此为止`
    const pages = await readPages(
      await renderer.renderPdf(filled('D02', { 'filing.summary': summary }), meta),
    )
    expect(pages.length).toBeGreaterThan(1)
    const text = textOf(pages)
    expect(text.split('占道经营').length - 1).toBe(120)
    expect(text).toContain('到此为止')
    expect(text).toContain('陈学文')
  })

  it('marks a preview and shows its gaps, and refuses the same paper as an original', async () => {
    const paper = filled('D43', { 'decision.number': undefined })
    const text = textOf(await readPages(await renderer.renderPdf(paper, { ...meta, preview: true })))
    expect(text).toContain('未生效')
    expect(text).toContain('【处罚决定文号】')
    await expect(renderer.renderPdf(paper, meta)).rejects.toThrow('处罚决定文号')
  })

  it('refuses a character no font has, and goes on with the next paper', async () => {
    await expect(renderer.renderPdf(filled('D43', { 'party.name': '\u{2FFFD}某' }), meta)).rejects.toThrow(
      '没有字形',
    )
    await expect(renderer.renderPdf(filled('D56'), meta)).resolves.toBeInstanceOf(Buffer)
  })
})

describe('DOCX', () => {
  it.each(['D43', 'D12', 'D02', 'D17'])('%s reads back with the same words', async (kind) => {
    const { value } = await mammoth.extractRawText({ buffer: await renderer.renderDocx(filled(kind), meta) })
    expect(value).toContain(definitions.get(kind)?.title)
    expect(value).toContain(kind === 'D12' ? '䶮文斌' : '连云港𠮷祥餐饮')
  })
})

describe('the render process', () => {
  it('gives up a paper that takes too long and answers the next', async () => {
    const hasty = openRenderer({ fontsDir: null, timeoutMs: 1 })
    await hasty.fontsInUse()
    await expect(hasty.renderPdf(filled('D29'), meta)).rejects.toThrow('已放弃')
    hasty.close()
  })

  it('is replaced when it grows past its limit', async () => {
    const small = openRenderer({ fontsDir: null, memoryLimitMb: 1 })
    await expect(small.renderPdf(filled('D56'), meta)).resolves.toBeInstanceOf(Buffer)
    await expect(small.renderPdf(filled('D56'), meta)).resolves.toBeInstanceOf(Buffer)
    small.close()
  })

  it('says which fonts are in use and refuses an empty font folder', async () => {
    expect((await renderer.fontsInUse()).families.label).toBeTruthy()
    const wrong = openRenderer({ fontsDir: '/nonexistent' })
    await expect(wrong.renderPdf(filled('D56'), meta)).rejects.toThrow('FONTS_DIR')
    wrong.close()
  })
})
