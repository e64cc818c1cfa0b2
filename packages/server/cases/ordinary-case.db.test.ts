import { archiveList } from '@zhiheng/law'
import { sql } from 'kysely'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, inReach } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { findCases } from './find-cases.ts'
import { findInbox } from './find-inbox.ts'
import { openPaper } from './paper-bytes.ts'
import { registerClue } from './take-case-action.ts'
import { aClue, allPoints, aParty, type Handling, handling, upload } from './testing-case.ts'
import { aCity, aStaff, city, onDay, type Staff } from './testing-city.ts'
import { anInspection } from './testing-stages.ts'
import { verifyCases } from './verify-cases.ts'

let database: TestDatabase
let services: Services & { remove: () => void }
let staff: Staff

beforeAll(async () => {
  database = await testDatabase()
  services = testServices(database.db)
  await aCity(database, services)
  staff = await aStaff(database, 'CG-320706', '2026-03-02')
}, 120_000)
afterAll(async () => {
  services.remove()
  await database.close()
})

/** 卷内目录：页号从第一页起接续，封面的页数是各件之和。 */
async function expectNumberedIndex({ caseId, paper, view }: Handling): Promise<void> {
  const pagesOf = async (paperId: string) => {
    const asked = { caseId, paperId, format: 'pdf', now: new Date('2026-04-08T02:00:00Z') } as const
    const { bytes } = await openPaper(services, staff.lead, asked)
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const pages = Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    })
    return Promise.all(pages)
  }
  const listed = archiveList((await view()).state)
  const counts = []
  for (const { id } of listed) counts.push((await pagesOf(id)).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const index = (await pagesOf((await paper('D55')).paperId)).join('').replace(/\s/g, '')
  expect(index).toContain(`${listed.length}件${total}页`)
  const last = total - (counts.at(-1) ?? 0) + 1
  expect(index).toContain(last === total ? `${total}` : `${last}－${total}`)
}

