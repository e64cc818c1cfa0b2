import { type CourtActionName, type EnforcementHaltActionName, owed, plainIdentifier } from '@zhiheng/law'
import { type Completing, same, withId } from './completing.ts'

/** 申请人民法院强制执行: the sums are those owed on the day of the proposal, as the demand's are. */
export const completeCourt: { readonly [A in CourtActionName]: Completing<A> } = {
  proposeCourtApplication: (input, { state, actor, calendar }) => {
    const due = owed(state, actor.today, calendar)
    return withId({
      ...input,
      asOf: actor.today,
      principalFen: due.fineFen,
      surchargeFen: due.surchargeFen,
    })
  },
  reviewCourtApplication: same,
  approveCourtApplication: same,
  refuseCourtApplication: same,
  submitCourtApplication: same,
  recordCourtAcceptance: same,
  recordCourtRuling: same,
  contestCourtRuling: same,
  recordHigherRuling: same,
  recordCourtMoney: (input) => withId({ ...input, receiptNumber: plainIdentifier(input.receiptNumber) }),
  endCourtApplication: same,
}

/** 中止、恢复、终结执行: everything is as it was filled in. */
export const completeEnforcementHalt: { readonly [A in EnforcementHaltActionName]: Completing<A> } = {
  proposeEnforcementHalt: withId,
  countersignEnforcementHalt: same,
  approveEnforcementHalt: same,
  declineEnforcementHalt: same,
}
