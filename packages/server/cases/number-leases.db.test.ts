import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { allocateNumber, drawLease, findLeases, findNumberGaps, returnLease } from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach } from '../platform/database.ts'
import { beijing, codesOf, type Handling } from './testing-case.ts'
import { city, onDay, type Part } from './testing-city.ts'
import { newClue } from './testing-stages.ts'
import { onTheSpot } from './testing-summary.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const at = beijing('2026-03-02 08:30')
const draw = (by: Actor, holder: Actor, size = 5, name = `${holder.name}的手机`) =>
  inReach(world.services.db, by, (tx) => drawLease(tx, by, at, { holderId: holder.personId, name, size }))
const giveBack = (by: Actor, leaseId: string) =>
  inReach(world.services.db, by, (tx) => returnLease(tx, by, at, leaseId))
const listed = (by: Actor) => inReach(world.services.db, by, (tx) => findLeases(tx, by))
const gaps = () => asCity(world.services.db, city, (tx) => findNumberGaps(tx, city))
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: { body?: { code: string } }) => error.body?.code ?? error,
  )
type NumberRow = { serial: number; state: string; reason: string | null; lease: string | null }
const numbers = async (year = 2026): Promise<readonly NumberRow[]> => {
  const { rows } = await sql<NumberRow>`
    select serial, state, reason, lease_id as lease from document_numbers where type = '当罚' and year = ${year} order by serial`.execute(
    world.database.owner,
  )
  return rows
}
const runOf = (year = 2026) => ({ city, unitId: world.staff.lead.unitId, type: '当罚', year })

const decide = async (file: Handling, place: string) =>
  file.step('lead', '2026-03-02 10:30', 'decideSummary', await onTheSpot(world, place, '2026-03-02 10:25'))
const numberOf = async (file: Handling) => (await file.view()).state.summary?.number ?? ''
const clue = () => newClue(world.services, world.staff)

