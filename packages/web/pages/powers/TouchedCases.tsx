import type { TouchedCaseView } from '@zhiheng/contract/powers'
import { daysBetween, stages } from '@zhiheng/law'
import { Select } from 'antd'
import { useToday } from '../../api/session.ts'

const stageTitle = (stage: string) => (stage in stages ? stages[stage as keyof typeof stages].title : stage)

/** 还有几日 of the nearest clock, in words. */
function left(dueOn: string | null, today: string): string {
  if (dueOn === null || today === '') return '—'
  const days = daysBetween(today, dueOn)
  return days < 0 ? `已超过 ${-days} 日` : days === 0 ? '今日届满' : `还有 ${days} 日`
}

/** Every case in hand a withdrawal touches: where it stands, how long it has, and to whom it goes. */
export function TouchedCases({
  cases,
  chosen,
  onChoose,
}: {
  cases: readonly TouchedCaseView[]
  chosen: Readonly<Record<string, number>>
  onChoose: (caseId: string, unitId: number) => void
}) {
  const today = useToday()
  if (cases.length === 0) return null
  return (
    <table className="zh-table">
      <thead>
        <tr>
          <th scope="col">案件</th>
          <th scope="col">办案单位</th>
          <th scope="col">环节</th>
          <th scope="col">最近的期限</th>
          <th scope="col">收回后移送</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ caseId, caseName, cause, unitName, stage, dueOn, receivers }) => (
          <tr key={caseId}>
            <td data-label="案件">
              <span>
                {caseName}
                <br />
                <span className="zh-note">{cause}</span>
              </span>
            </td>
            <td data-label="办案单位">{unitName}</td>
            <td data-label="环节">{stageTitle(stage)}</td>
            <td data-label="最近的期限">{left(dueOn, today)}</td>
            <td data-label="收回后移送">
              {receivers.length === 0 ? (
                <span className="zh-power-here">没有单位有权</span>
              ) : (
                <Select
                  aria-label={`${caseName}收回后移送的单位`}
                  className="zh-power-receiver"
                  value={chosen[caseId] ?? receivers[0]?.unitId ?? null}
                  options={receivers.map(({ unitId, name }) => ({ value: unitId, label: name }))}
                  onChange={(unitId: number) => onChoose(caseId, unitId)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
