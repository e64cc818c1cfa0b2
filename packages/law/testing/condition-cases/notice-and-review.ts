import { noticePaper } from '../../case/substance.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'
import { people } from '../people.ts'
import { beijing } from '../play.ts'

const held = justBefore('recordDiscussion')
const absent = { present: false, opinion: '', agree: false }
const more = ['p-4', 'p-5'].map((personId) => ({ personId, name: personId, title: '副局长', ...absent }))

export const noticeCases = {
  firstLookGiven: breaks('未经法制初审，不得批准告知', justBefore('approveNotice'), ({ state }) => ({
    state: { ...state, firstLook: null },
  })),
  pointsAllLooked: breaks(
    '审核要点不符合的，不得出具同意告知的初审意见',
    justBefore('giveFirstLook'),
    ({ payload }) => ({ payload: { ...payload, points: { ...payload.points, facts: false } } }),
  ),
  noticeServed: breaks(
    '未经告知，不得作出处罚决定（《行政处罚法》第六十二条）',
    justBefore('approveDecision', { variant: 'organisation' }),
    ({ state }) => {
      const notice = noticePaper(state)?.id ?? ''
      return { state: { ...state, services: state.services.filter((one) => !one.paperIds.includes(notice)) } }
    },
  ),
  partyHeard: breaks(
    '陈述、申辩期限届满前，当事人也没有放弃，不得提请审核和决定（《行政处罚法》第六十二条）',
    justBefore('submitToReview'),
    ({ state, ctx }) => ({
      state: { ...state, waiver: null },
      ctx: { ...ctx, now: beijing('2026-03-26 23:00'), today: '2026-03-26' },
    }),
  ),
  statementMade: breaks(
    '当事人没有陈述、申辩的，不得编造复核（《行政处罚法》第四十五条第一款）',
    justBefore('recheckStatement'),
    ({ state }) => ({ state: { ...state, statements: [] } }),
  ),
  everyPointAnswered: breaks(
    '当事人提出的事实、理由和证据，不得不予复核（《行政处罚法》第四十五条第一款）',
    justBefore('recheckStatement'),
    ({ payload }) => ({ payload: { ...payload, answers: [] } }),
  ),
  notHeavierAfterDefence: breaks(
    '不得因当事人陈述、申辩而给予更重的处罚（《行政处罚法》第四十五条第二款）',
    justBefore('recheckStatement'),
    ({ payload }) => ({ payload: { ...payload, fineFen: 300_001 } }),
  ),
  statementRechecked: breaks(
    '承办人员没有复核，不得审定复核意见（《行政处罚法》第四十五条第一款）',
    justBefore('confirmRecheck'),
    ({ state }) => ({ state: { ...state, recheck: null } }),
  ),
  statementAnswered: breaks(
    '当事人的陈述、申辩未复核，不得提请法制审核（《行政处罚法》第四十五条第一款）',
    justBefore('submitToReview'),
    ({ state }) => ({ state: { ...state, recheck: changed(state.recheck, { confirmed: null }) } }),
  ),
  reviewerIndependent: breaks(
    '审查过本案的承办机构负责人，不得再作法制审核（《行政处罚法》第五十八条）',
    justBefore('giveLegalOpinion'),
    ({ ctx }) => ({
      ctx: { ...ctx, actor: { personId: people.captain.personId, roles: ['R4'], qualified: true } },
    }),
  ),
  reviewerQualified: breaks(
    '没有法律职业资格的人员，不得从事法制审核（《行政处罚法》第五十八条第二款）',
    justBefore('giveLegalOpinion'),
    ({ ctx }) => ({ ctx: { ...ctx, actor: { ...ctx.actor, qualified: false } } }),
  ),
  pointsMatchConclusion: breaks(
    '审核要点不符合的，不得出具同意的审核意见（《行政处罚法》第五十八条）',
    justBefore('giveLegalOpinion'),
    ({ payload }) => ({ payload: { ...payload, points: { ...payload.points, crime: false } } }),
  ),
  reviewPassed: breaks(
    '未经法制审核或者审核未通过，不得作出决定（《行政处罚法》第五十八条第一款）',
    justBefore('approveDecision'),
    ({ state }) => ({ state: { ...state, review: changed(state.review, { conclusion: 'supplement' }) } }),
  ),
  jointlyDiscussed: breaks(
    '情节复杂或者重大违法行为，未经集体讨论，不得作出决定（《行政处罚法》第五十七条第二款）',
    justBefore('approveDecision'),
    ({ state }) => ({ state: { ...state, discussion: null } }),
  ),
  discussionAfterReview: breaks(
    '集体讨论不得早于法制审核（《行政处罚法》第五十七条第二款）',
    held,
    ({ payload }) => ({ payload: { ...payload, heldAt: beijing('2026-03-30 09:59') } }),
  ),
  quorumPresent: breaks(
    '到会负责人不足，不得形成讨论结论（《行政处罚法》第五十七条第二款）',
    held,
    ({ payload }) => ({ payload: { ...payload, members: [...payload.members, ...more] } }),
  ),
  investigatorsDoNotVote: breaks(
    '办案人员不得参与表决（《行政处罚法》第五十七条第二款）',
    held,
    ({ payload }) => ({
      payload: {
        ...payload,
        members: payload.members.map((one, index) =>
          index === 2 ? { ...one, personId: people.support.personId } : one,
        ),
      },
    }),
  ),
  everyMemberSpeaks: breaks(
    '集体讨论记录不得缺少到会成员的意见（《行政处罚法》第五十七条第二款）',
    held,
    ({ payload }) => ({
      payload: { ...payload, members: payload.members.map((one) => ({ ...one, opinion: '' })) },
    }),
  ),
  majorityAgrees: breaks(
    '未过半数同意，不得形成讨论结论（《行政处罚法》第五十七条第二款）',
    held,
    ({ payload }) => ({
      payload: {
        ...payload,
        members: payload.members.map((one, index) => ({ ...one, agree: index === 0 })),
      },
    }),
  ),
  notHeavierThanNotified: breaks(
    '决定的处罚不得重于已告知的处罚（《行政处罚法》第四十五条第二款）',
    justBefore('approveDecision'),
    ({ state }) => ({ state: { ...state, notice: changed(state.notice, { fineFen: 299_999 }) } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
