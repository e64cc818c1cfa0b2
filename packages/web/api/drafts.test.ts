import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from './call.ts'
import { draftDesk } from './draft-desk.ts'
import { type DraftStore, draftsOf, handInDrafts } from './drafts.ts'

type Words = { readonly words: string }
const typed: Words = { words: '本页填写的' }
const earlier: Words = { words: '此前保存的' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A server whose answers to a lookup are given one after the other; it notes what is saved. */
function aStore(...answers: readonly (Words | 'none' | ProblemError | Promise<Words>)[]) {
  const left = [...answers]
  const saved: unknown[] = []
  let beside: unknown
  const store: DraftStore = {
    aside: () => beside,
    putAside: (_, body) => {
      beside = body
    },
    find: async () => {
      const answer = left.shift() ?? 'none'
      if (answer instanceof ProblemError) throw answer
      return answer === 'none' ? undefined : answer
    },
    keep: async (_, body) => {
      saved.push(body)
      return 'server'
    },
    drop: async () => {},
  }
  return {
    desk: draftDesk<Words>(store, 'k'),
    saved,
    aside: () => beside,
    again: () => draftDesk<Words>(store, 'k'),
  }
}
const failing = (status: number) => new ProblemError({ code: `http${status}`, message: '没有答复。' }, status)
const pause = () => vi.advanceTimersByTimeAsync(1000)

describe('页面上的一份草稿', () => {
  it('此前没有保存过的，停笔即存', async () => {
    const { desk, saved } = aStore('none')
    await desk.look()
    desk.save(typed)
    await pause()
    expect(saved).toEqual([typed])
    expect(desk.now()).toMatchObject({ kept: null, state: 'saved' })
  })

  it.each([503, 429, 0])('没有读到此前的草稿（%i），不存到服务器，离开本页也不存', async (status) => {
    const { desk, saved } = aStore(failing(status))
    await desk.look()
    desk.save(typed)
    await pause()
    await desk.flush()
    expect(saved).toEqual([])
    expect(desk.now()).toMatchObject({ kept: null, state: 'unread' })
  })

  it('还没有答复时填写的不存，答复没有草稿的，随即存上', async () => {
    let answer: (found: Words) => void = () => {}
    const { desk, saved } = aStore(new Promise<Words>((resolve) => (answer = resolve)))
    const looking = desk.look()
    desk.save(typed)
    await pause()
    expect(saved).toEqual([])
    answer(undefined as unknown as Words)
    await looking
    await pause()
    expect(saved).toEqual([typed])
  })

  it('没有读到的，填写的先放在本机；浏览器关掉再打开，还读不到的照样接着填写，读到没有的随即存上', async () => {
    const { desk, saved, aside, again } = aStore(failing(0), failing(0), 'none')
    await desk.look()
    desk.save(typed)
    await pause()
    expect(aside()).toEqual(typed)
    const offline = again()
    await offline.look()
    expect(offline.now()).toMatchObject({ kept: typed, state: 'unread' })
    const online = again()
    await online.look()
    await pause()
    expect(online.now()).toMatchObject({ kept: typed, state: 'saved' })
    expect(saved).toEqual([typed])
    expect(aside()).toBeUndefined()
  })

  it('再打开时服务器上另有草稿的，由本人选择；选本机的，照本机的接着填写', async () => {
    const { desk, saved, again } = aStore(failing(0), earlier)
    await desk.look()
    desk.save(typed)
    await pause()
    const online = again()
    await online.look()
    expect(online.now()).toMatchObject({ kept: null, state: 'both' })
    online.takeTyped()
    await pause()
    expect(online.now().kept).toEqual(typed)
    expect(saved).toEqual([typed])
  })

  it('先放在本机的随即显示，答复以前接着填写的不被盖掉', async () => {
    const { desk, saved, again } = aStore(failing(0), 'none')
    await desk.look()
    desk.save(earlier)
    await pause()
    const online = again()
    const looking = online.look()
    expect(online.now()).toMatchObject({ kept: earlier, state: 'looking' })
    online.save(typed)
    await looking
    await pause()
    expect(saved).toEqual([typed])
    expect(online.now().kept).toEqual(earlier)
  })

  it('重试读到此前的草稿，本页没有填写的，照常接着填写', async () => {
    const { desk, saved } = aStore(failing(503), earlier)
    await desk.look()
    desk.lookAgain()
    expect(desk.now().kept).toBeUndefined()
    await pause()
    expect(desk.now()).toMatchObject({ kept: earlier, state: 'idle' })
    desk.save(typed)
    await pause()
    expect(saved).toEqual([typed])
  })

  it('重试读到此前的草稿，本页又有填写的，两份都不丢，由本人选择', async () => {
    const { desk, saved } = aStore(failing(503), earlier)
    await desk.look()
    desk.save(typed)
    desk.lookAgain()
    await pause()
    expect(desk.now()).toMatchObject({ kept: null, state: 'both' })
    expect(saved).toEqual([])
    desk.takeTyped()
    await pause()
    expect(saved).toEqual([typed])
  })

  it('选择此前的草稿，重新读出，本页填写的不存', async () => {
    const { desk, saved } = aStore(failing(503), earlier, earlier)
    await desk.look()
    desk.save(typed)
    desk.lookAgain()
    await pause()
    desk.takeEarlier()
    await pause()
    expect(desk.now()).toMatchObject({ kept: earlier, state: 'idle' })
    expect(saved).toEqual([])
  })

  it('办理完毕，迟到的答复不再改变本页', async () => {
    let answer: (found: Words) => void = () => {}
    const { desk } = aStore(new Promise<Words>((resolve) => (answer = resolve)))
    const looking = desk.look()
    desk.clear()
    answer(earlier)
    await looking
    expect(desk.now()).toMatchObject({ kept: null, state: 'idle' })
  })
})

/** A device with its store, and a server that is reached, or not, when the test says so. */
function aDevice() {
  const items = new Map<string, string>()
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  }
  // The names of what is stored are read as the object's own keys.
  const keyed = new Proxy(storage, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  vi.stubGlobal('window', { localStorage: keyed })
  const asked: { method: string; answer: (status: number) => void }[] = []
  const landed: string[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    const { method = '', body } = init
    return new Promise<Response>((resolve, reject) => {
      const answer = (status: number) => {
        if (status === 0) return reject(new Error('no network'))
        if (status === 200) landed.push(`${method} ${body ?? ''}`)
        resolve(new Response('{}', { status }))
      }
      asked.push({ method, answer })
    })
  })
  return { items, asked, landed }
}

