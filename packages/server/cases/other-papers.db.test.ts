import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aParty, codesOf } from './testing-case.ts'
import { city } from './testing-city.ts'
import { wordsOf } from './testing-papers.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

describe('行政约谈（K05）、执法建议（K06）、社区事项交办（K08）', () => {
  it('约谈不许诺不处罚；建议书送达被建议单位；社区事项各单位办结、回访以后，才能了结', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING', {
      clue: { source: 'community' },
    })
    const talk: ActionInput<'recordTalk'> = {
      ...{ startedAt: '2026-03-05T01:00:00.000Z', endedAt: '2026-03-05T01:30:00.000Z' },
      ...{ place: '海州区综合行政执法局约谈室', personName: '张三', personRelation: '当事人本人' },
      reason: '多次在人行道上堆放建筑材料',
      guidance: '指导当事人把材料搬进院内，本案继续依法调查',
      reply: '三日内清理完毕',
      ...{ certificateShown: true, signedBy: 'party', signatureNote: '' },
    }
    const talking = (part: Partial<typeof talk> = {}) =>
      file.step('lead', '2026-03-05 10:00', 'recordTalk', { ...talk, ...part })
    expect(await codesOf(talking({ guidance: '改好了就不予处罚' }))).toEqual(['talkSparesNobody'])
    await talking()
    expect((await file.paper('K05')).number).toBeNull()

    await file.step('lead', '2026-03-05 11:00', 'adviseUnit', {
      unit: '海州区住房和城乡建设局',
      found: '工地没有材料堆场，材料堆在人行道上',
      advice: '督促施工单位设置材料堆场',
    })
    expect((await file.paper('K06')).number).toMatch(/执建〔2026〕1号$/)
    await file.serve('K06', '2026-03-06')

    const matter: ActionInput<'assignMatter'> = {
      ...{ way: 'joint', unit: '海州区环境卫生管理处', others: ['海州区朝阳街道办事处'] },
      matter: '人行道上的黄沙没有清扫',
      demand: '清扫路面，告知沿街居民',
    }
    const assign = (part: Partial<typeof matter> = {}) =>
      file.step('head', '2026-03-06 16:00', 'assignMatter', { ...matter, ...part })
    expect(await codesOf(assign({ others: [] }))).toEqual(['matterUnitsFit'])
    await assign()
    const handed = (await file.view()).state.communityMatters[0]
    expect(handed?.limit).toBe('收到本单之日起10个工作日内办结')
    const answer = (unit: string) =>
      file.step('clerk', '2026-03-09 10:00', 'answerMatter', {
        ...{ id: handed?.id ?? '', unit, outcome: 'done', receivedOn: '2026-03-09' },
        result: '路面已经清扫干净',
      })
    expect(await codesOf(answer(matter.unit))).toEqual(['matterWaits'])
    await file.seal('K08', '2026-03-06 17:00')
    await answer(matter.unit)
    const follow = () =>
      file.step('clerk', '2026-03-09 11:00', 'followUpMatter', {
        ...{ id: handed?.id ?? '', satisfied: true, said: '电话回访，居民表示路面干净了' },
      })
    expect(await codesOf(follow())).toEqual(['matterHandled'])
    await answer('海州区朝阳街道办事处')
    await follow()
    expect(
      (await file.view()).deadlines.filter(({ id }) => id.startsWith('handleJointMatter')),
    ).toMatchObject([{ metOn: '2026-03-09' }])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})

describe('投诉举报处理答复（K07）', () => {
  it('答复不得载有当事人的电话；单独送达举报人；送达以后不再重复答复', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const told: ActionInput<'answerComplaint'> = {
      done: '经立案调查，查明反映的情况属实',
      result: '已依法对当事人处以罚款',
    }
    const answer = (part: Partial<typeof told> = {}) =>
      file.step('lead', '2026-03-30 09:00', 'answerComplaint', { ...told, ...part })
    expect(await codesOf(answer({ result: `${told.result}，当事人电话13900000001` }))).toEqual([
      'answerKeepsSecrets',
    ])
    await answer()
    const letter = await file.paper('K07')
    expect(letter.number).toMatch(/举答〔2026〕1号$/)
    await file.serve('K07', '2026-03-31')
    expect(await codesOf(answer())).toEqual(['reporterUntold'])
    const { state } = await file.view()
    const service = state.services.at(-1)
    expect(service?.paperIds).toEqual([letter.paperId])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('写给当事人的文书载有举报人姓名的，不得制作', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const order = { demand: '清理建筑材料', correctBy: '2026-03-20', consequence: '逾期依法处理' }
    const named = file.step('lead', '2026-03-05 09:00', 'orderCorrection', {
      ...order,
      demand: '清理匡先生反映的建筑材料',
    })
    expect(await codesOf(named)).toEqual(['reporterKeptSecret'])
  })
})

describe('更正通知书（D50S）', () => {
  it('已经送达的通知书所载有误：另作一份写明哪里有误、应当怎样；原件留卷，不再过时；用印后送达', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const order = { demand: '清理建筑材料', correctBy: '2026-03-20', consequence: '逾期依法处理' }
    await file.step('lead', '2026-03-05 09:00', 'orderCorrection', order)
    const { paperId, number } = await file.paper('D26')
    const amend = (part: Partial<ActionInput<'amendPaper'>> = {}) =>
      file.step('lead', '2026-03-07 09:00', 'amendPaper', {
        paperId,
        wrong: `当事人：${aParty.name}`,
        right: '当事人：连云港吉祥建材有限公司',
        reason: '经核对营业执照，原通知书误写当事人名称',
        ...part,
      })
    expect(await codesOf(amend())).toEqual(['paperAmendable'])
    await file.serve('D26', '2026-03-06')
    await file.step('lead', '2026-03-06 16:00', 'recordParty', {
      party: { ...aParty, idNumber: '', name: '连云港吉祥建材有限公司' },
    })
    expect((await file.paper('D26')).stale).toMatchObject([{ path: 'party.name' }])
    expect(await codesOf(amend({ right: '限2026年3月10日前改正' }))).toEqual(['amendmentKeepsBurden'])
    await amend()
    expect(await file.paper('D26')).toMatchObject({ paperId, number, stale: [], voided: null })
    const notice = await file.paper('D50S')
    expect(notice.number).toMatch(/更〔2026〕1号$/)
    const text = await wordsOf(world, file.caseId, notice.paperId)
    for (const words of [`（${number}）内容有误`, aParty.name, '连云港吉祥建材有限公司', '误写当事人名称'])
      expect(text).toContain(words)
    await file.serve('D50S', '2026-03-09')
    const { state } = await file.view()
    expect(state.services.at(-1)?.paperIds).toEqual([notice.paperId])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
