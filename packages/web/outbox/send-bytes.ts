import { beginUploadRoute, finishUploadRoute } from '@zhiheng/contract/cases/uploads'
import type { Attachment } from '@zhiheng/law'
import { Upload } from 'tus-js-client'
import { call, ProblemError } from '../api/call.ts'
import { overTus, refusalIn, statusOf } from '../api/tus.ts'
import type { Outside } from './send-kept.ts'

/** Small enough to get through a bad connection, and what has come of it counts even when it breaks. */
const pieceBytes = 8 * 1024 ** 2

const unreached = new ProblemError({ code: 'serverNotReached', message: '连接不上服务器，文件没有传完。' }, 0)

/**
 * Sends one file over tus, from where an earlier page or browser left off, and has the server name it by its hash. A file
 * whose bytes were all there already is only asked about: it does not become a second attachment.
 */
export const sendBytes: Outside['sendBytes'] = async (file, bytes, on) => {
  if (file.uploadUrl) {
    const before = await finish(file.uploadUrl).catch((error: unknown) => {
      if (error instanceof ProblemError && [404, 409, 410].includes(error.status)) return null
      throw error
    })
    if (before) return before
  }
  const url = await send(bytes, file.name, file.uploadUrl, on).catch((error: unknown) => {
    // What had come is no longer there (a week has passed, a restore): from the beginning.
    if (file.uploadUrl && error instanceof ProblemError && [404, 410].includes(error.status))
      return send(bytes, file.name, null, on)
    throw error
  })
  return finish(url)
}

function send(
  bytes: Blob,
  name: string,
  uploadUrl: string | null,
  { begun, part }: Parameters<Outside['sendBytes']>[2],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(bytes, {
      ...overTus,
      endpoint: beginUploadRoute.path,
      uploadUrl,
      chunkSize: pieceBytes,
      retryDelays: [0, 1000],
      metadata: { filename: name },
      storeFingerprintForResuming: false,
      // As the library does by itself, for every answer: a refusal is final but for two writers at one upload.
      onShouldRetry: (error) => {
        const status = statusOf(error)
        return navigator.onLine && (status < 400 || status >= 500 || status === 409 || status === 423)
      },
      onUploadUrlAvailable: () => void (upload.url && begun(upload.url)),
      onProgress: (sent, total) => part(total ? sent / total : 0),
      onSuccess: () => resolve(upload.url ?? ''),
      onError: (error) => reject(refusalIn(error) ?? unreached),
    })
    upload.start()
  })
}

async function finish(url: string): Promise<Attachment> {
  const uploadId = url.split('/').at(-1) ?? ''
  for (;;) {
    const { attachment } = await call(finishUploadRoute, { params: { uploadId } })
    if (attachment) return attachment
  }
}
