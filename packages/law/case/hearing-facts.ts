import { beijingDay } from '../calendar/plain-date.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { type Facts, type Surroundings, signer, under } from './fact-parts.ts'
import {
  acceptedRequest,
  currentSession,
  hearingEnd,
  hearingOffered,
  hearingRequestPeriod,
} from './hearing.ts'
import {
  closedHearingReasons,
  hearingAdvices,
  hearingOutcomes,
  hearingRefusalGrounds,
} from './hearing-payloads.ts'
import type { HearingSession } from './hearing-state.ts'
import { type CaseState, currentPaper } from './state.ts'

const attendances = {
  self: '当事人到场',
  agent: '当事人的委托代理人到场',
  both: '当事人及其委托代理人到场',
  nobody: '当事人及其委托代理人均未到场',
} as const
const authorities = { general: '一般授权', special: '特别授权' } as const

/** 听证: the round as a whole, and the one hearing (or request) a paper speaks of. */
export function hearingFacts(state: CaseState, about: string | null, { calendar }: Surroundings): Facts {
  const { hearing } = state
  const session = hearing.sessions.find(({ id }) => id === about) ?? currentSession(state)
  return under('hearing', {
    offered: hearingOffered(state),
    ...requestFacts(state, calendar),
    ...refusalFacts(state, about),
    ...sessionFacts(state, session),
    ...recordFacts(state, session?.record ?? null),
    officersView: hearing.report?.officersView,
    partyView: hearing.report?.partyView,
    findings: hearing.report?.findings,
    advice: hearing.report && hearingAdvices[hearing.report.advice],
    suggestion: hearing.report?.suggestion,
    reportedOn: hearing.report?.on,
    reportedBy: hearing.report && signer(hearing.report),
  })
}

function requestFacts(state: CaseState, calendar: Surroundings['calendar']): Facts {
  const { hearing } = state
  const accepted = acceptedRequest(state)
  const end = hearingEnd(state)
  const { length } = deadlineRule('requestHearing')
  return {
    requestDays: 'workingDays' in length ? length.workingDays : null,
    requestUntil: hearingRequestPeriod(state, calendar)?.legalDueOn,
    requested: accepted !== undefined,
    requestedOn: accepted && beijingDay(accepted.at),
    requestForm: accepted && (accepted.form === 'oral' ? '口头' : '书面'),
    request: accepted?.content,
    waived: hearing.waiver !== null,
    waivedOn: hearing.waiver && beijingDay(hearing.waiver.at),
    withdrawn: end?.how === 'withdrawn',
    withdrawnOn: end?.how === 'withdrawn' ? end.on : null,
    held: end?.how === 'held',
    ended: end?.how === 'absent' || end?.how === 'left',
  }
}

function refusalFacts(state: CaseState, about: string | null): Facts {
  const { hearing } = state
  const refusal = hearing.refusals.find(({ id }) => id === about) ?? hearing.refusals.at(-1)
  const asked = hearing.requests.find(({ id }) => id === refusal?.id)
  return {
    refused: refusal !== undefined,
    refusedOn: refusal?.on,
    refusalNumber: refusal && currentPaper(state, 'D36', refusal.id)?.number,
    refusalAskedOn: asked && beijingDay(asked.at),
    refusalGround: refusal && hearingRefusalGrounds[refusal.ground],
    refusalReason: refusal?.reason,
  }
}

function sessionFacts(state: CaseState, session: HearingSession | undefined): Facts {
  if (!session) return {}
  const { notice, announced } = session
  const { sessions, agents } = state.hearing
  const earlier = sessions[sessions.indexOf(session) - 1]
  const put = notice.changeReason && earlier ? earlier : null
  return {
    number: currentPaper(state, 'D35', session.id)?.number,
    announcementNumber: currentPaper(state, 'D37', session.id)?.number,
    issuedOn: notice.on,
    at: notice.at,
    place: notice.place,
    public: notice.public,
    closedReason: notice.closedBecause && closedHearingReasons[notice.closedBecause],
    closedNote: notice.closedNote,
    putOffFrom: put?.notice.at,
    putOffReason: put && notice.changeReason,
    presider: notice.presider.name,
    presiderTitle: notice.presider.title,
    recorder: notice.recorder.name,
    recorderTitle: notice.recorder.title,
    announcedOn: announced?.postedOn,
    announcedAt: announced?.where,
    agents: agents?.agents.map(({ name, idMasked, relation }) => ({ name, idMasked, relation })),
    authority: agents && authorities[agents.authority],
  }
}

function recordFacts({ hearing }: CaseState, record: HearingSession['record']): Facts {
  if (!record) return {}
  const { outcome, absenceNote } = record
  const notReached = outcome === 'absent' ? '当事人未到场，本项未进行。' : '当事人中途退出，本项未进行。'
  const said = (text: string) => (text.trim() === '' ? notReached : text)
  return {
    startedAt: record.startedAt,
    endedAt: record.endedAt,
    heldOn: beijingDay(record.startedAt),
    heldAt: record.place,
    rightsTold: record.rightsTold,
    attendance: attendances[record.attended],
    present: record.present.map(({ name, capacity }) => ({ name, capacity })),
    presidedBy: hearing.officers?.presider.name,
    recordedBy: hearing.officers?.recorder.name,
    outcome: hearingOutcomes[outcome],
    completed: outcome === 'held',
    officersCase: said(record.officersCase),
    examination: said(record.examination),
    defence: said(record.defence),
    lastStatement: said(record.lastStatement),
    absenceNote,
    signatureRefused: record.signedBy !== 'party',
    signatureNote: record.signatureNote,
    attachments: record.attachments.map(({ name }) => name).join('、'),
  }
}
