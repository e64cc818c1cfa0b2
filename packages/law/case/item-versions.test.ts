import { describe, expect, it } from 'vitest'
import { justBefore } from '../testing/a-case.ts'
import { anItem } from '../testing/a-party.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { graverItem, lighterItem, versionQuestions } from '../testing/item-versions.ts'
import { stampOf } from '../testing/people.ts'
import { aContext, beijing } from '../testing/play.ts'
import { appliesNewVersion, lawDay, lighterVersion, versionChanges, versionWords } from './item-versions.ts'

const { state, payload } = versionQuestions.compareVersions
const made = {
  revision: state.revision + 1,
  on: '2026-03-16',
  at: beijing('2026-03-16 09:00'),
  by: stampOf('lead'),
}
const compared = { ...state, ...versionChanges.compareVersions(state, payload, made) }

describe('从旧兼从轻（《行政处罚法》第三十七条）', () => {
  it('幅度、种类都不重且有一项较轻的，适用新的规定；相同或者较重的，适用行为时的规定', () => {
    const against = (part: Partial<typeof anItem>) =>
      lighterVersion(anItem, { ...anItem, ...part }, 'organisation')
    expect(lighterVersion(anItem, lighterItem, 'person')).toBe('new')
    expect(lighterVersion(anItem, graverItem, 'person')).toBe('old')
    expect(against({})).toBe('old')
    expect(against({ fineMaxFen: 1_999_999 })).toBe('new')
    expect(against({ penaltyKinds: ['警告', '罚款'] })).toBe('old')
  })

  it('互有轻重的、幅度须人工核对的，不作比较', () => {
    const against = (part: Partial<typeof anItem>) =>
      lighterVersion(anItem, { ...anItem, ...part }, 'organisation')
    expect(against({ fineMinFen: 300_000, fineMaxFen: 1_000_000 })).toBe('byHand')
    expect(against({ fineMaxFen: 1_000_000, penaltyKinds: ['警告', '罚款'] })).toBe('byHand')
    expect(against({ fineMaxFen: 1_000_000, fineReview: '多档' })).toBe('byHand')
    expect(lighterVersion({ ...anItem, fineReview: '多档' }, lighterItem, 'person')).toBe('byHand')
  })

  it('适用新规定的，案件此后按新规定：须重新裁量，幅度按新规定，告知时不因行为时尚未施行而拒绝', () => {
    expect(appliesNewVersion(compared)).toBe(true)
    expect(compared.item).toMatchObject({ fineMaxFen: 1_000_000 })
    expect(lawDay(compared, '2026-03-20')).toBe('2026-03-16')
    expect(lawDay(state, '2026-03-20')).toBe('2026-03-02')
    const ctx = aContext({ by: 'lead', at: beijing('2026-03-16 10:00') })
    const concluding = justBefore('concludeInvestigation', { variant: 'organisation' })
    expect(refusedFor({ ...concluding, state: compared, ctx })).toEqual(['discretionAssessed'])
    const assessing = justBefore('assessDiscretion', { variant: 'organisation' })
    const fined = (fineFen: number) =>
      refusedFor({ ...assessing, state: compared, ctx, payload: { ...assessing.payload, fineFen } })
    expect(fined(500_000)).toEqual([])
    expect(fined(1_000_001)).toEqual(['fineWithinRange'])
    const notifying = justBefore('approveNotice', { variant: 'organisation' })
    const { item, versionChoice } = compared
    expect(refusedFor({ ...notifying, state: { ...notifying.state, item, versionChoice } })).toEqual([])
    const unfounded = { ...notifying.state, item, versionChoice: null }
    expect(refusedFor({ ...notifying, state: unfounded })).toEqual(['itemInForce'])
  })

  it('比较以后重新选择事项，或者规定再次修改的，须重新比较；新旧规定和理由载入文书', () => {
    const concluding = justBefore('concludeInvestigation', { variant: 'organisation' })
    const keeping = {
      ...state,
      ...versionChanges.compareVersions(state, { ...payload, later: graverItem, applied: 'old' }, made),
    }
    const under = (laterItem: typeof graverItem, file = keeping) =>
      refusedFor({ ...concluding, state: file, ctx: { ...concluding.ctx, laterItem } })
    expect(under(graverItem)).toEqual([])
    expect(under({ ...graverItem, validFrom: '2026-03-15' })).toEqual(['versionsCompared'])
    const chosenAgain = { ...keeping, item: keeping.item && { ...keeping.item, revision: made.revision + 1 } }
    expect(under(graverItem, chosenAgain)).toContain('versionsCompared')
    expect(versionWords(compared)).toContain('罚款2000元至20000元；现行的规定（2026年3月10日起施行')
    expect(versionWords(compared)).toContain('适用现行的规定：新规定的罚款幅度低于行为时的规定')
    expect(versionWords(state)).toBeNull()
  })
})
