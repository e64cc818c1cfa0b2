import { createHash } from 'node:crypto'
import type { ActionInput, Problem } from '@zhiheng/contract'
import { beijingDay, isPlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import { readSheet } from '../catalogue/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { isTwin } from './register-twice.ts'
import { registerClueIn } from './take-case-action.ts'

/** The columns of a 12345 work-order list; the first name is ours, the others are what exports call it. */
const columns = {
  externalNumber: ['工单编号', '工单号', '来件编号'],
  receivedAt: ['受理时间', '接收时间', '来电时间'],
  content: ['诉求内容', '工单内容', '内容'],
  place: ['发生地点', '地址', '事发地址'],
  reporter: ['诉求人', '来电人', '姓名'],
  phone: ['联系电话', '来电号码', '电话'],
  suspect: ['被反映人', '被投诉对象'],
} as const
type Column = keyof typeof columns
const required: readonly Column[] = ['externalNumber', 'receivedAt', 'content', 'place']

/** The lengths of the form for one clue: what comes by file is no longer than what is typed. */
const longest: Partial<Record<Column, number>> = {
  externalNumber: 200,
  content: 20_000,
  place: 200,
  reporter: 200,
  phone: 40,
  suspect: 200,
}

type BadRow = NonNullable<Problem['rows']>[number]
type Order = { readonly line: number; readonly number: string; readonly input: ActionInput<'registerClue'> }
type Result = {
  readonly registered: number
  readonly known: number
  readonly rows: number
  readonly problem: Problem | null
}

/**
 * Registers every work order of a 12345 file, or none: one bad row and all bad rows are listed, nothing is loaded.
 * An order already registered (by its number) is counted as known and left alone, so the same file may be sent twice,
 * and by two people at once. A dry run answers with what it found; the import itself refuses bad rows with 422 `bad_rows`.
 */
export async function importClues(
  services: Services,
  actor: Actor,
  file: { name: string; bytes: Buffer },
  { dryRun, now }: { dryRun: boolean; now: Date },
): Promise<Result> {
  const { orders, bad, rows } = await readOrders(file, now)
  if (bad.length > 0) {
    const report: Problem = {
      code: 'bad_rows',
      message: `文件有 ${bad.length} 处错误，没有登记任何线索。`,
      rows: bad,
      wayForward: '按清单改正后重新导入。',
    }
    if (!dryRun) throw problem(422, report.code, report.message, report)
    return { registered: 0, known: 0, rows, problem: report }
  }
  const registerAll = () => registerOrders(services, actor, orders, { dryRun, now })
  // Somebody registered one of these orders in the meantime: it is known now, the others are still to do.
  const done = await registerAll().catch((error) => {
    if (!isTwin(error)) throw error
    return registerAll()
  })
  return { ...done, rows, problem: null }
}

function registerOrders(
  services: Services,
  actor: Actor,
  orders: readonly Order[],
  { dryRun, now }: { dryRun: boolean; now: Date },
): Promise<{ registered: number; known: number }> {
  return inReach(services.db, actor, async (tx) => {
    const known = await findKnown(tx, actor, orders)
    // In one order everywhere: two imports at once then wait for each other and never in a ring.
    const fresh = orders
      .filter(({ number }) => !known.has(number))
      .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    if (!dryRun)
      for (const { input, number } of fresh)
        await registerClueIn(services, tx, actor, input, now, caseIdOf(actor, number))
    return { registered: dryRun ? 0 : fresh.length, known: known.size }
  })
}

/** One order, one case: the id is made from the order's number, so that two imports at once cannot make two cases. */
function caseIdOf({ city, unitId }: Actor, number: string): string {
  const hex = createHash('sha256').update(`12345|${city}|${unitId}|${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function findKnown(tx: Tx, actor: Actor, orders: readonly Order[]): Promise<Set<string>> {
  const byId = new Map(orders.map(({ number }) => [caseIdOf(actor, number), number]))
  const { rows } = await sql<{
    caseId: string
  }>`select case_id as "caseId" from case_files where city = ${actor.city} and case_id = any(${[...byId.keys()]}::uuid[])`.execute(
    tx,
  )
  return new Set(rows.flatMap(({ caseId }) => byId.get(caseId) ?? []))
}

async function readOrders(
  file: { name: string; bytes: Buffer },
  now: Date,
): Promise<{ orders: Order[]; bad: BadRow[]; rows: number }> {
  const sheet = await readSheet(file.name, file.bytes)
  const bad: BadRow[] = [...sheet.faults]
  const at = Object.fromEntries(
    (Object.keys(columns) as Column[]).map((column) => [
      column,
      sheet.header.findIndex((name) => (columns[column] as readonly string[]).includes(name.trim())),
    ]),
  ) as Record<Column, number>
  for (const column of required)
    if (at[column] < 0)
      bad.push({
        line: 1,
        column: columns[column][0],
        reason: `缺少“${columns[column][0]}”列`,
        wayForward: `增加这一列，列名可写：${columns[column].join('、')}`,
      })
  if (bad.length > 0) return { orders: [], bad, rows: sheet.rows.length }
  const seen = new Map<string, number>()
  const orders = sheet.rows.map(({ line, cells }) =>
    readOrder(
      { line, get: (column) => (at[column] < 0 ? '' : (cells[at[column]] ?? '').trim()) },
      { bad, seen, now },
    ),
  )
  return { orders: orders.filter((order) => order !== null), bad, rows: sheet.rows.length }
}

type Row = { readonly line: number; readonly get: (column: Column) => string }
type Reading = { readonly bad: BadRow[]; readonly seen: Map<string, number>; readonly now: Date }

function readOrder({ line, get }: Row, { bad, seen, now }: Reading): Order | null {
  const before = bad.length
  const fault = (column: Column, reason: string, wayForward: string) =>
    bad.push({ line, column: columns[column][0], reason, wayForward })
  for (const column of required) if (get(column) === '') fault(column, '没有填写', '补齐后重新导入')
  const number = get('externalNumber')
  const twin = seen.get(number)
  if (number !== '' && twin !== undefined)
    fault('externalNumber', `与第 ${twin} 行的工单编号重复`, '保留其中一行')
  else seen.set(number, line)
  const received = get('receivedAt') === '' ? null : readInstant(get('receivedAt'))
  if (get('receivedAt') !== '' && !received)
    fault('receivedAt', `“${get('receivedAt')}”不是时间`, '写成 2026-03-12 09:30 的样子')
  if (received && received > now.toISOString()) fault('receivedAt', '受理时间晚于现在', '核对后改正')
  for (const [column, most] of Object.entries(longest) as [Column, number][])
    if (get(column).length > most) fault(column, `超过 ${most} 字`, '删减后重新导入')
  if (bad.length > before || !received) return null
  const reporter = get('reporter') === '' ? null : { name: get('reporter'), phone: get('phone') }
  return {
    line,
    number,
    input: {
      source: 'complaint',
      receivedAt: received,
      reporter,
      externalNumber: number,
      content: get('content'),
      place: get('place'),
      areaCode: null,
      foundOn: beijingDay(received),
      suspect: get('suspect') || null,
      opinion: '按 12345 工单登记，建议核查。',
      attachments: [],
    },
  }
}

const clock = '(?:[ T]+([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.\\d+)?)?)?'
const instant = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${clock}$`)

/** «2026-03-12 09:30», «2026/3/12 9:30:05» or a bare day, in Beijing time; null for anything else. */
function readInstant(text: string): string | null {
  const [, year = '', month = '', date = '', hour = '0', minute = '00', second = '00'] =
    instant.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isPlainDate(day)) return null
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`).toISOString()
}
