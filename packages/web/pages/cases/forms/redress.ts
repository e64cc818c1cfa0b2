import {
  decisionUndone,
  fineInForce,
  formatMoney,
  goodsLeftToReturn,
  pendingRedress,
  type RedressActionName,
  redressDiscussionOwed,
  redressKinds,
  redressSources,
  redressTitle,
  refundDue,
  remakeOrder,
  returnManners,
  spokespersonOf,
  undoing,
  undoneByOthers,
} from '@zhiheng/law'
import { type ActForm, type Choice, formsOf, type Given, type Values } from '../act/act-form.ts'
import { phrases } from './phrases.ts'
import { choicesOf } from './shared.ts'
import { PendingRedress } from './special/PendingRedress.tsx'

const pendingId = ({ view }: Given) => pendingRedress(view.state)?.id ?? null
/** What fits the decision: carried out where somebody else has undone it, corrected where it stands. */
const kinds = ({ view: { state } }: Given): readonly Choice[] =>
  (Object.keys(redressKinds) as (keyof typeof redressKinds)[])
    .filter((kind) => (kind === 'obey') === undoneByOthers(state))
    .map((kind) => ({ value: kind, label: redressKinds[kind].title }))
const is =
  (...wanted: readonly string[]) =>
  ({ kind }: Values): boolean =>
    wanted.includes(String(kind))
const byCourt = ({ view: { state } }: Given) => undoing(state)?.remedy.kind === 'litigation'

/** The law on which a correction of each kind rests; the officer may write another. */
const usualBasis = ({ view: { state } }: Given, obeys: boolean): string => {
  if (!obeys) return ''
  return undoing(state)?.remedy.kind === 'litigation'
    ? '《中华人民共和国行政诉讼法》第九十四条'
    : '《中华人民共和国行政复议法》第七十七条第一款'
}

const opinion = (
  action: 'countersignRedress' | 'reviewRedress' | 'approveRedress' | 'refuseRedress',
  consequence: (given: Given) => string,
): ActForm => ({
  initial: (given) => ({ id: pendingId(given), opinion: '' }),
  Above: PendingRedress,
  fields: [{ kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] }],
  consequence,
})

const whatFollows = ({ kind, remake }: Values): string => {
  if (kind === 'clerical') return '批准后制作纠错决定书送达当事人，处罚结果不变。'
  if (kind === 'change') return '批准后应缴罚款按变更后的数额计算，多缴的退还；公开信息三个工作日内撤回。'
  if (kind === 'unlawful') return '批准后处罚决定被确认违法，公开信息三个工作日内撤回。'
  return remake
    ? '批准后处罚决定不再执行，已经执行的退还；案件回到纠错再审，重新调查、告知、决定。'
    : '批准后处罚决定不再执行，已经执行的退还，退还后报请结案。'
}

/** 更正 of a served decision whose facts have changed: what it says and how it should read, as the 文书台 found it. */
function correctionOf({
  view,
  about,
}: Given): Partial<Record<'source' | 'kind' | 'finding' | 'mended', string>> {
  const paper = view.papers.find(({ paperId }) => paperId === about)
  if (!paper || paper.stale.length === 0) return {}
  const { title, number, stale } = paper
  const each = (say: (one: (typeof stale)[number]) => string) => stale.map(say).join('；')
  return {
    source: 'self',
    kind: 'clerical',
    finding: `《${title}》（${number ?? ''}）中，${each(({ label, before }) => `“${label}”载为“${before}”，与案卷不符`)}。`,
    mended: `${each(({ label, before, now }) => `“${label}”由“${before}”更正为“${now}”`)}。`,
  }
}

