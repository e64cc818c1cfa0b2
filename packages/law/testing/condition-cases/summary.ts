import type { Payloads } from '../../case/payloads.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'
import { offPath } from '../off-path-questions.ts'
import { officerOf } from '../people.ts'
import { beijing } from '../play.ts'

type Decided = Payloads['decideSummary']
const deciding = justBefore('decideSummary')
const handing = justBefore('handInFine')
const inPlace = justBefore('collectInPlace')
const handingAfterward = justBefore('handInFine', { variant: 'paidInPlace' })
const remitting = justBefore('remitFine')
const confirming = justBefore('confirmPerformance', { variant: 'summaryCollected' })

const wrong = (title: string, part: (payload: Decided) => Partial<Decided>): ConditionCase =>
  breaks(title, deciding, ({ payload }: Situation<'decideSummary'>) => ({
    payload: { ...payload, ...part(payload) },
  }))

export const summaryCases = {
  decidesInPerson: wrong('不在场的人员，不得当场作出处罚决定（《行政处罚法》第四十二条第一款）', () => ({
    lead: officerOf('successor'),
  })),
  summaryInTime: wrong('超过追责时效的，不得当场处罚（《行政处罚法》第三十六条）', ({ item }) => ({
    actFrom: '2024-02-01',
    actUntil: '2024-02-01',
    item: { ...item, validFrom: '2018-10-26' },
  })),
  summaryFactsCertain: wrong('违法事实没有确凿的，不得当场处罚（《行政处罚法》第五十一条）', () => ({
    factsCertain: false,
  })),
  summaryKindOnly: wrong('警告、罚款以外的处罚，不得当场作出（《行政处罚法》第五十一条）', () => ({
    kinds: ['罚款', '没收非法财物' as '罚款'],
  })),
  summaryAmount: wrong('对公民罚款超过二百元，不得当场作出（《行政处罚法》第五十一条）', () => ({
    fineFen: 20_100,
  })),
  summaryFineInRange: wrong('罚款低于法定幅度，不得当场作出（《行政处罚法》第三十四条）', () => ({
    fineFen: 4_900,
  })),
  summaryPartyOldEnough: wrong('不满十四周岁的，不得当场处罚（《行政处罚法》第三十条）', ({ party }) => ({
    party: { ...party, bornOn: '2012-06-15' },
  })),
  summaryMinorMitigated: wrong(
    '已满十四周岁不满十八周岁的，当场罚款不得超过幅度的中间数额（《行政处罚法》第三十条）',
    ({ party, item, actUntil }) => ({
      party: { ...party, bornOn: `${Number(actUntil.slice(0, 4)) - 16}-01-01` },
      item: { ...item, fineMinFen: 5_000, fineMaxFen: 20_000 },
      fineFen: 15_000,
    }),
  ),
  summaryToldOrally: wrong(
    '没有告知内容、事实、理由、依据和权利，不得当场处罚（《行政处罚法》第四十四条）',
    () => ({
      toldOrally: false,
    }),
  ),
  summaryStatementAnswered: wrong('陈述申辩没有复核答复，不得当场处罚（《行政处罚法》第六十二条）', () => ({
    statement: { content: '车上篷布坏了', answer: ' ' },
  })),
  summaryNotFinedAlready: breaks(
    '同一违法行为已经罚款，不得当场再罚（《行政处罚法》第二十九条）',
    deciding,
    ({ ctx }) => ({
      ctx: {
        ...ctx,
        earlierFine: {
          on: '2026-03-02',
          unit: '示范街道办事处',
          article: '《大气污染防治法》第一百一十六条',
        },
      },
    }),
  ),
  summarySigned: wrong(
    '缺少一名执法人员签名，不得当场处罚（《行政处罚法》第五十二条第二款）',
    ({ signatures }) => ({
      signatures: { ...signatures, support: null },
    }),
  ),
  summarySignatureNoted: wrong(
    '拒绝签收没有注明，不得当场处罚（《行政处罚法》第五十二条第一款）',
    ({ signatures }) => ({
      signedBy: 'refused',
      signatures: { ...signatures, party: null },
    }),
  ),
  collectionAllowed: wrong(
    '超过一百元又没有难以执行的理由，不得当场收缴（《行政处罚法》第六十八条）',
    ({ collection }) => ({
      collection: collection && { ...collection, ground: 'small' },
    }),
  ),
  collectionReceipt: wrong('没有专用票据，不得当场收缴（《行政处罚法》第七十条）', ({ collection }) => ({
    collection: collection && { ...collection, receiptNumber: ' ' },
  })),
  decidedNow: wrong('当场处罚决定书不得事后补填（《行政处罚法》第五十二条第一款）', () => ({
    decidedAt: '2026-03-01T01:10:00.000Z',
  })),
  cashNotYetTaken: breaks(
    '已经当场收缴过的，不得再次收缴（《行政处罚法》第七十一条）',
    inPlace,
    ({ state }) => ({ state: { ...state, siteCash: handingAfterward.state.siteCash } }),
  ),
  paymentHardInPlace: breaks(
    '当事人没有提出的，不得当场收缴（《行政处罚法》第六十九条）',
    inPlace,
    ({ payload }) => ({ payload: { ...payload, request: null } }),
  ),
  cashWithinFine: breaks(
    '当场收缴的金额不得超过应缴未缴的罚款（《行政处罚法》第六十七条）',
    inPlace,
    ({ payload }) => ({ payload: { ...payload, amountFen: payload.amountFen + 100 } }),
  ),
  siteReceiptGiven: breaks(
    '没有出具专用票据的，不得当场收缴（《行政处罚法》第七十条）',
    inPlace,
    ({ payload }) => ({ payload: { ...payload, receiptNumber: ' ' } }),
  ),
  collectedAfterService: breaks(
    '处罚决定书送达以前，不得收缴罚款（《行政处罚法》第六十九条）',
    inPlace,
    ({ payload }) => ({ payload: { ...payload, collectedAt: beijing('2026-04-01 10:00') } }),
  ),
  cashInHand: breaks('没有当场收缴的，不得登记交回（《行政处罚法》第七十一条）', handing, ({ state }) => ({
    state: { ...state, summary: changed(state.summary, { collection: null }) },
  })),
  handedInInOrder: breaks('交回之日不得晚于今天（《行政处罚法》第七十一条）', handing, ({ payload }) => ({
    payload: { ...payload, on: '2026-03-05' },
  })),
  landingNoted: breaks(
    '水上收缴没有抵岸之日，不得登记交回（《行政处罚法》第七十一条）',
    handing,
    ({ payload }) => ({
      payload: { ...payload, landedOn: null },
    }),
  ),
  notHandedOverAtOnce: breaks(
    '当场交付的决定书，不得重新制作（《行政处罚法》第五十二条第一款）',
    offPath.reissuePaper,
    ({ state, payload }) => ({ state: withPaper(state, payload.paperId, { kind: 'D42' }) }),
  ),
  cashHandedIn: breaks(
    '罚款没有交回，不得登记缴付银行（《行政处罚法》第七十一条）',
    remitting,
    ({ state }) => ({
      state: { ...state, summary: changed(state.summary, { handedIn: null }) },
    }),
  ),
  remittedInOrder: breaks(
    '缴付之日不得早于交回之日（《行政处罚法》第七十一条）',
    remitting,
    ({ payload }) => ({
      payload: { ...payload, on: '2026-03-03' },
    }),
  ),
  cashRemitted: breaks(
    '收缴的罚款没有缴付银行，不得确认履行完毕（《行政处罚法》第七十一条）',
    confirming,
    ({ state }) => ({
      state: { ...state, summary: changed(state.summary ?? confirming.state.summary, { remitted: null }) },
    }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
