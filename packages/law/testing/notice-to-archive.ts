import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { owed } from '../case/money-owed.ts'
import { currentPaper } from '../case/state.ts'
import { attachment } from './a-party.ts'
import { sealAndServe, soundPoints } from './clue-to-report.ts'
import { type PersonKey, people } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

const said = (opinion: string) => ({ opinion })
const submission = act('submitToReview', 'lead', '2026-03-27 16:00', { note: '提请法制审核' })
const review = act('giveLegalOpinion', 'reviewer', '2026-03-30 10:00', {
  conclusion: 'agree',
  points: soundPoints,
  opinion: '事实清楚，程序合法，同意处罚意见',
})

/** The notice is served on 19 March, so the period for a statement ends on 26 March; the party speaks and is answered. */
export const heardAndReviewed: readonly AnyAct[] = [
  ...sealAndServe('D31', null, '2026-03-19'),
  act('recordStatement', 'lead', '2026-03-23 10:00', {
    id: 'statement-1',
    at: beijing('2026-03-23 09:30'),
    form: 'oral',
    content: '已经清理路面，请求从轻',
    points: ['已经清理路面，请求从轻'],
    attachments: [attachment('清理照片.jpg')],
  }),
  act('recheckStatement', 'lead', '2026-03-27 09:00', {
    answers: [{ claim: '已经清理路面，请求从轻', adopted: true, reason: '已在裁量中从轻' }],
    fineFen: null,
    conclusion: '告知的处罚已从轻，维持',
  }),
  act('confirmRecheck', 'captain', '2026-03-27 15:00', said('同意复核意见')),
  submission,
  review,
]

/** The party waives in writing on 20 March; nothing is to be answered. */
export const waivedAndReviewed: readonly AnyAct[] = [
  ...sealAndServe('D31', null, '2026-03-19'),
  act('recordWaiver', 'lead', '2026-03-20 10:00', {
    at: beijing('2026-03-20 09:30'),
    proof: attachment('放弃陈述申辩声明.jpg'),
    note: '书面放弃',
  }),
  submission,
  review,
]

const member = (key: PersonKey, title: string) => ({
  personId: people[key].personId,
  name: people[key].name,
  title,
  present: true,
  opinion: '同意处罚意见',
  agree: true,
})

export const discussion = (fineFen: number): AnyAct =>
  act('recordDiscussion', 'secretary', '2026-03-31 16:00', {
    heldAt: beijing('2026-03-31 14:00'),
    place: '三楼会议室',
    presider: { personId: people.chief.personId, name: people.chief.name, title: '局长' },
    recorder: { personId: people.secretary.personId, name: people.secretary.name },
    members: [member('chief', '局长'), member('leader', '副局长'), member('deputy', '副局长')],
    attendees: [{ personId: people.lead.personId, name: people.lead.name, capacity: '承办人，列席汇报' }],
    briefing: '承办人汇报案情',
    conclusion: '同意罚款',
    fineFen,
  })

/** 决定: drafted on 1 April, signed on 3 April, served on 7 April after the holiday. */
export const decisionToService = (
  fineFen: number,
  signer: PersonKey,
  performance: string | null = null,
): readonly AnyAct[] => [
  act('proposeDecision', 'lead', '2026-04-01 09:00', {
    fineFen,
    penaltyText: `罚款人民币${fineFen / 100}元`,
    facts: '运输渣土未密闭，致路面遗撒约两平方米',
    evidence: '现场检查笔录、询问笔录、现场照片',
    reasons: '主动清理路面，从轻处罚',
    orders: null,
    performance,
  }),
  act('countersignDecision', 'captain', '2026-04-02 10:00', said('同意')),
  act('approveDecision', signer, '2026-04-03 10:00', {
    opinion: '同意',
    number: '海城管罚决〔2026〕1号',
    decidedOn: '2026-04-03',
  }),
  ...sealAndServe('D43', null, '2026-04-07'),
]

const pay = (clock: string, kind: 'fine' | 'surcharge', amountFen: number): AnyAct =>
  act('recordPayment', 'cashier', clock, {
    id: `payment-${kind}`,
    kind,
    amountFen,
    paidOn: clock.slice(0, 10),
    receiptNumber: `31-${kind}`,
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  })

/** Paid within the fifteen days that end on 22 April. */
export const paidInTime = (fineFen: number): readonly AnyAct[] => [pay('2026-04-15 10:00', 'fine', fineFen)]

/** Not paid by 22 April: a demand on 27 April, fine and surcharge on 6 May, fourteen days late. */
export const paidAfterDemand = (fineFen: number): readonly AnyAct[] => [
  act('issueDemand', 'lead', '2026-04-27 09:00', (state) => {
    const due = owed(state, '2026-04-27', notices2024to2026)
    return {
      id: 'demand-1',
      number: '海城管催〔2026〕1号',
      asOf: '2026-04-27',
      unpaidFen: due.fineFen,
      surchargeFen: due.surchargeFen,
      payWithin: '收到本催告书之日起十个工作日内',
    }
  }),
  ...sealAndServe('Q10', 'demand-1', '2026-04-28'),
  pay('2026-05-06 10:00', 'fine', fineFen),
  pay('2026-05-06 10:10', 'surcharge', (fineFen * 3 * 14) / 100),
]

/** 履行完毕、结案、归档, and the signed notice scanned back. */
export const performanceToArchive = (day: string): readonly AnyAct[] => [
  act('scanBack', 'clerk', `${day} 13:00`, (state) => ({
    paperId: currentPaper(state, 'D31')?.id ?? '',
    attachment: attachment('告知书签收件.jpg'),
  })),
  act('confirmPerformance', 'lead', `${day} 14:00`, { note: '罚款已缴清，违法行为已改正' }),
  act('proposeClosure', 'lead', `${day} 14:30`, { summary: '处罚决定已履行完毕' }),
  act('countersignClosure', 'captain', `${day} 15:00`, said('同意结案')),
  act('approveClosure', 'leader', `${day} 16:00`, said('同意结案')),
  act('archiveCase', 'clerk', `${day} 17:00`, {
    archiveNumber: '20260001',
    retention: '30年',
    remarks: '卷内文件齐全',
    keeper: people.clerk.name,
    checker: people.reviewer.name,
  }),
]
