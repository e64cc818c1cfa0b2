import { beijingDay } from '../calendar/plain-date.ts'
import { proposesNoPenalty } from '../case/ending-state.ts'
import { pendingEnforcementHalt } from '../case/enforcement-halt.ts'
import { pendingHalt } from '../case/halts.ts'
import { mayRequestHearing } from '../case/hearing.ts'
import type { Question } from '../case/judge-context.ts'
import { stageBeforeDispute } from '../case/jurisdiction.ts'
import { currentPaper } from '../case/state.ts'
import { collectiveRequired } from '../case/substance.ts'
import { field, payloadOf } from './condition.ts'
import { stageAfterRedress } from './conditions/redress.ts'
import { sideEnds } from './ending-actions.ts'
import { payable, reopened, type Stage } from './stages.ts'

type Rule = { readonly among: readonly (Stage | null)[]; readonly choose: (q: Question) => Stage | null }

/** Acts that lead to more than one place. `among` lists every place, for the map and for the tests. */
export const destinations = {
  /** A report that proposes a penalty goes to the notice; one that proposes none has nothing to notify and goes to the review. */
  afterReport: {
    among: ['NOTICE_REVIEW', 'LEGAL_REVIEW'],
    choose: (q) => (proposesNoPenalty(q.state) ? 'LEGAL_REVIEW' : 'NOTICE_REVIEW'),
  },
  /** The receipt ends our part; a refusal leaves the case where it is. */
  afterHandOver: {
    among: [null, 'HANDED_OVER'],
    choose: (q) => (payloadOf(q, 'recordHandOverAnswer')?.outcome === 'refused' ? null : 'HANDED_OVER'),
  },
  /** 《行政执法机关移送涉嫌犯罪案件的规定》第十条: what the police do not file is handled on. */
  afterPolice: {
    among: [null, 'INVESTIGATING'],
    choose: (q) => (payloadOf(q, 'recordPoliceAnswer')?.outcome === 'refused' ? 'INVESTIGATING' : null),
  },
  resumed: {
    among: ['VERIFYING', 'INVESTIGATING'],
    choose: (q) => (q.state.filedOn === null ? 'VERIFYING' : 'INVESTIGATING'),
  },
  /** 集体讨论 where the Law asks for it, else straight to the decision; an opinion that is not 同意 sends the file back. */
  afterLegalReview: {
    among: ['COLLECTIVE', 'DECISION_REVIEW', 'NOTICE', 'INVESTIGATING'],
    choose: (q) => {
      const conclusion = payloadOf(q, 'giveLegalOpinion')?.conclusion ?? 'agree'
      if (conclusion === 'agreeIfMended') return proposesNoPenalty(q.state) ? 'INVESTIGATING' : 'NOTICE'
      if (conclusion !== 'agree') return 'INVESTIGATING'
      return collectiveRequired(q.state, q.ctx.rules) ? 'COLLECTIVE' : 'DECISION_REVIEW'
    },
  },
  /** The decision served begins its performance; a demand served begins the time to obey it. Other papers move nothing. */
  afterService: {
    among: [null, 'EXECUTING', 'URGED'],
    choose: (q) => {
      const served = field(q, 'paperIds') ?? []
      const decision = currentPaper(q.state, 'D43')
      if (q.state.stage === 'DECIDED' && decision && served.includes(decision.id)) return 'EXECUTING'
      const demanded = q.state.demands.some((one) =>
        served.includes(currentPaper(q.state, 'Q10', one.id)?.id ?? ''),
      )
      return (q.state.stage === 'EXECUTING' || q.state.stage === 'DEFERRED') && demanded ? 'URGED' : null
    },
  },
  /** 取消延期、分期: the rest is performed as before; who was urged already stays so. */
  afterDeferralEnded: {
    among: [null, 'EXECUTING'],
    choose: (q) => (q.state.stage === 'DEFERRED' ? 'EXECUTING' : null),
  },
  /** 中止、恢复、终止调查, each by what was asked for. */
  afterHalt: {
    among: ['SUSPENDED', 'INVESTIGATING', 'TERMINATED'],
    choose: (q) => {
      const kind = pendingHalt(q.state)?.proposed.kind
      return kind === 'suspend' ? 'SUSPENDED' : kind === 'terminate' ? 'TERMINATED' : 'INVESTIGATING'
    },
  },
  /** A request in time begins the hearing; a late one, or one outside the range, is only answered (第六十四条第一项). */
  afterHearingRequest: {
    among: [null, 'HEARING'],
    choose: (q) => {
      const at = payloadOf(q, 'recordHearingRequest')?.at ?? q.ctx.now
      return mayRequestHearing(q.state, beijingDay(at), q.ctx.calendar) ? 'HEARING' : null
    },
  },
  /** 协商一致 ends the dispute; one that failed leaves it to the superior. */
  afterConsultation: {
    among: [null, 'VERIFYING', 'INVESTIGATING'],
    choose: (q) =>
      payloadOf(q, 'consultJurisdiction')?.outcome === 'failed' ? null : stageBeforeDispute(q.state),
  },
  /** 纠错 approved: taken up again, given back, or mended where it stands (S32, S33). */
  afterRedress: { among: [null, 'REOPENED', 'REVERSED'], choose: stageAfterRedress },
  /** 代履行 done or stopped: the rest of the decision is performed where it was. */
  afterSubstitute: {
    among: payable,
    choose: (q) => q.state.moves.findLast(({ to }) => to === 'COMPELLED')?.from ?? 'EXECUTING',
  },
  /** 强制执行申请 over without enforcement: the decision is performed where it was; one not yet signed moved nothing. */
  afterCourt: {
    among: [null, ...payable],
    choose: (q) =>
      q.state.stage === 'COURT'
        ? (q.state.moves.findLast(({ to }) => to === 'COURT')?.from ?? 'URGED')
        : null,
  },
  /** 中止、终结执行, each by what was asked for; 恢复 goes back to where it was suspended. */
  afterEnforcementHalt: {
    among: ['SUSPENDED_EXEC', 'ENDED_EXEC', ...payable],
    choose: (q) => {
      const kind = pendingEnforcementHalt(q.state)?.proposed.kind
      if (kind === 'suspend') return 'SUSPENDED_EXEC'
      if (kind === 'end') return 'ENDED_EXEC'
      return q.state.moves.findLast(({ to }) => to === 'SUSPENDED_EXEC')?.from ?? 'URGED'
    },
  },
  afterDesignation: {
    among: ['VERIFYING', 'INVESTIGATING'],
    choose: (q) => stageBeforeDispute(q.state),
  },
  returned: {
    among: [
      'VERIFYING',
      'INVESTIGATING',
      'REPORTED',
      'NOTICE',
      'HEARING',
      'LEGAL_REVIEW',
      'ENDED_EXEC',
      'PERFORMED',
      ...reopened,
      ...sideEnds,
    ],
    choose: (q) => payloadOf(q, 'returnTo')?.stage ?? null,
  },
  withdrawn: {
    among: [
      ...['VERIFYING', 'INVESTIGATING', 'NOTICE', 'HEARING'],
      ...payable,
      ...(['COURT', 'ENDED_EXEC'] as const),
      'PERFORMED',
      ...reopened,
      ...sideEnds,
    ],
    choose: (q) => q.state.moves.at(-1)?.from ?? null,
  },
} as const satisfies Record<string, Rule>

export type Destination = keyof typeof destinations
