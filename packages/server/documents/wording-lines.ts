import type { BlockDefinition, Definition } from './definition.ts'

type Line = { readonly change: 'same' | 'old' | 'new'; readonly text: string }

function linesOfBlock(block: BlockDefinition): readonly string[] {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text.split('\n')
    case 'field':
      return [`${block.label}：${block.value}`]
    case 'table':
      return block.rows.map(({ cells }) => cells.map(({ label, text }) => label ?? text ?? '').join('｜'))
    case 'list':
      return [`${block.each}：${block.columns.map(({ title, text }) => `${title} ${text}`).join('｜')}`]
    case 'signature':
      return block.lines.map(({ text }) => text)
    case 'seal':
      return [`${block.agency} ${block.date}`]
    case 'record':
    case 'approval':
      return [block.each]
    case 'turn':
      return ['（另起一页）']
  }
}

/** What a clerk reads of a definition: its wording, line by line, with what each block waits for. */
const linesOf = ({ head, numberLine, blocks }: Definition): readonly string[] =>
  [
    head ?? '',
    numberLine ?? '',
    ...blocks.flatMap((block) => [
      ...(block.when ? [`〔仅当 ${block.when}〕`] : []),
      ...linesOfBlock(block).map((line) => line.replaceAll('\n', '').trim()),
    ]),
  ].filter((line) => line !== '')

/** The wordings of two versions side by side: what stays, what goes, what comes (longest common lines). */
export function compareWordings(before: Definition | null, after: Definition): readonly Line[] {
  const [old, fresh] = [before ? linesOf(before) : [], linesOf(after)]
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [gone, come] = [old[i], fresh[j]]
    if (gone !== undefined && gone === come) {
      lines.push({ change: 'same', text: gone })
      i += 1
      j += 1
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ change: 'old', text: gone })
      i += 1
    } else {
      lines.push({ change: 'new', text: come ?? '' })
      j += 1
    }
  }
  return lines
}
