export { findPreparedHandover } from './find-handovers.ts'
export { findPowerHere } from './power-at.ts'
export { findPowerUnit, powerUnitColumns } from './power-rows.ts'
export { powersRoutes } from './powers.routes.ts'
