import { type DeadlineRuleId, deadlineRuleIds } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../platform/clock.ts'
import { alertDueJob } from './send-due-alerts.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { describeClockWatch, watchClocksJob } from './watch-clocks.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const on = (day: string) => ({ ...world.services, clock: fixedClock(`${day}T07:00:00+08:00`) })
const watchOf = (day: string) => describeClockWatch(on(day), { ...world.staff.lead, today: day })
const everything = async () => {
  const { rows } =
    await sql`select (select count(*) from case_files) as cases, (select count(*) from case_deadlines) as clocks,
    (select count(*) from notices) as notices, (select count(*) from case_summary_deltas) as deltas`.execute(
      world.database.owner,
    )
  return rows[0]
}

describe('到期提醒的夜间自检', () => {
  it('逐项试过每一项期限，每一项都发出提醒；试完不留下任何痕迹', async () => {
    const before = await everything()
    await watchClocksJob(on('2026-03-02'))
    expect(await everything()).toEqual(before)
    expect(await watchOf('2026-03-02')).toMatchObject({
      rules: deadlineRuleIds.length,
      silent: [],
      untold: 0,
      late: false,
    })
  })

  it('提醒发不出来的期限，被指名；已过稳妥日而没有提醒过的期限，被数出来', async () => {
    const mute: DeadlineRuleId = 'payFine'
    await sql
      .raw(`create function mute_one() returns trigger language plpgsql as
        $$ begin return case when new.about like 'due:${mute}:%' then null else new end; end $$`)
      .execute(world.database.owner)
    await sql`create trigger mute before insert on notices for each row execute function mute_one()`.execute(
      world.database.owner,
    )
    await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await watchClocksJob(on('2026-12-30'))
    const found = await watchOf('2026-12-30')
    expect(found.silent).toEqual(['缴纳罚款的期限'])
    expect(found.untold).toBeGreaterThan(0)
    await sql`drop trigger mute on notices`.execute(world.database.owner)
    await alertDueJob(on('2026-12-31'))
    await watchClocksJob(on('2026-12-31'))
    expect(await watchOf('2026-12-31')).toMatchObject({ silent: [], untold: 0 })
  })

  it('定时任务停止的，二十六小时以后说出来', async () => {
    expect((await watchOf('2026-12-31')).late).toBe(false)
    expect((await watchOf('2027-01-02')).late).toBe(true)
  })
})
