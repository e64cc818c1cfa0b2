import type { ActionInput } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inReach } from '../platform/database.ts'
import { findNeighbouringFines } from './neighbouring-fines.ts'
import { codesOf, refusalOf } from './testing-case.ts'
import { aStaff, city, onDay } from './testing-city.ts'
import { aCaseAt, advance, anAssessment, establish } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

type Assessment = ActionInput<'assessDiscretion'>
const common = ['5平方米（占用面积）以下', '限期内改正']
/** A case under investigation whose elements are found, and the assessment of it. */
async function investigated() {
  const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  const evidence = await establish(file)
  const assess = (part: Partial<Assessment>) =>
    file.step('lead', '2026-03-13 10:00', 'assessDiscretion', { ...anAssessment, found: common, ...part })
  return { file, evidence, assess }
}

describe('裁量（《行政处罚法》第三十条至第三十四条）', () => {
  it('裁量基准由目录带入日志，不取自表单；离开推荐的档次须写明理由，写明后进入集体讨论', async () => {
    const { file, assess } = await investigated()
    const forged = { benchmark: [] } as unknown as Partial<Assessment>
    const refused = await refusalOf(assess({ ...forged, tier: '较重', fineFen: 900_000 }))
    expect(refused.refusals?.map(({ code }) => code)).toEqual(['departureReasoned'])
    expect(refused.refusals?.[0]?.reason).toContain('推荐“一般”档')
    expect(await codesOf(assess({ found: [] }))).toEqual(['departureReasoned'])
    expect(await codesOf(assess({ tier: '特别严重' }))).toContain('tierPublished')

    const departure = {
      tier: '一般',
      misfit: '占用的是盲道，影响大于该档所列',
      facts: '现场笔录载明占压盲道六米',
    }
    await assess({ tier: '较重', fineFen: 900_000, departure })
    const { discretion } = (await file.view()).state
    expect(discretion?.benchmark?.map(({ tier }) => tier)).toEqual(['轻微', '一般', '较重', '严重'])
    expect(discretion?.benchmark?.every(({ confidence }) => confidence === 'constructed')).toBe(true)
    expect(discretion?.departure).toEqual(departure)

    await file.step('lead', '2026-03-13 11:00', 'concludeInvestigation', {
      course: '经立案、现场检查，调查终结。',
      facts: '当事人占用人行道堆放建筑材料四平方米。',
      opinion: '建议罚款。',
    })
    await advance(file, 'DECISION_REVIEW')
    expect((await file.view()).state.stage).toBe('COLLECTIVE')
    expect(
      await codesOf(
        file.step('lead', '2026-03-25 09:00', 'proposeDecision', {
          fineFen: 900_000,
          facts: '当事人占用人行道。',
          evidence: '现场检查笔录。',
          reasons: '应当处罚。',
          orders: null,
        } as never),
      ),
    ).toEqual(['stageMismatch'])
  })

  it('在推荐的档次以内的，不写理由、不集体讨论；多写的逸脱理由和没有选择的情形不入日志', async () => {
    const { file, assess } = await investigated()
    await assess({
      departure: { tier: '一般', misfit: '没有离开', facts: '没有离开' },
      grounds: [{ code: 'M1', fact: '没有选择的情形', evidence: [] }],
    })
    expect((await file.view()).state.discretion).toMatchObject({ departure: null, grounds: [] })
  })

  it('从轻、减轻情形须有本案的证据；情形、事实和证据载入调查终结报告', async () => {
    const { file, evidence, assess } = await investigated()
    const ground = { code: 'M1', fact: '当事人当日自行清理并恢复路面', evidence } as const
    const with1 = (part: Partial<typeof ground> | { evidence: string[] }) =>
      assess({ mitigation: ['M1'], grounds: [{ ...ground, ...part }] })
    const refused = await refusalOf(with1({ evidence: [] }))
    expect(refused.refusals?.map(({ code, basis }) => [code, basis])).toEqual([
      ['groundsProved', '《行政处罚法》第三十二条第一项'],
    ])
    expect(await codesOf(with1({ evidence: ['00000000-0000-4000-8000-000000000009'] }))).toEqual([
      'groundsProved',
    ])
    expect(await codesOf(assess({ mitigation: ['M1'] }))).toEqual(['groundsProved'])
    await with1({})
    const { discretion } = (await file.view()).state
    expect(discretion?.grounds).toEqual([ground])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('同类案件只答档次、件数和数额，跨单位也如此，不含本案和别的当事人种类；每次查询留痕', async () => {
    const other = await aStaff(world.database, 'CG-320703', '2026-03-02')
    await aCaseAt(world.services, world.staff, 'DECIDED', { fineFen: 500_000 })
    await aCaseAt(world.services, other, 'DECIDED', { fineFen: 300_000 })
    await aCaseAt(world.services, other, 'DECIDED', { fineFen: 900_000 })
    const { file } = await investigated()
    const lead = onDay(world.staff, '2026-03-13').lead
    const tiers = await findNeighbouringFines(world.services, lead, file.caseId)
    expect(tiers).toEqual([
      { tier: '一般', cases: 2, leastFen: 300_000, medianFen: 300_000, mostFen: 500_000 },
      { tier: '较重', cases: 1, leastFen: 900_000, medianFen: 900_000, mostFen: 900_000 },
    ])
    const noted =
      await sql`select question, found from questions_across where case_id = ${file.caseId}::uuid`.execute(
        world.database.owner,
      )
    expect(noted.rows).toEqual([{ question: 'neighbouring_fines', found: true }])

    const person = {
      kind: 'person' as const,
      name: '丁某',
      idKind: 'otherId' as const,
      idNumber: 'M19900101',
      bornOn: '1990-01-01',
    }
    const alone = await aCaseAt(world.services, world.staff, 'INVESTIGATING', {
      party: { ...person, legalRepresentative: null, representativeTitle: null },
    })
    expect(await findNeighbouringFines(world.services, lead, alone.caseId)).toEqual([])
  })

  it('范围以外的人就别人的案件查询，没有答复，也不留痕', async () => {
    const stranger = await somebodyAt(world, 'WL-320706', ['R1'])
    const { file } = await investigated()
    expect((await refusalOf(findNeighbouringFines(world.services, stranger, file.caseId))).status).toBe(404)
    const asked = await inReach(world.services.db, stranger, (tx) =>
      sql`select * from ask_neighbouring_fines(${file.caseId}::uuid)`.execute(tx),
    )
    expect(asked.rows).toEqual([])
    const noted = await sql`select from questions_across where person_id = ${stranger.personId}`.execute(
      world.database.owner,
    )
    expect(noted.rows).toEqual([])
  })

  it('从旧兼从轻（第三十七条）：行为后规定改轻的，比较以后才能终结调查，此后按新规定', async () => {
    const { file, assess } = await investigated()
    await assess({})
    const conclude = () =>
      file.step('lead', '2026-03-13 15:00', 'concludeInvestigation', {
        course: '经立案、现场检查，调查终结。',
        facts: '当事人占用人行道堆放建筑材料四平方米。',
        opinion: '建议罚款。',
      })
    // The catalogue receives a new text of the item, in force since 10 March.
    await sql`insert into penalty_items select (jsonb_populate_record(p,
        jsonb_build_object('valid_from', '2026-03-10', 'fine_max', 5000, 'org_fine_max', 5000, 'version', p.version + 1))).*
      from penalty_items p where p.city = ${city} and p.item_code = 'CG-L003-012' and p.valid_to is null`.execute(
      world.database.owner,
    )
    await sql`update penalty_items set valid_to = '2026-03-09'
      where city = ${city} and item_code = 'CG-L003-012' and valid_from < '2026-03-10'`.execute(
      world.database.owner,
    )
    expect(await codesOf(conclude())).toEqual(['versionsCompared'])

    const compare = (applied: 'old' | 'new') =>
      file.step('lead', '2026-03-13 16:00', 'compareVersions', {
        applied,
        reason: '新规定的上限由二万元降为五千元',
      })
    expect(await codesOf(compare('old'))).toEqual(['lighterVersionApplied'])
    await compare('new')
    const { state } = await file.view()
    expect(state.versionChoice).toMatchObject({ applied: 'new', older: { fineMaxFen: 2_000_000 } })
    expect(state.item).toMatchObject({ validFrom: '2026-03-10', fineMaxFen: 500_000 })
    expect(await codesOf(conclude())).toEqual(['discretionAssessed'])
    expect(await codesOf(assess({ fineFen: 500_001 }))).toEqual(['fineWithinRange'])
    await assess({ fineFen: 400_000 })
    await conclude()
    await advance(file, 'NOTICE')
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
