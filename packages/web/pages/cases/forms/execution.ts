import {
  type CaseState,
  demandable,
  disposalMethods,
  endedBy,
  enforcementEnd,
  enforcementHaltGrounds,
  fineInForce,
  formatChineseDate,
  formatMoney,
  haltGrounds,
  owed,
  servedDemands,
  termination,
} from '@zhiheng/law'
import { paymentKindLabels, statementFormLabels } from '../../../labels.ts'
import { formsOf, type Given } from '../act/act-form.ts'
import { choicesOf, opinionForm } from './shared.ts'
import { ArchivePreview } from './special/ArchivePreview.tsx'
import { OwedSum } from './special/OwedSum.tsx'

const dueNow = ({ view, today }: Given) => owed(view.state, today, view.context.calendar)

function closingWords({ view: { state } }: Given): string {
  const other = endingWords(state)
  if (other) return `${other}建议结案。`
  const fine = fineInForce(state)
  const last = state.payments.at(-1)
  const stopped = enforcementEnd(state)
  const parts = [
    state.decision?.approved &&
      `${formatChineseDate(state.decision.approved.decidedOn)}，本机关作出${state.decision.approved.number}行政处罚决定`,
    state.decision?.approved &&
      fine < state.decision.fineFen &&
      `经行政复议、行政诉讼，罚款变为${formatMoney(fine)}`,
    stopped?.approved && `经批准终结执行（${enforcementHaltGrounds[stopped.proposed.ground].title}）`,
    fine > 0 && last && !stopped && `罚款${formatMoney(fine)}已于${formatChineseDate(last.paidOn)}缴清`,
    state.corrections.length > 0 && !stopped && '责令改正事项经复查已经改正',
  ].filter(Boolean)
  return parts.length > 0 ? `${parts.join('，')}。建议结案。` : ''
}

/** Why a case is closed that ended otherwise than by a penalty. */
function endingWords(state: CaseState): string | null {
  const { noPenalty, cancellation, handOvers, crimeTransfers } = state
  switch (endedBy(state)) {
    case 'NO_PENALTY':
      return `${noPenalty?.decided ? `${formatChineseDate(noPenalty.decided.decidedOn)}，本机关作出${noPenalty.decided.number}不予行政处罚决定，` : ''}决定书已送达，已对当事人进行教育。`
    case 'TRANSFERRED':
      return `本案涉嫌犯罪，已移送${crimeTransfers.at(-1)?.reported.receiver ?? '公安机关'}立案侦查，涉案物品和材料已移交。`
    case 'HANDED_OVER':
      return `本案已移送${handOvers.at(-1)?.proposed.receiver ?? '有管辖权的机关'}，回执已收到。`
    case 'WITHDRAWN':
      return `${cancellation?.approved ? `${formatChineseDate(cancellation.approved.on)}，` : ''}经批准撤销案件。`
    case 'TERMINATED': {
      const ended = termination(state)
      return ended?.approved
        ? `${formatChineseDate(ended.approved.on)}，经批准终止调查（${haltGrounds[ended.proposed.ground].title}）。`
        : null
    }
    default:
      return null
  }
}

/** What was seized beforehand is the likeliest to have been confiscated; nobody types it twice. */
const goodsToDispose = ({ preservations, disposals }: CaseState) =>
  disposals.length > 0 ? [] : preservations.flatMap(({ proposed }) => proposed.goods)

const disposalTitles = Object.fromEntries(
  Object.entries(disposalMethods).map(([method, { title }]) => [method, title]),
)

/** The demands the party may speak to, the latest first. */
const demandChoices = ({ view }: Given) =>
  servedDemands(view.state)
    .map((one) => ({ value: one.id, label: one.number, note: `截至${formatChineseDate(one.asOf)}` }))
    .toReversed()

export const executionForms = formsOf<
  | 'recordPayment'
  | 'issueDemand'
  | 'recordDemandStatement'
  | 'confirmPerformance'
  | 'disposeConfiscated'
  | 'proposeClosure'
  | 'countersignClosure'
  | 'approveClosure'
  | 'archiveCase'
