import type { Facts, InspectionPaper } from '@zhiheng/law'
import { officePaperKinds } from '@zhiheng/law'
import { sql } from 'kysely'
import {
  type FilledDocument,
  factLookup,
  fill,
  paperIncomplete,
  sharedRenderer,
  shippedDefinitions,
} from '../documents/index.ts'
import { asCity, type Tx } from '../platform/database.ts'
import { readStored } from '../platform/read-stored.ts'
import type { Services } from '../platform/services.ts'

/** A paper that belongs to no case: whose it is, and what it says. */
export type OfficePaper = {
  readonly city: string
  readonly unitId: number
  /** The inspection, or the sheet itself. */
  readonly fileId: string
  readonly paper: Pick<InspectionPaper, 'id' | 'kind' | 'version' | 'issuedAt'>
  readonly filled: FilledDocument
  readonly author: string
  readonly stored: string | null
}

export const definitionOf = (kind: string) => {
  const definition = shippedDefinitions().get(kind)
  if (!definition) throw new Error(`no definition of paper ${kind}`)
  return definition
}

/** Fills a paper of no case. 422 naming what is missing: an incomplete paper is never made. */
export function fillOfficePaper(kind: string, facts: Facts): FilledDocument {
  const filled = fill(definitionOf(kind), factLookup(facts))
  if (filled.missing.length === 0) return filled
  throw paperIncomplete(
    officePaperKinds[kind]?.title ?? kind,
    filled.missing.map(({ label }) => label),
  )
}

export async function storedHash(
  tx: Tx,
  city: string,
  fileId: string,
  paperId: string,
): Promise<string | null> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from office_paper_bytes where city = ${city} and file_id = ${fileId} and paper_id = ${paperId}`.execute(
    tx,
  )
  return rows[0]?.sha256 ?? null
}

/**
 * The bytes of a paper of no case, as for a case: set once, stored by hash, never set again. The first to store wins and
 * whoever comes beside it gets the same.
 */
export async function ensureOfficePaper(services: Services, given: OfficePaper): Promise<Buffer> {
  if (given.stored !== null) return readStored(services, given.stored)
  const { city, unitId, fileId, paper, filled, author } = given
  const bytes = await sharedRenderer(services.config.fontsDir).renderPdf(filled, {
    issuedAt: paper.issuedAt,
    author,
    preview: false,
  })
  const { sha256, size } = await services.blobs.put(bytes)
  const kept = await asCity(services.db, city, async (tx) => {
    await sql`insert into office_paper_bytes (city, unit_id, file_id, paper_id, kind, version, sha256, size, rendered_at)
      values (${city}, ${unitId}, ${fileId}, ${paper.id}, ${paper.kind}, ${paper.version}, ${sha256}, ${size},
        ${services.clock.now()}) on conflict do nothing`.execute(tx)
    return storedHash(tx, city, fileId, paper.id)
  })
  return kept === null || kept === sha256 ? bytes : readStored(services, kept)
}
