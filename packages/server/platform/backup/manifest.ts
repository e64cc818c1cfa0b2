import type { Kind } from '../installation.ts'
import type { Sequence } from './tables.ts'

/** The first entry of a backup. */
export type Manifest = {
  readonly format: 'zhiheng-backup-1'
  readonly takenAt: string
  readonly kind: Kind
  readonly city: string | null
  /** The schema: a backup goes into a database of the very same one. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
  readonly sequences: readonly Sequence[]
  readonly files: { readonly count: number; readonly bytes: number }
}
