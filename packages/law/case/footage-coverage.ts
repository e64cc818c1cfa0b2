import type { Recording } from './recordings.ts'
import { seizureKinds } from './seizure.ts'
import { type CaseState, handlers } from './state.ts'

/** Something done before the party that 全过程记录 (第四十七条) wants on film; a moment where it has no length. */
export type Recordable = {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly until: string
  readonly place: string | null
  /** Who did it: the footage is of one of them. */
  readonly people: readonly string[]
}

export function recordables(state: CaseState): readonly Recordable[] {
  const { inspections, interviews, photos, samples, electronicRecords, services, corrections, seizures } =
    state
  const { substitutes, clearances, demolitions } = state
  const people = handlers(state)
  const span = (id: string, title: string, at: readonly [string, string], place: string | null) => ({
    ...{ id, title, from: at[0], until: at[1], place, people },
  })
  return [
    ...inspections.map((one) => span(one.id, '现场检查', [one.startedAt, one.endedAt], one.place)),
    ...interviews.map((one) =>
      span(one.id, `询问${one.personName}`, [one.startedAt, one.endedAt], one.place),
    ),
    ...photos.map((one) => span(one.id, '现场拍照', [one.takenAt, one.takenAt], one.place)),
    ...samples.map((one) => span(one.id, '抽样取证', [one.takenAt, one.takenAt], one.place)),
    ...electronicRecords.map((one) => span(one.id, '提取电子数据', [one.startedAt, one.endedAt], one.place)),
    ...corrections.flatMap(({ id, rechecks }) =>
      rechecks.map(({ checkedAt }) => span(id, '整改复查', [checkedAt, checkedAt], null)),
    ),
    ...seizures.flatMap(({ id, proposed, carriedOut: done }) =>
      done ? [span(id, seizureKinds[proposed.kind], [done.startedAt, done.endedAt], done.place)] : [],
    ),
    ...substitutes.flatMap(({ id, performed: done }) =>
      done ? [span(id, '代履行', [done.startedAt, done.endedAt], done.place)] : [],
    ),
    ...clearances.map((one) => span(one.id, '立即代履行', [one.startedAt, one.endedAt], one.place)),
    ...demolitions.flatMap(({ id, work }) => {
      const done = work?.performed
      return done ? [span(id, '强制拆除', [done.startedAt, done.endedAt], done.place)] : []
    }),
    ...services
      .filter(({ method }) => method === 'direct' || method === 'left')
      .map((one) => ({
        ...span(one.id, '送达文书', [one.servedAt, one.servedAt], one.place),
        people: one.servers.map(({ personId }) => personId),
      })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** A film of what was carried out by force: the record of the execution (第四十七条), no evidence of what was decided. */
export const showsEnforcement = (
  { demolitions, substitutes }: CaseState,
  { startedAt, endedAt }: Pick<Recording, 'startedAt' | 'endedAt'>,
): boolean =>
  [...demolitions.map(({ work }) => work?.performed), ...substitutes.map(({ performed }) => performed)].some(
    (done) => !!done && startedAt <= done.endedAt && endedAt >= done.startedAt,
  )

export type Stretch = { readonly from: string; readonly until: string }
export type Coverage = Recordable & {
  readonly recordings: readonly Recording[]
  /** What no footage shows; empty where all is on film, the whole of it where nothing is. */
  readonly gaps: readonly Stretch[]
}

const plain = (place: string): string => place.replace(/[\s，。、（）()]/g, '')
/** One names the place more closely than the other, or both alike. */
const samePlace = (a: string | null, b: string): boolean =>
  a === null || plain(a).includes(plain(b)) || plain(b).includes(plain(a))

const overlaps = (one: Recordable, film: Recording): boolean =>
  Date.parse(film.startedAt) <= Date.parse(one.until) && Date.parse(film.endedAt) >= Date.parse(one.from)

/** Footage finds what it shows by officer, time and place; nobody ties the two by hand. */
export const shows = (film: Recording, one: Recordable): boolean =>
  one.people.includes(film.officer.personId) && overlaps(one, film) && samePlace(one.place, film.place)

/** Everything that should be on film, with the footage that shows it and what is missing. */
export function coverageOf(state: CaseState): readonly Coverage[] {
  return recordables(state).map((one) => {
    const recordings = state.recordings.filter((film) => shows(film, one))
    return { ...one, recordings, gaps: gapsIn(one, recordings) }
  })
}

function gapsIn({ from, until }: Recordable, films: readonly Recording[]): readonly Stretch[] {
  if (films.length === 0) return [{ from, until }]
  const gaps: Stretch[] = []
  let shown = Date.parse(from)
  const end = Date.parse(until)
  const inOrder = films.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  for (const { startedAt, endedAt } of inOrder) {
    if (Date.parse(startedAt) > shown) gaps.push({ from: iso(shown), until: iso(Date.parse(startedAt)) })
    shown = Math.max(shown, Date.parse(endedAt))
  }
  if (shown < end) gaps.push({ from: iso(shown), until: iso(end) })
  return gaps
}
const iso = (at: number): string => new Date(at).toISOString()
