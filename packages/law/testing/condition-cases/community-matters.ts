import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

const handing = justBefore('assignMatter')
const answering = justBefore('answerMatter')
const following = justBefore('followUpMatter')
const archiving = justBefore('archiveCase', { variant: 'guided' })

export const communityMatterCases = {
  matterFromCommunity: breaks(
    '不是城管进社区的线索，不得以社区事项交办（平台的办理规则）',
    handing,
    ({ state }) => ({ state: { ...state, clue: changed(state.clue, { source: 'patrol' }) } }),
  ),
  matterUnitsFit: breaks('联办没有协办单位的，不得交办（平台的办理规则）', handing, ({ payload }) => ({
    payload: { ...payload, way: 'joint' },
  })),
  matterToldApart: breaks('没有写明办理要求的，不得交办（平台的办理规则）', handing, ({ payload }) => ({
    payload: { ...payload, demand: '办理' },
  })),
  matterKeepsSecrets: breaks(
    '交办单载有反映人电话号码的，不得交办（《行政处罚法》第五十条）',
    handing,
    ({ payload }) => ({ payload: { ...payload, matter: `${payload.matter}，电话13900000001` } }),
  ),
  matterWaits: breaks('交办单没有用印的，不得登记办理情况（平台的办理规则）', answering, ({ state }) => ({
    state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) },
  })),
  matterAnswerFits: breaks(
    '转办的事项没有接收，不得登记办结（平台的办理规则）',
    answering,
    ({ payload }) => ({ payload: { ...payload, outcome: 'done' } }),
  ),
  matterAnswerTold: breaks(
    '没有写明理由的，不得退回转办的事项（平台的办理规则）',
    answering,
    ({ payload }) => ({ payload: { ...payload, result: '不管' } }),
  ),
  matterHandled: breaks('联办的单位没有都办结的，不得回访（平台的办理规则）', following, ({ state }) => ({
    state: {
      ...state,
      communityMatters: state.communityMatters.map((one) => ({ ...one, answers: one.answers.slice(0, 1) })),
    },
  })),
  followUpTold: breaks('没有写明回访情况的，不得登记回访（平台的办理规则）', following, ({ payload }) => ({
    payload: { ...payload, said: '满意' },
  })),
  mattersClosed: breaks('社区事项没有回访的，不得归档（平台的办理规则）', archiving, ({ state }) => ({
    state: { ...state, communityMatters: following.state.communityMatters },
  })),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
