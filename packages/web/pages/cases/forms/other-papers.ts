import {
  amendablePapers,
  formatChineseDate,
  type MatterAnswer,
  type MatterWay,
  majorFilingAnswers,
  majorFilingToAnswer,
  majorGrounds,
  majorGroundsOf,
  matterAnswers,
  matterAnswersNow,
  matterLimit,
  mattersToAnswer,
  mattersToFollowUp,
  matterUnitsOpen,
  matterWays,
  type OtherPapersActionName,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given, type Values } from '../act/act-form.ts'
import { onlyChoice } from './remedy-choices.ts'
import { choicesOf, speakerOf } from './shared.ts'
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
const advices = ({ view: { state } }: Given): readonly Choice[] =>
  state.advices
    .filter(({ answer }) => !answer)
    .map(({ id, unit, advice }) => ({ value: id, label: advice, note: unit }))
const matters =
  (of: typeof mattersToFollowUp) =>
  ({ view: { state } }: Given): readonly Choice[] =>
    of(state).map(({ id, way, matter }) => ({ value: id, label: matter, note: matterWays[way] }))
/** Every unit that still has to answer, of all the matters that wait. */
const unitsOpen = ({ view: { state } }: Given): readonly Choice[] =>
  [...new Set(mattersToAnswer(state).flatMap((one) => matterUnitsOpen(one)))].map((unit) => ({
    value: unit,
    label: unit,
  }))
const answersOpen = ({ view: { state } }: Given): readonly Choice[] => {
  const open = mattersToAnswer(state).flatMap((one) =>
    matterUnitsOpen(one).flatMap((unit) => matterAnswersNow(one, unit)),
  )
  return (Object.entries(matterAnswers) as [MatterAnswer, string][])
    .filter(([value]) => open.includes(value))
    .map(([value, label]) => ({ value, label }))
}
const partyHead = (given: Given) => {
  const { name, role } = speakerOf(given, {
    self: '当事人本人',
    operator: '当事人的经营者',
    head: '当事人法定代表人（负责人）',
  })
  return { personName: name, personRelation: role }
}
const joint = (values: Values) => values['way'] === 'joint'

