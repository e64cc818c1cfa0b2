export { deviceRoutes } from './devices.routes.ts'
export { findDeviceOnDay } from './find-devices.ts'
