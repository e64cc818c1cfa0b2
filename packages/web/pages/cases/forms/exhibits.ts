import {
  type CaseState,
  custodyAfter,
  custodyOf,
  custodySteps,
  evidenceKinds,
  exclusionGrounds,
  isExcluded,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import { evidenceOf } from '../evidence.ts'
import { choicesOf, placeOf } from './shared.ts'
import { DeviceField } from './special/DeviceField.tsx'
import { EvidenceChecks } from './special/EvidenceChecks.tsx'

const pieces =
  (keep: (state: CaseState, id: string) => boolean) =>
  ({ view: { state } }: Given): readonly Choice[] =>
    evidenceOf(state)
      .filter(({ id }) => keep(state, id))
      .map(({ id, kind, title }) => ({ value: id, label: `${kind}：${title}` }))

const standing = pieces((state, id) => !isExcluded(state, id))
const all = pieces(() => true)

/** The piece named in the address, where it is one of this case. */
const named = ({ view: { state }, about }: Given): string | null =>
  evidenceOf(state).some(({ id }) => id === about) ? about : null

/** What may follow the last step of the piece named in the address; 入库 comes first. */
function nextStep(given: Given) {
  const id = named(given)
  const last = id ? custodyOf(given.view.state, id).at(-1)?.step : undefined
  return custodyAfter[last ?? 'none'][0] ?? null
}

export const exhibitForms = formsOf<
  'addEvidence' | 'verifyEvidence' | 'excludeEvidence' | 'recordCustody' | 'bindRecording'
>({
  bindRecording: {
    initial: (given) => ({
      officerId: given.me.personId,
      device: given.view.state.recordings.at(-1)?.device ?? '',
      startedAt: null,
      endedAt: null,
      place: placeOf(given),
      attachments: [],
      note: '',
    }),
    fields: [
      {
        kind: 'files',
        path: 'attachments',
        label: '音像文件',
        reason: '执法记录仪导出的视频、音频；大文件断线后接着传',
      },
      { kind: 'person', path: 'officerId', label: '佩戴人员', certified: true },
      { kind: 'line', path: 'device', label: '执法记录仪编号' },
      { kind: 'instant', path: 'startedAt', label: '录制开始时间', reason: '以记录仪画面上的时间为准' },
      { kind: 'instant', path: 'endedAt', label: '录制结束时间' },
      { kind: 'line', path: 'place', label: '录制地点' },
      { kind: 'text', path: 'note', label: '说明', optional: true },
    ],
    consequence: () => '按人员、时间、地点自动对应到本案的检查、询问、送达等活动，没有录到的时段列为缺口。',
  },
  addEvidence: {
    initial: (given) => ({
      kind: null,
      title: '',
      source: '',
      collectedAt: null,
      place: placeOf(given),
      shows: '',
      form: null,
      checkedWithOriginal: false,
      originalKeptAt: null,
      monitored: false,
      deviceId: null,
      recordedAt: null,
      attachments: [],
    }),
    fields: [
      {
        kind: 'choice',
        path: 'kind',
        label: '证据种类',
        choices: choicesOf(evidenceKinds),
        reason: '《行政处罚法》第四十六条第一款的八类；检查、询问请直接制作笔录',
      },
      { kind: 'line', path: 'title', label: '名称' },
      {
        kind: 'line',
        path: 'source',
        label: '提供人或者来源',
        reason: '例如：证人、鉴定机构、数据所在的平台',
      },
      { kind: 'instant', path: 'collectedAt', label: '取得时间' },
      { kind: 'line', path: 'place', label: '取得地点' },
      { kind: 'text', path: 'shows', label: '证明内容', rows: 3 },
      {
        kind: 'choice',
        path: 'form',
        label: '原件或者复制件',
        choices: choicesOf({ original: '原件、原物', copy: '复制件、照片、录像' }),
      },
      {
        kind: 'yes',
        path: 'checkedWithOriginal',
        label: '核对',
        says: '与原件核对无误',
        showIf: ({ form }) => form === 'copy',
      },
      {
        kind: 'line',
        path: 'originalKeptAt',
        label: '原件存放处',
        nullable: true,
        showIf: ({ form }) => form === 'copy',
      },
      {
        kind: 'yes',
        path: 'monitored',
        label: '电子监控',
        says: '由电子技术监控设备自动记录',
        reason: '执法人员持设备拍摄的不属此类',
      },
      {
        kind: 'instant',
        path: 'recordedAt',
        label: '设备记录的时间',
        reason: '以设备画面、数据上的时间为准；按这一天的台账判断可否作为证据',
        showIf: ({ monitored }) => monitored === true,
      },
      {
        kind: 'files',
        path: 'attachments',
        label: '文件',
        optional: true,
        reason: '电子数据上传原始文件；实物附照片',
      },
    ],
    Body: DeviceField,
    labels: { deviceId: '监控设备' },
    consequence: (_, { monitored }) =>
      monitored === true
        ? '作为证据入卷，设备当日的情况随证据保存。用于认定事实以前须查证属实，并告知当事人。'
        : '作为证据入卷。用于认定事实以前须查证属实。',
  },
  verifyEvidence: {
    initial: (given) => ({ evidenceIds: [named(given)].filter(Boolean), method: '', finding: '' }),
    Body: EvidenceChecks,
    labels: { evidenceIds: '证据' },
    fields: [
      {
        kind: 'text',
        path: 'method',
        label: '查证方法',
        rows: 2,
        phrases: ['与原件、原物比对', '向出具人、提供人核实', '与其他证据相互印证'],
      },
      {
        kind: 'text',
        path: 'finding',
        label: '查证结果',
        rows: 2,
        phrases: ['内容属实，可以作为认定事实的根据。'],
      },
    ],
    consequence: () => '记明所选证据查证属实。不能查证属实的，请用“排除证据”。',
  },
  excludeEvidence: {
    initial: (given) => ({ evidenceId: named(given), ground: null, reason: '' }),
    fields: [
      { kind: 'choice', path: 'evidenceId', label: '证据', choices: standing },
      { kind: 'choice', path: 'ground', label: '排除的理由', choices: choicesOf(exclusionGrounds) },
      { kind: 'text', path: 'reason', label: '具体情况', rows: 3 },
    ],
    grave: true,
    consequence: () =>
      '该证据留在卷内，但不再作为认定事实的根据；只有它支持的要件变为尚未证明。排除后不能恢复，可以重新收集。',
  },
  recordCustody: {
    initial: (given) => ({
      evidenceId: named(given),
      step: nextStep(given),
      at: null,
      from: '',
      to: '',
      place: '',
      note: '',
    }),
    fields: [
      { kind: 'choice', path: 'evidenceId', label: '证据', choices: all },
      { kind: 'choice', path: 'step', label: '环节', choices: choicesOf(custodySteps) },
      { kind: 'instant', path: 'at', label: '时间' },
      { kind: 'line', path: 'from', label: '交出人' },
      { kind: 'line', path: 'to', label: '接收人' },
      { kind: 'line', path: 'place', label: '存放地点' },
      { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
    ],
    consequence: () => '记入该证据的保管记录。',
  },
})
