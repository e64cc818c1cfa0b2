import {
  clearedObjects,
  clearedPlaces,
  costsOwed,
  performers,
  type Substitute,
  type SubstituteActionName,
  substituteHarms,
  substituteUnderWay,
  undecidedSubstitute,
} from '@zhiheng/law'
import { type ActForm, type Choice, type Field, formsOf, type Given } from '../act/act-form.ts'
import { signedFields } from './evidence.ts'
import { phrases } from './phrases.ts'
import { filmedFields, only, times, titled } from './seizure-fields.ts'
import { choicesOf, placeOf } from './shared.ts'

const orders = ({ view: { state } }: Given): readonly Choice[] =>
  state.corrections
    .filter(({ rechecks }) => rechecks.at(-1)?.corrected === false)
    .map(({ id, order, rechecks }) => ({
      value: id,
      label: order.demand,
      note: `限${order.correctBy}前；复查：${rechecks.at(-1)?.findings ?? ''}`,
    }))
const demands = ({ view: { state } }: Given): readonly Choice[] =>
  state.dutyDemands.map(({ id, correctionId, performBy }) => ({
    value: id,
    label: state.corrections.find((one) => one.id === correctionId)?.order.demand ?? '催告',
    note: `催告履行至${performBy}`,
  }))
const substitutesAt =
  (holds: (one: Substitute) => boolean) =>
  ({ view: { state } }: Given): readonly Choice[] =>
    state.substitutes
      .filter(holds)
      .map(({ id, proposed }) => ({ value: id, label: proposed.object, note: proposed.place }))
const underWay = substitutesAt(substituteUnderWay)
const owing = ({ view: { state } }: Given): readonly Choice[] =>
  costsOwed(state).map(({ id, owedFen }) => ({
    value: id,
    label:
      state.substitutes.find((one) => one.id === id)?.proposed.object ??
      state.clearances.find((one) => one.id === id)?.objectWords ??
      '代履行',
    note: `尚未收取${owedFen / 100}元`,
  }))
const which = (label: string, choices: (given: Given) => readonly Choice[], path = 'id'): Field => ({
  kind: 'choice',
  path,
  label,
  choices,
})
function opinionOf(
  action: keyof typeof phrases & SubstituteActionName,
  holds: (one: Substitute) => boolean,
  consequence: string,
  more: Partial<ActForm> = {},
): ActForm {
  const choices = substitutesAt(holds)
  return {
    initial: (given) => ({ id: only(choices)(given), opinion: '' }),
    fields: [
      which('哪一次代履行', choices),
      { kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] },
    ],
    consequence: () => consequence,
    ...more,
  }
}

const byThird = ({ performer }: Readonly<Record<string, unknown>>) => performer === 'third'
const performerFields: readonly Field[] = [
  { kind: 'choice', path: 'performer', label: '代履行人', choices: choicesOf(performers) },
  { kind: 'line', path: 'performerName', label: '第三人名称', showIf: byThird },
  {
    kind: 'yes',
    path: 'disinterested',
    label: '利害关系',
    says: '已核对，第三人与本案、与当事人没有利害关系',
    showIf: byThird,
  },
]
const urgencyField: Field = {
  kind: 'text',
  path: 'urgency',
  label: '夜间、节假日实施的紧急情况',
  rows: 2,
  optional: true,
  reason:
    '夜间、法定节假日和一般休息日不得实施；情况紧急的写明具体情形，经负责人批准，印在文书上（《行政强制法》第四十三条）',
}
const onSite = {
  startedAt: null,
  endedAt: null,
  certificateShown: false,
  partyPresent: false,
  course: '',
  result: '',
  nonViolent: false,
  costFen: null,
  costBasis: '',
  signedBy: null,
  witness: null,
  signatureNote: '',
  othersSigned: false,
  filmed: false,
  filmNote: '',
  attachments: [],
}
const onSiteFields: readonly Field[] = [
  ...times,
  { kind: 'line', path: 'place', label: '地点' },
  { kind: 'yes', path: 'certificateShown', label: '出示证件', says: '已出示执法证件' },
  { kind: 'yes', path: 'partyPresent', label: '当事人', says: '当事人到场' },
  {
    kind: 'line',
    path: 'supervisor',
    label: '到场监督的工作人员',
    reason: '作出决定的行政机关应当派员到场监督（《行政强制法》第五十一条第一款第三项）',
  },
  { kind: 'text', path: 'course', label: '实施经过', rows: 4 },
  { kind: 'text', path: 'result', label: '结果', rows: 2 },
  { kind: 'yes', path: 'nonViolent', label: '实施方式', says: '没有采用暴力、胁迫以及其他非法方式' },
  { kind: 'money', path: 'costFen', label: '代履行费用', reason: '按照成本合理确定，由当事人承担' },
  { kind: 'text', path: 'costBasis', label: '费用的计算', rows: 2, reason: '人工、机械、处置等逐项写明' },
  ...signedFields,
  {
    kind: 'yes',
    path: 'othersSigned',
    label: '其他签名',
    says: '到场监督的工作人员、代履行人已在笔录上签名或者盖章',
  },
  ...filmedFields,
  { kind: 'files', path: 'attachments', label: '实施前后的照片', optional: true },
]

