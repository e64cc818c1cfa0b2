import { describe, expect, it } from 'vitest'
import { type Incoming, planVersions, type Version } from './plan-versions.ts'

const row = (line: number, validFrom: string | null, validTo: string | null, name: string): Incoming => ({
  line,
  key: 'A',
  validFrom,
  validTo,
  content: { name },
})
const stored = (
  version: number,
  validFrom: string | null,
  validTo: string | null,
  name: string,
): Version => ({
  version,
  validFrom,
  validTo,
  content: { name },
})
const record = (...versions: Version[]) => new Map([['A', versions]])
const kinds = (plan: ReturnType<typeof planVersions>) =>
  plan.changes.map(({ change, after }) => [change, after.validFrom, after.validTo])

describe('有效期与版本（《行政处罚法》第三十七条：按行为时的规定，旧版本不得覆盖）', () => {
  it('新的编号是新增', () => {
    expect(kinds(planVersions(new Map(), [row(2, '2020-01-01', null, '甲')]))).toEqual([
      ['added', '2020-01-01', null],
    ])
  })

  it('同样的内容再导入，无变化', () => {
    const plan = planVersions(record(stored(1, '2020-01-01', null, '甲')), [row(2, '2020-01-01', null, '甲')])
    expect(plan).toEqual({ changes: [], clashes: [], unchanged: 1 })
  })

  it('有效期起较晚的，旧版本止于前一日，另立新版本', () => {
    const plan = planVersions(record(stored(1, '2020-01-01', null, '甲')), [row(2, '2026-08-15', null, '乙')])
    expect(kinds(plan)).toEqual([
      ['closed', '2020-01-01', '2026-08-14'],
      ['newVersion', '2026-08-15', null],
    ])
    expect(plan.changes[1]?.after.version).toBe(2)
  })

  it('有效期起相同而内容不同的，是更正', () => {
    const plan = planVersions(record(stored(1, '2020-01-01', null, '甲')), [row(2, '2020-01-01', null, '乙')])
    expect(plan.changes).toMatchObject([
      { change: 'corrected', before: { content: { name: '甲' } }, after: { content: { name: '乙' } } },
    ])
  })

  it('只补上有效期止的，是止期，不是更正', () => {
    const plan = planVersions(record(stored(1, '2020-01-01', null, '甲')), [
      row(2, '2020-01-01', '2026-08-14', '甲'),
    ])
    expect(kinds(plan)).toEqual([['closed', '2020-01-01', '2026-08-14']])
  })

  it('旧文件再次导入，不会重新打开已经止期的版本', () => {
    const plan = planVersions(
      record(stored(1, '2020-01-01', '2026-08-14', '甲'), stored(2, '2026-08-15', null, '乙')),
      [row(2, '2020-01-01', null, '甲')],
    )
    expect(plan).toEqual({ changes: [], clashes: [], unchanged: 1 })
  })

  it('补录更早的版本，止于已有版本的前一日', () => {
    const plan = planVersions(record(stored(1, '2020-01-01', null, '甲')), [row(2, '2010-01-01', null, '旧')])
    expect(kinds(plan)).toEqual([['newVersion', '2010-01-01', '2019-12-31']])
  })

  it('与库中后一版本重叠的，拒绝', () => {
    const plan = planVersions(record(stored(1, '2020-01-01', null, '甲')), [
      row(2, '2010-01-01', '2020-01-01', '旧'),
    ])
    expect(plan.clashes).toEqual([
      {
        line: 2,
        reason: '与库中自2020-01-01起的版本重叠',
        wayForward: '有效期止改为2019-12-31或更早，或留空',
      },
    ])
  })

  it('同一文件内重复或者重叠的，拒绝并指出另一行', () => {
    const twins = planVersions(new Map(), [
      row(2, '2020-01-01', null, '甲'),
      row(9, '2020-01-01', null, '乙'),
    ])
    expect(twins.clashes).toMatchObject([{ line: 9, reason: expect.stringContaining('第2行') }])
    const overlap = planVersions(new Map(), [
      row(2, '2020-01-01', '2024-06-30', '甲'),
      row(3, '2024-01-01', null, '乙'),
    ])
    expect(overlap.clashes).toMatchObject([{ line: 2, reason: expect.stringContaining('第3行') }])
  })

  it('同一文件内前后两段相接，都能登记', () => {
    const plan = planVersions(new Map(), [row(3, '2024-01-01', null, '乙'), row(2, '2020-01-01', null, '甲')])
    expect(kinds(plan)).toEqual([
      ['added', '2020-01-01', '2023-12-31'],
      ['newVersion', '2024-01-01', null],
    ])
  })

  it('施行日未查实的，查实后补上是更正', () => {
    const plan = planVersions(record(stored(1, null, null, '甲')), [row(2, '2015-05-01', null, '甲')])
    expect(plan.changes).toMatchObject([
      { change: 'corrected', after: { version: 1, validFrom: '2015-05-01' } },
    ])
  })
})
