export { catalogueRoutes } from './catalogue-routes.ts'
export { importKinds, kindFiles, kindWords } from './columns.ts'
export type { Fault } from './fault.ts'
export { findCalendar } from './find-calendar.ts'
export {
  type FoundItem,
  findItem,
  findPowerItem,
  findPowerItems,
  findTiers,
  type ItemSearch,
  searchItems,
} from './find-items.ts'
export { findLaw, type LawDetail, type LawSearch, searchLaws } from './find-laws.ts'
export { findLeniency, type LeniencySearch } from './find-leniency.ts'
export { type ImportFile, type ImportOrder, importCatalogue } from './import-catalogue.ts'
export { loadCatalogue, shippedFolder } from './load-catalogue.ts'
export { readSheet, type Sheet } from './read-sheet.ts'
