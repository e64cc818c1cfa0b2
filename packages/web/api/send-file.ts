import type { AttachmentRef } from '@zhiheng/contract/cases/action-inputs'
import { beginUploadRoute, finishUploadRoute } from '@zhiheng/contract/cases/uploads'
import { DetailedError, type HttpRequest, type HttpResponse, Upload } from 'tus-js-client'
import type { Static } from 'typebox'
import { call, headersFor, noticeSignedOut, ProblemError, problemFrom } from './call.ts'

type Sent = Static<typeof AttachmentRef>
export type Standing =
  | { readonly state: 'sending' | 'paused' | 'offline' | 'checking'; readonly part: number }
  | { readonly state: 'failed'; readonly part: number; readonly error: unknown }
export type Transfer = {
  readonly pause: () => void
  readonly resume: () => void
  /** Gives it up; what has come to the server is deleted there. */
  readonly stop: () => void
}

/** A piece of this size is one request: small enough for any proxy, large enough not to be felt. */
const pieceBytes = 32 * 1024 ** 2
const patienceMs = 10_000

/** The answer to a question how far an upload has come that does not say that it is gone. */
class NotGone extends Error {
  readonly answer: HttpResponse
  constructor(answer: HttpResponse) {
    super(`upload not found out about: ${answer.getStatus()}`)
    this.answer = answer
  }
}

/**
 * For `onAfterResponse`. To the library every refused HEAD means that the upload is gone: it forgets its address and begins
 * from zero. Only 404 and 410 say so. What is thrown here it passes on as the cause of an error, the address kept.
 */
export function onlyGoneIsGone(request: HttpRequest, answer: HttpResponse): void {
  const status = answer.getStatus()
  if (request.getMethod() === 'HEAD' && status >= 400 && status !== 404 && status !== 410)
    throw new NotGone(answer)
}

/** What the server answered to a request of the library; null where it was not reached. */
export function answerIn(error: unknown): HttpResponse | null {
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

/**
 * Sends one file in pieces over tus. A break is waited out; after a reload of the page the same file, chosen again, goes on
 * where it stopped. `onSent` once the server has named it by its hash.
 */
export function sendFile(
  file: File,
  on: { readonly standing: (standing: Standing) => void; readonly sent: (ref: Sent) => void },
): Transfer {
  let part = 0
  let halted = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (state: 'sending' | 'paused' | 'offline' | 'checking') => on.standing({ state, part })
  const fail = (error: unknown) => on.standing({ state: 'failed', part, error })

  const go = () => {
    clearTimeout(timer)
    window.removeEventListener('online', go)
    if (halted) return
    tell('sending')
    upload.start()
  }
  const waitForNetwork = () => {
    tell('offline')
    window.addEventListener('online', go, { once: true })
    timer = setTimeout(go, patienceMs)
  }
  const upload = new Upload(file, {
    endpoint: beginUploadRoute.path,
    chunkSize: pieceBytes,
    retryDelays: [0, 1000, 3000, 5000],
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
    onBeforeRequest: (request) => {
      for (const [name, value] of Object.entries(headersFor('POST'))) request.setHeader(name, value)
    },
    onAfterResponse: onlyGoneIsGone,
    onProgress: (sent, total) => {
      part = total ? sent / total : 0
      if (!halted) tell('sending')
    },
    onSuccess: () => void finish(),
    // A refusal is final, but for two writers at one upload; whatever else breaks is tried again and said.
    onShouldRetry: (error) => {
      const status = statusOf(error)
      if (status === 0 && !halted) tell('offline')
      return status === 0 || status >= 500 || status === 409
    },
    onError: (error) => {
      const answer = answerIn(error)
      const status = statusOf(error)
      if (!answer || status >= 500) return halted ? undefined : waitForNetwork()
      const refused = problemFrom(status, parsed(answer.getBody()))
      noticeSignedOut(beginUploadRoute, refused)
      fail(refused)
    },
  })
  async function finish(): Promise<void> {
    tell('checking')
    const uploadId = upload.url?.split('/').at(-1) ?? ''
    try {
      for (;;) {
        const { attachment } = await call(finishUploadRoute, { params: { uploadId } })
        if (attachment) return on.sent(attachment)
      }
    } catch (error) {
      if (error instanceof ProblemError && error.status === 0) timer = setTimeout(() => void finish(), 3000)
      else fail(error)
    }
  }
  const halt = () => {
    halted = true
    clearTimeout(timer)
    window.removeEventListener('online', go)
  }
  void upload.findPreviousUploads().then(([before]) => {
    if (before) upload.resumeFromPreviousUpload(before)
    go()
  })
  return {
    pause: () => {
      halt()
      void upload.abort()
      tell('paused')
    },
    resume: () => {
      halted = false
      go()
    },
    stop: () => {
      halt()
      upload.abort(true).catch(() => {})
    },
  }
}
