import type { Payloads } from '../../case/payloads.ts'
import { currentPaper } from '../../case/state.ts'
import { aLawfulCase, type Variant, variants } from '../a-case.ts'
import { anOrganisation, aPerson, attachment } from '../a-party.ts'
import { sealAndServe } from '../clue-to-report.ts'
import { adding, at, by, filled, type Plant, together, without, withoutAny } from '../defects/plants.ts'
import { sealing, sealingAndServing, serving, stepsOf, the } from '../defects/steps.ts'
import { offPath } from '../off-path-questions.ts'
import { officerOf, people } from '../people.ts'
import { type AnyAct, act, beijing } from '../play.ts'
import { bothSites, published48 } from '../publication-case.ts'
import { type LawfulFile, type Start, starts } from './lawful-file.ts'
import { moved, startingOn } from './moved-days.ts'

const [march, ...festivals] = starts
const same: Plant = (file) => file
/** A file that was played, with lawful changes, on other days. */
const from = (title: string, variant: Variant, change: Plant, start: Start = march): LawfulFile => ({
  title: `${title}（${start.title}）`,
  script: () =>
    moved(
      change(stepsOf(aLawfulCase(variant))).map((step) => step.act),
      startingOn(start.on),
    ),
})
const festival = (at: number): Start => festivals[at % festivals.length] ?? march

/** The party of a file changed from the first act to the last. */
const ofPerson = together(
  filled('recordParty', { party: aPerson }),
  filled('recordInterview', { personName: aPerson.name, personIdMasked: aPerson.idMasked }),
)

const acts = [
  'recordHearingRequest',
  'assignHearing',
  'nameHearingAgents',
  'scheduleHearing',
  'announceHearing',
  'recordHearing',
  'reportHearing',
] as const
const notAskedFor = together(without(...sealingAndServing('D35'), sealing('D37')), withoutAny(...acts))
const closed: Partial<Payloads['scheduleHearing']> = {
  public: false,
  closedBecause: 'businessSecret',
  closedNote: '涉及客户的运输合同',
}
const recusal = (granted: boolean) => [
  act('askHearingRecusal', 'lead', '2026-03-24 16:00', {
    id: 'recusal-1',
    at: beijing('2026-03-24 15:50'),
    against: 'presider',
    personId: people.presider.personId,
    personName: people.presider.name,
    reason: '与调查人员有亲属关系',
    attachments: [],
  }),
  act('decideHearingRecusal', 'leader', '2026-03-24 17:00', {
    id: 'recusal-1',
    granted,
    reason: '经核实不属实',
  }),
]
const statementWaiver = act('recordWaiver', 'lead', '2026-03-20 10:00', {
  at: beijing('2026-03-20 09:30'),
  proof: attachment('放弃声明.jpg'),
  note: '',
})
const hearingWaiver = act('recordHearingWaiver', 'lead', '2026-03-20 10:10', {
  at: beijing('2026-03-20 09:30'),
  proof: attachment('放弃听证声明.jpg'),
  note: '',
})
const lateRequest = [
  act('recordHearingRequest', 'lead', '2026-03-30 10:00', {
    id: 'request-9',
    at: beijing('2026-03-30 09:30'),
    form: 'oral',
    content: '要求听证',
    attachments: [],
  }),
  act('refuseHearing', 'leader', '2026-03-30 16:00', {
    id: 'request-9',
    ground: 'late',
    reason: '超过要求听证的期限',
  }),
  ...sealAndServe('D36', 'request-9', '2026-03-31'),
]
const withdrawal = act('withdrawHearingRequest', 'lead', '2026-04-09 10:00', {
  at: beijing('2026-04-09 09:30'),
  proof: attachment('撤回申请.jpg'),
  note: '',
})
const ended = (outcome: 'absent' | 'left'): Plant =>
  together(
    without('reportHearing'),
    filled('recordHearing', {
      outcome,
      attended: outcome === 'absent' ? 'nobody' : 'both',
      absenceNote: '等候三十分钟后电话询问，无正当理由',
      signedBy: 'absent',
      signatureNote: '当事人不在场',
    }),
  )
