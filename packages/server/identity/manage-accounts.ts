import type { AccountRow } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { type Account, findAccount } from './accounts.ts'

const MOST = 50

/** Refuses with 403 `administrator_only` everybody whose present post is not an administrator's. */
export function requireAdministrator(actor: Actor): void {
  if (!actor.roles.includes('ADMIN'))
    throw problem(403, 'administrator_only', '该操作须由系统管理员办理。', {
      wayForward: '如您另有管理员岗位，请先切换岗位。',
    })
}

/**
 * The account an administrator may change: somebody whose every post lies within the administrator's units. A person
 * outside is 404; somebody who also serves elsewhere is 403 `account_of_wider_unit`, or a town's administrator could
 * take over the city's.
 */
export async function findManagedAccount(db: Db, actor: Actor, personId: string): Promise<Account> {
  await requireManagedPerson(db, actor, personId)
  const account = await findAccount(db, actor.city, personId)
  if (!account) throw problem(404, 'not_found', '没有找到该账号。')
  return account
}

/** As `findManagedAccount`, for a person who may have no account yet. */
export async function requireManagedPerson(db: Db, actor: Actor, personId: string): Promise<void> {
  requireAdministrator(actor)
  const { rows } = await sql<{ within: boolean }>`
    select unit_id = any(${actor.reach.units}::int[]) as within from posts
    where city = ${actor.city} and person_id = ${personId}
      and (valid_until is null or valid_until >= ${actor.today}::date or not exists (
        select from posts later where later.city = posts.city and later.person_id = posts.person_id
          and (later.valid_until is null or later.valid_until >= ${actor.today}::date)))`.execute(db)
  if (!rows.some(({ within }) => within)) throw problem(404, 'not_found', '没有找到该人员。')
  if (rows.some(({ within }) => !within))
    throw problem(403, 'account_of_wider_unit', '该人员在您的管理范围以外另有岗位。', {
      wayForward: '请由管理范围包含其全部岗位的管理员办理。',
    })
}

/** Nobody shuts themselves out, or lifts their own second factor, by the administrator's door. */
export function refuseOneself(actor: Actor, personId: string): void {
  if (actor.personId === personId)
    throw problem(422, 'own_account', '不能在此处变更自己的账号。', {
      wayForward: '请打开“我的账号”，或请另一位管理员办理。',
    })
}

type Search = { readonly search?: string; readonly unitId?: number } & RowContext
type RowContext = { readonly issuer: string | null; readonly now: Date }

/** The accounts of the people who hold a post in the administrator's units, by name; at most fifty, and whether there are more. */
export async function findAccounts(db: Db, actor: Actor, { search, unitId, ...context }: Search) {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<Row>`${rowsIn(context)}
    where a.city = ${actor.city}
      and (${like}::text is null or p.name like ${like} or a.login_name ilike ${like})
      and exists (select from posts o where o.city = a.city and o.person_id = a.person_id
        and o.unit_id = any(${actor.reach.units}::int[])
        and (${unitId ?? null}::int is null or o.unit_id = ${unitId ?? null})
        and (o.valid_until is null or o.valid_until >= ${actor.today}::date))
    order by p.name, a.person_id limit ${MOST + 1}`.execute(db)
  return { accounts: rows.slice(0, MOST).map(describe), more: rows.length > MOST }
}

/** One account as its administrator sees it. Refuses as `findManagedAccount`. */
export async function describeManagedAccount(
  db: Db,
  actor: Actor,
  personId: string,
  context: RowContext,
): Promise<AccountRow> {
  await requireManagedPerson(db, actor, personId)
  const { rows } = await sql<Row>`${rowsIn(context)}
    where a.city = ${actor.city} and a.person_id = ${personId}`.execute(db)
  if (!rows[0]) throw problem(404, 'not_found', '没有找到该账号。')
  return describe(rows[0])
}

const rowsIn = ({ issuer, now }: RowContext) => sql`
  select a.person_id as "personId", p.name, a.login_name as "loginName", a.disabled_at is not null as disabled,
    f.locked_until as "lockedUntil", a.must_change_password as "mustChangePassword",
    t.confirmed_at is not null as "totpOn", a.totp_required as "totpRequired", i.subject as "oidcSubject",
    (select max(s.started_at) from sessions s
      where s.city = a.city and s.person_id = a.person_id) as "lastSignedInAt"
  from accounts a
  join persons p on p.city = a.city and p.person_id = a.person_id
  left join account_totp t on t.city = a.city and t.person_id = a.person_id
  left join account_identities i on i.city = a.city and i.person_id = a.person_id and i.issuer = ${issuer}
  left join sign_in_failures f on f.city = a.city and f.locked_until > ${now}
    and f.name_hash = encode(sha256(convert_to(a.city || E'\n' || a.login_key, 'UTF8')), 'hex')`

type Row = Omit<AccountRow, 'lockedUntil' | 'lastSignedInAt'> & {
  readonly lockedUntil: Date | null
  readonly lastSignedInAt: Date | null
}

const describe = ({ lockedUntil, lastSignedInAt, ...row }: Row): AccountRow => ({
  ...row,
  lockedUntil: lockedUntil?.toISOString() ?? null,
  lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
})
