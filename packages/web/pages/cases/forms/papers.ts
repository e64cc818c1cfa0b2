import { ordinaryActions, returns, stages, wasVisited } from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import { initialSeal, SealForm, sealLabels } from './special/SealForm.tsx'
import { initialService, ServiceForm, serviceLabels } from './special/ServiceForm.tsx'
import { StalePaper } from './special/StalePaper.tsx'

const inForce = ({ view }: Given) => view.papers.filter(({ voided }) => voided === null)

const paperChoice = ({ paperId, title, number }: Given['view']['papers'][number]): Choice => ({
  value: paperId,
  label: number ? `${title} ${number}` : title,
})
const reissuable = (given: Given): readonly Choice[] =>
  inForce(given)
    .filter(({ served }) => served === null)
    .map((paper) => ({ ...paperChoice(paper), ...(paper.stale.length > 0 ? { note: '过时' } : {}) }))

const named = (given: Given, choices: readonly Choice[]) =>
  choices.find(({ value }) => value === given.about)?.value ??
  (choices.length === 1 ? choices[0]?.value : null) ??
  null

/** 退回: only where the file has really been, and where this stage may send it. */
const returnable = ({ view: { state } }: Given): readonly Choice[] =>
  (returns[state.stage]?.to ?? [])
    .filter((stage) => wasVisited(state, stage))
    .map((stage) => ({ value: stage, label: stages[stage].title }))

export const paperForms = formsOf<
  'sealPaper' | 'scanBack' | 'recordService' | 'reissuePaper' | 'returnTo' | 'withdraw'
>({
  sealPaper: {
    initial: initialSeal,
    Body: SealForm,
    labels: sealLabels,
    grave: true,
    consequence: (given, { paperId }) => {
      const paper = given.view.papers.find((one) => one.paperId === paperId)
      return `以上校验值所指的正本加盖印章，登记在案；以后改动一个字节都会被发现。${paper ? `《${paper.title}》${paper.number ?? ''}` : ''}`
    },
  },
  scanBack: {
    initial: (given) => ({ paperId: named(given, inForce(given).map(paperChoice)), attachment: null }),
    fields: [
      {
        kind: 'choice',
        path: 'paperId',
        label: '哪一份文书',
        choices: (given) => inForce(given).map(paperChoice),
      },
      { kind: 'file', path: 'attachment', label: '签名、盖章后的扫描件' },
    ],
    consequence: () => '扫描件与这份文书一并入卷。',
  },
  recordService: {
    initial: initialService,
    Body: ServiceForm,
    labels: serviceLabels,
    consequence: (_, { method }) =>
      ({
        postal: '生成送达回证；以回执上注明的收件日期为送达日期，有关期限由此起算。',
        electronic:
          '生成送达回证；以到达当事人电子地址所在系统的日期为送达日期，有关期限由此起算。当事人要求纸质文书的，应当提供。',
      })[String(method)] ?? '生成送达回证；有关期限自送达之日起算。',
  },
  reissuePaper: {
    initial: (given) => ({ paperId: named(given, reissuable(given)), reason: '' }),
    Above: StalePaper,
    fields: [
      { kind: 'choice', path: 'paperId', label: '重新制作哪一份', choices: reissuable },
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        phrases: ['制作之后案件事实有更正，按现在的内容重新制作。'],
      },
    ],
    grave: true,
    consequence: (given, { paperId }) => {
      const paper = given.view.papers.find((one) => one.paperId === paperId)
      return paper?.number
        ? '原文书作废并留痕，新文书另编文号；需要用印的须重新用印。'
        : '原文书作废并留痕，按现在的事实重新制作。'
    },
  },
  returnTo: {
    initial: (given) => ({ stage: named(given, returnable(given)), reason: '' }),
    fields: [
      {
        kind: 'choice',
        path: 'stage',
        label: '退回到',
        choices: returnable,
        reason: '只列出本案真正经过的环节；已经填写的内容和文书一件不丢',
      },
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        rows: 4,
        reason: '逐条写明需要补正什么，便于承办人员一次改好',
      },
    ],
    act: (_, { stage }) =>
      typeof stage === 'string' ? `退回${stages[stage as keyof typeof stages].title}` : '退回',
    consequence: () => '案件退回所选环节，理由通知承办人员；该环节之后的审核、审批须重新进行。',
  },
  withdraw: {
    initial: () => ({ reason: '' }),
    fields: [{ kind: 'text', path: 'reason', label: '撤回的理由' }],
    act: ({ view }) => {
      const last = view.state.moves.at(-1)
      return last ? `撤回“${ordinaryActions[last.action].title}”` : '撤回'
    },
    consequence: ({ view }) => {
      const last = view.state.moves.at(-1)
      return last ? `案件回到“${stages[last.from].title}”环节，由您继续办理。` : '案件回到上一环节。'
    },
  },
})
