import type { BodyOf, guidance } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aWorld, everythingStored, refusalOf, somebodyAt, type World } from '../cases/testing.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { describeGuidance, giveSheet, keepScene, openSheet } from './guidance.ts'

const now = new Date('2026-03-02T01:00:00Z')
const scene = '沿街商铺开业'
let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const keep = (actor: Actor, part: Partial<BodyOf<typeof guidance.keep>> = {}) =>
  inReach(world.services.db, actor, (tx) =>
    keepScene(tx, actor, now, {
      ...{ scene, version: 0, matters: ['店外不得摆放物品'], cautions: ['垃圾分类投放'] },
      itemCodes: ['CG-L003-012'],
      ...part,
    }),
  )
const give = (actor: Actor, version: number) =>
  giveSheet(world.services, actor, now, { scene, version, receiver: '李某某小吃店', place: '示范路2号' })
const describe = (actor: Actor) =>
  inReach(world.services.db, actor, (tx) => describeGuidance(world.services, tx, actor))

it('一次性告知单（K03）：内勤填写场景，执法人员出具，已出具的不因修改而改变；外单位看不到', async () => {
  const { lead, clerk } = world.staff
  expect((await describe(lead)).scenes.map((one) => [one.scene, one.version])).toEqual([
    ['临时占用公共广场摆摊设点', 0],
    ['沿街商铺开业', 0],
    ['沿街商铺装饰装修', 0],
  ])
  expect((await refusalOf(give(lead, 1))).code).toBe('stale')
  expect((await refusalOf(keep(lead))).code).toBe('may_not_keep')
  expect((await refusalOf(keep(clerk, { itemCodes: ['没有'] }))).code).toBe('not_in_catalogue')
  expect(await keep(clerk)).toEqual({ version: 1 })
  expect((await refusalOf(keep(clerk))).code).toBe('stale')

  const { paperId } = await give(lead, 1)
  const first = await openSheet(world.services, lead, paperId)
  await keep(clerk, { version: 1, matters: ['改过的内容'] })
  expect((await refusalOf(give(lead, 1))).code).toBe('stale')
  expect((await openSheet(world.services, clerk, paperId)).equals(first)).toBe(true)
  expect((await describe(lead)).given).toMatchObject([
    { paperId, receiver: '李某某小吃店', officer: '王志强' },
  ])

  const outside = await somebodyAt(world, 'CG-320703', ['R1'])
  expect((await refusalOf(openSheet(world.services, outside, paperId))).code).toBe('not_found')
  expect((await describe(outside)).given).toEqual([])
  expect(await everythingStored(world.database)).not.toContain('李某某小吃店')
  await expect(
    inReach(world.services.db, clerk, (tx) => sql`update guidance_scenes set content = '{}'`.execute(tx)),
  ).rejects.toThrow('permission denied')
})
