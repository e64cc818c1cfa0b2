import { formsOf } from '../act/act-form.ts'
import { initialSummary, SummaryForm, summaryLabels } from './special/SummaryForm.tsx'

export const summaryForms = formsOf<'decideSummary' | 'recordSummaryFiling' | 'handInFine' | 'remitFine'>({
  decideSummary: {
    initial: initialSummary,
    Body: SummaryForm,
    labels: summaryLabels,
    consequence: () =>
      '当场处罚决定书编号，当场交付当事人；当场收缴的，二个工作日内交回行政机关。作出后不能撤回。',
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
        showIf: (_, { view }) => view.state.summary?.collection?.onWater === true,
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
