import {
  contestableActs,
  contestedAct,
  contestedThroughUs,
  isPenalty,
  sameAct,
  simplifiedProposed,
  suitCapacities,
} from '@zhiheng/law'
import { type Field, formsOf, type Given } from '../act/act-form.ts'
import {
  actChosen,
  contestable,
  letters,
  onlyChoice,
  penaltyChosen,
  remedyChoices,
} from './remedy-choices.ts'
import { choicesOf } from './shared.ts'
import { SurchargePaused } from './special/SurchargePaused.tsx'

const applications = ({ view: { state } }: Given, forwarded: boolean) =>
  state.reconsiderations.filter(
    (one) => one.application && !one.registered && !one.decided && (one.forwarded !== null) === forwarded,
  )
const toForward = (given: Given) => remedyChoices(applications(given, false))
const toRegister = (given: Given) =>
  remedyChoices([...applications(given, true), ...applications(given, false)])

/** 经本机关提交 is open to penalties alone (《行政复议法》第三十二条第一款). */
const penalties = (given: Given) => {
  const open = contestableActs(given.view.state).filter(({ act }) => isPenalty(act))
  return contestable(given).filter(({ value }) => open.some(({ paper }) => paper.id === value))
}
const contested = (label: string, choices = contestable): Field => ({
  kind: 'choice',
  path: 'contestedPaperId',
  label,
  choices,
  reason:
    '复议、诉讼只影响所针对的行政行为：加处罚款停算、不得申请法院强制执行的是处罚决定，不得强制拆除的是责令限期拆除决定',
})

/** How 行政复议 and 行政诉讼 begin. */
export const remedyForms = formsOf<
  'receiveApplication' | 'forwardApplication' | 'registerReconsideration' | 'registerSuit'
