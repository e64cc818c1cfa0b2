import { majorGroundsOf, matterLimit, type OtherPapersActionName } from '@zhiheng/law'
import { cityKindOf, definitionsInForce, isOwnKind } from '../documents/index.ts'
import { findSupervisor } from '../organisation/index.ts'
import { problem } from '../platform/errors.ts'
import { type Completing, same, withId } from './completing.ts'

/** 其他文书: what the file and the tree of units say is not asked of the person. */
export const completeOtherPapers: { readonly [A in OtherPapersActionName]: Completing<A> } = {
  fileMajorDecision: async (input, { tx, actor, unitId, state, rules }) => {
    const found = await findSupervisor(tx, actor.city, unitId)
    if (!found)
      throw problem(422, 'no_supervisor', '单位名录中没有本单位的同级司法行政部门。', {
        wayForward: '请系统管理员在单位管理中补充司法局后再报送。',
      })
    return withId({
      ...input,
      ...{ supervisorUnitId: found.unitId, supervisor: found.name },
      grounds: majorGroundsOf(state, rules),
    })
  },
  answerMajorFiling: same,
  answerComplaint: same,
  amendPaper: withId,
  recordTalk: withId,
  adviseUnit: withId,
  recordAdviceReply: same,
  assignMatter: (input, { rules }) => withId({ ...input, limit: matterLimit(input.way, rules) }),
  answerMatter: same,
  followUpMatter: same,
  issueCityPaper: async (input, { tx, actor }) => {
    const definition = (await definitionsInForce(tx, actor.city, actor.today)).get(input.kind)
    if (!definition || !isOwnKind(input.kind))
      throw problem(422, 'no_city_paper', `本市今日没有编号为 ${input.kind} 的本市文书。`, {
        field: 'kind',
        wayForward: '从列出的本市文书中选择；需要增加的，请系统管理员在文书模板中发布。',
      })
    return withId({ ...input, paper: cityKindOf(definition) })
  },
}
