import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import { seizureFell } from '../../case/acts-enforced.ts'
import { confiscatesGoods } from '../../case/confiscated-goods.ts'
import { coverageOf } from '../../case/footage-coverage.ts'
import type { Question } from '../../case/judge-context.ts'
import {
  basisLevels,
  grantedSeizureExtension,
  pendingSeizureEnd,
  pendingSeizureExtension,
  type Seizure,
  type SeizureOutcome,
  seizedToReturn,
  seizureInForce,
  seizureSettled,
  undecidedSeizure,
} from '../../case/seizure.ts'
import { seizureOverdue, seizurePeriod } from '../../case/seizure-period.ts'
import { currentPaper } from '../../case/state.ts'
import { compulsionLaw, penaltyLaw } from '../../citation.ts'
import { isAgency } from '../../powers/power-data.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** The one named; before the form is filled in, whether any stands where the step can be taken. */
const some = (q: Question, holds: (one: Seizure) => boolean): boolean =>
  q.state.seizures.some((one) => holds(one) && (q.payload === null || one.id === field(q, 'id')))
const named = (q: Question): Seizure | undefined => q.state.seizures.find(({ id }) => id === field(q, 'id'))
const onSite = (q: Question) => payloadOf(q, 'carryOutSeizure') ?? payloadOf(q, 'seizeUrgently')
const asked = (q: Question) => payloadOf(q, 'proposeSeizure') ?? payloadOf(q, 'seizeUrgently')
const listed = (q: Question) => (asked(q) ?? onSite(q))?.goods
const overdue = ({ state, ctx }: Question, one: Seizure) =>
  seizureOverdue(state, one, ctx.today, ctx.calendar)
const inTime = ({ state, ctx }: Question, one: Seizure) =>
  ctx.today <= (seizurePeriod(state, one, ctx.calendar)?.legalDueOn ?? ctx.today)
const gapsOf = ({ state }: Question, one: Seizure) =>
  coverageOf(state).some(({ id, gaps }) => id === one.id && gaps.length > 0)

