import {
  deferralKinds,
  formatChineseDate,
  formatMoney,
  grantedDeferral,
  owed,
  payDeadline,
  pendingDeferral,
} from '@zhiheng/law'
import { formsOf, type Given } from '../act/act-form.ts'
import { phrases } from './phrases.ts'
import { choicesOf } from './shared.ts'
import { InstalmentPlan } from './special/InstalmentPlan.tsx'
import { OwedSum } from './special/OwedSum.tsx'
import { PendingDeferral } from './special/PendingDeferral.tsx'

const defaultConsequence =
  '任何一期逾期未缴或者未足额缴纳的，自逾期之次日起，对该期未缴部分每日按百分之三加处罚款，加处罚款的数额不超出罚款的数额；本机关可以取消延期、分期缴纳，经催告仍不履行的，依法申请人民法院强制执行'

const waiting = ({ view }: Given) => pendingDeferral(view.state)?.id ?? null

export const deferralForms = formsOf<
  'applyDeferral' | 'countersignDeferral' | 'approveDeferral' | 'refuseDeferral' | 'endDeferral'
>({
  applyDeferral: {
    initial: (given) => ({
      kind: 'instalments',
      appliedOn: null,
      grounds: '',
      plan: [
        {
          amountFen: owed(given.view.state, given.today, given.view.context.calendar).fineFen,
          dueOn: null,
        },
      ],
      attachments: [],
    }),
    Above: OwedSum,
    fields: [
      { kind: 'choice', path: 'kind', label: '申请的方式', choices: choicesOf(deferralKinds) },
      {
        kind: 'day',
        path: 'appliedOn',
        label: '申请日期',
        until: 'today',
        reason: '当事人提交书面申请的日期，应当在缴款期限届满以前',
      },
      {
        kind: 'text',
        path: 'grounds',
        label: '经济困难情况',
        reason: '确有经济困难的，方可延期、分期缴纳（《行政处罚法》第六十六条第二款）',
      },
      { kind: 'files', path: 'attachments', label: '书面申请和困难证明' },
    ],
    Body: InstalmentPlan,
    labels: { plan: '缴纳计划' },
    consequence: ({ view }) => {
      const due = payDeadline(view.state, view.context.calendar)
      return `报承办机构负责人审核、行政机关负责人答复。批准以前，原缴款期限${due ? `（${formatChineseDate(due.legalDueOn)}）` : ''}照常计算。`
    },
  },
  countersignDeferral: {
    initial: (given) => ({ id: waiting(given), agrees: true, opinion: '' }),
    Above: PendingDeferral,
    fields: [
      { kind: 'yes', path: 'agrees', label: '审核结论', says: '同意申请人的缴纳计划' },
      { kind: 'text', path: 'opinion', label: '审核意见', phrases: phrases.countersignDeferral },
    ],
    consequence: (_, { agrees }) => `以“${agrees === true ? '同意' : '不同意'}”的意见报行政机关负责人答复。`,
  },
  approveDeferral: {
    initial: (given) => ({ id: waiting(given), opinion: '', consequence: defaultConsequence }),
    Above: PendingDeferral,
    fields: [
      { kind: 'text', path: 'opinion', label: '批准意见', phrases: phrases.approveDeferral },
      {
        kind: 'text',
        path: 'consequence',
        label: '逾期不缴的后果',
        rows: 4,
        reason: '写入通知书，应当明确告知当事人',
      },
    ],
    consequence: () =>
      '生成审批表和通知书，缴款期限改按各期计算，加处罚款自各期届满之次日起算；申请法院强制执行的期限自延期、分期期限结束之日起算。',
  },
  refuseDeferral: {
    initial: (given) => ({ id: waiting(given), opinion: '' }),
    Above: PendingDeferral,
    fields: [{ kind: 'text', path: 'opinion', label: '不批准的理由', phrases: phrases.refuseDeferral }],
    consequence: () => '生成审批表和通知书，送达当事人；原缴款期限照常计算。',
  },
  endDeferral: {
    initial: ({ view }) => ({
      id: grantedDeferral(view.state)?.id ?? null,
      reason: '',
      restDueOn: null,
    }),
    Above: OwedSum,
    fields: [
      {
        kind: 'text',
        path: 'reason',
        label: '取消的理由',
        phrases: ['当事人未按批准的期限缴纳罚款'],
      },
      {
        kind: 'day',
        path: 'restDueOn',
        label: '余款缴纳期限',
        from: 'today',
        reason: '给当事人留出收到通知后缴款的时间；余款自此日之次日起加处罚款',
      },
    ],
    consequence: (given) =>
      `生成取消的通知书；尚未到期的各期提前到所填日期，连同逾期部分共${formatMoney(owed(given.view.state, given.today, given.view.context.calendar).fineFen)}。`,
    grave: true,
  },
})
