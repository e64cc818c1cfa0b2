import { aLawfulCase, type Variant } from '../a-case.ts'
import { lighterForAge } from '../clue-to-report.ts'
import { type Played, play } from '../play.ts'
import { filled, type Plant, together, without } from './plants.ts'
import { stepsOf } from './steps.ts'

/** A lawful file made of another by lawful changes. */
const from = (variant: Variant, change: Plant) => () =>
  play(change(stepsOf(aLawfulCase(variant))).map(({ act }) => act))

const bornOn = (day: string): Plant =>
  together(
    filled('recordParty', ({ party }) => ({ party: { ...party, bornOn: day } })),
    filled('recordInterview', { personRelation: '当事人，其监护人司马伯言在场' }),
  )

const grown = {
  /** A party of sixteen: the guardian is present, the fine is lighter for the age. */
  minor: from('person', together(bornOn('2009-06-15'), filled('assessDiscretion', lighterForAge))),
  /** A party of thirteen: no penalty, the guardian is ordered to discipline. */
  underFourteen: from(
    'noPenalty',
    together(
      bornOn('2012-06-15'),
      without('recordPledge', 'askEarlierViolation'),
      filled('concludeNoPenalty', {
        ground: 'underFourteen',
        reason: '当事人行为时不满十四周岁',
        guardianOrder: '责令监护人司马伯言对当事人严加管教',
        leniency: [],
      }),
    ),
  ),
} as const
type Grown = keyof typeof grown
export type FileName = Variant | Grown

const isGrown = (name: FileName): name is Grown => Object.hasOwn(grown, name)
const played = new Map<Grown, readonly Played[]>()

/** A lawful file by its name, played once. */
export function fileNamed(name: FileName): readonly Played[] {
  if (!isGrown(name)) return aLawfulCase(name)
  const known = played.get(name) ?? grown[name]()
  played.set(name, known)
  return known
}
