import { findActor } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import type { SignedIn } from './sessions.ts'

type Remembered = { readonly actor: Actor | null; readonly version: number; readonly until: number }

const KEPT_FOR = 10_000
const MOST = 5_000

/**
 * Remembers for ten seconds who holds a post and how far it reads. A change in the organisation is seen at once,
 * because the version read with the session has grown; the ten seconds only bound the memory.
 */
export function rememberActors(db: Db, monotonic: () => number = () => performance.now()) {
  const known = new Map<string, Remembered>()

  return async function actorOf(session: SignedIn, today: string): Promise<Actor | null> {
    const { city, personId, postId, sessionId, organisationVersion: version } = session
    const key = `${personId} ${postId} ${today}`
    const before = known.get(key)
    if (before && before.version === version && before.until > monotonic())
      return before.actor && { ...before.actor, sessionId }
    const actor = await findActor(db, { city, personId, postId, today, sessionId })
    if (known.size >= MOST) known.clear()
    known.set(key, { actor, version, until: monotonic() + KEPT_FOR })
    return actor
  }
}
