import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CityRules } from './city-rules.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

export type Fact = string | number | boolean | readonly { readonly [field: string]: Fact }[]
export type Facts = Readonly<Record<string, Fact | null | undefined>>

/** What the file does not hold itself: the agency's own particulars and the identifiers opened for one paper. */
export type Surroundings = {
  readonly agency: Readonly<
    Record<
      | 'name'
      | 'fullName'
      | 'address'
      | 'phone'
      | 'prefix'
      | 'reconsiderationAuthority'
      | 'court'
      | 'bankName'
      | 'bankAddress'
      | 'bankAccount',
      string | null
    >
  >
  /** Opens an `enc:` text for the paper; where identifiers stay closed it returns the masked form. */
  readonly open: (sealed: string, masked: string) => string
  readonly calendar: WorkingCalendar
  readonly rules: CityRules
  /** How many pages a paper of the file has, once all are set: for the 卷内目录 alone. */
  readonly pagesOf?: (paperId: string) => number
}

/** The facts of one group under its name: «party.name», «hearing.heldAt». */
export function under(group: string, facts: Facts): Facts {
  const named: Record<string, Fact | null | undefined> = {}
  for (const key of Object.keys(facts)) named[pathOf(group, key)] = facts[key]
  return named
}

/** Put together once: a paper asks for hundreds of paths, always the same. */
const paths = new Map<string, Map<string, string>>()
function pathOf(group: string, key: string): string {
  const known = paths.get(group) ?? new Map<string, string>()
  const path = known.get(key) ?? `${group}.${key}`
  if (known.size === 0) paths.set(group, known)
  known.set(key, path)
  return path
}

export const officersOf = ({ officers }: CaseState): string =>
  officers ? `${officers.lead.name}、${officers.support.name}` : ''

/** One line of an approval: in which capacity, what was said, by whom, on which day; a stand-in is named as one. */
export function opinion(role: string, given: OpinionGiven | null | undefined) {
  return given ? [{ role, opinion: given.opinion, name: signer(given), date: given.on }] : []
}
/** Who signed; a stand-in is named as one (代理审批). */
export const signer = ({ by }: Made) => (by.actingFor ? `${by.name}（代${by.actingFor}）` : by.name)
