import type * as asn1js from 'asn1js'
import {
  AuthenticatedSafe,
  CertBag,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeContents,
} from 'pkijs'
import { derOf } from './make-certificate.ts'

/** What a .p12 or .pfx holds, each DER. */
export type Pkcs12 = { readonly certificates: readonly Buffer[]; readonly pkcs8: Buffer }
export type Pkcs12Fault = 'password' | 'algorithm' | 'content'

/**
 * PKCS#12 as today's programs write it: PBES2 with AES. The older RC2 and 3DES are no algorithms of this platform's
 * library; such a file is converted first. A wrong password is told by the file's own check sum.
 */
export async function readPkcs12(bytes: Buffer, password: string): Promise<Pkcs12 | Pkcs12Fault> {
  const secret = new TextEncoder().encode(password).buffer
  const pfx = parsed(bytes)
  if (!pfx) return 'content'
  try {
    await pfx.parseInternalValues({ password: secret, checkIntegrity: true })
  } catch (error) {
    return /integrity/i.test(String(error)) ? 'password' : 'content'
  }
  const safe = pfx.parsedValue?.authenticatedSafe
  if (!(safe instanceof AuthenticatedSafe)) return 'content'
  try {
    await safe.parseInternalValues({
      safeContents: safe.safeContents.map(({ contentType }) =>
        // Encrypted or plain; the check sum was right, so the password is.
        contentType === '1.2.840.113549.1.7.6' ? { password: secret } : {},
      ),
    })
    return (await taken(safe, secret)) ?? 'content'
  } catch {
    return 'algorithm'
  }
}

function parsed(bytes: Buffer): PFX | null {
  try {
    return PFX.fromBER(new Uint8Array(bytes))
  } catch {
    return null
  }
}

async function taken(safe: AuthenticatedSafe, password: ArrayBuffer): Promise<Pkcs12 | null> {
  const contents = (safe.parsedValue?.safeContents ?? []) as { value: SafeContents }[]
  const bags = contents.flatMap(({ value }) => value.safeBags.map(({ bagValue }) => bagValue))
  const certificates = bags.flatMap((bag) =>
    bag instanceof CertBag && bag.parsedValue ? [derOf(bag.parsedValue as Parameters<typeof derOf>[0])] : [],
  )
  for (const bag of bags) {
    if (bag instanceof PrivateKeyInfo) return { certificates, pkcs8: der(bag.toSchema()) }
    if (!(bag instanceof PKCS8ShroudedKeyBag)) continue
    // Its type keeps the method to itself; there is no other way to open the bag.
    await (
      bag as unknown as { parseInternalValues(given: { password: ArrayBuffer }): Promise<void> }
    ).parseInternalValues({ password })
    if (bag.parsedValue) return { certificates, pkcs8: der(bag.parsedValue.toSchema()) }
  }
  return null
}

const der = (schema: asn1js.BaseBlock): Buffer => Buffer.from(schema.toBER(false))
