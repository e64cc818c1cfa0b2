/** What a check of an identifier says. `warning` is a doubt that does not stop the work; `reason` says what is wrong, where, and what to do. */
export type Check =
  | { readonly ok: true; readonly warning: string | null }
  | { readonly ok: false; readonly reason: string }

export const passed = (warning: string | null = null): Check => ({ ok: true, warning })
export const failed = (reason: string): Check => ({ ok: false, reason })

/** Upper case, without the spaces people type for legibility and with full-width digits and letters made plain. */
export function plainIdentifier(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

/** The sum of each digit's value times its weight. */
export function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
}
