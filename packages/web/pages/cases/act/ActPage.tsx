import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhiheng/contract/cases/views'
import { isAction, ordinaryActions, stages } from '@zhiheng/law'
import { Alert, Button, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { ProblemError } from '../../../api/call.ts'
import { useMe } from '../../../api/session.ts'
import { FormKey } from '../../../outbox/form-files.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { PageHeader } from '../../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../../parts/ProblemAlert.tsx'
import { useDraft } from '../../../parts/use-draft.tsx'
import { serverClock } from './server-clock.ts'
import '../cases.css'
import { CaseNotFound } from '../CaseNotFound.tsx'
import { actForms } from '../forms/index.ts'
import { caseQuery } from '../queries.ts'
import { mayTake } from '../steps.ts'
import { caseAddress, caseTitle, numberOrKind } from '../words.ts'
import { ActSheet } from './ActSheet.tsx'
import type { CaseActionName, Given, Values } from './act-form.ts'

/** One act of one case, on a page of its own: /cases/:caseId/do/:action?about=… */
export function ActPage() {
  const { caseId = '', action = '' } = useParams()
  const [search] = useSearchParams()
  const query = useQuery(caseQuery(caseId))
  const [opened, setOpened] = useState<CaseView | null>(null)
  // The file as it stood when the form was opened: what others do meanwhile is told at sending, never slipped in.
  if (opened === null && query.data && !query.isFetching) setOpened(query.data)

  if (!isAction(action) || action === 'registerClue')
    return (
      <div className="zh-page">
        <EmptyState title="没有这项办理事项" action={<Link to={`/cases/${caseId}`}>返回案件</Link>} />
      </div>
    )
  if (query.error && opened === null)
    return query.error instanceof ProblemError && query.error.status === 404 ? (
      <CaseNotFound />
    ) : (
      <div className="zh-page">
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  if (opened === null)
    return (
      <div className="zh-page" role="status" aria-label="正在载入">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  const reload = async () => {
    const { data } = await query.refetch()
    if (data) setOpened(data)
  }
  return (
    <OpenAct
      key={`${action}:${search.get('about') ?? ''}`}
      action={action}
      view={opened}
      about={search.get('about')}
      onReload={reload}
    />
  )
}

type OpenProps = {
  action: CaseActionName
  view: CaseView
  about: string | null
  onReload: () => Promise<void>
}

function OpenAct({ action, view, about, onReload }: OpenProps) {
  const [search] = useSearchParams()
  const me = useMe()
  const { caseId } = view.state
  const key = about ? `case:${caseId}:${action}:${about}` : `case:${caseId}:${action}`
  const draft = useDraft<Values>(key)
  const [fresh, setFresh] = useState(0)
  serverClock(view) // counts from here
  const given = useMemo<Given>(
    () => ({ view, me, about, today: view.context.today, now: view.context.now }),
    [view, me, about],
  )
  const form = actForms[action]
  const blank = useMemo(() => form.initial(given), [form, given])
  const { title } = ordinaryActions[action]
  return (
    <div className="zh-page zh-act-page">
      <PageHeader
        title={title}
        number={view.state.caseNumber}
        windowTitle={`${title} ${numberOrKind(view.state)}`}
        note={
          <>
            {caseTitle(view.state)} · 现处{stages[view.state.stage].title}
          </>
        }
        actions={<Link to={caseAddress(caseId, search)}>返回案件</Link>}
      />
      {!mayTake(view, action) && <OthersCase unitName={view.unitName} />}
      {draft.kept === undefined ? (
        <div role="status" aria-label="正在取草稿">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      ) : (
        <>
          {draft.kept && fresh === 0 && (
            <Alert
              type="info"
              className="zh-problem zh-kept"
              title="已接着上次的草稿填写"
              action={
                <Button
                  size="small"
                  onClick={() => {
                    setFresh(fresh + 1)
                    void draft.discard()
                  }}
                >
                  不用草稿，重新填写
                </Button>
              }
            />
          )}
          <FormKey value={key}>
            <ActSheet
              key={fresh}
              action={action}
              given={given}
              form={form}
              initial={draft.kept && fresh === 0 ? { ...blank, ...draft.kept } : blank}
              draft={draft}
              onReload={onReload}
            />
          </FormKey>
        </>
      )}
    </div>
  )
}

export function OthersCase({ unitName }: { unitName: string }) {
  return (
    <Alert
      type="warning"
      className="zh-problem"
      title={`只读：本案由${unitName}办理`}
      description="您可以查阅；办理由该单位的人员进行，需要参与的，由该单位办理借调或者共享。"
    />
  )
}
