import { currentPaper, type Made } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'
import { contestedWith } from '../contested-acts.ts'
import { offPath } from '../off-path-questions.ts'
import { stampOf } from '../people.ts'
import { aContext, beijing } from '../play.ts'

const decided = justBefore('approveDecision')
const served = justBefore('recordService', { last: true })
const sealing = justBefore('sealPaper')
const scanned = justBefore('scanBack')
const made: Made = { revision: 1, on: '2026-03-02', at: beijing('2026-03-02 09:00'), by: stampOf('clerk') }

export const decisionCases = {
  decisionFollowsDiscussion: breaks(
    '拟定的决定不得与集体讨论的结论不一致（《行政处罚法》第五十七条第二款）',
    justBefore('proposeDecision'),
    ({ payload }) => ({ payload: { ...payload, fineFen: 250_000 } }),
  ),
  decisionProposed: breaks(
    '决定书缺少法定内容，不得签发（《行政处罚法》第五十九条）',
    decided,
    ({ state }) => ({ state: { ...state, decision: changed(state.decision, { evidence: ' ' }) } }),
  ),
  decisionCountersigned: breaks(
    '未经承办机构负责人审核，不得签发决定（《行政处罚法》第五十七条）',
    decided,
    ({ state }) => ({ state: { ...state, decision: changed(state.decision, { countersigned: null }) } }),
  ),
  orderOfSteps: breaks(
    '不得先审核后告知、先决定后讨论（《行政处罚法》第五十七条第二款）',
    decided,
    ({ state }) => ({
      state: { ...state, notice: changed(state.notice, { revision: state.review?.revision ?? 0 }) },
    }),
  ),
  chiefSignsCollective: breaks('经集体讨论的案件，不得由主要负责人以外的人签发', decided, {
    ctx: aContext({ by: 'leader', at: decided.ctx.now }),
  }),
  paperExists: breaks('不得对不属于本案的文书操作', scanned, ({ payload }) => ({
    payload: { ...payload, paperId: 'no-such-paper' },
  })),
  paperNotVoid: breaks('不得使用已经作废的文书', scanned, ({ state, payload }) => ({
    state: withPaper(state, payload.paperId, { voided: { ...made, reason: '重新制作' } }),
  })),
  paperNotSealed: breaks('不得重复用印（《行政处罚法》第五十九条第二款）', sealing, ({ state, payload }) => ({
    state: withPaper(state, payload.paperId, { sealed: { ...made, sha256: 'b'.repeat(64) } }),
  })),
  paperNotServed: breaks(
    '已经送达的文书，不得重新制作（《行政处罚法》第六十一条）',
    offPath.reissuePaper,
    ({ state, payload }) => ({ state: withPaper(state, payload.paperId, { servedBy: 'service-1' }) }),
  ),
  papersServable: breaks('不得送达内部文书（《行政处罚法》第六十一条）', served, ({ payload }) => ({
    payload: { ...payload, paperIds: ['D01-1'] },
  })),
  papersHaveObject: breaks(
    '处罚决定已被撤销的，不得再送达催告书（《行政强制法》第四十条第四项）',
    justBefore('recordService', { last: true }),
    // What has not reached the party is not contested yet.
    ({ state }) => ({
      state: currentPaper(state, 'D43')?.servedBy
        ? contestedWith(state, 'D43', { outcome: 'revoke' })
        : state,
    }),
  ),
  papersSealed: breaks(
    '没有加盖印章的文书，不得送达（《行政处罚法》第五十九条第二款）',
    served,
    ({ state, payload }) => ({ state: withPaper(state, payload.paperIds[0] ?? '', { sealed: null }) }),
  ),
  twoServers: breaks('送达人员不得少于两人（《行政处罚法》第四十二条第一款）', served, ({ payload }) => ({
    payload: { ...payload, servers: payload.servers.slice(0, 1) },
  })),
  servedAfterMade: breaks(
    '送达日期不得早于文书作出之日（《民事诉讼法》第八十七条）',
    served,
    ({ payload }) => ({ payload: { ...payload, servedAt: beijing('2026-04-26 15:00') } }),
  ),
  leftServiceProved: breaks(
    '没有见证人也没有照片、录像，不得留置送达（《民事诉讼法》第八十九条）',
    served,
    ({ payload }) => ({ payload: { ...payload, method: 'left', refusalReason: '拒绝签收' } }),
  ),
  postalServiceProved: breaks(
    '没有邮件号码和回执，不得认定邮寄送达（《民事诉讼法》第九十一条）',
    served,
    ({ payload }) => ({ payload: { ...payload, method: 'postal', postalNumber: ' ' } }),
  ),
  electronicServiceProved: breaks(
    '没有向当事人确认的电子地址送达，不得认定电子送达（《行政处罚法》第六十一条第二款）',
    served,
    ({ payload }) => ({ payload: { ...payload, method: 'electronic', place: 'other@example.com' } }),
  ),
  entrustedServiceProved: breaks(
    '没有写明受委托的机关，不得认定委托送达（《民事诉讼法》第九十一条）',
    served,
    ({ payload }) => ({ payload: { ...payload, method: 'entrusted', throughBody: ' ' } }),
  ),
  forwardedServiceProved: breaks(
    '没有当事人签收的回证，不得认定转交送达（《民事诉讼法》第九十二条）',
    served,
    ({ payload }) => ({ payload: { ...payload, method: 'forwarded', throughBody: '某监狱', proof: null } }),
  ),
  consentHasAddress: breaks(
    '没有确认电子地址，不得登记同意电子送达（《行政处罚法》第六十一条第二款）',
    justBefore('confirmAddress'),
    ({ payload }) => ({ payload: { ...payload, electronicAddress: null } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
