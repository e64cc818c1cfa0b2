import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type ActionName,
  cashTaken,
  goodsLeftToReturn,
  pendingRedress,
  redressDiscussionOwed,
  remakeApproved,
} from '@zhiheng/law'

/** 纠错、执行回转: each act only where it has something to be about; and money taken on the spot only where some was taken. */
export const redressMatter: { readonly [A in ActionName]?: (view: CaseView) => boolean } = {
  handInFine: ({ state }) => !!cashTaken(state) && !cashTaken(state)?.handedIn,
  remitFine: ({ state }) => !!cashTaken(state) && !cashTaken(state)?.remitted,
  proposeRedress: ({ state }) => !pendingRedress(state),
  countersignRedress: ({ state }) => pendingRedress(state)?.countersigned === null,
  reviewRedress: ({ state }) => {
    const one = pendingRedress(state)
    return !!one?.countersigned && !one.reviewed
  },
  discussRedress: ({ state }) => {
    const one = pendingRedress(state)
    return !!one?.reviewed && !one.discussed && redressDiscussionOwed(state, one.proposed)
  },
  approveRedress: ({ state }) => !!pendingRedress(state)?.reviewed,
  refuseRedress: ({ state }) => !!pendingRedress(state),
  actAnew: ({ state }) => !!remakeApproved(state),
  returnGoods: ({ state }) => goodsLeftToReturn(state),
}
