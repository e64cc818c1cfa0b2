import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { recordIdentityEvent } from './identity-events.ts'
import { clearFailures } from './lock-out.ts'
import { foldLoginName, hashPassword, passwordFault, readableSecret } from './password.ts'
import { endAllSessions } from './sessions.ts'

/** An account as sign-in and the account page need it. */
export type Account = {
  readonly city: string
  readonly personId: string
  readonly name: string
  readonly loginName: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly totpRequired: boolean
  readonly totpOn: boolean
  readonly disabled: boolean
}

const account = sql`
  select a.city, a.person_id as "personId", p.name, a.login_name as "loginName",
    a.password_hash as "passwordHash", a.must_change_password as "mustChangePassword",
    a.totp_required as "totpRequired", t.confirmed_at is not null as "totpOn",
    a.disabled_at is not null as disabled
  from accounts a
  join persons p on p.city = a.city and p.person_id = a.person_id
  left join account_totp t on t.city = a.city and t.person_id = a.person_id`

/** The account of a login name, however its letters are typed; null when nobody holds it. */
export async function findAccountByName(db: Db, city: string, loginName: string): Promise<Account | null> {
  const { rows } = await sql<Account>`${account}
    where a.city = ${city} and a.login_key = ${foldLoginName(loginName)}`.execute(db)
  return rows[0] ?? null
}

/** The account of a person; null when they have none. */
export async function findAccount(db: Db | Tx, city: string, personId: string): Promise<Account | null> {
  const { rows } = await sql<Account>`${account}
    where a.city = ${city} and a.person_id = ${personId}`.execute(db)
  return rows[0] ?? null
}

export type NewAccount = {
  readonly city: string
  readonly personId: string
  readonly loginName: string
  /** Without it a temporary password is made, which must be changed at the first sign-in. */
  readonly password?: string
  /** A hash made before by `hashPassword`, where many accounts share one password (a demonstration). */
  readonly passwordHash?: string
  readonly now: Date
  /** The administrator; null for the setup and the command line. */
  readonly actedBy: string | null
}

/**
 * Opens an account for a person who has none. Returns the temporary password, readable this once; null when one was
 * given. Refuses with 422 `login_name_invalid`, 409 `login_name_taken` or `account_exists`, 422 `password_too_weak`.
 */
export async function createAccount(
  tx: Tx,
  given: NewAccount,
): Promise<{ temporaryPassword: string | null }> {
  const { city, personId, loginName, now, actedBy } = given
  refuseLoginName(loginName)
  if (given.password !== undefined) refusePassword(given.password, loginName, 'password')
  const chosen = given.password !== undefined || given.passwordHash !== undefined
  const temporaryPassword = chosen ? null : readableSecret(4)
  const hash = given.passwordHash ?? (await hashPassword(given.password ?? temporaryPassword ?? ''))
  const { numAffectedRows } = await sql`
    insert into accounts (city, person_id, login_name, login_key, password_hash, must_change_password,
      created_at, password_changed_at)
    values (${city}, ${personId}, ${loginName.trim()}, ${foldLoginName(loginName)}, ${hash}, ${!chosen}, ${now}, ${now})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows !== 1n) {
    if (await findAccount(tx, city, personId))
      throw problem(409, 'account_exists', '该人员已有账号。', { wayForward: '如忘记密码，请为其重置密码。' })
    throw problem(409, 'login_name_taken', `登录名“${loginName}”已被使用。`, {
      field: 'loginName',
      wayForward: '请换一个登录名，例如在末尾加数字。',
    })
  }
  await recordIdentityEvent(tx, {
    city,
    at: now,
    kind: 'account_created',
    personId,
    actedBy,
    detail: { loginName },
  })
  return { temporaryPassword }
}

const loginNameShape = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u

function refuseLoginName(loginName: string): void {
  if (!loginNameShape.test(foldLoginName(loginName)))
    throw problem(422, 'login_name_invalid', '登录名应为2至64个字符，由文字、数字和 . _ - @ 组成。', {
      field: 'loginName',
    })
}

/** Refuses with 422 `password_too_weak` a password that cannot be chosen. `field` is where it was typed. */
export function refusePassword(password: string, loginName: string, field: string): void {
  const fault = passwordFault(password, loginName)
  if (fault) throw problem(422, 'password_too_weak', fault, { field })
}

/**
 * Gives a person a temporary password, readable this once, to be changed at the next sign-in. Ends every session
 * and lifts a lock. 404 when there is no account.
 */
export async function resetPassword(
  tx: Tx,
  given: { city: string; personId: string; now: Date; actedBy: string | null },
): Promise<{ temporaryPassword: string }> {
  const { city, personId, now, actedBy } = given
  const found = await findAccount(tx, city, personId)
  if (!found) throw problem(404, 'not_found', '没有找到该账号。')
  const temporaryPassword = readableSecret(4)
  await storePassword(tx, {
    city,
    personId,
    hash: await hashPassword(temporaryPassword),
    mustChange: true,
    now,
  })
  await endAllSessions(tx, { city, personId, now })
  await clearFailures(tx, city, found.loginName)
  await recordIdentityEvent(tx, { city, at: now, kind: 'password_reset', personId, actedBy })
  return { temporaryPassword }
}

/** Writes a password's hash. Whoever calls it decides which sessions end. */
export async function storePassword(
  db: Db | Tx,
  given: { city: string; personId: string; hash: string; mustChange: boolean; now: Date },
): Promise<void> {
  await sql`update accounts set password_hash = ${given.hash}, must_change_password = ${given.mustChange},
      password_changed_at = ${given.now}
    where city = ${given.city} and person_id = ${given.personId}`.execute(db)
}

/** The same password under today's cost: nothing about the account changes. */
export async function storeRehash(db: Db, { city, personId }: Account, hash: string): Promise<void> {
  await sql`update accounts set password_hash = ${hash}
    where city = ${city} and person_id = ${personId}`.execute(db)
}
