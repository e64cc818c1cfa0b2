import type { FieldRow } from '@zhiheng/contract/cases/field'
import { stageTitle } from '@zhiheng/law'
import { Link } from 'react-router'
import { useToday } from '../../api/session.ts'
import { DeadlineClock } from '../../parts/DeadlineClock.tsx'
import { distanceTo, distanceWords, inOrder, type Spot } from './distance.ts'

/** Files by legal urgency: what is to be done, where, how far, and the clock that opens its proof. */
export function CaseRows({ rows, here }: { rows: readonly FieldRow[]; here: Spot | null }) {
  const today = useToday()
  return (
    <ul className="zh-street-cases">
      {inOrder(rows, here).map((row) => (
        <li key={row.caseId}>
          <Link to={`/field/cases/${row.caseId}`} className="zh-street-case">
            <strong>{row.what ?? `等候${row.awaiting}`}</strong>
            <span>
              {row.partyName ?? '当事人尚未查明'} · {row.cause ?? '线索'}
            </span>
            <span className="zh-note">
              {row.caseNumber && <span className="zh-number">{row.caseNumber} </span>}
              {stageTitle(row.stage)}
              {!row.mine && ' · 待我的岗位办理'}
            </span>
            <span className="zh-note">
              {row.place}
              <Distance row={row} here={here} />
            </span>
          </Link>
          {row.deadline && today ? (
            <DeadlineClock proof={row.deadline} today={today} />
          ) : (
            <p className="zh-note zh-street-noclock">没有未了期限</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Distance({ row, here }: { row: FieldRow; here: Spot | null }) {
  const far = distanceTo(here, row)
  return far === null ? null : <b className="zh-street-far"> {distanceWords(far)}</b>
}
