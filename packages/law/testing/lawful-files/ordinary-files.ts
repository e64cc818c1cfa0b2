import type { Party, Payloads } from '../../case/payloads.ts'
import { anOrganisation, aPerson, attachment } from '../a-party.ts'
import {
  clueToFiling,
  filingToNotice,
  lighterForAge,
  preservation,
  sealAndServe,
  soundPoints,
} from '../clue-to-report.ts'
import { adding, filled, type Plant } from '../defects/plants.ts'
import type { Which } from '../defects/steps.ts'
import {
  decisionToService,
  discussion,
  heardAndReviewed,
  performanceToArchive,
  waivedAndReviewed,
} from '../notice-to-archive.ts'
import { type AnyAct, act, beijing } from '../play.ts'
import { changedScript, type LawfulFile, starts } from './lawful-file.ts'
import { moved, startingOn } from './moved-days.ts'
import { payments } from './payments.ts'

const person: Party = { ...aPerson, soleTrader: false, legalRepresentative: null, representativeTitle: null }
/** Who the party is, what it is fined, and what its age asks for. */
const parties = [
  { title: '个体工商户', party: aPerson, fineFen: 300_000 },
  { title: '单位', party: anOrganisation, fineFen: 500_000 },
  { title: '公民', party: person, fineFen: 250_000 },
  {
    title: '十六周岁的公民，监护人到场',
    party: { ...person, bornOn: '2009-05-20' },
    fineFen: 200_000,
    minor: true,
  },
  {
    title: '持护照的公民',
    party: { ...person, idKind: 'passport', bornOn: null } as Party,
    fineFen: 220_000,
  },
] as const

