import type { CaseQuery, SavedView } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { noSuch } from './no-such-thing.ts'

/** What a person has typed and not submitted: sealed, because drafts hold names and numbers. */
export function saveDraft(
  { db, secrets }: Services,
  actor: Actor,
  key: string,
  body: unknown,
  now: Date,
): Promise<string> {
  const savedAt = now.toISOString()
  const sealed = secrets.seal(JSON.stringify(body))
  return inReach(db, actor, async (tx) => {
    await sql`insert into drafts (city, person_id, key, body, saved_at)
      values (${actor.city}, ${actor.personId}, ${key}, ${sealed}, ${savedAt})
      on conflict (city, person_id, key) do update set body = excluded.body, saved_at = excluded.saved_at`.execute(
      tx,
    )
    return savedAt
  })
}

export function findDraft(
  { db, secrets }: Services,
  actor: Actor,
  key: string,
): Promise<{ body: unknown; savedAt: string | null }> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<{ body: string; savedAt: Date }>`
      select body, saved_at as "savedAt" from drafts where city = ${actor.city} and person_id = ${actor.personId} and key = ${key}`.execute(
      tx,
    )
    const [row] = rows
    return row
      ? { body: JSON.parse(secrets.unseal(row.body)) as unknown, savedAt: row.savedAt.toISOString() }
      : { body: null, savedAt: null }
  })
}

export function dropDraft({ db }: Services, actor: Actor, key: string): Promise<boolean> {
  return inReach(db, actor, async (tx) => {
    const { numAffectedRows } =
      await sql`delete from drafts where city = ${actor.city} and person_id = ${actor.personId} and key = ${key}`.execute(
        tx,
      )
    return (numAffectedRows ?? 0n) > 0n
  })
}

export function findViews({ db }: Services, actor: Actor): Promise<SavedView[]> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<SavedView>`
      select view_id as "viewId", name, query from saved_views where city = ${actor.city} and person_id = ${actor.personId} order by name`.execute(
      tx,
    )
    return rows
  })
}

/** Saves a filter under a name; the same name again replaces it. */
export function saveView({ db }: Services, actor: Actor, name: string, query: CaseQuery): Promise<SavedView> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<SavedView>`
      insert into saved_views (city, person_id, name, query) values (${actor.city}, ${actor.personId}, ${name.trim()}, ${JSON.stringify(query)}::jsonb)
      on conflict (city, person_id, name) do update set query = excluded.query
      returning view_id as "viewId", name, query`.execute(tx)
    const [view] = rows
    if (!view) throw new Error('a view was written and did not come back')
    return view
  })
}

export function dropView({ db }: Services, actor: Actor, viewId: string): Promise<void> {
  return inReach(db, actor, async (tx) => {
    const { numAffectedRows } =
      await sql`delete from saved_views where city = ${actor.city} and person_id = ${actor.personId} and view_id = ${viewId}`.execute(
        tx,
      )
    if (!numAffectedRows) throw noSuch('保存的筛选')
  })
}
