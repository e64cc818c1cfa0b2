import type { ActionInput } from '@zhiheng/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, advance } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const decideClock = async (file: Handling) =>
  (await file.view()).deadlines.find(({ id }) => id === 'decideCase')?.proof

async function propose(file: Handling, clock: string, days = 30) {
  await file.step('lead', clock, 'proposeExtension', { days, ground: 'complex', reason: '取证范围广。' })
  const id = (await file.view()).state.extensions.at(-1)?.id ?? ''
  await file.step('head', clock, 'countersignExtension', { id, opinion: '同意。' })
  return id
}

async function halt(file: Handling, day: string, given: Pick<ActionInput<'proposeHalt'>, 'kind' | 'ground'>) {
  const proof = await upload(world.services, onDay(world.staff, day).lead, `${given.ground}.png`)
  await file.step('lead', `${day} 09:00`, 'proposeHalt', {
    ...given,
    reason: '见附件。',
    attachments: [proof],
  })
  const id = (await file.view()).state.halts.at(-1)?.id ?? ''
  await file.step('head', `${day} 10:00`, 'countersignHalt', { id, opinion: '属实。' })
  return file.step('leader', `${day} 11:00`, 'approveHalt', { id, opinion: '同意。' })
}

describe('延长办案期限（《行政处罚法》第六十条）', () => {
  it('届满前批准的延长三十日，期限证明写明文书；再次延长须经集体讨论', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    // Filed on 3 March: ninety days end on 1 June.
    expect((await decideClock(file))?.legalDueOn).toBe('2026-06-01')
    const first = await propose(file, '2026-05-29 09:00')
    await file.step('leader', '2026-06-01 09:00', 'approveExtension', { id: first, opinion: '同意。' })
    const proof = await decideClock(file)
    expect(proof?.legalDueOn).toBe('2026-07-01')
    expect(proof?.lines.join('')).toContain('《办案期限延长审批表》')
    const second = await propose(file, '2026-06-30 09:00', 60)
    const approve = () =>
      file.step('chief', '2026-07-01 16:00', 'approveExtension', { id: second, opinion: '同意。' })
    expect(await codesOf(approve())).toEqual(['extensionDiscussed'])
    const { leader, deputy, chief } = world.staff
    await file.step('deputy', '2026-07-01 15:00', 'discussExtension', {
      id: second,
      heldAt: '2026-07-01T06:00:00.000Z',
      place: '三楼会议室',
      memberIds: [leader, deputy, chief].map(({ personId }) => personId),
      conclusion: '一致同意延长六十日。',
    })
    await approve()
    expect((await decideClock(file))?.rawDueOn).toBe('2026-08-30')
    expect((await file.view()).papers.filter(({ kind }) => kind === 'D47')).toHaveLength(2)
    expect(await codesOf(propose(file, '2026-08-03 09:00'))).toEqual(['extensionsLeft'])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('迟一日的批准被拒绝；超过上限的不能报请；不予批准的可以重新报请', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    expect(await codesOf(propose(file, '2026-05-29 09:00', 31))).toEqual(['extensionWithinLimit'])
    const id = await propose(file, '2026-05-29 09:00')
    expect(
      await codesOf(file.step('leader', '2026-06-02 09:00', 'approveExtension', { id, opinion: '同意。' })),
    ).toEqual(['extensionBeforeExpiry'])
    expect(await codesOf(propose(file, '2026-05-29 10:00'))).toEqual(['noRequestPending'])
    await file.step('head', '2026-05-29 11:00', 'declineRequest', { id, reason: '理由不具体。' })
    await propose(file, '2026-05-29 15:00', 20)
  })
})

describe('中止、恢复、终止调查', () => {
  it('中止的期间从办案期限中扣除；中止时不能取证，恢复后照常办理', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    expect(await halt(file, '2026-03-04', { kind: 'suspend', ground: 'otherRuling' })).toMatchObject({
      stage: 'SUSPENDED',
    })
    const { rows } = await findInbox(world.services, onDay(world.staff, '2026-03-05').lead)
    expect(rows.find(({ caseId }) => caseId === file.caseId)).toMatchObject({
      what: '中止中，按期复查原因',
      deadlineTitle: '复查中止调查原因的期限',
      legalDueOn: '2026-04-03',
    })
    expect(
      await codesOf(
        file.step('lead', '2026-03-05 10:30', 'orderCorrection', {
          demand: '改正',
          correctBy: '2026-03-20',
          consequence: '依法处理',
        }),
      ),
    ).toEqual(['stageMismatch'])
    await halt(file, '2026-03-13', { kind: 'resume', ground: 'causeGone' })
    // Nine days, 4 to 12 March: 1 June + 9.
    expect(await decideClock(file)).toMatchObject({
      excludedDays: 9,
      rawDueOn: '2026-06-10',
      provisional: false,
    })
    await advance(file, 'REPORTED')
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('当事人终止的，终止调查，结案归档，日志与各表一致', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await halt(file, '2026-03-04', { kind: 'terminate', ground: 'unitEnded' })
    await file.step('lead', '2026-03-05 09:00', 'proposeClosure', {
      summary: '当事人注销，没有承受人，建议结案。',
    })
    await file.step('head', '2026-03-05 10:00', 'countersignClosure', { opinion: '同意。' })
    await file.step('leader', '2026-03-05 11:00', 'approveClosure', { opinion: '同意。' })
    expect(
      await file.step('clerk', '2026-03-06 09:00', 'archiveCase', {
        retention: '30年',
        remarks: '齐全',
        checkerId: world.staff.reviewer.personId,
      }),
    ).toMatchObject({ stage: 'ARCHIVED' })
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
