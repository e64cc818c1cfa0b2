import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import type { Problem } from '@zhiheng/contract/problem'
import { type Attachment, beijingDay, type ClueSource } from '@zhiheng/law'

/** A file on this device; its bytes lie beside it in the store until the server has named them by their hash. */
export type KeptFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly takenAt: string
  /** Where the server gathers it, once it has begun to. */
  readonly uploadUrl: string | null
  /** What the server called it, once it was all there. */
  readonly ref: Attachment | null
}
export type Position = { readonly latitude: number; readonly longitude: number; readonly accuracy: number }

/** What is to become of a capture: asked after it is safe, never before. */
export type Aim =
  | { readonly kind: 'clue'; readonly source: ClueSource; readonly suspect: string; readonly opinion: string }
  | {
      readonly kind: 'evidence'
      readonly caseId: string
      readonly title: string
      /** The revision the officer saw; evidence may be added whatever came after it. */
      readonly revision: number
    }

/** 随手取证: photos, sounds and words taken on the street and not yet on the server. */
export type Capture = {
  /** Made here once: the server does one thing for one key, however often it is sent. A clue's case has it as its id. */
  readonly key: string
  readonly personId: string
  readonly unitId: number
  readonly unitName: string
  readonly madeAt: string
  readonly words: string
  readonly place: string
  readonly position: Position | null
  readonly files: readonly KeptFile[]
  readonly aim: Aim | null
  /** `open`: still being written; `waiting`: to be sent; `refused`: the server said no, and why. */
  readonly standing: 'open' | 'waiting' | 'refused'
  /** It was sent and no answer came: until one does, it stays as it was sent. */
  readonly unanswered: boolean
  readonly problem: Problem | null
}

/** A file chosen in the form of an act, kept until the act is done: its form and field find it again after a reload. */
export type FormFile = {
  readonly id: string
  readonly personId: string
  /** The key of the form's draft. */
  readonly formKey: string
  readonly path: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly lastModified: number
}

/** What is left of a capture the server has: no word of its content. */
export type Receipt = {
  readonly key: string
  readonly personId: string
  readonly what: Aim['kind']
  readonly caseId: string
  readonly sentAt: string
}

type Begun = Pick<Capture, 'key' | 'personId' | 'unitId' | 'unitName' | 'madeAt'>
export const newCapture = (begun: Begun): Capture => ({
  ...begun,
  words: '',
  place: '',
  position: null,
  files: [],
  aim: null,
  standing: 'open',
  unanswered: false,
  problem: null,
})

export const isBlank = ({ words, place, files }: Capture): boolean =>
  words.trim() === '' && place.trim() === '' && files.length === 0

/** What is still missing before it can be sent, in the words of the page. */
export function missingIn({ aim, words, place, files }: Capture): readonly string[] {
  const lacks: [boolean, string][] = [
    [aim === null, '归类'],
    [place.trim() === '', '地点'],
    [words.trim() === '', aim?.kind === 'evidence' ? '证明对象（说明）' : '说明'],
    [aim?.kind === 'clue' && aim.opinion.trim() === '', '初步处理意见'],
    [aim?.kind === 'evidence' && files.length === 0, '照片、录音或者录像'],
    [aim?.kind === 'evidence' && aim.caseId === '', '案件'],
  ]
  return lacks.filter(([lacking]) => lacking).map(([, what]) => what)
}

const degrees = (value: number) => Math.abs(value).toFixed(5)
/** Where the phone was when the capture was begun, as a sentence; the officer's own words of the place stand beside it. */
export const positionWords = ({ latitude, longitude, accuracy }: Position): string =>
  `采集时手机定位：${latitude < 0 ? '南纬' : '北纬'}${degrees(latitude)}°，${longitude < 0 ? '西经' : '东经'}${degrees(longitude)}°，误差约${Math.round(accuracy)}米。`

const said = ({ words, position }: Capture): string =>
  [words.trim(), position && positionWords(position)].filter(Boolean).join('\n')
const refsOf = ({ files }: Capture): Attachment[] => files.flatMap(({ ref }) => (ref ? [ref] : []))

export const clueInput = (
  capture: Capture,
  aim: Extract<Aim, { kind: 'clue' }>,
): ActionInput<'registerClue'> => ({
  source: aim.source,
  receivedAt: capture.madeAt,
  reporter: null,
  externalNumber: null,
  content: said(capture),
  place: capture.place.trim(),
  areaCode: null,
  foundOn: beijingDay(capture.madeAt),
  suspect: aim.suspect.trim() || null,
  opinion: aim.opinion.trim(),
  attachments: refsOf(capture),
})

export const photosInput = (capture: Capture): ActionInput<'addPhotos'> => ({
  takenAt: capture.files[0]?.takenAt ?? capture.madeAt,
  place: capture.place.trim(),
  shows: said(capture),
  attachments: refsOf(capture),
})
