import { createHash } from 'node:crypto'
import type { PaperSignature } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach, type Tx } from '../platform/database.ts'
import { readStored } from '../platform/read-stored.ts'
import type { Services } from '../platform/services.ts'
import {
  CertificateFault,
  findAuthority,
  findSm2PublicKey,
  type Verified,
  verifySigned,
  verifySm2,
} from '../signing/index.ts'
import { findPaper } from './paper-bytes.ts'
import { columns, ensureSigned, type StoredSignature, signs } from './sign-papers.ts'
import type { CaseDifference } from './verify-cases.ts'

/** The background job after 用印: the signed file is there before somebody prints it. */
export async function signPaperJob(services: Services, payload: unknown): Promise<void> {
  const { city, caseId, paperId } = payload as { city: string; caseId: string; paperId: string }
  const found = await asCity(services.db, city, (tx) => findPaper(tx, city, caseId, paperId))
  await ensureSigned(services, { ...found, afterSealing: true })
}

/** 验签: the stored signed file read and checked anew, from its bytes alone. */
export async function checkSignature(
  services: Services,
  actor: Actor,
  caseId: string,
  paperId: string,
): Promise<PaperSignature> {
  const found = await inReach(services.db, actor, (tx) => findPaper(tx, actor.city, caseId, paperId))
  const { sealed } = found.paper
  const demonstration = services.kind === 'demonstration'
  const act = sealed && { by: sealed.by.name, at: sealed.at, sha256: sealed.sha256 }
  const none = (status: 'unsealed' | 'notConfigured' | 'pending' | 'certificateFault') => ({
    status,
    demonstration,
    sealed: act,
    signed: null,
  })
  if (!sealed) return none('unsealed')
  const stored = await ensureSigned(services, { ...found, afterSealing: false }).catch((error: unknown) =>
    error instanceof CertificateFault ? ('certificateFault' as const) : null,
  )
  if (stored === 'certificateFault') return none('certificateFault')
  if (!stored) return none(signs(services) ? 'pending' : 'notConfigured')
  const { verified, sm2 } = await checkStored(services, actor.city, stored)
  const { valid, subject, issuer, notAfter, digestMatches, wholeFile, holdsIssued, byAuthority } = verified
  return {
    status: valid && sm2 !== false ? 'valid' : 'invalid',
    demonstration,
    sealed: act,
    signed: {
      ...{ valid, subject, issuer, notAfter, digestMatches, wholeFile, holdsIssued, byAuthority },
      ...{ at: stored.signedAt.toISOString(), sha256: stored.sha256, size: stored.size },
      ...{ sm3: stored.sm3, sm2KeyId: stored.sm2KeyId, sm2Valid: sm2 },
    },
  }
}

type Checked = { readonly verified: Verified; readonly sm2: boolean | null }

async function checkStored(services: Services, city: string, stored: StoredSignature): Promise<Checked> {
  const [authority, publicKey] = await asCity(services.db, city, async (tx) => [
    await findAuthority(tx, city),
    stored.sm2KeyId && (await findSm2PublicKey(tx, city, stored.sealUnitId, stored.sm2KeyId)),
  ])
  const file = await readStored(services, stored.sha256)
  const issuedSize = await services.blobs.size(stored.issuedSha256)
  const verified = await verifySigned(file, { issuedSha256: stored.issuedSha256, issuedSize, authority })
  const signature = stored.sm2Signature
  const sm2 =
    signature === null ? null : !!publicKey && verifySm2(file.subarray(0, issuedSize), signature, publicKey)
  return { verified, sm2 }
}

/** `zhiheng verify`: every stored signed file is checked as any reader would, and its hash besides. */
export async function verifySignatures(services: Services, city: string): Promise<CaseDifference[]> {
  const stored = await asCity(services.db, city, (tx) => everySignature(tx, city))
  const differences: CaseDifference[] = []
  for (const one of stored) {
    const found = await faultOf(services, city, one)
    if (found)
      differences.push({
        ...{ caseId: one.caseId, table: 'paper_signatures', where: one.sha256 },
        ...{ expected: '电子签名有效，内容与校验值一致', found },
      })
  }
  return differences
}

async function faultOf(services: Services, city: string, stored: StoredSignature): Promise<string | null> {
  try {
    const { verified, sm2 } = await checkStored(services, city, stored)
    const hash = createHash('sha256')
      .update(await readStored(services, stored.sha256))
      .digest('hex')
    if (hash !== stored.sha256) return '签名文件内容被改动'
    if (!verified.valid || verified.keyId !== stored.keyId) return '电子签名无效'
    return sm2 === false ? 'SM2 签名无效' : null
  } catch {
    return '文件缺失'
  }
}

async function everySignature(tx: Tx, city: string): Promise<readonly StoredSignature[]> {
  const { rows } = await sql<StoredSignature>`
    select ${columns} from paper_signatures where city = ${city} order by unit_id, case_id, document_id`.execute(
    tx,
  )
  return rows
}
