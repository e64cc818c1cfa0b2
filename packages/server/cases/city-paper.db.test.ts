import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveList } from '@zhiheng/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkWording, publishWording, saveWording, withdrawWording } from '../documents/index.ts'
import { asCity } from '../platform/database.ts'
import { previewPaper } from './preview-paper.ts'
import { beijing } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

const page = readFileSync(
  join(import.meta.dirname, '../../../docs/how-to/add-a-paper-of-your-city.md'),
  'utf8',
)
/** The complete example of the how-to page, as a clerk would copy it. */
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
const doer = { city, by: null, at: new Date('2026-03-01T02:00:00Z'), today: '2026-03-01' }

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

it('本市增加一种文书：说明页的例子通过检查、发布，在案件中制作、编号、用印、送达，停用以后不再制作', async () => {
  expect(checkWording('C01.yaml', example).faults).toEqual([])
  const { services, staff } = world
  const id = await asCity(services.db, city, (tx) =>
    saveWording(tx, doer, { file: 'C01.yaml', yaml: example }),
  )
  const file = await aCaseAt(services, staff, 'INVESTIGATING')
  const values = { topic: '占道经营', content: '沿街商铺的货物放在门店以内', visitOn: '', leaflets: '2' }
  const make = (clock: string, given: Record<string, string> = values) =>
    file.step('lead', clock, 'issueCityPaper', { kind: 'C01', values: given })
  await expect(make('2026-03-05 09:00')).rejects.toMatchObject({ body: { code: 'no_city_paper' } })
  await asCity(services.db, city, (tx) => publishWording(tx, doer, id, '2026-03-05'))

  const preview = (kind: string) =>
    previewPaper(services, onDay(staff, '2026-03-05').lead, {
      ...{ caseId: file.caseId, action: 'issueCityPaper', kind, input: { kind: 'C01', values } },
      now: beijing('2026-03-05 09:05'),
    })
  expect((await preview('C01')).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(preview('C02')).rejects.toMatchObject({ body: { code: 'invalid_request', field: 'kind' } })
  await expect(make('2026-03-05 09:10', { ...values, leaflets: '若干' })).rejects.toThrow()
  await make('2026-03-05 09:20')
  const paper = await file.paper('C01')
  expect(paper).toMatchObject({ title: '普法提示单', needsSeal: true, needsService: true, copies: 2 })
  expect(paper.number).toMatch(/市文〔2026〕1号$/)
  await file.serve('C01', '2026-03-06')
  const { state } = await file.view()
  expect(archiveList(state).find(({ title }) => title === '普法提示单')?.note).toBe('正卷')

  const later = { ...doer, today: '2026-03-07' }
  await asCity(services.db, city, (tx) => withdrawWording(tx, later, id, '2026-03-07'))
  await expect(make('2026-03-07 09:00')).rejects.toMatchObject({ body: { code: 'no_city_paper' } })
  expect((await file.paper('C01')).title).toBe('普法提示单')
  expect(await verifyCases(services, city)).toEqual([])
}, 120_000)
