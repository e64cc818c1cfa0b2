import { beijingDay } from '../calendar/plain-date.ts'
import { chineseNumber } from '../citation.ts'
import { type Facts, under } from './fact-parts.ts'
import type { CaseState } from './state.ts'
import { type CollectionGround, collectionGrounds } from './summary-payloads.ts'

const sentence = (said: string): string => (/[。！？]$/.test(said.trim()) ? said.trim() : `${said.trim()}。`)

/** The facts of a penalty decided on the spot, for D42 and the record of what was collected. */
export function summaryFacts({ summary, act }: CaseState): Facts {
  if (!summary) return {}
  const { collection, statement } = summary
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
    groundArticle: collection && articleOf(collection.ground),
    receiptNumber: collection?.receiptNumber,
  })
}

/** 第六十八条第一项, as the papers cite the ground. */
function articleOf(ground: CollectionGround): string {
  const { article, item } = collectionGrounds[ground]
  return `第${chineseNumber(article)}条${item ? `第${chineseNumber(item)}项` : ''}`
}

/** The facts of money that officers took, at the kerb or later, for the record of it. */
export function collectionFacts({ summary, siteCash, act, decision }: CaseState): Facts {
  if (siteCash)
    return under('collection', {
      number: decision?.approved?.number,
      fineFen: siteCash.amountFen,
      at: siteCash.collectedAt,
      place: siteCash.place,
      ground: collectionGrounds.remote.title,
      groundArticle: articleOf('remote'),
      reason: siteCash.reason,
      receiptNumber: siteCash.receiptNumber,
      signature: '当事人提出当场缴纳的书面材料附后',
    })
  const collection = summary?.collection
  if (!collection) return {}
  return under('collection', {
    number: summary.number,
    fineFen: summary.fineFen,
    at: summary.decidedAt,
    place: act?.place,
    ground: collectionGrounds[collection.ground].title,
    groundArticle: articleOf(collection.ground),
    reason: collection.reason,
    receiptNumber: collection.receiptNumber,
    signature: summary.signedBy === 'party' ? '当事人已签名' : `当事人拒绝签收：${summary.signatureNote}`,
  })
}
