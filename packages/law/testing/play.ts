import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { beijingDay } from '../calendar/plain-date.ts'
import { kindOf } from '../case/city-paper.ts'
import { startingRules } from '../case/city-rules.ts'
import { type Judgement, judge } from '../case/judge.ts'
import type { JudgeContext } from '../case/judge-context.ts'
import type { ActionName, Payloads } from '../case/payloads.ts'
import { apply, payloadVersion } from '../case/reducer.ts'
import { type AnyEntry, type CaseState, emptyState, type PaperIssued } from '../case/state.ts'
import { type DocumentTypeCode, documentNumber } from '../documents/numbering.ts'
import { papersMade, replacedBy } from '../procedures/papers-made.ts'
import { certificates, type PersonKey, people, stampOf } from './people.ts'

/** «2026-03-02 08:40» on the Beijing wall clock as the instant the server would write. */
export const beijing = (clock: string): string =>
  new Date(`${clock.replace(' ', 'T')}:00+08:00`).toISOString()

/** One act of a script: who does what when, with a payload that may look at the file as it stands. */
export type Act<A extends ActionName = ActionName> = {
  readonly action: A
  readonly by: PersonKey
  readonly at: string
  readonly payload: (state: CaseState) => Payloads[A]
}
export type AnyAct = { [A in ActionName]: Act<A> }[ActionName]

export function act<A extends ActionName>(
  action: A,
  by: PersonKey,
  clock: string,
  payload: Payloads[A] | ((state: CaseState) => Payloads[A]),
): AnyAct {
  const given = typeof payload === 'function' ? payload : () => payload
  return { action, by, at: beijing(clock), payload: given } as unknown as AnyAct
}

export type Asking = Partial<JudgeContext> & { readonly by?: PersonKey; readonly at?: string }

/** What a judgement needs beside the file: a county bureau of the 城管 line, certificates valid, nothing fined before. */
export function aContext({
  by = 'lead',
  at = beijing('2026-03-02 09:00'),
  ...changes
}: Asking = {}): JudgeContext {
  const who = people[by]
  const { personId, roles, qualified } = who
  return {
    now: at,
    today: beijingDay(at),
    calendar: notices2024to2026,
    rules: startingRules,
    actor: {
      personId,
      roles,
      qualified,
      ...('superior' in who && { superior: who.superior }),
      ...('supervisor' in who && { supervisor: who.supervisor }),
    },
    unit: { level: 'county', line: 'CG' },
    certificates,
    earlierFine: null,
    earlierViolation: null,
    ...changes,
  }
}

/** The papers an act makes, numbered where they are numbered; an unserved earlier one gives way to the new. */
export function papersOf(state: CaseState, action: ActionName, payload: object): PaperIssued[] {
  const replaced =
    action === 'reissuePaper' && 'paperId' in payload
      ? state.papers.find(({ id }) => id === payload.paperId)
      : undefined
  const asked = { state, payload: payload as Payloads[ActionName], rules: startingRules }
  const wanted = replaced ? [{ kind: replaced.kind, about: true }] : papersMade(action, asked)
  return wanted.map(({ kind, about }) => {
    const subject = replaced ? replaced.about : about && 'id' in payload ? String(payload.id) : null
    const serial = state.papers.filter((paper) => paper.kind === kind).length + 1
    const city = replaced
      ? replaced.city
      : action === 'issueCityPaper'
        ? (payload as Payloads['issueCityPaper']).paper
        : undefined
    const type = kindOf({ kind, ...(city && { city }) })?.numbered as DocumentTypeCode | null
    return {
      id: `${kind}-${state.revision + 1}`,
      kind,
      about: subject,
      definition: '2026-11-23',
      number: type ? documentNumber({ prefix: '海城管', type, year: 2026, serial }) : null,
      uses: ['caseFile', 'party'],
      replaces: (replaced ?? replacedBy(state, kind, subject))?.id ?? null,
      ...(city && { city }),
    }
  })
}

/** What one act of a script came to: the file before, what was asked of the judge, the entry, the file after. */
export type Played = {
  readonly act: AnyAct
  readonly before: CaseState
  readonly ctx: JudgeContext
  readonly entry: AnyEntry
  readonly after: CaseState
}

/** One act put to the judge with all that was filled in; `around` changes what the judge is told beside the file. */
export function attempt(
  before: CaseState,
  { action, by, at, payload: given }: AnyAct,
  around: Partial<JudgeContext> = {},
): { readonly judgement: Judgement; readonly take: () => Played } {
  const ctx = aContext({ by, at, ...around })
  const payload = given(before)
  const judgement = judge(action, before, payload, ctx)
  const taken = (): Played => {
    const entry = {
      version: payloadVersion,
      revision: before.revision + 1,
      action,
      at,
      on: ctx.today,
      actor: stampOf(by),
      payload,
      papers: papersOf(before, action, payload),
      to: judgement.lawful ? judgement.to : null,
    } as AnyEntry
    const act = { action, by, at, payload: given } as AnyAct
    return { act, before, ctx, entry, after: apply(before, entry) }
  }
  return { judgement, take: taken }
}

/** Takes one act through the judge and the reducer. An unlawful act throws with every reason: a script must be lawful. */
export function take(before: CaseState, act: AnyAct): Played {
  const { judgement, take: taken } = attempt(before, act)
  for (const one of [judge(act.action, before, null, aContext({ by: act.by, at: act.at })), judgement])
    if (!one.lawful) throw new Error(`${act.action}: ${one.refusals.map(({ code }) => code).join(', ')}`)
  return taken()
}

/** Plays a script from a file (a new one unless given), act by act. */
export function play(script: readonly AnyAct[], from: CaseState = emptyState): readonly Played[] {
  let state = from
  return script.map((one) => {
    const played = take(state, one)
    state = played.after
    return played
  })
}
