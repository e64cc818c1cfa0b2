import type { BlockDefinition, Definition } from './definition.ts'
import { type Piece, readWording } from './wording.ts'

/** A stretch of wording that is printed as one, the facts it prints, and every condition it stands under. */
export type Run = {
  readonly under: readonly string[]
  readonly text: string
  readonly paths: readonly string[]
}

const blankText = ({ path, filters }: Extract<Piece, { piece: 'blank' }>) =>
  `{{${[path, ...filters].join('|')}}}`

/** What stands between two openings is one run; what an `if` or an `each` holds are runs of their own. */
function runsOf(pieces: readonly Piece[], under: readonly string[]): Run[] {
  const runs: Run[] = []
  let text = ''
  let paths: string[] = []
  const end = () => {
    if (text !== '' || paths.length > 0) runs.push({ under, text: text.replace(/\s+/g, ''), paths })
    text = ''
    paths = []
  }
  for (const piece of pieces) {
    if (piece.piece === 'text') text += piece.text
    else if (piece.piece === 'blank') {
      text += blankText(piece)
      paths.push(piece.path)
    } else if (piece.piece === 'each') {
      end()
      runs.push({ under, text: '', paths: [piece.path] })
      runs.push(...runsOf(piece.body, [...under, `each ${piece.path}`]))
    } else {
      end()
      runs.push(...runsOf(piece.whenTrue, [...under, piece.path]))
      runs.push(...runsOf(piece.whenFalse, [...under, `not ${piece.path}`]))
    }
  }
  end()
  return runs
}

const wordingRuns = (wording: string | undefined, under: readonly string[]): Run[] =>
  wording === undefined ? [] : runsOf(readWording(wording), under)
const given = (condition: string | undefined): readonly string[] => (condition ? [condition] : [])
const listed = (path: string, under: readonly string[]): Run => ({ under, text: '', paths: [path] })

function blockRuns(block: BlockDefinition): Run[] {
  const under = given(block.when)
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return wordingRuns(block.text, under)
    case 'field':
      return [...wordingRuns(block.label, under), ...wordingRuns(block.value, under)]
    case 'table':
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) => wordingRuns(cell.label ?? cell.text, [...under, ...given(row.when)])),
      )
    case 'list':
      return [
        listed(block.each, under),
        ...block.columns.flatMap(({ title, text }) => [
          ...wordingRuns(title, under),
          ...wordingRuns(text, [...under, `each ${block.each}`]),
        ]),
      ]
    case 'record':
    case 'approval':
      return [listed(block.each, under)]
    case 'signature':
      return block.lines.flatMap(({ each, text }) => [
        ...(each ? [listed(each, under)] : []),
        ...wordingRuns(text, each ? [...under, `each ${each}`] : under),
      ])
    case 'seal':
      return [...wordingRuns(block.agency, under), ...wordingRuns(block.date, under)]
    case 'turn':
      return []
  }
}

/** Everything a paper prints, run by run. Throws where a wording cannot be read. */
export const printedRuns = (definition: Definition): readonly Run[] => [
  ...wordingRuns(definition.head, []),
  ...wordingRuns(definition.numberLine, []),
  ...definition.blocks.flatMap(blockRuns),
]

/** The runs that hold a clause whole. */
export function clauseRuns(definition: Definition, clause: string): readonly Run[] {
  const [run, ...more] = wordingRuns(clause, [])
  if (!run || more.length > 0) return []
  return printedRuns(definition).filter(({ text }) => text.includes(run.text))
}

/** Whether what stands under these conditions is printed wherever what stands under those would be. */
export const noNarrower = (under: readonly string[], than: readonly string[]): boolean =>
  under.every((condition) => than.includes(condition))
