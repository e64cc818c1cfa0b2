import { addDays } from '@zhiheng/law'
import { sql } from 'kysely'
import { asCity } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'

/**
 * 到期提醒, every day: one notice for each watched clock whose safe day comes within three days or has passed.
 * Running twice makes no second notice; a clock that starts anew is a new clock. Told to the officer in charge and
 * to the heads of the unit.
 */
export async function alertDueJob({ db, clock }: Services): Promise<void> {
  const { rows } = await sql<{ city: string | null }>`select city from installation`.execute(db)
  const city = rows[0]?.city
  if (!city) return
  const today = clock.today()
  await asCity(db, city, (tx) =>
    sql`insert into notices (city, unit_id, case_id, kind, to_person, to_roles, words, about, created_at)
      select d.city, d.unit_id, d.case_id, 'due', c.lead_person_id, array['R3'],
        coalesce(c.case_number, c.cause, c.place) || ' ' || (d.proof->>'title') ||
          case when d.safe_due_on < ${today}::date then ' 已过稳妥日 ' else ' 将于 ' end || to_char(d.legal_due_on, 'YYYY-MM-DD') ||
          case when d.safe_due_on < ${today}::date then '（法定届满日）' else ' 届满' end,
        'due:' || d.deadline_id || ':' || to_char(d.legal_due_on, 'YYYY-MM-DD') || ':' || case when d.safe_due_on < ${today}::date then 'over' else 'near' end, ${clock.now().toISOString()}
      from case_deadlines d join case_files c on c.city = d.city and c.unit_id = d.unit_id and c.case_id = d.case_id
      where d.city = ${city} and d.met_on is null and d.watched and d.safe_due_on <= ${addDays(today, 3)}::date
        -- A bound file waits for nobody, unless reconsideration or a suit came after it.
        and (c.stage not in ('ARCHIVED', 'NOT_ACCEPTED') or c.awaiting_what is not null)
      on conflict do nothing`.execute(tx),
  )
}
