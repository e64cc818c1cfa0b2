import type { CaseView } from '@zhiheng/contract/cases/views'
import { clueSources, formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { clueOutcomeLabels } from '../../../labels.ts'
import { MaskedText } from '../../../parts/MaskedText.tsx'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'
import { revealOf } from './reveal.ts'

/** 线索: where it came from; the reporter's telephone is closed. */
export function ClueCard({ view }: { view: CaseView }) {
  const { clue, ending, caseId } = view.state
  if (!clue) return null
  const { reporter } = clue
  return (
    <FactCard title="线索">
      <Terms
        rows={[
          ['来源', clueSources[clue.source]],
          ['接收时间', formatChineseInstant(clue.receivedAt)],
          ['发现之日', formatChineseDate(clue.foundOn)],
          ['外部编号', clue.externalNumber],
          ['内容', clue.content],
          ['地点', clue.place],
          ['举报人', reporter?.name],
          [
            '举报人电话',
            reporter?.phoneMasked && (
              <MaskedText
                masked={reporter.phoneMasked}
                what="举报人电话"
                {...(view.ours ? { reveal: revealOf(caseId, 'reporter.phone') } : {})}
              />
            ),
          ],
          ['登记意见', clue.opinion],
          ['了结', ending && `${clueOutcomeLabels[ending.outcome]}：${ending.reason}`],
          [
            '附件',
            clue.attachments.length > 0 && <AttachmentList caseId={caseId} files={clue.attachments} />,
          ],
        ]}
      />
    </FactCard>
  )
}