/** 听证: asked for or not, held or ended, each with the organisation and with a sole trader, at other times of the year. */
const hearings: readonly (readonly [string, Plant])[] = [
  ['听证举行，改期一次', same],
  [
    '听证举行，不改期',
    together(without(the('scheduleHearing', 0)), filled('scheduleHearing', { changeReason: null })),
  ],
  [
    '听证不公开举行',
    together(
      filled(the('scheduleHearing', 0), closed),
      filled(the('scheduleHearing', 1), closed),
      without(sealing('D37'), 'announceHearing'),
    ),
  ],
  [
    '听证由代理人参加，拒绝签名已注明',
    filled('recordHearing', {
      attended: 'agent',
      signedBy: 'refused',
      signatureNote: '代理人核对后拒绝签名',
    }),
  ],
  [
    '听证由当事人自己参加，没有代理人',
    together(without('nameHearingAgents'), filled('recordHearing', { attended: 'self' })),
  ],
  ['申请主持人回避，决定不回避，听证举行', adding(recusal(false), 'scheduleHearing')],
  ['当事人拒不出席，听证终止', ended('absent')],
  ['当事人中途退出，听证终止', ended('left')],
  [
    '当事人撤回听证要求',
    together(without('recordHearing', 'reportHearing'), adding([withdrawal], 'submitToReview')),
  ],
  ['放弃陈述申辩和听证', together(notAskedFor, adding([statementWaiver, hearingWaiver], 'submitToReview'))],
  ['逾期未要求听证', notAskedFor],
  ['逾期才要求听证，依法不予听证', together(notAskedFor, adding(lateRequest, 'submitToReview'))],
]
const hearingFiles = hearings.flatMap(([title, change], index) => [
  from(`单位；${title}`, 'hearing', change, index % 2 === 0 ? march : festival(index)),
  from(`个体工商户；${title}`, 'hearing', together(ofPerson, change), festival(index + 1)),
])

type Concluded = Partial<Payloads['concludeNoPenalty']>
const onGround = (part: Concluded) =>
  together(
    without('recordPledge', 'askEarlierViolation'),
    filled('concludeNoPenalty', { leniency: [], ...part }),
  )
const byLeader = together(
  without('recordDiscussion'),
  by('leader', 'decideNoPenalty'),
  filled('concludeNoPenalty', { grave: false }),
)
const longAgo = act('chooseItem', 'lead', '2026-03-14 09:00', {} as never)
const noPenaltyFiles = [
  from('初次违法不予处罚', 'noPenalty', same, festival(0)),
  from(
    '初次违法不予处罚，单位',
    'noPenalty',
    together(
      filled('recordParty', { party: anOrganisation }),
      filled('recordInterview', { personName: '尉迟敬' }),
    ),
    festival(1),
  ),
  from('轻微无后果不予处罚，负责人决定', 'noPenaltyDiscussed', byLeader, festival(2)),
  from('轻微无后果不予处罚，集体讨论', 'noPenaltyDiscussed', same, festival(3)),
  from(
    '不满十四周岁不予处罚',
    'noPenalty',
    together(
      filled('recordParty', ({ party }) => ({ party: { ...party, bornOn: '2012-06-15' } })),
      filled('recordInterview', { personRelation: '当事人，监护人在场' }),
      onGround({ ground: 'underFourteen', guardianOrder: '责令监护人严加管教' }),
    ),
  ),
  from(
    '不能辨认自己行为不予处罚',
    'noPenalty',
    onGround({
      ground: 'noCapacity',
      guardianOrder: '责令监护人严加看管和治疗',
      expertOpinion: attachment('鉴定意见.pdf'),
    }),
    festival(4),
  ),
  from(
    '没有主观过错不予处罚',
    'noPenalty',
    onGround({ ground: 'noFault', partyEvidence: [attachment('维修记录.jpg')] }),
    festival(5),
  ),
  from(
    '违法事实不能成立不予处罚',
    'noPenalty',
    together(
      withoutAny('establishElement', 'recordEducation'),
      onGround({ ground: 'notEstablished', education: null, correctedInTime: false }),
    ),
  ),
  from(
    '立案以后查明已过追责时效不予处罚',
    'noPenalty',
    together(
      (file) => {
        const chosen = file.find((step) => step.act.action === 'chooseItem')?.act
        const again = { ...chosen, at: longAgo.at } as AnyAct
        return adding([again], 'concludeNoPenalty')(file)
      },
      filled(the('chooseItem', 1), { actFrom: '2024-01-05', actUntil: '2024-01-06' }),
      onGround({ ground: 'beyondLimitation' }),
    ),
  ),
]

