import { webcrypto } from 'node:crypto'
import { sql } from 'kysely'
import { Certificate } from 'pkijs'
import { asCity, type Tx } from '../platform/database.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { derOf, type Keyed, keyIdOf, type MadeKey, makeCertificate, rsa } from './make-certificate.ts'
import { type CertificatePlace, readCityCertificate, whyNotOurs, whyNotToday } from './read-certificate.ts'
import type { SealKey } from './sign-detached.ts'
import { makeSm2Key, type Sm2Key } from './sm2.ts'

export type Signers = {
  readonly seal: SealKey
  readonly sm2: (Sm2Key & { readonly keyId: string }) | null
  /** The signer as a reader of the file shows it. */
  readonly name: string
  /** Since when the city signs; null in a demonstration, which always has. */
  readonly since: Date | null
}

/** Owner of what is the whole city's. */
const wholeCity = 0
type Kept = { readonly keyId: string; readonly publicPart: string; readonly privateSealed: string | null }

/**
 * What the seal of a unit signs with: in a demonstration a certificate of the unit, issued by the demonstration's own
 * authority and made when first needed; in production the city's own, or nothing where none was configured.
 */
export async function signersOf(
  services: Services,
  tx: Tx,
  city: string,
  unitId: number,
): Promise<Signers | null> {
  if (services.kind === 'production') return citySigners(services, tx, city, unitId)
  const { cityName } = await readInstallation(tx)
  const place = cityName ?? city
  const authority = await keep(services, tx, { city, unitId: wholeCity, kind: 'authority' }, (at) =>
    makeCertificate(
      { country: 'CN', place, unit: '执衡演示系统', name: `${place}示范签发机构（仅供演示）` },
      at,
      null,
    ),
  )
  const name = await unitName(tx, city, unitId)
  const seal = await keep(services, tx, { city, unitId, kind: 'seal' }, (at) =>
    makeCertificate({ country: 'CN', place, unit: name, name: `${name}（示范）` }, at, authority),
  )
  return {
    seal: { ...seal, keyId: keyIdOf(derOf(seal.certificate)), chain: [authority.certificate] },
    sm2: await keepSm2(services, tx, city, unitId),
    name: `${name}（示范）`,
    since: null,
  }
}

/** The demonstration's authority, to check by; null in production, where others issue. */
export async function findAuthority(tx: Tx, city: string): Promise<Certificate | null> {
  const kept = await findKept(tx, city, wholeCity, 'authority')
  return kept && certificateFrom(kept.publicPart)
}

export async function findSm2PublicKey(
  tx: Tx,
  city: string,
  unitId: number,
  keyId: string,
): Promise<string | null> {
  const { rows } = await sql<{ key: string }>`
    select public_part as key from seal_keys
    where city = ${city} and unit_id = ${unitId} and key_id = ${keyId} and kind = 'sm2'`.execute(tx)
  return rows[0]?.key ?? null
}

type Place = { readonly city: string; readonly unitId: number; readonly kind: 'authority' | 'seal' }

async function keep(
  { secrets, clock }: Services,
  tx: Tx,
  { city, unitId, kind }: Place,
  make: (at: Date) => Promise<MadeKey>,
): Promise<Keyed> {
  const found = await findKept(tx, city, unitId, kind)
  if (!found) {
    const { certificate, der, pkcs8 } = await make(clock.now())
    await sql`
      insert into seal_keys (city, unit_id, key_id, kind, demonstration, public_part, private_sealed, not_before, not_after, made_at)
      values (${city}, ${unitId}, ${keyIdOf(der)}, ${kind}, true, ${der.toString('base64')},
              ${secrets.seal(pkcs8.toString('base64'))}, ${certificate.notBefore.value}, ${certificate.notAfter.value}, ${clock.now()})
      on conflict do nothing`.execute(tx)
  }
  // Another server may have been first: what stands is used.
  const kept = found ?? (await findKept(tx, city, unitId, kind))
  if (!kept?.privateSealed) throw new Error(`no ${kind} key for unit ${unitId}`)
  const pkcs8 = Buffer.from(secrets.unseal(kept.privateSealed), 'base64')
  return {
    certificate: certificateFrom(kept.publicPart),
    privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']),
  }
}

