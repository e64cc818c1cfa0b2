import { dropDraftRoute, findDraftRoute, saveDraftRoute } from '@zhiheng/contract/cases/routes'
import { call, ProblemError } from './call.ts'

/** Keys are letters, digits and `:._-`: «case:{id}:{action}». */
export type DraftStore = {
  readonly find: (key: string) => Promise<unknown>
  readonly keep: (key: string, body: unknown) => Promise<'server' | 'device'>
  readonly drop: (key: string) => Promise<void>
  /** What was typed while it was not known what had been kept before: on this device, and never handed in by itself. */
  readonly aside: (key: string) => unknown
  /** undefined forgets it. */
  readonly putAside: (key: string, body: unknown) => void
}

/** Only a server that cannot be reached or is broken is replaced by the device; a refusal is passed on. */
const isDown = (error: unknown) =>
  error instanceof ProblemError && (error.status === 0 || error.status >= 500)

const onDevice = (personId: string) => `zhiheng.draft.${personId}.`
const named = (personId: string, key: string) => `${onDevice(personId)}${key}`
const asideOnDevice = (personId: string) => `zhiheng.draft-aside.${personId}.`

const turns = new Map<string, Promise<unknown>>()
/** One after the other for one draft: a slow saving must not land after a newer one, nor after the dropping. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(name) ?? Promise.resolve()).then(work, work)
  turns.set(name, mine)
  const done = () => void (turns.get(name) === mine && turns.delete(name))
  mine.then(done, done)
  return mine
}

async function put(name: string, key: string, body: unknown): Promise<'server' | 'device'> {
  try {
    await call(saveDraftRoute, { params: { key }, body: { body } })
    window.localStorage.removeItem(name)
    return 'server'
  } catch (error) {
    if (!isDown(error)) throw error
    window.localStorage.setItem(name, JSON.stringify(body))
    return 'device'
  }
}

/**
 * Drafts on the server, so that a person finds them at another desk; while it cannot be reached they are kept on
 * this device, under the person's own name, and found there first.
 */
export function draftsOf(personId: string): DraftStore {
  const at = (key: string) => named(personId, key)
  const beside = (key: string) => `${asideOnDevice(personId)}${key}`
  return {
    aside: (key) => {
      const text = window.localStorage.getItem(beside(key))
      return text === null ? undefined : (JSON.parse(text) as unknown)
    },
    putAside: (key, body) => {
      if (body === undefined) window.localStorage.removeItem(beside(key))
      else window.localStorage.setItem(beside(key), JSON.stringify(body))
    },
    find: (key) =>
      inTurn(at(key), async () => {
        const here = window.localStorage.getItem(at(key))
        if (here !== null) return JSON.parse(here) as unknown
        const { body } = await call(findDraftRoute, { params: { key } })
        return body ?? undefined
      }),
    keep: (key, body) => inTurn(at(key), () => put(at(key), key, body)),
    drop: (key) =>
      inTurn(at(key), async () => {
        window.localStorage.removeItem(at(key))
        await call(dropDraftRoute, { params: { key } })
      }),
  }
}

/** Keys of the drafts that are on this device only. */
export function draftsOnDevice(personId: string): readonly string[] {
  try {
    const places = [onDevice(personId), asideOnDevice(personId)]
    const keys = Object.keys(window.localStorage).flatMap((name) =>
      places.filter((place) => name.startsWith(place)).map((place) => name.slice(place.length)),
    )
    return [...new Set(keys)].sort()
  } catch {
    return []
  }
}

/** Hands what is on this device only to the server; answers how many are left. */
export async function handInDrafts(personId: string): Promise<number> {
  for (const key of draftsOnDevice(personId)) {
    const name = named(personId, key)
    await inTurn(name, async () => {
      const text = window.localStorage.getItem(name)
      if (text !== null) await put(name, key, JSON.parse(text) as unknown)
    })
  }
  return draftsOnDevice(personId).length
}

export function clearDraftsOnDevice(personId: string): void {
  for (const key of draftsOnDevice(personId))
    for (const place of [onDevice(personId), asideOnDevice(personId)])
      window.localStorage.removeItem(`${place}${key}`)
}

/** Typing is saved when it has paused this long. */
const pauseMs = 800

export type DraftStanding<Body> = {
  /** What was kept: undefined while it is being looked for, null when there is none or it is not known. */
  readonly kept: Body | null | undefined
  /** When it was last saved; null before. */
  readonly savedAt: Date | null
  /** `unread`: what was kept could not be read; `both`: it was read after something else had been typed here. */
  readonly state: 'idle' | 'looking' | 'saving' | 'saved' | 'onDevice' | 'failed' | 'unread' | 'both'
}

/**
 * One draft on one page. Until it is known what was kept before, nothing is saved over it: what is typed meanwhile is put
 * aside on the device, and where there turns out to be both, the person says which of them goes on.
 */
export function draftDesk<Body>(store: DraftStore, key: string) {
  let standing: DraftStanding<Body> = { kept: undefined, savedAt: null, state: 'idle' }
  let typed: { readonly body: Body } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let free = false
  let looks = 0
  const listeners = new Set<() => void>()
  const tell = (part: Partial<DraftStanding<Body>>) => {
    standing = { ...standing, ...part }
    for (const listener of listeners) listener()
  }
  const setFree = () => {
    free = true
    tell({ kept: standing.kept ?? null, state: 'idle' })
  }

  const flush = async () => {
    if (!typed) return
    const { body } = typed
    try {
      if (!free) return store.putAside(key, body)
      typed = null
      clearTimeout(timer)
      tell({ state: 'saving' })
      const where = await store.keep(key, body)
      store.putAside(key, undefined)
      tell({ savedAt: new Date(), state: where === 'server' ? 'saved' : 'onDevice' })
    } catch {
      tell({ state: 'failed' })
    }
  }
  /** What an earlier visit of the page put aside and this one has not shown yet. */
  let unshown: { readonly body: Body } | null = null
  const show = () => {
    if (unshown) tell({ kept: unshown.body })
    unshown = null
  }
  const settle = (found: unknown) => {
    if (found !== undefined && typed) return tell({ kept: null, state: 'both' })
    if (found !== undefined) tell({ kept: found as Body })
    else show()
    setFree()
    void flush()
  }
  const look = async () => {
    looks += 1
    const mine = looks
    free = false
    // A form that has nothing typed in it yet is drawn anew with what is found.
    tell(typed ? { state: 'looking' } : { kept: undefined, state: 'idle' })
    try {
      const aside = typed ? undefined : store.aside(key)
      if (aside !== undefined) typed = unshown = { body: aside as Body }
      const found = await store.find(key)
      if (mine === looks) settle(found)
    } catch {
      if (mine !== looks) return
      show()
      tell({ kept: standing.kept ?? null, state: 'unread' })
    }
  }
  const forget = () => {
    clearTimeout(timer)
    typed = null
  }

  return {
    now: () => standing,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    look,
    lookAgain: () => void (!free && look()),
    save: (body: Body) => {
      typed = { body }
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
    takeEarlier: () => {
      forget()
      unshown = null
      store.putAside(key, undefined)
      void look()
    },
    takeTyped: () => {
      if (unshown) tell({ kept: undefined })
      show()
      setFree()
      void flush()
    },
    /** The act is done or the draft given up: there is nothing left that could be saved over. */
    clear: () => {
      forget()
      store.putAside(key, undefined)
      looks += 1
      setFree()
      tell({ savedAt: null })
    },
  }
}
