import type { SubstitutePayloads } from '../case/substitute.ts'
import { filmedAt } from './a-film.ts'
import { anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice, sealAndServe } from './clue-to-report.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type AnyAct, act, beijing } from './play.ts'

const place = '海州区示范路与苍梧路路口'
const said = (id: string, opinion: string) => ({ id, opinion })
const film = filmedAt(place)
const witness = { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' }

/** The order of 6 March is found undone on the 13th. */
const leftUndone = (script: readonly AnyAct[]): readonly AnyAct[] =>
  script.map((one) =>
    one.action === 'recheckCorrection'
      ? act('recheckCorrection', 'lead', '2026-03-13 09:00', (state) => ({
          ...one.payload(state),
          corrected: false,
          findings: '路面渣土仍未清理',
        }))
      : one,
  )

const onSite = (from: string, until: string) => ({
  startedAt: beijing(from),
  endedAt: beijing(until),
  place,
  certificateShown: true,
  supervisor: '林立青',
  course: '清扫车、冲洗车各一台，清理路面渣土约四立方米',
  result: '路面恢复原状',
  nonViolent: true,
  costFen: 180_000,
  costBasis: '清扫车、冲洗车各半个台班，人工三人',
  signatureNote: '',
  othersSigned: true,
  attachments: [attachment('清理后路面.jpg')],
})
const cleared: Omit<SubstitutePayloads['clearAtOnce'], 'id'> = {
  ...onSite('2026-03-05 09:00', '2026-03-05 09:40'),
  object: 'spill',
  objectWords: '路面遗洒的渣土约二立方米',
  where: 'road',
  whyAtOnce: '渣土散落在路口，危及过往车辆，当事人不在场，不能清除',
  performer: 'agency',
  performerName: '',
  disinterested: false,
  costFen: 40_000,
  costBasis: '清扫车一台次',
  partyPresent: false,
  signedBy: 'witness',
  witness,
  signatureNote: '当事人不在场，请见证人签名',
  filmed: false,
  filmNote: '执法记录仪电量耗尽',
  urgency: '',
  agreedBy: '',
}
/** On the road in the morning, the party away: told the same day. At night in the other case, with the head's word. */
const clearedByDay: readonly AnyAct[] = [
  act('clearAtOnce', 'lead', '2026-03-05 10:00', { id: 'clearance-1', ...cleared }),
  ...sealAndServe('Q16S', 'clearance-1', '2026-03-05').map(
    (one): AnyAct =>
      one.action === 'sealPaper' ? ({ ...one, at: beijing('2026-03-05 10:30') } as AnyAct) : one,
  ),
]
const clearedByNight: readonly AnyAct[] = [
  act('clearAtOnce', 'lead', '2026-03-05 23:50', {
    id: 'clearance-1',
    ...cleared,
    ...{ startedAt: beijing('2026-03-05 23:00'), endedAt: beijing('2026-03-05 23:40') },
    urgency: '夜间车流不断，渣土随时可能引发事故',
    agreedBy: '周明德',
    partyPresent: true,
    signedBy: 'party',
    witness: null,
    signatureNote: '',
  }),
]

export const askedSubstitute: Omit<SubstitutePayloads['proposeSubstitute'], 'id'> = {
  demandId: 'duty-1',
  harm: 'traffic',
  harmFacts: '渣土占用机动车道，已有两起车辆打滑',
  reason: '当事人经责令改正、催告仍不清理路面',
  manner: '机械清扫、高压冲洗',
  object: '路面渣土约四立方米',
  place,
  plannedFrom: beijing('2026-04-24 09:00'),
  plannedUntil: beijing('2026-04-24 12:00'),
  budgetFen: 200_000,
  budgetBasis: '清扫车、冲洗车各一台班，人工三人',
  performer: 'third',
  performerName: '示范市环境卫生服务有限公司',
  disinterested: true,
  urgency: '',
}
/** 催告 on 8 April until the 14th; what the party says is answered. */
const demanded: readonly AnyAct[] = [
  act('demandDuty', 'lead', '2026-04-08 09:00', {
    id: 'duty-1',
    correctionId: 'correction-1',
    performBy: '2026-04-14',
    manner: '自行或者委托他人清理路面渣土，恢复路面整洁',
  }),
  ...sealAndServe('Q10S', 'duty-1', '2026-04-08'),
  act('recordDutyDefence', 'lead', '2026-04-10 10:00', {
    id: 'duty-1',
    at: beijing('2026-04-10 09:30'),
    content: '车辆在外地，要求再给一个月',
    adopted: false,
    answer: '渣土危及通行，不能再等；可以委托他人清理',
  }),
]
const decided = (asked: Partial<SubstitutePayloads['proposeSubstitute']>): readonly AnyAct[] => [
  act('proposeSubstitute', 'lead', '2026-04-15 11:00', {
    ...askedSubstitute,
    ...asked,
    id: 'substitute-1',
    performerName: '示范清运队',
  }),
  act('countersignSubstitute', 'captain', '2026-04-15 14:00', said('substitute-1', '同意')),
  act('refuseSubstitute', 'leader', '2026-04-15 15:00', said('substitute-1', '代履行人没有资质，另行选定')),
  act('proposeSubstitute', 'lead', '2026-04-15 16:00', { ...askedSubstitute, ...asked, id: 'substitute-2' }),
  act('countersignSubstitute', 'captain', '2026-04-16 09:00', said('substitute-2', '同意')),
  act('reviewSubstitute', 'reviewer', '2026-04-16 10:00', said('substitute-2', '依据充分，同意')),
  act('approveSubstitute', 'leader', '2026-04-16 16:00', said('substitute-2', '同意代履行')),
  ...sealAndServe('Q15', 'substitute-2', '2026-04-17'),
]
const reminded = (performFrom: string, performUntil: string): readonly AnyAct[] => [
  act('remindSubstitute', 'lead', '2026-04-17 16:00', {
    id: 'substitute-2',
    performFrom: beijing(performFrom),
    performUntil: beijing(performUntil),
  }),
  ...sealAndServe('Q16', 'substitute-2', '2026-04-20'),
]
const cost = (id: string, paidFen: number, clock: string): AnyAct =>
  act('settleSubstituteCost', 'cashier', clock, {
    id,
    paidFen,
    paidOn: clock.slice(0, 10),
    receiptNumber: `DLX-${id}`,
    attachments: [attachment('收费凭证.jpg')],
  })
const untilServed = (clearing: readonly AnyAct[]): readonly AnyAct[] => [
  ...clueToFiling(anOrganisation),
  ...clearing,
  ...leftUndone(filingToNotice(anOrganisation, { fineFen: 500_000, grave: false })),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  ...demanded,
  ...paidInTime(500_000),
]

/** 代履行: cleared at once in the party's absence; the order left undone, demanded, decided, announced again, done by a third party on 24 April. */
export const substituted: readonly AnyAct[] = [
  ...untilServed(clearedByDay),
  ...decided({}),
  ...reminded('2026-04-24 09:00', '2026-04-24 12:00'),
  act('performSubstitute', 'lead', '2026-04-24 13:00', {
    id: 'substitute-2',
    ...onSite('2026-04-24 09:00', '2026-04-24 11:30'),
    partyPresent: true,
    signedBy: 'refused',
    witness,
    signatureNote: '当事人拒绝签名',
    filmed: true,
    filmNote: '',
    overrunReason: '',
  }),
  film('film-1', '2026-04-24 08:50', '2026-04-24 11:40', '2026-04-24 14:00'),
  cost('clearance-1', 40_000, '2026-04-27 10:00'),
  cost('substitute-2', 180_000, '2026-04-27 10:10'),
  ...performanceToArchive('2026-04-28'),
]

/** Set down for a holiday because it is urgent; the party clears the road itself meanwhile, and it is stopped. */
export const substituteStopped: readonly AnyAct[] = [
  ...untilServed(clearedByNight),
  ...decided({
    plannedFrom: beijing('2026-05-02 09:00'),
    plannedUntil: beijing('2026-05-02 12:00'),
    urgency: '节日车流集中，不在节日当天清理将再生事故',
  }),
  ...reminded('2026-05-02 09:00', '2026-05-02 12:00'),
  act('recheckCorrection', 'lead', '2026-04-27 10:00', {
    id: 'correction-1',
    checkedAt: beijing('2026-04-27 09:30'),
    corrected: true,
    findings: '当事人已自行清理路面',
    certificateShown: true,
    attachments: [],
  }),
  act('stopSubstitute', 'lead', '2026-04-27 11:00', {
    id: 'substitute-2',
    reason: '当事人已经履行',
  }),
  ...performanceToArchive('2026-04-28'),
]
