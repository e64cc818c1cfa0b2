import type { BlockDefinition, Definition } from './definition.ts'
import { type FactLookup, type FactRecord, type FactValue, isPresent, isTrue } from './facts.ts'
import type { FilledBlock, FilledDocument, FilledRow, MissingFact } from './filled.ts'
import { filters, optionalMark } from './filters.ts'
import { ownFacts } from './own-paper.ts'
import { type Piece, readWording } from './wording.ts'

/** The item a `{{#each}}` stands at; its fields are named without a dot. */
type Item = {
  readonly listPath: string
  readonly record: FactRecord
  readonly index: number
  readonly last: boolean
}
type Filling = {
  readonly facts: FactLookup
  readonly used: Set<string>
  readonly missing: Map<string, MissingFact>
}

function read(filling: Filling, path: string, item: Item | null): FactValue | undefined {
  if (item && !path.includes('.')) {
    if (path === 'index') return item.index
    if (path === 'last') return item.last
    return item.record[path]
  }
  filling.used.add(path)
  return filling.facts.get(path)
}

function listAt(filling: Filling, path: string): readonly FactRecord[] {
  const value = read(filling, path, null)
  if (Array.isArray(value)) return value
  return []
}

/** Notes a blank nobody can fill and returns what a preview shows in its place. */
function noteMissing(filling: Filling, path: string, item: Item | null): string {
  const inList = item !== null && !path.includes('.')
  const key = inList ? `${item.listPath}.${item.index}.${path}` : path
  const label = inList
    ? `${filling.facts.label(item.listPath)}第${item.index}项（${filling.facts.label(`${item.listPath}.${path}`)}）`
    : filling.facts.label(path)
  filling.missing.set(key, { path: key, label })
  return `【${label}】`
}

function write(filling: Filling, pieces: readonly Piece[], item: Item | null): string {
  return pieces.map((piece) => writePiece(filling, piece, item)).join('')
}

function writePiece(filling: Filling, piece: Piece, item: Item | null): string {
  if (piece.piece === 'text') return piece.text
  if (piece.piece === 'if') {
    const branch = isTrue(read(filling, piece.path, item)) ? piece.whenTrue : piece.whenFalse
    return write(filling, branch, item)
  }
  if (piece.piece === 'each') {
    const records = listAt(filling, piece.path)
    if (records.length === 0) return noteMissing(filling, piece.path, null)
    return records
      .map((record, at) =>
        write(filling, piece.body, {
          listPath: piece.path,
          record,
          index: at + 1,
          last: at === records.length - 1,
        }),
      )
      .join('')
  }
  const value = read(filling, piece.path, item)
  if (!isPresent(value) || typeof value === 'object') {
    return piece.filters.includes(optionalMark) ? '' : noteMissing(filling, piece.path, item)
  }
  return piece.filters
    .filter((name) => name !== optionalMark)
    .reduce(
      (text: string | number, name) => filters[name]?.apply(text) ?? text,
      typeof value === 'boolean' ? String(value) : value,
    )
    .toString()
}

const fillText = (filling: Filling, wording: string, item: Item | null = null): string =>
  // What an officer typed may end with the full stop that the wording adds.
  write(filling, readWording(wording), item)
    .replace(/[。；，]。/g, '。')
    .replace(/([！？])。/g, '$1')
    .trim()

function holds(filling: Filling, condition: string | undefined): boolean {
  if (condition === undefined) return true
  const negated = condition.startsWith('not ')
  const value = read(filling, negated ? condition.slice(4) : condition, null)
  return isTrue(value) !== negated
}

type DefinedTable = Extract<BlockDefinition, { block: 'table' }>

/** Rows under a false condition fall out, and a cell that spanned them shrinks by as many. */
function fillTable(filling: Filling, { rows }: DefinedTable): FilledRow[] {
  const kept = rows.map((row) => holds(filling, row.when))
  return rows.flatMap((row, at) => {
    if (!kept[at]) return []
    const cells = row.cells.map((cell) => ({
      kind: cell.label === undefined ? ('text' as const) : ('label' as const),
      text: fillText(filling, cell.label ?? cell.text ?? ''),
      w: cell.w,
      rows: kept.slice(at, at + (cell.rows ?? 1)).filter(Boolean).length,
      align: cell.align ?? (cell.label === undefined ? ('left' as const) : ('center' as const)),
    }))
    return [{ height: row.height ?? 10, grow: row.grow ?? 0, cells }]
  })
}

