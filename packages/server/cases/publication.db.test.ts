import { createHash } from 'node:crypto'
import type { ActionInput } from '@zhiheng/contract'
import { currentPaper, publicTextOf, startingRules } from '@zhiheng/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const siteNames = startingRules.publication.sites.map(({ name }) => name)
const file = () => aCaseAt(world.services, world.staff, 'EXECUTING')
const paper = async (day: string, name: string, who: 'clerk' | 'reviewer' | 'lead' = 'clerk') => [
  await upload(world.services, onDay(world.staff, day)[who], `${name}.png`),
]

describe('公开处罚决定（《行政处罚法》第四十八条、第五十条；G37）', () => {
  it('非承办人员核对后公开；隐去电话；同一平台不重复公开；决定变更后撤回、说明理由、重新公开；信用修复后停止公示', async () => {
    const one = await file()
    const { state } = await one.view()
    const lawful: ActionInput<'publishDecision'> = {
      publishedOn: '2026-03-27',
      siteNames,
      text: publicTextOf(state),
      influence: '占道堆放影响通行，多名市民投诉',
      necessity: '',
      checked: true,
      attachments: [],
    }
    const publish = async (
      part: Partial<typeof lawful> = {},
      who: 'clerk' | 'lead' = 'clerk',
      at = '2026-03-27',
    ) => {
      const attachments = await paper(at, '公开页面截图', who)
      return one.step(who, `${at} 16:00`, 'publishDecision', {
        ...lawful,
        publishedOn: at,
        attachments,
        ...part,
      })
    }

    expect(await codesOf(publish({}, 'lead'))).toEqual(['roleMismatch'])
    expect(await codesOf(publish({ text: `${lawful.text}，138 0000 0000` }))).toEqual([
      'nothingPrivatePublished',
    ])
    expect(await codesOf(publish({ siteNames: ['个人账号'] }))).toEqual(['sitesToPublishOn'])
    expect(await codesOf(publish({ influence: '' }))).toEqual(['sociallySignificant'])
    expect(await codesOf(publish({ attachments: [] }))).toEqual(['publishedInOrder'])
    await publish()
    expect(await codesOf(publish())).toEqual(['sitesToPublishOn'])

    const shown = await one.view()
    const [kept] = shown.state.publications
    expect(kept).toMatchObject({
      text: lawful.text,
      textSha256: createHash('sha256').update(lawful.text).digest('hex'),
      sites: startingRules.publication.sites,
      creditClass: 'ordinary',
      countedFrom: state.decision?.approved?.decidedOn,
    })
    const end = shown.deadlines.find(({ id }) => id === `endPublicity:${kept?.id}`)
    expect(end).toMatchObject({ metOn: null, proof: { legalDueOn: kept?.publicUntil } })

    await one.step('lead', '2026-04-15 15:00', 'registerReconsideration', {
      contestedPaperId: currentPaper(state, 'D43')?.id ?? '',
      ...{ applicationId: null, authority: '', number: '海政复〔2026〕31号' },
      ...{ applicant: state.party?.name ?? '', byParty: true, appliedOn: '2026-04-10' },
      ...{ acceptedOn: '2026-04-13', copyReceivedOn: '2026-04-15', simplified: false, simplifiedReason: '' },
      ...{ requests: '变更处罚决定', grounds: '处罚过重' },
      attachments: await paper('2026-04-15', '答复通知书', 'lead'),
    })
    const id = (await one.view()).state.reconsiderations[0]?.id ?? ''
    await one.step('reviewer', '2026-05-20 10:00', 'decideReconsideration', {
      ...{ id, outcome: 'change', number: '海政复决〔2026〕31号', receivedOn: '2026-05-20' },
      ...{ fineFen: 200_000, procedural: false, remakeBy: null, reasons: '明显不当' },
      ...{ partyReceivedOn: '2026-05-19', letterReceivedOn: null },
      attachments: await paper('2026-05-20', '复议决定书', 'reviewer'),
    })
    expect(await codesOf(publish({}, 'clerk', '2026-05-21'))).toEqual(['staleTextWithdrawn'])

    const withdrawal: ActionInput<'withdrawPublication'> = {
      ...{ id, published: true, withdrawnOn: '2026-05-22', places: siteNames.join('、') },
      reason: '行政复议决定变更罚款，原公开信息撤回',
      attachments: await paper('2026-05-22', '撤回截图'),
    }
    const withdraw = (part: Partial<typeof withdrawal> = {}) =>
      one.step('clerk', '2026-05-22 11:00', 'withdrawPublication', { ...withdrawal, ...part })
    expect(await codesOf(withdraw({ places: siteNames[0] ?? '' }))).toEqual(['withdrawnEverywhere'])
    expect(await codesOf(withdraw({ reason: '' }))).toEqual(['withdrawalReasoned'])
    await withdraw()
    const text = publicTextOf((await one.view()).state)
    expect(text).toContain('罚款变更为')
    await publish({ text }, 'clerk', '2026-05-25')

    const anew = (await one.view()).state.publications[1]
    const repaired: ActionInput<'endPublicity'> = {
      ...{ id: anew?.id ?? '', ground: 'repaired', appliedOn: '2026-07-06', endedOn: '2026-07-10', note: '' },
      attachments: await paper('2026-07-10', '信用修复决定'),
    }
    const stop = (part: Partial<typeof repaired> = {}) =>
      one.step('clerk', '2026-07-10 10:00', 'endPublicity', { ...repaired, ...part })
    expect(await codesOf(stop({ appliedOn: '2026-06-01' }))).toEqual(['publicityRunOut'])
    expect(await codesOf(stop({ ground: 'expired', appliedOn: null }))).toEqual(['publicityRunOut'])
    await stop()
    expect(await codesOf(stop())).toEqual(['publicityRunning'])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
