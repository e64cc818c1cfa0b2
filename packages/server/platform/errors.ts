import type { Problem } from '@zhiheng/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isAway } from './database.ts'
import { failurePage } from './page-frame.ts'

const refused = Symbol('problem')

/** A refusal on its way to the client: what `problem` throws. */
export type ProblemError = Error & {
  readonly [refused]: true
  readonly status: number
  readonly body: Problem
}

type Extra = Omit<Problem, 'code' | 'message'>

/**
 * Refuses the request with a `Problem` body. It throws by itself; write `throw problem(…)` all the same,
 * so that the reader sees where the road ends.
 * @param status 4xx: 400 wrong shape, 401 not signed in, 403 not allowed, 404 not there (or outside the reach), 409 stale, 422 the law says no
 * @param code stable identifier in snake_case
 * @param message a Chinese sentence for the person in front of the screen
 */
export function problem(status: number, code: string, message: string, extra: Extra = {}): never {
  const body: Problem = { code, message, ...extra }
  throw Object.assign(new Error(`${code}: ${message}`), { [refused]: true as const, status, body })
}

export const isProblem = (error: unknown): error is ProblemError => error instanceof Error && refused in error

/** What a failure is to whoever asked. `wait` is in seconds: when it may be tried again. */
export type Failure = { readonly status: number; readonly body: Problem; readonly wait: number | null }

/** Makes every failure of the app a `Problem`: refusals as they are, wrong shapes as 400, bugs as a bare 500. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) =>
    sendFailure(failureOf(error, request, reply), request, reply),
  )
}

export function failureOf(
  error: FastifyError | ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
): Failure {
  if (isProblem(error)) return { status: error.status, body: error.body, wait: null }
  const failed = (status: number, body: Problem): Failure => ({ status, body, wait: null })
  if (error.validation) return failed(400, describeInvalid(error))
  const known = knownFailures[error.code]
  if (known) return failed(known.status, { code: known.code, message: known.message })
  if (isUnstorable(error)) return failed(400, unstorable)
  if (error.statusCode === 429) return tooMany(Number(reply.getHeader('retry-after') ?? 60))
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return failed(error.statusCode, { code: 'invalid_request', message: '请求无法处理，请检查后重试。' })
  request.log.error({ err: error, url: request.routeOptions.url }, 'request failed')
  if (isAway(error)) return failed(503, away)
  return failed(500, {
    code: 'internal',
    message: '系统发生错误，操作未完成，请稍后重试或联系管理员。',
  })
}

/** Nobody knows whether what was cut off had been committed, so it is not said. */
const away: Problem = {
  code: 'unavailable',
  message: '系统暂时不可用，请稍后重试。',
  wayForward: '正在提交的，先刷新页面查看是否已经记录；没有记录的，再提交一次。',
}

const tooMany = (wait: number): Failure => ({
  status: 429,
  body: {
    code: 'too_many_requests',
    message: '操作过于频繁，请稍后再试。',
    wayForward: `请等待${secondsToWait(wait)}后再试。`,
  },
  wait,
})
export const secondsToWait = (wait: number | null): string =>
  wait === null || wait > 90 ? `${Math.ceil((wait ?? 60) / 60)}分钟` : `${Math.max(1, Math.ceil(wait))}秒`

const frame = { head: '执衡 行政执法平台', foot: '问题一直存在的，请联系管理员。' }

/** Somebody who opened an address gets a page to read; a program gets the `Problem`. */
function sendFailure({ status, body }: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.code(status)
  if (!opensPage(request)) return reply.send(body)
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(failurePage(body, frame))
}

/** A browser asks for a page when it is led to an address; what a page fetches by itself takes anything. */
const opensPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html')

const unstorable: Problem = {
  code: 'invalid_request',
  message: '提交的内容中有不能保存的日期、数值或者字符。',
  wayForward: '核对填写的日期、数值，删去看不见的字符后重试。',
}

/** The database could not read a value (SQLSTATE class 22, data exception): a day that no calendar has, a zero byte. */
const isUnstorable = ({ code }: { code?: string }): boolean => /^22[0-9A-Z]{3}$/.test(code ?? '')

/** 404 for an address that does not exist. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = { code: 'not_found', message: '没有找到请求的内容。' }
  return sendFailure({ status: 404, body, wait: null }, request, reply)
}

/** An address that is none, «/%»: no route has it, and so no handler either. */
export function answerNoAddress(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const body = { code: 'invalid_request', message: '网址不正确，请核对后重新打开。' }
  return sendFailure({ status: 400, body, wait: null }, request, reply)
}

const knownFailures: Record<string, { status: number; code: string; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'too_large', message: '提交的内容过大。' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, code: 'too_large', message: '上传的文件过大。' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'unsupported_media_type',
    message: '不支持的内容类型。',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: 'invalid_request',
    message: '提交的内容不是有效的 JSON。',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'invalid_request', message: '提交的内容为空。' },
}

function describeInvalid(error: FastifyError): Problem {
  const issues = error.validation ?? []
  // In a union every branch complains; the deepest complaint is the one about what the person typed.
  const issue = issues.reduce(
    (a, b) => (b.instancePath.length > a.instancePath.length ? b : a),
    issues[0] ?? lost,
  )
  const params: Record<string, unknown> = issue.params
  const inner = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  const path = issue.instancePath.slice(1).replaceAll('/', '.')
  const field = [path, inner].filter(Boolean).join('.')
  const say = phrases[issue.keyword]
  const what = say ? say(params) : '格式不正确'
  return {
    code: 'invalid_request',
    message: field ? `字段“${field}”${what}。` : `提交的内容${what}。`,
    ...(field && { field }),
    wayForward: '改正后重新提交。',
  }
}

const lost = { instancePath: '', keyword: '', params: {}, schemaPath: '' }

const phrases: Record<string, (params: Record<string, unknown>) => string> = {
  required: () => '必须填写',
  additionalProperties: () => '不是可以提交的内容',
  unevaluatedProperties: () => '不是可以提交的内容',
  type: ({ type }) => `类型不正确，应为${typeNames[String(type)] ?? String(type)}`,
  minLength: ({ limit }) => (limit === 1 ? '不能为空' : `不得少于${limit}个字符`),
  maxLength: ({ limit }) => `不得超过${limit}个字符`,
  minimum: ({ limit }) => `不得小于${limit}`,
  maximum: ({ limit }) => `不得大于${limit}`,
  exclusiveMinimum: ({ limit }) => `必须大于${limit}`,
  minItems: ({ limit }) => `不得少于${limit}项`,
  maxItems: ({ limit }) => `不得超过${limit}项`,
  uniqueItems: () => '不得有重复项',
  pattern: () => '格式不正确',
  format: ({ format }) => (format === 'date' ? '应为日期（如 2026-03-12）' : '格式不正确'),
  enum: () => '不是可选的值',
  const: () => '不是可选的值',
  anyOf: () => '不是可选的值',
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  null: '空值',
}
