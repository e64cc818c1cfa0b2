import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { lookAtPicture } from './look-at-picture.ts'
import { lookAtPictureApart } from './picture-process.ts'

/** A photograph as a phone leaves it: 4000 × 3000, on its side, with time, place and make. */
const photograph = () =>
  sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#886644' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'HUAWEI', Model: 'P60' },
      IFD2: { DateTimeOriginal: '2026:03:03 09:40:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '34/1 35/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '119/1 13/1 0/1',
      },
    })
    .toBuffer()

describe('looking at a picture', () => {
  it('reads when, where and with what it was taken, and draws it small and upright', async () => {
    const { facts, thumbnail } = await lookAtPicture(await photograph(), 'image/jpeg')
    expect(facts).toMatchObject({ takenAt: '2026-03-03T01:40:00.000Z', camera: 'HUAWEI P60' })
    expect(facts.latitude).toBeCloseTo(34.591667, 4)
    expect(facts.longitude).toBeCloseTo(119.216667, 4)
    const { width, height, format } = await sharp(thumbnail ?? Buffer.of()).metadata()
    expect({ width, height, format }).toEqual({ width: 360, height: 480, format: 'jpeg' })
  })

  it('says nothing of a file that is broken or bare, and does not fall over it', async () => {
    const bare = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const none = { takenAt: null, latitude: null, longitude: null, camera: null }
    expect((await lookAtPicture(bare, 'image/png')).facts).toEqual(none)
    for (const mediaType of ['image/png', 'image/heic'])
      expect(await lookAtPicture(randomBytes(500), mediaType)).toEqual({ facts: none, thumbnail: null })
  })

  it('is done in a process of its own, one after the other', async () => {
    const bytes = await photograph()
    const looked = await Promise.all([
      lookAtPictureApart(bytes, 'image/jpeg'),
      lookAtPictureApart(randomBytes(100), 'image/jpeg'),
      lookAtPictureApart(bytes, 'image/jpeg'),
    ])
    expect(looked.map((one) => one?.facts.takenAt)).toEqual([
      '2026-03-03T01:40:00.000Z',
      null,
      '2026-03-03T01:40:00.000Z',
    ])
  }, 60_000)
})
