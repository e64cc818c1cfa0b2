import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'

/** What we hold ourselves to. Printed, not asserted: a reviewer decides. Tables of law are exempt. */
const budget = { fileLines: 300, functionLines: 70 }

type Sized = { readonly what: string; readonly lines: number }

const sources = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => /\.tsx?$/.test(path) && existsSync(path))
const tests = sources.filter((path) => /\.(test|spec)\.tsx?$/.test(path))
const own = sources.filter((path) => !tests.includes(path))

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

function functionsOf(path: string): Sized[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Sized[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const [from, to] = [node.getStart(source), node.end].map(
        (at) => source.getLineAndCharacterOfPosition(at).line,
      )
      const name =
        node.name?.getText(source) ??
        (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText(source) : '')
      found.push({ what: `${path} ${name || '(anonymous)'}`, lines: (to ?? 0) - (from ?? 0) + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function print(title: string, sizes: readonly Sized[], limit: number): void {
  const sorted = sizes.toSorted((a, b) => b.lines - a.lines)
  const at = (share: number) => sorted[Math.floor(sorted.length * (1 - share))]?.lines ?? 0
  const over = sorted.filter(({ lines }) => lines > limit)
  console.log(
    `${title}: ${sizes.length}, median ${at(0.5)}, p90 ${at(0.9)}, longest ${sorted[0]?.lines ?? 0}; over ${limit}: ${over.length}`,
  )
  for (const { what, lines } of over.slice(0, 15)) console.log(`  ${String(lines).padStart(5)}  ${what}`)
}

function bundle(folder: string): void {
  if (!existsSync(folder)) {
    console.log('bundle: not built')
    return
  }
  const files = readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({
      name,
      raw: statSync(join(folder, name)).size,
      gzip: gzipSync(readFileSync(join(folder, name))).length,
    }))
    .toSorted((a, b) => b.gzip - a.gzip)
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`
  console.log(
    `bundle: ${files.length} files, ${kilobytes(files.reduce((sum, { gzip }) => sum + gzip, 0))} gzip`,
  )
  for (const { name, raw, gzip } of files.slice(0, 6))
    console.log(`  ${kilobytes(gzip).padStart(8)} gzip ${kilobytes(raw).padStart(8)}  ${name}`)
}

const fileSizes = (paths: readonly string[]): Sized[] =>
  paths.map((what) => ({ what, lines: linesOf(readFileSync(what, 'utf8')) }))
const total = (sizes: readonly Sized[]): number => sizes.reduce((sum, { lines }) => sum + lines, 0)

console.log(`lines: ${total(fileSizes(own))} of program, ${total(fileSizes(tests))} of tests`)
print('files', fileSizes(own), budget.fileLines)
// A component's function holds its page's markup; it is measured with the rest.
print('functions', own.flatMap(functionsOf), budget.functionLines)
bundle('packages/web/dist/assets')
