import { describe, expect, it } from 'vitest'
import { ordinaryActions } from '../procedures/ordinary-actions.ts'
import { aLawfulCase, variants } from '../testing/a-case.ts'
import { awaitingSuperior } from './jurisdiction-awaiting.ts'

describe('上级待办的指定管辖（《行政处罚法》第二十五条第二款）', () => {
  const disputes = variants
    .map(aLawfulCase)
    .filter((played) => played.some(({ after }) => after.disputes.length > 0))

  it('报请后等待上级有权指定的人，指定后等待上级用印，此外什么也不等', () => {
    expect(disputes.length).toBeGreaterThan(0)
    for (const played of disputes) {
      const waits = played.flatMap(({ entry, after }) => {
        const next = awaitingSuperior(after)
        return next ? [[entry.action, next.what, next.roles, next.unitId]] : []
      })
      expect(waits).toEqual([
        ['reportDispute', '指定管辖', ordinaryActions.designateJurisdiction.by, 2],
        ['designateJurisdiction', '指定管辖通知书用印', ordinaryActions.sealPaper.by, 2],
      ])
    }
  })
})