export const redressForms = formsOf<RedressActionName>({
  proposeRedress: {
    initial: (given) => {
      const obeys = undoneByOthers(given.view.state)
      const result = obeys ? undoing(given.view.state) : undefined
      return {
        source: obeys ? (byCourt(given) ? 'litigation' : 'reconsideration') : null,
        sourceNote: result?.number ?? '',
        foundOn: result?.effectiveOn ?? given.today,
        kind: obeys ? 'obey' : null,
        finding: '',
        mended: '',
        basis: usualBasis(given, obeys),
        fineFen: null,
        procedural: false,
        remake: remakeOrder(result) !== null,
        attachments: [],
        ...(obeys ? {} : correctionOf(given)),
      }
    },
    fields: [
      { kind: 'choice', path: 'source', label: '错误由谁指出', choices: choicesOf(redressSources) },
      {
        kind: 'text',
        path: 'sourceNote',
        label: '来源和文号',
        rows: 2,
        reason: '写明何人、何时、以什么文书指出；自行发现的写明经过',
      },
      { kind: 'day', path: 'foundOn', label: '发现日期', until: 'today' },
      { kind: 'choice', path: 'kind', label: '纠正的方式', choices: kinds },
      {
        kind: 'text',
        path: 'finding',
        label: '查明的错误',
        rows: 4,
        reason: '原决定错在哪里、由什么证明；印在纠错决定书上',
      },
      {
        kind: 'money',
        path: 'fineFen',
        label: '变更后的罚款',
        nullable: true,
        showIf: is('change'),
        reason: '不得重于现行有效的罚款；没有罚款的填零',
      },
      {
        kind: 'text',
        path: 'mended',
        label: '纠正后的内容',
        rows: 3,
        showIf: is('clerical', 'change', 'unlawful'),
        reason: '补正的写明原文和正确的文字；变更的写明变更后的处罚；确认违法的写明违反的规定',
      },
      { kind: 'text', path: 'basis', label: '纠正的依据', rows: 2, reason: '写明法律名称和条款' },
      {
        kind: 'yes',
        path: 'procedural',
        label: '错误的性质',
        says: '仅因违反法定程序',
        showIf: is('revoke'),
        reason: '仅因违反法定程序撤销的，可以重新作出相同的决定',
      },
      {
        kind: 'yes',
        path: 'remake',
        label: '撤销以后',
        says: '重新办理',
        showIf: is('revoke', 'obey'),
        reason: '复议决定、判决责令重新作出的，应当重新办理',
      },
      { kind: 'files', path: 'attachments', label: '材料', optional: true },
    ],
    consequence: (_, values) => `经承办机构审核、法制审核后报行政机关负责人批准。${whatFollows(values)}`,
  },
  countersignRedress: opinion('countersignRedress', () => '将由法制审核人员审核。'),
  reviewRedress: opinion('reviewRedress', ({ view: { state } }) => {
    const one = pendingRedress(state)
    return one && redressDiscussionOwed(state, one.proposed)
      ? '原决定经集体讨论，将由行政机关负责人集体讨论后批准。'
      : '将报行政机关负责人批准。'
  }),
  discussRedress: {
    initial: (given) => ({ id: pendingId(given), heldAt: null, place: '', memberIds: [], conclusion: '' }),
    Above: PendingRedress,
    fields: [
      { kind: 'instant', path: 'heldAt', label: '讨论时间' },
      { kind: 'line', path: 'place', label: '讨论地点' },
      {
        kind: 'person',
        path: 'memberIds',
        label: '参加讨论的负责人',
        many: true,
        max: 30,
        reason: '三名以上行政机关负责人；办案人员不参加表决',
      },
      { kind: 'text', path: 'conclusion', label: '讨论结论', phrases: phrases.discussRedress },
    ],
    consequence: () => '集体讨论情况写入纠错审批表，报行政机关负责人批准。',
  },
  approveRedress: opinion('approveRedress', ({ view: { state } }) => {
    const one = pendingRedress(state)
    if (!one) return ''
    const paper = one.proposed.kind === 'obey' ? '生成纠错审批表' : '生成纠错审批表、纠错决定书'
    return `${paper}：${redressTitle(one)}。${whatFollows(one.proposed)}`
  }),
  refuseRedress: opinion('refuseRedress', ({ view: { state } }) =>
    decisionUndone(state)
      ? '生成纠错审批表；决定已被撤销，应当按复议决定、裁判另行报请。'
      : '生成纠错审批表，原处罚决定不变。',
  ),
  actAnew: {
    initial: () => ({ opinion: '' }),
    fields: [
      {
        kind: 'text',
        path: 'opinion',
        label: '重新办理的安排',
        rows: 3,
        phrases: phrases.actAnew,
        reason: '需要更换承办人员的，先更换承办人员',
      },
    ],
    consequence: ({ view: { state } }) => {
      const until = remakeOrder(undoing(state))
      const fine = formatMoney(state.decision?.fineFen ?? 0)
      return `案件回到调查取证，沿用原案号和全部记录；原决定（罚款${fine}）作为已被撤销的决定留在卷内${until ? `，${until}以前重新作出决定` : ''}。`
    },
  },
  returnGoods: {
    initial: ({ view: { state }, today }) => ({
      manner: null,
      goods: state.discretion?.confiscation ?? '',
      amountFen: null,
      returnedOn: today,
      receivedBy: state.party ? spokespersonOf(state.party).name : '',
      all: true,
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'manner', label: '退还的方式', choices: choicesOf(returnManners) },
      {
        kind: 'text',
        path: 'goods',
        label: '退还的财物',
        rows: 2,
        reason: '名称、规格、数量；退还价款的写明怎样计算',
      },
      {
        kind: 'money',
        path: 'amountFen',
        label: '金额',
        nullable: true,
        showIf: ({ manner }) => manner === 'price' || manner === 'compensation',
      },
      { kind: 'day', path: 'returnedOn', label: '退还日期', until: 'today' },
      { kind: 'line', path: 'receivedBy', label: '领取人' },
      { kind: 'yes', path: 'all', label: '是否退清', says: '没收的财物至此全部退还' },
      { kind: 'files', path: 'attachments', label: '领取凭证' },
    ],
    consequence: ({ view: { state, context } }) => {
      const due = refundDue(state, context.today, context.calendar)
      const money = due.fineFen + due.surchargeFen
      return money > 0 && goodsLeftToReturn(state)
        ? `财物退清后，还有${formatMoney(money)}应当退还。`
        : `退清后可以结案。有效的罚款为${formatMoney(fineInForce(state))}。`
    },
  },
})
