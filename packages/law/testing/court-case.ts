import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import type { CourtPayloads } from '../case/court.ts'
import { owed } from '../case/money-owed.ts'
import { currentPaper } from '../case/state.ts'
import { anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice, sealAndServe } from './clue-to-report.ts'
import { decisionToService, performanceToArchive, waivedAndReviewed } from './notice-to-archive.ts'
import { type AnyAct, act } from './play.ts'

const fineFen = 500_000
const basicCourt = '示范市海州区人民法院'
const said = (id: string, opinion: string) => ({ id, opinion })

/** The decision of 3 April is served on the 7th; nothing is paid; the demand of 14 September is served on the 15th. */
export const untilUrged: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation),
  ...filingToNotice(anOrganisation, { fineFen, grave: false }),
  ...waivedAndReviewed,
  ...decisionToService(fineFen, 'leader'),
  act('issueDemand', 'lead', '2026-09-14 09:00', (state) => {
    const due = owed(state, '2026-09-14', notices2024to2026)
    return {
      id: 'demand-1',
      number: '海城管催〔2026〕1号',
      asOf: '2026-09-14',
      unpaidFen: due.fineFen,
      surchargeFen: due.surchargeFen,
      payWithin: '收到本催告书之日起十个工作日内',
    }
  }),
  ...sealAndServe('Q10', 'demand-1', '2026-09-15'),
]

export const askedOfCourt: Omit<CourtPayloads['proposeCourtApplication'], 'id' | 'asOf'> = {
  court: basicCourt,
  competence: 'seat',
  propertyPlace: '',
  principalFen: fineFen,
  surchargeFen: fineFen,
  otherDuty: '',
  reasons: '当事人在法定期限内没有申请行政复议、没有提起行政诉讼，经催告仍不缴纳罚款',
  subject: '当事人在示范银行海州支行开有基本账户，经营场所在海州区示范路',
  noOwnPower: true,
  urgent: false,
  urgentReason: '',
  lateReason: '',
}
const proposing = (
  id: string,
  clock: string,
  part: Partial<CourtPayloads['proposeCourtApplication']> = {},
): AnyAct =>
  act('proposeCourtApplication', 'lead', clock, { ...askedOfCourt, asOf: clock.slice(0, 10), ...part, id })
const sealed = (id: string, clock: string): AnyAct =>
  act('sealPaper', 'clerk', clock, (state) => ({
    paperId: currentPaper(state, 'Q17', id)?.id ?? '',
    sha256: 'a'.repeat(64),
  }))
const submitting = (id: string, day: string): AnyAct =>
  act('submitCourtApplication', 'lead', `${day} 15:00`, {
    id,
    submittedOn: day,
    means: 'inPerson',
    receipt: '立案庭签收，收件单〔2026〕88号',
    decisionMaterials: '《行政处罚决定书》、送达回证，现场检查笔录、询问笔录、现场照片',
    statementMaterials: '《行政处罚事先告知书》、《履行行政决定催告书》及送达回证',
    subjectMaterials: '账户和经营场所情况说明',
    otherMaterials: '',
    attachments: [attachment('收件凭证.jpg')],
  })
/** Proposed on the 12th, read by 法制, signed by the head, sealed, handed in on the 14th. */
const asked = (
  id: string,
  part: Partial<CourtPayloads['proposeCourtApplication']> = {},
): readonly AnyAct[] => [
  proposing(id, '2026-10-12 09:00', part),
  act('reviewCourtApplication', 'reviewer', '2026-10-12 15:00', said(id, '符合申请条件，同意')),
  act('approveCourtApplication', 'chief', '2026-10-13 10:00', said(id, '同意申请')),
  sealed(id, '2026-10-13 15:00'),
  submitting(id, '2026-10-14'),
]
const money = (kind: 'fine' | 'surcharge', clock: string): AnyAct =>
  act('recordCourtMoney', 'cashier', clock, {
    id: `court-money-${kind}`,
    applicationId: 'court-2',
    kind,
    amountFen: fineFen,
    paidOn: clock.slice(0, 10),
    receiptNumber: `FY-${kind}`,
    receipt: attachment('法院案款划拨凭证.jpg'),
  })

/**
 * 申请人民法院强制执行: refused at home first; then not accepted by the court and taken up on the word of the court above,
 * not to be enforced and again overturned, at last enforced: fine and surcharge come in through the court.
 */
