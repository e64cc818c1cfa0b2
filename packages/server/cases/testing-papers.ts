import { inflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { asCity } from '../platform/database.ts'
import { openPaper } from './paper-bytes.ts'
import { beijing } from './testing-case.ts'
import { city } from './testing-city.ts'
import type { World } from './testing-world.ts'

/** One file of a zip, found in its central directory. */
function zippedText(zip: Buffer, path: string): string {
  const name = Buffer.from(path)
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    if (!zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).equals(name)) continue
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`no ${path} in the zip`)
}

/** The words of a paper, read from its working copy. */
export async function wordsOf({ services, staff }: World, caseId: string, paperId: string): Promise<string> {
  const { bytes } = await openPaper(services, staff.lead, {
    caseId,
    paperId,
    format: 'docx',
    now: beijing('2026-03-20 10:00'),
  })
  return zippedText(bytes, 'word/document.xml').replace(/<[^>]+>/g, '')
}

/** The numbers of one 文种, in order: issued or void with the reason. */
export function numbersOf({ services }: World, type: string) {
  return asCity(services.db, city, async (tx) => {
    const { rows } = await sql<{ serial: number; state: string; reason: string | null }>`
      select serial, state, reason from document_numbers where city = ${city} and type = ${type} order by serial`.execute(
      tx,
    )
    return rows
  })
}
