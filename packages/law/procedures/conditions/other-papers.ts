import { amendablePapers, isAmendable, keepsBurden } from '../../case/amendment.ts'
import { goesToReporter, reporterNamedIn, reporterToTell } from '../../case/complaint-answer.ts'
import type { Question } from '../../case/judge-context.ts'
import {
  majorFilingInForce,
  majorFilingOwed,
  majorFilingSentOn,
  majorFilingToAnswer,
} from '../../case/major-filing.ts'
import { privateThingsIn } from '../../case/public-text.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'
import { ordinaryActions } from '../ordinary-actions.ts'
import { makersOf } from '../papers-made.ts'

const supervision = penaltyLaw(75, { paragraph: 1 })
const secrecy = penaltyLaw(50)
const said = (text: string | null | undefined) => (text?.trim().length ?? 0) >= 5

/** The report that lies before the bureau of justice, and the one the act names where it names one. */
const toAnswer = (q: Question) => {
  const filing = majorFilingToAnswer(q.state)
  return filing && (q.payload === null || filing.id === field(q, 'id')) ? filing : null
}
const correcting = penaltyLaw(75, { paragraph: 2 })
const amended = (q: Question) => q.state.papers.find(({ id }) => id === payloadOf(q, 'amendPaper')?.paperId)
const served = (q: Question) =>
  (field(q, 'paperIds') ?? []).flatMap((id) => q.state.papers.find((paper) => paper.id === id) ?? [])
/** What of the answer may not be told to who reported: their own name is theirs. */
const privateInAnswer = (q: Question) => {
  const answer = payloadOf(q, 'answerComplaint')
  const found = answer ? privateThingsIn(`${answer.done}\n${answer.result}`, q.state) : []
  return found.filter(({ what }) => what !== '举报人')
}

