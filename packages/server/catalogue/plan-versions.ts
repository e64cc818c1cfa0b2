import { addDays, type PlainDate } from '@zhiheng/law'

export type Content = Readonly<Record<string, string | null>>
type Days = { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null }
/** A version on record. */
export type Version = Days & { readonly version: number; readonly content: Content }
/** A row of a file that has a name and days. */
export type Incoming = Days & { readonly line: number; readonly key: string; readonly content: Content }

export type Change = { readonly key: string; readonly line: number; readonly after: Version } & (
  | { readonly change: 'added' | 'newVersion' }
  | { readonly change: 'closed' | 'corrected'; readonly before: Version }
)
export type Clash = { readonly line: number; readonly reason: string; readonly wayForward: string }
export type Plan = {
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly clashes: readonly Clash[]
}

/**
 * What an import does to the versions on record.
 * - A first day that is not on record yet is a new version; the version before it ends the day before.
 * - A first day already on record is the same version: equal content is no change, other content a correction.
 * - An open end stops before the next version, so that importing an older file again changes nothing.
 * Days of one key never overlap: rows that would are clashes.
 */
export function planVersions(
  onRecord: ReadonlyMap<string, readonly Version[]>,
  rows: readonly Incoming[],
): Plan {
  const changes: Change[] = []
  const clashes: Clash[] = []
  let unchanged = 0
  for (const [key, group] of groupByKey(rows)) {
    const known = onRecord.get(key) ?? []
    const plan = planKey(key, known, group)
    changes.push(...plan.changes)
    clashes.push(...plan.clashes)
    unchanged += plan.unchanged
  }
  return { changes, clashes, unchanged }
}

const start = ({ validFrom }: Days) => validFrom ?? ''
const byStart = <D extends Days>(all: readonly D[]): D[] =>
  [...all].sort((a, b) => (start(a) < start(b) ? -1 : 1))

function groupByKey(rows: readonly Incoming[]): Map<string, Incoming[]> {
  const groups = new Map<string, Incoming[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(row)
    else groups.set(row.key, [row])
  }
  return groups
}

function planKey(key: string, known: readonly Version[], group: readonly Incoming[]): Plan {
  const changes: Change[] = []
  const clashes: Clash[] = []
  let unchanged = 0
  let timeline: readonly Version[] = byStart(known)
  let version = Math.max(0, ...known.map((one) => one.version))
  const incoming = byStart(group)
  const replace = (from: Version, to: Version) => {
    timeline = timeline.map((one) => (one === from ? to : one))
  }

  for (const [index, row] of incoming.entries()) {
    const twin = incoming.slice(0, index).find((other) => start(other) === start(row))
    if (twin) {
      clashes.push({
        line: row.line,
        reason: `与第${twin.line}行重复：${key}，有效期起同为${row.validFrom ?? '（空）'}`,
        wayForward: '同一编号在同一日期只能有一行，删除其中一行',
      })
      continue
    }
    const days = fit(row, timeline, incoming)
    if ('reason' in days) {
      clashes.push({ line: row.line, ...days })
      continue
    }
    const content = row.content
    const same = timeline.find((one) => start(one) === start(row) || one.validFrom === null)
    if (same) {
      const after = { version: same.version, ...days, content }
      const differs = !sameContent(same.content, content) || same.validFrom !== days.validFrom
      if (!differs && same.validTo === days.validTo) unchanged += 1
      else
        changes.push({ key, line: row.line, change: differs ? 'corrected' : 'closed', before: same, after })
      replace(same, after)
      continue
    }
    const before = timeline.filter((one) => start(one) < start(row)).at(-1)
    if (before && (before.validTo === null || before.validTo >= start(row))) {
      const ended = { ...before, validTo: addDays(start(row), -1) }
      changes.push({ key, line: row.line, change: 'closed', before, after: ended })
      replace(before, ended)
    }
    version += 1
    const added = { version, ...days, content }
    changes.push({
      key,
      line: row.line,
      change: known.length === 0 && index === 0 ? 'added' : 'newVersion',
      after: added,
    })
    timeline = byStart([...timeline, added])
  }
  return { changes, clashes, unchanged }
}

/** The days of a row, its open end stopped before whatever follows; or why they cannot stand. */
function fit(
  row: Incoming,
  timeline: readonly Version[],
  incoming: readonly Incoming[],
): Days | Omit<Clash, 'line'> {
  if (row.validFrom === null) {
    const dated = timeline.find((one) => one.validFrom !== null)
    if (!dated) return { validFrom: null, validTo: null }
    return {
      reason: `库中已有自${dated.validFrom}起施行的版本，这一行却没有有效期起`,
      wayForward: '补上有效期起',
    }
  }
  const from = row.validFrom
  const later = (all: readonly (Version | Incoming)[]) => byStart(all).find((one) => start(one) > from)
  const nextRow = later(incoming) as Incoming | undefined
  if (nextRow && row.validTo && row.validTo >= start(nextRow))
    return {
      reason: `与第${nextRow.line}行的有效期重叠（本行至${row.validTo}，第${nextRow.line}行自${nextRow.validFrom}起）`,
      wayForward: '前一段的有效期止须早于后一段的有效期起',
    }
  const next = later([...timeline, ...incoming])
  if (next && row.validTo && row.validTo >= start(next))
    return {
      reason: `与库中自${next.validFrom}起的版本重叠`,
      wayForward: `有效期止改为${addDays(start(next), -1)}或更早，或留空`,
    }
  return { validFrom: from, validTo: row.validTo ?? (next ? addDays(start(next), -1) : null) }
}

const sameContent = (a: Content, b: Content) =>
  Object.keys(b).every((column) => (a[column] ?? null) === (b[column] ?? null))
