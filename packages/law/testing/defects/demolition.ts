import { type CaseState, currentPaper } from '../../case/state.ts'
import { justBefore } from '../a-case.ts'
import { act, beijing } from '../play.ts'
import { compulsion, type Defect, defect, penal, planning } from './defect.ts'
import { harms } from './harms.ts'
import { adding, at, filled, together, toldAt, without } from './plants.ts'
import { sealingAndServing, serving, the } from './steps.ts'

const asking = the('proposeDemolition', 1)
const entrusted = { unit: { level: 'county', line: 'CG', kind: 'entrusted' } } as const
const applied = (state: CaseState) => ({
  ...justBefore('registerReconsideration', { variant: 'reconsidered' }).payload,
  contestedPaperId: currentPaper(state, 'D27', 'demolition-1')?.id ?? '',
})
const file = 'demolished'
const { demolished } = harms

/** 强制拆除 with one of its preconditions missing (《行政强制法》第四十四条, 《城乡规划法》第六十四条至第六十八条; ACL-44…44D). */
// biome-ignore format: a table of law is read in columns
export const demolitionDefects: readonly Defect[] = [
  defect('G35-01', '事先告知书没有送达就报请责令限期拆除', compulsion('八条第一款'), file,
    without(...sealingAndServing('D27S'), 'recordDemolitionDefence'), 'proposeDemolitionOrder', 'demolitionNoticeServed', demolished, ['demolitionHeard']),
  defect('G35-02', '陈述、申辩的期限没有届满，没有听取意见就报请责令限期拆除', compulsion('八条第一款'), file,
    without('recordDemolitionDefence'), 'proposeDemolitionOrder', 'demolitionHeard', demolished),
  defect('G35-03', '陈述、申辩已经采纳，仍报请责令限期拆除', compulsion('八条第一款'), file,
    filled('recordDemolitionDefence', { adopted: true }), 'proposeDemolitionOrder', 'demolitionDefenceRejected', demolished),
  defect('G35-04', '责令限期拆除决定书没有送达就催告', compulsion('三十四条'), file,
    without(serving('D27')), 'demandDuty', 'dutyUnperformed', demolished),
  defect('G35-05', '催告书没有送达就报请强制拆除', compulsion('三十五条'), file,
    without(...sealingAndServing('Q10S'), 'recordDutyDefence'), 'proposeDemolition', 'demolitionDemanded', demolished),
  defect('G35-06', '催告的期限没有届满就报请强制拆除', compulsion('三十七条第一款'), file,
    filled('demandDuty', { performBy: '2026-10-20' }), 'proposeDemolition', 'demolitionDemandOver', demolished),
  defect('G35-07', '当事人在催告后的意见已经采纳，仍报请强制拆除', compulsion('三十六条'), file,
    filled('recordDutyDefence', { adopted: true }), 'proposeDemolition', 'demolitionDemandHeard', demolished),
  defect('G35-08', '没有公告限期自行拆除', compulsion('四十四条'), file,
    without('announceDemolition', ...sealingAndServing('Q13'), 'postDemolition'), 'proposeDemolition', 'demolitionAnnounced', demolished),
  defect('G35-09', '公告没有张贴', compulsion('四十四条'), file,
    without('postDemolition'), 'proposeDemolition', 'demolitionAnnounced', demolished),
  defect('G35-10', '公告没有送达当事人', compulsion('四十四条'), file,
    without(serving('Q13')), 'proposeDemolition', 'demolitionAnnounced', demolished),
  defect('G35-11', '公告只给一日自行拆除', compulsion('四十四条'), file,
    filled('announceDemolition', { selfBy: '2026-05-14' }), 'announceDemolition', 'selfDemolitionDays', demolished),
  defect('G35-12', '公告的期限没有届满就报请强制拆除', compulsion('四十四条'), file,
    filled('announceDemolition', { selfBy: '2026-10-20' }), 'proposeDemolition', 'announcementOver', demolished),
  defect('G35-13', '起诉的六个月没有届满就报请强制拆除', compulsion('四十四条'), file,
    together(at('2026-04-20 15:30', serving('D27')), filled(serving('D27'), { servedAt: beijing('2026-04-20 15:00') })), 'proposeDemolition', 'remediesRunOut', demolished),
  defect('G35-14', '当事人已经申请行政复议，尚未办结就报请强制拆除', compulsion('四十四条'), file,
    adding([act('registerReconsideration', 'reviewer', '2026-10-12 10:00', applied)], 'proposeDemolition'), 'proposeDemolition', 'noRemedyPending', demolished),
  defect('G35-15', '没有人民政府责成就报请强制拆除', planning('六十八条'), file,
    without('recordMandate'), 'proposeDemolition', 'mandated', demolished),
  defect('G35-16', '责成的是街道办事处', planning('六十八条'), file,
    filled('recordMandate', { government: 'other', governmentName: '示范街道办事处' }), 'recordMandate', 'mandateByGovernment', demolished),
  defect('G35-17', '责成决定在限期拆除的期限届满以前作出', planning('六十八条'), file,
    filled('recordMandate', { issuedOn: '2026-04-20' }), 'recordMandate', 'mandateInOrder', demolished),
  defect('G35-18', '违法建筑物的拆除申请人民法院', planning('六十八条'), file,
    filled(asking, { route: 'court' }), 'proposeDemolition', 'demolitionNotByCourt', demolished),
  defect('G35-19', '以停水停电迫使当事人拆除，报请时未排除', compulsion('四十三条第二款'), file,
    filled(asking, { utilitiesKept: false }), 'proposeDemolition', 'utilitiesKept', demolished),
  defect('G35-20', '实施时对居民停水停电', compulsion('四十三条第二款'), file,
    filled('demolish', { utilitiesKept: false }), 'demolish', 'utilitiesKept', demolished),
  defect('G35-21', '强制执行决定书没有送达就拆除', compulsion('三十八条'), file,
    without(...sealingAndServing('Q12')), 'demolish', 'enforcementServed', demolished),
  defect('G35-22', '县级机关依第六十五条责令村庄内的违法建设拆除', planning('六十五条'), file,
    filled('tellDemolitionOrder', { basis: 'p65' }), 'tellDemolitionOrder', 'demolitionSubjectFits', demolished),
  defect('G35-23', '尚可采取改正措施消除影响的，责令限期拆除', planning('六十四条'), file,
    filled('tellDemolitionOrder', { basis: 'mend' }), 'tellDemolitionOrder', 'demolitionFound', demolished),
  defect('G35-24', '当事人已经自行拆除，仍实施强制拆除', compulsion('四十四条'), 'demolitionStopped',
    adding([act('demolish', 'lead', '2026-10-27 16:30', justBefore('demolish').payload)], 'stopDemolition'), 'demolish', 'demolitionUnperformed', demolished),
  defect('G35-25', '受委托组织实施强制拆除', compulsion('三十四条'), file,
    toldAt(entrusted, 'demolish'), 'demolish', 'demolitionByAgency', demolished),
  defect('G36-07', '凌晨实施强制拆除', compulsion('四十三条第一款'), file,
    filled('demolish', { startedAt: beijing('2026-10-27 04:00'), endedAt: beijing('2026-10-27 05:30') }), 'demolish', 'lawfulEnforcementTime', demolished),
  defect('G36-08', '强制拆除定在周六', compulsion('四十三条第一款'), file,
    filled(asking, { plannedFrom: beijing('2026-10-31 09:00'), plannedUntil: beijing('2026-10-31 17:00') }), 'proposeDemolition', 'lawfulEnforcementTime', demolished),
  defect('REV-2(8)-85', '强制拆除没有全程音像记录', penal('四十七条'), file,
    filled('demolish', { filmed: false }), 'demolish', 'demolitionFilmed', demolished),
  defect('REV-2(8)-86', '强制拆除没有清点屋内物品', penal('四十七条'), file,
    filled('demolish', { things: [] }), 'demolish', 'thingsListed', demolished),
  defect('REV-2(8)-87', '强制拆除时当事人不在场，没有见证人签名', penal('四十七条'), file,
    filled('demolish', { witness: null }), 'demolish', 'demolitionSigned', demolished),
  defect('REV-2(8)-88', '强制拆除没有经过法制审核', null, file,
    without('reviewDemolition'), 'approveDemolition', 'demolitionReviewed', demolished),
  defect('REV-2(8)-89', '公告的张贴没有照片', compulsion('四十四条'), file,
    filled('postDemolition', { attachments: [] }), 'postDemolition', 'postingProved', demolished),
]
