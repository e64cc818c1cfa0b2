import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay, type Part } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const court = '连云港市海州区人民法院'
const asked: ActionInput<'proposeCourtApplication'> = {
  court,
  competence: 'seat',
  propertyPlace: '',
  otherDuty: '',
  reasons: '被申请人在法定期限内没有申请行政复议、没有提起行政诉讼，经催告仍不履行',
  subject: '在示范银行海州支行开有基本账户',
  noOwnPower: true,
  urgent: false,
  urgentReason: '',
  lateReason: '',
}
const inbox = async (file: Handling, part: Part, day: string) =>
  (await findInbox(world.services, onDay(world.staff, day)[part])).rows.find(
    ({ caseId }) => caseId === file.caseId,
  )?.what
const scan = (part: Part, name: string) => upload(world.services, world.staff[part], name)

/** The decision served on 26 March: sued over until 26 September; nothing is paid, a demand served on 1 September. */
async function urged(): Promise<Handling> {
  const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
  await file.step('lead', '2026-08-31 09:00', 'issueDemand', { payWithin: '收到本催告书之日起十个工作日内' })
  await file.serve('Q10', '2026-09-01')
  return file
}
async function signed(file: Handling, part: Partial<ActionInput<'proposeCourtApplication'>> = {}) {
  await file.step('lead', '2026-09-29 09:00', 'proposeCourtApplication', { ...asked, ...part })
  const id = (await file.view()).state.courtApplications.at(-1)?.id ?? ''
  await file.step('reviewer', '2026-09-29 11:00', 'reviewCourtApplication', { id, opinion: '符合条件。' })
  expect(await inbox(file, 'chief', '2026-09-29')).toBe('签批强制执行申请')
  await file.step('chief', '2026-09-29 15:00', 'approveCourtApplication', { id, opinion: '同意申请。' })
  expect((await file.view()).state.stage).toBe('COURT')
  return id
}
const submission = (id: string): ActionInput<'submitCourtApplication'> => ({
  id,
  submittedOn: '2026-09-30',
  means: 'inPerson',
  receipt: '立案庭签收',
  decisionMaterials: '行政处罚决定书及证据材料',
  statementMaterials: '事先告知书、催告书及送达回证',
  subjectMaterials: '账户情况说明',
  otherMaterials: '',
  attachments: [],
})

