import { cashTaken, owed } from '@zhiheng/law'
import { formsOf } from '../act/act-form.ts'
import { OwedSum } from './special/OwedSum.tsx'
import { initialSummary, SummaryForm, summaryLabels } from './special/SummaryForm.tsx'

export const summaryForms = formsOf<
  'decideSummary' | 'collectInPlace' | 'recordSummaryFiling' | 'handInFine' | 'remitFine'
>({
  decideSummary: {
    initial: initialSummary,
    Body: SummaryForm,
    labels: summaryLabels,
    consequence: () =>
      '当场处罚决定书编号，当场交付当事人；当场收缴的，二个工作日内交回行政机关。作出后不能撤回。',
    grave: true,
  },
  collectInPlace: {
    initial: ({ view, today }) => ({
      collectedAt: null,
      place: '',
      amountFen: owed(view.state, today, view.context.calendar).fineFen,
      reason: '',
      onWater: false,
      request: null,
      receiptNumber: '',
    }),
    Above: OwedSum,
    fields: [
      { kind: 'instant', path: 'collectedAt', label: '收缴时间' },
      { kind: 'line', path: 'place', label: '收缴地点' },
      { kind: 'money', path: 'amountFen', label: '收缴金额', reason: '只收罚款，加处罚款由当事人到银行缴纳' },
      {
        kind: 'text',
        path: 'reason',
        label: '缴纳确有困难的情况',
        reason: '边远、水上、交通不便地区，到银行或者通过电子支付系统缴纳罚款确有困难（第六十九条）',
      },
      {
        kind: 'yes',
        path: 'onWater',
        label: '收缴方式',
        says: '在水上收缴，自抵岸之日起二日内交回',
        optional: true,
      },
      { kind: 'file', path: 'request', label: '当事人提出当场缴纳的材料' },
      { kind: 'line', path: 'receiptNumber', label: '专用票据号码' },
    ],
    consequence: () => '记入缴款并生成当场收缴罚款记录；二个工作日内交回行政机关。登记后不能撤回。',
    grave: true,
  },
  recordSummaryFiling: {
    initial: () => ({ filedWith: '', note: '' }),
    fields: [
      { kind: 'line', path: 'filedWith', label: '接收备案的机构' },
      { kind: 'text', path: 'note', label: '说明', optional: true },
    ],
    consequence: () => '当场处罚决定报所属行政机关备案，案件进入执行。',
  },
  handInFine: {
    initial: ({ today }) => ({ on: today, landedOn: null, receivedBy: '' }),
    fields: [
      { kind: 'day', path: 'on', label: '交回日期', until: 'today' },
      {
        kind: 'day',
        path: 'landedOn',
        label: '抵岸日期',
        until: 'today',
        optional: true,
        showIf: (_, { view }) => cashTaken(view.state)?.onWater === true,
      },
      { kind: 'line', path: 'receivedBy', label: '接收人' },
    ],
    consequence: () => '罚款交至行政机关，二个工作日内缴付指定的银行。',
  },
  remitFine: {
    initial: ({ today }) => ({ on: today, bank: '', receiptNumber: '' }),
    fields: [
      { kind: 'day', path: 'on', label: '缴付日期', until: 'today' },
      { kind: 'line', path: 'bank', label: '收款银行' },
      { kind: 'line', path: 'receiptNumber', label: '回单号码' },
    ],
    consequence: () => '当场收缴的罚款缴付银行，可以确认履行完毕。',
  },
})
