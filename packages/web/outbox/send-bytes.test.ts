import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/call.ts'
import { aTusServer } from '../api/testing-tus-server.ts'
import type { KeptFile } from './kept.ts'
import { sendBytes } from './send-bytes.ts'

const place = vi.hoisted(() => ({ origin: '' }))
// Outside a browser the library must be told whole addresses.
vi.mock('@zhiheng/contract/cases/uploads', async (original) => ({
  ...(await original<object>()),
  beginUploadRoute: {
    get path() {
      return `${place.origin}/api/uploads`
    },
  },
}))

const { answers, asked, start, stop } = aTusServer('u2', place)

beforeEach(async () => {
  await start()
  vi.stubGlobal('navigator', { onLine: true })
  // Registering what is all there: first it is not, then it is.
  const finishes = [409, 200]
  vi.stubGlobal('fetch', async () => {
    const attachment = { sha256: 'a'.repeat(64), name: 'a.jpg', mediaType: 'image/jpeg', size: 4 }
    return new Response(JSON.stringify({ attachment }), { status: finishes.shift() ?? 500 })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await stop()
})

const send = () => {
  const file: KeptFile = {
    id: 'a',
    name: 'a.jpg',
    type: 'image/jpeg',
    size: 4,
    takenAt: '2026-03-02T01:30:00.000Z',
    uploadUrl: `${place.origin}/api/uploads/u1`,
    ref: null,
  }
  // Outside a browser the library takes bytes of Node only.
  const bytes = Buffer.from('four') as unknown as Blob
  return sendBytes(file, bytes, { begun: async () => {}, part: () => {} })
}
const statusOf = (error: unknown) => (error instanceof ProblemError ? error.status : error)

describe('接着上次断开的地方传', () => {
  it.each([401, 403, 429])('询问进度被答复 %i：不当作已经没有，不从头再传，如实报出', async (status) => {
    answers.push(status)
    expect(await send().then(() => 'sent', statusOf)).toBe(status)
    expect(asked).toEqual(['HEAD'])
  })

  it('询问进度时服务器出错：稍后再问，地址不丢，接着传完', async () => {
    answers.push(503, 503, 200)
    expect(await send()).toMatchObject({ name: 'a.jpg' })
    expect(asked).toEqual(['HEAD', 'HEAD', 'HEAD'])
  })

  it('服务器一直出错的，报出其状态，留待以后再传', async () => {
    answers.push(503, 503, 503)
    expect(await send().then(() => 'sent', statusOf)).toBe(503)
    expect(asked).toEqual(['HEAD', 'HEAD', 'HEAD'])
  })
})

describe('服务器上已经没有的', () => {
  it.each([404, 410])('询问进度被答复 %i：重新开始上传', async (status) => {
    answers.push(status, 201, 204)
    expect(await send()).toMatchObject({ name: 'a.jpg' })
    expect(asked).toEqual(['HEAD', 'POST', 'PATCH'])
  })
})
