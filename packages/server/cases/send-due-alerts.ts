import { addDays } from '@zhiheng/law'
import { sql } from 'kysely'
import { asCity, type Tx } from '../platform/database.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'

/** 到期提醒, every day, at a moment of the city's one clock. */
export async function alertDueJob({ db, clock }: Services): Promise<void> {
  const { city } = await readInstallation(db)
  if (city === null) return
  const [today, at] = [clock.today(), clock.now().toISOString()]
  await asCity(db, city, (tx) => tellDue(tx, { city, today, at }))
}

type Telling = {
  readonly city: string
  readonly today: string
  readonly at: string
  /** Only of this case; of every case where it is left out. */
  readonly caseId?: string
}

/** Every clock somebody has to watch in a case that still waits. A bound file waits for nobody, unless a remedy came after it. */
const watchedClocks = (city: string) => sql`
  case_deadlines d join case_files c on c.city = d.city and c.unit_id = d.unit_id and c.case_id = d.case_id
  where d.city = ${city} and d.met_on is null and d.watched
    and (c.stage not in ('ARCHIVED', 'NOT_ACCEPTED') or c.awaiting_what is not null)`
/** What a notice of it is about: a clock that starts anew is a new clock. */
const aboutClock = sql`'due:' || d.deadline_id || ':' || to_char(d.legal_due_on, 'YYYY-MM-DD') || ':'`

/**
 * One notice for each watched clock whose safe day comes within three days or has passed. Running twice makes no second
 * notice. Told to the officer in charge and to the heads of the unit.
 */
export async function tellDue(tx: Tx, { city, today, at, caseId }: Telling): Promise<void> {
  await sql`insert into notices (city, unit_id, case_id, kind, to_person, to_roles, words, about, created_at)
    select d.city, d.unit_id, d.case_id, 'due', c.lead_person_id, array['R3'],
      coalesce(c.case_number, c.cause, c.place) || ' ' || (d.proof->>'title') ||
        case when d.safe_due_on < ${today}::date then ' 已过稳妥日 ' else ' 将于 ' end || to_char(d.legal_due_on, 'YYYY-MM-DD') ||
        case when d.safe_due_on < ${today}::date then '（法定届满日）' else ' 届满' end,
      ${aboutClock} || case when d.safe_due_on < ${today}::date then 'over' else 'near' end, ${at}
    from ${watchedClocks(city)} and d.safe_due_on <= ${addDays(today, 3)}::date
      and (${caseId ?? null}::uuid is null or d.case_id = ${caseId ?? null}::uuid)
    on conflict do nothing`.execute(tx)
}

/** How many watched clocks passed their safe day before yesterday and were told to nobody. */
export async function untoldClocks(tx: Tx, city: string, today: string): Promise<number> {
  const { rows } = await sql<{ untold: number }>`
    select count(*) as untold from ${watchedClocks(city)} and d.safe_due_on < ${addDays(today, -1)}::date
      and not exists (select from notices n
        where n.city = d.city and n.unit_id = d.unit_id and n.case_id = d.case_id and n.kind = 'due'
          and n.about like ${aboutClock} || '%')`.execute(tx)
  return rows[0]?.untold ?? 0
}
