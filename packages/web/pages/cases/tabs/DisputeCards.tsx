import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  disputeKinds,
  formatChineseDate,
  formatChineseInstant,
  jurisdictionOutcomes,
  periodOf,
  publicNoticeGrounds,
  triedMethods,
} from '@zhiheng/law'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'

/** 管辖争议 and 公告送达 of this case; nothing where it has none. */
export function DisputeCards({ view }: { view: CaseView }) {
  const { disputes, failedServices, publicNotices, caseId } = view.state
  return (
    <>
      {disputes.map((one) => (
        <DisputeCard key={one.id} one={one} caseId={caseId} />
      ))}
      {(failedServices.length > 0 || publicNotices.length > 0) && <PublicServiceCard view={view} />}
    </>
  )
}

function DisputeCard({ one, caseId }: { one: CaseView['state']['disputes'][number]; caseId: string }) {
  const { raised, consultations, reported, designated, followed } = one
  const files = [...consultations.flatMap(({ attachments }) => attachments), ...(followed?.receipts ?? [])]
  return (
    <FactCard title={`与${raised.otherUnit}的管辖争议`}>
      <Terms
        rows={[
          ['争议', `${formatChineseDate(raised.arisenOn)}，${disputeKinds[raised.kind]}`],
          ['情况', raised.situation],
          ['本机关的意见', raised.grounds],
          ['共同的上一级', raised.superior],
          [
            '协商',
            consultations.length > 0 && (
              <ul className="zh-list">
                {consultations.map(({ revision, heldAt, outcome, course }) => (
                  <li key={revision}>
                    {formatChineseInstant(heldAt)}，
                    {outcome === 'failed' ? '未能达成一致' : jurisdictionOutcomes[outcome]}：{course}
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            '报请',
            reported && `${reported.opinion}（${reported.by.name}，${formatChineseDate(reported.on)}）`,
          ],
          [
            '指定',
            designated &&
              `由${designated.designated === 'ours' ? raised.ourUnit : raised.otherUnit}管辖：${designated.reason}（${designated.by.name}，${formatChineseDate(designated.on)}）`,
          ],
          ['收到通知书', followed && formatChineseDate(followed.receivedOn)],
          ['附件', files.length > 0 && <AttachmentList caseId={caseId} files={files} />],
        ]}
      />
    </FactCard>
  )
}

function PublicServiceCard({ view }: { view: CaseView }) {
  const { failedServices, publicNotices, caseId } = view.state
  const files = [
    ...failedServices.flatMap(({ attachments }) => attachments),
    ...publicNotices.flatMap(({ issued, published }) => [
      ...issued.attachments,
      ...(published?.attachments ?? []),
    ]),
  ]
  const until = (notice: (typeof publicNotices)[number]) =>
    periodOf(notice, view.context.calendar)?.legalDueOn ?? null
  return (
    <FactCard title="公告送达">
      <Terms
        rows={[
          [
            '送达未成',
            <ul key="failed" className="zh-list">
              {failedServices.map(({ id, method, triedAt, course }) => (
                <li key={id}>
                  {formatChineseInstant(triedAt)}，{triedMethods[method]}：{course}
                </li>
              ))}
            </ul>,
          ],
          ...publicNotices.map(
            (notice) =>
              [
                '公告',
                `${publicNoticeGrounds[notice.issued.ground]}；${formatChineseDate(notice.issued.publishOn)}在${notice.issued.publishIn}${notice.published ? '发布' : '（尚未发布）'}${until(notice) ? `，期间至${formatChineseDate(until(notice) ?? '')}止` : ''}${notice.completed ? '，已期满视为送达' : ''}`,
              ] as const,
          ),
          ['附件', files.length > 0 && <AttachmentList caseId={caseId} files={files} />],
        ]}
      />
    </FactCard>
  )
}
