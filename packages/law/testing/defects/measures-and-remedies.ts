import { currentPaper } from '../../case/state.ts'
import { justBefore } from '../a-case.ts'
import { filmedAt } from '../a-film.ts'
import { type AnyAct, act, beijing } from '../play.ts'
import { compulsion, type Defect, defect, penal, reconsideration } from './defect.ts'
import { harms, ofThisDefect } from './harms.ts'
import { adding, at, filled, together, toldAt, twice, without } from './plants.ts'
import { sealing, sealingAndServing, serving, the, type Which } from './steps.ts'

const seal = 'carryOutSeizure'
const first = the('seizeUrgently', 0)
const asksMore = the('proposeSeizureExtension', 1)
const entrusted = (which: Which) =>
  toldAt({ unit: { level: 'county', line: 'CG', kind: 'entrusted' } }, which)
const home = [
  { name: '电饭煲', specification: '家用', quantity: '一个', condition: '完好', relation: '现场发现' },
]

/** G14–G17, REV-3(13)、(16)、(25): 查封、扣押 (《行政强制法》第十六条至第二十八条). */
// biome-ignore format: a table of law is read in columns
const measures: readonly Defect[] = [
  defect('G14-01', '查封没有经过负责人批准', compulsion('十八条第一项'), 'seized',
    without(the('approveSeizure', 0), sealing('Q02')), seal, 'seizureApproved', harms.sealedGoods, ['seizureDecisionSealed']),
  defect('G14-02', '查封没有经过承办机构审核就批准', compulsion('十八条第一项'), 'seized',
    without('countersignSeizure'), 'approveSeizure', 'seizureCountersigned', harms.sealedGoods),
  defect('G14-03', '查封在批准之前实施', compulsion('十八条第一项'), 'seized',
    filled(seal, { startedAt: beijing('2026-03-04 10:50') }), seal, 'seizedAfterApproval', harms.sealedGoods),
  defect('G14-04', '不紧急而当场扣押', compulsion('十九条'), 'seized',
    filled(first, { urgency: ' ' }), 'seizeUrgently', 'seizureUrgent', harms.seizedUrgently),
  defect('G14-05', '当场扣押没有报告就补办批准', compulsion('十九条'), 'seized',
    without(the('reportUrgentSeizure', 0)), 'approveSeizure', 'urgentSeizureReported', harms.urgentApproved),
  defect('G14-06', '当场扣押超过二十四小时才报告，没有写明原因', compulsion('十九条'), 'seized',
    together(at('2026-03-07 22:00', the('reportUrgentSeizure', 0)),
      filled(the('reportUrgentSeizure', 0), { reportedAt: beijing('2026-03-07 21:30') })),
    'reportUrgentSeizure', 'lateReportReasoned', harms.urgentApproved),
  defect('G14-07', '当场扣押没有补办批准就终结调查', compulsion('十九条'), 'seized',
    without(the('approveSeizure', 1)), 'concludeInvestigation', 'seizuresDecided', harms.noticed),
  defect('G14-08', '没有报请就审核查封', compulsion('十八条第一项'), 'seized',
    without('proposeSeizure'), 'countersignSeizure', 'seizureUncountersigned', harms.sealedGoods),
  defect('G15-01', '查封期限定为三十一日', compulsion('二十五条第一款'), 'seized',
    filled('proposeSeizure', { days: 31 }), 'proposeSeizure', 'seizureDaysWithin', harms.sealedGoods),
  defect('G15-02', '查封期限届满以后才报请延长', compulsion('二十五条第一款'), 'seized',
    at('2026-04-20 09:00', asksMore), 'proposeSeizureExtension', 'seizureExtensionInTime', harms.seizureExtended),
  defect('G15-03', '查封期限第二次延长', compulsion('二十五条第一款'), 'seized',
    twice(asksMore), 'proposeSeizureExtension', 'seizureExtensionLeft', ofThisDefect.seizureExtendedTwice),
  defect('G15-04', '查封期限延长三十一日', compulsion('二十五条第一款'), 'seized',
    filled(asksMore, { days: 31 }), 'proposeSeizureExtension', 'seizureExtensionDays', harms.seizureExtended),
  defect('G15-05', '检测期间没有书面告知当事人就扣除', compulsion('二十五条第三款'), 'seized',
    without(...sealingAndServing('D21')), 'countOutAppraisal', 'appraisalCountable', harms.countedOut),
  defect('G15-06', '扣押期限届满以后才作销毁处理', compulsion('二十八条第一款第四项'), 'seized',
    at('2026-05-20 08:30', the('proposeSeizureEnd', 0)), 'proposeSeizureEnd', 'seizureDisposedInTime', harms.seizedDestroyed),
  defect('G15-07', '没有报请延长就批准延长', compulsion('二十五条第一款'), 'seized',
    without(asksMore), 'approveSeizureExtension', 'seizureExtensionPending', harms.seizureExtended),
  defect('G15-08', '查封没有作出处理决定就结案', compulsion('二十七条'), 'seized',
    without(the('proposeSeizureEnd', 1), the('approveSeizureEnd', 1), sealing('Q07', 1), serving('Q07', 1), sealing('Q08', 1),
      serving('Q08', 1), the('returnSeized', 1)), 'proposeClosure', 'seizuresSettled', harms.closed),
  defect('G15-09', '解除查封以后没有退还财物就结案', compulsion('二十七条'), 'seized',
    without(the('returnSeized', 1)), 'proposeClosure', 'seizuresSettled', harms.closed),
  defect('G16-01', '查封与违法行为无关的财物', compulsion('二十三条第一款'), 'seized',
    filled('proposeSeizure', ({ goods }) => ({ goods: goods.map((one) => ({ ...one, relation: ' ' })) })),
    'proposeSeizure', 'seizureRelated', harms.sealedGoods),
  defect('G16-02', '查封当事人的生活必需品', compulsion('二十三条第一款'), 'seized',
    filled('proposeSeizure', { noNecessities: false }), 'proposeSeizure', 'noNecessitiesSeized', harms.sealedGoods),
  defect('G16-03', '查封没有经过批准的物品', compulsion('十八条第一项'), 'seized',
    filled(seal, { goods: home }), seal, 'seizureWithinApproval', harms.sealedGoods),
  defect('G16-04', '重复查封已被其他机关查封的财物', compulsion('二十三条第二款'), 'seized',
    filled('proposeSeizure', { notSealedElsewhere: false }), 'proposeSeizure', 'notSealedElsewhere', harms.sealedGoods),
  defect('G16-05', '当场扣押当事人的生活必需品', compulsion('二十三条第一款'), 'seized',
    filled(first, { noNecessities: false }), 'seizeUrgently', 'noNecessitiesSeized', harms.seizedUrgently),
  defect('G17-01', '受委托组织报请查封', compulsion('十七条第一款'), 'seized',
    entrusted('proposeSeizure'), 'proposeSeizure', 'seizureByOwnUnit', harms.sealedGoods),
  defect('G17-02', '受委托组织实施查封', compulsion('十七条第一款'), 'seized',
    entrusted(seal), seal, 'seizureByOwnUnit', harms.sealedGoods),
  defect('G17-03', '受委托组织当场扣押', compulsion('十七条第一款'), 'seized',
    entrusted(first), 'seizeUrgently', 'seizureByOwnUnit', harms.seizedUrgently),
  defect('REV-3(13)-01', '以规章为依据查封', compulsion('十条第四款'), 'seized',
    filled('proposeSeizure', { basisLevel: 'rule' }), 'proposeSeizure', 'seizureBasisLevel', harms.sealedGoods),
  defect('REV-3(13)-02', '查封没有写明法律、法规的条文', compulsion('二十四条第二款第二项'), 'seized',
    filled('proposeSeizure', { basisArticle: '有关规定' }), 'proposeSeizure', 'seizureBasisNamed', harms.sealedGoods),
  defect('REV-3(13)-03', '扣押场所', compulsion('九条第三项'), 'seized',
    filled(first, { object: 'place' }), 'seizeUrgently', 'seizureKindFits', harms.seizedUrgently),
  defect('REV-3(13)-04', '查封没有列明财物', compulsion('二十四条第二款第三项'), 'seized',
    filled('proposeSeizure', { goods: [] }), 'proposeSeizure', 'seizureListed', harms.sealedGoods),
  defect('REV-3(13)-05', '委托他人保管扣押的财物', compulsion('二十六条第二款'), 'seized',
    adding([act('entrustSeized', 'lead', '2026-03-07 11:00', {
      id: 'seizure-2', keeper: '示范堆场管理有限公司', place: '示范路堆场', duties: '保管', entrustedOn: '2026-03-07',
    })], the('seizeUrgently', 1)), 'entrustSeized', 'sealedForCustody', ofThisDefect.seizedEntrusted),
  defect('REV-3(16)-01', '查封没有当场告知理由、依据和权利', compulsion('十八条第五项'), 'seized',
    filled(seal, { rightsTold: false }), seal, 'seizureRightsTold', harms.sealedGoods),
  defect('REV-3(16)-02', '查封没有听取陈述和申辩', compulsion('十八条第六项'), 'seized',
    filled(seal, { statement: ' ' }), seal, 'seizureHeard', harms.sealedGoods),
  defect('REV-3(16)-03', '查封的决定书和清单没有当场交付', compulsion('二十四条第一款'), 'seized',
    filled(seal, { handedOver: false }), seal, 'seizureHandedOver', harms.sealedGoods),
  defect('REV-3(16)-04', '当事人不在场又没有见证人', compulsion('十八条第九项'), 'seized',
    filled(seal, { partyPresent: false, witness: null }), seal, 'seizurePartyOrWitness', harms.sealedGoods, ['seizureSigned']),
  defect('REV-3(16)-05', '查封没有出示执法证件', compulsion('十八条第三项'), 'seized',
    filled(seal, { certificateShown: false }), seal, 'seizureCertificateShown', harms.sealedGoods),
  defect('REV-3(16)-06', '当事人拒绝签名没有注明', compulsion('十八条第八项'), 'seized',
    filled(seal, { signedBy: 'refused', signatureNote: '' }), seal, 'seizureSigned', harms.sealedGoods),
  defect('REV-3(16)-07', '查封没有全程录像又没有说明', penal('四十七条'), 'seized',
    filled(seal, { filmed: false, filmNote: '' }), seal, 'seizureFilmed', harms.sealedGoods),
  defect('REV-3(16)-08', '查封决定书没有用印', compulsion('二十四条第二款第五项'), 'seized',
    without(sealing('Q02')), seal, 'seizureDecisionSealed', harms.sealedGoods),
  defect('REV-3(25)-01', '解除查封退还财物没有签收的凭证', compulsion('二十八条第二款'), 'seized',
    filled(the('returnSeized', 1), { attachments: [] }), 'returnSeized', 'returnProved', harms.returned),
  defect('REV-3(25)-02', '变卖扣押的财物没有退还所得款项', compulsion('二十八条第二款'), 'seized',
    filled(the('returnSeized', 1), { sold: true, proceedsFen: 0 }), 'returnSeized', 'proceedsReturned', harms.returned),
]

