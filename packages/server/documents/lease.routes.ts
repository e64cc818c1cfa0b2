import { numberAccounts, numberLeases } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { drawLease } from './draw-lease.ts'
import { findLeases } from './find-leases.ts'
import { findNumberAccount, findNumberRegister } from './number-account.ts'
import { returnLease } from './return-lease.ts'

/** 号段: what the unit has drawn, drawing and giving back. Each answers with the unit's leases as they then stand. */
export function leaseRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, numberLeases.find, ({ actor }) => inReach(db, actor, (tx) => findLeases(tx, actor)))
  serve(app, numberAccounts.find, ({ actor }) => inReach(db, actor, (tx) => findNumberAccount(tx, actor)))
  serve(app, numberAccounts.list, ({ actor, query }) =>
    inReach(db, actor, (tx) => findNumberRegister(tx, actor, { from: 1, ...query })),
  )
  serve(app, numberLeases.draw, ({ actor, body, request }) =>
    inReach(db, actor, async (tx) => {
      await drawLease(tx, actor, clock.now(request), body)
      return findLeases(tx, actor)
    }),
  )
  serve(app, numberLeases.giveBack, ({ actor, params, request }) =>
    inReach(db, actor, async (tx) => {
      await returnLease(tx, actor, clock.now(request), params.leaseId)
      return findLeases(tx, actor)
    }),
  )
}
