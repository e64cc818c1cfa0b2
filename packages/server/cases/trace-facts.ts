import type { FactOrigin, PaperFact, PaperView } from '@zhiheng/contract'
import {
  type AnyEntry,
  type CaseState,
  emptyState,
  findFacts,
  formatChineseDate,
  formatChineseInstant,
  formatMoney,
  isPlainDate,
  ordinaryActions,
  type Paper,
  type PlainDate,
  rulesOfCase,
  type Surroundings,
  statedAsOf,
} from '@zhiheng/law'
import { findCalendar } from '../catalogue/index.ts'
import {
  type Definition,
  definitionAsIssued,
  type FactValue,
  factsOnDemand,
  factType,
  fill,
  labelOfFact,
} from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { type LoadedCase, loadCase, stateAt } from './case-log.ts'
import { fillPaper } from './fill-paper.ts'
import { findRules, rulesDay } from './gather-context.ts'
import { noSuch } from './no-such-thing.ts'
import { gatherSurroundings } from './paper-surroundings.ts'
import { recordReading } from './record-reading.ts'

type Drawn = Pick<LoadedCase, 'log' | 'states'> & {
  readonly about: string | null
  readonly around: Surroundings
}

/**
 * Which act gave each fact the value it has at the end of the log: the file is gone through act by act and each value
 * compared with the one before. A fact that no act changed (the agency's address, a figure of the law) has no origin.
 */
function traceFacts(
  paths: readonly string[],
  { log, states, about, around }: Drawn,
): Map<string, FactOrigin> {
  const origins = new Map<string, FactOrigin>()
  const valuesOf = (state: CaseState) => {
    const find = findFacts(state, about, around)
    return paths.map((path) => JSON.stringify(find(path) ?? null))
  }
  let before = valuesOf(emptyState)
  for (const entry of log) {
    const now = valuesOf(stateAt(states, entry.revision))
    for (const [at, path] of paths.entries()) if (now[at] !== before[at]) origins.set(path, originOf(entry))
    before = now
  }
  return origins
}

const originOf = ({ revision, action, at, actor }: AnyEntry): FactOrigin => ({
  revision,
  action,
  title: ordinaryActions[action].title,
  at,
  who: actor.name,
})

/** Value by value: what the paper printed against what the file says now. Only asked when its part of the file has changed. */
export function staleFacts(
  { log, states, state }: Pick<LoadedCase, 'log' | 'states' | 'state'>,
  paper: Paper,
  around: Surroundings,
  definition: Definition,
): PaperView['stale'] {
  const then = stateAt(states, statedAsOf(state, paper))
  const before = findFacts(then, paper.about, around)
  const now = findFacts(state, paper.about, around)
  const used = new Set([before, now].flatMap((find) => fill(definition, factsOnDemand(find)).used))
  const changed = [...used].filter(
    (path) => JSON.stringify(before(path) ?? null) !== JSON.stringify(now(path) ?? null),
  )
  if (changed.length === 0) return []
  const origins = traceFacts(changed, { log, states, about: paper.about, around })
  return changed.map((path) => ({
    path,
    label: labelOfFact(path),
    ...sayChange(path, before(path), now(path)),
    since: origins.get(path) ?? null,
  }))
}

/** Of a list only the rows that differ are said. */
function sayChange(path: string, before: FactValue | null | undefined, now: FactValue | null | undefined) {
  if (!Array.isArray(before) || !Array.isArray(now))
    return { before: sayFact(path, before), now: sayFact(path, now) }
  const rows = (list: readonly unknown[]) => list.map((row) => JSON.stringify(row))
  const [old, fresh] = [rows(before), rows(now)]
  return {
    before: sayFact(
      path,
      before.filter((_, at) => !fresh.includes(old[at] ?? '')),
    ),
    now: sayFact(
      path,
      now.filter((_, at) => !old.includes(fresh[at] ?? '')),
    ),
  }
}

