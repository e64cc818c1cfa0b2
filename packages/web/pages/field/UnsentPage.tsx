import { formatChineseInstant, ordinaryActions } from '@zhiheng/law'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { Capture } from '../../outbox/kept.ts'
import { useSendNow } from '../../outbox/use-outbox.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useField } from './field-context.ts'
import { standingWords, titleOf } from './standing.ts'

/** 未上传: everything that lies on this device and nowhere else, how it stands, and what the server has had today. */
export function UnsentPage() {
  const { person, outbox } = useField()
  const { captures, forms, receipts, unsent, query } = outbox
  const { send, busy, said } = useSendNow(person.personId)
  return (
    <div className="zh-page zh-street-page">
      <PageHeader
        title="未上传"
        note={unsent > 0 ? `${unsent} 份内容只在本机` : '本机没有未上传的内容'}
        actions={
          unsent > 0 && (
            <Button type="primary" loading={busy} onClick={send}>
              立即上传
            </Button>
          )
        }
      />
      {said && (
        <p className="zh-street-line zh-street-kept" role="alert">
          {said}
        </p>
      )}
      <Loaded query={query}>
        {() => (
          <>
            {unsent === 0 && (
              <EmptyState title="✓ 全部已上传" hint="采集的内容经服务器确认后即从本机删除。" />
            )}
            {captures.length > 0 && (
              <ul className="zh-street-kepts" aria-label="取证">
                {captures.map((capture) => (
                  <Kept key={capture.key} capture={capture} />
                ))}
              </ul>
            )}
            {forms.length > 0 && (
              <section aria-labelledby="device-drafts">
                <h2 id="device-drafts" className="zh-h2">
                  没有办完的表单
                </h2>
                <ul className="zh-street-kepts">
                  {forms.map(({ key, files }) => (
                    <li key={key}>
                      <Link to={draftAddress(key)}>{draftTitle(key)}</Link>
                      <span className="zh-street-standing zh-street-waiting">
                        未提交{files > 0 && ` · 本机存有 ${files} 个文件`}
                      </span>
                      <span className="zh-note">
                        文字恢复网络后自动存为服务器上的草稿；文件在打开表单时接着上传，提交之后从本机删除。
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {receipts.length > 0 && (
              <section aria-labelledby="sent-today">
                <h2 id="sent-today" className="zh-h2">
                  一日内已上传
                </h2>
                <ul className="zh-street-kepts">
                  {receipts.map(({ key, what, caseId, sentAt }) => (
                    <li key={key}>
                      <Link to={`/field/cases/${caseId}`}>
                        {what === 'clue' ? '已登记为线索' : '已作为证据入卷'}
                      </Link>
                      <span className="zh-note">✓ 已上传 {formatChineseInstant(sentAt)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Loaded>
      <p className="zh-note">
        未上传的内容只在这部手机上，只有您的账号看得到；上传并经服务器确认后即删除。手机遗失的，请立即在“我的账号”中退出该设备。
      </p>
    </div>
  )
}

function Kept({ capture }: { capture: Capture }) {
  const { person, outbox } = useField()
  const { words, level } = standingWords(capture, outbox.parts.get(capture.key), person.unitId)
  return (
    <li>
      <Link to={`/field/capture?key=${capture.key}`}>{titleOf(capture)}</Link>
      <span className={`zh-street-standing zh-street-${level}`}>{words}</span>
      <span className="zh-note">
        {formatChineseInstant(capture.madeAt)}
        {capture.files.length > 0 && ` · ${capture.files.length}个文件`}
        {capture.place && ` · ${capture.place}`}
      </span>
      {capture.problem && (
        <span className="zh-street-why">
          {capture.problem.message}
          {capture.problem.refusals?.map(({ reason }) => reason).join('；')}
          {capture.problem.wayForward && ` 办法：${capture.problem.wayForward}`}
        </span>
      )}
    </li>
  )
}

/** «case:{id}:{action}:{about}» or «clue:new», as the forms name their drafts. */
function draftAddress(key: string): string {
  const [kind, caseId, action, about] = key.split(':')
  if (kind === 'clue') return '/clues/new'
  return `/cases/${caseId}/do/${action}${about ? `?about=${about}` : ''}`
}
function draftTitle(key: string): string {
  const [kind, , action] = key.split(':')
  if (kind === 'clue') return '登记线索'
  return (ordinaryActions as Readonly<Record<string, { title: string }>>)[action ?? '']?.title ?? '表单草稿'
}
