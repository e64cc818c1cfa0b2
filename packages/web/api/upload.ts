import type { ParamsOf, QueryOf, ResponseOf, Route } from '@zhiheng/contract/route'
import { address, headersFor, noticeSignedOut, ProblemError, problemFrom } from './call.ts'

type UploadOptions<R extends Route> = {
  readonly params?: ParamsOf<R>
  readonly query?: QueryOf<R>
  /** Part of the whole that has been sent, 0–1. */
  readonly onProgress?: (part: number) => void
  readonly signal?: AbortSignal
  /** Further fields of the form, sent before the file so that the server knows them when the bytes arrive. */
  readonly fields?: Readonly<Record<string, string>>
}

/**
 * Sends one file as multipart/form-data (field `file`) and reports how far it has come: fetch cannot.
 * Throws `ProblemError`; an aborted upload has the code `uploadStopped`.
 */
export function upload<R extends Route>(
  route: R,
  file: File,
  options: UploadOptions<R> = {},
): Promise<ResponseOf<R>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value)
  form.append('file', file, file.name)

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(route.method, address(route, options.params ?? {}, options.query ?? {}))
    request.withCredentials = true
    request.responseType = 'text'
    for (const [name, value] of Object.entries({ accept: 'application/json', ...headersFor(route.method) }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      const body = parse(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(body as ResponseOf<R>)
      const error = problemFrom(request.status, body)
      noticeSignedOut(route, error)
      reject(error)
    }
    request.onerror = () => reject(new ProblemError(broken, 0))
    request.onabort = () => reject(new ProblemError(stopped, 0))
    options.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

const broken = {
  code: 'serverNotReached',
  message: '文件没有传完，连接已中断。',
  wayForward: '请检查网络后重新选择文件上传。',
}
const stopped = { code: 'uploadStopped', message: '已停止上传，文件没有保存。' }

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
