import { beijingDay as dayOf, type PlainDate } from '@zhiheng/law'
import type { Kind } from './installation.ts'

/** A request, as far as the clock looks at it. */
type Asked = { readonly headers: Record<string, string | string[] | undefined> }

/** The only source of business time. */
export type Clock = {
  /** This instant. In a demonstration the header `x-zhiheng-clock` may set it for one request. */
  readonly now: (request?: Asked) => Date
  /** Today's day in Beijing, 'YYYY-MM-DD'. */
  readonly today: (request?: Asked) => PlainDate
}

/** The Beijing day of an instant: statutes count in days there, wherever the server stands. */
export const beijingDay = (at: Date): PlainDate => dayOf(at.toISOString())

/** The real clock; only a demonstration listens to the header. */
export function systemClock(kind: Kind): Clock {
  const now = (request?: Asked): Date => {
    const asked = kind === 'demonstration' ? request?.headers['x-zhiheng-clock'] : undefined
    const at = typeof asked === 'string' ? new Date(asked) : new Date()
    return Number.isNaN(at.getTime()) ? new Date() : at
  }
  return { now, today: (request) => beijingDay(now(request)) }
}

/** A clock that stands still, for tests and for the seeding of a demonstration. */
export function fixedClock(iso: string): Clock {
  const at = new Date(iso)
  return { now: () => new Date(at), today: () => beijingDay(at) }
}
