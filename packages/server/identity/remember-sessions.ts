import { sql } from 'kysely'
import { orRefuse, type Statement } from '../platform/database.ts'
import { idleSince, type SessionLimits, type SignedIn, tokenHashOf } from './sessions.ts'

type Remembered = { readonly session: SignedIn; readonly until: number }

const KEPT_FOR = 10_000
const MOST = 5_000

/**
 * Remembers for ten seconds what a cookie's session was, for requests whose transaction confirms it: they need
 * no turn to the database of their own to know who asks. One that still owes a password or a generator is not remembered.
 */
export function rememberSessions(monotonic: () => number = () => performance.now()) {
  const known = new Map<string, Remembered>()
  return {
    recall(token: string): SignedIn | null {
      const found = known.get(tokenHashOf(token))
      return found && found.until > monotonic() ? found.session : null
    },
    note(token: string, session: SignedIn | null): void {
      const hash = tokenHashOf(token)
      known.delete(hash)
      if (!session || session.mustChangePassword || session.mustEnrolTotp) return
      if (known.size >= MOST) known.clear()
      known.set(hash, { session, until: monotonic() + KEPT_FOR })
    },
  }
}

/** A condition of the opening (`inReach`): fails in PostgreSQL where the session is no longer what was remembered of it. */
export const sessionToConfirm = (
  token: string,
  { postId, organisationVersion }: SignedIn,
  now: Date,
  limits: SessionLimits,
): Statement =>
  orRefuse(
    sql`exists (select from live_session(${tokenHashOf(token)}, ${now}, ${idleSince(now, limits)})
      where post_id = ${postId} and version = ${organisationVersion} and not must_change_password and not must_enrol_totp)`,
    'ZH401',
  )
