import { beijingDay, type CaseState, currentSession, hearingEnd, serviceOfPaper } from '@zhiheng/law'

/** One day set for a hearing, as lists of hearings show it; columns as in migration 0014. */
export type HearingRow = {
  readonly hearing_id: string
  readonly held_on: string
  readonly held_at: string
  readonly place: string
  readonly is_public: boolean
  readonly presider_person_id: string
  readonly presider: string
  readonly recorder: string
  readonly served_on: string | null
  readonly standing: 'set' | 'putOff' | 'withdrawn' | 'held' | 'absent' | 'left'
}

/** The days of this round, the one that counts last. A round that a new notice of penalty ended leaves none to come. */
export function hearingRows(state: CaseState): readonly HearingRow[] {
  const { officers, sessions } = state.hearing
  return sessions.map((session) => {
    const service = serviceOfPaper(state, 'D35', session.id)
    const last = session === currentSession(state)
    const { presider, recorder } = last && officers ? officers : session.notice
    return {
      hearing_id: session.id,
      held_on: beijingDay(session.notice.at),
      held_at: session.notice.at,
      place: session.notice.place,
      is_public: session.notice.public,
      presider_person_id: presider.personId,
      presider: presider.name,
      recorder: recorder.name,
      served_on: service ? beijingDay(service.servedAt) : null,
      standing: session.record?.outcome ?? (last ? (hearingEnd(state)?.how ?? 'set') : 'putOff'),
    }
  })
}