const anonymous = together(
  filled('registerClue', { reporter: null }),
  without('informComplainant', ...sealingAndServing('D04')),
)
const ground = (part: Payloads['proposeNonFiling']) => filled('proposeNonFiling', part)
const nonFilingFiles = [
  from('不予立案：没有违法事实，匿名举报', 'nonFiling', anonymous, festival(0)),
  from(
    '不予立案：没有证据，署名举报',
    'nonFiling',
    ground({ ground: 'noEvidence', reason: '现场没有遗撒，监控没有拍到' }),
    festival(1),
  ),
  from(
    '不予立案：超过追责时效',
    'nonFiling',
    together(
      filled('chooseItem', { actFrom: '2024-01-05', actUntil: '2024-01-06' }),
      ground({ ground: 'beyondLimitation', reason: '行为终了已满二年' }),
    ),
  ),
  from(
    '不予立案：轻微并已改正',
    'nonFiling',
    ground({ ground: 'noPenaltyDue', reason: '当场清扫，没有危害后果' }),
    festival(2),
  ),
  from(
    '不予立案：其他机关最先立案',
    'nonFiling',
    together(anonymous, ground({ ground: 'handledAlready', reason: '连云区城市管理局已经立案' })),
    festival(3),
  ),
]

type Spot = Partial<Payloads['decideSummary']>
const spot = (part: Spot | ((given: Payloads['decideSummary']) => Spot)) =>
  filled<'decideSummary'>('decideSummary', part)
const dry = filled('handInFine', { landedOn: null })
const summaryFiles = [
  from('当场处罚：水上收缴，抵岸后交回', 'summaryCollected', same, festival(0)),
  from(
    '当场处罚：一百元，当场收缴',
    'summaryCollected',
    together(
      spot(({ collection }) => ({
        fineFen: 10_000,
        collection: collection && { ...collection, ground: 'small' as const, onWater: false, reason: '' },
      })),
      dry,
    ),
    festival(1),
  ),
  from(
    '当场处罚：边远地区，经当事人提出收缴',
    'summaryCollected',
    together(
      spot(({ collection }) => ({
        collection: collection && {
          ...collection,
          ground: 'remote' as const,
          onWater: false,
          request: attachment('申请.jpg'),
        },
      })),
      dry,
    ),
    festival(2),
  ),
  from('当场处罚：拒绝签收已注明，银行缴款', 'summaryRefused', same, festival(3)),
  from(
    '当场警告',
    'summaryRefused',
    together(spot({ kinds: ['警告'], fineFen: 0, penaltyText: '警告' }), without('recordPayment')),
    festival(4),
  ),
  from(
    '当场处罚：单位三千元，银行缴款',
    'summaryRefused',
    together(
      spot(({ item }) => ({
        party: anOrganisation,
        item: { ...item, fineMaxFen: 500_000 },
        fineFen: 300_000,
      })),
      filled('recordPayment', { amountFen: 300_000 }),
    ),
    festival(5),
  ),
  from('当场处罚：个体工商户二百元', 'summaryRefused', spot({ party: aPerson })),
  from(
    '当场处罚：十六周岁的公民五十元',
    'summaryRefused',
    together(
      spot(({ party }) => ({ party: { ...party, bornOn: '2009-06-15' }, fineFen: 5_000 })),
      filled('recordPayment', { amountFen: 5_000 }),
    ),
  ),
]

