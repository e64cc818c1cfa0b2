import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseFacts } from '../packages/law/index.ts'
import { aLawfulCase, variants } from '../packages/law/testing/a-case.ts'
import type { Definition } from '../packages/server/documents/definition.ts'
import { type FactLookup, type FactValue, factLookup } from '../packages/server/documents/facts.ts'
import { fill } from '../packages/server/documents/fill.ts'
import type { FilledDocument } from '../packages/server/documents/filled.ts'
import { filters } from '../packages/server/documents/filters.ts'
import { loadDefinitions } from '../packages/server/documents/load-definitions.ts'
import { openRenderer } from '../packages/server/documents/render-process.ts'
import { sampleCase } from '../packages/server/documents/sample-case.ts'
import { madeUpSurroundings } from '../packages/server/documents/testing-surroundings.ts'
import { requirePrograms } from './require-programs.ts'

// Reads every paper with the programs that bureaus and archives use: poppler, qpdf and LibreOffice.

const programs = [
  { command: 'pdftotext', asks: ['-v'], install: 'poppler-utils' },
  { command: 'qpdf', asks: ['--version'], install: 'qpdf' },
  { command: 'soffice', asks: ['--version'], install: 'libreoffice-writer' },
] as const

const read = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

const closingMark = /^[。，、；：？！）》〕」』”’]/

type Word = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly end: number
  readonly text: string
}

/** The runs of signs of a PDF with the place of each, in points from the upper left corner of its page. */
function wordsOf(file: string): Word[] {
  return read('pdftotext', ['-bbox', file, '-'])
    .split('<page ')
    .flatMap((page, at) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
        ([, x, y, end, text]) => ({
          ...{ page: at, x: Number(x), y: Number(y), end: Number(end), text: text ?? '' },
        }),
      ),
    )
}

/**
 * Lines that begin with a closing mark. Where two marks are set closer than their width poppler begins a new run of
 * signs, so a run is asked whether another ends where it begins.
 */
function badLineStarts(file: string): Word[] {
  const words = wordsOf(file)
  return words.filter(
    (word) =>
      closingMark.test(word.text) &&
      !words.some(
        ({ page, x, y, end }) =>
          page === word.page && Math.abs(y - word.y) < 2 && x < word.x && word.x - end < 10,
      ),
  )
}

/**
 * The ways in which a paper may say a fact. Yes and no are said by the wording around them and have none here; of a
 * list one field of its first row must be found.
 */
function wordingsOf(value: FactValue | undefined): string[] {
  if (value === undefined || typeof value === 'boolean') return []
  if (typeof value === 'object') return Object.values(value[0] ?? {}).flatMap(wordingsOf)
  const plain = String(value)
  const said = ['money', 'capital', 'date', 'datetime', 'mask'].flatMap((name) => {
    const filter = filters[name]
    const fits =
      typeof value === 'number'
        ? filter?.takes.includes('money')
        : !filter?.takes.includes('money') && (name === 'mask' || /^\d{4}-\d{2}-\d{2}/.test(plain))
    return filter && fits ? [filter.apply(value as string | number)] : []
  })
  return [plain, ...said].map((one) => one.replace(/\s/g, ''))
}

/**
 * Narrow cells break a wording and the cells beside it stand between its lines, the foot of a page cuts a long one: most
 * of its neighbouring signs are still found.
 */
function stands(text: string, wording: string): boolean {
  if (text.includes(wording)) return true
  const pieces = Array.from({ length: wording.length - 2 }, (_, at) => wording.slice(at, at + 3))
  return pieces.filter((piece) => text.includes(piece)).length > pieces.length * 0.5
}

