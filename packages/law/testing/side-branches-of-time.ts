import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { owed } from '../case/money-owed.ts'
import { attachment } from './a-party.ts'
import { sealAndServe } from './clue-to-report.ts'
import { type PersonKey, people } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

const pay = (day: string, kind: 'fine' | 'surcharge', amountFen: number): AnyAct =>
  act('recordPayment', 'cashier', `${day} 10:${kind === 'fine' ? '00' : '10'}`, (state) => ({
    id: `payment-${state.payments.length + 1}`,
    kind,
    amountFen: kind === 'fine' ? amountFen : owed(state, day, notices2024to2026).surchargeFen,
    paidOn: day,
    receiptNumber: `51-${state.payments.length + 1}`,
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  }))

const apply = (id: string, day: string, dueOn: readonly [string, string, string]): AnyAct =>
  act('applyDeferral', 'lead', `${day} 10:00`, {
    id,
    kind: 'instalments',
    appliedOn: day,
    grounds: '停业整改，账户余额不足以一次缴清',
    plan: [
      { amountFen: 200_000, dueOn: dueOn[0] },
      { amountFen: 200_000, dueOn: dueOn[1] },
      { amountFen: 100_000, dueOn: dueOn[2] },
    ],
    attachments: [attachment('分期缴纳申请书.jpg'), attachment('银行流水.jpg')],
  })

/**
 * 分期缴纳 of 5 000 yuan, decision served on 7 April, due on 22 April. A first application is refused; by the second,
 * 2 000 yuan are due on 30 April, 2 000 on 1 June, 1 000 on 1 July. The second part is paid ten days late, so the
 * plan is cancelled meanwhile and the rest falls due on 30 June; all is paid on 12 June.
 */
export const paidByInstalments: readonly AnyAct[] = [
  apply('deferral-1', '2026-04-09', ['2026-05-29', '2026-07-31', '2026-12-31']),
  act('countersignDeferral', 'captain', '2026-04-09 15:00', {
    id: 'deferral-1',
    agrees: false,
    opinion: '期限过长，建议不予批准',
  }),
  act('refuseDeferral', 'leader', '2026-04-10 10:00', {
    id: 'deferral-1',
    opinion: '申请的期限过长，可以缩短期限后另行申请',
  }),
  ...sealAndServe('D52', 'deferral-1', '2026-04-10'),
  apply('deferral-2', '2026-04-13', ['2026-04-30', '2026-06-01', '2026-07-01']),
  act('countersignDeferral', 'captain', '2026-04-13 15:00', {
    id: 'deferral-2',
    agrees: true,
    opinion: '证明材料属实，同意分三期缴纳',
  }),
  act('approveDeferral', 'leader', '2026-04-14 10:00', {
    id: 'deferral-2',
    opinion: '同意分期缴纳',
    consequence: '逾期未缴的，自逾期之次日起按未缴数额每日加处百分之三的罚款，本机关可以取消分期缴纳',
  }),
  ...sealAndServe('D52', 'deferral-2', '2026-04-15'),
  pay('2026-04-28', 'fine', 200_000),
  act('endDeferral', 'leader', '2026-06-05 09:00', {
    id: 'deferral-2',
    reason: '第二期罚款逾期未缴',
    restDueOn: '2026-06-30',
  }),
  ...sealAndServe('D52', 'deferral-2', '2026-06-08'),
  pay('2026-06-11', 'fine', 200_000),
  pay('2026-06-12', 'fine', 100_000),
  pay('2026-06-12', 'surcharge', 0),
]

const member = (key: PersonKey, title: string) => ({
  personId: people[key].personId,
  name: people[key].name,
  title,
})

