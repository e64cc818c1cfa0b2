import { addDays, daysBetween, earlierOf, laterOf, type PlainDate } from '../calendar/plain-date.ts'

/**
 * A stretch of days the law or a rule does not count (听证、鉴定、公告、中止 …), both ends included.
 * It needs the document that opened it; `reason` is what a reader sees.
 */
export type ExcludedInterval = {
  readonly kind: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly documentId: string
  readonly reason: string
}

/** A run of days, both ends included. */
export type DayRun = { readonly from: PlainDate; readonly to: PlainDate }

/** One order for one set of intervals, so that the proof does not depend on the order they were entered in. */
export function sortIntervals(intervals: readonly ExcludedInterval[]): readonly ExcludedInterval[] {
  const key = (i: ExcludedInterval) => [i.from, i.to, i.kind, i.documentId, i.reason].join('\n')
  return [...intervals].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/**
 * The union of the intervals as disjoint runs in order, cut to the days after `start`: the starting day is not
 * counted anyway, and no day is taken out twice. An interval that ends before it begins has no days.
 */
export function mergeIntervals(intervals: readonly DayRun[], start: PlainDate): readonly DayRun[] {
  const firstDay = addDays(start, 1)
  const cut = intervals
    .map(({ from, to }) => ({ from: laterOf(from, firstDay), to }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const merged: DayRun[] = []
  for (const run of cut) {
    const last = merged[merged.length - 1]
    if (last && run.from <= addDays(last.to, 1))
      merged[merged.length - 1] = { from: last.from, to: laterOf(last.to, run.to) }
    else merged.push(run)
  }
  return merged
}

/** How many days the runs hold from their beginning up to and including `until`. */
export function countDays(runs: readonly DayRun[], until: PlainDate): number {
  return runs
    .filter(({ from }) => from <= until)
    .reduce((sum, { from, to }) => sum + daysBetween(from, earlierOf(to, until)) + 1, 0)
}

/** The run that holds the day, if any. */
export function runHolding(runs: readonly DayRun[], day: PlainDate): DayRun | undefined {
  return runs.find(({ from, to }) => from <= day && day <= to)
}
