/** The unique constraint a failed statement ran into (SQLSTATE 23505), by name; null for every other failure. */
export function brokenConstraint(error: unknown): string | null {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return error instanceof Error && code === '23505' ? (constraint ?? null) : null
}