export const substituteForms = formsOf<SubstituteActionName>({
  demandDuty: {
    initial: (given) => ({ correctionId: only(orders)(given), performBy: null, manner: '' }),
    fields: [
      which('催告履行哪一项', orders, 'correctionId'),
      { kind: 'day', path: 'performBy', label: '履行期限', from: 'today' },
      {
        kind: 'text',
        path: 'manner',
        label: '履行方式',
        rows: 3,
        phrases: ['自行或者委托他人清除，恢复原状，完成后报告本机关复查'],
      },
    ],
    consequence: () => '生成催告书，用印并送达当事人；期限届满仍不履行的，方可报请代履行。',
  },
  recordDutyDefence: {
    initial: (given) => ({ id: only(demands)(given), at: null, content: '', adopted: false, answer: '' }),
    fields: [
      which('哪一次催告', demands),
      { kind: 'instant', path: 'at', label: '陈述、申辩的时间' },
      { kind: 'text', path: 'content', label: '陈述、申辩的内容', rows: 4 },
      { kind: 'yes', path: 'adopted', label: '复核', says: '提出的事实、理由或者证据成立，予以采纳' },
      { kind: 'text', path: 'answer', label: '复核的意见', rows: 3 },
    ],
    consequence: (_, { adopted }) =>
      adopted === true ? '予以采纳，这一次催告之后不得代履行。' : '写入审批表和代履行决定书。',
  },
  proposeSubstitute: {
    initial: (given) => ({
      demandId: only(demands)(given),
      harm: null,
      harmFacts: '',
      reason: '',
      manner: '',
      object: '',
      place: placeOf(given),
      plannedFrom: null,
      plannedUntil: null,
      budgetFen: null,
      budgetBasis: '',
      performer: null,
      performerName: '',
      disinterested: false,
      urgency: '',
    }),
    fields: [
      which('哪一次催告', demands, 'demandId'),
      {
        kind: 'choice',
        path: 'harm',
        label: '不履行的后果',
        choices: titled(substituteHarms),
        reason: '只有这三种后果可以代履行（《行政强制法》第五十条）；不属于的，依法申请人民法院强制执行',
      },
      { kind: 'text', path: 'harmFacts', label: '后果的具体情形', rows: 3 },
      { kind: 'text', path: 'reason', label: '理由', rows: 3 },
      { kind: 'line', path: 'object', label: '标的' },
      { kind: 'text', path: 'manner', label: '方式', rows: 2 },
      { kind: 'line', path: 'place', label: '地点' },
      { kind: 'instant', path: 'plannedFrom', label: '开始时间', ahead: true },
      { kind: 'instant', path: 'plannedUntil', label: '结束时间', ahead: true },
      urgencyField,
      ...performerFields,
      { kind: 'money', path: 'budgetFen', label: '费用预算' },
      {
        kind: 'text',
        path: 'budgetBasis',
        label: '预算的依据',
        rows: 2,
        reason: '人工、机械、处置等逐项写明',
      },
    ],
    consequence: () => '将报承办机构审核、法制审核、行政机关负责人批准；批准后生成代履行决定书。',
  },
  countersignSubstitute: opinionOf(
    'countersignSubstitute',
    (one) => undecidedSubstitute(one) && !one.countersigned,
    '将由法制审核人员审核。',
  ),
  reviewSubstitute: opinionOf(
    'reviewSubstitute',
    (one) => undecidedSubstitute(one) && !!one.countersigned && !one.reviewed,
    '将报行政机关负责人批准。',
  ),
  approveSubstitute: opinionOf(
    'approveSubstitute',
    (one) => undecidedSubstitute(one) && !!one.reviewed,
    '生成审批表和代履行决定书，案件进入行政强制执行；决定书送达、实施三个工作日前再次催告后，方可实施。',
    { grave: true },
  ),
  refuseSubstitute: opinionOf('refuseSubstitute', undecidedSubstitute, '报请终止，可以改正后重新报请。'),
  remindSubstitute: {
    initial: (given) => {
      const id = only(underWay)(given)
      const proposed = given.view.state.substitutes.find((one) => one.id === id)?.proposed
      return {
        id,
        performFrom: proposed?.plannedFrom ?? null,
        performUntil: proposed?.plannedUntil ?? null,
      }
    },
    fields: [
      which('哪一次代履行', underWay),
      {
        kind: 'instant',
        path: 'performFrom',
        label: '实施开始时间',
        ahead: true,
        reason: '送达与实施之间要有三个完整的工作日；改期的，重新催告',
      },
      { kind: 'instant', path: 'performUntil', label: '实施结束时间', ahead: true },
    ],
    consequence: () => '生成代履行催告书，用印并送达当事人；当事人届时已经履行的，停止代履行。',
  },
  performSubstitute: {
    initial: (given) => {
      const id = only(underWay)(given)
      const proposed = given.view.state.substitutes.find((one) => one.id === id)?.proposed
      return { ...onSite, id, place: proposed?.place ?? '', supervisor: given.me.name, overrunReason: '' }
    },
    fields: [
      which('哪一次代履行', underWay),
      ...onSiteFields,
      {
        kind: 'text',
        path: 'overrunReason',
        label: '超出预算的原因',
        rows: 2,
        optional: true,
        showIf: ({ id, costFen }, { view }) =>
          Number(costFen) > (view.state.substitutes.find((one) => one.id === id)?.proposed.budgetFen ?? 0),
      },
    ],
    consequence: () => '生成代履行现场笔录；责令改正的事项视为已经执行，案件回到此前的环节。',
  },
  stopSubstitute: {
    initial: (given) => ({ id: only(underWay)(given), reason: '复查认定当事人已经履行' }),
    fields: [which('哪一次代履行', underWay), { kind: 'text', path: 'reason', label: '停止的原因', rows: 2 }],
    consequence: () => '代履行就此停止，案件回到此前的环节。',
  },
  settleSubstituteCost: {
    initial: (given) => ({
      id: only(owing)(given),
      paidFen: null,
      paidOn: given.today,
      receiptNumber: '',
      attachments: [],
    }),
    fields: [
      which('哪一笔费用', owing),
      { kind: 'money', path: 'paidFen', label: '收取的数额' },
      { kind: 'day', path: 'paidOn', label: '收取日期', until: 'today' },
      { kind: 'line', path: 'receiptNumber', label: '凭证号码' },
      { kind: 'files', path: 'attachments', label: '凭证', optional: true },
    ],
    consequence: () => '记入代履行费用；不得多收。',
  },
  clearAtOnce: {
    initial: (given) => ({
      ...onSite,
      place: placeOf(given),
      supervisor: given.me.name,
      object: null,
      objectWords: '',
      where: null,
      whyAtOnce: '',
      performer: 'agency',
      performerName: '',
      disinterested: false,
      urgency: '',
      agreedBy: '',
    }),
    fields: [
      { kind: 'choice', path: 'where', label: '场所', choices: titled(clearedPlaces) },
      { kind: 'choice', path: 'object', label: '清除什么', choices: titled(clearedObjects) },
      { kind: 'line', path: 'objectWords', label: '名称、数量' },
      {
        kind: 'text',
        path: 'whyAtOnce',
        label: '需要立即清除、当事人不能清除的情形',
        rows: 3,
        reason: '当事人能清除的，责令其清除（《行政强制法》第五十二条）',
      },
      ...performerFields,
      ...onSiteFields,
      urgencyField,
      {
        kind: 'line',
        path: 'agreedBy',
        label: '批准的负责人',
        optional: true,
        reason: '夜间、节假日实施的，写明批准的行政机关负责人',
        showIf: ({ urgency }) => typeof urgency === 'string' && urgency.trim() !== '',
      },
    ],
    consequence: (_, { partyPresent }) =>
      partyPresent === true
        ? '生成代履行现场笔录。'
        : '生成代履行现场笔录和事后通知书；当事人不在场的，应当立即通知，没有通知的不得终结调查。',
  },
})
