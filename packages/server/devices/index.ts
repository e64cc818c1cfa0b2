export { deviceRoutes } from './devices.routes.ts'
export { findDeviceOnDay, findDevicesOn } from './find-devices.ts'
