import {
  currentSession,
  hearingOutcomes,
  hearingRefusalGround,
  hearingRefusalGrounds,
  undecidedRecusal,
} from '@zhiheng/law'
import {
  closedHearingLabels,
  hearingAdviceLabels,
  hearingAttendanceLabels,
  hearingAuthorityLabels,
  hearingOfficerLabels,
  hearingSignedLabels,
  statementFormLabels,
} from '../../../labels.ts'
import { type ActForm, type Field, formsOf, type Given } from '../act/act-form.ts'
import { phrases } from './phrases.ts'
import { choicesOf } from './shared.ts'
import { AgentsField, agentsLabels, initialAgents } from './special/AgentsField.tsx'
import { HearingDay } from './special/HearingDay.tsx'
import { HearingPeople, initialHearingRecord, recordHearingLabels } from './special/HearingPeople.tsx'
import { HearingSummary } from './special/HearingSummary.tsx'

const closed: Field['showIf'] = ({ public: open }) => open === false
const tookPlace: Field['showIf'] = ({ outcome }) => outcome !== 'absent'
const broken: Field['showIf'] = ({ outcome }) => outcome === 'absent' || outcome === 'left'
const putOff: Field['showIf'] = (_, { view }) => {
  const session = currentSession(view.state)
  return session !== undefined && session.record === null
}

