/** Rows of a table in a form: changed, moved and taken out without touching the others. */
export const replaceAt = <T>(rows: readonly T[], index: number, row: T): T[] =>
  rows.map((one, at) => (at === index ? row : one))

export const removeAt = <T>(rows: readonly T[], index: number): T[] => rows.filter((_, at) => at !== index)

export const insertAt = <T>(rows: readonly T[], index: number, row: T): T[] => [
  ...rows.slice(0, index),
  row,
  ...rows.slice(index),
]

/** One place up (-1) or down (+1); at the edge nothing moves. */
export function moveBy<T>(rows: readonly T[], index: number, step: -1 | 1): T[] {
  const to = index + step
  const moved = rows[index]
  if (moved === undefined || to < 0 || to >= rows.length) return [...rows]
  return insertAt(removeAt(rows, index), to, moved)
}
