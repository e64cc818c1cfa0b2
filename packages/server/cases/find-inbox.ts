import type { InboxRow, NoticeView } from '@zhiheng/contract'
import { addDays, ordinaryActions } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { isSealedKind } from './paper-kinds-in-sql.ts'

const most = 100
type Inbox = {
  readonly counts: { dueToday: number; dueSoon: number; overdue: number; awaitingMe: number; toServe: number }
  readonly rows: InboxRow[]
  readonly more: boolean
}

/** A file waits for me: for me as its officer, or for a role I hold and did not handle it under. */
const waitsForMe = (actor: Actor) => sql`
  c.city = ${actor.city} and c.unit_id = ${actor.unitId} and c.awaiting_what is not null
  and ((cardinality(c.awaiting_roles) = 0 and ${actor.personId}::uuid in (c.lead_person_id, c.support_person_id))
    or (c.awaiting_roles && ${[...actor.roles]}::text[]
        and (${actor.personId}::uuid in (c.lead_person_id, c.support_person_id)) is not true))`

/** Papers wait for the clerk's seal while the file itself stays in its officers' hands: a correction order, a demand. */
const waitsForSeal = (actor: Actor) => sql`
  c.city = ${actor.city} and c.unit_id = ${actor.unitId} and c.awaiting_what is not null
  and c.case_id in (select p.case_id from case_papers p
    where p.city = ${actor.city} and p.unit_id = ${actor.unitId} and ${isSealedKind}
      and p.sealed_sha256 is null and p.voided_on is null)`

/**
 * Money is outstanding: the bank's receipt comes to the cashier while the officers have the file. A fine paid whole and
 * in time owes nothing more; paid late it owes the surcharge (《行政处罚法》第七十二条) until performance is confirmed.
 */
const waitsForReceipt = (actor: Actor) => sql`
  c.city = ${actor.city} and c.unit_id = ${actor.unitId} and c.awaiting_what is not null
  and c.stage = any(${[...ordinaryActions.recordPayment.from]}::text[]) and c.fine_fen > 0
  and not exists (
    select from case_payments p
    join case_deadlines d on d.city = p.city and d.unit_id = p.unit_id and d.case_id = p.case_id and d.deadline_id = 'payFine'
    where p.city = c.city and p.unit_id = c.unit_id and p.case_id = c.case_id and p.kind = 'fine'
    having sum(p.amount_fen) >= c.fine_fen and max(p.paid_on) <= max(d.legal_due_on))`

/** The units a person speaks for where a superior is asked (organisation/common-superior.ts): their own, and a 司法局 for its government. */
const spokenFor = ({ city, unitId }: Actor) => sql`array(
  select ${unitId}::integer union all
  select s.unit_id from units u
    join units s on s.city = u.city and s.area_code = u.area_code and s.kind = 'government'
    where u.city = ${city} and u.unit_id = ${unitId} and u.kind = 'supervisor')`

/** 指定管辖: a file of another unit that waits for my word as its common superior. That I may read it the wall has decided. */
const waitsForSuperior = (actor: Actor) => sql`
  c.city = ${actor.city} and c.superior_unit_id = any(${spokenFor(actor)})
  and c.superior_roles && ${[...actor.roles]}::text[] and c.unit_id <> ${actor.unitId}`

/** Every file that waits for me, once, with what for: beside whose turn it is, the clerk's seal and the cashier's receipt. */
export function waiting(actor: Actor) {
  const turn = sql`select c.*, c.awaiting_what as what from case_files c where ${waitsForMe(actor)}
    union all select c.*, c.superior_what as what from case_files c where ${waitsForSuperior(actor)}`
  const also = [
    ...(actor.roles.includes('R9') ? [{ what: '文书用印', where: waitsForSeal(actor) }] : []),
    ...(actor.roles.includes('R10') ? [{ what: '登记缴款', where: waitsForReceipt(actor) }] : []),
  ]
  if (also.length === 0) return turn
  const beside = also.map(
    ({ what, where }) =>
      sql`select c.*, ${what}::text as what from case_files c where ${where} and (${waitsForMe(actor)}) is not true`,
  )
  return sql`select distinct on (case_id) * from (${sql.join([turn, ...beside], sql` union all `)}) c order by case_id`
}

