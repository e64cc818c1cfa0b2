import type { Static, TSchema } from 'typebox'

/**
 * One HTTP operation, said once: the server registers it, the page calls it, OpenAPI prints it.
 * `path` uses Fastify's `:name` for parameters. `access` says who may knock at all; what they may
 * do behind the door is decided by the use case.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/api/${string}`
  readonly summary: string
  readonly tag: string
  readonly access: 'public' | 'session'
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly response: TSchema
}

/** Keeps the literal types of a route so that server and page infer the same request and response. */
export const route = <const R extends Route>(definition: R): R => definition

type StaticOr<S, Otherwise> = S extends TSchema ? Static<S> : Otherwise
export type ParamsOf<R extends Route> = StaticOr<R['params'], Record<string, never>>
export type QueryOf<R extends Route> = StaticOr<R['query'], Record<string, never>>
export type BodyOf<R extends Route> = StaticOr<R['body'], undefined>
export type ResponseOf<R extends Route> = Static<R['response']>
