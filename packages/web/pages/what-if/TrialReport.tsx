import { countByKind, type TouchedCase, type TrialResult } from '@zhiheng/contract/what-if'
import { type DifferenceKind, differenceKinds, stageTitle } from '@zhiheng/law'
import { Button, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Citation } from '../../parts/Citation.tsx'
import { csvOf, saveText } from '../../parts/csv.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { rowsOf } from './draft.ts'

const page = 20

/** What a trial found: how many cases, in which respects, and each case with what would be otherwise. */
export function TrialReport({ result }: { result: TrialResult }) {
  if (result.faults.length > 0) return <Faults faults={result.faults} />
  if (result.touchedInAll === 0)
    return (
      <EmptyState
        title={`推演${result.cases}件，没有一件的结果不同`}
        hint="草案不影响现有案件；今后的案件按草案施行之日的规则办理。"
      />
    )
  return <Touched result={result} />
}

function Faults({ faults }: Pick<TrialResult, 'faults'>) {
  return (
    <section className="zh-card" aria-labelledby="trial-faults">
      <h2 id="trial-faults">草案文件有{faults.length}处错误，没有推演</h2>
      <ul>
        {faults.map(({ line, column, reason, wayForward }) => (
          <li key={`${line} ${column} ${reason}`}>
            第{line}行 {column}：{reason}。{wayForward}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Touched({ result }: { result: TrialResult }) {
  const [kind, setKind] = useState<DifferenceKind | 'all'>('all')
  const [at, setAt] = useState(1)
  const counts = countByKind(result.touched)
  const shown = result.touched.filter(
    ({ differences }) => kind === 'all' || differences.some((one) => one.kind === kind),
  )
  return (
    <section className="zh-card" aria-labelledby="trial-result">
      <h2 id="trial-result">
        推演{result.cases}件，结果不同的{result.touchedInAll}件
      </h2>
      <p className="zh-note">
        只读推演，没有改动任何案件。
        {result.touchedInAll > result.touched.length && `下面只列出前${result.touched.length}件。`}
      </p>
      <div className="zh-row zh-no-print">
        <Segmented<DifferenceKind | 'all'>
          aria-label="只看哪一方面"
          value={kind}
          options={[
            { value: 'all', label: `全部 ${result.touched.length}` },
            ...counts.map((one) => ({ value: one.kind, label: `${differenceKinds[one.kind]} ${one.count}` })),
          ]}
          onChange={(chosen) => {
            setKind(chosen)
            setAt(1)
          }}
        />
        <Button onClick={() => saveText('规则草案推演.csv', csvOf(rowsOf(result.touched)))}>导出表格</Button>
      </div>
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">案件</th>
            <th scope="col">单位</th>
            <th scope="col">环节</th>
            <th scope="col">现行 → 草案</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice((at - 1) * page, at * page).map((one) => (
            <TouchedRow key={one.caseId} one={one} />
          ))}
        </tbody>
      </table>
      {shown.length > page && (
        <Pagination
          current={at}
          pageSize={page}
          total={shown.length}
          showSizeChanger={false}
          onChange={setAt}
        />
      )}
    </section>
  )
}

function TouchedRow({ one }: { one: TouchedCase }) {
  return (
    <tr>
      <td data-label="案件">
        <Link to={`/cases/${one.caseId}`}>
          {one.caseNumber && <span className="zh-number">{one.caseNumber}</span>} {one.cause ?? '线索'}
        </Link>
      </td>
      <td data-label="单位">{one.unitName}</td>
      <td data-label="环节">{stageTitle(one.stage)}</td>
      <td data-label="现行 → 草案">
        <ul className="zh-whatif-differences">
          {one.differences.map(({ kind, before, after, article }) => (
            <li key={`${kind} ${after}`}>
              <strong>{differenceKinds[kind]}</strong> {before} → {after} <Citation text={article} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
