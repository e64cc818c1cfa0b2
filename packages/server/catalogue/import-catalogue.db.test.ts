import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCity, type Tx } from '../platform/database.ts'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'
import type { ImportKind } from './columns.ts'
import { findCalendar } from './find-calendar.ts'
import { findItem, findTiers, searchItems } from './find-items.ts'
import { findLaw, searchLaws } from './find-laws.ts'
import { findHistory } from './find-versions.ts'
import { type ImportFile, importCatalogue } from './import-catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { catalogueHash, csvOf, tableOf } from './testing.ts'

const city = '3207'
let database: TestDatabase
const clock = { now: () => new Date('2026-11-23T02:00:00Z'), today: () => '2026-11-23' }
beforeAll(async () => {
  database = await testDatabase()
  await loadCatalogue({ db: database.db, clock }, city)
})
afterAll(() => database.close())

const run = (files: ImportFile | ImportFile[], dryRun = false) =>
  importCatalogue(database.db, {
    city,
    personId: null,
    personName: '测试员',
    at: clock.now(),
    files: [files].flat(),
    dryRun,
  })
const look = <T>(work: (tx: Tx) => Promise<T>) => asCity(database.db, city, work)

describe('导入时的坏行', () => {
  const bad: {
    why: string
    kind: ImportKind
    row: Record<string, string>
    column: string
    reason: RegExp
  }[] = [
    { why: '必填为空', kind: 'items', row: { name: '' }, column: 'name', reason: /必填的单元格是空的/ },
    {
      why: '日期不存在',
      kind: 'items',
      row: { valid_from: '2026-02-30' },
      column: 'valid_from',
      reason: /不是有效的日期/,
    },
    {
      why: '止早于起',
      kind: 'items',
      row: { valid_to: '2019-01-01' },
      column: 'valid_to',
      reason: /早于有效期起/,
    },
    {
      why: '未知法规',
      kind: 'items',
      row: { law_id: 'L9999' },
      column: 'law_id',
      reason: /没有编号为“L9999”的法规/,
    },
    {
      why: '未知条线',
      kind: 'items',
      row: { department: '公安' },
      column: 'department',
      reason: /没有“公安”这个条线/,
    },
    { why: '金额为负', kind: 'items', row: { fine_min: '-100' }, column: 'fine_min', reason: /是负数/ },
    {
      why: '金额不是数字',
      kind: 'items',
      row: { fine_max: '五百元' },
      column: 'fine_max',
      reason: /不是数字/,
    },
    {
      why: '下限大于上限',
      kind: 'items',
      row: { fine_min: '900' },
      column: 'fine_min',
      reason: /下限（900）大于上限（500）/,
    },
    {
      why: '未知种类',
      kind: 'items',
      row: { penalty_kinds: '责令改正、罚款' },
      column: 'penalty_kinds',
      reason: /《行政处罚法》第九条/,
    },
    {
      why: '行政法规设定行政拘留',
      kind: 'items',
      row: { penalty_kinds: '罚款、行政拘留' },
      column: 'penalty_kinds',
      reason: /行政法规不得设定行政拘留（《行政处罚法》第十一条）/,
    },
    {
      why: '规章设定停产停业',
      kind: 'items',
      row: { law_id: 'R001', penalty_kinds: '罚款、责令停产停业' },
      column: 'penalty_kinds',
      reason: /部门规章不得设定责令停产停业（《行政处罚法》第十三条）/,
    },
    {
      why: '规范性文件设定处罚',
      kind: 'items',
      row: { law_id: 'J022' },
      column: 'law_id',
      reason: /第十六条/,
    },
    {
      why: '置信不在规定值内',
      kind: 'items',
      row: { confidence: '大概' },
      column: 'confidence',
      reason: /不是规定的值/,
    },
    {
      why: '不是 y 或 n',
      kind: 'items',
      row: { delegable: '可以' },
      column: 'delegable',
      reason: /不是 y 或 n/,
    },
    {
      why: '事项早于法规施行',
      kind: 'items',
      row: { valid_from: '2001-01-01' },
      column: 'valid_from',
      reason: /超出《.+》的有效期/,
    },
    {
      why: '未知事项',
      kind: 'discretion',
      row: { item_code: 'NO-1' },
      column: 'item_code',
      reason: /没有编码为“NO-1”/,
    },
    {
      why: '档次超出法定幅度',
      kind: 'discretion',
      row: { item_code: 'CG-L003-012', fine_min: '0', fine_max: '99999', valid_from: '2020-01-01' },
      column: 'fine_max',
      reason: /超出CG-L003-012的法定幅度/,
    },
    { why: '放假类型', kind: 'calendar', row: { type: '放假' }, column: 'type', reason: /不是规定的值/ },
    {
      why: '工作日调休',
      kind: 'calendar',
      row: { date: '2027-01-04', type: 'workday' },
      column: 'type',
      reason: /周一.*不会是调休上班日/,
    },
    {
      why: '没有施行日的已核验法规',
      kind: 'laws',
      row: { valid_from: '' },
      column: 'valid_from',
      reason: /第五条/,
    },
  ]

  // Each bad row stands beside a good one, on a law that is on record.
  const base: Partial<Record<ImportKind, Record<string, string>>> = { items: { law_id: 'L003' } }

  it.each(bad)('$why：报明行、列、原因和改法', async ({ kind, row, column, reason }) => {
    const report = await run(csvOf(kind, [{ ...base[kind], ...row }]))
    expect(report.outcome).toBe('refused')
    const faults = report.files[0]?.faults ?? []
    expect(faults).toContainEqual({
      line: 2,
      column: expect.stringContaining(`（${column}）`),
      reason: expect.stringMatching(reason),
      wayForward: expect.stringMatching(/./),
    })
  })

  it('一个文件中十余种坏行一次全部报出，什么也不改动', async () => {
    const before = await catalogueHash(database.owner)
    const rows = bad
      .filter(({ kind }) => kind === 'items')
      .map(({ row }, i) => ({ law_id: 'L003', item_code: `T-${i}`, ...row }))
    const twins = [
      { law_id: 'L003', item_code: 'T-X' },
      { law_id: 'L003', item_code: 'T-X' },
    ]
    const good = { law_id: 'L003', item_code: 'T-GOOD' }
    const report = await run(csvOf('items', [good, ...rows, ...twins]))
    expect(report.outcome).toBe('refused')
    const lines = new Set(report.files[0]?.faults.map(({ line }) => line))
    expect([...lines]).toEqual(
      Array.from({ length: rows.length + 1 }, (_, i) => i + 3).map((line, i) =>
        i === rows.length ? line + 1 : line,
      ),
    )
    expect(await catalogueHash(database.owner)).toBe(before)
  })

  it('缺列、多列、列名写错都报出，写错的给出相近的列名', async () => {
    const table = tableOf('leniency', [{}, { id: 'TE2' }])
    const header = table[0] ?? []
    header[header.indexOf('legal_basis')] = 'legal_bassis'
    const text = [header, table[1] ?? [], [...(table[2] ?? []), '多出一格']]
      .map((row) => row.join(','))
      .join('\n')
    const report = await run({ kind: 'leniency', fileName: 'leniency.csv', bytes: Buffer.from(text) })
    expect(report.files[0]?.faults).toMatchObject([
      {
        line: 1,
        column: 'legal_bassis',
        reason: '不认识的列名',
        wayForward: expect.stringContaining('legal_basis'),
      },
      { line: 1, column: '依据（legal_basis）', reason: expect.stringContaining('缺少') },
      { line: 3, reason: expect.stringContaining('个单元格') },
    ])
  })

  it.each([
    ['空文件', Buffer.alloc(0), /文件是空的/],
    ['只有列名', Buffer.from('date,type,name'), /没有数据行/],
    ['引号没有配对', Buffer.from('date,type,name\n2027-01-01,holiday,"元旦'), /引号没有配对/],
    ['旧版 Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /\.xls/],
    ['损坏的 XLSX', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9, 9, 9]), /已损坏/],
    [
      '无法识别的字节',
      Buffer.concat([
        Buffer.from(`date,type,name\n2027-01-01,holiday,${'元旦'.repeat(30)}`),
        Buffer.from([0xff]),
      ]),
      /无法识别的字节/,
    ],
  ])('%s：说明原因，不导入', async (_, bytes, reason) => {
    const report = await run({ kind: 'calendar', fileName: 'holidays.csv', bytes })
    expect(report.outcome).toBe('refused')
    expect(report.files[0]?.faults[0]?.reason).toMatch(reason)
  })

  it('规章依上位法的种类可以登记，但须写明收录在册、有权设定的上位法', async () => {
    const item = {
      law_id: 'R009',
      valid_from: '2012-01-01',
      item_code: 'T-R',
      penalty_kinds: '罚款、吊销许可证件',
    }
    const named = await run(
      csvOf('items', [{ ...item, kinds_basis: '《公共场所卫生管理条例》第十四条' }]),
      true,
    )
    expect(named.outcome).toBe('checked')
    const missing = await run(csvOf('items', [{ ...item, kinds_basis: '《没有的条例》第一条' }]), true)
    expect(missing.files[0]?.faults).toMatchObject([{ reason: '没有收录《没有的条例》' }])
    const powerless = await run(
      csvOf('items', [{ ...item, kinds_basis: '《城市生活垃圾管理办法》第一条' }]),
      true,
    )
    expect(powerless.files[0]?.faults[0]?.reason).toContain('也不得设定')
  })
})

