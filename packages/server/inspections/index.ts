export { guidanceRoutes } from './guidance.routes.ts'
export { inspectionRoutes } from './inspections.routes.ts'
export { verifyInspections } from './verify-inspections.ts'
