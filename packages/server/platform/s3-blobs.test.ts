import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openS3Blobs, readStoreAddress } from './s3-blobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhiheng-s3-'))
let standIn: S3rver
let address: string
let blobs: ReturnType<typeof openS3Blobs>
beforeAll(async () => {
  standIn = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'evidence' }],
  })
  const { port } = await standIn.run()
  address = `http://S3RVER:S3RVER@127.0.0.1:${port}/evidence?region=us-east-1`
  blobs = openS3Blobs(address)
})
afterAll(async () => {
  blobs.close()
  await standIn.close()
  rmSync(folder, { recursive: true })
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const inChunks = (bytes: Buffer, length = 300_000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, n) =>
      bytes.subarray(n * length, (n + 1) * length),
    ),
  )
const listed = async () => {
  const found: string[] = []
  for await (const { sha256 } of blobs.list()) found.push(sha256)
  return found
}

describe('an S3-compatible store', () => {
  it('keeps bytes under their own hash, however they come', async () => {
    const small = randomBytes(1000)
    const large = randomBytes(20 * 1024 ** 2)
    for (const bytes of [small, large]) {
      const stored = { sha256: hashOf(bytes), size: bytes.length }
      expect(await blobs.put(bytes)).toEqual(stored)
      expect(await blobs.put(inChunks(bytes))).toEqual(stored)
      expect(await blobs.size(stored.sha256)).toBe(bytes.length)
      expect((await buffer(blobs.open(stored.sha256))).equals(bytes)).toBe(true)
      const middle = blobs.open(stored.sha256, { start: 500, end: 599 })
      expect((await buffer(middle)).equals(bytes.subarray(500, 600))).toBe(true)
      expect(await blobs.verify(stored.sha256)).toBe('intact')
      expect(await listed()).toContain(stored.sha256)
    }
    expect((await listed()).length).toBe(2)
  })

  it('gathers a file in pieces and goes on after a break at the last whole part', async () => {
    const bytes = randomBytes(21 * 1024 ** 2)
    let place = await blobs.arriving.begin(bytes.length)
    let received = 0
    const kept = async (now: number, at: string) => {
      received = now
      place = at
    }
    async function* breaking() {
      yield bytes.subarray(0, 10 * 1024 ** 2)
      throw new Error('connection lost')
    }
    await expect(blobs.arriving.append(place, 0, Readable.from(breaking()), kept)).rejects.toThrow('lost')
    expect(received).toBe(8 * 1024 ** 2)
    // A request that ends inside a part: what is over is sent again.
    await blobs.arriving.append(place, received, inChunks(bytes.subarray(received, 18 * 1024 ** 2)), kept)
    expect(received).toBe(16 * 1024 ** 2)
    await blobs.arriving.append(place, received, inChunks(bytes.subarray(received)), kept)
    expect(received).toBe(bytes.length)
    const sha256 = hashOf(bytes)
    expect(await blobs.arriving.seal(place)).toEqual({ sha256, size: bytes.length })
    expect(await blobs.verify(sha256)).toBe('intact')
  })

  it('tells intact from changed from missing', async () => {
    const { sha256 } = await blobs.put(Buffer.from('evidence'))
    const { endpoint, region, credentials, bucket } = readStoreAddress(address)
    const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
    const Key = `files/${sha256.slice(0, 2)}/${sha256.slice(2)}`
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'evidencE' }))
    s3.destroy()
    expect(await blobs.verify(sha256)).toBe('changed')
    expect(await blobs.has('f'.repeat(64))).toBe(false)
    expect(await blobs.verify('f'.repeat(64))).toBe('missing')
    await expect(buffer(blobs.open('f'.repeat(64)))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(() => blobs.open('../../etc')).toThrow(/sha256/)
  })

  it('lets go of what was given up', async () => {
    const place = await blobs.arriving.begin(100)
    await blobs.arriving.append(place, 0, inChunks(Buffer.alloc(100)), async () => {})
    await blobs.arriving.drop(place)
    await expect(blobs.arriving.seal(place)).rejects.toThrow()
  })

  it('is named by one address, and a wrong one is said to be wrong', () => {
    expect(readStoreAddress('https://A%2F:b%40c@minio.example:9000/zhiheng?region=cn-east')).toEqual({
      endpoint: 'https://minio.example:9000',
      bucket: 'zhiheng',
      region: 'cn-east',
      credentials: { accessKeyId: 'A/', secretAccessKey: 'b@c' },
    })
    for (const wrong of ['/var/files', 'https://minio.example/zhiheng', 'https://a:b@minio.example/'])
      expect(() => readStoreAddress(wrong)).toThrow(/FILE_STORE/)
  })
})
