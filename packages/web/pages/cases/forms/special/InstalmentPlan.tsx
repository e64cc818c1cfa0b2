import { formatMoney, owed } from '@zhiheng/law'
import { Button } from 'antd'
import { DateField } from '../../../../parts/DateField.tsx'
import { MoneyField } from '../../../../parts/MoneyField.tsx'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { removeAt, replaceAt } from '../../controls/rows.ts'

type Row = { readonly amountFen: number | null; readonly dueOn: string | null }

/** 缴纳计划: a part a row, with its sum beside what is owed. */
export function InstalmentPlan() {
  const { values, set, given } = useAct<'applyDeferral'>()
  const rows = (values.plan ?? []) as readonly Row[]
  const { fineFen } = owed(given.view.state, given.today, given.view.context.calendar)
  const total = rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
  const change = (next: readonly Row[]) => set('plan', next)
  return (
    <FieldShell
      path="plan"
      label="缴纳计划"
      reason="各期合计应当等于尚未缴纳的罚款；期限含当日，遇休息日的顺延"
      group
    >
      {({ id }) => (
        <>
          <table className="zh-table zh-edit-table">
            <thead>
              <tr>
                <th scope="col">期次</th>
                <th scope="col">金额</th>
                <th scope="col">缴纳期限</th>
                <th scope="col">
                  <span className="zh-hidden">移除</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
                <tr key={index}>
                  <td data-label="期次">第{index + 1}期</td>
                  <td data-label="金额">
                    <MoneyField
                      id={`${id}-${index}-amount`}
                      aria-label={`第${index + 1}期金额`}
                      value={row.amountFen}
                      onChange={(amountFen) => change(replaceAt(rows, index, { ...row, amountFen }))}
                    />
                  </td>
                  <td data-label="缴纳期限">
                    <DateField
                      id={`${id}-${index}-due`}
                      aria-label={`第${index + 1}期缴纳期限`}
                      value={row.dueOn}
                      min={given.today}
                      onChange={(dueOn) => change(replaceAt(rows, index, { ...row, dueOn }))}
                    />
                  </td>
                  <td>
                    <Button
                      size="small"
                      aria-label={`移除第${index + 1}期`}
                      disabled={rows.length === 1}
                      onClick={() => change(removeAt(rows, index))}
                    >
                      移除
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="zh-note" aria-live="polite">
            合计{formatMoney(total)}，尚未缴纳的罚款{formatMoney(fineFen)}
            {total === fineFen
              ? '，相符'
              : total < fineFen
                ? `，还差${formatMoney(fineFen - total)}`
                : `，多出${formatMoney(total - fineFen)}`}
          </p>
          {values.kind === 'instalments' && (
            <Button
              onClick={() =>
                change([...rows, { amountFen: Math.max(0, fineFen - total) || null, dueOn: null }])
              }
            >
              加一期
            </Button>
          )}
        </>
      )}
    </FieldShell>
  )
}
