import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Value from 'typebox/value'
import { parse, YAMLParseError } from 'yaml'
import { Definition } from './definition.ts'
import { findWordingFaults } from './find-wording-faults.ts'

/** A fault in a definition: which file, which block (from 1; null for the head of the file), what, how to mend. */
export type DefinitionFault = {
  readonly file: string
  readonly block: number | null
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

const blockNames = 'heading paragraph field table list record signature seal turn approval note'.split(' ')

function shapeFaults(file: string, value: unknown): DefinitionFault[] {
  const errors = [...Value.Errors(Definition, value)]
  const faults = errors
    .filter(({ instancePath }) => blockOf(instancePath) === null)
    .map(({ instancePath, message }) => ({
      file,
      block: null,
      message: `“${instancePath || '文件'}”不合格式（${message}），请对照 definition.ts 修改`,
    }))
  const badBlocks = new Set(errors.flatMap(({ instancePath }) => blockOf(instancePath) ?? []))
  return [
    ...faults,
    ...[...badBlocks].map((block) => ({ file, block, message: blockShapeFault(value, block) })),
  ]
}

function blockShapeFault(value: unknown, block: number): string {
  const blocks: unknown = typeof value === 'object' && value !== null && 'blocks' in value ? value.blocks : []
  const given: unknown = Array.isArray(blocks) ? blocks[block - 1] : undefined
  const name = typeof given === 'object' && given !== null && 'block' in given ? String(given.block) : ''
  if (!blockNames.includes(name)) return `没有“${name}”这种块，只能使用：${blockNames.join('、')}`
  return `“${name}”块的内容不合格式：缺少必要的键，或者写了不认识的键，请对照 definition.ts 修改`
}

/** Reads one definition from YAML text; `file` is only named in faults. Never throws. */
export function readDefinition(file: string, yaml: string): DefinitionReading {
  const value = parseYaml(yaml)
  if (value instanceof YAMLParseError) {
    return { definition: null, faults: [{ file, block: null, message: `YAML 无法解析：${value.message}` }] }
  }
  if (!Value.Check(Definition, value)) return { definition: null, faults: shapeFaults(file, value) }
  const faults = findWordingFaults(value).map((fault) => ({ file, ...fault }))
  const kind = basename(file, '.yaml')
  if (kind !== value.kind) {
    faults.push({ file, block: null, message: `文件名应与文书编号一致，请把文件改名为 ${value.kind}.yaml` })
  }
  return faults.length === 0 ? { definition: value, faults: [] } : { definition: null, faults }
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch (error) {
    if (error instanceof YAMLParseError) return error
    throw error
  }
}

/**
 * Every definition of a folder by its kind. Throws one Error that lists every fault of every file,
 * with file, block and how to mend: a server with a broken paper does not start.
 */
export function loadDefinitions(folder: string = shippedFolder): ReadonlyMap<string, Definition> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const readings = files.map((file) => readDefinition(file, readFileSync(join(folder, file), 'utf8')))
  const faults = readings.flatMap((reading) => reading.faults)
  if (faults.length > 0) {
    const lines = faults.map(
      ({ file, block, message }) => `${file}${block === null ? '' : ` 第${block}块`}：${message}`,
    )
    throw new Error(`文书定义有 ${faults.length} 处错误\n${lines.join('\n')}`)
  }
  return new Map(
    readings.flatMap(({ definition }) => (definition ? [[definition.kind, definition] as const] : [])),
  )
}
