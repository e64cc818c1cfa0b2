import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aCaseAt } from '../testing/a-case.ts'
import { aStandard } from '../testing/discretion-standard.ts'
import { startingRules } from './city-rules.ts'
import type { CaseState } from './state.ts'
import { type Norms, whatIf } from './what-if.ts'

const now: Norms = { rules: startingRules, item: null }
const unit = { level: 'county', line: 'CG' } as const
const ask = (state: CaseState, draft: Partial<Norms>, today = '2026-04-20') =>
  whatIf(state, { now, draft: { ...now, ...draft }, calendar, today, unit })
const limits = (part: Partial<typeof startingRules.timeLimits>) => ({
  rules: { ...startingRules, timeLimits: { ...startingRules.timeLimits, ...part } },
})

describe('规则草案推演', () => {
  const decided = aCaseAt('DECIDED', {}, 'organisation')
  const verifying = aCaseAt('VERIFYING')

  it('草案与现行规则相同的，什么也不变', () => {
    for (const state of [decided, verifying]) expect(ask(state, {})).toEqual([])
  })

  it('听证数额降低的，原来不必告知听证权利的案件应当告知（《行政处罚法》第六十三条）', () => {
    const hearing = { ...startingRules.hearing, organisationFen: 500_000 }
    const found = ask(decided, { rules: { ...startingRules, hearing } })
    expect(found.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['hearing', '不必告知听证权利', '应当告知听证权利'],
      ['collective', '不必集体讨论', '应当集体讨论'],
    ])
    expect(found[0]?.article).toBe('《行政处罚法》第六十三条第一款')
  })

  it('期限缩短的，说明从哪一日改为哪一日，已经逾期的指明', () => {
    const shorter = limits({ fileCase: { length: { days: 1 }, source: '草案', verified: true } })
    const [found] = ask(verifying, shorter, '2026-03-05')
    expect(found).toMatchObject({ kind: 'runsOut', before: expect.stringContaining('立案审批期限至') })
    expect(found?.after).toContain('已经逾期')
    const longer = limits({ fileCase: { length: { days: 200 }, source: '草案', verified: true } })
    expect(ask(verifying, longer).map(({ kind }) => kind)).toEqual(['time'])
  })

  it('法条修改后的罚款幅度不再包括原来的罚款（《行政处罚法》第三十七条）', () => {
    const most = { fineMinFen: 0, fineMaxFen: 100_000 }
    const item = decided.item && {
      ...decided.item,
      fineBasis: 'fixed_range' as const,
      fineReview: null,
      ...most,
    }
    const found = ask(decided, { item })
    expect(found.map(({ kind }) => kind)).toEqual(['fine'])
    expect(found[0]?.after).toContain('不在幅度以内')
  })

  it('裁量基准修改后，同样的情节推荐另一档，原来的罚款成为逸脱（《行政处罚法》第三十四条）', () => {
    const tiers = aStandard
    const found = ['5平方米（污染路面）以下', '限期内改正']
    const state = {
      ...decided,
      discretion: decided.discretion && { ...decided.discretion, tier: '一般', found, fineFen: 500_000 },
    }
    const stricter = tiers.map((one) => (one.tier === '一般' ? { ...one, fineMaxFen: 400_000 } : one))
    const asked = (draft: typeof tiers) =>
      whatIf(state, {
        ...{ now: { ...now, tiers }, draft: { ...now, tiers: draft } },
        ...{ calendar, today: '2026-04-20', unit },
      })
    expect(asked(tiers)).toEqual([])
    expect(asked(stricter)).toEqual([
      {
        kind: 'standard',
        before: '推荐“一般”档，罚款2000元至7400元；罚款5000元',
        after: '推荐“一般”档，罚款2000元至4000元；罚款5000元，逸脱裁量基准',
        article: '《行政处罚法》第三十四条',
      },
    ])
  })

  it('取消的处罚种类、收回的权限、废止的依据，各说一句', () => {
    const item = decided.item && {
      ...decided.item,
      penaltyKinds: ['通报批评' as const],
      levels: ['市'],
      validTo: '2025-12-31',
    }
    expect(ask(decided, { item }).map(({ kind }) => kind)).toEqual(['kinds', 'power', 'force'])
  })

  it('条线另有规定的，改城市规则不影响该条线的案件', () => {
    const market = { ...verifying, item: verifying.item && { ...verifying.item, line: 'SJ' } }
    const longer = limits({ fileCase: { length: { days: 200 }, source: '草案', verified: true } })
    expect(ask(market, longer)).toEqual([])
  })
})
