import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type EnforcementHalt,
  enforcementHaltGrounds,
  enforcementHaltKinds,
  formatChineseDate,
} from '@zhiheng/law'
import { Tag } from 'antd'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'

/** 中止、恢复、终结执行: each request with its ground and what became of it. */
export function EnforcementHaltCard({ view }: { view: CaseView }) {
  const { enforcementHalts, caseId } = view.state
  if (enforcementHalts.length === 0) return null
  return (
    <FactCard title="中止、终结执行">
      {enforcementHalts.map((one) => (
        <section key={one.id} className="zh-seizure" aria-label={enforcementHaltKinds[one.proposed.kind]}>
          <h3>
            {enforcementHaltKinds[one.proposed.kind]} <Tag>{standing(one)}</Tag>
          </h3>
          <Terms
            rows={[
              ['事由', enforcementHaltGrounds[one.proposed.ground].title],
              ['具体情况', one.proposed.facts],
            ]}
          />
          <AttachmentList caseId={caseId} files={one.proposed.attachments} />
        </section>
      ))}
    </FactCard>
  )
}

function standing({ countersigned, approved, declined }: EnforcementHalt): string {
  if (declined) return '不予批准'
  if (approved) return `${formatChineseDate(approved.on)}批准`
  return countersigned ? '待负责人批准' : '待承办机构审核'
}
