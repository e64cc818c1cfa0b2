import type { AnyEntry } from '@zhiheng/law'
import type { Clock } from '../platform/clock.ts'
import type { Statement } from '../platform/database.ts'
import { jobToAdd } from '../platform/jobs.ts'
import type { CaseKey } from './case-log.ts'

const DAY = 86_400_000

/**
 * Papers are set after the commit, in the background: the act stands whether or not the renderer does.
 * Only a demonstration writes acts of days gone by, a year of them at once: their papers are set when somebody opens
 * or seals them, which gives the same bytes. A sealed paper is signed in the same way.
 */
export function renderingOf(
  clock: Clock,
  { caseId, city }: CaseKey,
  { papers, at, action, payload }: AnyEntry,
): Statement[] {
  if (clock.now().getTime() - Date.parse(at) > DAY) return []
  const setting = papers.map(({ id }) =>
    jobToAdd('renderPaper', { city, caseId, paperId: id }, { jobKey: `render:${id}` }),
  )
  if (action !== 'sealPaper' || !('paperId' in payload)) return setting
  const { paperId } = payload
  return [...setting, jobToAdd('signPaper', { city, caseId, paperId }, { jobKey: `sign:${paperId}` })]
}
