import type { CaseView, TouchedCaseView, WithdrawalInput } from '@zhiheng/contract'
import { powers } from '@zhiheng/contract'
import type { Stage } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type DemoClient,
  demoCity,
  demonstrationPassword,
  driveCase,
  openDemoClient,
  planOne,
  Refused,
  readCity,
} from '../demo/index.ts'
import { aListeningCity } from '../demo/testing.ts'

/*
 * Shows 5 of the law engine: a generated city, 112 items taken back from its towns in mid-year. Cases of four streets and towns
 * stand in every stage; a bureau has cases under the same items, which are none of the withdrawal's business.
 */
const asOf = '2026-07-01'
const before = '2026-06-30T09:00:00.000Z'
const after = '2026-07-01T02:00:00.000Z'
const goals: readonly Stage[] = [
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'LEGAL_REVIEW',
  'COLLECTIVE',
  'DECISION_REVIEW',
  'SUSPENDED',
  'DECIDED',
  'FILING_REVIEW',
]
const towns = ['xinpu', 'banpu', 'xugou', 'qinghu'] as const

let city: Awaited<ReturnType<typeof aListeningCity>>
let client: DemoClient
let taken: readonly string[]
let withdrawal: WithdrawalInput
let touched: readonly TouchedCaseView[]
const loginOf = new Map<number, string>()

const admin = async <T>(method: 'GET' | 'POST', path: string, at: string, body?: unknown) =>
  (await client.as('admin')).call<T>(method, path, { at, ...(body !== undefined && { body }) })

beforeAll(async () => {
  city = await aListeningCity()
  client = openDemoClient(city.baseUrl, demonstrationPassword)
  const known = await readCity(client, asOf)
  const plans = [
    ...towns.flatMap((login) => goals.map((goal) => ({ login, goal }))),
    ...goals.slice(0, 3).map((goal) => ({ login: 'haizhou', goal })),
  ]
  for (const { login, goal } of plans)
    await driveCase(client, planOne(known, { login, goal, seed: `withdrawal|${login}|${goal}`, asOf }))
  for (const login of towns) loginOf.set((await client.as(`${login}.chengban1`)).unitId, login)
  const { rows } = await sql<{ code: string }>`
    select item_code as code from (
      select distinct i.item_code, i.item_code in (
        select c.item_code from case_files c) as used
      from penalty_items i
      where i.city = ${demoCity} and i.delegable and i.delegable_basis = 'assumed'
        and i.valid_from <= ${asOf}::date and (i.valid_to is null or i.valid_to >= ${asOf}::date)) items
    order by used desc, item_code limit 112`.execute(city.database.owner)
  taken = rows.map(({ code }) => code)
  withdrawal = {
    title: '关于收回部分赋权事项的决定（试验）',
    documentNumber: '苏政试〔2026〕3号',
    issuingBody: '江苏省人民政府',
    publishedOn: '2026-06-10',
    verified: false,
    note: '',
    items: taken.map((code) => ({ kind: 'item', key: code })),
    units: [{ kind: 'towns', key: '3207', level: null }],
    from: asOf,
    endsInstrument: null,
    casesInHand: 'handOver',
  }
}, 600_000)
afterAll(() => city.close())

const look = async (one: TouchedCaseView, at: string, part = 'chengban1') =>
  (await client.as(`${loginOf.get(one.unitId)}.${part}`)).call<CaseView>('GET', `/api/cases/${one.caseId}`, {
    at,
  })

/** The codes of a refusal. */
async function refusedFor(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.problem.refusals?.map(({ code }) => code) ?? [error.problem.code]
  }
}

