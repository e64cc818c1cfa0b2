import {
  matterAnswersNow,
  mattersToAnswer,
  mattersToFollowUp,
  mattersUnclosed,
} from '../../case/community-matters.ts'
import type { Question } from '../../case/judge-context.ts'
import { privateThingsIn } from '../../case/public-text.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const said = (text: string | undefined) => (text?.trim().length ?? 0) >= 5
/** The one the act names, or any at all before it is filled in. */
const among = (q: Question, list: readonly { readonly id: string }[]) =>
  list.some(({ id }) => q.payload === null || id === field(q, 'id'))

const privateInMatter = (q: Question) => {
  const one = payloadOf(q, 'assignMatter')
  return one ? privateThingsIn(`${one.matter}\n${one.demand}`, q.state) : []
}

/** 城管进社区 (rules §8.6, K08). No law speaks of it: these are the platform's own, but for the secrecy of who reported. */
// biome-ignore format: a table of law is read in columns
export const communityMatterConditions = {
  matterFromCommunity: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '本案的线索不是城管进社区登记的事项',
    forward: '其他来源的线索按线索办理；属于其他机关管辖的，移送',
    holds: ({ state }) => state.clue?.source === 'community',
  },
  matterUnitsFit: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '承办单位与办理方式不符：直办、转办只有一个承办单位，联办至少有一个协办单位，单位不得重复',
    forward: '直办由本单位办理，转办写明有职责的部门，联办写明主办和协办的单位',
    holds: (q) => {
      const one = payloadOf(q, 'assignMatter')
      if (!one) return true
      const units = [one.unit, ...one.others].map((unit) => unit.trim())
      return (one.way === 'joint') === (one.others.length > 0) && new Set(units).size === units.length
    },
  },
  matterToldApart: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明交办的事项或者办理的要求',
    forward: '写明居民反映了什么、在哪里、需要怎样办理',
    holds: (q) => {
      const one = payloadOf(q, 'assignMatter')
      return !one || (said(one.matter) && said(one.demand))
    },
  },
  matterKeepsSecrets: {
    basis: penaltyLaw(50),                   guard: null,  about: 'payload',
    refusal: '交办单中载有反映人的姓名，或者个人的住址、证件号码、电话号码、账号',
    detail: (q) => `（疑似：${[...new Set(privateInMatter(q).map(({ what }) => what))].join('、')}）`,
    forward: '交办单只写事项和要求，回访由登记的单位进行',
    holds: (q) => privateInMatter(q).length === 0,
  },
  matterWaits: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有等待办理的社区事项：没有交办，或者交办单没有用印，或者已经办结、退回',
    forward: '先交办，交办单用印后送承办单位',
    holds: (q) => among(q, mattersToAnswer(q.state)),
  },
  matterAnswerFits: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '不是本事项的承办单位，或者已经办结，或者该方式没有这样的答复，或者日期早于交办',
    forward: '转办的先接收或者退回，接收后办结；直办、联办的直接登记办结，各单位分别登记',
    holds: (q) => {
      const answer = payloadOf(q, 'answerMatter')
      const one = q.state.communityMatters.find(({ id }) => id === answer?.id)
      return !answer || !one || (matterAnswersNow(one, answer.unit).includes(answer.outcome) && answer.receivedOn >= one.on)
    },
  },
  matterAnswerTold: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明办理的结果或者退回的理由',
    forward: '办结的写明做了什么、结果怎样；退回的写明为什么不属于该单位的职责',
    holds: (q) => {
      const answer = payloadOf(q, 'answerMatter')
      return !answer || answer.outcome === 'accepted' || said(answer.result)
    },
  },
  matterHandled: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有可以回访的社区事项：尚未办结，或者还有单位没有办结，或者已经回访',
    forward: '联办的，各单位都办结以后回访',
    holds: (q) => among(q, mattersToFollowUp(q.state)),
  },
  followUpTold: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明回访的情况',
    forward: '写明以什么方式回访、居民怎么说',
    holds: (q) => {
      const one = payloadOf(q, 'followUpMatter')
      return !one || said(one.said)
    },
  },
  mattersClosed: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '交办的社区事项没有办结、回访',
    forward: '登记各单位的办理情况并回访；转办被退回的，重新交办',
    holds: ({ state }) => mattersUnclosed(state).length === 0,
  },
} as const satisfies Record<string, Condition>
