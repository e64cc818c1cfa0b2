import type { ActionInput, Refusal } from '@zhiheng/contract'
import {
  type ActionName,
  type AnyEntry,
  apply,
  type CaseState,
  type JudgeContext,
  judge,
  type Payloads,
  rulesOfCase,
  type Stage,
} from '@zhiheng/law'
import { definitionsOn } from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { type Tx, together } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { findPowerUnit } from '../powers/index.ts'
import { askFinedOnTheSpot } from './ask-across.ts'
import type { LoadedCase } from './case-log.ts'
import { completePayload } from './complete-payload.ts'
import { findPowersHere, gatherContext } from './gather-context.ts'
import { giveNumbers, numberedBy, withNumbers } from './give-numbers.ts'
import { fillPapers, planPapers } from './make-papers.ts'
import { newEntry } from './new-entry.ts'
import { gatherAgency, surroundings } from './paper-surroundings.ts'
import { mustBeStorable } from './storable-text.ts'

export type Wanted<A extends ActionName> = {
  readonly action: A
  readonly input: ActionInput<A>
  readonly now: Date
}
export type Made = {
  readonly entry: AnyEntry
  readonly after: CaseState
  readonly context: JudgeContext
}

/**
 * What an act makes of a case, before anything is written: judged, its payload complete, its papers filled and numbered,
 * folded. The gate and the generator's batch both come here; there is no second way to a line of a log.
 * Throws 422 `refused` with every reason and its article.
 */
export async function makeEntry<A extends ActionName>(
  services: Pick<Services, 'secrets'>,
  tx: Tx,
  actor: Actor,
  { key, state, dataKey }: Pick<LoadedCase, 'key' | 'state' | 'dataKey'>,
  { action, input, now }: Wanted<A>,
): Promise<Made> {
  mustBeStorable(input, 'input')
  const { secrets } = services
  const [gathered, agency] = await together(
    gatherContext(tx, {
      ...{ actor, state, now: now.toISOString(), unitId: key.unitId },
      named: peopleNamed(input),
    }),
    gatherAgency(tx, key),
  )
  const { calendar } = gathered
  const rules = rulesOfCase(gathered.rules, state, gathered.unit.line)
  mustBeLawful(action, state, null, gathered)
  const kit = { tx, actor, caseId: key.caseId, unitId: key.unitId, state, secrets, dataKey, calendar, rules }
  const draft = await completePayload[action](input, kit)
  const chosen = 'item' in draft ? draft.item : null
  const context = chosen
    ? {
        ...gathered,
        powers: await findPowersHere(tx, actor, state, findPowerUnit(tx, key.city, key.unitId), chosen),
      }
    : gathered
  const to = mustBeLawful(action, state, draft, context)

  const around = surroundings(agency, { dataKey, secrets, calendar, rules })
  const year = Number(actor.today.slice(0, 4))
  const numbering = {
    ...{ tx, city: key.city, unitId: key.unitId, year, prefix: around.agency.prefix },
    // 编有号码 (第五十二条, APL-052a): a decision on the spot takes the number its officer has drawn beforehand.
    holderId: action === 'decideSummary' ? actor.personId : null,
  }
  const definitions = await definitionsOn(tx, key.city, actor.today, agency.wordings)
  const papers = await numberedBy(numbering, draft, (by) =>
    planPapers(by, state, action, draft, rules, definitions),
  )
  const payload = withNumbers(action, draft, papers, await giveNumbers(numbering, action, state))
  const bare = newEntry({ action, actor, state, now, payload, papers, to })
  const entry = fillPapers(state, bare, around, definitions)
  return { entry, after: apply(state, entry), context }
}

/** Throws 422 `refused` where the judge does not agree; else where the case goes. */
export function mustBeLawful<A extends ActionName>(
  action: A,
  state: CaseState,
  payload: Payloads[A] | null,
  context: JudgeContext,
): Stage | null {
  const judgement = judge(action, state, payload, context)
  if (judgement.lawful) return judgement.to
  throw refusal(judgement.refusals)
}

/**
 * 一事不二罚 (第二十九条) for a fine decided on the spot, whose party, item and place come with the act itself: it is judged
 * once more with the answer. The gate asks when the rows of the case stand, for from these the database answers.
 */
export async function mustBeFinedOnce(
  tx: Tx,
  before: CaseState,
  { entry, after, context }: Made,
): Promise<void> {
  const earlierFine = await askFinedOnTheSpot(tx, after)
  if (earlierFine) mustBeLawful(entry.action, before, entry.payload, { ...context, earlierFine })
}

/** 422 with every reason. */
export function refusal(refusals: readonly Refusal[]): never {
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
