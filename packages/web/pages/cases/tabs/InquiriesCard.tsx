import type { CaseView } from '@zhiheng/contract/cases/views'
import { appraisalKinds, formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard } from '../Terms.tsx'

/** 通知、委托、协查和回避: what was asked of whom, and what came of it. */
export function InquiriesCard({ view }: { view: CaseView }) {
  const { calls, materialDemands, stopOrders, appraisals, assistances, recusals, caseId } = view.state
  const rows = [
    ...calls.map((one) => ({
      ...{ key: one.id, at: one.revision, title: '通知询问', words: one.personName, files: [] },
      note: `${formatChineseInstant(one.at)}，${one.place}`,
    })),
    ...materialDemands.map(({ id, revision, materials, dueOn, received }) => ({
      ...{ key: id, at: revision, title: '限期提供材料', words: materials.join('、') },
      note: received
        ? `${formatChineseDate(received.receivedOn)}收到：${received.provided}`
        : `限${formatChineseDate(dueOn)}前提供，尚未收到`,
      files: received?.attachments ?? [],
    })),
    ...stopOrders.map((one) => ({
      ...{ key: one.id, at: one.revision, title: '责令停止违法行为', words: one.demand, files: [] },
      note: formatChineseDate(one.on),
    })),
    ...appraisals.map(({ id, revision, kind, matter, institution, startsOn, until, result }) => ({
      ...{
        key: id,
        at: revision,
        title: `委托${appraisalKinds[kind]}`,
        words: `${matter}（${institution}）`,
      },
      note: result
        ? `${formatChineseDate(result.receivedOn)}收到结果：${result.conclusion}`
        : `期间${formatChineseDate(startsOn)}至${formatChineseDate(until)}，尚未出具结果`,
      files: result?.attachments ?? [],
    })),
    ...assistances.map(({ id, revision, agency, matter, replyBy, reply }) => ({
      ...{ key: id, at: revision, title: '请求协助调查', words: `${agency}：${matter}` },
      note: reply
        ? `${formatChineseDate(reply.receivedOn)}复函：${reply.reply}`
        : `请求${formatChineseDate(replyBy)}前答复，尚未答复`,
      files: reply?.attachments ?? [],
    })),
    ...recusals.map(({ id, revision, applicant, against, reason, decided, attachments }) => ({
      ...{
        key: id,
        at: revision,
        title: '申请回避',
        words: `${applicant}申请${against.name}回避：${reason}`,
      },
      note: decided
        ? `${formatChineseDate(decided.on)}${decided.granted ? `同意，由${decided.replacement?.name}接替` : '不同意'}：${decided.opinion}`
        : '待行政机关负责人决定',
      files: attachments,
    })),
  ].sort((a, b) => a.at - b.at)
  if (rows.length === 0) return null
  return (
    <FactCard title="通知、委托、协查与回避">
      <ul className="zh-list">
        {rows.map(({ key, title, words, note, files }) => (
          <li key={key}>
            <strong>{title}</strong> {words}
            <div className="zh-note">{note}</div>
            {files.length > 0 && <AttachmentList caseId={caseId} files={files} />}
          </li>
        ))}
      </ul>
    </FactCard>
  )
}
