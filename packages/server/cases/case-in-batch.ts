import type { ActionInput } from '@zhiheng/contract'
import { type ActionName, type CaseState, emptyState, type JudgeContext } from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { type AttachmentRef, attachmentsIn } from './attachments.ts'
import { type CaseKey, headOf, linkEntry } from './case-log.ts'
import { voidReplaced } from './give-numbers.ts'
import { makeEntry, mustBeFinedOnce } from './make-entry.ts'
import { type NoticeRow, noticesAfter } from './notify-after.ts'

/** One line of a log with the columns that stand beside its bytes. */
export type BatchLine = {
  readonly revision: number
  readonly action: ActionName
  readonly at: string
  readonly personId: string
  readonly entry: string
  readonly hash: string
}
type Uploaded = AttachmentRef & { readonly by: string; readonly at: string }

/** A case that grows in memory by the gate's own steps and is written whole, by COPY, when it stands where it is to stand. */
export type CaseInBatch = {
  readonly key: CaseKey
  readonly dataKey: string
  state: CaseState
  head: string
  /** The context of the last act: its calendar and rules are those its rows are projected with. */
  context: JudgeContext | null
  readonly lines: BatchLine[]
  readonly notices: NoticeRow[]
  readonly uploads: Uploaded[]
}

export const openInBatch = ({ secrets }: Pick<Services, 'secrets'>, key: CaseKey): CaseInBatch => ({
  key,
  dataKey: secrets.newCaseKey(),
  state: emptyState,
  head: headOf(key.caseId),
  context: null,
  lines: [],
  notices: [],
  uploads: [],
})

export type BatchAct<A extends ActionName> = {
  readonly action: A
  readonly input: ActionInput<A>
  readonly now: Date
}

/** One act: judged, completed, filled, folded and chained exactly as the gate does it. Throws what the gate throws. */
export async function actInBatch<A extends ActionName>(
  services: Pick<Services, 'secrets'>,
  tx: Tx,
  actor: Actor,
  file: CaseInBatch,
  act: BatchAct<A>,
): Promise<void> {
  const before = file.state
  const made = await makeEntry(services, tx, actor, file, act)
  const { entry, after, context } = made
  mustBeUploaded(file, entry.payload)
  if (act.action === 'decideSummary') await mustBeFinedOnce(tx, before, made)
  const line = linkEntry(file.head, entry)
  await voidReplaced(tx, file.key, before, entry)
  file.lines.push({
    revision: entry.revision,
    action: entry.action,
    at: entry.at,
    personId: entry.actor.personId,
    entry: line.entry,
    hash: line.hash,
  })
  file.notices.push(...noticesAfter({ before, after, entry }))
  file.state = after
  file.head = line.hash
  file.context = context
}

/** As the gate: what the log says of a file is what was brought. */
function mustBeUploaded({ uploads }: CaseInBatch, payload: object): void {
  for (const { sha256 } of attachmentsIn(payload))
    if (!uploads.some((one) => one.sha256 === sha256)) throw new Error(`attachment ${sha256} was not brought`)
}
