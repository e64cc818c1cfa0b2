import { findCityRules } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { describeCityRules } from './city-rules.ts'

/** 城市规则, to be read; they are set by the operator (`zhiheng city-rules set`). */
export function cityRulesRoutes(app: FastifyInstance, { db }: Services): void {
  serve(app, findCityRules, ({ actor }) => inReach(db, actor, (tx) => describeCityRules(tx, actor)))
}
