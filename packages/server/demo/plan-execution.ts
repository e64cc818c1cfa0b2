import { addDays, deadlineRule, earlierOf, laterOf, owed, proveDeadline } from '@zhiheng/law'
import { type Script, slipOf } from './case-plan.ts'
import { planDisposal } from './plan-confiscation.ts'
import { recheck } from './plan-investigation.ts'
import { planComplaintAnswer, planMajorFiling } from './plan-other-papers.ts'
import { serve } from './plan-service.ts'
import { planInstalments } from './plan-side-branches.ts'

const banks = ['港城农村商业银行营业部', '连云港东方农村商业银行朝阳支行', '苏北商业银行代收点']

/** From the decision served to the archive. */
export function planExecution(
  script: Script,
  { fineFen, servedOn, reporter }: { fineFen: number; servedOn: string; reporter: string | null },
): void {
  const { story, clock, act } = script
  if (story.turns.hearing !== 'none') planMajorFiling(script, fineFen)
  if (story.turns.correction === 'obeyedLate') {
    clock.days(2, 5)
    recheck(script, true)
  }
  if (story.turns.pays.startsWith('instalment')) planInstalments(script, fineFen, servedOn)
  else planPayment(script, fineFen, servedOn)
  if (story.turns.confiscates) planDisposal(script)
  clock.days(0, 2)
  act(story.lead, 'confirmPerformance', { note: '罚款已缴清，违法行为已经改正。' }, 'PERFORMED')
  if (reporter !== null) planComplaintAnswer(script, reporter)
  planClosure(script, '行政处罚决定已履行完毕，符合结案条件，建议结案。')
}

/** 结案 and 归档. */
export function planClosure(script: Script, summary: string): void {
  const { story, clock, act } = script
  clock.days(0, 3)
  act(story.lead, 'proposeClosure', { summary }, 'CLOSING_REVIEW')
  clock.days(0, 1)
  act('zhongdui', 'countersignClosure', { opinion: '同意结案。' })
  clock.days(0, 1)
  act('fenguan', 'approveClosure', { opinion: '同意结案。' }, 'CLOSED')
  clock.days(1, 8)
  planArchive(script)
}

/** 立卷归档. */
export function planArchive({ act }: Script): void {
  act(
    'neiqin',
    'archiveCase',
    async ({ personId }) => ({
      retention: '30年',
      remarks: '本卷文书齐全，已核对。',
      checkerId: await personId('fazhi'),
    }),
    'ARCHIVED',
  )
}

function planPayment(script: Script, fineFen: number, servedOn: string): void {
  const { story, clock, random, act, calendar } = script
  const due = proveDeadline(
    deadlineRule('payFine'),
    { fact: '处罚决定书送达', on: servedOn, entry: 1 },
    calendar,
  ).legalDueOn
  const late = story.turns.pays !== 'inTime'
  if (story.turns.pays === 'demanded') {
    clock.notBefore(addDays(due, random.between(1, 5)))
    act(story.lead, 'issueDemand', { payWithin: '自收到本催告书之日起十个工作日内' })
    serve(script, 'Q10', 'direct')
  }
  const paidOn = late
    ? addDays(laterOf(due, clock.day()), random.between(1, 9))
    : earlierOf(due, addDays(servedOn, random.between(1, 14)))
  // A recheck may have let the day of payment pass; the bank's receipt still bears its own.
  clock.notBefore(paidOn)
  const bank = random.pick(banks)
  const receiptNumber = `${paidOn.replaceAll('-', '')}${slipOf(story, random)}`
  clock.minutes(5, 40)
  act('caiwu', 'recordPayment', {
    kind: 'fine',
    amountFen: fineFen,
    paidOn,
    receiptNumber,
    bank,
    receipt: null,
  })
  if (!late) return
  clock.minutes(5, 20)
  act('caiwu', 'recordPayment', async ({ view }) => {
    const { state, context } = await view()
    return {
      kind: 'surcharge',
      amountFen: owed(state, paidOn, context.calendar).surchargeFen,
      paidOn,
      receiptNumber: `${receiptNumber}J`,
      bank,
      receipt: null,
    }
  })
}
