import { aCaseAt, justBefore, type Situation } from './a-case.ts'
import { exhibitQuestions } from './exhibit-questions.ts'
import { officerOf } from './people.ts'
import { aContext, beijing } from './play.ts'

const sealing = justBefore('sealPaper')

/** Lawful questions for the acts that the two lawful cases never take. */
export const offPath = {
  endClue: {
    action: 'endClue',
    state: justBefore('proposeFiling').state,
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
  ...exhibitQuestions,
} as const satisfies { readonly [A in Situation['action']]?: Situation<A> }
