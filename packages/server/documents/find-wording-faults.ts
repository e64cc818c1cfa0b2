import type { BlockDefinition, Definition } from './definition.ts'
import { everyFactPath, type FactEntry } from './fact-paths.ts'
import { filters, optionalMark } from './filters.ts'
import { ownFacts } from './own-paper.ts'
import { clauseRuns } from './printed-runs.ts'
import { isWordingError, type Piece, readWording } from './wording.ts'

type Fault = { readonly block: number | null; readonly message: string }
type Fields = Readonly<Record<string, FactEntry['type']>>
const itemFields: Fields = { index: 'number', last: 'flag' }

/** Every fact the paper may name: the platform's, and a city's own paper's own. */
type Known = Readonly<Record<string, FactEntry>>

/** The known path that looks most like a mistyped one: same group, longest common beginning. */
function suggestion(known: Known, path: string): string {
  const group = path.split('.')[0]
  const near = Object.keys(known).filter((known) => known.split('.')[0] === group)
  return near.length > 0 ? `同组可用：${near.slice(0, 12).join('、')}` : `没有“${group}”这一组事实`
}

type Found = { readonly type: FactEntry['type'] } | { readonly fault: string }

function findType(known: Known, path: string, fields: Fields | null): Found {
  if (path.includes('.')) {
    const entry = known[path]
    return entry ? { type: entry.type } : { fault: `没有“${path}”这项事实，${suggestion(known, path)}` }
  }
  if (!fields) return { fault: `“${path}”只能写在 {{#each}} 或者清单里，其他地方请写全路径` }
  const type = { ...itemFields, ...fields }[path]
  return type ? { type } : { fault: `清单里没有“${path}”，可用：${Object.keys(fields).join('、')}` }
}

function fieldsOf(known: Known, path: string): Fields | string {
  const entry = known[path]
  if (!entry) return `没有“${path}”这项事实，${suggestion(known, path)}`
  return entry.type === 'list' ? entry.fields : `“${path}”不是清单，不能逐项列出`
}

function blankFaults(known: Known, path: string, given: readonly string[], fields: Fields | null): string[] {
  const found = findType(known, path, fields)
  if ('fault' in found) return [found.fault]
  const { type } = found
  const names = given.filter((name) => name !== optionalMark)
  const unknown = names.filter((name) => !filters[name])
  if (unknown.length > 0)
    return [`没有“${unknown.join('、')}”这种写法，可用：${Object.keys(filters).join('、')}、${optionalMark}`]
  const misfit = names.filter((name) => !filters[name]?.takes.some((taken) => taken === type))
  if (misfit.length > 0) return [`“${path}”不能用“${misfit.join('、')}”，这项事实的类型是 ${type}`]
  if (type === 'list') return [`“${path}”是清单，请用 {{#each ${path}}}…{{/each}}`]
  if (type === 'flag') return [`“${path}”只分是否，请用 {{#if ${path}}}…{{/if}}`]
  if ((type === 'date' || type === 'datetime') && names.length === 0)
    return [`“${path}”是日期，请写作 {{${path}|date}}`]
  if (type === 'money' && names.length === 0)
    return [`“${path}”是金额，请写作 {{${path}|money}} 或者 {{${path}|capital}}`]
  return []
}

function pieceFaults(known: Known, pieces: readonly Piece[], fields: Fields | null): string[] {
  return pieces.flatMap((piece): string[] => {
    if (piece.piece === 'text') return []
    if (piece.piece === 'blank') return blankFaults(known, piece.path, piece.filters, fields)
    if (piece.piece === 'if') {
      const found = findType(known, piece.path, fields)
      const own = 'fault' in found ? [found.fault] : []
      return [
        ...own,
        ...pieceFaults(known, piece.whenTrue, fields),
        ...pieceFaults(known, piece.whenFalse, fields),
      ]
    }
    const inner = fieldsOf(known, piece.path)
    return typeof inner === 'string' ? [inner] : pieceFaults(known, piece.body, inner)
  })
}

function wordingFaults(known: Known, wording: string | undefined, fields: Fields | null = null): string[] {
  if (wording === undefined) return []
  try {
    return pieceFaults(known, readWording(wording), fields)
  } catch (error) {
    if (isWordingError(error)) return [error.message]
    throw error
  }
}

function conditionFaults(known: Known, condition: string | undefined): string[] {
  const path = condition?.replace(/^not /, '')
  return path === undefined || known[path] ? [] : [`没有“${path}”这项事实，${suggestion(known, path)}`]
}

const gridWidth = 24

