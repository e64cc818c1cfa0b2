import {
  adverseResults,
  appealableJudgment,
  appellants,
  findRemedy,
  formatMoney,
  isPenalty,
  judgmentOutcomes,
  publicationsInForce,
  type RemedyEffect,
  reconsiderationOutcomes,
  refundDue,
  resultOf,
} from '@zhiheng/law'
import { type Choice, type Field, formsOf, type Given, type Values } from '../act/act-form.ts'
import { onlyChoice, remedyChoices } from './remedy-choices.ts'
import { choicesOf } from './shared.ts'

const undecided = ({ view: { state } }: Given) =>
  remedyChoices(state.reconsiderations.filter(({ decided }) => !decided))
const openSuits = ({ view: { state } }: Given) =>
  remedyChoices(state.suits.filter((one) => resultOf(one) === null))
const appealable = ({ view: { state } }: Given) =>
  remedyChoices(state.suits.filter((one) => appealableJudgment(one)))
const adverse = ({ view: { state } }: Given) =>
  remedyChoices(adverseResults(state).flatMap(({ remedy }) => (remedy.withdrawal ? [] : [remedy])))
const letters = ({ view: { state } }: Given) =>
  remedyChoices(
    state.reconsiderations.filter(({ decided, correction }) => decided?.letterReceivedOn && !correction),
  )
/** The sites where what was overtaken can still be read. */
const publicPlaces = ({ view: { state }, today }: Given) =>
  publicationsInForce(state, today)
    .flatMap(({ sites }) => sites.map(({ name }) => name))
    .join('、')
const titles = (table: Readonly<Record<string, { readonly title: string }>>): (() => readonly Choice[]) =>
  choicesOf(Object.fromEntries(Object.entries(table).map(([key, { title }]) => [key, title])))

const outcomeTable: Readonly<Record<string, { readonly effect: RemedyEffect }>> = {
  ...judgmentOutcomes,
  ...reconsiderationOutcomes,
}
const effectOf = ({ outcome }: Values): RemedyEffect | null =>
  typeof outcome === 'string' ? (outcomeTable[outcome]?.effect ?? null) : null
/** The act the proceedings chosen are about is the penalty decision. */
const onPenalty = ({ id }: Values, { view: { state } }: Given): boolean => {
  const remedy = typeof id === 'string' ? findRemedy(state, id) : undefined
  return !remedy || isPenalty(remedy.act)
}
const changes = (values: Values, given: Given) => effectOf(values) === 'changed' && onPenalty(values, given)
const undoes = (values: Values) => ['changed', 'undone'].includes(effectOf(values) ?? '')

/** What both kinds of results ask for after the outcome. */
const resultFields: readonly Field[] = [
  { kind: 'line', path: 'number', label: '文号' },
  { kind: 'day', path: 'receivedOn', label: '本机关收到日期', until: 'today' },
  {
    kind: 'money',
    path: 'fineFen',
    label: '改变后的罚款',
    nullable: true,
    showIf: changes,
    reason: '按文书主文填写，没有罚款的填零；不会重于原决定',
  },
  {
    kind: 'yes',
    path: 'procedural',
    label: '改变的原因',
    says: '仅因违反法定程序',
    showIf: undoes,
    reason: '仅因违反法定程序被撤销的，可以重新作出相同的决定',
  },
  {
    kind: 'day',
    path: 'remakeBy',
    label: '责令重新作出决定的期限',
    optional: true,
    showIf: undoes,
  },
  { kind: 'text', path: 'reasons', label: '理由摘要', rows: 4 },
  { kind: 'files', path: 'attachments', label: '文书' },
]
/** What was asked for under another outcome and is hidden now does not go in. */
const begun = { number: '', receivedOn: null, fineFen: null, procedural: false, remakeBy: null, reasons: '' }

const whatFollows = (values: Values, given: Given): string => {
  const effect = effectOf(values)
  if (!onPenalty(values, given))
    return effect === 'undone'
      ? '该决定不再执行；已经查封、扣押的解除并退还，正在强制拆除、代履行的停止。处罚决定不受影响。'
      : '处罚决定不受影响。'
  if (effect === 'undone')
    return '罚款不再缴纳，已缴的应当退还；公开信息三个工作日内撤回；不得以同一事实和理由作出相同的决定。'
  if (effect === 'changed') return '应缴罚款按改变后的数额计算，多缴的应当退还；公开信息三个工作日内撤回。'
  if (effect === 'unlawful') return '决定被确认违法，公开信息三个工作日内撤回。'
  return '处罚决定仍然有效，依法执行。'
}

export const remedyResultForms = formsOf<
  | 'decideReconsideration'
  | 'reportCorrection'
  | 'recordJudgment'
  | 'recordAppeal'
  | 'recordFinality'
  | 'withdrawPublication'
  | 'recordRefund'