/** What poppler and qpdf find wrong with one PDF. */
function faultsOfPdf(
  file: string,
  { title, mandatory }: Definition,
  filled: FilledDocument,
  facts: FactLookup,
): string[] {
  const filledText = JSON.stringify(filled).replace(/\\n|\s/g, '')
  const text = read('pdftotext', [file, '-']).replace(/\s/g, '')
  const faults: string[] = []
  if (!text.includes(title)) faults.push('pdftotext 读不出标题')
  for (const { path, basis } of mandatory) {
    const wordings = wordingsOf(facts.get(path))
    // What this course of the paper says in words of its own (granted, revoked) is not asked back.
    const said = wordings.some((one) => filledText.includes(one)) ? wordings : []
    if (said.length > 0 && !said.some((wording) => stands(text, wording)))
      faults.push(`pdftotext 读不出必备内容“${facts.label(path)}”（${basis}）`)
  }
  const [bad] = badLineStarts(file)
  if (bad) faults.push(`行首有不应出现的标点：${bad.text.slice(0, 20)}`)
  if (
    !read('pdffonts', [file])
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .every((line) => /\byes\s+yes\s+yes\b/.test(line))
  )
    faults.push('有字体没有嵌入、没有取子集或者没有 Unicode 对照')
  try {
    read('qpdf', ['--check', file])
  } catch (error) {
    faults.push(`qpdf：${error instanceof Error ? error.message.split('\n').at(-2) : error}`)
  }
  return faults
}

/** LibreOffice opens the working copies and prints them: each must come out with its title and its mark. */
function faultsOfDocx(
  folder: string,
  files: readonly { path: string; kind: string; title: string }[],
): string[] {
  read('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'docx-pdf'),
    ...files.map(({ path }) => path),
  ])
  return files.flatMap(({ kind, title }) => {
    const printed = join(folder, 'docx-pdf', `${kind}.pdf`)
    if (!statSync(printed, { throwIfNoEntry: false })) return [`${kind}.docx：LibreOffice 没有转换出文件`]
    const text = read('pdftotext', [printed, '-']).replace(/\s/g, '')
    if (!text.includes(title)) return [`${kind}.docx：LibreOffice 打开后没有标题`]
    return text.includes('非正本') ? [] : [`${kind}.docx：没有“非正本”标记`]
  })
}

/**
 * The facts of the first lawful case that makes the paper, as it stood when it was made. A paper that no act of a case
 * makes is filled from the sample.
 */
function factsFor(kind: string): { readonly facts: FactLookup; readonly from: string } {
  for (const variant of variants)
    for (const { entry, after } of aLawfulCase(variant)) {
      const paper = entry.papers.find((one) => one.kind === kind)
      if (paper)
        return { facts: factLookup(caseFacts(after, paper.about, madeUpSurroundings)), from: variant }
    }
  return { facts: sampleCase(), from: '示例' }
}

async function main(): Promise<void> {
  requirePrograms(programs, 'brew install poppler qpdf && brew install --cask libreoffice')
  const folder = mkdtempSync(join(tmpdir(), 'zhiheng-readers-'))
  const renderer = openRenderer({ fontsDir: process.env.FONTS_DIR || null })
  const meta = { issuedAt: '2026-10-22T02:00:00.000Z', author: '连云港市海州区城市管理局', preview: false }
  const faults: string[] = []
  const copies: { path: string; kind: string; title: string }[] = []
  for (const [kind, definition] of loadDefinitions()) {
    const { facts, from } = factsFor(kind)
    const filled = fill(definition, facts)
    const pdf = join(folder, `${kind}.pdf`)
    const docx = join(folder, `${kind}.docx`)
    writeFileSync(pdf, await renderer.renderPdf(filled, meta))
    writeFileSync(docx, await renderer.renderDocx(filled, meta))
    copies.push({ path: docx, kind, title: definition.title })
    const found = faultsOfPdf(pdf, definition, filled, facts)
    faults.push(...found.map((fault) => `${kind}.pdf：${fault}`))
    console.log(`${found.length === 0 ? '✓' : '✗'} ${kind} ${definition.title}（${from}）`)
  }
  console.log(
    `✓ ${copies.length} 份 PDF 已由 pdftotext、pdffonts 和 qpdf 读过，正在用 LibreOffice 打开 DOCX……`,
  )
  faults.push(...faultsOfDocx(folder, copies))
  renderer.close()
  rmSync(folder, { recursive: true })
  for (const fault of faults) console.error(`✗ ${fault}`)
  if (faults.length > 0) process.exit(1)
  console.log(`✓ ${copies.length} 份 PDF 与 ${copies.length} 份 DOCX 全部通过`)
}

await main()
