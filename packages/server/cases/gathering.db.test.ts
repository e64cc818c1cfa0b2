import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { beijing, codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, advance } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const numberOf = async (file: Handling, kind: string) => (await file.paper(kind)).number ?? ''

describe('调查中的通知、委托和协查', () => {
  it('询问通知、限期提供材料、责令停止各有文号，用印送达；材料到期以前有期限，收到即办结', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await file.step('lead', '2026-03-03 11:00', 'callInterview', {
      personName: '䶮建国',
      at: beijing('2026-03-06 09:00').toISOString(),
      place: '询问室',
      bring: '身份证',
      contact: '王志强',
    })
    expect(await numberOf(file, 'D11')).toMatch(/询〔2026〕1号$/)
    await file.serve('D11', '2026-03-03')
    await file.step('lead', '2026-03-03 14:00', 'demandMaterials', {
      from: '连云港𠮷祥建材有限公司',
      materials: ['营业执照', '购销合同'],
      dueOn: '2026-03-10',
    })
    await file.serve('D13', '2026-03-03')
    await file.step('lead', '2026-03-03 15:00', 'orderStop', { demand: '立即停止占用道路' })
    await file.serve('D25', '2026-03-03')
    const id = (await file.view()).state.materialDemands[0]?.id ?? ''
    const clock = async () => (await file.view()).deadlines.find((one) => one.id === `provideMaterials:${id}`)
    expect((await clock())?.proof.legalDueOn).toBe('2026-03-10')
    await file.step('lead', '2026-03-09 10:00', 'receiveMaterials', {
      id,
      receivedOn: '2026-03-09',
      provided: '营业执照一份',
      attachments: [],
    })
    expect((await clock())?.metOn).toBe('2026-03-09')
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('检测期间不计入办案期限，收到结果可作证据；协查有期限', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await file.step('lead', '2026-03-03 11:00', 'entrustAppraisal', {
      kind: 'test',
      matter: '材料成分',
      institution: '示范检测公司',
      qualification: '资质认定证书',
      samples: '黄沙一份',
      startsOn: '2026-03-04',
      until: '2026-03-12',
    })
    for (const kind of ['D20', 'D21']) await file.serve(kind, '2026-03-03')
    const { state } = await file.view()
    const id = state.appraisals[0]?.id ?? ''
    const decide = async () => (await file.view()).deadlines.find((one) => one.id === 'decideCase')?.proof
    expect(await decide()).toMatchObject({ excludedDays: 9, rawDueOn: '2026-06-10' })
    expect((await decide())?.lines.join('')).toContain(await numberOf(file, 'D21'))
    const report = await upload(world.services, onDay(world.staff, '2026-03-10').lead, '检测报告.png')
    await file.step('lead', '2026-03-10 11:00', 'recordAppraisalResult', {
      id,
      receivedOn: '2026-03-10',
      conclusion: '系建筑用砂',
      attachments: [report],
    })
    expect(await decide()).toMatchObject({ excludedDays: 7, rawDueOn: '2026-06-08' })
    await file.step('lead', '2026-03-10 12:00', 'establishElement', {
      element: 'act',
      finding: '经检测查明。',
      evidence: [id],
    })
    await file.step('lead', '2026-03-10 13:00', 'requestAssistance', {
      agency: '海州区市场监督管理局',
      matter: '登记信息',
      basis: '查清主体',
      replyBy: '2026-03-20',
    })
    await file.serve('D23', '2026-03-10')
    const asked = (await file.view()).state.assistances[0]?.id ?? ''
    await file.step('lead', '2026-03-12 10:00', 'recordReply', {
      id: asked,
      receivedOn: '2026-03-12',
      reply: '登记属实',
      attachments: [],
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('回避申请未决定的不能终结调查；同意的即由接替人员承办，被申请人不能再办，也不能再指派', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const { support, spare, lead } = world.staff
    await file.step('lead', '2026-03-04 10:00', 'applyRecusal', {
      appliedOn: '2026-03-04',
      applicant: '连云港𠮷祥建材有限公司',
      againstId: support.personId,
      reason: '与举报人系近亲属',
      attachments: [],
    })
    const { rows } = await findInbox(world.services, onDay(world.staff, '2026-03-04').leader)
    expect(rows.find(({ caseId }) => caseId === file.caseId)?.what).toBe('决定回避申请')
    expect(await codesOf(advance(file, 'REPORTED'))).toEqual(['officerRecusalsDecided'])
    const id = (await file.view()).state.recusals[0]?.id ?? ''
    const decide = (replacementId: string | null, clock = '2026-03-13 15:00') =>
      file.step('leader', clock, 'decideRecusal', { id, granted: true, opinion: '属实', replacementId })
    for (const wrong of [null, lead.personId, support.personId])
      expect(await codesOf(decide(wrong))).toEqual(['recusalReplaced'])
    await decide(spare.personId)
    expect((await file.view()).state.officers).toMatchObject({
      lead: { personId: lead.personId },
      support: { personId: spare.personId },
      earlier: [{ personId: support.personId }],
    })
    await file.serve('D24', '2026-03-16')
    expect(await codesOf(file.step('support', '2026-03-16 11:00', 'orderStop', { demand: '停止' }))).toEqual([
      'notHandler',
    ])
    expect(
      await codesOf(
        file.step('head', '2026-03-16 12:00', 'reassignOfficers', {
          leadId: support.personId,
          supportId: spare.personId,
          noConflict: true,
          reason: '调整',
        }),
      ),
    ).toEqual(['notRecused'])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
