import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PeopleList } from './PeopleList.tsx'
import './organisation.css'

/** 人员与执法证: who works where, and whose certificate needs attention. */
export function PeoplePage() {
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const attention = params.get('certificate') === 'attention'
  const [text, setText] = useState(search)
  const show = (next: { search?: string; attention?: boolean }) => {
    const wanted = { search, attention, ...next }
    setParams(
      {
        ...(wanted.search ? { search: wanted.search } : {}),
        ...(wanted.attention ? { certificate: 'attention' } : {}),
      },
      { replace: true },
    )
  }
  return (
    <div className="zh-page zh-org">
      <PageHeader
        title="人员与执法证"
        note="办案须有两名以上持有效执法证的人员（《行政处罚法》第四十二条）。登记人员请到其单位的页面。"
        actions={<Link to="/organisation">全部单位</Link>}
      />
      <div className="zh-row zh-org-filter">
        <Input.Search
          aria-label="按姓名查找"
          placeholder="姓名"
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSearch={(value) => show({ search: value.trim() })}
        />
        <Checkbox checked={attention} onChange={(event) => show({ attention: event.target.checked })}>
          只看九十日内到期或已失效的执法证
        </Checkbox>
      </div>
      <section className="zh-card" aria-label="人员">
        <PeopleList
          {...(search ? { search } : {})}
          {...(attention ? { certificate: 'attention' as const } : {})}
        />
      </section>
    </div>
  )
}
