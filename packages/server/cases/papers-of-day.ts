import type { DayPaper, PaperStanding } from '@zhiheng/contract'
import { type CityPaperKind, kindOf, paperTitle } from '@zhiheng/law'
import { sql } from 'kysely'
import { shippedDefinitions } from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { readInReach } from '../platform/replica.ts'
import type { Services } from '../platform/services.ts'
import { isServedKind, isUnsealedKind } from './paper-kinds-in-sql.ts'

const most = 500

/** The same four words the papers of a case carry. */
const standingIs = {
  toSeal: sql`p.sealed_sha256 is null and not ${isUnsealedKind}`,
  sealed: sql`p.sealed_sha256 is not null`,
  toServe: sql`p.served_on is null and ${isServedKind} and (p.sealed_sha256 is not null or ${isUnsealedKind})`,
  served: sql`p.served_on is not null`,
} as const satisfies Record<PaperStanding, unknown>

type Asked = { readonly on?: string; readonly kind?: string; readonly standing?: PaperStanding }
type Row = Omit<DayPaper, 'title' | 'needsSeal' | 'needsService' | 'copies'> & {
  readonly city: CityPaperKind | null
}
type Day = {
  readonly on: string
  readonly rows: DayPaper[]
  readonly more: boolean
  readonly kinds: { kind: string; title: string; papers: number }[]
}

/** 当日文书: the papers in force my unit issued on a day, case by case in the order they were made. */
export function findPapersOfDay(
  services: Services,
  actor: Actor,
  { on = actor.today, kind, standing }: Asked,
): Promise<Day> {
  const ofDay = sql`p.city = ${actor.city} and p.unit_id = ${actor.unitId} and p.issued_on = ${on}::date and p.voided_on is null`
  return readInReach(services, actor, async (tx) => {
    const { rows } = await sql<Row>`
      select p.case_id as "caseId", p.paper_id as "paperId", p.kind, p.city_kind as city, p.number, c.case_number as "caseNumber", c.cause,
        c.party_name as "partyName", p.sealed_sha256 is not null as sealed, p.served_on is not null as served
      from case_papers p
      join case_files c on c.city = p.city and c.unit_id = p.unit_id and c.case_id = p.case_id
      where ${ofDay} and ${kind === undefined ? sql`true` : sql`p.kind = ${kind}`}
        and ${standing === undefined ? sql`true` : standingIs[standing]}
      order by c.case_number nulls last, p.case_id, p.revision, p.paper_id limit ${most + 1}`.execute(tx)
    const kinds = await sql<{ kind: string; title: string | null; papers: number }>`
      select p.kind, max(p.city_kind->>'title') as title, count(*)::integer as papers from case_papers p where ${ofDay} group by p.kind order by p.kind`.execute(
      tx,
    )
    return {
      on,
      rows: rows.slice(0, most).map(withKind),
      more: rows.length > most,
      kinds: kinds.rows.map((one) => ({ ...one, title: one.title ?? paperTitle(one) })),
    }
  })
}

const withKind = ({ city, ...row }: Row): DayPaper => {
  const paper = { kind: row.kind, ...(city && { city }) }
  return {
    ...row,
    title: paperTitle(paper),
    needsSeal: !!kindOf(paper)?.sealed,
    needsService: kindOf(paper)?.served === 'Y',
    copies: city?.copies ?? shippedDefinitions().get(row.kind)?.copies ?? 1,
  }
}
