import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import './numbers.css'
import { inUse, leasesQuery } from './queries.ts'

/** Where the number of a decision on the spot will come from; nothing while that is not known. */
export function NumberSource({ to }: { to?: string }) {
  const { data } = useQuery(leasesQuery)
  if (!data) return null
  const lease = inUse(data)
  return (
    <p className="zh-note zh-number-source">
      {lease ? `文号取自号段，余 ${lease.left} 个` : '现场编号'}
      {to && <Link to={to}>{lease ? '查看号段' : '领用号段'}</Link>}
    </p>
  )
}
