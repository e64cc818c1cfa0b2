import type { DraftStore } from './drafts.ts'

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
  const settle = (found: unknown) => {
    if (found !== undefined && typed) return tell({ kept: null, state: 'both' })
    if (found !== undefined) tell({ kept: found as Body })
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
      // What an earlier visit put aside counts as typed here, and is shown at once: what is typed on is typed into it.
      if (aside !== undefined) {
        typed = { body: aside as Body }
        tell({ kept: typed.body, state: 'looking' })
      }
      const found = await store.find(key)
      if (mine === looks) settle(found)
    } catch {
      if (mine === looks) tell({ kept: standing.kept ?? null, state: 'unread' })
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
      store.putAside(key, undefined)
      void look()
    },
    takeTyped: () => {
      if (typed) tell({ kept: typed.body })
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
