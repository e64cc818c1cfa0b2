export {
  allocateNumber,
  findNumberGaps,
  keepNumberBook,
  type NumberBook,
  type NumberRun,
  prefixMissing,
  voidNumber,
} from './allocate-number.ts'
export { checkWording, publishWording, saveWording, withdrawWording } from './change-wording.ts'
export { digestOfCode, groupsOf, newCheckCode, readCheckCode } from './check-code.ts'
export type { Definition } from './definition.ts'
export {
  type DocumentBytes,
  type DocumentFormat,
  findDocumentBytes,
  keepDocumentBytes,
  recordDocumentBytes,
} from './document-bytes.ts'
export { documentRoutes } from './documents.routes.ts'
export { drawLease } from './draw-lease.ts'
export { factType, groupOfFact, labelOfFact } from './fact-paths.ts'
export { type FactLookup, type FactRecord, type FactValue, factLookup, factsOnDemand } from './facts.ts'
export { fill } from './fill.ts'
export type { FilledDocument, MissingFact } from './filled.ts'
export { findLeases } from './find-leases.ts'
export type { FontsInUse } from './fonts.ts'
export { readTexts, sayFault } from './load-definitions.ts'
export { findNumberFaults } from './number-account.ts'
export { cityKindOf, isOwnKind } from './own-paper.ts'
export { paperIncomplete } from './paper-incomplete.ts'
export {
  type Definitions,
  definitionAsIssued,
  definitionsInForce,
  definitionsOn,
  recordShippedWordings,
  shippedDefinitions,
  wordingStamp,
} from './paper-wordings.ts'
export { sharedRenderer } from './render-process.ts'
export { returnLease } from './return-lease.ts'
export type { PaperMeta } from './write-typst.ts'