/** 中止 on 4 March, looked at and resumed on 5 March; then thirty days more, and sixty after a discussion. */
export const suspendedAndExtended: readonly AnyAct[] = [
  act('proposeHalt', 'lead', '2026-03-04 09:30', {
    id: 'halt-1',
    kind: 'suspend',
    ground: 'otherRuling',
    reason: '场地权属正在诉讼，须以生效裁判为依据',
    attachments: [attachment('受理案件通知书.jpg')],
  }),
  act('countersignHalt', 'captain', '2026-03-04 10:00', { id: 'halt-1', opinion: '同意中止' }),
  act('approveHalt', 'leader', '2026-03-04 11:00', { id: 'halt-1', opinion: '同意中止' }),
  act('recordSuspensionLook', 'lead', '2026-03-05 09:00', {
    id: 'halt-1',
    findings: '裁判已经生效',
    attachments: [],
  }),
  act('proposeHalt', 'lead', '2026-03-05 09:10', {
    id: 'halt-2',
    kind: 'resume',
    ground: 'causeGone',
    reason: '裁判已经生效，中止的原因消除',
    attachments: [attachment('生效裁判文书.jpg')],
  }),
  act('countersignHalt', 'captain', '2026-03-05 09:30', { id: 'halt-2', opinion: '同意恢复' }),
  act('approveHalt', 'leader', '2026-03-05 10:00', { id: 'halt-2', opinion: '同意恢复' }),
  act('proposeExtension', 'lead', '2026-03-05 14:00', {
    id: 'extension-0',
    days: 10,
    ground: 'complex',
    reason: '当事人人数多',
  }),
  act('declineRequest', 'captain', '2026-03-05 14:10', {
    id: 'extension-0',
    reason: '理由不具体，补充后再报',
  }),
  act('proposeExtension', 'lead', '2026-03-05 14:20', {
    id: 'extension-1',
    days: 30,
    ground: 'complex',
    reason: '涉及多个路段，取证范围广',
  }),
  act('countersignExtension', 'captain', '2026-03-05 14:30', { id: 'extension-1', opinion: '同意延长' }),
  act('approveExtension', 'leader', '2026-03-05 15:00', { id: 'extension-1', opinion: '同意延长三十日' }),
  act('proposeExtension', 'lead', '2026-03-05 15:10', {
    id: 'extension-2',
    days: 60,
    ground: 'special',
    reason: '须等待异地协查结果',
  }),
  act('countersignExtension', 'captain', '2026-03-05 15:20', { id: 'extension-2', opinion: '同意延长' }),
  act('discussExtension', 'secretary', '2026-03-05 17:00', {
    id: 'extension-2',
    heldAt: beijing('2026-03-05 16:00'),
    place: '三楼会议室',
    members: [member('chief', '局长'), member('leader', '副局长'), member('deputy', '副局长')],
    conclusion: '一致同意延长六十日',
  }),
  act('approveExtension', 'chief', '2026-03-05 17:30', { id: 'extension-2', opinion: '同意延长六十日' }),
]

/** The party died: 终止调查 on 5 March, closed and archived on 9 March. */
export const terminatedToArchive: readonly AnyAct[] = [
  act('proposeHalt', 'lead', '2026-03-05 09:00', {
    id: 'halt-1',
    kind: 'terminate',
    ground: 'personDead',
    reason: '当事人于三月四日死亡',
    attachments: [attachment('死亡证明.jpg')],
  }),
  act('countersignHalt', 'captain', '2026-03-05 10:00', { id: 'halt-1', opinion: '同意终止' }),
  act('approveHalt', 'leader', '2026-03-05 15:00', { id: 'halt-1', opinion: '同意终止' }),
  act('proposeClosure', 'lead', '2026-03-06 09:00', { summary: '当事人死亡，终止调查，建议结案' }),
  act('countersignClosure', 'captain', '2026-03-06 10:00', { opinion: '同意结案' }),
  act('approveClosure', 'leader', '2026-03-06 11:00', { opinion: '同意结案' }),
  act('archiveCase', 'clerk', '2026-03-09 09:00', {
    archiveNumber: '20260002',
    retention: '30年',
    remarks: '卷内文件齐全',
    keeper: people.clerk.name,
    checker: people.reviewer.name,
  }),
]
