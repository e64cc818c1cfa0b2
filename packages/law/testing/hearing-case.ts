import type { HearingOfficer } from '../case/hearing-payloads.ts'
import { currentPaper } from '../case/state.ts'
import { attachment } from './a-party.ts'
import { reminder } from './city-reminder.ts'
import { sealAndServe, soundPoints } from './clue-to-report.ts'
import { discussion, paidInTime } from './notice-to-archive.ts'
import { type PersonKey, people } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

export const hearingOfficer = (key: PersonKey, title = '法规科科员'): HearingOfficer => ({
  personId: people[key].personId,
  name: people[key].name,
  title,
  roles: people[key].roles,
})

const place = '海州区综合行政执法局三楼听证室'
const theDay = {
  place,
  public: true,
  closedBecause: null,
  closedNote: null,
} as const

/**
 * 听证: told on 19 March, asked for on 24 March (the time runs out on the 26th). The day first set is put off, and notified
 * anew on 27 March for 10 April: eight full working days between, 清明 left out. Report on 14 April.
 */
const heard: readonly AnyAct[] = [
  ...sealAndServe('D32', null, '2026-03-19'),
  act('recordHearingRequest', 'lead', '2026-03-24 10:00', {
    id: 'request-1',
    at: beijing('2026-03-24 09:30'),
    form: 'written',
    content: '罚款过重，要求举行听证',
    attachments: [attachment('听证申请书.jpg')],
  }),
  act('assignHearing', 'leader', '2026-03-24 15:00', {
    presider: hearingOfficer('presider', '法规科科长'),
    recorder: hearingOfficer('recorder'),
    opinion: '指定为本案听证主持人、记录员',
  }),
  act('nameHearingAgents', 'lead', '2026-03-25 09:00', {
    agents: [{ name: '司徒敏', idMasked: '320706********0033', relation: '律师' }],
    authority: 'general',
    attachments: [attachment('授权委托书.jpg')],
  }),
  act('scheduleHearing', 'presider', '2026-03-25 10:00', {
    id: 'hearing-0',
    at: beijing('2026-04-08 09:00'),
    ...theDay,
    changeReason: null,
  }),
  act('scheduleHearing', 'presider', '2026-03-26 10:00', {
    id: 'hearing-1',
    at: beijing('2026-04-10 09:00'),
    ...theDay,
    changeReason: '当事人因故申请延期，理由正当',
  }),
  ...sealAndServe('D35', 'hearing-1', '2026-03-27'),
  act('sealPaper', 'clerk', '2026-03-27 16:00', (state) => ({
    paperId: currentPaper(state, 'D37', 'hearing-1')?.id ?? '',
    sha256: 'c'.repeat(64),
  })),
  act('announceHearing', 'clerk', '2026-03-27 17:00', {
    id: 'hearing-1',
    postedOn: '2026-03-27',
    where: '本机关公告栏',
    attachments: [attachment('公告张贴照片.jpg')],
  }),
  act('recordHearing', 'recorder', '2026-04-10 11:30', {
    id: 'hearing-1',
    outcome: 'held',
    startedAt: beijing('2026-04-10 09:00'),
    endedAt: beijing('2026-04-10 11:00'),
    place,
    rightsTold: true,
    attended: 'both',
    present: [
      { personId: people.lead.personId, name: people.lead.name, capacity: '调查人员' },
      { personId: people.support.personId, name: people.support.name, capacity: '调查人员' },
      { personId: null, name: '尉迟敬', capacity: '当事人法定代表人' },
      { personId: null, name: '司徒敏', capacity: '委托代理人' },
    ],
    officersCase: '当事人运输渣土未密闭，有现场检查笔录、照片为证，建议罚款二万元',
    examination: '出示现场检查笔录、照片，当事人对真实性没有异议',
    defence: '已及时清理，请求从轻',
    lastStatement: '请求从轻处罚',
    absenceNote: null,
    signedBy: 'party',
    signatureNote: '',
    attachments: [attachment('听证录音录像.jpg')],
  }),
  act('reportHearing', 'presider', '2026-04-14 10:00', {
    officersView: '建议罚款二万元',
    partyView: '事实无异议，请求从轻',
    findings: '违法事实清楚，证据确凿',
    advice: 'uphold',
    suggestion: '按告知的内容作出行政处罚',
  }),
]

const sealFiling = (id: string, clock: string): AnyAct =>
  act('sealPaper', 'clerk', clock, (state) => ({
    paperId: currentPaper(state, 'K09', id)?.id ?? '',
    sha256: 'a'.repeat(64),
  }))

