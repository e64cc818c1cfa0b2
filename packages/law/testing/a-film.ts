import { attachment } from './a-party.ts'
import { officerOf } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

/** The film of the lead officer's camera at a place, from and until, bound on the file at a later hour. */
export const filmedAt =
  (place: string) =>
  (id: string, from: string, until: string, on: string): AnyAct =>
    act('bindRecording', 'lead', on, {
      id,
      officer: officerOf('lead'),
      device: 'JY-017',
      startedAt: beijing(from),
      endedAt: beijing(until),
      place,
      attachments: [{ ...attachment(`${id}.mp4`), mediaType: 'video/mp4' }],
      note: '',
    })
