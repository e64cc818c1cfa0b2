import {
  type InspectionInputs,
  inspectionActRoutes,
  inspections,
  type LaterInspectionAct,
} from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { asFile } from '../platform/as-file.ts'
import { inReach } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { findInspection, findInspectionOptions, findInspections } from './find-inspections.ts'
import { endItem, findInspectionItems, mayPublish, publishItem } from './inspection-items.ts'
import { openInspectionPaper } from './inspection-papers.ts'
import { draftInspection, takeInspectionAct } from './take-inspection-act.ts'

/** 行政检查: parse, call, answer. */
export function inspectionRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock } = services
  itemRoutes(app, services)
  serve(app, inspections.list, ({ actor, query }) =>
    inReach(db, actor, (tx) => findInspections(tx, actor, query)),
  )
  serve(app, inspections.options, ({ actor }) => inReach(db, actor, (tx) => findInspectionOptions(tx, actor)))
  serve(app, inspections.draft, ({ actor, body, request }) =>
    draftInspection(services, actor, body, clock.now(request)),
  )
  serve(app, inspections.find, ({ actor, params, request }) =>
    inReach(db, actor, (tx) => findInspection(tx, actor, params.inspectionId, clock.now(request))),
  )
  for (const [name, one] of Object.entries(inspectionActRoutes))
    serve(app, one, ({ actor, params, body, request }) =>
      takeInspectionAct(services, actor, {
        inspectionId: params.inspectionId,
        act: name as LaterInspectionAct,
        revision: body.revision,
        input: body.input as InspectionInputs[LaterInspectionAct],
        now: clock.now(request),
      }),
    )
  serve(app, inspections.paper, async ({ actor, params, request, reply }) => {
    const { bytes, name } = await openInspectionPaper(services, actor, { ...params, now: clock.now(request) })
    return asFile(reply, { name, mediaType: 'application/pdf', inline: true }).send(bytes)
  })
}

function itemRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, inspections.items, ({ actor }) =>
    inReach(db, actor, async (tx) => ({
      items: await findInspectionItems(tx, actor),
      mayPublish: mayPublish(actor),
    })),
  )
  serve(app, inspections.publish, ({ actor, body, request }) =>
    inReach(db, actor, (tx) => publishItem(tx, actor, clock.now(request), body)),
  )
  serve(app, inspections.end, ({ actor, params, body, request }) =>
    inReach(db, actor, async (tx) => {
      await endItem(tx, actor, clock.now(request), { ...params, ...body })
      return { done: true } as const
    }),
  )
}
