import { beijingDay, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import { cite, penaltyLaw } from '../citation.ts'
import type {
  InspectionAct,
  InspectionItem,
  InspectionPayloads,
  InspectionPlan,
  InspectionState,
} from './inspection.ts'
import { unitsOfVisit } from './inspection.ts'

/** A 检查事项 as its unit has published it (INS-2). */
export type PublishedItem = InspectionItem & {
  readonly unitId: number
  readonly from: PlainDate
  readonly until: PlainDate | null
}
/** What the judge is told beside the inspection's own log. */
export type InspectionContext = {
  readonly today: PlainDate
  readonly unit: { readonly unitId: number; readonly unitName: string }
  readonly actor: { readonly personId: string; readonly roles: readonly string[]; readonly unitId: number }
  readonly published: readonly PublishedItem[]
  /** Items whose unit has no power over them on that day, in words. */
  readonly powerless: readonly {
    readonly itemId: string
    readonly says: string
    readonly nextStep: string | null
  }[]
  /** Planned inspections of the enterprise in the year of the plan, this one not counted; and the city's cap (INS-3). */
  readonly frequency: { readonly count: number; readonly cap: number; readonly verified: boolean }
}
export type InspectionQuestion = {
  readonly act: InspectionAct
  readonly state: InspectionState
  readonly plan: InspectionPlan | null
  readonly context: InspectionContext
  /** Null: the page asks what is possible before anything is filled in. */
  readonly payload: InspectionPayloads[InspectionAct] | null
}

export const inspectionOpinion = '国办发〔2024〕54号'
const officersTwo = cite(penaltyLaw(42, { paragraph: 1 }))
const shown = cite(penaltyLaw(55, { paragraph: 1 }))
const correcting = cite(penaltyLaw(28, { paragraph: 1 }))

export type InspectionCondition = {
  readonly title: string
  readonly rule: string
  /** Null: a rule of the platform or of practice, no single text. */
  readonly basis: string | null
  readonly at: readonly InspectionAct[]
  readonly holds: (q: InspectionQuestion) => boolean
  readonly reason: (q: InspectionQuestion) => string
  readonly wayForward: string
}

const planOf = ({ act, payload, plan }: InspectionQuestion): InspectionPlan | null =>
  act === 'draft' ? (payload as InspectionPlan | null) : plan
/** On the way the settlement names the units that come along. */
const unitsAndItems = (q: InspectionQuestion) => {
  const plan = planOf(q)
  const joining =
    q.act === 'settleNearby' && q.payload
      ? (q.payload as InspectionPayloads['settleNearby']).participants
      : (plan?.participants ?? [])
  return [
    { unitId: q.context.unit.unitId, items: plan?.items ?? [] },
    ...joining.map(({ unitId, items }) => ({ unitId, items })),
  ]
}
const record = (q: InspectionQuestion) =>
  q.act === 'conduct' ? (q.payload as InspectionPayloads['conduct'] | null) : null

function unpublished(q: InspectionQuestion): readonly InspectionItem[] {
  const plan = planOf(q)
  if (!plan) return []
  const on = record(q) ? beijingDay(record(q)?.startedAt ?? '') : plan.from
  return unitsAndItems(q).flatMap(({ unitId, items }) =>
    items.filter(
      ({ itemId }) =>
        !q.context.published.some(
          (one) =>
            one.itemId === itemId &&
            one.unitId === unitId &&
            one.from <= on &&
            (one.until === null || on <= one.until),
        ),
    ),
  )
}
const powerless = (q: InspectionQuestion) => {
  const asked = new Set(unitsAndItems(q).flatMap(({ items }) => items.map(({ itemId }) => itemId)))
  return q.context.powerless.filter(({ itemId }) => asked.has(itemId))
}
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => `“${name}”`).join('、')
const always = <T>(value: T | null, holds: (value: T) => boolean): boolean => value === null || holds(value)
const counted = ({ kind, subject }: InspectionPlan) => kind === 'planned' && subject.kind === 'enterprise'