>({
  recordPayment: {
    initial: (given) => {
      const due = dueNow(given)
      const kind = due.fineFen > 0 ? 'fine' : 'surcharge'
      return {
        kind,
        amountFen: kind === 'fine' ? due.fineFen : due.surchargeFen,
        paidOn: null,
        receiptNumber: '',
        bank: given.view.state.payments.at(-1)?.bank ?? '',
        receipt: null,
      }
    },
    Above: OwedSum,
    fields: [
      { kind: 'choice', path: 'kind', label: '款项', choices: choicesOf(paymentKindLabels) },
      { kind: 'money', path: 'amountFen', label: '金额', reason: '按银行回单填写' },
      {
        kind: 'day',
        path: 'paidOn',
        label: '缴款日期',
        until: 'today',
        reason: '以回单日期为准，加处罚款算到这一天',
      },
      { kind: 'line', path: 'receiptNumber', label: '缴款凭证号码' },
      { kind: 'line', path: 'bank', label: '代收机构' },
      { kind: 'file', path: 'receipt', label: '回单扫描件', optional: true },
    ],
    consequence: () => '缴款写入案件，应缴数额随之减少。',
  },
  issueDemand: {
    initial: () => ({ payWithin: '自收到本催告书之日起十个工作日内' }),
    Above: OwedSum,
    fields: [{ kind: 'text', path: 'payWithin', label: '履行期限的写法', rows: 2 }],
    consequence: (given) => {
      const due = demandable(given.view.state, given.today, given.view.context.calendar)
      return `生成并编号催告书，催缴罚款${formatMoney(due.fineFen)}、加处罚款${formatMoney(due.surchargeFen)}（截至${formatChineseDate(given.today)}）。用印、送达后期限开始计算。`
    },
  },
  recordDemandStatement: {
    initial: (given) => ({
      demandId: demandChoices(given)[0]?.value ?? null,
      heardAt: null,
      form: 'oral',
      content: '',
      review: '',
      adopted: false,
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'demandId', label: '催告书', choices: demandChoices },
      { kind: 'instant', path: 'heardAt', label: '听取的时间' },
      { kind: 'choice', path: 'form', label: '形式', choices: choicesOf(statementFormLabels) },
      { kind: 'text', path: 'content', label: '陈述申辩内容', rows: 4, reason: '如实记录，不作评价' },
      { kind: 'files', path: 'attachments', label: '签名的笔录或者书面意见' },
      {
        kind: 'text',
        path: 'review',
        label: '复核情况',
        rows: 4,
        reason: '对提出的事实、理由和证据逐项复核，写明是否采纳的理由（《行政强制法》第三十六条）',
      },
      { kind: 'yes', path: 'adopted', label: '复核结果', says: '提出的事实、理由或者证据成立，予以采纳' },
    ],
    consequence: (_, { adopted }) =>
      adopted === true
        ? '写入案件。采纳的意见影响应缴数额的，另行登记缴款或者重新催告。'
        : '写入案件，催告的期限不变。',
  },
  confirmPerformance: {
    initial: () => ({ note: '' }),
    Above: OwedSum,
    fields: [
      {
        kind: 'text',
        path: 'note',
        label: '履行情况',
        phrases: ['罚款已全部缴清，责令改正事项已经改正，行政处罚决定履行完毕。'],
      },
    ],
    consequence: () => '案件进入履行完毕，可以报请结案。',
  },
  disposeConfiscated: {
    initial: ({ view: { state }, today }) => ({
      goods: goodsToDispose(state),
      method: null,
      basis: '',
      course: '',
      receiver: '',
      proceedsFen: null,
      disposedOn: today,
      supervisor: '',
      all: true,
      attachments: [],
    }),
    fields: [
      {
        kind: 'goods',
        path: 'goods',
        label: '处理的物品',
        reason: '登记保存的物品已经带出，按本次实际处理的增减',
      },
      { kind: 'choice', path: 'method', label: '处理方式', choices: choicesOf(disposalTitles) },
      {
        kind: 'text',
        path: 'basis',
        label: '处理依据',
        rows: 2,
        optional: true,
        showIf: ({ method }) => method !== null && method !== 'auction',
        reason: '写明哪一部法律、法规或者规定要求销毁或者允许这样处理',
      },
      { kind: 'day', path: 'disposedOn', label: '处理日期', until: 'today' },
      {
        kind: 'text',
        path: 'course',
        label: '处理经过',
        rows: 3,
        reason: '时间、地点、数量、过程；全程录像的写明',
      },
      { kind: 'line', path: 'receiver', label: '接收（承办）单位', optional: true },
      {
        kind: 'money',
        path: 'proceedsFen',
        label: '拍卖所得款项',
        nullable: true,
        showIf: ({ method }) => method === 'auction',
        reason: '全部上缴国库，缴款凭证放在附件里',
      },
      { kind: 'line', path: 'supervisor', label: '监督人', reason: '承办人员以外的人员，在记录上签名' },
      { kind: 'yes', path: 'all', label: '处理进度', says: '没收的物品至此全部处理完毕' },
      { kind: 'files', path: 'attachments', label: '照片、清单、凭证', optional: true },
    ],
    consequence: (_, { all }) =>
      all === true
        ? '生成罚没物品处理记录，罚款缴清后可以确认履行完毕。'
        : '生成罚没物品处理记录；其余物品处理后再行登记。',
  },
  proposeClosure: {
    initial: (given) => ({ summary: closingWords(given) }),
    fields: [{ kind: 'text', path: 'summary', label: '结案理由', rows: 4, reason: '由决定和缴款情况带出' }],
    consequence: () => '将报承办机构负责人审核、行政机关负责人批准。下一位人员办理之前可以撤回。',
  },
  countersignClosure: opinionForm('countersignClosure', '审核意见', '将报行政机关负责人批准结案。'),
  approveClosure: opinionForm('approveClosure', '批准意见', '生成结案审批表，案件结案，由档案人员立卷归档。'),
  archiveCase: {
    initial: () => ({ retention: '30年', remarks: '', checkerId: null }),
    Above: ArchivePreview,
    fields: [
      {
        kind: 'choice',
        path: 'retention',
        label: '保管期限',
        choices: () => [
          { value: '30年', label: '30年' },
          { value: '永久', label: '永久', note: '重大案件' },
        ],
      },
      { kind: 'text', path: 'remarks', label: '备考说明', phrases: ['本卷文书齐全，无缺页。'] },
      { kind: 'person', path: 'checkerId', label: '检查人' },
    ],
    consequence: () => '生成卷宗封面、卷内目录和备考表，案件归档；归档后不再办理。',
    grave: true,
  },
})
