import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { openBlobs } from './blobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhiheng-blobs-'))
const blobs = openBlobs(folder)
afterAll(() => rmSync(folder, { recursive: true }))

/** Of 'abc', FIPS 180-2 appendix B.1. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

describe('blobs', () => {
  it('keep bytes under their own hash, the same bytes once', async () => {
    expect(await blobs.put(Buffer.from('abc'))).toEqual({ sha256: abc, size: 3 })
    expect(await blobs.put(Readable.from([Buffer.from('a'), Buffer.from('bc')]))).toEqual({
      sha256: abc,
      size: 3,
    })
    expect((await buffer(blobs.open(abc))).toString()).toBe('abc')
    expect(readdirSync(join(folder, 'files', 'ba'))).toEqual([abc.slice(2)])
    expect(await blobs.size(abc)).toBe(3)
  })
  it('keep nothing of an upload that broke off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('connection lost')
      })(),
    )
    await expect(blobs.put(broken)).rejects.toThrow('connection lost')
    expect(readdirSync(join(folder, 'files', 'arriving'))).toEqual([])
  })
  it('tell intact from changed from missing', async () => {
    expect(await blobs.verify(abc)).toBe('intact')
    appendFileSync(join(folder, 'files', 'ba', abc.slice(2)), '!')
    expect(await blobs.verify(abc)).toBe('changed')
    const none = 'f'.repeat(64)
    expect(await blobs.has(none)).toBe(false)
    expect(await blobs.verify(none)).toBe('missing')
  })
  it('never leave their folder', () => {
    expect(() => blobs.open('../../../../etc/passwd')).toThrow(/sha256/)
  })
})
