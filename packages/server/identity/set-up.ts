import { createHash } from 'node:crypto'
import type { BodyOf, setup } from '@zhiheng/contract'
import { sql } from 'kysely'
import { loadCatalogue } from '../catalogue/index.ts'
import { createPerson, importOrganisation, readShippedOrganisation } from '../organisation/index.ts'
import type { Db, Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { completeSetup, type Installation, type Kind, readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { createAccount, refusePassword } from './accounts.ts'
import { recordIdentityEvent } from './identity-events.ts'
import { readableSecret } from './password.ts'
import { sameSecret } from './sessions.ts'

/** Production asks for its first administrator once; a demonstration brings its own people. */
export const isSetupNeeded = (kind: Kind, { setUpAt }: Installation): boolean =>
  kind === 'production' && setUpAt === null

/**
 * Makes a new setup code for the operator to read on the console, or null when the setup is done. Only its hash is
 * kept: the one printed last is the one that works.
 */
export async function issueSetupCode({ db, kind, clock }: Services): Promise<string | null> {
  if (!isSetupNeeded(kind, await readInstallation(db))) return null
  const code = readableSecret(4)
  await sql`insert into setup_codes (code_hash, issued_at) values (${hashCode(code)}, ${clock.now()})
    on conflict (only_one) do update set code_hash = excluded.code_hash, issued_at = excluded.issued_at`.execute(
    db,
  )
  return code
}

const hashCode = (code: string) =>
  createHash('sha256')
    .update(
      code
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, ''),
    )
    .digest('base64url')

/**
 * The first run: city, units and the first administrator in one transaction. Whoever calls it has read the server's
 * console. Refuses with 409 `already_set_up`, 403 `wrong_setup_code`, 422 `unit_unknown` or `password_too_weak`.
 */
export async function setUp(services: Services, given: BodyOf<typeof setup.run>): Promise<void> {
  const { db, kind } = services
  if (!isSetupNeeded(kind, await readInstallation(db))) throw refuseAgain()
  await requireSetupCode(db, given.setupCode)
  const { loginName, password } = given.administrator
  refusePassword(password, loginName, 'administrator.password')
  await db.transaction().execute((tx) => establish(tx, services, given))
  // Laws, items, tiers and the calendar as shipped, each with what is not yet confirmed; the city imports its own over them.
  await loadCatalogue(services, given.city.code)
}

function refuseAgain(): never {
  throw problem(409, 'already_set_up', '系统已经完成首次设置。', { wayForward: '请直接登录。' })
}

async function requireSetupCode(db: Db, code: string): Promise<void> {
  const { rows } = await sql<{ code_hash: string }>`select code_hash from setup_codes`.execute(db)
  if (!rows[0] || !sameSecret(rows[0].code_hash, hashCode(code)))
    throw problem(403, 'wrong_setup_code', '设置码不正确。', {
      field: 'setupCode',
      wayForward: '设置码在服务器启动时显示于控制台，每次启动更换。',
    })
}

async function establish(tx: Tx, services: Services, given: BodyOf<typeof setup.run>): Promise<void> {
  const now = services.clock.now()
  const city = given.city.code
  if (!(await completeSetup(tx, city, given.city.name, now))) throw refuseAgain()
  const organisation = readShippedOrganisation()
  const known = new Set(organisation.units.map(({ code }) => code))
  const corrections = given.units ?? []
  const stranger = corrections.findIndex(({ code }) => !known.has(code))
  if (stranger >= 0)
    throw problem(422, 'unit_unknown', `没有编号为“${corrections[stranger]?.code}”的单位。`, {
      field: `units.${stranger}.code`,
    })
  await importOrganisation(tx, city, organisation, { demonstration: false, corrections })
  const personId = await appoint(tx, services, city, given.administrator.name)
  const { loginName, password } = given.administrator
  await createAccount(tx, { city, personId, loginName, password, now, actedBy: null })
  await sql`delete from setup_codes`.execute(tx)
  await recordIdentityEvent(tx, { city, at: now, kind: 'set_up', personId, actedBy: personId })
}

/** The first administrator serves in the city's 司法局, whose reach is the city. */
async function appoint(tx: Tx, { clock, secrets }: Services, city: string, name: string): Promise<string> {
  const { rows } = await sql<{ unit_id: number }>`
    select unit_id from units where city = ${city} and level = 'city'
    order by array_position(array['supervisor', 'government'], kind), unit_id limit 1`.execute(tx)
  if (!rows[0]) throw new Error('the shipped organisation has no unit of the city')
  const today = clock.today()
  const post = { unitId: rows[0].unit_id, title: '系统管理员', roles: ['ADMIN'] as const, validFrom: today }
  const doer = { city, by: null, at: clock.now(), today }
  return (await createPerson(tx, doer, secrets, { name, post })).personId
}
