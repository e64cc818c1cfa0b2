import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCity } from '../platform/database.ts'
import { hashPaper } from './paper-bytes.ts'
import { previewPaper } from './preview-paper.ts'
import { aParty, beijing, codesOf, refusalOf, serviceOf } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { numbersOf, wordsOf } from './testing-papers.ts'
import { aCaseAt, draftDecision } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = (stage: Parameters<typeof aCaseAt>[2]) => aCaseAt(world.services, world.staff, stage)
const now = beijing('2026-03-20 10:00')
const chinese = expect.stringMatching(/[一-龥]/)
/** Numbers used so far, and every row of what an act writes: a refused act leaves all of it as it was. */
const written = () =>
  asCity(world.services.db, city, async (tx) => {
    const tables = [
      'number_counters',
      'document_numbers',
      'case_events',
      'case_files',
      'case_papers',
      'notices',
      'case_deadlines',
    ]
    const counts = []
    for (const table of tables) {
      const { rows } =
        await sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as is from ${sql.table(table)} t`.execute(
          tx,
        )
      counts.push([table, rows])
    }
    return counts
  })
const setUnit = (column: string, value: string | null) =>
  sql`update units set ${sql.ref(column)} = ${value} where city = ${city} and code = 'CG-320706'`.execute(
    world.database.owner,
  )
async function withoutUnit<T>(column: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ kept: string }>`
    select ${sql.ref(column)} as kept from units where city = ${city} and code = 'CG-320706'`.execute(
    world.database.owner,
  )
  await setUnit(column, null)
  return work().finally(() => setUnit(column, rows[0]?.kept ?? null))
}
describe('制作文书', () => {
  it('本单位没有机关代字：不立案、不用号，什么都没有留下', async () => {
    const file = await at('FILING_REVIEW')
    await file.step('head', '2026-03-02 16:30', 'countersignFiling', { opinion: '同意。' })
    const before = await written()
    const refused = await withoutUnit('prefix', () =>
      refusalOf(file.step('leader', '2026-03-03 09:00', 'approveFiling', { opinion: '同意。' })),
    )
    expect(refused).toMatchObject({
      status: 422,
      code: 'prefix_missing',
      message: chinese,
      wayForward: chinese,
    })
    expect(await written()).toEqual(before)
    await file.step('leader', '2026-03-03 09:00', 'approveFiling', { opinion: '同意。' })
    expect((await file.view()).state.caseNumber).toMatch(/^[一-龥]+立〔2026〕1号$/)
  })

  it('缺一项内容：指名缺什么，整件事退回原样，连已取的文号也退回', async () => {
    const file = await at('DECISION_REVIEW')
    await draftDecision(file)
    const before = await written()
    const refused = await withoutUnit('bank_account', () =>
      refusalOf(file.step('leader', '2026-03-25 11:00', 'approveDecision', { opinion: '同意。' })),
    )
    expect(refused).toMatchObject({
      status: 422,
      code: 'paper_incomplete',
      message: expect.stringMatching(/行政处罚决定书.*账户/),
      refusals: [{ code: 'factMissing', reason: expect.stringMatching(/缴款账户/), wayForward: chinese }],
    })
    expect(await written()).toEqual(before)
    await file.step('leader', '2026-03-25 11:00', 'approveDecision', { opinion: '同意。' })
    expect(await numbersOf(world, '罚决')).toEqual([{ serial: 1, state: 'issued', reason: null }])
  })

  it('预览什么都不写，不用文号；没有填好的表单说明哪一项', async () => {
    const file = await at('NOTICE')
    const preview = (kind: string, input: unknown, action = 'recordStatement') =>
      previewPaper(world.services, onDay(world.staff, '2026-03-20').lead, {
        caseId: file.caseId,
        action,
        kind,
        input,
        now,
      })
    const before = await written()
    const statement = {
      at: '2026-03-20T01:00:00.000Z',
      form: 'oral',
      content: '请求从轻',
      points: ['请求从轻'],
      attachments: [],
    }
    expect((await preview('D33', statement)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await refusalOf(preview('D33', { ...statement, content: '' }))).toMatchObject({
      status: 400,
      code: 'invalid_request',
      field: 'content',
    })
    expect(await refusalOf(preview('D43', statement))).toMatchObject({ status: 400, field: 'kind' })
    expect(await refusalOf(preview('D33', statement, 'noSuchAct'))).toMatchObject({ status: 400 })
    expect(await written()).toEqual(before)
  })
})

describe('过时与重新制作', () => {
  it('事实变了，文书说明哪一项、原来是什么、现在是什么；重新制作后旧号作废并写明理由', async () => {
    const file = await at('INVESTIGATING')
    const order = { demand: '立即清理。', correctBy: '2026-03-12', consequence: '逾期依法处理。' }
    await file.step('lead', '2026-03-05 11:00', 'orderCorrection', order)
    const old = await file.paper('D26')
    expect(old.stale).toEqual([])
    await file.step('lead', '2026-03-06 09:00', 'recordParty', {
      party: { ...aParty, idNumber: '', name: '连云港吉祥建材有限公司' },
    })
    expect((await file.paper('D26')).stale).toEqual([
      expect.objectContaining({
        path: 'party.name',
        before: '连云港𠮷祥建材有限公司',
        now: '连云港吉祥建材有限公司',
      }),
    ])
    await file.step('lead', '2026-03-06 10:00', 'reissuePaper', {
      paperId: old.paperId,
      reason: '更正当事人名称',
    })
    const { papers } = await file.view()
    expect(papers.find(({ paperId }) => paperId === old.paperId)?.voided).toBe('更正当事人名称')
    const fresh = await file.paper('D26')
    expect(fresh).toMatchObject({ stale: [], served: null, sealed: false })
    expect(fresh.number).not.toBe(old.number)
    expect(await numbersOf(world, '责改')).toEqual([
      { serial: 1, state: 'void', reason: '更正当事人名称' },
      { serial: 2, state: 'issued', reason: null },
    ])
    expect(
      await codesOf(
        file.step('lead', '2026-03-06 11:00', 'reissuePaper', { paperId: old.paperId, reason: '再做' }),
      ),
    ).toEqual(['paperNotVoid'])
    const sealed = { paperId: old.paperId, sha256: 'a'.repeat(64) }
    await hashPaper(world.services, world.staff.clerk, file.caseId, old.paperId)
    expect(await refusalOf(file.step('clerk', '2026-03-06 11:00', 'sealPaper', sealed))).toMatchObject({
      status: 422,
    })
    expect(
      await codesOf(
        file.step(
          'lead',
          '2026-03-06 11:00',
          'recordService',
          serviceOf(world.staff, old.paperId, '2026-03-06 10:30'),
        ),
      ),
    ).toContain('papersServable')
  })

  it('重新制作的告知书、决定书印的是自己的新文号', async () => {
    const file = await at('NOTICE')
    const old = await file.paper('D31')
    await file.step('lead', '2026-03-13 17:00', 'reissuePaper', { paperId: old.paperId, reason: '更正错字' })
    const fresh = await file.paper('D31')
    expect(fresh.number).not.toBe(old.number)
    const text = (paperId: string) => wordsOf(world, file.caseId, paperId)
    expect(await text(fresh.paperId)).toContain(fresh.number)
    expect(await text(fresh.paperId)).not.toContain(old.number)
    expect(await text(old.paperId)).toContain(old.number)
  })

  it('退回后再次告知：原告知书没有送达的，由新的代替，原号作废', async () => {
    const file = await at('NOTICE')
    const old = await file.paper('D31')
    await file.step('head', '2026-03-13 17:00', 'returnTo', {
      stage: 'INVESTIGATING',
      reason: '补充调查占用面积',
    })
    await file.step('lead', '2026-03-13 17:30', 'concludeInvestigation', {
      course: '补充。',
      facts: '补充。',
      opinion: '罚款。',
    })
    await file.step('head', '2026-03-13 18:00', 'reviewReport', { opinion: '同意。' })
    const points = {
      subject: true,
      procedure: true,
      facts: true,
      law: true,
      powers: true,
      papers: true,
      crime: true,
    }
    await file.step('reviewer', '2026-03-13 18:10', 'giveFirstLook', { opinion: '同意。', points })
    await file.step('leader', '2026-03-13 18:20', 'approveNotice', { opinion: '同意。' })
    const { papers } = await file.view()
    expect(papers.filter(({ kind, voided }) => kind === 'D31' && voided === null)).toHaveLength(1)
    const oldSerial = Number(/(\d+)号/.exec(old.number ?? '')?.[1])
    expect((await numbersOf(world, '罚告')).find(({ serial }) => serial === oldSerial)).toEqual({
      serial: oldSerial,
      state: 'void',
      reason: '重新制作',
    })
  })

  it('已经送达的文书不能重新制作（《行政处罚法》第六十一条）', async () => {
    const file = await at('NOTICE')
    await file.serve('D31', '2026-03-16')
    const { paperId } = await file.paper('D31')
    const refused = await refusalOf(
      file.step('lead', '2026-03-16 11:00', 'reissuePaper', { paperId, reason: '更正' }),
    )
    expect(refused.refusals).toEqual([
      expect.objectContaining({ code: 'paperNotServed', basis: '《行政处罚法》第六十一条' }),
    ])
  })
})

it('以上各案的日志与各表一致', async () => {
  expect(await verifyCases(world.services, city)).toEqual([])
})