describe('导入的几种文件', () => {
  it('XLSX 与 CSV 同样读取，日期和数字按原值', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('法规')
    for (const row of tableOf('laws', [{ id: 'X001', title: '试验用条例（表格）' }])) sheet.addRow(row)
    const column = (sheet.getRow(1).values as string[]).indexOf('valid_from')
    sheet.getRow(2).getCell(column).value = new Date('2021-05-01T00:00:00Z')
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const report = await run({ kind: 'laws', fileName: '法规.xlsx', bytes })
    expect(report).toMatchObject({ outcome: 'imported', files: [{ format: 'XLSX', rowsRead: 1, added: 1 }] })
    expect(await look((tx) => findLaw(tx, city, 'X001', '2026-01-01'))).toMatchObject({
      validFrom: '2021-05-01',
    })
  })

  it('GB18030 的 CSV 识别编码；生僻字 𠮷、䶮 与全角括号原样保存并可检索', async () => {
    const title = '𠮷䶮地方试验条例〔试行〕（２０２６）'
    const { bytes } = csvOf('laws', [{ id: 'G001', title }])
    const report = await run({
      kind: 'laws',
      fileName: 'gb.csv',
      bytes: iconv.encode(bytes.toString(), 'gb18030'),
    })
    expect(report).toMatchObject({ outcome: 'imported', files: [{ format: 'GB18030 编码的 CSV' }] })
    for (const text of ['𠮷', '䶮地', '〔试行〕', '（２０２６）']) {
      const found = await look((tx) => searchLaws(tx, { city, text }))
      expect(
        found.rows.map((law) => law.title),
        text,
      ).toContain(title)
    }
  })

  it('UTF-8 带 BOM、列名用中文、日期写作 2026年8月15日 的也能读', async () => {
    const table = tableOf('laws', [{ id: 'B001', valid_from: '2026年8月15日' }])
    const header = (table[0] ?? []).map((name) => (name === 'title' ? '题名' : name))
    const text = [header, table[1] ?? []].map((row) => row.join(',')).join('\r\n')
    const report = await run({ kind: 'laws', fileName: 'bom.csv', bytes: Buffer.from(`\uFEFF${text}`) })
    expect(report.outcome).toBe('imported')
    expect(await look((tx) => findLaw(tx, city, 'B001', '2026-08-15'))).toMatchObject({
      validFrom: '2026-08-15',
    })
  })

  it('检查不改动，导入之后再导入同一文件，无变化', async () => {
    const before = await catalogueHash(database.owner)
    const file = csvOf('leniency', [{ id: 'TE9' }])
    expect((await run(file, true)).outcome).toBe('checked')
    expect(await catalogueHash(database.owner)).toBe(before)
    expect((await run(file)).outcome).toBe('imported')
    const after = await catalogueHash(database.owner)
    expect((await run(file)).outcome).toBe('unchanged')
    expect(await catalogueHash(database.owner)).toBe(after)
  })

  it('几个文件同进同退：一个有坏行，其余也不导入', async () => {
    const before = await catalogueHash(database.owner)
    const report = await run([
      csvOf('laws', [{ id: 'Z001' }]),
      csvOf('items', [{ law_id: 'Z001', fine_max: '不知道' }]),
    ])
    expect(report.outcome).toBe('refused')
    expect(report.files.map(({ faults }) => faults.length)).toEqual([0, 1])
    expect(await catalogueHash(database.owner)).toBe(before)
  })
})

