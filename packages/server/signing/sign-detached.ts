import { createHash, type webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { derOf } from './make-certificate.ts'

export type SealKey = {
  readonly keyId: string
  readonly certificate: Certificate
  /** From the one that signed it upwards; they travel with the signature. */
  readonly chain: readonly Certificate[]
  readonly privateKey: webcrypto.CryptoKey
}

export const signedDataId = '1.2.840.113549.1.7.2'
const dataId = '1.2.840.113549.1.7.1'
export const contentTypeId = '1.2.840.113549.1.9.3'
export const messageDigestId = '1.2.840.113549.1.9.4'
export const signingCertificateId = '1.2.840.113549.1.9.16.2.47'

const sha256 = (bytes: Uint8Array): ArrayBuffer =>
  new Uint8Array(createHash('sha256').update(bytes).digest()).buffer as ArrayBuffer

/**
 * A detached CMS signature of the PAdES baseline B-B (ETSI EN 319 142-1): SHA-256, the attribute signing-certificate-v2, and
 * no signing-time among the attributes, because in a PDF the entry /M holds it, which the signature covers.
 */
export async function signDetached(covered: Uint8Array, key: SealKey): Promise<Buffer> {
  const certHash = new asn1js.OctetString({ valueHex: sha256(derOf(key.certificate)) })
  const certIds = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certHash] })] })
  const attributes = [
    attribute(contentTypeId, new asn1js.ObjectIdentifier({ value: dataId })),
    attribute(messageDigestId, new asn1js.OctetString({ valueHex: sha256(covered) })),
    attribute(signingCertificateId, new asn1js.Sequence({ value: [certIds] })),
  ]
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: dataId }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: key.certificate.issuer,
          serialNumber: key.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributes.sort(inDerOrder) }),
      }),
    ],
    certificates: [key.certificate, ...key.chain],
  })
  await signed.sign(key.privateKey as never, 0, 'SHA-256', new Uint8Array(covered).buffer)
  const content = new ContentInfo({ contentType: signedDataId, content: signed.toSchema(true) })
  return Buffer.from(content.toSchema().toBER(false))
}

const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] })

/** The elements of a set are ordered by their bytes, or another's recoding would give other bytes than were signed. */
const inDerOrder = (one: Attribute, other: Attribute): number =>
  Buffer.compare(Buffer.from(one.toSchema().toBER(false)), Buffer.from(other.toSchema().toBER(false)))
