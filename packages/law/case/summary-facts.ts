import { beijingDay } from '../calendar/plain-date.ts'
import { chineseNumber } from '../citation.ts'
import { type Facts, under } from './fact-parts.ts'
import type { CaseState } from './state.ts'
import { collectionGrounds } from './summary-payloads.ts'

const sentence = (said: string): string => (/[。！？]$/.test(said.trim()) ? said.trim() : `${said.trim()}。`)

/** The facts of a penalty decided on the spot, for D42 and the record of what was collected. */
export function summaryFacts({ summary, act }: CaseState): Facts {
  if (!summary) return {}
  const { collection, statement } = summary
  const ground = collection && collectionGrounds[collection.ground]
  return under('summary', {
    number: summary.number,
    at: summary.decidedAt,
    decidedOn: beijingDay(summary.decidedAt),
    place: act?.place,
    facts: summary.facts,
    penaltyText: summary.penaltyText,
    fineFen: summary.fineFen,
    reason: summary.reason,
    statement: statement
      ? `当事人陈述、申辩：${sentence(statement.content)}复核答复：${sentence(statement.answer)}`
      : '当事人未提出陈述、申辩。',
    refused: summary.signedBy === 'refused',
    signature: summary.signedBy === 'party' ? '当事人已签名' : `当事人拒绝签收：${summary.signatureNote}`,
    signedAt: summary.signatures.signedAt,
    collected: collection !== null,
    ground: ground?.title,
    groundArticle:
      ground &&
      `第${chineseNumber(ground.article)}条${ground.item ? `第${chineseNumber(ground.item)}项` : ''}`,
    collectionReason: collection?.reason,
    receiptNumber: collection?.receiptNumber,
  })
}
