import {
  decideDeadline,
  extensionGrounds,
  formatChineseDate,
  haltGrounds,
  haltKinds,
  nextExtension,
  pendingExtension,
  pendingHalt,
  suspensionsOf,
} from '@zhiheng/law'
import { type ActForm, formsOf, type Given } from '../act/act-form.ts'
import { phrases } from './phrases.ts'
import { choicesOf } from './shared.ts'
import { DecideClock } from './special/DecideClock.tsx'
import { PendingRequest } from './special/PendingRequest.tsx'

const extensionId = ({ view }: Given) => pendingExtension(view.state)?.id ?? null
const haltId = ({ view }: Given) => pendingHalt(view.state)?.id ?? null
const haltWord = ({ view }: Given) => {
  const kind = pendingHalt(view.state)?.proposed.kind
  return kind ? haltKinds[kind] : '调查的中止、恢复或者终止'
}

const opinion = (
  action: 'countersignExtension' | 'approveExtension' | 'countersignHalt' | 'approveHalt',
  label: string,
  idOf: (given: Given) => string | null,
  consequence: (given: Given) => string,
): ActForm => ({
  initial: (given) => ({ id: idOf(given), opinion: '' }),
  Above: PendingRequest,
  fields: [{ kind: 'text', path: 'opinion', label, phrases: phrases[action] }],
  consequence,
})

const effects = {
  suspend: '案件进入中止调查，办案期限停止计算，到期提醒复查中止的原因。',
  resume: '案件回到调查取证，中止的期间从办案期限中扣除。',
  terminate: '调查终止，不再作出处罚决定，可以报请结案。',
} as const

export const requestForms = formsOf<
  | 'proposeExtension'
  | 'countersignExtension'
  | 'discussExtension'
  | 'approveExtension'
  | 'proposeHalt'
  | 'countersignHalt'
  | 'approveHalt'
  | 'recordSuspensionLook'
  | 'declineRequest'
>({
  proposeExtension: {
    initial: ({ view }) => ({
      days: nextExtension(view.state, view.context.rules)?.maxDays ?? null,
      ground: null,
      reason: '',
    }),
    Above: DecideClock,
    fields: [
      { kind: 'count', path: 'days', label: '延长天数', reason: '自然日，不超过本市规定的上限' },
      { kind: 'choice', path: 'ground', label: '事由', choices: choicesOf(extensionGrounds) },
      { kind: 'text', path: 'reason', label: '理由', rows: 4, reason: '写明哪些事实尚未查清、还要做什么' },
    ],
    consequence: () => '报承办机构负责人审核后批准。届满之前没有批准的，不得事后延长。',
  },
  countersignExtension: opinion('countersignExtension', '审核意见', extensionId, ({ view }) =>
    nextExtension(view.state, view.context.rules)?.level === 'collective'
      ? '将由行政机关负责人集体讨论后批准。'
      : '将报行政机关负责人批准。',
  ),
  discussExtension: {
    initial: (given) => ({
      id: extensionId(given),
      heldAt: null,
      place: '',
      memberIds: [],
      conclusion: '',
    }),
    Above: PendingRequest,
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
      { kind: 'text', path: 'conclusion', label: '讨论结论', phrases: ['一致同意延长'] },
    ],
    consequence: () => '集体讨论情况写入延长审批表，报行政机关负责人批准。',
  },
  approveExtension: opinion('approveExtension', '批准意见', extensionId, ({ view }) => {
    const due = decideDeadline(view.state, view.context.calendar, view.context.rules)
    const days = pendingExtension(view.state)?.proposed.days ?? 0
    return `生成办案期限延长审批表，办案期限自${due ? formatChineseDate(due.legalDueOn) : ''}起再延长${days}日。`
  }),
  proposeHalt: {
    initial: ({ view }) => ({
      kind: view.state.stage === 'SUSPENDED' ? 'resume' : 'suspend',
      ground: view.state.stage === 'SUSPENDED' ? 'causeGone' : null,
      reason: '',
      attachments: [],
    }),
    fields: [
      {
        kind: 'choice',
        path: 'kind',
        label: '报请事项',
        choices: ({ view }) =>
          choicesOf(haltKinds)().filter(
            ({ value }) => value !== (view.state.stage === 'SUSPENDED' ? 'suspend' : 'resume'),
          ),
      },
      {
        kind: 'choice',
        path: 'ground',
        label: '事由',
        choices: ({ view }) =>
          Object.entries(haltGrounds)
            .filter(([, { of }]) => of !== (view.state.stage === 'SUSPENDED' ? 'suspend' : 'resume'))
            .map(([value, { title, of }]) => ({ value, label: title, note: haltKinds[of] })),
        reason: '事由依部门规则的惯例列出，未核实',
      },
      { kind: 'text', path: 'reason', label: '理由', rows: 4 },
      {
        kind: 'files',
        path: 'attachments',
        label: '证明材料',
        reason: '受理通知书、委托书、查询记录、死亡或者注销证明等',
      },
    ],
    consequence: (_, { kind }) =>
      `报承办机构负责人审核、行政机关负责人批准。批准后：${effects[(kind as keyof typeof effects) ?? 'suspend']}`,
  },
  countersignHalt: opinion('countersignHalt', '审核意见', haltId, () => '将报行政机关负责人批准。'),
  approveHalt: {
    ...opinion('approveHalt', '批准意见', haltId, ({ view }) => {
      const kind = pendingHalt(view.state)?.proposed.kind
      return `生成审批表。${kind ? effects[kind] : ''}`
    }),
    act: (given) => `批准${haltWord(given)}`,
    grave: true,
  },
  recordSuspensionLook: {
    initial: ({ view }) => ({
      id: suspensionsOf(view.state).find(({ until }) => until === null)?.halt.id ?? null,
      findings: '',
      attachments: [],
    }),
    fields: [
      {
        kind: 'text',
        path: 'findings',
        label: '复查情况',
        phrases: ['经复查，中止调查的原因尚未消除。'],
        reason: '原因已经消除的，应当及时报请恢复调查',
      },
      { kind: 'files', path: 'attachments', label: '有关材料', optional: true },
    ],
    consequence: () => '记入案件，下一次复查的期限自今日起重新计算。',
  },
  declineRequest: {
    initial: (given) => ({ id: haltId(given) ?? extensionId(given), reason: '' }),
    Above: PendingRequest,
    fields: [{ kind: 'text', path: 'reason', label: '不予批准的理由' }],
    consequence: () => '本次报请就此终结，理由通知承办人员；案件照常办理，可以重新报请。',
  },
})
