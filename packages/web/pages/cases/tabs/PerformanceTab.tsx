import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  confiscatesGoods,
  disposalMethods,
  endedBy,
  fineInForce,
  formatChineseDate,
  formatChineseInstant,
  formatMoney,
  grantedDeferral,
  owed,
  payDeadline,
  paymentState,
  paymentStates,
  sideEnds,
  withWeekday,
} from '@zhiheng/law'
import { paymentKindLabels, statementFormLabels } from '../../../labels.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { MoneyText } from '../../../parts/MoneyText.tsx'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'
import { CourtCard } from './CourtCard.tsx'
import { DeferralCards } from './DeferralCards.tsx'
import { EnforcementHaltCard } from './EnforcementHaltCard.tsx'

const noDecisionWords = (state: CaseView['state']): string =>
  sideEnds.includes(endedBy(state) ?? 'DECIDED')
    ? '本案没有给予行政处罚，没有需要履行的罚款'
    : '尚未作出处罚决定'

/** 履行: what is owed today with its arithmetic, what was paid, what was demanded. */
export function PerformanceTab({ view }: { view: CaseView }) {
  const { state, context } = view
  if (!state.decision?.approved)
    return (
      <div className="zh-card">
        <EmptyState title={noDecisionWords(state)} small />
      </div>
    )
  const due = owed(state, context.today, context.calendar)
  const until = payDeadline(state, context.calendar)
  const putOff = grantedDeferral(state) !== null
  return (
    <div className="zh-parts-grid">
      <FactCard title={`应缴数额（截至${formatChineseDate(context.today)}）`}>
        <Terms
          rows={[
            ['缴款状态', paymentStates[paymentState(state, context.today, context.calendar)]],
            ['罚款', <MoneyText key="fine" fen={fineInForce(state)} capital />],
            [
              '原决定的罚款',
              fineInForce(state) !== state.decision.fineFen &&
                `${formatMoney(state.decision.fineFen)}，经行政复议、行政诉讼或者自行纠正改变`,
            ],
            ['尚欠罚款', formatMoney(due.fineFen)],
            ['尚欠加处罚款', formatMoney(due.surchargeFen)],
            [putOff ? '原缴款期限' : '缴款期限', until ? withWeekday(until.legalDueOn) : '决定书送达后起算'],
            ['履行情况', state.performance?.note],
          ]}
        />
        <ol className="zh-proof-lines">
          {due.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </FactCard>
      <CourtCard view={view} />
      <EnforcementHaltCard view={view} />
      <DeferralCards view={view} />
      <Disposals view={view} />
      <FactCard title="缴款与催告">
        <Payments view={view} />
      </FactCard>
    </div>
  )
}

/** 罚没物品: what has become of goods that the decision confiscated. */
function Disposals({ view }: { view: CaseView }) {
  const { state } = view
  if (!confiscatesGoods(state)) return null
  return (
    <FactCard title="罚没物品处理">
      {state.disposals.length === 0 && <p className="zh-note">没收的物品还没有登记处理</p>}
      <ul className="zh-list">
        {state.disposals.map((one) => (
          <li key={one.id}>
            <strong>{disposalMethods[one.method].title}</strong>{' '}
            {one.goods.map(({ name, quantity }) => `${name}${quantity}`).join('、')}
            <div className="zh-note">
              {formatChineseDate(one.disposedOn)} · {one.receiver || '自行处理'} · 监督人 {one.supervisor}
              {one.proceedsFen !== null && ` · 拍卖所得${formatMoney(one.proceedsFen)}`}
            </div>
            <AttachmentList caseId={state.caseId} files={one.attachments} />
          </li>
        ))}
      </ul>
    </FactCard>
  )
}

function Payments({ view }: { view: CaseView }) {
  const { payments, demands, demandStatements, caseId } = view.state
  if (payments.length + demands.length === 0) return <p className="zh-note">还没有缴款和催告</p>
  return (
    <ul className="zh-list">
      {payments.map((one) => (
        <li key={one.id}>
          <strong>{paymentKindLabels[one.kind]}</strong> <MoneyText fen={one.amountFen} />
          <div className="zh-note">
            {formatChineseDate(one.paidOn)} · {one.bank} · 凭证 {one.receiptNumber}
          </div>
          {one.receipt && <AttachmentList caseId={caseId} files={[one.receipt]} />}
        </li>
      ))}
      {demands.map((one) => (
        <li key={one.id}>
          <strong>催告</strong> <span className="zh-number">{one.number}</span>
          <div className="zh-note">
            截至{formatChineseDate(one.asOf)}：罚款{formatMoney(one.unpaidFen)}，加处罚款
            {formatMoney(one.surchargeFen)}
          </div>
          {demandStatements
            .filter(({ demandId }) => demandId === one.id)
            .map((said) => (
              <div key={said.id}>
                <div>
                  {formatChineseInstant(said.heardAt)}
                  {statementFormLabels[said.form]}陈述申辩：{said.content}
                </div>
                <div className="zh-note">
                  复核：{said.review}（{said.adopted ? '予以采纳' : '不予采纳'}）
                </div>
                <AttachmentList caseId={caseId} files={said.attachments} />
              </div>
            ))}
        </li>
      ))}
    </ul>
  )
}
