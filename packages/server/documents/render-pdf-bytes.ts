import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FilledDocument } from './filled.ts'
import type { LoadedFonts } from './fonts.ts'
import { type PaperMeta, writeTypst } from './write-typst.ts'

export const typstFolder = join(import.meta.dirname, 'typst')
const template = readFileSync(join(typstFolder, 'paper.typ'), 'utf8')

/** The first of Typst's diagnostics says what went wrong; the rest is where it passed through. */
function firstWords(diagnostics: readonly unknown[]): string {
  const [first] = diagnostics
  return typeof first === 'object' && first !== null && 'message' in first
    ? String(first.message)
    : '原因不明'
}

const inWords = (problem: unknown): string =>
  problem instanceof Error ? problem.message : JSON.stringify(problem)

/**
 * One paper as PDF/A-2u, the same bytes for the same paper. Throws when a font family is unknown, when a
 * character has no glyph in any font, or when the template fails: never a paper with boxes for names.
 */
export function renderPdfBytes(fonts: LoadedFonts, filled: FilledDocument, meta: PaperMeta): Buffer {
  const { compiler, inUse } = fonts
  const source = { mainFileContent: template, inputs: { data: writeTypst(filled, meta, inUse) } }
  const result = compiler.compile(source)
  const failure = result.takeError()
  if (failure) throw new Error(`${filled.kind} 排版失败：${firstWords(compiler.fetchDiagnostics(failure))}`)
  const warnings = result.takeWarnings()
  const words = warnings ? JSON.stringify(compiler.fetchDiagnostics(warnings)) : ''
  if (words.includes('unknown font family')) throw new Error(`${filled.kind} 缺少字体：${words}`)
  try {
    const creationTimestamp = Math.floor(Date.parse(meta.issuedAt) / 1000)
    return compiler.pdf(source, { pdfStandard: 'a-2u', creationTimestamp })
  } catch (error) {
    const message = inWords(error)
    const glyph = /the text `(.+?)` could not be displayed/.exec(message)?.[1]?.replace(/[\\"]/g, '')
    if (glyph) throw new Error(`“${glyph}”在现有字体中没有字形，请在 FONTS_DIR 中加入含有该字的字体`)
    throw new Error(`${filled.kind} 生成 PDF 失败：${message}`)
  }
}
