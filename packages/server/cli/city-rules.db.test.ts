import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startingRules } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { arrangeCity, arrangePerson, openTestServer, type TestServer } from '../identity/testing.ts'
import { setRulesFromFile, showCityRules } from './city-rules.ts'

let server: TestServer
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-rules-'))
const today = '2026-11-23'
const file = join(folder, 'rules.json')
const write = (content: unknown) =>
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
const set = async (from: string, confirmed?: string) =>
  (await setRulesFromFile(server.services, file, from, confirmed)).join('\n')
/** Sets what was seen in the trial: the code it gives, given back. */
const confirmed = async (from: string) => {
  const said = await set(from)
  return set(from, /--confirmed (\w+)/.exec(said)?.[1])
}
const shown = async (on?: string) => JSON.parse((await showCityRules(server.services, on)).json)
const withHearing = (personFen: unknown) => ({
  ...startingRules,
  hearing: { ...startingRules.hearing, personFen },
})

beforeAll(async () => {
  server = await openTestServer()
  await arrangeCity(server.database)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.close()
})
beforeEach(async () => {
  await sql`alter table city_rules disable trigger keep_past_rules`.execute(server.database.owner)
  await sql`delete from city_rules`.execute(server.database.owner)
  await sql`alter table city_rules enable trigger keep_past_rules`.execute(server.database.owner)
  await sql`delete from case_files`.execute(server.database.owner)
})

/** A case on file, so that the day has been judged by. */
const aCase = () =>
  sql`insert into case_files (city, unit_id, case_id, stage, revision, source, registered_on, place, changed_at, log_head, data_key)
    values ('3207', 2, gen_random_uuid(), 'CLUE', 1, 'patrol', ${today}, '', now(), '', '')`.execute(
    server.database.owner,
  )

