import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  against,
  appellants,
  contestedTitle,
  contestOpen,
  findRemedy,
  fineInForce,
  formatChineseDate,
  formatMoney,
  isRunning,
  judgmentOutcomes,
  owed,
  pausesByRemedy,
  penaltyContested,
  type Reconsideration,
  type Remedy,
  reconsiderationOutcomes,
  remedyOpen,
  replyDeadline,
  resultOf,
  type Suit,
  stayGrounds,
  staysInForce,
  suitCapacities,
  withWeekday,
} from '@zhiheng/law'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, type Term, Terms } from '../Terms.tsx'
import { RefundCard } from './RefundCard.tsx'

/** 复议、诉讼: each proceeding with its course and outcome, and what they do to the execution of the decision. */
export function RemediesTab({ view }: { view: CaseView }) {
  const { reconsiderations, suits } = view.state
  return (
    <div className="zh-parts-grid">
      <EffectCard view={view} />
      {reconsiderations.map((one) => (
        <ReconsiderationCard key={one.id} one={one} view={view} />
      ))}
      {suits.map((one) => (
        <SuitCard key={one.id} one={one} view={view} />
      ))}
      <RefundCard view={view} />
    </div>
  )
}

/** 执行: what is paused, stayed, blocked, and the arithmetic of the surcharge. */
function EffectCard({ view: { state, context } }: { view: CaseView }) {
  const pauses = pausesByRemedy(state)
  const stays = staysInForce(state)
  const open = remedyOpen(state)
  const orderOpen = state.demolitions.some(({ id }) => contestOpen(state, against('D27', id)))
  const due = owed(state, context.today, context.calendar)
  const lasting = pauses.map(
    ({ kind, from, to }) =>
      `${kind === 'reconsideration' ? '行政复议' : '行政诉讼'}期间：${formatChineseDate(from)}至${to ? formatChineseDate(to) : '办结'}`,
  )
  return (
    <FactCard title="对执行的影响">
      <Terms
        rows={[
          [
            '停止执行',
            stays.length > 0
              ? stays
                  .map(
                    ({ from, ground, remedyId }) =>
                      `${formatChineseDate(from)}起停止执行${actTitle(state, remedyId)}：${stayGrounds[ground]}`,
                  )
                  .join('\n')
              : '不停止执行',
          ],
          [
            '加处罚款',
            lasting.length > 0 && `${lasting.join('\n')}\n以上期间不计算（《行政处罚法》第七十三条第三款）`,
          ],
          [
            '收集证据',
            open &&
              '不得自行收集；经同意、准许的可以补充（《行政复议法》第四十六条、《行政诉讼法》第三十五条、第三十六条）',
          ],
          [
            '法院强制执行',
            penaltyContested(state) && '针对处罚决定的复议、诉讼办结以前不能申请（《行政强制法》第五十三条）',
          ],
          [
            '强制拆除',
            orderOpen && '针对责令限期拆除决定的复议、诉讼办结以前不能拆除（《行政强制法》第四十四条）',
          ],
          ['结案', open && '复议、诉讼办结以前不能结案、归档'],
          ['有效的罚款', state.decision?.approved && formatMoney(fineInForce(state))],
        ]}
      />
      {due.lines.length > 0 && (
        <ol className="zh-proof-lines">
          {due.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </FactCard>
  )
}

function ReconsiderationCard({ one, view }: { one: Reconsideration; view: CaseView }) {
  const { application, forwarded, registered, decided, correction } = one
  const applicant = registered ?? application
  return (
    <FactCard title={registered ? `行政复议 ${registered.number}` : '行政复议申请'}>
      <Terms
        rows={[
          ['进展', standing(one)],
          ['被复议的行政行为', contestedTitle(view.state, one.act)],
          ['复议机关', registered?.authority ?? forwarded?.authority],
          ['申请人', applicant && `${applicant.applicant}${applicant.byParty ? '（当事人）' : ''}`],
          ['申请', applicant && formatChineseDate(applicant.appliedOn)],
          [
            '经本机关提交',
            application &&
              `${formatChineseDate(application.receivedOn)}收到${forwarded ? `，${formatChineseDate(forwarded.forwardedOn)}转送：${forwarded.opinion}` : ''}`,
          ],
          [
            '受理',
            registered &&
              `${formatChineseDate(registered.acceptedOn)}，${registered.simplified ? '简易' : '普通'}程序${registered.simplifiedReason ? `：${registered.simplifiedReason}` : ''}`,
          ],
          ['复议请求', applicant?.requests],
          ['事实和理由', applicant?.grounds],
          ...courseRows(one, view),
          [
            '复议决定',
            decided &&
              `${formatChineseDate(decided.receivedOn)}收到${decided.number}：${reconsiderationOutcomes[decided.outcome].title}${fineWords(decided.fineFen)}\n${decided.reasons}`,
          ],
          ['责令重新作出', decided?.remakeBy && `${formatChineseDate(decided.remakeBy)}以前`],
          [
            '意见书',
            decided?.letterReceivedOn &&
              `${formatChineseDate(decided.letterReceivedOn)}收到${correction ? `，${formatChineseDate(correction.reportedOn)}报送：${correction.content}` : ''}`,
          ],
          [
            '附件',
            <Files
              key="files"
              caseId={view.state.caseId}
              files={[
                application,
                forwarded,
                registered,
                decided,
                correction,
                ...one.replies,
                ...one.attendances,
                ...one.consents,
                ...one.supplements,
                one.withdrawal,
              ]}
            />,
          ],
        ]}
      />
    </FactCard>
  )
}

function SuitCard({ one, view }: { one: Suit; view: CaseView }) {
  const { registered, judgments, appeals, finality } = one
  return (
    <FactCard title={`行政诉讼 ${registered.number}`}>
      <Terms
        rows={[
          ['进展', standing(one)],
          ['被诉的行政行为', contestedTitle(view.state, one.act)],
          ['人民法院', registered.court],
          ['原告', `${registered.plaintiff}${registered.byParty ? '（当事人）' : ''}`],
          [
            '本机关的地位',
            `${suitCapacities[registered.capacity]}${registered.coDefendant ? `，与${registered.coDefendant}` : ''}`,
          ],
          ['立案', formatChineseDate(registered.acceptedOn)],
          ['复议前置', registered.prerequisiteNote],
          ['诉讼请求', registered.requests],
          ['事实和理由', registered.grounds],
          ...courseRows(one, view),
          [
            '裁判',
            judgments.length > 0 && (
              <ul className="zh-list">
                {judgments.map((judgment) => (
                  <li key={judgment.revision}>
                    {formatChineseDate(judgment.receivedOn)}收到
                    {judgment.instance === 'first' ? '一审' : '二审'}
                    {judgment.number}：{judgmentOutcomes[judgment.outcome].title}
                    {fineWords(judgment.fineFen)}
                    <div className="zh-note">{judgment.reasons}</div>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            '上诉',
            appeals
              .map(
                ({ appellant, appealedOn, grounds }) =>
                  `${formatChineseDate(appealedOn)}，${appellants[appellant]}：${grounds}`,
              )
              .join('\n'),
          ],
          [
            '生效',
            finality &&
              `${formatChineseDate(finality.effectiveOn)}${finality.note ? `，${finality.note}` : ''}`,
          ],
          [
            '附件',
            <Files
              key="files"
              caseId={view.state.caseId}
              files={[
                registered,
                ...one.replies,
                ...one.attendances,
                ...one.consents,
                ...one.supplements,
                ...judgments,
                ...appeals,
                finality,
                one.withdrawal,
              ]}
            />,
          ],
        ]}
      />
    </FactCard>
  )
}

/** Reply, hearing, consent, public record: the same for both. */
function courseRows(one: Remedy, { context }: CaseView): readonly Term[] {
  const due = replyDeadline(one, context.calendar)
  const [reply] = one.replies
  const late = due && reply && reply.repliedOn > due.legalDueOn
  const owes =
    due &&
    !reply &&
    isRunning(one) &&
    `■ 期限至${withWeekday(due.legalDueOn)}，尚未提出；逾期视为没有证据、依据`
  return [
    [
      one.kind === 'litigation' ? '答辩' : '书面答复',
      reply
        ? `${formatChineseDate(reply.repliedOn)}提交${late ? `（■ 逾期：${reply.lateReason}）` : '，未逾期'}\n${reply.content}`
        : owes,
    ],
    ['证据目录', reply?.evidenceList],
    [
      '补充证据',
      [
        ...one.consents.map(({ consentedOn, scope }) => `${formatChineseDate(consentedOn)}同意：${scope}`),
        ...one.supplements.map(({ submittedOn, title }) => `${formatChineseDate(submittedOn)}提交${title}`),
      ].join('\n'),
    ],
    [
      one.kind === 'litigation' ? '出庭应诉' : '复议听证',
      one.attendances
        .map(({ heldOn, head, explanation, staff }) =>
          head
            ? `${formatChineseDate(heldOn)}，负责人${head.name}（${head.title}）到场`
            : `${formatChineseDate(heldOn)}，负责人未到场（${explanation}），${staff}到场`,
        )
        .join('\n'),
    ],
    [
      '撤回公开',
      one.withdrawal &&
        `${formatChineseDate(one.withdrawal.withdrawnOn)}，${one.withdrawal.places}${one.withdrawal.reason ? `\n公开说明的理由：${one.withdrawal.reason}` : ''}`,
    ],
  ]
}

const actTitle = (state: CaseView['state'], remedyId: string): string => {
  const remedy = findRemedy(state, remedyId)
  return remedy ? contestedTitle(state, remedy.act) : ''
}
const fineWords = (fineFen: number | null) => (fineFen === null ? '' : `，罚款变为${formatMoney(fineFen)}`)

function standing(one: Remedy): string {
  const result = resultOf(one)
  if (result) return `✓ 已办结：${result.title}，${formatChineseDate(result.effectiveOn)}生效`
  if (one.registered) return '○ 审理中'
  return one.kind === 'reconsideration' && one.forwarded ? '○ 已转送，等待受理' : '○ 待转送'
}

type Filed = { readonly attachments: CaseView['state']['photos'][number]['attachments'] } | null
function Files({ caseId, files }: { caseId: string; files: readonly Filed[] }) {
  const all = files.flatMap((one) => one?.attachments ?? [])
  return all.length > 0 ? <AttachmentList caseId={caseId} files={all} /> : <>—</>
}
