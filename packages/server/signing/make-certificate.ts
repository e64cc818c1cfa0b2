import { createHash, webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
} from 'pkijs'
import { newBytes } from '../platform/chance.ts'

/** RSA, because every reader in an office knows it. */
export const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
export type Named = {
  readonly country: string
  readonly place: string
  readonly unit: string
  readonly name: string
}
export type Keyed = { readonly certificate: Certificate; readonly privateKey: webcrypto.CryptoKey }
/** A key just made, as it is kept: the certificate open, the private key to be sealed by whoever keeps it. */
export type MadeKey = Keyed & { readonly der: Buffer; readonly pkcs8: Buffer }

const years = 10
const oid = { country: '2.5.4.6', place: '2.5.4.7', unit: '2.5.4.10', name: '2.5.4.3' } as const

export const keyIdOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex')

/** A certificate with a key of its own, signed by `issuer`, or by itself where there is none. */
export async function makeCertificate(subject: Named, at: Date, issuer: Keyed | null): Promise<MadeKey> {
  const keys = await webcrypto.subtle.generateKey(
    { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  const certificate = new Certificate()
  certificate.version = 2
  const serial = newBytes(16)
  // A serial number is positive.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial).buffer })
  certificate.subject = nameOf(subject)
  certificate.issuer = issuer ? issuer.certificate.subject : certificate.subject
  // A day before: the clocks of two machines differ.
  certificate.notBefore.value = new Date(at.getTime() - 86_400_000)
  certificate.notAfter.value = new Date(at.getTime() + years * 365.25 * 86_400_000)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as never)
  certificate.extensions = extensionsOf(issuer === null)
  await certificate.sign((issuer?.privateKey ?? keys.privateKey) as never, 'SHA-256')
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { certificate, privateKey: keys.privateKey, der: derOf(certificate), pkcs8 }
}

/** One part after the other, as a name is written; pkijs by itself would make one part of them all. */
function nameOf(subject: Named): RelativeDistinguishedNames {
  const parts = Object.entries(subject).map(
    ([part, value]) =>
      new asn1js.Set({
        value: [
          new AttributeTypeAndValue({
            type: oid[part as keyof Named],
            value:
              part === 'country' ? new asn1js.PrintableString({ value }) : new asn1js.Utf8String({ value }),
          }).toSchema(),
        ],
      }),
  )
  const { result } = asn1js.fromBER(new asn1js.Sequence({ value: parts }).toBER(false))
  return new RelativeDistinguishedNames({ schema: result })
}

export const derOf = (certificate: Certificate): Buffer =>
  Buffer.from(certificate.toSchema(true).toBER(false))

function extensionsOf(authority: boolean): Extension[] {
  const constraints = new BasicConstraints({ cA: authority })
  // An authority signs certificates; a seal signs papers and cannot say later that it did not.
  const usage = authority
    ? { unusedBits: 1, bits: new Uint8Array([0b00000110]) }
    : { unusedBits: 6, bits: new Uint8Array([0b11000000]) }
  return [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: constraints.toSchema().toBER(false),
      parsedValue: constraints,
    }),
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: new asn1js.BitString({ valueHex: usage.bits.buffer, unusedBits: usage.unusedBits }).toBER(
        false,
      ),
    }),
  ]
}

const words: Readonly<Record<string, string>> = {
  [oid.country]: 'C',
  [oid.place]: 'L',
  [oid.unit]: 'O',
  [oid.name]: 'CN',
  '2.5.4.11': 'OU',
  '2.5.4.8': 'ST',
}

/** «CN=…，O=…» as a certificate's window shows it. */
export const nameInWords = ({ typesAndValues }: Certificate['subject']): string =>
  typesAndValues
    .map(({ type, value }) => `${words[type] ?? type}=${value.valueBlock.value}`)
    .reverse()
    .join('，')
