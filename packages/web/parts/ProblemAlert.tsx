import type { Problem } from '@zhiheng/contract/problem'
import { Alert, Button, Table } from 'antd'
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

function Rows({ rows }: { rows: NonNullable<Problem['rows']> }) {
  return (
    <Table
      size="small"
      className="zh-problem-rows"
      rowKey={({ line, column, reason }) => `${line}:${column}:${reason}`}
      dataSource={rows}
      pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: '行', dataIndex: 'line', width: 64, align: 'right' },
        { title: '列', dataIndex: 'column', width: 120 },
        { title: '问题', dataIndex: 'reason' },
        { title: '怎样改', dataIndex: 'wayForward' },
      ]}
    />
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
