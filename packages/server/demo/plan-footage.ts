import type { Script } from './case-plan.ts'
import { drawSound } from './draw-sound.ts'

/** 挂接执法记录仪音像: what the lead officer's camera took from arriving until leaving. */
export function planFootage(
  { story, clock, random, act }: Script,
  at: { readonly startedAt: string; readonly endedAt: string; readonly place: string },
): void {
  clock.minutes(5, 25)
  const before = random.between(1, 4)
  const after = random.between(1, 6)
  act(story.lead, 'bindRecording', async ({ personId, upload }) => ({
    officerId: await personId(story.lead),
    device: `ZF-${story.unit.code}-${story.lead.slice(-1).padStart(2, '0')}`,
    startedAt: shifted(at.startedAt, -before),
    endedAt: shifted(at.endedAt, after),
    place: at.place,
    attachments: [await upload('执法记录仪录音.wav', drawSound(story.pictures ?? story.seed))],
    note: '',
  }))
}

const shifted = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()