async function keepSm2({ secrets, clock }: Services, tx: Tx, city: string, unitId: number) {
  const found = await findKept(tx, city, unitId, 'sm2')
  if (!found) {
    const { publicKey, privateKey } = makeSm2Key()
    await sql`
      insert into seal_keys (city, unit_id, key_id, kind, demonstration, public_part, private_sealed, not_before, not_after, made_at)
      values (${city}, ${unitId}, ${keyIdOf(Buffer.from(publicKey, 'hex'))}, 'sm2', true, ${publicKey},
              ${secrets.seal(privateKey)}, ${clock.now()}, 'infinity', ${clock.now()})
      on conflict do nothing`.execute(tx)
  }
  const kept = found ?? (await findKept(tx, city, unitId, 'sm2'))
  if (!kept?.privateSealed) throw new Error(`no SM2 key for unit ${unitId}`)
  return { keyId: kept.keyId, publicKey: kept.publicPart, privateKey: secrets.unseal(kept.privateSealed) }
}

async function findKept(tx: Tx, city: string, unitId: number, kind: string): Promise<Kept | null> {
  const { rows } = await sql<Kept>`
    select key_id as "keyId", public_part as "publicPart", private_sealed as "privateSealed" from seal_keys
    where city = ${city} and unit_id = ${unitId} and kind = ${kind} and private_sealed is not null`.execute(
    tx,
  )
  return rows[0] ?? null
}

async function unitName(tx: Tx, city: string, unitId: number): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from units where city = ${city} and unit_id = ${unitId}`.execute(tx)
  if (!rows[0]) throw new Error(`no unit ${unitId}`)
  return rows[0].name
}

const certificateFrom = (base64: string): Certificate => Certificate.fromBER(Buffer.from(base64, 'base64'))

async function citySigners(
  { config, clock }: Services,
  tx: Tx,
  city: string,
  unitId: number,
): Promise<Signers | null> {
  const place = placeOf(config)
  if (!place) return null
  const seal = await readCityCertificate(place)
  const today = whyNotToday(seal, clock.now())
  if (today) throw today
  await noteCertificate({ clock }, tx, city, seal.certificate)
  return { seal, sm2: null, name: await unitName(tx, city, unitId), since: await signingSince(tx, city) }
}

/** The certificate itself is noted beside the signatures, so that they can be told apart after it was renewed. */
async function noteCertificate(
  { clock }: Pick<Services, 'clock'>,
  tx: Tx,
  city: string,
  certificate: Certificate,
): Promise<void> {
  const der = derOf(certificate)
  await sql`
    insert into seal_keys (city, unit_id, key_id, kind, demonstration, public_part, private_sealed, not_before, not_after, made_at)
    values (${city}, ${wholeCity}, ${keyIdOf(der)}, 'seal', false, ${der.toString('base64')}, null,
            ${certificate.notBefore.value}, ${certificate.notAfter.value}, ${clock.now()})
    on conflict do nothing`.execute(tx)
}

async function signingSince(tx: Tx, city: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(made_at) as since from seal_keys where city = ${city} and kind = 'seal' and not demonstration`.execute(
    tx,
  )
  return rows[0]?.since ?? null
}

/** At the start of a production: a certificate that cannot be used is said then, not when a paper is sealed. */
export async function readySeals(services: Services, log: (line: string) => void): Promise<void> {
  const place = placeOf(services.config)
  if (services.kind === 'demonstration' || !place) return
  const seal = await readCityCertificate(place)
  const now = services.clock.now()
  const days = Math.floor((seal.certificate.notAfter.value.getTime() - now.getTime()) / 86_400_000)
  const today = whyNotToday(seal, now)
  // Sealing goes on without it, so an expired one does not keep the whole system from starting.
  if (today) log(today.message)
  else if (days < 60) log(`电子签名证书将在${days}天后到期，请换发。`)
  const { city } = await readInstallation(services.db)
  if (city === null) return
  await asCity(services.db, city, async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from units where city = ${city}`.execute(tx)
    const others = whyNotOurs(
      seal,
      rows.map(({ name }) => name),
    )
    if (others) throw others
    await noteCertificate(services, tx, city, seal.certificate)
  })
}

const placeOf = ({
  sealCertificate,
  sealCertificatePassword,
}: Services['config']): CertificatePlace | null =>
  sealCertificate === null ? null : { path: sealCertificate, password: sealCertificatePassword }
