import { type TrialResult, whatIfRoutes } from '@zhiheng/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { administersCity } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { type Draft, DraftRefused, tryDraft } from './try-draft.ts'
import { countCases } from './verify-cases.ts'

/** More than that nobody waits for in front of a page. */
const mostCases = 50_000
const mostShown = 5000
/** A whole city's items are under 2 MB. */
const largestFile = 20 * 1024 ** 2

/** 规则草案与推演, for whoever administers the whole city: the answer looks at every case of it. */
export function whatIfRoutesOf(app: FastifyInstance, services: Services): void {
  serve(app, whatIfRoutes.rules, ({ actor, body }) =>
    tryFor(services, actor, { rules: body.rules, catalogue: [] }),
  )
  const fromFile = async (actor: Actor, request: FastifyRequest, kind: 'items' | 'discretion') => {
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: largestFile } }) : undefined
    if (!part)
      throw problem(400, 'file_missing', '没有收到文件。', {
        field: 'file',
        wayForward: '请选择草案文件后重新推演。',
      })
    const file = { kind, fileName: part.filename, bytes: await part.toBuffer() }
    return tryFor(services, actor, { rules: null, catalogue: [file] })
  }
  serve(app, whatIfRoutes.items, ({ actor, request }) => fromFile(actor, request, 'items'))
  serve(app, whatIfRoutes.standard, ({ actor, request }) => fromFile(actor, request, 'discretion'))
}

async function tryFor(services: Services, actor: Actor, draft: Draft): Promise<TrialResult> {
  const { db } = services
  if (!(await inReach(db, actor, (tx) => administersCity(tx, actor))))
    throw problem(403, 'not_administrator', '推演涉及全市案件，由市级系统管理员进行。', {
      wayForward: '请将草案交市级系统管理员，或者切换到相应的岗位。',
    })
  if ((await asCity(db, actor.city, (tx) => countCases(tx, actor.city))) > mostCases)
    throw problem(409, 'too_many_to_try', `全市案件超过${mostCases}件，不在页面上推演。`, {
      wayForward: '请由运行维护人员执行 zhiheng what-if，结果存为表格。',
    })
  try {
    const { cases, touched } = await tryDraft(services, actor.city, draft)
    const shown = touched.slice(0, mostShown).map(({ differences, ...one }) => ({
      ...one,
      differences: [...differences],
    }))
    return { cases, touched: shown, touchedInAll: touched.length, faults: [] }
  } catch (error) {
    if (!(error instanceof DraftRefused)) throw error
    return { cases: 0, touched: [], touchedInAll: 0, faults: [...error.faults] }
  }
}
