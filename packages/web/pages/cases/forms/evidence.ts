import { signedByLabels } from '../../../labels.ts'
import { type Field, formsOf } from '../act/act-form.ts'
import { choicesOf, partyAddress, placeOf } from './shared.ts'
import { InterviewForm, initialInterview } from './special/InterviewForm.tsx'

/** 出示证件 and 告知权利, as every record of the scene asks them. */
export const shownAndTold: readonly Field[] = [
  {
    kind: 'yes',
    path: 'certificateShown',
    label: '出示证件',
    says: '已主动出示执法证件',
    reason: '未出示的，当事人有权拒绝接受调查或者检查（《行政处罚法》第五十五条第一款）',
  },
  {
    kind: 'yes',
    path: 'rightsTold',
    label: '告知权利',
    says: '已告知如实回答的义务和申请回避等权利',
  },
]

/** Who signed the record and, where the party did not, who saw it. */
export const signedFields: readonly Field[] = [
  { kind: 'choice', path: 'signedBy', label: '签名', choices: choicesOf(signedByLabels) },
  {
    kind: 'witness',
    path: 'witness',
    label: '见证人',
    showIf: ({ signedBy }) => signedBy !== 'party',
    reason: '当事人拒绝签名或者不在场的，请见证人签名',
  },
  {
    kind: 'text',
    path: 'signatureNote',
    label: '拒签情况的说明',
    rows: 2,
    optional: true,
    showIf: ({ signedBy }) => signedBy !== 'party',
  },
]

const thoseTimes: readonly Field[] = [
  { kind: 'instant', path: 'startedAt', label: '开始时间' },
  { kind: 'instant', path: 'endedAt', label: '结束时间' },
  { kind: 'line', path: 'place', label: '地点' },
]

export const evidenceForms = formsOf<
  'recordInspection' | 'recordInterview' | 'addPhotos' | 'addCopy' | 'confirmAddress'
>({
  recordInspection: {
    initial: (given) => ({
      startedAt: null,
      endedAt: null,
      place: placeOf(given),
      certificateShown: false,
      rightsTold: false,
      partyPresent: false,
      findings: '',
      witness: null,
      signedBy: null,
      signatureNote: '',
      attachments: [],
    }),
    fields: [
      ...thoseTimes,
      ...shownAndTold,
      { kind: 'yes', path: 'partyPresent', label: '当事人', says: '当事人到场' },
      {
        kind: 'text',
        path: 'findings',
        label: '检查（勘验）情况',
        rows: 8,
        reason: '按现场顺序写看到的客观情况，不写推断',
      },
      ...signedFields,
      { kind: 'files', path: 'attachments', label: '附图、附件', optional: true },
    ],
    consequence: () => '生成现场检查（勘验）笔录，作为证据入卷。笔录由当事人逐页核对签名后扫描回传。',
  },
  recordInterview: {
    initial: initialInterview,
    fields: [
      ...thoseTimes,
      { kind: 'line', path: 'personName', label: '被询问人姓名' },
      {
        kind: 'line',
        path: 'personRelation',
        label: '与案件的关系',
        reason: '例如：当事人、法定代表人、现场负责人、监护人',
      },
      {
        kind: 'line',
        path: 'personIdNumber',
        label: '被询问人证件号码',
        optional: true,
        max: 60,
        reason: '登记后只留掩码；被询问人就是当事人的，不用再填',
      },
      ...shownAndTold,
    ],
    Body: InterviewForm,
    labels: {
      talk: '问答',
      readBack: '核对',
      corrections: '更正',
      signedBy: '签名',
      signature: '被询问人签名',
      signedAt: '签名（拒签）时间',
      witness: '见证人',
    },
    consequence: () => '生成询问（调查）笔录，作为证据入卷。打印后由被询问人逐页签名、捺指印。',
  },
  addPhotos: {
    initial: (given) => ({ takenAt: null, place: placeOf(given), shows: '', attachments: [] }),
    fields: [
      {
        kind: 'files',
        path: 'attachments',
        label: '照片、视频原始文件',
        reason: '上传未经处理的原始文件，系统按内容登记校验值',
      },
      { kind: 'instant', path: 'takenAt', label: '拍摄时间' },
      { kind: 'line', path: 'place', label: '拍摄地点' },
      { kind: 'text', path: 'shows', label: '证明对象', rows: 2, reason: '照片、视频反映了什么' },
    ],
    consequence: () => '生成现场照片（视听资料）证据，作为证据入卷。',
  },
  addCopy: {
    initial: ({ today, view }) => ({
      title: '',
      origin: '',
      provider: view.state.party?.name ?? '',
      pages: 1,
      takenOn: today,
      attachments: [],
    }),
    fields: [
      { kind: 'line', path: 'title', label: '材料名称', reason: '例如：营业执照、施工合同、运输台账' },
      { kind: 'line', path: 'origin', label: '原件存放处' },
      { kind: 'line', path: 'provider', label: '提供人' },
      { kind: 'count', path: 'pages', label: '页数' },
      { kind: 'day', path: 'takenOn', label: '提取日期', until: 'today' },
      { kind: 'files', path: 'attachments', label: '复制件' },
    ],
    consequence: () => '生成证据提取（复制）单，由提供人核对并注明“与原件一致”后签名。',
  },
  confirmAddress: {
    initial: (given) => {
      const { state } = given.view
      const before = state.addressConfirmation
      return {
        address: partyAddress(given),
        recipient: before?.recipient ?? state.party?.name ?? '',
        phone: '',
        electronicConsent: before?.electronicConsent ?? false,
        electronicAddress: before?.electronicAddress ?? null,
        signedOn: given.today,
      }
    },
    fields: [
      { kind: 'line', path: 'address', label: '送达地址' },
      { kind: 'line', path: 'recipient', label: '收件人' },
      {
        kind: 'line',
        path: 'phone',
        label: '联系电话',
        max: 40,
        optional: true,
        reason: '登记后掩码显示；与已经登记的相同的，不用再填',
      },
      {
        kind: 'yes',
        path: 'electronicConsent',
        label: '电子送达',
        says: '当事人同意电子送达并签订确认书',
        reason: '《行政处罚法》第六十一条第二款',
      },
      {
        kind: 'line',
        path: 'electronicAddress',
        label: '电子送达地址',
        nullable: true,
        showIf: ({ electronicConsent }) => electronicConsent === true,
      },
      { kind: 'day', path: 'signedOn', label: '确认日期', until: 'today' },
    ],
    consequence: () => '生成送达地址确认书。以后的文书按此地址送达。',
  },
})