const filmed = filmedAt('海州区朝阳中路18号门前')(
  'film-in-review',
  '2026-05-06 09:00',
  '2026-05-06 10:00',
  '2026-05-07 10:00',
)

/** G43 and what the proceedings ask besides (《行政复议法》第四十二条、第四十六条、第四十八条; 《行政诉讼法》第三十五条). */
// biome-ignore format: a table of law is read in columns
const proceedings: readonly Defect[] = [
  defect('G43-01', '复议期间自行录像取证', reconsideration('四十六条第一款'), 'reconsidered',
    adding([filmed], 'submitReply'), 'bindRecording', 'noOwnEvidence', ofThisDefect.filmedInReview),
  defect('G43-02', '复议机构没有同意就补充证据', reconsideration('四十六条第二款'), 'reconsidered',
    without('recordEvidenceConsent'), 'supplementEvidence', 'supplementConsented', harms.supplemented),
  defect('G43-03', '没有复议机构的文书就登记同意补充证据', reconsideration('四十六条第二款'), 'reconsidered',
    filled('recordEvidenceConsent', { attachments: [] }), 'recordEvidenceConsent', 'consentDocumented', harms.supplemented),
  defect('G43-04', '逾期答复复议没有说明理由', reconsideration('七十条'), 'reconsidered',
    together(at('2026-05-20 10:00', 'submitReply'), filled('submitReply', { repliedOn: '2026-05-20' })),
    'submitReply', 'lateReplyExplained', harms.replied),
  defect('G43-05', '答复复议没有证据目录', reconsideration('四十八条'), 'reconsidered',
    filled('submitReply', { evidenceList: ' ' }), 'submitReply', 'replyProved', harms.replied),
]

