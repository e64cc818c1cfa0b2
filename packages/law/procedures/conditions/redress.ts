import { beijingDay } from '../../calendar/plain-date.ts'
import { actFell } from '../../case/acts-enforced.ts'
import type { Question } from '../../case/judge-context.ts'
import { refundDue } from '../../case/money-owed.ts'
import {
  goodsLeftToReturn,
  pendingRedress,
  type Redress,
  redressDiscussionOwed,
  redressOpen,
  remakeApproved,
  remakeOrder,
  remakeOwed,
  undoing,
  undoneByOthers,
} from '../../case/redress-state.ts'
import { adverseResults, decisionUndone, fineInForce } from '../../case/remedy-state.ts'
import { type CaseState, currentPaper, handlers } from '../../case/state.ts'
import { decisionService } from '../../case/substance.ts'
import { compulsionLaw, litigationLaw, penaltyLaw, reconsiderationLaw } from '../../citation.ts'
import { actsCarriedOut } from '../acts-carried-out.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const written = (text: string) => text.trim() !== ''
/** The correction an act names; before its form is filled in, the one that waits. */
const pending = (q: Question): Redress | undefined => {
  const one = pendingRedress(q.state)
  return q.payload === null || q.action === 'proposeRedress' || one?.id === field(q, 'id') ? one : undefined
}
/** What is asked for: as filled in, or as it stands for the approval. */
const asked = (q: Question) =>
  payloadOf(q, 'proposeRedress') ?? (q.action === 'approveRedress' ? pending(q)?.proposed : undefined)

/** A new decision is compared with the last that fell: its fine then. */
const fineThatFell = ({ formerDecisions }: CaseState): number | null =>
  formerDecisions.at(-1)?.decision?.fineFen ?? null
const orderedByCourt = (state: CaseState) => undoing(state)?.remedy.kind === 'litigation'
/** 责令、判决重新作出 (《行政复议法》第六十四条第一款、《行政诉讼法》第七十条). */
const remakeBasis = ({ state }: Question) => {
  if (undoing(state)?.remedy.kind === 'redress') return penaltyLaw(75, { paragraph: 2 })
  return orderedByCourt(state) ? litigationLaw(70) : reconsiderationLaw(64, { paragraph: 1 })
}

