import {
  CameraOutlined,
  CarryOutOutlined,
  FileDoneOutlined,
  FormOutlined,
  SearchOutlined,
  SendOutlined,
} from '@ant-design/icons'
import type { FieldRow } from '@zhiheng/contract/cases/field'
import { type ActionName, ordinaryActions } from '@zhiheng/law'
import type { ComponentType } from 'react'

export type Entry = {
  readonly path: string
  readonly title: string
  /** What it is for, in a few words under the title. */
  readonly hint: string
  readonly icon: ComponentType
}

/** What one begins with on the street: a row is a tile on 今日. */
export const entries: readonly Entry[] = [
  { path: '/field/capture', title: '随手取证', hint: '先拍先录，随后归类', icon: CameraOutlined },
  { path: '/field/summary/new', title: '当场处罚', hint: '警告、小额罚款', icon: FormOutlined },
  { path: '/field/cases?for=inspect', title: '现场检查', hint: '检查、勘验笔录', icon: SearchOutlined },
  { path: '/field/cases?for=correct', title: '责令改正', hint: '当场提出改正要求', icon: FileDoneOutlined },
  { path: '/field/cases?for=serve', title: '送达', hint: '签收、留置，拍照为证', icon: SendOutlined },
  { path: '/field/cases?for=recheck', title: '复查', hint: '对照此前照片', icon: CarryOutOutlined },
]

type Task = {
  readonly title: string
  readonly fits: (row: FieldRow) => boolean
  readonly none: string
}
const inStageOf =
  (action: ActionName) =>
  ({ mine, stage }: FieldRow): boolean =>
    mine && (ordinaryActions[action].from as readonly string[]).includes(stage)

/** Which files an errand is about. Whether the act is lawful today the judge says on the file's own page. */
export const tasks: Readonly<Record<string, Task>> = {
  inspect: {
    title: '现场检查',
    fits: inStageOf('recordInspection'),
    none: '您承办的案件中没有处于调查取证的。尚未立案的，先用“随手取证”固定情况。',
  },
  correct: {
    title: '责令改正',
    fits: inStageOf('orderCorrection'),
    none: '您承办的案件中没有可以责令改正的。',
  },
  serve: {
    title: '送达',
    fits: ({ toServe }) => toServe > 0,
    none: '没有已经用印、等待送达的文书。',
  },
  recheck: {
    title: '复查',
    fits: ({ mine, toRecheck }) => mine && toRecheck > 0,
    none: '没有等待复查的责令改正。',
  },
}

/** The acts one does standing; everything else waits for the desk. */
export const fieldActs: ReadonlySet<ActionName> = new Set([
  'decideSummary',
  'recordVerification',
  'recordInspection',
  'recordInterview',
  'addPhotos',
  'addCopy',
  'takeSample',
  'confirmAddress',
  'carryOutPreservation',
  'carryOutSeizure',
  'seizeUrgently',
  'clearAtOnce',
  'performSubstitute',
  'postDemolition',
  'demolish',
  'orderCorrection',
  'orderStop',
  'recheckCorrection',
  'recordService',
  'recordStatement',
  'recordEducation',
])
