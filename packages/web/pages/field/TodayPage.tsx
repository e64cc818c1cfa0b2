import { useQuery } from '@tanstack/react-query'
import { formatChineseDate } from '@zhiheng/law'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useToday } from '../../api/session.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { CaseRows } from './CaseRows.tsx'
import { entries } from './entries.ts'
import { useField } from './field-context.ts'
import { fieldDayQuery } from './queries.ts'
import { UnsentLine } from './UnsentLine.tsx'
import { usePosition } from './use-position.ts'

/** 今日: what one begins with, and one's open files by legal urgency. */
export function TodayPage() {
  const { person, confirmed } = useField()
  const today = useToday()
  return (
    <div className="zh-page zh-street-page">
      <PageHeader
        title="今日"
        windowTitle="外勤"
        note={`${today ? formatChineseDate(today) : ''} ${person.unitName}`}
      />
      <UnsentLine />
      <nav className="zh-street-entries" aria-label="外勤事项">
        {entries.map(({ path, title, hint, icon: Icon }) => (
          <Link key={path} to={path}>
            <span className="zh-street-icon" aria-hidden="true">
              <Icon />
            </span>
            <span>
              <strong>{title}</strong>
              <small>{hint}</small>
            </span>
          </Link>
        ))}
      </nav>
      {confirmed ? (
        <Day />
      ) : (
        <EmptyState
          title="没有网络，看不到案件"
          hint="案件内容不保存在手机里。照片、录音和文字可以照常采集，恢复网络后自动上传。"
        />
      )}
    </div>
  )
}

function Day() {
  const query = useQuery(fieldDayQuery)
  const { here, fault, busy, locate } = usePosition()
  return (
    <section aria-labelledby="field-day">
      <div className="zh-row zh-street-head">
        <h2 id="field-day" className="zh-h2">
          按法定期限的紧迫程度
        </h2>
        {!here && (
          <Button size="small" loading={busy} onClick={locate}>
            显示距离
          </Button>
        )}
      </div>
      {fault && <p className="zh-note">{fault}</p>}
      <Loaded
        query={query}
        rows={8}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<EmptyState title="没有在办案件" hint="您承办的和等您办理的案件会出现在这里。" />}
      >
        {({ rows, more }) => (
          <>
            <CaseRows rows={rows} here={here} />
            {more && <p className="zh-note">只列出最紧迫的一百件，其余请在办案平台的案件列表中查看。</p>}
          </>
        )}
      </Loaded>
    </section>
  )
}
