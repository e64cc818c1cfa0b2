import { sql } from 'kysely'
import { loadCatalogue } from '../catalogue/index.ts'
import { createAccount, hashPassword } from '../identity/index.ts'
import { importOrganisation, readShippedOrganisation, registerQualification } from '../organisation/index.ts'
import { asCity, type Tx } from '../platform/database.ts'
import { completeSetup, readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { publishCityPaper } from './demo-city-paper.ts'
import { settleDevices } from './demo-devices.ts'
import { demoGovernments } from './demo-governments.ts'
import { type DemoPerson, demonstrationPassword, demoPeople, demoUnits, shownParts } from './demo-people.ts'
import { seededUuid } from './seeded-random.ts'

export const demoCity = '3207'
export const demoSeed = 'zhiheng'

/**
 * The demonstration city, once: units, catalogue and calendar, invented people with posts, certificates and accounts.
 * Called at every start of a demonstration; a city already there is left as it is. Returns whether it was made now.
 */
export async function prepareDemonstration(
  services: Services,
  progress: (line: string) => void,
): Promise<boolean> {
  const { city } = await readInstallation(services.db)
  if (city !== null) return false
  const began = Date.now()
  progress('演示城市：载入单位与执法事项 … loading units and the catalogue')
  await asCity(services.db, demoCity, async (tx) => {
    await importOrganisation(tx, demoCity, readShippedOrganisation(), { demonstration: true })
  })
  await loadCatalogue(services, demoCity)
  progress('演示城市：安排人员与账号 … people and accounts')
  const passwordHash = await hashPassword(demonstrationPassword)
  const people = demoPeople(demoSeed, services.clock.today())
  await asCity(services.db, demoCity, async (tx) => {
    for (const person of [...people, ...overseers(services.clock.today())])
      await settle(tx, person, passwordHash, services.clock.now())
    await settleDevices(tx, demoCity, demoSeed, services.clock.today())
    await showAccounts(tx, people)
    await publishCityPaper(tx, demoCity, services.clock.now())
    await completeSetup(tx, demoCity, '连云港市', services.clock.now())
  })
  progress(`演示城市已备好：${people.length + 2} 人（${((Date.now() - began) / 1000).toFixed(1)} 秒）`)
  return true
}

/** Who looks across the city: the supervisor of the 司法局 and the administrator. */
function overseers(today: string): DemoPerson[] {
  const year = Number(today.slice(0, 4))
  const one = (
    loginName: string,
    unitCode: string,
    name: string,
    title: string,
    roles: DemoPerson['roles'],
    note: string,
  ): DemoPerson => ({
    part: loginName,
    title,
    roles,
    note,
    certified: false,
    qualified: false,
    unitCode,
    loginName,
    name,
    phone: '19900000000',
    personId: seededUuid(`${demoSeed}|person|${loginName}`),
    postId: seededUuid(`${demoSeed}|post|${loginName}`),
    certificate: {
      number: `苏07J${loginName.length}${year}`,
      validFrom: `${year - 2}-01-01`,
      validUntil: `${year + 3}-12-31`,
    },
  })
  return [
    one('sifaju.jiandu', 'J-3207', '梁正清', '执法监督处处长', ['R12'], '执法监督员：查阅全市案件'),
    one('admin', 'J-3207', '卢明远', '系统管理员', ['ADMIN'], '系统管理员：组织人员、执法事项'),
  ]
}

async function settle(tx: Tx, person: DemoPerson, passwordHash: string, now: Date): Promise<void> {
  const { personId, postId, name, phone, title, roles, unitCode, certificate, qualified, loginName } = person
  await sql`insert into persons (city, person_id, name, phone_masked)
    values (${demoCity}, ${personId}, ${name}, ${`${phone.slice(0, 3)}****${phone.slice(-4)}`})`.execute(tx)
  await sql`insert into posts (city, post_id, person_id, unit_id, title, roles, kind, valid_from)
    select ${demoCity}, ${postId}, ${personId}, unit_id, ${title}, ${[...roles]}, 'regular', '2020-01-01' from units where city = ${demoCity} and code = ${unitCode}`.execute(
    tx,
  )
  if (qualified)
    await registerQualification(
      tx,
      { city: demoCity, by: null, at: now },
      personId,
      `A2018${demoCity}${phone.slice(-6)}`,
    )
  if (certificate)
    await sql`insert into certificates (city, person_id, number, area_code, category, issuer, valid_from, valid_until)
      values (${demoCity}, ${personId}, ${certificate.number}, ${demoCity}, '综合行政执法', '江苏省人民政府', ${certificate.validFrom}, ${certificate.validUntil})`.execute(
      tx,
    )
  await createAccount(tx, { city: demoCity, personId, loginName, passwordHash, now, actedBy: null })
}

async function showAccounts(tx: Tx, people: readonly DemoPerson[]): Promise<void> {
  const [first] = demoUnits
  const unit = people.filter(({ unitCode }) => unitCode === first.code)
  const shown = [
    ...shownParts.flatMap((part) => unit.find((one) => one.part === part) ?? []),
    ...people.filter(({ loginName }) => loginName === `${demoGovernments[0].login}.fenguan`),
    ...overseers('2026-01-01'),
  ]
  for (const [sort, { loginName, note }] of shown.entries())
    await sql`insert into demonstration_accounts (login_name, password, note, sort) values (${loginName}, ${demonstrationPassword}, ${note}, ${sort})`.execute(
      tx,
    )
}
