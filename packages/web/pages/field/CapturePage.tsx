import { Button, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'react-router'
import { newId } from '../../api/new-id.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { CaptureForm } from './CaptureForm.tsx'
import { useField } from './field-context.ts'

/** 随手取证: /field/capture begins one, ?key= goes on with it, ?case= puts it to a case from the start. */
export function CapturePage() {
  const [search, setSearch] = useSearchParams()
  const { key: visit } = useLocation()
  const { outbox } = useField()
  const given = search.get('key')
  // Another visit is another capture; the address has its key as soon as there is something in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key for each visit
  const fresh = useMemo(newId, [visit])
  const key = given ?? fresh
  const capture = outbox.captures.find((one) => one.key === key) ?? null
  const receipt = outbox.receipts.find((one) => one.key === key)
  // One begun here is not looked for on the device before it has been read from there.
  const [own, setOwn] = useState<string | null>(null)
  const begun = () => {
    setOwn(key)
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('key', key)
        return after
      },
      { replace: true },
    )
  }
  return (
    <div className="zh-page zh-street-page">
      <PageHeader title="随手取证" note="先固定，后归类。每一步都即时保存在本机。" />
      {outbox.query.error ? (
        <ProblemAlert error={outbox.query.error} onRetry={() => void outbox.query.refetch()} />
      ) : outbox.query.data === undefined ? (
        <div role="status" aria-label="正在读取本机内容">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      ) : receipt ? (
        <Sent caseId={receipt.caseId} clue={receipt.what === 'clue'} />
      ) : given && given !== own && !capture && !outbox.query.isFetching ? (
        <EmptyState
          title="本机没有这份取证"
          hint="可能已经上传，也可能已经删除。"
          action={<Link to="/field/unsent">查看未上传的内容</Link>}
        />
      ) : (
        <CaptureForm
          key={key}
          captureKey={key}
          capture={capture}
          caseId={search.get('case')}
          onBegun={begun}
        />
      )}
    </div>
  )
}

function Sent({ caseId, clue }: { caseId: string; clue: boolean }) {
  return (
    <EmptyState
      title={clue ? '✓ 已上传，已登记为线索' : '✓ 已上传，已作为证据入卷'}
      hint="服务器已经确认收到，本机不再保存。"
      action={
        <div className="zh-row">
          <Link to={`/field/cases/${caseId}`}>查看案件</Link>
          <Link to="/field/capture">
            <Button type="primary">再取一份</Button>
          </Link>
        </div>
      }
    />
  )
}
