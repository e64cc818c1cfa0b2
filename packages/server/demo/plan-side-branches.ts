import { addDays, deadlineRule, earlierOf, owed, proveDeadline } from '@zhiheng/law'
import { type OpenFile, pictureOf, type Script, slipOf } from './case-plan.ts'
import { drawScan } from './draw-picture.ts'
import { serve } from './plan-service.ts'

const lastHalt = async ({ view }: OpenFile) => (await view()).state.halts.at(-1)?.id ?? ''
const lastExtension = async ({ view }: OpenFile) => (await view()).state.extensions.at(-1)?.id ?? ''
const lastDeferral = async ({ view }: OpenFile) => (await view()).state.deferrals.at(-1)?.id ?? ''

/** 中止调查 for another authority's decision, looked at when due, and resumed. */
export function planSuspension(script: Script): void {
  const { story, clock, random, act } = script
  clock.days(0, 2)
  act(story.lead, 'proposeHalt', async ({ upload }) => ({
    kind: 'suspend',
    ground: 'otherRuling',
    reason: `${story.place.address}的使用权正在民事诉讼中，须以生效裁判为依据认定责任。`,
    attachments: [await upload('受理案件通知书.png', drawScan(pictureOf(story, 'halt')))],
  }))
  decideHalt(script, '同意中止调查。', 'SUSPENDED')
  clock.days(8, 25)
  act(story.lead, 'recordSuspensionLook', async (file) => ({
    id: await lastHalt(file),
    findings: '经向法院查询，裁判已经生效。',
    attachments: [],
  }))
  clock.minutes(20, 60)
  act(story.lead, 'proposeHalt', async ({ upload }) => ({
    kind: 'resume',
    ground: 'causeGone',
    reason: random.pick(['裁判已经生效，责任主体明确。', '中止调查的原因已经消除，可以继续调查。']),
    attachments: [await upload('生效裁判文书.png', drawScan(pictureOf(story, 'resume')))],
  }))
  decideHalt(script, '同意恢复调查。', 'INVESTIGATING')
}

function decideHalt({ clock, act }: Script, opinion: string, to: 'SUSPENDED' | 'INVESTIGATING'): void {
  clock.minutes(20, 90)
  act('zhongdui', 'countersignHalt', async (file) => ({
    id: await lastHalt(file),
    opinion: '事由属实，同意报批。',
  }))
  clock.days(0, 1)
  act('fenguan', 'approveHalt', async (file) => ({ id: await lastHalt(file), opinion }), to)
}

/** 延长办案期限 by thirty days, asked for in good time. */
export function planExtension({ story, clock, act }: Script): void {
  clock.days(1, 4)
  act(story.lead, 'proposeExtension', {
    days: 30,
    ground: 'manyFacts',
    reason: '涉及多个点位，需要逐一勘验并向多名知情人员调查，规定期限内难以查清。',
  })
  clock.minutes(20, 90)
  act('zhongdui', 'countersignExtension', async (file) => ({
    id: await lastExtension(file),
    opinion: '情况属实，同意报请延长。',
  }))
  clock.days(0, 1)
  act('fenguan', 'approveExtension', async (file) => ({
    id: await lastExtension(file),
    opinion: '同意延长，抓紧办理。',
  }))
}

/** 分期缴纳 in two parts; `missed` pays the second one late, with the surcharge of its own days. */
export function planInstalments(script: Script, fineFen: number, servedOn: string): void {
  const { story, clock, random, act, calendar } = script
  const start = { fact: '处罚决定书送达', on: servedOn, entry: 1 }
  const due = proveDeadline(deadlineRule('payFine'), start, calendar).legalDueOn
  clock.days(0, 2)
  const appliedOn = earlierOf(clock.day(), due)
  const first = Math.max(100, Math.floor(fineFen / 2 / 1000) * 1000 || Math.floor(fineFen / 2))
  const plan = [
    { amountFen: first, dueOn: addDays(appliedOn, 20) },
    { amountFen: fineFen - first, dueOn: addDays(appliedOn, 45) },
  ]
  act(story.lead, 'applyDeferral', async ({ upload }) => ({
    kind: 'instalments',
    appliedOn,
    grounds: '生意清淡，近三个月入不敷出，一次缴清确有困难。',
    plan,
    attachments: [await upload('分期缴纳申请书.png', drawScan(pictureOf(story, 'deferral')))],
  }))
  clock.days(0, 1)
  act('zhongdui', 'countersignDeferral', async (file) => ({
    id: await lastDeferral(file),
    agrees: true,
    opinion: '证明材料属实，同意分期缴纳。',
  }))
  clock.days(0, 1)
  act(
    'fenguan',
    'approveDeferral',
    async (file) => ({
      id: await lastDeferral(file),
      opinion: '当事人确有经济困难，同意按所报计划缴纳。',
      consequence:
        '任何一期逾期未缴的，自逾期之次日起，对该期未缴部分每日按百分之三加处罚款，加处罚款的数额不超出罚款的数额；本机关可以取消分期缴纳，经催告仍不履行的，依法申请人民法院强制执行',
    }),
    'DEFERRED',
  )
  serve(script, 'D52', 'direct')
  const slip = slipOf(story, random)
  const missed = story.turns.pays === 'instalmentMissed'
  plan.forEach(({ amountFen, dueOn }, index) => {
    const late = missed && index > 0
    clock.notBefore(late ? addDays(dueOn, random.between(5, 12)) : addDays(dueOn, -random.between(0, 4)))
    const paidOn = clock.day()
    const receipt = {
      paidOn,
      receiptNumber: `${paidOn.replaceAll('-', '')}${slip + index}`,
      bank: '港城农村商业银行营业部',
      receipt: null,
    }
    act('caiwu', 'recordPayment', { kind: 'fine', amountFen, ...receipt })
    clock.minutes(5, 20)
  })
  if (missed)
    act('caiwu', 'recordPayment', async ({ view }) => {
      const { state, context } = await view()
      const paidOn = state.payments.at(-1)?.paidOn ?? context.today
      return {
        kind: 'surcharge',
        amountFen: owed(state, paidOn, context.calendar).surchargeFen,
        paidOn,
        receiptNumber: `${paidOn.replaceAll('-', '')}${slip}J`,
        bank: '港城农村商业银行营业部',
        receipt: null,
      }
    })
}
