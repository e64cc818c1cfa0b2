import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { type Arriving, type Blobs, hashOf, mustBeHash, type Part, type Stored } from './blobs.ts'

type Store = { readonly s3: S3Client; readonly bucket: string }
/** Where a file is gathered: a multipart upload and what it has so far. Parts are of one size, so their number says how far. */
type Place = {
  readonly key: string
  readonly id: string
  /** 0 where nobody knows it beforehand. */
  readonly size: number
  readonly partBytes: number
  readonly etags: readonly string[]
}

const megabyte = 1024 ** 2
/** S3 wants at least 5 MB a part and at most 10,000 parts. */
const partBytesFor = (size: number): number => Math.max(8 * megabyte, Math.ceil(size / 9000))
/** What one CopyObject may move; larger files are copied in parts. */
const copyLimit = 5 * 1024 ** 3

const keyOf = (sha256: string): string =>
  `files/${mustBeHash(sha256).slice(0, 2)}/${mustBeHash(sha256).slice(2)}`

/** Reads `https://KEY:SECRET@host[:port]/bucket?region=…`. Throws a sentence when it is not that. */
export function readStoreAddress(address: string) {
  const url = URL.canParse(address) ? new URL(address) : null
  const bucket = url?.pathname.replace(/^\/+|\/+$/g, '') ?? ''
  if (!url?.username || !url.password || bucket === '' || bucket.includes('/'))
    throw new Error(
      'FILE_STORE 应为 https://访问键:密钥@主机/桶?region=区域。FILE_STORE must name key, secret, host and bucket.',
    )
  return {
    endpoint: `${url.protocol}//${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
  }
}

/** Bytes in an S3-compatible store (MinIO, Ceph, a cloud's own), under `files/ab/cdef…` of one bucket. */
export function openS3Blobs(address: string): Blobs & { readonly close: () => void } {
  const { bucket, ...rest } = readStoreAddress(address)
  const s3 = new S3Client({
    ...rest,
    forcePathStyle: true,
    // What only AWS itself understands is left out.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const store: Store = { s3, bucket }
  const size = async (sha256: string) => {
    const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(sha256) }))
    return ContentLength ?? 0
  }
  const has = (sha256: string) => size(sha256).then(() => true, isMissing)
  return {
    put: (bytes) => put(store, bytes, has),
    open: (sha256, part) => Readable.from(read(store, keyOf(sha256), part), { objectMode: false }),
    size,
    has,
    verify: async (sha256) => {
      if (!(await has(sha256))) return 'missing'
      return (await hashOf(Readable.from(read(store, keyOf(sha256))))) === sha256 ? 'intact' : 'changed'
    },
    list: () => list(store),
    mark: markOf(store),
    arriving: arrivingIn(store),
    close: () => s3.destroy(),
  }
}

function markOf(store: Store): Blobs['mark'] {
  const Key = 'store-id'
  return {
    read: async () => {
      const parts: Buffer[] = []
      try {
        for await (const part of read(store, Key)) parts.push(part)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
      return Buffer.concat(parts).toString('utf8').trim() || null
    },
    write: async (id) => {
      await store.s3.send(new PutObjectCommand({ Bucket: store.bucket, Key, Body: id }))
    },
  }
}

function isMissing(error: unknown): false {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  if (name === 'NotFound' || name === 'NoSuchKey' || $metadata?.httpStatusCode === 404) return false
  throw error
}

async function* read({ s3, bucket }: Store, key: string, part?: Part): AsyncGenerator<Buffer> {
  const Range = part && `bytes=${part.start}-${part.end}`
  const { Body } = await s3
    .send(new GetObjectCommand({ Bucket: bucket, Key: key, ...(Range && { Range }) }))
    .catch((error: unknown) => {
      isMissing(error)
      throw Object.assign(new Error('no such file in the store'), { code: 'ENOENT' })
    })
  if (Body instanceof Readable) yield* Body as AsyncIterable<Buffer>
}

async function put(
  { s3, bucket }: Store,
  bytes: Readable | Uint8Array,
  has: (sha256: string) => Promise<boolean>,
): Promise<Stored> {
  if (bytes instanceof Readable) return putStream({ s3, bucket }, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (!(await has(sha256)))
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: keyOf(sha256), Body: bytes, ContentLength: bytes.length }),
    )
  return { sha256, size: bytes.length }
}

/** Of unknown length: gathered in parts while it is hashed; what fits into one part needs no gathering. */
async function putStream(store: Store, bytes: Readable): Promise<Stored> {
  const gathering = arrivingIn(store)
  let place: string | null = null
  let received = 0
  const hash = createHash('sha256')
  let first: Buffer | null = null
  try {
    for await (const piece of inPieces(bytes, partBytesFor(0))) {
      hash.update(piece)
      if (place === null && piece.length < partBytesFor(0)) {
        first = piece
        continue
      }
      place ??= await gathering.begin(0)
      const from = received
      await gathering.append(place, from, Readable.from([piece]), async (now, at) => {
        received = now
        place = at
      })
    }
    const sha256 = hash.digest('hex')
    if (place === null) return put(store, first ?? Buffer.of(), async () => false)
    const key = await complete(store, JSON.parse(place) as Place)
    await move(store, key, sha256, received)
    return { sha256, size: received }
  } catch (error) {
    if (place !== null) await gathering.drop(place)
    throw error
  }
}

/** Cuts a stream into pieces of one size; the last may be shorter. */
async function* inPieces(bytes: Readable, length: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of bytes) {
    held.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size < length) continue
    const whole = Buffer.concat(held)
    let at = 0
    for (; whole.length - at >= length; at += length) yield whole.subarray(at, at + length)
    held = at < whole.length ? [Buffer.from(whole.subarray(at))] : []
    size = whole.length - at
  }
  if (size > 0) yield Buffer.concat(held)
}

function arrivingIn(store: Store): Arriving {
  const { s3, bucket } = store
  return {
    begin: async (size) => {
      const key = `arriving/${randomBytes(12).toString('hex')}`
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key }))
      return JSON.stringify({ key, id: UploadId ?? '', size, partBytes: partBytesFor(size), etags: [] })
    },
    append: async (given, at, bytes, kept) => {
      let place = JSON.parse(given) as Place
      const whole = Math.ceil(at / place.partBytes)
      if (whole !== place.etags.length) throw new Error('the parts are not those of this offset')
      for await (const piece of inPieces(bytes, place.partBytes)) {
        // Only the end of the file may be a short part: what is left over of a request is asked for again.
        if (piece.length < place.partBytes && place.size > 0 && at + piece.length < place.size) return
        const { ETag } = await s3.send(
          new UploadPartCommand({
            Bucket: bucket,
            Key: place.key,
            UploadId: place.id,
            PartNumber: place.etags.length + 1,
            Body: piece,
            ContentLength: piece.length,
          }),
        )
        place = { ...place, etags: [...place.etags, ETag ?? ''] }
        at += piece.length
        await kept(at, JSON.stringify(place))
      }
    },
    seal: async (given) => {
      const key = await complete(store, JSON.parse(given) as Place)
      const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
      const size = ContentLength ?? 0
      const sha256 = await hashOf(Readable.from(read(store, key)))
      await move(store, key, sha256, size)
      return { sha256, size }
    },
    drop: async (given) => {
      const { key, id } = JSON.parse(given) as Place
      await s3
        .send(new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: id }))
        .catch(() => s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })))
    },
  }
}

/** Puts the parts together; asked a second time, after a sealing that was cut short, the whole is there already. */
async function complete({ s3, bucket }: Store, { key, id, etags }: Place): Promise<string> {
  const Parts = etags.map((ETag, index) => ({ ETag, PartNumber: index + 1 }))
  await s3
    .send(
      new CompleteMultipartUploadCommand({
        Bucket: bucket,
        Key: key,
        UploadId: id,
        MultipartUpload: { Parts },
      }),
    )
    .catch(async (error: unknown) => {
      const there = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).then(
        () => true,
        () => false,
      )
      if (!there) throw error
    })
  return key
}

/** From where it was gathered to where its hash says; inside the store, without coming by here. */
async function move({ s3, bucket }: Store, from: string, sha256: string, size: number): Promise<void> {
  const Key = keyOf(sha256)
  const CopySource = `${bucket}/${from}`
  if (size < copyLimit) await s3.send(new CopyObjectCommand({ Bucket: bucket, Key, CopySource }))
  else {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key }))
    const Parts: { ETag: string | undefined; PartNumber: number }[] = []
    const step = 1024 ** 3
    for (let start = 0; start < size; start += step) {
      const PartNumber = Parts.length + 1
      const CopySourceRange = `bytes=${start}-${Math.min(start + step, size) - 1}`
      const { CopyPartResult } = await s3.send(
        new UploadPartCopyCommand({ Bucket: bucket, Key, UploadId, PartNumber, CopySource, CopySourceRange }),
      )
      Parts.push({ ETag: CopyPartResult?.ETag, PartNumber })
    }
    await s3.send(
      new CompleteMultipartUploadCommand({ Bucket: bucket, Key, UploadId, MultipartUpload: { Parts } }),
    )
  }
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: from }))
}

async function* list({ s3, bucket }: Store): AsyncGenerator<Stored> {
  let ContinuationToken: string | undefined
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: 'files/',
        ...(ContinuationToken && { ContinuationToken }),
      }),
    )
    for (const { Key = '', Size = 0 } of page.Contents ?? []) {
      const sha256 = Key.slice('files/'.length).replace('/', '')
      if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, size: Size }
    }
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
}