const refused = (id: string) => ({ id, opinion: '同意移送' })
const handOverRefused = [
  act('proposeHandOver', 'lead', '2026-03-03 09:41', {
    id: 'hand-over-1',
    receiver: '示范市交通运输局',
    facts: '遗撒',
    reason: '可能属于公路用地范围',
    materials: ['线索登记表'],
  }),
  act('countersignHandOver', 'captain', '2026-03-03 09:42', refused('hand-over-1')),
  act('approveHandOver', 'leader', '2026-03-03 09:43', refused('hand-over-1')),
  act('sealPaper', 'clerk', '2026-03-03 09:44', (state) => ({
    paperId: state.papers.find(({ kind }) => kind === 'D07')?.id ?? '',
    sha256: 'a'.repeat(64),
  })),
  act('recordHandOverAnswer', 'lead', '2026-03-03 09:50', {
    id: 'hand-over-1',
    outcome: 'refused',
    answeredOn: '2026-03-03',
    answeredBy: '示范市交通运输局',
    note: '发生地在城市道路，不属本机关管辖',
    receipt: null,
  }),
]
const crime: Payloads['reportCrime'] = {
  id: 'crime-1',
  team: [officerOf('lead'), officerOf('support')],
  crime: '污染环境罪',
  facts: '渣土中混有废物',
  reason: '可能达到追诉标准',
  receiver: '示范市公安局',
  investigationReport: attachment('调查报告.pdf'),
  goods: [],
  appraisals: [],
  noAppraisal: '数量较小，由公安机关鉴定',
  others: [],
}
const policeRefused = [
  act('reportCrime', 'lead', '2026-03-13 14:00', crime),
  act('approveCrimeTransfer', 'chief', '2026-03-13 15:00', { id: 'crime-1', opinion: '同意移送' }),
  act('sealPaper', 'clerk', '2026-03-13 15:10', (state) => ({
    paperId: state.papers.find(({ kind }) => kind === 'D08')?.id ?? '',
    sha256: 'a'.repeat(64),
  })),
  act('deliverToPolice', 'lead', '2026-03-13 16:00', {
    id: 'crime-1',
    deliveredAt: beijing('2026-03-13 15:40'),
    receivedBy: '田警官',
    receipt: attachment('回执.jpg'),
  }),
  act('recordPoliceAnswer', 'lead', '2026-03-16 09:00', {
    id: 'crime-1',
    outcome: 'refused',
    receivedOn: '2026-03-16',
    number: '海公不立字〔2026〕1号',
    note: '未达到追诉标准',
    notice: attachment('不予立案通知书.jpg'),
  }),
]
const chiefRefuses = [
  act('reportCrime', 'lead', '2026-03-13 14:00', crime),
  act('refuseCrimeTransfer', 'chief', '2026-03-13 15:00', {
    id: 'crime-1',
    opinion: '数量未达到追诉标准，不移送',
  }),
]
const branchFiles = [
  from('移送被退回，本机关立案处罚', 'organisation', adding(handOverRefused, 'proposeFiling'), festival(0)),
  from(
    '公安机关不予立案，退回处罚',
    'organisation',
    adding(policeRefused, 'concludeInvestigation'),
    festival(1),
  ),
  from('主要负责人决定不移送公安，继续处罚', 'person', adding(chiefRefuses, 'concludeInvestigation')),
  from('移送公安机关立案', 'transferred', same, festival(2)),
  from(
    '没有鉴定，说明理由后移送公安',
    'transferred',
    filled('reportCrime', { appraisals: [], noAppraisal: '由公安机关委托鉴定' }),
    festival(3),
  ),
  from('立案前移送其他机关', 'handedOver', same, festival(4)),
  from('立案后移送其他机关', 'handedOverFiled', same, festival(5)),
  from(
    '撤销案件：违法事实不存在',
    'cancelled',
    filled('proposeCancellation', { ground: 'noFact' }),
    festival(0),
  ),
  from(
    '撤销案件：重复立案',
    'cancelled',
    filled('proposeCancellation', { ground: 'duplicate' }),
    festival(1),
  ),
  from('当事人死亡，终止调查', 'terminated', same, festival(2)),
  from(
    '单位终止，终止调查',
    'terminated',
    together(
      filled('recordParty', { party: anOrganisation }),
      filled('proposeHalt', { ground: 'unitEnded', attachments: [attachment('注销证明.jpg')] }),
    ),
    festival(3),
  ),
  from('中止、恢复并两次延长', 'extended', same, festival(4)),
  from('全部取证方式和两次回避申请', 'gathered', same, festival(5)),
  from('没收财物，拍卖和销毁', 'confiscated', same, festival(0)),
  from('指定由对方管辖后移送', 'designated', same, festival(1)),
  from(
    '主办中途更换',
    'organisation',
    adding(
      [
        act('reassignOfficers', 'captain', '2026-03-18 16:00', {
          lead: officerOf('lead'),
          support: officerOf('successor'),
          noConflict: true,
          reason: '协办人调离',
        }),
      ],
      sealing('D31'),
    ),
    festival(2),
  ),
  from(
    '本机关自行代履行',
    'substituted',
    filled(the('proposeSubstitute', 1), { performer: 'agency', performerName: '', disinterested: false }),
  ),
  from(
    '强制拆除，屋内没有物品，当事人到场签名',
    'demolished',
    filled('demolish', {
      ...{ nothingInside: true, things: [], thingsTo: '' },
      ...{ partyPresent: true, signedBy: 'party', witness: null, signatureNote: '' },
    }),
  ),
  from(
    '公告给三十日自行拆除，市人民政府责成，强制拆除',
    'demolished',
    together(
      filled('announceDemolition', { selfBy: '2026-06-12' }),
      filled('recordMandate', { government: 'city', governmentName: '示范市人民政府' }),
    ),
  ),
  from(
    '立即代履行，当事人在场签名',
    'substituted',
    together(
      without(...sealingAndServing('Q16S')),
      filled('clearAtOnce', { partyPresent: true, signedBy: 'party', witness: null, signatureNote: '' }),
    ),
  ),
  from(
    '申请法院强制执行：受理、准予执行，款项由法院划入',
    'courtEnforced',
    together(
      withoutAny('contestCourtRuling', 'recordHigherRuling'),
      filled('recordCourtAcceptance', { accepted: true, reason: '' }),
      filled('recordCourtRuling', { enforce: true, reason: '' }),
    ),
  ),
  from(
    '申请法院强制执行不动产，立即执行，院长批准',
    'courtEnforced',
    together(
      withoutAny('contestCourtRuling', 'recordHigherRuling'),
      filled(the('proposeCourtApplication', 1), {
        competence: 'property',
        propertyPlace: '海州区示范路18号',
        urgent: true,
        urgentReason: '堆放的渣土随时可能坍塌，危及行人安全',
      }),
      filled('recordCourtAcceptance', { accepted: true, reason: '' }),
      filled('recordCourtRuling', { enforce: true, reason: '', presidentApproved: true }),
    ),
  ),
  from(
    '当事人确有困难，中止执行后恢复，标的灭失终结执行',
    'enforcementEnded',
    together(
      filled(the('proposeEnforcementHalt', 3), {
        ground: 'objectLost',
        facts: '作为执行标的的财物在火灾中烧毁',
      }),
      adding(sealAndServe('Q14', 'halt-4', '2026-10-27'), 'scanBack'),
    ),
  ),
  from(
    '法院不予受理，不再申请复议，当事人后来缴清',
    'courtWithdrawn',
    together(
      filled('recordCourtAcceptance', { accepted: false, reason: '材料不齐', hearsBoth: false }),
      filled(the('endCourtApplication', 1), {
        ground: 'notAccepted',
        reason: '当事人正在缴纳，不再申请复议',
        attachments: [attachment('不予受理裁定书.pdf')],
      }),
    ),
  ),
  from(
    '危害生命健康安全且有后果，四年后发现，五年时效',
    'organisation',
    filled('chooseItem', {
      actFrom: '2022-02-20',
      actUntil: '2022-03-01',
      harm: 'life',
      harmReason: '坠落的物料砸伤路人二名，均住院治疗',
      harmEvidence: [attachment('诊断证明.jpg')],
    }),
    march,
  ),
  from(
    '减轻处罚，集体讨论',
    'person',
    together(
      filled('assessDiscretion', { fineFen: 100_000, belowRange: true }),
      filled('recordDiscussion', { fineFen: 100_000 }),
      filled('proposeDecision', { fineFen: 100_000, penaltyText: '罚款人民币1000元' }),
      without('issueDemand', ...sealingAndServing('Q10'), the('recordPayment', 1)),
      filled('recordPayment', { amountFen: 100_000, paidOn: '2026-04-20' }),
    ),
    march,
  ),
  from(
    '对催告陈述申辩，复核不采纳，随后缴清',
    'person',
    adding(
      [act('recordDemandStatement', 'lead', '2026-04-29 10:30', offPath.recordDemandStatement.payload)],
      'recordPayment',
    ),
    march,
  ),
]

