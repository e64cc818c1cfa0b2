import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCalendar } from './find-calendar.ts'
import { findItem, findTiers, searchItems } from './find-items.ts'
import { searchLaws } from './find-laws.ts'
import { findHistory } from './find-versions.ts'
import { testCity as city, csvOf, openCatalogue } from './testing.ts'

let catalogue: Awaited<ReturnType<typeof openCatalogue>>
beforeAll(async () => {
  catalogue = await openCatalogue()
})
afterAll(() => catalogue.close())

describe('版本与历史（《行政处罚法》第三十七条）', () => {
  it('新文本施行，旧版本止于前一日；按行为日取版本', async () => {
    await catalogue.run(csvOf('laws', [{ id: 'V001', title: '版本条例' }]))
    await catalogue.run(csvOf('items', [{ law_id: 'V001', item_code: 'V-1' }]))
    await catalogue.run(
      csvOf('items', [{ law_id: 'V001', item_code: 'V-1', valid_from: '2026-09-01', fine_max: '800' }]),
    )
    const at = (day: string) => catalogue.look((tx) => findItem(tx, city, 'V-1', day))
    expect(await at('2019-12-31')).toBeNull()
    expect(await at('2026-08-31')).toMatchObject({ fineMaxFen: 50_000, validTo: '2026-08-31' })
    expect(await at('2026-09-01')).toMatchObject({ fineMaxFen: 80_000, validTo: null })
  })

  it('更正留有痕迹：改前、改后、何人、何文件', async () => {
    await catalogue.run(csvOf('items', [{ law_id: 'V001', item_code: 'V-2', fine_max: '600' }], '初次.csv'))
    const report = await catalogue.run(
      csvOf('items', [{ law_id: 'V001', item_code: 'V-2', fine_max: '700' }], '更正.csv'),
    )
    expect(report.files[0]).toMatchObject({ corrected: 1, added: 0 })
    expect(await catalogue.look((tx) => findHistory(tx, 'items', city, 'V-2'))).toMatchObject([
      { change: 'corrected', changedBy: '测试员', fileName: '更正.csv', what: '罚款上限：“600”改为“700”' },
    ])
  })

  it('法规失效，事项随之失效，哪怕事项没有止期（G44）', async () => {
    await catalogue.run(csvOf('laws', [{ id: 'V001', title: '版本条例', valid_to: '2026-12-31' }]))
    expect(await catalogue.look((tx) => findItem(tx, city, 'V-2', '2026-12-31'))).toMatchObject({
      validTo: '2026-12-31',
    })
    expect(await catalogue.look((tx) => findItem(tx, city, 'V-2', '2027-01-01'))).toBeNull()
  })

  it('历史只许追加：服务器账号不能改也不能删', async () => {
    await expect(
      sql`update catalogue_history set change = 'closed'`.execute(catalogue.database.db),
    ).rejects.toThrow(/permission denied/)
    await expect(sql`delete from penalty_items`.execute(catalogue.database.db)).rejects.toThrow(
      /permission denied/,
    )
  })

  it('生态环境法典自2026年8月15日施行：旧法事项止于14日，法典事项始于15日（第一千二百四十二条）', async () => {
    const lawsOn = async (inForceOn: string) => {
      const { rows } = await catalogue.look((tx) =>
        searchLaws(tx, { city, text: '环境', level: '法律', inForceOn, pageSize: 100 }),
      )
      return rows.map(({ lawId }) => lawId)
    }
    expect(await lawsOn('2026-08-14')).toContain('L049')
    expect(await lawsOn('2026-08-14')).not.toContain('L045')
    expect(await lawsOn('2026-08-15')).toContain('L045')
    expect(await lawsOn('2026-08-15')).not.toContain('L049')
    const { rows } = await catalogue.look((tx) =>
      searchItems(tx, { city, lawId: 'L049', inForceOn: '2026-08-14', pageSize: 1 }),
    )
    const code = rows[0]?.item.code ?? ''
    expect(await catalogue.look((tx) => findItem(tx, city, code, '2026-08-14'))).toMatchObject({
      lawId: 'L049',
    })
    expect(await catalogue.look((tx) => findItem(tx, city, code, '2026-08-15'))).toBeNull()
    const after = await catalogue.look((tx) =>
      searchItems(tx, { city, lawId: 'L049', inForceOn: '2026-08-15' }),
    )
    expect(after.total).toBe(0)
  })
})

describe('检索', () => {
  it('按快照、条线、文字查事项，总数准确', async () => {
    const snapshot = await catalogue.look((tx) => searchItems(tx, { city, snapshot: '2024', pageSize: 5 }))
    expect([snapshot.total, snapshot.rows.length]).toEqual([1080, 5])
    const laws = await catalogue.look((tx) => searchLaws(tx, { city, snapshot: '2024', pageSize: 5 }))
    expect(laws.total).toBe(198)
    const roads = await catalogue.look((tx) =>
      searchItems(tx, { city, text: '挖掘城市道路', department: '城管' }),
    )
    expect(roads.rows.map(({ item }) => item.code)).toContain('CG-L003-012')
    expect((await catalogue.look((tx) => searchItems(tx, { city, text: '100%' }))).total).toBe(0)
  })

  it('裁量档次按当日有效，从轻到重', async () => {
    const tiers = await catalogue.look((tx) => findTiers(tx, city, 'CG-L003-012', '2026-11-23'))
    expect(tiers.map(({ tier, fineMaxFen, confidence }) => [tier, fineMaxFen, confidence])).toEqual([
      ['轻微', null, 'constructed'],
      ['一般', 600_000, 'constructed'],
      ['较重', 1_200_000, 'constructed'],
      ['严重', 2_000_000, 'constructed'],
    ])
  })

  it('放假安排有版本：更正当年通知后，旧版本仍可取回，供核对旧的期限证明', async () => {
    const old = await catalogue.look((tx) => findCalendar(tx, city))
    expect(old.version).toBe('2023.1+2024.1+2025.1+2026.1')
    expect(old.years[2026]?.makeUpWorkdays['2026-10-10']).toMatch(/上班/)
    await catalogue.run(csvOf('calendar', [{ date: '2027-01-01' }]))
    const now = await catalogue.look((tx) => findCalendar(tx, city))
    expect(now.years[2027]?.holidays).toEqual({ '2027-01-01': '元旦' })
    expect(await catalogue.look((tx) => findCalendar(tx, city, old.version))).toEqual(old)
  })
})
