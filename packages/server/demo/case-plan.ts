import type { ActionInput, CaseView, TierRow } from '@zhiheng/contract'
import {
  type ActionName,
  addHours,
  formatChineseDate,
  type ItemSnapshot,
  type Stage,
  type WorkingCalendar,
} from '@zhiheng/law'
import type { Attachment } from './demo-client.ts'
import type { PartyInput } from './invented-parties.ts'
import type { Place } from './invented-places.ts'
import type { OfficeClock } from './office-hours.ts'
import type { Scene } from './scene.ts'
import type { Random } from './seeded-random.ts'

/** A unit as the plans need it. `login` begins its people's accounts. */
export type PlanUnit = {
  readonly unitId: number
  readonly code: string
  readonly login: string
  readonly name: string
  readonly level: 'city' | 'county' | 'town'
  readonly line: string | null
  readonly areaCode: string
}

/** A camera of the register. */
export type Camera = { readonly deviceId: string; readonly number: string }

/** What the plans read of the server before they are made. */
export type City = {
  /** By unit: a camera whose records may be evidence all the year; a city made before there was a register has none. */
  readonly cameras: ReadonlyMap<number, Camera>
  readonly calendar: WorkingCalendar
  readonly units: readonly PlanUnit[]
  /** By code: the versions in force during the year. */
  readonly items: ReadonlyMap<
    string,
    readonly { readonly item: ItemSnapshot; readonly tiers: readonly TierRow[] }[]
  >
}

/** Everything of a case that is settled before its first day: who, what, where, and which turns it takes. */
export type Story = {
  readonly caseId: string
  readonly seed: string
  readonly unit: PlanUnit
  readonly lead: string
  readonly support: string
  readonly scene: Scene
  readonly item: ItemSnapshot
  readonly tier: string | null
  /** The circumstances of the published standard that lead to the tier. */
  readonly found: readonly string[]
  /** There is a standard and the fine lies in none of its tiers: reasoned and discussed together (第三十四条). */
  readonly departs: boolean
  readonly party: PartyInput
  readonly place: Place
  readonly size: string
  readonly fineFen: number
  readonly turns: Turns
  /** Ends the numbers of its payment receipts where they must not meet by chance; drawn otherwise. */
  readonly slip?: number
  /** Who else claims the case, and how that is settled; null where nobody does. */
  readonly dispute: {
    readonly otherUnitId: number
    readonly otherUnit: string
    readonly outcome: 'agreed' | 'designated'
  } | null
  /** The camera that recorded the act; null where none did. */
  readonly device: Camera | null
  /** Whose pictures it is shown with; its own otherwise. */
  readonly pictures?: string
}

/** The turns a case may take beside the straight way. */
export type Turns = {
  readonly source: ActionInput<'registerClue'>['source']
  readonly endsEarly: 'CLUE' | 'VERIFYING' | null
  readonly filing: 'straight' | 'returned' | 'withdrawn'
  readonly preserves: boolean
  readonly correction: 'none' | 'obeyed' | 'obeyedLate'
  readonly reportReturned: boolean
  readonly firstLookReturned: boolean
  readonly noticeBy: 'direct' | 'left' | 'postal'
  readonly heard: 'silent' | 'waiver' | 'statement'
  readonly adopted: boolean
  /** Whether the fine reaches the range of the hearing, and what becomes of the right to it. */
  readonly hearing: 'none' | 'waived' | 'lapsed' | 'late' | 'withdrawn' | 'absent' | 'held'
  readonly legalView: 'agree' | 'agreeIfMended' | 'supplement'
  readonly grave: boolean
  readonly decisionReturned: boolean
  readonly decisionBy: 'direct' | 'left' | 'postal' | 'public'
  readonly pays: 'inTime' | 'late' | 'demanded' | 'instalments' | 'instalmentMissed'
  readonly suspends: boolean
  readonly extends: boolean
  readonly scanned: boolean
  /** Whether a body camera ran at the inspection. */
  readonly filmed: boolean
  /** Whether a camera of the unit recorded the act. */
  readonly monitored: boolean
  /** Whether it is gone about with a talk, an advice and the city's own paper, and a served paper is put right. */
  readonly guides: boolean
  /** Whether the goods are confiscated with the decision, and handled after it. */
  readonly confiscates: boolean
  /** 管辖争议, where another unit of the county could claim the case. */
  readonly dispute: 'none' | 'agreed' | 'designated'
  /** How it ends: by a penalty, or by one of the ways that are none. */
  readonly ending:
    | 'penalty'
    | 'nonFiling'
    | 'minorHarmless'
    | 'firstViolation'
    | 'handedOver'
    | 'police'
    | 'cancelled'
    | 'summary'
}

