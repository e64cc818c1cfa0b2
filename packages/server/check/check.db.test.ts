import { createHash } from 'node:crypto'
import { formatChineseDate } from '@zhiheng/law'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCaseAt, aWorld, findCase, openPaper, type World } from '../cases/testing.ts'
import { asStranger } from '../platform/database.ts'
import { bareApp } from '../platform/http.ts'
import { checkRoutes } from './index.ts'

let world: World
let app: FastifyInstance
beforeAll(async () => {
  world = await aWorld()
  app = bareApp(world.services)
  // After the plugins, as in app.ts: the limit is put on routes that come later.
  app.after(() => checkRoutes(app, world.services))
  await app.ready()
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

type Case = Awaited<ReturnType<typeof aCaseAt>>
const viewOf = ({ caseId }: Case) =>
  findCase(world.services, world.staff.lead, caseId, new Date('2026-04-01T02:00:00Z'))
async function codeOf(file: Case, kind: string): Promise<string> {
  const { state } = await viewOf(file)
  const code = state.papers.findLast((one) => one.kind === kind)?.checkCode
  if (!code) throw new Error(`no code on ${kind}`)
  return code
}
const open = (code: string) => app.inject({ method: 'GET', url: `/check/${code}` })

describe('扫码核验', () => {
  it('a served decision: genuine, the dates of the case itself, the sum, the hash of the very file; the name of the unit, no person, number or address', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const { deadlines, state } = await viewOf(file)
    const { body, statusCode, headers } = await open(await codeOf(file, 'D43'))
    expect(statusCode).toBe(200)
    expect(body).toContain('本机关确有这份《行政处罚决定书》')
    for (const id of ['payFine', 'applyReconsideration', 'bringSuit']) {
      const due = deadlines.find((one) => one.id === id)?.proof.legalDueOn ?? ''
      expect(body).toContain(formatChineseDate(due))
    }
    const decision = state.papers.find(({ kind, voided }) => kind === 'D43' && voided === null)
    expect(body).toContain(`data-sha256="${decision?.sealed?.sha256}"`)
    const given = await openPaper(world.services, world.staff.lead, {
      ...{
        caseId: file.caseId,
        paperId: decision?.id ?? '',
        format: 'pdf',
        now: new Date('2026-04-01T02:00:00Z'),
      },
    })
    const signed = createHash('sha256').update(given.bytes).digest('hex')
    expect(signed).not.toBe(decision?.sealed?.sha256)
    expect((await open(await codeOf(file, 'D43'))).body).toContain(
      `data-sha256="${signed} ${decision?.sealed?.sha256}"`,
    )
    expect(body).toContain('5000')
    expect(body).toContain(`<dd>${state.party?.name}</dd>`)
    for (const hidden of ['9144030071526726XG', '朝阳中路', '13900000001', '䶮建国', 'enc:'])
      expect(body).not.toContain(hidden)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
      'referrer-policy': 'no-referrer',
    })
  })

  it('an approved decision that is not sealed says so; sealed and not served it names no day', async () => {
    const file = await aCaseAt(world.services, world.staff, 'DECIDED')
    const code = await codeOf(file, 'D43')
    expect((await open(code)).body).toContain('还没有加盖印章')
    await file.seal('D43', '2026-03-26 09:00')
    const { body } = await open(code)
    expect(body).toContain('自送达之日起六十日内')
    expect(body).toContain('尚未登记送达')
    expect(body).not.toContain('"day">最迟')
  })

  it('a paper made anew: the old code says that it is void and which paper stands in its place', async () => {
    const file = await aCaseAt(world.services, world.staff, 'DECIDED')
    const old = await codeOf(file, 'D43')
    const { paperId } = await file.paper('D43')
    await file.step('lead', '2026-03-26 08:30', 'reissuePaper', { paperId, reason: '当事人名称更正' })
    const { body } = await open(old)
    expect(body).toContain('已经作废')
    expect(body).toContain('《行政处罚决定书》（')
    expect(body).not.toContain('自送达之日起')
    expect(await codeOf(file, 'D43')).not.toBe(old)
  })

  it('a paper that a 更正通知书 put right: on which day, by which paper, from what to what; it stays in force', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const order = { demand: '清理建筑材料', correctBy: '2026-03-20', consequence: '逾期依法处理' }
    await file.step('lead', '2026-03-05 09:00', 'orderCorrection', order)
    const { paperId } = await file.paper('D26')
    await file.serve('D26', '2026-03-06')
    const [wrong, right] = ['检查地点：朝阳中路18号', '检查地点：朝阳中路16号']
    const reason = '经核对现场检查笔录，门牌号误写'
    await file.step('lead', '2026-03-07 09:00', 'amendPaper', { paperId, wrong, right, reason })
    const code = await codeOf(file, 'D26')
    expect((await open(code)).body).not.toContain('经过更正')
    await file.serve('D50S', '2026-03-09')
    const { body } = await open(code)
    const { number } = await file.paper('D50S')
    expect(body).toContain('本机关确有这份《责令（限期）改正通知书》。')
    for (const words of [
      '这份文书经过更正',
      `2026年3月7日，经《更正通知书》（${number}）更正（2026年3月9日送达）`,
    ])
      expect(body).toContain(words)
    for (const words of [wrong, right]) expect(body).toContain(`<dd>${words}</dd>`)
    expect((await open(await codeOf(file, 'D50S'))).body).not.toContain('经过更正')
  })

  it('an unknown code, a code of a wrong shape and a half code are answered alike, and counted without a trace of who asked', async () => {
    const bodies = await Promise.all(['0'.repeat(28), 'x', "1' or '1'='1".replaceAll("'", '%27')].map(open))
    expect(new Set(bodies.map(({ body }) => body)).size).toBe(1)
    expect(bodies.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
    const { rows } = await sql<{
      known: boolean
      asked: number
    }>`select known, asked from check_counts order by known`.execute(world.database.owner)
    expect(rows).toMatchObject([{ known: false, asked: 3 }, { known: true }])
    const { rows: columns } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'check_counts' order by 1`.execute(
      world.database.owner,
    )
    expect(columns.map(({ name }) => name)).toEqual(['asked', 'day', 'known'])
  })

  it('the wall: a stranger reads no case, no paper, no person; only the function answers', async () => {
    await aCaseAt(world.services, world.staff, 'VERIFYING')
    const tables = [
      ...['case_files', 'case_events', 'case_papers', 'case_deadlines', 'case_payments', 'case_readings'],
      ...[
        'document_bytes',
        'document_numbers',
        'attachments',
        'fined_acts',
        'filed_acts',
        'violations_found',
        'case_hearings',
      ],
    ]
    for (const table of tables) {
      const { rows } = await asStranger(world.database.db, (tx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx),
      )
      expect([table, rows[0]?.n]).toEqual([table, 0])
    }
    await expect(
      asStranger(world.database.db, (tx) => sql`select * from check_counts`.execute(tx)),
    ).rejects.toThrow('permission denied')
    const { rows } = await asStranger(world.database.db, (tx) =>
      sql`select * from ask_by_check_code(${'a'.repeat(64)})`.execute(tx),
    )
    expect(rows).toEqual([])
  })

  it('stores no code beside the log: only its digest', async () => {
    const file = await aCaseAt(world.services, world.staff, 'NOTICE')
    const code = await codeOf(file, 'D31')
    const { rows } = await sql<{
      text: string
    }>`select p::text as text from case_papers p where case_id = ${file.caseId}`.execute(world.database.owner)
    expect(rows.map(({ text }) => text).join()).not.toContain(code)
  })

  it('is asked so often a minute and no oftener', async () => {
    const ask = () => app.inject({ method: 'GET', url: '/check/00', remoteAddress: '10.9.9.9' })
    const answers: number[] = []
    for (let n = 0; n < 70; n += 1) answers.push((await ask()).statusCode)
    expect(answers.slice(0, 60).every((code) => code === 404)).toBe(true)
    expect(answers.at(-1)).toBe(429)
    const { headers, body } = await ask()
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toContain('<header>行政执法文书核验</header>')
    expect(body).toMatch(/请等待[0-9]+秒后再打开/)
  })

  it('a fault is a page that says nothing of it, in the same frame', async () => {
    const broken = bareApp(world.services)
    broken.after(() => checkRoutes(broken, { ...world.services, db: null as never }))
    const { statusCode, headers, body } = await broken.inject('/check/00')
    await broken.close()
    expect([statusCode, headers['content-type']]).toEqual([500, 'text/html; charset=utf-8'])
    expect(body).toContain('这不说明文书是真是假')
    expect(body).toContain('<header>行政执法文书核验</header>')
    expect(body).not.toMatch(/null|undefined|TypeError/)
  })

  it('an address below the page that is no code, however long, is a code that was never given', async () => {
    for (const code of ['0'.repeat(300), 'a/b']) {
      const { statusCode, body } = await open(code)
      expect([statusCode, body]).toEqual([404, expect.stringContaining('没有查到这份文书')])
    }
  })

  it('the form leads from a typed code to its page', async () => {
    const { statusCode, headers } = await app.inject({ method: 'GET', url: '/check?code=abcd+efgh' })
    expect([statusCode, headers.location]).toEqual([303, '/check/ABCDEFGH'])
    expect((await app.inject({ method: 'GET', url: '/check' })).body).toContain('扫码核验')
  })
})
