import { clockWatch, findCityRules } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { describeCityRules } from './city-rules.ts'
import { describeClockWatch } from './watch-clocks.ts'

/** 城市规则, to be read; they are set by the operator (`zhiheng city-rules set`). */
export function cityRulesRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services
  serve(app, findCityRules, ({ actor }) => inReach(db, actor, (tx) => describeCityRules(tx, actor)))
  serve(app, clockWatch, ({ actor }) => describeClockWatch(services, actor))
}
