import { route } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { problem } from './errors.ts'
import { bareApp } from './http.ts'
import { serve } from './serve.ts'

const Thing = Type.Object({
  name: Type.String({ minLength: 1 }),
  count: Type.Integer({ minimum: 1 }),
  on: Type.Optional(Type.String({ format: 'date' })),
  party: Type.Optional(
    Type.Union([
      Type.Object({ kind: Type.Literal('person'), idNumber: Type.String({ minLength: 18 }) }),
      Type.Object({ kind: Type.Literal('organisation'), creditCode: Type.String() }),
    ]),
  ),
  both: Type.Optional(Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })])),
})
const make = route({
  method: 'POST',
  path: '/api/things/:number',
  summary: 'make',
  tag: 'test',
  access: 'public',
  params: Type.Object({ number: Type.Integer() }),
  query: Type.Object({
    deep: Type.Optional(Type.Boolean()),
    units: Type.Optional(Type.Array(Type.Integer())),
  }),
  body: Thing,
  response: Type.Object({ number: Type.Integer(), deep: Type.Boolean(), units: Type.Array(Type.Integer()) }),
})
const secret = route({
  method: 'GET',
  path: '/api/secret',
  summary: 'secret',
  tag: 'test',
  access: 'session',
  response: Type.Object({ ok: Type.Boolean() }),
})
const fail = route({
  ...secret,
  path: '/api/fail/:how',
  access: 'public',
  params: Type.Object({ how: Type.String() }),
})

let app: FastifyInstance
beforeAll(() => {
  app = bareApp({ config: readConfig({ LOG_LEVEL: 'silent' }) })
  serve(app, make, async ({ params, query }) => ({
    number: params.number,
    deep: query.deep ?? false,
    units: query.units ?? [],
    passwordHash: 'never leaves',
  }))
  serve(app, secret, async () => ({ ok: true }))
  serve(app, fail, async ({ params }) => {
    if (params.how === 'law') {
      throw problem(422, 'refused', '依法不能办理。', {
        refusals: [{ code: 'partyHeard', reason: '未听取陈述申辩' }],
      })
    }
    throw new Error('select password from person')
  })
})
afterAll(() => app.close())

const post = (payload: object, url = '/api/things/7') => app.inject({ method: 'POST', url, payload })

describe('serve', () => {
  it('reads numbers out of the address and sends only what the contract names', async () => {
    const answer = await post({ name: '物', count: 1 }, '/api/things/7?deep=true&units=1')
    expect(answer.json()).toEqual({ number: 7, deep: true, units: [1] })
  })
  it('does not read numbers into text of a body', async () => {
    const answer = await post({ name: '物', count: '1' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toEqual({
      code: 'invalid_request',
      message: '字段“count”类型不正确，应为整数。',
      wayForward: '改正后重新提交。',
      field: 'count',
    })
  })
  it('refuses a key the contract does not know, and says which', async () => {
    expect((await post({ name: '物', count: 1, colour: 'red' })).json()).toMatchObject({ field: 'colour' })
    expect((await post({ name: '物', count: 1, both: { a: '', b: '', c: '' } })).json()).toMatchObject({
      field: 'both.c',
    })
    expect((await post({ name: '物', count: 1, both: { a: '', b: '' } })).statusCode).toBe(200)
  })
  it('names the missing field, and the field deep in a union', async () => {
    expect((await post({ count: 1 })).json()).toMatchObject({
      field: 'name',
      message: '字段“name”必须填写。',
    })
    const answer = await post({ name: '物', count: 1, party: { kind: 'person', idNumber: '1' } })
    expect(answer.json()).toMatchObject({ field: 'party.idNumber' })
    expect((await post({ name: '物', count: 1, on: '2026-02-30' })).json()).toMatchObject({ field: 'on' })
  })
  it('asks strangers to sign in before it looks at anything else', async () => {
    const answer = await app.inject('/api/secret')
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'not_signed_in' })
  })
})

describe('a failure', () => {
  it('is a refusal with its articles where the law says no', async () => {
    const answer = await app.inject('/api/fail/law')
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ code: 'refused', refusals: [{ code: 'partyHeard' }] })
  })
  it('tells nothing of a bug', async () => {
    const answer = await app.inject('/api/fail/bug')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('password')
    expect(answer.json().code).toBe('internal')
  })
  it('is a 404 in words where there is nothing, and a 400 where JSON is broken', async () => {
    expect((await app.inject('/api/nothing')).json()).toMatchObject({ code: 'not_found' })
    const broken = await app.inject({
      method: 'POST',
      url: '/api/things/7',
      headers: { 'content-type': 'application/json' },
      payload: '{"name":',
    })
    expect(broken.statusCode).toBe(400)
    expect(broken.json()).toMatchObject({ code: 'invalid_request' })
  })
})

describe('a failure that a browser opened', () => {
  const opened = (url: string) =>
    app.inject({ url, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
  it.each([
    ['/api/fail/law', 422, '依法不能办理。'],
    ['/api/fail/bug', 500, '系统发生错误'],
    ['/api/secret', 401, '登录'],
    ['/nothing.here', 404, '没有找到'],
    ['/%', 400, '网址不正确'],
  ])('%s is a page in Chinese, kept by no cache', async (url, status, words) => {
    const { statusCode, headers, body } = await opened(url)
    expect([statusCode, headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toContain(words)
    expect(body).toContain('lang="zh-CN"')
    expect(body).not.toContain('password')
  })
  it('says how long to wait when there were too many, to a program too', async () => {
    const few = bareApp({ config: readConfig({ LOG_LEVEL: 'silent' }) })
    const config = { rateLimit: { max: 1, timeWindow: '1 minute' } }
    few.after(() => few.get('/few', { config }, async () => ({})))
    const ask = (accept: string) => few.inject({ url: '/few', headers: { accept } })
    expect((await ask('*/*')).statusCode).toBe(200)
    const page = await ask('text/html')
    expect([page.statusCode, page.body]).toEqual([429, expect.stringMatching(/请等待[0-9]+秒后再试/)])
    expect((await ask('*/*')).json()).toMatchObject({
      code: 'too_many_requests',
      wayForward: expect.stringMatching(/^请等待[0-9]+秒后再试。$/),
    })
    await few.close()
  })
})
