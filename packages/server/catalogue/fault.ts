/** One bad cell of an import: where it is, what is wrong, how to mend it. Line 1 is the line of the column names. */
export type Fault = {
  readonly line: number
  readonly column: string
  readonly reason: string
  readonly wayForward: string
}

/** Something a reader of the catalogue should know, which does not stop the import. */
export type Warning = { readonly line: number; readonly column: string; readonly reason: string }

/** In the order of the file, as somebody mends it. */
export const byLine = <T extends { readonly line: number; readonly column: string }>(
  faults: readonly T[],
): T[] => [...faults].sort((a, b) => a.line - b.line || a.column.localeCompare(b.column))
