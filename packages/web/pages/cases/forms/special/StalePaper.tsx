import { useAct } from '../../act/act-context.ts'
import { StaleFacts } from '../../papers/StaleFacts.tsx'

/** What has changed since the chosen paper was made, old beside new. */
export function StalePaper() {
  const { values, given } = useAct<'reissuePaper'>()
  const paper = given.view.papers.find(({ paperId }) => paperId === values.paperId)
  if (!paper) return null
  return paper.stale.length > 0 ? (
    <StaleFacts paper={paper} />
  ) : (
    <p className="zh-note">这份文书与现在的事实一致，没有过时。</p>
  )
}
