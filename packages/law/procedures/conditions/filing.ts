import { appliesNewVersion } from '../../case/item-versions.ts'
import type { Question } from '../../case/judge-context.ts'
import { limitationEnd, limitationOf, limitationWords } from '../../case/limitation.ts'
import { inForceOn } from '../../catalogue/item.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { choosingAnew, field, payloadOf } from '../condition.ts'

const assigning = new Set<string>(['assignOfficers', 'reassignOfficers', 'decideSummary'])
const chosenIn = (q: Question) => payloadOf(q, 'chooseItem') ?? payloadOf(q, 'decideSummary')

// biome-ignore format: a table of law is read in columns
export const filingConditions = {
  foundByToday: {
    basis: null,                             guard: 'G03', about: 'payload',
    refusal: '发现日期晚于今天',
    forward: '填写实际发现违法线索的日期，追责时效和立案期限由此计算',
    holds: (q) => (payloadOf(q, 'registerClue')?.foundOn ?? '') <= q.ctx.today,
  },
  twoCertifiedOfficers: {
    basis: penaltyLaw(42, { paragraph: 1 }), guard: 'G04', about: 'file',
    refusal: '执法人员少于两人，或者有人当日没有适用于本地区、本类案件的有效执法证件',
    forward: '由承办机构负责人指派两名持有效执法证件的执法人员，执法证的区域和类别应当覆盖本案',
    holds: (q) => {
      // Asked before the form is filled, whoever is to be assigned is not known yet.
      if (q.payload === null && assigning.has(q.action)) return true
      const lead = field(q, 'lead') ?? q.state.officers?.lead
      const support = field(q, 'support') ?? q.state.officers?.support
      return (
        !!lead &&
        !!support &&
        lead.personId !== support.personId &&
        [lead, support].every(({ personId }) => {
          const certificate = q.ctx.certificates[personId]
          return (
            !!certificate && certificate.validFrom <= q.ctx.today && q.ctx.today <= certificate.validUntil
          )
        })
      )
    },
  },
  officersDeclareNoConflict: {
    basis: penaltyLaw(43),                   guard: null,  about: 'payload',
    refusal: '承办人员尚未声明与本案无利害关系',
    forward: '由承办人员声明无应当回避的情形；有应当回避情形的，另行指派',
    holds: (q) => field(q, 'noConflict') === true,
  },
  nothingPreserved: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'file',
    refusal: '尚有登记保存的证据未作处理',
    forward: '先对登记保存的证据作出处理决定',
    holds: ({ state }) => state.preservations.every((one) => !one.carriedOut || one.disposed),
  },
  identifierSound: {
    basis: penaltyLaw(40),                   guard: null,  about: 'payload',
    refusal:
      '当事人身份信息不完整：自然人应有姓名、证件号码、住址，单位应有名称、统一社会信用代码、地址和法定代表人（负责人）',
    forward: '核对证照后补齐当事人身份信息',
    holds: (q) => {
      const party = (payloadOf(q, 'recordParty') ?? payloadOf(q, 'decideSummary'))?.party
      if (!party) return true
      const common = party.name.trim() !== '' && party.idDigest !== '' && party.address.trim() !== ''
      return (
        common &&
        (party.kind === 'person'
          ? party.bornOn !== null || party.idKind !== 'citizenId'
          : !!party.legalRepresentative)
      )
    },
  },
  itemInForce: {
    basis: penaltyLaw(37),                   guard: 'G01', about: 'file',
    refusal: '所选事项在违法行为发生之日不是有效的处罚依据',
    forward: '改选违法行为发生时有效的事项；行为后法律有修改的，比较新旧规定后从旧兼从轻',
    holds: (q) => {
      const chosen = chosenIn(q)
      const item = chosen?.item ?? q.state.item
      const actUntil = chosen?.actUntil ?? q.state.act?.actUntil
      // A new version found lighter is applied though it was not in force then; an item chosen anew is not that one.
      if (chosen === null && appliesNewVersion(q.state)) return true
      return choosingAnew(q) || !item || !actUntil || inForceOn(item, actUntil)
    },
  },
  actDaysInOrder: {
    basis: penaltyLaw(36, { paragraph: 2 }), guard: 'G03', about: 'payload',
    refusal: '违法行为终了之日早于开始之日，或者晚于今天',
    forward: '按查明的事实填写；仍在继续的行为，终了之日填今天',
    holds: (q) => {
      const act = chosenIn(q)
      return !act || (act.actFrom <= act.actUntil && act.actUntil <= q.ctx.today)
    },
  },
  verified: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '尚未记录核查情况',
    forward: '先到现场或者调取材料核查，并记录核查情况',
    holds: ({ state }) => state.verification !== null,
  },
  partyKnown: {
    basis: penaltyLaw(40),                   guard: null,  about: 'file',
    refusal: '尚未查明当事人',
    forward: '登记当事人的身份信息',
    holds: ({ state }) => state.party !== null,
  },
  itemChosen: {
    basis: penaltyLaw(4),                    guard: null,  about: 'file',
    refusal: '尚未确定案由和处罚事项',
    forward: '从执法事项目录中确定事项和案由',
    holds: ({ state }) => state.item !== null,
  },
  withinLimitation: {
    basis: penaltyLaw(36),                   guard: 'G03', about: 'file',
    refusal: '违法行为发现时已超过追责时效',
    detail: ({ state }) => (state.act && state.clue ? `：${limitationWords(state)}` : ''),
    basisHere: ({ state }) => state.act && limitationOf(state.act).basis,
    forward: '超过时效的不再给予行政处罚：尚未立案的，报请不予立案；已经立案的，终结调查并建议不予处罚；行为有连续或者继续状态的，更正行为终了之日',
    holds: ({ state }) => {
      if (!state.act || !state.clue) return true
      return state.clue.foundOn <= limitationEnd(state.act)
    },
  },
  harmProved: {
    basis: penaltyLaw(36, { paragraph: 1 }), guard: 'G03', about: 'payload',
    refusal: '按五年计算追责时效，但危害后果没有写明认定理由，或者没有证据材料',
    forward: '写明造成何种危害后果、如何认定，并附证据材料；不能证明有危害后果的，按二年计算',
    holds: (q) => {
      const chosen = payloadOf(q, 'chooseItem')
      if (!chosen || (chosen.harm ?? 'none') === 'none') return true
      return (chosen.harmReason?.trim().length ?? 0) >= 5 && (chosen.harmEvidence?.length ?? 0) > 0
    },
  },
  filingEvidence: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有初步证据证明存在违法行为',
    forward: '补充核查取得初步证据；没有违法行为的，报请不予立案',
    holds: (q) => payloadOf(q, 'proposeFiling')?.hasEvidence === true,
  },
  filingJurisdiction: {
    basis: penaltyLaw(22),                   guard: null,  about: 'payload',
    refusal: '尚未确认属于本机关管辖',
    forward: '核对违法行为发生地；不属本机关管辖的，报请移送有管辖权的机关',
    holds: (q) => payloadOf(q, 'proposeFiling')?.withinJurisdiction === true,
  },
  filingCountersigned: {
    basis: penaltyLaw(54, { paragraph: 2 }), guard: 'G12', about: 'file',
    refusal: '承办机构负责人尚未审核立案',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人批准',
    holds: ({ state }) => !!state.filing?.countersigned,
  },
} as const satisfies Record<string, Condition>
