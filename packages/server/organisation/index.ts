export { administers, mustAdminister } from './administer.ts'
export { type CaseShare, endShare, findShares, type SharePurpose, shareCase } from './case-shares.ts'
export { addCertificate, type NewCertificate, revokeCertificate } from './certificates.ts'
export { changeUnit } from './change-unit.ts'
export { type CaseInHand, type CasesInHand, type EndPost, endPost, type Holder } from './end-post.ts'
export { type ActorQuestion, findActor, findPosts, type PostInForce } from './find-actor.ts'
export { findColleagues, findPeople, findPerson } from './find-people.ts'
export { findUnit, findUnits, type Unit } from './find-units.ts'
export { type Acting, grantActing } from './grant-acting.ts'
export {
  type ImportOptions,
  importOrganisation,
  refreshReaches,
  type UnitCorrection,
} from './import-organisation.ts'
export {
  changePerson,
  createPerson,
  type NewPerson,
  type NewPost,
  openPost,
  secondPerson,
} from './open-post.ts'
export { organisationRoutes } from './organisation-routes.ts'
export { type ReachUnit, reachOf } from './reach.ts'
export {
  type OrganisationRows,
  readOrganisation,
  readShippedOrganisation,
  type UnitRow,
} from './read-organisation.ts'
export type { Doer } from './record-event.ts'
