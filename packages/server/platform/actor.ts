import type { Statement } from './database.ts'

/** The roles of a post (rules §5.1). R6 and R8 are named for a case or a hearing, but only from people who hold the role. */
export type Role =
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'ADMIN'

/**
 * How far a post sees. `units`: every case of these units. `line` with `lineUnits`: in those units only
 * the cases of that line (a city bureau reads its line below it, towns included).
 * Cases shared with `unitId` by a dated grant come on top, in the database.
 */
export type Reach = {
  readonly units: readonly number[]
  readonly line: string | null
  readonly lineUnits: readonly number[]
}

/** Who is acting, in which post: resolved once a request from the session. */
export type Actor = {
  readonly personId: string
  readonly name: string
  readonly postId: string
  readonly city: string
  readonly unitId: number
  readonly unitCode: string
  readonly unitName: string
  readonly roles: readonly Role[]
  /** 代理审批: set when this post is held for somebody who is away. */
  readonly actingFor: { readonly personId: string; readonly name: string } | null
  /** 执法证, as it stands today; null for people who hold none. */
  readonly certificate: {
    readonly number: string
    readonly validFrom: string
    readonly validUntil: string
  } | null
  readonly reach: Reach
  /** The Beijing day of the request, 'YYYY-MM-DD': posts, certificates and grants are judged by it. */
  readonly today: string
  readonly sessionId: string
  /** Set where the session was remembered and not found anew: the transaction opens with it, and nothing stands if it fails. */
  readonly toConfirm?: Statement
  /** What a replica must have replayed to answer this person: their own last act, and the organisation as it stands. */
  readonly readAfter?: { readonly written: string | null; readonly organisation: number }
}
