import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { type Certificate, ContentInfo, SignedData } from 'pkijs'
import { derOf, keyIdOf, nameInWords } from './make-certificate.ts'
import { messageDigestId, signingCertificateId } from './sign-detached.ts'

export type Verified = {
  /** Everything below, of the file as it is. */
  readonly valid: boolean
  /** The digest of the covered bytes is the one that was signed. */
  readonly digestMatches: boolean
  /** The signature covers the file from its first byte to its last, itself left out. */
  readonly wholeFile: boolean
  /** The bytes in front of the signature are those the sealing on the log names. */
  readonly holdsIssued: boolean
  readonly keyId: string | null
  readonly subject: string | null
  readonly issuer: string | null
  readonly notAfter: string | null
  /** The certificate was signed by this authority, where one is given. */
  readonly byAuthority: boolean
}

type Sought = {
  /** Hash and length of the bytes that were sealed. */
  readonly issuedSha256: string
  readonly issuedSize: number
  /** The demonstration's own authority, or null: who issued the city's certificate is for the reader to trust. */
  readonly authority: Certificate | null
}

const unsigned: Verified = {
  valid: false,
  digestMatches: false,
  wholeFile: false,
  holdsIssued: false,
  keyId: null,
  subject: null,
  issuer: null,
  notAfter: null,
  byAuthority: false,
}

/** What another reader would find, from the bytes alone. Never throws: a file that cannot be read is not valid. */
export async function verifySigned(file: Buffer, sought: Sought): Promise<Verified> {
  try {
    return await verify(file, sought)
  } catch {
    return unsigned
  }
}

async function verify(file: Buffer, { issuedSha256, issuedSize, authority }: Sought): Promise<Verified> {
  const words = file.toString('latin1')
  const at = words.lastIndexOf('/ByteRange ')
  const range = /^\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/
    .exec(words.slice(at, at + 80))
    ?.slice(1)
    .map(Number)
  const [from = -1, length = -1, second = -1, rest = -1] = range ?? []
  if (from < 0) return unsigned
  const covered = Buffer.concat([file.subarray(from, from + length), file.subarray(second, second + rest)])
  const wholeFile =
    from === 0 && second + rest === file.length && file[length] === 0x3c && file[second - 1] === 0x3e
  const held = Buffer.from(words.slice(length + 1, second - 1), 'hex')
  const signed = readSigned(held)
  const [signer] = signed.signerInfos
  const certificate = (signed.certificates as Certificate[] | undefined)?.[0]
  if (!signer || !certificate) return unsigned
  const attribute = (id: string) => signer.signedAttrs?.attributes.find(({ type }) => type === id)?.values[0]
  const digestMatches = hexOf(attribute(messageDigestId)) === sha256(covered)
  const named = hexOf(
    attribute(signingCertificateId)?.valueBlock.value[0]?.valueBlock.value[0]?.valueBlock.value[0],
  )
  const der = derOf(certificate)
  const sound = await signed
    .verify({ signer: 0, data: new Uint8Array(covered).buffer, checkChain: false })
    .catch(() => false)
  const holdsIssued = sha256(file.subarray(0, issuedSize)) === issuedSha256
  return {
    valid: sound && digestMatches && wholeFile && holdsIssued && named === sha256(der),
    digestMatches,
    wholeFile,
    holdsIssued,
    keyId: keyIdOf(der),
    subject: nameInWords(certificate.subject),
    issuer: nameInWords(certificate.issuer),
    notAfter: certificate.notAfter.value.toISOString(),
    byAuthority: authority !== null && (await certificate.verify(authority)),
  }
}

function readSigned(held: Buffer): SignedData {
  const { result, offset } = asn1js.fromBER(new Uint8Array(held).buffer)
  if (offset === -1) throw new Error('not a signature')
  return new SignedData({ schema: new ContentInfo({ schema: result }).content })
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const hexOf = (value: { valueBlock: { valueHexView: Uint8Array } } | undefined): string =>
  value ? Buffer.from(value.valueBlock.valueHexView).toString('hex') : ''
