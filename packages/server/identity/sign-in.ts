import { findPosts } from '../organisation/index.ts'
import type { Db } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { type Account, findAccountByName, storeRehash } from './accounts.ts'
import { recordIdentityEvent } from './identity-events.ts'
import {
  clearFailures,
  countFailure,
  nameHash,
  oneAtATime,
  refuseLocked,
  refuseWhileLocked,
} from './lock-out.ts'
import { decoyHash, hashPassword, isOutdatedHash, verifyPassword } from './password.ts'
import { openSession, type SignedInBy } from './sessions.ts'
import { useRecoveryCode, useTotpCode } from './totp.ts'

/** Where a request comes from, for the session list and the record. */
export type Caller = { readonly ip: string; readonly device: string }

export type SignInAttempt = Caller & {
  readonly city: string
  readonly loginName: string
  readonly password: string
  readonly code?: string
  /** Beijing day on which the person must hold a post. */
  readonly today: string
  readonly now: Date
}

export type SignInOutcome =
  | { readonly next: 'code' }
  | { readonly next: 'done'; readonly token: string; readonly sessionId: string }

/**
 * Signs in with name and password, and with a code where a generator is on. Refuses with 401 `wrong_credentials` or
 * `wrong_code`, 423 `account_locked`, 403 `account_disabled` or `no_post`.
 */
export function signIn(services: Services, attempt: SignInAttempt): Promise<SignInOutcome> {
  const key = nameHash(attempt.city, attempt.loginName)
  return oneAtATime(key, () => checkAndOpen(services, attempt))
}

async function checkAndOpen(services: Services, attempt: SignInAttempt): Promise<SignInOutcome> {
  const { db } = services
  const { city, loginName, password, now } = attempt
  await refuseWhileLocked(db, city, loginName, now)
  const account = await findAccountByName(db, city, loginName)
  // A name nobody holds costs the same time and gets the same answer as a wrong password.
  const matches = await verifyPassword(password, account?.passwordHash ?? (await decoyHash()))
  if (!account || !matches) throw await refuseCredentials(db, attempt, account)
  // Another server may have counted the last failure while this one was looking at the password.
  await refuseWhileLocked(db, city, loginName, now)
  if (account.disabled) throw await refuseDisabled(db, attempt, account)
  const signedInBy = await checkSecondFactor(services, attempt, account)
  if (!signedInBy) return { next: 'code' }
  if (isOutdatedHash(account.passwordHash)) await storeRehash(db, account, await hashPassword(password))
  await clearFailures(db, city, loginName)
  return { next: 'done', ...(await startSession(services, account, signedInBy, attempt)) }
}

/** Null: a code is wanted and none was given. */
async function checkSecondFactor(
  { db, secrets }: Services,
  attempt: SignInAttempt,
  { city, personId, totpOn }: Account,
): Promise<SignedInBy | null> {
  const { code, now } = attempt
  if (!totpOn) return 'password'
  if (code === undefined) return null
  const whose = { city, personId, code, now }
  if (await useTotpCode(db, secrets, whose)) return 'password_totp'
  if (await useRecoveryCode(db, whose)) {
    await recordIdentityEvent(db, { ...about(attempt), kind: 'recovery_code_used', personId })
    return 'password_recovery'
  }
  await recordFailure(db, attempt, personId, 'wrong_code')
  throw problem(401, 'wrong_code', '动态口令或恢复码不正确，或已经使用过。', {
    field: 'code',
    wayForward: '请等待下一个动态口令；手机不在身边的，可输入一个恢复码。',
  })
}

/** Opens the session of somebody who has proved who they are, in the first post they hold today. */
export async function startSession(
  { db, config }: Services,
  { city, personId }: { readonly city: string; readonly personId: string },
  signedInBy: SignedInBy,
  caller: Caller & { readonly today: string; readonly now: Date },
): Promise<{ token: string; sessionId: string }> {
  const { ip, device, today, now } = caller
  const [post] = await findPosts(db, { city, personId, today })
  if (!post)
    throw problem(403, 'no_post', '您目前没有在任的岗位，不能进入系统。', {
      wayForward: '请联系本单位系统管理员核对任职起止日期。',
    })
  const opened = await openSession(db, config.session, {
    city,
    personId,
    postId: post.postId,
    signedInBy,
    ip,
    device,
    now,
  })
  await recordIdentityEvent(db, {
    city,
    at: now,
    kind: 'signed_in',
    personId,
    sessionId: opened.sessionId,
    ip,
    device,
    detail: { signedInBy },
  })
  return opened
}

const about = ({ city, now, ip, device }: SignInAttempt) => ({ city, at: now, ip, device })

async function recordFailure(
  db: Db,
  attempt: SignInAttempt,
  personId: string | null,
  why: string,
): Promise<void> {
  const { city, loginName, now } = attempt
  const { failures, lockedUntil } = await countFailure(db, city, loginName, now)
  const detail = { why, failures, ...(!personId && { nameHash: nameHash(city, loginName) }) }
  await recordIdentityEvent(db, { ...about(attempt), kind: 'sign_in_failed', personId, detail })
  if (!lockedUntil) return
  const until = lockedUntil.toISOString()
  await recordIdentityEvent(db, { ...about(attempt), kind: 'sign_in_locked', personId, detail: { until } })
  throw refuseLocked(lockedUntil)
}

async function refuseCredentials(db: Db, attempt: SignInAttempt, account: Account | null): Promise<never> {
  await recordFailure(db, attempt, account?.personId ?? null, 'wrong_password')
  throw problem(401, 'wrong_credentials', '登录名或密码不正确。', {
    wayForward: '连续错误五次将暂时锁定。忘记密码的，请联系本单位系统管理员重置。',
  })
}

async function refuseDisabled(db: Db, attempt: SignInAttempt, { personId }: Account): Promise<never> {
  const detail = { why: 'disabled' }
  await recordIdentityEvent(db, { ...about(attempt), kind: 'sign_in_failed', personId, detail })
  throw problem(403, 'account_disabled', '该账号已停用。', { wayForward: '请联系本单位系统管理员。' })
}
