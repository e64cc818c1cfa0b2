import type { Problem } from '@zhiheng/contract'

/** One person signed in: what the pages send, sent from here. `at` is the simulated instant of the request. */
export type SignedInPerson = {
  readonly personId: string
  readonly name: string
  readonly unitId: number
  readonly call: <T>(method: 'GET' | 'POST', path: string, options: CallOptions) => Promise<T>
  readonly upload: (file: { bytes: Uint8Array; name: string }, at: string) => Promise<Attachment>
}
type CallOptions = { readonly at: string; readonly body?: unknown }
export type Attachment = { sha256: string; name: string; mediaType: string; size: number }

/** What the demonstration brings is drawn: pictures, and what a microphone hears. */
export const mediaTypeOf = (name: string): string => (name.endsWith('.wav') ? 'audio/wav' : 'image/png')

/** The server said no, with a reason a person could read. */
export class Refused extends Error {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, problem: Problem, what: string) {
    const reasons = problem.refusals?.map(({ reason }) => reason).join('；')
    super(`${what}：${status} ${problem.code} ${problem.message}${reasons ? `（${reasons}）` : ''}`)
    this.status = status
    this.problem = problem
  }
}

export type DemoClient = {
  /** Signs in once a person and remembers it. */
  readonly as: (loginName: string) => Promise<SignedInPerson>
  /** Ends every session it opened: the list of devices of a demonstration account stays short. */
  readonly signOut: () => Promise<void>
}

/**
 * The HTTP API as the console uses it: cookie, csrf token, and the demonstration's clock. Sessions live in real time,
 * acts in the time their header names, so that a session opened today may do the work of last spring.
 * @param baseUrl the server's address, without a closing slash
 */
export function openDemoClient(baseUrl: string, password: string): DemoClient {
  const people = new Map<string, Promise<SignedInPerson>>()
  const sessions: Record<string, string>[] = []

  async function signIn(loginName: string): Promise<SignedInPerson> {
    const answer = await send(`${baseUrl}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ loginName, password }),
    })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    await bodyOf(answer, `登录 ${loginName}`)
    const session = (await bodyOf(
      await send(`${baseUrl}/api/session`, { headers: { cookie } }),
      `登录 ${loginName}`,
    )) as { csrfToken: string | null; me: Me | null }
    if (!session.me || !session.csrfToken) throw new Error(`${loginName} 登录后没有岗位`)
    const headers = { cookie, 'x-csrf-token': session.csrfToken }
    sessions.push(headers)
    return personOf(baseUrl, headers, session.me)
  }

  return {
    as: (loginName) => {
      const known = people.get(loginName) ?? signIn(loginName)
      people.set(loginName, known)
      return known
    },
    signOut: async () => {
      for (const headers of sessions.splice(0))
        await send(`${baseUrl}/api/session`, { method: 'DELETE', headers }).catch(() => {})
      people.clear()
    },
  }
}

type Me = { personId: string; name: string; post: { unitId: number } }

function personOf(baseUrl: string, headers: Record<string, string>, me: Me): SignedInPerson {
  return {
    personId: me.personId,
    name: me.name,
    unitId: me.post.unitId,
    call: async <T>(method: 'GET' | 'POST', path: string, { at, body }: CallOptions) => {
      const answer = await send(`${baseUrl}${path}`, {
        method,
        headers: {
          ...headers,
          'x-zhiheng-clock': at,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return (await bodyOf(answer, `${method} ${path}`)) as T
    },
    upload: async ({ bytes, name }, at) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaTypeOf(name) }), name)
      const answer = await send(`${baseUrl}/api/attachments`, {
        method: 'POST',
        headers: { ...headers, 'x-zhiheng-clock': at },
        body: form,
      })
      return (await bodyOf(answer, `上传 ${name}`)) as Attachment
    },
  }
}

/** A server that is asked too much at once says so before it has done anything: wait and ask again. */
async function send(url: string, init: RequestInit): Promise<Response> {
  for (;;) {
    const answer = await fetch(url, init).catch((error: unknown) => cannotReach(url, error))
    if (answer.status !== 429) return answer
    await answer.arrayBuffer()
    await new Promise((done) => setTimeout(done, 1000))
  }
}

function cannotReach(url: string, error: unknown): never {
  const { origin } = new URL(url)
  const cause = error instanceof Error ? error.message : String(error)
  throw new Error(
    `连接不上 ${origin}：请先启动演示系统（npm start），或者用 --url 指明它的地址。Cannot reach it (${cause}).`,
  )
}

async function bodyOf(answer: Response, what: string): Promise<unknown> {
  const text = await answer.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  if (answer.ok) return body
  if (answer.status < 500) throw new Refused(answer.status, body as Problem, what)
  throw new Error(`${what}：服务器出错 ${answer.status} ${text.slice(0, 300)}`)
}
