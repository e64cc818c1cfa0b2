import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'

/** What happened to units and people. The log names the person who acted and, for a deputy, who was away. */
export type OrganisationAction =
  | 'change_unit'
  | 'create_person'
  | 'change_person'
  | 'register_qualification'
  | 'open_post'
  | 'second_person'
  | 'end_post'
  | 'grant_acting'
  | 'add_certificate'
  | 'revoke_certificate'
  | 'share_case'
  | 'end_share'
  | 'set_city_rules'
  | 'draw_numbers'
  | 'return_numbers'
  | 'enter_power_instrument'
  | 'verify_power_instrument'
  | 'withdraw_powers'
  | 'publish_inspection_item'
  | 'end_inspection_item'
  | 'keep_guidance_scene'
  | 'enter_device'
  | 'change_device'
  | 'end_device'
  | 'save_paper_wording'
  | 'publish_paper_wording'
  | 'withdraw_paper_wording'

/** Who does it and when. `by` is null for the first setup, an import and the command line. */
export type Doer = { readonly city: string; readonly by: Actor | null; readonly at: Date }

/** Adds one line to the log of units and people, which the server can extend but never change. */
export async function recordEvent(
  tx: Tx,
  { city, by, at }: Doer,
  action: OrganisationAction,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await sql`insert into organisation_events (city, happened_at, person_id, post_id, acting_for, action, subject_id, detail)
    values (${city}, ${at}, ${by?.personId ?? null}, ${by?.postId ?? null}, ${by?.actingFor?.personId ?? null},
      ${action}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)`.execute(tx)
}
