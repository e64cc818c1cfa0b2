import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { beijing, codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = (clock: string) => beijing(clock).toISOString()
const goods = [
  {
    name: '黄沙',
    specification: '散装',
    quantity: '约十吨',
    condition: '露天堆放',
    relation: '占用道路堆放的物料',
  },
]
const asked: ActionInput<'proposeSeizure'> = {
  kind: 'seal',
  object: 'goods',
  place: '海州区朝阳中路',
  goods,
  basisLevel: 'local',
  basisLaw: '示范省城市市容和环境卫生管理条例',
  basisArticle: '第四十条第二款',
  reason: '物料可能被转移，需要查清来源和数量',
  days: 30,
  noNecessities: true,
  notSealedElsewhere: true,
}
const onSite = (from: string, until: string): Omit<ActionInput<'carryOutSeizure'>, 'id'> => ({
  startedAt: at(from),
  endedAt: at(until),
  place: '海州区朝阳中路',
  goods,
  certificateShown: true,
  rightsTold: true,
  partyPresent: true,
  statement: '当事人没有陈述、申辩意见',
  findings: '清点黄沙约十吨，加贴封条二张',
  signedBy: 'party',
  witness: null,
  signatureNote: '',
  keptAt: '就地查封',
  handedOver: true,
  receivedBy: '䶮建国',
  filmed: false,
  filmNote: '执法记录仪电量耗尽',
  attachments: [],
})
const last = async (file: Handling) => (await file.view()).state.seizures.at(-1)?.id ?? ''
const clock = async (file: Handling, rule: string) =>
  (await file.view()).deadlines.find(({ id }) => id.startsWith(`${rule}:`))
const slip = () => upload(world.services, world.staff.lead, '领取清单.png')
const lift = (id: string): ActionInput<'proposeSeizureEnd'> => ({
  id,
  outcome: 'lift',
  ground: 'other',
  basis: '',
  reason: '来源和数量已经查清，不再需要查封',
  receiver: '',
  collection: '自收到之日起三日内到堆场领取',
})
const giveBack = async (file: Handling, id: string, clockTime: string) =>
  file.step('lead', clockTime, 'returnSeized', {
    id,
    at: at(clockTime),
    receivedBy: '䶮建国',
    course: '清点无误，当场交付',
    sold: false,
    proceedsFen: null,
    compensationFen: null,
    attachments: [await slip()],
  })

describe('查封、扣押（《行政强制法》第十六条至第二十八条）', () => {
  it('批准、用印、实施，延长一次，扣除检测期间，解除并退还；期满不解除的不能终结调查', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const propose = (part: Partial<ActionInput<'proposeSeizure'>>) =>
      file.step('lead', '2026-03-03 10:00', 'proposeSeizure', { ...asked, ...part })
    expect(await codesOf(propose({ basisLevel: 'rule' }))).toEqual(['seizureBasisLevel'])
    expect(await codesOf(propose({ noNecessities: false, days: 31 }))).toEqual([
      'noNecessitiesSeized',
      'seizureDaysWithin',
    ])
    await propose({})
    const id = await last(file)
    const carryOut = () =>
      file.step('lead', '2026-03-03 16:00', 'carryOutSeizure', {
        id,
        ...onSite('2026-03-03 14:30', '2026-03-03 15:30'),
      })
    expect(await codesOf(carryOut())).toContain('seizureApproved')
    await file.step('head', '2026-03-03 11:00', 'countersignSeizure', { id, opinion: '同意。' })
    const { rows } = await findInbox(world.services, onDay(world.staff, '2026-03-03').leader)
    expect(rows.find(({ caseId }) => caseId === file.caseId)?.what).toBe('批准查封')
    await file.step('leader', '2026-03-03 12:00', 'approveSeizure', { id, opinion: '同意查封。' })
    expect(await codesOf(carryOut())).toEqual(['seizureDecisionSealed'])
    await file.seal('Q02', '2026-03-03 13:00')
    await carryOut()
    expect((await file.paper('Q02')).number).toMatch(/查扣〔2026〕1号$/)
    expect((await clock(file, 'liftSeizure'))?.proof.legalDueOn).toBe('2026-04-02')

    await file.step('lead', '2026-03-04 09:00', 'entrustSeized', {
      ...{ id, keeper: '示范堆场管理有限公司', place: '海州区朝阳中路', duties: '保持封条完好' },
      entrustedOn: '2026-03-04',
    })
    await file.serve('Q06', '2026-03-04')
    await file.step('lead', '2026-03-04 10:00', 'entrustAppraisal', {
      ...{ kind: 'test', matter: '材料成分', institution: '示范检测公司', qualification: '资质认定证书' },
      ...{ samples: '黄沙一份', startsOn: '2026-03-05', until: '2026-03-14' },
    })
    const appraisalId = (await file.view()).state.appraisals[0]?.id ?? ''
    const countOut = () => file.step('lead', '2026-03-04 17:00', 'countOutAppraisal', { id, appraisalId })
    expect(await codesOf(countOut())).toEqual(['appraisalCountable'])
    for (const kind of ['D20', 'D21']) await file.serve(kind, '2026-03-04')
    await countOut()
    expect((await clock(file, 'liftSeizure'))?.proof).toMatchObject({
      excludedDays: 10,
      legalDueOn: '2026-04-12',
    })

    const extend = () =>
      file.step('lead', '2026-03-05 09:00', 'proposeSeizureExtension', {
        ...{ id, days: 30, reason: '案情复杂，来源尚待查清' },
      })
    await extend()
    expect(await codesOf(extend())).toEqual(['seizureExtensionLeft'])
    await file.step('leader', '2026-03-05 10:00', 'approveSeizureExtension', { id, opinion: '同意延长。' })
    expect((await clock(file, 'tellSeizureExtension'))?.proof.legalDueOn).toBe('2026-04-12')
    await file.serve('Q05', '2026-03-06')
    expect((await clock(file, 'tellSeizureExtension'))?.metOn).toBe('2026-03-06')
    expect((await clock(file, 'liftSeizure'))?.proof.legalDueOn).toBe('2026-05-12')
    const conclude = file.step('lead', '2026-05-13 09:00', 'concludeInvestigation', {
      ...{ course: '现场检查', facts: '占用道路', opinion: '建议处罚' },
    })
    expect(await codesOf(conclude)).toContain('seizuresInTime')

    await file.step('lead', '2026-03-09 09:00', 'proposeSeizureEnd', lift(id))
    await file.step('leader', '2026-03-09 10:00', 'approveSeizureEnd', { id, opinion: '同意解除。' })
    for (const kind of ['Q07', 'Q08']) await file.serve(kind, '2026-03-09')
    expect((await clock(file, 'liftSeizure'))?.metOn).toBe('2026-03-09')
    await giveBack(file, id, '2026-03-10 16:00')
    const made = (await file.view()).papers.map(({ kind }) => kind)
    for (const kind of ['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07', 'Q08']) expect(made).toContain(kind)
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('紧急情况先实施：二十四小时内报告、补办批准，周末不停；逾期报告须写明原因', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await file.step('lead', '2026-03-06 21:00', 'seizeUrgently', {
      ...asked,
      ...onSite('2026-03-06 20:00', '2026-03-06 20:40'),
      kind: 'seize',
      urgency: '当事人正在装车转移',
    })
    const id = await last(file)
    expect((await clock(file, 'reportUrgentMeasure'))?.proof.dueAt).toBe(at('2026-03-07 20:00'))
    const approve = () =>
      file.step('leader', '2026-03-09 10:00', 'approveSeizure', { id, opinion: '情况属实，同意补办。' })
    expect(await codesOf(approve())).toEqual(['urgentSeizureReported'])
    const report = (lateReason: string) =>
      file.step('lead', '2026-03-09 09:00', 'reportUrgentSeizure', {
        ...{ id, reportedAt: at('2026-03-07 21:00'), reportedTo: '分管负责人', lateReason },
      })
    expect(await codesOf(report(''))).toEqual(['lateReportReasoned'])
    await report('现场通信中断')
    await approve()
    expect((await clock(file, 'reportUrgentMeasure'))?.metOn).toBe('2026-03-09')
    expect(
      await codesOf(
        file.step('lead', '2026-03-09 11:00', 'entrustSeized', {
          ...{ id, keeper: '甲', place: '乙', duties: '丙', entrustedOn: '2026-03-09' },
        }),
      ),
    ).toEqual(['sealedForCustody'])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('负责人不同意的立即解除并退还；事先报请未批准的不得实施', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await file.step('lead', '2026-03-04 17:00', 'seizeUrgently', {
      ...asked,
      ...onSite('2026-03-04 16:00', '2026-03-04 16:30'),
      urgency: '当事人正在装车转移',
    })
    const id = await last(file)
    await file.step('leader', '2026-03-04 18:00', 'refuseSeizure', { id, opinion: '与本案无关，立即解除' })
    await file.serve('Q08', '2026-03-05')
    expect((await clock(file, 'liftSeizure'))?.metOn).toBe('2026-03-04')
    const { rows } = await findInbox(world.services, onDay(world.staff, '2026-03-05').lead)
    expect(rows.find(({ caseId }) => caseId === file.caseId)?.what).toBe('退还、移交查封的财物')
    await giveBack(file, id, '2026-03-05 16:00')

    await file.step('lead', '2026-03-06 09:00', 'proposeSeizure', asked)
    const second = await last(file)
    await file.step('leader', '2026-03-06 10:00', 'refuseSeizure', { id: second, opinion: '不需要查封' })
    expect(
      await codesOf(
        file.step('lead', '2026-03-06 12:00', 'carryOutSeizure', {
          id: second,
          ...onSite('2026-03-06 11:00', '2026-03-06 11:30'),
        }),
      ),
    ).toContain('seizureApproved')
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
