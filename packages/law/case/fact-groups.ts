import type { CaseState, Paper } from './state.ts'

/** From which parts of the file the facts of one group are drawn: the first word of a fact's path → groups of the state. */
// biome-ignore format: a table of law is read in columns
const groups: Readonly<Record<string, readonly (keyof CaseState)[]>> = {
  agency:              [],
  caseFile:            ['caseNumber', 'filedOn', 'act', 'party'],
  clue:                ['clue'],
  party:               ['party'],
  officers:            ['officers'],
  item:                ['item'],
  act:                 ['act'],
  verification:        ['verification'],
  filing:              ['filing'],
  inspection:          ['inspections'],
  interview:           ['interviews'],
  photos:              ['photos'],
  copy:                ['copies'],
  preservation:        ['preservations'],
  correction:          ['corrections'],
  elements:            ['elements'],
  evidence:            ['inspections', 'interviews', 'photos', 'copies', 'exhibits', 'evidenceStanding', 'elements', 'samples', 'electronicRecords', 'appraisals'],
  discretion:          ['discretion'],
  report:              ['report', 'noPenalty', 'discretion'],
  firstReview:         ['firstLook'],
  review:              ['review', 'firstLook', 'submission'],
  notice:              ['notice', 'discretion'],
  statement:           ['statements', 'waiver'],
  recheck:             ['recheck'],
  hearing:             ['hearing', 'notice'],
  discussion:          ['discussion'],
  decision:            ['decision', 'review'],
  service:             ['services'],
  addressConfirmation: ['addressConfirmation'],
  payment:             ['payments'],
  demand:              ['demands'],
  call:                ['calls'],
  materials:           ['materialDemands'],
  stop:                ['stopOrders'],
  sample:              ['samples'],
  electronic:          ['electronicRecords'],
  appraisal:           ['appraisals'],
  assistance:          ['assistances'],
  recusal:             ['recusals'],
  extension:           ['extensions', 'filedOn', 'halts'],
  halt:                ['halts'],
  deferral:            ['deferrals', 'payments'],
  closing:             ['closure', 'performance', 'decision', 'halts', 'reconsiderations', 'suits'],
  archive:             ['archive'],
  nonFiling:           ['nonFiling'],
  complainant:         ['clue', 'complainantTold'],
  noPenalty:           ['noPenalty', 'report', 'earlierViolation'],
  pledge:              ['pledge'],
  education:           ['education'],
  transfer:            ['handOvers', 'crimeTransfers'],
  cancellation:        ['cancellation'],
  jurisdiction:        ['disputes'],
  publicNotice:        ['publicNotices', 'failedServices'],
  summary:             ['summary'],
  disposal:            ['disposals'],
  seizure:             ['seizures', 'officers'],
  duty:                ['dutyDemands', 'corrections'],
  substitute:          ['substitutes', 'officers'],
  carriedOut:          ['substitutes', 'clearances'],
  clearance:           ['clearances'],
}

/** The quick question: has any part of the file this paper draws on changed since it was made? «No» is final; «yes» is looked into value by value. */
export function mayBeStale(state: CaseState, paper: Paper): boolean {
  if (paper.voided) return false
  return paper.uses
    .flatMap((use) => groups[use] ?? [])
    .some((group) => (state.versions[group] ?? 0) > paper.issued.revision)
}
