import type { FieldRow } from '@zhiheng/contract/cases/field'
import { kilometresBetween } from '../cases/papers/original-remarks.ts'

export type Spot = { readonly latitude: number; readonly longitude: number }

/** How far a file's last located photo is from here; null where either is not known. */
export const distanceTo = (here: Spot | null, { latitude, longitude }: FieldRow): number | null =>
  here === null ? null : kilometresBetween(here, { latitude, longitude })

export const distanceWords = (kilometres: number): string =>
  kilometres < 1
    ? `约${Math.max(10, Math.round(kilometres * 100) * 10)}米`
    : `约${kilometres.toFixed(kilometres < 10 ? 1 : 0)}公里`

/** By law first: the earlier safe day. Only between two files of one day does the nearer come first. */
export function inOrder(rows: readonly FieldRow[], here: Spot | null): readonly FieldRow[] {
  const due = ({ deadline }: FieldRow) => deadline?.safeDueOn ?? '9999-12-31'
  const far = (row: FieldRow) => distanceTo(here, row) ?? Number.POSITIVE_INFINITY
  return [...rows].sort((a, b) => {
    if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1
    const [nearer, farther] = [far(a), far(b)]
    return nearer === farther ? 0 : nearer - farther
  })
}
