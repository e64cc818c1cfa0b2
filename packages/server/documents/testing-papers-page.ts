import { actionNames, ordinaryActions } from '@zhiheng/law'
import type { Definition } from './definition.ts'
import { factPaths, labelOfFact } from './fact-paths.ts'
import { loadDefinitions } from './load-definitions.ts'
import { type BlankOrigin, originKinds, originsOfBlanks, pathsOf } from './testing-origins.ts'

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
const rule = (columns: number) => row(Array.from({ length: columns }, () => '---'))

const servedWords = { Y: '送达，有回证', H: '当场签收', N: '内部' } as const
const signerWords: Readonly<Record<Definition['signers'][number], string>> = {
  officers: '执法人员',
  party: '当事人',
  witness: '见证人',
  unitHead: '承办机构负责人',
  reviewer: '法制审核人员',
  leader: '行政机关负责人',
  presider: '听证主持人',
  members: '参加讨论的负责人',
  archivist: '立卷人',
  agencySeal: '行政机关印章',
}

/** The composition of the rule book: 行政处罚 56, 行政强制 17, 其他 9. */
const composition = [
  { letter: 'D', title: '行政处罚', count: 56 },
  { letter: 'Q', title: '行政强制', count: 17 },
  { letter: 'K', title: '其他', count: 9 },
] as const
const kindsOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)

/** Kinds of the composition that have no definition yet. */
export const kindsMissing = (definitions = loadDefinitions()): readonly string[] =>
  composition.flatMap(({ letter, count }) => kindsOf(letter, count).filter((kind) => !definitions.has(kind)))

const makersOf = (kind: string) =>
  actionNames
    .filter((action) => ordinaryActions[action].papers.some((paper) => paper.kind === kind))
    .map((action) => ordinaryActions[action].title)

const paperRow = (one: Definition) =>
  row([
    one.kind,
    one.title,
    one.category,
    one.stage,
    one.signers.map((signer) => signerWords[signer]).join('、'),
    servedWords[one.served],
    String(one.copies),
    `${one.volume}，${one.retention}`,
    [...new Set(one.mandatory.map(({ path, basis }) => `${labelOfFact(path)}（${basis}）`))].join('；'),
    makersOf(one.kind).join('、') || '案件办理之外',
  ])

const countLine = (definitions: ReadonlyMap<string, Definition>) => {
  const counts = composition.map(({ letter, title, count }) => {
    const there = kindsOf(letter, count).filter((kind) => definitions.has(kind)).length
    return `${title}${there}／${count}种`
  })
  const second = [...definitions.keys()].filter((kind) => kind.endsWith('S'))
  const missing = kindsMissing(definitions)
  return `${counts.join('，')}；另有附属格式（编号末位为 S）${second.length}种，共${definitions.size}份格式。${missing.length > 0 ? `还没有的：${missing.join('、')}。` : ''}`
}

const blankRow =
  (usedIn: ReadonlyMap<string, readonly string[]>) =>
  ({ path, kind, from }: BlankOrigin) =>
    row([`\`${path}\``, labelOfFact(path), originKinds[kind], from, (usedIn.get(path) ?? []).join('、')])

/** docs/papers.md, whole: every paper, and where each of its blanks comes from. */
export function papersPage(): string {
  const definitions = loadDefinitions()
  const origins = originsOfBlanks(definitions)
  const usedIn = new Map<string, string[]>()
  for (const definition of definitions.values())
    for (const path of pathsOf(definition)) usedIn.set(path, [...(usedIn.get(path) ?? []), definition.kind])
  const blanks = Object.keys(factPaths).flatMap((path) => (usedIn.has(path) ? (origins.get(path) ?? []) : []))
  const sorted = [...definitions.values()].toSorted((a, b) => a.kind.localeCompare(b.kind))
  return `${[
    '# 文书一览',
    '',
    countLine(definitions),
    '',
    '由 `packages/server/documents/definitions/` 的格式和法律包的办理表印出（`node --import tsx scripts/print-papers.ts`），测试 `papers-page.test.ts` 逐字核对。',
    '',
    '## 各种文书',
    '',
    row([
      '编号',
      '名称',
      '类别',
      '环节',
      '签名盖章',
      '送达',
      '份数',
      '卷宗、保管',
      '必备内容（依据）',
      '由何事制作',
    ]),
    rule(10),
    ...sorted.map(paperRow),
    '',
    '## 每个空格的由来',
    '',
    '把合法的各案逐步办一遍，看每个空格的值是哪件事、哪个填写项放进案卷的。没有一个空格是为文书另填的。',
    '',
    row(['事实', '名称', '由来', '哪件事：哪一项', '用于']),
    rule(5),
    ...blanks.map(blankRow(usedIn)),
  ].join('\n')}\n`
}
