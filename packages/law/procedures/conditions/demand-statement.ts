import { hoursBetween } from '../../calendar/plain-date.ts'
import { demandServedAt, servedDemands } from '../../case/demand-statement.ts'
import { compulsionLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

/** The party's answer to a demand (ACL-35; 《行政强制法》第三十六条). */
// biome-ignore format: a table of law is read in columns
export const demandStatementConditions = {
  demandReached: {
    basis: compulsionLaw(36),                guard: null,  about: 'file',
    refusal: '催告书还没有送达当事人',
    forward: '催告书送达以后，再记录当事人对催告的陈述申辩',
    holds: (q) => {
      const id = payloadOf(q, 'recordDemandStatement')?.demandId
      return servedDemands(q.state).some((one) => id === undefined || one.id === id)
    },
  },
  heardAfterDemand: {
    basis: compulsionLaw(36),                guard: null,  about: 'payload',
    refusal: '听取的时间早于催告书送达，或者还没有到',
    forward: '按实际听取陈述申辩的时间填写',
    holds: (q) => {
      const said = payloadOf(q, 'recordDemandStatement')
      if (!said) return true
      const servedAt = demandServedAt(q.state, said.demandId)
      return (
        hoursBetween(said.heardAt, q.ctx.now) >= 0 &&
        (servedAt === undefined || hoursBetween(servedAt, said.heardAt) >= 0)
      )
    },
  },
  demandStatementRecorded: {
    basis: compulsionLaw(36),                guard: null,  about: 'payload',
    refusal: '当事人对催告的陈述申辩没有记录，或者没有附上笔录、书面意见',
    forward: '如实记录当事人提出的事实、理由和证据，上传当事人签名的笔录或者其书面意见',
    holds: (q) => {
      const said = payloadOf(q, 'recordDemandStatement')
      return !said || (said.content.trim() !== '' && said.attachments.length > 0)
    },
  },
  demandStatementReviewed: {
    basis: compulsionLaw(36),                guard: null,  about: 'payload',
    refusal: '对当事人提出的事实、理由和证据没有复核',
    forward: '写明复核的情况和是否采纳的理由；成立的应当采纳',
    holds: (q) => payloadOf(q, 'recordDemandStatement')?.review.trim() !== '',
  },
} as const satisfies Record<string, Condition>
