import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Value from 'typebox/value'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { Definition } from './definition.ts'
import { findWordingFaults } from './find-wording-faults.ts'

/** A fault in a definition: which file, which block (from 1; null for the head of the file), what, how to mend. */
export type DefinitionFault = {
  readonly file: string
  readonly block: number | null
  /** From 1; null where it is about something that is not there. */
  readonly line: number | null
  readonly message: string
}
export type DefinitionReading =
  | { readonly definition: Definition; readonly faults: readonly [] }
  | { readonly definition: null; readonly faults: readonly DefinitionFault[] }

const shippedFolder = join(import.meta.dirname, 'definitions')

function blockOf(pointer: string): number | null {
  const found = /^\/blocks\/(\d+)/.exec(pointer)
  return found ? Number(found[1]) + 1 : null
}

type Unplaced = Omit<DefinitionFault, 'file' | 'line'> & { readonly key?: string }
type Text = { readonly doc: Document; readonly lines: LineCounter }

/** Where in the file a block, or a key of its head, begins. */
function lineOf({ doc, lines }: Text, { block, key }: Unplaced): number | null {
  const at = block === null ? [key ?? ''] : ['blocks', block - 1]
  const node = doc.getIn(at, true)
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : null
}

const blockNames = 'heading paragraph field table list record signature seal turn approval note'.split(' ')

function shapeFaults(value: unknown): Unplaced[] {
  const errors = [...Value.Errors(Definition, value)]
  const faults = errors
    .filter(({ instancePath }) => blockOf(instancePath) === null)
    .map(({ instancePath, message }) => ({
      block: null,
      key: instancePath.split('/')[1] ?? '',
      message: `“${instancePath || '文件'}”不合格式（${message}），请对照同类文书的写法修改`,
    }))
  const badBlocks = new Set(errors.flatMap(({ instancePath }) => blockOf(instancePath) ?? []))
  return [...faults, ...[...badBlocks].map((block) => ({ block, message: blockShapeFault(value, block) }))]
}

function blockShapeFault(value: unknown, block: number): string {
  const blocks: unknown = typeof value === 'object' && value !== null && 'blocks' in value ? value.blocks : []
  const given: unknown = Array.isArray(blocks) ? blocks[block - 1] : undefined
  const name = typeof given === 'object' && given !== null && 'block' in given ? String(given.block) : ''
  if (!blockNames.includes(name)) return `没有“${name}”这种块，只能使用：${blockNames.join('、')}`
  return `“${name}”块的内容不合格式：缺少必要的键，或者写了不认识的键，请对照 definition.ts 修改`
}

/**
 * Reads one definition from YAML text and checks it, `beyond` too where the definition is sound in itself; `file` is only
 * named in faults. Never throws.
 */
export function readDefinition(
  file: string,
  yaml: string,
  beyond: (definition: Definition) => readonly Unplaced[] = () => [],
): DefinitionReading {
  const lines = new LineCounter()
  const doc = parseDocument(yaml, { lineCounter: lines })
  const [broken] = doc.errors
  if (broken) {
    const line = broken.linePos?.[0].line ?? null
    return {
      definition: null,
      faults: [{ file, block: null, line, message: `YAML 无法解析：${broken.message}` }],
    }
  }
  const value: unknown = doc.toJS()
  const faults = Value.Check(Definition, value)
    ? [() => findWordingFaults(value), () => beyond(value)].reduce<readonly Unplaced[]>(
        (found, check) => (found.length > 0 ? found : check()),
        [],
      )
    : shapeFaults(value)
  if (faults.length === 0 && Value.Check(Definition, value)) return { definition: value, faults: [] }
  const placed = faults.map((fault) => ({
    file,
    block: fault.block,
    line: lineOf({ doc, lines }, fault),
    message: fault.message,
  }))
  return { definition: null, faults: placed }
}

const misnamed = (file: string) => (definition: Definition) =>
  basename(file, '.yaml') === definition.kind
    ? []
    : [
        {
          block: null,
          message: `文件名应与文书编号一致，请把文件改名为 ${definition.kind}.yaml`,
        },
      ]

/** One fault as a line: file, block, line, what and how to mend. */
export const sayFault = ({ file, block, line, message }: DefinitionFault): string =>
  [file, block === null ? '' : ` 第${block}块`, line === null ? '' : ` 第${line}行`, `：${message}`].join('')

/** A text that was sound when it was kept: what a paper of long ago was made from. */
export function readKeptDefinition(yaml: string): Definition {
  const value: unknown = parseDocument(yaml).toJS()
  if (!Value.Check(Definition, value))
    throw new Error('a kept wording no longer has the form of a definition')
  return value
}

/** The texts of a folder by kind, as they stand. */
export function readTexts(folder: string = shippedFolder): ReadonlyMap<string, string> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return new Map(files.map((file) => [basename(file, '.yaml'), readFileSync(join(folder, file), 'utf8')]))
}

/**
 * Every definition of a folder by its kind. Throws one Error that lists every fault of every file,
 * with file, block and how to mend: a server with a broken paper does not start.
 */
export function loadDefinitions(folder: string = shippedFolder): ReadonlyMap<string, Definition> {
  const readings = [...readTexts(folder)].map(([kind, text]) =>
    readDefinition(`${kind}.yaml`, text, misnamed(`${kind}.yaml`)),
  )
  const faults = readings.flatMap((reading) => reading.faults)
  if (faults.length > 0)
    throw new Error(`文书定义有 ${faults.length} 处错误\n${faults.map(sayFault).join('\n')}`)
  return new Map(
    readings.flatMap(({ definition }) => (definition ? [[definition.kind, definition] as const] : [])),
  )
}
