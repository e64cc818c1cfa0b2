import { majorFilingAnswers, type OtherPapersActionName } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Id, keys, LooseText, literals, Text } from './input-parts.ts'

/** What a person fills in for 其他文书 (rules §6.3). */
export const otherPapersInputs = {
  fileMajorDecision: Type.Object({ summary: Text }),
  answerMajorFiling: Type.Object({ id: Id, outcome: literals(keys(majorFilingAnswers)), opinion: LooseText }),
  answerComplaint: Type.Object({ done: Text, result: Text }),
  amendPaper: Type.Object({ paperId: Id, wrong: Text, right: Text, reason: Text }),
} satisfies Record<OtherPapersActionName, TSchema>
