import { createHash } from 'node:crypto'
import type { ActionName, Stage } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Secrets } from '../platform/secrets.ts'
import type { CaseKey } from './case-log.ts'

type Answer = { readonly caseId: string; readonly revision: number; readonly stage: Stage }
type Sent = { readonly key: string; readonly action: ActionName; readonly input: unknown }
type Row = {
  readonly action: string
  readonly digest: string
  readonly revision: number
  readonly stage: Stage
}

/**
 * What an act sent earlier under the same key was answered; null for a key that is new here. Asked with the case locked, so
 * that of two sendings at once the second finds the first.
 * Throws 409 `sent_otherwise` where the key stands for another act, or for the same with another content: answering «done»
 * would lose what was changed in between.
 */
export async function answeredBefore(
  tx: Tx,
  secrets: Secrets,
  actor: Actor,
  { city, unitId, caseId }: CaseKey,
  sent: Sent,
): Promise<Answer | null> {
  const { rows } = await sql<Row>`
    select /* by key */ action, digest, revision, stage from sent_acts
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId} and key = ${sent.key} and person_id = ${actor.personId}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return null
  if (row.action === sent.action && row.digest === digestOf(secrets, sent.input))
    return { caseId, revision: row.revision, stage: row.stage }
  throw problem(409, 'sent_otherwise', '此前发送的内容已经办理，与这一次的不一致，这一次没有办理。', {
    revision: row.revision,
    wayForward: '打开案件查看已经办理的记录；确需补充的，另行办理。',
  })
}

/** Notes, with the act and in its transaction, under which key it came. */
export async function noteSending(
  tx: Tx,
  secrets: Secrets,
  actor: Actor,
  { city, unitId, caseId }: CaseKey,
  { sent, answer, at }: { sent: Sent; answer: Answer; at: string },
): Promise<void> {
  await sql`insert into sent_acts (city, unit_id, case_id, key, person_id, action, digest, revision, stage, sent_at)
    values (${city}, ${unitId}, ${caseId}, ${sent.key}, ${actor.personId}, ${sent.action}, ${digestOf(secrets, sent.input)},
      ${answer.revision}, ${answer.stage}, ${at})`.execute(tx)
}

/** Keyed, so that a short text in it (a telephone number) cannot be found by trying all. */
const digestOf = (secrets: Secrets, input: unknown): string =>
  secrets.blindIndex(
    createHash('sha256')
      .update(JSON.stringify(inOrder(input)))
      .digest('hex'),
  )

/** The same content whichever way a client wrote its keys. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  )
}
