import { DetailedError, type HttpRequest, type HttpResponse, type UploadOptions } from 'tus-js-client'
import { headersFor, type ProblemError, problemFrom } from './call.ts'

/** The answer to a question how far an upload has come that does not say that it is gone. */
class NotGone extends Error {
  readonly answer: HttpResponse
  constructor(answer: HttpResponse) {
    super(`upload not found out about: ${answer.getStatus()}`)
    this.answer = answer
  }
}

/**
 * To the library every refused HEAD means that the upload is gone: it forgets its address and begins from zero. Only 404 and
 * 410 say so. What is thrown here it passes on as the cause of an error, the address kept.
 */
function onlyGoneIsGone(request: HttpRequest, answer: HttpResponse): void {
  const status = answer.getStatus()
  if (request.getMethod() === 'HEAD' && status >= 400 && status !== 404 && status !== 410)
    throw new NotGone(answer)
}

/** What the server answered to a request of the library; null where it was not reached. */
function answerIn(error: unknown): HttpResponse | null {
  if (!(error instanceof DetailedError)) return null
  const { causingError, originalResponse } = error
  return causingError instanceof NotGone ? causingError.answer : originalResponse
}
export const statusOf = (error: unknown): number => answerIn(error)?.getStatus() ?? 0

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The server's words to a request of the library; null where it was not reached. */
export function refusalIn(error: unknown): ProblemError | null {
  const answer = answerIn(error)
  return answer && problemFrom(answer.getStatus(), parsed(answer.getBody()))
}

/** What every upload of this product is sent with, from a form or from what is kept on the device. */
export const overTus = {
  onBeforeRequest: (request) => {
    for (const [name, value] of Object.entries(headersFor('POST'))) request.setHeader(name, value)
  },
  onAfterResponse: onlyGoneIsGone,
} satisfies Partial<UploadOptions>
