import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportKind } from './columns.ts'
import { csvOf, openCatalogue, tableOf } from './testing.ts'

let catalogue: Awaited<ReturnType<typeof openCatalogue>>
beforeAll(async () => {
  catalogue = await openCatalogue()
})
afterAll(() => catalogue.close())

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
    const report = await catalogue.run(csvOf(kind, [{ ...base[kind], ...row }]))
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
    const before = await catalogue.hash()
    const rows = bad
      .filter(({ kind }) => kind === 'items')
      .map(({ row }, i) => ({ law_id: 'L003', item_code: `T-${i}`, ...row }))
    const twins = [
      { law_id: 'L003', item_code: 'T-X' },
      { law_id: 'L003', item_code: 'T-X' },
    ]
    const good = { law_id: 'L003', item_code: 'T-GOOD' }
    const report = await catalogue.run(csvOf('items', [good, ...rows, ...twins]))
    expect(report.outcome).toBe('refused')
    const lines = new Set(report.files[0]?.faults.map(({ line }) => line))
    expect([...lines]).toEqual(
      Array.from({ length: rows.length + 1 }, (_, i) => i + 3).map((line, i) =>
        i === rows.length ? line + 1 : line,
      ),
    )
    expect(await catalogue.hash()).toBe(before)
  })

  it('缺列、多列、列名写错都报出，写错的给出相近的列名', async () => {
    const table = tableOf('leniency', [{}, { id: 'TE2' }])
    const header = table[0] ?? []
    header[header.indexOf('legal_basis')] = 'legal_bassis'
    const text = [header, table[1] ?? [], [...(table[2] ?? []), '多出一格']]
      .map((row) => row.join(','))
      .join('\n')
    const report = await catalogue.run({
      kind: 'leniency',
      fileName: 'leniency.csv',
      bytes: Buffer.from(text),
    })
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
    const report = await catalogue.run({ kind: 'calendar', fileName: 'holidays.csv', bytes })
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
    const named = await catalogue.run(
      csvOf('items', [{ ...item, kinds_basis: '《公共场所卫生管理条例》第十四条' }]),
      true,
    )
    expect(named.outcome).toBe('checked')
    const missing = await catalogue.run(
      csvOf('items', [{ ...item, kinds_basis: '《没有的条例》第一条' }]),
      true,
    )
    expect(missing.files[0]?.faults).toMatchObject([{ reason: '没有收录《没有的条例》' }])
    const powerless = await catalogue.run(
      csvOf('items', [{ ...item, kinds_basis: '《城市生活垃圾管理办法》第一条' }]),
      true,
    )
    expect(powerless.files[0]?.faults[0]?.reason).toContain('也不得设定')
  })
})