>({
  receiveApplication: {
    initial: (given) => ({
      contestedPaperId: onlyChoice(penalties(given)),
      applicant: given.view.state.party?.name ?? '',
      byParty: true,
      appliedOn: null,
      receivedOn: given.today,
      requests: '',
      grounds: '',
      attachments: [],
    }),
    fields: [
      contested('被申请复议的决定', penalties),
      { kind: 'line', path: 'applicant', label: '申请人' },
      { kind: 'yes', path: 'byParty', label: '申请人的身份', says: '申请人就是被处罚的当事人' },
      { kind: 'day', path: 'appliedOn', label: '申请日期', until: 'today' },
      {
        kind: 'day',
        path: 'receivedOn',
        label: '本机关收到日期',
        until: 'today',
        reason: '五个工作日的转送期限由此计算',
      },
      { kind: 'text', path: 'requests', label: '复议请求', rows: 2 },
      { kind: 'text', path: 'grounds', label: '事实和理由', rows: 4 },
      letters('复议申请书'),
    ],
    consequence: () =>
      '应当及时处理；认为需要维持处罚决定的，五个工作日内转送行政复议机关（《行政复议法》第三十二条第二款）。',
  },
  forwardApplication: {
    initial: (given) => ({
      id: onlyChoice(toForward(given)),
      authority: '',
      forwardedOn: given.today,
      opinion: '',
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '复议申请', choices: toForward },
      {
        kind: 'line',
        path: 'authority',
        label: '行政复议机关',
        optional: true,
        reason: '不填写的，为本单位设置的行政复议机关（第二十四条）',
      },
      { kind: 'day', path: 'forwardedOn', label: '转送日期', until: 'today' },
      { kind: 'text', path: 'opinion', label: '维持处罚决定的意见', rows: 4 },
      letters('转送函'),
    ],
    consequence: () => '等待行政复议机关受理；收到答复通知书后登记行政复议受理。',
  },
  registerReconsideration: {
    initial: (given) => {
      const { state } = given.view
      const id = onlyChoice(toRegister(given))
      const applied = state.reconsiderations.find((one) => one.id === id)
      const { application, forwarded } = applied ?? {}
      const contestedPaperId = applied?.act.paperId ?? onlyChoice(contestable(given))
      const course = simplifiedProposed(state, contestedAct(state, contestedPaperId ?? undefined))
      return {
        applicationId: id,
        contestedPaperId,
        authority: forwarded?.authority ?? '',
        number: '',
        applicant: application?.applicant ?? state.party?.name ?? '',
        byParty: application?.byParty ?? true,
        appliedOn: application?.appliedOn ?? null,
        acceptedOn: null,
        copyReceivedOn: null,
        simplified: course.simplified,
        simplifiedReason: course.simplified ? course.reason : '',
        requests: application?.requests ?? '',
        grounds: application?.grounds ?? '',
        attachments: [],
      }
    },
    Above: SurchargePaused,
    fields: [
      {
        kind: 'choice',
        path: 'applicationId',
        label: '经本机关提交的申请',
        choices: toRegister,
        optional: true,
        showIf: (_, given) => contestedThroughUs(given.view.state) && toRegister(given).length > 0,
      },
      contested('被申请复议的行政行为'),
      {
        kind: 'line',
        path: 'authority',
        label: '行政复议机关',
        optional: true,
        reason: '不填写的，为本单位设置的行政复议机关（第二十四条）',
      },
      { kind: 'line', path: 'number', label: '复议案号' },
      { kind: 'line', path: 'applicant', label: '申请人' },
      {
        kind: 'yes',
        path: 'byParty',
        label: '申请人的身份',
        says: '申请人就是本案的当事人',
        reason: '当事人对处罚决定申请的，复议期间不计算加处罚款',
      },
      { kind: 'day', path: 'appliedOn', label: '申请日期', until: 'today' },
      { kind: 'day', path: 'acceptedOn', label: '受理日期', until: 'today' },
      {
        kind: 'day',
        path: 'copyReceivedOn',
        label: '收到申请书副本日期',
        until: 'today',
        reason: '答复期限由此计算：普通程序十个工作日，简易程序五个工作日',
      },
      { kind: 'yes', path: 'simplified', label: '审理程序', says: '适用简易程序' },
      {
        kind: 'text',
        path: 'simplifiedReason',
        label: '适用程序的原因',
        rows: 2,
        optional: true,
        reason: '由本案的决定、种类、款额提出建议；以复议机关的通知书为准',
      },
      { kind: 'text', path: 'requests', label: '复议请求', rows: 2 },
      { kind: 'text', path: 'grounds', label: '事实和理由', rows: 4 },
      letters('受理通知书、申请书副本'),
    ],
    consequence: (given, values) =>
      `自收到副本之日起${values['simplified'] === true ? '五' : '十'}个工作日内提出书面答复并提交全部证据，逾期视为没有证据、依据（第四十八条、第五十四条、第七十条）。复议期间不停止执行，${values['byParty'] === true && penaltyChosen(values, given) ? '但不计算加处罚款，' : ''}不得自行收集证据；案件不能结案。`,
  },
  registerSuit: {
    initial: (given) => {
      const { state } = given.view
      const contestedPaperId = onlyChoice(contestable(given))
      const act = contestedAct(state, contestedPaperId ?? undefined)
      const last = state.reconsiderations.findLast((one) => one.decided && sameAct(one.act, act))
      const outcome = last?.decided?.outcome
      const changedIt =
        outcome !== undefined && ['change', 'revoke', 'revokePart', 'void', 'unlawful'].includes(outcome)
      return {
        contestedPaperId,
        court: '',
        number: '',
        plaintiff: state.party?.name ?? '',
        byParty: true,
        acceptedOn: null,
        complaintReceivedOn: null,
        capacity: outcome === 'uphold' ? 'coDefendant' : changedIt ? 'thirdParty' : 'defendant',
        coDefendant: outcome === 'uphold' ? (last?.registered?.authority ?? '') : '',
        prerequisiteNote: '',
        requests: '',
        grounds: '',
        attachments: [],
      }
    },
    Above: SurchargePaused,
    fields: [
      contested('被诉的行政行为'),
      { kind: 'line', path: 'court', label: '人民法院' },
      { kind: 'line', path: 'number', label: '案号' },
      { kind: 'line', path: 'plaintiff', label: '原告' },
      {
        kind: 'yes',
        path: 'byParty',
        label: '原告的身份',
        says: '原告就是本案的当事人',
        reason: '当事人对处罚决定起诉的，诉讼期间不计算加处罚款',
      },
      { kind: 'day', path: 'acceptedOn', label: '立案日期', until: 'today' },
      {
        kind: 'day',
        path: 'complaintReceivedOn',
        label: '收到起诉状副本日期',
        until: 'today',
        reason: '十五日的答辩期限由此计算',
      },
      {
        kind: 'choice',
        path: 'capacity',
        label: '本机关的诉讼地位',
        choices: choicesOf(suitCapacities),
        reason: '由复议结果带出（《行政诉讼法》第二十六条第二款）',
      },
      {
        kind: 'line',
        path: 'coDefendant',
        label: '共同被告',
        optional: true,
        showIf: ({ capacity }) => capacity === 'coDefendant',
      },
      {
        kind: 'text',
        path: 'prerequisiteNote',
        label: '复议前置的答辩意见',
        rows: 2,
        optional: true,
        showIf: (values, given) => {
          const act = actChosen(values, given)
          const { reconsiderations } = given.view.state
          return (
            act?.paperKind === 'D42' && !reconsiderations.some((one) => one.decided && sameAct(one.act, act))
          )
        },
        reason: '当场处罚应当先申请行政复议，直接起诉的向法院说明',
      },
      { kind: 'text', path: 'requests', label: '诉讼请求', rows: 2 },
      { kind: 'text', path: 'grounds', label: '事实和理由', rows: 4 },
      letters('应诉通知书、起诉状副本'),
    ],
    consequence: (given, values) =>
      `自收到起诉状副本之日起十五日内提交答辩状、证据和所依据的规范性文件，逾期视为没有相应证据（第六十七条、第三十四条第二款）。诉讼期间不停止执行，${values['byParty'] === true && penaltyChosen(values, given) ? '但不计算加处罚款，' : ''}不得自行收集证据；案件不能结案。`,
  },
})
