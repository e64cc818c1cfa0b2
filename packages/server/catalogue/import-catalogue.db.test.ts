import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findLaw, searchLaws } from './find-laws.ts'
import { testCity as city, csvOf, openCatalogue, tableOf } from './testing.ts'

let catalogue: Awaited<ReturnType<typeof openCatalogue>>
beforeAll(async () => {
  catalogue = await openCatalogue()
})
afterAll(() => catalogue.close())

describe('导入的几种文件', () => {
  it('XLSX 与 CSV 同样读取，日期和数字按原值', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('法规')
    for (const row of tableOf('laws', [{ id: 'X001', title: '试验用条例（表格）' }])) sheet.addRow(row)
    const column = (sheet.getRow(1).values as string[]).indexOf('valid_from')
    sheet.getRow(2).getCell(column).value = new Date('2021-05-01T00:00:00Z')
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    const report = await catalogue.run({ kind: 'laws', fileName: '法规.xlsx', bytes })
    expect(report).toMatchObject({ outcome: 'imported', files: [{ format: 'XLSX', rowsRead: 1, added: 1 }] })
    expect(await catalogue.look((tx) => findLaw(tx, city, 'X001', '2026-01-01'))).toMatchObject({
      validFrom: '2021-05-01',
    })
  })

  it('GB18030 的 CSV 识别编码；生僻字 𠮷、䶮 与全角括号原样保存并可检索', async () => {
    const title = '𠮷䶮地方试验条例〔试行〕（２０２６）'
    const { bytes } = csvOf('laws', [{ id: 'G001', title }])
    const report = await catalogue.run({
      kind: 'laws',
      fileName: 'gb.csv',
      bytes: iconv.encode(bytes.toString(), 'gb18030'),
    })
    expect(report).toMatchObject({ outcome: 'imported', files: [{ format: 'GB18030 编码的 CSV' }] })
    for (const text of ['𠮷', '䶮地', '〔试行〕', '（２０２６）']) {
      const found = await catalogue.look((tx) => searchLaws(tx, { city, text }))
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
    const report = await catalogue.run({
      kind: 'laws',
      fileName: 'bom.csv',
      bytes: Buffer.from(`\uFEFF${text}`),
    })
    expect(report.outcome).toBe('imported')
    expect(await catalogue.look((tx) => findLaw(tx, city, 'B001', '2026-08-15'))).toMatchObject({
      validFrom: '2026-08-15',
    })
  })

  it('检查不改动，导入之后再导入同一文件，无变化', async () => {
    const before = await catalogue.hash()
    const file = csvOf('leniency', [{ id: 'TE9' }])
    expect((await catalogue.run(file, true)).outcome).toBe('checked')
    expect(await catalogue.hash()).toBe(before)
    expect((await catalogue.run(file)).outcome).toBe('imported')
    const after = await catalogue.hash()
    expect((await catalogue.run(file)).outcome).toBe('unchanged')
    expect(await catalogue.hash()).toBe(after)
  })

  it('几个文件同进同退：一个有坏行，其余也不导入', async () => {
    const before = await catalogue.hash()
    const report = await catalogue.run([
      csvOf('laws', [{ id: 'Z001' }]),
      csvOf('items', [{ law_id: 'Z001', fine_max: '不知道' }]),
    ])
    expect(report.outcome).toBe('refused')
    expect(report.files.map(({ faults }) => faults.length)).toEqual([0, 1])
    expect(await catalogue.hash()).toBe(before)
  })
})
