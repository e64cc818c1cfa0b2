import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadDeploymentKey, makeSecrets } from './secrets.ts'

const secrets = makeSecrets(randomBytes(32))
const idNumber = '32070619900307123X'
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a sealed identifier', () => {
  const key = secrets.newCaseKey()
  const sealed = secrets.sealWith(key, idNumber)

  it('opens again with its case key, and never looks the same twice', () => {
    expect(sealed).toMatch(/^enc:v1:/)
    expect(sealed).not.toContain('3207')
    expect(secrets.unsealWith(key, sealed)).toBe(idNumber)
    expect(secrets.sealWith(key, idNumber)).not.toBe(sealed)
    expect(secrets.unsealWith(key, secrets.sealWith(key, '欧阳建国'))).toBe('欧阳建国')
  })
  it('does not open with another case key, another deployment, or without its last byte', () => {
    expect(() => secrets.unsealWith(secrets.newCaseKey(), sealed)).toThrow()
    expect(() => makeSecrets(randomBytes(32)).unsealWith(key, sealed)).toThrow()
    const bytes = Buffer.from(sealed.slice(7), 'base64url')
    expect(() => secrets.unsealWith(key, `enc:v1:${bytes.subarray(0, -1).toString('base64url')}`)).toThrow()
    expect(() => secrets.unsealWith(key, 'enc:v1:')).toThrow()
    expect(() => secrets.unsealWith(key, idNumber)).toThrow()
  })
  it('does not open when any byte of it, or of its key, was changed', () => {
    const flipped = (text: string, prefix: string) => {
      const bytes = Buffer.from(text.slice(prefix.length), 'base64url')
      return [...bytes.keys()].map((at) => {
        const copy = Buffer.from(bytes)
        copy[at] = (copy[at] ?? 0) ^ 1
        return prefix + copy.toString('base64url')
      })
    }
    for (const text of flipped(sealed, 'enc:v1:')) expect(() => secrets.unsealWith(key, text)).toThrow()
    for (const text of flipped(key, 'key:v1:')) expect(() => secrets.unsealWith(text, sealed)).toThrow()
  })
})

describe('a blind index', () => {
  it('finds the same number however it was typed, and only that one', () => {
    const index = secrets.blindIndex(idNumber)
    expect(index).toMatch(/^[0-9a-f]{64}$/)
    expect(secrets.blindIndex(' 320706 19900307 123x ')).toBe(index)
    expect(secrets.blindIndex('３２０７０６１９９００３０７１２３Ｘ')).toBe(index)
    expect(secrets.blindIndex('320706199003071231')).not.toBe(index)
    expect(makeSecrets(randomBytes(32)).blindIndex(idNumber)).not.toBe(index)
  })
})

describe('the deployment key', () => {
  it('is made once, for the owner of the process alone', () => {
    const first = loadDeploymentKey({ dataDir: folder, keyFile: null })
    expect(loadDeploymentKey({ dataDir: folder, keyFile: null })).toEqual(first)
    expect(first).toHaveLength(32)
    expect(statSync(join(folder, 'deployment.key')).mode & 0o777).toBe(0o600)
  })
  it('is never made where the bureau said it keeps one', () => {
    expect(() => loadDeploymentKey({ dataDir: folder, keyFile: join(folder, 'none') })).toThrow(/ENOENT/)
  })
  it('is refused when it is not 32 bytes', () => {
    const keyFile = join(folder, 'short')
    writeFileSync(keyFile, 'abcd')
    chmodSync(keyFile, 0o600)
    expect(() => loadDeploymentKey({ dataDir: folder, keyFile })).toThrow(/32/)
  })
})
