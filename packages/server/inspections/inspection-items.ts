import type { BodyOf, InspectionItemView, inspections } from '@zhiheng/contract'
import type { PublishedItem } from '@zhiheng/law'
import { sql } from 'kysely'
import { findPowerItem } from '../catalogue/index.ts'
import { recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'

const keepers = ['R3', 'R9']
/** 承办机构负责人、内勤 keep what their unit publishes. */
export const mayPublish = ({ roles }: Actor): boolean => roles.some((role) => keepers.includes(role))

/** Every 检查事项 of the city, one's own first; with `on` only those published that day. */
export async function findInspectionItems(
  tx: Tx,
  { city, unitId }: Actor,
  on: string | null = null,
): Promise<InspectionItemView[]> {
  const { rows } = await sql<InspectionItemView>`
    select i.item_id as "itemId", i.unit_id as "unitId", u.name as "unitName", i.name, i.basis, i.item_code as "itemCode",
      (select p.name from penalty_items p where p.city = i.city and p.item_code = i.item_code
       order by p.valid_from desc limit 1) as "penaltyItem",
      i.valid_from as from, i.valid_until as until, s.name as "publishedBy", i.unit_id = ${unitId} as mine
    from inspection_items i
    join units u on u.city = i.city and u.unit_id = i.unit_id
    join persons s on s.city = i.city and s.person_id = i.published_by
    where i.city = ${city} and (${on}::date is null
      or (i.valid_from <= ${on}::date and (i.valid_until is null or ${on}::date <= i.valid_until)))
    order by i.unit_id <> ${unitId}, u.unit_id, i.valid_from desc, i.name limit 2000`.execute(tx)
  return rows
}

/** The items named, as their units have published them; what does not exist is simply not among them. */
export async function findPublished(
  tx: Tx,
  city: string,
  ids: readonly string[],
): Promise<readonly PublishedItem[]> {
  const { rows } = await sql<PublishedItem>`
    select item_id as "itemId", unit_id as "unitId", name, basis, item_code as "itemCode", valid_from as from, valid_until as until
    from inspection_items where city = ${city} and item_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

const mustPublish = (actor: Actor) => {
  if (!mayPublish(actor))
    throw problem(403, 'may_not_publish', '只有承办机构负责人、内勤可以公布检查事项。', {
      wayForward: '请本单位的承办机构负责人或者内勤办理。',
    })
}

/** 公布检查事项 (INS-2). 422 where the catalogue has no such item: the power to inspect is asked from it. */
export async function publishItem(
  tx: Tx,
  actor: Actor,
  at: Date,
  input: BodyOf<typeof inspections.publish>,
): Promise<{ itemId: string }> {
  mustPublish(actor)
  const { name, basis, itemCode, from, until } = input
  if (until !== null && until < from)
    throw problem(422, 'span_reversed', '公布的截止日早于开始日。', {
      field: 'until',
      wayForward: '核对起止日期。',
    })
  if (!(await findPowerItem(tx, actor.city, itemCode, from)))
    throw problem(422, 'not_in_catalogue', `目录里没有事项${itemCode}。`, {
      field: 'itemCode',
      wayForward: '从事项目录中选择检查所对应的处罚事项。',
    })
  const itemId = newId()
  await sql`insert into inspection_items (city, unit_id, item_id, name, basis, item_code, valid_from, valid_until, published_by, published_at)
    values (${actor.city}, ${actor.unitId}, ${itemId}, ${name.trim()}, ${basis.trim()}, ${itemCode}, ${from}, ${until},
      ${actor.personId}, ${at})`.execute(tx)
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'publish_inspection_item', itemId, {
    name,
    basis,
    from,
  })
  return { itemId }
}

/** 停止公布, from the day after `until`; an item of another unit is not there to be ended. */
export async function endItem(
  tx: Tx,
  actor: Actor,
  at: Date,
  { itemId, until, reason }: { readonly itemId: string; readonly until: string; readonly reason: string },
): Promise<void> {
  mustPublish(actor)
  const { rows } = await sql<{ name: string; from: string; until: string | null }>`
    select name, valid_from as from, valid_until as until from inspection_items
    where city = ${actor.city} and unit_id = ${actor.unitId} and item_id = ${itemId} for update`.execute(tx)
  const [item] = rows
  if (!item)
    throw problem(404, 'not_found', '没有找到本单位的这项检查事项。', { wayForward: '刷新页面后重新选择。' })
  // What was published on a day that is over stays published on that day.
  if (until < actor.today || until < item.from || (item.until !== null && item.until < until))
    throw problem(422, 'end_unfit', '最后一日不得早于今日和开始之日，也不得晚于已经公布的截止日。', {
      field: 'until',
      wayForward: '选择今日或者以后的日期。',
    })
  await sql`update inspection_items set valid_until = ${until}
    where city = ${actor.city} and unit_id = ${actor.unitId} and item_id = ${itemId}`.execute(tx)
  const { name } = item
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'end_inspection_item', itemId, {
    name,
    until,
    reason,
  })
}
