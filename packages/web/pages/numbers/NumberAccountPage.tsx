import { useQuery } from '@tanstack/react-query'
import type { NumberEntry, NumberRun } from '@zhiheng/contract/number-accounts'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import { exportRun } from './export-run.ts'
import './numbers.css'
import { accountQuery, registerQuery } from './queries.ts'
import { stateWords, whatBecame } from './words.ts'

/** 文号台账: what became of every number the unit has given, from the first to the last of each 文种 and year. */
export function NumberAccountPage() {
  const query = useQuery(accountQuery)
  const [open, setOpen] = useState<NumberRun | null>(null)
  return (
    <div className="zh-page">
      <PageHeader
        title="文号台账"
        note="每个文种、年度从一号起逐号登记：用在哪份文书、作废的原因、在哪个号段。没有下落的应当为零。"
        actions={<Link to="/numbers">号段</Link>}
      />
      <Loaded
        query={query}
        isEmpty={({ runs }) => runs.length === 0}
        empty={<EmptyState title="本单位还没有编过文号" hint="作出第一份编号的文书以后，在这里逐号登记。" />}
      >
        {({ runs }) => (
          <>
            <Sum runs={runs} />
            <Runs runs={runs} open={open} onOpen={setOpen} />
            {open && <Register key={`${open.type}${open.year}`} run={open} />}
          </>
        )}
      </Loaded>
    </div>
  )
}

function Sum({ runs }: { runs: readonly NumberRun[] }) {
  const missing = runs.reduce((sum, run) => sum + run.missing, 0)
  const given = runs.reduce((sum, run) => sum + run.last, 0)
  return missing === 0 ? (
    <Alert
      type="success"
      showIcon
      title={`已编 ${given} 个号，逐号都有下落，没有缺号`}
      className="zh-number-sum"
    />
  ) : (
    <Alert
      type="error"
      showIcon
      title={`有 ${missing} 个号没有下落，请立即报告管理员运行核对（zhiheng verify）`}
      className="zh-problem"
    />
  )
}

function Runs({
  runs,
  open,
  onOpen,
}: {
  runs: readonly NumberRun[]
  open: NumberRun | null
  onOpen: (run: NumberRun) => void
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className="zh-card zh-number-table" aria-label="各文种的文号" tabIndex={0}>
      <table>
        <TableHead titles={['年度', '文种', '编到', '已用', '作废', '在号段', '没有下落', '查看']} />
        <tbody>
          {runs.map((run) => (
            <tr key={`${run.type}${run.year}`}>
              <td>{run.year}</td>
              <th scope="row">
                {run.title}（{run.type}）
              </th>
              <td>{run.last}</td>
              <td>{run.issued}</td>
              <td>{run.voided}</td>
              <td>{run.leased}</td>
              <td>{run.missing}</td>
              <td>
                <Button
                  size="small"
                  aria-expanded={open?.type === run.type && open.year === run.year}
                  aria-label={`${run.year}年${run.title}逐号查看`}
                  onClick={() => onOpen(run)}
                >
                  逐号
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Register({ run }: { run: NumberRun }) {
  const [from, setFrom] = useState(1)
  const [saving, setSaving] = useState(false)
  const { message } = App.useApp()
  const query = useQuery(registerQuery({ type: run.type, year: run.year, from }))
  const save = async () => {
    setSaving(true)
    await exportRun(run).catch((error: unknown) =>
      message.error(error instanceof Error ? error.message : '导出没有完成，请重试。'),
    )
    setSaving(false)
  }
  return (
    <section className="zh-card" aria-labelledby="register">
      <div className="zh-row">
        <h2 id="register">
          {run.year}年{run.title}
        </h2>
        <Button onClick={() => void save()} loading={saving}>
          导出台账
        </Button>
      </div>
      <Loaded query={query}>
        {({ numbers, next, last }) => (
          <>
            <ul className="zh-number-list">
              {numbers.map((entry) => (
                <Entry key={entry.serial} entry={entry} />
              ))}
            </ul>
            <div className="zh-row">
              {from > 1 && <Button onClick={() => setFrom(1)}>从第一号起</Button>}
              {next !== null && <Button onClick={() => setFrom(next)}>从第 {next} 号起</Button>}
              <span className="zh-note">共 {last} 个号</span>
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}

function Entry({ entry }: { entry: NumberEntry }) {
  const { number, state, caseId } = entry
  return (
    <li className={state === 'missing' ? 'zh-number-missing' : undefined}>
      <span className="zh-number">{number}</span>
      <span>{stateWords[state]}</span>
      <span>
        {caseId ? <Link to={`/cases/${caseId}?tab=papers`}>{whatBecame(entry)}</Link> : whatBecame(entry)}
      </span>
    </li>
  )
}
