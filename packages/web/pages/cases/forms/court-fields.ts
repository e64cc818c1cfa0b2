import {
  type CourtApplication,
  contestableWord,
  contestPending,
  courtAcceptedOn,
  courtOver,
  courtUnderWay,
  formatMoney,
  ruledToEnforce,
} from '@zhiheng/law'
import type { Choice, Field, Given } from '../act/act-form.ts'

/** What is done before the court has the application; the rest are its answers. */
export type CourtAsking =
  | 'proposeCourtApplication'
  | 'reviewCourtApplication'
  | 'approveCourtApplication'
  | 'refuseCourtApplication'
  | 'submitCourtApplication'

export const applicationsAt =
  (holds: (one: CourtApplication) => boolean) =>
  ({ view: { state } }: Given): readonly Choice[] =>
    state.courtApplications.filter(holds).map(({ id, proposed }) => ({
      value: id,
      label: proposed.court,
      note: `罚款${formatMoney(proposed.principalFen)}，加处罚款${formatMoney(proposed.surchargeFen)}`,
    }))
export const toSubmit = applicationsAt((one) => courtUnderWay(one) && !one.submitted)
export const toAnswer = applicationsAt((one) => courtUnderWay(one) && !!one.submitted && !one.answer)
export const toRule = applicationsAt(
  (one) => courtUnderWay(one) && courtAcceptedOn(one) !== null && !one.ruling,
)
export const toContest = applicationsAt((one) => contestableWord(one) !== null)
export const contested = applicationsAt(contestPending)
export const toReceive = applicationsAt((one) => courtUnderWay(one) && ruledToEnforce(one) !== null)
export const open = applicationsAt((one) => !courtOver(one))
export const which = (choices: (given: Given) => readonly Choice[], path = 'id'): Field => ({
  kind: 'choice',
  path,
  label: '哪一次申请',
  choices,
})
