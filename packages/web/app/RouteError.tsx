import { Button } from 'antd'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ProblemError } from '../api/call.ts'
import { PageHeader } from '../parts/PageHeader.tsx'
import { NotFound } from './NotFound.tsx'

/** After an upgrade the files an open page still asks for are gone: reloading fetches the new ones. */
const isOldVersion = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)

function explain(error: unknown): { what: string; why: string; now: string } {
  if (isOldVersion(error))
    return {
      what: '系统已经更新',
      why: '这个页面还是更新前打开的。',
      now: '请刷新页面；未提交的内容已按草稿保存。',
    }
  if (error instanceof ProblemError)
    return {
      what: '这一页没有打开',
      why: error.problem.message,
      now: error.problem.wayForward ?? '请稍后重试。',
    }
  return {
    what: '这一页出错了',
    why: '页面程序遇到没有料到的情况，您的操作未必已经提交。',
    now: '请刷新页面，先看记录里有没有刚才的操作，再决定是否重做；仍然出错时把下面的说明交给管理员。',
  }
}

/** The error boundary of every route: what happened, why, what to do now. */
export function RouteError() {
  const error = useRouteError()
  if (
    (isRouteErrorResponse(error) && error.status === 404) ||
    (error instanceof ProblemError && error.status === 404)
  )
    return <NotFound />
  const { what, why, now } = explain(error)
  return (
    <section className="zh-page zh-narrow" role="alert">
      <PageHeader title={what} />
      <p>{why}</p>
      <p>{now}</p>
      <div className="zh-row">
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
        <Button href="/">回到首页</Button>
      </div>
      {error instanceof Error && (
        <details className="zh-details">
          <summary>给管理员看的说明</summary>
          <pre>{`${window.location.pathname}\n${error.name}: ${error.message}`}</pre>
        </details>
      )}
    </section>
  )
}