describe('申请人民法院强制执行（《行政强制法》第五十三条至第六十条）', () => {
  it('报请、法制审核、签批、用印、提交、受理、裁定、款项划入、履行完毕', async () => {
    const file = await urged()
    const early = file.step('lead', '2026-09-28 09:00', 'proposeCourtApplication', asked)
    expect(await codesOf(early)).toEqual(['courtRemediesOver'])
    const id = await signed(file)
    const submit = () => file.step('lead', '2026-09-30 15:00', 'submitCourtApplication', submission(id))
    expect(await codesOf(submit())).toEqual(['courtPaperSealed'])
    expect((await file.paper('Q17')).number).toMatch(/强申〔2026〕1号$/)
    await file.seal('Q17', '2026-09-30 09:00')
    await submit()
    const clocks = (await file.view()).deadlines
    expect(clocks.find(({ id: clock }) => clock === 'applyToCourt')?.metOn).toBe('2026-09-30')
    expect(clocks.find(({ id: clock }) => clock.startsWith('courtAccept'))?.proof.legalDueOn).toBe(
      '2026-10-13',
    )

    await file.step('lead', '2026-10-09 10:00', 'recordCourtAcceptance', {
      id,
      accepted: true,
      receivedOn: '2026-10-09',
      number: '（2026）苏0706行审21号',
      reason: '',
      hearsBoth: false,
      attachments: [await scan('lead', '受理通知书.png')],
    })
    await file.step('reviewer', '2026-10-15 10:00', 'recordCourtRuling', {
      id,
      enforce: true,
      ruledOn: '2026-10-14',
      receivedOn: '2026-10-15',
      number: '（2026）苏0706行审21号',
      reason: '',
      presidentApproved: false,
      attachments: [await scan('reviewer', '行政裁定书.png')],
    })
    expect(await inbox(file, 'cashier', '2026-10-15')).toBe('登记法院执行到位的款项')
    for (const kind of ['fine', 'surcharge'] as const)
      await file.step('cashier', '2026-11-05 10:00', 'recordCourtMoney', {
        applicationId: id,
        kind,
        amountFen: 500_000,
        paidOn: '2026-11-04',
        receiptNumber: `FY-${kind}`,
        receipt: null,
      })
    const performed = await file.step('lead', '2026-11-05 11:00', 'confirmPerformance', {
      note: '法院已执行到位',
    })
    expect(performed.stage).toBe('PERFORMED')
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('受理后当事人缴清：撤回申请，回到催告，履行完毕', async () => {
    const file = await urged()
    const id = await signed(file, { competence: 'property', propertyPlace: '海州区朝阳中路18号' })
    await file.seal('Q17', '2026-09-30 09:00')
    await file.step('lead', '2026-09-30 15:00', 'submitCourtApplication', submission(id))
    const end = async (ground: ActionInput<'endCourtApplication'>['ground']) =>
      file.step('lead', '2026-10-09 11:00', 'endCourtApplication', {
        id,
        ground,
        endedOn: '2026-10-09',
        reason: '当事人已经缴清',
        attachments: [await scan('lead', '撤回申请书.png')],
      })
    expect(await codesOf(end('performed'))).toEqual(['courtEndGrounded'])
    for (const kind of ['fine', 'surcharge'] as const)
      await file.step('cashier', '2026-10-09 10:00', 'recordPayment', {
        kind,
        amountFen: 500_000,
        paidOn: '2026-10-09',
        receiptNumber: `ZF-${kind}`,
        bank: '示范银行海州支行',
        receipt: null,
      })
    const confirm = () => file.step('lead', '2026-10-09 12:00', 'confirmPerformance', { note: '缴清' })
    expect(await codesOf(confirm())).toEqual(['courtSettled'])
    await end('performed')
    expect((await file.view()).state.stage).toBe('URGED')
    expect((await confirm()).stage).toBe('PERFORMED')
  })
})

describe('中止、恢复、终结执行（《行政强制法》第三十九条、第四十条）', () => {
  it('中止、送达、恢复；标的灭失的终结执行，不再催缴，结案', async () => {
    const file = await urged()
    const halted = async (
      day: string,
      kind: ActionInput<'proposeEnforcementHalt'>['kind'],
      ground: ActionInput<'proposeEnforcementHalt'>['ground'],
    ) => {
      await file.step('lead', `${day} 09:00`, 'proposeEnforcementHalt', {
        kind,
        ground,
        facts: '经查属实',
        attachments: [await scan('lead', `${ground}.png`)],
      })
      const id = (await file.view()).state.enforcementHalts.at(-1)?.id ?? ''
      await file.step('head', `${day} 10:00`, 'countersignEnforcementHalt', { id, opinion: '情况属实。' })
      await file.step('leader', `${day} 11:00`, 'approveEnforcementHalt', { id, opinion: '同意。' })
      await file.serve(
        'Q14',
        day.replace(/\d\d$/, (d) => String(Number(d) + 1).padStart(2, '0')),
      )
      return (await file.view()).state.stage
    }
    const wrong = file.step('lead', '2026-09-02 09:00', 'proposeEnforcementHalt', {
      ...{ kind: 'suspend', ground: 'objectLost', facts: '经查属实', attachments: [] },
    })
    expect(await codesOf(wrong)).toEqual(['enforcementHaltFits', 'enforcementHaltProved'])
    expect(await halted('2026-09-02', 'suspend', 'unable')).toBe('SUSPENDED_EXEC')
    expect((await file.paper('Q14')).number).toMatch(/执止〔2026〕1号$/)
    expect(await halted('2026-09-08', 'resume', 'gone')).toBe('URGED')
    expect(await halted('2026-09-14', 'end', 'objectLost')).toBe('ENDED_EXEC')
    expect(await inbox(file, 'lead', '2026-09-16')).toBe('报请结案')
    await file.step('lead', '2026-09-16 09:00', 'proposeClosure', { summary: '终结执行，建议结案。' })
    await file.step('head', '2026-09-16 10:00', 'countersignClosure', { opinion: '同意。' })
    const closed = await file.step('leader', '2026-09-16 11:00', 'approveClosure', { opinion: '同意。' })
    expect(closed.stage).toBe('CLOSED')
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
