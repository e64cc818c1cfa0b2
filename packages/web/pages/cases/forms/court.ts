import {
  type CourtActionName,
  type CourtApplication,
  contestableWord,
  contestPending,
  courtAcceptedOn,
  courtBars,
  courtCompetences,
  courtEndGrounds,
  courtMaterials,
  courtMaterialsOf,
  courtMeans,
  courtOver,
  courtUnderWay,
  formatMoney,
  owed,
  ruledToEnforce,
  undecidedCourt,
} from '@zhiheng/law'
import { paymentKindLabels } from '../../../labels.ts'
import { type ActForm, type Choice, type Field, formsOf, type Given } from '../act/act-form.ts'
import { phrases } from './phrases.ts'
import { only, titled } from './seizure-fields.ts'
import { choicesOf } from './shared.ts'
import { OwedSum } from './special/OwedSum.tsx'

const applicationsAt =
  (holds: (one: CourtApplication) => boolean) =>
  ({ view: { state } }: Given): readonly Choice[] =>
    state.courtApplications.filter(holds).map(({ id, proposed }) => ({
      value: id,
      label: proposed.court,
      note: `罚款${formatMoney(proposed.principalFen)}，加处罚款${formatMoney(proposed.surchargeFen)}`,
    }))
const toSubmit = applicationsAt((one) => courtUnderWay(one) && !one.submitted)
const toAnswer = applicationsAt((one) => courtUnderWay(one) && !!one.submitted && !one.answer)
const toRule = applicationsAt((one) => courtUnderWay(one) && courtAcceptedOn(one) !== null && !one.ruling)
const toContest = applicationsAt((one) => contestableWord(one) !== null)
const contested = applicationsAt(contestPending)
const toReceive = applicationsAt((one) => courtUnderWay(one) && ruledToEnforce(one) !== null)
const open = applicationsAt((one) => !courtOver(one))
const which = (choices: (given: Given) => readonly Choice[], path = 'id'): Field => ({
  kind: 'choice',
  path,
  label: '哪一次申请',
  choices,
})

function opinionOf(
  action: keyof typeof phrases & CourtActionName,
  holds: (one: CourtApplication) => boolean,
  consequence: string,
  more: Partial<ActForm> = {},
): ActForm {
  const choices = applicationsAt(holds)
  return {
    initial: (given) => ({ id: only(choices)(given), opinion: '' }),
    fields: [which(choices), { kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] }],
    consequence: () => consequence,
    ...more,
  }
}

const isLate = ({ view: { state, context } }: Given): boolean =>
  courtBars(state, context.today, context.calendar).some(({ id }) => id === 'late')
