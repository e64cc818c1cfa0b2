import { formatChineseInstant } from '@zhiheng/law'
import { Alert, Button } from 'antd'
import { ProblemError } from '../api/call.ts'

/** Whether the server refused because somebody acted in between. */
export const isStale = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.status === 409

/**
 * 409: what others did since the page was read. Reloading fetches the file anew; what was typed stays where it is.
 */
export function StaleNotice({ error, onReload }: { error: unknown; onReload: () => void }) {
  if (!isStale(error)) return null
  const { message, changes = [], wayForward } = error.problem
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="zh-problem"
      title={message}
      description={
        <>
          {changes.length > 0 && (
            <ul className="zh-refusals">
              {changes.map(({ revision, what, who, at }) => (
                <li key={revision}>
                  {formatChineseInstant(at)}，{who}：{what}
                </li>
              ))}
            </ul>
          )}
          <p className="zh-way">{wayForward ?? '请载入最新内容，核对后再提交。您已填写的内容会保留。'}</p>
          <Button type="primary" onClick={onReload}>
            载入最新内容
          </Button>
        </>
      }
    />
  )
}
