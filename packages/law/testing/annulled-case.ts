import { anOrganisation, attachment } from './a-party.ts'
import { sealAndServe, soundPoints } from './clue-to-report.ts'
import { type AnyAct, act, beijing } from './play.ts'

const said = (opinion: string) => ({ opinion })

/** Sued over on 6 May, revoked on 10 June with the order to decide anew by 10 September; in force on 26 June. */
export const annulledByCourt: readonly AnyAct[] = [
  act('registerSuit', 'reviewer', '2026-05-06 10:00', {
    id: 'suit-1',
    court: '示范市海州区人民法院',
    number: '（2026）苏示0706行初12号',
    plaintiff: anOrganisation.name,
    byParty: true,
    acceptedOn: '2026-04-29',
    complaintReceivedOn: '2026-05-06',
    capacity: 'defendant',
    coDefendant: '',
    prerequisiteNote: '',
    requests: '撤销处罚决定',
    grounds: '没有认定及时改正的情节',
    attachments: [attachment('应诉通知书.pdf')],
  }),
  act('submitReply', 'reviewer', '2026-05-15 10:00', {
    id: 'suit-1',
    repliedOn: '2026-05-15',
    content: '处罚决定合法',
    evidenceList: '现场检查笔录、询问笔录、现场照片',
    lateReason: '',
    attachments: [attachment('行政答辩状.pdf')],
  }),
  act('recordJudgment', 'reviewer', '2026-06-10 15:00', {
    id: 'suit-1',
    instance: 'first',
    outcome: 'revoke',
    number: '（2026）苏示0706行初12号',
    receivedOn: '2026-06-10',
    fineFen: null,
    procedural: false,
    remakeBy: '2026-09-10',
    reasons: '裁量情节认定不清，撤销处罚决定，责令重新作出',
    attachments: [attachment('行政判决书.pdf')],
  }),
  act('recordFinality', 'reviewer', '2026-06-29 10:00', {
    id: 'suit-1',
    effectiveOn: '2026-06-26',
    note: '各方均未上诉',
    attachments: [attachment('生效证明.pdf')],
  }),
]

/** From the investigation taken up anew to a lighter decision of 3 000 yuan, paid. */
export const decidedAnew: readonly AnyAct[] = [
  act('addCopy', 'lead', '2026-07-07 10:00', {
    id: 'copy-2',
    title: '清扫作业票据复制件',
    origin: '当事人提供',
    provider: anOrganisation.name,
    pages: 1,
    takenOn: '2026-07-07',
    attachments: [attachment('清扫票据.jpg')],
  }),
  act('assessDiscretion', 'lead', '2026-07-08 10:00', (state) => {
    const { revision: _, on: __, at: ___, by: ____, ...before } = state.discretion ?? missing('discretion')
    return { ...before, fineFen: 300_000, reason: '当日自行清扫，危害后果较轻，从轻处罚' }
  }),
  act('concludeInvestigation', 'lead', '2026-07-09 10:00', {
    course: '按生效判决重新调查，补充收集清扫票据',
    facts: '当事人运输渣土未密闭，致路面遗撒，当日自行清扫',
    opinion: '建议罚款3000元',
  }),
  act('reviewReport', 'captain', '2026-07-10 10:00', said('同意报法制初审')),
  act('giveFirstLook', 'reviewer', '2026-07-13 09:00', { opinion: '同意告知', points: soundPoints }),
  act('approveNotice', 'leader', '2026-07-14 14:00', {
    opinion: '同意告知',
    number: '海城管罚告〔2026〕2号',
  }),
  ...sealAndServe('D31', null, '2026-07-15'),
  act('recordWaiver', 'lead', '2026-07-16 10:00', {
    at: beijing('2026-07-16 09:30'),
    proof: attachment('放弃陈述申辩声明.jpg'),
    note: '书面放弃',
  }),
  act('submitToReview', 'lead', '2026-07-17 16:00', { note: '提请法制审核' }),
  act('giveLegalOpinion', 'reviewer', '2026-07-20 10:00', {
    conclusion: 'agree',
    points: soundPoints,
    opinion: '按判决重新认定情节，同意处罚意见',
  }),
  act('proposeDecision', 'lead', '2026-07-21 09:00', {
    fineFen: 300_000,
    penaltyText: '罚款人民币3000元',
    facts: '运输渣土未密闭，致路面遗撒约两平方米，当日自行清扫',
    evidence: '现场检查笔录、询问笔录、现场照片、清扫票据',
    reasons: '当日自行清扫，从轻处罚',
    orders: null,
  }),
  act('countersignDecision', 'captain', '2026-07-22 10:00', said('同意')),
  act('approveDecision', 'leader', '2026-07-23 10:00', {
    opinion: '同意',
    number: '海城管罚决〔2026〕2号',
    decidedOn: '2026-07-23',
  }),
  ...sealAndServe('D43', null, '2026-07-24'),
  act('recordPayment', 'cashier', '2026-07-30 10:00', {
    id: 'payment-anew',
    kind: 'fine',
    amountFen: 300_000,
    paidOn: '2026-07-30',
    receiptNumber: '31-anew',
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  }),
]
const missing = (what: string): never => {
  throw new RangeError(`the file has no ${what}`)
}
