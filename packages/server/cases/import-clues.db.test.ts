import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revealIdentifier } from './find-case.ts'
import { findCases } from './find-cases.ts'
import { importClues } from './import-clues.ts'
import { beijing, refusalOf } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aWorld, everythingStored, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const now = beijing('2026-03-12 10:00')
const header = ['工单编号', '受理时间', '诉求内容', '发生地点', '诉求人', '联系电话', '被反映人']
type Line = readonly (string | Date)[]
const order = (number: string, change: Partial<Record<number, string>> = {}): Line =>
  ['', '2026-03-10 09:30', '夜间施工，渣土遗撒', '苍梧路〔甲〕𠮷号', '匡先生', '13755556666', '某公司'].map(
    (cell, index) => (index === 0 ? number : (change[index] ?? cell)),
  )
const csv = (lines: readonly Line[], head = header) =>
  Buffer.from(
    [head, ...lines]
      .map((line) => line.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
      .join('\r\n'),
  )
const send = (
  bytes: Buffer,
  name = '工单.csv',
  { dryRun = false, actor = onDay(world.staff, '2026-03-12').clerk } = {},
) => importClues(world.services, actor, { name, bytes }, { dryRun, now })
const registered = async () => (await findCases(world.services, world.staff.lead, { total: true })).total

describe('导入 12345 工单', () => {
  it('逐件登记为线索，电话是密文；同一文件再导一次，都是已登记', async () => {
    const bytes = csv([order('A-1'), order('A-2', { 4: '', 5: '' }), order('A-3', { 6: '' })])
    expect(await send(bytes, '工单.csv', { dryRun: true })).toEqual({
      registered: 0,
      known: 0,
      rows: 3,
      problem: null,
    })
    expect(await registered()).toBe(0)
    expect(await send(bytes)).toEqual({ registered: 3, known: 0, rows: 3, problem: null })
    expect(await send(bytes)).toEqual({ registered: 0, known: 3, rows: 3, problem: null })
    const { cases } = await findCases(world.services, world.staff.lead, { text: '〔甲〕𠮷号' })
    expect(cases).toHaveLength(3)
    expect(cases[0]).toMatchObject({ source: 'complaint', stage: 'CLUE', awaitingWhat: '指派承办人员' })
    expect(await everythingStored(world.database)).not.toContain('13755556666')
    const phones = await Promise.allSettled(
      cases.map(({ caseId }) =>
        revealIdentifier(world.services, world.staff.lead, caseId, 'reporter.phone', now),
      ),
    )
    expect(phones.filter((one) => one.status === 'fulfilled' && one.value === '13755556666')).toHaveLength(2)
  })

  it('GB18030 的文件、列名不同、列序不同、有空行的，读出来一样', async () => {
    const head = ['姓名', '来件编号', '地址', '工单内容', '来电时间']
    const lines = [
      ['𠮷先生', 'G-1', '䶮园小区', '占道', '2026/3/10 9:05:30'],
      ['', '', '', '', ''],
      ['', 'G-2', '郁洲路', '“占道”，\r\n第二行', '2026年3月11日'],
    ]
    const bytes = iconv.encode(csv(lines, head).toString('utf8'), 'gb18030')
    expect(await send(bytes)).toMatchObject({ registered: 2, rows: 2, problem: null })
    expect((await findCases(world.services, world.staff.lead, { text: '䶮园' })).cases).toHaveLength(1)
  })

  it('XLSX：数字的编号、日期格的时间都读得出来', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('工单')
    sheet.addRow(header)
    sheet.addRow([202603100001, '2026-03-10 09:30', '占道', '海连路', '', '', ''])
    sheet.addRow(['X-2', new Date(Date.UTC(2026, 2, 11, 8, 15)), '占道', '海连路', '', 13755556666, ''])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    expect(await send(bytes, '工单.xlsx')).toMatchObject({ registered: 2, problem: null })
    const { cases } = await findCases(world.services, world.staff.lead, { text: '海连路' })
    expect(cases.map(({ registeredOn }) => registeredOn)).toEqual(['2026-03-12', '2026-03-12'])
  })

  it('一行有错，全部列出，一件也不登记（试读时照样列出）', async () => {
    const before = await registered()
    const bytes = csv([
      order('B-1'),
      order(''),
      order('B-3', { 1: '昨天' }),
      order('B-4', { 1: '2026-02-30 10:00' }),
      order('B-5', { 1: '2026-03-13 10:00' }),
      order('B-6', { 2: ' ', 3: '' }),
      order('B-7', { 3: '长'.repeat(201) }),
      order('B-1'),
      order('B-9', { 1: '2026-03-10 25:00' }),
      order('B-10', { 1: '2026-03-10 09:61' }),
      order('B-11', { 1: '2026-03-10 09:30 左右' }),
      order('B-12', { 4: '名'.repeat(201) }),
      order('B-13', { 5: '1'.repeat(41) }),
      order('号'.repeat(201)),
      order('B-15', { 6: '名'.repeat(201) }),
    ])
    const expected = [
      [3, '工单编号'],
      [4, '受理时间'],
      [5, '受理时间'],
      [6, '受理时间'],
      [7, '诉求内容'],
      [7, '发生地点'],
      [8, '发生地点'],
      [9, '工单编号'],
      [10, '受理时间'],
      [11, '受理时间'],
      [12, '受理时间'],
      [13, '诉求人'],
      [14, '联系电话'],
      [15, '工单编号'],
      [16, '被反映人'],
    ]
    const refused = await refusalOf(send(bytes))
    expect(refused).toMatchObject({ status: 422, code: 'bad_rows' })
    expect(refused.rows?.map(({ line, column }) => [line, column])).toEqual(expected)
    for (const { reason, wayForward } of refused.rows ?? [])
      expect([reason, wayForward]).toEqual([
        expect.stringMatching(/[一-龥]/),
        expect.stringMatching(/[一-龥]/),
      ])
    const { problem: tried } = await send(bytes, '工单.csv', { dryRun: true })
    expect(tried?.rows).toEqual(refused.rows)
    expect(await registered()).toBe(before)
  })

  it('缺列、空文件、不是表格的文件，说得清楚', async () => {
    const lacking = await refusalOf(send(csv([['C-1', '占道']], ['工单编号', '诉求内容'])))
    expect(lacking.rows?.map(({ column }) => column)).toEqual(['受理时间', '发生地点'])
    expect(await refusalOf(send(csv([])))).toMatchObject({ status: 422, code: 'bad_rows' })
    for (const [bytes, name] of [
      [Buffer.from(''), '空.csv'],
      [Buffer.from('PK\x03\x04not a workbook'), '坏.xlsx'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]), '照片.csv'],
      [Buffer.from('%PDF-1.7'), '文件.pdf'],
    ] as const) {
      const { status, message } = await refusalOf(send(bytes, name))
      expect([name, status, message]).toEqual([
        name,
        expect.toSatisfy((n: number) => n === 400 || n === 415 || n === 422),
        expect.stringMatching(/[一-龥]/),
      ])
    }
  })

  it('没有登记线索职责的人不能导入', async () => {
    const cashier = onDay(world.staff, '2026-03-12').cashier
    expect(await refusalOf(send(csv([order('D-1')]), '工单.csv', { actor: cashier }))).toMatchObject({
      status: 422,
      refusals: [{ code: 'roleMismatch' }],
    })
  })

  it('两个人同时导入同一批、顺序相反：每件一次，谁也不出错', async () => {
    const before = (await registered()) ?? 0
    const numbers = Array.from({ length: 12 }, (_, index) => `E-${index}`)
    const { clerk, lead, head } = onDay(world.staff, '2026-03-12')
    const files = [numbers, numbers.toReversed(), [...numbers.slice(6), ...numbers.slice(0, 6), 'E-extra']]
    const results = await Promise.all(
      files.map((list, index) =>
        send(csv(list.map((number) => order(number))), '工单.csv', {
          actor: [clerk, lead, head][index] ?? clerk,
        }),
      ),
    )
    expect(results.reduce((sum, one) => sum + one.registered, 0)).toBe(13)
    expect(results.map(({ registered: made, known }) => made + known)).toEqual([12, 12, 13])
    expect(await registered()).toBe(before + 13)
  })

  it('同一工单派给两个单位，各登记各的；互相看不见', async () => {
    const town = await somebodyAt(world, 'T-320706006', ['R1'])
    const bytes = csv([order('F-1')])
    expect(await send(bytes)).toMatchObject({ registered: 1, known: 0 })
    expect(await send(bytes, '工单.csv', { actor: { ...town, today: '2026-03-12' } })).toMatchObject({
      registered: 1,
      known: 0,
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
