import type { ActionInput, BodyOf, DeviceDetailsInput, devices } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aCaseAt,
  aStaff,
  aWorld,
  establish,
  refusalOf,
  type Staff,
  somebodyAt,
  upload,
  type World,
} from '../cases/testing.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { changeDevice, endDevice, enterDevice } from './enter-device.ts'
import { describeDevice, describeDeviceOnDay, findDevices } from './find-devices.ts'

const at = (beijing: string) => new Date(`${beijing.replace(' ', 'T')}:00+08:00`)
const now = at('2026-03-02 08:30')
const sound: DeviceDetailsInput = {
  kind: 'snapshot',
  place: '朝阳中路18号门前',
  records: '由东向西人行道',
  basis: '《示范市容管理条例》第四十一条',
  legalReview: { by: '沈法制', on: '2025-05-20', document: '法审〔2025〕3号' },
  technicalReview: { by: '示范计量检测中心', on: '2025-05-28', document: '技审〔2025〕9号' },
  signedOn: '2025-06-15',
  publication: { where: '本机关门户网站', on: '2025-06-01' },
  calibration: { certificate: '检字〔2025〕118号', from: '2025-06-10', until: '2026-06-09' },
}

let world: World
let ours: Staff
let others: Staff
beforeAll(async () => {
  world = await aWorld()
  ours = world.staff
  others = await aStaff(world.database, 'CG-320703', '2026-03-02')
}, 120_000)
afterAll(() => world.close())

type Entered = BodyOf<typeof devices.enter>
const enter = (actor: Actor, number: string, part: Partial<Entered> = {}) =>
  inReach(world.services.db, actor, (tx) =>
    enterDevice(tx, actor, now, { number, inUseFrom: '2025-06-20', details: sound, ...part }),
  )
type Changed = BodyOf<typeof devices.change>
const change = (actor: Actor, deviceId: string, part: Partial<Changed>) =>
  inReach(world.services.db, actor, (tx) =>
    changeDevice(tx, actor, now, {
      ...{ deviceId, seen: 1, from: '2026-02-01', reason: '移位', details: sound },
      ...part,
    }),
  )
const end = (actor: Actor, deviceId: string, part: Partial<BodyOf<typeof devices.end>>) =>
  inReach(world.services.db, actor, (tx) =>
    endDevice(tx, actor, now, { deviceId, seen: 1, lastDay: '2026-03-01', reason: '拆除', ...part }),
  )
const list = (actor: Actor, query: Parameters<typeof findDevices>[2] = {}) =>
  inReach(world.services.db, actor, (tx) => findDevices(tx, actor, query))
const onDay = (actor: Actor, deviceId: string, day: string) =>
  inReach(world.services.db, actor, (tx) => describeDeviceOnDay(tx, actor, { deviceId, day }))
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code
const codesOf = async (work: Promise<unknown>) =>
  ((await refusalOf(work)).refusals ?? []).map(({ code }) => code)

