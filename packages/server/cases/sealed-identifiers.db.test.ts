import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCase, revealIdentifier } from './find-case.ts'
import { findCases } from './find-cases.ts'
import { findInbox } from './find-inbox.ts'
import { findReadings } from './record-reading.ts'
import { aParty, beijing, type Handling, refusalOf, upload } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt, anInspection, newClue } from './testing-stages.ts'
import { aWorld, everythingStored, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

// 证件号码、电话号码入库即密文（《个人信息保护法》第五十一条第三项）。
const citizen = '320706198506150012'
const plain = {
  citizen,
  citizenLower: '32070619850615008x',
  partyPhone: '13988887777',
  reporterPhone: '13711113333',
  addressPhone: '13766665555',
  witness: '320706199001010019',
  talked: '32070619700101001X',
  passport: 'E87654321',
}

let world: World
let file: Handling
const now = beijing('2026-03-05 10:00')
const person = {
  ...aParty,
  kind: 'person',
  name: '司马䶮',
  idKind: 'citizenId',
  idNumber: citizen,
  phone: plain.partyPhone,
  legalRepresentative: null,
  representativeTitle: null,
} as const

beforeAll(async () => {
  world = await aWorld()
  file = await aCaseAt(world.services, world.staff, 'INVESTIGATING', {
    clue: { reporter: { name: '匡先生', phone: plain.reporterPhone } },
    party: person,
  })
  await file.step('lead', '2026-03-03 10:30', 'recordInspection', {
    ...anInspection,
    signedBy: 'witness',
    witness: { name: '柳建国', idNumber: plain.witness, note: '社区工作人员' },
  })
  await file.step('lead', '2026-03-03 15:00', 'recordInterview', {
    startedAt: '2026-03-03T06:00:00.000Z',
    endedAt: '2026-03-03T06:40:00.000Z',
    place: '询问室',
    personName: '某证人',
    personRelation: '证人',
    personIdNumber: plain.talked,
    certificateShown: true,
    rightsTold: true,
    talk: [{ question: '看到什么？', answer: '看到堆放材料。' }],
    signedBy: 'party',
    signatureNote: '',
    readBack: { at: '2026-03-03T06:42:00.000Z', how: 'read', reader: '' },
    corrections: [],
    signature: await upload(world.services, world.staff.lead, '证人签名.png'),
    signedAt: '2026-03-03T06:45:00.000Z',
    witness: null,
  })
  await file.step('lead', '2026-03-03 16:00', 'confirmAddress', {
    address: '海州区朝阳中路18号',
    recipient: '司马䶮',
    phone: plain.addressPhone,
    electronicConsent: false,
    electronicAddress: null,
    signedOn: '2026-03-03',
  })
}, 120_000)
afterAll(() => world.close())

describe('证件号码和电话只以密文保存', () => {
  it('任何一张表、日志、任务里都没有明文；案件页和列表里也没有', async () => {
    const stored = await everythingStored(world.database)
    const page = JSON.stringify([
      await file.view(),
      await findCases(world.services, world.staff.lead, {}),
      await findInbox(world.services, world.staff.lead),
    ])
    for (const [what, number] of Object.entries(plain))
      expect([what, stored.includes(number), page.includes(number)]).toEqual([what, false, false])
    expect(stored).toContain('司马䶮')
    expect(page).toContain('320706********0012')
    expect(page).toContain('139****7777')
    expect(page).not.toContain('enc:v1:')
    expect(page).not.toContain('key:v1:')
  })

  it('办案单位的人可以查看完整号码，每次都在查阅记录上', async () => {
    const { services, staff } = world
    const reveal = (what: Parameters<typeof revealIdentifier>[3]) =>
      revealIdentifier(services, staff.support, file.caseId, what, now)
    expect(await reveal('party.idNumber')).toBe(citizen)
    expect(await reveal('party.phone')).toBe(plain.partyPhone)
    expect(await reveal('reporter.phone')).toBe(plain.reporterPhone)
    expect(await reveal('address.phone')).toBe(plain.addressPhone)
    const readings = await findReadings(services, staff.head, file.caseId)
    expect(readings.slice(0, 4)).toEqual(
      ['address.phone', 'reporter.phone', 'party.phone', 'party.idNumber'].map((detail) => ({
        at: now.toISOString(),
        personName: '刘敏',
        unitName: '海州区城市管理局',
        what: 'identifier',
        detail,
      })),
    )
  })

  it('看得到案件的外单位人员看不到完整号码', async () => {
    const reader = await somebodyAt(world, 'J-3207', ['R12'])
    expect((await findCase(world.services, reader, file.caseId, now)).state.party?.idMasked).toBe(
      '320706********0012',
    )
    expect(
      await refusalOf(revealIdentifier(world.services, reader, file.caseId, 'party.idNumber', now)),
    ).toMatchObject({ status: 403, code: 'may_not_reveal', wayForward: expect.stringMatching(/办案单位/) })
  })
})

describe('登记当事人', () => {
  const record = (change: Partial<typeof aParty>) =>
    file.step('lead', '2026-03-04 10:00', 'recordParty', { party: { ...person, ...change } })
  const party = async () => (await file.view()).state.party

  it.each([
    ['citizenId', '320706198506150011', /校验码/],
    ['citizenId', '32070619850615001', /17位/],
    ['citizenId', '320706198513150012', /日期/],
    ['creditCode', '9144030071526726XH', /校验/],
    ['passport', '  ', /没有填写/],
  ] as const)('%s %s 不合标准，指出哪一项、错在哪里', async (idKind, idNumber, why) => {
    expect(await refusalOf(record({ idKind, idNumber }))).toMatchObject({
      status: 422,
      code: 'identifier_unsound',
      field: 'party.idNumber',
      message: expect.stringMatching(why),
      wayForward: expect.stringMatching(/[一-龥]/),
    })
  })

  it('更正其他内容时号码留空，沿用已登记的号码、性别、出生日期和电话', async () => {
    const before = await party()
    await record({ idNumber: '', phone: '', address: '海州区朝阳中路19号' })
    const { address, idMasked, idDigest, phoneMasked, sex, bornOn } = (await party()) ?? {}
    expect(address).toBe('海州区朝阳中路19号')
    expect({ idMasked, idDigest, phoneMasked, sex, bornOn }).toEqual({
      idMasked: before?.idMasked,
      idDigest: before?.idDigest,
      phoneMasked: '139****7777',
      sex: '男',
      bornOn: '1985-06-15',
    })
    expect(await revealIdentifier(world.services, world.staff.lead, file.caseId, 'party.idNumber', now)).toBe(
      citizen,
    )
  })

  it('证件种类变了不能留空', async () => {
    expect(await refusalOf(record({ idKind: 'passport', idNumber: '' }))).toMatchObject({
      code: 'identifier_unsound',
    })
  })

  it('全角、空格、小写 x 是同一个号码；性别和出生日期以号码为准', async () => {
    await record({ idNumber: '32070619850615008x', sex: '男', bornOn: '2000-01-01' })
    const first = await party()
    await record({ idNumber: ' ３２０７０６ 19850615 008Ｘ' })
    const second = await party()
    expect(second?.idDigest).toBe(first?.idDigest)
    expect(first).toMatchObject({ sex: '女', bornOn: '1985-06-15' })
    expect(await revealIdentifier(world.services, world.staff.lead, file.caseId, 'party.idNumber', now)).toBe(
      '32070619850615008X',
    )
  })

  it('护照等短号码的掩码不露出大半', async () => {
    await record({ idKind: 'passport', idNumber: plain.passport, sex: null, bornOn: '1985-06-15' })
    expect((await party())?.idMasked).toBe('E******21')
  })

  it('同样的号码在两个案件里密文不同；仍没有明文落库，日志与各表一致', async () => {
    await newClue(world.services, world.staff, {
      clue: { reporter: { name: '匡先生', phone: plain.reporterPhone } },
    })
    const stored = await everythingStored(world.database)
    for (const [what, number] of Object.entries(plain))
      expect([what, stored.includes(number)]).toEqual([what, false])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
