import { addDays, earlierOf, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DeadlineProof, type ExcludedInterval, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CityRules, ExtensionLevel } from './city-rules.ts'
import { suspensionsOf } from './halts.ts'
import { jurisdictionExclusions } from './jurisdiction-clocks.ts'
import { appraisalKinds, extensionGrounds, haltGrounds } from './payloads.ts'
import { type Appraisal, type CaseState, currentPaper, type Extension, type Halt } from './state.ts'

/** When the cause of a suspension is to be looked at again: from the approval, then from each look. */
export function lookAgain(halt: Halt, calendar: WorkingCalendar, rules: CityRules): DeadlineProof {
  const last = halt.looks.at(-1)
  const start = last
    ? { fact: '复查中止调查的原因', on: last.on, entry: last.revision }
    : {
        fact: '批准中止调查',
        on: halt.approved?.on ?? halt.proposed.on,
        entry: halt.approved?.revision ?? null,
      }
  return proveDeadline(deadlineRule('reviewSuspension', rules.timeLimits), start, calendar)
}

/**
 * The days that are not counted in 办案期限, each with the paper that says so (rules §10.4). A suspension takes out the
 * day of its approval and leaves in the day of resumption; while it lasts its end is the next look, and only provisional.
 */
export function exclusionsOf(
  state: CaseState,
  calendar: WorkingCalendar,
  rules: CityRules,
): readonly ExcludedInterval[] {
  const suspended = suspensionsOf(state).map(({ halt, from, until }) => ({
    kind: 'suspension',
    from,
    to: until ? addDays(until, -1) : lookAgain(halt, calendar, rules).legalDueOn,
    documentId: currentPaper(state, 'D46', halt.id)?.id ?? halt.id,
    reason: `中止调查（${haltGrounds[halt.proposed.ground].title}），见《中止（恢复、终止）调查审批表》${formatChineseDate(from)}`,
  }))
  return [
    ...suspended,
    ...state.appraisals.map((one) => appraisalInterval(state, one)),
    ...jurisdictionExclusions(state, calendar),
  ]
}

/** 检测、检验、鉴定: the days the party was told of, and no more than were needed (cf. 《行政强制法》第二十五条第三款). */
export function appraisalInterval(
  state: CaseState,
  { id, kind, startsOn, until, result }: Appraisal,
): ExcludedInterval {
  const paper = currentPaper(state, 'D21', id)
  return {
    kind: 'appraisal',
    from: startsOn,
    to: result ? earlierOf(result.receivedOn, until) : until,
    documentId: paper?.id ?? id,
    reason: `${appraisalKinds[kind]}期间，见《检测（检验、鉴定）期间告知书》${paper?.number ? `（${paper.number}）` : ''}`,
  }
}

/** What was added to the period now running: a case taken up anew has a new one. */
const approvedExtensions = ({ extensions, formerDecisions }: CaseState) => {
  const since = formerDecisions.at(-1)?.revision ?? 0
  return extensions.flatMap(({ proposed, approved }) =>
    approved && approved.revision > since ? [{ proposed, approved }] : [],
  )
}

const anewUnverified =
  '法律没有规定重新作出决定时自何日起计算办案期限，平台自决定重新办理之日起重新计算，由市局确认；复议决定、判决指定期限的，以指定的期限为准'

/**
 * 办案期限 (《行政处罚法》第六十条): ninety days from the filing, or from the day it was taken up anew, with what was added before its end and without what is
 * not counted. Null before the filing.
 */
export function decideDeadline(
  state: CaseState,
  calendar: WorkingCalendar,
  rules: CityRules,
): DeadlineProof | null {
  const filed = state.moves.find(({ to }) => to === 'INVESTIGATING')
  if (!state.filedOn || !filed) return null
  const base = deadlineRule('decideCase')
  const extensions = approvedExtensions(state).map(({ proposed, approved }) => ({
    days: proposed.days,
    on: approved.on,
    reason: `《办案期限延长审批表》，${extensionGrounds[proposed.ground]}`,
  }))
  const days =
    ('days' in base.length ? base.length.days : 0) + extensions.reduce((sum, one) => sum + one.days, 0)
  const last = state.formerDecisions.at(-1)
  // What was decided on the spot had no filing: its own filing begins the days.
  const anew = last && state.filedOn <= last.on ? last : undefined
  const start = anew
    ? { fact: '决定重新办理', on: anew.on, entry: anew.revision }
    : { fact: '立案', on: state.filedOn, entry: filed.revision }
  const unverified = anew && { unverified: anewUnverified }
  const excluded = exclusionsOf(state, calendar, rules)
  const rule = { ...base, length: { days }, extensions, ...unverified }
  const proof = proveDeadline(rule, start, calendar, excluded)
  if (suspensionsOf(state).every(({ until }) => until !== null)) return proof
  const because = '案件中止调查，期限停止计算，暂按下次复查之日推算，恢复后重新计算'
  return {
    ...proof,
    provisional: true,
    provisionalBecause: because,
    lines: [...proof.lines, `暂定：${because}。`],
  }
}

/** Which extension the next one is: how many days it may have at most, and who approves it. */
export type ExtensionRule = {
  readonly order: 1 | 2
  readonly maxDays: number
  readonly level: ExtensionLevel
  readonly unverified: string | null
}

/** The city's rule for the next extension; null when both have been used up. */
export function nextExtension(state: CaseState, rules: CityRules): ExtensionRule | null {
  const used = approvedExtensions(state).length
  if (used > 1) return null
  const rule = deadlineRule(used === 0 ? 'extendDecision' : 'extendDecisionAgain', rules.timeLimits)
  return {
    order: used === 0 ? 1 : 2,
    maxDays: 'days' in rule.length ? rule.length.days : 0,
    level: used === 0 ? rules.extension.firstBy : rules.extension.againBy,
    unverified: rule.unverified ?? null,
  }
}

/** The end of the period as it stood before one extension was added to it. */
export function dueBefore(
  state: CaseState,
  { id, approved }: Extension,
  calendar: WorkingCalendar,
  rules: CityRules,
): PlainDate | null {
  const earlier = state.extensions.filter(
    (one) => one.id !== id && (approved === null || (one.approved?.revision ?? 0) < approved.revision),
  )
  return decideDeadline({ ...state, extensions: earlier }, calendar, rules)?.legalDueOn ?? null
}