describe('版本与历史（《行政处罚法》第三十七条）', () => {
  it('新文本施行，旧版本止于前一日；按行为日取版本', async () => {
    await run(csvOf('laws', [{ id: 'V001', title: '版本条例' }]))
    await run(csvOf('items', [{ law_id: 'V001', item_code: 'V-1' }]))
    await run(
      csvOf('items', [{ law_id: 'V001', item_code: 'V-1', valid_from: '2026-09-01', fine_max: '800' }]),
    )
    const at = (day: string) => look((tx) => findItem(tx, city, 'V-1', day))
    expect(await at('2019-12-31')).toBeNull()
    expect(await at('2026-08-31')).toMatchObject({ fineMaxFen: 50_000, validTo: '2026-08-31' })
    expect(await at('2026-09-01')).toMatchObject({ fineMaxFen: 80_000, validTo: null })
  })

  it('更正留有痕迹：改前、改后、何人、何文件', async () => {
    await run(csvOf('items', [{ law_id: 'V001', item_code: 'V-2', fine_max: '600' }], '初次.csv'))
    const report = await run(
      csvOf('items', [{ law_id: 'V001', item_code: 'V-2', fine_max: '700' }], '更正.csv'),
    )
    expect(report.files[0]).toMatchObject({ corrected: 1, added: 0 })
    expect(await look((tx) => findHistory(tx, 'items', city, 'V-2'))).toMatchObject([
      { change: 'corrected', changedBy: '测试员', fileName: '更正.csv', what: '罚款上限：“600”改为“700”' },
    ])
  })

  it('法规失效，事项随之失效，哪怕事项没有止期（G44）', async () => {
    await run(csvOf('laws', [{ id: 'V001', title: '版本条例', valid_to: '2026-12-31' }]))
    expect(await look((tx) => findItem(tx, city, 'V-2', '2026-12-31'))).toMatchObject({
      validTo: '2026-12-31',
    })
    expect(await look((tx) => findItem(tx, city, 'V-2', '2027-01-01'))).toBeNull()
  })

  it('历史只许追加：服务器账号不能改也不能删', async () => {
    await expect(sql`update catalogue_history set change = 'closed'`.execute(database.db)).rejects.toThrow(
      /permission denied/,
    )
    await expect(sql`delete from penalty_items`.execute(database.db)).rejects.toThrow(/permission denied/)
  })

  it('生态环境法典自2026年8月15日施行：旧法事项止于14日，法典事项始于15日（第一千二百四十二条）', async () => {
    const lawsOn = async (inForceOn: string) => {
      const { rows } = await look((tx) =>
        searchLaws(tx, { city, text: '环境', level: '法律', inForceOn, pageSize: 100 }),
      )
      return rows.map(({ lawId }) => lawId)
    }
    expect(await lawsOn('2026-08-14')).toContain('L049')
    expect(await lawsOn('2026-08-14')).not.toContain('L045')
    expect(await lawsOn('2026-08-15')).toContain('L045')
    expect(await lawsOn('2026-08-15')).not.toContain('L049')
    const { rows } = await look((tx) =>
      searchItems(tx, { city, lawId: 'L049', inForceOn: '2026-08-14', pageSize: 1 }),
    )
    const code = rows[0]?.item.code ?? ''
    expect(await look((tx) => findItem(tx, city, code, '2026-08-14'))).toMatchObject({ lawId: 'L049' })
    expect(await look((tx) => findItem(tx, city, code, '2026-08-15'))).toBeNull()
    const after = await look((tx) => searchItems(tx, { city, lawId: 'L049', inForceOn: '2026-08-15' }))
    expect(after.total).toBe(0)
  })
})

