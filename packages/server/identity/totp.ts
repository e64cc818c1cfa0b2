import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Db, Tx } from '../platform/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { readableSecret } from './password.ts'

const ISSUER = '执衡'
const PERIOD = 30
const RECOVERY_CODES = 10

type Whose = { readonly city: string; readonly personId: string }

const generator = (secret: string, label: string) =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD })

/**
 * Begins the enrolment: a new secret that opens nothing until a code made with it has been shown. Beginning again
 * replaces an unfinished one; false when a confirmed generator is in the way.
 */
export async function beginTotp(
  db: Db,
  secrets: Secrets,
  { city, personId, loginName, now }: Whose & { loginName: string; now: Date },
): Promise<{ secret: string; uri: string } | null> {
  const secret = new Secret({ size: 20 }).base32
  const { numAffectedRows } = await sql`
    insert into account_totp (city, person_id, secret_sealed, created_at)
    values (${city}, ${personId}, ${secrets.seal(secret)}, ${now})
    on conflict (city, person_id) do update
      set secret_sealed = excluded.secret_sealed, created_at = excluded.created_at, last_step = 0
      where account_totp.confirmed_at is null`.execute(db)
  return numAffectedRows === 1n ? { secret, uri: generator(secret, loginName).toString() } : null
}

/**
 * Checks a six-digit code and uses it up: the same time step never opens twice, nor does an earlier one, so that a
 * code seen over the shoulder is worth nothing. One step of drift either way is allowed.
 */
export async function useTotpCode(
  db: Db,
  secrets: Secrets,
  { city, personId, code, now }: Whose & { code: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ secret_sealed: string }>`
    select secret_sealed from account_totp where city = ${city} and person_id = ${personId}`.execute(db)
  const sealed = rows[0]?.secret_sealed
  const token = code.normalize('NFKC').replace(/\s/g, '')
  if (!sealed || !/^\d{6}$/.test(token)) return false
  const timestamp = now.getTime()
  const delta = generator(secrets.unseal(sealed), '').validate({ token, timestamp, window: 1 })
  if (delta === null) return false
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta
  const { numAffectedRows } = await sql`update account_totp set last_step = ${step}
    where city = ${city} and person_id = ${personId} and last_step < ${step}`.execute(db)
  return numAffectedRows === 1n
}

/** From now on the generator is asked for at every sign-in. */
export async function confirmTotp(tx: Tx, { city, personId, now }: Whose & { now: Date }): Promise<void> {
  await sql`update account_totp set confirmed_at = ${now}
    where city = ${city} and person_id = ${personId}`.execute(tx)
}

/** `confirmed`: asked for at sign-in; `begun`: waiting for its first code; null: none. */
export async function findTotp(db: Db, { city, personId }: Whose): Promise<'confirmed' | 'begun' | null> {
  const { rows } = await sql<{ confirmed: boolean }>`
    select confirmed_at is not null as confirmed from account_totp
    where city = ${city} and person_id = ${personId}`.execute(db)
  if (!rows[0]) return null
  return rows[0].confirmed ? 'confirmed' : 'begun'
}

/** Removes the generator and every recovery code. False when there was none. */
export async function removeTotp(tx: Tx, { city, personId }: Whose): Promise<boolean> {
  await sql`delete from recovery_codes where city = ${city} and person_id = ${personId}`.execute(tx)
  const { numAffectedRows } = await sql`delete from account_totp
    where city = ${city} and person_id = ${personId}`.execute(tx)
  return numAffectedRows === 1n
}

// A recovery code has 59 random bits, so a fast hash is enough; the person is in it so that equal codes differ.
const hashRecovery = (personId: string, code: string): string =>
  createHash('sha256')
    .update(`${personId}\n${foldRecovery(code)}`)
    .digest('base64url')

const foldRecovery = (code: string): string =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Ten new recovery codes, readable this once; the old ones are void. */
export async function renewRecoveryCodes(tx: Tx, { city, personId }: Whose): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => readableSecret(3))
  await sql`delete from recovery_codes where city = ${city} and person_id = ${personId}`.execute(tx)
  const hashes = codes.map((code) => hashRecovery(personId, code))
  await sql`insert into recovery_codes (city, person_id, code_hash)
    select ${city}, ${personId}, unnest(${hashes}::text[])`.execute(tx)
  return codes
}

/** Uses one recovery code up; false when it is unknown or was used before. */
export async function useRecoveryCode(
  db: Db,
  { city, personId, code, now }: Whose & { code: string; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update recovery_codes set used_at = ${now}
    where city = ${city} and person_id = ${personId} and code_hash = ${hashRecovery(personId, code)}
      and used_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** How many recovery codes are still good. */
export async function countRecoveryCodes(db: Db, { city, personId }: Whose): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from recovery_codes
    where city = ${city} and person_id = ${personId} and used_at is null`.execute(db)
  return rows[0]?.left ?? 0
}
