import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  adverseResults,
  currentPaper,
  decisionUndone,
  type FormerDecision,
  fineInForce,
  formatChineseDate,
  formatMoney,
  goodsLeftToReturn,
  type Redress,
  redressSources,
  redressTitle,
  remakeOrder,
  remakeOwed,
  returnManners,
  undoing,
} from '@zhiheng/law'
import { Tag } from 'antd'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'
import { RefundCard } from './RefundCard.tsx'

/** 纠错: what was found wrong and what came of it, the decisions that fell, and what was given back. */
export function RedressTab({ view }: { view: CaseView }) {
  const { redresses, formerDecisions } = view.state
  return (
    <div className="zh-parts-grid">
      <StandingCard view={view} />
      {redresses.map((one) => (
        <RedressCard key={one.id} one={one} view={view} />
      ))}
      {formerDecisions.map((one) => (
        <FormerCard key={one.revision} one={one} />
      ))}
      <RefundCard view={view} />
      <GoodsCard view={view} />
    </div>
  )
}

/** Whether there is anything to show. */
export const hasRedress = ({ state }: CaseView): boolean =>
  state.redresses.length + state.formerDecisions.length > 0 || adverseResults(state).length > 0

function StandingCard({ view: { state } }: { view: CaseView }) {
  const undone = decisionUndone(state)
  const result = undone ? undoing(state) : undefined
  const until = remakeOrder(result)
  const decided = state.decision?.approved
  return (
    <FactCard title="决定的效力">
      <Terms
        rows={[
          [
            '现行决定',
            decided
              ? `${decided.number}${undone ? '（已被撤销）' : ''}`
              : state.formerDecisions.length > 0 && '重新办理中，尚未作出新的决定',
          ],
          ['有效的罚款', decided && formatMoney(fineInForce(state))],
          [
            '撤销的依据',
            result &&
              `${result.title}${result.number ? `（${result.number}）` : ''}，${formatChineseDate(result.effectiveOn)}生效`,
          ],
          [
            '重新作出决定',
            until
              ? `${formatChineseDate(until)}以前`
              : undone && (remakeOwed(state) ? '已批准重新办理' : '没有责令重新作出'),
          ],
          [
            '执行',
            undone &&
              '据以执行的决定已被撤销，不得催告、代履行、处理没收的财物（《行政强制法》第四十条第四项）',
          ],
        ]}
      />
    </FactCard>
  )
}

function RedressCard({ one, view: { state } }: { one: Redress; view: CaseView }) {
  const { proposed, countersigned, reviewed, discussed, approved, refused } = one
  const paper = currentPaper(state, 'D43S', one.id)
  return (
    <FactCard title={`纠错：${redressTitle(one)}`}>
      <p>
        <Tag>{standing(one)}</Tag>
        {proposed.remake && <Tag>重新办理</Tag>}
      </p>
      <Terms
        rows={[
          [
            '错误由谁指出',
            `${redressSources[proposed.source]}：${proposed.sourceNote.replace(/[。；，]+$/, '')}，${formatChineseDate(proposed.foundOn)}发现`,
          ],
          ['查明的错误', proposed.finding],
          ['纠正后的内容', proposed.mended],
          ['变更后的罚款', proposed.kind === 'change' && formatMoney(proposed.fineFen ?? 0)],
          ['依据', proposed.basis],
          ['报请', `${proposed.by.name}，${formatChineseDate(proposed.on)}`],
          ['承办机构意见', countersigned && `${countersigned.opinion}（${countersigned.by.name}）`],
          ['法制审核意见', reviewed && `${reviewed.opinion}（${reviewed.by.name}）`],
          [
            '集体讨论',
            discussed && `${discussed.members.map(({ name }) => name).join('、')}：${discussed.conclusion}`,
          ],
          [
            '负责人意见',
            (approved ?? refused) &&
              `${(approved ?? refused)?.opinion}（${(approved ?? refused)?.by.name}，${formatChineseDate((approved ?? refused)?.on ?? '')}）`,
          ],
          ['纠错决定书', paper && `${paper.number ?? ''}${paper.servedBy ? '，已送达' : '，尚未送达'}`],
          [
            '撤回公开',
            one.withdrawal && `${formatChineseDate(one.withdrawal.withdrawnOn)}，${one.withdrawal.places}`,
          ],
        ]}
      />
      <AttachmentList caseId={state.caseId} files={proposed.attachments} />
    </FactCard>
  )
}

function standing({ approved, refused, countersigned, reviewed }: Redress): string {
  if (approved) return '已批准'
  if (refused) return '不予批准'
  if (!countersigned) return '待承办机构审核'
  return reviewed ? '待批准' : '待法制审核'
}

/** A decision that fell, as it stood: it stays on the file. */
function FormerCard({ one }: { one: FormerDecision }) {
  const { decision, undoneBy, undoneOn, payments, opinion, by, on } = one
  const paid = payments.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <FactCard title="已被撤销的决定">
      <Terms
        rows={[
          ['决定书', decision?.approved?.number],
          ['处罚内容', decision?.penaltyText],
          ['撤销的依据', `${undoneBy}${undoneOn ? `，${formatChineseDate(undoneOn)}` : ''}`],
          ['当时已缴', formatMoney(paid)],
          ['重新办理', `${formatChineseDate(on)}，${by.name}：${opinion}`],
        ]}
      />
    </FactCard>
  )
}

function GoodsCard({ view: { state } }: { view: CaseView }) {
  if (state.goodsReturns.length === 0 && !goodsLeftToReturn(state)) return null
  return (
    <FactCard title="退还财物">
      <Terms rows={[['没收的财物', goodsLeftToReturn(state) ? '■ 尚未退清' : '✓ 已退清']]} />
      <ul className="zh-list">
        {state.goodsReturns.map((one) => (
          <li key={one.id}>
            <strong>{returnManners[one.manner]}</strong> {one.goods}
            {one.amountFen !== null && `，${formatMoney(one.amountFen)}`}
            <div className="zh-note">
              {formatChineseDate(one.returnedOn)} · {one.receivedBy}签收
            </div>
            <AttachmentList caseId={state.caseId} files={one.attachments} />
          </li>
        ))}
      </ul>
    </FactCard>
  )
}
