import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert.tsx'

/**
 * The states every list and page has: on its way, refused or failed, empty, there. `isEmpty` and `empty` go together;
 * data already on the screen stays while it is read again.
 */
export function Loaded<Data>({
  query,
  children,
  isEmpty,
  empty,
  rows = 5,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  isEmpty?: (data: Data) => boolean
  empty?: ReactNode
  rows?: number
}) {
  const { data, error, refetch } = query
  if (data === undefined)
    return error ? (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    ) : (
      <div role="status" aria-label="正在载入">
        <Skeleton active title={false} paragraph={{ rows }} />
      </div>
    )
  return (
    <>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isEmpty?.(data) ? empty : children(data)}
    </>
  )
}
