import { formatChineseDate } from '../calendar/plain-date.ts'
import { paperTitle } from './city-paper.ts'
import { addresseeOf } from './complaint-answer.ts'
import { type Facts, type Surroundings, under } from './fact-parts.ts'
import { disputeKinds } from './jurisdiction.ts'
import { publicNoticeGrounds, publicPeriod, triedMethods } from './public-notice.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 指定管辖: the dispute, how the consultation ended, whom the superior named. */
export function disputeFacts(state: CaseState, about: string | null): Facts {
  const one = state.disputes.find(({ id }) => id === about)
  if (!one) return {}
  const { raised, consultations, reported, designated } = one
  const last = consultations.at(-1)
  return under('jurisdiction', {
    number: currentPaper(state, 'D05', one.id)?.number,
    superior: raised.superior,
    ourUnit: raised.ourUnit,
    otherUnit: raised.otherUnit,
    kind: disputeKinds[raised.kind],
    arisenOn: raised.arisenOn,
    situation: raised.situation,
    grounds: raised.grounds,
    consulted: last ? `${formatChineseDate(last.on)}协商，未能达成一致：${last.course}` : null,
    reported: reported !== null,
    reportedOn: reported?.on,
    designated: designated && (designated.designated === 'ours' ? raised.ourUnit : raised.otherUnit),
    staysHere: designated && designated.designated === 'ours',
    reason: designated?.reason,
    designatedOn: designated?.on,
  })
}

/** 送达公告: to whom, which papers, why, from when to when. */
export function publicNoticeFacts(state: CaseState, about: string | null, { calendar }: Surroundings): Facts {
  const one = state.publicNotices.find(({ id }) => id === about)
  if (!one) return {}
  const { issued } = one
  const papers = issued.paperIds.flatMap((id) => state.papers.find((paper) => paper.id === id) ?? [])
  const tried = state.failedServices.filter(({ paperIds }) =>
    paperIds.some((id) => issued.paperIds.includes(id)),
  )
  return under('publicNotice', {
    number: currentPaper(state, 'D50', one.id)?.number,
    addressee: addresseeOf(state, papers),
    documents: papers.map((paper) => ({
      title: paperTitle(paper),
      number: paper.number ?? '',
    })),
    ground: publicNoticeGrounds[issued.ground],
    tried: [...new Set(tried.map(({ method }) => triedMethods[method]))].join('、'),
    course: issued.course,
    summary: issued.summary,
    publishOn: issued.publishOn,
    publishIn: issued.publishIn,
    until: publicPeriod(issued.publishOn, issued.revision, calendar).legalDueOn,
  })
}