>({
  decideReconsideration: {
    initial: (given) => ({
      id: onlyChoice(undecided(given)),
      outcome: null,
      ...begun,
      partyReceivedOn: null,
      letterReceivedOn: null,
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '复议案件', choices: undecided },
      { kind: 'choice', path: 'outcome', label: '复议结果', choices: titles(reconsiderationOutcomes) },
      ...resultFields,
      {
        kind: 'day',
        path: 'partyReceivedOn',
        label: '当事人收到日期',
        until: 'today',
        optional: true,
        reason: '十五日的起诉期限由此计算；不知道的按本机关收到之日',
      },
      {
        kind: 'day',
        path: 'letterReceivedOn',
        label: '收到行政复议意见书日期',
        until: 'today',
        optional: true,
        reason: '有意见书的，六十日内报送纠正情况（第七十六条）',
      },
    ],
    consequence: (given, values) =>
      `${whatFollows(values, given)}${onPenalty(values, given) ? '加处罚款恢复计算；' : ''}当事人不服的，十五日内可以起诉。`,
  },
  reportCorrection: {
    initial: (given) => ({
      id: onlyChoice(letters(given)),
      reportedOn: given.today,
      content: '',
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '复议案件', choices: letters },
      { kind: 'day', path: 'reportedOn', label: '报送日期', until: 'today' },
      { kind: 'text', path: 'content', label: '纠正情况', rows: 4 },
      { kind: 'files', path: 'attachments', label: '报送的材料' },
    ],
    consequence: () => '意见书的期限办结。',
  },
  recordJudgment: {
    initial: (given) => {
      const suit = given.view.state.suits.find((one) => resultOf(one) === null)
      const last = suit?.judgments.at(-1)
      return {
        id: onlyChoice(openSuits(given)),
        instance: last?.instance === 'first' ? 'second' : 'first',
        outcome: null,
        ...begun,
        attachments: [],
      }
    },
    fields: [
      { kind: 'choice', path: 'id', label: '诉讼案件', choices: openSuits },
      {
        kind: 'choice',
        path: 'instance',
        label: '审级',
        choices: choicesOf({ first: '一审', second: '二审' }),
      },
      { kind: 'choice', path: 'outcome', label: '裁判结果', choices: titles(judgmentOutcomes) },
      ...resultFields,
    ],
    consequence: (given, values) =>
      values['instance'] === 'first' && values['outcome'] !== 'withdrawn'
        ? '判决十五日、裁定十日内可以上诉；各方都不上诉的，登记裁判生效后按裁判办理。'
        : `${whatFollows(values, given)}${onPenalty(values, given) ? '加处罚款恢复计算。' : ''}`,
  },
  recordAppeal: {
    initial: (given) => ({
      id: onlyChoice(appealable(given)),
      appellant: null,
      appealedOn: null,
      grounds: '',
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '诉讼案件', choices: appealable },
      { kind: 'choice', path: 'appellant', label: '上诉人', choices: choicesOf(appellants) },
      { kind: 'day', path: 'appealedOn', label: '上诉日期', until: 'today' },
      { kind: 'text', path: 'grounds', label: '上诉理由', rows: 3 },
      { kind: 'files', path: 'attachments', label: '上诉状', optional: true },
    ],
    consequence: () => '一审裁判不生效，等待二审裁判。',
  },
  recordFinality: {
    initial: (given) => ({
      id: onlyChoice(appealable(given)),
      effectiveOn: null,
      note: '',
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '诉讼案件', choices: appealable },
      { kind: 'day', path: 'effectiveOn', label: '生效日期', until: 'today', reason: '以法院的生效证明为准' },
      { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
      { kind: 'files', path: 'attachments', label: '生效证明', optional: true },
    ],
    consequence: () => '裁判生效，诉讼办结，按裁判办理。',
  },
  withdrawPublication: {
    initial: (given) => ({
      id: onlyChoice(adverse(given)),
      published: true,
      withdrawnOn: given.today,
      places: publicPlaces(given),
      reason: '',
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '复议、诉讼、纠错案件', choices: adverse },
      { kind: 'yes', path: 'published', label: '公开情况', says: '处罚决定公开过' },
      {
        kind: 'text',
        path: 'places',
        label: '撤回的平台，或者没有公开的情况',
        rows: 2,
        reason: '本机关网站、信用平台和推送的其他平台，逐一写明',
      },
      {
        kind: 'text',
        path: 'reason',
        label: '公开说明的理由',
        rows: 2,
        reason: '撤回的同时公开说明理由（第四十八条第二款）',
        showIf: ({ published }) => published === true,
      },
      { kind: 'day', path: 'withdrawnOn', label: '撤回日期', until: 'today' },
      { kind: 'files', path: 'attachments', label: '撤回的凭证', optional: true },
    ],
    consequence: () => '撤回公开信息的期限办结。',
  },
  recordRefund: {
    initial: ({ view: { state, context }, today }) => {
      const due = refundDue(state, context.today, context.calendar)
      return {
        ...due,
        refundedOn: today,
        voucherNumber: '',
        receivedBy: state.party?.name ?? '',
        attachments: [],
      }
    },
    fields: [
      { kind: 'money', path: 'fineFen', label: '退还的罚款' },
      { kind: 'money', path: 'surchargeFen', label: '退还的加处罚款' },
      { kind: 'day', path: 'refundedOn', label: '退还日期', until: 'today' },
      { kind: 'line', path: 'voucherNumber', label: '退付凭证号码' },
      { kind: 'line', path: 'receivedBy', label: '收款人' },
      { kind: 'files', path: 'attachments', label: '退付凭证' },
    ],
    consequence: ({ view: { state, context } }) => {
      const due = refundDue(state, context.today, context.calendar)
      return `应退罚款${formatMoney(due.fineFen)}、加处罚款${formatMoney(due.surchargeFen)}；退清后可以结案。`
    },
  },
})
