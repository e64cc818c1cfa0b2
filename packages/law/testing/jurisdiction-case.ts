import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import type { DisputePayloads } from '../case/jurisdiction.ts'
import { publicServiceOf } from '../case/public-notice.ts'
import { type CaseState, currentPaper } from '../case/state.ts'
import { attachment } from './a-party.ts'
import { decisionToService } from './notice-to-archive.ts'
import { type AnyAct, act, beijing } from './play.ts'

export const dispute: DisputePayloads['raiseDispute'] = {
  id: 'dispute-1',
  kind: 'both',
  ourUnit: '示范市海州区城市管理局',
  otherUnitId: 9,
  otherUnit: '示范市连云区城市管理局',
  superiorUnitId: 2,
  superior: '示范市城市管理局',
  arisenOn: '2026-03-03',
  situation: '车辆沿两区交界的道路遗撒渣土，两局均已发现线索',
  grounds: '遗撒的路段大部分在海州区，本机关先发现',
}

const seal = (kind: string, about: string | null, by: 'clerk' | 'superiorClerk', clock: string): AnyAct =>
  act('sealPaper', by, clock, (state) => ({
    paperId: currentPaper(state, kind, about)?.id ?? '',
    sha256: 'a'.repeat(64),
  }))

/** 管辖争议 of 3 March: a consultation that failed, reported, designated on 5 March, received on 6 March. */
export const disputed = (designated: 'ours' | 'theirs'): readonly AnyAct[] => [
  act('raiseDispute', 'lead', '2026-03-03 14:00', dispute),
  act('consultJurisdiction', 'lead', '2026-03-04 11:00', {
    id: dispute.id,
    heldAt: beijing('2026-03-04 09:30'),
    place: '示范市城市管理局三楼会议室',
    attendees: '双方分管负责人和承办人员',
    course: '双方对违法行为发生地的认定不一致',
    outcome: 'failed',
    attachments: [attachment('协商记录.jpg')],
  }),
  act('reportDispute', 'leader', '2026-03-04 15:00', { id: dispute.id, opinion: '协商不成，报请指定管辖' }),
  act('designateJurisdiction', 'superior', '2026-03-05 10:00', {
    id: dispute.id,
    designated,
    reason: '遗撒的路段主要在该区，由其管辖便于查清事实',
    superiorUnitId: dispute.superiorUnitId,
  }),
  seal('D05', dispute.id, 'superiorClerk', '2026-03-05 11:00'),
  act('followDesignation', 'lead', '2026-03-06 09:00', {
    id: dispute.id,
    receivedOn: '2026-03-06',
    note: '',
    receipts: [attachment('回执.jpg')],
  }),
]

const decision = (fineFen: number): readonly AnyAct[] => decisionToService(fineFen, 'leader').slice(0, 3)

/** A paper that does not reach its party, tried directly on the first day and by post, given to be published on the last. */
const toBePublished = (
  kind: string,
  about: string | null,
  [direct, returned, asked]: readonly [string, string, string],
  publishOn: string,
): readonly AnyAct[] => {
  const papers = (state: CaseState) => [currentPaper(state, kind, about)?.id ?? '']
  return [
    act('recordFailedService', 'lead', `${direct} 16:00`, (state) => ({
      id: 'failed-1',
      paperIds: papers(state),
      method: 'direct',
      triedAt: beijing(`${direct} 15:00`),
      place: state.party?.address ?? '',
      course: '到登记住所送达，大门紧锁，邻居称已搬走',
      attachments: [attachment('现场照片.jpg')],
    })),
    act('recordFailedService', 'lead', `${returned} 17:00`, (state) => ({
      id: 'failed-2',
      paperIds: papers(state),
      method: 'postal',
      triedAt: beijing(`${returned} 16:00`),
      place: state.party?.address ?? '',
      course: '邮件以“查无此人”退回',
      attachments: [attachment('退回的邮件.jpg')],
    })),
    act('issuePublicNotice', 'lead', `${asked} 10:00`, (state) => ({
      id: 'public-1',
      paperIds: papers(state),
      ground: 'whereaboutsUnknown',
      course: '两次送达未成，登记住所和电话均无法联系',
      summary: '罚款人民币五千元，自视为送达之日起十五日内缴纳',
      publishOn,
      publishIn: '本机关门户网站',
      attachments: [attachment('社区证明.jpg')],
    })),
  ]
}

/** 公告送达 of a demand, from the file in which it is to be served. */
export const demandToBePublished = (about: string): readonly AnyAct[] =>
  toBePublished('Q10', about, ['2026-04-28', '2026-04-29', '2026-04-30'], '2026-05-06')

/** 公告送达 of the decision: tried on 7 and 9 April, published on 13 April, over on 13 May. */
export const servedPublicly = (fineFen: number): readonly AnyAct[] => [
  ...decision(fineFen),
  seal('D43', null, 'clerk', '2026-04-07 09:00'),
  ...toBePublished('D43', null, ['2026-04-07', '2026-04-09', '2026-04-10'], '2026-04-13'),
  seal('D50', 'public-1', 'clerk', '2026-04-10 11:00'),
  act('publishNotice', 'clerk', '2026-04-13 10:00', {
    id: 'public-1',
    publishedOn: '2026-04-13',
    attachments: [attachment('网页截图.jpg')],
  }),
  act('completePublicService', 'clerk', '2026-05-14 09:00', (state) => ({
    id: 'service-public',
    noticeId: 'public-1',
    ...publicServiceOf(state, 'public-1', notices2024to2026),
  })),
  act('recordPayment', 'cashier', '2026-05-20 10:00', {
    id: 'payment-fine',
    kind: 'fine',
    amountFen: fineFen,
    paidOn: '2026-05-20',
    receiptNumber: '71-fine',
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  }),
]
