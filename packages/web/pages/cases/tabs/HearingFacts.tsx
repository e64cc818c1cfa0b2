import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  acceptedRequest,
  currentSession,
  formatChineseDate,
  formatChineseInstant,
  type HearingSession,
  hearingEnd,
  hearingNotice,
  hearingOffered,
  hearingOutcomes,
  hearingRefusalGrounds,
  hearingRequestPeriod,
} from '@zhiheng/law'
import { closedHearingLabels, hearingAdviceLabels, hearingAuthorityLabels } from '../../../labels.ts'
import { UnverifiedMark } from '../../../parts/UnverifiedMark.tsx'
import { type Term, Terms } from '../Terms.tsx'

/** Everything on file about the hearing, in the order in which it comes about. */
export function HearingFacts({ view }: { view: CaseView }) {
  return <Terms rows={[...asked(view), ...prepared(view), ...held(view)]} none="没有告知听证权利" />
}

function asked({ state, context }: CaseView): readonly Term[] {
  const { hearing } = state
  const period = hearingRequestPeriod(state, context.calendar)
  const accepted = acceptedRequest(state)
  const lapsed = period && !accepted && !hearing.waiver && context.today > period.legalDueOn
  return [
    [
      '告知',
      hearingOffered(state) && (
        <>
          已告知要求听证的权利{' '}
          {!context.rules.hearing.verified && <UnverifiedMark why={context.rules.hearing.source} />}
        </>
      ),
    ],
    [
      '要求听证的期限',
      period && `${formatChineseDate(period.legalDueOn)}届满${lapsed ? '，当事人没有要求听证' : ''}`,
    ],
    ['要求', accepted && `${formatChineseInstant(accepted.at)}提出：${accepted.content}`],
    ...hearing.requests
      .filter((one) => one !== accepted)
      .map((one): Term => {
        const refusal = hearing.refusals.find(({ id }) => id === one.id)
        const answer = refusal
          ? `不予听证，${hearingRefusalGrounds[refusal.ground]}：${refusal.reason}`
          : '尚未答复'
        return ['另行提出的要求', `${formatChineseInstant(one.at)}提出：${one.content}\n${answer}`]
      }),
    ['放弃', hearing.waiver && `${formatChineseInstant(hearing.waiver.at)}书面放弃听证`],
    ['撤回', hearing.withdrawn && `${formatChineseInstant(hearing.withdrawn.at)}撤回听证要求`],
  ]
}

function prepared({ state }: CaseView): readonly Term[] {
  const { officers, agents, recusals } = state.hearing
  return [
    [
      '主持人、记录员',
      officers &&
        `${officers.presider.name}（${officers.presider.title}）主持，${officers.recorder.name}（${officers.recorder.title}）记录`,
    ],
    ...recusals.map(
      ({ asked: one, decided }): Term => [
        '回避申请',
        `申请${one.personName}回避：${one.reason}\n${decided ? `${decided.granted ? '决定回避' : '决定不回避'}：${decided.reason}` : '尚未决定'}`,
      ],
    ),
    [
      '代理人',
      agents &&
        `${agents.agents.map(({ name, relation }) => `${name}（${relation}）`).join('、')}，${hearingAuthorityLabels[agents.authority]}`,
    ],
  ]
}

function held(view: CaseView): readonly Term[] {
  const { state } = view
  const end = hearingEnd(state)
  const { report } = state.hearing
  return [
    ...state.hearing.sessions.map(
      (session): Term => [
        session === currentSession(state) ? '听证时间、地点' : '原定时间（已变更）',
        <SessionWords key={session.id} view={view} session={session} />,
      ],
    ),
    ['结果', end && (end.how === 'withdrawn' ? '当事人撤回要求，没有举行' : hearingOutcomes[end.how])],
    [
      '听证报告',
      report &&
        `${report.by.name}于${formatChineseDate(report.on)}提出，建议${hearingAdviceLabels[report.advice]}。\n${report.suggestion}`,
    ],
  ]
}

function SessionWords({ view, session }: { view: CaseView; session: HearingSession }) {
  const { notice, announced } = session
  const given = hearingNotice(view.state, session, view.context.calendar)
  const last = session === currentSession(view.state)
  return (
    <>
      {formatChineseInstant(notice.at)}，{notice.place}，
      {notice.public
        ? '公开举行'
        : `不公开（${notice.closedBecause ? closedHearingLabels[notice.closedBecause] : ''}）`}
      {notice.changeReason && <div className="zh-note">延期：{notice.changeReason}</div>}
      {last && (
        <div className={given?.verdict === 'tooLate' ? 'zh-field-fault' : 'zh-note'}>
          {given ? given.reason : '听证通知书尚未送达'}
          {notice.public && (announced ? `；${formatChineseDate(announced.postedOn)}公告` : '；尚未公告')}
        </div>
      )}
    </>
  )
}
