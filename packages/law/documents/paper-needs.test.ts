import { describe, expect, it } from 'vitest'
import { caseDeadlines } from '../case/case-deadlines.ts'
import type { CaseState } from '../case/state.ts'
import { ordinaryActions } from '../procedures/ordinary-actions.ts'
import { aLawfulCase } from '../testing/a-case.ts'
import type { Played } from '../testing/play.ts'
import { paperKinds } from './paper-kinds.ts'
import { mendingOf, neededPapers } from './paper-needs.ts'

const wants = ({ before, ctx, act }: Played, stale: readonly string[] = []) =>
  neededPapers({
    state: before,
    rules: ctx.rules,
    deadlines: caseDeadlines(before, ctx.calendar, ctx.rules),
    isStale: (id) => stale.includes(id),
    lawful: [act.action],
  })
const hearing = aLawfulCase('hearing')
const stepOf = (action: string, kind?: string): Played => {
  const found = hearing.find(
    ({ entry, before }) =>
      entry.action === action &&
      (!kind ||
        before.papers.some(
          (paper) => paper.kind === kind && 'paperId' in entry.payload && paper.id === entry.payload.paperId,
        )),
  )
  if (!found) throw new Error(action)
  return found
}
const paperOf = (state: CaseState, kind: string) => {
  const paper = state.papers.findLast((one) => one.kind === kind)
  if (!paper) throw new Error(kind)
  return paper
}

describe('本案现在需要的文书', () => {
  it('听证案从头到尾：每次用印、送达、制作之前，文书台都已列出', () => {
    for (const step of hearing) {
      const { action, payload, papers } = step.entry
      const needs = wants(step)
      if (action === 'sealPaper')
        expect(
          needs.find(({ what, paperId }) => what === 'seal' && paperId === payload.paperId),
        ).toBeDefined()
      else if (action === 'recordService')
        for (const id of payload.paperIds)
          expect(needs.find(({ what, paperId }) => what === 'serve' && paperId === id)).toBeDefined()
      // A city's own paper is chosen by the officer: nothing asks for it.
      else if (
        papers.length > 0 &&
        action !== 'issueCityPaper' &&
        ordinaryActions[action].papers.every(({ when }) => when === undefined)
      )
        expect(needs.find((one) => one.what === 'make' && one.action === action)?.kinds).toEqual(
          papers.map(({ kind }) => kind),
        )
    }
  })

  it('告知环节列的是应当制作的那一种：要听证的是听证告知书（《行政处罚法》第六十三条）', () => {
    expect(wants(stepOf('approveNotice')).find(({ action }) => action === 'approveNotice')?.kinds).toEqual([
      'D32',
    ])
  })

  it('决定书的送达有期限，排在没有期限的前面，条文是第六十一条', () => {
    const step = hearing.find(
      ({ entry, before }) =>
        entry.action === 'recordService' &&
        before.papers.some(({ id, kind }) => kind === 'D43' && entry.payload.paperIds.includes(id)),
    )
    const [first] = step ? wants(step) : []
    expect(first).toMatchObject({ what: 'serve', kinds: ['D43'], basis: { law: 'penalty', article: 61 } })
    expect(first?.deadline?.id).toBe('serveDecision')
  })

  it('已经作废的不再要什么；办结的只剩扫描回传', () => {
    const { before, ctx } = hearing[hearing.length - 1] as Played
    const all = neededPapers({
      state: before,
      rules: ctx.rules,
      deadlines: [],
      isStale: () => false,
      lawful: [],
    })
    expect([...new Set(all.map(({ what }) => what))].toSorted()).toEqual(['receipt', 'scan'])
  })
})

describe('过时的文书怎么办', () => {
  const { after } = hearing.find(({ entry }) => entry.action === 'recordPayment') as Played
  it('没有送达的重新制作', () => {
    expect(mendingOf(after, paperOf(after, 'D41'))).toMatchObject({ how: 'remake', action: 'reissuePaper' })
  })
  it('已经送达的处罚决定书报请纠错（第七十五条第二款）', () => {
    expect(mendingOf(after, paperOf(after, 'D43'))).toMatchObject({
      how: 'redress',
      action: 'proposeRedress',
    })
  })
  it('已经送达的其他文书不重新制作，经制作它的那件事另行制作（第六十一条）', () => {
    const mending = mendingOf(after, paperOf(after, 'D32'))
    expect(mending).toMatchObject({ how: 'anew', action: 'approveNotice', basis: { article: 61 } })
    expect(mending?.words).toContain('不得重新制作')
  })
  it('没有一份送达过的文书会被静静地重做', () => {
    for (const paper of after.papers.filter(({ servedBy }) => servedBy))
      expect(mendingOf(after, paper)?.how).not.toBe('remake')
  })
  it('已有新的一份代替的、已经作废的，不再列', () => {
    const old = paperOf(after, 'D32')
    const fresh = { ...old, id: 'fresh', servedBy: null }
    expect(mendingOf({ ...after, papers: [...after.papers, fresh] }, old)).toBeNull()
    const voided = { ...old, voided: { ...old.issued, reason: '重新制作' } }
    expect(mendingOf({ ...after, papers: [voided] }, voided)).toBeNull()
  })
  it('每一种文书都说得出怎么办', () => {
    const { issued } = paperOf(after, 'D43')
    for (const kind of Object.keys(paperKinds)) {
      const paper = { ...paperOf(after, 'D43'), id: kind, kind, about: null, issued }
      expect(mendingOf({ ...after, papers: [paper] }, paper)).not.toBeNull()
    }
  })
})