const inReconsideration = justBefore('registerReconsideration', { variant: 'reconsidered' })
const seizureContested: readonly AnyAct[] = [
  act('registerReconsideration', 'reviewer', '2026-03-18 10:00', (state) => ({
    ...inReconsideration.payload,
    contestedPaperId: currentPaper(state, 'Q02', 'seizure-1')?.id ?? '',
    appliedOn: '2026-03-17',
    acceptedOn: '2026-03-18',
    copyReceivedOn: '2026-03-18',
  })),
  act('decideReconsideration', 'reviewer', '2026-03-20 10:00', {
    ...justBefore('decideReconsideration', { variant: 'reconsidered' }).payload,
    outcome: 'revoke',
    fineFen: null,
    receivedOn: '2026-03-20',
    partyReceivedOn: '2026-03-20',
    letterReceivedOn: null,
  }),
]
/** Which act is contested, and what its undoing stops (《行政复议法》第三十条; 《行政强制法》第二十八条). */
// biome-ignore format: a table of law is read in columns
const contests: readonly Defect[] = [
  defect('G43-06', '以处罚事先告知书为被申请复议的行政行为登记复议受理', reconsideration('三十条第一款第五项'), 'reconsidered',
    filled('registerReconsideration', { contestedPaperId: inReconsideration.state.papers.find(({ kind }) => kind === 'D31')?.id ?? '' }),
    'registerReconsideration', 'contestedActServed', harms.replied),
  defect('G15-10', '查封决定已被复议机关撤销，仍报请延长查封期限', compulsion('二十八条第一款'), 'seized',
    adding(seizureContested, 'proposeSeizureExtension'), 'proposeSeizureExtension', 'seizureStands', harms.seizureExtended),
]

/** 催告书 made, the decision annulled before it is served. */
const annulledBeforeDemand: readonly AnyAct[] = [
  act('registerReconsideration', 'reviewer', '2026-09-15 08:00', {
    ...inReconsideration.payload,
    appliedOn: '2026-09-10',
    acceptedOn: '2026-09-11',
    copyReceivedOn: '2026-09-14',
  }),
  act('decideReconsideration', 'reviewer', '2026-09-15 08:30', {
    ...justBefore('decideReconsideration', { variant: 'reconsidered' }).payload,
    outcome: 'revoke',
    fineFen: null,
    receivedOn: '2026-09-15',
    partyReceivedOn: '2026-09-15',
    letterReceivedOn: null,
  }),
]
// biome-ignore format: a table of law is read in columns
const fallen: readonly Defect[] = [
  defect('REV-2(8)-112', '处罚决定已被复议机关撤销，仍送达此前制作的催告书', compulsion('四十条第四项'), 'courtEnforced',
    adding(annulledBeforeDemand, serving('Q10')), 'recordService', 'papersHaveObject', harms.demanded),
]

export const measuresAndRemediesDefects: readonly Defect[] = [
  ...measures,
  ...proceedings,
  ...contests,
  ...fallen,
]
