import { addDays, formatChineseDate } from '../../calendar/plain-date.ts'
import { dailyFineLawOf, dailyFineOf, dailyFineSum, finedDays } from '../../case/daily-fine.ts'
import type { Question } from '../../case/judge-context.ts'
import { ecologyCode } from '../../citation.ts'
import { formatMoney } from '../../money.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

const basis = ecologyCode(1060)
/** The article in force for the days of this act; the Code's where none is. */
const basisHere = ({ state }: Question) => dailyFineLawOf(state)?.basis ?? basis
const grounding = (q: Question) => payloadOf(q, 'groundDailyFine')
const written = (text: string) => text.trim() !== ''

// biome-ignore format: a table of law is read in columns
export const dailyFineConditions = {
  dailyFineAllowed: {
    basis, basisHere,                                       guard: 'G32', about: 'file',
    refusal: '所适用的法律在违法行为发生时没有规定按日连续处罚',
    forward: '法律没有规定按日连续处罚的，同一违法行为只罚款一次；行为跨越法律施行之日的，分段认定',
    holds: ({ state }) => dailyFineLawOf(state) !== null,
  },
  dailyFineForProducer: {
    basis, basisHere,                                       guard: 'G32', about: 'file',
    refusal: '当事人不是企业事业单位或者其他生产经营者，不得按日连续处罚',
    forward: '核对当事人；自然人没有从事生产经营的，不适用',
    holds: ({ state }) => state.party?.kind === 'organisation' || !!state.party?.soleTrader,
  },
  dailyFineFollowsFine: {
    basis, basisHere,                                       guard: 'G32', about: 'payload',
    refusal: '没有写明原罚款决定的文号、日期、数额',
    forward: '先受到罚款处罚，才能按照原处罚数额按日连续处罚；照原处罚决定书填写',
    holds: (q) => {
      const one = grounding(q)
      return !one || (written(one.originalNumber) && one.originalFineFen > 0 && one.originalDecidedOn <= q.ctx.today)
    },
  },
  dailyFineOrdered: {
    basis, basisHere,                                       guard: 'G32', about: 'payload',
    refusal: '没有责令改正决定书，或者复查早于责令改正送达的次日、晚于今天',
    forward: '先责令改正并送达，再复查；填写责令改正决定书的文号和送达日期',
    holds: (q) => {
      const one = grounding(q)
      return !one || (written(one.orderNumber) && one.recheckedOn > one.orderServedOn && one.recheckedOn <= q.ctx.today)
    },
  },
  dailyFineRecheckedInTime: {
    basis: null,                                            guard: 'G32', about: 'payload',
    refusal: '没有在规定的期限内复查',
    detail: (q) => {
      const one = grounding(q)
      const days = q.ctx.rules.dailyFine.recheckDays
      return one ? `（责令改正送达后${days}日内，至${formatChineseDate(addDays(one.orderServedOn, days))}，未核实）` : ''
    },
    forward: '超过期限才复查的，不能计算到复查之日；重新责令改正，在期限内复查',
    holds: (q) => {
      const one = grounding(q)
      return !one || one.recheckedOn <= addDays(one.orderServedOn, q.ctx.rules.dailyFine.recheckDays)
    },
  },
  dailyFineUncorrected: {
    basis, basisHere,                                       guard: 'G32', about: 'payload',
    refusal: '复查没有发现拒不改正，不得按日连续处罚',
    forward: '已经改正的，不再处罚；尚未改正的，写明复查发现的事实',
    holds: (q) => {
      const one = grounding(q)
      return !one || (one.uncorrected && written(one.findings))
    },
  },
  dailyFineDaysRight: {
    basis, basisHere,                                       guard: 'G32', about: 'payload',
    refusal: '计罚的日数不对，或者案由中违法行为的起止日期不是计罚的起止日期',
    detail: (q) => {
      const one = grounding(q)
      if (!one) return ''
      const { from, to, count } = finedDays(one)
      return `（自${formatChineseDate(from)}起至${formatChineseDate(to)}止，共${count}日）`
    },
    forward: '自责令改正送达的次日起，至复查发现仍未改正之日止；案由的起止日期照此填写',
    holds: (q) => {
      const one = grounding(q)
      const { act } = q.state
      if (!one || !act) return true
      const { from, to, count } = finedDays(one)
      return one.days === count && act.actFrom === from && act.actUntil === to
    },
  },
  dailyFineDocumented: {
    basis, basisHere,                                       guard: 'G32', about: 'payload',
    refusal: '没有附上原处罚决定书、责令改正决定书及其送达回证、复查记录',
    forward: '逐一附上后登记',
    holds: (q) => (grounding(q)?.attachments.length ?? 1) > 0,
  },
  dailyFineSumRight: {
    basis, basisHere,                                       guard: 'G32', about: 'payload',
    refusal: '罚款数额不等于原处罚数额乘以计罚的日数',
    detail: ({ state }) => {
      const daily = dailyFineOf(state)
      return daily ? `（${formatMoney(daily.originalFineFen)}×${daily.days}日，共${formatMoney(dailyFineSum(daily))}）` : ''
    },
    forward: '按照原处罚数额乘以日数填写；只适用罚款',
    holds: (q) => {
      const daily = dailyFineOf(q.state)
      const assessed = payloadOf(q, 'assessDiscretion')
      const proposed = assessed ?? payloadOf(q, 'proposeDecision')
      if (!daily || !proposed) return true
      return proposed.fineFen === dailyFineSum(daily) && (!assessed || assessed.penaltyKinds.join() === '罚款')
    },
  },
} as const satisfies Record<string, Condition>
