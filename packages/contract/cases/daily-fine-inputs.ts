import type { DailyFineActionName } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Attachments, Day, Fen, Line, Text } from './input-parts.ts'

/** What a person fills in for 按日连续处罚; the days are counted. */
export const dailyFineInputs = {
  groundDailyFine: Type.Object({
    originalNumber: Line,
    originalDecidedOn: Day,
    originalFineFen: Fen,
    orderNumber: Line,
    orderServedOn: Day,
    recheckedOn: Day,
    uncorrected: Type.Boolean(),
    findings: Text,
    attachments: Attachments,
  }),
} satisfies Record<DailyFineActionName, TSchema>
