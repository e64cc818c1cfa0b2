import {
  type ConditionId,
  cite,
  conditions,
  itemMarks,
  proposesNoPenalty,
  type ReviewPoint,
} from '@zhiheng/law'
import type { Given } from '../../act/act-form.ts'

export type Finding = {
  readonly point: ReviewPoint
  readonly what: string
  readonly basis: string | null
  /** Where in the file to look. */
  readonly where: string
  /** `doubt`: to be looked at, not yet a fault. */
  readonly weight: 'fault' | 'doubt'
}

type Check = {
  readonly id: ConditionId
  readonly point: ReviewPoint
  readonly where: string
  readonly afterNotice?: true
}

/** The conditions on the file that a reviewer answers for, by the point they fall under. */
const checks: readonly Check[] = [
  { id: 'twoCertifiedOfficers', point: 'subject', where: '承办人员' },
  { id: 'unitHasPower', point: 'powers', where: '案由与事项' },
  { id: 'itemInForce', point: 'law', where: '案由与事项' },
  { id: 'withinLimitation', point: 'procedure', where: '线索、行为终了之日' },
  { id: 'partyKnown', point: 'facts', where: '当事人' },
  { id: 'elementsProved', point: 'facts', where: '要件与证据' },
  { id: 'discretionAssessed', point: 'law', where: '裁量' },
  { id: 'correctionOrderedOrNeedless', point: 'procedure', where: '责令改正' },
  { id: 'preservationsSettled', point: 'procedure', where: '先行登记保存' },
  { id: 'partyOldEnough', point: 'law', where: '当事人出生日期' },
  { id: 'notExempt', point: 'law', where: '裁量' },
  { id: 'notFinedAlready', point: 'law', where: '全市处罚记录' },
  { id: 'noticeServed', point: 'procedure', where: '告知书送达', afterNotice: true },
  { id: 'partyHeard', point: 'procedure', where: '陈述申辩', afterNotice: true },
  { id: 'statementAnswered', point: 'procedure', where: '陈述申辩复核', afterNotice: true },
]

/** What only a penalty has to satisfy: where none is proposed it is no fault of the file. */
const penaltyOnly = new Set<ConditionId>([
  'withinLimitation',
  'elementsProved',
  'discretionAssessed',
  'correctionOrderedOrNeedless',
  'partyOldEnough',
  'notExempt',
  'notFinedAlready',
  'noticeServed',
  'partyHeard',
  'statementAnswered',
])
const asked = ({ view: { state } }: Given): readonly Check[] =>
  checks.filter(
    ({ id, afterNotice }) =>
      (!afterNotice || state.notice !== null) && !(penaltyOnly.has(id) && proposesNoPenalty(state)),
  )

/** What the machine has already found, so that the reviewer begins where it matters. */
export function findingsFor(given: Given): readonly Finding[] {
  const { state, context } = given.view
  const broken = asked(given)
    .filter(
      ({ id }) => !conditions[id].holds({ action: 'giveLegalOpinion', state, payload: null, ctx: context }),
    )
    .map(({ id, point, where }): Finding => {
      const { basis, refusal } = conditions[id]
      return { point, where, what: refusal, basis: basis ? cite(basis) : null, weight: 'fault' }
    })
  return [...broken, ...paperFindings(given), ...clockFindings(given), ...doubts(given)]
}

/** How many questions were put, so that «nothing found» says of what. */
export const checkCount = (given: Given): number => asked(given).length

function paperFindings({ view }: Given): Finding[] {
  return view.papers
    .filter(({ voided, stale }) => voided === null && stale.length > 0)
    .map(({ title, stale }) => ({
      point: 'papers' as const,
      where: title,
      what: `制作之后事实有变动：${stale.map(({ label }) => label).join('、')}`,
      basis: null,
      weight: 'fault' as const,
    }))
}

/** Only the agency's own clocks: what the party let pass is no fault of the file. */
function clockFindings({ view, today }: Given): Finding[] {
  return view.deadlines
    .filter(({ proof }) => proof.whose === 'agency')
    .filter(({ proof, metOn }) => (metOn ?? today) > proof.legalDueOn)
    .map(({ proof, metOn }) => ({
      point: 'procedure' as const,
      where: '期限',
      what: metOn === null ? `${proof.title}已经逾期` : `${proof.title}办结时已经逾期`,
      basis: proof.basis.join('、'),
      weight: 'fault' as const,
    }))
}

function doubts({ view: { state } }: Given): Finding[] {
  return (state.item ? itemMarks(state.item) : []).map((mark) => ({
    point: 'law' as const,
    where: '事项目录',
    what: mark,
    basis: null,
    weight: 'doubt' as const,
  }))
}
