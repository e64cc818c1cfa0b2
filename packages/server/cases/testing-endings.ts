import type { Handling } from './testing-case.ts'

export const said = (opinion = '同意。') => ({ opinion })

/** 立卷归档. */
export const archive = (file: Handling, clock: string) =>
  file.step('clerk', clock, 'archiveCase', {
    retention: '30年',
    remarks: '本卷文书齐全。',
    checkerId: file.staff.reviewer.personId,
  })

/** 报请、审核、批准结案 and 归档 on one day. */
export async function close(file: Handling, day: string) {
  await file.step('lead', `${day} 14:00`, 'proposeClosure', { summary: '案件已经办结，建议结案。' })
  await file.step('head', `${day} 15:00`, 'countersignClosure', said())
  await file.step('leader', `${day} 16:00`, 'approveClosure', said())
  return archive(file, `${day} 17:00`)
}
