import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type Deferral,
  deferralKinds,
  formatChineseDate,
  formatMoney,
  type Instalment,
  instalmentsOf,
  missedFen,
  type PlainDate,
  withWeekday,
} from '@zhiheng/law'
import { MoneyText } from '../../../parts/MoneyText.tsx'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'

/** 延期、分期缴纳: each application with its answer, and the plan the fine is paid by. */
export function DeferralCards({ view }: { view: CaseView }) {
  const { state, context } = view
  if (state.deferrals.length === 0) return null
  const instalments = instalmentsOf(state, context.calendar)
  return (
    <>
      {instalments.length > 0 && (
        <FactCard title="缴纳计划">
          <PlanTable instalments={instalments} today={context.today} />
        </FactCard>
      )}
      <FactCard title="延期、分期缴纳的申请">
        <ul className="zh-list">
          {state.deferrals.map((one) => (
            <li key={one.id}>
              <Application one={one} caseId={state.caseId} />
            </li>
          ))}
        </ul>
      </FactCard>
    </>
  )
}

/** Plan, paid and outstanding, part by part. */
export function PlanTable({ instalments, today }: { instalments: readonly Instalment[]; today: PlainDate }) {
  const sum = (pick: (one: Instalment) => number) => instalments.reduce((total, one) => total + pick(one), 0)
  return (
    <table className="zh-table">
      <thead>
        <tr>
          <th scope="col">期次</th>
          <th scope="col">应缴</th>
          <th scope="col">缴纳期限</th>
          <th scope="col">已缴</th>
          <th scope="col">尚欠</th>
          <th scope="col">情况</th>
        </tr>
      </thead>
      <tbody>
        {instalments.map((one) => (
          <tr key={one.number}>
            <td data-label="期次">
              <span className="zh-money">第{one.number}期</span>
            </td>
            <td data-label="应缴">
              <MoneyText fen={one.amountFen} />
            </td>
            <td data-label="缴纳期限">{withWeekday(one.proof.legalDueOn)}</td>
            <td data-label="已缴">
              <MoneyText fen={one.paidFen} />
            </td>
            <td data-label="尚欠">
              <MoneyText fen={one.amountFen - one.paidFen} />
            </td>
            <td data-label="情况">{standing(one, today)}</td>
          </tr>
        ))}
        <tr>
          <td data-label="期次">合计</td>
          <td data-label="应缴">
            <MoneyText fen={sum(({ amountFen }) => amountFen)} />
          </td>
          <td data-label="缴纳期限">—</td>
          <td data-label="已缴">
            <MoneyText fen={sum(({ paidFen }) => paidFen)} />
          </td>
          <td data-label="尚欠">
            <MoneyText fen={sum(({ amountFen, paidFen }) => amountFen - paidFen)} />
          </td>
          <td data-label="情况">—</td>
        </tr>
      </tbody>
    </table>
  )
}

function standing(one: Instalment, today: PlainDate): string {
  if (one.paidOn !== null) {
    const late = one.paidOn > one.proof.legalDueOn ? '，逾期' : ''
    return `✓ ${formatChineseDate(one.paidOn)}缴清${late}`
  }
  if (missedFen(one, today) > 0) return '■ 逾期未缴，计算加处罚款'
  return one.paidFen > 0 ? '○ 部分缴纳，尚未到期' : '○ 尚未到期'
}

const answerOf = ({ countersigned, decided, ended }: Deferral): string => {
  if (ended)
    return `${formatChineseDate(ended.on)}取消：${ended.reason}；余款限${formatChineseDate(ended.restDueOn)}前缴清`
  if (decided)
    return `${formatChineseDate(decided.on)}${decided.granted ? '批准' : '不批准'}：${decided.opinion}`
  return countersigned
    ? `承办机构${countersigned.agrees ? '同意' : '不同意'}，待行政机关负责人答复`
    : '待承办机构审核'
}

function Application({ one, caseId }: { one: Deferral; caseId: string }) {
  const { applied } = one
  return (
    <>
      <strong>{deferralKinds[applied.kind]}</strong> {formatChineseDate(applied.appliedOn)}申请
      <Terms
        rows={[
          ['经济困难情况', applied.grounds],
          [
            '申请的计划',
            applied.plan
              .map(
                ({ amountFen, dueOn }, index) =>
                  `第${index + 1}期${formatMoney(amountFen)}，${formatChineseDate(dueOn)}`,
              )
              .join('；'),
          ],
          ['答复', answerOf(one)],
        ]}
      />
      <AttachmentList caseId={caseId} files={applied.attachments} />
    </>
  )
}
