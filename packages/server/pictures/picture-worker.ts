import { type LookedAt, lookAtPicture } from './look-at-picture.ts'

/** The child process in which strangers' files are opened: no database, no key, no network address; it dies with its parent. */
export type PictureRequest = { readonly id: number; readonly bytes: Uint8Array; readonly mediaType: string }
export type PictureAnswer = LookedAt & { readonly id: number; readonly memoryMb: number }

process.on('message', async ({ id, bytes, mediaType }: PictureRequest) => {
  const looked = await lookAtPicture(bytes, mediaType)
  const memoryMb = Math.round(process.memoryUsage.rss() / 1_048_576)
  process.send?.({ id, ...looked, memoryMb } satisfies PictureAnswer)
})
process.on('disconnect', () => process.exit(0))
