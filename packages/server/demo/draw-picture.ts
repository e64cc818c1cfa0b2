import { crc32, deflateSync } from 'node:zlib'
import { once } from './drawn-once.ts'
import { type Random, seededRandom } from './seeded-random.ts'

type Colour = readonly [number, number, number]
type Canvas = {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

function canvas(width: number, height: number): Canvas {
  return { width, height, pixels: Buffer.alloc(width * height * 3) }
}

function fill(
  { width, height, pixels }: Canvas,
  box: readonly [number, number, number, number],
  colour: Colour,
): void {
  const [left, top, right, bottom] = box
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    for (let x = Math.max(0, left); x < Math.min(width, right); x += 1)
      pixels.set(colour, (y * width + x) * 3)
}

/** PNG of eight-bit RGB: signature, IHDR, one IDAT, IEND. */
function encode({ width, height, pixels }: Canvas): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1)
    pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const shade = (random: Random, [r, g, b]: Colour): Colour => {
  const by = random.between(-18, 18)
  return [clamp(r + by), clamp(g + by), clamp(b + by)]
}
const clamp = (value: number) => Math.min(255, Math.max(0, value))

/** A drawn street: sky, houses, a shop, the pavement and what lies on it. The same seed draws the same picture. */
export const drawStreet = (seed: string): Buffer => once(`street|${seed}`, () => paintStreet(seed))

function paintStreet(seed: string): Buffer {
  const random = seededRandom(`${seed}|picture`)
  const picture = canvas(320, 200)
  for (let y = 0; y < 110; y += 1) fill(picture, [0, y, 320, y + 1], [150 + (y >> 1), 190 + (y >> 2), 225])
  for (let left = 0; left < 320; ) {
    const width = random.between(40, 80)
    const top = random.between(20, 70)
    fill(picture, [left, top, left + width, 125], shade(random, [168, 160, 150]))
    for (let x = left + 6; x < left + width - 8; x += 14)
      for (let y = top + 8; y < 100; y += 16) fill(picture, [x, y, x + 7, y + 9], [96, 112, 128])
    fill(picture, [left + 2, 104, left + width - 2, 125], shade(random, [150, 70, 60]))
    left += width
  }
  fill(picture, [0, 125, 320, 165], [186, 182, 174])
  fill(picture, [0, 165, 320, 200], [92, 94, 98])
  for (let x = 10; x < 320; x += 44) fill(picture, [x, 181, x + 22, 184], [228, 228, 222])
  for (let count = random.between(3, 9); count > 0; count -= 1) {
    const x = random.between(40, 260)
    const y = random.between(128, 156)
    fill(
      picture,
      [x, y, x + random.between(12, 34), y + random.between(8, 22)],
      shade(random, [170, 130, 80]),
    )
  }
  return encode(picture)
}

/** A name signed with a finger: a few strokes on white. */
export const drawSignature = (seed: string): Buffer => once(`sign|${seed}`, () => paintSignature(seed))

function paintSignature(seed: string): Buffer {
  const random = seededRandom(`${seed}|sign`)
  const paper = canvas(240, 90)
  fill(paper, [0, 0, 240, 90], [255, 255, 255])
  for (let sign = 0; sign < 3; sign += 1)
    for (let stroke = random.between(3, 5); stroke > 0; stroke -= 1) {
      let x = 24 + sign * 66 + random.between(0, 30)
      let y = random.between(18, 50)
      const [right, down] = random.chance(0.5) ? [2, random.between(0, 1)] : [random.between(0, 1), 2]
      for (let length = random.between(9, 18); length > 0; length -= 1) {
        fill(paper, [x, y, x + 4, y + 4], [28, 30, 60])
        x += right + random.between(0, 1)
        y += down
      }
    }
  return encode(paper)
}

/** A scanned page: text as grey lines, two signatures, a round seal where one belongs. */
export const drawScan = (seed: string): Buffer => once(`scan|${seed}`, () => paintScan(seed))

function paintScan(seed: string): Buffer {
  const random = seededRandom(`${seed}|scan`)
  const page = canvas(210, 297)
  fill(page, [0, 0, 210, 297], [250, 249, 246])
  fill(page, [60, 24, 150, 30], [70, 70, 74])
  for (let y = 46; y < 220; y += 9) fill(page, [26, y, random.between(120, 184), y + 3], [120, 120, 124])
  for (const x of [30, 110]) fill(page, [x, 240, x + random.between(24, 44), 243], [40, 44, 80])
  for (let angle = 0; angle < 360; angle += 2) {
    const x = Math.round(150 + 22 * Math.cos((angle * Math.PI) / 180))
    const y = Math.round(232 + 22 * Math.sin((angle * Math.PI) / 180))
    fill(page, [x, y, x + 2, y + 2], [200, 50, 46])
  }
  return encode(page)
}
