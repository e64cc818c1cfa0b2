import { useQuery } from '@tanstack/react-query'
import type { NumberLease, NumberLeases } from '@zhiheng/contract/number-leases'
import { formatChineseInstant } from '@zhiheng/law'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import '../organisation/organisation.css'
import { StandingTag } from '../organisation/StandingTag.tsx'
import { DrawForm } from './DrawForm.tsx'
import { GiveBack } from './GiveBack.tsx'
import './numbers.css'
import { leasesQuery } from './queries.ts'

/** 号段: one's own first, then the unit's. `street` as wide as the pages one uses standing. */
export function NumbersPage({ street = false }: { street?: boolean }) {
  const query = useQuery(leasesQuery)
  return (
    <div className={street ? 'zh-page zh-street-page zh-org' : 'zh-page zh-org'}>
      <PageHeader
        title="号段"
        note="当场行政处罚决定书预定格式、编有号码（《行政处罚法》第五十二条）。领用的文号在现场由小到大依次使用。"
        actions={street ? undefined : <Link to="/numbers/account">文号台账</Link>}
      />
      <Loaded query={query}>
        {(data) => (
          <>
            <Mine data={data} />
            <Drawing data={data} />
            <Others leases={data.leases.filter((lease) => !lease.mine)} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Mine({ data: { leases, mayDrawFor } }: { data: NumberLeases }) {
  const mine = leases.filter((lease) => lease.mine)
  const out = mine.filter(({ returned }) => returned === null)
  const back = mine.filter(({ returned }) => returned !== null)
  const draws = mayDrawFor.some((one) => one.mine)
  if (mine.length === 0 && !draws) return null
  return (
    <section className="zh-card" aria-labelledby="my-numbers">
      <h2 id="my-numbers">我的号段</h2>
      {out.length === 0 && (
        <EmptyState
          small
          title="没有领用的号段"
          hint="没有号段的，当场处罚决定的文号在作出决定时现场编取。"
        />
      )}
      {out.map((lease) => (
        <Current key={lease.leaseId} lease={lease} />
      ))}
      {back.length > 0 && (
        <details className="zh-details">
          <summary>已交回的号段（{back.length}）</summary>
          <ul className="zh-org-list">
            {back.map((lease) => (
              <li key={lease.leaseId}>
                <Facts lease={lease} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Current({ lease }: { lease: NumberLease }) {
  const { name, year, pastYear, left, size, used, first, last, next, drawnAt, drawnBy, holder } = lease
  return (
    <div className="zh-lease">
      {pastYear && (
        <Alert
          type="warning"
          showIcon
          title={`这是${year}年的号段，不用于本年的决定，请交回`}
          className="zh-problem"
        />
      )}
      <p className="zh-lease-left">
        余 <strong>{left}</strong> 个
        <span className="zh-note">
          共 {size} 个，已用 {used} 个
        </span>
      </p>
      <dl className="zh-org-facts">
        <div>
          <dt>号段名称</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>文号</dt>
          <dd>
            <Range first={first} last={last} />
          </dd>
        </div>
        {next && !pastYear && (
          <div>
            <dt>下一个文号</dt>
            <dd className="zh-number">{next}</dd>
          </div>
        )}
        <div>
          <dt>领用</dt>
          <dd>
            {formatChineseInstant(drawnAt)}
            {drawnBy !== holder && `，${drawnBy}代为领用`}
          </dd>
        </div>
      </dl>
      <GiveBack lease={lease} />
    </div>
  )
}

const Range = ({ first, last }: { first: string; last: string }) => (
  <>
    <span className="zh-number">{first}</span>至<span className="zh-number">{last}</span>
  </>
)

function Facts({ lease }: { lease: NumberLease }) {
  const { name, first, last, size, used, left, drawnAt, drawnBy, returned, mine, holder } = lease
  return (
    <div>
      {!mine && <strong>{holder}</strong>} {name} <Standing lease={lease} />
      <div>
        <Range first={first} last={last} />
      </div>
      <div className="zh-note">
        共 {size} 个，已用 {used} 个，{returned ? `作废 ${returned.unused} 个` : `余 ${left} 个`}；{drawnBy}
        {formatChineseInstant(drawnAt)}领用
        {returned && `，${returned.by}${formatChineseInstant(returned.at)}交回`}
      </div>
    </div>
  )
}

function Standing({ lease: { returned, pastYear, holderLeft, left } }: { lease: NumberLease }) {
  if (returned) return <StandingTag standing={{ word: '已交回' }} />
  if (holderLeft) return <StandingTag standing={{ word: '持有人已离任，应当收回', color: 'warning' }} />
  if (pastYear) return <StandingTag standing={{ word: '往年号段，应当交回', color: 'warning' }} />
  if (left === 0) return <StandingTag standing={{ word: '已用完' }} />
  return <StandingTag standing={{ word: '使用中', color: 'success' }} />
}

function Drawing({ data }: { data: NumberLeases }) {
  const [open, setOpen] = useState(false)
  if (data.mayDrawFor.length === 0) return null
  if (!open)
    return (
      <p className="zh-org-add">
        <Button type="primary" onClick={() => setOpen(true)}>
          领用号段
        </Button>
      </p>
    )
  return (
    <section className="zh-card" aria-labelledby="draw-numbers">
      <h2 id="draw-numbers">领用号段</h2>
      <DrawForm data={data} onDone={() => setOpen(false)} />
    </section>
  )
}

function Others({ leases }: { leases: readonly NumberLease[] }) {
  return (
    <section className="zh-card" aria-labelledby="unit-numbers">
      <h2 id="unit-numbers">本单位的号段</h2>
      {leases.length === 0 ? (
        <EmptyState small title="本单位没有其他人领用的号段" />
      ) : (
        <ul className="zh-org-list">
          {leases.map((lease) => (
            <li key={lease.leaseId}>
              <Facts lease={lease} />
              {lease.mayReturn && <GiveBack lease={lease} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
