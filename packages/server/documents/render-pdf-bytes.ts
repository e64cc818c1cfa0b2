import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler'
import type { FilledDocument } from './filled.ts'
import { type LoadedFonts, withFallback } from './fonts.ts'
import { type PaperMeta, writeTypst } from './write-typst.ts'

export const typstFolder = join(import.meta.dirname, 'typst')
const template = readFileSync(join(typstFolder, 'paper.typ'), 'utf8')
const sealTemplate = readFileSync(join(typstFolder, 'seal.typ'), 'utf8')

/** The first of Typst's diagnostics says what went wrong; the rest is where it passed through. */
function firstWords(diagnostics: readonly unknown[]): string {
  const [first] = diagnostics
  return typeof first === 'object' && first !== null && 'message' in first
    ? String(first.message)
    : '原因不明'
}

const inWords = (problem: unknown): string =>
  problem instanceof Error ? problem.message : JSON.stringify(problem)

type Set = { readonly what: string; readonly source: CompileDocArgs; readonly issuedAt: string }

/** Throws when a font family is unknown, when a character has no glyph in any font, or when the template fails. */
function setPage({ compiler }: LoadedFonts, { what, source, issuedAt }: Set): Buffer {
  const result = compiler.compile(source)
  const failure = result.takeError()
  const pages = result.result
  if (failure) throw new Error(`${what} 排版失败：${firstWords(compiler.fetchDiagnostics(failure))}`)
  if (!pages) throw new Error(`${what} 排版失败：没有页面`)
  const warnings = result.takeWarnings()
  const words = warnings ? JSON.stringify(compiler.fetchDiagnostics(warnings)) : ''
  if (words.includes('unknown font family')) throw new Error(`${what} 缺少字体：${words}`)
  try {
    const creationTimestamp = Math.floor(Date.parse(issuedAt) / 1000)
    return compiler.pdf(pages, { pdfStandard: 'a-2u', creationTimestamp })
  } catch (error) {
    const message = inWords(error)
    const glyph = /the text `(.+?)` could not be displayed/.exec(message)?.[1]?.replace(/[\\"]/g, '')
    if (glyph) throw new Error(`“${glyph}”在现有字体中没有字形，请在 FONTS_DIR 中加入含有该字的字体`)
    throw new Error(`${what} 生成 PDF 失败：${message}`)
  }
}

/** One paper as PDF/A-2u, the same bytes for the same paper: never a paper with boxes for names. */
export function renderPdfBytes(fonts: LoadedFonts, filled: FilledDocument, meta: PaperMeta): Buffer {
  const source = { mainFileContent: template, inputs: { data: writeTypst(filled, meta, fonts.inUse) } }
  return setPage(fonts, { what: filled.kind, source, issuedAt: meta.issuedAt })
}

/** The drawn seal of a demonstration, one page of its own size. */
export function renderSealBytes(fonts: LoadedFonts, name: string): Buffer {
  const inputs = { name, fonts: JSON.stringify(withFallback(fonts.inUse.families.label)) }
  const source = { mainFileContent: sealTemplate, inputs }
  return setPage(fonts, { what: '演示用章', source, issuedAt: '2026-01-01T00:00:00Z' })
}
