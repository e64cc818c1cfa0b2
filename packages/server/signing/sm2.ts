import { createHash } from 'node:crypto'
import { sm2, sm3 as sm3OfLibrary } from 'sm-crypto-v2'

/** The signer's name of GB/T 32918.2 where nobody agreed on another; who checks needs the same. */
export const sm2UserId = '1234567812345678'
export type Sm2Key = { readonly publicKey: string; readonly privateKey: string }

export const makeSm2Key = (): Sm2Key => sm2.generateKeyPairHex()

/** SM3 in hex. Some builds of Node have none: then the library counts. */
export function sm3(bytes: Uint8Array): string {
  try {
    return createHash('sm3').update(bytes).digest('hex')
  } catch {
    return sm3OfLibrary(bytes)
  }
}

/** SM2 with SM3 over the bytes, DER in hex: any tool that knows SM2 checks it against the file itself. */
export const signSm2 = (bytes: Uint8Array, { privateKey, publicKey }: Sm2Key): string =>
  sm2.doSignature(bytes, privateKey, { hash: true, der: true, userId: sm2UserId, publicKey })

export function verifySm2(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    return sm2.doVerifySignature(bytes, signature, publicKey, { hash: true, der: true, userId: sm2UserId })
  } catch {
    return false
  }
}
