export { administersCity } from './administer.ts'
export { endShare, findShares, mayShare, type SharedCase, shareCase } from './case-shares.ts'
export { certificateInForce } from './certificate-in-force.ts'
export { addCertificate } from './certificates.ts'
export {
  findCommonSuperior,
  findReconsiderationAuthority,
  findUnitName,
  speaksFor,
} from './common-superior.ts'
export type { CaseInHand, CasesInHand, Holder } from './end-post.ts'
export { endPost } from './end-post.ts'
export { type ActorQuestion, findActor, findPosts, type PostInForce } from './find-actor.ts'
export { findColleagues } from './find-people.ts'
export { findSupervisor } from './find-supervisor.ts'
export { findUnit, type Unit } from './find-units.ts'
export { grantActing } from './grant-acting.ts'
export { importOrganisation, type UnitCorrection } from './import-organisation.ts'
export { registerQualification } from './legal-qualification.ts'
export { createPerson, type NewPerson, type NewPost, openPost } from './open-post.ts'
export { organisationRoutes } from './organisation-routes.ts'
export { type OrganisationRows, readShippedOrganisation } from './read-organisation.ts'
export { type Doer, type OrganisationAction, recordEvent } from './record-event.ts'