// biome-ignore format: a table of law is read in columns
export const redressConditions = {
  decisionToRedress: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'file',
    refusal: '本案没有已经送达的行政处罚决定，没有可以纠正的决定',
    forward: '决定尚未送达的，重新制作文书后送达；不予处罚等其他决定有错误的，报法制机构依法处理',
    holds: ({ state }) => !!state.decision?.approved && !!decisionService(state),
  },
  noRedressOpen: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'file',
    refusal: '本案有报请的纠错尚未作出决定',
    forward: '由行政机关负责人批准或者不批准后再办',
    holds: ({ state }) => !pendingRedress(state),
  },
  redressSourced: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '没有写明错误由谁指出、依据什么材料，没有附上申诉、监督意见或者裁判文书，或者日期晚于今天、早于决定送达之日',
    forward: '写明来源和文号；本机关自行发现的写明发现的经过，其他来源的附上材料',
    holds: (q) => {
      const one = payloadOf(q, 'proposeRedress')
      const served = decisionService(q.state)?.servedAt
      return (
        !one ||
        (written(one.sourceNote) && (one.source === 'self' || one.attachments.length > 0) && one.foundOn <= q.ctx.today &&
          (!served || one.foundOn >= beijingDay(served)))
      )
    },
  },
  redressReasoned: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '没有写明查明的错误、纠正的依据，或者没有写明纠正后的内容',
    forward: '写明原决定错在哪里、由什么证明、依据哪一条纠正、纠正后怎样表述',
    holds: (q) => {
      const one = payloadOf(q, 'proposeRedress')
      return !one || (written(one.finding) && written(one.basis) && (['revoke', 'obey'].includes(one.kind) || written(one.mended)))
    },
  },
  redressKindFits: {
    basis: reconsiderationLaw(77, { paragraph: 1 }),        guard: null,  about: 'payload',
    refusal: '纠错的方式与决定的效力不符：决定已经被复议机关、人民法院撤销的，只能执行其决定、裁判；没有被撤销的，无从执行',
    forward: '决定已被撤销的，选择执行行政复议决定、生效裁判（判决依据《行政诉讼法》第九十四条）；没有被撤销的，选择补正、变更、撤销或者确认违法',
    holds: (q) => {
      const one = asked(q)
      if (!one) return true
      return one.kind === 'obey' ? undoneByOthers(q.state) : !decisionUndone(q.state)
    },
  },
  clericalSameOutcome: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '补正笔误不得改变处罚的结果，罚款数额应当与原决定一致',
    forward: '只补正文字、计算上的笔误；处罚结果有错误的，按变更、撤销办理',
    holds: (q) => {
      const one = payloadOf(q, 'proposeRedress')
      return one?.kind !== 'clerical' || one.fineFen === null || one.fineFen === fineInForce(q.state)
    },
  },
  changedFineStated: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '变更处罚决定没有填写变更后的罚款数额',
    forward: '填写变更后的罚款数额，没有罚款的填零；罚款不变的，填写原数额',
    holds: (q) => {
      const one = payloadOf(q, 'proposeRedress')
      return one?.kind !== 'change' || one.fineFen !== null
    },
  },
  redressNotHeavier: {
    basis: penaltyLaw(45, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '变更后的罚款重于现行有效的罚款，自行纠错不得加重处罚',
    forward: '不得因申诉加重处罚，没有申诉的也不加重（法律没有明文，平台从严，参照《行政复议法》第六十三条第二款，未核实）；发现新的违法事实的，另案查处',
    holds: (q) => {
      const one = asked(q)
      return one?.kind !== 'change' || (one.fineFen ?? 0) <= fineInForce(q.state)
    },
  },
  remakeAsOrdered: {
    basis: reconsiderationLaw(64, { paragraph: 1 }),        guard: null,  about: 'payload',
    basisHere: remakeBasis,
    refusal: '复议决定、判决责令重新作出决定，报请的纠错没有重新办理',
    forward: '选择重新办理，在复议决定、判决指定的期限内重新作出决定',
    holds: (q) => {
      const one = asked(q)
      return one?.kind !== 'obey' || one.remake || remakeOrder(undoing(q.state)) === null
    },
  },
  redressPending: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'file',
    refusal: '没有报请的纠错，或者已经作出决定',
    forward: '由承办人员、法制审核人员报请纠错，写明错误和纠正的方式',
    holds: (q) => !!pending(q),
  },
  redressCountersigned: {
    basis: penaltyLaw(75, { paragraph: 2 }),                guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核纠错',
    forward: '由承办机构负责人签署意见后，再作法制审核',
    holds: (q) => !pending(q) || !!pending(q)?.countersigned,
  },
  redressReviewedApart: {
    basis: penaltyLaw(58, { paragraph: 1 }),                guard: null,  about: 'file',
    refusal: '法制审核人员自己报请或者已经以别的身份审核了本次纠错',
    forward: '由没有报请、没有以承办机构负责人身份审核本次纠错的法制审核人员审核',
    holds: (q) => {
      const one = pending(q)
      return !one || ![one.proposed.by.personId, one.countersigned?.by.personId].includes(q.ctx.actor.personId)
    },
  },
  redressReviewed: {
    basis: penaltyLaw(58, { paragraph: 1 }),                guard: null,  about: 'file',
    refusal: '纠错未经法制审核',
    forward: '由法制审核人员出具意见后再批准；处罚决定经过法制审核的，纠正也应当审核',
    holds: (q) => !pending(q) || !!pending(q)?.reviewed,
  },
  redressDiscussers: {
    basis: penaltyLaw(57, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '参加集体讨论的负责人少于三人、有重复，或者有办案人员，或者讨论时间晚于现在',
    forward: '由三名以上行政机关负责人讨论；办案人员可以列席汇报，不参加表决',
    holds: (q) => {
      const talk = payloadOf(q, 'discussRedress')
      if (!talk) return true
      const members = new Set(talk.members.map(({ personId }) => personId))
      return (
        members.size >= 3 && members.size === talk.members.length && talk.heldAt <= q.ctx.now &&
        handlers(q.state).every((id) => !members.has(id))
      )
    },
  },
  redressDiscussed: {
    basis: penaltyLaw(57, { paragraph: 2 }),                guard: null,  about: 'file',
    refusal: '原处罚决定经集体讨论作出，纠错没有经集体讨论',
    forward: '由行政机关负责人集体讨论并记录后再批准；补正笔误的除外',
    holds: (q) => {
      const one = pending(q)
      return !one || !redressDiscussionOwed(q.state, one.proposed) || !!one.discussed
    },
  },
  summaryFiledFirst: {
    basis: penaltyLaw(52, { paragraph: 3 }),                guard: null,  about: 'file',
    refusal: '当场处罚决定尚未报所属行政机关备案',
    forward: '先报送当场处罚备案，再纠正当场处罚决定',
    holds: ({ state }) => !state.summary || state.summary.filed !== null,
  },
  remakeIsApproved: {
    basis: reconsiderationLaw(64, { paragraph: 1 }),        guard: null,  about: 'file',
    basisHere: remakeBasis,
    refusal: '没有批准重新办理，已经结案、归档的案件不得重新办理',
    forward: '报请纠错并选择重新办理，经行政机关负责人批准后办理；不重新办理的，报请结案',
    holds: ({ state }) => !!remakeApproved(state),
  },
  redressPaperServed: {
    basis: penaltyLaw(61, { paragraph: 1 }),                guard: null,  about: 'file',
    refusal: '纠错决定书尚未送达当事人',
    forward: '用印后送达当事人，并登记送达回证',
    holds: ({ state }) =>
      state.redresses.every(({ id, approved, proposed }) => !approved || proposed.kind === 'obey' || !!currentPaper(state, 'D43S', id)?.servedBy),
  },
  goodsToReturn: {
    basis: compulsionLaw(41),                               guard: null,  about: 'file',
    refusal: '没有应当退还的没收财物',
    forward: '没收财物的处罚决定被撤销的，才予退还；查封、扣押的财物按解除查封、扣押办理',
    holds: ({ state }) => goodsLeftToReturn(state),
  },
  goodsReturnInOrder: {
    basis: compulsionLaw(41),                               guard: null,  about: 'payload',
    refusal: '退还的日期早于决定被撤销之日或者晚于今天；退还价款、赔偿的没有填写金额',
    forward: '按实际退还的日期填写；原物能够退还的退还原物，不能退还的退还价款或者依法赔偿',
    holds: (q) => {
      const one = payloadOf(q, 'returnGoods')
      if (!one) return true
      const since = adverseResults(q.state).findLast(({ effect }) => effect === 'undone')?.effectiveOn ?? ''
      return one.returnedOn >= since && one.returnedOn <= q.ctx.today && (one.manner === 'goods' || (one.amountFen ?? 0) > 0)
    },
  },
  goodsReturnProved: {
    basis: compulsionLaw(41),                               guard: null,  about: 'payload',
    refusal: '没有写明退还的财物、领取人，或者没有附上领取凭证',
    forward: '由当事人签收，上传领取凭证、付款凭证',
    holds: (q) => {
      const one = payloadOf(q, 'returnGoods')
      return !one || (written(one.goods) && written(one.receivedBy) && one.attachments.length > 0)
    },
  },
  goodsGivenBack: {
    basis: compulsionLaw(41),                               guard: null,  about: 'file',
    refusal: '处罚决定已被撤销，没收的财物尚未退还',
    forward: '退还原物；不能退还的，退还价款或者依法赔偿，登记领取凭证',
    holds: ({ state }) => !goodsLeftToReturn(state),
  },
  remadeAsOwed: {
    basis: reconsiderationLaw(64, { paragraph: 1 }),        guard: null,  about: 'file',
    basisHere: remakeBasis,
    refusal: '复议决定、判决责令重新作出决定，或者已经批准重新办理，本案尚未重新办理，不得结案、归档',
    forward: '报请纠错，选择执行复议决定、生效裁判并重新办理，经批准后回到调查环节',
    forwardHere: ({ state }) => (remakeApproved(state) ? '由承办机构负责人指派重新办理' : null),
    holds: ({ state }) => !remakeOwed(state),
  },
  decisionStands: {
    basis: compulsionLaw(40, { item: 4 }),                  guard: null,  about: 'file',
    refusal: '据以执行的行政决定已被撤销，执行终结，不得催告、代履行或者处理没收的财物',
    forward: '正在代履行的停止代履行；已经执行的恢复原状、退还财物；应当重新作出决定的，报请纠错',
    holds: (q) => actsCarriedOut(q).some((act) => !actFell(q.state, act)),
  },
  remadeNotHeavier: {
    basis: penaltyLaw(45, { paragraph: 2 }),                guard: null,  about: 'payload',
    refusal: '重新作出的决定重于被撤销的决定',
    forward: '不得因当事人申辩、申请复议或者起诉加重处罚（重新作出决定的限制法律没有明文，平台从严，参照《行政复议法》第六十三条第二款、《行政诉讼法》第七十七条第二款，未核实）；有新的违法事实的，另案查处',
    holds: (q) => {
      const made = payloadOf(q, 'proposeDecision') ?? (q.action === 'approveDecision' ? q.state.decision : null)
      const old = fineThatFell(q.state)
      return !made || old === null || made.fineFen <= old
    },
  },
} as const satisfies Record<string, Condition>

/** Where an approved correction leads. A mended word or a smaller fine leaves an open file where it is. */
export function stageAfterRedress(q: Question): 'REOPENED' | 'REVERSED' | null {
  const one = pendingRedress(q.state)
  if (!one) return null
  const { kind, remake } = one.proposed
  const undoes = kind === 'revoke' || kind === 'obey'
  if (!undoes && q.state.stage !== 'CLOSED' && q.state.stage !== 'ARCHIVED') return null
  if (remake) return 'REOPENED'
  return owesBack(q, one) ? 'REVERSED' : 'REOPENED'
}

/** Whether something has to be given back once this correction is approved. */
function owesBack({ state, ctx }: Question, one: Redress): boolean {
  const approved = {
    revision: state.revision + 1,
    on: ctx.today,
    at: ctx.now,
    by: one.proposed.by,
    opinion: '',
    contested: null,
  }
  const redresses = state.redresses.map((each) =>
    redressOpen(each) && each.id === one.id ? { ...each, approved } : each,
  )
  const after = { ...state, redresses }
  const due = refundDue(after, ctx.today, ctx.calendar)
  return due.fineFen + due.surchargeFen > 0 || goodsLeftToReturn(after)
}