// biome-ignore format: a table of law is read in columns
export const otherPapersConditions = {
  // 重大行政处罚决定备案 (K09)
  majorDecisionMade: {
    basis: supervision,                      guard: null,  about: 'file',
    refusal: '没有作出处罚决定，或者决定没有达到重大行政处罚决定的标准，或者已经被撤销',
    forward: '达到听证的较大数额、属于听证的处罚种类或者经过听证的决定报送备案；标准为市里设定，未核实',
    holds: ({ state, ctx }) => majorFilingOwed(state, ctx.rules),
  },
  majorNotFiledYet: {
    basis: supervision,                      guard: null,  about: 'file',
    refusal: '本决定已经报送备案，没有被退回',
    forward: '备案表尚未用印的，用印后即为报送；被退回的，补正后重新报送',
    holds: ({ state }) => majorFilingInForce(state) === null,
  },
  majorFilingTold: {
    basis: supervision,                      guard: null,  about: 'payload',
    refusal: '没有写明案件的主要情况',
    forward: '写明违法事实、办理经过、处罚内容和履行情况',
    holds: (q) => said(payloadOf(q, 'fileMajorDecision')?.summary),
  },
  majorFilingLies: {
    basis: supervision,                      guard: null,  about: 'file',
    refusal: '没有等待答复的备案：尚未报送，或者备案表没有用印，或者已经答复',
    forward: '由办案单位报送备案，备案表用印后再行答复',
    holds: (q) => toAnswer(q) !== null,
  },
  answersAsSupervisor: {
    basis: supervision,                      guard: null,  about: 'file',
    refusal: '备案由收到备案的司法行政部门答复',
    forward: '由该部门的执法监督人员办理',
    holds: (q) => q.ctx.actor.supervisor === true,
  },
  majorReturnReasoned: {
    basis: supervision,                      guard: null,  about: 'payload',
    refusal: '退回备案没有写明意见',
    forward: '写明需要补正的内容，办案单位据此补正后重新报送',
    holds: (q) => {
      const answer = payloadOf(q, 'answerMajorFiling')
      return answer?.outcome !== 'returned' || said(answer.opinion)
    },
  },
  majorDecisionFiled: {
    basis: supervision,                      guard: null,  about: 'file',
    refusal: '重大行政处罚决定没有报送备案，或者备案被退回后没有重新报送',
    forward: '报送重大行政处罚决定备案，备案表用印后即可归档；归档不等司法行政部门答复',
    holds: ({ state, ctx }) => !majorFilingOwed(state, ctx.rules) || majorFilingSentOn(state) !== null,
  },

  // 投诉举报处理答复 (K07)
  reporterUntold: {
    // The Law leaves the telling to the rules of each line (rules §6.3, K07).
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有署名的举报人，或者已经告知、答复',
    forward: '匿名举报的无需答复；已经送达处理结果告知书、答复书的不再重复答复',
    holds: ({ state }) => reporterToTell(state) !== null,
  },
  answerTellsResult: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明办理的情况或者处理结果',
    forward: '写明核查、立案、处理的经过，以及最后的处理结果',
    holds: (q) => {
      const answer = payloadOf(q, 'answerComplaint')
      return !answer || (said(answer.done) && said(answer.result))
    },
  },
  answerKeepsSecrets: {
    basis: secrecy,                          guard: null,  about: 'payload',
    refusal: '答复中载有当事人的住址、证件号码、电话号码或者账号',
    detail: (q) => `（疑似：${[...new Set(privateInAnswer(q).map(({ what }) => what))].join('、')}）`,
    forward: '答复只说办理情况和处理结果，删去当事人的个人信息',
    holds: (q) => privateInAnswer(q).length === 0,
  },
  reporterKeptSecret: {
    basis: secrecy,                          guard: null,  about: 'payload',
    refusal: '写给当事人的文书中载有举报人的姓名',
    forward: '删去举报人的姓名，不写线索由谁提供；举报人的信息只归入副卷',
    holds: (q) => q.payload === null || reporterNamedIn(JSON.stringify(q.payload), q.state) === null,
  },
  reporterServedApart: {
    basis: secrecy,                          guard: null,  about: 'payload',
    refusal: '给举报人的文书与给当事人的文书一并送达，或者以公告送达',
    forward: '给举报人的告知书、答复书单独送达，另作送达回证；举报人的姓名不得公告',
    holds: (q) => {
      const papers = served(q)
      const toReporter = papers.filter(goesToReporter)
      return toReporter.length === 0 || (q.action !== 'issuePublicNotice' && toReporter.length === papers.length)
    },
  },

  // 更正已送达的文书 (D50S)
  paperAmendable: {
    basis: correcting,                       guard: null,  about: 'file',
    refusal: '没有可以更正的文书：更正针对已经送达、仍然有效的文书；处罚决定书、告知书和给举报人的文书不以更正通知书更正',
    forward: '尚未送达的重新制作；处罚决定书报请纠错；告知书重新告知；已经另行制作的以新的一份为准',
    holds: (q) => {
      const paper = amended(q)
      return q.payload === null ? amendablePapers(q.state).length > 0 : !!paper && isAmendable(q.state, paper)
    },
  },
  amendmentTold: {
    basis: correcting,                       guard: null,  about: 'payload',
    refusal: '没有写明原文书哪里有误、应当怎样，或者没有写明理由',
    forward: '照录原文书有误的文字，写明更正后的文字，并写明怎样发现、由什么证明',
    holds: (q) => {
      const one = payloadOf(q, 'amendPaper')
      const [wrong, right] = [one?.wrong.trim() ?? '', one?.right.trim() ?? '']
      return !one || (wrong !== '' && right !== '' && wrong !== right && said(one.reason))
    },
  },
  amendmentKeepsBurden: {
    basis: correcting,                       guard: null,  about: 'payload',
    refusal: '更正改变了金额、期限或者截止的日期',
    forward: '更正只改文字和事实记载的差错；金额、期限有错误的，由作出原文书的那一步重新作出，再行送达',
    holds: (q) => {
      const one = payloadOf(q, 'amendPaper')
      return !one || keepsBurden(one)
    },
  },
  amendedByItsMaker: {
    // Who may make a paper may put it right, nobody below them: a rule of office, no article.
    basis: null,                             guard: null,  about: 'payload',
    refusal: '更正应当由有权制作原文书的岗位办理',
    detail: (q) => {
      const paper = amended(q)
      const titles = (paper ? makersOf(paper) : []).map((action) => `“${ordinaryActions[action].title}”`)
      return titles.length > 0 ? `（原文书由${titles.join('、')}制作）` : ''
    },
    forward: '请制作原文书的人员办理更正',
    holds: (q) => {
      const paper = amended(q)
      return (
        !paper ||
        makersOf(paper).some((action) =>
          ordinaryActions[action].by.some((role) => q.ctx.actor.roles.includes(role)),
        )
      )
    },
  },
} as const satisfies Record<string, Condition>
