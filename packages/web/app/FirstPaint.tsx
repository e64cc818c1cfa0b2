import { Skeleton } from 'antd'

/** What stands on the screen while the session or a page's file is on its way. */
export function FirstPaint() {
  return (
    <div className="zh-first-paint" role="status" aria-label="正在打开">
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows: 6 }} />
    </div>
  )
}