export const otherPapersForms = formsOf<OtherPapersActionName>({
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
  recordTalk: {
    initial: (given) => ({
      startedAt: null,
      endedAt: null,
      place: `${given.view.unitName}约谈室`,
      ...partyHead(given),
      reason: '',
      guidance: '',
      reply: '',
      certificateShown: false,
      signedBy: null,
      signatureNote: '',
    }),
    fields: [
      { kind: 'instant', path: 'startedAt', label: '开始时间' },
      { kind: 'instant', path: 'endedAt', label: '结束时间' },
      { kind: 'line', path: 'place', label: '约谈地点' },
      { kind: 'line', path: 'personName', label: '被约谈人' },
      { kind: 'line', path: 'personRelation', label: '与案件的关系' },
      { kind: 'yes', path: 'certificateShown', label: '执法证件', says: '约谈前已经出示执法证件' },
      { kind: 'text', path: 'reason', label: '约谈的事由', rows: 3, reason: '存在什么问题，为什么约谈' },
      {
        kind: 'text',
        path: 'guidance',
        label: '指导的内容',
        rows: 5,
        reason:
          '讲解的规定、提出的改正办法；不许诺不予处罚或者从轻、减轻处罚（《行政处罚法》第五十七条第一款）',
      },
      {
        kind: 'text',
        path: 'reply',
        label: '被约谈人的意见',
        rows: 3,
        phrases: ['没有不同意见，按要求改正。'],
      },
      {
        kind: 'choice',
        path: 'signedBy',
        label: '签名',
        choices: choicesOf({ party: '被约谈人签名', refused: '被约谈人拒绝签名' }),
      },
      {
        kind: 'line',
        path: 'signatureNote',
        label: '拒绝签名的情况',
        showIf: ({ signedBy }) => signedBy === 'refused',
      },
    ],
    consequence: () =>
      '生成行政约谈（指导）记录，由被约谈人逐页签名。约谈不代替处罚，案件照常办理，期限照常计算。',
  },
  adviseUnit: {
    initial: () => ({ unit: '', found: '', advice: '' }),
    fields: [
      {
        kind: 'line',
        path: 'unit',
        label: '被建议单位',
        reason: '有管理职责的部门或者单位；对当事人用责令改正',
      },
      { kind: 'text', path: 'found', label: '发现的问题', rows: 4, reason: '不写举报人和个人信息' },
      { kind: 'text', path: 'advice', label: '建议', rows: 4 },
    ],
    consequence: () => '生成并编号执法（行政）建议书，归入副卷；用印后送达被建议单位，不影响案件办理。',
  },
  recordAdviceReply: {
    initial: (given) => ({ id: onlyChoice(advices(given)), receivedOn: null, reply: '', attachments: [] }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一份建议书', choices: advices },
      { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today' },
      { kind: 'text', path: 'reply', label: '复函的内容', rows: 4 },
      { kind: 'files', path: 'attachments', label: '复函', optional: true },
    ],
    consequence: () => '记入案卷，这一份建议就此办结。',
  },
  assignMatter: {
    initial: ({ view: { state } }) => ({
      way: null,
      unit: '',
      others: [],
      matter: state.clue?.content ?? '',
      demand: '',
    }),
    fields: [
      {
        kind: 'choice',
        path: 'way',
        label: '办理方式',
        choices: choicesOf(matterWays),
        reason: '本单位办理的为直办，几个单位一起办理的为联办，属于其他部门职责的为转办',
      },
      { kind: 'line', path: 'unit', label: '主办（承办）单位' },
      { kind: 'lines', path: 'others', label: '协办单位', one: '单位', optional: true, showIf: joint },
      { kind: 'text', path: 'matter', label: '交办事项', rows: 3, reason: '由线索带出；删去反映人的信息' },
      { kind: 'text', path: 'demand', label: '办理要求', rows: 3 },
    ],
    consequence: ({ view: { context } }, { way }) =>
      `生成并编号城管进社区事项交办单，用印后交承办单位。${
        typeof way === 'string' && way in matterWays
          ? `办理期限：${matterLimit(way as MatterWay, context.rules)}（市里设定，未核实）。`
          : ''
      }办结后须回访；没有回访的，案件不能归档、线索不能了结。`,
  },
  answerMatter: {
    initial: (given) => ({
      id: onlyChoice(matters(mattersToAnswer)(given)),
      unit: onlyChoice(unitsOpen(given)),
      outcome: onlyChoice(answersOpen(given)),
      receivedOn: given.today,
      result: '',
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一项事项', choices: matters(mattersToAnswer) },
      { kind: 'choice', path: 'unit', label: '哪个单位', choices: unitsOpen },
      { kind: 'choice', path: 'outcome', label: '答复', choices: answersOpen },
      { kind: 'day', path: 'receivedOn', label: '日期', until: 'today' },
      {
        kind: 'text',
        path: 'result',
        label: '办理结果或者退回的理由',
        rows: 4,
        showIf: ({ outcome }) => outcome !== 'accepted',
      },
    ],
    consequence: (_, { outcome }) =>
      outcome === 'returned'
        ? '本次交办结束，需要重新交办有职责的单位。'
        : outcome === 'accepted'
          ? '自接收之日起计算办理期限。'
          : '记入案卷；联办的，各单位都办结以后回访。',
  },
  followUpMatter: {
    initial: (given) => ({ id: onlyChoice(matters(mattersToFollowUp)(given)), satisfied: false, said: '' }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一项事项', choices: matters(mattersToFollowUp) },
      { kind: 'yes', path: 'satisfied', label: '居民意见', says: '居民对办理结果满意' },
      {
        kind: 'text',
        path: 'said',
        label: '回访情况',
        rows: 3,
        reason: '回访的方式，居民怎么说；不写姓名、电话',
      },
    ],
    consequence: () => '记入案卷，这一项社区事项就此闭环。',
  },
})
