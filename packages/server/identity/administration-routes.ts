import { type BodyOf, identity } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { type Account, createAccount, resetPassword } from './accounts.ts'
import { findIdentityEvents, type IdentityEventKind, recordIdentityEvent } from './identity-events.ts'
import { clearFailures } from './lock-out.ts'
import {
  describeManagedAccount,
  findAccounts,
  findManagedAccount,
  refuseOneself,
  requireAdministrator,
  requireManagedPerson,
} from './manage-accounts.ts'
import { linkSubject } from './oidc.ts'
import { callerOf } from './session-routes.ts'
import { endAllSessions } from './sessions.ts'
import { removeTotp } from './totp.ts'

/** What an administrator does with the accounts of their units. */
export function administrationRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock, config } = services

  const context = () => ({ issuer: config.oidc?.issuer ?? null, now: clock.now() })

  serve(app, identity.accounts, async ({ actor, query }) => {
    requireAdministrator(actor)
    return findAccounts(db, actor, { ...query, ...context() })
  })

  serve(app, identity.account, async ({ actor, params }) =>
    describeManagedAccount(db, actor, params.personId, context()),
  )

  serve(app, identity.createAccount, async ({ actor, body }) => {
    await requireManagedPerson(db, actor, body.personId)
    const account = { ...body, city: actor.city, now: clock.now(), actedBy: actor.personId }
    const { temporaryPassword } = await db.transaction().execute((tx) => createAccount(tx, account))
    return { temporaryPassword: temporaryPassword ?? '' }
  })

  serve(app, identity.resetPassword, async ({ actor, params }) => {
    refuseOneself(actor, params.personId)
    const { city, personId } = await findManagedAccount(db, actor, params.personId)
    const given = { city, personId, now: clock.now(), actedBy: actor.personId }
    return db.transaction().execute((tx) => resetPassword(tx, given))
  })

  serve(app, identity.changeAccount, async ({ actor, params, body, request }) => {
    refuseOneself(actor, params.personId)
    const account = await findManagedAccount(db, actor, params.personId)
    const note = (tx: Tx, kind: IdentityEventKind) =>
      recordIdentityEvent(tx, { ...callerOf(request), ...onBehalf(actor, account, clock.now()), kind })
    await db
      .transaction()
      .execute((tx) => changeAccount(tx, services, { account, actor, change: body, note }))
    return { done: true as const }
  })

  serve(app, identity.resetTotp, async ({ actor, params, request }) => {
    refuseOneself(actor, params.personId)
    const account = await findManagedAccount(db, actor, params.personId)
    const now = clock.now()
    await db.transaction().execute(async (tx) => {
      if (!(await removeTotp(tx, account))) throw problem(409, 'totp_not_on', '该账号没有启用动态口令。')
      await endAllSessions(tx, { city: account.city, personId: account.personId, now })
      await recordIdentityEvent(tx, {
        ...callerOf(request),
        ...onBehalf(actor, account, now),
        kind: 'totp_reset',
      })
    })
    return { done: true as const }
  })

  serve(app, identity.accountEvents, async ({ actor, params }) => {
    const { city, personId } = await findManagedAccount(db, actor, params.personId)
    return findIdentityEvents(db, city, personId)
  })
}

const onBehalf = (actor: Actor, { city, personId }: Account, at: Date) => ({
  city,
  at,
  personId,
  actedBy: actor.personId,
  sessionId: actor.sessionId,
})

type Change = {
  readonly account: Account
  readonly actor: Actor
  readonly change: BodyOf<typeof identity.changeAccount>
  readonly note: (tx: Tx, kind: IdentityEventKind) => Promise<void>
}

async function changeAccount(tx: Tx, { clock, config }: Services, { account, actor, change, note }: Change) {
  const { city, personId, loginName } = account
  const now = clock.now()
  if (change.disabled !== undefined && change.disabled !== account.disabled) {
    await sql`update accounts set disabled_at = ${change.disabled ? now : null}
      where city = ${city} and person_id = ${personId}`.execute(tx)
    if (change.disabled) await endAllSessions(tx, { city, personId, now })
    await note(tx, change.disabled ? 'account_disabled' : 'account_enabled')
  }
  if (change.totpRequired !== undefined && change.totpRequired !== account.totpRequired) {
    await sql`update accounts set totp_required = ${change.totpRequired}
      where city = ${city} and person_id = ${personId}`.execute(tx)
    await note(tx, change.totpRequired ? 'totp_required' : 'totp_not_required')
  }
  if (change.unlock) {
    await clearFailures(tx, city, loginName)
    await note(tx, 'account_unlocked')
  }
  if (change.oidcSubject === undefined) return
  if (!config.oidc)
    throw problem(422, 'oidc_not_configured', '尚未配置统一身份认证。', { field: 'oidcSubject' })
  const { issuer } = config.oidc
  await linkSubject(tx, { city, issuer, personId, subject: change.oidcSubject, actedBy: actor.personId, now })
}
