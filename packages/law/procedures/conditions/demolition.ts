import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import { actsOfDemolition } from '../../case/acts-enforced.ts'
import { against } from '../../case/contested-act.ts'
import {
  type Demolition,
  demolitionBases,
  demolitionOf,
  isDemolitionItem,
  mandatingGovernments,
  ordersNotForCourt,
  workEnded,
  workUndecided,
  workUnderWay,
} from '../../case/demolition.ts'
import { demolitionStatementPeriod } from '../../case/demolition-clocks.ts'
import { demolitionRemedies } from '../../case/demolition-remedies.ts'
import type { Question } from '../../case/judge-context.ts'
import { leftUndone } from '../../case/order-undone.ts'
import { adverseTo, contestOpen } from '../../case/remedy-state.ts'
import { currentPaper, serviceOfPaper } from '../../case/state.ts'
import { dutyOf, performedNow } from '../../case/substitute.ts'
import { compulsionLaw, penaltyLaw, planningLaw } from '../../citation.ts'
import { proveDeadline } from '../../deadlines/deadline-proof.ts'
import { deadlineRule } from '../../deadlines/deadline-rules.ts'
import { isAgency } from '../../powers/power-data.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** The one named; before the form is filled in, whether any stands where the step can be taken. */
const some = (q: Question, holds: (one: Demolition) => boolean): boolean =>
  q.state.demolitions.some((one) => holds(one) && (q.payload === null || one.id === field(q, 'id')))
const named = (q: Question): Demolition | undefined => demolitionOf(q.state, field(q, 'id'))

const correctionOf = (q: Question, { id }: Demolition) => q.state.corrections.find((one) => one.id === id)
/** 逾期不拆除: ordered, served, the day past, found standing. */
const standing = (q: Question, one: Demolition): boolean => {
  const order = correctionOf(q, one)
  return !!order && leftUndone(q.state, order, q.ctx.today)
}
const demandOf = (q: Question, { id }: Demolition) =>
  q.state.dutyDemands.findLast(({ correctionId }) => correctionId === id)
const demanded = (q: Question, one: Demolition) => {
  const demand = demandOf(q, one)
  return demand && serviceOfPaper(q.state, 'Q10S', demand.id) ? demand : undefined
}
const noticed = (q: Question, { id }: Demolition) => serviceOfPaper(q.state, 'D27S', id)
/** The order itself, or the decision to enforce it, was undone or found unlawful; what was said of the penalty says nothing of it. */
const orderUndone = (q: Question, one: Demolition): boolean =>
  adverseTo(q.state, actsOfDemolition(q.state, one)).some(({ effect }) => effect !== 'changed')
const orderContested = (q: Question, { id }: Demolition): boolean => contestOpen(q.state, against('D27', id))
const filledIn = (...words: readonly string[]) => words.every((one) => one.trim() !== '')
/** The day the remedies end, for the refusal to name. */
const remediesEnd = (q: Question): string => {
  const one = named(q) ?? q.state.demolitions.find(({ approved }) => approved)
  const found = one && demolitionRemedies(q.state, one, q.ctx.calendar)
  return found ? `：${found.opensBecause}之日为${found.opensOn}` : ''
}
/** 乡、镇人民政府 demolishes by its own right (第六十五条): nobody has to 责成 it. */
const ownRight = ({ told }: Demolition): boolean => demolitionBases[told.basis].town

