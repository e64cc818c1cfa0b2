import { type CaseState, caseFacts, mendingOf, type Surroundings, startingRules } from '@zhiheng/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notices2024to2026 } from '../../law/calendar/holiday-notices.fixture.ts'
import { factLookup, fill, shippedDefinitions } from '../documents/index.ts'
import { asCity } from '../platform/database.ts'
import { loadCase, stateAt } from './case-log.ts'
import { allPoints, aParty, beijing, type Handling, refusalOf } from './testing-case.ts'
import { city } from './testing-city.ts'
import { wordsOf } from './testing-papers.ts'
import { aCaseAt, anAssessment, tierOf } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { findPaperFacts } from './trace-facts.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const newName = '连云港吉祥建材有限公司'
const now = beijing('2026-03-18 12:00')
const around: Surroundings = {
  agency: {
    name: '甲',
    fullName: '甲',
    address: '甲',
    phone: '甲',
    prefix: '甲',
    reconsiderationAuthority: '甲',
    court: '甲',
    bankName: '甲',
    bankAddress: '甲',
    bankAccount: '甲',
  },
  open: (_, masked) => masked,
  calendar: notices2024to2026,
  rules: startingRules,
}

/** A case whose notice has been served, sent back, and whose party has another name since. */
async function renamedAfterNotice(): Promise<Handling> {
  const file = await aCaseAt(world.services, world.staff, 'NOTICE')
  await file.serve('D31', '2026-03-16')
  await file.step('head', '2026-03-17 09:00', 'returnTo', {
    stage: 'INVESTIGATING',
    reason: '更正当事人名称',
  })
  await file.step('lead', '2026-03-17 10:00', 'recordParty', {
    party: { ...aParty, idNumber: '', name: newName },
  })
  return file
}

/** By what is printed, not by what is looked up: the papers that would read otherwise had the party borne another name. */
async function dependentPapers(file: Handling): Promise<string[]> {
  const found = await asCity(world.services.db, city, (tx) =>
    loadCase(tx, city, file.caseId, { lock: false }),
  )
  if (!found) throw new Error('no case')
  const printed = (state: CaseState, kind: string, about: string | null) => {
    const definition = shippedDefinitions().get(kind)
    return definition && JSON.stringify(fill(definition, factLookup(caseFacts(state, about, around))))
  }
  return found.state.papers.flatMap(({ id, kind, about, issued }) => {
    const then = stateAt(found.states, issued.revision)
    const renamed = { ...then, party: then.party && { ...then.party, name: newName } }
    return printed(then, kind, about) === printed(renamed, kind, about) ? [] : [id]
  })
}

describe('告知以后更正当事人名称', () => {
  let file: Handling
  beforeAll(async () => {
    file = await renamedAfterNotice()
  }, 120_000)

  it('正好标出印有当事人名称的文书：一份不多，一份不少', async () => {
    const dependent = await dependentPapers(file)
    const { papers } = await file.view()
    const marked = papers.filter(({ stale }) => stale.some(({ now: value }) => value.includes(newName)))
    expect(marked.map(({ paperId }) => paperId).toSorted()).toEqual(dependent.toSorted())
    expect(dependent.length).toBeGreaterThan(3)
    expect(dependent.length).toBeLessThan(papers.length)
    for (const { stale } of marked)
      expect(
        stale
          .map(({ path }) => path)
          .filter((path) => !['party.name', 'caseFile.name', 'service.addressee'].includes(path)),
      ).toEqual([])
  })

  it('写明原来是什么、现在是什么，由哪件事、何时、由谁变动', async () => {
    const { stale } = await file.paper('D31')
    expect(stale).toEqual([
      {
        path: 'party.name',
        label: '当事人姓名（名称）',
        before: aParty.name,
        now: newName,
        since: expect.objectContaining({
          action: 'recordParty',
          title: '登记当事人',
          at: beijing('2026-03-17 10:00').toISOString(),
        }),
      },
    ])
  })

  it('已经送达的引向更正，没有送达的重新制作（《行政处罚法》第六十一条）', async () => {
    const { state } = await file.view()
    const how = (kind: string) => {
      const paper = state.papers.findLast((one) => one.kind === kind)
      return paper && mendingOf(state, paper)
    }
    expect(how('D31')).toMatchObject({ how: 'anew', action: 'approveNotice' })
    expect(how('D02')).toMatchObject({ how: 'remake', action: 'reissuePaper' })
    const { paperId } = await file.paper('D31')
    const refused = await refusalOf(
      file.step('lead', '2026-03-17 11:00', 'reissuePaper', { paperId, reason: '更正' }),
    )
    expect(refused.refusals).toEqual([expect.objectContaining({ code: 'paperNotServed' })])
  })

  it('每项事实说明由来和还有哪些文书使用；证件号码照样遮盖；查阅留痕', async () => {
    const { paperId } = await file.paper('D31')
    const facts = await findPaperFacts(world.services, world.staff.lead, {
      caseId: file.caseId,
      paperId,
      now,
    })
    const of = (path: string) => facts.find((one) => one.path === path)
    expect(of('party.name')).toMatchObject({
      value: aParty.name,
      from: { action: 'recordParty' },
      usedBy: expect.arrayContaining([paperId]),
    })
    expect(of('report.facts')?.from?.action).toBe('concludeInvestigation')
    expect(of('agency.address')?.from).toBeNull()
    expect(of('notice.statementDays')?.from).toBeNull()
    expect(
      facts
        .filter(({ path, from, value }) => from === null && value !== '（空）' && !path.startsWith('agency.'))
        .map(({ path }) => path),
    ).toEqual(['notice.statementDays'])
    expect((of('party.name')?.usedBy.length ?? 0) > 3).toBe(true)
    const filing = await file.paper('D02')
    const ofFiling = await findPaperFacts(world.services, world.staff.lead, {
      caseId: file.caseId,
      paperId: filing.paperId,
      now,
    })
    expect(JSON.stringify(ofFiling)).not.toContain(aParty.idNumber)
  })

  it('再次告知时，新的告知书写明它代替哪一份；原件留卷，不再要求更正', async () => {
    const old = await file.paper('D31')
    await file.step('lead', '2026-03-17 13:30', 'assessDiscretion', {
      ...anAssessment,
      ...tierOf(500_000),
    })
    await file.step('lead', '2026-03-17 14:00', 'concludeInvestigation', {
      course: '补充调查。',
      facts: '当事人占用道路堆放建筑材料。',
      opinion: '罚款。',
    })
    await file.step('head', '2026-03-17 15:00', 'reviewReport', { opinion: '同意。' })
    await file.step('reviewer', '2026-03-17 16:00', 'giveFirstLook', { opinion: '同意。', points: allPoints })
    await file.step('leader', '2026-03-17 17:00', 'approveNotice', { opinion: '同意。' })
    const fresh = await file.paper('D31')
    expect(fresh.paperId).not.toBe(old.paperId)
    expect(fresh.stale).toEqual([])
    const text = await wordsOf(world, file.caseId, fresh.paperId)
    expect(text).toContain(`此前送达的${old.number}告知书，由本告知书代替`)
    expect(text).toContain(newName)
    const { state, papers } = await file.view()
    const kept = state.papers.find(({ id }) => id === old.paperId)
    expect(papers.find(({ paperId }) => paperId === old.paperId)?.voided).toBeNull()
    expect(kept && mendingOf(state, kept)).toBeNull()
    expect(await wordsOf(world, file.caseId, old.paperId)).not.toContain('由本告知书代替')
  })
})
