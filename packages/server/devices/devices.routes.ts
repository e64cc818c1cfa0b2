import { devices } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { changeDevice, endDevice, enterDevice } from './enter-device.ts'
import { describeDevice, describeDeviceOnDay, findDevices } from './find-devices.ts'

/** 监控设备台账: parse, call, answer. */
export function deviceRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, devices.list, ({ actor, query }) => inReach(db, actor, (tx) => findDevices(tx, actor, query)))
  serve(app, devices.find, ({ actor, params }) =>
    inReach(db, actor, (tx) => describeDevice(tx, actor, params.deviceId)),
  )
  serve(app, devices.onDay, ({ actor, params }) =>
    inReach(db, actor, (tx) => describeDeviceOnDay(tx, actor, params)),
  )
  serve(app, devices.enter, ({ actor, body, request }) =>
    inReach(db, actor, (tx) => enterDevice(tx, actor, clock.now(request), body)),
  )
  serve(app, devices.change, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) => changeDevice(tx, actor, clock.now(request), { ...params, ...body })),
  )
  serve(app, devices.end, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) => endDevice(tx, actor, clock.now(request), { ...params, ...body })),
  )
}
