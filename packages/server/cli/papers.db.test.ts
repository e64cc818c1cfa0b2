import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { arrangeCity, openTestServer, type TestServer } from '../identity/testing.ts'
import { checkPaperFile, publishPaperFile } from './papers.ts'

let server: TestServer
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-papers-'))
const file = join(folder, '责令停止.yaml')
const shipped = readFileSync(join(import.meta.dirname, '../documents/definitions/D25.yaml'), 'utf8')

beforeAll(async () => {
  server = await openTestServer()
  await arrangeCity(server.database)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.close()
})

it('papers check：错误带块和行，没有错误的说明是哪一种文书', () => {
  writeFileSync(file, shipped.replace('{{stop.demand}}', '{{stop.dmand}}'))
  expect(() => checkPaperFile(file)).toThrow(/责令停止\.yaml 第2块 第\d+行：.*stop\.dmand/)
  writeFileSync(file, shipped)
  expect(checkPaperFile(file)).toBe('没有错误：D25《责令停止违法行为通知书》。')
})

it('papers publish：自今日或者以后发布；有错误、日期已过的不发布', async () => {
  writeFileSync(file, shipped.replace('拒不停止的', '仍不停止的'))
  await expect(publishPaperFile(server.services, file, '2026-11-22')).rejects.toThrow('日期应为今日或者以后')
  await expect(publishPaperFile(server.services, file, '明天')).rejects.toThrow('--from 应为日期')
  expect(await publishPaperFile(server.services, file, '2026-12-01')).toMatch(
    /^已发布 D25 2026-11-28\+[0-9a-f]{8}，自2026年12月1日起使用。$/,
  )
  writeFileSync(file, shipped.replace(/^numberLine: .*\n/m, ''))
  await expect(publishPaperFile(server.services, file, '2026-12-01')).rejects.toThrow('不能删去 numberLine')
  const { rows } = await sql`select act, from_day::text as "from" from paper_wording_acts`.execute(
    server.database.owner,
  )
  expect(rows).toEqual([{ act: 'publish', from: '2026-12-01' }])
})
