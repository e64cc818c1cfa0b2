import type { ActionInput } from '@zhiheng/contract'
import type { Payloads } from '@zhiheng/law'
import { problem } from '../platform/errors.ts'
import type { Kit } from './completing.ts'
import { findPersonTitle } from './find-officer.ts'

/** 集体讨论: its people by name and title. */
export async function completeDiscussion(
  input: ActionInput<'recordDiscussion'>,
  kit: Kit,
): Promise<Payloads['recordDiscussion']> {
  const { presiderId, recorderId, members, ...rest } = input
  const named = (personId: string, field: string) => titled(personId, kit, field)
  const presider = await named(presiderId, 'presiderId')
  const recorder = await named(recorderId, 'recorderId')
  return {
    ...rest,
    presider,
    recorder: { personId: recorder.personId, name: recorder.name },
    members: await Promise.all(
      members.map(async (member) => ({ ...member, ...(await named(member.personId, 'members')) })),
    ),
  }
}

/** Somebody of the unit with their title, as a discussion names them. */
export async function titled(personId: string, { tx, actor, unitId }: Kit, field: string) {
  const found = await findPersonTitle(tx, { city: actor.city, unitId, personId, today: actor.today })
  if (found) return found
  throw problem(422, 'member_unknown', '所选人员不在本单位任职。', {
    field,
    wayForward: '从本单位负责人中选择。',
  })
}
