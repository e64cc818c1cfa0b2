import type { Services } from './services.ts'

/** A stored file in one piece: papers are small. */
export async function readStored({ blobs }: Pick<Services, 'blobs'>, sha256: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await blobs.open(sha256)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
