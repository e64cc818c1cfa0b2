import type { ActionInput } from '@zhiheng/contract'
import { type ActionName, ordinaryActions, type Stage, superiorActs, supervisorActs } from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'
import { inReachAsItStands, keepStanding } from '../platform/answered.ts'
import { newId } from '../platform/chance.ts'
import { asOne, inReach, inUnit, sendAll, sendLast, type Tx, together } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { keepingQuestions } from './ask-across.ts'
import {
  attachmentsIn,
  attachmentsToClaim,
  picturesToLookAt,
  refuseUnknownAttachment,
} from './attachments.ts'
import { findUnitOfCase, type LoadedCase, lineToAdd, linkEntry, loadCase } from './case-log.ts'
import { isSuperior, isSupervisor } from './gather-context.ts'
import { voidReplaced } from './give-numbers.ts'
import { makeEntry, mustBeFinedOnce, refusal } from './make-entry.ts'
import { newCase } from './new-case.ts'
import { noSuch } from './no-such-thing.ts'
import { noticesToWrite } from './notify-after.ts'
import { projectRows } from './project-rows.ts'
import { isTwin, registeredBefore } from './register-twice.ts'
import { renderingOf } from './render-papers.ts'
import { answeredBefore, noteSending } from './send-once.ts'
import { refuseKnownReceipt, rowsToWrite } from './write-rows.ts'

export type TakeCaseAction<A extends ActionName> = {
  readonly caseId: string
  readonly action: A
  /** The revision the person was looking at. */
  readonly revision: number
  readonly input: ActionInput<A>
  readonly now: Date
  /** Made by a client that may send the act again because the answer was lost; it is then done once. */
  readonly key?: string
}
export type Taken = { readonly caseId: string; readonly revision: number; readonly stage: Stage }

/**
 * The one gate: every change of a case passes here, in one transaction, or does not happen.
 * find → may read → may act → done already? → fresh → lawful → write → log → deadlines → jobs.
 * Throws 404 outside the reach, 409 `stale` with what changed, 422 `refused` with every reason and its article.
 */
export async function takeCaseAction<A extends ActionName>(
  services: Services,
  actor: Actor,
  command: TakeCaseAction<A>,
): Promise<Taken> {
  return keepingQuestions(services.db, actor, command.caseId, async (tx) => {
    const { city, unitId } = actor
    const [found] = await together(
      loadCase(tx, city, command.caseId, { lock: true, unitId }),
      keepStanding(services.db, tx, city),
    )
    if (!found) return actOutside(services, tx, actor, command)
    const { key, action, input, now } = command
    if (key === undefined) return takeCaseActionIn(services, tx, actor, found, command, true)
    const sent = { key, action, input }
    const before = await answeredBefore(tx, services.secrets, actor, found.key, sent)
    if (before) return before
    const answer = await takeCaseActionIn(services, tx, actor, found, command)
    await noteSending(tx, services.secrets, actor, found.key, { sent, answer, at: now.toISOString() })
    return answer
  })
}

/** An act on a case that is not the own unit's: refused, but for a superior or supervisor to whom the case itself gives one. */
async function actOutside<A extends ActionName>(
  services: Services,
  tx: Tx,
  actor: Actor,
  command: TakeCaseAction<A>,
): Promise<Taken> {
  const unitId = await findUnitOfCase(tx, actor.city, command.caseId)
  // A case outside the reach does not exist for them: 404, never 403, so that a number cannot be probed.
  if (unitId === null) throw noSuch('案件')
  if (!(await actsFromElsewhere(tx, actor, unitId, command))) mustBeOurs(unitId, actor, command.action)
  return inUnit(tx, unitId, async () => {
    const found = await loadCase(tx, actor.city, command.caseId, { lock: true, unitId })
    if (!found) throw noSuch('案件')
    mustBeFresh(found, command.revision)
    return act(services, tx, actor, found, command)
  })
}

/** The gate inside a transaction that has already found and locked the case. */
export async function takeCaseActionIn<A extends ActionName>(
  services: Services,
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  command: TakeCaseAction<A>,
  /** Nothing else is asked in this transaction. */
  last = false,
): Promise<Taken> {
  mustBeOurs(found.key.unitId, actor, command.action)
  mustBeFresh(found, command.revision)
  return act(services, tx, actor, found, command, last)
}

/**
 * The first line of a new case: there is nothing to find yet, the rest is the same gate. The same clue sent again under
 * the same id is answered with the case it made.
 */
