import type { CatalogueImportFile, CatalogueImportReport } from '@zhiheng/contract/catalogue'
import type { ImportKind } from './columns.ts'

export type { CatalogueImportFile, CatalogueImportReport }

export const emptyImportFile = (kind: ImportKind, fileName: string): CatalogueImportFile => ({
  kind,
  fileName,
  sha256: '',
  format: '',
  rowsRead: 0,
  added: 0,
  changed: 0,
  corrected: 0,
  unchanged: 0,
  snapshotMoves: 0,
  changes: [],
  faults: [],
  warnings: [],
})
