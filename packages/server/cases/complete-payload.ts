import type { ActionInput } from '@zhiheng/contract'
import {
  type CaseState,
  checkCitizenId,
  checkCreditCode,
  citizenIdFacts,
  demandable,
  finedDays,
  fineRange,
  isIdentified,
  maskIdentifier,
  maskPhone,
  officerIdsOf,
  type Party,
  type Payloads,
  penaltyWords,
  plainIdentifier,
  toBePerformed,
  withDailyWords,
} from '@zhiheng/law'
import { findItem } from '../catalogue/index.ts'
import { findDocumentBytes } from '../documents/index.ts'
import { problem } from '../platform/errors.ts'
import { completeCourt, completeEnforcementHalt } from './complete-court.ts'
import { completeDemolition } from './complete-demolition.ts'
import { completeEvidence } from './complete-device.ts'
import { completeDiscretion } from './complete-discretion.ts'
import { completeDiscussion, titled } from './complete-discussion.ts'
import { completeEnding } from './complete-ending.ts'
import { completeHearing } from './complete-hearing.ts'
import { completeDispute, completePublicNotice } from './complete-jurisdiction.ts'
import { completeOtherPapers } from './complete-other-papers.ts'
import { completePublication } from './complete-publication.ts'
import { completeRedress } from './complete-redress.ts'
import { completeRemedy } from './complete-remedy.ts'
import { completeSeizure } from './complete-seizure.ts'
import { completeSubstitute } from './complete-substitute.ts'
import { completeSummary } from './complete-summary.ts'
import { type Completing, type Kit, officer, same, withId, witness } from './completing.ts'

const seal = ({ secrets, dataKey }: Kit, text: string) => (text === '' ? '' : secrets.sealWith(dataKey, text))
const phone = (kit: Kit, text: string) => ({
  phone: seal(kit, text),
  phoneMasked: text === '' ? '' : maskPhone(text),
})

/** Nothing is asked twice: the telephone the party confirmed before, or was registered with. */
function phoneOnFile({ state: { addressConfirmation, party } }: Kit) {
  const before = [addressConfirmation, party].find((one) => one && one.phone !== '')
  if (!before)
    throw problem(400, 'invalid_request', '案卷里还没有当事人的联系电话。', {
      field: 'phone',
      wayForward: '请填写联系电话。',
    })
  return { phone: before.phone, phoneMasked: before.phoneMasked }
}

async function officers(
  { leadId, supportId, noConflict }: { leadId: string; supportId: string; noConflict: boolean },
  kit: Kit,
) {
  return {
    lead: await officer(leadId, kit, 'leadId'),
    support: await officer(supportId, kit, 'supportId'),
    noConflict,
  }
}
async function item(code: string, onDay: string, { tx, actor }: Kit) {
  const found = await findItem(tx, actor.city, code, onDay)
  if (!found)
    throw problem(422, 'item_not_in_force', `事项 ${code} 在 ${onDay} 不是有效的执法事项。`, {
      field: 'itemCode',
      wayForward: '按违法行为发生之日选择当时有效的事项。',
    })
  return found
}

/**
 * From what a person filled in to the complete payload the log keeps: identifiers sealed, people and items looked up,
 * ids given. Numbers are left empty here; they are allocated only after the act was judged lawful.
 */
