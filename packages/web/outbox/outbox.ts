import { actionRoutes, registerClueRoute } from '@zhiheng/contract/cases/routes'
import { identity } from '@zhiheng/contract/identity'
import { call, holdToken } from '../api/call.ts'
import { sendBytes } from './send-bytes.ts'
import { type Outcome, type Outside, sendKept } from './send-kept.ts'
import { type OutboxStore, openStore } from './store.ts'

type Word = { readonly changed: true } | { readonly key: string; readonly part: number | null }

const lockName = 'zhiheng-outbox'
const againMs = 20_000

let opened: Promise<OutboxStore> | null = null
/** The store of this device, opened when it is first asked for, and anew where that failed or it has been closed. */
export function store(): Promise<OutboxStore> {
  if (opened) return opened
  const fresh: Promise<OutboxStore> = openStore(lockName, () => forget(fresh))
  opened = fresh
  fresh.catch(() => forget(fresh))
  return fresh
}
function forget(gone: Promise<OutboxStore>): void {
  if (opened === gone) opened = null
}

const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(lockName)
/** How far what is under way has come, in this tab or another. */
let underWay: ReadonlyMap<string, number> = new Map()

function hear(word: Word): void {
  if ('key' in word) {
    const next = new Map(underWay)
    if (word.part === null) next.delete(word.key)
    else next.set(word.key, word.part)
    underWay = next
  }
  for (const listener of listeners) listener()
}
channel?.addEventListener('message', ({ data }) => hear(data as Word))
function say(word: Word): void {
  channel?.postMessage(word)
  hear(word)
}

/** After a change of what is kept: every tab looks again. */
export const tellChanged = (): void => say({ changed: true })
export const partsUnderWay = (): ReadonlyMap<string, number> => underWay
export function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** One tab at a time. Without the browser's locks (a page not served over https) the server's own key still holds. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(lockName, work) as Promise<T>) : work()

const addPhotosRoute = actionRoutes.find(({ action }) => action === 'addPhotos')

const outsideOf = (kept: OutboxStore, personId: string): Outside => ({
  store: kept,
  whoIsSignedIn: async () => {
    const { me, csrfToken } = await call(identity.session)
    // The token of somebody else would let this page write in their name.
    if (me?.personId === personId) holdToken(csrfToken)
    return me && { personId: me.personId, unitId: me.post.unitId }
  },
  sendBytes,
  registerClue: (caseId, input) => call(registerClueRoute, { body: { caseId, input } }),
  addPhotos: (caseId, body) => {
    if (!addPhotosRoute) throw new Error('there is no route for photos')
    return call(addPhotosRoute, { params: { caseId }, body } as never) as Promise<{ caseId: string }>
  },
  tell: (key, part) => say({ key, part }),
  now: () => new Date().toISOString(),
})

let running: Promise<Outcome> | null = null
let again = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits, as soon as no other tab does; what cannot be sent now is tried again. */
export async function sendNow(personId: string): Promise<Outcome> {
  if (running) {
    again = true
    return running
  }
  clearTimeout(timer)
  const kept = await store()
  running ??= alone(() => sendKept(outsideOf(kept, personId), personId))
  try {
    const outcome = await running
    if (outcome === 'later') timer = setTimeout(() => void sendNow(personId), againMs)
    return outcome
  } finally {
    running = null
    tellChanged()
    if (again) {
      again = false
      void sendNow(personId)
    }
  }
}

/** Sends at the start, when the network is back and when the page is looked at again. Returns how to stop. */
export function keepSending(personId: string): () => void {
  const send = () => void sendNow(personId).catch(() => {})
  const seen = () => document.visibilityState === 'visible' && send()
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', seen)
  send()
  return () => {
    clearTimeout(timer)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', seen)
  }
}
