import type { ActionName } from '@zhiheng/law'
import {
  clueSources,
  custodySteps,
  elementTitles,
  evidenceKinds,
  exclusionGrounds,
  mitigations,
  penaltyKinds,
  reviewPoints,
  stageNames,
} from '@zhiheng/law'
import Type, { type Static, type TSchema } from 'typebox'

const literals = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] })
const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

export const Day = Type.String({ format: 'date', description: '北京时间的日期，如 2026-03-12' })
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601 时刻' })
const Line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
/** A cell of a list that is printed: «无» where there is nothing to say, never empty. */
const Cell = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const OptionalLine = Type.Union([Type.String({ maxLength: 200 }), Type.Null()])
const Text = Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' })
const LooseText = Type.String({ maxLength: 20_000 })
const Fen = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: '金额，单位：分' })
const Id = Type.String({ format: 'uuid' })
const PersonId = Type.String({ format: 'uuid' })

export const AttachmentRef = Type.Object({
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  name: Line,
  mediaType: Line,
  size: Type.Integer({ minimum: 1 }),
})
const Attachments = Type.Array(AttachmentRef, { maxItems: 200 })
const Opinion = Type.Object({ opinion: Text })
const Witness = Type.Union([
  Type.Object({
    name: Line,
    idNumber: Type.String({ maxLength: 60 }),
    note: Type.String({ maxLength: 200 }),
  }),
  Type.Null(),
])
const Goods = Type.Array(
  Type.Object({
    name: Line,
    specification: Cell,
    quantity: Line,
    condition: Cell,
  }),
  { minItems: 1, maxItems: 200 },
)
const Points = Type.Object(
  Object.fromEntries(keys(reviewPoints).map((point) => [point, Type.Boolean()])) as Record<
    keyof typeof reviewPoints,
    ReturnType<typeof Type.Boolean>
  >,
)
const Officers = { leadId: PersonId, supportId: PersonId, noConflict: Type.Boolean() }
const SignedBy = literals(['party', 'witness', 'refused'])

export const PartyInput = Type.Object({
  kind: literals(['person', 'organisation']),
  soleTrader: Type.Boolean(),
  name: Line,
  idKind: literals(['citizenId', 'creditCode', 'passport', 'otherId']),
  /** 空字符串表示沿用已登记的号码。 */
  idNumber: Type.String({ maxLength: 60 }),
  sex: Type.Union([literals(['男', '女']), Type.Null()]),
  bornOn: Type.Union([Day, Type.Null()]),
  address: Line,
  phone: Type.String({ maxLength: 40 }),
  legalRepresentative: OptionalLine,
  representativeTitle: OptionalLine,
})

/**
 * What a person fills in for each act. The server completes it (who, when, numbers, sealed identifiers)
 * into the payload that the log keeps.
 */
