import type { ActionInput } from '@zhiheng/contract'
import type { ActionName, AnyEntry, Stage } from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { brokenConstraint } from './broken-constraint.ts'
import { loadCase } from './case-log.ts'

/** Every key that a registration can run into: one of them is the first, whichever row PostgreSQL writes first. */
const keysOfCase: ReadonlySet<string | null> = new Set([
  'case_events_pkey',
  'case_files_pkey',
  'case_files_by_id',
  'case_deadlines_pkey',
  'notices_city_unit_id_case_id_about_key',
])

/** Whether a first line failed because a case of that id is there already, ours or another unit's. */
export const isTwin = (error: unknown): boolean => keysOfCase.has(brokenConstraint(error))

/**
 * A client that lost the answer sends the same clue again under the same id: it gets the case it has made.
 * Throws 409 `already_registered` when the id is somebody else's or stands for another clue.
 */
export async function registeredBefore(
  tx: Tx,
  actor: Actor,
  caseId: string,
  input: ActionInput<'registerClue'>,
): Promise<{ caseId: string; revision: number; stage: Stage }> {
  const found = await loadCase(tx, actor.city, caseId, { lock: false })
  const first = found?.log[0]
  if (found && first && first.actor.personId === actor.personId && saysTheSame(first, input))
    return { caseId, revision: found.state.revision, stage: found.state.stage }
  throw problem(409, 'already_registered', '这个编号已经登记过另一条线索，本次没有登记。', {
    field: 'caseId',
    wayForward: '重新打开登记页面，换一个编号后提交。',
  })
}

const compared = [
  'source',
  'receivedAt',
  'externalNumber',
  'content',
  'place',
  'areaCode',
  'foundOn',
  'suspect',
  'opinion',
] as const

function saysTheSame({ action, payload }: AnyEntry, input: ActionInput<'registerClue'>): boolean {
  if (action !== ('registerClue' satisfies ActionName)) return false
  const before = payload as unknown as Record<string, unknown>
  return compared.every((key) => before[key] === input[key])
}