describe('监控设备台账（《行政处罚法》第四十一条第一款）', () => {
  it('法制审核员、内勤登记，其他人只能查阅；编号在本单位内不得重复，审核、公布不得写成将来', async () => {
    const { deviceId } = await enter(ours.reviewer, 'QX-01')
    await enter(ours.clerk, 'QX-02')
    for (const part of ['lead', 'head', 'leader', 'cashier'] as const)
      expect(await codeOf(enter(ours[part], `QX-${part}`)), part).toBe('may_not_enter_devices')
    expect(await codeOf(change(ours.lead, deviceId, {}))).toBe('may_not_enter_devices')
    expect(await codeOf(end(ours.lead, deviceId, {}))).toBe('may_not_enter_devices')
    expect(await codeOf(enter(ours.clerk, ' QX-01 '))).toBe('device_number_taken')
    await enter(others.clerk, 'QX-01')
    const tomorrow = { ...sound, publication: { where: '网站', on: '2026-03-03' } }
    expect(await codeOf(enter(ours.clerk, 'QX-03', { details: tomorrow }))).toBe('not_done_yet')
    const reversed = { ...sound, calibration: { certificate: '一', from: '2026-02-02', until: '2026-02-01' } }
    expect(await codeOf(enter(ours.clerk, 'QX-03', { details: reversed }))).toBe('span_reversed')

    const read = await list(ours.lead, { text: 'QX-0' })
    expect(read.rows.map(({ device, mine }) => [device.number, mine])).toEqual([
      ['QX-01', true],
      ['QX-02', true],
      ['QX-01', false],
    ])
    expect([read.mayEnter, (await list(ours.clerk)).mayEnter]).toEqual([false, true])
    expect(read.rows[0]).toMatchObject({
      faults: [],
      device: { ...sound, deviceId, version: 1, inUseFrom: '2025-06-20', inUseUntil: null, on: '2026-03-02' },
    })
  })

  it('变更是自某日起的新版，以前的各日仍按以前的登记；停用以后不得再变更', async () => {
    const { deviceId } = await enter(ours.clerk, 'BG-01')
    const renewed = { certificate: '检字〔2026〕7号', from: '2026-02-10', until: '2027-02-09' }
    const details = { ...sound, place: '朝阳中路20号门前', calibration: renewed }
    await change(ours.clerk, deviceId, { from: '2026-02-10', reason: '重新检定', details })
    expect((await onDay(ours.lead, deviceId, '2026-02-09')).device).toMatchObject({
      ...{ version: 1, place: sound.place, calibration: sound.calibration },
    })
    expect((await onDay(ours.lead, deviceId, '2026-02-10')).device).toMatchObject({
      ...{ version: 2, place: details.place, calibration: renewed, enteredOn: '2026-03-02' },
    })
    expect((await onDay(ours.lead, deviceId, '2025-06-19')).faults).toContain('use')

    expect(await codeOf(change(ours.clerk, deviceId, { seen: 1 }))).toBe('device_changed')
    expect(await codeOf(change(ours.clerk, deviceId, { seen: 2, from: '2025-06-19' }))).toBe(
      'change_before_use',
    )
    expect(await codeOf(end(ours.clerk, deviceId, { seen: 2, lastDay: '2026-02-09' }))).toBe('end_unfit')
    expect(await codeOf(end(ours.clerk, deviceId, { seen: 2, lastDay: '2026-03-03' }))).toBe('end_unfit')
    await end(ours.clerk, deviceId, { seen: 2 })
    expect((await onDay(ours.lead, deviceId, '2026-03-01')).faults).toEqual([])
    const after = await onDay(ours.lead, deviceId, '2026-03-02')
    expect([after.faults, after.device.place]).toEqual([['use'], details.place])
    expect(await codeOf(change(ours.clerk, deviceId, { seen: 3 }))).toBe('device_ended')

    const page = await inReach(world.services.db, ours.clerk, (tx) =>
      describeDevice(tx, ours.clerk, deviceId),
    )
    expect(page.versions.map(({ version, from, reason }) => [version, from, reason])).toEqual([
      [3, '2026-03-01', '拆除'],
      [2, '2026-02-10', '重新检定'],
      [1, '2025-06-20', ''],
    ])
    expect([page.mayChange, page.versions[0]?.enteredBy]).toEqual([false, ours.clerk.name])
    const standing = async (one: 'inUse' | 'ended') =>
      (await list(ours.lead, { text: 'BG-01', standing: one })).total
    expect([await standing('inUse'), await standing('ended')]).toEqual([0, 1])
    const { rows } = await sql<{ action: string; by: string }>`
      select action, person_id as by from organisation_events where subject_id = ${deviceId} order by event_id`.execute(
      world.database.owner,
    )
    expect(rows).toEqual(
      ['enter_device', 'change_device', 'end_device'].map((action) => ({ action, by: ours.clerk.personId })),
    )
  })

  it('两人同时变更，只有一人办成', async () => {
    const { deviceId } = await enter(ours.clerk, 'TS-01')
    const both = await Promise.allSettled([
      change(ours.clerk, deviceId, {}),
      change(ours.reviewer, deviceId, {}),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('外单位能读不能写，数据库也不许；登记的各版不得改、不得删', async () => {
    const { deviceId } = await enter(ours.clerk, 'QZ-01')
    const page = await inReach(world.services.db, others.clerk, (tx) =>
      describeDevice(tx, others.clerk, deviceId),
    )
    expect([page.mine, page.mayChange]).toEqual([false, false])
    expect(await codeOf(change(others.clerk, deviceId, {}))).toBe('not_found')
    expect(await codeOf(end(others.clerk, deviceId, {}))).toBe('not_found')
    const supervisor = await somebodyAt(world, 'CG-3207', ['R9'])
    const write = (actor: Actor) =>
      inReach(world.services.db, actor, (tx) =>
        sql`insert into monitoring_devices (city, unit_id, device_id, number, in_use_from, entered_by, entered_at)
          values (${actor.city}, ${ours.clerk.unitId}, gen_random_uuid(), ${actor.personId}, '2026-01-01', ${actor.personId}, ${now})`.execute(
          tx,
        ),
      )
    await write(ours.clerk)
    for (const actor of [others.clerk, supervisor]) await expect(write(actor)).rejects.toThrow(/row-level/)
    for (const forbidden of [
      sql`update monitoring_device_versions set place = '别处'`,
      sql`delete from monitoring_device_versions`,
      sql`update monitoring_devices set number = '别号'`,
    ])
      await expect(inReach(world.services.db, ours.clerk, (tx) => forbidden.execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    const elsewhere = { ...ours.clerk, city: '3208' }
    expect((await list(elsewhere)).total).toBe(0)
  })
})

describe('监控设备的记录作为证据（《行政处罚法》第四十一条）', () => {
  const evidence = (deviceId: string | null): ActionInput<'addEvidence'> => ({
    kind: 'audiovisual',
    title: '路口抓拍录像',
    source: '本机关监控平台',
    collectedAt: at('2026-03-04 09:00').toISOString(),
    place: '本机关监控中心',
    shows: '占用人行道堆放建筑材料',
    form: 'original',
    checkedWithOriginal: false,
    originalKeptAt: null,
    monitored: true,
    deviceId,
    recordedAt: at('2026-03-02 08:10').toISOString(),
    attachments: [],
  })

  it('按记录之日台账的登记判断，设备的情况随证据入卷；告知当事人以前不得终结调查、作出处罚', async () => {
    const { deviceId } = await enter(ours.clerk, 'ZJ-01')
    const late = { certificate: '检字〔2024〕1号', from: '2024-03-01', until: '2026-03-01' }
    const expired = await enter(others.clerk, 'ZJ-02', { details: { ...sound, calibration: late } })
    const bare = { legalReview: null, publication: null, signedOn: null }
    const unreviewed = await enter(ours.clerk, 'ZJ-03', { details: { ...sound, ...bare } })
    const file = await aCaseAt(world.services, ours, 'INVESTIGATING')
    const add = (one: string | null) => file.step('lead', '2026-03-04 10:00', 'addEvidence', evidence(one))
    expect(await codesOf(add(null))).toEqual(['deviceRegistered'])
    expect(await codeOf(add('00000000-0000-4000-8000-000000000000'))).toBe('device_unknown')
    expect(await codesOf(add(expired.deviceId))).toEqual(['deviceCalibrated'])
    const refused = (await refusalOf(add(unreviewed.deviceId))).refusals ?? []
    expect(refused.map(({ code }) => code)).toEqual(['deviceReviewed', 'devicePublished', 'deviceSigned'])
    for (const { basis, wayForward } of refused)
      expect([basis, wayForward]).toEqual([
        expect.stringContaining('《行政处罚法》第四十一条第一款'),
        expect.stringContaining('监控设备台账'),
      ])
    await add(deviceId)
    await end(ours.clerk, deviceId, { lastDay: '2026-03-02' })
    const { state } = await file.view()
    const [exhibit] = state.exhibits
    expect(exhibit?.device).toMatchObject({
      ...sound,
      deviceId,
      number: 'ZJ-01',
      inUseUntil: null,
      on: '2026-03-02',
    })

    await establish(file)
    const evidenceIds = [exhibit?.id ?? '']
    await file.step('lead', '2026-03-13 09:10', 'establishElement', {
      ...{ element: 'time', finding: '经查明。', evidence: evidenceIds },
    })
    await file.step('lead', '2026-03-13 09:20', 'verifyEvidence', {
      ...{ evidenceIds, method: '与平台原始数据比对', finding: '一致' },
    })
    const conclude = () =>
      file.step('lead', '2026-03-13 11:00', 'concludeInvestigation', {
        ...{ course: '经调查终结。', facts: '占用人行道四平方米。', opinion: '建议罚款。' },
      })
    expect(await codesOf(conclude())).toContain('deviceFactsTold')
    const receipt = await upload(world.services, ours.lead, '短信回执.png')
    await file.step('lead', '2026-03-13 09:30', 'tellDeviceFacts', {
      evidenceIds,
      toldAt: at('2026-03-05 09:00').toISOString(),
      way: 'message',
      receivedBy: '当事人登记的手机号码',
      facts: '三月二日八时十分，朝阳中路18号门前占道堆放建筑材料。',
      lookUp: '凭查询码登录政务服务平台查看录像',
      rightsTold: true,
      attachments: [receipt],
    })
    await file.step('clerk', '2026-03-13 09:40', 'recordDeviceAnswer', {
      ...{ evidenceIds, receivedAt: at('2026-03-06 09:00').toISOString(), lookedUp: true },
      ...{ statement: '', review: '', adopted: false, attachments: [] },
    })
    expect(await codesOf(conclude())).not.toContain('deviceFactsTold')
    expect((await file.view()).state.deviceTellings).toHaveLength(1)
  })
})
