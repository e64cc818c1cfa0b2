import type { PaperToPrint } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { countPages } from './merge-pdfs.ts'
import { hashPaper, openPaper, paperFile } from './paper-bytes.ts'
import { findPapersOfDay } from './papers-of-day.ts'
import { printPapers, withinSize } from './print-papers.ts'
import { findReadings } from './record-reading.ts'
import { beijing, type Handling, refusalOf } from './testing-case.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'

let world: World
let file: Handling
let other: Handling
let stranger: Actor
beforeAll(async () => {
  world = await aWorld()
  file = await aCaseAt(world.services, world.staff, 'NOTICE')
  other = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R5', 'R9'])
}, 120_000)
afterAll(() => world.close())

const now = beijing('2026-03-20 10:00')
const chinese = expect.stringMatching(/[一-龥]/)
const print = (actor: Actor, papers: readonly PaperToPrint[], duplex = false) =>
  printPapers(world.services, actor, { papers, duplex, now })
const chosen = async (from: Handling, kind: string, copies = 1): Promise<PaperToPrint> => ({
  caseId: from.caseId,
  paperId: (await from.paper(kind)).paperId,
  copies,
})
const printsOf = async ({ caseId }: Handling) =>
  (await findReadings(world.services, world.staff.head, caseId)).filter(({ what }) => what === 'paper')
const pagesOf = async ({ caseId, paperId }: PaperToPrint) =>
  countPages(await paperFile(world.services, world.staff.lead, caseId, paperId))

describe('批量打印', () => {
  it('份数相乘；只有双面打印才在单数页后加空白页', async () => {
    const papers = [await chosen(file, 'D31', 2), await chosen(file, 'D02', 3), await chosen(other, 'D02')]
    const pages = await Promise.all(papers.map(pagesOf))
    const sum = (each: (count: number) => number) =>
      papers.reduce((all, { copies }, index) => all + copies * each(pages[index] ?? 0), 0)
    expect(pages.some((count) => count % 2 === 1)).toBe(true)
    expect(await countPages(await print(world.staff.lead, papers))).toBe(sum((count) => count))
    expect(await countPages(await print(world.staff.lead, papers, true))).toBe(
      sum((count) => count + (count % 2)),
    )
  })

  it('多打几份，文件不成倍变大', async () => {
    const once = await print(world.staff.lead, [await chosen(file, 'D31')])
    const nine = await print(world.staff.lead, [await chosen(file, 'D31', 9)])
    expect(nine.length).toBeLessThan(once.length * 1.5)
  })

  it('每件案件各留一条查阅记录，写明文书和份数', async () => {
    const before = [await printsOf(file), await printsOf(other)]
    await print(world.staff.leader, [
      await chosen(file, 'D02'),
      await chosen(other, 'D02'),
      await chosen(file, 'D31', 2),
    ])
    const [ofFile, ofOther] = [await printsOf(file), await printsOf(other)]
    expect([ofFile.length, ofOther.length]).toEqual(before.map(({ length }) => length + 1))
    expect(ofFile[0]?.detail).toMatch(/^打印：立案审批表1份、.+告知书2份$/)
    expect([ofFile[0]?.personName, ofOther[0]?.detail]).toEqual([
      world.staff.leader.name,
      '打印：立案审批表1份',
    ])
  })

  it('他单位案件的文书、不在该案的文书：没有这份文书，什么都不打印、不留记录', async () => {
    const before = (await printsOf(file)).length
    const known = await chosen(file, 'D02')
    const wrong = { ...known, caseId: other.caseId }
    for (const work of [
      () => print(stranger, [known]),
      () => print(world.staff.leader, [known, wrong]),
      () => print(world.staff.leader, [known, { ...known, paperId: crypto.randomUUID() }]),
    ])
      expect(await refusalOf(work())).toMatchObject({ status: 404, code: 'not_found', wayForward: chinese })
    expect(await printsOf(file)).toHaveLength(before)
  })

  it('已经作废的不打印', async () => {
    const paper = await chosen(other, 'D02')
    const voidOn = (day: string | null) =>
      sql`update case_papers set voided_on = ${day}::date where paper_id = ${paper.paperId}`.execute(
        world.database.owner,
      )
    await voidOn('2026-03-19')
    const refused = await refusalOf(print(world.staff.lead, [paper])).finally(() => voidOn(null))
    expect(refused).toMatchObject({ status: 422, code: 'paper_voided', wayForward: chinese })
  })

  it('一次超过二百份的，请分几次打印', async () => {
    const paper = await chosen(file, 'D02', 9)
    expect(
      await refusalOf(
        print(
          world.staff.lead,
          Array.from({ length: 23 }, () => paper),
        ),
      ),
    ).toMatchObject({
      status: 422,
      code: 'too_many_papers',
      message: expect.stringContaining('207'),
      wayForward: expect.stringContaining('少选'),
    })
  })
})

describe('合为一个文件', () => {
  it('合计过大的，请分几次打印', () => {
    const together = withinSize(1)
    together(600_000)
    expect(() => together(600_000)).toThrow('合计超过1MB')
  })
})

describe('当日文书', () => {
  const dayOf = async (kind: string) => (await file.paper(kind)).issuedOn
  const find = (actor: Actor, asked: Parameters<typeof findPapersOfDay>[2]) =>
    findPapersOfDay(world.services, actor, asked)

  it('列出本单位当日制作的现行文书，按种类和状态筛选', async () => {
    const on = await dayOf('D31')
    const { rows, kinds } = await find(world.staff.lead, { on })
    expect(rows.find(({ kind }) => kind === 'D31')).toMatchObject({
      caseId: file.caseId,
      needsSeal: true,
      sealed: false,
      served: false,
      needsService: true,
    })
    expect(rows).toHaveLength(kinds.reduce((sum, { papers }) => sum + papers, 0))
    const kindsWhen = async (asked: Parameters<typeof find>[1]) =>
      (await find(world.staff.lead, { on, ...asked })).rows.map(({ kind }) => kind)
    expect(await kindsWhen({ kind: 'D31' })).toEqual(['D31'])
    expect(await kindsWhen({ standing: 'toSeal' })).toContain('D31')
    for (const standing of ['sealed', 'toServe', 'served'] as const)
      expect(await kindsWhen({ standing })).not.toContain('D31')
    const { paperId } = await file.paper('D31')
    const { sha256 } = await hashPaper(world.services, world.staff.clerk, file.caseId, paperId)
    await file.step('clerk', '2026-03-16 09:00', 'sealPaper', { paperId, sha256 })
    expect(await kindsWhen({ standing: 'toSeal' })).not.toContain('D31')
    for (const standing of ['sealed', 'toServe'] as const)
      expect(await kindsWhen({ standing })).toContain('D31')
  })

  it('不说哪一日就是今日；没有文书的日子是空的；他单位的看不到', async () => {
    expect(await find({ ...world.staff.lead, today: '2026-01-05' }, {})).toEqual({
      on: '2026-01-05',
      rows: [],
      more: false,
      kinds: [],
    })
    expect((await find(stranger, { on: await dayOf('D31') })).rows).toEqual([])
  })
})

describe('合并打印的文件', () => {
  it('由正本合成：不带电子签名，也不显示印章', async () => {
    const paper = await chosen(file, 'D31')
    // Sealed in the course of the day above.
    const signed = await openPaper(world.services, world.staff.lead, { ...paper, format: 'pdf', now })
    expect(signed.bytes.includes('/ByteRange')).toBe(true)
    expect((await print(world.staff.lead, [paper])).includes('/ByteRange')).toBe(false)
  })
})
