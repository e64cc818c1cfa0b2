import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseInstant } from '@zhiheng/law'
import { ProblemError } from '../../../api/call.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { Loaded } from '../../../parts/Loaded.tsx'
import { problemOf } from '../../../parts/ProblemAlert.tsx'
import { readingsQuery } from '../queries.ts'
import { SharesCard } from './SharesCard.tsx'

const whatWords: Readonly<Record<string, string>> = {
  case: '查阅案件',
  identifier: '显示完整号码',
  paper: '查阅文书',
  attachment: '查看附件',
}
const detailWords: Readonly<Record<string, string>> = {
  'party.idNumber': '当事人证件号码',
  'party.phone': '当事人电话',
  'reporter.phone': '举报人电话',
  'address.phone': '收件电话',
}

/** 谁看过本案, and which other units may. */
export function ReadingsTab({ view }: { view: CaseView }) {
  return (
    <>
      <SharesCard view={view} />
      <ReadingsCard view={view} />
    </>
  )
}

/** For those who may ask; to others it says who may. */
function ReadingsCard({ view }: { view: CaseView }) {
  const { caseId } = view.state
  const query = useQuery({ ...readingsQuery(caseId), retry: false })
  if (query.error instanceof ProblemError && query.error.status === 403) {
    const { message, wayForward } = problemOf(query.error)
    return (
      <div className="zh-card">
        <EmptyState title={message} hint={wayForward} small />
      </div>
    )
  }
  return (
    <div className="zh-card">
      <p className="zh-note">每一次查阅都有记录，列出最近一百次。</p>
      <Loaded
        query={query}
        isEmpty={({ readings }) => readings.length === 0}
        empty={<EmptyState title="还没有查阅记录" small />}
      >
        {({ readings }) => (
          <table className="zh-table">
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">人员</th>
                <th scope="col">单位</th>
                <th scope="col">内容</th>
              </tr>
            </thead>
            <tbody>
              {readings.map(({ at, personName, unitName, what, detail }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two readings may be alike in every word
                <tr key={index}>
                  <td data-label="时间">{formatChineseInstant(at)}</td>
                  <td data-label="人员">{personName}</td>
                  <td data-label="单位">{unitName}</td>
                  <td data-label="内容">
                    {whatWords[what] ?? what}
                    {detail && `：${detailWords[detail] ?? detail}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </div>
  )
}
