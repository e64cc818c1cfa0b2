import {
  type MatterAnswer,
  type MatterWay,
  matterAnswers,
  matterAnswersNow,
  matterLimit,
  mattersToAnswer,
  mattersToFollowUp,
  matterUnitsOpen,
  matterWays,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given, type Values } from '../act/act-form.ts'
import { onlyChoice } from './remedy-choices.ts'
import { choicesOf, speakerOf } from './shared.ts'

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

/** 行政约谈、执法建议、城管进社区事项. */
export const guidanceForms = formsOf<
  'recordTalk' | 'adviseUnit' | 'recordAdviceReply' | 'assignMatter' | 'answerMatter' | 'followUpMatter'
>({
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