/** Review on 16 April, discussion on the 17th, signed by the chief on the 21st, served on the 22nd, paid, closed. */
const decided: readonly AnyAct[] = [
  act('submitToReview', 'lead', '2026-04-15 09:00', { note: '' }),
  act('giveLegalOpinion', 'reviewer', '2026-04-16 10:00', {
    conclusion: 'agree',
    points: soundPoints,
    opinion: '事实清楚，程序合法，同意处罚意见',
  }),
  act('recordDiscussion', 'secretary', '2026-04-17 16:00', {
    ...discussionOf(2_000_000),
    heldAt: beijing('2026-04-17 14:00'),
  }),
  act('proposeDecision', 'lead', '2026-04-20 09:00', {
    fineFen: 2_000_000,
    penaltyText: '罚款人民币20000元',
    facts: '运输渣土未密闭，致路面遗撒约两平方米',
    evidence: '现场检查笔录、询问笔录、现场照片、听证笔录',
    reasons: '经听证，事实和证据没有变化',
    orders: null,
  }),
  act('countersignDecision', 'captain', '2026-04-20 15:00', { opinion: '同意' }),
  act('approveDecision', 'chief', '2026-04-21 10:00', {
    opinion: '同意',
    number: '海城管罚决〔2026〕1号',
    decidedOn: '2026-04-21',
  }),
  ...sealAndServe('D43', null, '2026-04-22'),
  act('fileMajorDecision', 'reviewer', '2026-04-23 09:00', {
    id: 'filing-1',
    supervisorUnitId: 3,
    supervisor: '示范市司法局',
    grounds: ['fine', 'heard'],
    summary: '运输渣土未密闭致路面遗撒，经听证、集体讨论后处罚款二万元',
  }),
  sealFiling('filing-1', '2026-04-23 10:00'),
  act('answerMajorFiling', 'supervisor', '2026-04-24 09:00', {
    id: 'filing-1',
    outcome: 'returned',
    opinion: '案件主要情况没有写明听证的意见，补正后重新报送',
  }),
  act('fileMajorDecision', 'reviewer', '2026-04-24 15:00', {
    id: 'filing-2',
    supervisorUnitId: 3,
    supervisor: '示范市司法局',
    grounds: ['fine', 'heard'],
    summary: '运输渣土未密闭致路面遗撒；当事人听证中认为数额过重，经复核不予采纳，集体讨论后处罚款二万元',
  }),
  sealFiling('filing-2', '2026-04-24 16:00'),
  ...paidInTime(2_000_000).map((one) => later(one, '2026-04-27')),
  act('confirmPerformance', 'lead', '2026-04-28 14:00', { note: '罚款已缴清，违法行为已改正' }),
  act('proposeClosure', 'lead', '2026-04-28 14:30', { summary: '处罚决定已履行完毕' }),
  act('countersignClosure', 'captain', '2026-04-28 15:00', { opinion: '同意结案' }),
  act('approveClosure', 'leader', '2026-04-28 16:00', { opinion: '同意结案' }),
  act('answerComplaint', 'lead', '2026-04-28 16:10', {
    done: '经立案调查、听证和集体讨论，查明反映的情况属实',
    result: '已依法对当事人处以罚款，罚款已经缴清，路面已经清理',
  }),
  ...sealAndServe('K07', null, '2026-04-29'),
  act('issueCityPaper', 'lead', '2026-04-30 09:00', {
    id: 'city-1',
    kind: 'C01',
    paper: reminder,
    values: { content: '运输渣土应当密闭，车辆驶出工地前冲洗干净', visitOn: '2026-05-20' },
  }),
  ...sealAndServe('C01', 'city-1', '2026-04-30'),
  act('archiveCase', 'clerk', '2026-04-30 17:00', {
    archiveNumber: '20260002',
    retention: '30年',
    remarks: '卷内文件齐全',
    keeper: people.clerk.name,
    checker: people.reviewer.name,
  }),
]

/** What the lawful discussion records. */
function discussionOf(fineFen: number) {
  const { payload } = discussion(fineFen)
  // Its payload looks at no file.
  return payload(undefined as never) as Extract<
    ReturnType<typeof payload>,
    { readonly presider: unknown; readonly briefing: string }
  >
}

/** The same payment on another day. */
function later(one: AnyAct, day: string): AnyAct {
  const payload = () => ({ ...one.payload(undefined as never), paidOn: day })
  return { ...one, at: beijing(`${day} 10:00`), payload } as AnyAct
}

export const hearingCase: readonly AnyAct[] = [...heard, ...decided]
