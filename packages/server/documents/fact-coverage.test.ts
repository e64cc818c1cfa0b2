import {
  beijingDay,
  type CaseState,
  caseFacts,
  type Facts,
  isPlainDate,
  officePaperKindIds,
} from '@zhiheng/law'
import { describe, expect, it } from 'vitest'
import { aLawfulCase, justBefore, variants } from '../../law/testing/a-case.ts'
import { offPath } from '../../law/testing/off-path-questions.ts'
import { act, take } from '../../law/testing/play.ts'
import { type FactEntry, type FactType, factPaths } from './fact-paths.ts'
import { factLookup, isPresent } from './facts.ts'
import { fill } from './fill.ts'
import { loadDefinitions } from './load-definitions.ts'
import { madeUpSurroundings } from './testing-surroundings.ts'

const recording = justBefore('recordHearing', { variant: 'hearing' })
/** Beside the lawful cases: a late request refused, and a hearing from which the party stayed away. */
const asides = [
  take(
    offPath.refuseHearing.state,
    act('refuseHearing', 'leader', '2026-03-27 15:00', offPath.refuseHearing.payload),
  ),
  take(
    recording.state,
    act('recordHearing', 'presider', '2026-04-10 11:30', {
      ...recording.payload,
      outcome: 'absent',
      attended: 'nobody',
      absenceNote: '等候三十分钟仍未到场，电话联系未说明理由',
      signedBy: 'absent',
      signatureNote: '当事人不在场，由听证主持人注明',
    }),
  ),
]
const cases = [...variants.flatMap((variant) => aLawfulCase(variant)), ...asides]

/** The facts of an archived file for the case itself and for every record a paper speaks of. */
const everyView = (state: CaseState): readonly Facts[] =>
  [null, ...new Set(state.papers.map(({ about }) => about))].map((about) =>
    caseFacts(state, about, madeUpSurroundings),
  )
const views = [...cases.filter(({ after }) => after.stage === 'ARCHIVED'), ...asides].flatMap(({ after }) =>
  everyView(after),
)

/** Facts that a case served directly, with every member present and nothing else ordered, rightly does not have. */
const elsewhere = [
  'archive.pages',
  'court.lateReason',
  'discussion.absent',
  'decision.orders',
  // Only under a published standard: `discretion-facts.test.ts` reads them.
  'discretion.departure',
  'discretion.found',
  'discretion.proposedTier',
  'discretion.standard',
  'item.comparison',
  'hearing.closedNote',
  'hearing.closedReason',
  'hearing.waivedOn',
  'hearing.withdrawnOn',
  'interview.reader',
  'interview.signatureNote',
  'interview.witness',
  'noPenalty.guardianOrder',
  'seizure.lateReason',
  'service.witnessName',
  'service.witnessNote',
  'service.refusalReason',
  'service.throughBody',
  'service.postalNumber',
]

const fits: Record<FactType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  date: isPlainDate,
  datetime: (value) => typeof value === 'string' && isPlainDate(beijingDay(value)),
  money: (value) => Number.isInteger(value),
  number: (value) => Number.isInteger(value),
  flag: (value) => typeof value === 'boolean',
}

function fitsEntry(entry: FactEntry, value: unknown): boolean {
  if (entry.type !== 'list') return fits[entry.type](value)
  const rows = value as readonly Record<string, unknown>[]
  return rows.every((row) =>
    Object.entries(entry.fields).every(([field, type]) => row[field] !== undefined && fits[type](row[field])),
  )
}

describe('facts a paper may name, and facts the case gives', () => {
  it('every path is given by the case, and the case gives no path a paper cannot name', () => {
    const given = new Set(views.flatMap((facts) => Object.keys(facts)))
    expect(Object.keys(factPaths).filter((path) => !given.has(path))).toEqual([])
    // What a city's own paper asks for is named by its definition alone (own-paper.test.ts).
    const ofPlatform = [...given].filter((path) => !path.startsWith('cityPaper.'))
    expect(ofPlatform.filter((path) => !Object.hasOwn(factPaths, path))).toEqual([])
  })

  it('every path has a value in an archived case, but for those that belong to another course', () => {
    const valued = new Set(
      views.flatMap((facts) => {
        const { get } = factLookup(facts)
        return Object.keys(facts).filter((path) => isPresent(get(path)))
      }),
    )
    expect(
      Object.keys(factPaths)
        .filter((path) => !valued.has(path))
        .toSorted(),
    ).toEqual(elsewhere.toSorted())
  })

  it('every value is of the kind its path promises, rows of lists included', () => {
    const wrong = views.flatMap((facts) =>
      Object.entries(factPaths).flatMap(([path, entry]) => {
        const value = facts[path]
        return value === null || value === undefined || fitsEntry(entry, value) ? [] : [path]
      }),
    )
    expect([...new Set(wrong)]).toEqual([])
  })

  it('every paper of the lawful cases is filled at the moment it is made: nothing is missing', () => {
    const definitions = loadDefinitions()
    const missing = cases.flatMap(({ entry, after }) =>
      entry.papers
        .filter(({ city }) => !city)
        .flatMap(({ kind, about }) => {
          const definition = definitions.get(kind)
          if (!definition) return [`${kind} has no definition`]
          const filled = fill(definition, factLookup(caseFacts(after, about, madeUpSurroundings)))
          return filled.missing.map(({ label }) => `${kind}: ${label}`)
        }),
    )
    expect(missing).toEqual([])
    expect(
      new Set(cases.flatMap(({ entry }) => entry.papers.filter(({ city }) => !city).map(({ kind }) => kind)))
        .size,
    ).toBe(definitions.size - officePaperKindIds.length)
  })
})
