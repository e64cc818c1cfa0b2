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