describe('zhiheng city-rules', () => {
  it('prints rules that can be changed and set, from their day on', async () => {
    expect(await showCityRules(server.services)).toMatchObject({ from: expect.stringMatching(/初始规则/) })
    const rules = await shown()
    expect(rules).toEqual(startingRules)
    write({ ...rules, hearing: { ...rules.hearing, personFen: 1_000_000, verified: true } })
    expect(await set('2027-01-01')).toMatch(/2027年1月1日起施行/)
    expect(await shown('2026-12-31')).toEqual(startingRules)
    expect(await shown('2027-01-01')).toMatchObject({ from: '2027-01-01', hearing: { personFen: 1_000_000 } })
  })

  it('counts the clocks anew and keeps a record with what stood before', async () => {
    await sql`select graphile_worker.remove_job('refreshDeadlines:3207')`.execute(server.database.owner)
    write(withHearing(900_000))
    await set('2027-02-01')
    write(withHearing(800_000))
    expect(await set('2027-02-01')).toMatch(/已替换/)
    const jobs = await sql`
      select from graphile_worker.jobs where task_identifier = 'refreshDeadlines'`.execute(
      server.database.owner,
    )
    expect(jobs.rows).toHaveLength(1)
    const { rows } = await sql<{ before: number; now: number }>`
      select (detail#>>'{before,hearing,personFen}')::int as before, (detail#>>'{rules,hearing,personFen}')::int as now
      from organisation_events where action = 'set_city_rules' order by event_id desc limit 1`.execute(
      server.database.owner,
    )
    expect(rows).toEqual([{ before: 900_000, now: 800_000 }])
  })

  it('leaves a day alone that has begun; a city without cases may still begin today', async () => {
    write(withHearing(900_000))
    expect(await set(today)).toMatch(/起施行/)
    await expect(set(today)).rejects.toThrow(/不能改动/)
    await aCase()
    for (const from of [today, '2026-01-01']) await expect(set(from)).rejects.toThrow(/不能改动.*今日以后/)
    expect(await confirmed('2026-11-24')).toMatch(/起施行/)
    await expect(
      sql`update city_rules set rules = '{}' where valid_from <= ${today}`.execute(server.database.db),
    ).rejects.toThrow(/stand/)
  })

  it('有案件的城市，先重放全部案件，看过结果确认以后才施行；规则或者案件变动的，确认作废', async () => {
    await aCase()
    write(withHearing(900_000))
    const said = await set('2027-01-01')
    expect(said).toMatch(/推演1件，结果不同的0件/)
    expect(said).toMatch(/尚未设置/)
    expect(await shown('2027-01-01')).toEqual(startingRules)
    const code = /--confirmed (\w+)/.exec(said)?.[1]
    write(withHearing(800_000))
    expect(await set('2027-01-01', code)).toMatch(/不符.*没有设置/)
    write(withHearing(900_000))
    await aCase()
    expect(await set('2027-01-01', code)).toMatch(/不符.*没有设置/)
    expect(await shown('2027-01-01')).toEqual(startingRules)
    expect(await confirmed('2027-01-01')).toMatch(/起施行/)
    const { rows } = await sql<{ trial: unknown }>`
      select detail->'trial' as trial from organisation_events where action = 'set_city_rules'
      order by event_id desc limit 1`.execute(server.database.owner)
    expect(rows).toEqual([{ trial: { cases: 2, touched: 0 } }])
  })

  it.each([
    ['{"from": ', [/JSON/]],
    ['[]', [/整个文件/]],
    [withHearing('二万元'), [/hearing\.personFen：应为正整数，单位为分。二万元写作 2000000/]],
    [withHearing(-5), [/hearing\.personFen/]],
    [{ ...startingRules, hearings: {} }, [/1 处/, /hearings：没有这一项规则/]],
    [{ ...startingRules, collective: { ...startingRules.collective, quorum: [3, 2] } }, [/分子大于分母/]],
    [{ ...startingRules, collective: undefined }, [/1 处/, /collective：缺少这一项/]],
    [
      {
        ...startingRules,
        timeLimits: {
          ...startingRules.timeLimits,
          fileCase: { length: { day: 7 }, source: ' ', verified: 'yes' },
          holdHearing: undefined,
        },
      },
      [
        /4 处/,
        /timeLimits\.fileCase\.length：应为天数。.*workingDays/,
        /timeLimits\.fileCase\.source：应写明依据/,
        /timeLimits\.fileCase\.verified：应为 true/,
        /timeLimits\.holdHearing：缺少这一项；?.*/,
      ],
    ],
  ])('names each key at fault and how to mend it, and sets nothing: %#', async (content, said) => {
    write(content)
    for (const words of said) await expect(set('2027-01-01')).rejects.toThrow(words)
    expect(await shown('2027-01-01')).toEqual(startingRules)
  })

  it('asks for a day and a file that are there', async () => {
    write(startingRules)
    await expect(set('2027-02-30')).rejects.toThrow(/--from 应为日期/)
    await expect(setRulesFromFile(server.services, join(folder, 'none.json'), '2027-01-01')).rejects.toThrow(
      /没有这个文件/,
    )
  })
})

describe('GET /api/city-rules', () => {
  it('shows reviewers and leaders what is in force, what comes and what was; others are refused', async () => {
    for (const [loginName, roles] of [
      ['fazhi', ['R4']],
      ['banan', ['R1', 'R2']],
    ] as const)
      await arrangePerson(server, { name: loginName, loginName, roles })
    write(withHearing(900_000))
    await set(today)
    write(withHearing(700_000))
    await set('2027-01-01')
    const app = buildApp(server.services)
    const read = async (loginName: string) => {
      const { cookie } = await server.signIn(loginName)
      return app.inject({ url: '/api/city-rules', headers: { cookie: `zh_session=${cookie}` } })
    }
    expect((await read('fazhi')).json()).toMatchObject({
      inForce: { rules: { from: today, hearing: { personFen: 900_000 } }, setBy: null },
      coming: [{ rules: { from: '2027-01-01', hearing: { personFen: 700_000 } } }],
      earlier: [{ setAt: null, rules: startingRules }],
    })
    const refused = await read('banan')
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'may_not_read_rules'])
    await app.close()
  })
})