export async function registerClue(
  services: Services,
  actor: Actor,
  input: ActionInput<'registerClue'>,
  now: Date,
  caseId: string = newId(),
): Promise<Taken> {
  try {
    return await inReachAsItStands(services.db, actor, (tx) =>
      registering(services, tx, actor, { input, now, caseId, last: true }),
    )
  } catch (error) {
    if (!isTwin(error)) throw error
    return inReach(services.db, actor, (tx) => registeredBefore(tx, actor, caseId, input))
  }
}

/** The same inside a transaction that registers many (a 12345 file): all of them, or none. */
export const registerClueIn = (
  services: Services,
  tx: Tx,
  actor: Actor,
  input: ActionInput<'registerClue'>,
  now: Date,
  caseId: string = newId(),
): Promise<Taken> => registering(services, tx, actor, { input, now, caseId, last: false })

function registering(
  services: Services,
  tx: Tx,
  actor: Actor,
  {
    caseId,
    last,
    ...given
  }: { input: ActionInput<'registerClue'>; now: Date; caseId: string; last: boolean },
): Promise<Taken> {
  const command = { caseId, action: 'registerClue' as const, revision: 0, ...given }
  return act(services, tx, actor, newCase(services, actor, caseId), command, last)
}

async function act<A extends ActionName>(
  services: Services,
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  command: TakeCaseAction<A>,
  last = false,
): Promise<Taken> {
  const { key, state, dataKey } = found
  const at = command.now.toISOString()
  const made = await makeEntry(services, tx, actor, found, command)
  const { entry, after, context } = made
  const line = linkEntry(found.head, entry)
  const rows = projectRows(after, context.calendar, context.rules, context.unit.line)
  await voidReplaced(tx, key, state, entry)
  const brought = attachmentsIn(entry.payload)
  const written = [
    asOne(
      lineToAdd(key, entry, line),
      ...rowsToWrite({ ...key, rows, before: state, head: line.hash, at, dataKey }),
      ...noticesToWrite(key, { before: state, after, entry }),
      ...attachmentsToClaim(key, actor, brought),
    ),
    ...picturesToLookAt(services.clock, key, entry, brought),
    ...renderingOf(services.clock, key, entry),
  ]
  try {
    if (command.action === 'decideSummary') {
      await sendAll(tx, written)
      // A yes undoes the rows, all but the record that it was asked.
      await mustBeFinedOnce(tx, state, made)
    } else await (last ? sendLast : sendAll)(tx, written)
  } catch (error) {
    refuseKnownReceipt(error)
    refuseUnknownAttachment(error)
    throw error
  }
  return { caseId: key.caseId, revision: after.revision, stage: after.stage }
}

/**
 * Only while a dispute that names the actor's unit as superior is open, or for the bureau of justice to which the decision was
 * reported; nobody else writes in a case that is not theirs.
 */
async function actsFromElsewhere<A extends ActionName>(
  tx: Tx,
  actor: Actor,
  unitId: number,
  { caseId, action }: TakeCaseAction<A>,
): Promise<boolean> {
  if (unitId === actor.unitId || !(superiorActs.has(action) || supervisorActs.has(action))) return false
  const seen = await loadCase(tx, actor.city, caseId, { lock: false })
  if (!seen) return false
  return supervisorActs.has(action) ? isSupervisor(actor, seen.state) : isSuperior(tx, actor, seen.state)
}

function mustBeOurs(unitId: number, actor: Actor, action: ActionName): void {
  if (unitId === actor.unitId) return
  throw refusal([
    {
      code: 'otherUnit',
      reason: `本案由其他单位办理，您可以查阅，不能${ordinaryActions[action].title}`,
      wayForward: '请办案单位的人员办理；需要参与的，由办案单位办理借调或者共享',
    },
  ])
}

function mustBeFresh({ state, log }: LoadedCase, revision: number): void {
  if (state.revision === revision) return
  const changes = log
    .filter((entry) => entry.revision > revision)
    .map((entry) => ({
      revision: entry.revision,
      what: ordinaryActions[entry.action].title,
      who: entry.actor.name,
      at: entry.at,
    }))
  throw problem(409, 'stale', '在您填写期间，案件已有新的办理记录。', {
    revision: state.revision,
    changes,
    wayForward: '查看新的记录后重新提交；您填写的内容不会丢失。',
  })
}
