import { route } from '@zhiheng/contract/route'
import Type from 'typebox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, call, holdToken, ProblemError, whenSignedOut } from './call.ts'

const find = route({
  method: 'GET',
  path: '/api/things/:thingId',
  summary: '',
  tag: '',
  access: 'session',
  params: Type.Object({ thingId: Type.String() }),
  query: Type.Object({ text: Type.Optional(Type.String()), page: Type.Optional(Type.Integer()) }),
  response: Type.Object({ name: Type.String() }),
})
const write = route({
  method: 'POST',
  path: '/api/things',
  summary: '',
  tag: '',
  access: 'session',
  body: Type.Object({ name: Type.String() }),
  response: Type.Object({ done: Type.Literal(true) }),
})

/** Answers every request alike and keeps what was asked. */
function answering(status: number, body: string) {
  const asked: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return new Response(body, { status })
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('address', () => {
  it('escapes parameters and leaves empty values out of the query', () => {
    expect(address(find, { thingId: '连城管立〔2026〕1号/甲' }, { text: '', page: 2 })).toBe(
      `/api/things/${encodeURIComponent('连城管立〔2026〕1号/甲')}?page=2`,
    )
  })
})

describe('call', () => {
  it('gives the answer and sends the token only with writes', async () => {
    const asked = answering(200, '{"name":"x"}')
    holdToken('secret')
    expect(await call(find, { params: { thingId: '1' } })).toEqual({ name: 'x' })
    await call(write, { body: { name: 'x' } })
    expect(asked.map(({ init }) => (init.headers as Record<string, string>)['x-csrf-token'])).toEqual([
      undefined,
      'secret',
    ])
  })

  it('throws the problem the server gave', async () => {
    answering(422, '{"code":"twoOfficers","message":"执法人员少于两人"}')
    await expect(call(write, { body: { name: 'x' } })).rejects.toMatchObject({
      status: 422,
      problem: { code: 'twoOfficers', message: '执法人员少于两人' },
    })
  })

  it('has a sentence of its own for an answer that is no problem, such as a proxy page', async () => {
    answering(502, '<html>Bad Gateway</html>')
    const error = await call(write, { body: { name: 'x' } }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ProblemError)
    expect((error as ProblemError).problem.wayForward).toBeTruthy()
  })

  it('says that the session has ended where one is needed', async () => {
    answering(401, '{"code":"signedOut","message":"请登录"}')
    const told = vi.fn()
    whenSignedOut(told)
    await call(find, { params: { thingId: '1' } }).catch(() => null)
    expect(told).toHaveBeenCalledOnce()
  })
})
