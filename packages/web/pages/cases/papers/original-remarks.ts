import type { AttachmentView } from '@zhiheng/contract/cases/uploads'

type Where = Pick<AttachmentView, 'latitude' | 'longitude'>

/** Clocks of cameras and of officers may lie apart by this much without anybody having to explain it. */
const minutesAllowed = 10
const kilometresAllowed = 1

/** Between two points on the earth, good enough to tell one street from another. */
export function kilometresBetween(a: Where, b: Where): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null
  const radians = Math.PI / 180
  const across = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians)
  return 6371 * Math.hypot((b.latitude - a.latitude) * radians, across)
}

/** What differs between the original file and what the officer typed, and between the files of one group; each a sentence. */
export function originalRemarks(
  detail: Pick<AttachmentView, 'takenAt'> & Where,
  others: readonly Where[],
  typedAt: string | undefined,
): readonly string[] {
  const remarks: string[] = []
  const { takenAt } = detail
  if (takenAt && typedAt) {
    const minutes = Math.round(Math.abs(Date.parse(takenAt) - Date.parse(typedAt)) / 60_000)
    if (minutes > minutesAllowed)
      remarks.push(`与填写的时间相差${apart(minutes)}，请核实设备时间或者填写的时间并说明`)
  }
  const far = Math.max(0, ...others.map((one) => kilometresBetween(detail, one) ?? 0))
  if (far > kilometresAllowed) remarks.push(`与同组其他文件的位置相距约${far.toFixed(1)}公里，请核实`)
  return remarks
}

function apart(minutes: number): string {
  if (minutes < 60) return `${minutes}分钟`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `约${hours}小时` : `约${Math.round(hours / 24)}天`
}
