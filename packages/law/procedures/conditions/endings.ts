import { hoursBetween } from '../../calendar/plain-date.ts'
import { noPenaltyGrounds } from '../../case/ending-payloads.ts'
import {
  type CrimeTransfer,
  cancellationOpen,
  type HandOver,
  mustEducate,
  noPenaltyGround,
  openCrime,
  openHandOver,
  proposesNonFiling,
  proposesNoPenalty,
} from '../../case/ending-state.ts'
import type { Question } from '../../case/judge-context.ts'
import { limitationEnd } from '../../case/limitation.ts'
import { type Element, elementTitles } from '../../case/payloads.ts'
import { currentPaper } from '../../case/state.ts'
import { ageOnActDay, collectiveRequired } from '../../case/substance.ts'
import { criminalTransferRules, penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const elements = Object.keys(elementTitles) as Element[]
const allProved = ({ state }: Question) =>
  elements.every((element) => (state.elements[element]?.evidence.length ?? 0) > 0)
/** What is proposed, where it is proposed on this ground; null otherwise, and before the form is filled. */
const onGround = (q: Question, ...grounds: readonly string[]) => {
  const proposed = payloadOf(q, 'concludeNoPenalty')
  return proposed && grounds.includes(proposed.ground) ? proposed : null
}
const beyondLimitation = ({ state: { act, clue } }: Question) =>
  !!act && !!clue && clue.foundOn > limitationEnd(act)

/** The one the act names, or before the form is filled any that stands at the step asked about. */
const handOver = (q: Question, holds: (one: HandOver) => boolean) =>
  q.state.handOvers.some((one) => (q.payload === null || one.id === field(q, 'id')) && holds(one))
const crime = (q: Question, holds: (one: CrimeTransfer) => boolean) =>
  q.state.crimeTransfers.some((one) => (q.payload === null || one.id === field(q, 'id')) && holds(one))

const said = (text: string | null | undefined) => (text?.trim().length ?? 0) >= 5

// biome-ignore format: a table of law is read in columns
export const endingConditions = {
  // 不予立案 (S04)
  filingProposed: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '承办人员报请的是不予立案，不是立案',
    forward: '按不予立案审核、审批；认为应当立案的，退回核查并写明理由',
    holds: ({ state }) => !proposesNonFiling(state),
  },
  nonFilingProposed: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '承办人员没有报请不予立案',
    forward: '按立案审核、审批；认为不应当立案的，退回核查并写明理由',
    holds: ({ state }) => proposesNonFiling(state),
  },
  nonFilingReasoned: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有写明不予立案的理由',
    forward: '对照核查情况写明理由，署名举报人有权知道结果',
    holds: (q) => said(payloadOf(q, 'proposeNonFiling')?.reason),
  },
  nonFilingLimitation: {
    basis: penaltyLaw(36),                   guard: 'G03', about: 'payload',
    refusal: '以超过追责时效为由不予立案，但按查明的行为时间没有超过时效',
    forward: '先确定案由和行为终了之日；没有超过时效的，依法立案或者选择其他理由',
    holds: (q) =>
      payloadOf(q, 'proposeNonFiling')?.ground !== 'beyondLimitation' || beyondLimitation(q),
  },
  nonFilingCountersigned: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核不予立案',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人批准',
    holds: ({ state }) => !!state.nonFiling?.countersigned,
  },
  complainantNamed: {
    // Only a named reporter is told; the Law leaves the telling to the rules of each line (rules D04).
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有署名的举报人，或者已经告知',
    forward: '无需告知，可以立卷归档',
    holds: ({ state }) => !!state.clue?.reporter && !currentPaper(state, 'D04')?.servedBy,
  },
  complainantTold: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '署名举报人尚未收到处理结果告知书',
    forward: '制作不予立案（处理结果）告知书，用印后送达举报人',
    holds: ({ state }) =>
      state.stage !== 'NOT_FILED' || !state.clue?.reporter || !!currentPaper(state, 'D04')?.servedBy,
  },

  // 不予行政处罚 (S21)
  violationProved: {
    basis: penaltyLaw(40),                   guard: null,  about: 'payload',
    refusal: '违法事实的要件尚未全部认定，不能按有违法行为而不予处罚办理',
    forward: '逐项认定要件；违法事实不能成立的，按违法事实不能成立不予处罚',
    holds: (q) => !onGround(q, 'minorHarmless', 'firstViolation', 'noFault') || allProved(q),
  },
  groundUnderFourteen: {
    basis: penaltyLaw(30),                   guard: 'G06', about: 'payload',
    refusal: '当事人行为时已满十四周岁，或者没有登记出生日期',
    forward: '核对当事人的出生日期和行为终了之日；已满十四周岁的，应当从轻或者减轻处罚',
    holds: (q) => !onGround(q, 'underFourteen') || (ageOnActDay(q.state) ?? 99) < 14,
  },
  groundNoCapacity: {
    basis: penaltyLaw(31),                   guard: null,  about: 'payload',
    refusal: '认定当事人不能辨认或者不能控制自己行为，没有鉴定意见',
    forward: '委托有资质的机构鉴定，上传鉴定意见；间歇性精神病人在精神正常时有违法行为的，应当处罚',
    holds: (q) => onGround(q, 'noCapacity')?.expertOpinion !== null,
  },
  guardianOrdered: {
    basis: penaltyLaw(30),                   guard: null,  about: 'payload',
    refusal: '没有写明责令监护人管教、看管和治疗的内容',
    forward: '写明责令监护人加以管教，或者严加看管和治疗（《行政处罚法》第三十条、第三十一条）',
    holds: (q) => {
      const proposed = onGround(q, 'underFourteen', 'noCapacity')
      return !proposed || said(proposed.guardianOrder)
    },
  },
  groundLimitation: {
    basis: penaltyLaw(36),                   guard: 'G03', about: 'payload',
    refusal: '按查明的行为终了之日和发现之日，没有超过追责时效',
    forward: '核对行为终了之日；没有超过时效的，依法处理',
    holds: (q) => !onGround(q, 'beyondLimitation') || beyondLimitation(q),
  },
  groundMinorHarmless: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: 'G07', about: 'payload',
    refusal: '违法行为轻微、及时改正、没有造成危害后果三项没有同时具备',
    forward: '三项都要有证据；后果轻微而属初次违法的，按初次违法办理',
    holds: (q) => {
      const proposed = onGround(q, 'minorHarmless')
      return !proposed || (proposed.minor && proposed.correctedInTime && proposed.noHarm)
    },
  },
  groundFirstViolation: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '危害后果轻微、及时改正两项没有同时具备，不能按初次违法不予处罚',
    forward: '两项都要有证据；不具备的，依法裁量处罚',
    holds: (q) => {
      const proposed = onGround(q, 'firstViolation')
      return !proposed || (proposed.slightHarm && proposed.correctedInTime)
    },
  },
  firstViolationAsked: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '没有查询当事人同一事项的违法记录，或者查询之后当事人、事项又有变更',
    forward: '先查询违法记录，答复附卷',
    holds: (q) => {
      const { earlierViolation: asked, party, item } = q.state
      return (
        !onGround(q, 'firstViolation') ||
        (!!asked && asked.revision > (party?.revision ?? 0) && asked.revision > (item?.revision ?? 0))
      )
    },
  },
  noEarlierViolation: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '当事人不是初次违法，同一事项已有违法记录',
    detail: ({ state: { earlierViolation } }) =>
      earlierViolation?.found
        ? `：${earlierViolation.found.on}，${earlierViolation.found.unit}，${earlierViolation.found.article}`
        : '',
    forward: '不适用首违不罚；依法裁量处罚，确有其他法定情形的，另选依据',
    holds: (q) => !onGround(q, 'firstViolation') || !q.state.earlierViolation?.found,
  },
  pledgeOnFile: {
    // The pledge is the platform's setting for what this paragraph leaves open (可以不予), rules K04; docs/law/unverified.md.
    basis: penaltyLaw(33, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '没有当事人的轻微违法行为告知承诺书',
    forward: '告知违法行为和有关规定，由当事人签署承诺书',
    holds: (q) => !onGround(q, 'firstViolation') || q.state.pledge?.signedBy === 'party',
  },
  groundNoFault: {
    basis: penaltyLaw(33, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有当事人提供的足以证明其没有主观过错的证据',
    forward: '上传当事人提供的证据并写明认定理由；法律、行政法规另有规定的，从其规定',
    holds: (q) => onGround(q, 'noFault')?.partyEvidence.length !== 0,
  },
  groundNotEstablished: {
    basis: penaltyLaw(57, { paragraph: 1, item: 3 }), guard: null, about: 'payload',
    refusal: '违法事实的要件已经全部认定，不能又以违法事实不能成立不予处罚',
    forward: '认定有误的，先更正要件的认定；违法事实成立的，另选依据',
    holds: (q) => !onGround(q, 'notEstablished') || !allProved(q),
  },
  correctedBeforeNoPenalty: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '责令改正的事项没有复查，或者尚未改正，不能认定及时改正',
    forward: '到现场复查并记录改正情况',
    holds: (q) =>
      !payloadOf(q, 'concludeNoPenalty')?.correctedInTime ||
      q.state.corrections.every((one) => one.rechecks.at(-1)?.corrected === true),
  },
  noPenaltyReasoned: {
    basis: penaltyLaw(57, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '没有写明不予处罚的理由，或者没有写明教育的内容',
    forward: '写明事实、情节和理由；有违法行为的，写明对当事人教育的内容（《行政处罚法》第三十三条第三款）',
    holds: (q) => {
      const proposed = payloadOf(q, 'concludeNoPenalty')
      return !proposed || (said(proposed.reason) && (!mustEducate(proposed.ground) || said(proposed.education)))
    },
  },
  penaltyProposed: {
    basis: penaltyLaw(57, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '本案调查终结的建议是不予处罚，不能拟定处罚决定',
    forward: '由行政机关负责人作出不予处罚决定；认为应当处罚的，退回调查并写明理由',
    holds: ({ state }) => !proposesNoPenalty(state),
  },
  noPenaltyProposed: {
    basis: penaltyLaw(57, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '本案调查终结的建议不是不予处罚',
    forward: '认为不应当处罚的，退回调查，由承办人员查明法定情形后重新终结调查',
    holds: ({ state }) => proposesNoPenalty(state),
  },
  noPenaltyDiscussed: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'file',
    refusal: '集体讨论的结论是给予罚款，不是不予处罚',
    forward: '按集体讨论的结论办理；需要改变的，重新讨论',
    holds: ({ state, ctx }) =>
      !collectiveRequired(state, ctx.rules) || (state.discussion?.fineFen ?? 0) === 0,
  },
  stillFirstViolation: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '查询之后，其他案件又认定了当事人同一事项的违法行为，不再是初次违法',
    detail: ({ ctx: { earlierViolation: found } }) =>
      found ? `：${found.on}，${found.unit}，${found.article}` : '',
    forward: '退回调查，依法裁量处罚',
    holds: ({ state, ctx }) =>
      noPenaltyGround(state) !== 'firstViolation' || ctx.earlierViolation === null,
  },
  noPenaltyServed: {
    basis: penaltyLaw(61),                   guard: 'G30', about: 'file',
    refusal: '不予行政处罚决定书尚未送达',
    forward: '将决定书用印并送达，登记送达回证',
    holds: ({ state }) => state.stage !== 'NO_PENALTY' || !!currentPaper(state, 'D44')?.servedBy,
  },
  educated: {
    basis: penaltyLaw(33, { paragraph: 3 }), guard: null,  about: 'file',
    refusal: '没有对当事人进行教育的记录',
    forward: '对当事人进行教育并如实记录',
    holds: ({ state }) =>
      state.stage !== 'NO_PENALTY' ||
      !state.noPenalty ||
      !mustEducate(state.noPenalty.ground) ||
      (state.education?.revision ?? 0) > state.noPenalty.revision,
  },

  // 移送有管辖权机关 (S90)
  handOverReasoned: {
    basis: penaltyLaw(22),                   guard: null,  about: 'payload',
    refusal: '没有写明移送的理由，或者没有列出移送的材料',
    forward: '写明为什么不属本机关管辖、由哪个机关管辖，并逐件列出材料',
    holds: (q) => {
      const proposed = payloadOf(q, 'proposeHandOver')
      return !proposed || (said(proposed.reason) && proposed.materials.length > 0)
    },
  },
  noEndingPending: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '本案另有移送或者撤案正在审批、等待答复',
    forward: '先办结已经报请的移送或者撤案；不同意的，退回报请并写明理由',
    holds: ({ state }) => !openHandOver(state) && !cancellationOpen(state),
  },
  handOverProposed: {
    basis: penaltyLaw(22),                   guard: null,  about: 'file',
    refusal: '没有待审核的移送',
    forward: '先由承办人员报请移送',
    holds: (q) => handOver(q, (one) => !one.approved && !one.rejected && !one.answered),
  },
  handOverCountersigned: {
    basis: penaltyLaw(22),                   guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核移送',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人批准',
    holds: (q) => handOver(q, (one) => !!one.countersigned),
  },
  handOverSent: {
    basis: penaltyLaw(22),                   guard: null,  about: 'file',
    refusal: '案件移送函没有批准，或者没有加盖行政机关印章，无从登记回执',
    forward: '经批准并用印后送交受移送机关，收到回执后登记',
    holds: (q) =>
      handOver(q, (one) => !!one.approved && !one.answered && !!currentPaper(q.state, 'D07', one.id)?.sealed),
  },
  handOverReceipt: {
    basis: penaltyLaw(22),                   guard: null,  about: 'payload',
    refusal: '没有受移送机关的回执；对方不接收的，没有写明理由',
    forward: '上传签收的回执；退回的，写明对方的理由，本案继续由本机关办理或者报请指定管辖',
    holds: (q) => {
      const answer = payloadOf(q, 'recordHandOverAnswer')
      return !answer || (answer.outcome === 'accepted' ? answer.receipt !== null : said(answer.note))
    },
  },
  answeredByToday: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '答复的日期早于报请移送之日，或者晚于今天',
    forward: '按回执、通知书上的日期填写，有关期限由此计算',
    holds: (q) => {
      const on = field(q, 'answeredOn') ?? field(q, 'receivedOn')
      const since =
        q.state.handOvers.find((one) => one.id === field(q, 'id'))?.proposed.on ??
        q.state.crimeTransfers.find((one) => one.id === field(q, 'id'))?.reported.on
      return !on || (on <= q.ctx.today && (!since || on >= since))
    },
  },
  handedOver: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '本案没有移送给其他机关',
    forward: '核对案件的移送情况',
    holds: (q) => handOver(q, (one) => one.answered?.outcome === 'accepted' && !one.resumed),
  },
  resumeReasoned: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有写明恢复办理的理由，或者没有退回案件的材料',
    forward: '写明受移送机关退回的理由或者指定管辖的决定，并上传材料',
    holds: (q) => {
      const resumed = payloadOf(q, 'resumeHandedOver')
      return !resumed || (said(resumed.reason) && resumed.attachments.length > 0)
    },
  },
  filedBeforeClosing: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '案件没有立案，不作结案，直接立卷归档',
    forward: '由档案人员立卷归档',
    holds: ({ state }) => state.stage !== 'HANDED_OVER' || state.filedOn !== null,
  },
  closedBeforeArchive: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '已经立案的案件移送以后应当先结案',
    forward: '报请结案，批准后立卷归档',
    holds: ({ state }) => state.stage !== 'HANDED_OVER' || state.filedOn === null,
  },

  // 涉嫌犯罪移送 (S22, XFR-1…9)
  taskForceOfTwo: {
    basis: criminalTransferRules(5),         guard: 'G39', about: 'payload',
    refusal: '专案组的行政执法人员少于二人',
    forward: '立即指定二名或者二名以上执法人员组成专案组，核实情况后提出移送的书面报告',
    holds: (q) => new Set(payloadOf(q, 'reportCrime')?.team.map(({ personId }) => personId)).size >= 2,
  },
  enclosuresComplete: {
    basis: criminalTransferRules(6),         guard: 'G39', about: 'payload',
    refusal: '移送材料不全：应当有调查报告，以及检验报告或者鉴定结论；没有检验、鉴定的，应当说明理由',
    forward: '上传调查报告、检验报告或者鉴定结论和其他有关材料，逐件列出涉案物品',
    holds: (q) => {
      const reported = payloadOf(q, 'reportCrime')
      return (
        !reported ||
        (reported.investigationReport !== null &&
          (reported.appraisals.length > 0 || said(reported.noAppraisal)))
      )
    },
  },
  crimeSettled: {
    basis: criminalTransferRules(11),        guard: 'G39', about: 'file',
    refusal: '涉嫌犯罪的移送尚未决定，或者公安机关尚未答复，不得以行政处罚代替移送',
    forward: '由主要负责人决定是否移送；已经移送的，等待公安机关的答复',
    holds: ({ state }) => !openCrime(state),
  },
  crimeReported: {
    basis: criminalTransferRules(5),         guard: 'G39', about: 'file',
    refusal: '没有待决定的移送报告',
    forward: '先由专案组核实情况并提出移送的书面报告',
    holds: (q) => crime(q, (one) => !one.decided),
  },
  refusalToTransferReasoned: {
    basis: criminalTransferRules(5),         guard: 'G39', about: 'payload',
    refusal: '决定不移送，没有写明理由',
    forward: '写明不移送的理由，记录在案',
    holds: (q) => said(payloadOf(q, 'refuseCrimeTransfer')?.opinion ?? '未填写时不问'),
  },
  crimeLetterSealed: {
    basis: criminalTransferRules(5),         guard: 'G39', about: 'file',
    refusal: '没有批准移送，或者移送书没有加盖行政机关印章',
    forward: '经主要负责人批准后用印，并在二十四小时内向同级公安机关移送',
    holds: (q) =>
      crime(q, (one) => !!one.decided?.transfers && !one.delivered && !!currentPaper(q.state, 'D08', one.id)?.sealed),
  },
  policeReceipt: {
    basis: criminalTransferRules(7),         guard: 'G39', about: 'payload',
    refusal: '没有公安机关签收的回执，或者移送时间不在批准之后',
    forward: '由公安机关在回执上签字后上传，按实际移送时间填写',
    holds: (q) => {
      const delivered = payloadOf(q, 'deliverToPolice')
      const decidedAt = q.state.crimeTransfers.find((one) => one.id === field(q, 'id'))?.decided?.at
      return (
        !delivered ||
        (delivered.receipt !== null &&
          !!decidedAt &&
          hoursBetween(decidedAt, delivered.deliveredAt) >= 0 &&
          hoursBetween(delivered.deliveredAt, q.ctx.now) >= 0)
      )
    },
  },
  awaitingPolice: {
    basis: criminalTransferRules(8),         guard: 'G39', about: 'file',
    refusal: '没有等待公安机关答复的移送',
    forward: '核对移送的办理情况',
    holds: (q) => crime(q, (one) => !!one.delivered && !one.answered),
  },
  policeNotice: {
    basis: criminalTransferRules(8),         guard: 'G39', about: 'payload',
    refusal: '没有公安机关的书面通知',
    forward: '上传立案或者不予立案通知书，有关期限由收到之日计算',
    holds: (q) => payloadOf(q, 'recordPoliceAnswer')?.notice !== null,
  },
  policeFiled: {
    basis: criminalTransferRules(12),        guard: 'G39', about: 'file',
    refusal: '公安机关没有立案，或者物品和材料已经移交',
    forward: '公安机关决定立案的，自接到通知之日起三日内移交涉案物品和有关材料',
    holds: (q) => crime(q, (one) => one.answered?.outcome === 'filed' && !one.materials),
  },
  materialsReceipt: {
    basis: criminalTransferRules(12),        guard: 'G39', about: 'payload',
    refusal: '没有办理交接手续的凭证',
    forward: '上传交接清单或者回执',
    holds: (q) => payloadOf(q, 'handOverMaterials')?.receipt !== null,
  },
  materialsHandedOver: {
    basis: criminalTransferRules(12),        guard: 'G39', about: 'file',
    refusal: '公安机关尚未答复，或者涉案物品和材料尚未移交',
    forward: '登记公安机关的立案通知，并在三日内移交涉案物品和有关材料',
    holds: ({ state }) => state.stage !== 'TRANSFERRED' || !!state.crimeTransfers.at(-1)?.materials,
  },

  // 撤销案件 (S23)
  cancellationReasoned: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明撤销案件的理由和涉案财物的处理',
    forward: '写明查明的情况和理由；没有涉案财物的，写“无”',
    holds: (q) => {
      const proposed = payloadOf(q, 'proposeCancellation')
      return !proposed || (said(proposed.reason) && proposed.goodsNote.trim() !== '')
    },
  },
  cancellationLawful: {
    // rules §5.7: 撤案 is not a way round the decision that the Law demands.
    basis: penaltyLaw(57, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '本案依法应当作出不予处罚决定，不能以撤销案件代替',
    forward: '不满十四周岁、超过时效、轻微改正无后果的，或者违法事实已经认定、已经告知的，终结调查并作出决定',
    holds: (q) => {
      const { discretion: found } = q.state
      const exempt = !!found && found.minor && found.correctedInTime && found.noHarm
      return (
        !exempt &&
        (ageOnActDay(q.state) ?? 14) >= 14 &&
        !beyondLimitation(q) &&
        !allProved(q) &&
        q.state.notice === null
      )
    },
  },
  cancellationProposed: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有待审核的撤案报请',
    forward: '先由承办人员报请撤销案件',
    holds: ({ state }) => cancellationOpen(state),
  },
  cancellationCountersigned: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核撤销案件',
    forward: '由承办机构负责人签署审核意见后，再送法制审核',
    holds: ({ state }) => !!state.cancellation?.countersigned,
  },
  cancellationReviewed: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '法制审核人员尚未审核撤销案件',
    forward: '由未参与本案的法制审核人员签署意见后，再报行政机关负责人',
    holds: ({ state }) => !!state.cancellation?.reviewed,
  },
  endingPending: {
    basis: null,                             guard: null,  about: 'file',
    refusal: '没有等待审批的移送或者撤案',
    forward: '已经批准的移送，以受移送机关的答复为准',
    holds: ({ state }) =>
      cancellationOpen(state) || state.handOvers.some((one) => !one.approved && !one.rejected),
  },
  rejectionReasoned: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '没有写明不同意的理由',
    forward: '写明理由和下一步怎样办理',
    holds: (q) => said(payloadOf(q, 'rejectEnding')?.reason ?? '未填写时不问'),
  },
} as const satisfies Record<string, Condition>

/** «第三十三条第一款», as the refusals and the forms name a ground. */
export const basisOfGround = (ground: keyof typeof noPenaltyGrounds) => {
  const { article, paragraph, item } = noPenaltyGrounds[ground]
  return penaltyLaw(article, { ...(paragraph && { paragraph }), ...(item && { item }) })
}