// biome-ignore format: a table of law is read in columns
export const demolitionConditions = {
  itemIsDemolition: {
    basis: planningLaw(64),                              guard: null,  about: 'file',
    refusal: '本案的事项不是《城乡规划法》规定的违法建设，不得责令限期拆除',
    forward: '核对案由和事项；其他法律、法规规定的拆除不在此办理',
    holds: ({ state }) => isDemolitionItem(state.item),
  },
  demolitionFound: {
    basis: planningLaw(64),                              guard: null,  about: 'payload',
    refusal: '没有写明违法建设的位置、面积和规划主管部门的认定意见，或者认定尚可采取改正措施消除影响，不得责令限期拆除',
    forward: '取得城乡规划主管部门的认定意见；尚可采取改正措施的，责令限期改正',
    holds: (q) => {
      const told = payloadOf(q, 'tellDemolitionOrder')
      return !told || (demolitionBases[told.basis].allowed && filledIn(told.building, told.place, told.area, told.facts, told.finding, told.findingBy))
    },
  },
  demolitionSubjectFits: {
    basis: planningLaw(65),                              guard: 'G35', about: 'payload',
    refusal: '乡、村庄规划区内的违法建设由乡、镇人民政府责令限期改正、拆除，本单位不是',
    forward: '由乡、镇人民政府办理；依照第六十四条、第六十六条的，选择相应的条文',
    holds: (q) => {
      const told = payloadOf(q, 'tellDemolitionOrder')
      return !told || !demolitionBases[told.basis].town || q.ctx.unit.level === 'town'
    },
  },
  demolitionNoticeServed: {
    basis: compulsionLaw(8, { paragraph: 1 }),           guard: 'G35', about: 'file',
    refusal: '责令限期拆除事先告知书没有送达当事人',
    forward: '将事先告知书用印并送达当事人，告知陈述、申辩的权利',
    holds: (q) => some(q, (one) => !!noticed(q, one)),
  },
  demolitionDefenceRecorded: {
    basis: compulsionLaw(8, { paragraph: 1 }),           guard: null,  about: 'payload',
    refusal: '没有记录陈述、申辩的内容和复核的意见，或者时间不在告知书送达之后、现在以前',
    forward: '逐一记录、复核；成立的应当采纳',
    holds: (q) => {
      const said = payloadOf(q, 'recordDemolitionDefence')
      const one = named(q)
      const from = one && noticed(q, one)?.servedAt
      if (!said || !from) return true
      return hoursBetween(from, said.at) >= 0 && hoursBetween(said.at, q.ctx.now) >= 0 && filledIn(said.content, said.answer)
    },
  },
  demolitionNotOrdered: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '没有已经告知、尚未责令的限期拆除',
    forward: '先告知拟责令限期拆除；已经责令的，按决定办理',
    holds: (q) => some(q, ({ approved }) => !approved),
  },
  demolitionHeard: {
    basis: compulsionLaw(8, { paragraph: 1 }),           guard: 'G35', about: 'file',
    refusal: '当事人没有陈述、申辩，陈述、申辩的期限又没有届满，不得责令限期拆除',
    forward: '听取当事人的意见并记录；当事人没有提出的，等待期限届满',
    holds: (q) =>
      some(q, ({ id, defences }) => {
        const period = demolitionStatementPeriod({ state: q.state, calendar: q.ctx.calendar, rules: q.ctx.rules }, id)
        return defences.length > 0 || (!!period && q.ctx.today > period.legalDueOn)
      }),
  },
  demolitionDefenceRejected: {
    basis: compulsionLaw(8, { paragraph: 1 }),           guard: null,  about: 'file',
    refusal: '当事人的陈述、申辩成立并已采纳，不得照原告知责令限期拆除',
    forward: '按采纳的意见办理；情况有变的，重新告知',
    holds: (q) => some(q, ({ defences }) => defences.every(({ adopted }) => !adopted)),
  },
  demolishDayAhead: {
    basis: planningLaw(64),                              guard: null,  about: 'payload',
    refusal: '没有写明拆除的要求，或者限期不在今后',
    forward: '写明拆除的范围、要求和今后的期限；期限已过的，重新报请',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeDemolitionOrder') ?? (payloadOf(q, 'approveDemolitionOrder') ? named(q)?.proposed : null)
      return !asked || (asked.demolishBy > q.ctx.today && filledIn(asked.demand, asked.reason))
    },
  },
  demolitionOrderProposed: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '没有报请而尚未批准的限期拆除',
    forward: '先由承办人员报请责令限期拆除',
    holds: (q) => some(q, ({ proposed, approved }) => !!proposed && !approved),
  },
  demolitionUnperformed: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'file',
    refusal: '没有逾期不拆除：限期拆除决定书没有送达，限期没有届满，或者届满后没有复查、复查已经拆除',
    forward: '将责令限期拆除决定书送达当事人；限期届满后到现场复查并记录',
    holds: (q) => some(q, (one) => standing(q, one)),
  },
  selfDemolitionDays: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'payload',
    refusal: '公告没有给当事人留出自行拆除的期限，或者少于城市规则的天数',
    detail: (q) => `（${q.ctx.rules.timeLimits.demolishSelf.source}${q.ctx.rules.timeLimits.demolishSelf.verified ? '' : '，未核实'}）`,
    forward: '另定自行拆除的期限',
    holds: (q) => {
      const asked = payloadOf(q, 'announceDemolition')
      if (!asked) return true
      const rule = deadlineRule('demolishSelf', q.ctx.rules.timeLimits)
      return asked.selfBy >= proveDeadline(rule, { fact: '强制拆除公告', on: q.ctx.today, entry: q.state.revision }, q.ctx.calendar).legalDueOn
    },
  },
  announcementSealed: {
    basis: compulsionLaw(44),                            guard: null,  about: 'file',
    refusal: '没有已经用印而尚未张贴的强制拆除公告',
    forward: '先公告限期自行拆除，将公告用印',
    holds: (q) => some(q, ({ id, announced, posted }) => !!announced && !posted && !!currentPaper(q.state, 'Q13', id)?.sealed),
  },
  postingProved: {
    basis: compulsionLaw(44),                            guard: null,  about: 'payload',
    refusal: '没有写明张贴的地点，没有现场照片，或者时间不在公告以后、现在以前',
    forward: '写明张贴的时间、地点，附张贴的照片',
    holds: (q) => {
      const posted = payloadOf(q, 'postDemolition')
      const from = named(q)?.announced?.at
      if (!posted || !from) return true
      return filledIn(posted.where) && posted.attachments.length > 0 && hoursBetween(from, posted.at) >= 0 && hoursBetween(posted.at, q.ctx.now) >= 0
    },
  },
  mandateByGovernment: {
    basis: planningLaw(68),                              guard: 'G35', about: 'payload',
    refusal: '责成强制拆除的不是县级以上地方人民政府',
    forward: '报请建设工程所在地县级以上地方人民政府作出责成决定',
    holds: (q) => {
      const given = payloadOf(q, 'recordMandate')
      return !given || mandatingGovernments[given.government].allowed
    },
  },
  mandateInOrder: {
    basis: planningLaw(68),                              guard: 'G35', about: 'payload',
    refusal: '责成决定没有机关名称、文号、被责成的部门或者原件，或者日期晚于今天、早于限期拆除的期限届满',
    forward: '按责成决定的原件填写并附扫描件；当事人逾期不拆除的，政府才能责成',
    holds: (q) => {
      const given = payloadOf(q, 'recordMandate')
      const due = named(q)?.proposed?.demolishBy
      if (!given || !due) return true
      return filledIn(given.governmentName, given.number, given.toWhom) && given.attachments.length > 0 && given.issuedOn <= q.ctx.today && given.issuedOn > due
    },
  },
  demolitionByAgency: {
    basis: compulsionLaw(34),                            guard: 'G17', about: 'file',
    refusal: '只有行政机关可以强制拆除，本单位不是行政机关',
    forward: '由被责成的行政机关实施；受委托组织和辅助人员不得实施',
    holds: ({ ctx }) => ctx.unit.kind === undefined || isAgency(ctx.unit.kind),
  },
  noDemolitionOpen: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '强制拆除已经报请尚未办结，或者已经拆除',
    forward: '等待审核、批准；已经决定的，按决定实施',
    holds: (q) => some(q, ({ work }) => workEnded(work) && !work?.performed),
  },
  demolitionDemanded: {
    basis: compulsionLaw(35),                            guard: 'G35', about: 'file',
    refusal: '没有事先催告当事人履行拆除的义务，或者催告书没有送达',
    forward: '就限期拆除催告履行义务，将催告书用印并送达当事人',
    holds: (q) => some(q, (one) => !!demanded(q, one)),
  },
  demolitionDemandOver: {
    basis: compulsionLaw(37, { paragraph: 1 }),          guard: 'G35', about: 'file',
    refusal: '催告的履行期限没有届满，不得强制拆除',
    forward: '等待催告的期限届满；届满后仍不拆除的，再报请',
    holds: (q) => some(q, (one) => q.ctx.today > (demandOf(q, one)?.performBy ?? '')),
  },
  demolitionDemandHeard: {
    basis: compulsionLaw(36),                            guard: 'G35', about: 'file',
    refusal: '当事人在催告后提出的意见成立并已采纳，不得强制拆除',
    forward: '按采纳的意见办理；情况有变的，重新催告',
    holds: (q) => some(q, (one) => demandOf(q, one)?.defences.every(({ adopted }) => !adopted) ?? true),
  },
  demolitionAnnounced: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'file',
    refusal: '没有公告限期当事人自行拆除，或者公告没有张贴、没有送达当事人',
    forward: '制作强制拆除公告，用印、张贴并送达当事人',
    holds: (q) => some(q, ({ id, posted }) => !!posted && !!serviceOfPaper(q.state, 'Q13', id)),
  },
  announcementOver: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'file',
    refusal: '公告的自行拆除期限没有届满',
    forward: '等待公告的期限届满；届满后仍不拆除的，再报请',
    holds: (q) => some(q, ({ announced }) => !announced || q.ctx.today > announced.selfBy),
  },
  remediesRunOut: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'file',
    refusal: '当事人申请行政复议、提起行政诉讼的法定期限没有届满，不得强制拆除',
    detail: remediesEnd,
    forward: '等待复议、起诉的期限届满；经行政复议的，等待收到复议决定书之日起十五日届满',
    holds: (q) =>
      some(q, (one) => {
        const found = demolitionRemedies(q.state, one, q.ctx.calendar)
        return !found || q.ctx.today > found.opensOn
      }),
  },
  noRemedyPending: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'file',
    refusal: '当事人对责令限期拆除决定已经申请行政复议或者提起行政诉讼，尚未办结，不得强制拆除',
    forward: '等待复议决定、裁判生效',
    holds: (q) => some(q, (one) => !orderContested(q, one)),
  },
  demolitionOrderStands: {
    basis: compulsionLaw(40, { item: 4 }),               guard: 'G35', about: 'file',
    refusal: '责令限期拆除决定或者据以实施的强制执行决定已被撤销、确认违法，不得强制拆除',
    forward: '已经决定强制拆除的，停止强制拆除；依法重新作出决定',
    holds: (q) => some(q, (one) => !orderUndone(q, one)),
  },
  mandated: {
    basis: planningLaw(68),                              guard: 'G35', about: 'file',
    refusal: '没有县级以上地方人民政府责成强制拆除的决定',
    forward: '报请人民政府责成，登记责成决定的机关、文号和日期',
    holds: (q) => some(q, (one) => !!one.mandate || ownRight(one)),
  },
  demolitionPlanned: {
    basis: compulsionLaw(37, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '没有写明强制拆除的理由、方式、地点，或者时间不在今后',
    forward: '逐项写明理由、方式和时间；决定书由此生成',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeDemolition')
      if (!asked) return true
      return filledIn(asked.reason, asked.manner, asked.place) && beijingDay(asked.plannedFrom) > q.ctx.today && hoursBetween(asked.plannedFrom, asked.plannedUntil) > 0
    },
  },
  demolitionNotByCourt: {
    basis: planningLaw(68),                              guard: 'G35', about: 'payload',
    refusal: '违法建筑物的强制拆除由行政机关依法实施，人民法院不受理申请（法释〔2013〕5号）',
    detail: ({ ctx }) => (ctx.rules.demolition.verified ? '' : '（未核实）'),
    forward: '选择由行政机关依法强制拆除，报请县级以上地方人民政府责成',
    holds: (q) => payloadOf(q, 'proposeDemolition')?.route !== 'court' || !ordersNotForCourt(q.state, q.ctx.rules).some(({ id }) => id === field(q, 'id')),
  },
  utilitiesKept: {
    basis: compulsionLaw(43, { paragraph: 2 }),          guard: 'G35', about: 'payload',
    refusal: '不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行',
    forward: '恢复供应，以其他合法方式执行；如实确认',
    holds: (q) => field(q, 'utilitiesKept') !== false,
  },
  demolitionUndecided: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '没有待审核、批准的强制拆除',
    forward: '先由承办人员报请强制拆除',
    holds: (q) => some(q, ({ work }) => workUndecided(work)),
  },
  demolitionCountersigned: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核强制拆除',
    forward: '由承办机构负责人签署意见',
    holds: (q) => some(q, ({ work }) => !!work?.countersigned),
  },
  demolitionReviewed: {
    basis: null,                                         guard: null,  about: 'file',
    refusal: '强制拆除没有经过法制审核',
    forward: '由法制审核人员签署意见后，再报行政机关负责人',
    holds: (q) => some(q, ({ work }) => !!work?.reviewed),
  },
  demolitionPlanAhead: {
    basis: compulsionLaw(37, { paragraph: 2, item: 3 }), guard: null,  about: 'file',
    refusal: '报请的强制拆除时间已到或者已过，决定书不能载明过去的时间',
    forward: '不予批准，由承办人员另定时间重新报请',
    holds: (q) => some(q, ({ work }) => !work || !workUndecided(work) || beijingDay(work.proposed.plannedFrom) > q.ctx.today),
  },
  demolitionUnderWay: {
    basis: compulsionLaw(37, { paragraph: 1 }),          guard: 'G35', about: 'file',
    refusal: '没有决定而尚未实施的强制拆除',
    forward: '核对强制拆除的办理情况',
    holds: (q) => some(q, ({ work }) => workUnderWay(work)),
  },
  enforcementServed: {
    basis: compulsionLaw(38),                            guard: 'G35', about: 'file',
    refusal: '行政强制执行决定书没有送达当事人',
    forward: '将行政强制执行决定书用印并送达当事人',
    holds: (q) => some(q, ({ id }) => !!serviceOfPaper(q.state, 'Q12', id)),
  },
  demolishedAsDecided: {
    basis: compulsionLaw(37, { paragraph: 2, item: 3 }), guard: null,  about: 'payload',
    refusal: '实施的日期不在决定书载明的时间之内',
    forward: '按决定书载明的时间实施；不能按时实施的，停止强制拆除后重新报请',
    holds: (q) => {
      const done = payloadOf(q, 'demolish')
      const decided = named(q)?.work?.proposed
      if (!done || !decided) return true
      return beijingDay(done.startedAt) >= beijingDay(decided.plannedFrom) && beijingDay(done.endedAt) <= beijingDay(decided.plannedUntil)
    },
  },
  demolitionRecorded: {
    basis: penaltyLaw(47),                               guard: null,  about: 'payload',
    refusal: '没有记录强制拆除的现场负责人、经过、结果和费用的计算',
    forward: '逐项如实记录，写入现场笔录',
    holds: (q) => {
      const done = payloadOf(q, 'demolish')
      return !done || (filledIn(done.presider, done.course, done.result, done.costBasis) && done.costFen >= 0)
    },
  },
  thingsListed: {
    basis: penaltyLaw(47),                               guard: null,  about: 'payload',
    refusal: '没有清点屋内物品：没有列明物品和去向，又没有记录屋内没有物品',
    forward: '逐件登记屋内物品，写明交当事人或者保管的地点；确无物品的，如实记录',
    holds: (q) => {
      const done = payloadOf(q, 'demolish')
      if (!done) return true
      return done.nothingInside ? done.things.length === 0 : done.things.length > 0 && filledIn(done.thingsTo)
    },
  },
  demolitionSigned: {
    basis: penaltyLaw(47),                               guard: null,  about: 'payload',
    refusal: '现场笔录没有现场负责人、执法人员和当事人或者见证人的签名',
    forward: '由现场负责人、执法人员签名；当事人不在场或者拒绝签名的，请见证人签名',
    holds: (q) => {
      const done = payloadOf(q, 'demolish')
      return !done || (done.othersSigned && ((done.signedBy === 'party' && done.partyPresent) || done.witness !== null))
    },
  },
  demolitionFilmed: {
    basis: penaltyLaw(47),                               guard: null,  about: 'payload',
    refusal: '强制拆除没有全程音像记录',
    forward: '全程录音录像后如实登记；强制拆除不得以写明原因代替音像记录',
    holds: (q) => payloadOf(q, 'demolish')?.filmed !== false,
  },
  demolitionStopGrounded: {
    basis: compulsionLaw(40),                            guard: null,  about: 'file',
    refusal: '没有复查认定当事人已经拆除，没有采纳当事人的意见，决定没有被撤销，决定的时间也没有过，不得停止强制拆除',
    forward: '到现场复查；当事人已经自行拆除的，记录后停止',
    holds: (q) =>
      some(q, (one) => {
        const adopted = demandOf(q, one)?.defences.some((each) => each.adopted) ?? false
        const past = !!one.work && q.ctx.today > beijingDay(one.work.proposed.plannedUntil)
        return performedNow(correctionOf(q, one)) || adopted || orderUndone(q, one) || orderContested(q, one) || past
      }),
  },
  demolitionsEnded: {
    basis: compulsionLaw(44),                            guard: null,  about: 'file',
    refusal: '强制拆除已经报请或者决定，尚未实施、停止',
    forward: '不需要的，由行政机关负责人不予批准；已经决定的，实施或者停止强制拆除',
    holds: ({ state }) => state.demolitions.every(({ work }) => workEnded(work)),
  },
  demolitionByItsOwnWay: {
    basis: compulsionLaw(44),                            guard: 'G35', about: 'payload',
    refusal: '违法建筑物的拆除须经公告、救济期满和责成，不得以代履行代替',
    forward: '公告限期自行拆除，救济期满后报请强制拆除',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeSubstitute')
      return !asked || !demolitionOf(q.state, dutyOf(q.state, asked.demandId)?.correctionId)
    },
  },
} as const satisfies Record<string, Condition>

