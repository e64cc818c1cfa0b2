import { evidenceOnFile, isExcluded } from './evidence-on-file.ts'
import { type Element, elementTitles } from './payloads.ts'
import type { CaseState } from './state.ts'

/** The evidence on file in the order it was taken, each with the elements it proves; what was excluded proves nothing. */
export function evidenceList(state: CaseState, only?: readonly string[]) {
  const proves = (id: string) =>
    (Object.keys(elementTitles) as Element[])
      .filter((key) => state.elements[key]?.evidence.includes(id))
      .map((key) => elementTitles[key])
      .join('、')
  return evidenceOnFile(state)
    .filter(({ id }) => (only?.includes(id) ?? true) && !isExcluded(state, id))
    .map(({ id, kindWords, title }) => ({ kind: kindWords, title, proves: proves(id) || '案件有关情况' }))
}