describe('草稿的存取', () => {
  it('先后两次保存，前一次没有答复，后一次不发出；办完删除排在最后', async () => {
    const { asked, landed } = aDevice()
    const store = draftsOf('p1')
    const all = [store.keep('k', earlier), store.keep('k', typed), store.drop('k')]
    for (let sent = 1; sent <= 3; sent += 1) {
      await pause()
      expect(asked).toHaveLength(sent)
      asked[sent - 1]?.answer(200)
    }
    await Promise.all(all)
    expect(landed).toEqual([
      `PUT ${JSON.stringify({ body: earlier })}`,
      `PUT ${JSON.stringify({ body: typed })}`,
      'DELETE ',
    ])
  })

  it('没有网络时存在本机，再打开时不问服务器，直接取本机的', async () => {
    const { asked, items } = aDevice()
    const keeping = draftsOf('p1').keep('k', typed)
    await pause()
    asked[0]?.answer(0)
    expect(await keeping).toBe('device')
    const desk = draftDesk<Words>(draftsOf('p1'), 'k')
    await desk.look()
    expect(desk.now()).toMatchObject({ kept: typed, state: 'idle' })
    expect(asked).toHaveLength(1)
    expect(items.size).toBe(1)
  })

  it('补交本机的草稿，不用旧的盖过正在保存的新的', async () => {
    const { asked, items, landed } = aDevice()
    items.set('zhiheng.draft.p1.k', JSON.stringify(earlier))
    const all = [draftsOf('p1').keep('k', typed), handInDrafts('p1')]
    await pause()
    asked[0]?.answer(200)
    await pause()
    asked[1]?.answer(200)
    await Promise.all(all)
    expect(landed).toEqual([`PUT ${JSON.stringify({ body: typed })}`])
  })
})
