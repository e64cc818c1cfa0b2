import { formatMoney, owed, type PlainDate } from '@zhiheng/law'
import { Button } from 'antd'
import { DateField } from '../../../../parts/DateField.tsx'
import { MoneyField } from '../../../../parts/MoneyField.tsx'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { type EditColumn, EditTable } from '../../controls/EditTable.tsx'

type Row = { readonly amountFen: number | null; readonly dueOn: string | null }

const planColumns = (id: string, today: PlainDate): readonly EditColumn<Row>[] => [
  { title: '期次', cell: (_, { index }) => `第${index + 1}期` },
  {
    title: '金额',
    cell: (row, { index, label, change }) => (
      <MoneyField
        id={`${id}-${index}-amount`}
        aria-label={label}
        value={row.amountFen}
        onChange={(amountFen) => change({ ...row, amountFen })}
      />
    ),
  },
  {
    title: '缴纳期限',
    cell: (row, { index, label, change }) => (
      <DateField
        id={`${id}-${index}-due`}
        aria-label={label}
        value={row.dueOn}
        min={today}
        onChange={(dueOn) => change({ ...row, dueOn })}
      />
    ),
  },
]

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
          <EditTable
            rows={rows}
            columns={planColumns(id, given.today)}
            nameRow={(index) => `第${index + 1}期`}
            onChange={change}
            keepsOne
          />
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
