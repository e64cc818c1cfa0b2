import { beijingDay, formatChineseDate } from '../calendar/plain-date.ts'
import {
  type CustodyRecord,
  type EvidenceRecord,
  evidenceKinds,
  noStanding,
  type Standing,
} from './exhibits.ts'
import { appraisalKinds, type Element, elementTitles } from './payloads.ts'
import type { CaseState } from './state.ts'

/** Everything collected, of whichever kind, in the order it was taken (第四十六条第一款). */
export function evidenceOnFile(state: CaseState): readonly EvidenceRecord[] {
  const { inspections, interviews, photos, copies, exhibits, party } = state
  const records: EvidenceRecord[] = [
    ...inspections.map(({ id, revision, startedAt }) => ({
      ...{ id, revision, kind: 'sceneRecord' as const, kindWords: '现场笔录' },
      title: `现场检查（勘验）笔录（${formatChineseDate(beijingDay(startedAt))}）`,
      on: beijingDay(startedAt),
    })),
    ...interviews.map(({ id, revision, startedAt, personName }) => {
      const kind = personName === party?.name ? ('partyStatement' as const) : ('testimony' as const)
      const title = `对${personName}的询问笔录`
      return { id, revision, kind, kindWords: evidenceKinds[kind], title, on: beijingDay(startedAt) }
    }),
    ...photos.map(({ id, revision, takenAt, shows }) => ({
      ...{ id, revision, kind: 'audiovisual' as const, kindWords: evidenceKinds.audiovisual },
      title: shows,
      on: beijingDay(takenAt),
    })),
    ...copies.map(({ id, revision, takenOn, title }) => ({
      ...{ id, revision, kind: 'documentary' as const, kindWords: evidenceKinds.documentary },
      title,
      on: takenOn,
    })),
    ...exhibits.map(({ id, revision, kind, title, collectedAt }) => ({
      ...{ id, revision, kind, kindWords: evidenceKinds[kind], title },
      on: beijingDay(collectedAt),
    })),
    ...gathered(state),
  ]
  return records.sort((a, b) => a.revision - b.revision)
}

/** What samples, devices and institutions gave. */
function gathered({ samples, electronicRecords, appraisals }: CaseState): readonly EvidenceRecord[] {
  return [
    ...samples.map((one) => ({
      ...{ id: one.id, revision: one.revision, kind: 'physical' as const, kindWords: evidenceKinds.physical },
      title: `抽样取证的样品：${one.goods.map(({ name }) => name).join('、')}`,
      on: beijingDay(one.takenAt),
    })),
    ...electronicRecords.map((one) => ({
      ...{
        id: one.id,
        revision: one.revision,
        kind: 'electronic' as const,
        kindWords: evidenceKinds.electronic,
      },
      title: `自${one.device}提取的电子数据`,
      on: beijingDay(one.startedAt),
    })),
    ...appraisals.flatMap(({ id, institution, kind, result }) =>
      result
        ? [
            {
              ...{ id, revision: result.revision, kind: 'expertOpinion' as const },
              kindWords: evidenceKinds.expertOpinion,
              title: `${institution}的${appraisalKinds[kind]}结果`,
              on: result.on,
            },
          ]
        : [],
    ),
  ]
}

export const standingOf = ({ evidenceStanding }: CaseState, id: string): Standing =>
  evidenceStanding[id] ?? noStanding

export const isExcluded = (state: CaseState, id: string): boolean => standingOf(state, id).excluded !== null

/** What an element rests on, without what has been excluded (第四十六条第三款). */
export const soundEvidence = (state: CaseState, element: Element): readonly string[] =>
  (state.elements[element]?.evidence ?? []).filter((id) => !isExcluded(state, id))

/** All that the findings and the grounds of the assessment rest on. */
export const reliedEvidence = (state: CaseState): ReadonlySet<string> =>
  new Set([
    ...(Object.keys(elementTitles) as Element[]).flatMap((one) => soundEvidence(state, one)),
    ...(state.discretion?.grounds ?? []).flatMap(({ evidence }) => evidence),
  ])

export const custodyOf = ({ custody }: CaseState, id: string): readonly CustodyRecord[] =>
  custody.filter(({ evidenceId }) => evidenceId === id)
