import type { CaseState } from '@zhiheng/law'

/** «某某建材有限公司擅自倾倒建筑垃圾案», or what is known of a clue. */
export function caseTitle({ party, act, clue }: CaseState): string {
  if (party && act) return `${party.name}${act.cause}案`
  if (act) return `${act.cause}案`
  const suspect = party?.name ?? clue?.suspect
  return suspect ? `关于${suspect}的线索` : '线索（当事人尚未查明）'
}

/** What stands for the number of a case that has none: a clue that is not filed, or a penalty on the spot, which is never filed. */
export const numberOrKind = ({ caseNumber, summary }: CaseState): string =>
  caseNumber ?? (summary ? '当场处罚' : '线索')

/** An attachment's size as people say it. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_073_741_824
    ? `${(bytes / 1_073_741_824).toFixed(2)} GB`
    : bytes >= 1_048_576
      ? `${(bytes / 1_048_576).toFixed(1)} MB`
      : `${Math.max(1, Math.round(bytes / 1024))} KB`

const mediaNames: readonly (readonly [RegExp, string])[] = [
  [/^image\/svg/, '矢量图（只供下载）'],
  [/^image\//, '图片'],
  [/^video\//, '视频'],
  [/^audio\//, '音频'],
  [/^application\/pdf/, 'PDF'],
  [/word|opendocument\.text/, '文字文档'],
  [/excel|sheet|^text\/csv/, '表格'],
  [/^text\/html|\/xml$/, '网页（只供下载）'],
  [/^text\//, '文本'],
  [/zip|rar|7z|tar|gzip/, '压缩包'],
]
/** What a file is by its content, as the server told it, in a word. */
export const mediaWords = (mediaType: string): string =>
  mediaNames.find(([pattern]) => pattern.test(mediaType))?.[1] ?? '其他文件'

/** Back to the file the way one came: ?from=field leads to its page for the street. */
export const caseAddress = (caseId: string, search: URLSearchParams): string =>
  search.get('from') === 'field' ? `/field/cases/${caseId}` : `/cases/${caseId}`