export const completePayload: { readonly [A in keyof Payloads]: Completing<A> } = {
  ...completeEnding,
  ...completeDispute,
  ...completePublicNotice,
  ...completeSeizure,
  ...completeSubstitute,
  ...completeCourt,
  ...completeDemolition,
  ...completeEnforcementHalt,
  ...completeSummary({ item, party: completeParty }),
  ...completeRemedy,
  ...completePublication,
  ...completeRedress,
  ...completeOtherPapers,
  groundDailyFine: (input) => ({ ...input, days: finedDays(input).count }),
  disposeConfiscated: withId,
  bindRecording: async ({ officerId, ...input }, kit) =>
    withId({ ...input, officer: await officer(officerId, kit, 'officerId') }),
  registerClue: ({ reporter, ...input }, kit) => ({
    ...input,
    caseId: kit.caseId,
    city: kit.actor.city,
    unitId: kit.unitId,
    reporter: reporter && { name: reporter.name, ...phone(kit, reporter.phone) },
  }),
  assignOfficers: officers,
  reassignOfficers: async ({ reason, ...input }, kit) => ({ ...(await officers(input, kit)), reason }),
  endClue: same,
  recordParty: ({ party }, kit) => ({ party: completeParty(party, kit) }),
  chooseItem: async ({ itemCode, ...act }, kit) => ({
    ...act,
    item: await item(itemCode, act.actUntil, kit),
  }),
  compareVersions: async (input, kit) => {
    const { code } = kit.state.item ?? { code: '' }
    return { ...input, later: await item(code, kit.actor.today, kit) }
  },
  recordVerification: same,
  proposeFiling: same,
  countersignFiling: same,
  approveFiling: (input) => ({ ...input, caseNumber: '' }),
  recordInspection: (input, kit) => withId({ ...input, witness: witness(input.witness, kit) }),
  recordInterview: ({ personIdNumber, ...input }, kit) =>
    withId({
      ...input,
      witness: witness(input.witness, kit),
      officerIds: officerIdsOf(kit.state),
      personIdMasked: personIdNumber === '' ? idOnFile(input, kit.state) : maskIdentifier(personIdNumber),
    }),
  addPhotos: withId,
  addCopy: withId,
  confirmAddress: (input, kit) => ({
    ...input,
    ...(input.phone.trim() === '' ? phoneOnFile(kit) : phone(kit, input.phone)),
  }),
  proposePreservation: withId,
  countersignPreservation: same,
  approvePreservation: same,
  carryOutPreservation: (input, kit) => ({ ...input, witness: witness(input.witness, kit) }),
  disposePreservation: same,
  orderCorrection: withId,
  recheckCorrection: same,
  establishElement: same,
  assessDiscretion: async (input, kit) =>
    completeDiscretion(input, await rivals(input.rivalItemCodes, kit), kit),
  concludeInvestigation: same,
  reviewReport: same,
  giveFirstLook: same,
  approveNotice: (input) => ({ ...input, number: '' }),
  sealPaper: theBytesOnFile,
  scanBack: same,
  recordService: async ({ serverIds, ...input }, kit) =>
    withId({
      ...input,
      witness: witness(input.witness, kit),
      servers: await Promise.all(serverIds.map((id) => officer(id, kit, 'serverIds'))),
    }),
  recordStatement: withId,
  recordWaiver: same,
  recheckStatement: same,
  confirmRecheck: same,
  ...completeHearing,
  submitToReview: same,
  giveLegalOpinion: same,
  recordDiscussion: completeDiscussion,
  proposeDecision: ({ performance, ...input }, kit) => ({
    ...input,
    ...(toBePerformed(kit.state) && { performance: performance ?? null }),
    penaltyText: decidedWords(input.fineFen, kit.state),
  }),
  countersignDecision: same,
  approveDecision: (input, kit) => ({ ...input, number: '', decidedOn: kit.actor.today }),
  recordPayment: (input) => withId({ ...input, receiptNumber: plainIdentifier(input.receiptNumber) }),
  issueDemand: (input, kit) => {
    const due = demandable(kit.state, kit.actor.today, kit.calendar)
    return withId({
      ...input,
      number: '',
      asOf: kit.actor.today,
      unpaidFen: due.fineFen,
      surchargeFen: due.surchargeFen,
    })
  },
  recordDemandStatement: withId,
  callInterview: withId,
  demandMaterials: withId,
  receiveMaterials: same,
  orderStop: withId,
  takeSample: (input, kit) => withId({ ...input, witness: witness(input.witness, kit) }),
  extractElectronic: (input, kit) => withId({ ...input, witness: witness(input.witness, kit) }),
  entrustAppraisal: withId,
  recordAppraisalResult: same,
  requestAssistance: withId,
  recordReply: same,
  applyRecusal: async ({ againstId, ...input }, kit) =>
    withId({ ...input, against: await officer(againstId, kit, 'againstId') }),
  decideRecusal: async ({ replacementId, ...input }, kit) => ({
    ...input,
    replacement: replacementId === null ? null : await officer(replacementId, kit, 'replacementId'),
  }),
  proposeExtension: withId,
  countersignExtension: same,
  discussExtension: async ({ memberIds, ...input }, kit) => ({
    ...input,
    members: await Promise.all(memberIds.map((id) => titled(id, kit, 'memberIds'))),
  }),
  approveExtension: same,
  proposeHalt: withId,
  countersignHalt: same,
  approveHalt: same,
  recordSuspensionLook: same,
  declineRequest: same,
  applyDeferral: withId,
  countersignDeferral: same,
  approveDeferral: same,
  refuseDeferral: same,
  endDeferral: same,
  confirmPerformance: same,
  proposeClosure: same,
  countersignClosure: same,
  approveClosure: same,
  archiveCase: async ({ checkerId, ...input }, kit) => ({
    ...input,
    archiveNumber: '',
    keeper: kit.actor.name,
    checker: (await officer(checkerId, kit, 'checkerId')).name,
  }),
  returnTo: same,
  withdraw: same,
  reissuePaper: same,
  addEvidence: completeEvidence,
  tellDeviceFacts: withId,
  recordDeviceAnswer: withId,
  verifyEvidence: same,
  excludeEvidence: same,
  recordCustody: withId,
}

