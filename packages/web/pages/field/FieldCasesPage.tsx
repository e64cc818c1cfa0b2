import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { CaseRows } from './CaseRows.tsx'
import { tasks } from './entries.ts'
import { useField } from './field-context.ts'
import { fieldDayQuery } from './queries.ts'
import { usePosition } from './use-position.ts'

const all = { title: '在办案件', fits: () => true, none: '没有在办案件。' }

/** The files an errand is about: /field/cases?for=serve. */
export function FieldCasesPage() {
  const [search] = useSearchParams()
  const { confirmed } = useField()
  const query = useQuery({ ...fieldDayQuery, enabled: confirmed })
  const { here } = usePosition()
  const task = tasks[search.get('for') ?? ''] ?? all
  return (
    <div className="zh-page zh-street-page">
      <PageHeader title={task.title} note="选择案件；能不能办、依据什么，在案件里写明。" />
      {confirmed ? (
        <Loaded query={query}>
          {({ rows }) => {
            const fitting = rows.filter(task.fits)
            return fitting.length === 0 ? (
              <EmptyState title={task.none} />
            ) : (
              <CaseRows rows={fitting} here={here} />
            )
          }}
        </Loaded>
      ) : (
        <EmptyState title="没有网络，看不到案件" hint="可以先用“随手取证”把情况固定下来。" />
      )}
    </div>
  )
}
