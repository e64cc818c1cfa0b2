import exifr from 'exifr'
import decodeHeic from 'heic-decode'
import sharp from 'sharp'

/** What a camera wrote into its file. */
export type PictureFacts = {
  /** ISO 8601; a camera that names no zone is taken to have stood in Beijing's. */
  readonly takenAt: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly camera: string | null
}
export type LookedAt = { readonly facts: PictureFacts; readonly thumbnail: Uint8Array | null }

/** A picture larger than this is not opened: nobody's camera makes it, and it would fill the memory. */
const mostPixels = 120_000_000
const edge = 480

sharp.concurrency(1)
sharp.cache(false)

/** Reads what the file says of itself and draws it small. Neither failing says anything against the file. */
export async function lookAtPicture(bytes: Uint8Array, mediaType: string): Promise<LookedAt> {
  const facts = await readFacts(bytes).catch(() => nothing)
  const thumbnail = await drawSmall(bytes, mediaType).catch(() => null)
  return { facts, thumbnail }
}

const nothing: PictureFacts = { takenAt: null, latitude: null, longitude: null, camera: null }

type Tags = Readonly<Record<string, unknown>>

async function readFacts(bytes: Uint8Array): Promise<PictureFacts> {
  const tags = ((await exifr.parse(bytes as Buffer, { reviveValues: false, gps: true })) ?? {}) as Tags
  const camera = [tags.Make, tags.Model].filter((word) => typeof word === 'string').join(' ')
  return {
    takenAt: instantOf(tags.DateTimeOriginal ?? tags.CreateDate, tags.OffsetTimeOriginal),
    latitude: within(tags.latitude, 90),
    longitude: within(tags.longitude, 180),
    camera: camera.replaceAll('\0', '').trim().slice(0, 100) || null,
  }
}

const within = (degrees: unknown, most: number): number | null =>
  typeof degrees === 'number' && Math.abs(degrees) <= most && degrees !== 0
    ? Math.round(degrees * 1e6) / 1e6
    : null

/** «2026:03:03 09:40:00», with or without «+08:00». */
function instantOf(words: unknown, zone: unknown): string | null {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(
    typeof words === 'string' ? words : '',
  )
  if (!parts) return null
  const offset = typeof zone === 'string' && /^[+-]\d\d:\d\d$/.test(zone) ? zone : '+08:00'
  const at = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${offset}`)
  return Number.isNaN(at) ? null : isoOf(at)
}

const isoOf = (milliseconds: number): string => {
  const at = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'medium' })
  return `${at.format(milliseconds).replace(' ', 'T')}.000Z`
}

async function drawSmall(bytes: Uint8Array, mediaType: string): Promise<Uint8Array> {
  const source = /^image\/hei[cf]/.test(mediaType)
    ? await fromHeic(bytes)
    : sharp(bytes, { limitInputPixels: mostPixels, failOn: 'none', pages: 1 }).rotate()
  return source
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 72 })
    .toBuffer()
}

async function fromHeic(bytes: Uint8Array) {
  const { width, height, data } = await decodeHeic({ buffer: bytes })
  if (width * height > mostPixels) throw new Error('too large to be drawn')
  return sharp(new Uint8Array(data), { raw: { width, height, channels: 4 } })
}
