import { dropDraftRoute, findDraftRoute, saveDraftRoute } from '@zhiheng/contract/cases/routes'
import { call, ProblemError } from './call.ts'

/** Keys are letters, digits and `:._-`: «case:{id}:{action}». */
export type DraftStore = {
  readonly find: (key: string) => Promise<unknown>
  readonly keep: (key: string, body: unknown) => Promise<'server' | 'device'>
  readonly drop: (key: string) => Promise<void>
}

/** Only a server that cannot be reached or is broken is replaced by the device; a refusal is passed on. */
const isDown = (error: unknown) =>
  error instanceof ProblemError && (error.status === 0 || error.status >= 500)

/**
 * Drafts on the server, so that a person finds them at another desk; while it cannot be reached they are kept on
 * this device, under the person's own name, and found there first.
 */
export function draftsOf(personId: string): DraftStore {
  const named = (key: string) => `zhiheng.draft.${personId}.${key}`
  return {
    find: async (key) => {
      const here = window.localStorage.getItem(named(key))
      if (here !== null) return JSON.parse(here) as unknown
      const { body } = await call(findDraftRoute, { params: { key } })
      return body ?? undefined
    },
    keep: async (key, body) => {
      try {
        await call(saveDraftRoute, { params: { key }, body: { body } })
        window.localStorage.removeItem(named(key))
        return 'server'
      } catch (error) {
        if (!isDown(error)) throw error
        window.localStorage.setItem(named(key), JSON.stringify(body))
        return 'device'
      }
    },
    drop: async (key) => {
      window.localStorage.removeItem(named(key))
      await call(dropDraftRoute, { params: { key } })
    },
  }
}

const onDevice = (personId: string) => `zhiheng.draft.${personId}.`

/** Keys of the drafts that are on this device only. */
export function draftsOnDevice(personId: string): readonly string[] {
  try {
    return Object.keys(window.localStorage)
      .filter((key) => key.startsWith(onDevice(personId)))
      .map((key) => key.slice(onDevice(personId).length))
      .sort()
  } catch {
    return []
  }
}

/** Hands what is on this device only to the server; answers how many are left. */
export async function handInDrafts(personId: string): Promise<number> {
  for (const key of draftsOnDevice(personId)) {
    const text = window.localStorage.getItem(onDevice(personId) + key)
    if (text !== null) await draftsOf(personId).keep(key, JSON.parse(text) as unknown)
  }
  return draftsOnDevice(personId).length
}

export function clearDraftsOnDevice(personId: string): void {
  for (const key of draftsOnDevice(personId)) window.localStorage.removeItem(onDevice(personId) + key)
}