describe('年中收回一百一十二项赋权（《行政处罚法》第二十四条）', () => {
  it('确认以前看得到触及的每一件在办案件和收回后有权的单位，只看不改', async () => {
    expect(taken).toHaveLength(112)
    const drafted = await admin<{ items: number; units: number; cases: TouchedCaseView[]; without: number }>(
      'POST',
      powers.draft.path,
      before,
      withdrawal,
    )
    touched = drafted.cases
    const inHand = await sql<{ id: string }>`
      select c.case_id as id from case_files c join units u on u.city = c.city and u.unit_id = c.unit_id
      where u.level = 'town' and c.item_code = any(${[...taken]}::text[])
        and c.stage in ('VERIFYING', 'FILING_REVIEW', 'INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'HEARING',
          'LEGAL_REVIEW', 'COLLECTIVE', 'DECISION_REVIEW', 'SUSPENDED', 'JURISDICTION')`.execute(
      city.database.owner,
    )
    expect(touched.map(({ caseId }) => caseId).toSorted()).toEqual(inHand.rows.map(({ id }) => id).toSorted())
    expect(touched.length).toBeGreaterThanOrEqual(30)
    expect(drafted).toMatchObject({ items: 112, units: 89, without: 0 })
    const { rows } = await sql`select from power_instruments`.execute(city.database.owner)
    expect(rows).toEqual([])
  })

  it('不是市政府、司法局的系统管理员，不能收回；看到的案件数变了，须重新核对', async () => {
    const bureau = await client.as('shiju.zhuyao')
    const body = { withdrawal, receivers: {}, seen: touched.length }
    const path = powers.withdraw.path
    expect(await refusedFor(bureau.call('POST', path, { at: before, body }))).toEqual(['not_administrator'])
    const stale = admin('POST', path, before, { ...body, seen: touched.length - 1 })
    expect(await refusedFor(stale)).toEqual(['cases_changed'])
  })

  it('确认以后没有一件案件失去有权的单位：每件都有接收单位、提醒和准备好的移送', async () => {
    const done = await admin<{ prepared: number }>('POST', powers.withdraw.path, before, {
      ...{ withdrawal, receivers: {}, seen: touched.length },
    })
    expect(done.prepared).toBe(touched.length)
    const { rows } = await sql<{ caseId: string; item: string; receiver: number; told: boolean }>`
      select h.case_id as "caseId", h.item_code as item, h.receiver_unit as receiver,
        exists (select from notices n where n.case_id = h.case_id and n.about like 'withdrawal:%') as told
      from power_handovers h`.execute(city.database.owner)
    expect(rows).toHaveLength(touched.length)
    for (const { item, receiver, told } of rows) {
      expect(told).toBe(true)
      const { proof } = await admin<{ proof: { may: boolean } }>(
        'GET',
        `${powers.proof.path}?item=${item}&unitId=${receiver}&on=${asOf}`,
        after,
      )
      expect(proof.may, `${item} → ${receiver}`).toBe(true)
    }
  }, 120_000)

  it('收回之日以后，镇街对这些案件不能再作出决定、告知、责令；页面写明收回的文件和移送的去处', async () => {
    for (const one of touched) {
      const { context, state } = await look(one, after)
      const power = context.powers?.[state.item?.code ?? '']
      expect(power).toMatchObject({ may: false, failure: 'withdrawn', withdrawnOn: asOf })
      expect(power?.says).toContain('苏政试〔2026〕3号')
      expect(power?.receivers.length).toBeGreaterThan(0)
    }
    const deciding = touched.filter(({ stage }) => stage === 'DECISION_REVIEW')
    expect(deciding.length).toBeGreaterThan(0)
    for (const one of deciding) {
      const { state } = await look(one, after)
      const leader = await client.as(`${loginOf.get(one.unitId)}.zhuyao`)
      const deciding = leader.call('POST', `/api/cases/${one.caseId}/actions/approveDecision`, {
        at: after,
        body: { revision: state.revision, input: { opinion: '同意。' } },
      })
      expect(await refusedFor(deciding)).toContain('unitHasPower')
    }
  }, 120_000)

  it('收回之日的前一日仍可办理；决定在先的案件照常送达、执行', async () => {
    const [one] = touched.filter(({ stage }) => stage === 'DECISION_REVIEW')
    if (!one) throw new Error('no case to decide')
    const { context, state } = await look(one, before)
    expect(context.powers?.[state.item?.code ?? '']?.may).toBe(true)
    const decided = await sql<{ id: string }>`
      select case_id as id from case_files where stage = 'DECIDED'`.execute(city.database.owner)
    expect(decided.rows.length).toBeGreaterThan(0)
    for (const { id } of decided.rows) expect(touched.map(({ caseId }) => caseId)).not.toContain(id)
  })

  it('部门的案件不受影响', async () => {
    const { rows } = await sql<{ id: string }>`
      select c.case_id as id from case_files c join units u on u.city = c.city and u.unit_id = c.unit_id
      where u.code = 'CG-320706' and c.item_code is not null`.execute(city.database.owner)
    const reader = await client.as('haizhou.chengban1')
    for (const { id } of rows) {
      const { context } = await reader.call<CaseView>('GET', `/api/cases/${id}`, { at: after })
      for (const power of Object.values(context.powers ?? {})) expect(power.may).toBe(true)
    }
  })

  it('有案件没有单位接收的收回，一件也不办，写明案件和事项', async () => {
    const everybody = await admin<{ instruments: { instrumentId: string }[] }>('GET', powers.list.path, after)
    const duties = everybody.instruments.find(({ instrumentId }) => instrumentId === 'starting-duties')
    const all = {
      ...withdrawal,
      items: [{ kind: 'line', key: 'CG' }],
      units: [{ kind: 'line', key: 'CG', level: null }],
      endsInstrument: duties?.instrumentId ?? null,
      from: '2026-07-02',
    }
    const drafted = await admin<{ cases: unknown[]; without: number }>('POST', powers.draft.path, after, all)
    expect(drafted.without).toBeGreaterThan(0)
    const body = { withdrawal: all, receivers: {}, seen: drafted.cases.length }
    expect(await refusedFor(admin('POST', powers.withdraw.path, after, body))).toEqual(['no_receiver'])
  })
})
