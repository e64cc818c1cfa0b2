import type { CaseState } from '@zhiheng/law'
import { sql } from 'kysely'
import type { AcrossAnswers, AskedAcross, CaseInBatch } from '../../cases/index.ts'
import { rowsInBatch } from '../../cases/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'

type Earlier = {
  readonly digest: string
  readonly item: string
  readonly on: string
  readonly unit: string
  readonly article: string
}
type Act = Earlier & { readonly place: string; readonly from: string; readonly until: string }
type Filed = Act & { readonly caseId: string; readonly at: string }

/** What a chunk's cases may be told of earlier cases: of the database as it was, and of the chunk's own made so far. */
export type AcrossBook = AcrossAnswers & {
  readonly asked: AskedAcross[]
  /** Who asks, about which case, until the next. */
  readonly ask: (actor: Actor, file: CaseInBatch) => void
  readonly add: (file: CaseInBatch, unitName: string) => void
}

/** @param digests of every party of the chunk */
export async function openAcross(tx: Tx, city: string, digests: readonly string[]): Promise<AcrossBook> {
  const violations = await sql<Earlier>`
    select f.party_digest as digest, f.item_code as item, f.found_on as "on", u.name as unit, f.article
    from violations_found f join units u on u.city = f.city and u.unit_id = f.unit_id
    where f.city = ${city} and f.party_digest = any(${digests})`.execute(tx)
  const fines = await sql<Act>`
    select f.party_digest as digest, f.item_code as item, f.fined_on as "on", u.name as unit, f.article, f.place,
      f.act_from as "from", f.act_until as until
    from fined_acts f join units u on u.city = f.city and u.unit_id = f.unit_id
    where f.city = ${city} and f.party_digest = any(${digests})`.execute(tx)
  const filings = await sql<Filed>`
    select f.party_digest as digest, f.item_code as item, f.filed_on as "on", u.name as unit, f.article, f.place,
      f.act_from as "from", f.act_until as until, f.case_id as "caseId", f.filed_at as at
    from filed_acts f join units u on u.city = f.city and u.unit_id = f.unit_id
    where f.city = ${city} and f.party_digest = any(${digests})`.execute(tx)
  const [found, fined, filed] = [[...violations.rows], [...fines.rows], [...filings.rows]]
  const asked: AskedAcross[] = []
  let asking: { actor: Actor; file: CaseInBatch } | null = null

  const note = (question: AskedAcross['question'], yes: boolean) => {
    if (!asking) throw new Error('a question without an asker')
    const { actor, file } = asking
    asked.push({
      city,
      personId: actor.personId,
      unitId: actor.unitId,
      caseId: file.key.caseId,
      question,
      found: yes,
    })
  }
  return {
    asked,
    ask: (actor, file) => {
      asking = { actor, file }
    },
    add: (file, unit) => {
      const rows = rowsInBatch(file)
      for (const one of rows.violationsFound)
        found.push({
          digest: one.party_digest,
          item: one.item_code,
          on: one.found_on,
          unit,
          article: one.article,
        })
      for (const one of rows.finedActs)
        fined.push({
          ...{ digest: one.party_digest, item: one.item_code, on: one.fined_on, unit, article: one.article },
          ...{ place: one.place, from: one.act_from, until: one.act_until },
        })
      for (const one of rows.filedActs)
        filed.push({
          ...{ digest: one.party_digest, item: one.item_code, on: one.filed_on, unit, article: one.article },
          ...{ place: one.place, from: one.act_from, until: one.act_until },
          ...{ caseId: file.key.caseId, at: one.filed_at },
        })
    },
    earlierFine: (state) => {
      const hits = fined.filter((one) => isSameAct(one, state))
      const first = hits.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]
      if (first) note('earlier_fine', true)
      return first ? answer(first) : null
    },
    filedElsewhere: (state) => {
      const own = state.filing?.approved?.at
      const hits = filed.filter(
        (one) => one.caseId !== state.caseId && isSameAct(one, state) && (own === undefined || one.at < own),
      )
      const first = hits.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
      if (first) note('filed_elsewhere', true)
      return first ? answer(first) : null
    },
    earlierViolation: (_, since) => {
      const { party, item } = asking?.file.state ?? {}
      const hits = found.filter(
        (one) => one.digest === party?.idDigest && one.item === item?.code && one.on >= since,
      )
      const last = hits.toSorted((a, b) => (a.on > b.on ? -1 : 1))[0]
      note('earlier_violation', last !== undefined)
      return last ? answer(last) : null
    },
  }
}

const isSameAct = (one: Act, { party, item, act }: CaseState): boolean =>
  one.digest === party?.idDigest &&
  one.item === item?.code &&
  one.place === act?.place &&
  one.from <= act.actUntil &&
  one.until >= act.actFrom

const answer = ({ on, unit, article }: Earlier) => ({ on, unit, article })
