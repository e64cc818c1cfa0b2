import {
  findRemedy,
  formatChineseDate,
  replyDeadline,
  stayGrounds,
  staysInForce,
  withWeekday,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given, type Values } from '../act/act-form.ts'
import { letters, onlyChoice, running } from './remedy-choices.ts'
import { choicesOf } from './shared.ts'

const remedy = (path: 'id' | 'remedyId') =>
  ({ kind: 'choice', path, label: '复议、诉讼案件', choices: running }) as const
const isSuit = ({ id }: Values, { view }: Given) =>
  typeof id === 'string' && findRemedy(view.state, id)?.kind === 'litigation'
const isLate = ({ id, repliedOn }: Values, { view }: Given): boolean => {
  const named = typeof id === 'string' ? findRemedy(view.state, id) : undefined
  const due = named && replyDeadline(named, view.context.calendar)
  return !!due && typeof repliedOn === 'string' && repliedOn > due.legalDueOn
}

const stays = ({ view: { state } }: Given): readonly Choice[] =>
  staysInForce(state).map(({ id, from, reason }) => ({
    value: id,
    label: `${formatChineseDate(from)}起停止执行`,
    note: reason,
  }))

/** What happens while they are heard. */
export const remedyCourseForms = formsOf<
  | 'submitReply'
  | 'recordAttendance'
  | 'recordStay'
  | 'endStay'
  | 'recordEvidenceConsent'
  | 'supplementEvidence'
>({
  submitReply: {
    initial: (given) => ({
      id: onlyChoice(running(given)),
      repliedOn: given.today,
      content: '',
      evidenceList: '',
      lateReason: '',
      attachments: [],
    }),
    fields: [
      remedy('id'),
      { kind: 'day', path: 'repliedOn', label: '提交日期', until: 'today' },
      {
        kind: 'text',
        path: 'lateReason',
        label: '逾期的原因',
        rows: 2,
        optional: true,
        showIf: isLate,
        reason: '逾期不提出答复、不提交证据的，视为该行政行为没有证据、依据',
      },
      { kind: 'text', path: 'content', label: '答复（答辩）意见', rows: 5 },
      {
        kind: 'text',
        path: 'evidenceList',
        label: '证据、依据目录',
        rows: 5,
        reason: '作出决定时的全部证据和所依据的规定',
      },
      letters('答复书（答辩状）和证据材料'),
    ],
    consequence: (given, { id }) => {
      const named = typeof id === 'string' ? findRemedy(given.view.state, id) : undefined
      const due = named && replyDeadline(named, given.view.context.calendar)
      return due ? `期限至${withWeekday(due.legalDueOn)}，提交后期限办结。` : '提交后期限办结。'
    },
  },
  recordAttendance: {
    initial: (given) => ({
      id: onlyChoice(running(given)),
      heldOn: null,
      place: '',
      headName: '',
      headTitle: '',
      explanation: '',
      staff: '',
      agents: '',
      course: '',
      attachments: [],
    }),
    fields: [
      remedy('id'),
      { kind: 'day', path: 'heldOn', label: '听证、开庭日期', until: 'today' },
      { kind: 'line', path: 'place', label: '地点' },
      {
        kind: 'line',
        path: 'headName',
        label: '到场的负责人',
        optional: true,
        reason: '正职、副职或者其他参与分管的负责人；没有负责人到场的不填',
      },
      {
        kind: 'line',
        path: 'headTitle',
        label: '负责人职务',
        optional: true,
        showIf: ({ headName }) => headName !== '',
      },
      {
        kind: 'text',
        path: 'explanation',
        label: '负责人不能到场的理由',
        rows: 2,
        optional: true,
        showIf: ({ headName }) => headName === '',
        reason: '说明须加盖机关印章或者由主要负责人签字，扫描后上传',
      },
      {
        kind: 'text',
        path: 'staff',
        label: '到场的工作人员',
        rows: 2,
        optional: true,
        reason: '不得仅委托律师到场',
      },
      { kind: 'text', path: 'agents', label: '诉讼代理人', rows: 2, optional: true, showIf: isSuit },
      { kind: 'text', path: 'course', label: '经过', rows: 4 },
      { ...letters('笔录、情况说明'), optional: true },
    ],
    consequence: () => '写入案件，计入负责人出庭情况。',
  },
  recordStay: {
    initial: (given) => ({
      remedyId: onlyChoice(running(given)),
      ground: null,
      number: '',
      from: null,
      reason: '',
      attachments: [],
    }),
    fields: [
      remedy('remedyId'),
      { kind: 'choice', path: 'ground', label: '停止执行的依据', choices: choicesOf(stayGrounds) },
      { kind: 'line', path: 'number', label: '文号', optional: true },
      { kind: 'day', path: 'from', label: '停止执行之日', until: 'today' },
      { kind: 'text', path: 'reason', label: '事由', rows: 3 },
      letters('停止执行决定书、通知书、裁定书'),
    ],
    consequence: () =>
      '停止执行期间，被申请复议、被诉的决定不得执行：处罚决定的不得催告、取消分期、处理没收的物品，拆除、代履行决定的不得实施；复议、诉讼办结的，停止执行随之终止。',
  },
  endStay: {
    initial: (given) => ({
      id: onlyChoice(stays(given)),
      endedOn: given.today,
      reason: '',
      attachments: [],
    }),
    fields: [
      {
        kind: 'choice',
        path: 'id',
        label: '停止执行',
        choices: stays,
      },
      { kind: 'day', path: 'endedOn', label: '恢复执行之日', until: 'today' },
      { kind: 'text', path: 'reason', label: '事由', rows: 3 },
      letters('恢复执行的文书'),
    ],
    consequence: () => '恢复执行，可以催告。',
  },
  recordEvidenceConsent: {
    initial: (given) => ({ id: onlyChoice(running(given)), consentedOn: null, scope: '', attachments: [] }),
    fields: [
      remedy('id'),
      { kind: 'day', path: 'consentedOn', label: '同意、准许日期', until: 'today' },
      { kind: 'text', path: 'scope', label: '可以补充的范围', rows: 3 },
      letters('同意、准许的文书'),
    ],
    consequence: () => '在同意的范围内可以补充提交证据。',
  },
  supplementEvidence: {
    initial: (given) => ({
      remedyId: onlyChoice(running(given)),
      title: '',
      shows: '',
      submittedOn: given.today,
      attachments: [],
    }),
    fields: [
      remedy('remedyId'),
      { kind: 'line', path: 'title', label: '证据名称' },
      { kind: 'text', path: 'shows', label: '证明的内容', rows: 3 },
      { kind: 'day', path: 'submittedOn', label: '提交日期', until: 'today' },
      letters('证据材料'),
    ],
    consequence: () => '写入案件，随复议、诉讼材料附卷。',
  },
})
