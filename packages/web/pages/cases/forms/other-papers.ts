import {
  amendablePapers,
  formatChineseDate,
  majorFilingAnswers,
  majorFilingToAnswer,
  majorGrounds,
  majorGroundsOf,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import { onlyChoice } from './remedy-choices.ts'
import { choicesOf } from './shared.ts'
import { CityPaperForm } from './special/CityPaperForm.tsx'
import { MajorFilingShown } from './special/MajorFilingShown.tsx'

/** What the file says of how it was handled: a beginning that the officer finishes. */
function doneSoFar({ view: { state } }: Given): string {
  const { verification, filedOn, decision } = state
  const approved = decision?.approved
  return [
    verification && `本机关于${formatChineseDate(verification.on)}派员核查`,
    filedOn && `于${formatChineseDate(filedOn)}立案调查`,
    approved && `于${formatChineseDate(approved.decidedOn)}依法作出行政处罚决定`,
  ]
    .filter(Boolean)
    .join('，')
}
function resultSoFar({ view: { state } }: Given): string {
  if (state.noPenalty?.decided) return '经查明，依法对当事人不予行政处罚，已对当事人进行教育'
  if (state.stage === 'TRANSFERRED') return '因涉嫌犯罪，本案已经移送公安机关'
  const sent = state.handOvers.findLast(({ answered }) => answered?.outcome === 'accepted')
  if (state.stage === 'HANDED_OVER' && sent) return `本案已经移送有管辖权的${sent.proposed.receiver}`
  return state.decision?.approved ? '反映的情况属实，已依法对当事人给予行政处罚' : ''
}

const summarySoFar = ({ view: { state } }: Given): string =>
  [state.decision?.facts, state.decision?.penaltyText && `决定${state.decision.penaltyText}`]
    .filter(Boolean)
    .map((text) => text?.replace(/[。；，]+$/, ''))
    .join('；')

const amendable = ({ view }: Given): readonly Choice[] =>
  amendablePapers(view.state).flatMap(({ id }) => {
    const paper = view.papers.find(({ paperId }) => paperId === id)
    if (!paper) return []
    const label = `${paper.title} ${paper.number ?? ''}`.trim()
    return [{ value: id, label, ...(paper.stale.length > 0 ? { note: '过时' } : {}) }]
  })

/** The paper one came from, or the only one there is, with what the 文书台 found changed in it. */
function amendmentSoFar(given: Given) {
  const choices = amendable(given)
  const paperId = choices.find(({ value }) => value === given.about)?.value ?? onlyChoice(choices)
  const stale = given.view.papers.find((one) => one.paperId === paperId)?.stale ?? []
  const each = (word: (one: (typeof stale)[number]) => string) =>
    stale.map((one) => `${one.label}：${word(one)}`).join('；')
  return { paperId, wrong: each(({ before }) => before), right: each(({ now }) => now), reason: '' }
}

/** 备案、答复举报人、更正、本市文书. */
export const otherPapersForms = formsOf<
  'fileMajorDecision' | 'answerMajorFiling' | 'issueCityPaper' | 'answerComplaint' | 'amendPaper'
>({
  fileMajorDecision: {
    initial: (given) => ({ summary: summarySoFar(given) }),
    fields: [
      {
        kind: 'text',
        path: 'summary',
        label: '案件主要情况',
        rows: 7,
        reason: '违法事实、办理经过、听证和集体讨论、处罚内容和履行情况；由处罚决定带出，补充后报送',
      },
    ],
    consequence: ({ view: { state, context } }) =>
      `生成编号的重大行政处罚决定备案（报告）表，用印后即报送同级司法行政部门。应当备案的情形：${majorGroundsOf(
        state,
        context.rules,
      )
        .map((ground) => majorGrounds[ground])
        .join('；')}（市里设定的听证数额，未核实）。`,
  },
  answerMajorFiling: {
    initial: ({ view: { state } }) => ({
      id: majorFilingToAnswer(state)?.id ?? null,
      outcome: null,
      opinion: '',
    }),
    Above: MajorFilingShown,
    fields: [
      { kind: 'choice', path: 'outcome', label: '答复', choices: choicesOf(majorFilingAnswers) },
      {
        kind: 'text',
        path: 'opinion',
        label: '意见',
        rows: 4,
        optional: true,
        reason: '退回的写明需要补正的内容；准予备案的可以不写',
        phrases: ['材料齐全，准予备案。', '案件主要情况不完整，补正后重新报送。'],
      },
    ],
    consequence: (_, { outcome }) =>
      outcome === 'returned'
        ? '退回办案单位补正后重新报送，报送的期限继续计算。不影响处罚决定的效力。'
        : '记入案卷，备案办结。备案不是对处罚决定的批准，不影响其效力。',
  },
  issueCityPaper: {
    initial: ({ view: { state, ownPapers } }) => {
      const here = ownPapers.filter(({ paper }) => paper.stages.includes(state.stage))
      return { kind: here.length === 1 ? (here[0]?.kind ?? null) : null, values: {} }
    },
    Body: CityPaperForm,
    labels: { kind: '哪一种本市文书', values: '填写内容' },
    consequence: ({ view: { ownPapers } }, { kind }) => {
      const paper = ownPapers.find((one) => one.kind === kind)?.paper
      if (!paper) return '选定文书以后，按本市发布的模板生成。'
      const then = paper.served === 'Y' ? '用印后送达当事人' : paper.sealed ? '用印后入卷' : '签名后入卷'
      return `生成${paper.numbered ? '编号的' : ''}《${paper.title}》，${then}。本市文书不设定义务，不影响期限的计算。`
    },
  },
  answerComplaint: {
    initial: (given) => ({ done: doneSoFar(given), result: resultSoFar(given) }),
    fields: [
      {
        kind: 'text',
        path: 'done',
        label: '办理的情况',
        rows: 4,
        reason: '由核查、立案、决定的日期带出；不写当事人的证件、电话、住址等信息',
      },
      { kind: 'text', path: 'result', label: '处理的结果', rows: 3 },
    ],
    consequence: () =>
      '生成并编号投诉举报处理答复书，归入副卷；用印后单独送达举报人，不与给当事人的文书一并送达。',
  },
  amendPaper: {
    initial: amendmentSoFar,
    fields: [
      {
        kind: 'choice',
        path: 'paperId',
        label: '更正哪一份',
        choices: amendable,
        reason: '已经送达、仍然有效的文书；处罚决定书报请纠错，告知书重新告知',
      },
      {
        kind: 'text',
        path: 'wrong',
        label: '原文书的内容',
        rows: 3,
        reason: '照录有误的文字；有变动的事实由文书台带出',
      },
      {
        kind: 'text',
        path: 'right',
        label: '更正后的内容',
        rows: 3,
        reason: '只改文字和事实记载的差错；金额、期限有错误的，重新作出',
      },
      { kind: 'text', path: 'reason', label: '更正的理由', rows: 3, reason: '写明怎样发现、由什么证明' },
    ],
    consequence: () =>
      '生成并编号更正通知书，写明原文书的名称、文号和日期；用印后照原文书送达，原文书留卷不变。',
  },
})
