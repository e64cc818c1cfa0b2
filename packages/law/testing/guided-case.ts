import { anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice, sealAndServe } from './clue-to-report.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type AnyAct, act, beijing } from './play.ts'

const sealMatter = (about: string, clock: string): AnyAct =>
  act('sealPaper', 'clerk', clock, (state) => ({
    paperId: state.papers.findLast((one) => one.kind === 'K08' && one.about === about)?.id ?? '',
    sha256: 'd'.repeat(64),
  }))
const answered = (
  id: string,
  unit: string,
  outcome: 'accepted' | 'returned' | 'done',
  clock: string,
  result: string,
) => act('answerMatter', 'clerk', clock, { id, unit, outcome, receivedOn: clock.slice(0, 10), result })

const owner = '海州区示范路街道办事处'
const sweepers = '海州区环境卫生管理处'

/** 城管进社区: residents told of it; the sweeping is sent to the wrong office, comes back, and is done by two together. */
const handed: readonly AnyAct[] = [
  act('assignMatter', 'captain', '2026-03-02 09:10', {
    id: 'matter-1',
    way: 'referred',
    unit: owner,
    others: [],
    matter: '示范路与苍梧路路口遗撒的渣土没有清扫',
    demand: '清扫路面，查看排水口',
    limit: '收到本单之日起1个工作日内接收或者退回，接收之日起5个工作日内办结',
  }),
  sealMatter('matter-1', '2026-03-02 09:20'),
  answered('matter-1', owner, 'returned', '2026-03-02 09:40', '该路段由环卫处负责保洁，不属于街道的职责'),
  act('assignMatter', 'captain', '2026-03-02 09:50', {
    id: 'matter-2',
    way: 'joint',
    unit: sweepers,
    others: [owner],
    matter: '示范路与苍梧路路口遗撒的渣土没有清扫',
    demand: '环卫处清扫路面，街道告知沿街居民',
    limit: '收到本单之日起10个工作日内办结',
  }),
  sealMatter('matter-2', '2026-03-02 09:55'),
]
const closed: readonly AnyAct[] = [
  answered('matter-2', sweepers, 'done', '2026-03-04 09:10', '路面已经冲洗，排水口畅通'),
  answered('matter-2', owner, 'done', '2026-03-04 09:20', '已经告知沿街居民'),
  act('followUpMatter', 'clerk', '2026-03-04 10:00', {
    id: 'matter-2',
    satisfied: true,
    said: '电话回访，居民表示路面已经干净',
  }),
]
/** 行政指导: the party is talked to, and the office that manages the sites is told what to look after. */
const guided: readonly AnyAct[] = [
  act('recordTalk', 'lead', '2026-03-04 11:30', {
    id: 'talk-1',
    startedAt: beijing('2026-03-04 10:30'),
    endedAt: beijing('2026-03-04 11:00'),
    place: '海州区综合行政执法局约谈室',
    personName: '尉迟敬',
    personRelation: '当事人法定代表人',
    reason: '运输渣土的车辆多次没有密闭',
    guidance: '指导当事人检修车厢密闭装置，出场前逐车检查；本案继续依法调查',
    reply: '认识到问题，三日内检修全部车辆',
    certificateShown: true,
    signedBy: 'party',
    signatureNote: '被约谈人核对后当场签名',
  }),
  act('adviseUnit', 'lead', '2026-03-04 14:00', {
    id: 'advice-1',
    unit: '海州区住房和城乡建设局',
    found: '辖区工地出入口没有冲洗设施，车辆带泥上路',
    advice: '督促施工单位安装冲洗设施，核查车辆密闭情况后放行',
  }),
  ...sealAndServe('K06', 'advice-1', '2026-03-05'),
  act('recordAdviceReply', 'clerk', '2026-03-06 10:00', {
    id: 'advice-1',
    receivedOn: '2026-03-06',
    reply: '已经通知三处工地整改，本月底前装好',
    attachments: [attachment('复函.pdf')],
  }),
]

/** The clue is one of the community's; what residents asked for goes its way beside the case. */
const untilFiling = clueToFiling(anOrganisation).flatMap((one): readonly AnyAct[] => {
  if (one.action === 'registerClue')
    return [{ ...one, payload: (state) => ({ ...one.payload(state), source: 'community' as const }) }]
  if (one.action === 'assignOfficers') return [one, ...handed]
  return one.action === 'approveFiling' ? [one, ...closed] : [one]
})

export const guidedCase: readonly AnyAct[] = [
  ...untilFiling,
  ...guided,
  ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  ...paidInTime(500_000),
  ...performanceToArchive('2026-04-16'),
]
