import { majorFilingAnswers, type OtherPapersActionName } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Id, keys, LooseText, literals, Text } from './input-parts.ts'

/** What a person fills in for 其他文书 (rules §6.3). */
export const otherPapersInputs = {
  fileMajorDecision: Type.Object({ summary: Text }),
  answerMajorFiling: Type.Object({ id: Id, outcome: literals(keys(majorFilingAnswers)), opinion: LooseText }),
  issueCityPaper: Type.Object({
    kind: Type.String({ pattern: '^C[0-9]{2}$', description: '本市文书的编号' }),
    values: Type.Record(Type.String({ maxLength: 31 }), Type.String({ maxLength: 5000 }), {
      description: '按模板的填写项；日期写 2026-03-12',
      maxProperties: 20,
    }),
  }),
  answerComplaint: Type.Object({ done: Text, result: Text }),
} satisfies Record<OtherPapersActionName, TSchema>
