import type { ActionInput } from '@zhiheng/contract'
import { type ItemSnapshot, type Party, type Payloads, penaltyWords, plainIdentifier } from '@zhiheng/law'
import { type Completing, type Kit, officer, same, withId } from './completing.ts'

type Helpers = {
  readonly item: (code: string, onDay: string, kit: Kit) => Promise<ItemSnapshot>
  readonly party: (input: ActionInput<'recordParty'>['party'], kit: Kit) => Party
}
type Summary = 'decideSummary' | 'collectInPlace' | 'recordSummaryFiling' | 'handInFine' | 'remitFine'

/** The summary procedure's part of completePayload: the one act at the kerb carries party, item and both officers. */
export const completeSummary = ({ item, party }: Helpers): { readonly [A in Summary]: Completing<A> } => ({
  decideSummary: async ({ leadId, supportId, itemCode, ...input }, kit): Promise<Payloads['decideSummary']> =>
    withId({
      ...input,
      lead: await officer(leadId, kit, 'leadId'),
      support: await officer(supportId, kit, 'supportId'),
      party: party(input.party, kit),
      item: await item(itemCode, input.actUntil, kit),
      collection: input.collection && {
        ...input.collection,
        receiptNumber: plainIdentifier(input.collection.receiptNumber),
      },
      penaltyText: penaltyWords({ penaltyKinds: input.kinds, fineFen: input.fineFen, confiscation: null }),
      number: '',
    }),
  collectInPlace: (input): Payloads['collectInPlace'] =>
    withId({ ...input, receiptNumber: plainIdentifier(input.receiptNumber) }),
  recordSummaryFiling: same,
  handInFine: same,
  remitFine: (input) => ({ ...input, receiptNumber: plainIdentifier(input.receiptNumber) }),
})
