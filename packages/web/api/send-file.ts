import type { AttachmentRef } from '@zhiheng/contract/cases/action-inputs'
import { beginUploadRoute, finishUploadRoute } from '@zhiheng/contract/cases/uploads'
import { Upload } from 'tus-js-client'
import type { Static } from 'typebox'
import { call, noticeSignedOut, ProblemError } from './call.ts'
import { overTus, refusalIn, statusOf } from './tus.ts'

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
    ...overTus,
    endpoint: beginUploadRoute.path,
    chunkSize: pieceBytes,
    retryDelays: [0, 1000, 3000, 5000],
    metadata: { filename: file.name },
    removeFingerprintOnSuccess: true,
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
      const refused = refusalIn(error)
      if (!refused || refused.status >= 500) return halted ? undefined : waitForNetwork()
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
