import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  documentRoutes,
  publishWording,
  readTexts,
  recordShippedWordings,
  saveWording,
  withdrawWording,
} from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { openPaper } from './paper-bytes.ts'
import { beijing, type Handling, refusalOf } from './testing-case.ts'
import { wordsOf } from './testing-papers.ts'
import { aCaseAt } from './testing-stages.ts'
import { appFor, aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let keeper: Actor
beforeAll(async () => {
  world = await aWorld()
  keeper = await somebodyAt(world, 'J-3207', ['ADMIN'])
}, 120_000)
afterAll(() => world.close())

const shipped = readTexts().get('D25') ?? ''
const old = '拒不停止的，本机关将依法采取相应措施'
const worded = (sentence: string) => shipped.replace(old, sentence)
const doer = (today: string) => ({
  city: keeper.city,
  by: keeper,
  at: beijing(`${today} 08:00`),
  today,
})
const asKeeper = <T>(work: Parameters<typeof inReach<T>>[2]) => inReach(world.services.db, keeper, work)
const save = (sentence: string) =>
  asKeeper((tx) => saveWording(tx, doer('2026-03-02'), { file: 'D25.yaml', yaml: worded(sentence) }))
const publish = (id: { kind: string; version: string }, from: string, today = '2026-03-02') =>
  asKeeper((tx) => publishWording(tx, doer(today), id, from))
const withdraw = (id: { kind: string; version: string }, from: string, today = '2026-03-02') =>
  asKeeper((tx) => withdrawWording(tx, doer(today), id, from))
const aFile = () => aCaseAt(world.services, world.staff, 'INVESTIGATING')
/** Another order to stop on that day, and what it says. */
async function ordered(file: Handling, day: string) {
  await file.step('lead', `${day} 15:00`, 'orderStop', { demand: '立即停止占用道路' })
  const paper = (await file.view()).papers.filter(({ kind }) => kind === 'D25').at(-1)
  if (!paper) throw new Error('no D25')
  return { paperId: paper.paperId, words: await wordsOf(world, file.caseId, paper.paperId) }
}

describe('本市替换文书的文字', () => {
  it('发布的自当日起使用，以前做成的不变；后发布的代替先发布的；停用以后回到平台的文字', async () => {
    const file = await aFile()
    const [first, second] = [await save('拒不停止的，第一种说法'), await save('拒不停止的，第二种说法')]
    expect((await ordered(file, '2026-03-03')).words).toContain(old)
    await publish(first, '2026-03-04')
    const before = await ordered(file, '2026-03-03')
    const from = await ordered(file, '2026-03-04')
    expect(before.words).toContain(old)
    expect(from.words).toContain('第一种说法')
    await publish(second, '2026-03-05')
    const then = await ordered(file, '2026-03-05')
    expect(then.words).toContain('第二种说法')
    await withdraw(second, '2026-03-06')
    expect((await ordered(file, '2026-03-06')).words).toContain('第一种说法')
    await withdraw(first, '2026-03-07')
    expect((await ordered(file, '2026-03-07')).words).toContain(old)
    for (const [{ paperId }, sentence] of [
      [before, old],
      [from, '第一种说法'],
      [then, '第二种说法'],
    ] as const)
      expect(await wordsOf(world, file.caseId, paperId)).toContain(sentence)
    const { papers } = (await file.view()).state
    expect(papers.filter(({ kind }) => kind === 'D25').map(({ definition }) => definition)).toEqual([
      '2026-11-28',
      '2026-11-28',
      first.version,
      second.version,
      first.version,
      '2026-11-28',
    ])
    expect(await verifyCases(world.services, keeper.city)).toEqual([])
  })

  it('程序升级换了文字，以前的文书仍按当时的文字排版', async () => {
    const { db } = world.services
    const file = await aFile()
    await recordShippedWordings(db)
    const before = await ordered(file, '2026-03-10')
    await recordShippedWordings(db, new Map([...readTexts(), ['D25', worded('拒不停止的，升级后的说法')]]))
    const after = await ordered(file, '2026-03-10')
    expect(after.words).toContain('升级后的说法')
    expect(await wordsOf(world, file.caseId, before.paperId)).toContain(old)
    await recordShippedWordings(db)
    expect(await wordsOf(world, file.caseId, after.paperId)).toContain('升级后的说法')
    expect((await ordered(file, '2026-03-10')).words).toContain(old)
    const { bytes } = await openPaper(world.services, world.staff.lead, {
      ...{ caseId: file.caseId, paperId: after.paperId, format: 'pdf', now: beijing('2026-03-11 09:00') },
    })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('不能自昨日起；没有发布的不能停用；停用不能早于使用之日', async () => {
    const id = await save('拒不停止的，第三种说法')
    expect(await refusalOf(publish(id, '2026-03-01'))).toMatchObject({ status: 422, code: 'day_past' })
    expect(await refusalOf(withdraw(id, '2026-03-20'))).toMatchObject({ code: 'not_published' })
    await publish(id, '2026-03-20')
    expect(await refusalOf(withdraw(id, '2026-03-19'))).toMatchObject({ code: 'before_publication' })
    await withdraw(id, '2026-03-20')
    const file = await aFile()
    expect((await ordered(file, '2026-03-20')).words).toContain(old)
  })
})

describe('文书模板页', () => {
  const open = (who: Actor) => appFor(world, documentRoutes, () => who)
  const ask = async (who: Actor, method: 'GET' | 'POST', path: string, payload?: object) => {
    const answer = await open(who).inject({
      ...{ method, url: `/api/papers/wordings${path}`, ...(payload && { payload }) },
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const d42 = readTexts().get('D42') ?? ''

  it('人人可以查看；检查、保存、发布、停用、预览只有本市的系统管理员可以', async () => {
    const { lead } = world.staff
    expect(await ask(lead, 'GET', '')).toMatchObject({ status: 200, body: { mayChange: false } })
    const id = await save('拒不停止的，第四种说法')
    for (const [path, body] of [
      ['/check', { file: 'D25.yaml', yaml: shipped }],
      ['', { file: 'D25.yaml', yaml: shipped }],
      ['/preview', { kind: 'D25', yaml: null }],
      ['/publish', { ...id, from: '2026-03-30' }],
      ['/withdraw', { ...id, from: '2026-03-30' }],
    ] as const)
      expect(await ask(lead, 'POST', path, body), path).toMatchObject({
        status: 403,
        body: { code: 'not_administrator' },
      })
  })

  it('从检查到现行：错误指明行，增删逐行列出，发布后列为本市的文字', async () => {
    const faulty = await ask(keeper, 'POST', '/check', {
      file: '我的.yaml',
      yaml: shipped.replace('{{stop.demand}}', '{{stop.dmand}}'),
    })
    expect(faulty.body).toMatchObject({ faults: [{ file: '我的.yaml', block: 2, line: 17 }], lines: [] })
    const yaml = worded('拒不停止的，第五种说法')
    const checked = await ask(keeper, 'POST', '/check', { file: 'D25.yaml', yaml })
    expect(checked.body).toMatchObject({ faults: [], kind: 'D25' })
    expect(checked.body.lines).toContainEqual({ change: 'new', text: expect.stringContaining('第五种') })
    const saved = await ask(keeper, 'POST', '', { file: 'D25.yaml', yaml })
    expect(
      await ask(keeper, 'GET', `/text?kind=D25&version=${encodeURIComponent(saved.body.version)}`),
    ).toEqual({
      status: 200,
      body: { yaml },
    })
    expect(await ask(keeper, 'POST', '/publish', { ...saved.body, from: keeper.today })).toMatchObject({
      status: 200,
    })
    const { body } = await ask(keeper, 'GET', '')
    expect(body.kinds).toContainEqual(
      expect.objectContaining({
        kind: 'D25',
        origin: 'city',
        version: saved.body.version,
        from: keeper.today,
      }),
    )
    expect(body.wordings).toContainEqual(
      expect.objectContaining({ ...saved.body, state: 'inForce', savedBy: keeper.name }),
    )
  })

  it('G09：少了复议前置的当场处罚决定书不能保存（REC-23）', async () => {
    const yaml = d42.replace('应当自收到本决定书之日起六十日内先向', '可以自收到本决定书之日起六十日内向')
    expect(yaml).not.toBe(d42)
    const refused = await ask(keeper, 'POST', '', {
      file: 'D42.yaml',
      yaml: yaml.replace(/^clauses:[\s\S]*$/m, ''),
    })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'wording_faulty', wayForward: expect.stringContaining('REC-23') },
    })
  })
})