const onTheSite = (day: string) =>
  act('publishDecision', 'reviewer', `${day} 11:00`, published48('publication-1', day, bothSites.slice(0, 1)))
/** 公开: each variant once on other days, before and after the classes of 2026; what is 轻微 only on the bureau's own site. */
const publicationFiles = [
  from('公开、公示至期满', 'published', same, festival(0)),
  from('公开、复议变更、撤回、重新公开、信用修复', 'republished', same, festival(1)),
  from('送达以前就公开', 'organisation', adding([onTheSite('2026-04-06')], serving('D43'))),
  from(
    '当场处罚有社会影响，只在本机关网站公开',
    'summaryRefused',
    adding([onTheSite('2026-03-04')], 'recordPayment'),
  ),
  from(
    '公示满一年后登记停止公示，再归档',
    'published',
    together(
      at('2027-04-06 17:00', 'archiveCase'),
      adding(
        [
          act('endPublicity', 'reviewer', '2027-04-06 10:00', {
            id: 'publication-1',
            ground: 'expired',
            appliedOn: null,
            endedOn: '2027-04-03',
            note: '',
            attachments: [attachment('查询截图.png')],
          }),
        ],
        'archiveCase',
      ),
    ),
  ),
]

const dailyFiles = [
  from(
    '按日连续处罚，责令改正送达后第三十日复查',
    'finedByTheDay',
    together(
      filled('chooseItem', { actFrom: '2026-02-01' }),
      filled('groundDailyFine', { orderServedOn: '2026-01-31', originalFineFen: 20_000, days: 30 }),
      filled('assessDiscretion', { fineFen: 600_000 }),
      filled('proposeDecision', { fineFen: 600_000, penaltyText: '罚款人民币6000元' }),
      filled('recordPayment', { amountFen: 600_000 }),
    ),
  ),
]

