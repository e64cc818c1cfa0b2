import { emptyState } from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'
import type { Services } from '../platform/services.ts'
import { headOf, type LoadedCase } from './case-log.ts'

/** A case before its first line: its own data key, the head its log starts from. */
export function newCase({ secrets }: Services, actor: Actor, caseId: string): LoadedCase {
  return {
    key: { city: actor.city, unitId: actor.unitId, caseId },
    dataKey: secrets.newCaseKey(),
    state: emptyState,
    log: [],
    states: [],
    head: headOf(caseId),
  }
}
