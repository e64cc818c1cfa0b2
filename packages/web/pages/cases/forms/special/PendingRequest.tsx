import {
  extensionGrounds,
  formatChineseDate,
  formatChineseInstant,
  haltGrounds,
  haltKinds,
  pendingExtension,
  pendingHalt,
} from '@zhiheng/law'
import { useAct } from '../../act/act-context.ts'
import { AttachmentList } from '../../papers/AttachmentList.tsx'
import { Terms } from '../../Terms.tsx'
import { DecideClock } from './DecideClock.tsx'

/** The request that waits for an opinion: more time, or a halt of the investigation. */
export function PendingRequest() {
  const { given } = useAct()
  const { state } = given.view
  const halt = pendingHalt(state)
  const extension = pendingExtension(state)
  if (halt)
    return (
      <section className="zh-card" aria-label="报请的事项">
        <h2>报请{haltKinds[halt.proposed.kind]}</h2>
        <Terms
          rows={[
            ['事由', haltGrounds[halt.proposed.ground].title],
            ['理由', halt.proposed.reason],
            ['报请', `${halt.proposed.by.name}，${formatChineseDate(halt.proposed.on)}`],
            ['承办机构意见', halt.countersigned?.opinion],
          ]}
        />
        <AttachmentList caseId={state.caseId} files={halt.proposed.attachments} />
      </section>
    )
  if (!extension) return null
  const { proposed, countersigned, discussed } = extension
  return (
    <>
      <section className="zh-card" aria-label="报请的事项">
        <h2>报请延长办案期限{proposed.days}日</h2>
        <Terms
          rows={[
            ['事由', extensionGrounds[proposed.ground]],
            ['理由', proposed.reason],
            ['报请', `${proposed.by.name}，${formatChineseDate(proposed.on)}`],
            ['承办机构意见', countersigned?.opinion],
            [
              '集体讨论',
              discussed &&
                `${formatChineseInstant(discussed.heldAt)}，${discussed.members.map(({ name }) => name).join('、')}：${discussed.conclusion}`,
            ],
          ]}
        />
      </section>
      <DecideClock />
    </>
  )
}
