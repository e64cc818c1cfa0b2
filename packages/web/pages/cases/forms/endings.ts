import {
  type CancellationGround,
  cancellationGrounds,
  cite,
  formatChineseDate,
  type NonFilingGround,
  nonFilingGrounds,
  penaltyLaw,
} from '@zhiheng/law'
import { signedByLabels } from '../../../labels.ts'
import { formsOf, type Given } from '../act/act-form.ts'
import { opinionForm, placeOf } from './shared.ts'
import { EarlierViolationCard } from './special/EarlierViolationCard.tsx'
import { initialNoPenalty, NoPenaltyForm, noPenaltyLabels } from './special/NoPenaltyForm.tsx'
import { NoPenaltySummary } from './special/NoPenaltySummary.tsx'

const nonFilingChoices = () =>
  (Object.keys(nonFilingGrounds) as NonFilingGround[]).map((value) => ({
    value,
    label: nonFilingGrounds[value].title,
    note: cite(penaltyLaw(nonFilingGrounds[value].article)),
  }))
const cancellationChoices = () =>
  (Object.keys(cancellationGrounds) as CancellationGround[]).map((value) => ({
    value,
    label: cancellationGrounds[value].title,
  }))

const pledgedViolation = (given: Given): string => {
  const { act, clue } = given.view.state
  const day = act?.actUntil ?? clue?.foundOn
  return `${day ? `于${formatChineseDate(day)}` : ''}在${placeOf(given)}${act?.cause ?? ''}`
}

export const endingForms = formsOf<
  | 'proposeNonFiling'
  | 'countersignNonFiling'
  | 'approveNonFiling'
  | 'informComplainant'
  | 'askEarlierViolation'
  | 'recordPledge'
  | 'concludeNoPenalty'
  | 'decideNoPenalty'
  | 'recordEducation'
  | 'proposeCancellation'
  | 'countersignCancellation'
  | 'reviewCancellation'
  | 'approveCancellation'
  | 'rejectEnding'
