import { type CourtActionName, courtEndGrounds, owed } from '@zhiheng/law'
import { paymentKindLabels } from '../../../labels.ts'
import { type Field, formsOf } from '../act/act-form.ts'
import {
  type CourtAsking,
  contested,
  open,
  toAnswer,
  toContest,
  toReceive,
  toRule,
  which,
} from './court-fields.ts'
import { only, titled } from './seizure-fields.ts'
import { choicesOf } from './shared.ts'
import { OwedSum } from './special/OwedSum.tsx'

const served: Field = { kind: 'files', path: 'attachments', label: '文书扫描件' }
const number: Field = { kind: 'line', path: 'number', label: '案号' }
const received: Field = { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today' }

export const courtAnswerForms = formsOf<Exclude<CourtActionName, CourtAsking>>({
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
