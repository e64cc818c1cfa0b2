import type { Paper } from '@zhiheng/law'
import { sql } from 'kysely'
import { asCity, type Tx } from '../platform/database.ts'
import { readStored } from '../platform/read-stored.ts'
import type { Services } from '../platform/services.ts'
import {
  appendSignature,
  type SealLook,
  type Signers,
  signDetached,
  signersOf,
  signSm2,
  sm3,
} from '../signing/index.ts'
import type { CaseKey } from './case-log.ts'
import { sealLookOf } from './seal-look.ts'

/** The signed file of one sealed paper. */
export type StoredSignature = {
  readonly caseId: string
  readonly documentId: string
  readonly issuedSha256: string
  readonly sha256: string
  readonly size: number
  readonly sealUnitId: number
  readonly keyId: string
  readonly signedAt: Date
  readonly sm3: string
  readonly sm2KeyId: string | null
  readonly sm2Signature: string | null
}
type Sealed = {
  readonly key: CaseKey
  readonly paper: Paper
  /** Straight after the act; else only what was sealed since the city has a certificate is signed. */
  readonly afterSealing: boolean
}

export const columns =
  sql.raw(`case_id as "caseId", document_id as "documentId", issued_sha256 as "issuedSha256", sha256, size,
  seal_unit_id as "sealUnitId", key_id as "keyId", signed_at as "signedAt", sm3, sm2_key_id as "sm2KeyId", sm2_signature as "sm2Signature"`)

export async function findStoredSignature(
  tx: Tx,
  { city, unitId, caseId }: CaseKey,
  documentId: string,
): Promise<StoredSignature | null> {
  const { rows } = await sql<StoredSignature>`
    select ${columns} from paper_signatures
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId} and document_id = ${documentId}`.execute(
    tx,
  )
  return rows[0] ?? null
}

/**
 * The signed file of a sealed paper, made once from exactly the bytes that were sealed and never made again; null where the
 * paper is not sealed or the city has no certificate. Of several servers one signs, the others wait and find it.
 */
export async function ensureSigned(
  services: Services,
  { key, paper, afterSealing }: Sealed,
): Promise<StoredSignature | null> {
  const { sealed } = paper
  if (!sealed || !signs(services)) return null
  const before = await asCity(services.db, key.city, (tx) => findStoredSignature(tx, key, paper.id))
  if (before) return before
  const issued = await readStored(services, sealed.sha256)
  return asCity(services.db, key.city, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`sign ${paper.id}`}, 0))`.execute(tx)
    const first = await findStoredSignature(tx, key, paper.id)
    if (first) return first
    const unitId = await unitOfSealer(tx, key, sealed.by.postId)
    const signers = await signersOf(services, tx, key.city, unitId)
    if (!signers || (!afterSealing && signers.since && signers.since > new Date(sealed.at))) return null
    const look = await sealLookOf(services, tx, key.city, unitId)
    const made = await signBytes(services, issued, { ...signers, look }, sealed)
    const row = {
      caseId: key.caseId,
      documentId: paper.id,
      issuedSha256: sealed.sha256,
      sealUnitId: unitId,
      ...made,
    }
    await record(tx, key, row)
    return row
  })
}

export const signs = ({ kind, config }: Services): boolean =>
  kind === 'demonstration' || config.sealCertificate !== null

async function signBytes(
  { blobs, clock }: Services,
  issued: Buffer,
  { seal, sm2, name, look }: Signers & { readonly look: SealLook | null },
  sealed: NonNullable<Paper['sealed']>,
) {
  const at = clock.now()
  const file = await appendSignature(
    issued,
    { name, reason: `用印：${sealed.by.name}`, at, look },
    (covered) => signDetached(covered, seal),
  )
  const { sha256, size } = await blobs.put(file)
  return {
    ...{ sha256, size, keyId: seal.keyId, signedAt: at, sm3: sm3(issued) },
    sm2KeyId: sm2?.keyId ?? null,
    sm2Signature: sm2 && signSm2(issued, sm2),
  }
}

/** The seal is that of the unit the sealer's post belongs to: a superior designates jurisdiction under its own. */
async function unitOfSealer(tx: Tx, { city, unitId }: CaseKey, postId: string): Promise<number> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id as "unitId" from posts where city = ${city} and post_id = ${postId}`.execute(tx)
  return rows[0]?.unitId ?? unitId
}

async function record(tx: Tx, { city, unitId }: CaseKey, row: StoredSignature): Promise<void> {
  await sql`
    insert into paper_signatures (city, unit_id, case_id, document_id, issued_sha256, sha256, size, seal_unit_id, key_id,
                                  signed_at, sm3, sm2_key_id, sm2_signature)
    values (${city}, ${unitId}, ${row.caseId}, ${row.documentId}, ${row.issuedSha256}, ${row.sha256}, ${row.size},
            ${row.sealUnitId}, ${row.keyId}, ${row.signedAt}, ${row.sm3}, ${row.sm2KeyId}, ${row.sm2Signature})`.execute(
    tx,
  )
}