describe('普通程序全流程', () => {
  it('一个真实事项从线索到归档，日志可以重放并与各表一致', async () => {
    const registered = await registerClue(
      services,
      onDay(staff, '2026-03-02').lead,
      aClue,
      new Date('2026-03-02T01:40:00Z'),
    )
    const file = handling(services, staff, registered)
    const { step, serve, caseId } = file
    await step('head', '2026-03-02T10:00', 'assignOfficers', {
      leadId: staff.lead.personId,
      supportId: staff.support.personId,
      noConflict: true,
    })
    await step('lead', '2026-03-02T14:00', 'recordVerification', {
      checkedAt: '2026-03-02T05:30:00.000Z',
      findings: '现场堆放水泥、黄沙，占用人行道约四平方米，未能提供批准文件。',
      attachments: [],
    })
    await step('lead', '2026-03-02T15:00', 'recordParty', {
      party: aParty,
    })
    await step('lead', '2026-03-02T15:30', 'chooseItem', {
      itemCode: 'CG-L003-012',
      cause: '擅自占用城市道路',
      actFrom: '2026-03-01',
      actUntil: '2026-03-02',
      continuing: false,
      place: '海州区朝阳中路18号门前',
    })
    await step('lead', '2026-03-02T16:00', 'proposeFiling', {
      summary: '当事人未经批准占用城市道路堆放建筑材料。',
      grounds: '有初步证据证明存在违法行为，属于本机关管辖，未超过追责时效。',
      hasEvidence: true,
      withinJurisdiction: true,
    })
    await step('head', '2026-03-02T16:30', 'countersignFiling', { opinion: '同意立案。' })
    expect(
      await step('leader', '2026-03-03T09:00', 'approveFiling', { opinion: '同意立案。' }),
    ).toMatchObject({ stage: 'INVESTIGATING' })

    const picture = await upload(services, staff.lead, '现场全景.png')
    await step('lead', '2026-03-03T10:30', 'recordInspection', anInspection)
    await step('lead', '2026-03-03T10:50', 'addPhotos', {
      takenAt: '2026-03-03T01:40:00.000Z',
      place: '海州区朝阳中路18号门前',
      shows: '占用人行道堆放建筑材料的现场状况',
      attachments: [picture],
    })
    await step('support', '2026-03-03T15:00', 'recordInterview', {
      startedAt: '2026-03-03T06:00:00.000Z',
      endedAt: '2026-03-03T06:40:00.000Z',
      place: '本局谈话室',
      personName: '䶮建国',
      personRelation: '当事人的法定代表人',
      personIdNumber: '',
      certificateShown: true,
      rightsTold: true,
      talk: [
        { question: '门前的材料是谁堆放的？', answer: '是我们公司的，三月一日开始堆放。' },
        { question: '是否经过批准？', answer: '没有办理手续。' },
      ],
      signedBy: 'party',
      signatureNote: '',
      readBack: { at: '2026-03-03T06:42:00.000Z', how: 'read', reader: '' },
      corrections: [{ turn: 1, before: '没有办理手续。', after: '还没有办理手续。', confirmed: true }],
      signature: await upload(services, staff.support, '被询问人签名.png'),
      signedAt: '2026-03-03T06:45:00.000Z',
      witness: null,
    })
    await step('lead', '2026-03-03T16:00', 'confirmAddress', {
      address: '海州区朝阳中路18号',
      recipient: '䶮建国',
      phone: '13900000001',
      electronicConsent: false,
      electronicAddress: null,
      signedOn: '2026-03-03',
    })

    await step('lead', '2026-03-04T09:00', 'proposePreservation', {
      reason: '堆放的材料可能被转移，以后难以取得。',
      goods: [{ name: '水泥', specification: '50kg/袋', quantity: '20袋', condition: '完好' }],
    })
    const { state } = await file.view()
    const preservation = state.preservations[0]?.id ?? ''
    await step('head', '2026-03-04T09:20', 'countersignPreservation', {
      id: preservation,
      opinion: '拟同意。',
    })
    await step('leader', '2026-03-04T09:40', 'approvePreservation', { id: preservation, opinion: '同意。' })
    await step('lead', '2026-03-04T10:30', 'carryOutPreservation', {
      id: preservation,
      at: '2026-03-04T02:10:00.000Z',
      place: '海州区朝阳中路18号门前',
      keeping: 'inPlace',
      certificateShown: true,
      signedBy: 'party',
      witness: null,
      signatureNote: '',
    })
    await step('lead', '2026-03-05T10:30', 'disposePreservation', {
      id: preservation,
      outcome: 'returned',
      note: '取证完毕，予以返还。',
    })
    await step('lead', '2026-03-05T11:00', 'orderCorrection', {
      demand: '立即清理占用人行道的建筑材料，恢复道路原状。',
      correctBy: '2026-03-12',
      consequence: '逾期不改正的，依法从重处理。',
    })
    const correction = (await file.view()).state.corrections[0]?.id ?? ''
    await step('lead', '2026-03-12T15:00', 'recheckCorrection', {
      id: correction,
      checkedAt: '2026-03-12T06:30:00.000Z',
      corrected: true,
      findings: '材料已全部清理。',
      certificateShown: true,
      attachments: [],
    })

    const evidence = (await file.view()).state.inspections.map(({ id }) => id)
    for (const element of ['subject', 'act', 'time', 'place', 'result', 'circumstances'] as const)
      await step('lead', '2026-03-13T09:00', 'establishElement', {
        element,
        finding: `经查明的${element}。`,
        evidence,
      })
    await step('lead', '2026-03-13T10:00', 'assessDiscretion', {
      tier: '一般',
      tierText: '占用面积五平方米以下，限期内改正',
      found: ['5平方米（占用面积）以下', '限期内改正'],
      minor: false,
      correctedInTime: true,
      noHarm: false,
      mitigation: [],
      belowRange: false,
      penaltyKinds: ['罚款'],
      fineFen: 600_000,
      confiscation: null,
      reason: '占用面积四平方米，按期改正，适用一般档。',
      rivalItemCodes: [],
      grave: false,
    })
    await step('lead', '2026-03-13T11:00', 'concludeInvestigation', {
      course: '经立案、现场检查、询问，调查终结。',
      facts: '当事人自三月一日起占用人行道堆放建筑材料四平方米。',
      opinion: '建议罚款六千元。',
    })
    await step('head', '2026-03-13T14:00', 'reviewReport', { opinion: '事实清楚，同意处理建议。' })
    await step('reviewer', '2026-03-13T15:00', 'giveFirstLook', { opinion: '同意告知。', points: allPoints })
    await step('leader', '2026-03-13T16:00', 'approveNotice', { opinion: '同意告知。' })

    for (const kind of ['D17', 'D18', 'D26', 'D31']) await serve(kind, '2026-03-16')
    await step('lead', '2026-03-17T10:00', 'recordStatement', {
      at: '2026-03-17T01:30:00.000Z',
      form: 'oral',
      content: '已经及时清理，希望从轻处罚。',
      points: ['已经及时清理，请求从轻'],
      attachments: [],
    })
    await step('lead', '2026-03-18T10:00', 'recheckStatement', {
      answers: [{ claim: '已经及时清理，请求从轻', adopted: true, reason: '改正情况属实，酌情从轻。' }],
      fineFen: 500_000,
      conclusion: '采纳，拟罚款五千元。',
    })
    await step('head', '2026-03-18T11:00', 'confirmRecheck', { opinion: '同意复核意见。' })

    await expect(step('lead', '2026-03-20T10:00', 'submitToReview', { note: '' })).rejects.toMatchObject({
      status: 422,
      body: { refusals: [{ code: 'partyHeard', basis: '《行政处罚法》第六十二条' }] },
    })
    await step('lead', '2026-03-24T10:00', 'submitToReview', { note: '' })
    expect(
      await step('reviewer', '2026-03-24T15:00', 'giveLegalOpinion', {
        conclusion: 'agree',
        points: allPoints,
        opinion: '同意。',
      }),
    ).toMatchObject({ stage: 'DECISION_REVIEW' })
    await step('lead', '2026-03-25T09:00', 'proposeDecision', {
      fineFen: 500_000,
      facts: '当事人占用人行道堆放建筑材料四平方米。',
      evidence: '现场检查笔录、询问笔录、现场照片。',
      reasons: '按期改正，从轻处罚。',
      orders: null,
    })
    await step('head', '2026-03-25T10:00', 'countersignDecision', { opinion: '同意。' })
    expect(await step('leader', '2026-03-25T11:00', 'approveDecision', { opinion: '同意。' })).toMatchObject({
      stage: 'DECIDED',
    })
    expect(await serve('D43', '2026-03-26')).toMatchObject({ stage: 'EXECUTING' })

    await step('cashier', '2026-04-03T10:00', 'recordPayment', {
      kind: 'fine',
      amountFen: 500_000,
      paidOn: '2026-04-02',
      receiptNumber: 'SH20260402001',
      bank: '示范银行海州支行',
      receipt: null,
    })
    await step('lead', '2026-04-03T11:00', 'confirmPerformance', { note: '罚款已缴清，违法行为已改正。' })
    await step('lead', '2026-04-03T14:00', 'proposeClosure', { summary: '处罚决定已履行完毕，建议结案。' })
    await step('head', '2026-04-03T15:00', 'countersignClosure', { opinion: '同意结案。' })
    await step('leader', '2026-04-03T16:00', 'approveClosure', { opinion: '同意结案。' })
    expect(
      await step('clerk', '2026-04-07T10:00', 'archiveCase', {
        retention: '30年',
        remarks: '本卷文书齐全。',
        checkerId: staff.reviewer.personId,
      }),
    ).toMatchObject({ stage: 'ARCHIVED' })

    const said = (await file.view()).timeline.map(({ title, words }) => `${title}：${words ?? ''}`)
    for (const line of [
      '指派承办人员：主办王志强，协办刘敏',
      /^认定违法要件：主体：/,
      /^用印：行政处罚事先告知书 .+号$/,
      /^送达：直接送达，䶮建国（法定代表人）：.*行政处罚决定书 .+号$/,
      /^登记缴款：罚款5000元，凭证号/,
    ])
      expect(said).toContainEqual(typeof line === 'string' ? line : expect.stringMatching(line))

    const { bytes } = await openPaper(services, staff.lead, {
      caseId,
      paperId: (await file.paper('D43')).paperId,
      format: 'pdf',
      now: new Date('2026-04-08T02:00:00Z'),
    })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await expectNumberedIndex(file)
    expect(await verifyCases(services, city)).toEqual([])
  }, 120_000)

  it('没有设定行动者，任何案件都看不见；检索能找到生僻字', async () => {
    const { rows } = await sql`select from case_files`.execute(database.db)
    expect(rows).toHaveLength(0)
    const { cases } = await findCases(services, staff.lead, { text: '𠮷祥建材' })
    expect(cases).toHaveLength(1)
    expect((await findInbox(services, staff.lead)).rows).toEqual([])
  })

  it('日志只增不改：服务器的角色不能修改或者删除', async () => {
    const attempt = (text: string) =>
      inReach(database.db as Db, staff.lead, (tx) => sql.raw(text).execute(tx))
    await expect(attempt("update case_events set entry = ''")).rejects.toThrow(/permission denied/)
    await expect(attempt('delete from case_events')).rejects.toThrow(/permission denied/)
  })
})