/**
 * The preconditions of 强制拆除 in their order (ACL-44; G35): what the page shows as a list and what the judge asks are the
 * same conditions, each by its name.
 */
// biome-ignore format: a table of law is read in columns
export const demolitionPreconditions = [
  { id: 'demolitionNoticeServed', title: '事先告知书送达，告知陈述、申辩的权利' },
  { id: 'demolitionHeard',        title: '听取陈述、申辩，或者期限届满' },
  { id: 'demolitionUnperformed',  title: '责令限期拆除决定书送达，逾期复查仍未拆除' },
  { id: 'demolitionDemanded',     title: '催告书送达' },
  { id: 'demolitionDemandOver',   title: '催告的期限届满' },
  { id: 'demolitionDemandHeard',  title: '催告后的陈述、申辩没有采纳的' },
  { id: 'demolitionAnnounced',    title: '公告限期自行拆除，已经张贴、送达' },
  { id: 'announcementOver',       title: '公告的自行拆除期限届满' },
  { id: 'remediesRunOut',         title: '复议、起诉的法定期限届满' },
  { id: 'noRemedyPending',        title: '没有尚未办结的复议、诉讼' },
  { id: 'demolitionOrderStands',  title: '限期拆除决定没有被撤销或者确认违法' },
  { id: 'mandated',               title: '县级以上地方人民政府责成（乡、镇人民政府依第六十五条自行拆除的除外）' },
] as const satisfies readonly { readonly id: keyof typeof demolitionConditions; readonly title: string }[]