/** A right given up in writing: of the hearing, or of a request already made. */
const givenUp = (label: string, proof: string, consequence: string): ActForm => ({
  initial: () => ({ at: null, proof: null, note: '' }),
  Above: HearingSummary,
  fields: [
    { kind: 'instant', path: 'at', label },
    { kind: 'file', path: 'proof', label: '书面材料', reason: proof },
    { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
  ],
  grave: true,
  consequence: () => consequence,
})

const place = ({ view: { state, unitName } }: Given) =>
  currentSession(state)?.notice.place ?? `${unitName}听证室`

export const hearingForms = formsOf<
  | 'recordHearingRequest'
  | 'refuseHearing'
  | 'recordHearingWaiver'
  | 'withdrawHearingRequest'
  | 'assignHearing'
  | 'nameHearingAgents'
  | 'askHearingRecusal'
  | 'decideHearingRecusal'
  | 'scheduleHearing'
  | 'announceHearing'
  | 'recordHearing'
  | 'reportHearing'
>({
  recordHearingRequest: {
    initial: () => ({ at: null, form: 'written', content: '', attachments: [] }),
    Above: HearingSummary,
    fields: [
      {
        kind: 'instant',
        path: 'at',
        label: '提出的时间',
        reason: '按当事人实际提出（邮寄的按寄出）的时间填写，是否逾期由此判断',
      },
      { kind: 'choice', path: 'form', label: '形式', choices: choicesOf(statementFormLabels) },
      { kind: 'text', path: 'content', label: '要求和理由', rows: 4, reason: '如实记录，不作评价' },
      { kind: 'files', path: 'attachments', label: '听证申请书及材料', optional: true },
    ],
    consequence: () =>
      '期限内提出的，案件进入听证环节，由行政机关负责人指定听证主持人；逾期或者不属于听证范围的，由行政机关负责人答复。',
  },
  refuseHearing: {
    initial: () => ({ reason: '' }),
    Above: HearingSummary,
    fields: [
      {
        kind: 'text',
        path: 'reason',
        label: '理由说明',
        rows: 3,
        reason: '写明期限届满的日期、当事人提出的日期等事实，印入通知书',
      },
    ],
    act: ({ view }) => `不予听证：${hearingRefusalGrounds[hearingRefusalGround(view.state)]}`,
    consequence: () => '生成并编号《不予听证通知书》，用印后送达当事人；不影响当事人陈述、申辩。',
  },
  recordHearingWaiver: givenUp(
    '放弃的时间',
    '当事人签名的放弃听证声明；没有书面材料的，应当等待期限届满',
    '要求听证的期限不再等待。当事人明确放弃之外不得登记。',
  ),
  withdrawHearingRequest: givenUp(
    '撤回的时间',
    '当事人签名的撤回听证申请',
    '听证不再举行，案件可以提请法制审核。',
  ),
  assignHearing: {
    initial: ({ view: { state } }) => ({
      presiderId: state.hearing.officers?.presider.personId ?? null,
      recorderId: state.hearing.officers?.recorder.personId ?? null,
      opinion: '',
    }),
    Above: HearingSummary,
    fields: [
      {
        kind: 'person',
        path: 'presiderId',
        label: '听证主持人',
        roles: ['R8'],
        reason: '由本案调查人员以外的人员主持（《行政处罚法》第六十四条第四项）',
      },
      { kind: 'person', path: 'recorderId', label: '记录员', roles: ['R8'] },
      { kind: 'text', path: 'opinion', label: '指定意见', phrases: phrases.assignHearing },
    ],
    consequence: () => '听证主持人收到待办，由其确定时间、地点并通知当事人。',
  },
  nameHearingAgents: {
    initial: initialAgents,
    Body: AgentsField,
    labels: agentsLabels,
    fields: [
      {
        kind: 'choice',
        path: 'authority',
        label: '代理权限',
        choices: choicesOf(hearingAuthorityLabels),
        reason: '特别授权的，委托书应当逐项载明',
      },
      { kind: 'files', path: 'attachments', label: '授权委托书' },
    ],
    consequence: () => '代理人记入案件，可以代当事人参加听证。',
  },
  askHearingRecusal: {
    initial: () => ({ at: null, against: 'presider', reason: '', attachments: [] }),
    Above: HearingSummary,
    fields: [
      { kind: 'instant', path: 'at', label: '提出的时间' },
      { kind: 'choice', path: 'against', label: '申请谁回避', choices: hearingOfficers },
      { kind: 'text', path: 'reason', label: '理由', rows: 3 },
      { kind: 'files', path: 'attachments', label: '材料', optional: true },
    ],
    consequence: () => '由行政机关负责人决定是否回避；决定之前不得通知、举行听证。',
  },
  decideHearingRecusal: {
    initial: () => ({ granted: false, reason: '' }),
    Above: HearingSummary,
    fields: [
      {
        kind: 'yes',
        path: 'granted',
        label: '决定',
        says: '应当回避',
        reason: '不勾选的，决定不回避；两种决定都应当写明理由',
      },
      { kind: 'text', path: 'reason', label: '理由', rows: 3 },
    ],
    act: (_, { granted }) => (granted === true ? '决定回避' : '决定不回避'),
    consequence: ({ view }, { granted }) => {
      const asked = undecidedRecusal(view.state)?.asked
      return granted === true
        ? `${asked?.personName ?? '被申请人'}不再参与本案听证，须另行指定。`
        : '听证照常进行，决定和理由告知当事人。'
    },
  },
  scheduleHearing: {
    initial: (given) => ({
      at: null,
      place: place(given),
      public: true,
      closedBecause: null,
      closedNote: null,
      changeReason: null,
    }),
    Above: HearingSummary,
    fields: [
      {
        kind: 'instant',
        path: 'at',
        label: '听证时间',
        ahead: true,
        reason: '送达之日与听证之日之间至少七个完整工作日（《行政处罚法》第六十四条第二项）',
      },
      { kind: 'line', path: 'place', label: '听证地点' },
      {
        kind: 'text',
        path: 'changeReason',
        label: '延期的理由',
        rows: 2,
        showIf: putOff,
        reason: '已经通知过日期，变更须写明理由并重新通知，印入通知书',
      },
      { kind: 'yes', path: 'public', label: '公开', says: '公开举行，并发布听证公告' },
      {
        kind: 'choice',
        path: 'closedBecause',
        label: '不公开的理由',
        showIf: closed,
        choices: choicesOf(closedHearingLabels),
      },
      {
        kind: 'text',
        path: 'closedNote',
        label: '不公开的说明',
        rows: 2,
        showIf: closed,
        reason: '概括说明，不写入秘密、隐私的内容本身',
      },
    ],
    Body: HearingDay,
    consequence: (_, { public: open }) =>
      open === true
        ? '生成并编号《听证通知书》《听证公告》，用印后送达、发布。通知书送达之后方可举行。'
        : '生成并编号《听证通知书》，用印后送达当事人。通知书送达之后方可举行。',
  },
  announceHearing: {
    initial: ({ view, today }) => ({
      id: currentSession(view.state)?.id ?? '',
      postedOn: today,
      where: '',
      attachments: [],
    }),
    Above: HearingSummary,
    fields: [
      { kind: 'day', path: 'postedOn', label: '公告日期', until: 'today' },
      { kind: 'line', path: 'where', label: '公告的地方', reason: '例如：本机关公告栏、门户网站' },
      { kind: 'files', path: 'attachments', label: '张贴照片、网页截图', optional: true },
    ],
    consequence: () => '公告情况记入案件；公开的听证没有公告不得举行。',
  },
  recordHearing: {
    initial: initialHearingRecord,
    Above: HearingSummary,
    labels: recordHearingLabels,
    fields: [
      { kind: 'choice', path: 'outcome', label: '听证结果', choices: choicesOf(hearingOutcomes) },
      { kind: 'instant', path: 'startedAt', label: '开始时间' },
      { kind: 'instant', path: 'endedAt', label: '结束时间' },
      { kind: 'line', path: 'place', label: '地点' },
      {
        kind: 'choice',
        path: 'attended',
        label: '当事人到场情况',
        choices: choicesOf(hearingAttendanceLabels),
      },
      {
        kind: 'yes',
        path: 'rightsTold',
        label: '告知权利',
        says: '已核对身份，宣布听证纪律和主持人、记录员名单，告知权利义务，询问是否申请回避',
        showIf: tookPlace,
      },
      {
        kind: 'text',
        path: 'officersCase',
        label: '调查人员的意见',
        rows: 4,
        showIf: tookPlace,
      },
      { kind: 'text', path: 'examination', label: '举证、质证', rows: 6, showIf: tookPlace },
      { kind: 'text', path: 'defence', label: '当事人申辩', rows: 4, showIf: tookPlace },
      { kind: 'text', path: 'lastStatement', label: '最后陈述', rows: 2, showIf: tookPlace },
      {
        kind: 'text',
        path: 'absenceNote',
        label: '缺席、退出的经过',
        rows: 3,
        showIf: broken,
        reason: '通知、等候、查问的经过，以及没有正当理由（《行政处罚法》第六十四条第六项）',
      },
      { kind: 'choice', path: 'signedBy', label: '签名', choices: choicesOf(hearingSignedLabels) },
      {
        kind: 'text',
        path: 'signatureNote',
        label: '主持人注明',
        rows: 2,
        optional: true,
        showIf: ({ signedBy }) => signedBy !== 'party',
      },
      { kind: 'files', path: 'attachments', label: '录音录像、当庭提交的材料', optional: true },
    ],
    Body: HearingPeople,
    consequence: (_, { outcome }) =>
      outcome === 'absent' || outcome === 'left'
        ? '生成听证笔录，听证终止，视为当事人放弃听证权利；案件可以提请法制审核。'
        : '生成听证笔录，交当事人核对后逐页签名、扫描回传；由听证主持人提出听证报告。',
  },
  reportHearing: {
    initial: ({ view: { state } }) => {
      const record = currentSession(state)?.record
      return {
        officersView: state.hearing.report?.officersView ?? record?.officersCase ?? '',
        partyView: state.hearing.report?.partyView ?? record?.defence ?? '',
        findings: state.hearing.report?.findings ?? '',
        advice: state.hearing.report?.advice ?? null,
        suggestion: state.hearing.report?.suggestion ?? '',
      }
    },
    Above: HearingSummary,
    fields: [
      { kind: 'text', path: 'officersView', label: '调查人员的观点', rows: 4, reason: '由听证笔录带出' },
      { kind: 'text', path: 'partyView', label: '当事人的观点', rows: 4, reason: '由听证笔录带出' },
      {
        kind: 'text',
        path: 'findings',
        label: '对事实、证据的认定',
        rows: 5,
        reason: '只依据听证笔录（《行政处罚法》第六十五条）',
      },
      { kind: 'choice', path: 'advice', label: '建议', choices: choicesOf(hearingAdviceLabels) },
      { kind: 'text', path: 'suggestion', label: '建议的理由', rows: 3, phrases: phrases.reportHearing },
    ],
    consequence: () => '生成听证报告，承办人员据以提请法制审核；此后依次法制审核、集体讨论、决定。',
  },
})

function hearingOfficers({ view: { state } }: Given) {
  const { officers } = state.hearing
  return (['presider', 'recorder'] as const).map((value) => ({
    value,
    label: `${hearingOfficerLabels[value]}${officers ? ` ${officers[value].name}` : ''}`,
  }))
}
