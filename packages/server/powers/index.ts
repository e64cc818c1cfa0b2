export { findPreparedHandover } from './find-handovers.ts'
export { findPowerHere } from './power-at.ts'
export { powersRoutes } from './powers.routes.ts'
