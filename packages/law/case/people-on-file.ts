import type { Party, Witness } from './payloads.ts'
import type { CaseState } from './state.ts'

/** Who speaks and signs for a party: the person, the operator of a 个体工商户 (《民法典》第五十四条), the head of a unit. */
export type Spokesperson = { readonly name: string; readonly as: 'self' | 'operator' | 'head' }
export const spokespersonOf = (party: Party): Spokesperson =>
  party.kind === 'organisation'
    ? { name: party.legalRepresentative ?? '', as: 'head' }
    : party.soleTrader && party.legalRepresentative
      ? { name: party.legalRepresentative, as: 'operator' }
      : { name: party.name, as: 'self' }

/** Whether the party's identifier is this person's own: an operator registered by the licence has shown no card yet. */
export const isIdentified = (party: Party | null, personName: string): boolean =>
  party?.kind === 'person' &&
  (party.name === personName || (spokespersonOf(party).name === personName && party.idKind !== 'creditCode'))

/** Everybody who stood by as a witness, once each: whoever comes again is chosen, not written down anew. */
export function witnessesOf(state: CaseState): readonly Witness[] {
  const records = [
    ...state.inspections,
    ...state.interviews,
    ...state.preservations.map(({ carriedOut }) => carriedOut),
    ...state.samples,
    ...state.electronicRecords,
    ...state.seizures.map(({ carriedOut }) => carriedOut),
    ...state.substitutes.map(({ performed }) => performed),
    ...state.demolitions.map(({ work }) => work?.performed),
    ...state.services,
  ]
  const found = new Map<string, Witness>()
  for (const one of records) {
    const witness = one?.witness
    if (witness && !found.get(witness.name)?.idMasked) found.set(witness.name, witness)
  }
  return [...found.values()]
}