export const actionInputs = {
  registerClue: Type.Object({
    source: literals(keys(clueSources)),
    receivedAt: Instant,
    reporter: Type.Union([Type.Object({ name: Line, phone: Type.String({ maxLength: 40 }) }), Type.Null()]),
    externalNumber: OptionalLine,
    content: Text,
    place: Line,
    areaCode: OptionalLine,
    foundOn: Day,
    suspect: OptionalLine,
    opinion: Text,
    attachments: Attachments,
  }),
  assignOfficers: Type.Object(Officers),
  reassignOfficers: Type.Object({ ...Officers, reason: Text }),
  endClue: Type.Object({ outcome: literals(['notAccepted', 'educated']), reason: Text }),
  recordParty: Type.Object({ party: PartyInput }),
  chooseItem: Type.Object({
    itemCode: Line,
    cause: Line,
    actFrom: Day,
    actUntil: Day,
    continuing: Type.Boolean(),
    place: Line,
  }),
  recordVerification: Type.Object({ checkedAt: Instant, findings: Text, attachments: Attachments }),
  proposeFiling: Type.Object({
    summary: Text,
    grounds: Text,
    hasEvidence: Type.Boolean(),
    withinJurisdiction: Type.Boolean(),
  }),
  countersignFiling: Opinion,
  approveFiling: Opinion,
  recordInspection: Type.Object({
    startedAt: Instant,
    endedAt: Instant,
    place: Line,
    certificateShown: Type.Boolean(),
    rightsTold: Type.Boolean(),
    partyPresent: Type.Boolean(),
    findings: Text,
    witness: Witness,
    signedBy: SignedBy,
    signatureNote: LooseText,
    attachments: Attachments,
  }),
  recordInterview: Type.Object({
    startedAt: Instant,
    endedAt: Instant,
    place: Line,
    personName: Line,
    personRelation: Line,
    personIdNumber: Type.String({ maxLength: 60 }),
    certificateShown: Type.Boolean(),
    rightsTold: Type.Boolean(),
    talk: Type.Array(Type.Object({ question: Text, answer: Text }), { minItems: 1, maxItems: 300 }),
    signedBy: literals(['party', 'refused']),
    signatureNote: LooseText,
  }),
  addPhotos: Type.Object({ takenAt: Instant, place: Line, shows: Text, attachments: Attachments }),
  addCopy: Type.Object({
    title: Line,
    origin: Line,
    provider: Line,
    pages: Type.Integer({ minimum: 1, maximum: 10_000 }),
    takenOn: Day,
    attachments: Attachments,
  }),
  confirmAddress: Type.Object({
    address: Line,
    recipient: Line,
    phone: Line,
    electronicConsent: Type.Boolean(),
    electronicAddress: OptionalLine,
    signedOn: Day,
  }),
  proposePreservation: Type.Object({ reason: Text, goods: Goods }),
  countersignPreservation: Type.Object({ id: Id, opinion: Text }),
  approvePreservation: Type.Object({ id: Id, opinion: Text }),
  carryOutPreservation: Type.Object({
    id: Id,
    at: Instant,
    place: Line,
    keeping: literals(['inPlace', 'takenAway']),
    certificateShown: Type.Boolean(),
    signedBy: SignedBy,
    witness: Witness,
    signatureNote: LooseText,
  }),
  disposePreservation: Type.Object({
    id: Id,
    outcome: literals(['returned', 'appraised', 'released']),
    note: Text,
  }),
  orderCorrection: Type.Object({ demand: Text, correctBy: Day, consequence: Text }),
  recheckCorrection: Type.Object({
    id: Id,
    checkedAt: Instant,
    corrected: Type.Boolean(),
    findings: Text,
    certificateShown: Type.Boolean(),
    attachments: Attachments,
  }),
  establishElement: Type.Object({
    element: literals(keys(elementTitles)),
    finding: Text,
    evidence: Type.Array(Id, { maxItems: 100 }),
  }),
  assessDiscretion: Type.Object({
    tier: OptionalLine,
    tierText: Type.Union([LooseText, Type.Null()]),
    minor: Type.Boolean(),
    correctedInTime: Type.Boolean(),
    noHarm: Type.Boolean(),
    mitigation: Type.Array(literals(keys(mitigations))),
    belowRange: Type.Boolean(),
    penaltyKinds: Type.Array(literals(keys(penaltyKinds)), { maxItems: 14 }),
    fineFen: Fen,
    confiscation: OptionalLine,
    reason: Text,
    rivalItemCodes: Type.Array(Line, { maxItems: 20 }),
    grave: Type.Boolean(),
  }),
  concludeInvestigation: Type.Object({ course: Text, facts: Text, opinion: Text }),
  reviewReport: Opinion,
  giveFirstLook: Type.Object({ opinion: Text, points: Points }),
  approveNotice: Opinion,
  sealPaper: Type.Object({ paperId: Id, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  scanBack: Type.Object({ paperId: Id, attachment: AttachmentRef }),
  recordService: Type.Object({
    paperIds: Type.Array(Id, { minItems: 1, maxItems: 20 }),
    method: literals(['direct', 'left', 'postal']),
    servedAt: Instant,
    place: Line,
    recipient: Line,
    relation: Line,
    serverIds: Type.Array(PersonId, { minItems: 1, maxItems: 5 }),
    witness: Witness,
    mediaProof: Attachments,
    refusalReason: OptionalLine,
    postalNumber: OptionalLine,
    proof: Type.Union([AttachmentRef, Type.Null()]),
  }),
  recordStatement: Type.Object({
    at: Instant,
    form: literals(['oral', 'written']),
    content: Text,
    points: Type.Array(Text, { minItems: 1, maxItems: 50 }),
    attachments: Attachments,
  }),
  recordWaiver: Type.Object({ at: Instant, proof: AttachmentRef, note: LooseText }),
  recheckStatement: Type.Object({
    answers: Type.Array(Type.Object({ claim: Text, adopted: Type.Boolean(), reason: Text }), { minItems: 1 }),
    fineFen: Type.Union([Fen, Type.Null()]),
    conclusion: Text,
  }),
  confirmRecheck: Opinion,
  submitToReview: Type.Object({ note: LooseText }),
  giveLegalOpinion: Type.Object({
    conclusion: literals(['agree', 'agreeIfMended', 'supplement', 'disagree']),
    points: Points,
    opinion: Text,
  }),
  recordDiscussion: Type.Object({
    heldAt: Instant,
    place: Line,
    presiderId: PersonId,
    recorderId: PersonId,
    members: Type.Array(
      Type.Object({ personId: PersonId, present: Type.Boolean(), opinion: LooseText, agree: Type.Boolean() }),
      { minItems: 1, maxItems: 30 },
    ),
    attendees: Type.Array(
      Type.Object({ personId: Type.Union([PersonId, Type.Null()]), name: Line, capacity: Line }),
      { maxItems: 30 },
    ),
    briefing: Text,
    conclusion: Text,
    fineFen: Fen,
  }),
  proposeDecision: Type.Object({
    fineFen: Fen,
    facts: Text,
    evidence: Text,
    reasons: Text,
    orders: Type.Union([LooseText, Type.Null()]),
  }),
  countersignDecision: Opinion,
  approveDecision: Opinion,
  recordPayment: Type.Object({
    kind: literals(['fine', 'surcharge']),
    amountFen: Fen,
    paidOn: Day,
    receiptNumber: Line,
    bank: Line,
    receipt: Type.Union([AttachmentRef, Type.Null()]),
  }),
  issueDemand: Type.Object({ payWithin: Text }),
  confirmPerformance: Type.Object({ note: Text }),
  proposeClosure: Type.Object({ summary: Text }),
  countersignClosure: Opinion,
  approveClosure: Opinion,
  archiveCase: Type.Object({ retention: literals(['永久', '30年']), remarks: Text, checkerId: PersonId }),
  returnTo: Type.Object({ stage: literals(stageNames), reason: Text }),
  withdraw: Type.Object({ reason: Text }),
  reissuePaper: Type.Object({ paperId: Id, reason: Text }),
  addEvidence: Type.Object({
    kind: literals(keys(evidenceKinds)),
    title: Line,
    source: Line,
    collectedAt: Instant,
    place: Line,
    shows: Text,
    form: literals(['original', 'copy']),
    checkedWithOriginal: Type.Boolean(),
    originalKeptAt: OptionalLine,
    monitored: Type.Boolean(),
    deviceName: OptionalLine,
    deviceReviews: OptionalLine,
    devicePublished: OptionalLine,
    attachments: Attachments,
  }),
  verifyEvidence: Type.Object({
    evidenceIds: Type.Array(Id, { minItems: 1, maxItems: 100 }),
    method: Text,
    finding: Text,
  }),
  excludeEvidence: Type.Object({ evidenceId: Id, ground: literals(keys(exclusionGrounds)), reason: Text }),
  recordCustody: Type.Object({
    evidenceId: Id,
    step: literals(keys(custodySteps)),
    at: Instant,
    from: Line,
    to: Line,
    place: Line,
    note: LooseText,
  }),
} satisfies Record<ActionName, TSchema>

export type ActionInput<A extends ActionName> = Static<(typeof actionInputs)[A]>
