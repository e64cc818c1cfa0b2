import type { AnswerCorrection, QuestionAndAnswer } from './payloads.ts'

type Record = {
  readonly talk: readonly QuestionAndAnswer[]
  readonly corrections?: readonly AnswerCorrection[]
}

/**
 * The talk with its corrections carried through one after another; null where one of them does not start from the words
 * that stood there, changes nothing, or bears no mark of whoever was questioned. What was read is never replaced.
 */
export function correctedTalk({ talk, corrections = [] }: Record): readonly QuestionAndAnswer[] | null {
  const rows = [...talk]
  for (const { turn, before, after, confirmed } of corrections) {
    const row = rows[turn]
    if (!row || row.answer !== before || after.trim() === '' || after === before || !confirmed) return null
    rows[turn] = { ...row, answer: after }
  }
  return rows
}
