import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'

/** Everything that happens to an account. The list only grows: old rows keep their word. */
export type IdentityEventKind =
  | 'account_created'
  | 'account_disabled'
  | 'account_enabled'
  | 'account_unlocked'
  | 'signed_in'
  | 'sign_in_failed'
  | 'sign_in_locked'
  | 'signed_out'
  | 'sessions_ended'
  | 'post_switched'
  | 'password_changed'
  | 'password_reset'
  | 'totp_on'
  | 'totp_off'
  | 'totp_reset'
  | 'totp_required'
  | 'totp_not_required'
  | 'recovery_code_used'
  | 'recovery_codes_renewed'
  | 'oidc_linked'
  | 'oidc_unlinked'
  | 'set_up'

export type IdentityEventEntry = {
  readonly city: string
  readonly at: Date
  readonly kind: IdentityEventKind
  /** Whom it concerns; null for a login name nobody holds. */
  readonly personId: string | null
  readonly actedBy?: string | null
  readonly sessionId?: string | null
  readonly ip?: string | null
  readonly device?: string | null
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Adds one row to the append-only record of sign-ins and account changes. */
export async function recordIdentityEvent(db: Db | Tx, entry: IdentityEventEntry): Promise<void> {
  await sql`insert into identity_events
      (city, happened_at, kind, person_id, acted_by, session_id, ip, device, detail)
    values (${entry.city}, ${entry.at}, ${entry.kind}, ${entry.personId}, ${entry.actedBy ?? null},
      ${entry.sessionId ?? null}, ${entry.ip ?? null}, ${entry.device ?? null},
      ${JSON.stringify(entry.detail ?? {})}::jsonb)`.execute(db)
}

/** The newest fifty entries of one person, newest first. */
export async function findIdentityEvents(db: Db, city: string, personId: string) {
  const { rows } = await sql<{
    happened_at: Date
    kind: string
    acted_by_name: string | null
    ip: string | null
    device: string | null
  }>`
    select e.happened_at, e.kind, e.ip, e.device, p.name as acted_by_name
    from identity_events e
    left join persons p on p.city = e.city and p.person_id = e.acted_by
    where e.city = ${city} and e.person_id = ${personId}
    order by e.event_id desc limit 50`.execute(db)
  return rows.map((row) => ({
    happenedAt: row.happened_at.toISOString(),
    kind: row.kind,
    actedByName: row.acted_by_name,
    ip: row.ip,
    device: row.device,
  }))
}
