import type { CityRulesRow } from '@zhiheng/contract'
import { type CityRules, completeRules, formatChineseDate, startingRules } from '@zhiheng/law'
import { sql } from 'kysely'
import { type Doer, recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { addJob } from '../platform/jobs.ts'

/**
 * Sets the rules of the city from `rules.from` on, all of them. A case is judged by the rules of its own day, so a day
 * that has begun is not touched: 422 `rules_stand`, except in a city that has no case yet. A row whose day has not come
 * is replaced. Every clock is counted anew after the commit. `trial` is what the replay of past cases had found, kept on the
 * record. Returns whether such a row was replaced.
 */
export async function setCityRules(
  tx: Tx,
  doer: Doer & { readonly today: string },
  rules: CityRules,
  trial: { readonly cases: number; readonly touched: number } | null = null,
): Promise<{ readonly replaced: boolean }> {
  const { city, by, at } = doer
  await sql`select pg_advisory_xact_lock(hashtextextended(${`city-rules|${city}`}, 0))`.execute(tx)
  const before = await standingRules(tx, doer, rules.from)
  await sql`insert into city_rules (city, valid_from, rules, set_by, set_at)
    values (${city}, ${rules.from}, ${JSON.stringify(rules)}::jsonb, ${by?.personId ?? null}, ${at})
    on conflict (city, valid_from) do update
      set rules = excluded.rules, set_by = excluded.set_by, set_at = excluded.set_at`.execute(tx)
  await recordEvent(tx, doer, 'set_city_rules', 'city_rules', {
    from: rules.from,
    before,
    rules,
    trial,
  })
  await addJob(tx, 'refreshDeadlines', { city }, { jobKey: `refreshDeadlines:${city}` })
  return { replaced: before !== null }
}

/** The rules that are set for a day, to be replaced, or null. 422 `rules_stand` for a day by which cases have been judged. */
export async function standingRules(
  tx: Tx,
  { city, today }: { readonly city: string; readonly today: string },
  from: string,
): Promise<CityRules | null> {
  const { rows } = await sql<{ before: CityRules | null; cases: boolean }>`
    select (select rules from city_rules where city = ${city} and valid_from = ${from}::date) as before,
      exists (select from case_files where city = ${city}) as cases`.execute(tx)
  const { before = null, cases = false } = rows[0] ?? {}
  if (from <= today && (cases || before !== null))
    throw problem(422, 'rules_stand', `${formatChineseDate(from)}已按当时的规则办案，不能改动。`, {
      field: 'from',
      wayForward: '请选择今日以后的日期。',
    })
  return before
}

type Row = { readonly rules: CityRules; readonly setAt: Date; readonly setBy: string | null }

/** Every set of rules the city has had, newest first, the package's own as the oldest. */
export async function findRulesRows(tx: Tx, city: string): Promise<readonly CityRulesRow[]> {
  const { rows } = await sql<Row>`
    select r.rules, r.set_at as "setAt", p.name as "setBy" from city_rules r
    left join persons p on p.city = r.city and p.person_id = r.set_by
    where r.city = ${city} order by r.valid_from desc`.execute(tx)
  return [
    ...rows.map(({ rules, setAt, setBy }) => ({
      rules: writable(completeRules(rules)),
      setAt: setAt.toISOString(),
      setBy,
    })),
    { rules: writable(startingRules), setAt: null, setBy: null },
  ]
}

/** The rules as they cross the wire; what the law keeps read-only is the same there. */
const writable = (rules: CityRules) => structuredClone(completeRules(rules)) as CityRulesRow['rules']

const readers = ['ADMIN', 'R4', 'R5', 'R7'] as const

/** For the page: what is in force today, what is set to come and what was. 403 for those the rules are not shown to. */
export async function describeCityRules(tx: Tx, actor: Actor) {
  if (!actor.roles.some((role) => readers.some((one) => one === role)))
    throw problem(403, 'may_not_read_rules', '您的岗位不能查看城市规则。', {
      wayForward: '由系统管理员、法制审核人员或者单位负责人查看；案件中用到的规则在案件页上都有说明。',
    })
  const rows = await findRulesRows(tx, actor.city)
  const begun = rows.filter((row) => row.setAt === null || row.rules.from <= actor.today)
  const [inForce, ...earlier] = begun
  if (!inForce) throw new RangeError('the starting rules are always there')
  return { inForce, earlier, coming: rows.filter((row) => !begun.includes(row)).reverse() }
}
