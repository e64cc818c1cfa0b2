import { beijingDay, formatChineseDate } from '../calendar/plain-date.ts'
import { type Element, elementTitles } from './payloads.ts'
import type { CaseState } from './state.ts'

/** The evidence on file in the order it was taken, each with the elements it proves. */
export function evidenceList(state: CaseState, only?: readonly string[]) {
  const rows = [
    ...state.inspections.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '现场笔录',
      title: `现场检查（勘验）笔录（${formatChineseDate(beijingDay(one.startedAt))}）`,
    })),
    ...state.interviews.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: one.personName === state.party?.name ? '当事人的陈述' : '证人证言',
      title: `对${one.personName}的询问笔录`,
    })),
    ...state.photos.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '视听资料',
      title: one.shows,
    })),
    ...state.copies.map((one) => ({ id: one.id, revision: one.revision, kind: '书证', title: one.title })),
  ]
  const proves = (id: string) =>
    (Object.keys(elementTitles) as Element[])
      .filter((key) => state.elements[key]?.evidence.includes(id))
      .map((key) => elementTitles[key])
      .join('、')
  return rows
    .filter(({ id }) => only?.includes(id) ?? true)
    .sort((a, b) => a.revision - b.revision)
    .map(({ id, kind, title }) => ({ kind, title, proves: proves(id) || '案件有关情况' }))
}
