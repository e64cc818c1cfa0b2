import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPaper, openPaper, renderPaperJob } from './paper-bytes.ts'
import { findReadings } from './record-reading.ts'
import { takeCaseAction } from './take-case-action.ts'
import { aParty, beijing, codesOf, refusalOf, serviceOf } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { numbersOf, wordsOf } from './testing-papers.ts'
import { aCaseAt, advance } from './testing-stages.ts'
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

describe('正本', () => {
  it('字节一经生成永不改变：再要一次、同时要、事实变了、后台再做，都是同一个校验值', async () => {
    const file = await at('INVESTIGATING')
    const { paperId } = await file.paper('D02')
    const hash = async () => (await hashPaper(world.services, world.staff.lead, file.caseId, paperId)).sha256
    const both = await Promise.all([hash(), hash(), hash()])
    expect(new Set(both).size).toBe(1)
    await file.step('lead', '2026-03-06 09:00', 'recordParty', {
      party: { ...aParty, idNumber: '', name: '改了名字的公司' },
    })
    await renderPaperJob(world.services, { city, caseId: file.caseId, paperId })
    expect(await hash()).toBe(both[0])
    const { bytes, name } = await openPaper(world.services, world.staff.lead, {
      caseId: file.caseId,
      paperId,
      format: 'pdf',
      now,
    })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(both[0])
    expect(name).toBe('立案审批表.pdf')
  })

  it('没有先生成的文书，事实变了以后生成，仍按制作时的事实', async () => {
    const file = await at('INVESTIGATING')
    await file.step('lead', '2026-03-06 09:00', 'recordParty', {
      party: { ...aParty, idNumber: '', name: '改了名字的公司' },
    })
    const { paperId } = await file.paper('D02')
    expect(await wordsOf(world, file.caseId, paperId)).not.toContain('改了名字的公司')
  })

  it('用印的校验值必须是在案正本的', async () => {
    const file = await at('NOTICE')
    const { paperId } = await file.paper('D31')
    const seal = (sha256: string) => file.step('clerk', '2026-03-16 09:00', 'sealPaper', { paperId, sha256 })
    expect(await refusalOf(seal('a'.repeat(64)))).toMatchObject({
      status: 422,
      code: 'not_the_bytes_on_file',
      field: 'sha256',
      wayForward: chinese,
    })
    const { sha256 } = await hashPaper(world.services, world.staff.clerk, file.caseId, paperId)
    await seal(sha256)
    expect(await codesOf(seal(sha256))).toEqual(['paperNotSealed'])
    expect(
      await codesOf(
        file.step('clerk', '2026-03-16 09:00', 'sealPaper', { paperId: crypto.randomUUID(), sha256 }),
      ),
    ).toEqual(['paperExists'])
  })

  it('没有用印的告知书不能送达（《行政处罚法》第五十九条第二款）', async () => {
    const file = await at('NOTICE')
    const { paperId } = await file.paper('D31')
    expect(
      await codesOf(
        file.step(
          'lead',
          '2026-03-16 10:00',
          'recordService',
          serviceOf(world.staff, paperId, '2026-03-16 09:30'),
        ),
      ),
    ).toEqual(['papersSealed'])
  })

  it('打开文书在查阅记录上', async () => {
    const file = await at('INVESTIGATING')
    const { paperId } = await file.paper('D02')
    await openPaper(world.services, world.staff.leader, { caseId: file.caseId, paperId, format: 'docx', now })
    const [open] = (await findReadings(world.services, world.staff.head, file.caseId)).filter(
      ({ what }) => what === 'paper',
    )
    expect(open?.detail).toBe('立案审批表')
  })

  it('两件案件同时编号：号码相连，不重复不跳号', async () => {
    const files = await Promise.all([at('INVESTIGATING'), at('INVESTIGATING'), at('INVESTIGATING')])
    const order = { demand: '立即清理。', correctBy: '2026-03-12', consequence: '逾期依法处理。' }
    await Promise.all(
      files.map((file) =>
        takeCaseAction(world.services, onDay(world.staff, '2026-03-05').lead, {
          caseId: file.caseId,
          action: 'orderCorrection',
          revision: file.revision(),
          input: order,
          now: beijing('2026-03-05 11:00'),
        }),
      ),
    )
    const used = await numbersOf(world, '责改')
    expect(used.map(({ serial }) => serial)).toEqual(used.map((_, index) => index + 1))
  })
})

it('以上各案的日志与各表一致', async () => {
  await advance(await at('DECIDED'), 'EXECUTING')
  expect(await verifyCases(world.services, city)).toEqual([])
}, 60_000)
