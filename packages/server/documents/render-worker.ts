import type { FilledDocument } from './filled.ts'
import { type LoadedFonts, loadFonts } from './fonts.ts'
import { renderPdfBytes, renderSealBytes, typstFolder } from './render-pdf-bytes.ts'
import { writeDocx } from './write-docx.ts'
import type { PaperMeta } from './write-typst.ts'

/**
 * The child process in which papers are set. It holds fonts and nothing else: no database, no keys, no
 * settings but the font folder. It dies with its parent.
 */
export type RenderJob =
  | { readonly format: 'pdf' | 'docx'; readonly filled: FilledDocument; readonly meta: PaperMeta }
  /** The drawn seal of a demonstration, with the unit's name. */
  | { readonly format: 'seal'; readonly name: string }
export type RenderRequest = { readonly id: number; readonly job: RenderJob }
export type RenderAnswer =
  | { readonly ready: import('./fonts.ts').FontsInUse }
  | { readonly broken: string }
  | { readonly id: number; readonly bytes: Uint8Array; readonly memoryMb: number }
  | { readonly id: number; readonly error: string; readonly memoryMb: number }

function bytesOf(fonts: LoadedFonts, job: RenderJob): Buffer | Promise<Buffer> {
  if (job.format === 'seal') return renderSealBytes(fonts, job.name)
  return job.format === 'pdf' ? renderPdfBytes(fonts, job.filled, job.meta) : writeDocx(job.filled, job.meta)
}

const answer = (message: RenderAnswer): void => void process.send?.(message)
const memoryMb = (): number => Math.round(process.memoryUsage.rss() / 1_048_576)
/** What the child may hold before it forgets its layouts; long records fill it first. */
const fullMb = 280
const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function main(): Promise<void> {
  const fonts = await loadFonts(typstFolder, process.env.FONTS_DIR || null)
  process.on('message', async ({ id, job }: RenderRequest) => {
    try {
      const bytes = await bytesOf(fonts, job)
      answer({ id, bytes, memoryMb: memoryMb() })
    } catch (error) {
      answer({ id, error: inWords(error), memoryMb: memoryMb() })
    }
    // Typst remembers every layout it made: ten papers' worth, and nothing once long records have filled the memory.
    fonts.compiler.evictCache(memoryMb() < fullMb ? 10 : 0)
  })
  answer({ ready: fonts.inUse })
}

process.on('disconnect', () => process.exit(0))
main().catch((error: unknown) => {
  answer({ broken: inWords(error) })
  process.exitCode = 1
  process.disconnect?.()
})
