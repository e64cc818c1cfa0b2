import type { AttachmentView } from '@zhiheng/contract/cases/uploads'
import { formatChineseInstant } from '@zhiheng/law'
import { originalRemarks } from './original-remarks.ts'

type Props = {
  detail: AttachmentView | undefined
  others: readonly AttachmentView[]
  typedAt: string | undefined
}

/** What the camera wrote into the file, and where that differs from what was filled in. */
export function OriginalSays({ detail, others, typedAt }: Props) {
  if (!detail?.mediaType.startsWith('image/')) return null
  const { takenAt, latitude, longitude, camera } = detail
  const says = [
    takenAt && `拍摄于${formatChineseInstant(takenAt)}`,
    latitude !== null && longitude !== null && `位置 ${latitude.toFixed(5)}，${longitude.toFixed(5)}`,
    camera,
  ].filter(Boolean)
  const remarks = originalRemarks(detail, others, typedAt)
  return (
    <div className="zh-note">
      {says.length > 0 ? `原始文件自带：${says.join(' · ')}` : '原始文件没有自带拍摄时间和位置'}
      {remarks.map((remark) => (
        <span key={remark} className="zh-differs">
          {remark}
        </span>
      ))}
    </div>
  )
}
