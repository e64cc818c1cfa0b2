import { asKindSays, type RedressActionName } from '@zhiheng/law'
import { titled } from './complete-discussion.ts'
import { type Completing, same, withId } from './completing.ts'

/** 纠错、执行回转、重新办理: as filled in, with only what the kind of correction asks for; its members by name and title. */
export const completeRedress: { readonly [A in RedressActionName]: Completing<A> } = {
  proposeRedress: (input) => withId(asKindSays(input)),
  countersignRedress: same,
  reviewRedress: same,
  discussRedress: async ({ memberIds, ...input }, kit) => ({
    ...input,
    members: await Promise.all(memberIds.map((id) => titled(id, kit, 'memberIds'))),
  }),
  approveRedress: same,
  refuseRedress: same,
  actAnew: same,
  returnGoods: (input) => withId({ ...input, amountFen: input.manner === 'goods' ? null : input.amountFen }),
}
