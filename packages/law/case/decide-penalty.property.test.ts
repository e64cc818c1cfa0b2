import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { addDays } from '../calendar/plain-date.ts'
import { aCaseAt, type Situation } from '../testing/a-case.ts'
import { changed, refusedFor } from '../testing/condition-case.ts'
import { type PersonKey, people } from '../testing/people.ts'
import { aContext, beijing } from '../testing/play.ts'
import { owed } from './money-owed.ts'
import type { CaseState } from './state.ts'
import { collectiveRequired } from './substance.ts'

const ready = {
  person: aCaseAt('DECISION_REVIEW'),
  organisation: aCaseAt('DECISION_REVIEW', {}, 'organisation'),
}
const fen = fc.oneof(fc.nat(3_000_000), fc.constantFrom(0, 300_000, 300_001, 500_000))
const mostly = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false))

/** Any combination of what a decision can be asked on, lawful parts more often than not. */
const anyFile = fc.record({
  variant: fc.constantFrom('person' as const, 'organisation' as const),
  noticeServed: mostly,
  waived: fc.boolean(),
  stated: fc.boolean(),
  answered: mostly,
  conclusion: fc.oneof(
    fc.constant('agree' as const),
    fc.constantFrom('agree', 'agreeIfMended', 'supplement', 'disagree', null),
  ),
  reviewFresh: mostly,
  discussed: mostly,
  countersigned: mostly,
  notifiedFen: fen,
  decidedFen: fen,
  grave: fc.boolean(),
  belowRange: fc.boolean(),
  actor: fc.constantFrom(...(Object.keys(people) as PersonKey[])),
  roles: fc.subarray(['R1', 'R3', 'R4', 'R5', 'R7'] as const),
  after: fc.integer({ min: -20, max: 40 }),
})
type Drawn = typeof anyFile extends fc.Arbitrary<infer T> ? T : never

function fileOf(drawn: Drawn): CaseState {
  const file = ready[drawn.variant]
  const notice = file.papers.find(({ kind }) => kind === 'D31')?.id ?? ''
  const waiver = ready.organisation.waiver
  const recheck = ready.person.recheck
  return {
    ...file,
    services: drawn.noticeServed
      ? file.services
      : file.services.filter((one) => !one.paperIds.includes(notice)),
    waiver: drawn.waived ? waiver : null,
    statements: drawn.stated ? ready.person.statements : [],
    recheck: drawn.stated && drawn.answered ? recheck : null,
    review: drawn.conclusion
      ? changed(file.review, { conclusion: drawn.conclusion, ...(drawn.reviewFresh ? {} : { revision: 1 }) })
      : null,
    discussion: drawn.discussed ? file.discussion : null,
    decision: changed(file.decision, {
      fineFen: drawn.decidedFen,
      ...(drawn.countersigned ? {} : { countersigned: null }),
    }),
    discretion: changed(file.discretion, { grave: drawn.grave, belowRange: drawn.belowRange }),
    notice: changed(file.notice, { fineFen: drawn.notifiedFen }),
  }
}

function questionOf(drawn: Drawn): Situation<'approveDecision'> {
  const { actor, roles, after } = drawn
  const today = addDays('2026-04-02', after)
  const at = beijing(`${today} 15:00`)
  return {
    action: 'approveDecision',
    state: fileOf(drawn),
    payload: { opinion: '同意', number: '', decidedOn: today },
    ctx: aContext({ at, actor: { personId: people[actor].personId, roles, qualified: true } }),
  }
}

/** No drawing that satisfies `broken` may be decided. */
function neverDecided(broken: (drawn: Drawn, question: Situation<'approveDecision'>) => boolean) {
  fc.assert(
    fc.property(anyFile, (drawn) => {
      const question = questionOf(drawn)
      fc.pre(broken(drawn, question))
      return refusedFor(question).length > 0
    }),
    { numRuns: 400, maxSkipsPerRun: 1000 },
  )
}

describe('任何事实组合都不能作出的决定', () => {
  it('未经告知（《行政处罚法》第六十二条）', () => neverDecided(({ noticeServed }) => !noticeServed))

  it('陈述、申辩期限未满，当事人也未放弃（第六十二条）', () =>
    neverDecided((drawn, { ctx }) => !drawn.waived && ctx.today <= '2026-03-26'))

  it('当事人的陈述、申辩未复核（第四十五条第一款）', () =>
    neverDecided(({ stated, answered }) => stated && !answered))

  it('未经法制审核或者审核未通过（第五十八条第一款）', () =>
    neverDecided(({ conclusion, reviewFresh }) => conclusion !== 'agree' || !reviewFresh))

  it('重于已告知的处罚（第四十五条第二款）', () =>
    neverDecided(({ notifiedFen, decidedFen }) => decidedFen > notifiedFen))

  it('应当集体讨论而未讨论（第五十七条第二款）', () =>
    neverDecided(({ discussed }, { state, ctx }) => !discussed && collectiveRequired(state, ctx.rules)))

  it('由办案人员签发（第五十七条、第五十八条）', () =>
    neverDecided(({ actor }) => actor === 'lead' || actor === 'support'))

  it('由没有审批职责的人签发', () =>
    neverDecided(({ roles }) => !roles.includes('R5') && !roles.includes('R7')))

  it('上述各项都合法的，可以作出决定：以上断言不是空话', () => {
    const lawful = fc
      .sample(anyFile, { numRuns: 4000, seed: 62 })
      .filter((drawn) => refusedFor(questionOf(drawn)).length === 0)
    expect(lawful.length).toBeGreaterThan(20)
    expect(new Set(lawful.map(({ variant }) => variant)).size).toBe(2)
  })
})

describe('加处罚款', () => {
  const executing = aCaseAt('EXECUTING', {}, 'organisation')
  const [payment] = executing.payments
  const anyPayments = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 200 }),
      amountFen: fc.nat(600_000),
      surcharge: fc.boolean(),
    }),
    { maxLength: 6 },
  )

  it('任何数额、任何缴款、任何一天，都不超出罚款的数额（《行政处罚法》第七十二条第一款第一项）', () => {
    if (!payment) throw new Error('no payment to copy')
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        anyPayments,
        fc.integer({ min: 0, max: 260 }),
        (fineFen, paid, after) => {
          const payments = paid.map((one) => ({
            ...payment,
            kind: one.surcharge ? ('surcharge' as const) : ('fine' as const),
            amountFen: one.amountFen,
            paidOn: addDays('2026-04-07', one.after),
          }))
          const state = { ...executing, decision: changed(executing.decision, { fineFen }), payments }
          const due = owed(state, addDays('2026-04-07', after), notices2024to2026)
          return (
            due.surchargeFen >= 0 && due.surchargeFen <= fineFen && due.fineFen >= 0 && due.fineFen <= fineFen
          )
        },
      ),
      { numRuns: 400 },
    )
  })

  it('期限之内不加处，第三十四日起不再增加', () => {
    const state = { ...executing, payments: [] }
    const on = (day: string) => owed(state, day, notices2024to2026).surchargeFen
    expect(on('2026-04-22')).toBe(0)
    expect(on('2026-04-23')).toBe(15_000)
    expect(on(addDays('2026-04-22', 33))).toBe(495_000)
    expect(on(addDays('2026-04-22', 34))).toBe(500_000)
    expect(on(addDays('2026-04-22', 200))).toBe(500_000)
  })
})
