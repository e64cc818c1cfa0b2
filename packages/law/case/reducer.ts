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
  const changed: CaseState = { ...state, ...change(state, entry.payload as never, made) }
  const filed = filePapers(changed, entry, made)
  const moved = move(filed, entry)
  return { ...moved, revision: entry.revision, versions: versionsAfter(state, moved, entry.revision) }
}

/** The state after a whole log. */
export const fold = (log: readonly AnyEntry[]): CaseState => log.reduce(apply, emptyState)

/** The papers that came with the act are put into the file; a paper that replaces another voids it. */
function filePapers(state: CaseState, entry: LogEntry, made: Made): CaseState {
  if (entry.papers.length === 0) return state
  const replaced = new Map(entry.papers.map((paper) => [paper.replaces, paper]))
  const kept = state.papers.map(
    (paper): Paper =>
      replaced.has(paper.id) ? { ...paper, voided: { ...made, reason: reasonOf(entry) } } : paper,
  )
  const added = entry.papers.map(
    (paper): Paper => ({ ...paper, issued: made, sealed: null, scans: [], servedBy: null, voided: null }),
  )
  return { ...state, papers: [...kept, ...added] }
}

function reasonOf(entry: LogEntry): string {
  return 'reason' in entry.payload && typeof entry.payload.reason === 'string'
    ? entry.payload.reason
    : '重新制作'
}

function move(state: CaseState, entry: LogEntry): CaseState {
  const { to } = entry
  if (to === null) {
    const mover = state.moves.at(-1)?.by
    return mover !== undefined && mover !== entry.actor.personId ? { ...state, actedSince: true } : state
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
    ...state,
    stage: to,
    actedSince: false,
    moves: [...state.moves, step],
    entered: { ...state.entered, [to]: entry.revision },
  }
}

const notFacts = new Set<string>([
  'revision',
  'versions',
  'moves',
  'entered',
  'papers',
  'schema',
  'actedSince',
])

function versionsAfter(before: CaseState, after: CaseState, revision: number): CaseState['versions'] {
  const versions: Record<string, number> = { ...before.versions }
  for (const group of Object.keys(after) as (keyof CaseState)[])
    if (!notFacts.has(group) && before[group] !== after[group]) versions[group] = revision
  return versions
}

/** Whether a stage was really visited: only there may a case be returned to. */
export const wasVisited = (state: CaseState, stage: Stage): boolean => state.entered[stage] !== undefined
