import type { HearingOfficer } from './hearing-payloads.ts'
import type { Payloads } from './payloads.ts'
import type { Made } from './state.ts'

/** One day set for the hearing; a new day is a new one, and the old stays on file. */
export type HearingSession = {
  readonly id: string
  readonly notice: Made &
    Payloads['scheduleHearing'] & { readonly presider: HearingOfficer; readonly recorder: HearingOfficer }
  readonly announced: (Made & Payloads['announceHearing']) | null
  readonly record: (Made & Payloads['recordHearing']) | null
}
export type HearingRecusal = {
  readonly asked: Made & Payloads['askHearingRecusal']
  readonly decided: (Made & Payloads['decideHearingRecusal']) | null
}

/** 听证: everything of one round. A new notice of penalty begins a new one. */
export type HearingFile = {
  readonly requests: readonly (Made & Payloads['recordHearingRequest'])[]
  readonly refusals: readonly (Made & Payloads['refuseHearing'])[]
  readonly waiver: (Made & Payloads['recordHearingWaiver']) | null
  readonly withdrawn: (Made & Payloads['withdrawHearingRequest']) | null
  readonly officers: (Made & Payloads['assignHearing']) | null
  readonly recusals: readonly HearingRecusal[]
  readonly agents: (Made & Payloads['nameHearingAgents']) | null
  readonly sessions: readonly HearingSession[]
  readonly report: (Made & Payloads['reportHearing']) | null
}

export const noHearing: HearingFile = {
  requests: [],
  refusals: [],
  waiver: null,
  withdrawn: null,
  officers: null,
  recusals: [],
  agents: null,
  sessions: [],
  report: null,
}

/** A new round for a new notice of penalty; a round in which nothing has happened is still that round. */
export const newRound = (before: HearingFile): HearingFile =>
  Object.values(before).some((part) => (Array.isArray(part) ? part.length > 0 : part !== null))
    ? noHearing
    : before
