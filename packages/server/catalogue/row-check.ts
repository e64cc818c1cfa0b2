import type { CheckedRow } from './check-cells.ts'
import type { Known } from './known-rows.ts'

/** How a check of one row speaks up. Nothing is said twice of a cell that was already complained of. */
export type Say = {
  readonly fault: (column: string, reason: string, wayForward: string) => void
  readonly warn: (column: string, reason: string) => void
}
export type RowCheck = (row: CheckedRow, known: Known, say: Say) => void