describe('预领号段（罚法52“预定格式、编有号码”）', () => {
  let lease = ''

  it('领用的号连续，都在号段里；本人一年一个，不能为他人领用；内勤可以代为领用（罚法52）', async () => {
    const { lead, support, clerk, reviewer } = world.staff
    lease = await draw(lead, lead)
    expect((await numbers()).map(({ serial, state, lease: of }) => [serial, state, of])).toEqual(
      [1, 2, 3, 4, 5].map((serial) => [serial, 'leased', lease]),
    )
    expect(await refusal(draw(lead, lead))).toBe('lease_open')
    expect(await refusal(draw(lead, support))).toBe('may_not_draw')
    expect(await refusal(draw(reviewer, reviewer))).toBe('may_not_draw')
    expect(await refusal(draw(clerk, reviewer))).toBe('may_not_draw')
    const outside = await somebodyAt(world, 'CG-320703', ['R3', 'R9'])
    expect(await refusal(draw(outside, support))).toBe('may_not_draw')
    expect(await refusal(giveBack(outside, lease))).toBe('not_found')
    expect(await refusal(giveBack(support, lease))).toBe('not_your_lease')
    await draw(clerk, support, 6, '一中队号本')
    expect((await numbers()).map(({ serial }) => serial)).toEqual(Array.from({ length: 11 }, (_, n) => n + 1))
    expect(await gaps()).toEqual([])
    const { leases, mayDrawFor } = await listed(clerk)
    expect(leases).toMatchObject([
      { name: '一中队号本', holder: '刘敏', drawnBy: '李芳', used: 0, left: 6, mine: false, mayReturn: true },
      { name: '王志强的手机', used: 0, left: 5 },
    ])
    expect(leases[1]?.first).toMatch(/当罚〔2026〕1号$/)
    expect(leases[1]?.last).toMatch(/当罚〔2026〕5号$/)
    expect(mayDrawFor.map(({ name }) => name)).toEqual(['𠮷田华'])
    expect((await listed(outside)).leases).toEqual([])
  })

  it('当场决定取本人号段中最小的号，文号形式不变；不予通过的，号回到号段（罚法29、52）', async () => {
    const first = await clue()
    await decide(first, '海州区朝阳中路201号门前')
    expect(await numberOf(first)).toMatch(/当罚〔2026〕1号$/)
    expect(await codesOf(decide(await clue(), '海州区朝阳中路201号门前'))).toEqual(['summaryNotFinedAlready'])
    expect((await numbers()).filter(({ state }) => state === 'issued').map(({ serial }) => serial)).toEqual([
      1,
    ])
    const second = await clue()
    await decide(second, '海州区朝阳中路202号门前')
    expect(await numberOf(second)).toMatch(/当罚〔2026〕2号$/)
    expect((await listed(world.staff.lead)).leases[0]).toMatchObject({ mine: true, used: 2, left: 3 })
  })

  it('一人的两部手机同时决定，不取同一个号（罚法52）', async () => {
    const files = await Promise.all([clue(), clue()])
    await Promise.all(files.map((file, n) => decide(file, `海州区朝阳中路${203 + n}号门前`)))
    const given = await Promise.all(files.map(numberOf))
    expect(given.map((number) => /(\d+)号$/.exec(number)?.[1]).sort()).toEqual(['3', '4'])
  })

  it('前一个决定尚未办成的，后一个等它：办成的取下一个号，没有办成的取这个号（罚法52）', async () => {
    const { support } = world.staff
    for (const [ends, expected] of [
      ['done', [6, 7]],
      ['undone', [8, 8]],
    ] as const) {
      let taken = (_: number) => {}
      let finish = () => {}
      const first = new Promise<number>((resolve) => (taken = resolve))
      const hold = new Promise<void>((resolve) => (finish = resolve))
      const slow = inReach(world.services.db, support, async (tx) => {
        taken(await allocateNumber(tx, runOf(), support.personId))
        await hold
        if (ends === 'undone') throw new Error('没有办成')
      }).catch(() => {})
      const one = await first
      const after = inReach(world.services.db, support, (tx) => allocateNumber(tx, runOf(), support.personId))
      expect(
        await Promise.race([after, new Promise((later) => setTimeout(() => later('waiting'), 300))]),
      ).toBe('waiting')
      finish()
      await slow
      expect([one, await after]).toEqual(expected)
    }
  })

  it('交回的号段，未使用的号作废并写明原因，此后现场编号不再使用它们（罚法52）', async () => {
    await giveBack(world.staff.lead, lease)
    expect((await numbers()).find(({ serial }) => serial === 5)).toMatchObject({
      state: 'void',
      reason: '号段交回未使用',
      lease,
    })
    expect(await refusal(giveBack(world.staff.lead, lease))).toBe('lease_returned')
    const file = await clue()
    await decide(file, '海州区朝阳中路205号门前')
    expect(await numberOf(file)).toMatch(/当罚〔2026〕12号$/)
    const { leases } = await listed(world.staff.lead)
    expect(leases.find(({ leaseId }) => leaseId === lease)).toMatchObject({
      ...{ used: 4, left: 0, next: null, mayReturn: false },
      returned: { by: '王志强', unused: 1 },
    })
    expect(await gaps()).toEqual([])
  })

  it('用完的号段在再次领用时结清；离任者的号段由内勤收回（罚法52）', async () => {
    const { spare, clerk, head } = world.staff
    const used = await draw(spare, spare)
    for (let n = 0; n < 5; n += 1)
      await inReach(world.services.db, spare, (tx) => allocateNumber(tx, runOf(), spare.personId))
    const next = await draw(head, spare)
    expect((await listed(spare)).leases.find(({ leaseId }) => leaseId === used)?.returned?.unused).toBe(0)
    await sql`update posts set valid_until = '2026-03-01', end_reason = '调离' where person_id = ${spare.personId}`.execute(
      world.database.owner,
    )
    expect((await listed(clerk)).leases.find(({ leaseId }) => leaseId === next)).toMatchObject({
      holderLeft: true,
      mayReturn: true,
    })
    expect(await refusal(draw(clerk, spare))).toBe('may_not_draw')
    await giveBack(clerk, next)
    await sql`update posts set valid_until = null, end_reason = null where person_id = ${spare.personId}`.execute(
      world.database.owner,
    )
    const { rows } = await sql<{
      action: string
    }>`select action from organisation_events where subject_id = ${spare.personId} order by event_id`.execute(
      world.database.owner,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      ...['draw_numbers', 'return_numbers', 'draw_numbers', 'return_numbers'],
    ])
  })

  it('上年的号段不用于本年的决定，注明应当交回（罚法52）', async () => {
    const { support } = onDay(world.staff, '2027-01-04')
    expect(
      await inReach(world.services.db, support, (tx) => allocateNumber(tx, runOf(2027), support.personId)),
    ).toBe(1)
    expect((await numbers(2027)).map(({ lease: of }) => of)).toEqual([null])
    const old = (await listed(support)).leases.find(({ mine, returned }) => mine && !returned)
    expect(old).toMatchObject({ pastYear: true, year: 2026, mayReturn: true })
    await draw(support, support)
    expect(await numbers(2027)).toHaveLength(6)
  })

  it('日志给出而登记簿仍记在号段里的号，核对时查得出；号段已交回而号仍在其中的，没有下落', async () => {
    expect(await verifyCases(world.services, city)).toEqual([])
    const owner = world.database.owner
    const put = (state: string) =>
      sql`update document_numbers set state = ${state} where type = '当罚' and year = 2026 and serial = 2`.execute(
        owner,
      )
    await put('leased')
    expect(await verifyCases(world.services, city)).toMatchObject([
      { table: 'document_numbers', expected: 'issued', found: 'leased' },
    ])
    expect(await gaps()).toMatchObject([{ serial: 2, type: '当罚' }])
    await put('issued')
    expect(await gaps()).toEqual([])
  })
})

