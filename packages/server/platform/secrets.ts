import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { newBytes } from './chance.ts'

/**
 * Identity numbers, phone numbers and addresses are sealed before they reach the database (个人信息保护法
 * 第五十一条第三项). Every case has a data key of its own; the deployment key wraps it and stays outside the
 * database, so that neither a stolen backup nor a database administrator reads a name.
 */
export type Secrets = {
  /** A new data key for one case, wrapped: store it with the case. */
  readonly newCaseKey: () => string
  /** 'enc:v1:…'. Sealing twice gives different text. */
  readonly sealWith: (wrappedKey: string, plaintext: string) => string
  /** Throws when the text was changed or sealed under another case's key. */
  readonly unsealWith: (wrappedKey: string, sealed: string) => string
  /** The same identifier gives the same hex everywhere, and cannot be turned back: for finding it across cases. */
  readonly blindIndex: (plaintext: string) => string
  /** For what belongs to no case (a second factor, a session): sealed under the deployment key. */
  readonly seal: (plaintext: string) => string
  readonly unseal: (sealed: string) => string
}

const sealedPrefix = 'enc:v1:'
const keyPrefix = 'key:v1:'

/** @param deploymentKey 32 bytes */
export function makeSecrets(deploymentKey: Buffer): Secrets {
  if (deploymentKey.length !== 32)
    throw new Error('部署密钥应为 32 字节。The deployment key must be 32 bytes.')
  // One purpose, one key: what wraps never signs.
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', deploymentKey, '', `zhiheng ${purpose}`, 32))
  const wrapping = derive('case keys')
  const indexing = derive('blind index')
  const own = derive('deployment secrets')
  const unwrap = (wrapped: string) => decrypt(wrapping, wrapped, keyPrefix)
  return {
    newCaseKey: () => keyPrefix + encrypt(wrapping, newBytes(32)),
    sealWith: (wrapped, plaintext) => sealedPrefix + encrypt(unwrap(wrapped), Buffer.from(plaintext, 'utf8')),
    unsealWith: (wrapped, sealed) => decrypt(unwrap(wrapped), sealed, sealedPrefix).toString('utf8'),
    blindIndex: (plaintext) => createHmac('sha256', indexing).update(canonical(plaintext)).digest('hex'),
    seal: (plaintext) => sealedPrefix + encrypt(own, Buffer.from(plaintext, 'utf8')),
    unseal: (sealed) => decrypt(own, sealed, sealedPrefix).toString('utf8'),
  }
}

/** Full-width digits, spaces and a small x are ways of typing one number. */
const canonical = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

function encrypt(key: Buffer, plaintext: Buffer): string {
  const nonce = newBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

function decrypt(key: Buffer, text: string, prefix: string): Buffer {
  if (!text.startsWith(prefix)) throw new Error(`not a sealed text of kind ${prefix}`)
  const bytes = Buffer.from(text.slice(prefix.length), 'base64url')
  if (bytes.length < 28) throw new Error('sealed text is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

/**
 * The key of this deployment: `keyFile` when the bureau keeps it elsewhere, else DATA_DIR/deployment.key,
 * made on the first start. Lost, every sealed identifier is lost: it is backed up apart from the data.
 */
export function loadDeploymentKey({ dataDir, keyFile }: { dataDir: string; keyFile: string | null }): Buffer {
  const path = keyFile ?? join(dataDir, 'deployment.key')
  if (!keyFile) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const bytes = readFileSync(path)
  const key = bytes.length === 32 ? bytes : Buffer.from(bytes.toString('utf8').trim(), 'hex')
  if (key.length !== 32)
    throw new Error(`部署密钥文件 ${path} 应含 32 字节或 64 个十六进制字符。Bad key file.`)
  return key
}
