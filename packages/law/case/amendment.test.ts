import { describe, expect, it } from 'vitest'
import { mendingOf } from '../documents/paper-needs.ts'
import { aLawfulCase } from '../testing/a-case.ts'
import type { Played } from '../testing/play.ts'
import { amendablePapers, isAmendable, isAmendableKind, keepsBurden, originalOf } from './amendment.ts'
import { addresseeOf } from './complaint-answer.ts'
import { mayBeStale } from './fact-groups.ts'
import type { CaseState } from './state.ts'

const gathered = aLawfulCase('gathered')
const { before, after } = gathered.find(({ entry }) => entry.action === 'amendPaper') as Played
const end = (gathered.at(-1) as Played).after
const paperOf = (state: CaseState, kind: string) => {
  const paper = state.papers.findLast((one) => one.kind === kind)
  if (!paper) throw new Error(kind)
  return paper
}
const keeps = (wrong: string, right: string) => keepsBurden({ wrong, right })

describe('更正已送达的文书（《行政处罚法》第七十五条第二款）', () => {
  it('只更正已经送达、仍然有效的文书；没有送达的、已经作废的、有新的一份代替的不更正', () => {
    const served = paperOf(before, 'D25')
    expect(isAmendable(before, served)).toBe(true)
    expect(isAmendable(before, { ...served, servedBy: null })).toBe(false)
    const voided = { ...served, voided: { ...served.issued, reason: '重新制作' } }
    expect(isAmendable(before, voided)).toBe(false)
    const fresh = { ...served, id: 'fresh', servedBy: null }
    expect(isAmendable({ ...before, papers: [...before.papers, fresh] }, served)).toBe(false)
  })

  it('查封（扣押）决定书当场交付，没有送达回证，交付以后也可以更正', () => {
    const seized = aLawfulCase('seized')
    const carriedOut = seized.find(({ entry }) => entry.action === 'carryOutSeizure') as Played
    const decision = paperOf(carriedOut.after, 'Q02')
    expect(isAmendable(carriedOut.before, decision)).toBe(false)
    expect(isAmendable(carriedOut.after, decision)).toBe(true)
    expect(mendingOf(carriedOut.after, decision)?.how).toBe('amend')
    expect(mendingOf(carriedOut.before, decision)?.how).toBe('remake')
  })

  it('处罚决定书归纠错，告知书重新告知，给举报人的文书和内部文书都不用更正通知书', () => {
    for (const kind of ['D42', 'D43', 'D31', 'D32', 'D27S', 'D04', 'K07', 'D29', 'D12', 'D49'])
      expect(isAmendableKind({ kind }), kind).toBe(false)
    for (const kind of ['D11', 'D23', 'D26', 'D27', 'D44', 'D50S', 'Q05', 'Q10', 'Q15'])
      expect(isAmendableKind({ kind }), kind).toBe(true)
    expect(amendablePapers(end).map(({ kind }) => kind)).not.toContain('D43')
  })

  it('原文书留卷不变，更正通知书另编一份，写明更正的是哪一份，并可以送达', () => {
    const [old, notice] = [paperOf(after, 'D25'), paperOf(after, 'D50S')]
    expect(old).toEqual(paperOf(before, 'D25'))
    expect(originalOf(after, notice).id).toBe(old.id)
    expect(paperOf(end, 'D50S').servedBy).not.toBeNull()
  })

  it('更正通知书有误的，再行更正，仍指向最初的文书', () => {
    const notice = paperOf(end, 'D50S')
    const [first] = end.amendments
    if (!first) throw new Error('no amendment')
    const second = { ...notice, id: 'again', about: 'amendment-2' }
    const twice: CaseState = {
      ...end,
      papers: [...end.papers, second],
      amendments: [...end.amendments, { ...first, id: 'amendment-2', paperId: notice.id }],
    }
    expect(isAmendable(end, notice)).toBe(true)
    expect(originalOf(twice, second).kind).toBe('D25')
  })

  it('给协助机关的函，更正也送给该机关，不送当事人', () => {
    const letter = paperOf(end, 'D23')
    const [first] = end.amendments
    if (!first) throw new Error('no amendment')
    const notice = { ...paperOf(end, 'D50S'), id: 'to-agency', about: 'amendment-2' }
    const state: CaseState = {
      ...end,
      papers: [...end.papers, notice],
      amendments: [...end.amendments, { ...first, id: 'amendment-2', paperId: letter.id }],
    }
    expect(addresseeOf(state, [notice])).toBe('海州区公安分局交警大队')
    expect(addresseeOf(end, [paperOf(end, 'D50S')])).toBe(end.party?.name)
  })

  it('金额、期限、截止日期不得以更正改变；事实发生的日期、门牌、名称可以', () => {
    expect(keeps('罚款3000元', '罚款300元')).toBe(false)
    expect(keeps('罚款叁仟元', '罚款叁万元')).toBe(false)
    expect(keeps('十五日内改正', '五日内改正')).toBe(false)
    expect(keeps('5个工作日', '3个工作日')).toBe(false)
    expect(keeps('2026年3月20日前改正', '2026年3月12日前改正')).toBe(false)
    expect(keeps('限十五日内改正', '立即改正')).toBe(false)
    expect(keeps('2026年3月2日检查时发现', '2026年3月3日检查时发现')).toBe(true)
    expect(keeps('示范路18号，十五日内改正', '示范路16号，十五日内改正')).toBe(true)
  })

  it('事实变动以后，已经送达的文书引向更正；更正以后不再要求', () => {
    const party = end.party && { ...end.party, name: '连云港吉祥建材有限公司' }
    const changed: CaseState = {
      ...after,
      party,
      versions: { ...after.versions, party: after.revision + 1 },
      revision: after.revision + 1,
    }
    const old = paperOf(changed, 'D25')
    expect(mayBeStale(changed, old)).toBe(true)
    expect(mendingOf(changed, old)).toMatchObject({
      how: 'amend',
      action: 'amendPaper',
      basis: { law: 'penalty', article: 75, paragraph: 2 },
    })
    expect(mendingOf(changed, old)?.words).toContain('责令停止')
    const [first] = after.amendments
    if (!first) throw new Error('no amendment')
    const mended = { ...changed, amendments: [{ ...first, revision: changed.revision + 1 }] }
    expect(mayBeStale(mended, old)).toBe(false)
  })
})