function fillList(filling: Filling, block: Extract<BlockDefinition, { block: 'list' }>): FilledBlock {
  const records = listAt(filling, block.each)
  const rows = records.map((record, at) => {
    const item = { listPath: block.each, record, index: at + 1, last: at === records.length - 1 }
    return block.columns.map((column) => fillText(filling, column.text, item))
  })
  const empty = Array.from({ length: Math.max(0, (block.emptyRows ?? 0) - rows.length) }, () =>
    block.columns.map(() => ''),
  )
  return {
    block: 'list',
    columns: block.columns.map(({ title, w, align }) => ({ title, w, align: align ?? 'center' })),
    rows: [...rows, ...empty],
  }
}

function fillRecord(filling: Filling, path: string): FilledBlock {
  const turns = listAt(filling, path)
  if (turns.length === 0) noteMissing(filling, path, null)
  return {
    block: 'record',
    turns: turns.map((turn) => ({
      question: String(turn.question ?? ''),
      answer: String(turn.answer ?? ''),
    })),
  }
}

function fillApproval(filling: Filling, path: string, grow: number): FilledBlock {
  const opinions = listAt(filling, path)
  if (opinions.length === 0) noteMissing(filling, path, null)
  const field = (record: FactRecord, at: number, name: string): string => {
    const value = record[name]
    if (isPresent(value)) return String(value)
    return noteMissing(filling, name, { listPath: path, record, index: at + 1, last: false })
  }
  return {
    block: 'approval',
    grow,
    boxes: opinions.map((record, at) => ({
      role: field(record, at, 'role'),
      opinion: field(record, at, 'opinion'),
      name: field(record, at, 'name'),
      date: fillText(filling, '{{date|date}}', { listPath: path, record, index: at + 1, last: false }),
    })),
  }
}

function fillSignature(
  filling: Filling,
  block: Extract<BlockDefinition, { block: 'signature' }>,
): FilledBlock {
  const lines = block.lines.flatMap((line) => {
    const date = line.date ?? true
    if (line.each === undefined) return [{ text: fillText(filling, line.text), date }]
    const path = line.each
    const records = listAt(filling, path)
    if (records.length === 0) noteMissing(filling, path, null)
    return records.map((record, at) => ({
      text: fillText(filling, line.text, {
        listPath: path,
        record,
        index: at + 1,
        last: at === records.length - 1,
      }),
      date,
    }))
  })
  return { block: 'signature', lines }
}

function fillBlock(filling: Filling, block: BlockDefinition): FilledBlock[] {
  if (!holds(filling, block.when)) return []
  switch (block.block) {
    case 'heading':
      return [{ block: 'heading', text: fillText(filling, block.text), align: block.align ?? 'left' }]
    case 'paragraph':
      return fillText(filling, block.text)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({
          block: 'paragraph',
          text,
          align: block.align ?? 'left',
          indent: block.indent ?? true,
        }))
    case 'field':
      return [
        { block: 'field', label: fillText(filling, block.label), value: fillText(filling, block.value) },
      ]
    case 'table':
      return [{ block: 'table', rows: fillTable(filling, block) }]
    case 'list':
      return [fillList(filling, block)]
    case 'record':
      return [fillRecord(filling, block.each)]
    case 'signature':
      return [fillSignature(filling, block)]
    case 'seal':
      return [{ block: 'seal', agency: fillText(filling, block.agency), date: fillText(filling, block.date) }]
    case 'turn':
      return [{ block: 'turn' }]
    case 'approval':
      return [fillApproval(filling, block.each, block.grow ?? 1)]
    case 'note':
      return [{ block: 'note', text: fillText(filling, block.text) }]
  }
}

/**
 * Fills a definition from facts; pure. `missing` names every blank without a fact and every mandatory fact
 * that is absent, by its Chinese label; `used` lists every path that was read, conditions included.
 */
export function fill(definition: Definition, facts: FactLookup): FilledDocument {
  const own = ownFacts(definition)
  // What a city's own paper asks for has its name in the definition alone.
  const named: FactLookup = { get: facts.get, label: (path) => own[path]?.label ?? facts.label(path) }
  const filling: Filling = { facts: named, used: new Set(), missing: new Map() }
  const head = definition.head === undefined ? null : fillText(filling, definition.head)
  const numberLine = definition.numberLine === undefined ? null : fillText(filling, definition.numberLine)
  const blocks = definition.blocks.flatMap((block) => fillBlock(filling, block))
  for (const { path } of definition.mandatory) {
    if (!isPresent(read(filling, path, null))) noteMissing(filling, path, null)
  }
  return {
    kind: definition.kind,
    version: definition.version,
    title: definition.title,
    layout: definition.layout,
    head,
    numberLine,
    pageNumbers: definition.pageNumbers ?? true,
    signEachPage: definition.signEachPage ?? [],
    blocks,
    used: [...filling.used].sort(),
    missing: [...filling.missing.values()],
  }
}
