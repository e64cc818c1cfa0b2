import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleIds } from './rule-ids.ts'

const root = join(import.meta.dirname, '..')
const pages = join(root, 'docs', 'law')
/** Pages whose rows stand under a rule of the rule book. */
const rulePages = [
  ...['administrative-penalty-law', 'administrative-compulsion-law', 'criminal-transfer', 'archives'],
  ...['reconsideration-and-litigation', 'service', 'three-systems-and-inspection', 'counting-days'],
]

type Row = { readonly page: string; readonly ids: readonly string[]; readonly cells: readonly string[] }

const rows: readonly Row[] = rulePages.flatMap((page) =>
  readFileSync(join(pages, `${page}.md`), 'utf8')
    .split('\n')
    .filter((line) => /^\|/.test(line) && !/^\|[-| ]+$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map((cells) => ({ page, cells, ids: readIds(cells[1] ?? '') })),
)

/** «APL-033c、d», «NLE-4…10», «ACL-25a、25b»: every id that a cell names, written out. */
function readIds(cell: string): string[] {
  const ids: string[] = []
  let law = ''
  let number = ''
  for (const [, dots, named, digits = '', letters = ''] of cell.matchAll(
    /(…)?(?:([A-Z]{3})-)?((?<![A-Za-z0-9(])\d+|(?<=[、…])(?=[a-z]))([A-Za-z]*\d?)/g,
  )) {
    if (named) law = named
    const from = Number(number)
    if (dots)
      for (let one = from + 1; one < Number(digits); one += 1)
        ids.push(`${law}-${String(one).padStart(number.length, '0')}`)
    number = digits || number
    if (law) ids.push(`${law}-${number}${letters}`)
  }
  return ids.concat([...cell.matchAll(/[A-Z]{3}-[A-Z]{3}/g)].map(([id]) => id))
}

describe('法律对照各页', () => {
  const told = new Set(rows.flatMap(({ ids }) => ids))
  it('规则书的每个编号都有一行：写明代码、测试和页面，或者写明没有做以及缺什么', () => {
    expect(ruleIds.filter((id) => !told.has(id))).toEqual([])
  })

  it('编号都是规则书中的编号', () => {
    const known = new Set<string>(ruleIds)
    const strange = rows.flatMap(({ page, ids }) =>
      ids.filter((id) => !known.has(id)).map((id) => `${page}：${id}`),
    )
    expect(strange).toEqual([])
  })

  it('有代码的一行写明测试；没有写明测试的，写明未实现或者不由本平台办理', () => {
    const silent = rows
      .filter(({ ids, cells }) => {
        const [code = '', test = ''] = cells.slice(3)
        return ids.length > 0 && (code === '' || (test === '' && !/未实现|部分|不适用|不属/.test(code)))
      })
      .map(({ page, ids }) => `${page}：${ids.join('、')}`)
    expect(silent).toEqual([])
  })

  it('引用的名称和文件都在代码中', () => {
    const gone = rows.flatMap(({ page, cells }) =>
      cells.slice(3).flatMap((cell) =>
        [...cell.matchAll(/`([^`]+)`/g)]
          .map(([, name = '']) => name)
          .filter((name) => !stands(name))
          .map((name) => `${page}：${name}`),
      ),
    )
    expect(gone).toEqual([])
  })
})

/** Whether a name quoted in a row is a file or a folder, an address, a command or a word of the code. */
function stands(name: string): boolean {
  if (/^(\/|npm |docs\/|journeys\/)/.test(name)) return true
  if (name.includes('/')) return paths().some((path) => path.endsWith(`/${name}`))
  const parts = name.split(/\W+/).filter((word) => /^[A-Za-z]\w+$/.test(word))
  return parts.every((word) => wordsOfCode().has(word))
}

let allPaths: string[] | undefined
function paths(): string[] {
  allPaths ??= readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules'))
    .map((path) => `/packages/${path.replaceAll('\\', '/')}`)
  return allPaths
}

let words: Set<string> | undefined
function wordsOfCode(): Set<string> {
  words ??= new Set(
    paths()
      .filter((path) => /\.(tsx?|yaml|sql)$/.test(path))
      .flatMap((path) => [...readFileSync(join(root, path), 'utf8').split(/\W+/), ...path.split(/\W+/)]),
  )
  return words
}