/** 我的待办: a question to the cases, ordered by legal urgency (the earliest safe day first), never by count. */
export function findInbox({ db }: Services, actor: Actor): Promise<Inbox> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<InboxRow>`
      select c.case_id as "caseId", c.what, c.stage, c.case_number as "caseNumber", c.cause, c.party_name as "partyName",
        c.place, lead.name as "leadName", d.proof->>'title' as "deadlineTitle", d.legal_due_on as "legalDueOn", d.safe_due_on as "safeDueOn",
        (${actor.personId}::uuid in (c.lead_person_id, c.support_person_id)) is true as mine
      from (${waiting(actor)}) c
      left join case_deadlines d on d.city = c.city and d.unit_id = c.unit_id and d.case_id = c.case_id and d.deadline_id = c.next_due_id
      left join persons lead on lead.city = c.city and lead.person_id = c.lead_person_id
      order by c.next_due_on nulls last, c.registered_on, c.case_id limit ${most + 1}`.execute(tx)
    return { counts: await countUrgent(tx, actor), rows: rows.slice(0, most), more: rows.length > most }
  })
}

async function countUrgent(tx: Tx, actor: Actor): Promise<Inbox['counts']> {
  const soon = addDays(actor.today, 3)
  const { rows } = await sql<Inbox['counts']>`
    select count(*) filter (where c.next_due_on = ${actor.today}::date) as "dueToday",
      count(*) filter (where c.next_due_on > ${actor.today}::date and c.next_due_on <= ${soon}::date) as "dueSoon",
      count(*) filter (where c.next_due_on < ${actor.today}::date) as overdue,
      count(*) as "awaitingMe",
      count(*) filter (where c.what like '送达%') as "toServe"
    from (${waiting(actor)}) c`.execute(tx)
  return rows[0] ?? { dueToday: 0, dueSoon: 0, overdue: 0, awaitingMe: 0, toServe: 0 }
}

const myRoles = (actor: Actor) => sql`n.to_roles && ${[...actor.roles]}::text[]`
/** Of my unit's own cases: to me or to a role I hold. */
const toMyUnit = (actor: Actor) => sql`
  n.city = ${actor.city} and n.unit_id = ${actor.unitId} and n.to_unit is null
  and (n.to_person = ${actor.personId}::uuid or ${myRoles(actor)})`
/** Of another unit's case, to those who speak for its superior. */
const toMeAsSuperior = (actor: Actor) => sql`
  n.city = ${actor.city} and n.to_unit = any(${spokenFor(actor)}) and ${myRoles(actor)}`

/** 站内提醒: the newest fifty addressed to me or to a role I hold here. */
export function findNotices(
  { db }: Services,
  actor: Actor,
): Promise<{ unread: number; notices: NoticeView[] }> {
  const newest = (which: RawBuilder<unknown>) =>
    sql`(select n.* from notices n where ${which} order by n.created_at desc limit 50)`
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<Omit<NoticeView, 'createdAt'> & { createdAt: Date }>`
      select n.notice_id as "noticeId", n.case_id as "caseId", n.kind, n.words, n.created_at as "createdAt", r.read_at is not null as read
      from (${newest(toMyUnit(actor))} union all ${newest(toMeAsSuperior(actor))}) n
      left join notice_readings r on r.city = n.city and r.notice_id = n.notice_id and r.person_id = ${actor.personId}
      order by n.created_at desc limit 50`.execute(tx)
    const notices = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
    return { unread: notices.filter(({ read }) => !read).length, notices }
  })
}

export function readNotices(
  { db, clock }: Services,
  actor: Actor,
  noticeIds: readonly string[],
): Promise<number> {
  return inReach(db, actor, async (tx) => {
    const { numAffectedRows } = await sql`
      insert into notice_readings (city, person_id, notice_id, read_at)
      select n.city, ${actor.personId}, n.notice_id, ${clock.now().toISOString()} from notices n
      where n.notice_id = any(${[...noticeIds]}::uuid[]) and ((${toMyUnit(actor)}) or (${toMeAsSuperior(actor)}))
      on conflict do nothing`.execute(tx)
    return Number(numAffectedRows ?? 0)
  })
}
