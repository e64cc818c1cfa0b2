import {
  type CrimeTransfer,
  formatChineseDate,
  type HandOver,
  officerIdsOf,
  settledElsewhere,
} from '@zhiheng/law'
import { handOverOutcomeLabels, policeAnswerLabels } from '../../../labels.ts'
import { type ActForm, type Choice, type Field, formsOf, type Given } from '../act/act-form.ts'
import { findingsOf } from './findings.ts'
import { phrases } from './phrases.ts'
import { choicesOf } from './shared.ts'

type Choices = (given: Given) => readonly Choice[]

const handOversAt =
  (holds: (one: HandOver) => boolean): Choices =>
  ({ view }) =>
    view.state.handOvers
      .filter(holds)
      .map(({ id, proposed }) => ({ value: id, label: `移送${proposed.receiver}`, note: proposed.reason }))
const crimesAt =
  (holds: (one: CrimeTransfer) => boolean): Choices =>
  ({ view }) =>
    view.state.crimeTransfers.filter(holds).map(({ id, reported }) => ({
      value: id,
      label: `涉嫌${reported.crime}，移送${reported.receiver}`,
      note: reported.reason,
    }))

/** The newest at the step: there is hardly ever a second. */
const newest = (choices: Choices, given: Given) => choices(given).at(-1)?.value ?? null
const which = (label: string, choices: Choices): Field => ({ kind: 'choice', path: 'id', label, choices })

function opinionOn(
  action: keyof typeof phrases,
  label: string,
  choices: Choices,
  consequence: string,
  more: Partial<ActForm> = {},
): ActForm {
  return {
    initial: (given) => ({ id: newest(choices, given), opinion: '' }),
    fields: [which('移送', choices), { kind: 'text', path: 'opinion', label, phrases: phrases[action] }],
    consequence: () => consequence,
    ...more,
  }
}

const proposed = handOversAt((one) => !one.approved && !one.rejected)
const sent = handOversAt((one) => !!one.approved && !one.answered)
const taken = handOversAt((one) => one.answered?.outcome === 'accepted' && !one.resumed)
const reported = crimesAt((one) => !one.decided)
const approved = crimesAt((one) => !!one.decided?.transfers && !one.delivered)
const delivered = crimesAt((one) => !!one.delivered && !one.answered)
const filed = crimesAt((one) => one.answered?.outcome === 'filed' && !one.materials)

const factsOf = ({ view: { state } }: Given): string =>
  findingsOf(state) || [state.clue?.content, state.verification?.findings].filter(Boolean).join('\n')
const paperNames = ({ view }: Given): readonly string[] =>
  view.papers
    .filter(({ voided }) => voided === null)
    .map(({ title, issuedOn }) => `${title}（${formatChineseDate(issuedOn)}）`)

/** 处罚权已经收回: why, and the nearest unit that has it; the officer may name another. */
const lostPower = ({ view: { state, context } }: Given) => {
  const power = context.powers?.[state.item?.code ?? '']
  return power && !power.may ? power : null
}
const lostTo = (given: Given) => lostPower(given)?.receivers[0]
const lostWhy = (given: Given): string => {
  const power = lostPower(given)
  const to = power?.receivers[0]?.name
  return power ? `${power.says}。${to ? `本案由${to}管辖。` : ''}` : ''
}

export const transferForms = formsOf<
  | 'proposeHandOver'
  | 'countersignHandOver'
  | 'approveHandOver'
  | 'recordHandOverAnswer'
  | 'resumeHandedOver'
  | 'reportCrime'
  | 'approveCrimeTransfer'
  | 'refuseCrimeTransfer'
  | 'deliverToPolice'
  | 'recordPoliceAnswer'
  | 'handOverMaterials'