function decidedWords(fineFen: number, state: CaseState): string {
  const { discretion } = state
  if (!discretion) return ''
  const penaltyKinds = discretion.penaltyKinds.filter((kind) => kind !== '罚款' || fineFen > 0)
  return withDailyWords(penaltyWords({ ...discretion, fineFen, penaltyKinds }), state)
}

async function rivals(codes: readonly string[], kit: Kit) {
  const { act, party } = kit.state
  const onDay = act?.actUntil ?? kit.actor.today
  const found = await Promise.all(codes.map((code) => item(code, onDay, kit)))
  return found.map((one) => {
    const range = fineRange(one, party?.kind ?? 'person')
    return { code: one.code, name: one.name, maxFineFen: 'review' in range ? 0 : range.maxFen }
  })
}

const idOnFile = ({ personName }: { readonly personName: string }, { party }: CaseState): string =>
  party && isIdentified(party, personName) ? party.idMasked : ''

function completeParty(input: ActionInput<'recordParty'>['party'], kit: Kit): Party {
  const { idNumber: typed, phone: given, ...rest } = input
  const idNumber = plainIdentifier(typed)
  const before = kit.state.party
  const keeps = idNumber === '' && before !== null && before.idKind === input.idKind
  if (!keeps) mustBeSound(input)
  const citizen = !keeps && input.idKind === 'citizenId' ? citizenIdFacts(idNumber) : null
  const identity = keeps
    ? { idNumber: before.idNumber, idMasked: before.idMasked, idDigest: before.idDigest }
    : {
        idNumber: seal(kit, idNumber),
        idMasked: maskIdentifier(idNumber),
        idDigest: kit.secrets.blindIndex(idNumber),
      }
  return {
    ...rest,
    ...identity,
    // 没有字号的个体工商户以经营者的姓名为名称.
    ...(rest.soleTrader && {
      legalRepresentative: rest.legalRepresentative ?? rest.name,
      representativeTitle: rest.representativeTitle ?? '经营者',
    }),
    ...(given === '' && before
      ? { phone: before.phone, phoneMasked: before.phoneMasked }
      : phone(kit, given)),
    sex: citizen?.sex ?? rest.sex ?? (keeps ? before.sex : null),
    bornOn: citizen?.bornOn ?? rest.bornOn ?? (keeps ? before.bornOn : null),
  }
}

function mustBeSound({ idKind, idNumber }: ActionInput<'recordParty'>['party']): void {
  const check =
    idKind === 'citizenId'
      ? checkCitizenId(idNumber)
      : idKind === 'creditCode'
        ? checkCreditCode(idNumber)
        : { ok: idNumber.trim() !== '', reason: '证件号码没有填写' }
  if (check.ok) return
  throw problem(422, 'identifier_unsound', `${'reason' in check ? check.reason : '证件号码不正确'}。`, {
    field: 'party.idNumber',
    wayForward: '对照证照原件重新填写。',
  })
}

/** 用印: the seal is put to the bytes on file and to no others; a hash the register does not know seals nothing. */
async function theBytesOnFile(
  input: ActionInput<'sealPaper'>,
  { tx, actor, unitId, caseId, state }: Kit,
): Promise<Payloads['sealPaper']> {
  if (!state.papers.some(({ id }) => id === input.paperId)) return input
  const files = await findDocumentBytes(tx, { city: actor.city, unitId, caseId, documentId: input.paperId })
  const paper = files.find(({ format }) => format === 'pdf')
  if (paper?.sha256 === input.sha256) return input
  throw problem(422, 'not_the_bytes_on_file', '校验值与文书正本不一致，不能登记用印。', {
    field: 'sha256',
    wayForward: '重新打开文书正本，核对校验值后用印。',
  })
}
