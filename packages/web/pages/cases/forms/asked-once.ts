import type { ActionName } from '@zhiheng/law'

type Keys = { readonly [A in ActionName]?: readonly string[] }
const opinion = ['opinion'] as const

/**
 * What an act asks that is no fact of the case but the statement of whoever acts, made anew each time: an opinion, the
 * note on a signature. Two people who write the same words have not been asked the same thing.
 */
export const statementsOfTheAct: Keys = {
  countersignFiling: opinion,
  approveFiling: opinion,
  recordInspection: ['signatureNote'],
  recordInterview: ['signatureNote'],
  countersignPreservation: opinion,
  approvePreservation: opinion,
  carryOutPreservation: ['signatureNote'],
  reviewReport: opinion,
  giveFirstLook: opinion,
  approveNotice: opinion,
  confirmRecheck: opinion,
  assignHearing: opinion,
  giveLegalOpinion: opinion,
  countersignDecision: opinion,
  approveDecision: opinion,
  // Each receipt is dated by itself, and the surcharge runs to its day.
  recordPayment: ['paidOn'],
  countersignClosure: opinion,
  approveClosure: opinion,
}

/** Fields that may be left empty because the file has them: the server takes the sealed text that is already there. */
export const takenFromFile: Keys = {
  confirmAddress: ['phone'],
  recordInterview: ['personIdNumber', 'witness'],
  // Whoever stood by before is chosen from those on file (`WitnessField`).
  carryOutPreservation: ['witness'],
}
