import type { Problem } from '@zhiheng/contract/problem'
import { Alert, Button } from 'antd'
import { ProblemError } from '../api/call.ts'
import { RefusalList } from './RefusalList.tsx'

const unexpected: Problem = {
  code: 'unexpected',
  message: '页面程序遇到没有料到的情况，操作未必已经提交。',
  wayForward: '请先查看记录里有没有刚才的操作，再决定是否重做。',
}

/** The `Problem` inside whatever was thrown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : unexpected

/** A plain table: this part is on every page and must not bring the large one with it. */
function Rows({ rows }: { rows: NonNullable<Problem['rows']> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
    <section className="zh-problem-rows" tabIndex={0} aria-label="有问题的行">
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">问题</th>
            <th scope="col">怎样改</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, column, reason, wayForward }) => (
            <tr key={`${line}:${column}:${reason}`}>
              <td data-label="行">{line}</td>
              <td data-label="列">{column}</td>
              <td data-label="问题">{reason}</td>
              <td data-label="怎样改">{wayForward}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/**
 * What was refused or failed, why, and what to do now. `fields` turns a JSON path into the name of the field on
 * the screen; `onRetry` is offered where asking again can help.
 */
export function ProblemAlert({
  error,
  fields,
  onRetry,
}: {
  error: unknown
  fields?: Readonly<Record<string, string>>
  onRetry?: () => void
}) {
  if (!error) return null
  const { message, field, wayForward, refusals, rows } = problemOf(error)
  const named = field === undefined ? null : (fields?.[field] ?? null)
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="zh-problem"
      title={named ? `${named}：${message}` : message}
      description={
        <>
          {wayForward && <div className="zh-way">办法：{wayForward}</div>}
          {refusals && <RefusalList refusals={refusals} />}
          {rows && rows.length > 0 && <Rows rows={rows} />}
        </>
      }
      {...(onRetry ? { action: <Button onClick={onRetry}>重试</Button> } : {})}
    />
  )
}