/** G40: the rules of 行政检查, each with its article and the lawful way forward. Page and server read the same. */
// biome-ignore format: a table of law is read in columns
const inspectionConditions = {
  itemsPublished: {
    title: '检查事项已经公布', rule: 'INS-2', basis: inspectionOpinion, at: ['draft', 'settleNearby', 'approve', 'conduct'],
    holds: (q) => unpublished(q).length === 0,
    reason: (q) => `检查事项${names(unpublished(q))}没有公布，或者检查之日不在公布的期间内，不得实施`,
    wayForward: '先公布检查事项及其依据，或者只检查已经公布的事项',
  },
  unitCompetent: {
    title: '单位有权检查', rule: 'INS-1', basis: inspectionOpinion, at: ['draft', 'settleNearby', 'approve'],
    holds: (q) => powerless(q).length === 0,
    reason: (q) => `检查的单位对所列事项没有执法权：${powerless(q).map(({ says }) => says).join('；')}`,
    wayForward: '由有权的行政执法机关、被授权或者受委托的组织检查，或者删去该事项',
  },
  twoCertifiedOfficers: {
    title: '两名以上持证人员', rule: 'INS-1', basis: officersTwo, at: ['draft', 'approve', 'conduct'],
    holds: (q) => always(planOf(q), ({ lead, support }) =>
      lead.personId !== support.personId && lead.certificateNumber !== '' && support.certificateNumber !== ''),
    reason: () => '检查应当由本单位两名以上具有行政执法资格的执法人员实施，不得由未取得资格的人员实施',
    wayForward: '选择两名执法证有效、执法区域和类别相符的执法人员',
  },
  visitSpanInOrder: {
    title: '计划日期没有过去', rule: 'INS-5', basis: inspectionOpinion, at: ['draft', 'approve'],
    holds: (q) => always(planOf(q), ({ from, until }) => from <= until && q.context.today <= until),
    reason: () => '计划检查的日期已经过去，或者起止颠倒；检查应当先审批、后实施',
    wayForward: '另行确定检查日期后报请审批',
  },
  individualReasoned: {
    title: '计划外检查写明来源', rule: 'INS-6', basis: inspectionOpinion, at: ['draft', 'approve'],
    holds: (q) => always(planOf(q), ({ kind, trigger }) => kind === 'planned' || trigger.trim() !== ''),
    reason: () => '个案、投诉举报、转办交办的检查不计入年度频次，应当写明所依据的案件、工单或者来文',
    wayForward: '写明来源和编号；没有来源的，按计划检查报请',
  },
  withinYearlyCap: {
    title: '没有超过年度频次上限', rule: 'INS-3', basis: inspectionOpinion, at: ['draft', 'approve'],
    holds: (q) => always(planOf(q), (plan) => !counted(plan) || q.context.frequency.count < q.context.frequency.cap),
    reason: ({ context: { frequency } }) =>
      `本单位本年度对该企业的计划检查已有${frequency.count}次，年度频次上限为${frequency.cap}次${frequency.verified ? '' : '（未核实）'}`,
    wayForward: '合并到已经安排的检查；确因个案、投诉举报、转办交办需要检查的，按相应类别写明来源报请',
  },
  mergeSettled: {
    title: '合并检查建议已经处理', rule: 'INS-7', basis: null, at: ['approve'],
    holds: ({ state }) => state.nearbyAskedAt !== null && (state.nearby.length === 0 || state.settled !== null),
    reason: ({ state }) => state.nearbyAskedAt === null ? '还没有查询其他单位对同一对象的检查安排'
      : `${state.nearby.map(({ unitName, on }) => `${unitName}（${formatChineseDate(on)}）`).join('、')}也要检查同一对象，建议合并为一次联合检查`,
    wayForward: '与该单位合并（综合查一次），或者写明单独检查的理由',
  },
  settlementReasoned: {
    title: '单独检查写明理由', rule: 'INS-7', basis: null, at: ['settleNearby'],
    holds: ({ payload }) => always(payload as InspectionPayloads['settleNearby'] | null, ({ choice, reason, participants }) =>
      choice === 'alone' ? reason.trim() !== '' : participants.length > 0),
    reason: ({ payload }) => (payload as InspectionPayloads['settleNearby']).choice === 'alone'
      ? '其他单位已有对同一对象的检查安排，单独检查应当写明理由' : '合并检查没有写明参加的单位和检查事项',
    wayForward: '写明单独检查的理由；或者选择参加的单位及其已公布的检查事项',
  },
  approvedByAnother: {
    title: '由未参加检查的负责人审批', rule: 'INS-5', basis: inspectionOpinion, at: ['approve', 'decline'],
    holds: ({ plan, state, context: { actor } }) => always(plan, ({ lead, support }) =>
      ![lead.personId, support.personId, state.drafted?.personId].includes(actor.personId)),
    reason: () => '报请检查、实施检查的人员不能审批本次检查',
    wayForward: '由未参加本次检查的负责人审批',
  },
  approvedBeforeStart: {
    title: '先批准，后检查', rule: 'INS-5', basis: inspectionOpinion, at: ['conduct'],
    holds: (q) => always(record(q), ({ startedAt }) => Date.parse(q.state.approval?.at ?? '') <= Date.parse(startedAt)),
    reason: () => '检查开始时还没有批准；检查应当先审批、后实施，不得事后补办',
    wayForward: '核对检查时间；确系未经批准先行检查的，撤回本件，说明情况，另行报请',
  },
  onApprovedDays: {
    title: '在批准的日期内检查', rule: 'INS-5', basis: inspectionOpinion, at: ['conduct'],
    holds: (q) => always(record(q), ({ startedAt, endedAt }) => always(q.plan, ({ from, until }) =>
      Date.parse(startedAt) <= Date.parse(endedAt) && from <= beijingDay(startedAt) && beijingDay(endedAt) <= until)),
    reason: ({ plan }) => `检查时间不在批准的${formatChineseDate(plan?.from ?? '')}至${formatChineseDate(plan?.until ?? '')}之内，或者起止颠倒`,
    wayForward: '核对检查的起止时间；在其他日期检查的，另行报请审批',
  },
  noticeGiven: {
    title: '检查前送交通知书', rule: 'INS-5', basis: inspectionOpinion, at: ['conduct'],
    holds: (q) => always(record(q), ({ noticeGivenAt, noticeReceivedBy, startedAt }) =>
      noticeReceivedBy.trim() !== '' && Date.parse(noticeGivenAt) <= Date.parse(startedAt)
      && Date.parse(q.state.approval?.at ?? '') <= Date.parse(noticeGivenAt)),
    reason: () => '检查开始前没有送交行政检查通知书，或者没有写明接收的人',
    wayForward: '先送交行政检查通知书，再实施检查；写明送交的时间和接收的人',
  },
  certificateShown: {
    title: '出示执法证件', rule: 'INS-1', basis: shown, at: ['conduct'],
    holds: (q) => always(record(q), (one) => one.certificateShown),
    reason: () => '检查时没有主动出示执法证件，被检查人有权拒绝接受检查',
    wayForward: '出示执法证件后实施检查',
  },
  recusalTold: {
    title: '告知权利', rule: 'INS-5', basis: inspectionOpinion, at: ['conduct'],
    holds: (q) => always(record(q), (one) => one.rightsTold),
    reason: () => '没有告知被检查人陈述、申辩和申请回避的权利',
    wayForward: '告知权利后记入检查记录',
  },
  frequencyTold: {
    title: '告知检查频次', rule: 'INS-5', basis: inspectionOpinion, at: ['conduct'],
    holds: (q) => always(record(q), (one) => q.plan?.subject.kind !== 'enterprise' || one.frequencyTold),
    reason: () => '没有向企业告知年度检查频次和严禁事项',
    wayForward: '告知本年度检查频次和“五个严禁”后记入检查记录',
  },
  everyUnitReports: {
    title: '一份记录，各单位分别写明结果', rule: 'INS-9', basis: null, at: ['conduct'],
    holds: (q) => always(record(q), ({ results }) => always(q.plan, (plan) => {
      const units = unitsOfVisit(q.context.unit, plan).map(({ unitId }) => unitId)
      return results.length === units.length && units.every((unitId) => results.some((one) => one.unitId === unitId))
    })),
    reason: () => '联合检查只有一份记录，牵头单位和每个参加单位的检查结果都应当写明，不得多写或者少写',
    wayForward: '补写每个单位的检查情况和结果',
  },
  correctionComplete: {
    title: '责令改正写明内容和期限', rule: 'INS-9', basis: correcting, at: ['conduct'],
    holds: (q) => always(record(q), ({ results, startedAt }) => results.every(({ outcome, demand, correctBy }) =>
      outcome !== 'correction' || (demand.trim() !== '' && correctBy !== null && correctBy >= beijingDay(startedAt)))),
    reason: () => '责令改正没有写明改正的内容，或者没有写明检查之日以后的期限',
    wayForward: '写明改正的具体内容和期限',
  },
  refusalNoted: {
    title: '拒绝签名写明情况', rule: 'INS-5', basis: shown, at: ['conduct'],
    holds: (q) => always(record(q), ({ refused, signatureNote }) => !refused || signatureNote.trim() !== ''),
    reason: () => '被检查人拒绝签名，没有写明情况',
    wayForward: '写明拒绝签名的情况',
  },
  toldAfterVisit: {
    title: '检查以后告知结果', rule: 'INS-5', basis: inspectionOpinion, at: ['tell'],
    holds: ({ payload, state, context }) => always(payload as InspectionPayloads['tell'] | null, ({ toldOn, receivedBy }) =>
      receivedBy.trim() !== '' && beijingDay(state.record?.endedAt ?? '') <= toldOn && toldOn <= context.today),
    reason: () => '告知结果的日期早于检查或者尚未到来，或者没有写明被告知的人',
    wayForward: '核对告知的日期，写明被告知的人',
  },
  clueWasFound: {
    title: '检查发现了线索', rule: 'INS-9', basis: null, at: ['linkClue'],
    holds: ({ state }) => state.record?.results.some(({ outcome }) => outcome === 'clue') ?? false,
    reason: () => '检查记录没有写明发现违法线索',
    wayForward: '检查记录与事实不符的，撤回后另行检查；与检查无关的线索在登记线索页登记',
  },
} as const satisfies Record<string, InspectionCondition>

export type InspectionConditionId = keyof typeof inspectionConditions
export const inspectionConditionTable: Readonly<Record<InspectionConditionId, InspectionCondition>> =
  inspectionConditions
