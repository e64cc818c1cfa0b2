export { addDevice, addVersion, type NewVersion } from './device-rows.ts'
export { deviceRoutes } from './devices.routes.ts'
export { findDeviceOnDay, findDevicesOn } from './find-devices.ts'
