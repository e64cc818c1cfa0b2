import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { mustAdminister } from './administer.ts'
import { type Doer, recordEvent } from './record-event.ts'

/** A case that would be left without its officer. */
export type CaseInHand = {
  readonly caseId: string
  /** 案号, or the clue's registration before filing. */
  readonly caseNumber: string
  readonly cause: string
  readonly duty: 'lead' | 'support'
}

export type Holder = { readonly city: string; readonly personId: string; readonly unitId: number }

/** What organisation asks of the cases: given by the cases module, so that neither imports the other. */
export type CasesInHand = {
  /** Open cases of the unit in which the person is 主办 or 协办. */
  readonly find: (tx: Tx, holder: Holder) => Promise<readonly CaseInHand[]>
  /** Hands each over to another post's holder, each a step on that case's own log. */
  readonly reassign: (
    tx: Tx,
    given: {
      readonly by: Actor
      readonly at: Date
      readonly from: Holder
      readonly to: { readonly personId: string; readonly postId: string }
      readonly cases: readonly CaseInHand[]
      readonly reason: string
    },
  ) => Promise<void>
}

export type EndPost = {
  readonly postId: string
  /** The last day in force. */
  readonly lastDay: PlainDate
  readonly reason: string
  /** The post that takes over the cases in hand. */
  readonly reassignTo?: string
}

type PostRow = Holder & {
  readonly unitName: string
  readonly title: string
  readonly kind: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/**
 * Ends a post on its last day; acting for it ends with it. No inbox dies: while its holder has open cases in the
 * unit and no other post there, it is refused with 409 `cases_in_hand` naming them, unless `reassignTo` takes over.
 * 404 unknown post, 403 not an administrator, 422 `backdated`, `own_post`, `already_ended`, `successor_unfit`.
 */
export async function endPost(
  tx: Tx,
  doer: Doer & { readonly by: Actor },
  casesInHand: CasesInHand,
  { postId, lastDay, reason, reassignTo }: EndPost,
): Promise<{ reassigned: number }> {
  const { city, by, at } = doer
  const post = await lockPost(tx, city, postId)
  if (!post) throw problem(404, 'not_found', '没有找到该任职。')
  mustAdminister(by, post.unitId)
  refuseEnd(by, postId, post, lastDay)

  const cases = (await hasAnotherPost(tx, post, postId, lastDay)) ? [] : await casesInHand.find(tx, post)
  if (cases.length > 0) {
    if (reassignTo === undefined) throw refuseForCases(cases)
    const to = await findSuccessor(tx, post, postId, reassignTo, lastDay)
    await casesInHand.reassign(tx, { by, at, from: post, to, cases, reason })
  }
  await sql`update posts set valid_until = ${lastDay}, end_reason = ${reason}
    where city = ${city} and post_id = ${postId}`.execute(tx)
  await recordEvent(tx, doer, 'end_post', post.personId, {
    postId,
    unit: post.unitName,
    title: post.title,
    lastDay,
    reason,
    reassigned: cases.map((one) => one.caseId),
    reassignTo: cases.length > 0 ? reassignTo : undefined,
  })
  return { reassigned: cases.length }
}

async function lockPost(tx: Tx, city: string, postId: string): Promise<PostRow | undefined> {
  const { rows } = await sql<PostRow>`
    select p.city, p.person_id as "personId", p.unit_id as "unitId", u.name as "unitName", p.title, p.kind,
      p.valid_from as "validFrom", p.valid_until as "validUntil"
    from posts p join units u on u.city = p.city and u.unit_id = p.unit_id
    where p.city = ${city} and p.post_id = ${postId} for update of p`.execute(tx)
  return rows[0]
}

function refuseEnd(by: Actor, postId: string, post: PostRow, lastDay: PlainDate): void {
  if (postId === by.postId)
    throw problem(422, 'own_post', '不能终止自己正在使用的任职。', {
      wayForward: '请由另一位系统管理员办理。',
    })
  if (post.validUntil !== null && post.validUntil < by.today)
    throw problem(422, 'already_ended', `该任职已于 ${post.validUntil} 终止。`)
  if (lastDay < by.today)
    throw problem(422, 'backdated', '最后一日不得早于今日。', {
      field: 'lastDay',
      wayForward: `请填写 ${by.today} 或以后的日期。`,
    })
  if (lastDay < post.validFrom)
    throw problem(422, 'days_reversed', `最后一日不得早于任职之日 ${post.validFrom}。`, { field: 'lastDay' })
  if (post.validUntil !== null && lastDay > post.validUntil)
    throw problem(422, 'already_ended', `该任职到 ${post.validUntil} 即终止，不能延后。`, {
      field: 'lastDay',
    })
}

const refuseForCases = (cases: readonly CaseInHand[]) => {
  const named = cases.slice(0, 5).map((one) => `${one.caseNumber}（${one.cause}）`)
  const more = cases.length > 5 ? `等 ${cases.length} 件` : ''
  return problem(409, 'cases_in_hand', `该人员在本单位尚有在办案件：${named.join('、')}${more}。`, {
    field: 'reassignTo',
    wayForward: '请指定接办人后再终止任职。',
  })
}

async function hasAnotherPost(tx: Tx, post: PostRow, postId: string, lastDay: PlainDate): Promise<boolean> {
  const { rows } = await sql`
    select from posts where city = ${post.city} and person_id = ${post.personId} and unit_id = ${post.unitId}
      and post_id <> ${postId} and kind <> 'acting' and roles && array['R1', 'R2']
      and valid_from <= ${lastDay}::date + 1 and (valid_until is null or valid_until > ${lastDay})`.execute(
    tx,
  )
  return rows.length > 0
}

/** The successor works in the same unit, is an officer, and stays beyond the last day. */
async function findSuccessor(tx: Tx, post: PostRow, postId: string, successor: string, lastDay: PlainDate) {
  const { rows } = await sql<{ personId: string; postId: string }>`
    select person_id as "personId", post_id as "postId" from posts
    where city = ${post.city} and post_id = ${successor} and post_id <> ${postId} and unit_id = ${post.unitId}
      and person_id <> ${post.personId} and roles && array['R1', 'R2'] and kind <> 'acting'
      and valid_from <= app_today() and (valid_until is null or valid_until > ${lastDay})`.execute(tx)
  if (!rows[0])
    throw problem(422, 'successor_unfit', '接办人应为本单位在任、任期长于离任之日的承办人或协办人。', {
      field: 'reassignTo',
      wayForward: '请另选接办人。',
    })
  return rows[0]
}
