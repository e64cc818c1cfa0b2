import type { CaseState } from '@zhiheng/law'

/** «某某建材有限公司擅自倾倒建筑垃圾案», or what is known of a clue. */
export function caseTitle({ party, act, clue }: CaseState): string {
  if (party && act) return `${party.name}${act.cause}案`
  if (act) return `${act.cause}案`
  const suspect = party?.name ?? clue?.suspect
  return suspect ? `关于${suspect}的线索` : '线索（当事人尚未查明）'
}

/** An attachment's size as people say it. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
