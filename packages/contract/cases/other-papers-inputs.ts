import { majorFilingAnswers, matterAnswers, matterWays, type OtherPapersActionName } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Attachments, Day, Id, Instant, keys, Line, LooseText, literals, Text } from './input-parts.ts'

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
  amendPaper: Type.Object({ paperId: Id, wrong: Text, right: Text, reason: Text }),
  recordTalk: Type.Object({
    startedAt: Instant,
    endedAt: Instant,
    place: Line,
    personName: Line,
    personRelation: Line,
    reason: Text,
    guidance: Text,
    reply: Text,
    certificateShown: Type.Boolean(),
    signedBy: literals(['party', 'refused']),
    signatureNote: LooseText,
  }),
  adviseUnit: Type.Object({ unit: Line, found: Text, advice: Text }),
  recordAdviceReply: Type.Object({ id: Id, receivedOn: Day, reply: Text, attachments: Attachments }),
  assignMatter: Type.Object({
    way: literals(keys(matterWays)),
    unit: Line,
    others: Type.Array(Line, { maxItems: 20 }),
    matter: Text,
    demand: Text,
  }),
  answerMatter: Type.Object({
    id: Id,
    unit: Line,
    outcome: literals(keys(matterAnswers)),
    receivedOn: Day,
    result: LooseText,
  }),
  followUpMatter: Type.Object({ id: Id, satisfied: Type.Boolean(), said: Text }),
} satisfies Record<OtherPapersActionName, TSchema>
