import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { whatIfRoutes } from '@zhiheng/contract'
import { startingRules } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportFile, shippedFolder } from '../catalogue/index.ts'
import type { Role } from '../platform/actor.ts'
import type { Handling } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { appFor, aWorld, somebodyAt, type World } from './testing-world.ts'
import { DraftRefused, tryDraft } from './try-draft.ts'
import { whatIfRoutesOf } from './what-if.routes.ts'

let world: World
let decided: Handling
let investigated: Handling
let itemCode: string
beforeAll(async () => {
  world = await aWorld()
  const { services, staff } = world
  decided = await aCaseAt(services, staff, 'EXECUTING')
  investigated = await aCaseAt(services, staff, 'INVESTIGATING')
  itemCode = (await decided.view()).state.item?.code ?? ''
}, 120_000)
afterAll(() => world.close())

/** A hash over every row of every table, the jobs among them. */
async function everything(): Promise<string> {
  const { owner } = world.database
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(owner)
  const sums: string[] = []
  for (const { name } of rows) {
    const { rows: sum } = await sql
      .raw<{ md5: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as md5 from ${name} t`,
      )
      .execute(owner)
    sums.push(`${name} ${sum[0]?.md5}`)
  }
  return sums.join('\n')
}

/** The shipped row of one item with some cells changed, as a file to import. */
function itemsWith(changes: Readonly<Record<string, string>>): ImportFile {
  const [head = '', ...lines] = readFileSync(join(shippedFolder, 'items.csv'), 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  const line = lines.find((one) => one.startsWith(`${itemCode},`)) ?? ''
  const cells = line.split(',').map((cell, at) => changes[columns[at] ?? ''] ?? cell)
  return { kind: 'items', fileName: 'draft.csv', bytes: Buffer.from(`${head}\n${cells.join(',')}\n`) }
}
/** The shipped standard of the item with some cells of its tier «一般» changed. */
function standardWith(changes: Readonly<Record<string, string>>): ImportFile {
  const [head = '', ...lines] = readFileSync(join(shippedFolder, 'discretion.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
  const columns = head.split(',')
  const line = lines.find((one) => one.startsWith(`${itemCode},`) && one.includes(',一般,')) ?? ''
  const cells = line.split(',').map((cell, at) => changes[columns[at] ?? ''] ?? cell)
  return { kind: 'discretion', fileName: 'draft.csv', bytes: Buffer.from(`${head}\n${cells.join(',')}\n`) }
}
const kindsOf = (tried: Awaited<ReturnType<typeof tryDraft>>) =>
  tried.touched.map(({ caseId, differences }) => [caseId, differences.map(({ kind }) => kind)])

describe('规则草案推演', () => {
  it('与现行规则相同的草案，没有一件案件不同', async () => {
    const tried = await tryDraft(world.services, city, { rules: startingRules, catalogue: [itemsWith({})] })
    expect(tried).toEqual({ cases: 2, touched: [] })
  })

  it('听证数额改为一元的草案，只影响已经提出罚款的那一件；生产数据一个字节也不变', async () => {
    const before = await everything()
    const hearing = { ...startingRules.hearing, personFen: 100, organisationFen: 100 }
    const draft = { rules: { ...startingRules, hearing }, catalogue: [] }
    const tried = await tryDraft(world.services, city, draft)
    expect(tried.touched.map(({ caseId }) => caseId)).toEqual([decided.caseId])
    expect(tried.touched[0]?.differences[0]).toMatchObject({ kind: 'hearing', after: '应当告知听证权利' })
    expect(await everything()).toBe(before)
  })

  it('植入一项修改：罚款上限改为一元，恰好列出罚款超出新幅度的那一件；生产数据不变', async () => {
    const before = await everything()
    const catalogue = [
      itemsWith({ fine_max: '1', org_fine_max: '1', ind_fine_max: '1', valid_from: '2025-01-01' }),
    ]
    const tried = await tryDraft(world.services, city, { rules: null, catalogue })
    expect(kindsOf(tried)).toEqual([[decided.caseId, ['fine']]])
    expect(await everything()).toBe(before)
  })

  it('植入一项修改：裁量基准“一般”档的上限改为一元，恰好列出在该档罚款的那一件；生产数据不变（《行政处罚法》第三十四条）', async () => {
    const before = await everything()
    expect(
      kindsOf(await tryDraft(world.services, city, { rules: null, catalogue: [standardWith({})] })),
    ).toEqual([])
    const tried = await tryDraft(world.services, city, {
      ...{ rules: null, catalogue: [standardWith({ fine_max: '1' })] },
    })
    expect(kindsOf(tried)).toEqual([[decided.caseId, ['standard']]])
    expect(tried.touched[0]?.differences[0]?.after).toContain('逸脱裁量基准')
    expect(await everything()).toBe(before)
  })

  it('收回镇街以外的权限：两件案件的单位都将无权处罚（《行政处罚法》第十八条）', async () => {
    const catalogue = [itemsWith({ levels: '镇街', valid_from: '2025-01-01' })]
    const tried = await tryDraft(world.services, city, { rules: null, catalogue })
    expect(kindsOf(tried).toSorted()).toEqual(
      [
        [decided.caseId, ['power']],
        [investigated.caseId, ['power']],
      ].toSorted(),
    )
  })

  it('草案文件有错误的，逐行指出，什么也不推演', async () => {
    const trial = tryDraft(world.services, city, {
      rules: null,
      catalogue: [itemsWith({ fine_max: '许多' })],
    })
    await expect(trial).rejects.toThrow(DraftRefused)
    await expect(trial).rejects.toMatchObject({ faults: [{ line: 2 }] })
  })
})

describe('谁可以推演', () => {
  const askAs = async (unitCode: string, roles: readonly Role[]) => {
    const actor = await somebodyAt(world, unitCode, roles)
    const app = appFor(world, whatIfRoutesOf, () => actor)
    const answer = await app.inject({
      method: 'POST',
      url: whatIfRoutes.rules.path,
      payload: { rules: startingRules },
    })
    await app.close()
    return { status: answer.statusCode, body: answer.json() as Record<string, unknown> }
  }

  it('市司法局的系统管理员可以；区县的、没有管理员岗位的不可以', async () => {
    expect(await askAs('J-3207', ['ADMIN'])).toMatchObject({
      status: 200,
      body: { cases: 2, touchedInAll: 0 },
    })
    expect((await askAs('J-320706', ['ADMIN'])).status).toBe(403)
    expect((await askAs('J-3207', ['R12'])).status).toBe(403)
  })
})
