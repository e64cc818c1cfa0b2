import { type ActionName, type AnyEntry, type CaseState, type LogEntry, payloadVersion } from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'

type Given = Pick<LogEntry, 'payload' | 'papers' | 'to'> & {
  readonly action: ActionName
  readonly actor: Actor
  readonly state: CaseState
  readonly now: Date
}

/** The next line of a log: what was done to the file as it stands, by whom as they stand today, and when. */
export const newEntry = ({ action, actor, state, now, payload, papers, to }: Given): AnyEntry =>
  ({
    version: payloadVersion,
    revision: state.revision + 1,
    action,
    at: now.toISOString(),
    on: actor.today,
    actor: {
      personId: actor.personId,
      name: actor.name,
      postId: actor.postId,
      roles: actor.roles,
      certificateNumber: actor.certificate?.number ?? null,
      actingFor: actor.actingFor?.name ?? null,
    },
    payload,
    papers,
    to,
  }) as AnyEntry
