import {
  type EnforcementHalt,
  type EnforcementHaltGround,
  enforcementHaltGrounds,
  pendingEnforcementHalt,
  suspendedThreeYears,
} from '../../case/enforcement-halt.ts'
import type { Question } from '../../case/judge-context.ts'
import { decisionUndone } from '../../case/remedy-state.ts'
import { compulsionLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const pending = (q: Question): EnforcementHalt | null => {
  const one = pendingEnforcementHalt(q.state)
  return q.payload === null || one?.id === field(q, 'id') ? one : null
}
/** 中止 from performance; 恢复 from the suspension; 终结 from either. */
const fitsStage = (q: Question, kind: EnforcementHalt['proposed']['kind']): boolean =>
  kind === 'end' || (kind === 'resume') === (q.state.stage === 'SUSPENDED_EXEC')

const article = (ground: EnforcementHaltGround | undefined) => {
  if (ground === 'threeYears') return compulsionLaw(39, { paragraph: 2 })
  return ground && enforcementHaltGrounds[ground].kind === 'end'
    ? compulsionLaw(40)
    : compulsionLaw(39, { paragraph: 1 })
}
/** What the file itself can show against a ground. */
function groundTrue(q: Question, ground: EnforcementHaltGround): boolean {
  switch (ground) {
    case 'deceased':
      return q.state.party?.kind === 'person' || q.state.party?.soleTrader === true
    case 'dissolved':
      return q.state.party?.kind === 'organisation'
    case 'undone':
      return decisionUndone(q.state)
    case 'threeYears':
      return suspendedThreeYears(q.state, q.ctx.today)
    default:
      return true
  }
}
const asked = (q: Question) => payloadOf(q, 'proposeEnforcementHalt')
const groundHere = (q: Question) => article((asked(q) ?? pending(q)?.proposed)?.ground)

// biome-ignore format: a table of law is read in columns
export const enforcementHaltConditions = {
  noEnforcementHaltPending: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '已有中止、恢复或者终结执行的报请尚未审批',
    forward: '等待审批',
    holds: ({ state }) => pendingEnforcementHalt(state) === null,
  },
  enforcementHaltFits: {
    basis: compulsionLaw(39, { paragraph: 1 }),           guard: null,  about: 'payload',
    refusal: '所报事项与事由不符，或者与案件所处环节不符：没有中止的不能恢复，已经中止的不能再中止',
    forward: '中止、恢复、终结各选所列的事由；已经中止的，报请恢复或者终结',
    basisHere: groundHere,
    holds: (q) => {
      const one = asked(q)
      return !one || (enforcementHaltGrounds[one.ground].kind === one.kind && fitsStage(q, one.kind))
    },
  },
  enforcementHaltTrue: {
    basis: compulsionLaw(40),                             guard: null,  about: 'payload',
    refusal: '所写的事由与案卷不符：当事人不是公民（单位），决定没有被撤销，或者中止执行没有满三年',
    forward: '按案卷反映的情形选择事由；决定被撤销的，先登记复议决定、裁判',
    basisHere: groundHere,
    holds: (q) => {
      const one = asked(q)
      return !one || groundTrue(q, one.ground)
    },
  },
  enforcementHaltProved: {
    basis: compulsionLaw(39, { paragraph: 1 }),           guard: null,  about: 'payload',
    refusal: '没有写明具体情况，或者没有附上证明材料',
    forward: '写明财产状况、第三人的主张、死亡或者终止、标的灭失等情况，附上证明材料',
    basisHere: groundHere,
    holds: (q) => {
      const one = asked(q)
      return !one || (one.facts.trim() !== '' && one.attachments.length > 0)
    },
  },
  enforcementHaltPending: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '没有待审核、批准的中止、恢复或者终结执行',
    forward: '先由承办人员报请',
    holds: (q) => pending(q) !== null,
  },
  enforcementHaltCountersigned: {
    basis: null,                                          guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核',
    forward: '由承办机构负责人签署意见后，再报行政机关负责人',
    holds: (q) => !pending(q) || !!pending(q)?.countersigned,
  },
  enforcementHaltStillFits: {
    basis: compulsionLaw(40),                             guard: null,  about: 'file',
    refusal: '报请所依据的事由已经不在，或者案件已经离开报请时的环节',
    forward: '不予批准，由承办人员按现在的情况重新报请',
    basisHere: groundHere,
    holds: (q) => {
      const one = pending(q)
      return !one || (fitsStage(q, one.proposed.kind) && groundTrue(q, one.proposed.ground))
    },
  },
} as const satisfies Record<string, Condition>
