import { organisation } from '@zhiheng/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor, Role } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { addCertificate, revokeCertificate } from './certificates.ts'
import { changeUnit } from './change-unit.ts'
import { type CasesInHand, endPost } from './end-post.ts'
import { findColleagues, findPeople, findPerson } from './find-people.ts'
import { findUnitPage, findUnits } from './find-units.ts'
import { grantActing } from './grant-acting.ts'
import { registerQualification } from './legal-qualification.ts'
import { changePerson, createPerson, openPost, secondPerson } from './open-post.ts'

/** Units, people, posts and certificates over HTTP. `casesInHand` comes from the cases module. */
export function organisationRoutes(app: FastifyInstance, services: Services, casesInHand: CasesInHand): void {
  readRoutes(app, services)
  postRoutes(app, services, casesInHand)
}

const doerOf = ({ clock }: Services, actor: Actor, request: FastifyRequest) => ({
  city: actor.city,
  by: actor,
  at: clock.now(request),
  today: actor.today,
})

function readRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services
  serve(app, organisation.units, ({ actor }) => findUnits(db, actor.city, actor.today))
  serve(app, organisation.unit, ({ actor, params }) => findUnitPage(db, actor, params.unitId))
  serve(app, organisation.changeUnit, ({ actor, params, body, request }) =>
    inReach(db, actor, async (tx) => {
      await changeUnit(tx, actor, services.clock.now(request), { unitId: params.unitId, ...body })
      return findUnitPage(tx, actor, params.unitId)
    }),
  )
  serve(app, organisation.colleagues, ({ actor, params, query }) => {
    const roles = (query.roles?.split(',') ?? []) as Role[]
    return findColleagues(db, { city: actor.city, unitId: params.unitId, roles, today: actor.today })
  })
  serve(app, organisation.people, ({ actor, query }) => findPeople(db, actor, query))
  serve(app, organisation.person, ({ actor, params }) => findPerson(db, actor, params.personId))
}

function postRoutes(app: FastifyInstance, services: Services, casesInHand: CasesInHand): void {
  const { db, secrets } = services
  const done = { done: true } as const
  serve(app, organisation.createPerson, ({ actor, body, request }) =>
    inReach(db, actor, (tx) => createPerson(tx, doerOf(services, actor, request), secrets, body)),
  )
  serve(app, organisation.changePerson, ({ actor, params, body, request }) =>
    inReach(db, actor, async (tx) => {
      await changePerson(tx, doerOf(services, actor, request), secrets, params.personId, body)
      return done
    }),
  )
  serve(app, organisation.registerQualification, ({ actor, params, body, request }) =>
    inReach(db, actor, async (tx) => {
      await registerQualification(tx, doerOf(services, actor, request), params.personId, body.number)
      return done
    }),
  )
  serve(app, organisation.openPost, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) => openPost(tx, doerOf(services, actor, request), params.personId, body)),
  )
  serve(app, organisation.secondPerson, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) => secondPerson(tx, doerOf(services, actor, request), params.personId, body)),
  )
  serve(app, organisation.endPost, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) =>
      endPost(tx, doerOf(services, actor, request), casesInHand, { ...params, ...body }),
    ),
  )
  serve(app, organisation.grantActing, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) => grantActing(tx, doerOf(services, actor, request), { ...params, ...body })),
  )
  serve(app, organisation.addCertificate, ({ actor, params, body, request }) =>
    inReach(db, actor, (tx) => addCertificate(tx, doerOf(services, actor, request), params.personId, body)),
  )
  serve(app, organisation.revokeCertificate, ({ actor, params, body, request }) =>
    inReach(db, actor, async (tx) => {
      await revokeCertificate(tx, doerOf(services, actor, request), params.certificateId, body)
      return done
    }),
  )
}
