import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../platform/config.ts'
import type { Db, Tx } from '../platform/database.ts'

export const SESSION_COOKIE = 'zh_session'
const MINUTE = 60_000
/** The last-seen time is written at most this often. */
const TOUCH = MINUTE

/** How long a session lasts, from the configuration. */
export type SessionLimits = Config['session']

export const idleSince = (now: Date, { idleMinutes }: SessionLimits) =>
  new Date(now.getTime() - idleMinutes * MINUTE)
const endOf = (start: Date, { hours }: SessionLimits) => new Date(start.getTime() + hours * 60 * MINUTE)

export type SignedInBy = 'password' | 'password_totp' | 'password_recovery' | 'oidc'

/** A session as one request finds it, with what the account still owes. */
export type SignedIn = {
  readonly sessionId: string
  readonly city: string
  readonly personId: string
  readonly postId: string
  readonly csrfToken: string
  readonly mustChangePassword: boolean
  readonly mustEnrolTotp: boolean
  readonly organisationVersion: number
}

/** What the database keeps of a token. */
export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** What unsafe requests carry in `x-csrf-token`: whoever can compute it holds the cookie's value, which no page reads. */
export const csrfTokenOf = (token: string): string =>
  createHmac('sha256', token).update('zhiheng csrf 1').digest('base64url')

/** Compares two secrets without telling by the time taken where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

type NewSession = {
  readonly city: string
  readonly personId: string
  readonly postId: string
  readonly signedInBy: SignedInBy
  readonly device: string
  readonly ip: string
  readonly now: Date
}

/** Opens a session and returns the value of its cookie, which is kept nowhere on the server. */
export async function openSession(
  db: Db,
  limits: SessionLimits,
  given: NewSession,
): Promise<{ token: string; sessionId: string }> {
  const token = randomBytes(32).toString('base64url')
  const sessionId = randomUUID()
  await sql`insert into sessions (city, session_id, token_hash, person_id, post_id, started_at, last_seen_at,
      expires_at, signed_in_by, device, ip)
    values (${given.city}, ${sessionId}, ${tokenHashOf(token)}, ${given.personId}, ${given.postId}, ${given.now},
      ${given.now}, ${endOf(given.now, limits)}, ${given.signedInBy}, ${given.device},
      ${given.ip})`.execute(db)
  return { token, sessionId }
}

type Row = {
  readonly session_id: string
  readonly city: string
  readonly person_id: string
  readonly post_id: string
  readonly last_seen_at: Date
  readonly must_change_password: boolean
  readonly must_enrol_totp: boolean
  readonly version: number
}

/**
 * The session behind a cookie, in one query (`live_session`, migration 0046); null when it has ended, was idle too long, is too old, or its
 * account is disabled. Touches `last_seen_at` at most once a minute.
 */
export async function findSession(
  db: Db,
  limits: SessionLimits,
  token: string,
  now: Date,
): Promise<SignedIn | null> {
  if (token.length !== 43) return null
  const { rows } = await sql<Row>`
    select /* by key */ * from live_session(${tokenHashOf(token)}, ${now}, ${idleSince(now, limits)})`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() > TOUCH) {
    await sql`update sessions set last_seen_at = ${now}
      where city = ${row.city} and session_id = ${row.session_id}`.execute(db)
  }
  return {
    sessionId: row.session_id,
    city: row.city,
    personId: row.person_id,
    postId: row.post_id,
    csrfToken: csrfTokenOf(token),
    mustChangePassword: row.must_change_password,
    mustEnrolTotp: row.must_enrol_totp,
    organisationVersion: row.version,
  }
}

/** The post in which the session acts from now on. The caller has made sure that the person holds it today. */
export async function chooseSessionPost(
  db: Db,
  city: string,
  sessionId: string,
  postId: string,
): Promise<void> {
  await sql`update sessions set post_id = ${postId}
    where city = ${city} and session_id = ${sessionId}`.execute(db)
}

/** Ends one session of this person; false when there is no such open session. */
export async function endSession(
  db: Db,
  { city, personId, sessionId, now }: { city: string; personId: string; sessionId: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update sessions set ended_at = ${now}
    where city = ${city} and person_id = ${personId} and session_id = ${sessionId} and ended_at is null`.execute(
    db,
  )
  return numAffectedRows === 1n
}

/** Ends every session of this person but `except`; returns how many. */
export async function endAllSessions(
  db: Db | Tx,
  { city, personId, except, now }: { city: string; personId: string; except?: string; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`update sessions set ended_at = ${now}
    where city = ${city} and person_id = ${personId} and ended_at is null
      and session_id is distinct from ${except ?? null}::uuid`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The open sessions of one person, last used first. */
export async function findOpenSessions(
  db: Db,
  limits: SessionLimits,
  { city, personId, now }: { city: string; personId: string; now: Date },
) {
  const { rows } = await sql<{
    session_id: string
    device: string
    ip: string
    signed_in_by: SignedInBy
    started_at: Date
    last_seen_at: Date
  }>`
    select session_id, device, ip, signed_in_by, started_at, last_seen_at from sessions
    where city = ${city} and person_id = ${personId} and ended_at is null
      and expires_at > ${now} and last_seen_at > ${idleSince(now, limits)}
    order by last_seen_at desc, session_id limit 100`.execute(db)
  return rows
}
