import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { headersFor, holdToken } from '../api/call.ts'
import { sendNow, store } from './outbox.ts'

const opening = vi.spyOn(indexedDB, 'open')
afterEach(() => vi.unstubAllGlobals())

describe('本机的存储', () => {
  it('一次没有打开，下次再打开', async () => {
    opening.mockImplementationOnce(() => {
      throw new DOMException('no room', 'UnknownError')
    })
    await expect(store()).rejects.toThrow('no room')
    expect(await (await store()).list('p1')).toEqual([])
    expect(store()).toBe(store())
  })

  it('给新版本的页面让路而关闭，新页面不必等本页关掉', async () => {
    const before = await store()
    // A page of the next version; it stays blocked for as long as the old connection is open.
    const newer = await openDB('zhiheng-outbox', 3)
    await expect(before.list('p1')).rejects.toThrow()
    newer.close()
    await new Promise((resolve, reject) => {
      const dropping = indexedDB.deleteDatabase('zhiheng-outbox')
      dropping.onsuccess = resolve
      dropping.onerror = reject
    })
    expect(await (await store()).list('p1')).toEqual([])
  })

  it('浏览器收回连接后，下次重新打开', async () => {
    await (await store()).list('p1')
    const request = opening.mock.results.at(-1)?.value as IDBOpenDBRequest
    // Its types ask for the class where it takes one connection.
    forceCloseDatabase(request.result as never)
    await vi.waitFor(async () => expect(await (await store()).list('p1')).toEqual([]))
  })
})

describe('上传前问明登录的是谁', () => {
  const signedIn = (personId: string) =>
    vi.stubGlobal(
      'fetch',
      async () =>
        new Response(
          JSON.stringify({ me: { personId, post: { unitId: 7 } }, csrfToken: `${personId} token` }),
        ),
    )
  it('是本人的，才用其防伪令牌；换了人的不用', async () => {
    vi.stubGlobal('navigator', {})
    holdToken('before')
    signedIn('p2')
    expect(await sendNow('p1')).toBe('signedOut')
    expect(headersFor('POST')).toEqual({ 'x-csrf-token': 'before' })
    signedIn('p1')
    expect(await sendNow('p1')).toBe('done')
    expect(headersFor('POST')).toEqual({ 'x-csrf-token': 'p1 token' })
  })
})
