import { powers } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { administersCity } from '../organisation/index.ts'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { describeInstruments, describeItemPowers, describeUnitPowers, proveOne } from './describe-powers.ts'
import { enterInstrument, verifyInstrument } from './enter-instrument.ts'
import { findHandovers, findPreparedHandover } from './find-handovers.ts'
import { draftWithdrawal, withdrawPowers } from './withdraw-powers.ts'

/** 处罚权: who may punish what, for everybody who is signed in; entering and taking back for those who keep the powers. */
export function powersRoutes(app: FastifyInstance, services: Services): void {
  readingRoutes(app, services)
  changingRoutes(app, services)
}

function readingRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, powers.list, ({ actor }) =>
    inReach(db, actor, async (tx) => ({
      ...(await describeInstruments(tx, actor.city)),
      mayChange: await administersCity(tx, actor),
    })),
  )
  serve(app, powers.ofItem, async ({ actor, params, query, request }) => {
    const on = query.on ?? clock.today(request)
    const asked = { city: actor.city, code: params.code, on, place: query.place ?? null }
    return { askedOn: on, ...(await inReach(db, actor, (tx) => describeItemPowers(tx, asked))) }
  })
  serve(app, powers.ofUnit, async ({ actor, params, query, request }) => {
    const { on = clock.today(request), ...search } = query
    const asked = { city: actor.city, ...params, ...search, on }
    return { askedOn: on, ...(await inReach(db, actor, (tx) => describeUnitPowers(tx, asked))) }
  })
  serve(app, powers.proof, async ({ actor, query, request }) => {
    const { on = clock.today(request), item, unitId, place = null } = query
    const asked = { city: actor.city, code: item, on, place, unitId }
    return { askedOn: on, ...(await inReach(db, actor, (tx) => proveOne(tx, asked))) }
  })
  serve(app, powers.handovers, ({ actor, params }) =>
    inReach(db, actor, (tx) => findHandovers(tx, actor, params.instrumentId)),
  )
  serve(app, powers.ofCase, ({ actor, params }) =>
    inReach(db, actor, (tx) => findPreparedHandover(tx, actor.city, params.caseId)),
  )
}

function changingRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, powers.enter, ({ actor, body, request }) =>
    inReach(db, actor, async (tx) => ({
      instrumentId: await enterInstrument(tx, actor, clock.now(request), body),
    })),
  )
  serve(app, powers.verify, ({ actor, params, request }) =>
    inReach(db, actor, async (tx) => {
      await verifyInstrument(tx, actor, clock.now(request), params.instrumentId)
      return { done: true } as const
    }),
  )
  serve(app, powers.draft, ({ actor, body }) =>
    inReach(db, actor, async (tx) => {
      const { items, units, cases } = await draftWithdrawal(tx, actor, body)
      return {
        items,
        units,
        cases: [...cases],
        without: cases.filter((one) => one.receivers.length === 0).length,
      }
    }),
  )
  serve(app, powers.withdraw, ({ actor, body, request }) =>
    inReach(db, actor, (tx) => withdrawPowers(tx, actor, clock.now(request), body)),
  )
}
