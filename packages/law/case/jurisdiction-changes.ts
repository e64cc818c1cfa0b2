import type { Change } from './changes.ts'
import type { Dispute, DisputeActionName } from './jurisdiction.ts'
import type { PublicNotice, PublicNoticeActionName } from './public-notice.ts'
import type { CaseState } from './state.ts'

const onDispute = (state: CaseState, id: string, part: (one: Dispute) => Partial<Dispute>) => ({
  disputes: state.disputes.map((one) => (one.id === id ? { ...one, ...part(one) } : one)),
})
const onNotice = (state: CaseState, id: string, part: Partial<PublicNotice>) => ({
  publicNotices: state.publicNotices.map((one) => (one.id === id ? { ...one, ...part } : one)),
})

/** What 管辖争议 writes into the file. */
export const disputeChanges: { readonly [A in DisputeActionName]: Change<A> } = {
  raiseDispute: (state, payload, made) => ({
    disputes: [
      ...state.disputes,
      {
        id: payload.id,
        raised: { ...made, ...payload },
        consultations: [],
        reported: null,
        designated: null,
        followed: null,
      },
    ],
  }),
  consultJurisdiction: (state, payload, made) =>
    onDispute(state, payload.id, ({ consultations }) => ({
      consultations: [...consultations, { ...made, ...payload }],
    })),
  reportDispute: (state, { id, ...opinion }, made) =>
    onDispute(state, id, () => ({ reported: { ...made, ...opinion } })),
  designateJurisdiction: (state, payload, made) =>
    onDispute(state, payload.id, () => ({ designated: { ...made, ...payload } })),
  followDesignation: (state, payload, made) =>
    onDispute(state, payload.id, () => ({ followed: { ...made, ...payload } })),
}

/** What 公告送达 writes into the file; at its end it is a service like every other, by which the papers were served. */
export const publicNoticeChanges: { readonly [A in PublicNoticeActionName]: Change<A> } = {
  recordFailedService: (state, payload, made) => ({
    failedServices: [...state.failedServices, { ...made, ...payload }],
  }),
  issuePublicNotice: (state, payload, made) => ({
    publicNotices: [
      ...state.publicNotices,
      { id: payload.id, issued: { ...made, ...payload }, published: null, completed: null },
    ],
  }),
  publishNotice: (state, payload, made) =>
    onNotice(state, payload.id, { published: { ...made, ...payload } }),
  completePublicService: (state, payload, made) => {
    const { id, noticeId, paperIds, servedAt } = payload
    const notice = state.publicNotices.find((one) => one.id === noticeId)
    return {
      ...onNotice(state, noticeId, { completed: { ...made, ...payload } }),
      services: [
        ...state.services,
        {
          ...made,
          id,
          paperIds,
          method: 'public',
          servedAt,
          place: notice?.issued.publishIn ?? '',
          recipient: state.party?.name ?? '',
          relation: '受送达人（公告）',
          servers: [],
          witness: null,
          mediaProof: notice?.published?.attachments ?? [],
          refusalReason: null,
          postalNumber: null,
          proof: null,
        },
      ],
      papers: state.papers.map((paper) => (paperIds.includes(paper.id) ? { ...paper, servedBy: id } : paper)),
    }
  },
}
