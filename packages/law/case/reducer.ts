import type { Stage } from '../procedures/stages.ts'
import { type Change, changes } from './changes.ts'
import type { ActionName } from './payloads.ts'
import type { AnyEntry, CaseState, LogEntry, Made, Paper } from './state.ts'
import { emptyState } from './state.ts'

/** The version of the payloads this reducer reads. A stored entry of an older version is lifted first. */
export const payloadVersion = 1

/**
 * The one reducer: what a case file is after one more entry. Pure: same state and same entry, same result.
 * It never judges (the entry has happened); an entry out of order is a damaged log and throws.
 */
export function apply(state: CaseState, entry: AnyEntry): CaseState {
  if (entry.revision !== state.revision + 1)
    throw new RangeError(`entry ${entry.revision} cannot follow revision ${state.revision}`)
  if (entry.version !== payloadVersion)
    throw new RangeError(`payload version ${entry.version} has no upcaster`)

  const made: Made = { revision: entry.revision, on: entry.on, at: entry.at, by: entry.actor }
  const change = changes[entry.action] as Change<ActionName>
  const changed = change(state, entry.payload as never, made)
  // Put together before it is laid over the state: of the state's hundred groups an act touches a few.
  const touched: Partial<CaseState> = {
    ...changed,
    ...filePapers(changed.papers ?? state.papers, entry, made),
    ...move(state, changed.entered ?? state.entered, entry),
  }
  const versions = versionsAfter(state, touched, entry.revision)
  return { ...state, ...touched, revision: entry.revision, versions }
}

/** The state after a whole log. */
export const fold = (log: readonly AnyEntry[]): CaseState => log.reduce(apply, emptyState)

/** The papers that came with the act are put into the file; a paper that replaces another voids it. */
function filePapers(papers: readonly Paper[], entry: LogEntry, made: Made): Partial<CaseState> {
  if (entry.papers.length === 0) return {}
  const replaced = new Map(entry.papers.map((paper) => [paper.replaces, paper]))
  const kept = papers.map(
    (paper): Paper =>
      replaced.has(paper.id) ? { ...paper, voided: { ...made, reason: reasonOf(entry) } } : paper,
  )
  const added = entry.papers.map(
    (paper): Paper => ({ ...paper, issued: made, sealed: null, scans: [], servedBy: null, voided: null }),
  )
  return { papers: [...kept, ...added] }
}

function reasonOf(entry: LogEntry): string {
  return 'reason' in entry.payload && typeof entry.payload.reason === 'string'
    ? entry.payload.reason
    : '重新制作'
}

function move(
  state: Pick<CaseState, 'stage' | 'moves'>,
  entered: CaseState['entered'],
  entry: LogEntry,
): Partial<CaseState> {
  const { to } = entry
  if (to === null) {
    const mover = state.moves.at(-1)?.by
    return mover !== undefined && mover !== entry.actor.personId ? { actedSince: true } : {}
  }
  const step = {
    revision: entry.revision,
    from: state.stage,
    to,
    action: entry.action,
    by: entry.actor.personId,
    reason:
      'reason' in entry.payload && typeof entry.payload.reason === 'string' ? entry.payload.reason : null,
  }
  return {
    stage: to,
    actedSince: false,
    moves: [...state.moves, step],
    entered: { ...entered, [to]: entry.revision },
  }
}

/** What an act may touch that is no fact of the case. */
const notFacts = new Set<string>(['moves', 'entered', 'papers', 'actedSince'])

function versionsAfter(
  before: CaseState,
  touched: Partial<CaseState>,
  revision: number,
): CaseState['versions'] {
  const versions: Record<string, number> = { ...before.versions }
  for (const group of Object.keys(touched) as (keyof CaseState)[])
    if (!notFacts.has(group) && before[group] !== touched[group]) versions[group] = revision
  return versions
}

/** Whether a stage was really visited: only there may a case be returned to. */
export const wasVisited = (state: CaseState, stage: Stage): boolean => state.entered[stage] !== undefined
