import {
  type CourtActionName,
  type CourtApplication,
  courtBars,
  courtCompetences,
  courtMaterials,
  courtMaterialsOf,
  courtMeans,
  formatMoney,
  owed,
  undecidedCourt,
} from '@zhiheng/law'
import { type ActForm, type Field, formsOf, type Given } from '../act/act-form.ts'
import { applicationsAt, type CourtAsking, toSubmit, which } from './court-fields.ts'
import { phrases } from './phrases.ts'
import { only } from './seizure-fields.ts'
import { choicesOf } from './shared.ts'
import { OwedSum } from './special/OwedSum.tsx'

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
export const courtForms = formsOf<CourtAsking>({
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
})
