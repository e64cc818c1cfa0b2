import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { CheckedRow } from './check-cells.ts'
import { type Batch, type Trace, writeHistory } from './write-versions.ts'

/**
 * Brings the named snapshots (具名快照) to what the file says of the rows it holds; rows that are not in the file keep
 * their place. Returns how many joined or left.
 */
export async function writeSnapshots(
  tx: Tx,
  kind: 'laws' | 'items',
  batch: Batch,
  rows: readonly { readonly id: string; readonly snapshots: CheckedRow['snapshots'] }[],
): Promise<number> {
  const { city, importId } = batch
  const names = new Set(rows.flatMap(({ snapshots }) => Object.keys(snapshots)))
  let moved = 0
  for (const snapshot of names) {
    const { rows: members } = await sql<{ id: string }>`
      select id from catalogue_snapshot_members where city = ${city} and snapshot = ${snapshot} and kind = ${kind}`.execute(
      tx,
    )
    const present = new Set(members.map(({ id }) => id))
    const wanted = new Map(rows.map(({ id, snapshots }) => [id, snapshots[snapshot] === true]))
    const joining = [...wanted].filter(([id, inside]) => inside && !present.has(id)).map(([id]) => id)
    const leaving = [...wanted].filter(([id, inside]) => !inside && present.has(id)).map(([id]) => id)
    if (joining.length > 0)
      await sql`insert into catalogue_snapshot_members (city, snapshot, kind, id, import_id)
        select ${city}, ${snapshot}, ${kind}, id, ${importId} from unnest(${joining}::text[]) as id`.execute(
        tx,
      )
    if (leaving.length > 0)
      await sql`delete from catalogue_snapshot_members
        where city = ${city} and snapshot = ${snapshot} and kind = ${kind} and id = any(${leaving}::text[])`.execute(
        tx,
      )
    // The first members make the snapshot; only later moves are changes of it.
    if (present.size > 0) {
      const trace =
        (change: Trace['change']) =>
        (key: string): Trace => ({ key, version: 0, change, before: {}, after: { snapshot } })
      await writeHistory(tx, batch, kind, [
        ...joining.map(trace('joined_snapshot')),
        ...leaving.map(trace('left_snapshot')),
      ])
    }
    moved += joining.length + leaving.length
  }
  return moved
}
