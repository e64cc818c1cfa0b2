import { aCaseAt, justBefore, type Situation } from './a-case.ts'
import { attachment } from './a-party.ts'
import { endingOffPath } from './ending-off-path.ts'
import { exhibitQuestions } from './exhibit-questions.ts'
import { versionQuestions } from './item-versions.ts'
import { officerOf, people, stampOf } from './people.ts'
import { aContext, beijing } from './play.ts'

const sealing = justBefore('sealPaper')
const asking = justBefore('recordHearingRequest', { variant: 'hearing' })
const scheduling = justBefore('scheduleHearing', { variant: 'hearing' })
const askedOutOfTime = { ...asking.payload, at: beijing('2026-03-27 09:30') }
const given = (at: string) => ({ revision: 1, on: at.slice(0, 10), at: beijing(at), by: stampOf('lead') })
const recusal = {
  id: 'recusal-1',
  at: beijing('2026-03-25 09:30'),
  against: 'presider',
  personId: people.presider.personId,
  personName: people.presider.name,
  reason: '与调查人员有亲属关系',
  attachments: [],
} as const

/** Lawful questions for the acts that the two lawful cases never take. */
export const offPath = {
  endClue: {
    action: 'endClue',
    // Its first decision revoked, money and goods given back, and verified anew: nothing found.
    state: {
      ...justBefore('proposeClosure', { variant: 'selfRevoked', last: true }).state,
      stage: 'VERIFYING',
    },
    payload: { outcome: 'educated', reason: '情节显著轻微，已当场改正' },
    ctx: aContext({ by: 'captain', at: beijing('2026-03-03 10:00') }),
  },
  reassignOfficers: {
    action: 'reassignOfficers',
    state: justBefore('concludeInvestigation').state,
    payload: {
      lead: officerOf('successor'),
      support: officerOf('support'),
      noConflict: true,
      reason: '主办调离',
    },
    ctx: aContext({ by: 'captain', at: beijing('2026-03-16 09:00') }),
  },
  returnTo: {
    action: 'returnTo',
    state: aCaseAt('DECISION_REVIEW'),
    payload: { stage: 'INVESTIGATING', reason: '补充遗撒面积的证据' },
    ctx: aContext({ by: 'leader', at: beijing('2026-04-02 15:00') }),
  },
  withdraw: {
    action: 'withdraw',
    state: justBefore('countersignFiling').state,
    payload: { reason: '案情摘要有误' },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-03 11:00') }),
  },
  reissuePaper: {
    action: 'reissuePaper',
    state: sealing.state,
    payload: { paperId: sealing.payload.paperId, reason: '物品规格填写有误' },
    ctx: aContext({ by: 'lead', at: sealing.ctx.now }),
  },
  refuseHearing: {
    action: 'refuseHearing',
    state: {
      ...asking.state,
      hearing: { ...asking.state.hearing, requests: [{ ...given('2026-03-27 10:00'), ...askedOutOfTime }] },
    },
    payload: { id: 'request-1', ground: 'late', reason: '三月二十六日期限届满，三月二十七日提出' },
    ctx: aContext({ by: 'leader', at: beijing('2026-03-27 15:00') }),
  },
  recordHearingWaiver: {
    action: 'recordHearingWaiver',
    state: asking.state,
    payload: { at: beijing('2026-03-20 09:30'), proof: attachment('放弃听证声明.jpg'), note: '书面放弃' },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-20 10:00') }),
  },
  withdrawHearingRequest: {
    action: 'withdrawHearingRequest',
    state: scheduling.state,
    payload: { at: beijing('2026-03-25 09:30'), proof: attachment('撤回申请.jpg'), note: '接受处罚' },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-25 10:30') }),
  },
  askHearingRecusal: {
    action: 'askHearingRecusal',
    state: scheduling.state,
    payload: recusal,
    ctx: aContext({ by: 'lead', at: beijing('2026-03-25 10:00') }),
  },
  decideHearingRecusal: {
    action: 'decideHearingRecusal',
    state: {
      ...scheduling.state,
      hearing: {
        ...scheduling.state.hearing,
        recusals: [{ asked: { ...given('2026-03-25 10:00'), ...recusal }, decided: null }],
      },
    },
    payload: { id: 'recusal-1', granted: false, reason: '经核实没有亲属关系' },
    ctx: aContext({ by: 'leader', at: beijing('2026-03-25 15:00') }),
  },
  recordDemandStatement: {
    action: 'recordDemandStatement',
    state: justBefore('recordPayment', { variant: 'person' }).state,
    payload: {
      id: 'demand-statement-1',
      demandId: 'demand-1',
      heardAt: beijing('2026-04-29 09:30'),
      form: 'oral',
      content: '称已于四月二十八日汇款，请求不再加处罚款',
      review: '经向代收机构核实，没有收到该款项，不予采纳',
      adopted: false,
      attachments: [attachment('陈述申辩笔录.jpg')],
    },
    ctx: aContext({ by: 'lead', at: beijing('2026-04-29 10:30') }),
  },
  ...endingOffPath,
  ...exhibitQuestions,
  ...versionQuestions,
} as const satisfies { readonly [A in Situation['action']]?: Situation<A> }
