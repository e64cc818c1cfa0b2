import { type PaperKind, paperKinds } from '../documents/paper-kinds.ts'
import { inPerformance, reopened, type Stage, undecided } from '../procedures/stages.ts'
import type { Change } from './changes.ts'
import { type Facts, under } from './fact-parts.ts'
import type { CaseState, Made } from './state.ts'

export const cityPaperInputTypes = ['text', 'date', 'number', 'choice'] as const
/** What a city's own paper asks of who makes it, beyond what the file says. */
export type CityPaperInput = {
  readonly key: string
  readonly label: string
  readonly type: (typeof cityPaperInputTypes)[number]
  readonly required: boolean
  readonly choices?: readonly string[]
}

/**
 * A kind of paper a city added (C01, C02 …). It is no row of the table of the rule book: the paper carries it along, so that
 * the file says for ever what was served, sealed and numbered, whatever the city publishes later.
 */
export type CityPaperKind = PaperKind & {
  readonly copies: number
  /** The stages in which it may be made. */
  readonly stages: readonly Stage[]
  readonly inputs: readonly CityPaperInput[]
}

export type CityPaperPayloads = {
  issueCityPaper: {
    readonly id: string
    readonly kind: string
    readonly paper: CityPaperKind
    readonly values: Readonly<Record<string, string>>
  }
}
export type CityPaperActionName = keyof CityPaperPayloads
export type CityPaperState = {
  readonly cityPapers: readonly (Made & CityPaperPayloads['issueCityPaper'])[]
}

export const cityPaperChanges: { readonly [A in CityPaperActionName]: Change<A> } = {
  issueCityPaper: ({ cityPapers }, payload, made) => ({
    cityPapers: [...cityPapers, { ...made, ...payload }],
  }),
}

/** From the filing until the file is bound: before it there is no case number, afterwards no volume to put it in. */
export const cityPaperStages: readonly Stage[] = [
  ...undecided,
  'DECIDED',
  ...inPerformance,
  'NO_PENALTY',
  'CLOSED',
  ...reopened,
]

/** The kind of a paper on file: of the table, or the city's own that it carries along. */
export const kindOf = ({
  kind,
  city,
}: {
  readonly kind: string
  readonly city?: CityPaperKind
}): PaperKind | undefined => city ?? paperKinds[kind]

export const paperTitle = (paper: Parameters<typeof kindOf>[0]): string => kindOf(paper)?.title ?? paper.kind

/** The inputs that are wanting or cannot be read, by their labels. */
export const cityPaperGaps = ({ paper, values }: CityPaperPayloads['issueCityPaper']): readonly string[] =>
  paper.inputs
    .filter(({ key, type, required, choices }) => {
      const value = values[key]?.trim() ?? ''
      if (value === '') return required
      if (type === 'date') return !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))
      if (type === 'number') return !/^-?\d+(\.\d+)?$/.test(value)
      return type === 'choice' && !choices?.includes(value)
    })
    .map(({ label }) => label)

export function cityPaperFacts(state: CaseState, about: string | null): Facts {
  const one = state.cityPapers.find(({ id }) => id === about)
  if (!one) return {}
  const given = one.paper.inputs.flatMap(({ key, type }) => {
    const value = one.values[key]?.trim() ?? ''
    return value === '' ? [] : [[key, type === 'number' ? Number(value) : value] as const]
  })
  return under('cityPaper', {
    ...Object.fromEntries(given),
    number: state.papers.findLast((paper) => paper.about === one.id && !paper.voided)?.number,
    issuedOn: one.on,
  })
}