/** A fact as a person reads it; a list row by row. */
function sayFact(path: string, value: FactValue | null | undefined): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return factType(path) === 'money' ? formatMoney(value) : String(value)
  if (typeof value === 'string') return sayText(value)
  if (value.length === 0) return '（空）'
  return value
    .map((row) =>
      Object.values(row)
        .flatMap((one) => (Array.isArray(one) || one === '' ? [] : [sayText(String(one))]))
        .join('，'),
    )
    .join('；')
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const sayText = (text: string): string => {
  if (isPlainDate(text)) return formatChineseDate(text as PlainDate)
  return instant.test(text) ? formatChineseInstant(text) : text
}

/**
 * The facts one paper was made from, as they stood when it was made and masked as everywhere: what, since which act, and
 * which papers in force use them too. The reading is on the record. 404 outside the reach.
 */
export function findPaperFacts(
  services: Services,
  actor: Actor,
  { caseId, paperId, now }: { caseId: string; paperId: string; now: Date },
): Promise<PaperFact[]> {
  return inReach(services.db, actor, async (tx) => {
    const found = await loadCase(tx, actor.city, caseId, { lock: false })
    const paper = found?.state.papers.find(({ id }) => id === paperId)
    if (!found || !paper) throw noSuch('文书')
    await recordReading(tx, actor, found.key, { what: 'paper', detail: '文书所依据的事实', now })
    const calendar = await findCalendar(tx, actor.city)
    const rules = await findRules(tx, actor.city, rulesDay(found.state, paper.issued.on))
    const open = await gatherSurroundings(tx, {
      ...found.key,
      dataKey: found.dataKey,
      secrets: services.secrets,
      calendar,
      rules: rulesOfCase(rules, found.state, null),
    })
    const asIssued = new Map<string, Definition>()
    for (const one of found.state.papers.filter(({ id, voided }) => !voided || id === paperId))
      asIssued.set(one.id, await definitionAsIssued(tx, actor.city, one))
    return paperFacts(found, paper, { around: { ...open, open: (_, masked) => masked }, asIssued })
  })
}

type Read = { readonly around: Surroundings; readonly asIssued: ReadonlyMap<string, Definition> }

function paperFacts(
  { log, states, state }: LoadedCase,
  paper: Paper,
  { around, asIssued }: Read,
): PaperFact[] {
  const { revision } = paper.issued
  const made = log.filter((entry) => entry.revision <= revision)
  const then = stateAt(states, revision)
  const paths = factsUsedBy(then, paper, around, asIssued)
  const find = findFacts(then, paper.about, around)
  const origins = traceFacts(paths, { log: made, states, about: paper.about, around })
  const users = new Map<string, string[]>()
  for (const other of state.papers.filter(({ voided }) => !voided))
    for (const path of factsUsedBy(state, other, around, asIssued)) {
      if (!aboutOneRecord(path) || other.about === paper.about)
        users.set(path, [...(users.get(path) ?? []), other.id])
    }
  return paths.map((path) => ({
    path,
    label: labelOfFact(path),
    value: sayFact(path, find(path)),
    from: origins.get(path) ?? null,
    usedBy: users.get(path) ?? [],
  }))
}

/** Facts of the one record a paper speaks of are other facts in another paper, though they have the same name. */
const recordGroups: ReadonlySet<string> = new Set(
  'inspection interview photos copy preservation correction service demand call materials stop sample electronic appraisal assistance recusal extension halt deferral seizure duty substitute carriedOut clearance court demolition demolished redress enforcementHalt publicNotice jurisdiction disposal'.split(
    ' ',
  ),
)
const aboutOneRecord = (path: string) => recordGroups.has(path.slice(0, path.indexOf('.')))

function factsUsedBy(
  state: CaseState,
  { id, about }: Paper,
  around: Surroundings,
  asIssued: Read['asIssued'],
): readonly string[] {
  const definition = asIssued.get(id)
  return definition ? fillPaper(definition, state, about, around).used : []
}