export const courtEnforced: readonly AnyAct[] = [
  ...untilUrged,
  proposing('court-1', '2026-10-09 10:00'),
  act('reviewCourtApplication', 'reviewer', '2026-10-09 14:00', said('court-1', '标的情况过于简略')),
  act('refuseCourtApplication', 'chief', '2026-10-10 09:00', said('court-1', '查明账户后重新报请')),
  ...asked('court-2'),
  act('recordCourtAcceptance', 'lead', '2026-10-20 10:00', {
    id: 'court-2',
    accepted: false,
    receivedOn: '2026-10-20',
    number: '（2026）苏示0706行审12号',
    reason: '认为催告书载明的数额不明确',
    hearsBoth: false,
    attachments: [attachment('不予受理裁定书.pdf')],
  }),
  act('contestCourtRuling', 'reviewer', '2026-10-22 10:00', {
    id: 'court-2',
    court: '示范市中级人民法院',
    appliedOn: '2026-10-22',
    grounds: '催告书已分别载明罚款和加处罚款的数额',
    attachments: [attachment('复议申请书.pdf')],
  }),
  act('recordHigherRuling', 'reviewer', '2026-11-03 10:00', {
    id: 'court-2',
    overturned: true,
    receivedOn: '2026-11-03',
    number: '（2026）苏示07行审复3号',
    reason: '指令受理',
    attachments: [attachment('裁定书.pdf')],
  }),
  act('recordCourtRuling', 'lead', '2026-11-10 16:00', {
    id: 'court-2',
    enforce: false,
    ruledOn: '2026-11-09',
    receivedOn: '2026-11-10',
    number: '（2026）苏示0706行审12号之一',
    reason: '认为处罚明显缺乏事实根据',
    presidentApproved: false,
    attachments: [attachment('不予执行裁定书.pdf')],
  }),
  act('contestCourtRuling', 'reviewer', '2026-11-12 10:00', {
    id: 'court-2',
    court: '示范市中级人民法院',
    appliedOn: '2026-11-12',
    grounds: '现场检查笔录、询问笔录和照片足以证明',
    attachments: [attachment('复议申请书.pdf')],
  }),
  act('recordHigherRuling', 'reviewer', '2026-11-25 10:00', {
    id: 'court-2',
    overturned: true,
    receivedOn: '2026-11-25',
    number: '（2026）苏示07行审复9号',
    reason: '撤销原裁定，准予强制执行',
    attachments: [attachment('裁定书.pdf')],
  }),
  money('fine', '2026-12-01 10:00'),
  money('surcharge', '2026-12-01 10:10'),
  ...performanceToArchive('2026-12-03'),
]

const paid = (kind: 'fine' | 'surcharge', clock: string): AnyAct =>
  act('recordPayment', 'cashier', clock, {
    id: `payment-${kind}`,
    kind,
    amountFen: fineFen,
    paidOn: clock.slice(0, 10),
    receiptNumber: `31-${kind}`,
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  })

/** Taken back to be mended, asked anew and to be enforced at once; the party pays before the court has ruled, and it is withdrawn. */
export const courtWithdrawn: readonly AnyAct[] = [
  ...untilUrged,
  proposing('court-1', '2026-10-09 10:00'),
  act('endCourtApplication', 'lead', '2026-10-10 09:00', {
    id: 'court-1',
    ground: 'mend',
    endedOn: '2026-10-10',
    reason: '漏写申请立即执行的理由',
    attachments: [],
  }),
  ...asked('court-2', {
    competence: 'property',
    propertyPlace: '海州区示范路18号',
    otherDuty: '清除示范路18号院内堆放的渣土',
    urgent: true,
    urgentReason: '渣土车仍在学校路段遗撒，危及行人安全',
  }),
  act('recordCourtAcceptance', 'lead', '2026-10-19 10:00', {
    id: 'court-2',
    accepted: true,
    receivedOn: '2026-10-19',
    number: '（2026）苏示0706行审15号',
    reason: '',
    hearsBoth: true,
    attachments: [attachment('受理通知书.pdf')],
  }),
  paid('fine', '2026-10-22 10:00'),
  paid('surcharge', '2026-10-22 10:10'),
  act('endCourtApplication', 'lead', '2026-10-23 10:00', {
    id: 'court-2',
    ground: 'performed',
    endedOn: '2026-10-23',
    reason: '当事人已缴清罚款和加处罚款',
    attachments: [attachment('撤回强制执行申请书.pdf')],
  }),
  ...performanceToArchive('2026-10-26'),
]
