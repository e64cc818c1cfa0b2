import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  creditClasses,
  creditClassOf,
  creditPeriod,
  formatChineseDate,
  isMinorsCase,
  isPublishable,
  liveSites,
  ofPublicInterest,
  type Publication,
  publicityEnds,
  publicTextOf,
  sitesLeft,
  staleBecause,
  withdrawalOf,
} from '@zhiheng/law'
import { Tag } from 'antd'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, type Term, Terms } from '../Terms.tsx'

/** 公开: what would be put out of the decision as it stands, and what was put out, where and until when. */
export function PublicationTab({ view }: { view: CaseView }) {
  return (
    <div className="zh-parts-grid">
      <PreviewCard view={view} />
      {view.state.publications.map((one) => (
        <PublicationCard key={one.id} one={one} view={view} />
      ))}
    </div>
  )
}

/** Whether it has to be public, in words; or why it is not. */
function standing({ state, context }: CaseView): string {
  if (isMinorsCase(state)) return '不公开：当事人行为时不满十八周岁（《行政处罚法》第五十条）'
  if (!isPublishable(state)) return '不公开：处罚决定已经被撤销、确认违法或者确认无效'
  const left = sitesLeft(state, context.rules, context.today)
  const due = ofPublicInterest(state, context.rules)
    ? '应当公开：具有一定社会影响（市里设定的数额，未核实）'
    : '没有达到市里设定的数额；具有一定社会影响的，写明理由后公开'
  return left.length > 0 ? due : '已经在全部平台公开'
}

function creditTerms({ state, context }: CaseView): readonly Term[] {
  const creditClass = creditClassOf(state, context.rules)
  const decidedOn = state.decision?.approved?.decidedOn
  const period = decidedOn ? creditPeriod(creditClass, decidedOn) : null
  const shown =
    period &&
    `${creditClass === 'minor' ? '原则上不公示，确有必要的' : ''}公示至${formatChineseDate(period.to)}${creditClass === 'minor' ? '' : `，${formatChineseDate(period.from)}以后可以申请信用修复`}`
  return [
    ['失信信息类别', `${creditClasses[creditClass]}（未核实）`],
    ['信用平台', shown ?? '按作出时的规定不公示（未核实）'],
  ]
}

function PreviewCard({ view }: { view: CaseView }) {
  const { state, context } = view
  const closed = isMinorsCase(state) || !isPublishable(state)
  const left = sitesLeft(state, context.rules, context.today)
  return (
    <FactCard title="公开的内容（预览）">
      <Terms
        rows={[
          ['是否公开', standing(view)],
          ...(closed ? [] : creditTerms(view)),
          ['尚未公开的平台', !closed && left.map(({ name }) => name).join('、')],
        ]}
      />
      {!closed && (
        <>
          <pre className="zh-public-text">{publicTextOf(state)}</pre>
          <p className="zh-note">
            由决定书摘出，认得出的证件号码、住址、电话、账号已经隐去。公开以前由承办人员以外的人逐字核对。
          </p>
        </>
      )}
    </FactCard>
  )
}

function PublicationCard({ one, view }: { one: Publication; view: CaseView }) {
  const { state, context } = view
  const withdrawal = withdrawalOf(state, one)
  const stale = staleBecause(state, one)
  const live = liveSites(state, one, context.today)
  const mark = withdrawal ? '已经撤回' : stale ? '应当撤回' : live.length > 0 ? '公开中' : '已经停止公示'
  return (
    <FactCard title={`${formatChineseDate(one.publishedOn)}公开`}>
      <Terms
        rows={[
          ['现状', <Tag key="mark">{mark}</Tag>],
          ['应当撤回', stale && `${formatChineseDate(stale.effectiveOn)}${stale.title}（${stale.number}）`],
          ['公开的平台', one.sites.map(({ name }) => name).join('、')],
          ['目前可见', withdrawal ? '无' : live.map(({ name }) => name).join('、') || '无'],
          ['社会影响', one.influence],
          [
            '信用平台',
            one.publicUntil &&
              `${creditClasses[one.creditClass]}失信信息，公示至${formatChineseDate(one.publicUntil)}${one.necessity ? `，必要：${one.necessity}` : ''}`,
          ],
          [
            '停止公示',
            one.ended && `${formatChineseDate(one.ended.endedOn)}，${publicityEnds[one.ended.ground]}`,
          ],
          [
            '撤回',
            withdrawal &&
              `${formatChineseDate(withdrawal.withdrawnOn)}从${withdrawal.places}撤回${withdrawal.reason ? `，理由：${withdrawal.reason}` : ''}`,
          ],
          ['核对、登记', `${one.by.name}`],
        ]}
      />
      <pre className="zh-public-text">{one.text}</pre>
      <AttachmentList caseId={state.caseId} files={[...one.attachments, ...(one.ended?.attachments ?? [])]} />
    </FactCard>
  )
}
