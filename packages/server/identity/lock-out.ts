import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { foldLoginName } from './password.ts'

/** From this failure on the name is locked. */
export const FAILURES_ALLOWED = 5
const MINUTE = 60_000
const LONGEST_LOCK_MINUTES = 60
/** Failures this old no longer count. */
const FORGOTTEN_AFTER = 24 * 60 * MINUTE

/** Minutes a name stays locked after its n-th failure in a row: 0 up to the fourth, then 1, 2, 4, … 60. */
export const lockMinutes = (failures: number): number =>
  failures < FAILURES_ALLOWED
    ? 0
    : Math.min(LONGEST_LOCK_MINUTES, 2 ** Math.min(failures - FAILURES_ALLOWED, 10))

/** The name as the lock-out knows it: never the text typed, which may be a password in the wrong field. */
export const nameHash = (city: string, loginName: string): string =>
  createHash('sha256')
    .update(`${city}\n${foldLoginName(loginName)}`)
    .digest('hex')

type Failures = { readonly failures: number; readonly lockedUntil: Date | null }

/** Refuses with 423 `account_locked` while the name is locked, held by somebody or not. */
export async function refuseWhileLocked(db: Db, city: string, loginName: string, now: Date): Promise<void> {
  const lockedUntil = await findLock(db, city, loginName, now)
  if (lockedUntil) throw refuseLocked(lockedUntil)
}

/** Until when the name is locked; null when it is not. */
export async function findLock(db: Db, city: string, loginName: string, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ locked_until: Date | null }>`
    select locked_until from sign_in_failures
    where city = ${city} and name_hash = ${nameHash(city, loginName)} and locked_until > ${now}`.execute(db)
  return rows[0]?.locked_until ?? null
}

/** Counts one failure and says what follows from it. */
export async function countFailure(db: Db, city: string, loginName: string, now: Date): Promise<Failures> {
  const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER)
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_failures as f (city, name_hash, failures, last_failed_at)
    values (${city}, ${nameHash(city, loginName)}, 1, ${now})
    on conflict (city, name_hash) do update set
      failures = case when f.last_failed_at < ${forgotten} then 1 else f.failures + 1 end,
      last_failed_at = ${now}
    returning failures`.execute(db)
  const failures = rows[0]?.failures ?? 1
  const minutes = lockMinutes(failures)
  const lockedUntil = minutes === 0 ? null : new Date(now.getTime() + minutes * MINUTE)
  await sql`update sign_in_failures set locked_until = ${lockedUntil}
    where city = ${city} and name_hash = ${nameHash(city, loginName)}`.execute(db)
  return { failures, lockedUntil }
}

/** Forgets the failures of a name: after a sign-in, a reset, or at an administrator's word. */
export async function clearFailures(db: Db | Tx, city: string, loginName: string): Promise<void> {
  await sql`delete from sign_in_failures
    where city = ${city} and name_hash = ${nameHash(city, loginName)}`.execute(db)
}

const beijingTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** 423 with the Beijing time of the end of the lock. */
export function refuseLocked(until: Date): never {
  // The minute is rounded up: whoever comes at the time they were told must find the door open.
  const told = beijingTime.format(new Date(Math.ceil(until.getTime() / MINUTE) * MINUTE))
  throw problem(423, 'account_locked', `登录失败次数过多，该登录名已锁定至${told}。`, {
    wayForward: '请届时再试；忘记密码的，请联系本单位系统管理员重置。',
  })
}

const waiting = new Map<string, Promise<unknown>>()

/**
 * Attempts at one name wait for one another, so that a hundred at once cannot all pass before the first is counted.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = waiting.get(key) ?? Promise.resolve()
  const turn = before.then(work, work)
  waiting.set(key, turn)
  try {
    return await turn
  } finally {
    if (waiting.get(key) === turn) waiting.delete(key)
  }
}
