import type { Change } from './changes.ts'
import type { Attachment, Officer } from './payloads.ts'
import type { Made } from './state.ts'

export type RecordingPayloads = {
  /** One stretch of an officer's body camera, as it was taken off the device. */
  bindRecording: {
    readonly id: string
    readonly officer: Officer
    /** 执法记录仪编号. */
    readonly device: string
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    readonly attachments: readonly Attachment[]
    readonly note: string
  }
}
export type RecordingActionName = keyof RecordingPayloads
export type Recording = Made & RecordingPayloads['bindRecording']
export type RecordingState = { readonly recordings: readonly Recording[] }
export const nothingRecorded: RecordingState = { recordings: [] }

export const recordingChanges: { readonly [A in RecordingActionName]: Change<A> } = {
  bindRecording: ({ recordings }, payload, made) => ({
    recordings: [...recordings, { ...made, ...payload }],
  }),
}
