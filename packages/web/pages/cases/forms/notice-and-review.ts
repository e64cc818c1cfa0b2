import { hearingRequired } from '@zhiheng/law'
import { reviewConclusionLabels, statementFormLabels } from '../../../labels.ts'
import { formsOf, type Given } from '../act/act-form.ts'
import { choicesOf, opinionForm } from './shared.ts'
import { DiscussionForm, discussionLabels, initialDiscussion } from './special/DiscussionForm.tsx'
import { NoticeSummary } from './special/NoticeSummary.tsx'
import { initialRecheck, RecheckForm, recheckLabels } from './special/RecheckForm.tsx'
import { initialFirstLook, initialLegalOpinion, ReviewDesk, reviewLabels } from './special/ReviewDesk.tsx'

const statementFields = [
  { kind: 'instant', path: 'at', label: '时间' },
  { kind: 'choice', path: 'form', label: '形式', choices: choicesOf(statementFormLabels) },
  { kind: 'text', path: 'content', label: '陈述申辩内容', rows: 5, reason: '如实记录，不作评价' },
  {
    kind: 'lines',
    path: 'points',
    label: '逐条意见',
    one: '意见',
    reason: '当事人提出的每一项事实、理由和证据各列一条，复核时逐条答复（《行政处罚法》第四十五条第一款）',
  },
  { kind: 'files', path: 'attachments', label: '提交的材料', optional: true },
] as const

export const noticeForms = formsOf<
  | 'giveFirstLook'
  | 'approveNotice'
  | 'recordStatement'
  | 'recordWaiver'
  | 'recheckStatement'
  | 'confirmRecheck'
  | 'submitToReview'
  | 'giveLegalOpinion'
  | 'recordDiscussion'
>({
  giveFirstLook: {
    initial: initialFirstLook,
    Body: ReviewDesk,
    labels: reviewLabels,
    consequence: () => '初审意见写入案件，报行政机关负责人批准告知。不符合要求的，请退回并写明理由。',
  },
  approveNotice: opinionForm(
    'approveNotice',
    '批准意见',
    ({ view }) =>
      hearingRequired(view.state, view.context.rules)
        ? '生成并编号《行政处罚听证告知书》。用印、送达之后，陈述申辩和要求听证的期限开始计算。'
        : '生成并编号《行政处罚事先告知书》。用印、送达之后，陈述申辩期限开始计算。',
    { Above: NoticeSummary },
  ),
  recordStatement: {
    initial: () => ({ at: null, form: 'oral', content: '', points: [''], attachments: [] }),
    fields: statementFields,
    consequence: () => '生成陈述申辩笔录。每一条意见都应当复核；不得因陈述申辩给予更重的处罚。',
  },
  recordWaiver: {
    initial: () => ({ at: null, proof: null, note: '' }),
    fields: [
      { kind: 'instant', path: 'at', label: '放弃的时间' },
      {
        kind: 'file',
        path: 'proof',
        label: '书面材料',
        reason: '当事人签名的放弃陈述申辩声明；没有书面材料的，应当等待期限届满',
      },
      { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
    ],
    grave: true,
    consequence: () => '陈述申辩期限不再等待，可以提请法制审核。当事人明确放弃之外不得登记。',
  },
  recheckStatement: {
    initial: initialRecheck,
    Body: RecheckForm,
    labels: recheckLabels,
    consequence: () => '复核意见报承办机构负责人审定。复核后的处罚不得重于已告知的处罚。',
  },
  confirmRecheck: opinionForm('confirmRecheck', '审定意见', '生成陈述申辩复核意见书，可以提请法制审核。'),
  submitToReview: {
    initial: () => ({ note: '' }),
    fields: [
      {
        kind: 'text',
        path: 'note',
        label: '给审核人员的说明',
        optional: true,
        reason: '争议点、需要重点审核的事项',
      },
    ],
    consequence: () => '案件送法制审核。审核人员办理之前可以撤回。',
  },
  giveLegalOpinion: {
    initial: initialLegalOpinion,
    fields: [
      { kind: 'choice', path: 'conclusion', label: '审核结论', choices: choicesOf(reviewConclusionLabels) },
    ],
    Body: ReviewDesk,
    labels: reviewLabels,
    act: (_: Given, { conclusion }) =>
      typeof conclusion === 'string'
        ? `出具法制审核意见：${(reviewConclusionLabels as Readonly<Record<string, string>>)[conclusion] ?? ''}`
        : '出具法制审核意见',
    consequence: (_, { conclusion }) =>
      conclusion === 'agree'
        ? '生成法制审核意见书，案件进入集体讨论或者决定审批。'
        : '生成法制审核意见书，案件回到承办人员补正。',
  },
  recordDiscussion: {
    initial: initialDiscussion,
    Body: DiscussionForm,
    labels: discussionLabels,
    consequence: () => '生成案件集体讨论记录，案件进入决定审批；决定应当与讨论结论一致。',
  },
})