const upheld = aLawfulCase('reconsidered')
const saidOf = <A extends 'registerReconsideration' | 'decideReconsideration'>(action: A) =>
  upheld.find(({ entry }) => entry.action === action)?.entry.payload as Payloads[A]
/** Which act is contested: what another act allows goes on. */
const contestFiles: readonly LawfulFile[] = [
  from(
    '对处罚决定的复议还没有办结，限期拆除决定照常执行',
    'demolished',
    together(
      adding(
        [
          act('registerReconsideration', 'reviewer', '2026-10-12 10:00', (state) => ({
            ...saidOf('registerReconsideration'),
            contestedPaperId: currentPaper(state, 'D43')?.id ?? '',
            appliedOn: '2026-10-09',
            acceptedOn: '2026-10-10',
            copyReceivedOn: '2026-10-12',
          })),
        ],
        'proposeDemolition',
      ),
      adding(
        [
          act('decideReconsideration', 'reviewer', '2026-10-28 10:00', {
            ...saidOf('decideReconsideration'),
            outcome: 'uphold',
            fineFen: null,
            receivedOn: '2026-10-28',
            partyReceivedOn: '2026-10-28',
            letterReceivedOn: null,
          }),
        ],
        'confirmPerformance',
      ),
    ),
  ),
]

/** The files the other tests play, each whole. */
const known = variants.map(
  (variant): LawfulFile => ({
    title: `成卷 ${variant}`,
    script: () => aLawfulCase(variant).map((step) => step.act),
  }),
)

export const otherFiles: readonly LawfulFile[] = [
  ...known,
  ...hearingFiles,
  ...noPenaltyFiles,
  ...nonFilingFiles,
  ...summaryFiles,
  ...branchFiles,
  ...publicationFiles,
  ...dailyFiles,
  ...contestFiles,
]
