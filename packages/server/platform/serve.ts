import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '@zhiheng/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { Actor } from './actor.ts'
import { isUnconfirmed } from './database.ts'
import { problem } from './errors.ts'
import { strangersLimit } from './rate-limits.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by identity's onRequest hook; null when nobody is signed in. */
    actor: Actor | null
    /** Finds session and actor anew after a recalled one was not confirmed; set by identity. */
    identifyAnew: (() => Promise<void>) | undefined
  }
  interface FastifyContextConfig {
    /** The route's work lies in transactions of `inReach`, which confirm the session themselves. */
    confirmsSession?: boolean
  }
}

type Call<R extends Route> = {
  params: ParamsOf<R>
  query: QueryOf<R>
  body: BodyOf<R>
  actor: R['access'] extends 'session' ? Actor : Actor | null
  request: FastifyRequest
  reply: FastifyReply
}

/** What answers a route: the response itself, or the reply when it sent something else (a file, a redirect). */
export type Handler<R extends Route> = (call: Call<R>) => Promise<ResponseOf<R> | FastifyReply>

export type ServeOptions = {
  /** Tighter than the usual limit, for what strangers may try: requests per minute and address. */
  readonly perMinute?: number
  readonly bodyLimit?: number
  /** Everything the handler does happens inside `inReach` with its actor: the session is confirmed there, without a turn of its own. */
  readonly confirmsSession?: boolean
}

/**
 * Registers one operation of the contract: its shapes are checked before the handler runs, and its
 * description goes to OpenAPI. An operation with access 'session' answers 401 `not_signed_in` to strangers.
 */
export function serve<const R extends Route>(
  app: FastifyInstance,
  route: R,
  handler: Handler<R>,
  options: ServeOptions = {},
): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(options.bodyLimit !== undefined && { bodyLimit: options.bodyLimit }),
    config: {
      ...(options.perMinute !== undefined && { rateLimit: strangersLimit(options.perMinute) }),
      ...(options.confirmsSession && { confirmsSession: true }),
    },
    schema: describe(route),
    preValidation: async (request) => {
      if (route.access === 'session' && !request.actor) refuseStranger()
    },
    handler: async (request, reply) => {
      const handle = () =>
        handler({
          params: request.params,
          query: request.query,
          body: request.body,
          actor: request.actor,
          request,
          reply,
        } as Call<R>)
      const answer = await handle().catch(async (error: unknown) => {
        if (!isUnconfirmed(error) || !request.identifyAnew) throw error
        await request.identifyAnew()
        if (!request.actor) refuseStranger()
        return handle()
      })
      // An operation with nothing to say (a deletion, a sign-out).
      if (answer === undefined && !reply.sent) return (reply as FastifyReply).code(204).send()
      return answer
    },
  })
}

function refuseStranger(): never {
  throw problem(401, 'not_signed_in', '尚未登录或登录已失效，请重新登录。')
}

function describe(route: Route) {
  return {
    summary: route.summary,
    tags: [route.tag],
    security: route.access === 'session' ? [{ session: [] }] : [],
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: closed(route.query) }),
    ...(route.body && { body: closed(route.body) }),
    response: { 200: route.response, 201: route.response },
  }
}

/**
 * The same schema with every object closed, so that a misspelt key is refused and not silently lost.
 * Members of an intersection are closed together, or each would refuse the keys of the others.
 */
function closed(schema: TSchema, member = false): TSchema {
  const open = schema as unknown as Record<string, unknown>
  const copy: Record<string, unknown> = { ...open }
  for (const key of ['items', 'additionalProperties', 'not']) {
    if (isSchema(open[key])) copy[key] = closed(open[key])
  }
  for (const key of ['anyOf', 'oneOf', 'allOf', 'items']) {
    const list = open[key]
    if (Array.isArray(list)) copy[key] = list.map((one: TSchema) => closed(one, key === 'allOf' || member))
  }
  for (const key of ['properties', 'patternProperties', '$defs']) {
    if (isSchema(open[key])) copy[key] = mapValues(open[key], closed)
  }
  if (open.type === 'object' && open.properties && !member) copy.additionalProperties ??= false
  if (open.allOf && !member) copy.unevaluatedProperties ??= false
  return copy as unknown as TSchema
}

const isSchema = (value: unknown): value is TSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapValues = (record: TSchema, change: (schema: TSchema) => TSchema): Record<string, TSchema> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as TSchema)]))
