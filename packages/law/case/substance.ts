import { beijingDay } from '../calendar/plain-date.ts'
import { type ItemSnapshot, reachesLevel } from '../catalogue/item.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { ageOn } from '../identifiers/citizen-id.ts'
import { departureFrom } from '../penalties/discretion-standard.ts'
import type { CityRules } from './city-rules.ts'
import { proposesNoPenalty } from './ending-state.ts'
import type { JudgeContext } from './judge-context.ts'
import { type CaseState, serviceOf, serviceOfPaper } from './state.ts'
import { handedOver } from './summary-state.ts'

/**
 * Whether a unit may punish under an item (第十七条、第十八条、第二十四条): a bureau within its own line and level,
 * a town only where the power was given to towns. The catalogue marks as 推定 what no instrument proves yet.
 */
export function mayPunish(unit: JudgeContext['unit'], item: ItemSnapshot): boolean {
  if (!reachesLevel(item, unit.level)) return false
  return unit.level === 'town' ? item.delegable : unit.line === item.line
}

/** 周岁 at the end of the act; null for an organisation, or when the birthday or the day is not known. */
export function ageOnActDay({ party, act }: CaseState): number | null {
  return party?.kind === 'person' && party.bornOn && act ? ageOn(party.bornOn, act.actUntil) : null
}

/** The kinds of penalty for which a hearing is owed whatever the amount (第六十三条第一款第三项、第四项). */
export const graveKinds: readonly string[] = [
  '降低资质等级',
  '吊销许可证件',
  '责令停产停业',
  '责令关闭',
  '限制从业',
]

/** 听证: whether the proposed penalty reaches the range of 第六十三条. «以上» includes the number (民法典 1259). */
export function hearingRequired({ discretion, party }: CaseState, rules: CityRules): boolean {
  if (!discretion) return false
  const limit = party?.kind === 'organisation' ? rules.hearing.organisationFen : rules.hearing.personFen
  // A fine and a confiscation are measured each by itself, by the city's one figure for both.
  return (
    discretion.fineFen >= limit ||
    (discretion.confiscatedFen ?? 0) >= limit ||
    discretion.penaltyKinds.some((kind) => graveKinds.includes(kind))
  )
}

/** 逸脱: wherein the assessment on file leaves the city's standard, in words; null where it keeps to it. */
export const departureOnFile = ({ item, discretion }: CaseState): string | null =>
  item && discretion ? departureFrom(item, discretion) : null

/** 集体讨论: 情节复杂或者重大违法行为 (第五十七条第二款), as the city has set it. */
export function collectiveRequired(state: CaseState, rules: CityRules): boolean {
  const { discretion, party, noPenalty } = state
  // 不予处罚 in a major case is discussed as well (rules §5.6).
  if (proposesNoPenalty(state) && noPenalty?.grave) return true
  if (!discretion) return false
  const limit = party?.kind === 'organisation' ? rules.collective.organisationFen : rules.collective.personFen
  return (
    discretion.grave ||
    discretion.belowRange ||
    departureOnFile(state) !== null ||
    discretion.fineFen >= limit ||
    hearingRequired(state, rules)
  )
}

/** The notice of penalty now in force: 事先告知书, or 听证告知书 where a hearing is owed; a later one takes the place of both. */
export const noticePaper = ({ papers }: CaseState) =>
  papers.findLast(({ kind, voided }) => !voided && (kind === 'D31' || kind === 'D32'))
/** The service of the notice now in force, if it has been served. */
export const noticeService = (state: CaseState) => serviceOf(state, noticePaper(state)?.id)
/** The service of the decision, if it has been served. */
export function decisionService(state: CaseState) {
  const service = handedOver(state) ?? serviceOfPaper(state, 'D43')
  // The paper of a decision that was undone stays on the file; the new one is not served by it.
  return service && service.revision > (state.formerDecisions.at(-1)?.revision ?? 0) ? service : undefined
}

/** 陈述申辩期限 with its proof; null before the notice is served. */
export function statementPeriod(
  state: CaseState,
  ctx: Pick<JudgeContext, 'calendar' | 'rules'>,
): DeadlineProof | null {
  const service = noticeService(state)
  if (!service) return null
  const start = { fact: '处罚事先告知书送达', on: beijingDay(service.servedAt), entry: service.revision }
  return proveDeadline(deadlineRule('makeStatement', ctx.rules.timeLimits), start, ctx.calendar)
}

/** Kinds that leave the party nothing to do but what the law says anyway: a reproof, and a fine, whose terms every decision prints. */
const performedByItself: readonly string[] = ['警告', '通报批评', '罚款']
/** Whether the decision imposes what has to be performed beside a fine, so that its manner and period are owed (第五十九条第一款第四项). */
export const toBePerformed = ({ discretion }: CaseState): boolean =>
  (discretion?.penaltyKinds ?? []).some((kind) => !performedByItself.includes(kind))

/** 第五十九条: the contents a decision cannot go without, as far as officers have to write them. */
export function hasSixContents(state: CaseState): boolean {
  const { decision, party, item } = state
  if (!decision || !party || !item) return false
  const written = [decision.facts, decision.evidence, decision.reasons, decision.penaltyText]
  if (toBePerformed(state)) written.push(decision.performance ?? '')
  return written.every((text) => text.trim() !== '') && item.penaltyArticle !== '' && party.address !== ''
}