/** The cells of each row, with what hangs down from rows above, must cover exactly 24 units. */
function tableFaults(known: Known, { rows }: Extract<BlockDefinition, { block: 'table' }>): string[] {
  const hanging: { until: number; w: number }[] = []
  return rows.flatMap((row, at) => {
    const own = row.cells.reduce((sum, cell) => sum + cell.w, 0)
    const fromAbove = hanging.filter(({ until }) => until > at).reduce((sum, { w }) => sum + w, 0)
    for (const cell of row.cells) if (cell.rows) hanging.push({ until: at + cell.rows, w: cell.w })
    const faults = row.cells.flatMap((cell) => [
      ...wordingFaults(known, cell.label ?? cell.text),
      ...((cell.label === undefined) === (cell.text === undefined)
        ? ['单元格须在 label 与 text 中写且只写一个']
        : []),
    ])
    if (row.when && row.cells.some((cell) => cell.rows)) faults.push('带条件的行里不能有跨行的单元格')
    if (own + fromAbove !== gridWidth)
      faults.push(`表格第${at + 1}行各格宽度合计为 ${own + fromAbove}，应为 ${gridWidth}`)
    return [...faults, ...conditionFaults(known, row.when)]
  })
}

function listFaults(known: Known, each: string, wordings: readonly string[]): string[] {
  const fields = fieldsOf(known, each)
  return typeof fields === 'string'
    ? [fields]
    : wordings.flatMap((wording) => wordingFaults(known, wording, fields))
}

/** A list handed whole to a block must have the fields that block prints. */
function fixedListFaults(known: Known, each: string, needed: readonly string[]): string[] {
  const fields = fieldsOf(known, each)
  if (typeof fields === 'string') return [fields]
  const lacking = needed.filter((name) => !Object.hasOwn(fields, name))
  return lacking.length > 0 ? [`“${each}”没有 ${lacking.join('、')}，不能用在这种块里`] : []
}

function blockFaults(known: Known, block: BlockDefinition): string[] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return wordingFaults(known, block.text)
    case 'field':
      return [...wordingFaults(known, block.label), ...wordingFaults(known, block.value)]
    case 'table':
      return tableFaults(known, block)
    case 'list': {
      const width = block.columns.reduce((sum, { w }) => sum + w, 0)
      const faults = listFaults(
        known,
        block.each,
        block.columns.map(({ text }) => text),
      )
      return width === gridWidth ? faults : [...faults, `清单各列宽度合计为 ${width}，应为 ${gridWidth}`]
    }
    case 'record':
      return fixedListFaults(known, block.each, ['question', 'answer'])
    case 'signature':
      return block.lines.flatMap(({ each, text }) =>
        each ? listFaults(known, each, [text]) : wordingFaults(known, text),
      )
    case 'seal':
      return [...wordingFaults(known, block.agency), ...wordingFaults(known, block.date)]
    case 'approval':
      return fixedListFaults(known, block.each, ['role', 'opinion', 'name', 'date'])
    case 'turn':
      return []
  }
}

/** Everything wrong with the wording of a well-formed definition: unknown facts, misfit filters, crooked tables. */
export function findWordingFaults(definition: Definition): Fault[] {
  const known: Known = { ...everyFactPath, ...ownFacts(definition) }
  const head = [
    ...wordingFaults(known, definition.head),
    ...wordingFaults(known, definition.numberLine),
    ...definition.mandatory.flatMap(({ path }) =>
      known[path] ? [] : [`必备内容中没有“${path}”这项事实，${suggestion(known, path)}`],
    ),
  ].map((message) => ({ block: null, message }))
  const blocks = definition.blocks.flatMap((block, at) =>
    [...conditionFaults(known, block.when), ...blockFaults(known, block)].map((message) => ({
      block: at + 1,
      message,
    })),
  )
  // Where a wording cannot be read, nothing can be said of what it prints.
  return head.length + blocks.length > 0 ? [...head, ...blocks] : clauseFaults(known, definition)
}

/** A clause is wording and blanks that the paper itself prints. */
function clauseFaults(known: Known, definition: Definition): Fault[] {
  return (definition.clauses ?? []).flatMap(({ text }) => {
    const unread = wordingFaults(known, text)
    const message =
      unread[0] ??
      (clauseRuns(definition, text).length === 0
        ? `固定条款“${text.slice(0, 24)}…”没有印在正文里，请在正文中写上同样的文字（条款内不能用 {{#if}}）`
        : null)
    return message === null ? [] : [{ block: null, message }]
  })
}