const witness = { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' }
const proof = attachment('送达回证.jpg')
type Served = Partial<Payloads['recordService']>
/** How a paper is served, and by what it is proved. */
const ways: readonly { readonly title: string; readonly part: Served }[] = [
  { title: '直接送达', part: {} },
  { title: '留置送达（见证人）', part: { method: 'left', refusalReason: '当事人拒收', witness, proof } },
  {
    title: '留置送达（录像）',
    part: { method: 'left', refusalReason: '当事人拒收', mediaProof: [attachment('送达录像.mp4')], proof },
  },
  { title: '电子送达', part: { method: 'electronic', place: 'party@example.com', proof } },
  { title: '委托送达', part: { method: 'entrusted', throughBody: '示范市示范区综合行政执法局', proof } },
  { title: '转交送达', part: { method: 'forwarded', throughBody: '示范市看守所', proof } },
  { title: '邮寄送达', part: { method: 'postal', postalNumber: 'EX123456789CN', proof } },
]

const toReview = heardAndReviewed.slice(-2)
const served = sealAndServe('D31', null, '2026-03-19')
const lower: Plant = filled('recheckStatement', {
  fineFen: 200_000,
  conclusion: '采纳申辩，拟罚款二千元',
})
/** What the party does with the right to be heard; `fineFen` where it lightens the fine. */
const heard: readonly {
  readonly title: string
  readonly acts: readonly AnyAct[]
  readonly fineFen?: number
}[] = [
  { title: '逾期未陈述', acts: [...served, ...toReview] },
  { title: '书面放弃陈述申辩', acts: waivedAndReviewed },
  { title: '口头申辩，采纳维持', acts: heardAndReviewed },
  {
    title: '书面申辩，不采纳',
    acts: changedScript(
      heardAndReviewed,
      filled('recordStatement', { form: 'written' }),
      filled('recheckStatement', ({ answers }) => ({
        answers: answers.map((one) => ({ ...one, adopted: false, reason: '清理不影响违法事实的成立' })),
        conclusion: '不予采纳，维持告知的处罚',
      })),
    ),
  },
  { title: '口头申辩，采纳减少罚款', acts: changedScript(heardAndReviewed, lower), fineFen: 200_000 },
  {
    title: '先后两次申辩，一并复核',
    acts: changedScript(
      heardAndReviewed,
      adding(
        [
          act('recordStatement', 'lead', '2026-03-25 10:00', {
            id: 'statement-2',
            at: beijing('2026-03-25 09:30'),
            form: 'written',
            content: '提交清理费用票据',
            points: ['已支付清理费用'],
            attachments: [attachment('票据.jpg')],
          }),
        ],
        'recheckStatement',
      ),
      filled('recheckStatement', ({ answers }) => ({
        answers: [...answers, { claim: '已支付清理费用', adopted: true, reason: '票据属实' }],
      })),
    ),
  },
]

const agree = {
  conclusion: 'agree',
  points: soundPoints,
  opinion: '事实清楚，程序合法，同意处罚意见',
} as const
const agreed = (clock: string) => act('giveLegalOpinion', 'reviewer', clock, agree)
const [, , waiver] = waivedAndReviewed
/** 法制审核: agreed, agreed once mended, or sent back to be supplemented and notified anew. */
const reviews: readonly { readonly title: string; readonly change: Plant; readonly again?: true }[] = [
  { title: '审核同意', change: (file) => file },
  {
    title: '审核修改后同意，再报同意',
    change: (file) => [
      ...filled('giveLegalOpinion', { conclusion: 'agreeIfMended', opinion: '文书中的地名应当统一' })(file),
      ...[
        act('submitToReview', 'lead', '2026-03-30 15:00', { note: '已经修改' }),
        agreed('2026-03-31 09:00'),
      ].map((one) => ({ act: one, lawful: null, around: {} })),
    ],
  },
  {
    title: '审核退回补充，补充后重新告知',
    again: true,
    change: (file) => [
      ...filled('giveLegalOpinion', { conclusion: 'supplement', opinion: '补充说明遗撒面积的测量' })(file),
      ...[
        act('concludeInvestigation', 'lead', '2026-03-30 14:00', {
          course: '经补充测量',
          facts: '当事人运输渣土未密闭，致路面遗撒约二平方米',
          opinion: '建议罚款',
        }),
        act('reviewReport', 'captain', '2026-03-30 15:00', { opinion: '同意' }),
        act('giveFirstLook', 'reviewer', '2026-03-30 16:00', { opinion: '同意告知', points: soundPoints }),
        act('approveNotice', 'leader', '2026-03-30 17:00', {
          opinion: '同意告知',
          number: '海城管罚告〔2026〕2号',
        }),
        ...sealAndServe('D31', null, '2026-03-31').map((one) => ({
          ...one,
          payload: (state: Parameters<AnyAct['payload']>[0]) => {
            const given = one.payload(state)
            return 'servers' in given ? { ...given, id: 'service-D31-again' } : given
          },
        })),
        ...changedScript(
          waiver ? [waiver] : [],
          filled('recordWaiver', { at: beijing('2026-03-31 15:40') }),
        ).map((one) => ({ ...one, at: beijing('2026-03-31 15:50') })),
        act('submitToReview', 'lead', '2026-03-31 16:00', { note: '已经补充' }),
        agreed('2026-04-01 08:30'),
      ].map((one) => ({ act: one as AnyAct, lawful: null, around: {} })),
    ],
  },
]

/** The first service of the script from the notice on, and of the decision. */
const service: Which<'recordService'> = 'recordService'

type Row = {
  readonly party: (typeof parties)[number]
  readonly notice: (typeof ways)[number]
  readonly decision: (typeof ways)[number]
  readonly heard: (typeof heard)[number]
  readonly review: (typeof reviews)[number]
  readonly grave: boolean
  readonly preserved: boolean
  readonly payment: (typeof payments)[number]
  readonly start: (typeof starts)[number]
}

function scriptOf(row: Row): readonly AnyAct[] {
  const { party, fineFen: assessed } = row.party
  const minor = 'minor' in row.party
  const fineFen = Math.min(row.heard.fineFen ?? assessed, assessed)
  const toNotice = changedScript(
    filingToNotice(party, { fineFen: assessed, grave: row.grave }),
    ...(minor
      ? [
          filled('recordInterview', { personRelation: '当事人，其监护人司马伯言在场' }),
          filled('assessDiscretion', lighterForAge),
        ]
      : []),
  )
  const main = [
    ...clueToFiling(party),
    ...(row.preserved ? preservation : []),
    ...toNotice,
    ...changedScript(row.heard.acts, filled(service, row.notice.part), row.review.change),
    ...(row.grave ? [discussion(fineFen)] : []),
    ...changedScript(
      decisionToService(fineFen, row.grave ? 'chief' : 'leader'),
      filled(service, row.decision.part),
    ),
  ]
  const on = startingOn(row.start.on)
  const end = on(row.payment.endsOn)
  return [...moved(main, on), ...row.payment.acts(fineFen, on), ...performanceToArchive(end)]
}

const titleOf = (row: Row) =>
  [
    row.start.title,
    row.party.title,
    row.preserved ? '先行登记保存' : null,
    `告知书${row.notice.title}`,
    row.heard.title,
    row.review.title,
    row.grave ? '集体讨论' : '负责人决定',
    `决定书${row.decision.title}`,
    row.payment.title,
  ]
    .filter((part) => part !== null)
    .join('；')

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** Sixty files in which every way meets many others: the wheels turn at different speeds. */
const rows: readonly Row[] = Array.from({ length: 60 }, (_, i) => {
  const grave = i % 3 === 0
  const review = pick(reviews, i + Math.floor(i / 5))
  return {
    party: pick(parties, i),
    notice: pick(ways, i + Math.floor(i / 5)),
    decision: pick(ways, i + 2 + Math.floor(i / 3)),
    heard: pick(heard, i + Math.floor(i / 4)),
    // A file sent back is discussed on a later day than these scripts have.
    review: grave && review.again ? pick(reviews, 0) : review,
    grave,
    preserved: i % 2 === 1,
    payment: pick(payments, i + Math.floor(i / 6)),
    start: pick(starts, i + Math.floor(i / 7)),
  }
})

export const ordinaryFiles: readonly LawfulFile[] = rows.map((row) => ({
  title: titleOf(row),
  script: () => scriptOf(row),
}))
