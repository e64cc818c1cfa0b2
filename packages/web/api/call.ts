import type { Problem } from '@zhiheng/contract/problem'
import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from '@zhiheng/contract/route'

/** A refusal or a failure, with the sentence the person is to read. `status` 0: the server was not reached. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly status: number
  constructor(problem: Problem, status: number) {
    super(problem.message)
    this.name = 'ProblemError'
    this.problem = problem
    this.status = status
  }
}

type Given<Name extends string, Value> = Value extends undefined
  ? { readonly [N in Name]?: undefined }
  : Record<string, never> extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value }
export type Input<R extends Route> = Given<'params', ParamsOf<R>> &
  Given<'query', QueryOf<R>> &
  Given<'body', BodyOf<R>>
type Arguments<R extends Route> =
  Record<string, never> extends Input<R> ? [input?: Input<R>] : [input: Input<R>]

let csrfToken: string | null = null
let signedOut: () => void = () => {}

/** The session's token against forged requests; sent with every request that writes. */
export function holdToken(token: string | null): void {
  csrfToken = token
}

/** Called once by the shell: what to do when the session has ended. */
export function whenSignedOut(listener: () => void): void {
  signedOut = listener
}

/** The address of an operation: parameters escaped, query without the empty values. */
export function address(route: Route, params: object = {}, query: object = {}): string {
  const given = params as Record<string, unknown>
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size ? `${path}?${search}` : path
}

export const headersFor = (method: Route['method']): Record<string, string> =>
  method !== 'GET' && csrfToken ? { 'x-csrf-token': csrfToken } : {}

const unreached: Problem = {
  code: 'serverNotReached',
  message: '连接不上服务器，刚才的操作没有完成。',
  wayForward: '请检查网络后重试；已填写的内容仍在本页。',
}

/** The server's own sentence when it sent one; a proxy's error page has none. */
export function problemFrom(status: number, body: unknown): ProblemError {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body)
    return new ProblemError(body as Problem, status)
  return new ProblemError(
    {
      code: `http${status}`,
      message: `服务器没有给出可用的答复（${status}）。`,
      wayForward: '请稍后重试；仍不行时把时间和本页地址告诉管理员。',
    },
    status,
  )
}

/** Reports the end of a session, once the refusal is of an operation that needs one. */
export function noticeSignedOut(route: Route, error: ProblemError): void {
  if (error.status === 401 && route.access === 'session') signedOut()
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Asks the server one operation of the contract. Throws `ProblemError` for every answer that is not 2xx.
 * `call(findCase, { params: { caseId } })`
 */
export async function call<const R extends Route>(
  route: R,
  ...[input]: Arguments<R>
): Promise<ResponseOf<R>> {
  const { params, query, body } = (input ?? {}) as { params?: object; query?: object; body?: unknown }
  const sends = body !== undefined
  let response: Response
  try {
    response = await fetch(address(route, params, query), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...headersFor(route.method),
        ...(sends ? { 'content-type': 'application/json' } : {}),
      },
      ...(sends ? { body: JSON.stringify(body) } : {}),
    })
  } catch {
    throw new ProblemError(unreached, 0)
  }
  const answer = await read(response)
  if (response.ok) return answer as ResponseOf<R>
  const error = problemFrom(response.status, answer)
  noticeSignedOut(route, error)
  throw error
}
