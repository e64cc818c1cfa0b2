import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { Attachment } from './payloads.ts'
import type { CaseState, Made } from './state.ts'

/** 公告送达 (《民事诉讼法》第九十五条): the two grounds it knows. */
export const publicNoticeGrounds = {
  whereaboutsUnknown: '受送达人下落不明',
  otherWaysFailed: '采用其他方式无法送达',
} as const
export type PublicNoticeGround = keyof typeof publicNoticeGrounds

/** The ways that can be tried in vain (SRV-7). */
export const triedMethods = { direct: '直接送达', postal: '邮寄送达', electronic: '电子送达' } as const
export type TriedMethod = keyof typeof triedMethods

export type PublicNoticePayloads = {
  recordFailedService: {
    readonly id: string
    readonly paperIds: readonly string[]
    readonly method: TriedMethod
    readonly triedAt: string
    readonly place: string
    readonly course: string
    readonly attachments: readonly Attachment[]
  }
  issuePublicNotice: {
    readonly id: string
    readonly paperIds: readonly string[]
    readonly ground: PublicNoticeGround
    readonly course: string
    readonly summary: string
    readonly publishOn: PlainDate
    readonly publishIn: string
    readonly attachments: readonly Attachment[]
  }
  publishNotice: {
    readonly id: string
    readonly publishedOn: PlainDate
    readonly attachments: readonly Attachment[]
  }
  completePublicService: {
    readonly id: string
    readonly noticeId: string
    readonly paperIds: readonly string[]
    readonly servedAt: string
  }
}
export type PublicNoticeActionName = keyof PublicNoticePayloads

export type PublicNotice = {
  readonly id: string
  readonly issued: Made & PublicNoticePayloads['issuePublicNotice']
  readonly published: (Made & PublicNoticePayloads['publishNotice']) | null
  readonly completed: (Made & PublicNoticePayloads['completePublicService']) | null
}
export type PublicNoticeState = {
  readonly failedServices: readonly (Made & PublicNoticePayloads['recordFailedService'])[]
  readonly publicNotices: readonly PublicNotice[]
}
export const nothingPublished: PublicNoticeState = { failedServices: [], publicNotices: [] }

/** A notice under way: its papers have not reached the party by it, nor by any other way. */
export const runningNotices = ({ publicNotices, papers }: CaseState): readonly PublicNotice[] =>
  publicNotices.filter(
    ({ issued, completed }) =>
      !completed &&
      issued.paperIds.some((id) => papers.some((one) => one.id === id && !one.servedBy && !one.voided)),
  )

/** The thirty days from a day of publication (SRV-6). */
export const publicPeriod = (on: PlainDate, entry: number, calendar: WorkingCalendar): DeadlineProof =>
  proveDeadline(deadlineRule('servePublicly'), { fact: '发出公告', on, entry }, calendar)

/** The period of a notice that was published; null before. */
export const periodOf = ({ published }: PublicNotice, calendar: WorkingCalendar): DeadlineProof | null =>
  published ? publicPeriod(published.publishedOn, published.revision, calendar) : null

/** Whether the period is over on a day. An end that is only provisional is not held against the party. */
export function noticeExpired(notice: PublicNotice, today: PlainDate, calendar: WorkingCalendar): boolean {
  const period = periodOf(notice, calendar)
  return !!period && !period.provisional && today > period.legalDueOn
}

/** What the completion of a notice writes: its papers not served otherwise, served at the end of the last day. */
export function publicServiceOf(
  state: CaseState,
  noticeId: string,
  calendar: WorkingCalendar,
): Pick<PublicNoticePayloads['completePublicService'], 'paperIds' | 'servedAt'> {
  const notice = state.publicNotices.find(({ id }) => id === noticeId)
  const period = notice && periodOf(notice, calendar)
  const waiting = (id: string) => state.papers.some((one) => one.id === id && !one.servedBy && !one.voided)
  return {
    paperIds: notice?.issued.paperIds.filter(waiting) ?? [],
    servedAt: period ? `${period.legalDueOn}T15:59:59.000Z` : '',
  }
}

/** SRV-7: tried directly, and by post or electronically, each of these papers. */
export const triedInVain = ({ failedServices }: CaseState, paperIds: readonly string[]): boolean =>
  paperIds.every((paperId) => {
    const ways = failedServices.filter((one) => one.paperIds.includes(paperId)).map(({ method }) => method)
    return ways.includes('direct') && ways.some((way) => way !== 'direct')
  })

export const servedOnDay = ({ servedAt }: { readonly servedAt: string }): PlainDate => beijingDay(servedAt)
