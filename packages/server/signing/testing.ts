import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as asn1js from 'asn1js'
import {
  AuthenticatedSafe,
  CertBag,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'
import { type MadeKey, makeCertificate } from './make-certificate.ts'

export { findSealPlace } from './find-seal-place.ts'

/** A city's certificate as its authority hands it over, with the authority's own. */
export type CityCertificate = { readonly authority: MadeKey; readonly own: MadeKey }

export async function aCityCertificate(unit: string, at: Date): Promise<CityCertificate> {
  const named = { country: 'CN', place: '连云港市', unit: '测试电子认证机构', name: '测试电子认证机构' }
  const authority = await makeCertificate(named, at, null)
  return { authority, own: await makeCertificate({ ...named, unit, name: unit }, at, authority) }
}

const pemOf = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END ${label}-----\n`

export const certificatesPem = ({ own, authority }: CityCertificate): string =>
  [own, authority].map(({ der }) => pemOf('CERTIFICATE', der)).join('')

export const keyPem = ({ own }: CityCertificate, password?: string): string =>
  String(
    createPrivateKey({ key: own.pkcs8, format: 'der', type: 'pkcs8' }).export({
      type: 'pkcs8',
      format: 'pem',
      ...(password ? { cipher: 'aes-256-cbc', passphrase: password } : {}),
    }),
  )

/** The same as PKCS#12: AES, PBKDF2, the certificates in the open, the key under the password. */
export async function pfxOf({ own, authority }: CityCertificate, password: string): Promise<Buffer> {
  const secret = new TextEncoder().encode(password).buffer
  const { result } = asn1js.fromBER(new Uint8Array(own.pkcs8))
  const key = new PKCS8ShroudedKeyBag({ parsedValue: new PrivateKeyInfo({ schema: result }) })
  const sealing = {
    password: secret,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 2000,
  }
  await (key as unknown as { makeInternalValues(given: typeof sealing): Promise<void> }).makeInternalValues(
    sealing,
  )
  const bags = [
    new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: key }),
    ...[own, authority].map(
      ({ certificate }) =>
        new SafeBag({
          bagId: '1.2.840.113549.1.12.10.1.3',
          bagValue: new CertBag({ parsedValue: certificate }),
        }),
    ),
  ]
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value: new SafeContents({ safeBags: bags }) }] },
  })
  await safe.makeInternalValues({ safeContents: [{}] })
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  await pfx.makeInternalValues({
    ...{ password: secret, iterations: 2000 },
    ...{ pbkdf2HashAlgorithm: 'SHA-256' as never, hmacHashAlgorithm: 'SHA-256' },
  })
  return Buffer.from(pfx.toSchema().toBER(false))
}

/** Files in a folder of their own, as an operator lays them beside the server. */
export function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'zhiheng-seal-'))
  return {
    lay: (name: string, content: string | Buffer): string => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
