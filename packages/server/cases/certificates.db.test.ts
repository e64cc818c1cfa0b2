import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Handling } from './testing-case.ts'
import { city } from './testing-city.ts'
import { newClue } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'

let world: World
let file: Handling
beforeAll(async () => {
  world = await aWorld()
  file = await newClue(world.services, world.staff)
}, 120_000)
afterAll(() => world.close())

/** Gives the second officer a certificate of this place and kind instead of the one for the whole city. */
const certify = (area: string, category: string) =>
  sql`update certificates set area_code = ${area}, category = ${category}
    where city = ${city} and person_id = ${world.staff.support.personId}`.execute(world.database.owner)

const assign = (at: string) =>
  file.step('head', `2026-03-02 ${at}`, 'assignOfficers', {
    leadId: world.staff.lead.personId,
    supportId: world.staff.support.personId,
    noConflict: true,
  })

describe('执法证的区域和类别应当覆盖本案（《行政处罚法》第四十二条第一款，APL-042）', () => {
  it.each([
    ['另一区', '320703', '综合行政执法'],
    ['本区的一个镇', '320706006', '综合行政执法'],
    ['另一条线', '3207', 'ZJ'],
  ])('%s的执法证不能承办', async (_, area, category) => {
    await certify(area, category)
    expect(await codesOf(assign('10:00'))).toEqual(['twoCertifiedOfficers'])
  })

  it('本区、本条线的执法证可以承办', async () => {
    await certify('320706', 'CG')
    await assign('11:00')
    expect((await file.view()).state.officers?.support.personId).toBe(world.staff.support.personId)
  })
})
