import { Link } from 'react-router'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'

/** A case outside the reach and one that does not exist look the same. */
export function CaseNotFound() {
  return (
    <div className="zh-page">
      <PageHeader title="没有找到这个案件" />
      <EmptyState
        title="没有找到这个案件"
        hint="地址可能有误，或者本案不在您的查阅范围之内。"
        action={<Link to="/cases">到案件列表查找</Link>}
      />
    </div>
  )
}
