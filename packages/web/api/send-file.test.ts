import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenSignedOut } from './call.ts'
import { type Standing, sendFile } from './send-file.ts'
import { aTusServer } from './testing-tus-server.ts'

const place = vi.hoisted(() => ({ origin: '' }))
// Outside a browser the library must be told whole addresses.
vi.mock('@zhiheng/contract/cases/uploads', async (original) => {
  const { beginUploadRoute, ...routes } = await original<{ beginUploadRoute: object }>()
  const begin = Object.defineProperty({ ...beginUploadRoute }, 'path', {
    get: () => `${place.origin}/api/uploads`,
  })
  return { ...routes, beginUploadRoute: begin }
})

const { answers, asked, start, stop } = aTusServer('u1', place)

beforeEach(async () => {
  await start()
  vi.stubGlobal('window', { addEventListener: () => {}, removeEventListener: () => {} })
  const attachment = { sha256: 'a'.repeat(64), name: 'a.jpg', mediaType: 'image/jpeg', size: 4 }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ attachment })))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await stop()
})

function send() {
  const standings: Standing[] = []
  const sent = vi.fn()
  // Outside a browser the library takes bytes of Node only.
  const file = Object.assign(Buffer.from('four'), { name: 'a.jpg' }) as unknown as File
  const transfer = sendFile(file, { standing: (standing) => standings.push(standing), sent })
  return { transfer, sent, last: () => standings.at(-1) }
}

describe('断开之后接着传', () => {
  it.each([401, 429])('询问进度被答复 %i：报出，不从头再传；再试时从断开的地方接着传', async (status) => {
    const signedOut = vi.fn()
    whenSignedOut(signedOut)
    answers.push(201, 503, status, 200)
    const { transfer, sent, last } = send()
    await vi.waitFor(() => expect(last()).toMatchObject({ state: 'failed', error: { status } }))
    expect(asked).toEqual(['POST', 'PATCH', 'HEAD'])
    expect(signedOut).toHaveBeenCalledTimes(status === 401 ? 1 : 0)
    transfer.resume()
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce())
    expect(asked).toEqual(['POST', 'PATCH', 'HEAD', 'HEAD'])
  })

  it('询问进度时服务器出错，稍后再问，不从头再传', async () => {
    answers.push(201, 503, 503, 200)
    const { sent } = send()
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce(), { timeout: 5000 })
    expect(asked).toEqual(['POST', 'PATCH', 'HEAD', 'HEAD'])
  })

  it.each([404, 410])('服务器上已经没有的（%i），从头再传', async (status) => {
    answers.push(201, 503, status, 201, 204)
    const { sent } = send()
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce(), { timeout: 5000 })
    expect(asked).toEqual(['POST', 'PATCH', 'HEAD', 'POST', 'PATCH'])
  })
})
