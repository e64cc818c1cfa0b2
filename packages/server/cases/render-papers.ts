import type { AnyEntry } from '@zhiheng/law'
import type { Tx } from '../platform/database.ts'
import { addJob } from '../platform/jobs.ts'
import type { CaseKey } from './case-log.ts'

/** Papers are set after the commit, in the background: the act stands whether or not the renderer does. */
export async function enqueueRendering(
  tx: Tx,
  { caseId, city }: CaseKey,
  { papers }: AnyEntry,
): Promise<void> {
  for (const { id } of papers)
    await addJob(tx, 'renderPaper', { city, caseId, paperId: id }, { jobKey: `render:${id}` })
}