export type Precondition = (typeof demolitionPreconditions)[number] &
  Pick<Condition, 'basis' | 'refusal' | 'forward'> & { readonly met: boolean }

/** The list for one building, each line answered by its own condition. */
export function demolitionChecklist(
  { state, ctx }: Pick<Question, 'state' | 'ctx'>,
  id: string,
): readonly Precondition[] {
  const one = state.demolitions.filter((each) => each.id === id)
  const question: Question = {
    action: 'proposeDemolition',
    state: { ...state, demolitions: one },
    payload: null,
    ctx,
  }
  // What is not there yet has not run out: a later line is open as long as the one it follows is.
  let before: Partial<Record<string, boolean>> = {}
  return demolitionPreconditions.map((line) => {
    const { basis, refusal, forward, holds }: Condition = demolitionConditions[line.id]
    const follows = needsFirst[line.id]
    const met = (!follows || before[follows] === true) && holds(question)
    before = { ...before, [line.id]: met }
    return { ...line, basis, refusal, forward, met }
  })
}
const needsFirst: Readonly<Partial<Record<(typeof demolitionPreconditions)[number]['id'], string>>> = {
  demolitionDemandOver: 'demolitionDemanded',
  demolitionDemandHeard: 'demolitionDemanded',
  announcementOver: 'demolitionAnnounced',
  remediesRunOut: 'demolitionUnperformed',
}