// biome-ignore format: a table of law is read in columns
export const seizureConditions = {
  seizureByOwnUnit: {
    basis: compulsionLaw(17, { paragraph: 1 }),          guard: 'G17', about: 'file',
    refusal: '行政强制措施权不得委托，本单位不是法律、法规规定的行政机关，不得实施查封、扣押',
    forward: '由委托机关派两名具备资格的执法人员实施；辅助人员和受委托组织的人员不得实施',
    holds: ({ ctx }) => ctx.unit.kind === undefined || isAgency(ctx.unit.kind),
  },
  seizureKindFits: {
    basis: compulsionLaw(9, { item: 3 }),                guard: null,  about: 'payload',
    refusal: '扣押只能针对财物，场所、设施只能查封',
    forward: '场所、设施改选查封；需要扣押其中财物的，对象选财物并逐件列明',
    holds: (q) => asked(q)?.kind !== 'seize' || asked(q)?.object === 'goods',
  },
  seizureListed: {
    basis: compulsionLaw(24, { paragraph: 2, item: 3 }), guard: null,  about: 'payload',
    refusal: '没有列明查封、扣押的场所、设施或者财物的名称、数量',
    forward: '逐件写明名称、规格、数量和状态，决定书和清单由此生成',
    holds: (q) => (listed(q) ?? []).length > 0,
  },
  seizureRelated: {
    basis: compulsionLaw(23, { paragraph: 1 }),          guard: 'G16', about: 'payload',
    refusal: '有物品没有写明与违法行为的关系；不得查封、扣押与违法行为无关的场所、设施或者财物',
    forward: '逐件写明与违法行为的关系；无关的从清单中删去',
    holds: (q) => (listed(q) ?? []).every(({ relation }) => relation.trim() !== ''),
  },
  noNecessitiesSeized: {
    basis: compulsionLaw(23, { paragraph: 1 }),          guard: 'G16', about: 'payload',
    refusal: '清单中有公民个人及其所扶养家属的生活必需品，或者没有核对',
    forward: '逐件核对，生活必需品不得查封、扣押，从清单中删去后再确认',
    holds: (q) => asked(q)?.noNecessities !== false,
  },
  notSealedElsewhere: {
    basis: compulsionLaw(23, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '没有确认未被其他国家机关依法查封；已被查封的，不得重复查封',
    forward: '核对封条和查封文书；已被查封的，向查封机关了解情况，必要时请其协助',
    holds: (q) => asked(q)?.notSealedElsewhere !== false,
  },
  seizureBasisLevel: {
    basis: compulsionLaw(10, { paragraph: 4 }),          guard: null,  about: 'payload',
    refusal: '法律、法规以外的规章和其他规范性文件不得设定行政强制措施，不能作为查封、扣押的依据',
    forward: '写明法律、行政法规或者地方性法规的条文；没有的，不得查封、扣押，可以先行登记保存证据',
    holds: (q) => {
      const level = asked(q)?.basisLevel
      return !level || basisLevels[level].provides
    },
  },
  seizureBasisNamed: {
    basis: compulsionLaw(24, { paragraph: 2, item: 2 }), guard: null,  about: 'payload',
    refusal: '没有写明规定查封、扣押的法律、法规名称和条文',
    forward: '写明名称和具体到条、款、项的条文',
    holds: (q) => {
      const one = asked(q)
      return !one || (one.basisLaw.trim() !== '' && /第.+条/.test(one.basisArticle))
    },
  },
  seizureDaysWithin: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: 'G15', about: 'payload',
    refusal: '查封、扣押的期限不得超过三十日',
    forward: '填写一日以上三十日以下的期限；情况复杂的，届满前经批准可以延长一次',
    holds: (q) => {
      const days = asked(q)?.days
      return days === undefined || (Number.isInteger(days) && days >= 1 && days <= 30)
    },
  },
  seizureUncountersigned: {
    basis: compulsionLaw(18, { item: 1 }),               guard: 'G14', about: 'file',
    refusal: '没有待审核的查封、扣押',
    forward: '先由承办人员报请查封、扣押',
    holds: (q) => some(q, (one) => undecidedSeizure(one) && !one.urgent && !one.countersigned),
  },
  seizureUndecided: {
    basis: compulsionLaw(18, { item: 1 }),               guard: 'G14', about: 'file',
    refusal: '没有待批准的查封、扣押',
    forward: '先由承办人员报请；当场实施的，先报告',
    holds: (q) => some(q, undecidedSeizure),
  },
  seizureCountersigned: {
    basis: compulsionLaw(18, { item: 1 }),               guard: 'G14', about: 'file',
    refusal: '承办机构负责人尚未审核查封、扣押',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人批准',
    holds: (q) => some(q, (one) => !undecidedSeizure(one) || !!one.urgent || !!one.countersigned),
  },
  urgentSeizureReported: {
    basis: compulsionLaw(19),                            guard: 'G14', about: 'file',
    refusal: '当场实施查封、扣押后，承办人员尚未报告，不能补办批准',
    forward: '由承办人员在二十四小时内报告；认为不应当采取的，可以直接不批准，立即解除',
    holds: (q) => some(q, (one) => !undecidedSeizure(one) || !one.urgent || !!one.urgent.reported),
  },
  seizureApproved: {
    basis: compulsionLaw(18, { item: 1 }),               guard: 'G14', about: 'file',
    refusal: '查封、扣押未经行政机关负责人批准，或者已经实施',
    forward: '报行政机关负责人批准后实施；情况紧急的，当场实施后二十四小时内报告并补办批准',
    holds: (q) => some(q, ({ approved, carriedOut }) => !!approved && !carriedOut),
  },
  seizureDecisionSealed: {
    basis: compulsionLaw(24, { paragraph: 2, item: 5 }), guard: null,  about: 'file',
    refusal: '查封（扣押）决定书没有加盖行政机关印章，不能当场交付',
    forward: '由内勤人员用印并登记后，携带决定书到现场实施',
    holds: (q) => some(q, ({ id }) => !!currentPaper(q.state, 'Q02', id)?.sealed),
  },
  seizedAfterApproval: {
    basis: compulsionLaw(18, { item: 1 }),               guard: 'G14', about: 'payload',
    refusal: '开始实施的时间早于批准的时间',
    forward: '批准之后方可实施；确属情况紧急先实施的，按紧急情况登记',
    holds: (q) => {
      const from = payloadOf(q, 'carryOutSeizure')?.startedAt
      const approved = named(q)?.approved
      return !from || !approved || hoursBetween(approved.at, from) >= 0
    },
  },
  seizureWithinApproval: {
    basis: compulsionLaw(18, { item: 1 }),               guard: 'G16', about: 'payload',
    refusal: '清单中有没有经过批准的物品',
    forward: '只查封、扣押批准的场所、设施或者财物；需要增加的，另行报请',
    holds: (q) => {
      const allowed = named(q)?.proposed.goods.map(({ name }) => name)
      return (payloadOf(q, 'carryOutSeizure')?.goods ?? []).every(({ name }) => allowed?.includes(name))
    },
  },
  seizureCertificateShown: {
    basis: compulsionLaw(18, { item: 3 }),               guard: 'G05', about: 'payload',
    refusal: '没有记录实施查封、扣押时出示执法身份证件',
    forward: '由两名执法人员出示执法身份证件并如实记录',
    holds: (q) => onSite(q)?.certificateShown !== false,
  },
  seizureRightsTold: {
    basis: compulsionLaw(18, { item: 5 }),               guard: null,  about: 'payload',
    refusal: '没有记录当场告知当事人采取措施的理由、依据以及依法享有的权利、救济途径',
    forward: '当场告知并如实记录在现场笔录中',
    holds: (q) => onSite(q)?.rightsTold !== false,
  },
  seizureHeard: {
    basis: compulsionLaw(18, { item: 6 }),               guard: null,  about: 'payload',
    refusal: '没有记录听取当事人的陈述和申辩',
    forward: '当场听取并记录；当事人没有陈述、申辩或者不在场的，如实写明',
    holds: (q) => onSite(q)?.statement.trim() !== '',
  },
  seizurePartyOrWitness: {
    basis: compulsionLaw(18, { item: 9 }),               guard: null,  about: 'payload',
    refusal: '当事人没有到场，又没有邀请见证人',
    forward: '通知当事人到场；不到场的，邀请见证人到场并在现场笔录上签名',
    holds: (q) => {
      const one = onSite(q)
      return !one || one.partyPresent || one.witness !== null
    },
  },
  seizureSigned: {
    basis: compulsionLaw(18, { item: 8 }),               guard: null,  about: 'payload',
    refusal: '现场笔录没有当事人或者见证人签名，又没有注明拒绝签名的情况',
    forward: '由当事人签名；拒绝的在笔录中注明，不到场的由见证人签名',
    holds: (q) => {
      const one = onSite(q)
      if (!one || one.signedBy === 'party') return true
      return one.signedBy === 'witness' ? one.witness !== null : one.signatureNote.trim() !== ''
    },
  },
  seizureHandedOver: {
    basis: compulsionLaw(24, { paragraph: 1 }),          guard: null,  about: 'payload',
    refusal: '没有当场交付查封、扣押决定书和清单',
    forward: '当场交付决定书和清单；清单一式二份，由当事人和行政机关分别保存',
    holds: (q) => onSite(q)?.handedOver !== false && onSite(q)?.receivedBy.trim() !== '',
  },
  seizureFilmed: {
    basis: penaltyLaw(47),                               guard: null,  about: 'payload',
    refusal: '查封、扣押没有全程音像记录，又没有写明原因',
    forward: '实施全过程录音录像；确实不能的，写明原因',
    holds: (q) => {
      const one = onSite(q)
      return !one || one.filmed || one.filmNote.trim() !== ''
    },
  },
  seizureUrgent: {
    basis: compulsionLaw(19),                            guard: 'G14', about: 'payload',
    refusal: '没有写明来不及事先报告、批准的紧急情况',
    forward: '写明紧急的具体情形；不紧急的，先报请批准',
    holds: (q) => payloadOf(q, 'seizeUrgently')?.urgency.trim() !== '',
  },
  urgentSeizureUnreported: {
    basis: compulsionLaw(19),                            guard: 'G14', about: 'file',
    refusal: '没有当场实施而尚未报告的查封、扣押',
    forward: '核对办理情况，不必重复报告',
    holds: (q) => some(q, (one) => undecidedSeizure(one) && one.urgent?.reported === null),
  },
  urgentReportTimed: {
    basis: compulsionLaw(19),                            guard: null,  about: 'payload',
    refusal: '报告时间早于实施的时间，或者晚于现在',
    forward: '按实际向行政机关负责人报告的时间填写',
    holds: (q) => {
      const at = payloadOf(q, 'reportUrgentSeizure')?.reportedAt
      const from = named(q)?.carriedOut?.startedAt
      return !at || !from || (hoursBetween(from, at) >= 0 && hoursBetween(at, q.ctx.now) >= 0)
    },
  },
  lateReportReasoned: {
    basis: compulsionLaw(19),                            guard: 'G14', about: 'payload',
    refusal: '自当场实施起超过二十四小时才报告，没有写明原因；二十四小时连续计算，节假日不停',
    forward: '如实写明逾期报告的原因，由行政机关负责人决定是否立即解除',
    holds: (q) => {
      const report = payloadOf(q, 'reportUrgentSeizure')
      const from = named(q)?.carriedOut?.startedAt
      return !report || !from || hoursBetween(from, report.reportedAt) <= 24 || report.lateReason.trim() !== ''
    },
  },
  seizureHeld: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '没有正在执行的查封、扣押',
    forward: '核对查封、扣押的办理情况',
    holds: (q) => some(q, seizureInForce),
  },
  appraisalCountable: {
    basis: compulsionLaw(25, { paragraph: 3 }),          guard: 'G15', about: 'payload',
    refusal: '检测、检验、检疫、鉴定的期间没有书面告知当事人，或者已经扣除，不得扣除',
    forward: '先将期间告知书用印并送达当事人；只有告知的期间不计入查封、扣押期限，费用由行政机关承担',
    holds: (q) => {
      const asking = payloadOf(q, 'countOutAppraisal')
      if (!asking) return true
      const { appraisalId } = asking
      return (
        q.state.appraisals.some(({ id }) => id === appraisalId) &&
        !!currentPaper(q.state, 'D21', appraisalId)?.servedBy &&
        !named(q)?.countedOut.some((one) => one.appraisalId === appraisalId)
      )
    },
  },
  seizureExtensionLeft: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: 'G15', about: 'file',
    refusal: '查封、扣押期限已经延长或者正在报请延长；只能延长一次',
    forward: '期限届满前作出处理决定，届满未处理的立即解除',
    holds: (q) => some(q, (one) => !grantedSeizureExtension(one) && !pendingSeizureExtension(one)),
  },
  seizureStands: {
    basis: compulsionLaw(28, { paragraph: 1 }),          guard: 'G15', about: 'payload',
    refusal: '查封、扣押决定已被行政复议决定、裁判撤销，不得延长，也不得没收、销毁，只能解除或者随案移送',
    forward: '报请解除查封、扣押，情形选其他不再需要采取措施的情形，写明复议决定、裁判的文号，退还财物',
    holds: (q) => {
      const one = named(q)
      const outcome = payloadOf(q, 'proposeSeizureEnd')?.outcome
      return !one || !seizureFell(q.state, one) || outcome === 'lift' || outcome === 'handOver'
    },
  },
  seizureExtensionInTime: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: 'G15', about: 'file',
    refusal: '查封、扣押期限已经届满，不得延长',
    forward: '立即解除查封、扣押，退还财物',
    holds: (q) => some(q, (one) => seizureInForce(one) && inTime(q, one)),
  },
  seizureExtensionDays: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: 'G15', about: 'payload',
    refusal: '延长的期限不得超过三十日',
    forward: '填写一日以上三十日以下的天数，并写明情况复杂的理由',
    holds: (q) => {
      const days = payloadOf(q, 'proposeSeizureExtension')?.days
      return days === undefined || (Number.isInteger(days) && days >= 1 && days <= 30)
    },
  },
  seizureExtensionPending: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: 'G15', about: 'file',
    refusal: '没有待批准的延长查封、扣押期限',
    forward: '先由承办人员在期限届满前报请延长',
    holds: (q) => some(q, (one) => !!pendingSeizureExtension(one)),
  },
  sealedForCustody: {
    basis: compulsionLaw(26, { paragraph: 2 }),          guard: null,  about: 'file',
    refusal: '只有查封的场所、设施或者财物可以委托第三人保管；扣押的财物由行政机关妥善保管',
    forward: '扣押的财物存放在本机关的保管场所',
    holds: (q) => some(q, ({ proposed }) => proposed.kind === 'seal'),
  },
  custodyDay: {
    basis: compulsionLaw(26, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '委托保管的日期早于实施查封之日，或者晚于今天',
    forward: '按实际交付保管的日期填写',
    holds: (q) => {
      const on = payloadOf(q, 'entrustSeized')?.entrustedOn
      const from = named(q)?.carriedOut?.startedAt
      return !on || !from || (on >= beijingDay(from) && on <= q.ctx.today)
    },
  },
  seizureEndUnasked: {
    basis: compulsionLaw(27),                            guard: null,  about: 'file',
    refusal: '对查封、扣押财物的处理已经报请，尚未批准',
    forward: '等待行政机关负责人批准；报请有误的，由其不予批准后重新报请',
    holds: (q) => some(q, (one) => seizureInForce(one) && !pendingSeizureEnd(one)),
  },
  seizureEndGrounded: {
    basis: compulsionLaw(27),                            guard: null,  about: 'payload',
    refusal: '解除没有选择法定情形，或者没收、销毁、移送没有写明依据',
    forward: '解除的选择第二十八条的情形；依法没收、销毁、移送的，写明法律、行政法规的依据',
    holds: (q) => {
      const end = payloadOf(q, 'proposeSeizureEnd')
      return !end || (end.outcome === 'lift' ? end.ground !== null : end.basis.trim() !== '')
    },
  },
  liftGroundTrue: {
    basis: compulsionLaw(28, { paragraph: 1 }),          guard: null,  about: 'payload',
    refusal: '所选的解除情形与本案不符：尚未作出处理决定，或者期限尚未届满',
    forward: '按实际情形选择；没有处理决定、期限未满而不再需要的，选其他情形并说明',
    holds: (q) => {
      const end = payloadOf(q, 'proposeSeizureEnd')
      const one = named(q)
      if (end?.outcome !== 'lift' || !one) return true
      if (end.ground === 'decided') return !!q.state.decision?.approved || !!q.state.noPenalty?.decided
      const due = seizurePeriod(q.state, one, q.ctx.calendar)?.legalDueOn
      return end.ground !== 'expired' || (!!due && q.ctx.today >= due)
    },
  },
  seizedConfiscated: {
    basis: compulsionLaw(27),                            guard: null,  about: 'payload',
    refusal: '处罚决定没有没收非法财物，查封、扣押的财物不得没收',
    forward: '作出没收非法财物的处罚决定后，再作没收处理；不需要没收的，解除并退还',
    holds: (q) => payloadOf(q, 'proposeSeizureEnd')?.outcome !== 'confiscate' || confiscatesGoods(q.state),
  },
  seizedHandOver: {
    basis: compulsionLaw(21),                            guard: null,  about: 'payload',
    refusal: '案件没有批准移送，或者没有写明接收机关，不得移送查封、扣押的财物',
    forward: '涉嫌犯罪的先报告并批准移送公安机关，财物一并移送并书面告知当事人',
    holds: (q) => {
      const end = payloadOf(q, 'proposeSeizureEnd')
      if (end?.outcome !== 'handOver') return true
      const { crimeTransfers, handOvers } = q.state
      const goes = crimeTransfers.some(({ decided }) => decided?.transfers) || handOvers.some(({ approved }) => approved)
      return goes && end.receiver.trim() !== ''
    },
  },
  seizureDisposedInTime: {
    basis: compulsionLaw(28, { paragraph: 1, item: 4 }), guard: 'G15', about: 'file',
    refusal: '查封、扣押期限已经届满，只能解除，不得再作没收、销毁或者移送处理',
    forward: '立即解除查封、扣押并退还财物；没收的决定另行执行',
    holds: (q) => {
      const given = payloadOf(q, 'proposeSeizureEnd')
      const lifts = (outcome: SeizureOutcome | undefined) => outcome === undefined || outcome === 'lift'
      return some(q, (one) => lifts(given?.outcome ?? pendingSeizureEnd(one)?.proposed.outcome) || !overdue(q, one))
    },
  },
  seizureEndAsked: {
    basis: compulsionLaw(27),                            guard: null,  about: 'file',
    refusal: '没有待批准的查封、扣押财物处理',
    forward: '先由承办人员报请处理',
    holds: (q) => some(q, (one) => !!pendingSeizureEnd(one)),
  },
  seizureRequestPending: {
    basis: compulsionLaw(25, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '没有待批准的延长或者处理的报请',
    forward: '核对查封、扣押的办理情况',
    holds: (q) => some(q, (one) => !!pendingSeizureEnd(one) || !!pendingSeizureExtension(one)),
  },
  seizureToReturn: {
    basis: compulsionLaw(28, { paragraph: 2 }),          guard: null,  about: 'file',
    refusal: '没有应当退还、移交的财物：查封、扣押没有解除、移送，或者已经退还、移交',
    forward: '先作出解除或者移送的决定',
    holds: (q) => some(q, seizedToReturn),
  },
  returnProved: {
    basis: compulsionLaw(28, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '没有领取人签收的凭证，或者退还的时间晚于现在',
    forward: '上传当事人或者接收机关签收的清单，按实际时间填写',
    holds: (q) => {
      const given = payloadOf(q, 'returnSeized')
      return !given || (given.attachments.length > 0 && hoursBetween(given.at, q.ctx.now) >= 0)
    },
  },
  proceedsReturned: {
    basis: compulsionLaw(28, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '鲜活物品或者其他不易保管的财物已经拍卖、变卖，没有退还所得款项',
    forward: '退还拍卖、变卖所得款项；价格明显低于市场价格造成损失的，一并补偿',
    holds: (q) => {
      const given = payloadOf(q, 'returnSeized')
      return !given?.sold || (given.proceedsFen ?? 0) > 0
    },
  },
  seizureUnfilmed: {
    basis: penaltyLaw(47),                               guard: null,  about: 'file',
    refusal: '没有缺少音像记录的查封、扣押，或者原因已经说明',
    forward: '不必说明；有录像的，挂接执法记录仪音像',
    holds: (q) => some(q, (one) => !!one.carriedOut?.filmed && !one.footageNote && gapsOf(q, one)),
  },
  seizurePaperKept: {
    basis: compulsionLaw(24, { paragraph: 1 }),          guard: null,  about: 'payload',
    refusal: '查封（扣押）决定书、清单和现场笔录已经当场交付、签名，不能重新制作',
    forward: '决定书文字有误的，以更正通知书更正；其他错误，解除后重新办理',
    holds: (q) => {
      const paper = q.state.papers.find(({ id }) => id === payloadOf(q, 'reissuePaper')?.paperId)
      const done = q.state.seizures.some(({ id, carriedOut }) => id === paper?.about && !!carriedOut)
      return !done || !['Q02', 'Q03', 'Q04'].includes(paper?.kind ?? '')
    },
  },
  seizuresDecided: {
    basis: compulsionLaw(19),                            guard: 'G14', about: 'file',
    refusal: '当场实施的查封、扣押尚未补办批准手续',
    forward: '向行政机关负责人报告，由其补办批准或者立即解除',
    holds: ({ state }) => state.seizures.every((one) => !one.carriedOut || !undecidedSeizure(one)),
  },
  seizuresInTime: {
    basis: compulsionLaw(28, { paragraph: 1, item: 4 }), guard: 'G15', about: 'file',
    refusal: '查封、扣押期限已经届满，尚未解除',
    forward: '立即解除查封、扣押并退还财物，再办理下一步',
    holds: (q) => !q.state.seizures.some((one) => overdue(q, one)),
  },
  seizuresSettled: {
    basis: compulsionLaw(27),                            guard: 'G15', about: 'file',
    refusal: '查封、扣押的财物尚未作出处理决定，或者尚未退还、移交',
    forward: '在期限内作出没收、销毁、解除或者移送的决定；解除的立即退还并由领取人签收',
    holds: ({ state }) => state.seizures.every(seizureSettled),
  },
  seizuresFilmed: {
    basis: penaltyLaw(47),                               guard: null,  about: 'file',
    refusal: '查封、扣押没有覆盖全过程的音像记录，又没有说明原因',
    forward: '挂接执法记录仪音像；确实没有的，说明原因',
    holds: (q) =>
      q.state.seizures.every(
        (one) => !one.carriedOut?.filmed || !!one.footageNote || !gapsOf(q, one),
      ),
  },
} as const satisfies Record<string, Condition>
