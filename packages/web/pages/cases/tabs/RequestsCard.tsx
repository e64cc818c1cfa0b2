import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type Extension,
  extensionGrounds,
  formatChineseDate,
  type Halt,
  haltGrounds,
  haltKinds,
} from '@zhiheng/law'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard } from '../Terms.tsx'

function standing({ countersigned, approved, declined }: Halt | Extension): string {
  if (declined) return `${formatChineseDate(declined.on)}不予批准：${declined.reason}`
  if (approved) return `${formatChineseDate(approved.on)}批准：${approved.opinion}`
  return countersigned ? '待行政机关负责人批准' : '待承办机构负责人审核'
}

/** What moved 办案期限: each extension, suspension and resumption, with where it stands. */
export function RequestsCard({ view }: { view: CaseView }) {
  const { extensions, halts, caseId } = view.state
  if (extensions.length + halts.length === 0) return null
  return (
    <FactCard title="延长、中止、恢复与终止">
      <ul className="zh-list">
        {extensions.map((one) => (
          <li key={one.id}>
            <strong>延长{one.proposed.days}日</strong> {extensionGrounds[one.proposed.ground]}：
            {one.proposed.reason}
            <div className="zh-note">
              {one.discussed &&
                `${one.discussed.members.map(({ name }) => name).join('、')}集体讨论：${one.discussed.conclusion}；`}
              {standing(one)}
            </div>
          </li>
        ))}
        {halts.map((one) => (
          <li key={one.id}>
            <strong>{haltKinds[one.proposed.kind]}</strong> {haltGrounds[one.proposed.ground].title}：
            {one.proposed.reason}
            <div className="zh-note">{standing(one)}</div>
            {one.looks.map((look) => (
              <div key={look.revision} className="zh-note">
                {formatChineseDate(look.on)}复查：{look.findings}
              </div>
            ))}
            <AttachmentList caseId={caseId} files={one.proposed.attachments} />
          </li>
        ))}
      </ul>
    </FactCard>
  )
}
