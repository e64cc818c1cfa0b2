import {
  type DisputeActionName,
  openDispute,
  type PublicNoticeActionName,
  publicServiceOf,
} from '@zhiheng/law'
import { findCommonSuperior, findUnitName } from '../organisation/index.ts'
import { problem } from '../platform/errors.ts'
import { type Completing, same, withId } from './completing.ts'

/** 管辖争议: the other unit and the common superior are read from the tree of units, never typed. */
export const completeDispute: { readonly [A in DisputeActionName]: Completing<A> } = {
  raiseDispute: async (input, { tx, actor, unitId }) => {
    const { city } = actor
    const [ourUnit, otherUnit] = await Promise.all([
      findUnitName(tx, city, unitId),
      findUnitName(tx, city, input.otherUnitId),
    ])
    const superior = await findCommonSuperior(tx, city, unitId, input.otherUnitId)
    if (ourUnit === null || otherUnit === null || (!superior && input.otherUnitId !== unitId))
      throw problem(422, 'no_common_superior', '没有找到与该单位共同的上一级行政机关。', {
        field: 'otherUnitId',
        wayForward: '从本市的单位中选择争议的另一方；外市的机关由上级协调，不在本系统办理。',
      })
    return withId({
      ...input,
      ourUnit,
      otherUnit,
      superiorUnitId: superior?.unitId ?? unitId,
      superior: superior?.name ?? ourUnit,
    })
  },
  consultJurisdiction: same,
  reportDispute: same,
  designateJurisdiction: (input, { state, unitId }) => ({
    ...input,
    superiorUnitId: openDispute(state)?.raised.superiorUnitId ?? unitId,
  }),
  followDesignation: same,
}

/** 公告送达: which papers are served by the end of the period, and when, follows from the notice. */
export const completePublicNotice: { readonly [A in PublicNoticeActionName]: Completing<A> } = {
  recordFailedService: withId,
  issuePublicNotice: withId,
  publishNotice: same,
  completePublicService: ({ noticeId }, { state, calendar }) =>
    withId({ noticeId, ...publicServiceOf(state, noticeId, calendar) }),
}
