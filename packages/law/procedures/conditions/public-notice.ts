import { beijingDay } from '../../calendar/plain-date.ts'
import type { Question } from '../../case/judge-context.ts'
import { noticeExpired, type PublicNotice, runningNotices, triedInVain } from '../../case/public-notice.ts'
import { currentPaper } from '../../case/state.ts'
import { civilProcedureLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const said = (text: string | null | undefined) => (text?.trim().length ?? 0) >= 5
/** The running notice an act is about, or any that stands at the step before the form is filled. */
const notice = (q: Question, holds: (one: PublicNotice) => boolean) => {
  const id = payloadOf(q, 'completePublicService')?.noticeId ?? field(q, 'id')
  return runningNotices(q.state).some((one) => (q.payload === null || one.id === id) && holds(one))
}

// biome-ignore format: a table of law is read in columns
export const publicNoticeConditions = {
  attemptProved: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '没有写明送达未成的经过，或者没有证明材料',
    forward: '写明何时何地因何未能送达，上传现场照片、退回的邮件等',
    holds: (q) => {
      const tried = payloadOf(q, 'recordFailedService')
      return !tried || (said(tried.course) && tried.attachments.length > 0)
    },
  },
  attemptInOrder: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '送达未成的时间早于文书作出之日，或者还没有到',
    forward: '按实际送达的时间填写',
    holds: (q) => {
      const tried = payloadOf(q, 'recordFailedService')
      if (!tried) return true
      const made = q.state.papers.filter(({ id }) => tried.paperIds.includes(id)).map(({ issued }) => issued.on)
      return tried.triedAt <= q.ctx.now && made.every((on) => beijingDay(tried.triedAt) >= on)
    },
  },
  triedOtherWays: {
    // The article asks for it; that one direct and one other way must be on record is the platform's reading (SRV-7).
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '没有直接送达未成的记录，或者没有邮寄、电子送达未成的记录',
    forward: '先以直接送达和邮寄（或者经同意的电子送达）送达，未成的逐次登记',
    holds: (q) => {
      const issued = payloadOf(q, 'issuePublicNotice')
      return !issued || triedInVain(q.state, issued.paperIds)
    },
  },
  whereaboutsSought: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '以下落不明为由公告送达，没有查找受送达人的材料',
    forward: '上传基层组织证明、登记住所查无此人的证明等查找材料',
    holds: (q) => {
      const issued = payloadOf(q, 'issuePublicNotice')
      return issued?.ground !== 'whereaboutsUnknown' || issued.attachments.length > 0
    },
  },
  noticeCourseTold: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '没有记明公告送达的原因和经过',
    forward: '写明采用过哪些方式、何时、因何未能送达，应当在案卷中记明',
    holds: (q) => {
      const issued = payloadOf(q, 'issuePublicNotice')
      return !issued || (said(issued.course) && said(issued.summary))
    },
  },
  publishDayAhead: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '公告发布的日期早于今天',
    forward: '填写今天或者以后的日期，三十日由发布之日起算',
    holds: (q) => (payloadOf(q, 'issuePublicNotice')?.publishOn ?? q.ctx.today) >= q.ctx.today,
  },
  noNoticeRunning: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '所选文书正在公告，期间尚未届满',
    forward: '等待公告期满；受送达人出现的，直接送达',
    holds: (q) => {
      const ids = payloadOf(q, 'issuePublicNotice')?.paperIds ?? []
      return !runningNotices(q.state).some(({ issued, published }) => published && issued.paperIds.some((id) => ids.includes(id)))
    },
  },
  publicNoticeSealed: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'file',
    refusal: '没有加盖印章、等待发布的送达公告',
    forward: '制作送达公告，由内勤人员用印后发布',
    holds: (q) => notice(q, (one) => !one.published && !!currentPaper(q.state, 'D50', one.id)?.sealed),
  },
  publishedAsNoticed: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '发布的日期与公告所载的日期不一致，或者还没有到',
    forward: '按公告所载的日期发布；未能如期发布的，重新制作送达公告',
    holds: (q) => {
      const published = payloadOf(q, 'publishNotice')
      const planned = q.state.publicNotices.find(({ id }) => id === published?.id)?.issued.publishOn
      return !published || (published.publishedOn <= q.ctx.today && (!planned || published.publishedOn === planned))
    },
  },
  publicationProved: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'payload',
    refusal: '没有公告发布的证明',
    forward: '上传张贴的照片、网页截图或者报纸，附卷',
    holds: (q) => (payloadOf(q, 'publishNotice')?.attachments.length ?? 1) > 0,
  },
  publicPeriodOver: {
    basis: civilProcedureLaw(95),            guard: 'G31', about: 'file',
    refusal: '没有发布的公告，或者自发布之日起未满三十日',
    forward: '等待公告期满；受送达人出现的，直接送达',
    holds: (q) => notice(q, (one) => noticeExpired(one, q.ctx.today, q.ctx.calendar)),
  },
} as const satisfies Record<string, Condition>
