import { sql } from 'kysely'
import { asCity } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { inspectionChainHolds, loadInspection } from './inspection-log.ts'

/** What does not fit: a log whose chain is broken, a row its log does not tell, bytes that are not those of their hash. */
export async function verifyInspections(services: Services, city: string): Promise<readonly string[]> {
  const found = await asCity(services.db, city, async (tx) => {
    const { rows } = await sql<{ inspectionId: string; unitId: number; revision: number; status: string }>`
      select inspection_id as "inspectionId", unit_id as "unitId", revision, status from inspections where city = ${city}`.execute(
      tx,
    )
    const faults: string[] = []
    for (const { inspectionId, unitId, revision, status } of rows) {
      const { state } = await loadInspection(tx, city, inspectionId, { lock: false })
      if (!(await inspectionChainHolds(tx, { city, unitId, inspectionId })))
        faults.push(`检查 ${inspectionId} 的记录与校验链不符`)
      if (state.revision !== revision || state.status !== status)
        faults.push(`检查 ${inspectionId} 应为 ${state.status} ${state.revision}，实为 ${status} ${revision}`)
    }
    const bytes = await sql<{ sha256: string; paperId: string }>`
      select sha256, paper_id as "paperId" from office_paper_bytes where city = ${city}`.execute(tx)
    return { faults, bytes: bytes.rows }
  })
  const broken: string[] = []
  for (const { sha256, paperId } of found.bytes)
    if ((await services.blobs.verify(sha256)) !== 'intact')
      broken.push(`文书 ${paperId} 的文件缺失或者内容被改动`)
  return [...found.faults, ...broken]
}
