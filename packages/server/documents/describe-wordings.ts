import type { WordingRow } from '@zhiheng/contract'
import { officePaperKinds, type PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { readKeptDefinition } from './load-definitions.ts'
import { isOwnKind } from './own-paper.ts'
import { ownInForce, shippedDefinitions, type WordingAct } from './paper-wordings.ts'

type Saved = {
  readonly kind: string
  readonly version: string
  readonly yaml: string
  readonly savedBy: string | null
  readonly savedAt: Date
  readonly acts: readonly Pick<WordingAct, 'act' | 'from'>[]
}

/** For the page: every kind with the wording in force today and whose it is, and every version of ours. */
export async function describeWordings(tx: Tx, city: string, today: PlainDate) {
  const [saved, acts] = [await findSaved(tx, city), await findActs(tx, city)]
  const own = ownInForce(acts, today)
  const ofCases = [...shippedDefinitions().values()].filter(({ kind }) => !(kind in officePaperKinds))
  const kinds = ofCases.map(({ kind, title, category, version }) => ({
    kind,
    title,
    category,
    version: own.get(kind)?.version ?? version,
    shippedVersion: version,
    origin: own.has(kind) ? ('city' as const) : ('platform' as const),
    from: own.get(kind)?.from ?? null,
  }))
  const added = saved.flatMap((one) => {
    if (!isOwnKind(one.kind) || own.get(one.kind)?.version !== one.version) return []
    const { title, category } = readKeptDefinition(one.yaml)
    const from = own.get(one.kind)?.from ?? null
    return [
      {
        kind: one.kind,
        title,
        category,
        version: one.version,
        shippedVersion: null,
        origin: 'city' as const,
        from,
      },
    ]
  })
  const wordings = saved.map(
    (one): WordingRow => ({
      kind: one.kind,
      version: one.version,
      title: shippedDefinitions().get(one.kind)?.title ?? readKeptDefinition(one.yaml).title,
      savedBy: one.savedBy,
      savedAt: one.savedAt.toISOString(),
      acts: [...one.acts],
      state: stateOf(one, own.get(one.kind)?.version === one.version),
    }),
  )
  return { kinds: [...kinds, ...added], wordings }
}

/** 草稿; 已发布 and not the one in force (still to come, or followed by a younger one); 现行; 停用. */
function stateOf({ acts }: Saved, inForce: boolean): WordingRow['state'] {
  if (inForce) return 'inForce'
  const last = acts.at(-1)
  if (!last) return 'draft'
  return last.act === 'publish' ? 'published' : 'withdrawn'
}

async function findSaved(tx: Tx, city: string): Promise<readonly Saved[]> {
  const { rows } = await sql<Saved>`
    select w.kind, w.version, w.yaml, p.name as "savedBy", w.saved_at as "savedAt",
      coalesce((select jsonb_agg(jsonb_build_object('act', a.act, 'from', a.from_day) order by a.from_day, a.act_id)
                from paper_wording_acts a
                where a.city = w.city and a.kind = w.kind and a.version = w.version), '[]') as acts
    from paper_wordings w left join persons p on p.city = w.city and p.person_id = w.saved_by
    where w.city = ${city} order by w.saved_at desc, w.version`.execute(tx)
  return rows
}

async function findActs(tx: Tx, city: string): Promise<readonly WordingAct[]> {
  const { rows } = await sql<WordingAct>`
    select kind, version, act, from_day::text as "from" from paper_wording_acts
    where city = ${city} order by act_id`.execute(tx)
  return rows
}