describe('同时领用', () => {
  it('两部手机同时领用，一部等候时前一个号段恰好用完：一部领到，另一部得知已有号段，不互相卡住（罚法52）', async () => {
    const { lead } = onDay(world.staff, '2028-01-04')
    const { owner } = world.database
    const use = () => inReach(world.services.db, lead, (tx) => allocateNumber(tx, runOf(2028), lead.personId))
    await draw(lead, lead)
    for (let n = 0; n < 4; n += 1) await use()
    const both: Promise<unknown>[] = []
    // Whoever else numbers a paper of the unit at this moment holds the counter.
    await owner.transaction().execute(async (tx) => {
      await sql`select from number_counters where type = '当罚' and year = 2028 for update`.execute(tx)
      both.push(refusal(draw(lead, lead)))
      await waitingForLocks(1)
      expect(await use()).toBe(5)
      both.push(refusal(draw(lead, lead)))
      await waitingForLocks(2)
    })
    expect((await Promise.all(both)).sort()).toEqual(['lease_open', null])
    expect((await numbers(2028)).map(({ serial, state }) => [serial, state])).toEqual([
      ...[1, 2, 3, 4, 5].map((serial) => [serial, 'issued']),
      ...[6, 7, 8, 9, 10].map((serial) => [serial, 'leased']),
    ])
  })

  const waitingForLocks = (count: number) =>
    vi.waitFor(
      async () => {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::integer as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(world.services.db)
        expect(rows[0]?.waiting).toBe(count)
      },
      { timeout: 10_000 },
    )
})

describe('八个连接上二百次取号', () => {
  it('领用、决定、交回交错，中途一个连接断掉：每个号或者已用、或者作废、或者在号段里，没有两次（罚法52）', async () => {
    const { services, staff } = world
    const holders = (['lead', 'support', 'spare'] satisfies Part[]).map((part) => staff[part])
    const issued = async () => (await numbers()).flatMap((row) => (row.state === 'issued' ? row.serial : []))
    const before = await issued()
    const given: number[] = []
    const faults: unknown[] = []
    const one = async (turn: number): Promise<void> => {
      const actor = holders[turn % holders.length]
      if (!actor) return
      if (turn % 10 === 3) return void (await draw(actor, actor, 5 + (turn % 7)))
      if (turn % 10 === 7) {
        const mine = (await listed(actor)).leases.find((row) => row.mine && row.returned === null)
        if (mine) await giveBack(actor, mine.leaseId)
        return
      }
      const serial = await inReach(services.db, actor, async (tx) => {
        const taken = await allocateNumber(tx, runOf(), actor.personId)
        if (turn === 100) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
        if (turn % 9 === 0) throw new Error('没有办成')
        return taken
      })
      given.push(serial)
    }
    await Promise.all(
      Array.from({ length: 200 }, (_, turn) => one(turn).catch((error) => faults.push(error))),
    )
    const unforeseen = faults
      .map((error) => (error as { body?: { code: string } }).body?.code ?? String(error))
      .filter((said) => !/lease_open|lease_returned|没有办成/.test(said))
    expect(unforeseen).toEqual([expect.stringMatching(/terminat|connection/i)])

    // Issued is what the acts were told, each once; the rest is void with its reason or in a lease that is out.
    expect(given.sort((a, b) => a - b)).toEqual((await issued()).filter((serial) => !before.includes(serial)))
    const out = (await listed(staff.clerk)).leases.flatMap((row) => (row.returned ? [] : row.leaseId))
    for (const { serial, state, reason, lease } of await numbers()) {
      if (state === 'void') expect(reason, `${serial}号`).toBe('号段交回未使用')
      if (state === 'leased') expect(out, `${serial}号`).toContain(lease)
    }
    expect(await gaps()).toEqual([])
    const { rows: counted } = await sql<{ sizes: number; held: number; apart: number }>`
      select (select sum(size) from number_leases)::integer as sizes,
        (select count(*) from document_numbers where lease_id is not null)::integer as held,
        (select count(*) from number_leases l where returned_at is not null and unused <> (
          select count(*) from document_numbers n where n.lease_id = l.lease_id and n.state = 'void'))::integer as apart`.execute(
      world.database.owner,
    )
    expect(counted[0]).toMatchObject({ sizes: counted[0]?.held, apart: 0 })
  }, 60_000)
})
