import { guidance } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { asFile } from '../platform/as-file.ts'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { describeGuidance, giveSheet, keepScene, openSheet } from './guidance.ts'

/** 一次性告知 (K03). */
export function guidanceRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock } = services
  serve(app, guidance.find, ({ actor }) => inReach(db, actor, (tx) => describeGuidance(services, tx, actor)))
  serve(app, guidance.keep, ({ actor, body, request }) =>
    inReach(db, actor, (tx) => keepScene(tx, actor, clock.now(request), body)),
  )
  serve(app, guidance.give, ({ actor, body, request }) =>
    giveSheet(services, actor, clock.now(request), body),
  )
  serve(app, guidance.paper, async ({ actor, params, reply }) => {
    const bytes = await openSheet(services, actor, params.paperId)
    return asFile(reply, { name: '一次性告知单.pdf', mediaType: 'application/pdf', inline: true }).send(bytes)
  })
}