describe('检索', () => {
  it('按快照、条线、文字查事项，总数准确', async () => {
    const snapshot = await look((tx) => searchItems(tx, { city, snapshot: '2024', pageSize: 5 }))
    expect([snapshot.total, snapshot.rows.length]).toEqual([1080, 5])
    const laws = await look((tx) => searchLaws(tx, { city, snapshot: '2024', pageSize: 5 }))
    expect(laws.total).toBe(198)
    const roads = await look((tx) => searchItems(tx, { city, text: '挖掘城市道路', department: '城管' }))
    expect(roads.rows.map(({ item }) => item.code)).toContain('CG-L003-012')
    expect((await look((tx) => searchItems(tx, { city, text: '100%' }))).total).toBe(0)
  })

  it('裁量档次按当日有效，从轻到重', async () => {
    const tiers = await look((tx) => findTiers(tx, city, 'CG-L003-012', '2026-11-23'))
    expect(tiers.map(({ tier, fineMaxFen, confidence }) => [tier, fineMaxFen, confidence])).toEqual([
      ['轻微', null, 'constructed'],
      ['一般', 600_000, 'constructed'],
      ['较重', 1_200_000, 'constructed'],
      ['严重', 2_000_000, 'constructed'],
    ])
  })

  it('放假安排有版本：更正当年通知后，旧版本仍可取回，供核对旧的期限证明', async () => {
    const old = await look((tx) => findCalendar(tx, city))
    expect(old.version).toBe('2023.1+2024.1+2025.1+2026.1')
    expect(old.years[2026]?.makeUpWorkdays['2026-10-10']).toMatch(/上班/)
    await run(csvOf('calendar', [{ date: '2027-01-01' }]))
    const now = await look((tx) => findCalendar(tx, city))
    expect(now.years[2027]?.holidays).toEqual({ '2027-01-01': '元旦' })
    expect(await look((tx) => findCalendar(tx, city, old.version))).toEqual(old)
  })
})
