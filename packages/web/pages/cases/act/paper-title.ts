import type { CaseView } from '@zhiheng/contract/cases/views'
import { paperTitle } from '@zhiheng/law'

/** The title of a paper still to be made: a city's own kind is known by the view, every other by the table. */
export function titleToBe({ ownPapers }: CaseView, kind: string): string {
  const own = ownPapers.find((one) => one.kind === kind)
  return paperTitle({ kind, ...(own && { city: own.paper }) })
}