>({
  proposeNonFiling: {
    initial: ({ view: { state } }) => ({
      ground: state.nonFiling?.ground ?? null,
      reason: state.nonFiling?.reason ?? state.verification?.findings ?? '',
    }),
    fields: [
      { kind: 'choice', path: 'ground', label: '不予立案的情形', choices: nonFilingChoices },
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        rows: 4,
        reason: '由核查情况带出；署名举报人有权知道结果和理由',
      },
    ],
    consequence: () => '将报承办机构负责人审核、行政机关负责人批准。下一位人员办理之前可以撤回。',
  },
  countersignNonFiling: opinionForm(
    'countersignNonFiling',
    '审核意见',
    '将报行政机关负责人批准不予立案；不同意的，请退回并写明理由。',
  ),
  approveNonFiling: opinionForm(
    'approveNonFiling',
    '批准意见',
    ({ view: { state } }) =>
      state.clue?.reporter
        ? '生成不予立案审批表，线索就此了结；应当告知署名举报人处理结果。'
        : '生成不予立案审批表，线索就此了结，由档案人员立卷归档。',
    { grave: true },
  ),
  informComplainant: {
    initial: ({ view: { state } }) => ({
      result: '不予立案。',
      reason: state.nonFiling
        ? `${nonFilingGrounds[state.nonFiling.ground].title}。${state.nonFiling.reason}`
        : '',
    }),
    fields: [
      { kind: 'text', path: 'result', label: '处理结果', rows: 2 },
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        rows: 4,
        reason: '写给举报人看：不写被举报人的证件、电话等信息',
      },
    ],
    consequence: () => '生成并编号不予立案（处理结果）告知书，用印后送达举报人。',
  },

  askEarlierViolation: {
    initial: () => ({}),
    Above: EarlierViolationCard,
    consequence: () =>
      '向全市各单位的案件提问，只得到有无、日期、单位和条款；提问记入跨单位查询记录，答复附卷。',
  },
  recordPledge: {
    initial: (given) => ({
      at: null,
      violation: pledgedViolation(given),
      promise: '',
      correctBy: given.view.state.corrections.at(-1)?.order.correctBy ?? null,
      signedBy: 'party',
    }),
    fields: [
      { kind: 'instant', path: 'at', label: '签署时间' },
      { kind: 'text', path: 'violation', label: '告知的违法行为', rows: 3, reason: '由案由和查明的事实带出' },
      { kind: 'day', path: 'correctBy', label: '改正期限' },
      {
        kind: 'text',
        path: 'promise',
        label: '当事人的承诺',
        rows: 4,
        phrases: ['立即改正上述违法行为，今后不再发生同类行为，自觉接受监督。'],
      },
      {
        kind: 'choice',
        path: 'signedBy',
        label: '签署情况',
        choices: () => [
          { value: 'party', label: signedByLabels.party },
          { value: 'refused', label: signedByLabels.refused, note: '不能适用首违不罚' },
        ],
      },
    ],
    consequence: () => '生成轻微违法行为告知承诺书，由当事人签署后扫描回传。是否不予处罚另行决定。',
  },
  concludeNoPenalty: {
    initial: initialNoPenalty,
    Body: NoPenaltyForm,
    labels: noPenaltyLabels,
    consequence: () =>
      '调查终结，建议不予处罚，报承办机构负责人审查、法制审核、行政机关负责人决定。下一位人员办理之前可以撤回。',
  },
  decideNoPenalty: opinionForm(
    'decideNoPenalty',
    '决定意见',
    ({ view: { state } }) =>
      `对${state.party?.name ?? '当事人'}不予行政处罚。决定书编号并落款今日，七个工作日内送达，并对当事人进行教育。作出后不能撤回。`,
    { Above: NoPenaltySummary, grave: true },
  ),
  recordEducation: {
    initial: ({ view: { state } }) => ({
      at: null,
      content: state.noPenalty?.education ?? '',
      response: '',
      attachments: [],
    }),
    fields: [
      { kind: 'instant', path: 'at', label: '教育时间' },
      {
        kind: 'text',
        path: 'content',
        label: '教育内容',
        rows: 4,
        reason: '由决定书带出（《行政处罚法》第三十三条第三款）',
      },
      { kind: 'text', path: 'response', label: '当事人的表示', rows: 2, optional: true },
      { kind: 'files', path: 'attachments', label: '照片、记录', optional: true },
    ],
    consequence: () => '教育情况记入案件，可以报请结案。',
  },

  proposeCancellation: {
    initial: () => ({ ground: null, reason: '', goodsNote: '' }),
    fields: [
      {
        kind: 'choice',
        path: 'ground',
        label: '撤案情形',
        choices: cancellationChoices,
        reason: '有违法行为而依法不予处罚的，终结调查并作出不予处罚决定，不能撤案',
      },
      { kind: 'text', path: 'reason', label: '查明的情况和理由', rows: 5 },
      {
        kind: 'text',
        path: 'goodsNote',
        label: '涉案财物的处理',
        rows: 2,
        phrases: ['无涉案财物。', '登记保存的物品已经返还。'],
      },
    ],
    consequence: () => '将报承办机构负责人审核、法制审核、行政机关负责人批准；审批期间不能终结调查。',
  },
  countersignCancellation: opinionForm(
    'countersignCancellation',
    '审核意见',
    '将送法制审核；不同意的，请退回报请并写明理由。',
  ),
  reviewCancellation: opinionForm(
    'reviewCancellation',
    '法制审核意见',
    '将报行政机关负责人批准；不同意的，请退回报请并写明理由。',
  ),
  approveCancellation: opinionForm(
    'approveCancellation',
    '批准意见',
    '生成撤销案件审批表，案件撤销，不能恢复；由承办人员报请结案。',
    {
      grave: true,
    },
  ),
  rejectEnding: {
    initial: () => ({ reason: '' }),
    fields: [
      { kind: 'text', path: 'reason', label: '理由', rows: 3, reason: '写明为什么不同意，下一步怎样办理' },
    ],
    consequence: () => '移送、撤案的报请退回，案件照常办理。',
  },
})