/** The file while a plan is carried out: what an act needs that only the server knows. */
export type OpenFile = {
  readonly personId: (part: string) => Promise<string>
  /** The case page, not older than the last act that made something to refer to. */
  readonly view: () => Promise<Pick<CaseView, 'state' | 'context'>>
  readonly paper: (kind: string) => Promise<string>
  readonly hash: (paperId: string) => Promise<string>
  readonly upload: (name: string, bytes: Uint8Array) => Promise<Attachment>
}

export type PlannedAct = {
  readonly at: string
  /** The seat of the unit that acts, or somebody else's account (`otherLogin`). */
  readonly part: string
  readonly action: ActionName
  /** The stage the case is in after it. */
  readonly after: Stage
  readonly input: (file: OpenFile) => Promise<unknown>
}
export type CasePlan = { readonly story: Story; readonly acts: readonly PlannedAct[] }

/** Names an account outside the unit of the case, where a plan names a seat. */
export const otherLogin = (login: string): string => `@${login}`
/** The account of a seat of the unit. */
export const loginOf = ({ login }: Pick<PlanUnit, 'login'>, part: string): string =>
  part.startsWith('@') ? part.slice(1) : `${login}.${part}`

/** A plan being written: the clock goes forward, the acts follow one another. */
export type Script = {
  readonly story: Story
  readonly random: Random
  readonly clock: OfficeClock
  readonly calendar: WorkingCalendar
  readonly acts: PlannedAct[]
  readonly act: <A extends ActionName>(part: string, action: A, input: Making<A>, to?: Stage) => void
}
type Making<A extends ActionName> =
  | ActionInput<A>
  | ((file: OpenFile) => ActionInput<A> | Promise<ActionInput<A>>)

export function openScript(
  story: Story,
  given: { readonly random: Random; readonly clock: OfficeClock; readonly calendar: WorkingCalendar },
): Script {
  const acts: PlannedAct[] = []
  return {
    ...given,
    story,
    acts,
    act: (part, action, input, to) => {
      const after = to ?? acts.at(-1)?.after ?? 'CLUE'
      const make = async (file: OpenFile) => (typeof input === 'function' ? input(file) : input)
      acts.push({ at: given.clock.at(), part, action, after, input: make })
    },
  }
}

/** A sentence of the scene with the slots of this story. */
export function told({ party, place, size, scene }: Story, text: string, day = ''): string {
  const speaker = party.legalRepresentative ?? party.name
  const slots: Readonly<Record<string, string>> = {
    party: party.name,
    place: place.address,
    size,
    day,
    speaker,
    cause: scene.cause,
  }
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')
}

/** «11月3日», as an officer writes a day of this year. */
export const shortDay = (instant: string): string =>
  formatChineseDate(addHours(instant, 8).slice(0, 10)).replace(/^\d+年/, '')

/** The last digits of the first receipt of a case; a payment by instalments counts on from it. */
export function slipOf({ slip }: Story, random: Random): number {
  const drawn = random.between(100_000, 999_999)
  return slip ?? drawn
}

/** The seed of one picture of the story. */
export const pictureOf = (story: Story, what: string): string => `${story.pictures ?? story.seed}|${what}`
