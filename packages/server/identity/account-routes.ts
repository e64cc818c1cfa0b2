import { identity } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import type { Actor } from '../platform/actor.ts'
import { problem } from '../platform/errors.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { type Account, findAccount, refusePassword, storePassword } from './accounts.ts'
import { findIdentityEvents, type IdentityEventKind, recordIdentityEvent } from './identity-events.ts'
import {
  clearFailures,
  countFailure,
  nameHash,
  oneAtATime,
  refuseLocked,
  refuseWhileLocked,
} from './lock-out.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { callerOf } from './session-routes.ts'
import { endAllSessions } from './sessions.ts'
import {
  beginTotp,
  confirmTotp,
  findTotp,
  removeTotp,
  renewRecoveryCodes,
  useRecoveryCode,
  useTotpCode,
} from './totp.ts'

/** What a person does with their own account: password, one-time-password generator, recovery codes, record. */
export function accountRoutes(app: FastifyInstance, services: Services): void {
  servePassword(app, services)
  serveTotp(app, services)
  serveTotpChanges(app, services)

  serve(app, identity.myEvents, async ({ actor }) =>
    findIdentityEvents(services.db, actor.city, actor.personId),
  )
}

function servePassword(app: FastifyInstance, services: Services): void {
  const { db, clock } = services
  serve(app, identity.changePassword, async ({ actor, body, request }) => {
    const { city, personId, sessionId } = actor
    const account = await ownAccount(services, actor)
    await requirePassword(services, account, body.currentPassword, 'currentPassword')
    refusePassword(body.newPassword, account.loginName, 'newPassword')
    if (await verifyPassword(body.newPassword, account.passwordHash))
      throw problem(422, 'password_unchanged', '新密码不得与原密码相同。', { field: 'newPassword' })
    const hash = await hashPassword(body.newPassword)
    const now = clock.now()
    await db.transaction().execute(async (tx) => {
      await storePassword(tx, { city, personId, hash, mustChange: false, now })
      await endAllSessions(tx, { city, personId, except: sessionId, now })
      await recordIdentityEvent(tx, {
        ...callerOf(request),
        ...byOneself(actor, now),
        kind: 'password_changed',
      })
    })
    return { done: true as const }
  })
}

function serveTotp(app: FastifyInstance, services: Services): void {
  const { db, secrets, clock } = services

  serve(app, identity.beginTotp, async ({ actor, body }) => {
    const { city, personId } = actor
    const account = await ownAccount(services, actor)
    await requirePassword(services, account, body.password, 'password')
    const begun = await beginTotp(db, secrets, {
      city,
      personId,
      loginName: account.loginName,
      now: clock.now(),
    })
    if (!begun)
      throw problem(409, 'totp_already_on', '动态口令已经启用。', {
        wayForward: '更换手机的，请先停用再重新启用。',
      })
    return { ...begun, qrCode: await QRCode.toDataURL(begun.uri, { margin: 1, scale: 6 }) }
  })

  serve(app, identity.confirmTotp, async ({ actor, body, request }) => {
    const { city, personId } = actor
    const now = clock.now()
    if ((await findTotp(db, actor)) !== 'begun')
      throw problem(409, 'totp_not_begun', '没有待确认的动态口令。', { wayForward: '请先扫描二维码。' })
    if (!(await useTotpCode(db, secrets, { city, personId, code: body.code, now })))
      throw problem(422, 'wrong_code', '动态口令不正确。', {
        field: 'code',
        wayForward: '请核对手机时间是否自动校准，再输入下一个口令。',
      })
    const recoveryCodes = await db.transaction().execute(async (tx) => {
      await confirmTotp(tx, { city, personId, now })
      await recordIdentityEvent(tx, { ...callerOf(request), ...byOneself(actor, now), kind: 'totp_on' })
      return renewRecoveryCodes(tx, { city, personId })
    })
    return { recoveryCodes }
  })
}

function serveTotpChanges(app: FastifyInstance, services: Services): void {
  const { db, clock } = services

  serve(app, identity.renewRecoveryCodes, async ({ actor, body, request }) => {
    await requireBothFactors(services, await ownAccount(services, actor), body)
    const now = clock.now()
    const recoveryCodes = await db.transaction().execute(async (tx) => {
      await recordIdentityEvent(tx, {
        ...callerOf(request),
        ...byOneself(actor, now),
        kind: 'recovery_codes_renewed',
      })
      return renewRecoveryCodes(tx, actor)
    })
    return { recoveryCodes }
  })

  serve(app, identity.switchOffTotp, async ({ actor, body, request }) => {
    const account = await ownAccount(services, actor)
    if (account.totpRequired)
      throw problem(422, 'totp_is_required', '管理员要求该账号启用动态口令，不能停用。', {
        wayForward: '更换手机的，请联系管理员解除后重新启用。',
      })
    await requireBothFactors(services, account, body)
    const now = clock.now()
    await db.transaction().execute(async (tx) => {
      await removeTotp(tx, actor)
      await recordIdentityEvent(tx, { ...callerOf(request), ...byOneself(actor, now), kind: 'totp_off' })
    })
    return { done: true as const }
  })
}

const byOneself = ({ city, personId, sessionId }: Actor, at: Date) => ({
  city,
  at,
  personId,
  actedBy: personId,
  sessionId,
})

async function ownAccount({ db }: Services, { city, personId }: Actor): Promise<Account> {
  const account = await findAccount(db, city, personId)
  if (!account) throw problem(404, 'not_found', '没有找到该账号。')
  return account
}

/**
 * Whoever sits at an open session still proves that they are its owner. Failures count towards the lock, so that a
 * borrowed session is no place to guess. 422 `wrong_password`, 423 `account_locked`.
 */
function requirePassword(
  services: Services,
  account: Account,
  password: string,
  field: string,
): Promise<void> {
  const { city, loginName } = account
  return oneAtATime(nameHash(city, loginName), async () => {
    const now = services.clock.now()
    await refuseWhileLocked(services.db, city, loginName, now)
    if (await verifyPassword(password, account.passwordHash)) return
    await refuseProof(services, account, now, '密码不正确。', 'wrong_password', field)
  })
}

async function requireBothFactors(
  services: Services,
  account: Account,
  { password, code }: { password: string; code: string },
): Promise<void> {
  const { db, secrets, clock } = services
  const { city, personId, totpOn } = account
  if (!totpOn) throw problem(409, 'totp_not_on', '动态口令尚未启用。')
  await requirePassword(services, account, password, 'password')
  const proof = { city, personId, code, now: clock.now() }
  if ((await useTotpCode(db, secrets, proof)) || (await useRecoveryCode(db, proof))) {
    await clearFailures(db, city, account.loginName)
    return
  }
  await refuseProof(
    services,
    account,
    proof.now,
    '动态口令或恢复码不正确，或已经使用过。',
    'wrong_code',
    'code',
  )
}

async function refuseProof(
  { db }: Services,
  { city, personId, loginName }: Account,
  now: Date,
  message: string,
  code: string,
  field: string,
): Promise<never> {
  const { failures, lockedUntil } = await countFailure(db, city, loginName, now)
  const kind: IdentityEventKind = lockedUntil ? 'sign_in_locked' : 'sign_in_failed'
  await recordIdentityEvent(db, { city, at: now, kind, personId, detail: { why: code, failures } })
  if (lockedUntil) throw refuseLocked(lockedUntil)
  throw problem(422, code, message, { field })
}