>({
  proposeHandOver: {
    initial: (given) => ({
      receiver: settledElsewhere(given.view.state)?.raised.otherUnit ?? lostTo(given)?.name ?? '',
      facts: factsOf(given),
      reason: lostWhy(given),
      materials: paperNames(given),
    }),
    fields: [
      {
        kind: 'line',
        path: 'receiver',
        label: '受移送机关',
        reason: '有管辖权的机关全称（《行政处罚法》第二十二条、第二十五条）',
      },
      { kind: 'text', path: 'facts', label: '查明的情况', rows: 5, reason: '由核查和认定带出，印在移送函上' },
      {
        kind: 'text',
        path: 'reason',
        label: '移送理由',
        rows: 3,
        reason: '为什么不属本机关管辖、由哪个机关管辖',
      },
      {
        kind: 'lines',
        path: 'materials',
        label: '移送材料清单',
        one: '材料',
        reason: '由本案文书带出，可以增减',
      },
    ],
    consequence: () => '将报承办机构负责人审核、行政机关负责人批准；收到回执以前案件仍由本机关办理。',
  },
  countersignHandOver: opinionOn(
    'countersignHandOver',
    '审核意见',
    proposed,
    '将报行政机关负责人批准；不同意的，请退回报请并写明理由。',
  ),
  approveHandOver: opinionOn(
    'approveHandOver',
    '批准意见',
    proposed,
    '生成案件移送审批表和编号的案件移送函（附回执），用印后送交。',
  ),
  recordHandOverAnswer: {
    initial: (given) => ({
      id: newest(sent, given),
      outcome: null,
      answeredOn: null,
      answeredBy: given.view.state.handOvers.at(-1)?.proposed.receiver ?? '',
      note: '',
      receipt: null,
    }),
    fields: [
      which('移送', sent),
      { kind: 'choice', path: 'outcome', label: '答复', choices: choicesOf(handOverOutcomeLabels) },
      { kind: 'day', path: 'answeredOn', label: '签收、答复日期', until: 'today' },
      { kind: 'line', path: 'answeredBy', label: '签收单位和签收人' },
      {
        kind: 'text',
        path: 'note',
        label: '说明',
        rows: 2,
        optional: true,
        reason: '退回的，写明对方的理由',
      },
      { kind: 'file', path: 'receipt', label: '回执', showIf: ({ outcome }) => outcome !== 'refused' },
    ],
    act: (_, { outcome }) => (outcome === 'refused' ? '登记退回' : '登记移送回执'),
    consequence: (_, { outcome }) =>
      outcome === 'refused'
        ? '对方不接收，案件继续由本机关办理；可以报请指定管辖或者另行移送。'
        : '案件移送完毕，本机关不再办理；对方以后退回的，可以恢复办理。',
  },
  resumeHandedOver: {
    initial: (given) => ({ id: newest(taken, given), reason: '', attachments: [] }),
    fields: [
      which('移送', taken),
      { kind: 'text', path: 'reason', label: '理由', reason: '受移送机关退回的理由，或者指定管辖的决定' },
      { kind: 'files', path: 'attachments', label: '退回的材料' },
    ],
    consequence: () => '案件恢复办理，回到移送以前的环节。',
  },

  reportCrime: {
    initial: (given) => ({
      teamIds: officerIdsOf(given.view.state),
      crime: '',
      facts: factsOf(given),
      reason: '',
      receiver: '',
      investigationReport: null,
      goods: [],
      appraisals: [],
      noAppraisal: null,
      others: [],
    }),
    fields: [
      {
        kind: 'person',
        path: 'teamIds',
        label: '专案组',
        many: true,
        max: 10,
        certified: true,
        reason: '二名以上执法人员（《行政执法机关移送涉嫌犯罪案件的规定》第五条）',
      },
      { kind: 'line', path: 'crime', label: '涉嫌罪名' },
      { kind: 'line', path: 'receiver', label: '移送的公安机关', reason: '同级公安机关' },
      { kind: 'text', path: 'facts', label: '查明的情况', rows: 5, reason: '由认定的要件带出' },
      { kind: 'text', path: 'reason', label: '移送的理由', rows: 3, reason: '涉嫌犯罪的事实和追诉标准' },
      {
        kind: 'file',
        path: 'investigationReport',
        label: '调查报告',
        reason: '涉嫌犯罪案件情况的调查报告（第六条）',
      },
      { kind: 'goods', path: 'goods', label: '涉案物品清单', optional: true },
      { kind: 'files', path: 'appraisals', label: '检验报告、鉴定结论', optional: true },
      {
        kind: 'text',
        path: 'noAppraisal',
        label: '没有检验、鉴定的理由',
        rows: 2,
        optional: true,
        showIf: ({ appraisals }) => !Array.isArray(appraisals) || appraisals.length === 0,
      },
      { kind: 'files', path: 'others', label: '其他有关材料', optional: true },
    ],
    grave: true,
    consequence: () => '报主要负责人，三日内决定是否移送；其间不得作出处罚，不得以罚代刑。',
  },
  approveCrimeTransfer: opinionOn(
    'approveCrimeTransfer',
    '决定意见',
    reported,
    '生成案件移送审批表和编号的涉嫌犯罪案件移送书（附回执），用印后二十四小时内向公安机关移送。',
    { grave: true },
  ),
  refuseCrimeTransfer: opinionOn(
    'refuseCrimeTransfer',
    '不移送的理由',
    reported,
    '不移送的理由记录在案，案件继续调查。',
    { grave: true },
  ),
  deliverToPolice: {
    initial: (given) => ({ id: newest(approved, given), deliveredAt: null, receivedBy: '', receipt: null }),
    fields: [
      which('移送', approved),
      { kind: 'instant', path: 'deliveredAt', label: '移送时间', reason: '批准之后二十四小时以内' },
      { kind: 'line', path: 'receivedBy', label: '公安机关签收人' },
      { kind: 'file', path: 'receipt', label: '签字的回执' },
    ],
    grave: true,
    consequence: () => '案件移送公安机关，公安机关三日内决定是否立案；立案以前不作处罚。',
  },
  recordPoliceAnswer: {
    initial: (given) => ({
      id: newest(delivered, given),
      outcome: null,
      receivedOn: null,
      number: '',
      note: '',
      notice: null,
    }),
    fields: [
      which('移送', delivered),
      { kind: 'choice', path: 'outcome', label: '公安机关的决定', choices: choicesOf(policeAnswerLabels) },
      { kind: 'day', path: 'receivedOn', label: '收到通知书的日期', until: 'today' },
      { kind: 'line', path: 'number', label: '通知书文号' },
      { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
      { kind: 'file', path: 'notice', label: '通知书' },
    ],
    consequence: (_, { outcome }) =>
      outcome === 'refused'
        ? '案件恢复调查，依法作出处理；不同意公安机关决定的，三日内可以提请复议或者建议检察机关立案监督。'
        : '自收到通知书之日起三日内移交涉案物品和材料。',
  },
  handOverMaterials: {
    initial: (given) => ({
      id: newest(filed, given),
      at: null,
      receivedBy: given.view.state.crimeTransfers.at(-1)?.delivered?.receivedBy ?? '',
      list:
        given.view.state.crimeTransfers
          .at(-1)
          ?.reported.goods.map(({ name, quantity }) => `${name}${quantity}`)
          .join('、') ?? '',
      receipt: null,
    }),
    fields: [
      which('移送', filed),
      { kind: 'instant', path: 'at', label: '移交时间' },
      { kind: 'line', path: 'receivedBy', label: '接收人' },
      { kind: 'text', path: 'list', label: '移交的物品和材料', rows: 3, reason: '由涉案物品清单带出' },
      { kind: 'file', path: 'receipt', label: '交接凭证' },
    ],
    consequence: () => '移交记入案件，可以报请结案。',
  },
})
