import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import { dailyFineOf } from '../../case/daily-fine.ts'
import { publicServiceOf } from '../../case/public-notice.ts'
import { handlers } from '../../case/state.ts'
import { noticeService } from '../../case/substance.ts'
import { fineRange } from '../../catalogue/item.ts'
import { civilProcedureLaw, penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

// biome-ignore format: a table of law is read in columns
export const inOrderConditions = {
  decisionDatedToday: {
    basis: penaltyLaw(59, { paragraph: 1, item: 6 }), guard: 'G28', about: 'payload',
    refusal: '决定书的日期不是作出决定的今天',
    forward: '决定书的日期就是负责人批准之日，办案期限计算到这一天，不得提前或者推后填写',
    holds: (q) => {
      const decidedOn = (payloadOf(q, 'approveDecision') ?? payloadOf(q, 'decideNoPenalty'))?.decidedOn
      return !decidedOn || decidedOn === q.ctx.today
    },
  },
  decidedFineInRange: {
    // What was notified was within the range; hearing the party may lighten it, and below the range only 减轻 leads (APL-DEF).
    basis: penaltyLaw(34),                            guard: null,  about: 'payload',
    refusal: '拟决定的罚款低于法定幅度，裁量中没有认定减轻',
    forward: '在法定幅度内从轻；具有应当减轻的法定情形的，退回调查重新裁量',
    holds: (q) => {
      const proposed = payloadOf(q, 'proposeDecision')
      const { item, party, discretion } = q.state
      if (!proposed || proposed.fineFen === 0 || !item || !party || discretion?.belowRange || dailyFineOf(q.state)) return true
      const range = fineRange(item, party.kind)
      return 'review' in range || proposed.fineFen >= range.minFen
    },
  },
  reviewerStillApart: {
    basis: penaltyLaw(58),                            guard: 'G25', about: 'file',
    refusal: '出具法制审核意见的人员后来又承办了本案，审核与调查没有分离',
    forward: '更换承办人员，或者由没有参与本案的法制审核人员重新审核',
    holds: ({ state }) => !state.review || !handlers(state).includes(state.review.by.personId),
  },
  waiverAfterNotice: {
    basis: penaltyLaw(62),                            guard: 'G21', about: 'payload',
    refusal: '放弃权利的时间早于告知书送达之日，或者晚于现在',
    forward: '按当事人签署放弃声明的实际时间填写；告知之前的表示不算放弃，应当等待期限届满',
    holds: (q) => {
      const waivedAt = (payloadOf(q, 'recordWaiver') ?? payloadOf(q, 'recordHearingWaiver'))?.at
      const service = noticeService(q.state)
      return (
        !waivedAt ||
        !service ||
        (beijingDay(waivedAt) >= beijingDay(service.servedAt) && hoursBetween(waivedAt, q.ctx.now) >= 0)
      )
    },
  },
  publicOnlyByNotice: {
    basis: civilProcedureLaw(95),                     guard: 'G31', about: 'payload',
    refusal: '公告送达没有经过送达公告的制作、发布和期满',
    forward: '先登记送达未成，制作送达公告，发布后满三十日的，登记公告期满',
    holds: (q) => payloadOf(q, 'recordService')?.method !== 'public',
  },
  publicServiceAsComputed: {
    basis: civilProcedureLaw(95),                     guard: 'G31', about: 'payload',
    refusal: '公告送达的文书或者视为送达的日期，与所发布的公告不一致',
    forward: '以公告所列的文书和公告期满之日为准，缴款等期限由此计算',
    holds: (q) => {
      const done = payloadOf(q, 'completePublicService')
      if (!done) return true
      const { paperIds, servedAt } = publicServiceOf(q.state, done.noticeId, q.ctx.calendar)
      return (
        Date.parse(done.servedAt) === Date.parse(servedAt) &&
        done.paperIds.length === paperIds.length &&
        done.paperIds.every((id) => paperIds.includes(id))
      )
    },
  },
} as const satisfies Record<string, Condition>
