import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Definition } from '../packages/server/documents/definition.ts'
import type { FactLookup } from '../packages/server/documents/facts.ts'
import { fill } from '../packages/server/documents/fill.ts'
import type { FilledDocument } from '../packages/server/documents/filled.ts'
import { loadDefinitions } from '../packages/server/documents/load-definitions.ts'
import { openRenderer, type Renderer } from '../packages/server/documents/render-process.ts'
import { sampleCase } from '../packages/server/documents/sample-case.ts'

/**
 * Papers a second, by the renderer of the product: a notice of one page, a decision, a record of forty pages. Beside
 * each, LibreOffice turning the DOCX of the very same paper into PDF, in the same run. The renderer is one process and
 * uses one core; what is counted is the whole way, from the filled facts to the bytes in the server's hands.
 */
const meta = { issuedAt: '2026-10-22T02:00:00.000Z', author: '连云港市海州区城市管理局', preview: false }
const seconds = 10
const papers = [
  { name: '告知书（责令改正 D26）', kind: 'D26', pairs: null, aim: null },
  { name: '行政处罚决定书（D43）', kind: 'D43', pairs: null, aim: 50 },
  { name: '四十页询问笔录（D12）', kind: 'D12', pairs: 350, aim: null },
] as const

function definitionOf(kind: string): Definition {
  const definition = loadDefinitions().get(kind)
  if (!definition) throw new Error(`no definition of paper ${kind}`)
  return definition
}

/** The sample case under another name each round, and a record of so many questions, each other words: no layout is remembered. */
function factsOf(pairs: number | null, round: number): FactLookup {
  const sample = sampleCase()
  return {
    ...sample,
    get: (path) => {
      if (path === 'party.name') return `连云港示范${round}餐饮管理有限公司`
      const value = sample.get(path)
      if (pairs === null || path !== 'interview.qa' || !Array.isArray(value)) return value
      return Array.from({ length: pairs }, (_, at) => {
        const asked = value[at % value.length] ?? {}
        return { ...asked, answer: `${round}年${at}月${asked.answer}` }
      })
    },
  }
}

const filledOf = (paper: (typeof papers)[number], round: number): FilledDocument =>
  fill(definitionOf(paper.kind), factsOf(paper.pairs, round))

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

async function timeRenderer(renderer: Renderer, paper: (typeof papers)[number]) {
  for (let round = 0; round < 3; round += 1) await renderer.renderPdf(filledOf(paper, round), meta)
  const each: number[] = []
  let peakMb = 0
  const end = performance.now() + seconds * 1000
  for (let round = 3; performance.now() < end; round += 1) {
    const filled = filledOf(paper, round)
    const begun = performance.now()
    await renderer.renderPdf(filled, meta)
    each.push(performance.now() - begun)
    peakMb = Math.max(peakMb, renderer.memoryMb())
  }
  const total = each.reduce((sum, one) => sum + one, 0)
  return { perSecond: (each.length * 1000) / total, one: median(each), peakMb }
}

/** Milliseconds LibreOffice takes for one: started for each paper, and several in one call, so that its start counts little. */
async function timeLibreOffice(folder: string, renderer: Renderer, paper: (typeof papers)[number]) {
  const files: string[] = []
  for (let round = 0; round < (paper.pairs === null ? 10 : 4); round += 1) {
    const file = join(folder, `${paper.kind}-${round}.docx`)
    writeFileSync(file, await renderer.renderDocx(filledOf(paper, round), meta))
    files.push(file)
  }
  const convert = (some: readonly string[]): number => {
    const begun = performance.now()
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...some], {
      stdio: 'ignore',
    })
    return (performance.now() - begun) / some.length
  }
  return { alone: median(files.slice(0, 3).map((file) => convert([file]))), together: convert(files) }
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('没有 LibreOffice，不作比较（Debian/Ubuntu：apt-get install libreoffice-writer）')
    return false
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiheng-bench-papers-'))
  const compare = hasLibreOffice()
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; load average ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n`,
  )
  console.log(
    '| paper | pages | papers/s | ms for one | LibreOffice ms, each started | ratio | in one call | ratio | peak MB |',
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const paper of papers) {
    const renderer = openRenderer({ fontsDir: process.env.FONTS_DIR || null })
    const pdf = await renderer.renderPdf(filledOf(paper, 0), meta)
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    const ours = await timeRenderer(renderer, paper)
    const theirs = compare ? await timeLibreOffice(folder, renderer, paper) : null
    const beside = (ms: number | undefined): string =>
      ms === undefined ? '— | —' : `${ms.toFixed(0)} | ${(ms / ours.one).toFixed(1)}`
    const aim = paper.aim === null ? '' : ours.perSecond >= paper.aim ? ` ✓≥${paper.aim}` : ` ✗<${paper.aim}`
    console.log(
      `| ${paper.name} | ${pages} | ${ours.perSecond.toFixed(1)}${aim} | ${ours.one.toFixed(1)} | ${beside(theirs?.alone)} | ${beside(theirs?.together)} | ${ours.peakMb} |`,
    )
    renderer.close()
  }
  rmSync(folder, { recursive: true })
}

await main()
