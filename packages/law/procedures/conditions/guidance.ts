import { promisesAway, restsOnGuidance } from '../../case/guidance.ts'
import type { Question } from '../../case/judge-context.ts'
import { privateThingsIn } from '../../case/public-text.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** 处罚与教育相结合; what becomes of a case is decided under 第五十七条 alone. */
const education = penaltyLaw(6)
const decided = penaltyLaw(57, { paragraph: 1 })
const said = (text: string | undefined) => (text?.trim().length ?? 0) >= 5

const promised = (q: Question) => {
  const talk = payloadOf(q, 'recordTalk')
  return talk ? promisesAway(`${talk.reason}\n${talk.guidance}`) : null
}
const named = (q: Question) => restsOnGuidance(field(q, 'reason') ?? '')
const privateInAdvice = (q: Question) => {
  const one = payloadOf(q, 'adviseUnit')
  return one ? privateThingsIn(`${one.found}\n${one.advice}`, q.state) : []
}

/** 行政指导 (rules §5.7): K05 and K06. */
// biome-ignore format: a table of law is read in columns
export const guidanceConditions = {
  talkRecorded: {
    basis: education,                        guard: null,  about: 'payload',
    refusal: '没有写明约谈的事由、指导的内容或者被约谈人的意见',
    forward: '写明存在的问题、需要怎样改正，如实记录被约谈人的意见；没有意见的，写明没有意见',
    holds: (q) => {
      const talk = payloadOf(q, 'recordTalk')
      return !talk || [talk.reason, talk.guidance, talk.reply].every(said)
    },
  },
  talkSparesNobody: {
    basis: decided,                          guard: null,  about: 'payload',
    refusal: '约谈中许诺不予处罚或者从轻、减轻处罚',
    detail: (q) => `（“${promised(q)}”）`,
    forward: '删去关于处罚结果的许诺；约谈不代替处罚，是否处罚、如何处罚由行政机关负责人在调查终结后依法决定',
    holds: (q) => promised(q) === null,
  },
  guidanceIsNoReason: {
    basis: decided,                          guard: null,  about: 'payload',
    refusal: '以约谈、行政指导或者执法建议作为不立案、不处罚、撤销案件的理由',
    detail: (q) => `（“${named(q)}”）`,
    forward: '写明法定的理由；约谈、指导、建议另有文书在卷，不是不处罚的理由',
    holds: (q) => named(q) === null,
  },
  adviceToAnother: {
    // What the party has to put right is ordered (D26), not suggested; the rule book gives K06 no article.
    basis: null,                             guard: null,  about: 'payload',
    refusal: '执法建议写给了本案当事人',
    forward: '向有管理职责的部门、单位提出建议；要求当事人改正的，责令改正',
    holds: (q) => {
      const one = payloadOf(q, 'adviseUnit')
      return !one || one.unit.trim() !== q.state.party?.name.trim()
    },
  },
  adviceGiven: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明执法中发现的问题或者建议的内容',
    forward: '写明问题的具体情况，提出可以办理的建议',
    holds: (q) => {
      const one = payloadOf(q, 'adviseUnit')
      return !one || (said(one.found) && said(one.advice))
    },
  },
  adviceKeepsSecrets: {
    basis: penaltyLaw(50),                   guard: null,  about: 'payload',
    refusal: '执法建议中载有举报人的姓名，或者当事人的住址、证件号码、电话号码、账号',
    detail: (q) => `（疑似：${[...new Set(privateInAdvice(q).map(({ what }) => what))].join('、')}）`,
    forward: '建议只写问题和办法，删去个人信息',
    holds: (q) => privateInAdvice(q).length === 0,
  },
  adviceOpen: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有等待复函的执法建议：没有提出，或者已经复函',
    forward: '先提出执法建议',
    holds: (q) => q.state.advices.some(({ id, answer }) => !answer && (q.payload === null || id === field(q, 'id'))),
  },
} as const satisfies Record<string, Condition>
