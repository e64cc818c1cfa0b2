import { describe, expect, it } from 'vitest'
import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { startingRules } from '../case/city-rules.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { owed } from './money-owed.ts'
import { fold } from './reducer.ts'
import type { AnyEntry } from './state.ts'
import storedV1 from './stored-logs/v1-ordinary-case.json' with { type: 'json' }

/**
 * Logs as earlier releases wrote them. A stored log is never edited: when the payloads change, an upcaster lifts it,
 * and these facts must still come out of it.
 */
describe('以往版本写下的日志', () => {
  const file = fold(storedV1 as unknown as readonly AnyEntry[])

  it('第一版的一整卷普通程序案件，仍叠出同样的事实', () => {
    expect(file).toMatchObject({
      revision: storedV1.length,
      stage: 'ARCHIVED',
      caseNumber: '海城管立〔2026〕1号',
      filedOn: '2026-03-04',
      party: { name: '司马䶮', kind: 'person', soleTrader: true },
      officers: { lead: { name: '林立青' }, support: { name: '欧阳𠮷祥' } },
      item: { code: 'CG-L047-031', penaltyArticle: '第一百一十六条' },
      notice: { fineFen: 300_000, number: '海城管罚告〔2026〕1号' },
      review: { conclusion: 'agree' },
      discussion: { fineFen: 300_000 },
      decision: { fineFen: 300_000, approved: { number: '海城管罚决〔2026〕1号', decidedOn: '2026-04-03' } },
      archive: { archiveNumber: '20260001', retention: '30年' },
    })
    expect(Object.keys(file.elements)).toHaveLength(6)
    expect(file.payments.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['fine', 300_000],
      ['surcharge', 126_000],
    ])
  })

  it('环节的走向一步不差', () => {
    const path =
      'VERIFYING FILING_REVIEW INVESTIGATING REPORTED NOTICE_REVIEW NOTICE LEGAL_REVIEW COLLECTIVE DECISION_REVIEW DECIDED EXECUTING URGED PERFORMED CLOSING_REVIEW CLOSED ARCHIVED'
    expect(file.moves.map(({ to }) => to).join(' ')).toBe(path)
  })

  it('每一份应当送达的文书都有送达，没有作废的', () => {
    const served = file.papers.filter(({ servedBy }) => servedBy !== null).map(({ kind }) => kind)
    expect(served.toSorted()).toEqual(['D17', 'D18', 'D26', 'D31', 'D43', 'Q10'])
    expect(file.papers.filter(({ voided }) => voided !== null)).toEqual([])
    expect(file.papers.filter(({ number }) => number !== null)).toHaveLength(6)
  })

  it('由它推算的期限和应缴数额不变', () => {
    const due = Object.fromEntries(
      caseDeadlines(file, notices2024to2026, startingRules).map(({ id, proof }) => [id, proof.legalDueOn]),
    )
    expect(due).toMatchObject({
      decideCase: '2026-06-02',
      makeStatement: '2026-03-26',
      payFine: '2026-04-22',
    })
    expect(owed(file, '2026-05-07', notices2024to2026)).toMatchObject({ fineFen: 0, surchargeFen: 0 })
  })
})
