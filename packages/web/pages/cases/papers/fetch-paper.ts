import type { Route } from '@zhiheng/contract/route'
import { address, headersFor, noticeSignedOut, ProblemError, problemFrom } from '../../../api/call.ts'

const unreached = {
  code: 'serverNotReached',
  message: '连接不上服务器，文件没有取到。',
  wayForward: '请检查网络后重试。',
}

/** Asks an operation that answers with a file. Throws `ProblemError` for every answer that is not 2xx. */
export async function fetchFile(
  route: Route,
  { params, query, body }: { params: object; query?: object; body?: unknown },
): Promise<Blob> {
  let response: Response
  try {
    response = await fetch(address(route, params, query ?? {}), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        ...headersFor(route.method),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    throw new ProblemError(unreached, 0)
  }
  if (response.ok) return response.blob()
  const answer: unknown = await response.json().catch(() => undefined)
  const error = problemFrom(response.status, answer)
  noticeSignedOut(route, error)
  throw error
}

/** Hands a file to the browser under a name. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
