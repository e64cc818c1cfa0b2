import type { ActionInput } from '@zhiheng/contract'
import { startingRules } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { findCase } from './find-case.ts'
import { findInbox, findNotices } from './find-inbox.ts'
import { findMajorFilings } from './find-major-filings.ts'
import { takeCaseAction } from './take-case-action.ts'
import { beijing, codesOf, handling, refusalOf } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

/** The city's figure for the hearing, from this year on. */
async function hearingFrom(fen: number): Promise<void> {
  const rules = {
    ...startingRules,
    from: '2026-01-01',
    hearing: { ...startingRules.hearing, personFen: fen, organisationFen: fen },
  }
  await sql`insert into city_rules (city, valid_from, rules, set_at)
    values (${city}, '2026-01-01', ${JSON.stringify(rules)}::jsonb, now())`.execute(world.database.owner)
}
const standings = async (actor: Actor) =>
  (await findMajorFilings(world.services, actor, {})).rows.map(({ standing, sentOn }) => [standing, sentOn])

describe('重大行政处罚决定备案（K09）', () => {
  it('没有达到数额的不备案；报送同级司法局；退回的期限继续计算，重新报送；总览列出逾期、已报送、已备案', async () => {
    let file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const report: ActionInput<'fileMajorDecision'> = { summary: '擅自占用城市道路堆放建筑材料，处以罚款。' }
    const send = (clock: string) => file.step('reviewer', clock, 'fileMajorDecision', report)
    expect(await codesOf(send('2026-03-30 09:00'))).toEqual(['majorDecisionMade'])
    // The city lowers its figure: what was decided is now a major decision.
    await hearingFrom((await file.view()).state.decision?.fineFen ?? 1)
    const own = await somebodyAt(world, 'J-320706', ['R12'], '2026-03-31')
    const above = await somebodyAt(world, 'J-3207', ['R12'], '2026-05-20')
    await send('2026-03-30 10:00')
    expect(await codesOf(send('2026-03-30 10:30'))).toEqual(['majorNotFiledYet'])
    expect((await file.view()).state.majorFilings).toMatchObject([
      { supervisor: '海州区司法局', grounds: ['fine'], answered: null },
    ])
    const answer = async (
      part: Partial<ActionInput<'answerMajorFiling'>>,
      actor: Actor = own,
      clock = '2026-03-31 09:00',
    ) => {
      const { state } = await file.view()
      const taken = await takeCaseAction(world.services, actor, {
        ...{
          caseId: file.caseId,
          action: 'answerMajorFiling',
          revision: state.revision,
          now: beijing(clock),
        },
        input: { id: state.majorFilings.at(-1)?.id ?? '', outcome: 'received', opinion: '', ...part },
      })
      file = handling(world.services, world.staff, taken)
    }

    expect(await codesOf(answer({}))).toEqual(['majorFilingLies'])
    expect(await standings(above)).toEqual([['overdue', null]])
    await file.seal('K09', '2026-03-30 11:00')
    expect(await standings(own)).toEqual([['sent', '2026-03-30']])
    const inbox = await findInbox(world.services, own)
    expect(inbox.rows.map(({ what }) => what)).toEqual(['答复重大行政处罚决定备案'])
    expect((await findNotices(world.services, own)).notices[0]?.words).toContain('重大行政处罚决定备案 待办')
    const seen = await findCase(world.services, own, file.caseId, beijing('2026-03-31 08:30'))
    expect([seen.ours, seen.context.actor.supervisor]).toEqual([false, true])

    const other = await refusalOf(answer({}, above))
    expect(other.refusals?.map(({ code }) => code)).toEqual(['otherUnit'])
    const { lead } = onDay(world.staff, '2026-03-31')
    expect(await codesOf(answer({}, lead))).toEqual(['roleMismatch'])
    expect(await codesOf(answer({ outcome: 'returned' }))).toEqual(['majorReturnReasoned'])
    await answer({ outcome: 'returned', opinion: '没有附集体讨论的情况' })
    expect(await standings(own)).toEqual([['due', null]])

    await file.step('reviewer', '2026-03-31 10:00', 'fileMajorDecision', report)
    await file.seal('K09', '2026-03-31 11:00')
    await answer({}, own, '2026-03-31 15:00')
    expect(await standings(above)).toEqual([['received', '2026-03-31']])
    expect((await findInbox(world.services, own)).rows).toEqual([])
    const { rows, counts } = await findMajorFilings(world.services, above, { standing: 'overdue' })
    expect([rows, counts]).toEqual([[], { overdue: 0, due: 0, sent: 0, received: 1 }])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
