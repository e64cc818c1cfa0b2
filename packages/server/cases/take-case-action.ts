import { randomUUID } from 'node:crypto'
import type { ActionInput, Refusal } from '@zhiheng/contract'
import {
  type ActionName,
  apply,
  type CaseState,
  type JudgeContext,
  judge,
  ordinaryActions,
  type Payloads,
  type Stage,
} from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { askFinedOnTheSpot } from './ask-across.ts'
import { claimAttachments } from './attachments.ts'
import { appendEntry, findUnitOfCase, type LoadedCase, loadCase } from './case-log.ts'
import { completePayload } from './complete-payload.ts'
import { definitions } from './definitions.ts'
import { gatherContext } from './gather-context.ts'
import { giveNumbers, voidReplaced, withNumbers } from './give-numbers.ts'
import { fillPapers, planPapers } from './make-papers.ts'
import { newCase } from './new-case.ts'
import { newEntry } from './new-entry.ts'
import { noSuch } from './no-such-thing.ts'
import { notifyAfter } from './notify-after.ts'
import { gatherSurroundings } from './paper-surroundings.ts'
import { projectRows } from './project-rows.ts'
import { isTwin, registeredBefore } from './register-twice.ts'
import { enqueueRendering } from './render-papers.ts'
import { mustBeStorable } from './storable-text.ts'
import { writeRows } from './write-rows.ts'

export type TakeCaseAction<A extends ActionName> = {
  readonly caseId: string
  readonly action: A
  /** The revision the person was looking at. */
  readonly revision: number
  readonly input: ActionInput<A>
  readonly now: Date
}
export type Taken = { readonly caseId: string; readonly revision: number; readonly stage: Stage }

/**
 * The one gate: every change of a case passes here, in one transaction, or does not happen.
 * find → may read → may act → fresh → lawful → write → log → deadlines → jobs.
 * Throws 404 outside the reach, 409 `stale` with what changed, 422 `refused` with every reason and its article.
 */
export async function takeCaseAction<A extends ActionName>(
  services: Services,
  actor: Actor,
  command: TakeCaseAction<A>,
): Promise<Taken> {
  return inReach(services.db, actor, async (tx) => {
    const unitId = await findUnitOfCase(tx, actor.city, command.caseId)
    // A case outside the reach does not exist for them: 404, never 403, so that a number cannot be probed.
    if (unitId === null) throw noSuch('案件')
    mustBeOurs(unitId, actor, command.action)
    const found = await loadCase(tx, actor.city, command.caseId, { lock: true })
    if (!found) throw noSuch('案件')
    return takeCaseActionIn(services, tx, actor, found, command)
  })
}

/** The gate inside a transaction that has already found and locked the case. */
export async function takeCaseActionIn<A extends ActionName>(
  services: Services,
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  command: TakeCaseAction<A>,
): Promise<Taken> {
  mustBeOurs(found.key.unitId, actor, command.action)
  mustBeFresh(found, command.revision)
  return act(services, tx, actor, found, command)
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
  caseId: string = randomUUID(),
): Promise<Taken> {
  try {
    return await inReach(services.db, actor, (tx) => registerClueIn(services, tx, actor, input, now, caseId))
  } catch (error) {
    if (!isTwin(error)) throw error
    return inReach(services.db, actor, (tx) => registeredBefore(tx, actor, caseId, input))
  }
}

/** The same inside a transaction that registers many (a 12345 file): all of them, or none. */
export function registerClueIn(
  services: Services,
  tx: Tx,
  actor: Actor,
  input: ActionInput<'registerClue'>,
  now: Date,
  caseId: string = randomUUID(),
): Promise<Taken> {
  return act(services, tx, actor, newCase(services, actor, caseId), {
    caseId,
    action: 'registerClue',
    revision: 0,
    input,
    now,
  })
}

async function act<A extends ActionName>(
  services: Services,
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  { action, input, now }: TakeCaseAction<A>,
): Promise<Taken> {
  mustBeStorable(input, 'input')
  const { key, state, dataKey } = found
  const at = now.toISOString()
  const ctx = await gatherContext(tx, {
    actor,
    state,
    now: at,
    unitId: key.unitId,
    named: peopleNamed(input),
  })
  const kit = {
    tx,
    actor,
    caseId: key.caseId,
    unitId: key.unitId,
    state,
    secrets: services.secrets,
    dataKey,
    calendar: ctx.calendar,
    rules: ctx.rules,
  }
  mustBeLawful(action, state, null, ctx)
  const draft = await completePayload[action](input, kit)
  const to = mustBeLawful(action, state, draft, ctx)

  const around = await gatherSurroundings(tx, {
    ...key,
    dataKey,
    secrets: services.secrets,
    calendar: ctx.calendar,
    rules: ctx.rules,
  })
  const numbering = {
    tx,
    city: key.city,
    unitId: key.unitId,
    year: Number(actor.today.slice(0, 4)),
    prefix: around.agency.prefix,
  }
  const papers = await planPapers(numbering, state, action, draft, ctx.rules, definitions())
  const payload = withNumbers(action, draft, papers, await giveNumbers(numbering, action, state))
  const bare = newEntry({ action, actor, state, now, payload, papers, to })
  const entry = fillPapers(state, bare, around, definitions())

  const after = apply(state, entry)
  const head = await appendEntry(tx, key, found.head, entry)
  await writeRows(tx, {
    ...key,
    rows: projectRows(after, ctx.calendar, ctx.rules, ctx.unit.line),
    head,
    at,
    dataKey,
  })
  if (action === 'decideSummary') {
    // 一事不二罚 (第二十九条): the question is answered from the rows of the case, which stand only now; a yes undoes them.
    const earlierFine = await askFinedOnTheSpot(tx, after)
    if (earlierFine) mustBeLawful(action, state, draft, { ...ctx, earlierFine })
  }
  await claimAttachments(services.clock, tx, key, { actor, payload, at })
  await voidReplaced(tx, key, state, entry)
  await enqueueRendering(tx, services.clock, key, entry)
  await notifyAfter(tx, key, { before: state, after, entry })
  return { caseId: key.caseId, revision: after.revision, stage: after.stage }
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

function mustBeLawful<A extends ActionName>(
  action: A,
  state: CaseState,
  payload: Payloads[A] | null,
  ctx: JudgeContext,
): Stage | null {
  const judgement = judge(action, state, payload, ctx)
  if (judgement.lawful) return judgement.to
  throw refusal(judgement.refusals)
}

function refusal(refusals: readonly Refusal[]): never {
  const first = refusals[0]?.reason ?? '不能办理'
  throw problem(
    422,
    'refused',
    refusals.length > 1 ? `有 ${refusals.length} 项不符合办理条件。` : `${first}。`,
    { refusals: [...refusals] },
  )
}

/** Everyone named in the form whose certificate the judge will ask for. */
function peopleNamed(input: object): string[] {
  const named = input as {
    leadId?: string
    supportId?: string
    replacementId?: string | null
    serverIds?: readonly string[]
  }
  const one = [named.leadId, named.supportId, named.replacementId ?? undefined]
  return [...one, ...(named.serverIds ?? [])].filter((id) => id !== undefined)
}
