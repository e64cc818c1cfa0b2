import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownSampleKind, paperWordings } from '@zhiheng/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { administersCity } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asFile } from '../platform/as-file.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import {
  checkWording,
  findText,
  mustKeepWordings,
  publishWording,
  saveWording,
  withdrawWording,
} from './change-wording.ts'
import type { Definition } from './definition.ts'
import { describeWordings } from './describe-wordings.ts'
import { fill } from './fill.ts'
import { readTexts } from './load-definitions.ts'
import { ownSample } from './own-paper.ts'
import { definitionsInForce, shippedDefinitions } from './paper-wordings.ts'
import { sharedRenderer } from './render-process.ts'
import { sampleCase } from './sample-case.ts'
import { compareWordings } from './wording-lines.ts'

/** 文书模板: everybody reads them; the 系统管理员 of the city words them anew, sees them on a sample case and publishes them. */
export function wordingRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock } = services
  const keeping = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
    inReach(db, actor, async (tx) => {
      await mustKeepWordings(tx, actor)
      return work(tx)
    })
  const doer = (actor: Actor, request: FastifyRequest) => ({
    ...{ city: actor.city, by: actor, at: clock.now(request), today: actor.today },
  })
  serve(app, paperWordings.list, ({ actor }) =>
    inReach(db, actor, async (tx) => ({
      mayChange: await administersCity(tx, actor),
      today: actor.today,
      ...(await describeWordings(tx, actor.city, actor.today)),
    })),
  )
  serve(app, paperWordings.text, ({ actor, query }) =>
    inReach(db, actor, async (tx) => ({ yaml: await textOf(tx, actor, query) })),
  )
  serve(app, paperWordings.check, ({ actor, body }) =>
    keeping(actor, async (tx) => {
      const { definition, faults } = checkWording(body.file, body.yaml)
      if (!definition) return { faults: [...faults], kind: null, title: null, lines: [] }
      const before = await findToday(tx, actor, definition.kind)
      const { kind, title } = definition
      return { faults: [], kind, title, lines: [...compareWordings(before, definition)] }
    }),
  )
  serve(app, paperWordings.preview, async ({ actor, body, reply }) => {
    const definition = await keeping(actor, (tx) =>
      body.yaml === null ? inForceToday(tx, actor, body.kind) : readSound(body.yaml),
    )
    const bytes = await sharedRenderer(services.config.fontsDir).renderPdf(
      fill(definition, sampleCase(ownSample(definition))),
      {
        ...{ issuedAt: '2026-01-01T00:00:00.000Z', author: '样例案件', preview: true },
      },
    )
    return asFile(reply, { name: '样例.pdf', mediaType: 'application/pdf', inline: true }).send(bytes)
  })
  serve(app, paperWordings.save, ({ actor, body, request }) =>
    keeping(actor, (tx) => saveWording(tx, doer(actor, request), body)),
  )
  serve(app, paperWordings.publish, ({ actor, body: { from, ...id }, request }) =>
    keeping(actor, async (tx) => {
      await publishWording(tx, doer(actor, request), id, from)
      return { done: true } as const
    }),
  )
  serve(app, paperWordings.withdraw, ({ actor, body: { from, ...id }, request }) =>
    keeping(actor, async (tx) => {
      await withdrawWording(tx, doer(actor, request), id, from)
      return { done: true } as const
    }),
  )
}

async function textOf(tx: Tx, { city }: Actor, asked: { kind: string; version: string }): Promise<string> {
  if (asked.kind === ownSampleKind)
    return readFileSync(join(import.meta.dirname, 'own-paper-sample.yaml'), 'utf8')
  const shipped = shippedDefinitions().get(asked.kind)
  if (shipped?.version === asked.version) return readTexts().get(asked.kind) ?? ''
  return findText(tx, city, asked)
}

const definitionsToday = async (tx: Tx, { city, today }: Actor) => definitionsInForce(tx, city, today)

const findToday = async (tx: Tx, actor: Actor, kind: string): Promise<Definition | null> =>
  (await definitionsToday(tx, actor)).get(kind) ?? null

async function inForceToday(tx: Tx, actor: Actor, kind: string): Promise<Definition> {
  const found = await findToday(tx, actor, kind)
  if (found) return found
  throw problem(404, 'not_found', '没有这种文书。', { wayForward: '回到文书模板页，从列表中选择。' })
}

async function readSound(yaml: string): Promise<Definition> {
  const { definition } = checkWording('草稿.yaml', yaml)
  if (definition) return definition
  throw problem(422, 'wording_faulty', '模板还有错误，暂时不能预览。', {
    wayForward: '先点“检查”，按列出的各处修改。',
  })
}