const served: Field = { kind: 'files', path: 'attachments', label: '文书扫描件' }
const number: Field = { kind: 'line', path: 'number', label: '案号' }
const received: Field = { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today' }

export const courtForms = formsOf<CourtActionName>({
  proposeCourtApplication: {
    initial: ({ view: { state } }) => {
      const last = state.courtApplications.at(-1)?.proposed
      return {
        court: last?.court ?? '',
        competence: last?.competence ?? 'seat',
        propertyPlace: last?.propertyPlace ?? '',
        otherDuty: last?.otherDuty ?? '',
        reasons: last?.reasons ?? '',
        subject: last?.subject ?? '',
        noOwnPower: false,
        urgent: last?.urgent ?? false,
        urgentReason: last?.urgentReason ?? '',
        lateReason: last?.lateReason ?? '',
      }
    },
    Above: OwedSum,
    fields: [
      {
        kind: 'line',
        path: 'court',
        label: '人民法院',
        reason: '写基层人民法院的全称（《行政强制法》第五十四条）',
      },
      { kind: 'choice', path: 'competence', label: '管辖的理由', choices: choicesOf(courtCompetences) },
      {
        kind: 'line',
        path: 'propertyPlace',
        label: '不动产所在地',
        showIf: ({ competence }) => competence === 'property',
      },
      {
        kind: 'yes',
        path: 'noOwnPower',
        label: '强制执行权',
        says: '已核对，没有法律规定由本机关强制执行上述义务',
      },
      {
        kind: 'text',
        path: 'otherDuty',
        label: '其他没有履行的义务',
        rows: 2,
        optional: true,
        reason: '处罚决定责令而没有履行的事项；只有罚款的不填',
      },
      {
        kind: 'text',
        path: 'reasons',
        label: '申请的理由',
        rows: 4,
        phrases: ['被申请人在法定期限内没有申请行政复议、没有提起行政诉讼，经催告仍不履行'],
      },
      {
        kind: 'text',
        path: 'subject',
        label: '申请强制执行标的情况',
        rows: 3,
        reason: '已知的账户、财产、住所、经营场所（《行政强制法》第五十五条第一款第四项）',
      },
      { kind: 'yes', path: 'urgent', label: '立即执行', says: '情况紧急，为保障公共安全，申请立即执行' },
      {
        kind: 'text',
        path: 'urgentReason',
        label: '紧急情况',
        rows: 2,
        reason: '经人民法院院长批准，自裁定之日起五日内执行（《行政强制法》第五十九条）',
        showIf: ({ urgent }) => urgent === true,
      },
      {
        kind: 'text',
        path: 'lateReason',
        label: '逾期申请的正当理由',
        rows: 2,
        reason: '三个月的申请期限已经届满；没有正当理由的，人民法院不予受理',
        showIf: (_, given) => isLate(given),
      },
    ],
    consequence: ({ view, today }) => {
      const due = owed(view.state, today, view.context.calendar)
      return `申请执行罚款${formatMoney(due.fineFen)}、加处罚款${formatMoney(due.surchargeFen)}。经法制审核，由主要负责人签批。`
    },
  },
  reviewCourtApplication: opinionOf(
    'reviewCourtApplication',
    (one) => undecidedCourt(one) && !one.reviewed,
    '将报主要负责人签批。',
  ),
  approveCourtApplication: opinionOf(
    'approveCourtApplication',
    (one) => undecidedCourt(one) && !!one.reviewed,
    '生成强制执行申请书，案件进入申请法院强制执行；申请书由负责人签名、加盖印章后提交。',
    { grave: true },
  ),
  refuseCourtApplication: opinionOf(
    'refuseCourtApplication',
    undecidedCourt,
    '申请不提出，可以改正后重新报请。',
  ),
  submitCourtApplication: {
    initial: (given) => {
      const id = only(toSubmit)(given)
      const one = given.view.state.courtApplications.find((each) => each.id === id)
      const materials = courtMaterialsOf(
        given.view.state,
        one?.proposed.subject ?? '',
        one?.approved?.revision ?? given.view.state.revision + 1,
      )
      return { id, submittedOn: given.today, means: null, receipt: '', ...materials, attachments: [] }
    },
    fields: [
      which(toSubmit),
      ...Object.entries(courtMaterials).map(
        ([path, { title, must }]): Field => ({
          kind: 'text',
          path,
          label: title,
          rows: 3,
          ...(must ? {} : { optional: true as const }),
        }),
      ),
      { kind: 'day', path: 'submittedOn', label: '提交日期', until: 'today', reason: '以法院签收的日期为准' },
      { kind: 'choice', path: 'means', label: '提交方式', choices: choicesOf(courtMeans) },
      { kind: 'line', path: 'receipt', label: '法院签收', reason: '收件凭证的号码或者签收人' },
      { kind: 'files', path: 'attachments', label: '收件凭证', optional: true },
    ],
    consequence: () => '人民法院应当在五日内受理；不予受理的，可以在十五日内向上一级人民法院申请复议。',
  },
  recordCourtAcceptance: {
    initial: (given) => ({
      id: only(toAnswer)(given),
      accepted: false,
      receivedOn: null,
      number: '',
      reason: '',
      hearsBoth: false,
      attachments: [],
    }),
    fields: [
      which(toAnswer),
      { kind: 'yes', path: 'accepted', label: '受理', says: '人民法院受理' },
      received,
      number,
      {
        kind: 'text',
        path: 'reason',
        label: '不予受理的理由',
        rows: 3,
        showIf: ({ accepted }) => accepted !== true,
      },
      {
        kind: 'yes',
        path: 'hearsBoth',
        label: '听取意见',
        says: '人民法院通知听取被执行人和行政机关的意见，自受理之日起三十日内裁定',
        showIf: ({ accepted }) => accepted === true,
      },
      served,
    ],
    consequence: (_, { accepted }) =>
      accepted === true
        ? '人民法院自受理之日起七日内裁定；听取意见的，三十日内裁定。'
        : '自收到之日起十五日内，可以向上一级人民法院申请复议。',
  },
  recordCourtRuling: {
    initial: (given) => ({
      id: only(toRule)(given),
      enforce: false,
      ruledOn: null,
      receivedOn: null,
      number: '',
      reason: '',
      presidentApproved: false,
      attachments: [],
    }),
    fields: [
      which(toRule),
      { kind: 'yes', path: 'enforce', label: '裁定', says: '准予强制执行' },
      { kind: 'day', path: 'ruledOn', label: '裁定日期', until: 'today' },
      received,
      number,
      {
        kind: 'text',
        path: 'reason',
        label: '不予执行的理由',
        rows: 3,
        showIf: ({ enforce }) => enforce !== true,
      },
      {
        kind: 'yes',
        path: 'presidentApproved',
        label: '立即执行',
        says: '经人民法院院长批准，自裁定之日起五日内执行',
        showIf: ({ enforce, id }, { view }) =>
          enforce === true &&
          view.state.courtApplications.some((one) => one.id === id && one.proposed.urgent),
      },
      served,
    ],
    consequence: (_, { enforce }) =>
      enforce === true
        ? '执行到位的款项由财务登记；缴清后确认履行完毕。'
        : '自收到之日起十五日内，可以向上一级人民法院申请复议。',
  },
  contestCourtRuling: {
    initial: (given) => ({
      id: only(toContest)(given),
      court: '',
      appliedOn: given.today,
      grounds: '',
      attachments: [],
    }),
    fields: [
      which(toContest),
      { kind: 'line', path: 'court', label: '上一级人民法院' },
      { kind: 'day', path: 'appliedOn', label: '申请日期', until: 'today' },
      { kind: 'text', path: 'grounds', label: '理由', rows: 4 },
      { kind: 'files', path: 'attachments', label: '复议申请书', optional: true },
    ],
    consequence: () => '上一级人民法院对是否受理十五日内、对是否执行三十日内作出裁定。',
  },
  recordHigherRuling: {
    initial: (given) => ({
      id: only(contested)(given),
      overturned: false,
      receivedOn: null,
      number: '',
      reason: '',
      attachments: [],
    }),
    fields: [
      which(contested),
      { kind: 'yes', path: 'overturned', label: '裁定', says: '改变原裁定，应当受理、准予执行' },
      received,
      number,
      { kind: 'text', path: 'reason', label: '理由', rows: 3, optional: true },
      served,
    ],
    consequence: (_, { overturned }) =>
      overturned === true ? '按改变后的裁定继续办理。' : '原裁定维持，结束本次申请。',
  },
  recordCourtMoney: {
    initial: (given) => {
      const due = owed(given.view.state, given.today, given.view.context.calendar)
      const kind = due.fineFen > 0 ? 'fine' : 'surcharge'
      return {
        applicationId: only(toReceive)(given),
        kind,
        amountFen: kind === 'fine' ? due.fineFen : due.surchargeFen,
        paidOn: null,
        receiptNumber: '',
        receipt: null,
      }
    },
    Above: OwedSum,
    fields: [
      which(toReceive, 'applicationId'),
      { kind: 'choice', path: 'kind', label: '款项', choices: choicesOf(paymentKindLabels) },
      {
        kind: 'money',
        path: 'amountFen',
        label: '金额',
        reason: '执行的费用由被执行人承担，从划拨、拍卖所得中扣除的不计入（《行政强制法》第六十条）',
      },
      { kind: 'day', path: 'paidOn', label: '划入日期', until: 'today' },
      { kind: 'line', path: 'receiptNumber', label: '划拨凭证号码' },
      { kind: 'file', path: 'receipt', label: '凭证扫描件', optional: true },
    ],
    consequence: () => '记入缴款，应缴数额随之减少；款项上缴国库或者划入财政专户。',
  },
  endCourtApplication: {
    initial: (given) => ({
      id: only(open)(given),
      ground: null,
      endedOn: given.today,
      reason: '',
      attachments: [],
    }),
    fields: [
      which(open),
      { kind: 'choice', path: 'ground', label: '原因', choices: titled(courtEndGrounds) },
      { kind: 'day', path: 'endedOn', label: '日期', until: 'today' },
      { kind: 'text', path: 'reason', label: '具体情况', rows: 3 },
      {
        kind: 'files',
        path: 'attachments',
        label: '撤回申请书、裁定书',
        optional: true,
        reason: '已经提交给人民法院的应当附上',
      },
    ],
    consequence: ({ view }) =>
      view.state.stage === 'COURT' ? '本次申请就此结束，案件回到催告、执行。' : '本次报请就此结束。',
    grave: true,
  },
})
